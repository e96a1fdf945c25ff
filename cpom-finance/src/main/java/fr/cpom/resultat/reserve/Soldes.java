package fr.cpom.resultat.reserve;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * The réserves and reports à nouveau of one compte de résultat, as its balance lists them before the affectation.
 *
 * <p>Euros, none negative ({@code MONTANT_NEGATIF}). What decides and is left out is presumed nil by who reads it, and told: {@link #connu(Reserve)}.
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableSoldes.class)
@JsonDeserialize(as = ImmutableSoldes.class)
public interface Soldes {
    /** Report à nouveau excédentaire. */
    Optional<MonetaryAmount> reportANouveauExcedentaire();

    /** Report à nouveau déficitaire, the deficits still to clear, a positive number. */
    Optional<MonetaryAmount> reportANouveauDeficitaire();

    /** Excédents affectés à l'investissement. */
    Optional<MonetaryAmount> investissement();

    /** Réserve de compensation. */
    Optional<MonetaryAmount> compensation();

    /** Réserve de trésorerie. */
    Optional<MonetaryAmount> tresorerie();

    /** Excédent affecté à la compensation des charges d'amortissement. */
    Optional<MonetaryAmount> amortissement();

    /** Réserve des plus-values nettes de cession. */
    Optional<MonetaryAmount> plusValuesNettes();

    /** Excédent affecté à des mesures d'exploitation non reconductibles. */
    Optional<MonetaryAmount> mesuresExploitation();

    /** The balance of one of them, when it is told. */
    @JsonIgnore
    default Optional<MonetaryAmount> connu(Reserve reserve) {
        return switch (reserve) {
            case REPORT_A_NOUVEAU_EXCEDENTAIRE -> reportANouveauExcedentaire();
            case REPORT_A_NOUVEAU_DEFICITAIRE -> reportANouveauDeficitaire();
            case INVESTISSEMENT -> investissement();
            case COMPENSATION -> compensation();
            case TRESORERIE -> tresorerie();
            case AMORTISSEMENT -> amortissement();
            case PLUS_VALUES_NETTES -> plusValuesNettes();
            case MESURES_EXPLOITATION -> mesuresExploitation();
        };
    }

    /** The balance of one of them, nil when it is not told. */
    @JsonIgnore
    default MonetaryAmount solde(Reserve reserve) {
        return connu(reserve).orElseGet(Montants::zero);
    }

    /** Normalises the amounts; refuses those below zero. */
    @Value.Check
    default Soldes normaliser() {
        boolean normal = true;
        for (Reserve reserve : Reserve.values()) {
            MonetaryAmount solde = solde(reserve);
            if (Montants.centimes(solde) < 0) {
                throw new ValeurInvalideException(
                        "MONTANT_NEGATIF", champ(reserve), Montants.texte(Montants.normalise(solde)));
            }
            normal &= Montants.sontNormalises(solde);
        }
        return normal
                ? this
                : builder()
                        .reportANouveauExcedentaire(reportANouveauExcedentaire().map(Montants::normalise))
                        .reportANouveauDeficitaire(reportANouveauDeficitaire().map(Montants::normalise))
                        .investissement(investissement().map(Montants::normalise))
                        .compensation(compensation().map(Montants::normalise))
                        .tresorerie(tresorerie().map(Montants::normalise))
                        .amortissement(amortissement().map(Montants::normalise))
                        .plusValuesNettes(plusValuesNettes().map(Montants::normalise))
                        .mesuresExploitation(mesuresExploitation().map(Montants::normalise))
                        .build();
    }

    private static String champ(Reserve reserve) {
        return switch (reserve) {
            case REPORT_A_NOUVEAU_EXCEDENTAIRE -> "reportANouveauExcedentaire";
            case REPORT_A_NOUVEAU_DEFICITAIRE -> "reportANouveauDeficitaire";
            case INVESTISSEMENT -> "investissement";
            case COMPENSATION -> "compensation";
            case TRESORERIE -> "tresorerie";
            case AMORTISSEMENT -> "amortissement";
            case PLUS_VALUES_NETTES -> "plusValuesNettes";
            case MESURES_EXPLOITATION -> "mesuresExploitation";
        };
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds balances. */
    final class Builder extends ImmutableSoldes.Builder {
        Builder() {}
    }
}

package fr.cpom.resultat.reserve;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * The réserves and reports à nouveau of one compte de résultat, as its balance lists them before the affectation.
 *
 * <p>Euros, none negative ({@code MONTANT_NEGATIF}). As in a balance, an account left out has no balance.
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableSoldes.class)
@JsonDeserialize(as = ImmutableSoldes.class)
public interface Soldes {
    /** Report à nouveau excédentaire. */
    @Value.Default
    default MonetaryAmount reportANouveauExcedentaire() {
        return Montants.zero();
    }

    /** Report à nouveau déficitaire, the deficits still to clear, a positive number. */
    @Value.Default
    default MonetaryAmount reportANouveauDeficitaire() {
        return Montants.zero();
    }

    /** Excédents affectés à l'investissement. */
    @Value.Default
    default MonetaryAmount investissement() {
        return Montants.zero();
    }

    /** Réserve de compensation. */
    @Value.Default
    default MonetaryAmount compensation() {
        return Montants.zero();
    }

    /** Réserve de trésorerie. */
    @Value.Default
    default MonetaryAmount tresorerie() {
        return Montants.zero();
    }

    /** Excédent affecté à la compensation des charges d'amortissement. */
    @Value.Default
    default MonetaryAmount amortissement() {
        return Montants.zero();
    }

    /** Réserve des plus-values nettes de cession. */
    @Value.Default
    default MonetaryAmount plusValuesNettes() {
        return Montants.zero();
    }

    /** Excédent affecté à des mesures d'exploitation non reconductibles. */
    @Value.Default
    default MonetaryAmount mesuresExploitation() {
        return Montants.zero();
    }

    /** The balance of one of them. */
    @JsonIgnore
    default MonetaryAmount solde(Reserve reserve) {
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
                        .reportANouveauExcedentaire(Montants.normalise(reportANouveauExcedentaire()))
                        .reportANouveauDeficitaire(Montants.normalise(reportANouveauDeficitaire()))
                        .investissement(Montants.normalise(investissement()))
                        .compensation(Montants.normalise(compensation()))
                        .tresorerie(Montants.normalise(tresorerie()))
                        .amortissement(Montants.normalise(amortissement()))
                        .plusValuesNettes(Montants.normalise(plusValuesNettes()))
                        .mesuresExploitation(Montants.normalise(mesuresExploitation()))
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

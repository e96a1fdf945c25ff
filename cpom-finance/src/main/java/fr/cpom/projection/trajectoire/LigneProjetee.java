package fr.cpom.projection.trajectoire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * A line of the budget of an ESSMS to project, euros.
 *
 * <p>Refused: an amount below zero ({@code MONTANT_NEGATIF}), an account that is not digits ({@code COMPTE_ILLISIBLE}), a year twice
 * ({@code ANNEE_EN_DOUBLE}), an empty name of ESSMS ({@code NOM_INVALIDE}).
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableLigneProjetee.class)
@JsonDeserialize(as = ImmutableLigneProjetee.class)
public interface LigneProjetee {
    /** FINESS number, or any name of the ESSMS. */
    String essms();

    /** Section tarifaire, where the budget is by section. */
    Optional<SectionTarifaire> section();

    /** Groupe fonctionnel, of charges or of produits. */
    GroupeFonctionnel groupe();

    /** Produit or charge. */
    SensLigne sens();

    /** Account or prefix of accounts, for the hypotheses that aim at one. */
    Optional<String> compte();

    /** Words for the line. */
    Optional<String> libelle();

    /** Amount of the base year; one of {@link #montants} may give it instead. */
    Optional<MonetaryAmount> montant();

    /** Amounts known for some years, taken as they are: no hypothesis moves the line in these years. */
    List<MontantAnnuel> montants();

    /** True for what moves no cash: depreciation, provisions and their reprises, quote-parts of subsidies (CAF). */
    @Value.Default
    default boolean calculee() {
        return false;
    }

    /** Refuses what cannot be. */
    @Value.Check
    default LigneProjetee normalise() {
        if (essms().isBlank() || essms().length() > 120) {
            throw new ValeurInvalideException("NOM_INVALIDE", "essms", essms());
        }
        compte().filter(c -> !c.matches("[1-9][0-9]{0,11}")).ifPresent(c -> {
            throw new ValeurInvalideException("COMPTE_ILLISIBLE", "compte", c);
        });
        MontantAnnuel.distincts("montants", montants());
        montants().forEach(m -> Montants.nonNegatif("montants", m.montant()));
        montant().ifPresent(m -> Montants.nonNegatif("montant", m));
        return montant().map(Montants::sontNormalises).orElse(true)
                ? this
                : builder()
                        .from(this)
                        .montant(montant().map(Montants::normalise))
                        .build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a line. */
    final class Builder extends ImmutableLigneProjetee.Builder {
        Builder() {}
    }
}

package fr.cpom.dotation;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.droit.Territoire;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** What the monthly payments of a dotation depend on, euros of a year. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeVersements.class)
@JsonDeserialize(as = ImmutableDemandeVersements.class)
public interface DemandeVersements {
    /** How the advances of the first months are settled once the dotation is fixed. */
    enum Regularisation {
        /** In full at the next payment (R. 314-116 al. 2; by analogy for a dotation globale). */
        PROCHAIN_VERSEMENT,
        /** Spread in equal parts over the remaining payments of the year. */
        VERSEMENTS_RESTANTS
    }

    /** The year paid. */
    Exercice exercice();

    /** Form of the dotation. */
    @Value.Default
    default FormeDotation forme() {
        return FormeDotation.DOTATION_GLOBALE;
    }

    /** Dotation of the year, once fixed. */
    Optional<MonetaryAmount> dotation();

    /** Day when it was fixed; before 1 January when absent. A payment on that very day is already at the new amount. */
    Optional<LocalDate> dateFixation();

    /** Tarif de reconduction provisoire of the year, when the last decision gave one (L. 314-7 IV bis). */
    Optional<MonetaryAmount> reconduction();

    /** Dotation of the year before (R. 314-108). */
    Optional<MonetaryAmount> dotationPrecedente();

    /** True for the first year under dotation globale (R. 314-109 I). */
    @Value.Default
    default boolean premiereAnnee() {
        return false;
    }

    /** Spending authorised the year before, for a first year (R. 314-109 I). */
    Optional<MonetaryAmount> depensesAutoriseesPrecedentes();

    /**
     * What is paid in the year for the year before: the billing still collected in a first year, the balance of the dotation of
     * the year before in each later one. It is deducted from the payments, and as much is paid the year after (R. 314-109 II).
     */
    Optional<MonetaryAmount> paiementsExerciceAnterieur();

    /** Advances really paid in the first months, from January, where they differ from the rule. */
    List<MonetaryAmount> acomptesVerses();

    /** How the advances are settled. */
    @Value.Default
    default Regularisation regularisation() {
        return Regularisation.PROCHAIN_VERSEMENT;
    }

    /** Where the payer is, for its public holidays. */
    @Value.Default
    default Territoire territoire() {
        return Territoire.national();
    }

    /** Brings the amounts to the form of the library; a negative one is refused ({@code MONTANT_NEGATIF}). */
    @Value.Check
    default DemandeVersements normalise() {
        MonetaryAmount[] donnes = Stream.concat(
                        acomptesVerses().stream()
                                .flatMap(a -> Montants.nonNegatif("acomptesVerses", Optional.of(a)).stream()),
                        Stream.of(
                                        Montants.nonNegatif("dotation", dotation()),
                                        Montants.nonNegatif("reconduction", reconduction()),
                                        Montants.nonNegatif("dotationPrecedente", dotationPrecedente()),
                                        Montants.nonNegatif(
                                                "depensesAutoriseesPrecedentes", depensesAutoriseesPrecedentes()),
                                        Montants.nonNegatif("paiementsExerciceAnterieur", paiementsExerciceAnterieur()))
                                .flatMap(Optional::stream))
                .toArray(MonetaryAmount[]::new);
        if (Montants.sontNormalises(donnes)) {
            return this;
        }
        return builder()
                .from(this)
                .dotation(dotation().map(Montants::normalise))
                .reconduction(reconduction().map(Montants::normalise))
                .dotationPrecedente(dotationPrecedente().map(Montants::normalise))
                .depensesAutoriseesPrecedentes(depensesAutoriseesPrecedentes().map(Montants::normalise))
                .paiementsExerciceAnterieur(paiementsExerciceAnterieur().map(Montants::normalise))
                .acomptesVerses(
                        acomptesVerses().stream().map(Montants::normalise).toList())
                .build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeVersements.Builder {
        Builder() {}
    }
}

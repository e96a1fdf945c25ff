package fr.cpom.budget.equilibre;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.ClasseCompteResultat;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** A compte de résultat prévisionnel of an EPRD, euros of the year (R. 314-213, R. 314-222 II CASF). */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableCompteResultatPrevisionnel.class)
@JsonDeserialize(as = ImmutableCompteResultatPrevisionnel.class)
public interface CompteResultatPrevisionnel {
    /** FINESS number or any name, unique in the list ({@code CODE_EN_DOUBLE}). */
    String compte();

    /** Its class; when absent it comes of the authorities and of {@link #dansPerimetreCpom()}, where they are enough. */
    Optional<ClasseCompteResultat> classe();

    /** Who fixes its tariff; two when jointly. */
    List<AutoriteTarification> autorites();

    /** True when the ESSMS is in the perimeter of the CPOM. */
    Optional<Boolean> dansPerimetreCpom();

    /** Charges, the reprise of an earlier deficit included where there is one; not negative ({@code MONTANT_NEGATIF}). */
    Optional<MonetaryAmount> charges();

    /** Products, the reprise of an earlier surplus included where there is one; not negative. */
    Optional<MonetaryAmount> produits();

    /** Result, a deficit being negative; products less charges when absent, refused when it is not that. */
    Optional<MonetaryAmount> resultat();

    /** 1°: true when the deficit stays compatible with the plan global de financement pluriannuel. */
    Optional<Boolean> compatiblePgfp();

    /** 4°: réserves built up on this very budget. */
    Optional<MonetaryAmount> reserves();

    /** 4°: report à nouveau of this very budget, negative when it is a deficit. */
    Optional<MonetaryAmount> reportANouveau();

    /** 4°: réserves and report à nouveau of this very budget together, where they are not told apart. */
    Optional<MonetaryAmount> reservesEtReport();

    /** Its tarification products shown and notified, when they are told account by account. */
    Optional<ProduitsTarification> tarification();

    /** Brings the amounts to the form of the library. */
    @Value.Check
    default CompteResultatPrevisionnel normalise() {
        if (compte().isBlank()) {
            throw new ValeurInvalideException("COMPTE_SANS_NOM", "compte", compte());
        }
        charges().ifPresent(m -> Montants.nonNegatif("charges", m));
        produits().ifPresent(m -> Montants.nonNegatif("produits", m));
        MonetaryAmount[] montants = Stream.of(
                        charges(), produits(), resultat(), reserves(), reportANouveau(), reservesEtReport())
                .flatMap(Optional::stream)
                .toArray(MonetaryAmount[]::new);
        if (Montants.sontNormalises(montants)) {
            return this;
        }
        return builder()
                .from(this)
                .charges(charges().map(Montants::normalise))
                .produits(produits().map(Montants::normalise))
                .resultat(resultat().map(Montants::normalise))
                .reserves(reserves().map(Montants::normalise))
                .reportANouveau(reportANouveau().map(Montants::normalise))
                .reservesEtReport(reservesEtReport().map(Montants::normalise))
                .build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an account. */
    final class Builder extends ImmutableCompteResultatPrevisionnel.Builder {
        Builder() {}
    }
}

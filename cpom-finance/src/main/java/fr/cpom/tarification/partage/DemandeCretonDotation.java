package fr.cpom.tarification.partage;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * A dotation to split between the assurance maladie and the départements that pay for young adults kept under L. 242-4
 * (R. 314-105 XVI; R. 314-115 al. 3 to 7 for a prix de journée globalisé).
 *
 * <p>Refused: a negative amount ({@code MONTANT_NEGATIF}).
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeCretonDotation.class)
@JsonDeserialize(as = ImmutableDemandeCretonDotation.class)
public interface DemandeCretonDotation {
    /** The form of the money. */
    enum Forme {
        /** Dotation globale (R. 314-105 XVI). */
        DOTATION_GLOBALE,
        /** Prix de journée globalisé (R. 314-115). */
        PRIX_DE_JOURNEE_GLOBALISE
    }

    /** Year of the dotation; that of the context when absent. */
    Optional<Exercice> exercice();

    /** Form of the money. */
    @Value.Default
    default Forme forme() {
        return Forme.DOTATION_GLOBALE;
    }

    /** FINESS category of the ESSMS, which must be of 2° of L. 312-1 I. */
    Optional<CategorieEssms> categorie();

    /** True when the ESSMS regularly hosts such young adults: otherwise nothing is split. */
    @Value.Default
    default boolean accueilRegulier() {
        return true;
    }

    /** The whole dotation of the year, euros. */
    MonetaryAmount dotation();

    /** Products at the charge of the départements seen in the last year, euros; their sum below when absent. */
    Optional<MonetaryAmount> produitsDepartements();

    /** The same département by département, when known. */
    List<PartDepartement> detail();

    /** Day when the products were sent to the DG ARS. */
    Optional<LocalDate> transmisLe();

    /** A change of the split asked during the year. */
    Optional<Modification> modification();

    /** Brings the amounts to the form of the library. */
    @Value.Check
    default DemandeCretonDotation normalise() {
        MonetaryAmount dotation = Montants.nonNegatif("dotation", dotation());
        Optional<MonetaryAmount> produits = Montants.nonNegatif("produitsDepartements", produitsDepartements());
        if (dotation.equals(dotation()) && produits.equals(produitsDepartements())) {
            return this;
        }
        return builder()
                .from(this)
                .dotation(dotation)
                .produitsDepartements(produits)
                .build();
    }

    /**
     * The products at the charge of one département.
     *
     * @param departement its name or code
     * @param montant euros of the last year
     */
    record PartDepartement(String departement, MonetaryAmount montant) {
        public PartDepartement {
            montant = Montants.nonNegatif("montant", montant);
        }
    }

    /**
     * A change of the split, on a reasoned request of the ESSMS.
     *
     * @param demandeLe day of the request
     * @param motif its reasons; without any it changes nothing
     * @param partDepartements the part of the départements that it asks for, euros of the year
     * @param acceptee whether the authority accepted it; undecided when absent, and then the split does not change
     * @param effetLe day from which the accepted split is paid; absent, the twelfths are those of a whole year
     */
    record Modification(
            LocalDate demandeLe,
            Optional<String> motif,
            MonetaryAmount partDepartements,
            Optional<Boolean> acceptee,
            Optional<LocalDate> effetLe) {
        public Modification {
            partDepartements = Montants.nonNegatif("partDepartements", partDepartements);
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeCretonDotation.Builder {
        Builder() {}
    }
}

package fr.cpom.resultat;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.ClasseCompteResultat;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.resultat.reserve.BilanBesoin;
import fr.cpom.resultat.reserve.Soldes;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** A compte de résultat, or a budget under budget prévisionnel, whose result is to be affected; amounts in euros. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableCompteResultat.class)
@JsonDeserialize(as = ImmutableCompteResultat.class)
public interface CompteResultat {
    /** Its name, unique in the request ({@code CODE_EN_DOUBLE}). */
    String compte();

    /** The ESSMS that it belongs to; a movement of the money of soins and dépendance of L. 342-1 cannot be judged without it. */
    Optional<String> essms();

    /** Its class inside an EPRD; presumed in the contract when absent, and told ({@code AFFECTATION_CLASSE_PRESUMEE}). */
    Optional<ClasseCompteResultat> classe();

    /**
     * The rules that its result follows; presumed ordinary when absent. A commercial EHPAD must tell it: the uses that only some of
     * these rules open are then not judged ({@code AFFECTATION_REGIME_INCONNU}).
     */
    Optional<RegimeResultat> regime();

    /** The result to affect: a surplus above zero, a deficit below. */
    MonetaryAmount resultat();

    /**
     * Balances before the affectation; those not given are taken for zero, with an alert where they decide ({@code
     * SOLDES_NON_RENSEIGNES}, {@code SOLDES_INCOMPLETS}).
     */
    Optional<Soldes> soldes();

    /** Besoin en fonds de roulement (R. 314-48 III); below zero when debts are the greater. */
    Optional<MonetaryAmount> besoinFondsRoulement();

    /** The lines that make the besoin, when it is not given. */
    Optional<BilanBesoin> bilan();

    /** Net gains on disposals inside the result: those of a compte of the préfet or outside the contract go to investment. */
    Optional<MonetaryAmount> plusValuesNettes();

    /** Charges of the year, for a target in percent of them. */
    Optional<MonetaryAmount> charges();

    /** Budget prévisionnel: products of the tarification of this budget, or of this section of an EHPAD (R. 314-54). */
    Optional<MonetaryAmount> produitsTarification();

    /** Budget prévisionnel: all operating products of this budget (R. 314-54 al. 1). */
    Optional<MonetaryAmount> produitsExploitation();

    /** Budget prévisionnel, section of an EHPAD: what the département that fixes the tariff pays of it (R. 314-54 al. 2). */
    Optional<MonetaryAmount> produitsDepartement();

    /** Budget prévisionnel of an EHPAD: the section tarifaire whose result this is. */
    Optional<SectionTarifaire> section();

    /** CPOM AHI: the budget opérationnel de programme that finances it. */
    Optional<String> bop();

    /** Budget prévisionnel: true when exceptional circumstances let a deficit be spread (R. 314-51 III); no when absent. */
    Optional<Boolean> circonstancesExceptionnelles();

    /** What one wishes to do with the result; none asks what is imposed and what is free. */
    List<LigneSouhaitee> souhait();

    /**
     * A wished use.
     *
     * @param destination the use
     * @param montant euros, not negative
     * @param exercice budget prévisionnel: the year whose charges are lowered or raised
     * @param accroitCharges true when the operating measures raise the charges of later years, which R. 314-51 II 3° refuses; presumed
     *     not to when absent, and told ({@code AFFECTATION_MESURE_PRESUMEE})
     */
    record LigneSouhaitee(
            Destination destination,
            MonetaryAmount montant,
            Optional<Exercice> exercice,
            Optional<Boolean> accroitCharges) {
        public LigneSouhaitee {
            montant = Montants.nonNegatif("montant", montant);
        }
    }

    /** Normalises the amounts. */
    @Value.Check
    default CompteResultat normaliser() {
        if (compte().isBlank()) {
            throw new ValeurInvalideException("COMPTE_SANS_NOM", "compte", compte());
        }
        Optional<MonetaryAmount> besoin = besoinFondsRoulement().map(Montants::normalise);
        Optional<MonetaryAmount> plusValues = plusValuesNettes().map(m -> Montants.nonNegatif("plusValuesNettes", m));
        Optional<MonetaryAmount> charges = charges().map(m -> Montants.nonNegatif("charges", m));
        Optional<MonetaryAmount> tarification =
                produitsTarification().map(m -> Montants.nonNegatif("produitsTarification", m));
        Optional<MonetaryAmount> exploitation =
                produitsExploitation().map(m -> Montants.nonNegatif("produitsExploitation", m));
        Optional<MonetaryAmount> departement =
                produitsDepartement().map(m -> Montants.nonNegatif("produitsDepartement", m));
        boolean normal = Montants.sontNormalises(resultat())
                && besoin.equals(besoinFondsRoulement())
                && plusValues.equals(plusValuesNettes())
                && charges.equals(charges())
                && tarification.equals(produitsTarification())
                && exploitation.equals(produitsExploitation())
                && departement.equals(produitsDepartement());
        return normal
                ? this
                : builder()
                        .from(this)
                        .resultat(Montants.normalise(resultat()))
                        .besoinFondsRoulement(besoin)
                        .plusValuesNettes(plusValues)
                        .charges(charges)
                        .produitsTarification(tarification)
                        .produitsExploitation(exploitation)
                        .produitsDepartement(departement)
                        .build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a compte. */
    final class Builder extends ImmutableCompteResultat.Builder {
        Builder() {}
    }
}

package fr.cpom.investissement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.cpom.budget.equilibre.EtatCondition;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.investissement.PriseEnChargeFrais.ConditionFrais;
import fr.cpom.valeur.Montants;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FraisEtOccupationTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));
    private static final long LIMITE = 999_999_999_999_999_999L;

    /** The days found cover the fixed charges, one day less does not. */
    @Property(tries = 1000)
    void les_journees_d_equilibre_couvrent_les_charges_fixes(
            @ForAll @LongRange(max = LIMITE) long fixes,
            @ForAll @LongRange(max = 100_000) long tarif,
            @ForAll @LongRange(max = 100_000) long cout,
            @ForAll @IntRange(min = 1, max = 100_000) int places,
            @ForAll @IntRange(min = 1, max = 366) int jours) {
        Calcul<OccupationEquilibre> calcul = OccupationEquilibreCalculator.standard()
                .compute(
                        DemandeOccupation.builder()
                                .chargesFixes(Montants.ofCentimes(fixes))
                                .tarif(Montants.ofCentimes(tarif))
                                .coutVariable(Montants.ofCentimes(cout))
                                .places(places)
                                .joursOuverture(jours)
                                .build(),
                        CONTEXTE);
        if (calcul.resultat().isEmpty()) { // an occupancy of millions of per cent
            assertThat(calcul.anomalies()).extracting(Anomalie::code).contains(CodeAnomalie.TAUX_HORS_BORNES);
            return;
        }
        OccupationEquilibre equilibre = calcul.valeur();
        assertThat(equilibre.applicable()).isEqualTo(tarif > cout);
        if (tarif <= cout) {
            assertThat(equilibre.tauxOccupation()).isEmpty();
            return;
        }
        BigDecimal marge = BigDecimal.valueOf(tarif - cout);
        BigDecimal journees = equilibre.journees().orElseThrow();
        assertThat(journees.multiply(marge)).isGreaterThanOrEqualTo(BigDecimal.valueOf(fixes));
        assertThat(journees.subtract(BigDecimal.ONE).multiply(marge)).isLessThan(BigDecimal.valueOf(fixes));
    }

    /** Each condition alone decides: not met it excludes, unknown it leaves the verdict open. */
    @Property(tries = 1000)
    void chaque_condition_compte(
            @ForAll Optional<Boolean> vise,
            @ForAll Optional<Boolean> accord,
            @ForAll Optional<Boolean> plan,
            @ForAll Optional<Boolean> depots,
            @ForAll Optional<Boolean> exigible,
            @ForAll Optional<Boolean> faite,
            @ForAll Optional<@IntRange(max = 60) Integer> jours) {
        Calcul<PriseEnChargeFrais> calcul = FraisFinanciersCalculator.standard()
                .compute(
                        DemandeFraisFinanciers.builder()
                                .fraisFinanciers(Montants.euros("100.00"))
                                .etablissementVise(vise)
                                .accordAutorite(accord)
                                .planApprouve(plan)
                                .politiqueDepots(depots)
                                .repriseExigible(exigible)
                                .repriseEffectuee(faite)
                                .joursLiquidites(jours.map(BigDecimal::valueOf))
                                .emprunts(Montants.euros("49.99"))
                                .financementsStables(Montants.euros("100.00"))
                                .build(),
                        CONTEXTE);
        PriseEnChargeFrais prise = calcul.valeur();
        boolean exclu =
                prise.conditions().stream().map(ConditionFrais::etat).anyMatch(EtatCondition.NON_REMPLIE::equals);
        boolean ouvert = prise.conditions().stream().map(ConditionFrais::etat).anyMatch(EtatCondition.INCONNUE::equals);
        assertThat(prise.verdict())
                .isEqualTo(exclu ? EtatCondition.NON_REMPLIE : ouvert ? EtatCondition.INCONNUE : EtatCondition.REMPLIE);
        assertThat(calcul.bloque()).isEqualTo(exclu);
        assertThat(prise.montantMaximal().map(Montants::texte))
                .isEqualTo(exclu ? Optional.of("0.00") : ouvert ? Optional.<String>empty() : Optional.of("100.00"));
        assertThat(prise.conditions().get(3).etat()).isEqualTo(EtatCondition.REMPLIE);
        assertThat(calcul.anomalies()).hasSize((int) prise.conditions().stream()
                .filter(c -> c.etat() != EtatCondition.REMPLIE)
                .count());
    }

    @Test
    void sans_financement_stable_le_taux_d_endettement_est_inconnu() {
        PriseEnChargeFrais prise = FraisFinanciersCalculator.standard()
                .compute(
                        DemandeFraisFinanciers.builder()
                                .fraisFinanciers(Montants.zero())
                                .emprunts(Montants.euros("10.00"))
                                .financementsStables(Montants.zero())
                                .build(),
                        CONTEXTE)
                .valeur();
        assertThat(prise.tauxEndettement()).isEmpty();
        assertThat(prise.verdict()).isEqualTo(EtatCondition.INCONNUE);
    }

    @Test
    void ce_qui_ne_peut_etre_est_refuse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandeFraisFinanciers.builder()
                        .fraisFinanciers(Montants.euros("-0.01"))
                        .build())
                .withMessageContaining("MONTANT_NEGATIF");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandeOccupation.builder()
                        .chargesFixes(Montants.zero())
                        .tarif(Montants.zero())
                        .coutVariable(Montants.zero())
                        .places(0)
                        .build())
                .withMessageContaining("NOMBRE_INVALIDE");
    }
}

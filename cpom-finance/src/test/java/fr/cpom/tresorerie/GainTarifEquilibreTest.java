package fr.cpom.tresorerie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.tresorerie.EquilibreFinancier.CycleExploitation;
import fr.cpom.tresorerie.GainDotation.DecalageMois;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class GainTarifEquilibreTest {
    private static final long MILLIARD = 100_000_000_000L;

    private static GainDotation gain(DemandeGainDotation demande) {
        return GainDotationCalculator.standard()
                .compute(demande, Plans.CONTEXTE)
                .valeur();
    }

    /** A gain of every delay: it grows with it, by the products of one day. */
    @Property(tries = 1000)
    void un_jour_de_delai_vaut_un_jour_de_produits(
            @ForAll @LongRange(max = MILLIARD) long produits, @ForAll @IntRange(max = 365) int delai) {
        DemandeGainDotation demande = DemandeGainDotation.builder()
                .produits(Montants.ofCentimes(produits * 365))
                .delaiEncaissement(BigDecimal.valueOf(delai))
                .build();
        GainDotation gain = gain(demande);
        assertThat(Montants.centimes(gain.creanceEvitee())).isEqualTo(produits * delai);
        assertThat(Montants.centimes(gain.creanceDotation())).isEqualTo(produits * 5);
        assertThat(Montants.centimes(gain.gain())).isEqualTo(produits * (delai - 5));
        assertThat(gain.joursGagnes()).isEqualByComparingTo(BigDecimal.valueOf(delai - 5L));
    }

    /** Twelve payments, none after the 20th, against the middle of each month. */
    @Property(tries = 181)
    void les_dates_reelles_donnent_trois_a_cinq_jours(@ForAll @IntRange(min = 2020, max = 2199) int annee) {
        GainDotation gain = gain(DemandeGainDotation.builder()
                .produits(Montants.euros("3650000.00"))
                .delaiEncaissement(BigDecimal.TEN)
                .exercice(Exercice.of(annee))
                .build());
        assertThat(gain.decalages()).hasSize(12).allMatch(d -> d.date().getDayOfMonth() <= 20);
        BigDecimal somme =
                gain.decalages().stream().map(DecalageMois::decalage).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(gain.decalageDotation().multiply(BigDecimal.valueOf(12)).subtract(somme))
                .isBetween(new BigDecimal("-0.0006"), new BigDecimal("0.0006"));
        assertThat(gain.decalageDotation()).isBetween(BigDecimal.valueOf(3), BigDecimal.valueOf(5));
    }

    /** The products of the year are the same, but for the rounding of the price over the days that remain. */
    @Property(tries = 1000)
    void le_tarif_tardif_laisse_les_produits_de_l_annee(
            @ForAll @LongRange(max = 100_000) long budgetaire,
            @ForAll @LongRange(max = 100_000) long anterieur,
            @ForAll @IntRange(max = 364) int ecoules,
            @ForAll @IntRange(min = 1, max = 100_000) int journees) {
        TarifTardif tarif = TarifTardifCalculator.standard()
                .compute(
                        DemandeTarifTardif.builder()
                                .tarifBudgetaire(Montants.ofCentimes(budgetaire))
                                .tarifAnterieur(Montants.ofCentimes(anterieur))
                                .joursEcoules(ecoules)
                                .journees(BigDecimal.valueOf(journees))
                                .build(),
                        Plans.CONTEXTE)
                .valeur();
        assertThat(tarif.ecrituresEgales()).contains(true);
        BigDecimal ecart = BigDecimal.valueOf(
                Math.abs(Montants.centimes(tarif.ecartArrondi().orElseThrow())));
        BigDecimal marge = tarif.journeesApres()
                .orElseThrow()
                .divide(BigDecimal.valueOf(2))
                .add(BigDecimal.valueOf(2));
        assertThat(ecart).isLessThanOrEqualTo(marge);
        if (ecoules == 0 || budgetaire == anterieur) {
            assertThat(Montants.centimes(tarif.tarif())).isEqualTo(budgetaire);
        }
    }

    @Test
    void la_formule_reste_a_confirmer() {
        Calcul<TarifTardif> calcul = TarifTardifCalculator.standard()
                .compute(
                        DemandeTarifTardif.builder()
                                .tarifBudgetaire(Montants.euros("210.00"))
                                .tarifAnterieur(Montants.euros("204.00"))
                                .dateEffet(LocalDate.of(2026, 6, 1))
                                .build(),
                        Plans.CONTEXTE);
        assertThat(calcul.valeur().tarif()).isEqualTo(Montants.euros("214.23"));
        assertThat(calcul.anomalies())
                .extracting(Anomalie::code)
                .containsExactly(CodeAnomalie.TARIF_TARDIF_A_CONFIRMER);
    }

    @Property(tries = 1000)
    void la_tresorerie_depasse_le_fonds_de_roulement_quand_le_cycle_finance(
            @ForAll @LongRange(min = -MILLIARD, max = MILLIARD) long fri,
            @ForAll @LongRange(min = -MILLIARD, max = MILLIARD) long fre,
            @ForAll @LongRange(max = MILLIARD) long emplois,
            @ForAll @LongRange(max = MILLIARD) long ressources) {
        EquilibreFinancier equilibre = EquilibreFinancierCalculator.standard()
                .compute(
                        DemandeEquilibreFinancier.builder()
                                .fri(Montants.ofCentimes(fri))
                                .fre(Montants.ofCentimes(fre))
                                .emploisCycle(Montants.ofCentimes(emplois))
                                .ressourcesCycle(Montants.ofCentimes(ressources))
                                .build(),
                        Plans.CONTEXTE)
                .valeur();
        long frng = Montants.centimes(equilibre.frng());
        long tresorerie = Montants.centimes(equilibre.tresorerie());
        assertThat(frng).isEqualTo(fri + fre);
        assertThat(tresorerie).isEqualTo(frng - Montants.centimes(equilibre.bfr()));
        assertThat(equilibre.cycle() == CycleExploitation.EXCEDENT_FINANCEMENT_EXPLOITATION)
                .isEqualTo(tresorerie > frng);
        assertThat(equilibre.cycle() == CycleExploitation.BESOIN).isEqualTo(tresorerie < frng);
        assertThat(equilibre.excedentFinancement().map(Montants::centimes))
                .isEqualTo(tresorerie > frng ? Optional.of(tresorerie - frng) : Optional.empty());
        assertThat(equilibre.joursTresorerie()).isEmpty();
    }

    @Test
    void ce_qui_ne_peut_etre_est_refuse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandeGainDotation.builder()
                        .produits(Montants.zero())
                        .delaiEncaissement(new BigDecimal("1.00001"))
                        .build())
                .withMessageContaining("NOMBRE_INVALIDE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plans.vide().mois(121).build())
                .withMessageContaining("NOMBRE_INVALIDE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MontantDate(Plans.OUVERTURE, Montants.ofCentimes(-1)))
                .withMessageContaining("MONTANT_NEGATIF");
    }
}

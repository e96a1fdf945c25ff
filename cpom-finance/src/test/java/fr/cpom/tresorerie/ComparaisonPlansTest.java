package fr.cpom.tresorerie;

import static fr.cpom.tresorerie.Plans.euros;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.tresorerie.ComparaisonPlans.EcartMois;
import fr.cpom.tresorerie.FluxTresorerie.VersementsDotation;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ComparaisonPlansTest {
    private static Calcul<ComparaisonPlans> comparer(
            DemandePlanTresorerie plan, Optional<DemandePlanTresorerie> reference) {
        return ComparaisonPlansCalculator.standard()
                .compute(new DemandeComparaisonPlans(plan, reference), Plans.CONTEXTE);
    }

    private static DemandePlanTresorerie notifie(LocalDate fixation) {
        return Plans.vide()
                .addFlux(new VersementsDotation("DGC", Optional.of(Plans.tardive(fixation)), Optional.empty()))
                .build();
    }

    /** 15 000 euros are missing at each advance, and all is settled at the payment that follows the decision. */
    @Property(tries = 366)
    void une_notification_dans_l_annee_est_rendue_au_versement_suivant(@ForAll @IntRange(min = 1, max = 351) int jour) {
        ComparaisonPlans comparaison = comparer(notifie(Plans.OUVERTURE.plusDays(jour)), Optional.empty())
                .valeur();
        long acomptes = comparaison.reference().operations().stream()
                .filter(o -> o.date().isBefore(Plans.OUVERTURE.plusDays(jour)))
                .count();
        assertThat(comparaison.manqueMaximal()).isEqualTo(Montants.ofCentimes(acomptes * 1_500_000));
        assertThat(comparaison.ecartCloture()).isEqualTo(Montants.zero());
        assertThat(comparaison.dateManqueMaximal().isPresent()).isEqualTo(acomptes > 0);
    }

    @Property(tries = 500)
    void un_plan_contre_un_autre_est_l_inverse_de_l_autre_contre_lui(@ForAll long graine, @ForAll long autre) {
        DemandePlanTresorerie a = DemandePlanTresorerie.builder()
                .from(Plans.hasard(graine))
                .jourOuverture(Plans.OUVERTURE)
                .mois(12)
                .build();
        DemandePlanTresorerie b = DemandePlanTresorerie.builder()
                .from(Plans.hasard(autre))
                .jourOuverture(Plans.OUVERTURE)
                .mois(12)
                .build();
        ComparaisonPlans aller = comparer(a, Optional.of(b)).valeur();
        ComparaisonPlans retour = comparer(b, Optional.of(a)).valeur();
        assertThat(retour.ecartCloture()).isEqualTo(aller.ecartCloture().negate());
        for (int k = 0; k < aller.mois().size(); k++) {
            EcartMois ecart = aller.mois().get(k);
            assertThat(retour.mois().get(k).ecart()).isEqualTo(ecart.ecart().negate());
            assertThat(ecart.ecart()).isEqualTo(ecart.cloture().subtract(ecart.reference()));
            assertThat(aller.manqueMaximal())
                    .isGreaterThanOrEqualTo(ecart.ecart().negate());
        }
        assertThat(aller.plan().soldesQuotidiens().isEmpty()).isEqualTo(!a.soldesQuotidiens());
        assertThat(comparer(a, Optional.of(a)).valeur().joursDeManque()).isZero();
    }

    @Test
    void les_anomalies_disent_de_quel_plan_elles_sont() {
        DemandePlanTresorerie faute = Plans.vide()
                .addFlux(new VersementsDotation("DGC", Optional.empty(), Optional.empty()))
                .build();
        Calcul<ComparaisonPlans> calcul = comparer(notifie(LocalDate.of(2025, 12, 1)), Optional.of(faute));
        assertThat(calcul.resultat()).isEmpty();
        assertThat(calcul.anomalies()).extracting(Anomalie::chemin).containsExactly("/reference/flux/0/demande");
    }

    @Test
    void des_plans_de_jours_differents_ne_se_comparent_pas() {
        Calcul<ComparaisonPlans> calcul = comparer(
                notifie(LocalDate.of(2026, 7, 6)),
                Optional.of(Plans.vide().jourOuverture(LocalDate.of(2026, 1, 2)).build()));
        assertThat(calcul.anomalies())
                .extracting(Anomalie::code)
                .containsExactly(CodeAnomalie.TRESORERIE_PERIODES_DIFFERENTES);
    }

    @Test
    void le_cas_de_juillet_rend_quatre_vingt_dix_mille_euros() {
        ComparaisonPlans comparaison =
                comparer(notifie(LocalDate.of(2026, 7, 6)), Optional.empty()).valeur();
        assertThat(comparaison.manqueMaximal()).isEqualTo(euros("90000.00"));
        assertThat(comparaison.dateManqueMaximal()).contains(LocalDate.of(2026, 6, 19));
        assertThat(comparaison.joursDeManque()).isEqualTo(181); // from 20 January to 19 July
    }
}

package fr.cpom.tresorerie;

import static fr.cpom.tresorerie.Plans.date;
import static fr.cpom.tresorerie.Plans.euros;
import static fr.cpom.tresorerie.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.Cpom;
import fr.cpom.dotation.Contrats;
import fr.cpom.dotation.DemandeVersements;
import fr.cpom.dotation.Dgc;
import fr.cpom.dotation.ExerciceDgc;
import fr.cpom.dotation.TrajectoireDgcCalculator;
import fr.cpom.dotation.Versement;
import fr.cpom.dotation.VersementsCalculator;
import fr.cpom.tresorerie.FluxTresorerie.DotationContrat;
import fr.cpom.tresorerie.FluxTresorerie.VersementsDotation;
import fr.cpom.tresorerie.PlanTresorerie.MoisTresorerie;
import fr.cpom.tresorerie.PlanTresorerie.SoldeQuotidien;
import fr.cpom.tresorerie.PlanTresorerie.TotalNature;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PlanTresorerieTest {
    private static long c(MonetaryAmount montant) {
        return Montants.centimes(montant);
    }

    private static <T> long somme(List<T> liste, Function<T, MonetaryAmount> champ) {
        return liste.stream().mapToLong(t -> c(champ.apply(t))).sum();
    }

    private static long net(List<OperationTresorerie> operations) {
        return operations.stream()
                .mapToLong(o -> o.sens() == SensFlux.ENTREE ? c(o.montant()) : -c(o.montant()))
                .sum();
    }

    @Property(tries = 1000)
    void chaque_mois_part_du_precedent_et_tombe_juste(@ForAll long graine) {
        PlanTresorerie plan = plan(Plans.hasard(graine));
        long solde = c(plan.ouverture());
        for (MoisTresorerie mois : plan.mois()) {
            assertThat(c(mois.ouverture())).isEqualTo(solde);
            assertThat(c(mois.cloture())).isEqualTo(solde + c(mois.entrees()) - c(mois.sorties()));
            assertThat(somme(mois.natures(), TotalNature::entrees)).isEqualTo(c(mois.entrees()));
            assertThat(somme(mois.natures(), TotalNature::sorties)).isEqualTo(c(mois.sorties()));
            assertThat(mois.sousPlancher()).isEqualTo(c(mois.cloture()) < c(plan.plancher()));
            solde = c(mois.cloture());
        }
        assertThat(c(plan.cloture())).isEqualTo(solde);
        assertThat(c(plan.cloture())).isEqualTo(c(plan.ouverture()) + c(plan.entrees()) - c(plan.sorties()));
    }

    /** Those of the plan, those before and those after: no flow is lost, none counted twice. */
    @Property(tries = 1000)
    void les_mois_sont_la_somme_des_flux_dates(@ForAll long graine) {
        DemandePlanTresorerie demande = Plans.hasard(graine);
        PlanTresorerie plan = plan(demande);
        assertThat(somme(plan.mois(), MoisTresorerie::entrees) - somme(plan.mois(), MoisTresorerie::sorties))
                .isEqualTo(net(plan.operations()));
        PlanTresorerie large = plan(DemandePlanTresorerie.builder()
                .from(demande)
                .jourOuverture(LocalDate.of(2024, 6, 1))
                .mois(120)
                .build());
        assertThat(large.avant().nombre() + large.apres().nombre()).isZero();
        assertThat(plan.operations().size()
                        + plan.avant().nombre()
                        + plan.apres().nombre())
                .isEqualTo(large.operations().size());
        assertThat(c(plan.entrees())
                        + c(plan.avant().entrees())
                        + c(plan.apres().entrees()))
                .isEqualTo(c(large.entrees()));
        assertThat(c(plan.sorties())
                        + c(plan.avant().sorties())
                        + c(plan.apres().sorties()))
                .isEqualTo(c(large.sorties()));
    }

    @Property(tries = 1000)
    void l_ordre_des_flux_ne_change_aucun_solde(@ForAll long graine) {
        DemandePlanTresorerie demande = Plans.hasard(graine);
        List<FluxTresorerie> melanges = new ArrayList<>(demande.flux());
        Collections.shuffle(melanges, new Random(graine));
        PlanTresorerie plan = plan(demande);
        PlanTresorerie autre = plan(
                DemandePlanTresorerie.builder().from(demande).flux(melanges).build());
        assertThat(autre.mois()).isEqualTo(plan.mois());
        assertThat(autre.minimum()).isEqualTo(plan.minimum());
        assertThat(autre.dateMinimum()).isEqualTo(plan.dateMinimum());
        assertThat(autre.joursSousPlancher()).isEqualTo(plan.joursSousPlancher());
        assertThat(autre.soldesQuotidiens()).isEqualTo(plan.soldesQuotidiens());
    }

    /** A receipt put off raises no balance, a payment put off lowers none, and nothing changes before the first day. */
    @Property(tries = 1000)
    void remettre_un_flux_a_plus_tard_ne_change_rien_avant_lui(
            @ForAll long graine,
            @ForAll @IntRange(max = 364) int depart,
            @ForAll @IntRange(max = 200) int report,
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long centimes,
            @ForAll SensFlux sens) {
        DemandePlanTresorerie reste = DemandePlanTresorerie.builder()
                .from(Plans.hasard(graine))
                .jourOuverture(Plans.OUVERTURE)
                .mois(12)
                .soldesQuotidiens(true)
                .build();
        LocalDate jour = Plans.OUVERTURE.plusDays(depart);
        List<SoldeQuotidien> tot = avec(reste, date(sens, NatureFlux.AUTRE, jour, centimes));
        List<SoldeQuotidien> tard = avec(reste, date(sens, NatureFlux.AUTRE, jour.plusDays(report), centimes));
        long signe = sens == SensFlux.ENTREE ? 1 : -1;
        for (int k = 0; k < tot.size(); k++) {
            long ecart = c(tard.get(k).solde()) - c(tot.get(k).solde());
            boolean entre = k >= depart && k < depart + report;
            assertThat(ecart).isEqualTo(entre ? -signe * centimes : 0);
        }
    }

    private static List<SoldeQuotidien> avec(DemandePlanTresorerie reste, FluxTresorerie flux) {
        return plan(DemandePlanTresorerie.builder().from(reste).addFlux(flux).build())
                .soldesQuotidiens();
    }

    @Property(tries = 1000)
    void le_minimum_est_celui_des_soirs(@ForAll long graine) {
        PlanTresorerie plan = plan(DemandePlanTresorerie.builder()
                .from(Plans.hasard(graine))
                .soldesQuotidiens(true)
                .build());
        List<SoldeQuotidien> soldes = plan.soldesQuotidiens();
        assertThat(soldes.get(0).jour()).isEqualTo(plan.debut());
        assertThat(soldes.get(soldes.size() - 1).jour()).isEqualTo(plan.fin());
        assertThat(soldes.get(soldes.size() - 1).solde()).isEqualTo(plan.cloture());
        assertThat(soldes).allMatch(s -> c(s.solde()) >= c(plan.minimum()));
        assertThat(soldes.stream()
                        .filter(s -> s.solde().equals(plan.minimum()))
                        .findFirst()
                        .orElseThrow()
                        .jour())
                .isEqualTo(plan.dateMinimum());
        assertThat(soldes.stream().filter(s -> c(s.solde()) < c(plan.plancher())))
                .hasSize(plan.joursSousPlancher());
        assertThat(c(plan.besoinDePointe())).isEqualTo(Math.max(0, c(plan.plancher()) - c(plan.minimum())));
        assertThat(plan.mois().stream()
                        .mapToInt(MoisTresorerie::joursSousPlancher)
                        .sum())
                .isEqualTo(plan.joursSousPlancher());
    }

    /** Neither amount nor day is computed again: they are those of {@code dotation.versements}, dotation by dotation. */
    @Property(tries = 300)
    void le_plan_d_un_contrat_prend_ses_versements_et_rien_d_autre(
            @ForAll long graine,
            @ForAll @IntRange(min = Contrats.PREMIER, max = Contrats.DERNIER) int annee,
            @ForAll @IntRange(min = -30, max = 500) int fixation) {
        Cpom cpom = Contrats.cpom(graine);
        Exercice exercice = Exercice.of(annee);
        LocalDate date = exercice.debut().plusDays(fixation);
        Calcul<PlanTresorerie> calcul = Plans.calcul(Plans.vide()
                .jourOuverture(LocalDate.of(annee, 1, 1))
                .mois(36)
                .addFlux(new DotationContrat(
                        "Contrat", cpom, exercice, Optional.of(date), Optional.empty(), Optional.empty()))
                .build());
        List<ExerciceDgc> exercices = TrajectoireDgcCalculator.standard()
                .compute(cpom, Plans.CONTEXTE)
                .resultat()
                .map(t -> t.exercices())
                .orElse(List.of());
        List<Optional<List<String>>> attendus = exercices.stream()
                .filter(e -> e.exercice().equals(exercice))
                .flatMap(e -> e.dotations().stream())
                .map(dgc -> versements(dgc, exercice, date, precedente(exercices, exercice)))
                .toList();
        assertThat(calcul.resultat().isPresent())
                .isEqualTo(!exercices.isEmpty() && attendus.stream().allMatch(Optional::isPresent));
        calcul.resultat()
                .ifPresent(plan -> assertThat(plan.operations().stream()
                                .map(o -> o.date() + " " + (o.sens() == SensFlux.ENTREE ? "" : "-")
                                        + Montants.texte(o.montant())))
                        .containsExactlyInAnyOrderElementsOf(attendus.stream()
                                .flatMap(v -> v.orElseThrow().stream())
                                .toList()));
    }

    /** The invented contracts have one dotation a year, and none before their lines begin. */
    private static Optional<MonetaryAmount> precedente(List<ExerciceDgc> exercices, Exercice exercice) {
        return exercices.stream()
                .filter(e -> e.exercice().suivant().equals(exercice))
                .flatMap(e -> e.dotations().stream())
                .findFirst()
                .map(dgc -> dgc.etapes().dotation());
    }

    private static Optional<List<String>> versements(
            Dgc dgc, Exercice exercice, LocalDate date, Optional<MonetaryAmount> precedente) {
        if (dgc.etapes().dotation().isNegative()
                || precedente.filter(MonetaryAmount::isNegative).isPresent()) {
            return Optional.empty();
        }
        return VersementsCalculator.standard()
                .compute(
                        DemandeVersements.builder()
                                .exercice(exercice)
                                .dotation(dgc.etapes().dotation())
                                .dotationPrecedente(precedente)
                                .dateFixation(date)
                                .build(),
                        Plans.CONTEXTE)
                .resultat()
                .map(e -> {
                    List<String> lignes = new ArrayList<>();
                    for (Versement v : e.versements()) {
                        lignes.add(v.date() + " " + Montants.texte(v.montant()));
                    }
                    e.soldeReporte().ifPresent(s -> lignes.add(e.dateSolde().orElseThrow() + " " + Montants.texte(s)));
                    lignes.removeIf(l -> l.endsWith(" 0.00"));
                    return lignes;
                });
    }

    @Property(tries = 300)
    void l_explication_redonne_la_cloture(@ForAll long graine) {
        Calcul<PlanTresorerie> calcul = Plans.calcul(Plans.hasard(graine));
        assertThat(calcul.explication().evaluer()).isEqualTo(c(calcul.valeur().cloture()));
    }

    @Test
    void un_solde_reporte_vient_avec_le_premier_versement_suivant() {
        PlanTresorerie plan = plan(Plans.vide()
                .mois(15)
                .addFlux(new VersementsDotation(
                        "DGC", Optional.of(Plans.tardive(LocalDate.of(2027, 1, 25))), Optional.empty()))
                .build());
        assertThat(plan.cloture()).isEqualTo(euros("12180000.00"));
        assertThat(plan.mois().get(11).cloture()).isEqualTo(euros("12000000.00"));
        assertThat(plan.mois().get(13).entrees()).isEqualTo(euros("180000.00"));
    }

    @Test
    void les_fautes_d_un_flux_ont_son_chemin() {
        Calcul<PlanTresorerie> calcul = Plans.calcul(Plans.vide()
                .addFlux(date(SensFlux.ENTREE, NatureFlux.USAGERS, Plans.OUVERTURE, 100))
                .addFlux(new VersementsDotation("DGC", Optional.empty(), Optional.empty()))
                .build());
        assertThat(calcul.anomalies()).extracting(Anomalie::code).containsExactly(CodeAnomalie.CHAMP_MANQUANT);
        assertThat(calcul.anomalies()).extracting(Anomalie::chemin).containsExactly("/flux/1/demande");
    }
}

package fr.cpom.tresorerie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Calculator;
import fr.cpom.dotation.DemandeVersements;
import fr.cpom.investissement.DemandeEmprunt;
import fr.cpom.suivi.echeance.RegleJours;
import fr.cpom.tresorerie.FluxTresorerie.Factures;
import fr.cpom.tresorerie.FluxTresorerie.FluxRecurrent;
import fr.cpom.tresorerie.FluxTresorerie.MoisPaie;
import fr.cpom.tresorerie.FluxTresorerie.Paie;
import fr.cpom.tresorerie.FluxTresorerie.PrixDeJournee;
import fr.cpom.tresorerie.FluxTresorerie.ServiceEmprunt;
import fr.cpom.tresorerie.FluxTresorerie.VersementsDotation;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Whatever the entry, the calculators of treasury end in a value or in anomalies. */
class EntreesHostilesTest {
    private static final long LIMITE = 999_999_999_999_999_999L;

    private static <E, R> void finit(Calculator<E, R> calculateur, E entree) {
        Calcul<R> calcul = calculateur.compute(entree, Plans.CONTEXTE);
        assertThat(calcul.resultat().isPresent() || calcul.bloque()).isTrue();
    }

    private static void finit(DemandePlanTresorerie demande) {
        finit(PlanTresorerieCalculator.standard(), demande);
        finit(ComparaisonPlansCalculator.standard(), new DemandeComparaisonPlans(demande, Optional.empty()));
        finit(
                ComparaisonPlansCalculator.standard(),
                new DemandeComparaisonPlans(demande, Optional.of(Plans.vide().build())));
    }

    @Property(tries = 1000)
    void les_montants_demesures_ne_levent_rien(
            @ForAll @LongRange(max = LIMITE) long a,
            @ForAll @LongRange(min = -LIMITE, max = LIMITE) long b,
            @ForAll SensFlux sens,
            @ForAll NatureFlux nature) {
        MonetaryAmount grand = Montants.ofCentimes(a);
        finit(Plans.vide()
                .soldeOuverture(Montants.ofCentimes(b))
                .plancher(Montants.ofCentimes(-b))
                .chargesAnnuelles(grand)
                .addFlux(new FluxRecurrent(
                        "A",
                        sens,
                        nature,
                        Plans.OUVERTURE,
                        grand,
                        3,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .addFlux(new PrixDeJournee(
                        "B",
                        grand,
                        Plans.OUVERTURE,
                        List.of((int) (a % Integer.MAX_VALUE)),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        Optional.empty()))
                .addFlux(new VersementsDotation(
                        "C",
                        Optional.of(DemandeVersements.builder()
                                .exercice(Exercice.of(2026))
                                .dotation(grand)
                                .build()),
                        Optional.empty()))
                .build());
        finit(
                GainDotationCalculator.standard(),
                DemandeGainDotation.builder()
                        .produits(grand)
                        .delaiEncaissement(BigDecimal.valueOf(a % 36_600_000, 4))
                        .build());
        finit(
                TarifTardifCalculator.standard(),
                DemandeTarifTardif.builder()
                        .tarifBudgetaire(grand)
                        .tarifAnterieur(Montants.ofCentimes(Math.abs(b)))
                        .joursEcoules((int) (a % 367))
                        .journees(BigDecimal.valueOf(a % 100_000_000, 4))
                        .journeesFacturees(
                                b > 0 ? Optional.of(BigDecimal.valueOf(b % 100_000_000, 4)) : Optional.empty())
                        .build());
        finit(
                EquilibreFinancierCalculator.standard(),
                DemandeEquilibreFinancier.builder()
                        .frng(grand)
                        .emploisCycle(Montants.ofCentimes(-b))
                        .ressourcesCycle(grand)
                        .liquidites(Montants.ofCentimes(b))
                        .financementsCourtTerme(Montants.ofCentimes(-b))
                        .chargesDecaissables(Montants.ofCentimes(a % 3))
                        .build());
    }

    /** From the first day of time to the last. */
    @Property(tries = 300)
    void les_dates_demesurees_ne_levent_rien(
            @ForAll @LongRange(min = -365_243_219_162L, max = 365_241_780_471L) long ouverture,
            @ForAll @LongRange(min = -365_243_219_162L, max = 365_241_780_471L) long jour,
            @ForAll @IntRange(min = 1, max = 120) int mois,
            @ForAll RegleJours regle) {
        LocalDate date = LocalDate.ofEpochDay(jour);
        MonetaryAmount un = Montants.ofCentimes(100);
        finit(Plans.vide()
                .jourOuverture(LocalDate.ofEpochDay(ouverture))
                .mois(mois)
                .addFlux(new Factures("A", List.of(new MontantDate(date, un)), Optional.of(3660), Optional.of(regle)))
                .addFlux(new FluxRecurrent(
                        "B",
                        SensFlux.SORTIE,
                        NatureFlux.SALAIRES,
                        date,
                        un,
                        1200,
                        Optional.of(1200),
                        Optional.empty(),
                        Optional.of(regle)))
                .build());
        finit(Plans.vide()
                .jourOuverture(LocalDate.ofEpochDay(ouverture))
                .addFlux(new Paie(
                        "C",
                        date,
                        List.of(new MoisPaie(un, un, Optional.of(un))),
                        Optional.of(13),
                        Optional.of(49),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(regle)))
                .addFlux(new Factures("D", List.of(new MontantDate(date, un)), Optional.empty(), Optional.empty()))
                .addFlux(new ServiceEmprunt(
                        "E",
                        Optional.of(DemandeEmprunt.builder()
                                .capital(un)
                                .taux(Taux.UN)
                                .nombreEcheances(1200)
                                .premiereEcheance(date)
                                .build()),
                        Optional.empty(),
                        Optional.of(date),
                        Optional.empty()))
                .build());
    }
}

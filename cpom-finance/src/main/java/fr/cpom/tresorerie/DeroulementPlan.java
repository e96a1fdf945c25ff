package fr.cpom.tresorerie;

import fr.cpom.calcul.Explication;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.tresorerie.PlanTresorerie.ChargesDecaissables;
import fr.cpom.tresorerie.PlanTresorerie.FluxEcartes;
import fr.cpom.tresorerie.PlanTresorerie.MoisTresorerie;
import fr.cpom.tresorerie.PlanTresorerie.SoldeQuotidien;
import fr.cpom.tresorerie.PlanTresorerie.TotalNature;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One pass over the days of a plan. */
final class DeroulementPlan {
    private final DemandePlanTresorerie demande;
    private final List<OperationTresorerie> operations;
    private final Tracage t;
    private final LocalDate debut;
    private final LocalDate fin;
    private final long plancher;
    private final ChargesDecaissables charges;
    private final FluxEcartes avant;
    private final FluxEcartes apres;
    private final List<SoldeQuotidien> soldes = new ArrayList<>();
    private final List<MontantExplique> termes = new ArrayList<>();
    private final Releve ensemble;
    private int rang;
    private long solde;

    DeroulementPlan(DemandePlanTresorerie demande, List<OperationTresorerie> toutes, Tracage t) {
        this.demande = demande;
        this.t = t;
        this.debut = demande.jourOuverture();
        this.fin = YearMonth.from(debut).plusMonths(demande.mois() - 1L).atEndOfMonth();
        this.operations = toutes.stream()
                .filter(o -> !o.date().isBefore(debut) && !o.date().isAfter(fin))
                .toList();
        this.plancher = Montants.centimes(demande.plancher());
        this.charges = charges();
        this.solde = Montants.centimes(demande.soldeOuverture());
        this.ensemble = new Releve(plancher);
        this.avant =
                ecartes(toutes.stream().filter(o -> o.date().isBefore(debut)).toList());
        this.apres = ecartes(toutes.stream().filter(o -> o.date().isAfter(fin)).toList());
    }

    private ChargesDecaissables charges() {
        return demande.chargesAnnuelles()
                .map(annuelles -> new ChargesDecaissables(annuelles, demande.joursAnnee(), true))
                .orElseGet(() -> new ChargesDecaissables(
                        Montants.ofCentimes(somme(
                                operations.stream()
                                        .filter(o -> o.nature().chargeDecaissable())
                                        .toList(),
                                SensFlux.SORTIE)),
                        Math.toIntExact(ChronoUnit.DAYS.between(debut, fin) + 1),
                        false));
    }

    private static FluxEcartes ecartes(List<OperationTresorerie> operations) {
        return new FluxEcartes(
                operations.size(),
                Montants.ofCentimes(somme(operations, SensFlux.ENTREE)),
                Montants.ofCentimes(somme(operations, SensFlux.SORTIE)));
    }

    private static long somme(List<OperationTresorerie> operations, SensFlux sens) {
        long somme = 0;
        for (OperationTresorerie o : operations) {
            if (o.sens() == sens) {
                somme = Math.addExact(somme, Montants.centimes(o.montant()));
            }
        }
        return somme;
    }

    PlanTresorerie plan() {
        termes.add(t.entree("soldeOuverture", solde, "/soldeOuverture"));
        List<MoisTresorerie> mois = new ArrayList<>();
        for (int k = 0; k < demande.mois(); k++) {
            YearMonth m = YearMonth.from(debut).plusMonths(k);
            mois.add(mois(k == 0 ? debut : m.atDay(1), m.atEndOfMonth()));
        }
        return new PlanTresorerie(
                debut,
                fin,
                demande.soldeOuverture(),
                Montants.ofCentimes(somme(operations, SensFlux.ENTREE)),
                Montants.ofCentimes(somme(operations, SensFlux.SORTIE)),
                Montants.ofCentimes(solde),
                mois,
                Montants.ofCentimes(ensemble.minimum),
                ensemble.date,
                demande.plancher(),
                Montants.ofCentimes(Math.max(0, Math.subtractExact(plancher, ensemble.minimum))),
                ensemble.jours,
                (int) mois.stream().filter(MoisTresorerie::sousPlancher).count(),
                ensemble.premier,
                charges,
                JoursDeCharges.de(solde, Montants.centimes(charges.montant()), charges.jours()),
                operations,
                soldes,
                avant,
                apres);
    }

    private MoisTresorerie mois(LocalDate premier, LocalDate dernier) {
        long ouverture = solde;
        int depart = rang;
        Releve releve = new Releve(plancher);
        for (LocalDate jour = premier; !jour.isAfter(dernier); jour = jour.plusDays(1)) {
            appliquer(jour);
            releve.noter(jour, solde);
            ensemble.noter(jour, solde);
            if (demande.soldesQuotidiens()) {
                soldes.add(new SoldeQuotidien(jour, Montants.ofCentimes(solde)));
            }
        }
        List<OperationTresorerie> duMois = operations.subList(depart, rang);
        long entrees = total("entrees", duMois, SensFlux.ENTREE, premier);
        long sorties = total("sorties", duMois, SensFlux.SORTIE, premier);
        return new MoisTresorerie(
                premier,
                dernier,
                Montants.ofCentimes(ouverture),
                Montants.ofCentimes(entrees),
                Montants.ofCentimes(sorties),
                parNature(duMois),
                Montants.ofCentimes(solde),
                Montants.ofCentimes(releve.minimum),
                releve.date,
                releve.jours,
                solde < plancher,
                JoursDeCharges.de(solde, Montants.centimes(charges.montant()), charges.jours()));
    }

    private void appliquer(LocalDate jour) {
        while (rang < operations.size() && operations.get(rang).date().equals(jour)) {
            OperationTresorerie o = operations.get(rang++);
            long montant = Montants.centimes(o.montant());
            solde = o.sens() == SensFlux.ENTREE ? Math.addExact(solde, montant) : Math.subtractExact(solde, montant);
            Montants.verifierCentimes(solde);
        }
    }

    /** The sum of a direction in a month, and its term in the explanation. */
    private long total(String libelle, List<OperationTresorerie> duMois, SensFlux sens, LocalDate premier) {
        List<MontantExplique> montants = new ArrayList<>();
        for (OperationTresorerie o : duMois) {
            if (o.sens() == sens) {
                montants.add(t.entree("flux", Montants.centimes(o.montant()), o.origine())
                        .pour(o.date() + " " + o.libelle()));
            }
        }
        MontantExplique total = t.somme(libelle, Articles.PRATIQUE, montants)
                .pour(YearMonth.from(premier).toString());
        if (!montants.isEmpty()) {
            termes.add(sens == SensFlux.ENTREE ? total : total.retranche());
        }
        return total.centimes();
    }

    private static List<TotalNature> parNature(List<OperationTresorerie> duMois) {
        List<TotalNature> totaux = new ArrayList<>();
        for (NatureFlux nature : NatureFlux.values()) {
            List<OperationTresorerie> siennes =
                    duMois.stream().filter(o -> o.nature() == nature).toList();
            if (!siennes.isEmpty()) {
                totaux.add(new TotalNature(
                        nature,
                        Montants.ofCentimes(somme(siennes, SensFlux.ENTREE)),
                        Montants.ofCentimes(somme(siennes, SensFlux.SORTIE))));
            }
        }
        return totaux;
    }

    /** Closing = opening + what each month received − what it paid. */
    Explication explication() {
        return t.somme("soldeCloture", Articles.PRATIQUE, termes).explication();
    }

    /** The lowest evening, and the evenings below the floor. */
    private static final class Releve {
        private final long plancher;
        private long minimum = Long.MAX_VALUE;
        private LocalDate date = LocalDate.MIN;
        private int jours;
        private Optional<LocalDate> premier = Optional.empty();

        Releve(long plancher) {
            this.plancher = plancher;
        }

        void noter(LocalDate jour, long solde) {
            if (solde < minimum) {
                minimum = solde;
                date = jour;
            }
            if (solde < plancher) {
                jours++;
                premier = premier.or(() -> Optional.of(jour));
            }
        }
    }
}

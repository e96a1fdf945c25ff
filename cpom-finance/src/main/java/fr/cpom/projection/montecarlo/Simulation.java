package fr.cpom.projection.montecarlo;

import fr.cpom.calcul.Contexte;
import fr.cpom.projection.interne.NoyauLot;
import fr.cpom.projection.interne.NoyauProjection;
import fr.cpom.projection.interne.PlanProjection;
import fr.cpom.projection.interne.PlanProjection.FinancementPlan;
import fr.cpom.projection.montecarlo.interne.Ecarts;
import fr.cpom.projection.montecarlo.interne.Regression;
import fr.cpom.projection.montecarlo.interne.Tirages;
import fr.cpom.valeur.interne.Centimes;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * The scenarios of a request as arrays of cents, {@code (rang − 1) × nombre + scenario}.
 *
 * <p>Blocks of 256 scenarios go by sets to the threads; whatever is summed in floating point is summed inside a set in the order of
 * the scenarios, then set by set: the number of threads changes nothing.
 */
final class Simulation {
    private static final int LOTS_MAXIMAUX = 64;

    private final Aleas aleas;
    private final Contexte contexte;
    private final PlanProjection plan;
    private final NoyauLot noyau;
    private final FinancementPlan financement;
    private final Equipe equipe;
    private final Optional<Suivi> suivi;
    private final Optional<Long> reserves;
    private final long decaisseBase;
    private final int nombre;
    private final int annees;
    private final int blocs;
    private final int lots;
    private final long[] graines;
    private final Centrale centrale;

    private final long[] essms;
    private final long[] resultats;
    private final long[] cafs;
    private final long[] tresoreries;
    private final long[] decaisses;
    private final long[] cumuls;
    private final int[][] ruptures;
    private final int[][] depassements;
    private final Regression[] regressions;
    private final Object verrou = new Object();
    private long faits;
    private long bornes;

    Simulation(
            Aleas aleas, DemandeMonteCarlo demande, Optional<Long> reserves, Contexte contexte, Execution execution) {
        this.aleas = aleas;
        this.contexte = contexte;
        this.plan = aleas.plan();
        this.noyau = aleas.noyau(contexte);
        this.financement = plan.financement();
        this.decaisseBase = plan.decaisseBase();
        this.equipe = new Equipe(execution.fils());
        this.suivi = execution.suivi();
        this.reserves = reserves;
        this.nombre = demande.nombreScenarios();
        this.annees = plan.annees();
        this.blocs = (nombre + NoyauLot.TAILLE - 1) / NoyauLot.TAILLE;
        this.lots = Math.min(blocs, LOTS_MAXIMAUX);
        this.graines = Tirages.graines(demande.graine(), blocs);
        this.centrale = new Centrale();
        this.essms = new long[demande.parEssms() ? plan.nombreEssms() * annees * nombre : 0];
        this.resultats = new long[annees * nombre];
        this.cafs = new long[annees * nombre];
        this.tresoreries = new long[financement.connu() ? annees * nombre : 0];
        this.decaisses = new long[financement.connu() && financement.bfrProportionnel() ? annees * nombre : 0];
        this.cumuls = new long[nombre];
        this.ruptures = new int[lots][annees + 1];
        this.depassements = new int[lots][annees];
        this.regressions = new Regression[lots];
    }

    /** How many numbers a request keeps. */
    static long taille(Aleas aleas, DemandeMonteCarlo demande) {
        PlanProjection plan = aleas.plan();
        long parScenario = (long) plan.annees() * (4 + (demande.parEssms() ? plan.nombreEssms() : 0)) + 2;
        return parScenario * demande.nombreScenarios();
    }

    /** The trajectory without any gap. */
    final class Centrale {
        final long[] resultats = new long[annees];
        final long[] cafs = new long[annees];
        final long[] tresoreries = new long[annees];
        final long cumul;

        Centrale() {
            NoyauProjection central = new NoyauProjection(plan, contexte.arrondi());
            NoyauProjection.Tampon tampon = new NoyauProjection.Tampon(plan);
            central.composer(plan.tauxGroupes(), tampon);
            central.projeter(plan.durable(), plan.ponctuel(), tampon);
            long somme = 0;
            long frng = financement.frng();
            for (int a = 0; a < annees; a++) {
                for (int e = 0; e < plan.nombreEssms(); e++) {
                    int place = a * plan.nombreEssms() + e;
                    resultats[a] += tampon.produits()[place] - tampon.charges()[place];
                }
                cafs[a] = resultats[a] + tampon.calcule()[a];
                somme = Math.addExact(somme, resultats[a]);
                frng = frng(frng, cafs[a], a);
                tresoreries[a] = Math.subtractExact(frng, bfr(tampon.decaisse()[a]));
            }
            cumul = somme;
        }
    }

    /** Runs; false when it was stopped. */
    boolean executer() {
        if (suivi.filter(Suivi::interrompu).isPresent()) {
            equipe.arreter();
        }
        equipe.faire(lots, Ouvrier::new);
        return !equipe.arretee();
    }

    /** What one thread works with. */
    private final class Ouvrier implements IntConsumer {
        private final NoyauLot.Bloc bloc = noyau.new Bloc();
        private final Ecarts.Tampon tirage = aleas.ecarts().new Tampon();
        private final Aleas.Poseur poseur = aleas.poseur();
        private final Regression.Tampon colonnes = new Regression.Tampon(aleas.ecarts());
        private final NoyauLot.Sortie sortie = new NoyauLot.Sortie(essms, resultats, cafs, decaisses, nombre);

        @Override
        public void accept(int lot) {
            Regression regression = new Regression(aleas.ecarts());
            int fin = (int) ((lot + 1L) * blocs / lots);
            long dejaBornes = tirage.bornes();
            long tauxBornes = 0;
            for (int b = (int) ((long) lot * blocs / lots); b < fin && !equipe.arretee(); b++) {
                int debut = b * NoyauLot.TAILLE;
                int scenarios = Math.min(NoyauLot.TAILLE, nombre - debut);
                aleas.ecarts().tirer(graines[b], scenarios, tirage);
                tauxBornes += poseur.poser(tirage.valeurs(), scenarios, bloc);
                noyau.projeter(bloc, scenarios, sortie, debut);
                for (int s = debut; s < debut + scenarios; s++) {
                    scenario(s, lot);
                }
                regression.ajouter(tirage.valeurs(), colonnes, cumuls, debut, scenarios);
                avancer(scenarios);
            }
            regressions[lot] = regression;
            synchronized (verrou) {
                bornes += tirage.bornes() - dejaBornes + tauxBornes;
            }
        }
    }

    /** The figures of a scenario that follow from its results; what it repays is not uncertain. */
    private void scenario(int s, int lot) {
        long cumul = 0;
        long frng = financement.frng();
        int rupture = annees;
        for (int a = 0; a < annees; a++) {
            int place = a * nombre + s;
            long resultat = resultats[place];
            cumul = Math.addExact(cumul, resultat);
            if (resultat < 0 && rupture == annees) {
                rupture = a;
            }
            long caf = Math.addExact(resultat, cafs[place]);
            cafs[place] = caf;
            if (financement.connu()) {
                frng = frng(frng, caf, a);
                tresoreries[place] = Math.subtractExact(frng, bfr(decaisses.length == 0 ? 0 : decaisses[place]));
            }
            if (reserves.isPresent() && cumul < -reserves.get()) {
                depassements[lot][a]++;
            }
        }
        ruptures[lot][rupture]++;
        // less what is certain: the regression then loses no digit
        cumuls[s] = Math.subtractExact(cumul, centrale.cumul);
    }

    private long frng(long precedent, long caf, int a) {
        return Math.addExact(
                precedent, caf - financement.capital()[a] - financement.autresEmplois()[a]);
    }

    private long bfr(long decaisse) {
        return financement.bfrProportionnel() && decaisseBase > 0
                ? Centimes.produitArrondi(
                        financement.bfr(),
                        decaisse,
                        decaisseBase,
                        contexte.arrondi().uniteCentimes(),
                        contexte.arrondi().mode())
                : financement.bfr();
    }

    private void avancer(int scenarios) {
        synchronized (verrou) {
            faits += scenarios;
            suivi.ifPresent(s -> {
                s.avance(faits, nombre);
                if (s.interrompu()) {
                    equipe.arreter();
                }
            });
        }
    }

    /** True when the run must stop: asked between two figures too, once the scenarios are done. */
    boolean doitArreter() {
        synchronized (verrou) {
            if (suivi.filter(Suivi::interrompu).isPresent()) {
                equipe.arreter();
            }
        }
        return equipe.arretee();
    }

    Equipe equipe() {
        return equipe;
    }

    Aleas aleas() {
        return aleas;
    }

    Centrale centrale() {
        return centrale;
    }

    int nombre() {
        return nombre;
    }

    /** Results by ESSMS, {@code (essms × annees + rang − 1) × nombre + scenario}. */
    long[] essms() {
        return essms;
    }

    long[] resultats() {
        return resultats;
    }

    long[] cafs() {
        return cafs;
    }

    long[] tresoreries() {
        return tresoreries;
    }

    /** Sums of the results less that of the central trajectory. */
    long[] cumuls() {
        return cumuls;
    }

    /** Scenarios done. */
    long faits() {
        synchronized (verrou) {
            return faits;
        }
    }

    /** Gaps brought back to their bounds. */
    long bornes() {
        synchronized (verrou) {
            return bornes;
        }
    }

    /** Scenarios by year of rupture, those without last. */
    long[] ruptures() {
        return somme(ruptures);
    }

    /** Scenarios whose deficits pass the reserves, by year. */
    Optional<long[]> depassements() {
        return reserves.map(r -> somme(depassements));
    }

    private static long[] somme(int[][] parLot) {
        long[] somme = new long[parLot[0].length];
        for (int[] lot : parLot) {
            for (int i = 0; i < somme.length; i++) {
                somme[i] += lot[i];
            }
        }
        return somme;
    }

    /** Shares of the uncertain hypotheses in the variance of the sum of the results, then what is left; empty when untold. */
    long[] parts(long unites) {
        Regression somme = new Regression(aleas.ecarts());
        for (Regression regression : regressions) {
            somme.ajouter(regression);
        }
        return somme.parts(cumuls, unites);
    }
}

package fr.cpom.projection.montecarlo;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.projection.trajectoire.DemandeTrajectoire.SoldesEssms;
import fr.cpom.resultat.reserve.Reserve;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import java.util.Optional;

/**
 * What the figures of a trajectory may become when its hypotheses are uncertain. No text fixes a method ({@code MONTECARLO_METHODE}).
 *
 * <p>Normal deviates by year and hypothesis, correlated by Cholesky, each hypothesis following its own AR(1), then brought to its law;
 * gaps are rounded half up to nine decimals, then each scenario is projected to the cent. Same seed, same result, on any JDK and any
 * number of threads; the first scenarios do not depend on how many follow. A rate drawn stays above −100 % and at most 1 000 %, a
 * gap to an amount between −100 % and 1 000 %, a share between 0 and 100 %, a quantity above zero: what is brought back to these
 * bounds is told ({@code MONTECARLO_ECARTS_BORNES}).
 *
 * <p>Refused: a law on a hypothesis that is not there ({@code MONTECARLO_HYPOTHESE_INCONNUE}), on a freeze ({@code
 * MONTECARLO_HYPOTHESE_GEL}), two on one ({@code MONTECARLO_HYPOTHESE_EN_DOUBLE}), a pair twice ({@code
 * MONTECARLO_CORRELATION_EN_DOUBLE}), correlations that cannot be together or that make two hypotheses one ({@code
 * MONTECARLO_CORRELATION_IMPOSSIBLE}), more figures than the memory is asked to hold ({@code MONTECARLO_TROP_GRAND}).
 */
public final class MonteCarloCalculator extends AbstractCalculator<DemandeMonteCarlo, MonteCarlo> {
    private static final MonteCarloCalculator STANDARD = new MonteCarloCalculator();

    /** Most numbers kept, eight bytes each. */
    private static final long TAILLE_MAXIMALE = 50_000_000;

    private MonteCarloCalculator() {
        super(
                "projection.montecarlo",
                DemandeMonteCarlo.class,
                MonteCarlo.class,
                ReferenceJuridique.of("simulation de Monte-Carlo", ""));
    }

    /** The calculator. */
    public static MonteCarloCalculator standard() {
        return STANDARD;
    }

    /** In the thread of the caller, followed by nobody. */
    @Override
    protected Calcul<MonteCarlo> calculer(DemandeMonteCarlo entree, Contexte contexte) {
        return simuler(entree, contexte, Execution.simple());
    }

    /**
     * As {@link #compute}, on several threads, followed and stopped by who asks: a run that was stopped has no value, but {@code
     * MONTECARLO_INTERROMPU}.
     */
    public Calcul<MonteCarlo> executer(DemandeMonteCarlo demande, Contexte contexte, Execution execution) {
        return new MonteCarloSuivi(execution).compute(demande, contexte);
    }

    /** The same with an execution: what grows out of bounds is told in the same way. */
    private static final class MonteCarloSuivi extends AbstractCalculator<DemandeMonteCarlo, MonteCarlo> {
        private final Execution execution;

        MonteCarloSuivi(Execution execution) {
            super("projection.montecarlo", DemandeMonteCarlo.class, MonteCarlo.class);
            this.execution = execution;
        }

        @Override
        protected Calcul<MonteCarlo> calculer(DemandeMonteCarlo entree, Contexte contexte) {
            return simuler(entree, contexte, execution);
        }
    }

    private static Calcul<MonteCarlo> simuler(DemandeMonteCarlo demande, Contexte contexte, Execution execution) {
        Anomalies anomalies = new Anomalies();
        Optional<Aleas> aleas = Aleas.de(demande, contexte, anomalies);
        if (aleas.isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        long taille = Simulation.taille(aleas.get(), demande);
        if (taille > TAILLE_MAXIMALE) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.MONTECARLO_TROP_GRAND,
                    "/nombreScenarios",
                    "taille",
                    Long.toString(taille),
                    "maximum",
                    Long.toString(TAILLE_MAXIMALE)));
            return Calcul.impossible(anomalies);
        }
        Simulation simulation = new Simulation(aleas.get(), demande, reserves(demande), contexte, execution);
        Optional<MonteCarlo> resultat =
                simulation.executer() ? new Synthese(simulation, demande).resultat() : Optional.empty();
        if (resultat.isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.MONTECARLO_INTERROMPU,
                    "",
                    "faits",
                    Long.toString(simulation.faits()),
                    "total",
                    Integer.toString(demande.nombreScenarios())));
            return Calcul.impossible(anomalies);
        }
        if (simulation.bornes() > 0) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.MONTECARLO_ECARTS_BORNES,
                    "/incertitudes",
                    "nombre",
                    Long.toString(simulation.bornes()),
                    "total",
                    Long.toString((long) demande.nombreScenarios()
                            * aleas.get().aleas().size()
                            * aleas.get().plan().annees())));
        }
        if (resultat.get().variance().parts().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.MONTECARLO_VARIANCE_INDISPONIBLE, ""));
        } else if (demande.correlations().stream().anyMatch(c -> c.coefficient().signum() != 0)) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.MONTECARLO_VARIANCE_COMMUNE, "/correlations"));
        }
        anomalies.ajouter(Anomalie.of(CodeAnomalie.MONTECARLO_METHODE, ""));
        return Calcul.de(resultat.get(), anomalies, Explication.vide());
    }

    /** What may cover a deficit in the order of R. 314-234, less the deficits still to clear; empty when no reserve is given. */
    private static Optional<Long> reserves(DemandeMonteCarlo demande) {
        if (demande.trajectoire().reserves().isEmpty()) {
            return Optional.empty();
        }
        long somme = 0;
        for (SoldesEssms soldes : demande.trajectoire().reserves()) {
            somme = Math.addExact(somme, solde(soldes, Reserve.REPORT_A_NOUVEAU_EXCEDENTAIRE));
            somme = Math.addExact(somme, solde(soldes, Reserve.COMPENSATION));
            somme = Math.subtractExact(somme, solde(soldes, Reserve.REPORT_A_NOUVEAU_DEFICITAIRE));
        }
        return Optional.of(somme);
    }

    private static long solde(SoldesEssms soldes, Reserve reserve) {
        return soldes.soldes().connu(reserve).map(Montants::centimes).orElse(0L);
    }

    /**
     * A scenario as a request for a trajectory, which {@code projection.trajectoire} explains and computes to the same cents.
     *
     * @param numero from 0 ({@code NOMBRE_INVALIDE}); beyond the scenarios asked, those that more of them would add
     */
    public Calcul<DemandeTrajectoire> scenario(DemandeMonteCarlo demande, int numero, Contexte contexte) {
        if (numero < 0 || numero >= DemandeMonteCarlo.SCENARIOS_MAXIMAUX) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", "numero", Integer.toString(numero));
        }
        Anomalies anomalies = new Anomalies();
        Optional<Aleas> aleas = Aleas.de(demande, contexte, anomalies);
        return aleas.isEmpty()
                ? Calcul.impossible(anomalies)
                : Calcul.de(new Rejeu(aleas.get(), demande, numero, contexte).demande(), anomalies, Explication.vide());
    }
}

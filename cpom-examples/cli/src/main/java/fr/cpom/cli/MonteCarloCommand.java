package fr.cpom.cli;

import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.io.csv.FormatCsv;
import fr.cpom.io.csv.MonteCarloCsv;
import fr.cpom.projection.montecarlo.DemandeMonteCarlo;
import fr.cpom.projection.montecarlo.Execution;
import fr.cpom.projection.montecarlo.MonteCarlo;
import fr.cpom.projection.montecarlo.MonteCarloCalculator;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cpom montecarlo}: what the figures of a trajectory may become when its hypotheses are uncertain. */
@Command(
        name = "montecarlo",
        description = {
            "Tire des milliers de scénarios autour d'une trajectoire : centiles par année, probabilités de déficit et de",
            "rupture, pires cas, et ce qui porte l'incertitude. La même graine redonne le même résultat."
        })
final class MonteCarloCommand extends Commande {
    static final String EXEMPLE = "exemples/montecarlo.json";

    private static final int PROCESSUS_MAXIMAUX = 64;

    @Parameters(
            arity = "0..1",
            paramLabel = "MONTECARLO.json",
            description = {
                "Les incertitudes et les corrélations ; « - » pour l'entrée standard ; sans fichier, l'exemple."
            })
    Optional<Path> fichier = Optional.empty();

    @Mixin
    BudgetAPart budget = new BudgetAPart();

    @Option(names = "--scenarios", paramLabel = "N", description = "Nombre de scénarios, 1 à 1 000 000.")
    Optional<Integer> scenarios = Optional.empty();

    @Option(names = "--graine", paramLabel = "G", description = "Graine des tirages.")
    Optional<Long> graine = Optional.empty();

    @Option(
            names = "--processus",
            paramLabel = "T",
            description = "Fils de calcul, 1 à 64 ; sans elle, un par processeur. Le résultat n'en dépend pas.")
    Optional<Integer> processus = Optional.empty();

    @Mixin
    SortiesProjection sorties = new SortiesProjection();

    MonteCarloCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        Optional<DemandeMonteCarlo> demande = budget.composer(
                        LectureTrajectoire.noeud(fichier, console, EXEMPLE, anomalies),
                        fichier.isEmpty(),
                        console,
                        anomalies)
                .flatMap(d -> LectureContrat.valeur(d, DemandeMonteCarlo.class, anomalies))
                .map(this::options);
        try (Avancement avancement = new Avancement(langue.texte("montecarlo.avancement"), Avancement.surTerminal())) {
            demande.ifPresent(d -> {
                Calcul<MonteCarlo> calcul =
                        MonteCarloCalculator.standard().executer(d, Contexte.standard(), execution(avancement));
                avancement.finir();
                resultat(calcul).ifPresent(m -> ecrire(d.trajectoire(), m));
            });
            int code = fin();
            avancement.dit(console.sortie(), console.erreurs());
            return code;
        }
    }

    private DemandeMonteCarlo options(DemandeMonteCarlo lue) {
        return Echec.siRefus(() -> DemandeMonteCarlo.builder()
                .from(lue)
                .nombreScenarios(scenarios.orElse(lue.nombreScenarios()))
                .graine(graine.orElse(lue.graine()))
                .build());
    }

    private Execution execution(Avancement avancement) {
        int fils = processus.orElse(
                Math.min(PROCESSUS_MAXIMAUX, Runtime.getRuntime().availableProcessors()));
        return Echec.siRefus(() -> new Execution(fils, Optional.of(avancement)));
    }

    private void ecrire(DemandeTrajectoire trajectoire, MonteCarlo simulation) {
        NomsEssms noms = NomsEssms.de(trajectoire.contrat());
        sorties.graphiques()
                .ifPresent(dossier -> sorties.dessiner(
                        g -> g.montecarlo(simulation),
                        sorties.graphiques(dossier, trajectoire, noms, langue),
                        console,
                        langue));
        Optional<String> csv = sorties.csv()
                .map(f -> MonteCarloCsv.of(FormatCsv.de(langue.locale()), noms::nom)
                        .ecrire(simulation));
        if (csv.isPresent() && sorties.ecrireCsv(csv.get(), console, langue)) {
            return;
        }
        if (sorties.enJson()) {
            json(simulation);
        } else {
            trajectoire.contrat().ifPresent(c -> EnTete.ecrire(console.sortie(), c, langue));
            new MonteCarloTexte(console.sortie(), langue, noms).ecrire(simulation);
        }
    }
}

package fr.cpom.cli;

import fr.cpom.budget.equilibre.DemandeEquilibre;
import fr.cpom.budget.equilibre.EquilibreReel;
import fr.cpom.budget.equilibre.EquilibreReelCalculator;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.io.json.CpomJson;
import fr.cpom.io.json.Lecture;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cpom equilibre}: is a budget in équilibre réel, condition by condition, and what it would take. */
@Command(
        name = "equilibre",
        description = {
            "Dit si un EPRD ou un budget prévisionnel est en équilibre réel : chaque condition avec ses chiffres, son",
            "écart et son article, les voies pour y satisfaire, et ce qu'il faudrait renseigner pour la juger."
        })
final class EquilibreCommand implements Callable<Integer> {
    private static final String EXEMPLE = "exemples/equilibre.json";

    private final Console console;

    @Mixin
    Aide aide = new Aide();

    @Mixin
    Langue langue = new Langue();

    @Parameters(
            arity = "0..1",
            paramLabel = "FICHIER.json",
            description = {
                "Le budget, entrée du calcul budget.equilibre ; « - » pour l'entrée standard ;",
                "sans fichier, l'exemple d'un EPRD imaginaire."
            })
    Optional<Path> fichier = Optional.empty();

    @Option(names = "--json", description = "Donne le résultat en JSON au lieu des tableaux.")
    boolean enJson;

    EquilibreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Lecture<DemandeEquilibre> lecture = LectureContrat.lire(fichier, console, EXEMPLE, DemandeEquilibre.class);
        Anomalies anomalies = new Anomalies();
        anomalies.ajouter(lecture.anomalies());
        lecture.valeur().ifPresent(demande -> {
            Calcul<EquilibreReel> calcul = EquilibreReelCalculator.standard().compute(demande, Contexte.standard());
            anomalies.ajouter(calcul.anomalies());
            calcul.resultat().ifPresent(equilibre -> ecrire(demande, equilibre));
        });
        console.sortie().flush();
        Fautes.ecrire(console.erreurs(), anomalies.liste(), langue);
        return Fautes.code(anomalies.liste());
    }

    private void ecrire(DemandeEquilibre demande, EquilibreReel equilibre) {
        if (enJson) {
            console.sortie().print(CpomJson.standard().write(equilibre));
        } else {
            new EquilibreTexte(console.sortie(), langue).ecrire(demande, equilibre);
        }
    }
}

package fr.cpom.cli;

import fr.cpom.budget.equilibre.DemandeEquilibre;
import fr.cpom.budget.equilibre.EquilibreReelCalculator;
import fr.cpom.calcul.Contexte;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code cpom equilibre}: is a budget in équilibre réel, condition by condition, and what it would take. */
@Command(
        name = "equilibre",
        description = {
            "Dit si un EPRD ou un budget prévisionnel est en équilibre réel : chaque condition avec ses chiffres, son",
            "écart et son article, les voies pour y satisfaire, et ce qu'il faudrait renseigner pour la juger."
        })
final class EquilibreCommand extends CommandeJson {
    private static final String EXEMPLE = "exemples/equilibre.json";

    @Parameters(
            arity = "0..1",
            paramLabel = "FICHIER.json",
            description = {
                "Le budget, entrée du calcul budget.equilibre ; « - » pour l'entrée standard ;",
                "sans fichier, l'exemple d'un EPRD imaginaire."
            })
    Optional<Path> fichier = Optional.empty();

    EquilibreCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        LectureContrat.lire(fichier, console, EXEMPLE, DemandeEquilibre.class, anomalies)
                .ifPresent(demande -> resultat(
                                EquilibreReelCalculator.standard().compute(demande, Contexte.standard()))
                        .ifPresent(equilibre -> ecrire(
                                equilibre,
                                () -> new EquilibreTexte(console.sortie(), langue).ecrire(demande, equilibre))));
        return fin();
    }
}

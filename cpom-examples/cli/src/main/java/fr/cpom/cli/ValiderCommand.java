package fr.cpom.cli;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.Cpom;
import fr.cpom.io.json.CpomJson;
import fr.cpom.io.json.Lecture;
import fr.cpom.suivi.validite.ValiditeContrat;
import fr.cpom.suivi.validite.ValiditeContratCalculator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cpom valider}: is a contract valid, against which articles, and what could not be checked. */
@Command(
        name = "valider",
        description =
                "Dit si un contrat est valable : constats avec leur article, contrôles faits, contrôles impossibles.")
final class ValiderCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    Aide aide = new Aide();

    @Mixin
    Langue langue = new Langue();

    @Mixin
    LectureContrat contrat = new LectureContrat();

    @Option(names = "--json", description = "Donne le résultat en JSON au lieu du texte.")
    boolean enJson;

    ValiderCommand(Console console) {
        this.console = console;
    }

    /** What {@code --json} gives: the verdict and its findings. */
    record Validation(Optional<ValiditeContrat> valeur, List<Anomalie> anomalies) {}

    @Override
    public Integer call() {
        Lecture<Cpom> lecture = contrat.lire(console);
        if (lecture.valeur().isEmpty()) {
            Fautes.ecrire(console.erreurs(), lecture.anomalies(), langue);
            return Fautes.code(lecture.anomalies());
        }
        Cpom cpom = lecture.valeur().get();
        Calcul<ValiditeContrat> calcul = ValiditeContratCalculator.standard().compute(cpom, Contexte.standard());
        if (enJson) {
            console.sortie().print(CpomJson.standard().write(new Validation(calcul.resultat(), calcul.anomalies())));
        } else {
            new ValidationTexte(console.sortie(), langue).ecrire(cpom, calcul);
        }
        console.sortie().flush();
        Fautes.ecrire(console.erreurs(), lecture.anomalies(), langue);
        return Math.max(Fautes.code(lecture.anomalies()), Fautes.code(calcul.anomalies()));
    }
}

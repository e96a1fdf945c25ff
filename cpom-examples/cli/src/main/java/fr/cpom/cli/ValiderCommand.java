package fr.cpom.cli;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.Cpom;
import fr.cpom.suivi.validite.ValiditeContrat;
import fr.cpom.suivi.validite.ValiditeContratCalculator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cpom valider}: is a contract valid, against which articles, and what could not be checked. */
@Command(
        name = "valider",
        description =
                "Dit si un contrat est valable : constats avec leur article, contrôles faits, contrôles impossibles.")
final class ValiderCommand extends Commande {
    @Mixin
    LectureContrat contrat = new LectureContrat();

    @Option(names = "--json", description = "Donne le résultat en JSON au lieu du texte.")
    boolean enJson;

    ValiderCommand(Console console) {
        super(console);
    }

    /** What {@code --json} gives: the verdict and its findings. */
    record Validation(Optional<ValiditeContrat> valeur, List<Anomalie> anomalies) {}

    @Override
    public Integer call() {
        Optional<Cpom> lu = contrat.lire(console, anomalies);
        if (lu.isEmpty()) {
            return fin();
        }
        Cpom cpom = lu.get();
        Calcul<ValiditeContrat> calcul = ValiditeContratCalculator.standard().compute(cpom, Contexte.standard());
        if (enJson) {
            json(new Validation(calcul.resultat(), calcul.anomalies()));
        } else {
            new ValidationTexte(console.sortie(), langue).ecrire(cpom, calcul);
        }
        return Math.max(fin(), Fautes.code(calcul.anomalies()));
    }
}

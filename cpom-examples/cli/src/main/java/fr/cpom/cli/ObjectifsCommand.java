package fr.cpom.cli;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.Cpom;
import fr.cpom.io.json.CpomJson;
import fr.cpom.io.json.Lecture;
import fr.cpom.suivi.evaluation.DemandeScore;
import fr.cpom.suivi.evaluation.ScoreCalculator;
import fr.cpom.suivi.evaluation.ScoreContrat;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.ValeurInvalideException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cpom objectifs}: where the objectives of a contract stand on a day. */
@Command(
        name = "objectifs",
        description =
                "Suit les objectifs d'un contrat à une date : indicateurs, scores, feux, couverture, jalons en retard.")
final class ObjectifsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    Aide aide = new Aide();

    @Mixin
    Langue langue = new Langue();

    @Mixin
    LectureContrat contrat = new LectureContrat();

    @Option(
            names = "--le",
            paramLabel = "AAAA-MM-JJ",
            description = "La date du suivi : rien de ce qui suit n'est compté. Sans elle, celle des barèmes.")
    Optional<LocalDate> date = Optional.empty();

    @Option(
            names = "--exercice",
            paramLabel = "AAAA",
            description = "L'exercice jugé : ses cibles, et les mesures jusqu'à sa fin. Sans lui, celui de la date.")
    Optional<Integer> exercice = Optional.empty();

    @Option(names = "--json", description = "Donne le résultat en JSON au lieu des tableaux.")
    boolean enJson;

    ObjectifsCommand(Console console) {
        this.console = console;
    }

    /** All that was computed, as {@code --json} gives it. */
    record Suivi(Optional<ScoreContrat> score, List<Anomalie> anomalies) {}

    @Override
    public Integer call() {
        Lecture<Cpom> lecture = contrat.lire(console);
        if (lecture.valeur().isEmpty()) {
            Fautes.ecrire(console.erreurs(), lecture.anomalies(), langue);
            return Fautes.code(lecture.anomalies());
        }
        Cpom cpom = lecture.valeur().get();
        // The objectives alone, so that the paths of anomalies are those of the contract.
        DemandeScore demande = DemandeScore.builder()
                .objectifs(cpom.objectifs())
                .exercice(juge())
                .build();
        Calcul<ScoreContrat> calcul = ScoreCalculator.standard()
                .compute(demande, date.map(Contexte::of).orElseGet(Contexte::standard));
        Anomalies anomalies = new Anomalies();
        anomalies.ajouter(lecture.anomalies());
        anomalies.ajouter(calcul.anomalies());
        if (enJson) {
            console.sortie().print(CpomJson.standard().write(new Suivi(calcul.resultat(), anomalies.liste())));
        } else {
            new ObjectifsTexte(console.sortie(), langue, cpom).ecrire(calcul.resultat());
        }
        console.sortie().flush();
        Fautes.ecrire(console.erreurs(), anomalies.liste(), langue);
        return Fautes.code(anomalies.liste());
    }

    private Optional<Exercice> juge() {
        try {
            return exercice.map(Exercice::of);
        } catch (ValeurInvalideException e) {
            throw Echec.de(e);
        }
    }
}

package fr.cpom.cli;

import fr.cpom.calcul.Anomalie;
import fr.cpom.contrat.Cpom;
import fr.cpom.suivi.evaluation.DemandeScore;
import fr.cpom.suivi.evaluation.ScoreCalculator;
import fr.cpom.suivi.evaluation.ScoreContrat;
import fr.cpom.valeur.Exercice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cpom objectifs}: where the objectives of a contract stand on a day. */
@Command(
        name = "objectifs",
        description =
                "Suit les objectifs d'un contrat à une date : indicateurs, scores, feux, couverture, jalons en retard.")
final class ObjectifsCommand extends CommandeJson {
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

    ObjectifsCommand(Console console) {
        super(console);
    }

    /** All that was computed, as {@code --json} gives it. */
    record Suivi(Optional<ScoreContrat> score, List<Anomalie> anomalies) {}

    @Override
    public Integer call() {
        Optional<Cpom> lu = contrat.lire(console, anomalies);
        if (lu.isEmpty()) {
            return fin();
        }
        Cpom cpom = lu.get();
        // The objectives alone, so that the paths of anomalies are those of the contract.
        DemandeScore demande = DemandeScore.builder()
                .objectifs(cpom.objectifs())
                .exercice(Echec.siRefus(() -> exercice.map(Exercice::of)))
                .build();
        Optional<ScoreContrat> score = resultat(ScoreCalculator.standard().compute(demande, contexte(date)));
        ecrire(
                new Suivi(score, anomalies.liste()),
                () -> new ObjectifsTexte(console.sortie(), langue, cpom).ecrire(score));
        return fin();
    }
}

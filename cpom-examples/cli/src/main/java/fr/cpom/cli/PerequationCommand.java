package fr.cpom.cli;

import fr.cpom.fongibilite.perequation.DemandePerequation;
import fr.cpom.fongibilite.perequation.PerequationCalculator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cpom perequation}: which lawful movements bring the most ESSMS to balance, and what stands in the way of the others. */
@Command(
        name = "perequation",
        description = {
            "Cherche les mouvements permis qui mettent le plus d'ESSMS à l'équilibre, avec le moins d'argent,",
            "puis le moins de mouvements ; dit ce qui reste en déficit, pourquoi, et ce qu'une clause libérerait."
        })
final class PerequationCommand extends CommandeJson {
    static final String EXEMPLE = "exemples/perequation.json";

    @Parameters(
            arity = "0..1",
            paramLabel = "RESULTATS.json",
            description = {
                "La situation, les règles et les résultats prévisionnels ; « - » pour l'entrée standard ;",
                "sans fichier, l'exemple."
            })
    Optional<Path> fichier = Optional.empty();

    @Option(
            names = "--partiel",
            description = "Couvre aussi en partie les ESSMS qui restent en déficit, avec ce qui n'a pas servi.")
    boolean partiel;

    @Option(
            names = "--date",
            paramLabel = "AAAA-MM-JJ",
            description = "Jour du calcul ; sinon, celui de la dernière vérification des barèmes.")
    Optional<LocalDate> jour = Optional.empty();

    PerequationCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        LectureContrat.lire(fichier, console, EXEMPLE, DemandePerequation.class, anomalies)
                .map(lue -> DemandePerequation.builder()
                        .from(lue)
                        .couvrirPartiellement(partiel || lue.couvrirPartiellement())
                        .build())
                .flatMap(demande -> resultat(PerequationCalculator.standard().compute(demande, contexte(jour))))
                .ifPresent(perequation ->
                        ecrire(perequation, () -> new PerequationTexte(console.sortie(), langue).ecrire(perequation)));
        return fin();
    }
}

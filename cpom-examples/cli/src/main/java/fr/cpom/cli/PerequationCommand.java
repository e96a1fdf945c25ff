package fr.cpom.cli;

import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.fongibilite.perequation.DemandePerequation;
import fr.cpom.fongibilite.perequation.Perequation;
import fr.cpom.fongibilite.perequation.PerequationCalculator;
import fr.cpom.io.json.CpomJson;
import fr.cpom.io.json.Lecture;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cpom perequation}: which lawful movements bring the most ESSMS to balance, and what stands in the way of the others. */
@Command(
        name = "perequation",
        description = {
            "Cherche les mouvements permis qui mettent le plus d'ESSMS à l'équilibre, avec le moins d'argent,",
            "puis le moins de mouvements ; dit ce qui reste en déficit, pourquoi, et ce qu'une clause libérerait."
        })
final class PerequationCommand implements Callable<Integer> {
    static final String EXEMPLE = "exemples/perequation.json";

    private final Console console;

    @Mixin
    Aide aide = new Aide();

    @Mixin
    Langue langue = new Langue();

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

    @Option(names = "--json", description = "Donne le résultat en JSON au lieu des tableaux.")
    boolean enJson;

    PerequationCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Contexte contexte = jour.map(Contexte::of).orElseGet(Contexte::standard);
        Anomalies anomalies = new Anomalies();
        Lecture<DemandePerequation> lecture = LectureContrat.lire(fichier, console, EXEMPLE, DemandePerequation.class);
        anomalies.ajouter(lecture.anomalies());
        lecture.valeur().ifPresent(lue -> {
            DemandePerequation demande = DemandePerequation.builder()
                    .from(lue)
                    .couvrirPartiellement(partiel || lue.couvrirPartiellement())
                    .build();
            Calcul<Perequation> calcul = PerequationCalculator.standard().compute(demande, contexte);
            anomalies.ajouter(calcul.anomalies());
            calcul.resultat().ifPresent(this::ecrire);
        });
        console.sortie().flush();
        Fautes.ecrire(console.erreurs(), anomalies.liste(), langue);
        return Fautes.code(anomalies.liste());
    }

    private void ecrire(Perequation perequation) {
        if (enJson) {
            console.sortie().print(CpomJson.standard().write(perequation));
        } else {
            new PerequationTexte(console.sortie(), langue).ecrire(perequation);
        }
    }
}

package fr.cpom.cli;

import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.Cpom;
import fr.cpom.fongibilite.DemandeMouvements;
import fr.cpom.fongibilite.JugementMouvements;
import fr.cpom.fongibilite.MouvementCalculator;
import fr.cpom.fongibilite.MouvementsContrat;
import fr.cpom.io.json.CpomJson;
import fr.cpom.io.json.Lecture;
import fr.cpom.valeur.Exercice;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cpom mouvement}: may these credits move, by which rule, and what would be lawful instead. */
@Command(
        name = "mouvement",
        description = {
            "Juge des mouvements de crédits : autorisés, sous condition, à approuver ou refusés,",
            "avec la règle et l'article de chacun, leur effet sur les financements, et ce qui serait permis à la place."
        })
final class MouvementCommand implements Callable<Integer> {
    static final String EXEMPLE = "exemples/mouvements.json";

    private final Console console;

    @Mixin
    Aide aide = new Aide();

    @Mixin
    Langue langue = new Langue();

    @Parameters(
            arity = "0..1",
            paramLabel = "MOUVEMENTS.json",
            description = {
                "La situation, les crédits et les mouvements ; « - » pour l'entrée standard ;",
                "sans fichier, l'exemple."
            })
    Optional<Path> fichier = Optional.empty();

    @Option(
            names = "--contrat",
            paramLabel = "CONTRAT.json",
            description = "Prend la nature, le gestionnaire, les règles et les crédits de ce contrat.")
    Optional<Path> contrat = Optional.empty();

    @Option(
            names = "--date",
            paramLabel = "AAAA-MM-JJ",
            description = "Jour du jugement ; sinon, celui de la dernière vérification des barèmes.")
    Optional<LocalDate> jour = Optional.empty();

    @Option(names = "--json", description = "Donne le résultat en JSON au lieu des tableaux.")
    boolean enJson;

    MouvementCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Contexte contexte = jour.map(Contexte::of).orElseGet(Contexte::standard);
        Anomalies anomalies = new Anomalies();
        Lecture<DemandeMouvements> lecture = LectureContrat.lire(fichier, console, EXEMPLE, DemandeMouvements.class);
        anomalies.ajouter(lecture.anomalies());
        lecture.valeur().flatMap(lue -> dansLeContrat(lue, contexte, anomalies)).ifPresent(demande -> {
            Calcul<JugementMouvements> calcul = MouvementCalculator.standard().compute(demande, contexte);
            anomalies.ajouter(calcul.anomalies());
            calcul.resultat().ifPresent(j -> ecrire(demande, j));
        });
        console.sortie().flush();
        Fautes.ecrire(console.erreurs(), anomalies.liste(), langue);
        return Fautes.code(anomalies.liste());
    }

    /** The demand on the credits of the contract, when one is given. */
    private Optional<DemandeMouvements> dansLeContrat(DemandeMouvements lue, Contexte contexte, Anomalies anomalies) {
        if (contrat.isEmpty()) {
            return Optional.of(lue);
        }
        Lecture<Cpom> cpom = CpomJson.standard().read(contrat.get());
        anomalies.ajouter(cpom.anomalies());
        return cpom.valeur().flatMap(c -> {
            Exercice exercice = lue.situation().exercice().orElseGet(() -> Exercice.du(contexte.date()));
            Calcul<DemandeMouvements> demande =
                    MouvementsContrat.demande(c, exercice, lue.situation(), lue.mouvements(), contexte);
            anomalies.ajouter(demande.anomalies());
            return demande.resultat();
        });
    }

    private void ecrire(DemandeMouvements demande, JugementMouvements jugement) {
        if (enJson) {
            console.sortie().print(CpomJson.standard().write(jugement));
        } else {
            demande.libelle().ifPresent(l -> console.sortie().println(l + "\n"));
            new MouvementTexte(console.sortie(), langue).ecrire(jugement);
        }
    }
}

package fr.cpom.cli;

import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.Cpom;
import fr.cpom.fongibilite.DemandeMouvements;
import fr.cpom.fongibilite.MouvementCalculator;
import fr.cpom.fongibilite.MouvementsContrat;
import fr.cpom.io.json.CpomJson;
import fr.cpom.io.json.Lecture;
import fr.cpom.valeur.Exercice;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cpom mouvement}: may these credits move, by which rule, and what would be lawful instead. */
@Command(
        name = "mouvement",
        description = {
            "Juge des mouvements de crédits : autorisés, sous condition, à approuver ou refusés,",
            "avec la règle et l'article de chacun, leur effet sur les financements, et ce qui serait permis à la place."
        })
final class MouvementCommand extends CommandeJson {
    static final String EXEMPLE = "exemples/mouvements.json";

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

    MouvementCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        Contexte contexte = contexte(jour);
        LectureContrat.lire(fichier, console, EXEMPLE, DemandeMouvements.class, anomalies)
                .flatMap(lue -> dansLeContrat(lue, contexte))
                .ifPresent(demande -> resultat(MouvementCalculator.standard().compute(demande, contexte))
                        .ifPresent(j -> ecrire(j, () -> {
                            demande.libelle().ifPresent(l -> console.sortie().println(l + "\n"));
                            new MouvementTexte(console.sortie(), langue).ecrire(j);
                        })));
        return fin();
    }

    /** The demand on the credits of the contract, when one is given. */
    private Optional<DemandeMouvements> dansLeContrat(DemandeMouvements lue, Contexte contexte) {
        if (contrat.isEmpty()) {
            return Optional.of(lue);
        }
        Lecture<Cpom> cpom = CpomJson.standard().read(contrat.get());
        anomalies.ajouter(cpom.anomalies());
        return cpom.valeur().flatMap(c -> {
            Exercice exercice = lue.situation().exercice().orElseGet(() -> Exercice.du(contexte.date()));
            return resultat(MouvementsContrat.demande(c, exercice, lue.situation(), lue.mouvements(), contexte));
        });
    }
}

package fr.cpom.cli;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.io.json.CpomJson;
import fr.cpom.io.json.Lecture;
import fr.cpom.resultat.Affectation;
import fr.cpom.resultat.AffectationCalculator;
import fr.cpom.resultat.DemandeAffectation;
import fr.cpom.resultat.DemandeProposition;
import fr.cpom.resultat.PropositionAffectation;
import fr.cpom.resultat.PropositionCalculator;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cpom affecter}: results, what is imposed, what is wished, what becomes of it, balances before and after. */
@Command(
        name = "affecter",
        description = {
            "Affecte les résultats d'un exercice : qui décide, part imposée, part libre, souhaits et mouvements entre",
            "comptes admis, limités ou refusés avec leur article, réserves avant et après.",
            "Le fichier est l'entrée de « resultat.affectation », ou celle de « resultat.proposition » pour une",
            "proposition selon des priorités."
        })
final class AffecterCommand implements Callable<Integer> {
    private static final String EXEMPLE = "exemples/affectation.json";

    private final Console console;

    @Mixin
    Aide aide = new Aide();

    @Mixin
    Langue langue = new Langue();

    @Parameters(
            arity = "0..1",
            paramLabel = "FICHIER.json",
            description = "Les résultats à affecter ; « - » pour l'entrée standard ; sans fichier, l'exemple.")
    Optional<Path> fichier = Optional.empty();

    @Option(names = "--json", description = "Donne le résultat en JSON au lieu des tableaux.")
    boolean enJson;

    AffecterCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Anomalies anomalies = new Anomalies();
        Lecture<JsonNode> lecture = LectureContrat.lire(fichier, console, EXEMPLE, JsonNode.class);
        anomalies.ajouter(lecture.anomalies());
        lecture.valeur().ifPresent(json -> {
            if (json.has("affectation")) {
                proposer(json, anomalies);
            } else {
                affecter(json, anomalies);
            }
        });
        console.sortie().flush();
        Fautes.ecrire(console.erreurs(), anomalies.liste(), langue);
        return Fautes.code(anomalies.liste());
    }

    private void affecter(JsonNode json, Anomalies anomalies) {
        Lecture<DemandeAffectation> demande = CpomJson.standard().read(json, DemandeAffectation.class);
        anomalies.ajouter(demande.anomalies());
        demande.valeur().ifPresent(lue -> {
            Calcul<Affectation> calcul = AffectationCalculator.standard().compute(lue, Contexte.standard());
            anomalies.ajouter(calcul.anomalies());
            calcul.resultat().ifPresent(affectation -> {
                if (enJson) {
                    console.sortie().print(CpomJson.standard().write(affectation));
                } else {
                    new AffectationTexte(console.sortie(), langue).ecrire(affectation);
                }
            });
        });
    }

    private void proposer(JsonNode json, Anomalies anomalies) {
        Lecture<DemandeProposition> demande = CpomJson.standard().read(json, DemandeProposition.class);
        anomalies.ajouter(demande.anomalies());
        demande.valeur().ifPresent(lue -> {
            Calcul<PropositionAffectation> calcul =
                    PropositionCalculator.standard().compute(lue, Contexte.standard());
            anomalies.ajouter(calcul.anomalies());
            calcul.resultat().ifPresent(proposition -> {
                if (enJson) {
                    console.sortie().print(CpomJson.standard().write(proposition));
                } else {
                    AffectationTexte texte = new AffectationTexte(console.sortie(), langue);
                    texte.ecrire(proposition);
                    texte.ecrire(proposition.verdict());
                }
            });
        });
    }
}

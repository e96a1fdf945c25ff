package fr.cpom.cli;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cpom.calcul.Contexte;
import fr.cpom.resultat.AffectationCalculator;
import fr.cpom.resultat.DemandeAffectation;
import fr.cpom.resultat.DemandeProposition;
import fr.cpom.resultat.PropositionCalculator;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
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
final class AffecterCommand extends CommandeJson {
    private static final String EXEMPLE = "exemples/affectation.json";

    @Parameters(
            arity = "0..1",
            paramLabel = "FICHIER.json",
            description = "Les résultats à affecter ; « - » pour l'entrée standard ; sans fichier, l'exemple.")
    Optional<Path> fichier = Optional.empty();

    AffecterCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        LectureContrat.lire(fichier, console, EXEMPLE, JsonNode.class, anomalies)
                .ifPresent(json -> {
                    if (json.has("affectation")) {
                        proposer(json);
                    } else {
                        affecter(json);
                    }
                });
        return fin();
    }

    private void affecter(JsonNode json) {
        LectureContrat.valeur(json, DemandeAffectation.class, anomalies)
                .flatMap(d -> resultat(AffectationCalculator.standard().compute(d, Contexte.standard())))
                .ifPresent(affectation ->
                        ecrire(affectation, () -> new AffectationTexte(console.sortie(), langue).ecrire(affectation)));
    }

    private void proposer(JsonNode json) {
        LectureContrat.valeur(json, DemandeProposition.class, anomalies)
                .flatMap(d -> resultat(PropositionCalculator.standard().compute(d, Contexte.standard())))
                .ifPresent(proposition -> ecrire(proposition, () -> {
                    AffectationTexte texte = new AffectationTexte(console.sortie(), langue);
                    texte.ecrire(proposition);
                    texte.ecrire(proposition.verdict());
                }));
    }
}

package fr.cpom.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.Cpom;
import fr.cpom.io.comparaison.ComparaisonContrats;
import fr.cpom.io.comparaison.ComparaisonContratsCalculator;
import fr.cpom.io.json.CpomJson;
import fr.cpom.io.json.Lecture;
import fr.cpom.suivi.comparaison.DemandeComparaison;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cpom comparer}: what differs between two contracts, and what it does to the dotations. */
@Command(
        name = "comparer",
        description = {
            "Compare deux contrats ou deux propositions : ce qui diffère, champ par champ, et les écarts de dotation",
            "par exercice, par étape et par ESSMS. Des différences ne sont pas des fautes."
        })
final class ComparerCommand extends CommandeJson {
    @Parameters(index = "0", paramLabel = "A.json", description = "Le premier contrat ; les écarts sont B moins A.")
    Path a = Path.of("");

    @Parameters(index = "1", paramLabel = "B.json", description = "Le second contrat ; « - » pour l'entrée standard.")
    Path b = Path.of("");

    @Option(names = "--expliquer", description = "Ajoute l'explication des écarts, jusqu'aux articles et barèmes.")
    boolean expliquer;

    ComparerCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        Optional<Cpom> contratA = lire(a, "/a");
        Optional<Cpom> contratB = lire(b, "/b");
        if (contratA.isEmpty() || contratB.isEmpty()) {
            return fin();
        }
        DemandeComparaison demande = new DemandeComparaison(
                contratA.get(), contratB.get(), Optional.of(a.toString()), Optional.of(b.toString()));
        Contexte contexte = Contexte.standard();
        Calcul<ComparaisonContrats> calcul = ComparaisonContratsCalculator.standard()
                .compute(demande, expliquer ? contexte : contexte.withTracage(Tracage.aucun()));
        anomalies.ajouter(calcul.anomalies());
        Calcul<ComparaisonContrats> tout = new Calcul<>(calcul.resultat(), anomalies.liste(), calcul.explication());
        if (enJson) {
            ObjectNode reponse = JsonNodeFactory.instance.objectNode();
            reponse.setAll((ObjectNode) CpomJson.standard().toTree(tout));
            if (!expliquer) {
                reponse.remove("explication");
            }
            json(reponse);
        } else {
            new ComparaisonTexte(console.sortie(), langue, demande).ecrire(tout, expliquer);
        }
        return fin();
    }

    /** The anomalies of each contract keep their path below its side. */
    private Optional<Cpom> lire(Path fichier, String cote) {
        Lecture<Cpom> lecture = fichier.toString().equals("-")
                ? CpomJson.standard().read(console.entree())
                : CpomJson.standard().read(fichier);
        for (Anomalie anomalie : lecture.anomalies()) {
            anomalies.ajouter(anomalie.sous(cote));
        }
        return lecture.valeur();
    }
}

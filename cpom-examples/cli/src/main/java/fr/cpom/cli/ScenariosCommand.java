package fr.cpom.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Calculator;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Tracage;
import fr.cpom.io.csv.FormatCsv;
import fr.cpom.io.csv.TrajectoireCsv;
import fr.cpom.projection.scenario.ClauseAlternativeCalculator;
import fr.cpom.projection.scenario.ComparaisonClauses;
import fr.cpom.projection.scenario.ComparaisonScenarios;
import fr.cpom.projection.scenario.DemandeClauseAlternative;
import fr.cpom.projection.scenario.DemandeGrille;
import fr.cpom.projection.scenario.DemandeScenarios;
import fr.cpom.projection.scenario.DemandeTornado;
import fr.cpom.projection.scenario.GrilleCalculator;
import fr.cpom.projection.scenario.GrilleScenarios;
import fr.cpom.projection.scenario.ScenariosCalculator;
import fr.cpom.projection.scenario.Tornado;
import fr.cpom.projection.scenario.TornadoCalculator;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cpom scenarios}: a trajectory beside what it would be otherwise, what weighs most in it, other clauses. */
@Command(
        name = "scenarios",
        description = {
            "Compare des variantes d'une trajectoire : classement, écarts par cause et par ESSMS ; et, si le fichier les",
            "demande, tornado, grille de deux paramètres et clauses alternatives du contrat."
        })
final class ScenariosCommand extends Commande {
    static final String EXEMPLE = "exemples/scenarios.json";

    private static final String BUDGET = "trajectoire";

    @Parameters(
            arity = "0..1",
            paramLabel = "SCENARIOS.json",
            description = {
                "Les variantes, et au besoin « tornado », « grille » et « alternatives » ; « - » pour l'entrée standard ;",
                "sans fichier, l'exemple."
            })
    Optional<Path> fichier = Optional.empty();

    @Mixin
    BudgetAPart budget = new BudgetAPart();

    @Mixin
    SortiesProjection sorties = new SortiesProjection();

    ScenariosCommand(Console console) {
        super(console);
    }

    /**
     * All that was computed, as {@code --json} gives it.
     *
     * @param scenarios the variants
     * @param tornado when asked
     * @param grille when asked
     * @param alternatives when asked
     */
    record Resultat(
            ComparaisonScenarios scenarios,
            Optional<Tornado> tornado,
            Optional<GrilleScenarios> grille,
            Optional<ComparaisonClauses> alternatives) {}

    @Override
    public Integer call() {
        Optional<ObjectNode> document = budget.composer(
                LectureTrajectoire.noeud(fichier, console, EXEMPLE, anomalies), fichier.isEmpty(), console, anomalies);
        document.ifPresent(this::calculer);
        return fin();
    }

    private void calculer(ObjectNode document) {
        Optional<DemandeScenarios> demande = LectureContrat.valeur(
                sans(document, List.of("tornado", "grille", "alternatives")), DemandeScenarios.class, anomalies);
        Optional<ComparaisonScenarios> scenarios =
                demande.flatMap(d -> resultat(ScenariosCalculator.standard(), d, "", anomalies));
        Optional<Tornado> tornado = partie(document, "tornado", DemandeTornado.class, TornadoCalculator.standard());
        Optional<GrilleScenarios> grille = partie(document, "grille", DemandeGrille.class, GrilleCalculator.standard());
        Optional<ComparaisonClauses> alternatives = alternatives(document);
        if (scenarios.isPresent()) {
            ecrire(demande.orElseThrow(), new Resultat(scenarios.get(), tornado, grille, alternatives), document);
        }
    }

    private static ObjectNode sans(ObjectNode document, List<String> champs) {
        return document.deepCopy().remove(champs);
    }

    /** A part of the document on its own trajectory, when it is there. */
    private <E, R> Optional<R> partie(ObjectNode document, String nom, Class<E> type, Calculator<E, R> calculator) {
        if (!(document.get(nom) instanceof ObjectNode partie)) {
            return Optional.empty();
        }
        ObjectNode entree = partie.deepCopy();
        entree.set(BUDGET, document.get(BUDGET));
        Anomalies lues = new Anomalies();
        Optional<E> demande = LectureContrat.valeur(entree, type, lues);
        lues.liste().forEach(a -> anomalies.ajouter(sous(a, "/" + nom)));
        return demande.flatMap(d -> resultat(calculator, d, "/" + nom, anomalies));
    }

    private Optional<ComparaisonClauses> alternatives(ObjectNode document) {
        JsonNode alternatives = document.get("alternatives");
        JsonNode contrat = document.at("/trajectoire/contrat");
        if (alternatives == null || contrat.isMissingNode() || !(document.get(BUDGET) instanceof ObjectNode budget)) {
            return Optional.empty();
        }
        ObjectNode entree = JsonNodeFactory.instance.objectNode();
        entree.set("contrat", contrat);
        entree.set("alternatives", alternatives);
        entree.set(BUDGET, sans(budget, List.of("contrat")));
        Anomalies siennes = new Anomalies();
        Optional<ComparaisonClauses> comparaison = LectureContrat.valeur(
                        entree, DemandeClauseAlternative.class, siennes)
                .flatMap(d -> resultat(ClauseAlternativeCalculator.standard(), d, "", siennes));
        // the contract stands in the trajectory of the document
        siennes.liste().forEach(a -> anomalies.ajouter(a.chemin().startsWith("/contrat") ? a.sous("/" + BUDGET) : a));
        return comparaison;
    }

    private static <E, R> Optional<R> resultat(
            Calculator<E, R> calculator, E entree, String champ, Anomalies anomalies) {
        Calcul<R> calcul = calculator.compute(entree, Contexte.standard().withTracage(Tracage.aucun()));
        calcul.anomalies().forEach(a -> anomalies.ajouter(sous(a, champ)));
        return calcul.resultat();
    }

    /** The budget stands at the root of the document, the rest in its part. */
    private static Anomalie sous(Anomalie a, String champ) {
        return a.chemin().startsWith("/" + BUDGET) ? a : a.sous(champ);
    }

    private void ecrire(DemandeScenarios demande, Resultat resultat, JsonNode document) {
        DemandeTrajectoire trajectoire = demande.trajectoire();
        Chiffres chiffres = new Chiffres(langue.locale());
        NomsEssms noms = NomsEssms.de(trajectoire.contrat());
        sorties.graphiques()
                .ifPresent(dossier -> sorties.dessiner(
                        g -> {
                            g.scenarios(resultat.scenarios());
                            resultat.tornado()
                                    .ifPresent(t -> g.tornado(
                                            t,
                                            (nom, valeur) -> chiffres.parametre(
                                                    ScenariosTexte.typeBranche(document.path("tornado"), nom),
                                                    valeur)));
                        },
                        sorties.graphiques(dossier, trajectoire, noms, langue),
                        console,
                        langue));
        Optional<String> csv = sorties.csv()
                .map(f -> TrajectoireCsv.of(FormatCsv.de(langue.locale()), noms::nom)
                        .ecrire(resultat.scenarios()));
        if (csv.isPresent() && sorties.ecrireCsv(csv.get(), console, langue)) {
            return;
        }
        if (sorties.enJson()) {
            json(resultat);
        } else {
            trajectoire.contrat().ifPresent(c -> EnTete.ecrire(console.sortie(), c, langue));
            new ScenariosTexte(console.sortie(), langue, noms).ecrire(resultat, document);
        }
    }
}

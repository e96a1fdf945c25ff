package fr.cpom.cli;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cpom.cli.ScenariosCommand.Resultat;
import fr.cpom.io.rapport.Tableau;
import fr.cpom.projection.ciseau.EffetCiseau.CouvertureReserves;
import fr.cpom.projection.hypothese.EffetDerive;
import fr.cpom.projection.scenario.ComparaisonClauses;
import fr.cpom.projection.scenario.ComparaisonScenarios;
import fr.cpom.projection.scenario.ComparaisonScenarios.AnneeScenario;
import fr.cpom.projection.scenario.ComparaisonScenarios.ChiffresScenario;
import fr.cpom.projection.scenario.ComparaisonScenarios.EcartCause;
import fr.cpom.projection.scenario.ComparaisonScenarios.EcartEssmsScenario;
import fr.cpom.projection.scenario.ComparaisonScenarios.RangScenario;
import fr.cpom.projection.scenario.ComparaisonScenarios.VarianteCalculee;
import fr.cpom.projection.scenario.GrilleScenarios;
import fr.cpom.projection.scenario.Tornado;
import fr.cpom.projection.scenario.ValeurGrandeur;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.money.MonetaryAmount;

/** Scenarios side by side, laid out for people, with what else was asked of them. */
final class ScenariosTexte {
    private final PrintWriter sortie;
    private final Langue langue;
    private final NomsEssms noms;
    private final Chiffres chiffres;

    ScenariosTexte(PrintWriter sortie, Langue langue, NomsEssms noms) {
        this.sortie = sortie;
        this.langue = langue;
        this.noms = noms;
        this.chiffres = new Chiffres(langue.locale());
    }

    /**
     * Writes all that was computed.
     *
     * @param demande what was asked, for what the parameters move
     */
    void ecrire(Resultat resultat, JsonNode demande) {
        ComparaisonScenarios scenarios = resultat.scenarios();
        List<AnneeScenario> annees = scenarios.base().annees();
        langue.titre(
                sortie,
                "scenarios.titre",
                annees.get(0).exercice(),
                annees.get(annees.size() - 1).exercice(),
                langue.texte("grandeur." + scenarios.grandeur()));
        classement(scenarios).ecrire(sortie);
        langue.titre(sortie, "scenarios.annees");
        annees(scenarios).ecrire(sortie);
        if (!scenarios.variantes().isEmpty()) {
            langue.titre(sortie, "scenarios.ecarts");
            effets(scenarios).ecrire(sortie);
            langue.titre(sortie, "scenarios.causes");
            causes(scenarios).ecrire(sortie);
            langue.titre(sortie, "scenarios.essms");
            essms(scenarios).ecrire(sortie);
        }
        resultat.tornado().ifPresent(t -> tornado(t, demande.path("tornado")));
        resultat.grille().ifPresent(g -> grille(g, demande.path("grille")));
        resultat.alternatives().ifPresent(this::alternatives);
    }

    private Tableau classement(ComparaisonScenarios scenarios) {
        Map<String, ChiffresScenario> parNom = new LinkedHashMap<>();
        tous(scenarios).forEach(s -> parNom.put(s.nom(), s));
        Tableau tableau = new Tableau(
                4,
                List.of(
                        langue.texte("scenarios.rang"),
                        langue.texte("scenarios.nom"),
                        langue.texte("ciseau.rupture"),
                        langue.texte("ciseau.couvert"),
                        langue.texte("scenarios.cumul"),
                        langue.texte("scenarios.resultat"),
                        langue.texte("scenarios.caf"),
                        langue.texte("scenarios.tresorerie")));
        for (RangScenario rang : scenarios.classement()) {
            ChiffresScenario scenario = parNom.get(rang.nom());
            if (scenario != null) {
                AnneeScenario fin = scenario.annees().get(scenario.annees().size() - 1);
                tableau.ligne(List.of(
                        Integer.toString(rang.rang()),
                        rang.nom(),
                        scenario.rupture().map(Exercice::toString).orElse("–"),
                        couvert(scenario),
                        chiffres.entier(scenario.cumul()),
                        chiffres.entier(fin.resultat()),
                        chiffres.entier(fin.caf()),
                        fin.tresorerie().map(chiffres::entier).orElse("–")));
            }
        }
        return tableau;
    }

    private static List<ChiffresScenario> tous(ComparaisonScenarios scenarios) {
        List<ChiffresScenario> tous = new ArrayList<>(List.of(scenarios.base()));
        scenarios.variantes().stream().map(VarianteCalculee::chiffres).forEach(tous::add);
        return tous;
    }

    private static String couvert(ChiffresScenario scenario) {
        return scenario.couverture()
                .filter(c -> scenario.rupture().isPresent())
                .map(CouvertureReserves::toutes)
                .flatMap(d -> d.exerciceCouvert())
                .map(Exercice::toString)
                .orElse("–");
    }

    /** The result of each year of each scenario. */
    private Tableau annees(ComparaisonScenarios scenarios) {
        List<Exercice> exercices = tous(scenarios).stream()
                .flatMap(s -> s.annees().stream())
                .map(AnneeScenario::exercice)
                .distinct()
                .sorted()
                .toList();
        List<String> titres = new ArrayList<>(List.of(langue.texte("scenarios.nom")));
        exercices.forEach(e -> titres.add(e.toString()));
        Tableau tableau = new Tableau(1, titres);
        for (ChiffresScenario scenario : tous(scenarios)) {
            List<String> ligne = new ArrayList<>(List.of(scenario.nom()));
            for (Exercice exercice : exercices) {
                ligne.add(scenario.annees().stream()
                        .filter(a -> a.exercice().equals(exercice))
                        .map(a -> chiffres.entier(a.resultat()))
                        .findFirst()
                        .orElse("–"));
            }
            tableau.ligne(ligne);
        }
        return tableau;
    }

    /** The gap of the cumulated result by kind of effect. */
    private Tableau effets(ComparaisonScenarios scenarios) {
        Tableau tableau = new Tableau(
                1,
                List.of(
                        langue.texte("scenarios.nom"),
                        langue.texte("scenarios.ecart"),
                        langue.texte("effet.PRIX"),
                        langue.texte("effet.VOLUME"),
                        langue.texte("effet.STRUCTURE"),
                        langue.texte("effet.POLITIQUE")));
        for (VarianteCalculee variante : scenarios.variantes()) {
            List<String> ligne = new ArrayList<>(List.of(
                    variante.chiffres().nom(), chiffres.montant(variante.ecart().cumul())));
            for (EffetDerive effet : EffetDerive.values()) {
                ligne.add(chiffres.montant(Montants.ofCentimes(variante.ecart().causes().stream()
                        .filter(c -> c.effet() == effet)
                        .map(EcartCause::cumul)
                        .mapToLong(Montants::centimes)
                        .sum())));
            }
            tableau.ligne(ligne);
        }
        return tableau;
    }

    private Tableau causes(ComparaisonScenarios scenarios) {
        Tableau tableau = new Tableau(
                3,
                List.of(
                        langue.texte("scenarios.nom"),
                        langue.texte("ciseau.cause"),
                        langue.texte("ciseau.nature"),
                        langue.texte("scenarios.ecart")));
        for (VarianteCalculee variante : scenarios.variantes()) {
            variante.ecart().causes().stream()
                    .filter(c -> !c.cumul().isZero())
                    .sorted(Comparator.comparing((EcartCause c) -> -Math.abs(Montants.centimes(c.cumul()))))
                    .forEach(c -> tableau.ligne(List.of(
                            variante.chiffres().nom(),
                            CausesTexte.cause(c.cause(), langue),
                            langue.texte("effet." + c.effet()),
                            chiffres.montant(c.cumul()))));
        }
        return tableau;
    }

    /** The gap of the cumulated result of each ESSMS, a column by variant. */
    private Tableau essms(ComparaisonScenarios scenarios) {
        List<String> titres = new ArrayList<>(List.of(langue.texte("ciseau.nom")));
        for (int v = 0; v < scenarios.variantes().size(); v++) {
            titres.add(langue.texte("scenarios.numero", v + 1));
        }
        Tableau tableau = new Tableau(1, titres);
        for (String essms :
                scenarios.base().essms().stream().map(e -> e.essms()).toList()) {
            List<String> ligne = new ArrayList<>(List.of(noms.nom(essms)));
            scenarios
                    .variantes()
                    .forEach(v -> ligne.add(chiffres.entier(v.ecart().essms().stream()
                            .filter(e -> e.essms().equals(essms))
                            .map(EcartEssmsScenario::cumul)
                            .findFirst()
                            .orElse(Montants.zero()))));
            tableau.ligne(ligne);
        }
        List<String> total = new ArrayList<>(List.of(langue.texte("ciseau.total")));
        scenarios.variantes().forEach(v -> total.add(chiffres.entier(v.ecart().cumul())));
        tableau.trait().ligne(total);
        for (int v = 0; v < scenarios.variantes().size(); v++) {
            sortie.println(langue.texte(
                    "scenarios.cle",
                    langue.texte("scenarios.numero", v + 1),
                    scenarios.variantes().get(v).chiffres().nom()));
        }
        sortie.println();
        return tableau;
    }

    private void tornado(Tornado tornado, JsonNode demande) {
        langue.titre(
                sortie,
                "scenarios.tornado",
                langue.texte("grandeur." + tornado.grandeur()),
                chiffres.euros(tornado.base()));
        Tableau tableau = new Tableau(
                3,
                List.of(
                        langue.texte("scenarios.parametre"),
                        langue.texte("scenarios.bas"),
                        langue.texte("scenarios.haut"),
                        langue.texte("scenarios.effet.bas"),
                        langue.texte("scenarios.effet.haut"),
                        langue.texte("scenarios.amplitude")));
        tornado.branches()
                .forEach(b -> tableau.ligne(List.of(
                        b.nom(),
                        chiffres.parametre(typeBranche(demande, b.nom()), b.bas()),
                        chiffres.parametre(typeBranche(demande, b.nom()), b.haut()),
                        chiffres.montant(b.ecartBas()),
                        chiffres.montant(b.ecartHaut()),
                        chiffres.montant(b.amplitude()))));
        tableau.ecrire(sortie);
    }

    private void grille(GrilleScenarios grille, JsonNode demande) {
        langue.titre(sortie, "scenarios.grille", langue.texte("grandeur." + grille.grandeur()));
        sortie.println(langue.texte(
                "scenarios.grille.axes",
                parametre(demande.at("/lignes/parametre")),
                parametre(demande.at("/colonnes/parametre"))));
        sortie.println();
        List<String> titres = new ArrayList<>(List.of(langue.texte("scenarios.lignes.colonnes")));
        String colonnes = demande.at("/colonnes/parametre/type").asText();
        String lignes = demande.at("/lignes/parametre/type").asText();
        grille.colonnes().forEach(c -> titres.add(chiffres.parametre(colonnes, c)));
        Tableau tableau = new Tableau(1, titres);
        grille.lignes().forEach(l -> {
            List<String> ligne = new ArrayList<>(List.of(chiffres.parametre(lignes, l.valeur())));
            l.cellules().forEach(c -> ligne.add(valeur(c)));
            tableau.ligne(ligne);
        });
        tableau.ecrire(sortie);
    }

    private void alternatives(ComparaisonClauses clauses) {
        langue.titre(sortie, "scenarios.alternatives");
        boolean marges =
                clauses.alternatives().stream().allMatch(a -> a.ecartMarges().isPresent());
        List<String> titres = new ArrayList<>(List.of(
                langue.texte("scenarios.clause"),
                langue.texte("scenarios.lignes"),
                langue.texte("scenarios.dotations"),
                langue.texte("scenarios.ecart")));
        if (marges) {
            titres.add(langue.texte("scenarios.ecart.marge"));
        }
        Tableau tableau = new Tableau(1, titres);
        List<String> contrat =
                new ArrayList<>(List.of(langue.texte("scenarios.contrat"), "", chiffres.montant(clauses.total()), ""));
        if (marges) {
            contrat.add("");
        }
        tableau.ligne(contrat);
        clauses.alternatives().forEach(a -> {
            List<String> ligne = new ArrayList<>(List.of(
                    a.nom(),
                    Integer.toString(a.lignesVisees()),
                    chiffres.montant(a.total()),
                    chiffres.montant(a.ecart())));
            if (marges) {
                ligne.add(a.ecartMarges().map(chiffres::montant).orElse("–"));
            }
            tableau.ligne(ligne);
        });
        tableau.ecrire(sortie);
    }

    /** The type of parameter that a branch of a tornado moves, as the document names it. */
    static String typeBranche(JsonNode tornado, String branche) {
        for (JsonNode b : tornado.path("branches")) {
            if (b.path("nom").asText().equals(branche)) {
                return b.at("/parametre/type").asText();
            }
        }
        return "";
    }

    /** {@code points sur salaires}: what a parameter moves, as the document names it. */
    private String parametre(JsonNode parametre) {
        List<String> sur = new ArrayList<>();
        parametre.path("hypotheses").forEach(h -> sur.add(h.asText()));
        if (parametre.has("clause")) {
            sur.add(parametre.path("clause").asText());
        }
        String texte = langue.texte("parametre." + parametre.path("type").asText());
        return sur.isEmpty() ? texte : langue.texte("scenarios.sur", texte, String.join(", ", sur));
    }

    private String valeur(ValeurGrandeur valeur) {
        return valeur.montant()
                .map(this::entier)
                .or(() -> valeur.exercice().map(Exercice::toString))
                .orElse("–");
    }

    private String entier(MonetaryAmount montant) {
        return chiffres.entier(montant);
    }
}

package fr.cpom.cli;

import fr.cpom.io.rapport.Tableau;
import fr.cpom.projection.montecarlo.MonteCarlo;
import fr.cpom.projection.montecarlo.MonteCarlo.AnneeRupture;
import fr.cpom.projection.montecarlo.MonteCarlo.AnneeSimulee;
import fr.cpom.projection.montecarlo.MonteCarlo.Centile;
import fr.cpom.projection.montecarlo.MonteCarlo.CumulSimule;
import fr.cpom.projection.montecarlo.MonteCarlo.Distribution;
import fr.cpom.projection.montecarlo.MonteCarlo.EssmsSimule;
import fr.cpom.projection.montecarlo.MonteCarlo.PartVariance;
import fr.cpom.valeur.Taux;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the figures of a trajectory may become, laid out for people. */
final class MonteCarloTexte {
    private final PrintWriter sortie;
    private final Langue langue;
    private final NomsEssms noms;
    private final Chiffres chiffres;

    MonteCarloTexte(PrintWriter sortie, Langue langue, NomsEssms noms) {
        this.sortie = sortie;
        this.langue = langue;
        this.noms = noms;
        this.chiffres = new Chiffres(langue.locale());
    }

    void ecrire(MonteCarlo simulation) {
        langue.titre(
                sortie,
                simulation.nombreScenarios() == 1 ? "montecarlo.titre.un" : "montecarlo.titre",
                simulation.nombreScenarios(),
                simulation.graine());
        Paragraphe.ecrire(sortie, "", "", langue.texte("montecarlo.methode", simulation.methode()));
        List<AnneeSimulee> annees = simulation.annees();
        distributions("montecarlo.resultat", annees, a -> Optional.of(a.resultat()));
        distributions("montecarlo.caf", annees, a -> Optional.of(a.caf()));
        distributions("montecarlo.tresorerie", annees, AnneeSimulee::tresorerie);
        langue.titre(sortie, "montecarlo.probabilites");
        probabilites(simulation).ecrire(sortie);
        sortie.println();
        sortie.println(langue.texte(
                "montecarlo.aucune", chiffres.taux(simulation.rupture().probabiliteAucune())));
        simulation.rupture().annees().stream()
                .filter(r -> r.exercice().equals(simulation.exerciceBase())
                        && r.probabilite().equals(Taux.UN))
                .forEach(r -> sortie.println(langue.texte("montecarlo.deja", r.exercice())));
        cumul(simulation.cumul());
        if (!simulation.essms().isEmpty()) {
            langue.titre(sortie, "montecarlo.essms");
            essms(simulation.essms()).ecrire(sortie);
        }
        if (!simulation.variance().parts().isEmpty()) {
            langue.titre(sortie, "montecarlo.variance");
            variance(simulation).ecrire(sortie);
        }
    }

    private void distributions(
            String cle, List<AnneeSimulee> annees, Function<AnneeSimulee, Optional<Distribution>> grandeur) {
        Optional<Distribution> premiere = annees.stream().findFirst().flatMap(grandeur);
        if (premiere.isEmpty()) {
            return;
        }
        langue.titre(sortie, cle);
        List<String> titres =
                new ArrayList<>(List.of(langue.texte("ciseau.exercice"), langue.texte("montecarlo.central")));
        premiere.get().centiles().forEach(c -> titres.add(centile(c.niveau())));
        Tableau tableau = new Tableau(1, titres);
        for (AnneeSimulee annee : annees) {
            grandeur.apply(annee).ifPresent(d -> {
                List<String> ligne =
                        new ArrayList<>(List.of(annee.exercice().toString(), chiffres.entier(d.central())));
                d.centiles().forEach(c -> ligne.add(chiffres.entier(c.montant())));
                tableau.ligne(ligne);
            });
        }
        tableau.ecrire(sortie);
    }

    private String centile(Taux niveau) {
        return langue.texte("montecarlo.centile", chiffres.points(niveau));
    }

    private Tableau probabilites(MonteCarlo simulation) {
        Tableau tableau = new Tableau(
                1,
                List.of(
                        langue.texte("ciseau.exercice"),
                        langue.texte("montecarlo.p.deficit"),
                        langue.texte("montecarlo.p.rupture"),
                        langue.texte("montecarlo.p.caf"),
                        langue.texte("montecarlo.p.tresorerie"),
                        langue.texte("montecarlo.p.reserves")));
        for (AnneeSimulee annee : simulation.annees()) {
            tableau.ligne(List.of(
                    annee.exercice().toString(),
                    chiffres.taux(annee.probabiliteDeficit()),
                    simulation.rupture().annees().stream()
                            .filter(r -> r.exercice().equals(annee.exercice()))
                            .map(AnneeRupture::probabilite)
                            .map(chiffres::taux)
                            .findFirst()
                            .orElse("–"),
                    chiffres.taux(annee.probabiliteCafInsuffisante()),
                    annee.probabiliteTresorerieNegative().map(chiffres::taux).orElse("–"),
                    annee.probabiliteReservesDepassees().map(chiffres::taux).orElse("–")));
        }
        return tableau;
    }

    private void cumul(CumulSimule cumul) {
        langue.titre(sortie, "montecarlo.cumul");
        Distribution d = cumul.resultat();
        puce(
                "montecarlo.cumul.centre",
                chiffres.euros(d.central()),
                chiffres.euros(d.moyenne()),
                d.ecartType().map(chiffres::euros).orElse("–"));
        puce("montecarlo.cumul.bornes", chiffres.euros(d.minimum()), chiffres.euros(d.maximum()));
        for (Centile c : d.centiles()) {
            puce("montecarlo.cumul.centile", chiffres.taux(c.niveau()), chiffres.euros(c.montant()));
        }
        puce("montecarlo.cumul.deficit", chiffres.taux(cumul.probabiliteDeficit()));
        puce("montecarlo.cumul.pires", chiffres.taux(cumul.partPires()), chiffres.euros(cumul.moyennePires()));
    }

    /** The probability of a loss by ESSMS and year, the greatest in the last year first. */
    private Tableau essms(List<EssmsSimule> essms) {
        List<String> titres = new ArrayList<>(List.of(langue.texte("ciseau.nom")));
        essms.get(0).annees().forEach(a -> titres.add(a.exercice().toString()));
        Tableau tableau = new Tableau(1, titres);
        essms.stream()
                .sorted(Comparator.comparing(
                        (EssmsSimule e) -> e.annees().get(e.annees().size() - 1).probabiliteDeficit(),
                        Comparator.reverseOrder()))
                .forEach(e -> {
                    List<String> ligne = new ArrayList<>(List.of(noms.nom(e.essms())));
                    e.annees().forEach(a -> ligne.add(chiffres.taux(a.probabiliteDeficit())));
                    tableau.ligne(ligne);
                });
        return tableau;
    }

    private Tableau variance(MonteCarlo simulation) {
        Tableau tableau =
                new Tableau(1, List.of(langue.texte("montecarlo.hypothese"), langue.texte("montecarlo.part")));
        simulation.variance().parts().stream()
                .sorted(Comparator.comparing(PartVariance::part, Comparator.reverseOrder()))
                .forEach(p -> tableau.ligne(List.of(p.hypothese(), chiffres.taux(p.part()))));
        return tableau.trait()
                .ligne(List.of(
                        langue.texte("montecarlo.residuel"),
                        simulation.variance().residuel().map(chiffres::taux).orElse("–")));
    }

    private void puce(String cle, Object... valeurs) {
        Paragraphe.ecrire(sortie, "- ", "  ", langue.texte(cle, valeurs));
    }
}

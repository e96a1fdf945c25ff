package fr.cpom.cli.graphique;

import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.ciseau.EffetCiseau;
import fr.cpom.projection.ciseau.EffetCiseau.CiseauEssms;
import fr.cpom.projection.montecarlo.MonteCarlo;
import fr.cpom.projection.montecarlo.MonteCarlo.AnneeSimulee;
import fr.cpom.projection.montecarlo.MonteCarlo.Centile;
import fr.cpom.projection.scenario.ComparaisonScenarios;
import fr.cpom.projection.scenario.ComparaisonScenarios.ChiffresScenario;
import fr.cpom.projection.scenario.Tornado;
import fr.cpom.projection.scenario.ValeurParametre;
import fr.cpom.projection.trajectoire.Trajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.AnneeTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.CauseEssms;
import fr.cpom.projection.trajectoire.Trajectoire.TrajectoireEssms;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.money.MonetaryAmount;

/** Draws the charts of a projection into a folder, each as PNG and as SVG. */
public final class Graphiques {
    private final Path dossier;
    private final Charte charte;
    private final List<Path> fichiers = new ArrayList<>();

    /**
     * Into a folder, made where it is not there.
     *
     * @param charte what all the charts have in common
     */
    public Graphiques(Path dossier, Charte charte) {
        this.dossier = dossier;
        this.charte = charte;
    }

    /** Where they go. */
    public Path dossier() {
        return dossier;
    }

    /** The files drawn so far. */
    public List<Path> fichiers() {
        return List.copyOf(fichiers);
    }

    /**
     * The scissors, the causes and the ESSMS of a trajectory.
     *
     * @throws UncheckedIOException when a file cannot be written
     */
    public void trajectoire(Trajectoire trajectoire) {
        ciseau(trajectoire, Optional.empty());
        causes(
                trajectoire,
                Optional.empty(),
                trajectoire.causes().stream()
                        .map(c -> new CauseEssms(c.cause(), c.famille(), c.effet(), c.sens(), c.variations()))
                        .toList(),
                valeurs(trajectoire, AnneeTrajectoire::resultat));
        essms(trajectoire);
    }

    /**
     * The scissors and the causes of one ESSMS.
     *
     * @throws UncheckedIOException when a file cannot be written
     */
    public void essms(Trajectoire trajectoire, String essms) {
        ciseau(trajectoire, Optional.of(essms));
        TrajectoireEssms seul = seul(trajectoire, essms);
        causes(
                trajectoire,
                Optional.of(essms),
                seul.causes(),
                seul.annees().stream().mapToDouble(a -> euros(a.resultat())).toArray());
    }

    private static TrajectoireEssms seul(Trajectoire trajectoire, String essms) {
        return trajectoire.essms().stream()
                .filter(e -> e.essms().equals(essms))
                .findFirst()
                .orElseThrow();
    }

    private void ciseau(Trajectoire trajectoire, Optional<String> essms) {
        Optional<EffetCiseau> mesure = essms.isPresent() ? mesure(trajectoire, essms.get()) : trajectoire.ciseau();
        double[] produits;
        double[] charges;
        if (essms.isPresent()) {
            TrajectoireEssms seul = seul(trajectoire, essms.get());
            produits =
                    seul.annees().stream().mapToDouble(a -> euros(a.produits())).toArray();
            charges =
                    seul.annees().stream().mapToDouble(a -> euros(a.charges())).toArray();
        } else {
            produits = valeurs(trajectoire, AnneeTrajectoire::produits);
            charges = valeurs(trajectoire, AnneeTrajectoire::charges);
        }
        Optional<Exercice> rupture = mesure.flatMap(m -> m.rupture().exercice());
        ecrire(new GraphiqueCiseau(
                charte,
                fichier("ciseau", essms),
                sujet(essms),
                trajectoire.annees().stream()
                        .mapToInt(a -> a.exercice().annee())
                        .toArray(),
                produits,
                charges,
                rupture.map(e -> OptionalInt.of(e.annee())).orElseGet(OptionalInt::empty),
                constat(trajectoire, rupture)));
    }

    private static String fichier(String nom, Optional<String> essms) {
        return essms.map(e -> nom + "-" + e.replaceAll("[^0-9A-Za-z]", "-")).orElse(nom);
    }

    private String sujet(Optional<String> essms) {
        return essms.map(charte.nomEssms()).orElseGet(() -> charte.texte("graphique.ensemble"));
    }

    private String constat(Trajectoire trajectoire, Optional<Exercice> rupture) {
        Exercice fin = fin(trajectoire);
        return rupture.map(r -> charte.texte(
                        r.equals(trajectoire.exerciceBase()) ? "graphique.ciseau.deja" : "graphique.ciseau.rupture", r))
                .orElseGet(() -> charte.texte("graphique.ciseau.jamais", fin));
    }

    private void causes(Trajectoire trajectoire, Optional<String> essms, List<CauseEssms> causes, double[] resultats) {
        Map<String, Double> effets = new LinkedHashMap<>();
        for (CauseEssms cause : causes) {
            double montant = dernier(cause.variations());
            String nom = charte.texte("famille." + cause.famille());
            effets.merge(nom, cause.sens() == SensLigne.PRODUIT ? montant : -montant, Double::sum);
        }
        ecrire(new GraphiqueCauses(
                charte,
                fichier("causes", essms),
                sujet(essms),
                trajectoire.exerciceBase().toString(),
                fin(trajectoire).toString(),
                resultats[0],
                resultats[resultats.length - 1],
                effets));
    }

    private void essms(Trajectoire trajectoire) {
        List<GraphiqueEssms.Ligne> lignes = new ArrayList<>();
        for (TrajectoireEssms essms : trajectoire.essms()) {
            lignes.add(new GraphiqueEssms.Ligne(
                    charte.nomEssms().apply(essms.essms()),
                    mesure(trajectoire, essms.essms())
                            .flatMap(m -> m.rupture().exercice())
                            .map(r -> charte.texte("graphique.rupture", r))
                            .orElse(""),
                    euros(essms.annees().get(0).resultat()),
                    euros(essms.annees().get(essms.annees().size() - 1).resultat())));
        }
        ecrire(new GraphiqueEssms(
                charte, trajectoire.exerciceBase().toString(), fin(trajectoire).toString(), lignes));
    }

    /**
     * The result of each year in the base and in the variants; where they are too many to be told apart, the first and the last of
     * the ranking.
     *
     * @throws UncheckedIOException when a file cannot be written
     */
    public void scenarios(ComparaisonScenarios comparaison) {
        List<GraphiqueScenarios.Courbe> courbes = new ArrayList<>(List.of(courbe(comparaison.base())));
        List<String> rangs = comparaison.classement().stream()
                .map(r -> r.nom())
                .filter(n -> !n.equals(comparaison.base().nom()))
                .toList();
        int place = GraphiqueScenarios.COURBES - 1;
        List<String> gardes = new ArrayList<>(rangs);
        if (rangs.size() > place) {
            gardes = new ArrayList<>(rangs.subList(0, place / 2));
            gardes.addAll(rangs.subList(rangs.size() - (place - place / 2), rangs.size()));
        }
        for (String nom : gardes) {
            comparaison.variantes().stream()
                    .filter(v -> v.chiffres().nom().equals(nom))
                    .map(v -> courbe(v.chiffres()))
                    .forEach(courbes::add);
        }
        ecrire(new GraphiqueScenarios(
                charte,
                courbes,
                rangs.size() > place
                        ? charte.texte("graphique.scenarios.partie", courbes.size(), rangs.size() + 1)
                        : charte.texte("graphique.scenarios.sous")));
    }

    private static GraphiqueScenarios.Courbe courbe(ChiffresScenario scenario) {
        return new GraphiqueScenarios.Courbe(
                scenario.nom(),
                scenario.annees().stream()
                        .mapToDouble(a -> a.exercice().annee())
                        .boxed()
                        .toList(),
                scenario.annees().stream()
                        .mapToDouble(a -> euros(a.resultat()))
                        .boxed()
                        .toList());
    }

    /**
     * A tornado.
     *
     * @param valeur a value of a parameter in words, from the name of its branch
     * @throws UncheckedIOException when a file cannot be written
     */
    public void tornado(Tornado tornado, BiFunction<String, ValeurParametre, String> valeur) {
        ecrire(new GraphiqueTornado(
                charte,
                charte.texte("grandeur." + tornado.grandeur()),
                euros(tornado.base()),
                tornado.branches().stream()
                        .map(b -> new GraphiqueTornado.Branche(
                                b.nom(),
                                valeur.apply(b.nom(), b.bas()).replace('-', '−'),
                                valeur.apply(b.nom(), b.haut()).replace('-', '−'),
                                euros(b.valeurBasse()),
                                euros(b.valeurHaute())))
                        .toList()));
    }

    /**
     * The fan of a simulation.
     *
     * @throws UncheckedIOException when a file cannot be written
     */
    public void montecarlo(MonteCarlo simulation) {
        List<AnneeSimulee> annees = simulation.annees();
        List<GraphiqueEventail.Centiles> centiles = new ArrayList<>();
        for (Taux niveau : annees.get(0).resultat().centiles().stream()
                .map(Centile::niveau)
                .sorted()
                .distinct()
                .toList()) {
            centiles.add(new GraphiqueEventail.Centiles(
                    niveau.format(charte.locale()),
                    niveau.fraction().doubleValue(),
                    annees.stream()
                            .mapToDouble(a -> a.resultat().centiles().stream()
                                    .filter(c -> c.niveau().equals(niveau))
                                    .mapToDouble(c -> euros(c.montant()))
                                    .findFirst()
                                    .orElse(0))
                            .boxed()
                            .toList()));
        }
        ecrire(new GraphiqueEventail(
                charte,
                annees.stream().mapToDouble(a -> a.exercice().annee()).toArray(),
                annees.stream().mapToDouble(a -> euros(a.resultat().central())).toArray(),
                centiles,
                annees.stream()
                        .mapToDouble(a -> a.probabiliteDeficit().fraction().doubleValue())
                        .toArray(),
                charte.texte(
                        simulation.nombreScenarios() == 1 ? "graphique.eventail.sous.un" : "graphique.eventail.sous",
                        String.format(charte.locale(), "%,d", simulation.nombreScenarios()),
                        simulation.graine())));
    }

    private void ecrire(Page page) {
        // no window is ever opened: a machine without a screen draws too
        System.setProperty("java.awt.headless", "true");
        try {
            Files.createDirectories(dossier);
            fichiers.addAll(Ecriture.ecrire(page, dossier));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<EffetCiseau> mesure(Trajectoire trajectoire, String essms) {
        return trajectoire.ciseau().stream()
                .flatMap(c -> c.essms().stream())
                .filter(e -> e.essms().equals(essms))
                .map(CiseauEssms::mesure)
                .findFirst();
    }

    private static Exercice fin(Trajectoire trajectoire) {
        return trajectoire.annees().get(trajectoire.annees().size() - 1).exercice();
    }

    private static double[] valeurs(Trajectoire trajectoire, Function<AnneeTrajectoire, MonetaryAmount> valeur) {
        return trajectoire.annees().stream()
                .mapToDouble(a -> euros(valeur.apply(a)))
                .toArray();
    }

    private static double dernier(List<MontantAnnuel> montants) {
        return montants.isEmpty() ? 0 : euros(montants.get(montants.size() - 1).montant());
    }

    private static double euros(MonetaryAmount montant) {
        return montant.getNumber().doubleValue();
    }
}

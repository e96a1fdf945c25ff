package fr.cpom.projection.ciseau;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.projection.ciseau.DemandeEvolution.ConventionSigne;
import fr.cpom.projection.ciseau.DemandeEvolution.Determinant;
import fr.cpom.projection.ciseau.EvolutionGrandeur.SensEvolution;
import fr.cpom.valeur.Exercice;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The change of a quantity: difference, percentage, multiple, mean annual growth, elasticity. No text fixes them; the convention
 * of the sign from a value below zero is the caller's.
 *
 * <p>Told: a change from zero ({@code EVOLUTION_SANS_OBJET}), through zero ({@code EVOLUTION_CHANGEMENT_DE_SIGNE}), a mean growth
 * that is not defined ({@code TCAM_SANS_OBJET}) or has no duration ({@code TCAM_SANS_DUREE}), an elasticity that is not ({@code
 * ELASTICITE_SANS_OBJET}). Refused: a number of years that the exercises contradict ({@code TCAM_DUREES_DIFFERENTES}).
 */
public final class EvolutionCalculator extends AbstractCalculator<DemandeEvolution, EvolutionGrandeur> {
    private static final EvolutionCalculator STANDARD = new EvolutionCalculator();

    private EvolutionCalculator() {
        super("ciseau.evolution", DemandeEvolution.class, EvolutionGrandeur.class, Articles.ANALYSE);
    }

    /** The calculator. */
    public static EvolutionCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<EvolutionGrandeur> calculer(DemandeEvolution entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        BigDecimal debut = entree.debut();
        BigDecimal fin = entree.fin();
        BigDecimal variation = fin.subtract(debut);
        Optional<BigDecimal> evolution = relative(debut, fin, entree.convention());
        if (evolution.isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.EVOLUTION_SANS_OBJET, "/debut"));
        }
        signalerDuree(entree, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        boolean traverse = debut.signum() * fin.signum() < 0;
        if (traverse) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.EVOLUTION_CHANGEMENT_DE_SIGNE,
                    "/fin",
                    "debut",
                    debut.toPlainString(),
                    "fin",
                    fin.toPlainString()));
        }
        return Calcul.de(
                new EvolutionGrandeur(
                        variation,
                        sens(variation.signum()),
                        evolution.map(e -> Decimaux.taux(e, entree.decimales())),
                        debut.signum() == 0
                                ? Optional.empty()
                                : Optional.of(
                                        Decimaux.arrondir(fin.divide(debut, Decimaux.PRECISION), entree.decimales())),
                        annees(entree)
                                .flatMap(n -> croissance(debut, fin, n, anomalies))
                                .map(e -> Decimaux.taux(e, entree.decimales())),
                        traverse,
                        entree.determinant()
                                .flatMap(d -> elasticite(evolution, d, entree, anomalies))
                                .map(e -> Decimaux.arrondir(e, entree.decimales()))),
                anomalies,
                Explication.vide());
    }

    private static Optional<Integer> annees(DemandeEvolution entree) {
        return entree.nombreAnnees()
                .or(() ->
                        entree.exerciceDebut().flatMap(d -> entree.exerciceFin().map(f -> f.annee() - d.annee())));
    }

    /** Exercises that contradict the number of years, or of which one alone is given, are told. */
    private static void signalerDuree(DemandeEvolution entree, Anomalies anomalies) {
        Optional<Exercice> debut = entree.exerciceDebut();
        Optional<Exercice> fin = entree.exerciceFin();
        if (debut.isPresent() != fin.isPresent() && entree.nombreAnnees().isEmpty()) {
            String absent = debut.isPresent() ? "/exerciceFin" : "/exerciceDebut";
            anomalies.ajouter(Anomalie.of(CodeAnomalie.TCAM_SANS_DUREE, absent));
        }
        if (debut.isPresent() && fin.isPresent()) {
            int attendu = fin.get().annee() - debut.get().annee();
            entree.nombreAnnees()
                    .filter(n -> n != attendu)
                    .ifPresent(n -> anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.TCAM_DUREES_DIFFERENTES,
                            "/nombreAnnees",
                            "valeur",
                            n.toString(),
                            "debut",
                            debut.get().toString(),
                            "fin",
                            fin.get().toString(),
                            "attendu",
                            Integer.toString(attendu))));
        }
    }

    private static SensEvolution sens(int signe) {
        return signe > 0 ? SensEvolution.HAUSSE : signe < 0 ? SensEvolution.BAISSE : SensEvolution.STABLE;
    }

    private static Optional<BigDecimal> relative(BigDecimal debut, BigDecimal fin, ConventionSigne convention) {
        if (debut.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal base = convention == ConventionSigne.ALGEBRIQUE ? debut : debut.abs();
        return Optional.of(fin.subtract(debut).divide(base, Decimaux.PRECISION));
    }

    private static Optional<BigDecimal> croissance(BigDecimal debut, BigDecimal fin, int n, Anomalies anomalies) {
        if (debut.signum() <= 0 || fin.signum() < 0) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.TCAM_SANS_OBJET,
                    "/debut",
                    "debut",
                    debut.toPlainString(),
                    "fin",
                    fin.toPlainString()));
            return Optional.empty();
        }
        return Optional.of(Decimaux.croissanceMoyenne(debut, fin, n));
    }

    private static Optional<BigDecimal> elasticite(
            Optional<BigDecimal> evolution, Determinant d, DemandeEvolution entree, Anomalies anomalies) {
        Optional<BigDecimal> cause =
                relative(d.debut(), d.fin(), entree.convention()).filter(c -> c.signum() != 0);
        Optional<BigDecimal> elasticite = evolution.flatMap(e -> cause.map(c -> e.divide(c, Decimaux.PRECISION)));
        if (elasticite.isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.ELASTICITE_SANS_OBJET, "/determinant"));
        }
        return elasticite;
    }
}

package fr.cpom.projection.trajectoire;

import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.TauxExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.projection.interne.PlanProjection;
import fr.cpom.projection.interne.PlanProjection.MontantHypothese;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every line of every year, each step explained: the same figures to the cent as the kernel on arrays.
 *
 * <p>{@code niveau(t) = niveau(t−1) + arrondi(niveau(t−1) × taux(t)) + ce qui s'ajoute pour durer}; the amount of a year is the
 * level and what the year adds for itself.
 */
final class DeroulementTrajectoire {
    private final CompilationTrajectoire compilation;
    private final PlanProjection plan;
    private final Contexte contexte;
    private final Tracage t;
    private final Map<Integer, List<MontantHypothese>> ajouts = new HashMap<>();
    private final Map<List<Integer>, TauxExplique> taux = new HashMap<>();
    private final List<List<MontantExplique>> montants = new ArrayList<>();
    private final List<List<MontantExplique>> niveaux = new ArrayList<>();

    DeroulementTrajectoire(CompilationTrajectoire compilation, Contexte contexte) {
        this.compilation = compilation;
        this.plan = compilation.plan();
        this.contexte = contexte;
        this.t = contexte.tracage();
        for (MontantHypothese montant : plan.montants()) {
            ajouts.computeIfAbsent(place(montant.ligne(), montant.rang()), p -> new ArrayList<>())
                    .add(montant);
        }
        for (int l = 0; l < plan.lignes(); l++) {
            ligne(l);
        }
    }

    private int place(int ligne, int rang) {
        return (rang - 1) * plan.lignes() + ligne;
    }

    private void ligne(int l) {
        LigneCompilee ligne = compilation.lignes().get(l);
        List<MontantExplique> parAnnee = new ArrayList<>();
        List<MontantExplique> parNiveau = new ArrayList<>();
        MontantExplique niveau = ligne.niveau(0).orElseThrow();
        parAnnee.add(pour(ligne.montants().get(0).orElseThrow(), ligne, 0));
        parNiveau.add(niveau);
        for (int rang = 1; rang <= plan.annees(); rang++) {
            niveau = niveau(l, ligne, rang, niveau);
            parNiveau.add(niveau);
            parAnnee.add(pour(montant(l, ligne, rang, niveau), ligne, rang));
        }
        montants.add(parAnnee);
        niveaux.add(parNiveau);
    }

    /** The level of a year and what the year has for itself. */
    private MontantExplique montant(int l, LigneCompilee ligne, int rang, MontantExplique niveau) {
        List<MontantExplique> termes = new ArrayList<>(List.of(niveau));
        if (ligne.ponctuel(rang) != 0) {
            MontantExplique dotation = ligne.montants().get(rang).orElseThrow();
            MontantExplique suite = ligne.niveau(rang).orElseThrow();
            termes = niveau.centimes() == suite.centimes()
                    ? new ArrayList<>(List.of(dotation))
                    : new ArrayList<>(List.of(niveau, dotation, suite.retranche()));
        }
        termes.addAll(ajouts(l, rang, false));
        return termes.size() == 1 ? termes.get(0) : t.somme("montantLigne", Articles.PRATIQUE, termes);
    }

    private MontantExplique pour(MontantExplique montant, LigneCompilee ligne, int rang) {
        return t == Tracage.AUCUN ? montant : montant.pour(ligne.nom() + ", " + compilation.exercice(rang));
    }

    private MontantExplique niveau(int l, LigneCompilee ligne, int rang, MontantExplique precedent) {
        int profil = plan.profil()[place(l, rang)];
        if (profil == PlanProjection.REMISE_A_ZERO) {
            return ligne.montants().get(rang).orElseThrow();
        }
        List<MontantExplique> durables = ajouts(l, rang, true);
        boolean gele = profil == PlanProjection.SANS_EFFET && plan.durable()[place(l, rang)] == 0;
        Optional<MontantExplique> reference = ligne.duContrat() && !gele ? ligne.niveau(rang) : Optional.empty();
        boolean sansTaux = plan.profils()[profil].length == 0;
        if (reference.isPresent()
                && sansTaux
                && durables.isEmpty()
                && precedent.centimes() == ligne.reference(rang).centimes()) {
            return reference.get();
        }
        List<MontantExplique> termes = new ArrayList<>(List.of(precedent));
        if (!sansTaux) {
            termes.add(t.produit("evolutionLigne", precedent, taux(l, rang), contexte.arrondi(), Articles.PRATIQUE));
        }
        if (reference.isPresent()) {
            termes.add(reference.get());
            termes.add(ligne.reference(rang).retranche());
        }
        termes.addAll(durables);
        return termes.size() == 1 ? precedent : t.somme("montantLigne", Articles.PRATIQUE, termes);
    }

    private List<MontantExplique> ajouts(int l, int rang, boolean durable) {
        List<MontantExplique> liste = new ArrayList<>();
        for (MontantHypothese montant : ajouts.getOrDefault(place(l, rang), List.of())) {
            if (montant.durable() == durable) {
                liste.add(t.entree(
                        "montantHypothese", montant.centimes(), "/hypotheses/" + montant.hypothese() + "/effet"));
            }
        }
        return liste;
    }

    /** The rate of a line in a year, its hypotheses one after the other; lines alike share it. */
    private TauxExplique taux(int l, int rang) {
        List<Integer> hypotheses = compilation.hypotheses(l, rang);
        List<Integer> cle = new ArrayList<>(hypotheses);
        cle.add(-rang);
        return taux.computeIfAbsent(cle, c -> {
            List<TauxExplique> parts = hypotheses.stream()
                    .map(h -> compilation.deploiements().get(h).taux(rang, "/hypotheses/" + h + "/effet", t))
                    .toList();
            return parts.size() == 1 ? parts.get(0) : t.composition("tauxCompose", parts, Articles.PRATIQUE);
        });
    }

    /** Amount of a line in a year. */
    MontantExplique montant(int ligne, int rang) {
        return montants.get(ligne).get(rang);
    }

    /** What a line carries to the next year. */
    long niveau(int ligne, int rang) {
        return niveaux.get(ligne).get(rang).centimes();
    }
}

package fr.cpom.projection.scenario;

import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Contexte;
import fr.cpom.projection.interne.NoyauProjection;
import fr.cpom.projection.interne.NoyauProjection.Tampon;
import fr.cpom.projection.interne.PlanProjection;
import fr.cpom.projection.interne.PlanProjection.FinancementPlan;
import fr.cpom.projection.trajectoire.CompilationTrajectoire;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.valeur.Exercice;
import java.util.Arrays;
import java.util.Optional;

/**
 * A quantity read straight from the arrays of a projection, to the cent as the trajectory gives it, without the effet ciseau, the
 * causes and the reserves that nobody looks at there.
 */
final class LectureRapide {
    /** Beyond these cents and this growth, the arrays could overflow: the trajectory, which checks, is asked. */
    private static final long CENTIMES_SURS = 100_000_000_000_000L;

    private static final long CROISSANCE_SURE = 1000 * PlanProjection.UN;

    private LectureRapide() {}

    /**
     * The value of a quantity; empty when the arrays do not give it, or when the request has a fault: the trajectory then says all.
     */
    static Optional<ValeurGrandeur> lire(
            GrandeurProjetee grandeur, DemandeTrajectoire demande, Contexte contexte, Anomalies alertes) {
        Anomalies propres = new Anomalies();
        Optional<CompilationTrajectoire> compilation = CompilationTrajectoire.de(demande, contexte, propres);
        if (compilation.isEmpty()
                || propres.bloquent()
                || !lisible(grandeur, compilation.get().plan())) {
            return Optional.empty();
        }
        PlanProjection plan = compilation.get().plan();
        NoyauProjection noyau = new NoyauProjection(plan, contexte.arrondi());
        Tampon tampon = new Tampon(plan);
        noyau.composer(plan.tauxGroupes(), tampon);
        noyau.projeter(plan.durable(), plan.ponctuel(), tampon);
        alertes.ajouter(propres.liste());
        long[] resultats = new long[plan.annees()];
        for (int i = 0; i < tampon.produits().length; i++) {
            resultats[i / plan.nombreEssms()] += tampon.produits()[i] - tampon.charges()[i];
        }
        return Optional.of(valeur(grandeur, compilation.get(), resultats, tampon.calcule()));
    }

    private static boolean lisible(GrandeurProjetee grandeur, PlanProjection plan) {
        boolean tresorerie = plan.financement().connu() && !plan.financement().bfrProportionnel();
        boolean connue = switch (grandeur) {
            case CUMUL_MARGES, MARGE_FINALE, MARGE_MINIMALE, CAF_FINALE, ANNEE_RUPTURE -> true;
            case CAF_MOINS_CAPITAL -> plan.financement().connu();
            case TRESORERIE_FINALE, TRESORERIE_MINIMALE -> tresorerie;
            case PREMIERE_ANNEE_NON_COUVERTE -> false;
        };
        return connue
                && somme(plan.base()) <= CENTIMES_SURS
                && somme(plan.durable()) <= CENTIMES_SURS
                && somme(plan.ponctuel()) <= CENTIMES_SURS
                && croissance(plan.tauxGroupes()) <= CROISSANCE_SURE;
    }

    private static long somme(long[] montants) {
        long somme = 0;
        for (long montant : montants) {
            somme = Math.min(CENTIMES_SURS + 1, somme) + Math.min(CENTIMES_SURS + 1, Math.absExact(montant));
        }
        return somme;
    }

    /** All the rises one after the other: no line can grow by more. */
    private static long croissance(long[] taux) {
        long croissance = PlanProjection.UN;
        for (long t : taux) {
            long hausse = Math.min(t, CROISSANCE_SURE);
            croissance += hausse <= 0 ? 0 : (croissance / PlanProjection.UN + 1) * hausse;
            if (croissance > CROISSANCE_SURE) {
                return croissance;
            }
        }
        return croissance;
    }

    private static ValeurGrandeur valeur(
            GrandeurProjetee grandeur, CompilationTrajectoire compilation, long[] resultats, long[] calcule) {
        FinancementPlan financement = compilation.plan().financement();
        int derniere = resultats.length - 1;
        long[] caf = new long[resultats.length];
        long[] apresCapital = new long[resultats.length];
        long[] tresorerie = new long[resultats.length];
        long solde = Math.subtractExact(financement.frng(), financement.bfr());
        for (int a = 0; a < resultats.length; a++) {
            caf[a] = resultats[a] + calcule[a];
            apresCapital[a] = Math.subtractExact(caf[a], financement.capital()[a]);
            solde = Math.subtractExact(
                    Math.addExact(solde, apresCapital[a]), financement.autresEmplois()[a]);
            tresorerie[a] = solde;
        }
        return switch (grandeur) {
            case CUMUL_MARGES -> ValeurGrandeur.of(Arrays.stream(resultats).sum());
            case MARGE_FINALE -> ValeurGrandeur.of(resultats[derniere]);
            case MARGE_MINIMALE -> minimum(resultats);
            case CAF_FINALE -> ValeurGrandeur.of(caf[derniere]);
            case CAF_MOINS_CAPITAL -> minimum(apresCapital);
            case TRESORERIE_FINALE -> ValeurGrandeur.of(tresorerie[derniere]);
            case TRESORERIE_MINIMALE -> minimum(tresorerie);
            case ANNEE_RUPTURE -> rupture(compilation, resultats);
            case PREMIERE_ANNEE_NON_COUVERTE -> throw new IllegalStateException(grandeur.name());
        };
    }

    /** The base year counts. */
    private static ValeurGrandeur rupture(CompilationTrajectoire compilation, long[] resultats) {
        PlanProjection plan = compilation.plan();
        long base = 0;
        for (int l = 0; l < plan.lignes(); l++) {
            base += plan.produit()[l] ? plan.base()[l] : -plan.base()[l];
        }
        Optional<Exercice> premiere = base < 0 ? Optional.of(compilation.exercice(0)) : Optional.empty();
        for (int a = 0; a < resultats.length && premiere.isEmpty(); a++) {
            premiere = resultats[a] < 0 ? Optional.of(compilation.exercice(a + 1)) : Optional.empty();
        }
        return ValeurGrandeur.of(premiere);
    }

    private static ValeurGrandeur minimum(long[] montants) {
        return ValeurGrandeur.of(Arrays.stream(montants).min().orElseThrow());
    }
}

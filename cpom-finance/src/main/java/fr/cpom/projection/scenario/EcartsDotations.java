package fr.cpom.projection.scenario;

import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.dotation.Dgc;
import fr.cpom.dotation.ExerciceDgc;
import fr.cpom.dotation.LigneAnnuelle;
import fr.cpom.dotation.TrajectoireDgc;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.projection.scenario.ComparaisonClauses.AnneeAlternative;
import fr.cpom.projection.scenario.ComparaisonClauses.EcartLigneDotation;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dotations of two contracts that differ by their clauses only: same years, same lines. */
final class EcartsDotations {
    private final TrajectoireDgc contrat;
    private final TrajectoireDgc alternative;

    EcartsDotations(TrajectoireDgc contrat, TrajectoireDgc alternative) {
        this.contrat = contrat;
        this.alternative = alternative;
    }

    /** What tells lines apart. */
    private record Cle(
            String essms,
            Optional<SectionTarifaire> section,
            Optional<GroupeFonctionnel> groupe,
            Financeur financeur) {}

    /** Sum of the dotations of all years, cents. */
    static long total(TrajectoireDgc trajectoire) {
        long total = 0;
        for (ExerciceDgc e : trajectoire.exercices()) {
            total = Math.addExact(total, Montants.centimes(e.total()));
        }
        return total;
    }

    List<AnneeAlternative> annees() {
        List<AnneeAlternative> annees = new ArrayList<>();
        for (int i = 0; i < contrat.exercices().size(); i++) {
            ExerciceDgc c = contrat.exercices().get(i);
            ExerciceDgc a = alternative.exercices().get(i);
            annees.add(new AnneeAlternative(
                    c.exercice(), c.total(), a.total(), a.total().subtract(c.total())));
        }
        return annees;
    }

    List<EcartLigneDotation> lignes() {
        Map<Cle, long[]> ecarts = new LinkedHashMap<>();
        int annees = contrat.exercices().size();
        for (int i = 0; i < annees; i++) {
            compter(contrat.exercices().get(i), i, -1, annees, ecarts);
            compter(alternative.exercices().get(i), i, 1, annees, ecarts);
        }
        return ecarts.entrySet().stream()
                .filter(e -> Arrays.stream(e.getValue()).anyMatch(m -> m != 0))
                .map(e -> ligne(e.getKey(), e.getValue()))
                .toList();
    }

    private static void compter(ExerciceDgc exercice, int rang, int signe, int annees, Map<Cle, long[]> ecarts) {
        for (Dgc dgc : exercice.dotations()) {
            for (LigneAnnuelle l : dgc.lignes()) {
                long[] montants = ecarts.computeIfAbsent(
                        new Cle(l.essms().valeur(), l.section(), l.groupe(), dgc.financeur()), c -> new long[annees]);
                montants[rang] = Math.addExact(
                        montants[rang], signe * Montants.centimes(l.etapes().dotation()));
            }
        }
    }

    private EcartLigneDotation ligne(Cle cle, long[] montants) {
        List<MontantAnnuel> annuels = new ArrayList<>();
        long total = 0;
        for (int i = 0; i < montants.length; i++) {
            Exercice exercice = contrat.exercices().get(i).exercice();
            annuels.add(new MontantAnnuel(exercice, Montants.ofCentimes(montants[i])));
            total = Math.addExact(total, montants[i]);
        }
        return new EcartLigneDotation(
                cle.essms(), cle.section(), cle.groupe(), cle.financeur(), annuels, Montants.ofCentimes(total));
    }
}

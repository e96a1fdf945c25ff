package fr.cpom.projection.scenario;

import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.hypothese.EffetDerive;
import fr.cpom.projection.hypothese.FamilleHypothese;
import fr.cpom.projection.scenario.ComparaisonScenarios.EcartAnnuel;
import fr.cpom.projection.scenario.ComparaisonScenarios.EcartCause;
import fr.cpom.projection.scenario.ComparaisonScenarios.EcartEssmsScenario;
import fr.cpom.projection.scenario.ComparaisonScenarios.EcartScenario;
import fr.cpom.projection.scenario.ComparaisonScenarios.SoldeEssms;
import fr.cpom.projection.trajectoire.Trajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.AnneeEssms;
import fr.cpom.projection.trajectoire.Trajectoire.AnneeTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.CauseTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.FinancementAnnee;
import fr.cpom.projection.trajectoire.Trajectoire.TrajectoireEssms;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.money.MonetaryAmount;

/**
 * The gap between two trajectories over their years in common.
 *
 * <p>The causes of a trajectory sum to its change since its base year: the gap of a year is that of the base year, which stays as
 * a cause of its own, and what each cause does more in the variant than in the base.
 */
final class EcartsTrajectoires {
    private final Trajectoire base;
    private final Trajectoire variante;
    private final int annees;
    private final Map<Cle, long[]> causes = new LinkedHashMap<>();

    private EcartsTrajectoires(Trajectoire base, Trajectoire variante) {
        this.base = base;
        this.variante = variante;
        this.annees = Math.min(base.annees().size(), variante.annees().size());
    }

    /** What tells causes apart. */
    private record Cle(String cause, Optional<FamilleHypothese> famille, EffetDerive effet) {}

    static EcartScenario de(Trajectoire base, Trajectoire variante) {
        return new EcartsTrajectoires(base, variante).calculer();
    }

    private EcartScenario calculer() {
        long depart = Grandeurs.resultat(variante.annees().get(0))
                - Grandeurs.resultat(base.annees().get(0));
        long[] constant = new long[annees];
        Arrays.fill(constant, depart);
        // no text says whose doing another base is: a decision
        causes.put(new Cle(EcartCause.BASE, Optional.empty(), EffetDerive.POLITIQUE), constant);
        variante.causes().forEach(c -> compter(c, 1));
        base.causes().forEach(c -> compter(c, -1));
        List<EcartAnnuel> ecarts = new ArrayList<>();
        for (int rang = 0; rang < annees; rang++) {
            ecarts.add(annee(rang));
        }
        return new EcartScenario(
                ecarts,
                cumul(ecarts.stream()
                        .mapToLong(e -> Montants.centimes(e.resultat()))
                        .toArray()),
                causes.entrySet().stream()
                        .filter(e -> Arrays.stream(e.getValue()).anyMatch(m -> m != 0))
                        .map(e -> cause(e.getKey(), e.getValue()))
                        .toList(),
                essms());
    }

    /** Adds what a cause does to the result of each year: charges take away. */
    private void compter(CauseTrajectoire cause, int signe) {
        long[] montants = causes.computeIfAbsent(
                new Cle(cause.cause(), Optional.of(cause.famille()), cause.effet()), c -> new long[annees]);
        int sens = cause.sens() == SensLigne.PRODUIT ? signe : -signe;
        for (MontantAnnuel m : cause.variations()) {
            int rang = m.exercice().annee() - base.exerciceBase().annee();
            if (rang >= 0 && rang < annees) {
                montants[rang] = Math.addExact(montants[rang], sens * Montants.centimes(m.montant()));
            }
        }
    }

    private EcartAnnuel annee(int rang) {
        AnneeTrajectoire v = variante.annees().get(rang);
        AnneeTrajectoire b = base.annees().get(rang);
        Optional<MonetaryAmount> tresorerie = v.financement()
                .map(FinancementAnnee::tresorerie)
                .flatMap(t -> b.financement().map(f -> t.subtract(f.tresorerie())));
        return new EcartAnnuel(
                v.exercice(),
                v.produits().subtract(b.produits()),
                v.charges().subtract(b.charges()),
                v.resultat().subtract(b.resultat()),
                v.caf().subtract(b.caf()),
                tresorerie,
                effet(EffetDerive.PRIX, rang),
                effet(EffetDerive.VOLUME, rang),
                effet(EffetDerive.STRUCTURE, rang),
                effet(EffetDerive.POLITIQUE, rang));
    }

    private MonetaryAmount effet(EffetDerive effet, int rang) {
        long somme = 0;
        for (Map.Entry<Cle, long[]> cause : causes.entrySet()) {
            if (cause.getKey().effet() == effet) {
                somme = Math.addExact(somme, cause.getValue()[rang]);
            }
        }
        return Montants.ofCentimes(somme);
    }

    private EcartCause cause(Cle cle, long[] montants) {
        List<MontantAnnuel> annuels = new ArrayList<>();
        for (int rang = 0; rang < annees; rang++) {
            annuels.add(new MontantAnnuel(exercice(rang), Montants.ofCentimes(montants[rang])));
        }
        return new EcartCause(cle.cause(), cle.famille(), cle.effet(), annuels, cumul(montants));
    }

    private Exercice exercice(int rang) {
        return base.exerciceBase().plus(rang);
    }

    /** Sum after the base year. */
    private static MonetaryAmount cumul(long[] montants) {
        long cumul = 0;
        for (int rang = 1; rang < montants.length; rang++) {
            cumul = Math.addExact(cumul, montants[rang]);
        }
        return Montants.ofCentimes(cumul);
    }

    private List<EcartEssmsScenario> essms() {
        Map<String, List<AnneeEssms>> deBase = parEssms(base);
        Map<String, List<AnneeEssms>> deVariante = parEssms(variante);
        Map<String, List<AnneeEssms>> tous = new LinkedHashMap<>(deBase);
        tous.putAll(deVariante);
        List<EcartEssmsScenario> ecarts = new ArrayList<>();
        for (String nom : tous.keySet()) {
            List<AnneeEssms> v = deVariante.getOrDefault(nom, List.of());
            List<AnneeEssms> b = deBase.getOrDefault(nom, List.of());
            List<SoldeEssms> soldes = new ArrayList<>();
            long[] resultats = new long[annees];
            boolean aucun = true;
            for (int rang = 0; rang < annees; rang++) {
                MonetaryAmount produits = difference(v, b, rang, AnneeEssms::produits);
                MonetaryAmount charges = difference(v, b, rang, AnneeEssms::charges);
                MonetaryAmount resultat = produits.subtract(charges);
                resultats[rang] = Montants.centimes(resultat);
                aucun &= produits.isZero() && charges.isZero();
                soldes.add(new SoldeEssms(exercice(rang), produits, charges, resultat));
            }
            if (!aucun) {
                ecarts.add(new EcartEssmsScenario(nom, soldes, cumul(resultats)));
            }
        }
        return ecarts;
    }

    private static Map<String, List<AnneeEssms>> parEssms(Trajectoire trajectoire) {
        Map<String, List<AnneeEssms>> parEssms = new LinkedHashMap<>();
        for (TrajectoireEssms e : trajectoire.essms()) {
            parEssms.put(e.essms(), e.annees());
        }
        return parEssms;
    }

    private static MonetaryAmount difference(
            List<AnneeEssms> v, List<AnneeEssms> b, int rang, Function<AnneeEssms, MonetaryAmount> montant) {
        MonetaryAmount deVariante = v.isEmpty() ? Montants.zero() : montant.apply(v.get(rang));
        return b.isEmpty() ? deVariante : deVariante.subtract(montant.apply(b.get(rang)));
    }
}

package fr.cpom.projection.trajectoire;

import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.projection.interne.PlanProjection.FinancementPlan;
import fr.cpom.projection.trajectoire.Trajectoire.FinancementAnnee;
import fr.cpom.valeur.Montants;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** The tableau de financement and the cash of the whole, year after year: {@code trésorerie = FRNG − BFR}. */
final class FinancementTrajectoire {
    private static final int JOURS = 365;

    private final CompilationTrajectoire compilation;
    private final FinancementPlan plan;
    private final Contexte contexte;
    private final Tracage t;
    private final long decaissablesBase;
    private MontantExplique frng;
    private MontantExplique tresorerie;

    FinancementTrajectoire(CompilationTrajectoire compilation, long decaissablesBase, Contexte contexte) {
        this.compilation = compilation;
        this.plan = compilation.plan().financement();
        this.contexte = contexte;
        this.t = contexte.tracage();
        this.decaissablesBase = decaissablesBase;
        this.frng = t.entree("frng", plan.frng(), "/situation/frng");
        this.tresorerie = t.somme("tresorerie", Articles.R_314_213_I_5, frng, bfr().retranche());
    }

    private MontantExplique bfr() {
        return t.entree("bfr", plan.bfr(), "/situation/bfr");
    }

    /** The base year has its closing balances only. */
    FinancementAnnee base() {
        return annee(0, Optional.empty(), decaissablesBase);
    }

    /** A year, from its CAF and the charges that are paid. */
    FinancementAnnee suivante(int rang, MontantExplique caf, long decaissables) {
        LignesTrajectoire flux = compilation.lignesLues();
        frng = t.somme(
                        "frng",
                        Articles.R_314_213_I_5,
                        frng,
                        caf,
                        t.entree("empruntsNouveaux", flux.emprunts()[rang], "/emprunts"),
                        t.entree("subventionsRecues", flux.subventions()[rang], "/investissements"),
                        t.entree("capitalRembourse", flux.capital()[rang], "/emprunts")
                                .retranche(),
                        t.entree("investissementsPayes", flux.investissements()[rang], "/investissements")
                                .retranche())
                .pour(compilation.exercice(rang).toString());
        MontantExplique bfr = bfr();
        if (plan.bfrProportionnel() && decaissablesBase > 0) {
            bfr = t.fraction("bfr", bfr, decaissables, decaissablesBase, contexte.arrondi(), Articles.PRATIQUE);
        }
        tresorerie = t.somme("tresorerie", Articles.R_314_213_I_5, frng, bfr.retranche())
                .pour(compilation.exercice(rang).toString());
        return annee(rang, Optional.of(caf), decaissables);
    }

    private FinancementAnnee annee(int rang, Optional<MontantExplique> caf, long decaissables) {
        LignesTrajectoire flux = compilation.lignesLues();
        boolean base = caf.isEmpty();
        long capital = base ? 0 : flux.capital()[rang];
        long investissements = base ? 0 : flux.investissements()[rang];
        long emprunts = base ? 0 : flux.emprunts()[rang];
        long subventions = base ? 0 : flux.subventions()[rang];
        long variation =
                caf.map(MontantExplique::centimes).orElse(0L) + emprunts + subventions - capital - investissements;
        return new FinancementAnnee(
                Montants.ofCentimes(capital),
                Montants.ofCentimes(investissements),
                Montants.ofCentimes(emprunts),
                Montants.ofCentimes(subventions),
                Montants.ofCentimes(variation),
                Montants.ofCentimes(frng.centimes()),
                Montants.ofCentimes(frng.centimes() - tresorerie.centimes()),
                Montants.ofCentimes(tresorerie.centimes()),
                rapport(Math.multiplyExact(tresorerie.centimes(), (long) JOURS), decaissables, 2),
                caf.flatMap(c -> rapport(c.centimes(), capital, 4)));
    }

    private static Optional<BigDecimal> rapport(long numerateur, long denominateur, int decimales) {
        return denominateur <= 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(numerateur)
                        .divide(BigDecimal.valueOf(denominateur), decimales, RoundingMode.HALF_UP));
    }

    /** The cash of the last year computed, explained back to the base year. */
    MontantExplique tresorerie() {
        return tresorerie;
    }
}

package fr.cpom.projection.scenario;

import fr.cpom.contrat.ClauseEvolution.AvenantAnnuel;
import fr.cpom.contrat.ClauseEvolution.ObjectifDepartement;
import fr.cpom.contrat.ClauseEvolution.TauxEnveloppe;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.TauxAnnuel;
import fr.cpom.projection.hypothese.EffetHypothese;
import fr.cpom.projection.hypothese.EffetHypothese.Evolution;
import fr.cpom.projection.hypothese.EffetHypothese.Prix;
import fr.cpom.projection.hypothese.EffetHypothese.Volume;
import fr.cpom.projection.hypothese.Hypothese;
import fr.cpom.projection.scenario.ParametreScenario.CoefficientHypotheses;
import fr.cpom.projection.scenario.ParametreScenario.MontantBase;
import fr.cpom.projection.scenario.ParametreScenario.PointsHypotheses;
import fr.cpom.projection.scenario.ParametreScenario.TauxBase;
import fr.cpom.projection.scenario.ParametreScenario.TauxClause;
import fr.cpom.projection.scenario.ParametreScenario.TauxHypotheses;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a parameter stands in the base, when that is one number: what its moves are compared with. */
final class Niveaux {
    private Niveaux() {}

    /** A value as a number: a fraction, or euros. */
    static BigDecimal nombre(ValeurParametre valeur) {
        return valeur.taux()
                .map(Taux::fraction)
                .or(() -> valeur.montant().map(m -> new BigDecimal(Montants.texte(m))))
                .orElseThrow();
    }

    /**
     * The level that moves are relative to: one rate of every year, the whole of the quantity or of the amounts; empty when the
     * hypotheses have no such rate in common.
     */
    static Optional<BigDecimal> de(ParametreScenario parametre, DemandeTrajectoire demande) {
        if (parametre instanceof CoefficientHypotheses || parametre instanceof TauxBase) {
            return Optional.of(BigDecimal.ONE);
        }
        if (parametre instanceof MontantBase m) {
            return Optional.of(BigDecimal.valueOf(RevisionBase.total(demande, m.cible()), 2));
        }
        if (parametre instanceof TauxClause t) {
            return clause(t.clause(), demande).map(Taux::fraction);
        }
        List<String> noms =
                parametre instanceof PointsHypotheses p ? p.hypotheses() : ((TauxHypotheses) parametre).hypotheses();
        Set<Optional<BigDecimal>> niveaux = new HashSet<>();
        for (Hypothese h : demande.hypotheses()) {
            if (noms.contains(h.nom())) {
                niveaux.add(hypothese(h.effet()));
            }
        }
        return niveaux.size() == 1 ? niveaux.iterator().next() : Optional.empty();
    }

    private static Optional<BigDecimal> hypothese(EffetHypothese effet) {
        if (effet instanceof Volume) {
            return Optional.of(BigDecimal.ONE);
        }
        if (effet instanceof Evolution e && e.tauxAnnuels().isEmpty()) {
            return e.taux().map(Taux::fraction);
        }
        return effet instanceof Prix p && p.prix().tauxAnnuels().isEmpty()
                ? p.prix().taux().map(Taux::fraction)
                : Optional.empty();
    }

    /** The rate of a clause after the base year, when it is the same every year. */
    private static Optional<Taux> clause(String code, DemandeTrajectoire demande) {
        List<TauxAnnuel> taux = demande.contrat()
                .flatMap(Cpom::voletFinancier)
                .flatMap(v -> v.clause(code))
                .map(c -> c instanceof TauxEnveloppe t
                        ? t.taux()
                        : c instanceof ObjectifDepartement o
                                ? o.taux()
                                : c instanceof AvenantAnnuel a ? a.taux() : List.<TauxAnnuel>of())
                .orElse(List.of());
        List<Taux> distincts = taux.stream()
                .filter(t -> t.exercice().compareTo(demande.exerciceBase()) > 0)
                .map(TauxAnnuel::taux)
                .distinct()
                .toList();
        return distincts.size() == 1 ? Optional.of(distincts.get(0)) : Optional.empty();
    }
}

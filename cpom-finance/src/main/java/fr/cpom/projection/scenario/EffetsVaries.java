package fr.cpom.projection.scenario;

import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.contrat.TauxAnnuel;
import fr.cpom.projection.ciseau.EvolutionPrix;
import fr.cpom.projection.ciseau.HaussesPrix;
import fr.cpom.projection.hypothese.EffetHypothese;
import fr.cpom.projection.hypothese.EffetHypothese.Absence;
import fr.cpom.projection.hypothese.EffetHypothese.Evolution;
import fr.cpom.projection.hypothese.EffetHypothese.Prix;
import fr.cpom.projection.hypothese.EffetHypothese.QuantiteAnnuelle;
import fr.cpom.projection.hypothese.EffetHypothese.Rotation;
import fr.cpom.projection.hypothese.EffetHypothese.Salaires;
import fr.cpom.projection.hypothese.EffetHypothese.Volume;
import fr.cpom.projection.personnel.AnneeProjection;
import fr.cpom.projection.personnel.Hausse;
import fr.cpom.projection.scenario.Mouvement.Coefficient;
import fr.cpom.projection.scenario.Mouvement.Points;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The effects of hypotheses moved by points or by a coefficient, by the rules that {@link Variation} states.
 *
 * @param base base year of the projection: its rates and quantities do not move
 * @param annees years after it
 */
record EffetsVaries(Exercice base, int annees, Contexte contexte) {
    /**
     * The effect moved; empty when the movement has no meaning for it.
     *
     * @param pointeur where the anomalies of a price index are told
     */
    Optional<EffetHypothese> mouvoir(EffetHypothese effet, Mouvement m, String pointeur, Anomalies anomalies) {
        if (effet instanceof EffetHypothese.Gel) {
            return Optional.empty();
        }
        if (effet instanceof EffetHypothese.Montants montants) {
            return m instanceof Coefficient c ? Optional.of(montants(montants, c)) : Optional.empty();
        }
        if (m.estNul()) {
            return Optional.of(effet);
        }
        if (effet instanceof Evolution e) {
            return Optional.of(evolution(e, m));
        }
        if (effet instanceof Prix p) {
            return prix(p, m, pointeur, anomalies);
        }
        if (effet instanceof Salaires s) {
            return Optional.of(new Salaires(
                    s.mode(),
                    s.composition(),
                    s.haussesDepart(),
                    s.annees().stream().map(a -> salaires(a, m)).toList()));
        }
        if (effet instanceof Absence a) {
            return Optional.of(new Absence(
                    a.tauxDepart(),
                    annuels(a.tauxDepart(), a.tauxAnnuels(), m),
                    a.tauxRemplacement(),
                    a.coutRelatif(),
                    a.tauxMaintien()));
        }
        if (effet instanceof Rotation r) {
            return Optional.of(new Rotation(
                    r.effectif(), r.tauxDepart(), annuels(r.tauxDepart(), r.tauxAnnuels(), m), r.coutParDepart()));
        }
        if (effet instanceof Volume v) {
            return Optional.of(new Volume(quantites(v, m), v.partVariable()));
        }
        throw new IllegalStateException(effet.getClass().getName());
    }

    /** The effect with one rate for every year; empty when it is not a list of rates. */
    static Optional<EffetHypothese> fixer(EffetHypothese effet, Taux taux) {
        if (effet instanceof Evolution e) {
            return Optional.of(new Evolution(Optional.of(taux), List.of(), e.part()));
        }
        return effet instanceof Prix p ? Optional.of(new Prix(EvolutionPrix.of(taux), p.part())) : Optional.empty();
    }

    private EffetHypothese montants(EffetHypothese.Montants montants, Coefficient c) {
        return new EffetHypothese.Montants(
                montants.montants().stream()
                        .map(m -> new MontantAnnuel(
                                m.exercice(),
                                Montants.ofCentimes(
                                        c.coefficient().appliquer(Montants.centimes(m.montant()), contexte.arrondi()))))
                        .toList(),
                montants.durable());
    }

    /** A year without rate does not grow: points give it one, a coefficient leaves it so. */
    private static Evolution evolution(Evolution e, Mouvement m) {
        Optional<Taux> taux = m instanceof Points
                ? Optional.of(m.taux(e.taux().orElse(Taux.ZERO)))
                : e.taux().map(m::taux);
        return new Evolution(taux, mus(e.tauxAnnuels(), m), e.part());
    }

    private static List<TauxAnnuel> mus(List<TauxAnnuel> taux, Mouvement m) {
        return taux.stream()
                .map(t -> new TauxAnnuel(t.exercice(), m.taux(t.taux())))
                .toList();
    }

    /** Prices by rates keep their rates; an index becomes its yearly rises, that of the last years known included. */
    private Optional<EffetHypothese> prix(Prix p, Mouvement m, String pointeur, Anomalies anomalies) {
        EvolutionPrix prix = p.prix();
        if (prix.taux().isPresent() || !prix.tauxAnnuels().isEmpty()) {
            EvolutionPrix mue = new EvolutionPrix(
                    prix.taux().map(m::taux),
                    mus(prix.tauxAnnuels(), m),
                    prix.indices(),
                    prix.indicePublie(),
                    prix.mois());
            return Optional.of(new Prix(mue, p.part()));
        }
        Optional<List<Taux>> hausses = HaussesPrix.annuelles(prix, base, annees, pointeur, contexte, anomalies);
        return hausses.map(h -> {
            List<TauxAnnuel> annuels = new ArrayList<>();
            for (int rang = 1; rang <= annees; rang++) {
                annuels.add(new TauxAnnuel(base.plus(rang), m.taux(h.get(rang - 1))));
            }
            return new Prix(
                    new EvolutionPrix(Optional.empty(), annuels, List.of(), Optional.empty(), Optional.empty()),
                    p.part());
        });
    }

    private static AnneeProjection salaires(AnneeProjection a, Mouvement m) {
        if (m instanceof Points p) {
            boolean masse = a.masse().isPresent();
            return new AnneeProjection(
                    masse
                            ? a.hausses()
                            : Stream.concat(Stream.of(Hausse.of(1, p.points())), a.hausses().stream())
                                    .toList(),
                    a.masse().map(p::taux),
                    a.report(),
                    a.gvtPositif(),
                    a.gvtNegatif(),
                    a.gvtSolde(),
                    a.effectif(),
                    a.mesures());
        }
        return new AnneeProjection(
                a.hausses().stream()
                        .map(h -> new Hausse(h.mois(), m.taux(h.taux()), h.libelle()))
                        .toList(),
                a.masse().map(m::taux),
                a.report().map(m::taux),
                a.gvtPositif().map(m::taux),
                a.gvtNegatif().map(m::taux),
                a.gvtSolde().map(m::taux),
                a.effectif().map(m::taux),
                a.mesures());
    }

    /** A year without rate takes that of the year before: the first one must have its own to move. */
    private List<TauxAnnuel> annuels(Taux depart, List<TauxAnnuel> taux, Mouvement m) {
        List<TauxAnnuel> mus = new ArrayList<>();
        if (taux.stream().noneMatch(t -> t.exercice().equals(base.suivant()))) {
            mus.add(new TauxAnnuel(base.suivant(), m.taux(depart)));
        }
        mus.addAll(mus(taux, m));
        return mus;
    }

    private List<QuantiteAnnuelle> quantites(Volume v, Mouvement m) {
        Optional<BigDecimal> depart = quantite(v, base);
        if (depart.isEmpty()) {
            return v.quantites(); // the trajectory says what is missing
        }
        List<QuantiteAnnuelle> mues = new ArrayList<>(v.quantites().stream()
                .map(q -> q.exercice().compareTo(base) <= 0
                        ? q
                        : new QuantiteAnnuelle(q.exercice(), m.quantite(q.quantite(), depart.get())))
                .toList());
        if (quantite(v, base.suivant()).isEmpty()) {
            mues.add(new QuantiteAnnuelle(base.suivant(), m.quantite(depart.get(), depart.get())));
        }
        mues.sort(Comparator.comparing(QuantiteAnnuelle::exercice));
        return mues;
    }

    private static Optional<BigDecimal> quantite(Volume v, Exercice exercice) {
        return v.quantites().stream()
                .filter(q -> q.exercice().equals(exercice))
                .map(QuantiteAnnuelle::quantite)
                .findFirst();
    }
}

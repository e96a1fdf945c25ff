package fr.cpom.projection.scenario;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.hypothese.EffetHypothese;
import fr.cpom.projection.hypothese.FamilleHypothese;
import fr.cpom.projection.hypothese.Hypothese;
import fr.cpom.projection.scenario.Mouvement.Coefficient;
import fr.cpom.projection.scenario.Mouvement.Points;
import fr.cpom.projection.scenario.Variation.AjouterHypothese;
import fr.cpom.projection.scenario.Variation.AjouterMesure;
import fr.cpom.projection.scenario.Variation.ChangerDuree;
import fr.cpom.projection.scenario.Variation.DecalerTaux;
import fr.cpom.projection.scenario.Variation.FixerTaux;
import fr.cpom.projection.scenario.Variation.FixerTauxClause;
import fr.cpom.projection.scenario.Variation.GelerLignes;
import fr.cpom.projection.scenario.Variation.MultiplierTaux;
import fr.cpom.projection.scenario.Variation.RemplacerClause;
import fr.cpom.projection.scenario.Variation.RemplacerHypothese;
import fr.cpom.projection.scenario.Variation.RetirerHypothese;
import fr.cpom.projection.scenario.Variation.ReviserBase;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.valeur.ValeurInvalideException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Changes applied to a request: a pure function, what does not apply being told and nothing left out. */
final class ApplicationVariations {
    private final Contexte contexte;
    private final Anomalies anomalies;

    ApplicationVariations(Contexte contexte, Anomalies anomalies) {
        this.contexte = contexte;
        this.anomalies = anomalies;
    }

    /** Years after the base year that a request projects. */
    static int annees(DemandeTrajectoire demande) {
        int contrat = demande.contrat()
                .map(Cpom::dernierJour)
                .map(j -> j.getYear() - demande.exerciceBase().annee())
                .orElse(0);
        return demande.nombreAnnees()
                .orElse(Math.min(
                        DemandeTrajectoire.ANNEES_MAXIMALES, Math.max(DemandeTrajectoire.ANNEES_PGFP, contrat)));
    }

    /** The request with a change; empty after a blocking anomaly at {@code pointeur}. */
    Optional<DemandeTrajectoire> appliquer(DemandeTrajectoire demande, Variation variation, String pointeur) {
        try {
            return changer(demande, variation, pointeur);
        } catch (ValeurInvalideException e) {
            anomalies.ajouter(Anomalie.de(e, pointeur));
        } catch (ArithmeticException e) {
            signaler(CodeAnomalie.MONTANT_HORS_BORNES, pointeur, "valeur", "plus de 9999999999999999.99");
        }
        return Optional.empty();
    }

    private Optional<DemandeTrajectoire> changer(DemandeTrajectoire demande, Variation v, String pointeur) {
        if (v instanceof RemplacerHypothese r) {
            return remplacer(demande, r.hypothese().nom(), h -> Optional.of(r.hypothese()), pointeur);
        }
        if (v instanceof AjouterHypothese a) {
            return ajouter(demande, a.hypothese(), pointeur);
        }
        if (v instanceof GelerLignes g) {
            return ajouter(demande, gel(g), pointeur);
        }
        if (v instanceof RetirerHypothese r) {
            return retirer(demande, r.hypothese(), pointeur);
        }
        if (v instanceof DecalerTaux d) {
            return mouvoir(demande, d.hypothese(), new Points(d.points()), pointeur);
        }
        if (v instanceof MultiplierTaux m) {
            return mouvoir(demande, m.hypothese(), new Coefficient(m.coefficient()), pointeur);
        }
        if (v instanceof FixerTaux f) {
            return effet(demande, f.hypothese(), e -> EffetsVaries.fixer(e, f.taux()), pointeur);
        }
        if (v instanceof ReviserBase r) {
            return new RevisionBase(contexte, anomalies).appliquer(demande, r, pointeur);
        }
        if (v instanceof RemplacerClause r) {
            return clauses(demande, pointeur)
                    .flatMap(c -> c.remplacer(r.clause()))
                    .map(volet -> avecVolet(demande, volet));
        }
        if (v instanceof FixerTauxClause f) {
            return clauses(demande, pointeur)
                    .flatMap(c -> c.fixer(f.clause(), f.taux(), demande.exerciceBase()))
                    .map(volet -> avecVolet(demande, volet));
        }
        if (v instanceof AjouterMesure a) {
            return clauses(demande, pointeur).map(c -> c.mesure(a.mesure())).map(volet -> avecVolet(demande, volet));
        }
        if (v instanceof ChangerDuree c) {
            return Optional.of(DemandeTrajectoire.builder()
                    .from(demande)
                    .nombreAnnees(c.nombreAnnees())
                    .build());
        }
        throw new IllegalStateException(v.getClass().getName());
    }

    private static Hypothese gel(GelerLignes g) {
        boolean produits = g.cible().sens().filter(s -> s == SensLigne.PRODUIT).isPresent();
        return Hypothese.builder()
                .nom(g.nom())
                .famille(produits ? FamilleHypothese.TARIFICATION : FamilleHypothese.GESTION)
                .cible(g.cible())
                .effet(new EffetHypothese.Gel(g.debut(), g.fin()))
                .build();
    }

    private Optional<DemandeTrajectoire> mouvoir(
            DemandeTrajectoire demande, String nom, Mouvement mouvement, String pointeur) {
        EffetsVaries effets = new EffetsVaries(demande.exerciceBase(), annees(demande), contexte);
        return effet(demande, nom, e -> effets.mouvoir(e, mouvement, pointeur, anomalies), pointeur);
    }

    private Optional<DemandeTrajectoire> effet(
            DemandeTrajectoire demande,
            String nom,
            Function<EffetHypothese, Optional<EffetHypothese>> changement,
            String pointeur) {
        return remplacer(
                demande,
                nom,
                h -> {
                    Optional<EffetHypothese> effet = changement.apply(h.effet());
                    if (effet.isEmpty()) {
                        signaler(CodeAnomalie.VARIANTE_SANS_OBJET, pointeur, "valeur", nom);
                    }
                    return effet.map(e -> Hypothese.builder().from(h).effet(e).build());
                },
                pointeur);
    }

    private Optional<DemandeTrajectoire> remplacer(
            DemandeTrajectoire demande, String nom, Function<Hypothese, Optional<Hypothese>> changement, String p) {
        OptionalInt rang = rang(demande, nom, p);
        if (rang.isEmpty()) {
            return Optional.empty();
        }
        List<Hypothese> hypotheses = new ArrayList<>(demande.hypotheses());
        return changement.apply(hypotheses.get(rang.getAsInt())).map(h -> {
            hypotheses.set(rang.getAsInt(), h);
            return avecHypotheses(demande, hypotheses);
        });
    }

    private Optional<DemandeTrajectoire> retirer(DemandeTrajectoire demande, String nom, String pointeur) {
        OptionalInt rang = rang(demande, nom, pointeur);
        if (rang.isEmpty()) {
            return Optional.empty();
        }
        List<Hypothese> hypotheses = new ArrayList<>(demande.hypotheses());
        hypotheses.remove(rang.getAsInt());
        return Optional.of(avecHypotheses(demande, hypotheses));
    }

    private Optional<DemandeTrajectoire> ajouter(DemandeTrajectoire demande, Hypothese hypothese, String pointeur) {
        if (demande.hypotheses().stream().anyMatch(h -> h.nom().equals(hypothese.nom()))) {
            signaler(CodeAnomalie.HYPOTHESE_NOM_EN_DOUBLE, pointeur, "valeur", hypothese.nom());
            return Optional.empty();
        }
        List<Hypothese> hypotheses = new ArrayList<>(demande.hypotheses());
        hypotheses.add(hypothese);
        return Optional.of(avecHypotheses(demande, hypotheses));
    }

    private OptionalInt rang(DemandeTrajectoire demande, String nom, String pointeur) {
        for (int i = 0; i < demande.hypotheses().size(); i++) {
            if (demande.hypotheses().get(i).nom().equals(nom)) {
                return OptionalInt.of(i);
            }
        }
        signaler(CodeAnomalie.VARIANTE_HYPOTHESE_INCONNUE, pointeur, "hypothese", nom);
        return OptionalInt.empty();
    }

    private Optional<ClausesVariees> clauses(DemandeTrajectoire demande, String pointeur) {
        Optional<VoletFinancier> volet = demande.contrat().flatMap(Cpom::voletFinancier);
        if (volet.isEmpty()) {
            signaler(CodeAnomalie.VARIANTE_SANS_CONTRAT, pointeur);
        }
        return volet.map(v -> new ClausesVariees(
                v, demande.contrat().orElseThrow().dernierJour().getYear(), pointeur, anomalies));
    }

    private static DemandeTrajectoire avecHypotheses(DemandeTrajectoire demande, List<Hypothese> hypotheses) {
        return DemandeTrajectoire.builder().from(demande).hypotheses(hypotheses).build();
    }

    static DemandeTrajectoire avecVolet(DemandeTrajectoire demande, VoletFinancier volet) {
        return DemandeTrajectoire.builder()
                .from(demande)
                .contrat(Cpom.builder()
                        .from(demande.contrat().orElseThrow())
                        .voletFinancier(volet)
                        .build())
                .build();
    }

    private void signaler(CodeAnomalie code, String pointeur, String... arguments) {
        anomalies.ajouter(Anomalie.of(code, pointeur, arguments));
    }
}

package fr.cpom.projection.scenario;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.dotation.IncompatibilitesContrat;
import fr.cpom.dotation.TrajectoireDgc;
import fr.cpom.dotation.TrajectoireDgcCalculator;
import fr.cpom.projection.scenario.ComparaisonClauses.MargeAlternative;
import fr.cpom.projection.scenario.ComparaisonClauses.ResultatAlternative;
import fr.cpom.projection.scenario.DemandeClauseAlternative.ClauseAlternative;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.AnneeTrajectoire;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;

/**
 * What other clauses of evolution would have paid on the same base, by line and year, against the contract as signed: rate,
 * formula, equation, yearly avenant (R. 314-40 CASF); and what that would do to the margin.
 *
 * <p>An alternative that the law closes to the contract is refused as in a contract ({@code OPTION_INTERDITE}). The explanation is
 * the gap of the alternative that pays most.
 */
public final class ClauseAlternativeCalculator
        extends AbstractCalculator<DemandeClauseAlternative, ComparaisonClauses> {
    private static final ClauseAlternativeCalculator STANDARD = new ClauseAlternativeCalculator();
    private static final String LISTE = "/alternatives/";
    private static final String CONTRAT = "/contrat";

    private ClauseAlternativeCalculator() {
        super(
                "projection.clause-alternative",
                DemandeClauseAlternative.class,
                ComparaisonClauses.class,
                Articles.R_314_40,
                Articles.SIMULATION);
    }

    /** The calculator. */
    public static ClauseAlternativeCalculator standard() {
        return STANDARD;
    }

    /** An alternative and how its gap was reached. */
    private record Comparee(ResultatAlternative resultat, MontantExplique ecart) {}

    @Override
    protected Calcul<ComparaisonClauses> calculer(DemandeClauseAlternative entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        List<ClauseAlternative> alternatives = entree.alternatives();
        Projecteur.borner(
                alternatives.size(), DemandeClauseAlternative.ALTERNATIVES_MAXIMALES, "/alternatives", anomalies);
        Projecteur.distinguer(alternatives.stream().map(ClauseAlternative::nom).toList(), LISTE, anomalies);
        if (entree.trajectoire().flatMap(DemandeTrajectoire::contrat).isPresent()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.ALTERNATIVE_DEUX_CONTRATS, "/trajectoire/contrat"));
        }
        Calcul<TrajectoireDgc> signe = TrajectoireDgcCalculator.standard().compute(entree.contrat(), contexte);
        signe.anomalies().forEach(a -> anomalies.ajouter(a.sous(CONTRAT)));
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Comparaison comparaison = new Comparaison(entree, signe, contexte, anomalies);
        List<Comparee> comparees = new ArrayList<>();
        for (int i = 0; i < alternatives.size(); i++) {
            comparaison.comparer(alternatives.get(i), LISTE + i).ifPresent(comparees::add);
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        comparees.sort(Comparator.comparing(
                        (Comparee c) -> Montants.centimes(c.resultat().total()))
                .reversed()
                .thenComparing(c -> c.resultat().nom()));
        MontantExplique explique = comparees.isEmpty()
                ? comparaison.tracage.repris(
                        EcartsDotations.total(signe.valeur()),
                        signe.explication().sous(CONTRAT))
                : comparees.get(0).ecart();
        return Calcul.de(
                new ComparaisonClauses(
                        signe.valeur().exercices().stream()
                                .map(e -> new MontantAnnuel(e.exercice(), e.total()))
                                .toList(),
                        Montants.ofCentimes(EcartsDotations.total(signe.valeur())),
                        comparees.stream().map(Comparee::resultat).toList()),
                anomalies,
                explique.explication());
    }

    /** The alternatives against one contract. */
    private static final class Comparaison {
        private final DemandeClauseAlternative entree;
        private final Calcul<TrajectoireDgc> signe;
        private final Contexte contexte;
        private final Tracage tracage;
        private final Anomalies anomalies;
        private final Projecteur projecteur;
        private final Optional<Trajectoire> base;

        Comparaison(
                DemandeClauseAlternative entree, Calcul<TrajectoireDgc> signe, Contexte contexte, Anomalies anomalies) {
            this.entree = entree;
            this.signe = signe;
            this.contexte = contexte;
            this.tracage = contexte.tracage();
            this.anomalies = anomalies;
            this.projecteur = new Projecteur(contexte, anomalies);
            this.base = demande(entree.contrat()).flatMap(projecteur::base);
        }

        private Optional<DemandeTrajectoire> demande(Cpom contrat) {
            return entree.trajectoire()
                    .map(t -> DemandeTrajectoire.builder()
                            .from(t)
                            .contrat(contrat)
                            .build());
        }

        Optional<Comparee> comparer(ClauseAlternative alternative, String pointeur) {
            Optional<ContratAlternatif> contrat =
                    ContratAlternatif.de(entree.contrat(), alternative, pointeur, anomalies);
            if (contrat.isEmpty()) {
                return Optional.empty();
            }
            apresContrat(alternative, pointeur);
            Calcul<TrajectoireDgc> calcul =
                    TrajectoireDgcCalculator.standard().compute(contrat.get().contrat(), contexte);
            List<Anomalie> fermees = new ArrayList<>(
                    IncompatibilitesContrat.options(contrat.get().contrat()));
            fermees.removeAll(IncompatibilitesContrat.options(entree.contrat()));
            Stream.concat(fermees.stream(), calcul.anomalies().stream())
                    .filter(a -> !signe.anomalies().contains(a))
                    .forEach(a -> anomalies.ajouter(
                            new Anomalie(a.code(), a.gravite(), pointeur, a.arguments(), a.reference())));
            return calcul.resultat()
                    .filter(t -> !calcul.bloque())
                    .filter(t -> fermees.isEmpty())
                    .map(t -> {
                        List<MargeAlternative> marges = marges(contrat.get().contrat(), pointeur);
                        EcartsDotations ecarts = new EcartsDotations(signe.valeur(), t);
                        long total = EcartsDotations.total(t);
                        MontantExplique ecart = tracage.somme(
                                "ecartClause",
                                Articles.R_314_40,
                                tracage.repris(total, calcul.explication().sous(CONTRAT))
                                        .pour(alternative.nom()),
                                tracage.repris(
                                                EcartsDotations.total(signe.valeur()),
                                                signe.explication().sous(CONTRAT))
                                        .retranche());
                        return new Comparee(
                                new ResultatAlternative(
                                        alternative.nom(),
                                        alternative.clause().code(),
                                        alternative.clause().option(),
                                        contrat.get().lignes(),
                                        ecarts.annees(),
                                        Montants.ofCentimes(total),
                                        Montants.ofCentimes(ecart.centimes()),
                                        ecarts.lignes(),
                                        marges,
                                        base.map(b -> cumul(marges))),
                                ecart);
                    });
        }

        private void apresContrat(ClauseAlternative alternative, String pointeur) {
            Exercice dernier = Exercice.du(entree.contrat().dernierJour());
            alternative
                    .depuis()
                    .filter(d -> d.compareTo(dernier) > 0)
                    .ifPresent(d -> anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.ALTERNATIVE_APRES_CONTRAT,
                            pointeur + "/depuis",
                            "nom",
                            alternative.nom(),
                            "exercice",
                            d.toString(),
                            "dernier",
                            dernier.toString())));
        }

        private List<MargeAlternative> marges(Cpom contrat, String pointeur) {
            Optional<Trajectoire> alternative =
                    demande(contrat).filter(d -> base.isPresent()).flatMap(d -> projecteur.variante(d, pointeur));
            if (alternative.isEmpty()) {
                return List.of();
            }
            List<MargeAlternative> marges = new ArrayList<>();
            List<AnneeTrajectoire> annees = base.orElseThrow().annees();
            for (int i = 0; i < annees.size(); i++) {
                MonetaryAmount signee = annees.get(i).resultat();
                MonetaryAmount autre = alternative.get().annees().get(i).resultat();
                marges.add(new MargeAlternative(annees.get(i).exercice(), signee, autre, autre.subtract(signee)));
            }
            return marges;
        }

        private static MonetaryAmount cumul(List<MargeAlternative> marges) {
            long cumul = 0;
            for (int i = 1; i < marges.size(); i++) {
                cumul = Math.addExact(cumul, Montants.centimes(marges.get(i).ecart()));
            }
            return Montants.ofCentimes(cumul);
        }
    }
}

package fr.cpom.budget;

import fr.cpom.budget.CadreApplicable.CadreEssms;
import fr.cpom.budget.CadreApplicable.EprdAnticipe;
import fr.cpom.budget.CadreApplicable.EtendueEprd;
import fr.cpom.budget.CadreApplicable.MotifCadre;
import fr.cpom.budget.CadreApplicable.PerimetreEprd;
import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.valeur.Exercice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which frame a budget is presented in, BP, EPRD or EPCP, and why (L. 313-11 al. 4, L. 314-7-1, L. 314-7-2, R. 314-1 al. 3, R.
 * 314-212, R. 314-242, R. 314-243 CASF); what it holds, and which articles of the budget prévisionnel it puts aside.
 *
 * <p>A budget prévisionnel kept where the EPRD is imposed is {@code EPRD_OBLIGATOIRE}, beside the frame that applies; an EPRD
 * asked where nothing opens it {@code EPRD_NON_OUVERT}; asked without the agreement of the authority {@code EPRD_SANS_ACCORD}; two
 * ESSMS of one name {@code CODE_EN_DOUBLE}. Before the EPRD existed everything is a budget prévisionnel.
 */
public final class CadreCalculator extends AbstractCalculator<DemandeCadre, CadreApplicable> {
    private static final CadreCalculator STANDARD = new CadreCalculator();

    private CadreCalculator() {
        super(
                "budget.cadre",
                DemandeCadre.class,
                CadreApplicable.class,
                Articles.L_313_11_AL4,
                Articles.L_314_7_1,
                Articles.L_314_7_2,
                Articles.R_314_1_AL3,
                Articles.R_314_9,
                Articles.R_314_42_II,
                Articles.R_314_212,
                Articles.R_314_242,
                Articles.R_314_243);
    }

    /** The calculator. */
    public static CadreCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<CadreApplicable> calculer(DemandeCadre entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Exercice exercice = entree.exercice().orElseGet(() -> Exercice.du(contexte.date()));
        Optional<Integer> eprd = contexte.entier("budget.eprd", exercice.debut(), "/exercice", anomalies);
        Optional<EprdAnticipe> anticipation = DecisionCadre.anticipation(entree, contexte, anomalies);
        if (eprd.isEmpty() || (entree.anticipation().isPresent() && anticipation.isEmpty())) {
            return Calcul.impossible(anomalies);
        }
        doublons(entree, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        DecisionCadre decision = new DecisionCadre(entree, eprd.get() > 0, anticipation, contexte, anomalies);
        List<CadreEssms> essms = new ArrayList<>();
        Set<MotifCadre> motifs = new LinkedHashSet<>();
        for (int i = 0; i < entree.essms().size(); i++) {
            MotifCadre motif = decision.essms(i);
            essms.add(new CadreEssms(entree.essms().get(i).id(), motif));
            motifs.add(motif);
        }
        if (essms.isEmpty()) {
            motifs.add(decision.contrat());
        }
        Set<CadreBudgetaire> cadres = new LinkedHashSet<>();
        motifs.forEach(m -> cadres.add(m.cadre()));
        Optional<CadreBudgetaire> cadre =
                cadres.size() == 1 ? Optional.of(cadres.iterator().next()) : Optional.empty();
        prevu(entree, cadre, anomalies);
        if (motifs.stream().anyMatch(m -> m.regle().equals("BUD-04"))) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.EPRD_REGROUPEMENT_A_CONFIRMER, "/essms")
                    .selon(Articles.L_314_7_1));
        }
        List<PieceBudget> pieces = new ArrayList<>();
        cadres.forEach(c -> pieces.addAll(TableCadre.standard().pieces(c, entree.cofinance())));
        boolean sousEprd = !cadres.contains(CadreBudgetaire.BP);
        return Calcul.de(
                new CadreApplicable(
                        cadre,
                        List.copyOf(motifs),
                        essms,
                        perimetre(entree, motifs),
                        anticipation,
                        decision.eprdUnique(),
                        pieces,
                        sousEprd ? TableCadre.standard().ecartes() : List.of(),
                        articles(entree, cadre, anomalies)),
                anomalies,
                Explication.vide());
    }

    /** Two ESSMS of one name could not be told apart in the answer. */
    private static void doublons(DemandeCadre entree, Anomalies anomalies) {
        Set<String> noms = new HashSet<>();
        for (int i = 0; i < entree.essms().size(); i++) {
            String nom = entree.essms().get(i).id();
            if (!noms.add(nom)) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.CODE_EN_DOUBLE, "/essms/" + i + "/id", "valeur", nom));
            }
        }
    }

    private static void prevu(DemandeCadre entree, Optional<CadreBudgetaire> cadre, Anomalies anomalies) {
        if (entree.cadrePrevu().isEmpty()
                || cadre.isEmpty()
                || entree.cadrePrevu().equals(cadre)) {
            return;
        }
        if (entree.cadrePrevu().get() == CadreBudgetaire.BP
                && entree.nature().filter(n -> n.sousEprd()).isPresent()) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.EPRD_OBLIGATOIRE, "/cadrePrevu").selon(Articles.R_314_42_II));
        } else {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.CADRE_BUDGETAIRE_INATTENDU,
                    "/cadrePrevu",
                    "cadre",
                    entree.cadrePrevu().get().name()));
        }
    }

    private static List<StatutArticle> articles(
            DemandeCadre entree, Optional<CadreBudgetaire> cadre, Anomalies anomalies) {
        List<StatutArticle> statuts = new ArrayList<>();
        for (int i = 0; i < entree.articles().size(); i++) {
            String article = entree.articles().get(i);
            Optional<StatutArticle> statut =
                    cadre.flatMap(c -> TableCadre.standard().statut(article, c));
            statuts.add(statut.orElse(
                    new StatutArticle(article, Optional.empty(), List.of(), Optional.empty(), Confiance.A_CONFIRMER)));
            String chemin = "/articles/" + i;
            if (statut.isEmpty()) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.ARTICLE_NON_COUVERT, chemin, "article", article));
            } else if (!statut.get().applicable().orElse(true)) {
                ReferenceJuridique selon = statut.get().selon().orElseThrow();
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.ARTICLE_ECARTE,
                                chemin,
                                "article",
                                statut.get().article(),
                                "cadre",
                                cadre.orElseThrow().name())
                        .selon(selon));
            }
        }
        return statuts;
    }

    private static Optional<PerimetreEprd> perimetre(DemandeCadre entree, Set<MotifCadre> motifs) {
        Set<String> regles = new LinkedHashSet<>();
        motifs.stream().filter(m -> m.cadre() == CadreBudgetaire.EPRD).forEach(m -> regles.add(m.regle()));
        if (regles.isEmpty()) {
            return Optional.empty();
        }
        if (regles.contains("BUD-06")) {
            return Optional.of(new PerimetreEprd(EtendueEprd.EPRD_UNIQUE, Articles.R_314_243, Confiance.LU));
        }
        if (entree.statut().equals(Optional.of(StatutJuridique.PUBLIC_AUTONOME))) {
            return Optional.of(new PerimetreEprd(EtendueEprd.TOUTES_ACTIVITES, Articles.R_314_212, Confiance.LU));
        }
        if (regles.equals(Set.of("BUD-04"))) {
            return Optional.of(
                    new PerimetreEprd(EtendueEprd.EHPAD_DU_DEPARTEMENT, Articles.L_314_7_1, Confiance.A_CONFIRMER));
        }
        boolean etendu = regles.contains("BUD-05");
        return Optional.of(new PerimetreEprd(
                etendu ? EtendueEprd.ESSMS_DU_PERIMETRE_GEOGRAPHIQUE : EtendueEprd.ESSMS_DU_CONTRAT,
                Articles.R_314_212,
                Confiance.LU));
    }
}

package fr.cpom.fongibilite;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Gravite;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.fongibilite.Critere;
import fr.cpom.contrat.fongibilite.NatureCredit;
import fr.cpom.contrat.fongibilite.ObjetMouvement;
import fr.cpom.contrat.fongibilite.RegleFongibilite;
import fr.cpom.droit.Confiance;
import fr.cpom.fongibilite.MouvementCalculator.JeuDeRegles;
import fr.cpom.fongibilite.VerdictMouvement.Etape;
import fr.cpom.fongibilite.VerdictMouvement.Motif;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the reader of a verdict must know beside it. */
final class Signalement {
    private Signalement() {}

    static void signaler(VerdictMouvement verdict, JeuDeRegles jeu, String chemin, Anomalies anomalies) {
        Set<String> codes = new LinkedHashSet<>();
        for (Motif motif : verdict.motifs()) {
            codes.add(motif.regle());
            if (motif.effet() == Decision.REFUSE) {
                anomalies.ajouter(refus(verdict.mouvement(), motif, jeu.regle(motif.regle()), chemin));
            } else if (motif.effet() == Decision.INDETERMINE) {
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.MOUVEMENT_INDETERMINE,
                                chemin,
                                "regle",
                                motif.regle(),
                                "critere",
                                motif.critere().map(Critere::name).orElse("PLAFOND"))
                        .selon(motif.fondement()));
            }
        }
        if (verdict.accepte()
                && verdict.mouvement()
                        .natureCharge()
                        .filter(n -> n == NatureCredit.PERENNE)
                        .isPresent()
                && Correspondance.ressource(verdict.mouvement())
                        .filter(n -> n != NatureCredit.PERENNE)
                        .isPresent()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.MOUVEMENT_CHARGE_SANS_SUITE, chemin));
        }
        verdict.etapes().stream().map(Etape::regle).forEach(codes::add);
        for (String code : codes) {
            jeu.regle(code)
                    .filter(r -> r.confiance()
                            .filter(c -> c == Confiance.A_CONFIRMER)
                            .isPresent())
                    .ifPresent(r -> aConfirmer(r, chemin, anomalies));
        }
    }

    private static Anomalie refus(Mouvement m, Motif motif, Optional<RegleFongibilite> regle, String chemin) {
        return Anomalie.of(
                        CodeAnomalie.MOUVEMENT_REFUSE,
                        chemin,
                        "montant",
                        Montants.texte(m.montant()),
                        "origine",
                        m.origine().map(Poste::essms).orElse("—"),
                        "destination",
                        m.destination().essms(),
                        "regle",
                        motif.regle(),
                        "raison",
                        motif.fait().map(f -> "defaut." + f).orElseGet(() -> raison(regle)))
                .selon(motif.fondement());
    }

    /** What the rule closes, as a key of the bundle of the rules: what the movement crosses last tells most. */
    private static String raison(Optional<RegleFongibilite> regle) {
        List<Critere> franchit = regle.map(r -> r.portee().franchit()).orElse(List.of());
        if (regle.filter(r -> r instanceof RegleFongibilite.Cloison).isPresent() && !franchit.isEmpty()) {
            return "franchit." + franchit.get(franchit.size() - 1);
        }
        return regle.filter(r -> r instanceof RegleFongibilite.Emploi).isPresent()
                ? "refus.EMPLOI"
                : regle.filter(r -> r instanceof RegleFongibilite.Plafond).isPresent()
                        ? "refus.PLAFOND"
                        : "refus.CLOISON";
    }

    private static void aConfirmer(RegleFongibilite regle, String chemin, Anomalies anomalies) {
        anomalies.ajouter(Anomalie.of(CodeAnomalie.REGLE_A_CONFIRMER, chemin, "regle", regle.code())
                .selon(regle.fondement()));
    }

    /** What was presumed of the situation, told only where a movement of credits goes from one ESSMS to another. */
    static void situation(DemandeMouvements entree, List<VerdictMouvement> verdicts, Anomalies anomalies) {
        Situation situation = entree.situation();
        cadre(situation, anomalies);
        reception(situation, anomalies);
        NatureCpom nature = situation.nature().orElse(null);
        boolean entreEssms = entree.loi()
                && verdicts.stream()
                        .filter(VerdictMouvement::accepte)
                        .map(VerdictMouvement::mouvement)
                        .filter(m -> m.objet() == ObjetMouvement.CREDITS)
                        .anyMatch(m -> m.origine()
                                .filter(o -> !o.essms().equals(m.destination().essms()))
                                .isPresent());
        if (nature != null && situation.option4().isEmpty() && entreEssms) {
            anomalies.ajouter(Anomalie.of(
                            situation.option4Applicable()
                                    ? CodeAnomalie.REDEPLOIEMENT_LIMITE_EXERCICE
                                    : CodeAnomalie.REDEPLOIEMENT_NON_LIMITE,
                            "/situation/option4")
                    .selon(Articles.R_314_43_1_AL5));
        }
    }

    /** What is to be said of the frame whose rules are read. */
    static void cadre(Situation situation, Anomalies anomalies) {
        CadreBudgetaire cadre = situation.cadreApplicable();
        NatureCpom nature = situation.nature().orElse(null);
        if (cadre == CadreBudgetaire.EPCP) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.FONGIBILITE_CADRE_NON_COUVERT, "/situation/cadre")
                    .selon(Articles.R_314_242));
        }
        if (cadre == CadreBudgetaire.EPRD && nature != null && !nature.sousEprd()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.FONGIBILITE_EPRD_PAR_ANALOGIE, "/situation/cadre")
                    .selon(Articles.R_314_1_AL3));
        }
        if (cadre == CadreBudgetaire.BP && nature != null && nature.sousEprd()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.FONGIBILITE_EPRD_OBLIGATOIRE, "/situation/cadre")
                    .selon(Articles.R_314_42_II));
        }
    }

    /** A décision modificative of a year is received in that year. */
    private static void reception(Situation situation, Anomalies anomalies) {
        Optional<Exercice> exercice = situation.exercice();
        Optional<LocalDate> recue = situation.dateReception();
        if (exercice.isPresent()
                && recue.filter(r -> !exercice.get().plage().contient(r)).isPresent()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.REDEPLOIEMENT_HORS_EXERCICE,
                            "/situation/dateReception",
                            "date",
                            recue.get().toString(),
                            "exercice",
                            exercice.get().toString())
                    .avecGravite(Gravite.ALERTE)
                    .selon(Articles.R_314_43_1_AL3));
        }
    }
}

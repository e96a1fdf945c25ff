package fr.cpom.fongibilite;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the reader of a verdict must know beside it. */
final class Signalement {
    private Signalement() {}

    static void signaler(VerdictMouvement verdict, JeuDeRegles jeu, String chemin, Anomalies anomalies) {
        Set<String> codes = new LinkedHashSet<>();
        for (Motif motif : verdict.motifs()) {
            codes.add(motif.regle());
            if (motif.effet() == Decision.REFUSE) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.MOUVEMENT_REFUSE, chemin, "regle", motif.regle())
                        .selon(motif.fondement()));
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

    private static void aConfirmer(RegleFongibilite regle, String chemin, Anomalies anomalies) {
        anomalies.ajouter(Anomalie.of(CodeAnomalie.REGLE_A_CONFIRMER, chemin, "regle", regle.code())
                .selon(regle.fondement()));
    }

    /** What was presumed of the situation, told only where a movement of credits goes from one ESSMS to another. */
    static void situation(DemandeMouvements entree, List<VerdictMouvement> verdicts, Anomalies anomalies) {
        Situation situation = entree.situation();
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
}

package fr.cpom.budget.equilibre;

import fr.cpom.budget.equilibre.RegimeModificative.DemandeJugee;
import fr.cpom.budget.equilibre.RegimeModificative.ProcedureModificative;
import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.suivi.echeance.Approbation;
import fr.cpom.valeur.Exercice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a décision modificative is subject to: under a budget prévisionnel, nothing but its sending when no tariff money pays for it,
 * approval on one of four grounds when it revises the tariff (R. 314-46 CASF), the act of the authority itself (R. 314-47); under
 * EPRD, approval as the EPRD (R. 314-231), and what follows when the authority asks for one (R. 314-230).
 *
 * <p>Refused: a ground that cannot be approved ({@code DM_MOTIF_NON_ADMIS}), a request after 31 October without agreement ({@code
 * DM_ACCORD_PREALABLE}), one put into effect before it was sent ({@code DM_TRANSMISSION_TARDIVE}), a request of the authority that
 * the article does not know on that day ({@code DM_DEMANDE_SANS_FONDEMENT}), a virement of an EPRD against R. 314-228 ({@code
 * DM_VIREMENT_IRREGULIER}). What is not told is named ({@code
 * DM_REGIME_INDETERMINE}).
 */
public final class DecisionModificativeCalculator extends AbstractCalculator<DemandeModificative, RegimeModificative> {
    private static final DecisionModificativeCalculator STANDARD = new DecisionModificativeCalculator();

    private DecisionModificativeCalculator() {
        super(
                "budget.decision-modificative",
                DemandeModificative.class,
                RegimeModificative.class,
                Articles.R_314_37,
                Articles.R_314_45,
                Articles.R_314_45_1,
                Articles.R_314_46_II,
                Articles.R_314_46_III,
                Articles.R_314_46_IV,
                Articles.R_314_46_V,
                Articles.R_314_47,
                Articles.R_314_225_II,
                Articles.R_314_225_IV,
                Articles.R_314_230_I,
                Articles.R_314_230_II,
                Articles.R_314_231);
    }

    /** The calculator. */
    public static DecisionModificativeCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<RegimeModificative> calculer(DemandeModificative entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Optional<CadreBudgetaire> cadre = Cadres.de(entree.nature(), entree.cadre(), anomalies);
        if (cadre.isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "cadre"));
            return Calcul.impossible(anomalies);
        }
        if (cadre.get() == CadreBudgetaire.EPCP) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.EQUILIBRE_EPCP_NON_COUVERT, "/cadre")
                    .selon(Articles.R_314_242));
            return Calcul.impossible(anomalies);
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        if (cadre.get() == CadreBudgetaire.BP
                && entree.motifRevision().isPresent()
                && entree.revisionTarif().filter(r -> !r).isPresent()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.EQUILIBRE_FAITS_CONTRADICTOIRES,
                            "/revisionTarif",
                            "valeur",
                            "false",
                            "attendu",
                            "true")
                    .selon(Articles.R_314_46_III));
            return Calcul.impossible(anomalies);
        }
        Exercice exercice = entree.exercice()
                .orElseGet(() -> Exercice.du(entree.envoi()
                        .flatMap(e -> e.recuLe().or(e::transmisLe))
                        .or(entree::demandeLe)
                        .or(entree::miseEnOeuvreLe)
                        .orElse(contexte.date())));
        Etude etude = cadre.get() == CadreBudgetaire.EPRD
                ? eprd(entree, anomalies)
                : EtudeBudget.de(entree, exercice, contexte, anomalies);
        SuiteModificative suite =
                SuiteModificative.de(entree, exercice, cadre.get(), etude.regime(), contexte, anomalies);
        Optional<DemandeJugee> demande = entree.demandeAutorite()
                .flatMap(motif -> DemandesAutorite.juger(entree, motif, exercice, cadre.get(), contexte, anomalies));
        if (!suite.echeances().isEmpty() && !estDate(entree)) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.DM_EXERCICE_PRESUME, "/exercice", "exercice", exercice.toString()));
        }
        if (etude.motifAdmis().equals(Optional.of(Constatation.NON))
                && suite.etat().equals(Optional.of(Approbation.Etat.APPROUVE))) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.DM_APPROUVEE_HORS_MOTIFS,
                            "/motifRevision",
                            "date",
                            suite.decisionLe().map(LocalDate::toString).orElse("?"))
                    .selon(Articles.R_314_46_III));
        }
        if (!etude.manquants().isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.DM_REGIME_INDETERMINE,
                            etude.manquants().get(0),
                            "champs",
                            String.join(", ", etude.manquants()))
                    .selon(etude.article()));
        }
        return Calcul.de(
                new RegimeModificative(
                        cadre.get(),
                        etude.regime(),
                        etude.article(),
                        etude.approbation(),
                        etude.motifAdmis(),
                        etude.deliberation(),
                        suite.silenceVaut(),
                        suite.decisionLe(),
                        suite.etat(),
                        demande,
                        etude.regime() == ProcedureModificative.MODIFICATION_D_OFFICE
                                ? EtudeBudget.nouveauBudget(entree, exercice, contexte, anomalies)
                                : Optional.empty(),
                        suite.echeances(),
                        etude.manquants()),
                anomalies,
                Explication.vide());
    }

    /** True when something of the entry says of which year it is. */
    private static boolean estDate(DemandeModificative entree) {
        return entree.exercice().isPresent()
                || entree.envoi().flatMap(e -> e.recuLe().or(e::transmisLe)).isPresent()
                || entree.demandeLe().isPresent()
                || entree.miseEnOeuvreLe().isPresent();
    }

    /** What is known of the procedure. */
    record Etude(
            ProcedureModificative regime,
            ReferenceJuridique article,
            Constatation approbation,
            Optional<Constatation> motifAdmis,
            Optional<Constatation> deliberation,
            List<String> manquants) {}

    private static Etude eprd(DemandeModificative entree, Anomalies anomalies) {
        if (entree.office().isPresent()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.DM_OFFICE_SANS_OBJET, "/office")
                    .selon(ReferenceJuridique.casf("R. 314-1 al. 3")));
        }
        if (entree.virement() && !entree.principesRespectes().orElse(false)) {
            anomalies.ajouter(Anomalie.of(
                            entree.principesRespectes().isPresent()
                                    ? CodeAnomalie.DM_VIREMENT_IRREGULIER
                                    : CodeAnomalie.DM_VIREMENT_LIMITES_PRESUMEES,
                            "/principesRespectes")
                    .selon(Articles.R_314_228));
        }
        return entree.virement()
                ? new Etude(
                        ProcedureModificative.VIREMENT,
                        ReferenceJuridique.casf("R. 314-227"),
                        Constatation.NON,
                        Optional.empty(),
                        Optional.empty(),
                        List.of())
                : new Etude(
                        ProcedureModificative.APPROBATION_EPRD,
                        Articles.R_314_231,
                        Constatation.OUI,
                        Optional.empty(),
                        Optional.empty(),
                        List.of());
    }
}

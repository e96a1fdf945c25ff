package fr.cpom.dotation;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.OptionEvolution;
import fr.cpom.dotation.DemandeRedeploiement.Part;
import fr.cpom.dotation.DemandeRedeploiement.Reponse;
import fr.cpom.dotation.Redeploiement.Etat;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A change of the split of a dotation globalisée commune by décision modificative (R. 314-43-1 al. 3 to 5 CASF): within the
 * same total, subject to approval, silence of the authority counted in days from the reception (R. 314-225 under EPRD, R.
 * 314-46 otherwise), for the current year only when one ESSMS is tariffed by option 4°.
 *
 * <p>Refused: a split above the total ({@code REDEPLOIEMENT_HORS_TOTAL}), a part below zero, an ESSMS that the split does not
 * hold. An answer dated after the delay is told ({@code REPONSE_APRES_DECISION_TACITE}).
 */
public final class RedeploiementCalculator extends AbstractCalculator<DemandeRedeploiement, Redeploiement> {
    private static final RedeploiementCalculator STANDARD = new RedeploiementCalculator();

    private RedeploiementCalculator() {
        super(
                "dotation.redeploiement",
                DemandeRedeploiement.class,
                Redeploiement.class,
                Articles.R_314_43_1_AL3,
                Articles.R_314_43_1_AL4,
                Articles.R_314_43_1_AL5,
                Articles.R_314_46,
                Articles.R_314_225_II,
                Articles.R_314_231);
    }

    /** The calculator. */
    public static RedeploiementCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<Redeploiement> calculer(DemandeRedeploiement entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Map<String, MontantExplique> parts = new LinkedHashMap<>();
        Tracage t = contexte.tracage();
        if (entree.repartition().isEmpty()) {
            manque("repartition", anomalies);
        }
        List<MontantExplique> avant = new ArrayList<>();
        for (int i = 0; i < entree.repartition().size(); i++) {
            Part part = entree.repartition().get(i);
            MontantExplique montant = t.entree(
                            "quotePart", Montants.centimes(part.montant()), "/repartition/" + i + "/montant")
                    .pour(part.essms());
            avant.add(montant);
            if (parts.put(part.essms(), montant) != null) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.ESSMS_EN_DOUBLE, "/repartition/" + i + "/essms", "valeur", part.essms()));
            }
        }
        MontantExplique total = t.somme("dotation", Articles.R_314_43_1_AL3, avant);
        appliquer(entree, parts, anomalies, t);
        MontantExplique reparti = t.somme("total", Articles.R_314_43_1_AL3, List.copyOf(parts.values()));
        MontantExplique nonReparti = t.somme("marge", Articles.R_314_43_1_AL3, total, reparti.retranche());
        controler(parts, total, nonReparti, anomalies);
        Echeance echeance = echeance(entree, contexte, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        return Calcul.de(
                verdict(entree, exercice(entree, contexte), parts, total, nonReparti, echeance, anomalies),
                anomalies,
                reparti.explication());
    }

    private static void appliquer(
            DemandeRedeploiement entree, Map<String, MontantExplique> parts, Anomalies anomalies, Tracage t) {
        for (int i = 0; i < entree.variations().size(); i++) {
            QuotePart variation = entree.variations().get(i);
            MontantExplique part = parts.get(variation.essms());
            String chemin = "/variations/" + i;
            if (part == null) {
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.REDEPLOIEMENT_ESSMS_INCONNU, chemin + "/essms", "essms", variation.essms())
                        .selon(Articles.R_314_43_1_AL3));
            } else {
                parts.put(
                        variation.essms(),
                        t.somme(
                                        "quotePart",
                                        Articles.R_314_43_1_AL3,
                                        part,
                                        t.entree(
                                                "variation",
                                                Montants.centimes(variation.montant()),
                                                chemin + "/montant"))
                                .pour(variation.essms()));
            }
        }
    }

    private static void controler(
            Map<String, MontantExplique> parts,
            MontantExplique total,
            MontantExplique nonReparti,
            Anomalies anomalies) {
        parts.forEach((essms, part) -> {
            if (part.centimes() < 0) {
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.REDEPLOIEMENT_PART_NEGATIVE,
                                "/variations",
                                "essms",
                                essms,
                                "valeur",
                                Montants.texteCentimes(part.centimes()))
                        .selon(Articles.R_314_43_1_AL3));
            }
        });
        if (nonReparti.centimes() < 0) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.REDEPLOIEMENT_HORS_TOTAL,
                            "/variations",
                            "plafond",
                            Montants.texteCentimes(total.centimes()),
                            "depassement",
                            Montants.texteCentimes(-nonReparti.centimes()))
                    .selon(Articles.R_314_43_1_AL3));
        } else if (nonReparti.centimes() > 0) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.REDEPLOIEMENT_INCOMPLET,
                            "/variations",
                            "valeur",
                            Montants.texteCentimes(nonReparti.centimes()))
                    .selon(Articles.R_314_43_1_AL3));
        }
    }

    /** Where the approval stands, and since or until when. */
    private record Echeance(Etat etat, Optional<LocalDate> date, Etat silenceVaut) {}

    private static Echeance echeance(DemandeRedeploiement entree, Contexte contexte, Anomalies anomalies) {
        boolean sousEprd = entree.nature().sousEprd();
        Etat silence = sousEprd && entree.planDeRedressement() ? Etat.REJETE : Etat.APPROUVE;
        if (silence == Etat.REJETE) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.SILENCE_VAUT_REJET, "/planDeRedressement")
                    .selon(Articles.R_314_225_II));
        }
        if (entree.dateReception().isEmpty()) {
            if (entree.reponse().isPresent()) {
                manque("dateReception", anomalies);
            }
            return new Echeance(Etat.A_TRANSMETTRE, Optional.empty(), silence);
        }
        LocalDate reception = entree.dateReception().get();
        Exercice exercice = exercice(entree, contexte);
        if (reception.getYear() != exercice.annee()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.REDEPLOIEMENT_HORS_EXERCICE,
                            "/dateReception",
                            "date",
                            reception.toString(),
                            "exercice",
                            exercice.toString())
                    .selon(Articles.R_314_43_1_AL3));
        }
        Optional<Integer> jours = contexte.entier(
                sousEprd ? "decision-modificative.silence.eprd" : "decision-modificative.silence.budget",
                reception,
                "/dateReception",
                anomalies);
        if (jours.isEmpty()) {
            return new Echeance(Etat.EN_ATTENTE, Optional.empty(), silence);
        }
        LocalDate limite = reception.plusDays(jours.get());
        if (entree.reponse().isPresent()) {
            return reponse(entree, reception, limite, silence, anomalies);
        }
        Etat etat = contexte.date().isBefore(limite) ? Etat.EN_ATTENTE : silence;
        return new Echeance(etat, Optional.of(limite), silence);
    }

    private static void manque(String champ, Anomalies anomalies) {
        anomalies.ajouter(Anomalie.manque("", champ));
    }

    /** An answer counts up to the last day of the delay, at whose end silence decides; a later one changes nothing. */
    private static Echeance reponse(
            DemandeRedeploiement entree, LocalDate reception, LocalDate limite, Etat silence, Anomalies anomalies) {
        Optional<LocalDate> date = entree.dateReponse();
        if (date.isEmpty()) {
            manque("dateReponse", anomalies);
            return new Echeance(Etat.EN_ATTENTE, Optional.of(limite), silence);
        }
        if (date.get().isBefore(reception)) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.DECISION_AVANT_RECEPTION,
                    "/dateReponse",
                    "date",
                    date.get().toString()));
        }
        if (date.get().isAfter(limite)) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.REPONSE_APRES_DECISION_TACITE,
                            "/dateReponse",
                            "date",
                            date.get().toString(),
                            "limite",
                            limite.toString())
                    .selon(entree.nature().sousEprd() ? Articles.R_314_225_II : Articles.R_314_46));
            return new Echeance(silence, Optional.of(limite), silence);
        }
        Etat etat = entree.reponse().get() == Reponse.APPROBATION ? Etat.APPROUVE : Etat.REJETE;
        return new Echeance(etat, date, silence);
    }

    private static Exercice exercice(DemandeRedeploiement entree, Contexte contexte) {
        return entree.exercice()
                .orElseGet(() -> Exercice.du(entree.dateReception().orElse(contexte.date())));
    }

    private static Redeploiement verdict(
            DemandeRedeploiement entree,
            Exercice exercice,
            Map<String, MontantExplique> parts,
            MontantExplique total,
            MontantExplique nonReparti,
            Echeance echeance,
            Anomalies anomalies) {
        List<QuotePart> depart = entree.repartition().stream()
                .map(p -> new QuotePart(p.essms(), p.montant()))
                .toList();
        List<QuotePart> nouvelle = parts.entrySet().stream()
                .map(e -> new QuotePart(
                        e.getKey(), Montants.ofCentimes(e.getValue().centimes())))
                .toList();
        boolean limite = entree.repartition().stream()
                .anyMatch(p ->
                        p.option().filter(o -> o == OptionEvolution.OPTION_4).isPresent());
        anomalies.ajouter(Anomalie.of(
                        limite ? CodeAnomalie.REDEPLOIEMENT_LIMITE_EXERCICE : CodeAnomalie.REDEPLOIEMENT_NON_LIMITE,
                        "/repartition")
                .selon(Articles.R_314_43_1_AL5));
        boolean rejete = echeance.etat() == Etat.REJETE;
        return new Redeploiement(
                Montants.ofCentimes(total.centimes()),
                rejete ? depart : nouvelle,
                Montants.ofCentimes(rejete ? 0 : nonReparti.centimes()),
                true,
                entree.nature().sousEprd() ? Articles.R_314_231 : Articles.R_314_46,
                echeance.etat(),
                echeance.date(),
                echeance.silenceVaut(),
                limite,
                limite ? Optional.of(exercice.fin()) : Optional.empty(),
                limite || rejete ? depart : nouvelle);
    }
}

package fr.cpom.suivi.evaluation;

import fr.cpom.contrat.MesureBudgetaire;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.objectif.Constat;
import fr.cpom.objectif.Domaine;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * How the objectives of a contract answer its diagnostic, and what becomes of the debts of the past.
 *
 * @param constatsSansObjectif findings that no objective cites, strengths and weaknesses
 * @param objectifsSansConstat codes of the objectives that answer no finding, by themselves, by the one they serve or by those
 *     that serve them
 * @param objectifsExiges what the law asks the objectives to be about, and whether one is said to be
 * @param activiteParSeulTaux true when activity is followed by the taux d'occupation alone, where the law forbids it; absent
 *     where the law does not or is in doubt, or when no indicator is said to be of activity
 * @param dettes all debts; absent when there is none
 * @param dettesParOrigine by origin, in the order of origins
 * @param dettesParEssms by ESSMS, in the order of the diagnostic
 * @param resteACouvrir debts less what is retained of them so far, euros; what the explanation goes down from
 * @param mesures proposals for the volet financier: crédits non reconductibles by exercise, that sum to what is retained
 * @param mesuresParExercice the same, added up by exercise
 * @param retenuSansMesure what is retained and could be proposed to no ESSMS, euros
 */
public record CoherenceDiagnostic(
        List<Constat> constatsSansObjectif,
        List<String> objectifsSansConstat,
        List<ObjectifExige> objectifsExiges,
        Optional<Boolean> activiteParSeulTaux,
        Optional<TotalDettes> dettes,
        List<TotalDettes> dettesParOrigine,
        List<TotalDettes> dettesParEssms,
        MonetaryAmount resteACouvrir,
        List<MesureBudgetaire> mesures,
        List<MontantAnnuel> mesuresParExercice,
        MonetaryAmount retenuSansMesure) {
    public CoherenceDiagnostic {
        constatsSansObjectif = List.copyOf(constatsSansObjectif);
        objectifsSansConstat = List.copyOf(objectifsSansConstat);
        objectifsExiges = List.copyOf(objectifsExiges);
        dettesParOrigine = List.copyOf(dettesParOrigine);
        dettesParEssms = List.copyOf(dettesParEssms);
        mesures = List.copyOf(mesures);
        mesuresParExercice = List.copyOf(mesuresParExercice);
    }

    /**
     * What the law asks objectives to be about.
     *
     * @param domaine what about
     * @param present true when an objective is said to be about it
     * @param article the article that asks it
     */
    public record ObjectifExige(Domaine domaine, boolean present, ReferenceJuridique article) {}
}

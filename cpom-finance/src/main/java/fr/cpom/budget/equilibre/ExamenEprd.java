package fr.cpom.budget.equilibre;

import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.suivi.echeance.Acteur;
import fr.cpom.suivi.echeance.Approbation;
import fr.cpom.suivi.echeance.Echeance;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who approves an EPRD, on which grounds it may be refused, and where its approval stands.
 *
 * @param cadre frame of the document
 * @param competence who approves
 * @param motifs the grounds of R. 314-225 I, each present or not; empty for a document that is not approved that way
 * @param refusPossible yes as soon as one ground is present, no when none is
 * @param refusFonde of a rejection that gives its grounds, whether one at least is present; empty without grounds
 * @param approbation where the approval stands, the new EPRD after a rejection
 * @param observationsLe EPCP: last day of the comments of the authority, when the reception is known
 * @param credits which credits are limitatifs
 * @param echeances the deadlines, by their key: the answer, the new EPRD, the fixing d'office
 */
public record ExamenEprd(
        CadreBudgetaire cadre,
        CompetenceApprobation competence,
        Map<MotifOpposition, Constatation> motifs,
        Constatation refusPossible,
        Optional<Constatation> refusFonde,
        Optional<Approbation> approbation,
        Optional<LocalDate> observationsLe,
        CreditsBudgetaires credits,
        Map<String, Echeance> echeances) {
    public ExamenEprd {
        motifs = Collections.unmodifiableMap(new LinkedHashMap<>(motifs));
        echeances = Collections.unmodifiableMap(new LinkedHashMap<>(echeances));
    }

    /**
     * Who decides.
     *
     * @param conjointe whether the ARS and the départements decide jointly
     * @param acteurs the kinds of authority; empty when not known
     * @param autorites the authorities, where the ESSMS are listed
     * @param avis those whose advice is asked, or who may comment, without deciding
     * @param article the article
     */
    public record CompetenceApprobation(
            Constatation conjointe,
            List<Acteur> acteurs,
            List<AutoriteTarification> autorites,
            List<AutoriteTarification> avis,
            ReferenceJuridique article) {
        public CompetenceApprobation {
            acteurs = List.copyOf(acteurs);
            autorites = List.copyOf(autorites);
            avis = List.copyOf(avis);
        }
    }

    /**
     * Which credits bind (R. 314-218).
     *
     * @param connu no when neither the legal status nor a fixing d'office is told
     * @param limitatifs the groups whose credits are limitatifs; the others are évaluatifs
     * @param article the article
     */
    public record CreditsBudgetaires(boolean connu, List<GroupeFonctionnel> limitatifs, ReferenceJuridique article) {
        public CreditsBudgetaires {
            limitatifs = List.copyOf(limitatifs);
        }
    }
}

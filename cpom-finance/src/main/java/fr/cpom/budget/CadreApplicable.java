package fr.cpom.budget;

import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The frame of a budget, and why.
 *
 * @param cadre the frame; absent when the ESSMS are not all under the same
 * @param motifs the rules that lead to it, each once
 * @param essms the frame of each ESSMS asked
 * @param perimetre what the EPRD groups, when there is one
 * @param anticipation the EPRD presented before the contract: its last day and where it stands
 * @param eprdUnique whether one EPRD of all ESSMS may be asked (R. 314-243), when it was asked
 * @param pieces what the budget holds and what goes with it, for each frame in use
 * @param articlesEcartes under EPRD, the articles that no longer apply (R. 314-1 al. 3)
 * @param articles the answer for each article asked
 */
public record CadreApplicable(
        Optional<CadreBudgetaire> cadre,
        List<MotifCadre> motifs,
        List<CadreEssms> essms,
        Optional<PerimetreEprd> perimetre,
        Optional<EprdAnticipe> anticipation,
        Optional<Boolean> eprdUnique,
        List<PieceBudget> pieces,
        List<String> articlesEcartes,
        List<StatutArticle> articles) {
    public CadreApplicable {
        motifs = List.copyOf(motifs);
        essms = List.copyOf(essms);
        pieces = List.copyOf(pieces);
        articlesEcartes = List.copyOf(articlesEcartes);
        articles = List.copyOf(articles);
    }

    /**
     * A rule that leads to a frame.
     *
     * @param cadre the frame
     * @param regle number of the rule in the literature of the library: {@code BUD-04}
     * @param article the article
     * @param confiance how sure the rule is
     */
    public record MotifCadre(CadreBudgetaire cadre, String regle, ReferenceJuridique article, Confiance confiance) {}

    /**
     * The frame of an ESSMS.
     *
     * @param id its name in the request
     * @param motif its frame and the rule
     */
    public record CadreEssms(String id, MotifCadre motif) {}

    /**
     * What the EPRD groups.
     *
     * @param etendue how far it goes
     * @param article the article
     * @param confiance how sure the rule is
     */
    public record PerimetreEprd(EtendueEprd etendue, ReferenceJuridique article, Confiance confiance) {}

    /** How far an EPRD goes. */
    public enum EtendueEprd {
        /** All the activities of a public establishment of L. 315-9. */
        TOUTES_ACTIVITES,
        /** The ESSMS of the contract. */
        ESSMS_DU_CONTRAT,
        /** The ESSMS of the contract and those of its geographic perimeter. */
        ESSMS_DU_PERIMETRE_GEOGRAPHIQUE,
        /** The EHPAD and petites unités de vie of the gestionnaire in the département, while no contract is signed. */
        EHPAD_DU_DEPARTEMENT,
        /** The EHPAD of L. 342-1 and the other ESSMS of the contract, on request (R. 314-243). */
        EPRD_UNIQUE
    }

    /**
     * An EPRD presented before the contract.
     *
     * @param limite last day for signing the contract
     * @param etat where it stands on the day of the computation
     * @param article the article
     */
    public record EprdAnticipe(LocalDate limite, EtatAnticipation etat, ReferenceJuridique article) {}

    /** Where an EPRD presented before the contract stands. */
    public enum EtatAnticipation {
        /** The contract is not signed and the delay runs. */
        EN_COURS,
        /** The contract was signed in time. */
        CONTRAT_SIGNE,
        /** The contract was not signed in time: the rules of the EPRD lapsed. */
        CADUC
    }
}

package fr.cpom.suivi.obligation;

import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.CategorieEssms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The contracts that a gestionnaire must have, and what each of its other ESSMS may have. Every ESSMS given stands in exactly
 * one of the three lists.
 *
 * @param date the day asked
 * @param contrats the compulsory contracts, by gestionnaire, kind and territory
 * @param facultatifs the ESSMS that no text binds
 * @param nonCouverts the ESSMS of which no rule of the library can say anything
 */
public record PlanContrats(
        LocalDate date,
        List<ContratPrevu> contrats,
        List<EssmsFacultatif> facultatifs,
        List<EssmsNonCouvert> nonCouverts) {
    public PlanContrats {
        contrats = List.copyOf(contrats);
        facultatifs = List.copyOf(facultatifs);
        nonCouverts = List.copyOf(nonCouverts);
    }

    /**
     * A compulsory contract.
     *
     * @param nature kind
     * @param regle number of the rule that draws its perimeter
     * @param reference article of the duty
     * @param gestionnaire who signs; for a CPOM EHPAD the person who controls, when one was given
     * @param territoire département of a CPOM EHPAD, region of the others; absent when unknown
     * @param essms the ESSMS bound to it, by name
     * @param peuventRejoindre other ESSMS of the gestionnaire that may be added, by name
     * @param signataires who signs for the ESSMS bound
     * @param signatureSuspendable true when the signing, not the duty, may be suspended
     */
    public record ContratPrevu(
            NatureCpom nature,
            String regle,
            ReferenceJuridique reference,
            Optional<String> gestionnaire,
            Optional<Territoire> territoire,
            List<String> essms,
            List<String> peuventRejoindre,
            List<Signataire> signataires,
            boolean signatureSuspendable) {
        public ContratPrevu {
            essms = List.copyOf(essms);
            peuventRejoindre = List.copyOf(peuventRejoindre);
            signataires = List.copyOf(signataires);
        }
    }

    /**
     * An ESSMS that no text binds.
     *
     * @param id its name in the request
     * @param natures the kinds of contract that can be concluded for it alone
     * @param conditionDuForfaitAutonomie true when its money depends on one of them
     */
    public record EssmsFacultatif(String id, List<NatureCpom> natures, boolean conditionDuForfaitAutonomie) {
        public EssmsFacultatif {
            natures = List.copyOf(natures);
        }
    }

    /**
     * An ESSMS of which nothing can be said.
     *
     * @param id its name in the request
     * @param categorie its category
     * @param motif code of the anomaly that says why
     */
    public record EssmsNonCouvert(String id, Optional<CategorieEssms> categorie, String motif) {}
}

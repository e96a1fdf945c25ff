package fr.cpom.suivi.obligation;

import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.AutoriteTarification;
import java.util.List;

/**
 * Whether a contract can have the perimeter proposed.
 *
 * @param nature kind of contract
 * @param valide true when nothing is forbidden, refused, waited for or forgotten
 * @param fonde true when an ESSMS of the perimeter founds a contract of that kind
 * @param essms the verdict of each ESSMS, in the order given
 * @param oublies ESSMS left out that the law wants in the same contract
 * @param accordsManquants authorities whose agreement is waited for
 * @param signataires who signs for the ESSMS that may enter
 */
public record VerdictPerimetre(
        NatureCpom nature,
        boolean valide,
        boolean fonde,
        List<VerdictEssms> essms,
        List<String> oublies,
        List<AutoriteTarification> accordsManquants,
        List<Signataire> signataires) {
    public VerdictPerimetre {
        essms = List.copyOf(essms);
        oublies = List.copyOf(oublies);
        accordsManquants = List.copyOf(accordsManquants);
        signataires = List.copyOf(signataires);
    }

    /** What becomes of an ESSMS of the perimeter. */
    public enum Admission {
        /** The law wants it in a contract of this kind. */
        OBLIGATOIRE,
        /** It may enter. */
        ADMIS,
        /** It may enter once an agreement is had or a condition is checked. */
        SOUS_CONDITION,
        /** It may not enter. */
        INTERDIT,
        /** Nothing can be said: its category is not covered, or its authorities are needed. */
        INDETERMINE
    }

    /**
     * The verdict of an ESSMS.
     *
     * @param id its name in the request
     * @param admission what becomes of it
     * @param regle number of the rule that decides: {@code CTR-08}
     * @param reference article that decides
     * @param conditions what could not be checked
     * @param accordsManquants agreements waited for
     * @param accordsRefuses agreements refused
     */
    public record VerdictEssms(
            String id,
            Admission admission,
            String regle,
            ReferenceJuridique reference,
            List<Condition> conditions,
            List<AutoriteTarification> accordsManquants,
            List<AutoriteTarification> accordsRefuses) {
        public VerdictEssms {
            conditions = List.copyOf(conditions);
            accordsManquants = List.copyOf(accordsManquants);
            accordsRefuses = List.copyOf(accordsRefuses);
        }

        /** True when the ESSMS may enter as things stand. */
        public boolean entre() {
            return admission == Admission.OBLIGATOIRE || admission == Admission.ADMIS;
        }
    }
}

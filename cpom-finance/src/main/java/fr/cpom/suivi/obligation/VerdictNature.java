package fr.cpom.suivi.obligation;

import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the law says of one kind of contract for an ESSMS on a day.
 *
 * @param nature kind of contract
 * @param force compulsory, optional, forbidden or not concerned
 * @param titre for a contract of its own or within that of others; absent when there is none
 * @param regle number of the rule in the literature of the library: {@code CTR-03}
 * @param reference article
 * @param confiance how sure the reading of the article is
 * @param depuis first day of the text; absent when the text was not in force on the day asked
 * @param confianceDepuis how sure that first day is
 * @param conditions what could not be told from the ESSMS alone
 * @param signataires who signs such a contract for this ESSMS; none when it can have none
 * @param note a precision on the reading
 */
public record VerdictNature(
        NatureCpom nature,
        Force force,
        Optional<Titre> titre,
        String regle,
        ReferenceJuridique reference,
        Confiance confiance,
        Optional<LocalDate> depuis,
        Optional<Confiance> confianceDepuis,
        List<Condition> conditions,
        List<Signataire> signataires,
        Optional<String> note) {
    public VerdictNature {
        conditions = List.copyOf(conditions);
        signataires = List.copyOf(signataires);
    }
}

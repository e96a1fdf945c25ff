package fr.cpom.suivi.echeance;

import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.valeur.Exercice;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The deadlines of one budget year.
 *
 * @param exercice the year
 * @param cadre the frame of its budget
 * @param tarification who fixes the tariffs, when known
 * @param approbation where the approval of the EPRD stands, the new one after a rejection; empty under a budget prévisionnel
 * @param prochaine the next one to be done
 * @param ordre the keys in order of date, those without a date last
 * @param echeances the deadlines by their key, in that order
 */
public record CalendrierBudgetaire(
        Exercice exercice,
        CadreBudgetaire cadre,
        Optional<DemandeCalendrier.Tarification> tarification,
        Optional<Approbation> approbation,
        Optional<Echeance> prochaine,
        List<String> ordre,
        Map<String, Echeance> echeances) {
    public CalendrierBudgetaire {
        ordre = List.copyOf(ordre);
        echeances = Collections.unmodifiableMap(new LinkedHashMap<>(echeances));
    }
}

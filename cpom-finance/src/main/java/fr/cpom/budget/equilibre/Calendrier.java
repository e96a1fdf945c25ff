package fr.cpom.budget.equilibre;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Tracage;
import fr.cpom.suivi.echeance.Approbation;
import fr.cpom.suivi.echeance.CalendrierBudgetaire;
import fr.cpom.suivi.echeance.CalendrierBudgetaireCalculator;
import fr.cpom.suivi.echeance.DemandeCalendrier;
import fr.cpom.suivi.echeance.Echeance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The dates of one document, taken from the calendar of its budget year: delays, silence and what follows a rejection are reckoned
 * there and nowhere else.
 *
 * @param echeances the deadlines of that document, by their key
 * @param approbation where the approval of the EPRD stands
 */
record Calendrier(Map<String, Echeance> echeances, Optional<Approbation> approbation) {
    /** Series of other documents of the year, of which nothing is to be said here. */
    private static final Set<CodeAnomalie> BAREMES =
            Set.of(CodeAnomalie.BAREME_ABSENT, CodeAnomalie.BAREME_A_CONFIRMER, CodeAnomalie.BAREME_NON_VERIFIE_DEPUIS);

    /**
     * Reads the calendar.
     *
     * @param codes codes of the duties kept, with the act number where there is one: {@code DM_REPONSE/1}
     * @param series beginnings of the ids of the series whose alerts are kept
     * @param chemins for the anomalies kept, the beginning of their path in the calendar and what stands for it in the entry
     */
    static Calendrier lire(
            DemandeCalendrier demande,
            List<String> codes,
            List<String> series,
            Map<String, String> chemins,
            Contexte contexte,
            Anomalies anomalies) {
        Calcul<CalendrierBudgetaire> calcul =
                CalendrierBudgetaireCalculator.standard().compute(demande, contexte.withTracage(Tracage.aucun()));
        for (Anomalie anomalie : calcul.anomalies()) {
            traduite(anomalie, series, chemins).ifPresent(anomalies::ajouter);
        }
        Map<String, Echeance> echeances = new LinkedHashMap<>();
        calcul.resultat()
                .ifPresent(c -> codes.forEach(code -> {
                    Echeance echeance = c.echeances().get(code);
                    if (echeance != null) {
                        echeances.put(code, echeance);
                    }
                }));
        return new Calendrier(echeances, calcul.resultat().flatMap(CalendrierBudgetaire::approbation));
    }

    private static Optional<Anomalie> traduite(Anomalie anomalie, List<String> series, Map<String, String> chemins) {
        if (BAREMES.contains(anomalie.code())) {
            String serie = anomalie.arguments().getOrDefault("serie", "");
            return Optional.of(anomalie).filter(a -> series.stream().anyMatch(serie::startsWith));
        }
        return chemins.entrySet().stream()
                .filter(c -> anomalie.chemin().startsWith(c.getKey()))
                .findFirst()
                .map(c -> new Anomalie(
                        anomalie.code(),
                        anomalie.gravite(),
                        c.getValue() + anomalie.chemin().substring(c.getKey().length()),
                        anomalie.arguments(),
                        anomalie.reference()));
    }

    Optional<Echeance> echeance(String code) {
        return Optional.ofNullable(echeances.get(code));
    }
}

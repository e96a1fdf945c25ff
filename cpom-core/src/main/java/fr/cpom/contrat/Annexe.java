package fr.cpom.contrat;

import fr.cpom.valeur.Exercice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An annex of the contract.
 *
 * @param titre what it is: diagnostic partagé, PGFP, PPI…
 * @param nature which of the annexes that a text knows, when it is one
 * @param reference where the document is kept
 * @param date its date
 * @param exercices the years that a PGFP or a PPI covers
 */
public record Annexe(
        String titre,
        Optional<Nature> nature,
        Optional<String> reference,
        Optional<LocalDate> date,
        List<Exercice> exercices) {
    public Annexe {
        exercices = exercices.stream().sorted().distinct().toList();
    }

    /** The annexes that the cahier des charges of the CPOM or the code know. */
    public enum Nature {
        /** Fiche signalétique of the gestionnaire and of the ESSMS. */
        FICHE_SIGNALETIQUE,
        /** Summary of the diagnostic partagé. */
        SYNTHESE_DIAGNOSTIC,
        /** Diagnostic partagé. */
        DIAGNOSTIC_PARTAGE,
        /** Plan global de financement pluriannuel (R. 314-213 I 6°). */
        PGFP,
        /** Plan pluriannuel d'investissement (R. 314-20). */
        PPI,
        /** Table of objectives and indicators. */
        OBJECTIFS_ET_INDICATEURS,
        /** Habilitation à l'aide sociale. */
        HABILITATION_AIDE_SOCIALE,
        /** Plan of return to balance. */
        PLAN_RETOUR_EQUILIBRE,
        /** Authorisation of frais de siège. */
        FRAIS_DE_SIEGE,
        /** Results of the evaluations. */
        EVALUATIONS,
        /** Table of activity. */
        TABLEAU_ACTIVITE
    }
}

package fr.cpom.suivi.echeance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A décision budgétaire modificative of the year.
 *
 * @param motif why it is due; empty for one that the gestionnaire chose
 * @param faitLe day of what makes it due
 * @param revisionTarif under a budget prévisionnel, true when it supposes a revision of the tariff; no when absent
 * @param miseEnOeuvreLe under a budget prévisionnel, day when it is put into effect
 * @param envoi its sending, reception and answer
 * @param tarifModifieLe under a budget prévisionnel, day when the tariff was changed after approval
 * @param nouvelle under EPRD, the new one that a rejection asks for (R. 314-226)
 */
public record DecisionModificative(
        Optional<Motif> motif,
        Optional<LocalDate> faitLe,
        Optional<Boolean> revisionTarif,
        Optional<LocalDate> miseEnOeuvreLe,
        Optional<Transmission> envoi,
        Optional<LocalDate> tarifModifieLe,
        Optional<Transmission> nouvelle) {
    /** Why a décision modificative is due under EPRD. */
    public enum Motif {
        /** A limitative group of a public establishment is short and not topped up (R. 314-229 II 1°). */
        GROUPE_LIMITATIF_INSUFFISANT,
        /** A spending without sufficient credit upsets the économie générale (R. 314-229 II 2°). */
        DEPENSE_NON_DOTEE,
        /** Activity or spending clearly incompatible with the économie générale (R. 314-229 II 3°). */
        ECONOMIE_GENERALE_INCOMPATIBLE,
        /** The authority asks for it (R. 314-230): no delay in the text. */
        DEMANDE_AUTORITE
    }
}

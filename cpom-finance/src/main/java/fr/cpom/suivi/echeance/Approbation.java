package fr.cpom.suivi.echeance;

import fr.cpom.droit.ReferenceJuridique;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where the approval of a document stands.
 *
 * @param etat approved, rejected or awaited
 * @param date day of the answer, or day when silence stands for one, or will
 * @param tacite true when silence decides, or will
 * @param competents who approves: the DG ARS alone, or jointly with the département; empty when not known
 * @param article the article that decides
 */
public record Approbation(
        Etat etat, Optional<LocalDate> date, boolean tacite, List<Acteur> competents, ReferenceJuridique article) {
    public Approbation {
        competents = List.copyOf(competents);
    }

    /** Outcome. */
    public enum Etat {
        /** Not received, as far as is known. */
        A_TRANSMETTRE,
        /** Received: the delay of silence runs. */
        EN_ATTENTE,
        /** Approved, expressly, by comments or by silence. */
        APPROUVE,
        /** Rejected, expressly or by silence. */
        REJETE
    }
}

package fr.cpom.contrat;

import fr.cpom.essms.NumeroFiness;
import java.util.List;

/**
 * What the activity of ESSMS is judged on (R. 314-43-2 CASF).
 *
 * @param essms the ESSMS concerned; all of the perimeter when empty
 * @param criteres the criteria, at least one for a clause that means something: validity says so
 * @param modulation true when the tarification is modulated by them
 */
public record ClauseActivite(List<NumeroFiness> essms, List<Critere> criteres, boolean modulation) {
    public ClauseActivite {
        essms = List.copyOf(essms);
        criteres = criteres.stream().distinct().toList();
    }

    /** A measure of activity (R. 314-43-2 II CASF). */
    public enum Critere {
        /** Days of presence over authorised and financed capacity times days of opening. */
        TAUX_OCCUPATION,
        /** Persons accompanied in the calendar year. */
        PERSONNES_ACCOMPAGNEES,
        /** Services delivered in the calendar year. */
        PRESTATIONS_DELIVREES,
        /** Another one, which the contract justifies. */
        AUTRE
    }
}

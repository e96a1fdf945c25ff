package fr.cpom.suivi.echeance;

import fr.cpom.droit.JoursFeries;
import fr.cpom.droit.Territoire;
import java.time.LocalDate;

/** What becomes of a day of a plan that is not worked. */
public enum RegleJours {
    /** It stays. */
    AUCUN,
    /** The last working day before it. */
    OUVRE_PRECEDENT,
    /** The first working day after it. */
    OUVRE_SUIVANT;

    /** The day by the rule, holidays being those of the territory. */
    public LocalDate appliquer(LocalDate jour, Territoire territoire) {
        return switch (this) {
            case AUCUN -> jour;
            case OUVRE_PRECEDENT -> JoursFeries.ouvreAuPlusTard(jour, territoire);
            case OUVRE_SUIVANT -> {
                LocalDate candidat = jour;
                while (!JoursFeries.estOuvre(candidat, territoire)) {
                    candidat = candidat.plusDays(1);
                }
                yield candidat;
            }
        };
    }
}

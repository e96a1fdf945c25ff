package fr.cpom.suivi.validite;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A duration counted from date to date, both days included: whole years, then whole months, then days.
 *
 * <p>A period of n months ends on the eve of the day of the same number n months later; where that month has no such day, on its
 * last day. So five years from 1 March 2023 end on 29 February 2028, five years from 29 February 2024 on 28 February 2029, and
 * six months from 31 August on the last day of February. The code of civil procedure counts in the same way (art. 641 al. 2);
 * no text of the CASF says it for the CPOM.
 *
 * @param annees whole years
 * @param mois whole months beside
 * @param jours days beside
 */
public record DureeExacte(int annees, int mois, int jours) {
    private static final int MOIS_PAR_AN = 12;

    /** From a day to another, both included; the second is not before the first. */
    static DureeExacte entre(LocalDate premier, LocalDate dernier) {
        int mois = Math.toIntExact(ChronoUnit.MONTHS.between(premier, dernier.plusDays(1)));
        // the last day may close a month that has no day of the same number
        if (!fin(premier, mois + 1).isAfter(dernier)) {
            mois++;
        }
        LocalDate atteint = mois == 0 ? premier.minusDays(1) : fin(premier, mois);
        return new DureeExacte(
                mois / MOIS_PAR_AN, mois % MOIS_PAR_AN, Math.toIntExact(ChronoUnit.DAYS.between(atteint, dernier)));
    }

    /** Last day of a period of whole months, at least one, that begins on a day. */
    public static LocalDate fin(LocalDate premier, int mois) {
        LocalDate anniversaire = premier.plusMonths(mois);
        return anniversaire.getDayOfMonth() < premier.getDayOfMonth() ? anniversaire : anniversaire.minusDays(1);
    }

    /** Last day of a period of whole years, at least one, that begins on a day. */
    public static LocalDate finApresAnnees(LocalDate premier, int annees) {
        return fin(premier, Math.multiplyExact(annees, MOIS_PAR_AN));
    }
}

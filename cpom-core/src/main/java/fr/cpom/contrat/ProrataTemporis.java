package fr.cpom.contrat;

import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.PlageDates;
import java.time.LocalDate;

/** How a part of a year is counted; no text chooses, the contract or the decision does. */
public enum ProrataTemporis {
    /** Months over twelve: a month counts when its last day does, so the month of an opening counts in full. */
    MOIS,
    /** Days over the days of the year. */
    JOURS;

    /** Months or days of an exercise that lie in a range. */
    public int presents(Exercice exercice, PlageDates plage) {
        if (this == JOURS) {
            return exercice.plage()
                    .intersection(plage)
                    .map(p -> Math.toIntExact(p.jours()))
                    .orElse(0);
        }
        // the last day of a month is in the range when the month is from that of the start to that before the end
        long janvier = rang(exercice.debut());
        long premier = Math.max(janvier, rang(plage.debut()));
        long apres = Math.min(janvier + 12, rang(plage.finExclue()));
        return (int) Math.max(0, apres - premier);
    }

    private static long rang(LocalDate jour) {
        return jour.getYear() * 12L + jour.getMonthValue();
    }

    /** Twelve, or the days of the exercise. */
    public int total(Exercice exercice) {
        return this == JOURS ? exercice.jours() : 12;
    }
}

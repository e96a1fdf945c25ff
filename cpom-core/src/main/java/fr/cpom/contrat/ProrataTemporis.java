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
        int mois = 0;
        for (LocalDate fin = exercice.debut().plusMonths(1).minusDays(1);
                fin.getYear() == exercice.annee();
                fin = fin.plusDays(1).plusMonths(1).minusDays(1)) {
            mois += plage.contient(fin) ? 1 : 0;
        }
        return mois;
    }

    /** Twelve, or the days of the exercise. */
    public int total(Exercice exercice) {
        return this == JOURS ? exercice.jours() : 12;
    }
}

package fr.cpom.valeur;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A half-open range of dates: from {@code debut} included to {@code finExclue} excluded.
 *
 * @param debut first day
 * @param finExclue first day after the range, {@link LocalDate#MAX} when it has no end; not after {@code debut}: refused
 *     ({@code PLAGE_INVERSEE})
 */
public record PlageDates(LocalDate debut, LocalDate finExclue) {
    public PlageDates {
        if (!finExclue.isAfter(debut)) {
            throw new ValeurInvalideException("PLAGE_INVERSEE", debut + " / " + finExclue);
        }
    }

    /** From {@code debut} included to {@code finExclue} excluded. */
    public static PlageDates of(LocalDate debut, LocalDate finExclue) {
        return new PlageDates(debut, finExclue);
    }

    /** Both days included. */
    public static PlageDates ofClosed(LocalDate debut, LocalDate finIncluse) {
        return new PlageDates(debut, finIncluse.plusDays(1));
    }

    /** From {@code debut}, without end. */
    public static PlageDates depuis(LocalDate debut) {
        return new PlageDates(debut, LocalDate.MAX);
    }

    /** True when the day is in the range. */
    public boolean contient(LocalDate jour) {
        return !jour.isBefore(debut) && jour.isBefore(finExclue);
    }

    /** The days in both ranges, empty when there are none. */
    public Optional<PlageDates> intersection(PlageDates autre) {
        LocalDate d = debut.isAfter(autre.debut) ? debut : autre.debut;
        LocalDate f = finExclue.isBefore(autre.finExclue) ? finExclue : autre.finExclue;
        return f.isAfter(d) ? Optional.of(new PlageDates(d, f)) : Optional.empty();
    }

    /** Number of days. */
    public long jours() {
        return ChronoUnit.DAYS.between(debut, finExclue);
    }
}

package fr.cpom.valeur;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;

/**
 * A budget year: the calendar year of the accounts of an ESSMS. In JSON, the number of the year.
 *
 * @param annee from 1900 to 2199; another is refused ({@code EXERCICE_INVALIDE})
 */
public record Exercice(@JsonValue int annee) implements Comparable<Exercice> {
    public Exercice {
        if (annee < 1900 || annee > 2199) {
            throw new ValeurInvalideException("EXERCICE_INVALIDE", Integer.toString(annee));
        }
    }

    /** The exercise of a year. */
    @JsonCreator
    public static Exercice of(int annee) {
        return new Exercice(annee);
    }

    /** The exercise that contains a date. */
    public static Exercice du(LocalDate date) {
        return new Exercice(date.getYear());
    }

    /** 1 January. */
    public LocalDate debut() {
        return LocalDate.of(annee, 1, 1);
    }

    /** 31 December. */
    public LocalDate fin() {
        return LocalDate.of(annee, 12, 31);
    }

    /** The whole year as a range. */
    public PlageDates plage() {
        return PlageDates.ofClosed(debut(), fin());
    }

    /** 365 or 366. */
    public int jours() {
        return debut().lengthOfYear();
    }

    /** The exercise {@code ecart} years later (earlier if negative). */
    public Exercice plus(int ecart) {
        return new Exercice(annee + ecart);
    }

    /** The next exercise. */
    public Exercice suivant() {
        return plus(1);
    }

    /** The exercise before. */
    public Exercice precedent() {
        return plus(-1);
    }

    @Override
    public int compareTo(Exercice autre) {
        return Integer.compare(annee, autre.annee);
    }

    @Override
    public String toString() {
        return Integer.toString(annee);
    }
}

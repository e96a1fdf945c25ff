package fr.cpom.droit;

import fr.cpom.valeur.interne.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * French public holidays (code du travail L. 3133-1) with those of one territory only (L. 3134-13, L. 3422-2), and the
 * working days that follow from them: Monday to Friday, holidays excepted.
 */
public final class JoursFeries {
    private JoursFeries() {}

    /** True when the day is a public holiday in the territory. */
    public static boolean estFerie(LocalDate jour, Territoire territoire) {
        LocalDate paques = paques(jour.getYear());
        for (Ferie ferie : Table.FERIES) {
            if (ferie.le(jour, paques) && ferie.dans(territoire)) {
                return true;
            }
        }
        return false;
    }

    /** True on Monday to Friday when the day is no public holiday in the territory. */
    public static boolean estOuvre(LocalDate jour, Territoire territoire) {
        DayOfWeek d = jour.getDayOfWeek();
        return d != DayOfWeek.SATURDAY && d != DayOfWeek.SUNDAY && !estFerie(jour, territoire);
    }

    /** The day itself if it is worked, else the last working day before it. */
    public static LocalDate ouvreAuPlusTard(LocalDate jour, Territoire territoire) {
        LocalDate candidat = jour;
        while (!estOuvre(candidat, territoire)) {
            candidat = candidat.minusDays(1);
        }
        return candidat;
    }

    /** Easter Sunday of the Gregorian calendar (anonymous algorithm, valid from 1583). */
    public static LocalDate paques(int annee) {
        int a = annee % 19;
        int b = annee / 100;
        int c = annee % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(annee, n / 31, n % 31 + 1);
    }

    /** One line of the table: a fixed day of the year, or a number of days after Easter Sunday. */
    private record Ferie(Optional<MonthDay> jour, int apresPaques, List<Territoire> territoires) {
        boolean le(LocalDate date, LocalDate paques) {
            return jour.map(j -> j.equals(MonthDay.from(date)))
                    .orElseGet(() -> date.equals(paques.plusDays(apresPaques)));
        }

        boolean dans(Territoire territoire) {
            return territoires.isEmpty() || territoires.contains(territoire);
        }
    }

    private static final class Table {
        private static final List<Ferie> FERIES = new ArrayList<>();

        static {
            for (var f : Json.enregistrements(
                    JoursFeries.class, "/META-INF/cpom/nomenclatures/jours-feries.json", "feries")) {
                FERIES.add(new Ferie(
                        Json.texteEventuel(f, "jour").map(j -> MonthDay.parse("--" + j)),
                        Json.texteEventuel(f, "apresPaques")
                                .map(Integer::valueOf)
                                .orElse(0),
                        territoires(f)));
            }
        }

        private static List<Territoire> territoires(Map<String, @Nullable Object> ferie) {
            try {
                return Json.liste(ferie, "territoires").stream()
                        .map(t -> Territoire.parse(t.toString()))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

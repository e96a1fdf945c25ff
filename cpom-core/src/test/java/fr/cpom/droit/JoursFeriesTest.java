package fr.cpom.droit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JoursFeriesTest {
    private static final Territoire FRANCE = Territoire.national();

    /** Published dates of Easter Sunday. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2000-04-23", "2001-04-15", "2002-03-31", "2003-04-20", "2004-04-11", "2005-03-27", "2006-04-16",
                "2007-04-08", "2008-03-23", "2009-04-12", "2010-04-04", "2011-04-24", "2012-04-08", "2013-03-31",
                "2014-04-20", "2015-04-05", "2016-03-27", "2017-04-16", "2018-04-01", "2019-04-21", "2020-04-12",
                "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
                "2028-04-16", "2029-04-01", "2030-04-21", "2031-04-13", "2032-03-28", "2033-04-17", "2034-04-09",
                "2035-03-25", "1943-04-25", "2038-04-25", "1818-03-22"
            })
    void paques_est_aux_dates_publiees(LocalDate paques) {
        assertThat(JoursFeries.paques(paques.getYear())).isEqualTo(paques);
    }

    @Property
    void paques_suit_la_lune_des_epactes(@ForAll @IntRange(min = 1583, max = 4000) int annee) {
        assertThat(JoursFeries.paques(annee)).isEqualTo(paquesParLesEpactes(annee));
    }

    @Test
    void paques_de_1900_a_2199() {
        for (int annee = 1900; annee < 2200; annee++) {
            assertThat(JoursFeries.paques(annee)).isEqualTo(paquesParLesEpactes(annee));
        }
    }

    /** Reform of Clavius: golden number, epact, first full moon from 21 March on, the Sunday after it. */
    private static LocalDate paquesParLesEpactes(int annee) {
        int nombreDOr = annee % 19 + 1;
        int siecle = annee / 100 + 1;
        int bissextilesOmises = 3 * siecle / 4 - 12;
        int correctionLunaire = (8 * siecle + 5) / 25 - 5;
        int epacte = Math.floorMod(11 * nombreDOr + 20 + correctionLunaire - bissextilesOmises, 30);
        if (epacte == 24 || (epacte == 25 && nombreDOr > 11)) {
            epacte++;
        }
        int jourDeMars = 44 - epacte;
        LocalDate pleineLune =
                LocalDate.of(annee, 3, 1).plusDays((jourDeMars < 21 ? jourDeMars + 30 : jourDeMars) - 1L);
        LocalDate dimanche = pleineLune.plusDays(1);
        while (dimanche.getDayOfWeek() != DayOfWeek.SUNDAY) {
            dimanche = dimanche.plusDays(1);
        }
        return dimanche;
    }

    @Test
    void les_jours_feries_de_2026() {
        assertThat(feries(2026, FRANCE))
                .containsExactly(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 4, 6),
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 5, 8),
                        LocalDate.of(2026, 5, 14),
                        LocalDate.of(2026, 5, 25),
                        LocalDate.of(2026, 7, 14),
                        LocalDate.of(2026, 8, 15),
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 11, 11),
                        LocalDate.of(2026, 12, 25));
    }

    @Property
    void onze_jours_au_plus_dont_six_du_lundi_au_vendredi_au_moins(
            @ForAll @IntRange(min = 1900, max = 2199) int annee) {
        // l'Ascension peut tomber le 1er ou le 8 mai
        assertThat(feries(annee, FRANCE)).hasSizeBetween(10, 11);
    }

    @Test
    void l_ascension_peut_tomber_un_jour_deja_ferie() {
        assertThat(feries(2008, FRANCE)).hasSize(10);
        assertThat(JoursFeries.estFerie(LocalDate.of(2008, 5, 1), FRANCE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DEP-67,2026-12-26",
        "DEP-57,2026-12-26",
        "DEP-971,2026-05-27",
        "DEP-972,2026-05-22",
        "DEP-973,2026-06-10",
        "DEP-974,2026-12-20",
        "DEP-976,2026-04-27"
    })
    void certains_jours_ne_valent_que_dans_un_territoire(String territoire, LocalDate jour) {
        assertThat(JoursFeries.estFerie(jour, Territoire.parse(territoire))).isTrue();
        assertThat(JoursFeries.estFerie(jour, FRANCE)).isFalse();
        assertThat(JoursFeries.estFerie(jour, Territoire.departement("75"))).isFalse();
        assertThat(feries(2026, Territoire.parse(territoire))).hasSize(12);
    }

    @ParameterizedTest
    @CsvSource({
        // R. 314-107 : le 20, ou le dernier jour ouvré précédent
        "2026-01-20,2026-01-20",
        "2026-06-20,2026-06-19",
        "2026-09-20,2026-09-18",
        "2026-12-20,2026-12-18",
        "2025-04-20,2025-04-18",
        "2026-05-25,2026-05-22",
        "2026-01-01,2025-12-31"
    })
    void le_jour_ouvre_au_plus_tard(LocalDate jour, LocalDate attendu) {
        assertThat(JoursFeries.ouvreAuPlusTard(jour, FRANCE)).isEqualTo(attendu);
    }

    @Property
    void le_jour_ouvre_au_plus_tard_est_le_dernier(@ForAll @IntRange(min = 0, max = 109_000) int rang) {
        LocalDate jour = LocalDate.of(1900, 1, 6).plusDays(rang);
        LocalDate ouvre = JoursFeries.ouvreAuPlusTard(jour, FRANCE);
        assertThat(JoursFeries.estOuvre(ouvre, FRANCE)).isTrue();
        assertThat(ouvre).isBeforeOrEqualTo(jour).isAfter(jour.minusDays(6));
        assertThat(Stream.iterate(ouvre.plusDays(1), j -> !j.isAfter(jour), j -> j.plusDays(1)))
                .noneMatch(j -> JoursFeries.estOuvre(j, FRANCE));
    }

    private static List<LocalDate> feries(int annee, Territoire territoire) {
        LocalDate debut = LocalDate.of(annee, 1, 1);
        return debut.datesUntil(debut.plusYears(1))
                .filter(j -> JoursFeries.estFerie(j, territoire))
                .toList();
    }
}

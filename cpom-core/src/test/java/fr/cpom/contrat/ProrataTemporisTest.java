package fr.cpom.contrat;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.PlageDates;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProrataTemporisTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-01,12,365",
        "2026-01-31,12,335",
        "2026-08-01,5,153",
        "2026-08-31,5,123",
        "2026-12-31,1,1",
        "2025-07-01,12,365",
        "2027-01-01,0,0"
    })
    void depuis_une_ouverture(LocalDate ouverture, int mois, int jours) {
        Exercice exercice = Exercice.of(2026);
        assertThat(ProrataTemporis.MOIS.presents(exercice, PlageDates.depuis(ouverture)))
                .isEqualTo(mois);
        assertThat(ProrataTemporis.JOURS.presents(exercice, PlageDates.depuis(ouverture)))
                .isEqualTo(jours);
    }

    @Property
    void deux_plages_qui_se_suivent_font_l_annee(
            @ForAll @IntRange(min = 2017, max = 2032) int annee, @ForAll @IntRange(min = 1, max = 364) int coupure) {
        Exercice exercice = Exercice.of(annee);
        LocalDate jour = exercice.debut().plusDays(coupure);
        for (ProrataTemporis prorata : ProrataTemporis.values()) {
            int avant = prorata.presents(exercice, PlageDates.of(exercice.debut(), jour));
            int apres = prorata.presents(exercice, PlageDates.depuis(jour));
            assertThat(avant + apres).isEqualTo(prorata.total(exercice));
        }
    }
}

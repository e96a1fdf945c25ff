package fr.cpom.valeur;

import static fr.cpom.valeur.Refus.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static final LocalDate JOUR = LocalDate.of(2026, 3, 14);

    @Provide
    Arbitrary<LocalDate> jours() {
        return Arbitraries.integers().between(0, 400).map(JOUR::plusDays);
    }

    @Provide
    Arbitrary<PlageDates> plages() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(1, 100))
                .as((debut, duree) ->
                        PlageDates.of(JOUR.plusDays(debut), JOUR.plusDays(debut).plusDays(duree)));
    }

    @Property
    void une_plage_contient_son_debut_et_non_sa_fin(@ForAll("plages") PlageDates plage) {
        assertThat(plage.contient(plage.debut())).isTrue();
        assertThat(plage.contient(plage.finExclue())).isFalse();
        assertThat(plage.contient(plage.finExclue().minusDays(1))).isTrue();
        assertThat(plage.contient(plage.debut().minusDays(1))).isFalse();
        assertThat(plage.jours())
                .isEqualTo(plage.debut().datesUntil(plage.finExclue()).count());
        assertThat(PlageDates.ofClosed(plage.debut(), plage.finExclue().minusDays(1)))
                .isEqualTo(plage);
    }

    @Property
    void l_intersection_a_les_jours_communs(
            @ForAll("plages") PlageDates a, @ForAll("plages") PlageDates b, @ForAll("jours") LocalDate jour) {
        Optional<PlageDates> commune = a.intersection(b);
        assertThat(commune.map(p -> p.contient(jour)).orElse(false)).isEqualTo(a.contient(jour) && b.contient(jour));
        assertThat(b.intersection(a)).isEqualTo(commune);
        assertThat(a.intersection(a)).contains(a);
    }

    @Test
    void deux_plages_qui_se_touchent_n_ont_pas_de_jour_commun() {
        PlageDates avant = PlageDates.of(JOUR, JOUR.plusDays(3));
        assertThat(avant.intersection(PlageDates.depuis(JOUR.plusDays(3)))).isEmpty();
        assertThat(avant.intersection(PlageDates.depuis(JOUR.plusDays(2))))
                .contains(PlageDates.ofClosed(JOUR.plusDays(2), JOUR.plusDays(2)));
    }

    @Test
    void une_plage_inversee_ou_vide_est_refusee() {
        refuse("PLAGE_INVERSEE", () -> PlageDates.of(JOUR, JOUR));
        refuse("PLAGE_INVERSEE", () -> PlageDates.ofClosed(JOUR, JOUR.minusDays(1)));
    }

    @Property
    void un_exercice_est_une_annee_civile(@ForAll @IntRange(min = 1901, max = 2198) int annee) {
        Exercice exercice = Exercice.of(annee);
        assertThat(exercice.plage().jours()).isEqualTo(exercice.jours());
        assertThat(exercice.suivant().precedent()).isEqualTo(exercice);
        assertThat(exercice.suivant().debut()).isEqualTo(exercice.fin().plusDays(1));
        assertThat(Exercice.du(exercice.fin())).isEqualTo(exercice);
        assertThat(exercice).isLessThan(exercice.suivant()).hasToString(Integer.toString(annee));
    }

    @Test
    void une_annee_hors_bornes_est_refusee() {
        refuse("EXERCICE_INVALIDE", () -> Exercice.of(1899));
        refuse("EXERCICE_INVALIDE", () -> Exercice.of(2200));
        refuse("EXERCICE_INVALIDE", () -> Exercice.of(2199).suivant());
        assertThat(Exercice.of(2024).jours()).isEqualTo(366);
        assertThat(Exercice.of(2100).jours()).isEqualTo(365);
    }
}

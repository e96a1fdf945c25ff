package fr.cpom.dotation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.droit.Territoire;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class VersementsTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 3, 14));
    private static final long MILLIARD = 100_000_000_000L;

    private static Calcul<EcheancierVersements> verser(DemandeVersements demande) {
        return VersementsCalculator.standard().compute(demande, CONTEXTE);
    }

    private static DemandeVersements.Builder demande(int annee) {
        return DemandeVersements.builder().exercice(Exercice.of(annee));
    }

    /** 20 June 2026 is a Saturday, 20 September and 20 December are Sundays (calendar of 2026). */
    @Test
    void leVingtOuLeDernierJourOuvreAvant() {
        List<LocalDate> dates =
                verser(demande(2026).dotation(Montants.euros("1200000.00")).build()).valeur().versements().stream()
                        .map(Versement::date)
                        .toList();

        assertThat(dates.get(0)).isEqualTo(LocalDate.of(2026, 1, 20));
        assertThat(dates.get(5)).isEqualTo(LocalDate.of(2026, 6, 19));
        assertThat(dates.get(8)).isEqualTo(LocalDate.of(2026, 9, 18));
        assertThat(dates.get(11)).isEqualTo(LocalDate.of(2026, 12, 18));
    }

    /** 20 December 2027 is a Monday, a public holiday in La Réunion only: paid on Friday 17. */
    @Test
    void lesJoursFeriesSontCeuxDuTerritoireDuPayeur() {
        DemandeVersements metropole =
                demande(2027).dotation(Montants.euros("12.00")).build();
        DemandeVersements reunion = DemandeVersements.builder()
                .from(metropole)
                .territoire(Territoire.departement("974"))
                .build();

        assertThat(verser(metropole).valeur().versements().get(11).date()).isEqualTo(LocalDate.of(2027, 12, 20));
        assertThat(verser(reunion).valeur().versements().get(11).date()).isEqualTo(LocalDate.of(2027, 12, 17));
    }

    @Test
    void uneDotationFixeeApresDecembreSeRegleEnJanvier() {
        Calcul<EcheancierVersements> calcul = verser(demande(2025)
                .dotation(Montants.euros("1260000.00"))
                .dotationPrecedente(Montants.euros("1200000.00"))
                .dateFixation(LocalDate.of(2025, 12, 30))
                .build());

        assertThat(calcul.valeur().total()).isEqualTo(Montants.euros("1200000.00"));
        assertThat(calcul.valeur().soldeReporte()).contains(Montants.euros("60000.00"));
        assertThat(calcul.valeur().dateSolde()).contains(LocalDate.of(2026, 1, 20));
        assertThat(calcul.anomalies()).extracting(Anomalie::code).contains(CodeAnomalie.DECISION_APRES_EXERCICE);
    }

    @Test
    void sansDotationNiBaseRienNEstSuppose() {
        Calcul<EcheancierVersements> calcul = verser(demande(2026).build());

        assertThat(calcul.resultat()).isEmpty();
        assertThat(calcul.anomalies()).extracting(Anomalie::code).contains(CodeAnomalie.VERSEMENT_SANS_BASE);
    }

    /** Five advances of 100 000 really paid, 1 260 000 fixed: 105 000 + 5 × 5 000 in June (R. 314-116 al. 2). */
    @Test
    void lesAcomptesReellementVersesComptentTous() {
        DemandeVersements.Builder demande =
                demande(2026).forme(FormeDotation.PRIX_DE_JOURNEE_GLOBALISE).dotation(Montants.euros("1260000.00"));
        for (int i = 0; i < 5; i++) {
            demande.addAcomptesVerses(Montants.euros("100000.00"));
        }

        assertThat(verser(demande.build()).valeur().versements().get(5).montant())
                .isEqualTo(Montants.euros("130000.00"));
        for (int i = 0; i < 8; i++) {
            demande.addAcomptesVerses(Montants.euros("1.00"));
        }
        assertThat(verser(demande.build()).anomalies())
                .extracting(Anomalie::code)
                .containsExactly(CodeAnomalie.ACOMPTES_NON_IMPUTES);
    }

    @Property(tries = 1000)
    void lesVersementsFontLaDotation(
            @ForAll @LongRange(max = MILLIARD) long dotation,
            @ForAll @LongRange(max = MILLIARD) long precedente,
            @ForAll @IntRange(min = 0, max = 420) int jours,
            @ForAll boolean premiere,
            @ForAll DemandeVersements.Regularisation regularisation) {
        MonetaryAmount attendue = Montants.ofCentimes(dotation);
        Calcul<EcheancierVersements> calcul = verser(demande(2026)
                .dotation(attendue)
                .dotationPrecedente(Montants.ofCentimes(precedente))
                .depensesAutoriseesPrecedentes(Montants.ofCentimes(precedente))
                .premiereAnnee(premiere)
                .dateFixation(LocalDate.of(2026, 1, 1).plusDays(jours))
                .regularisation(regularisation)
                .build());

        EcheancierVersements e = calcul.valeur();
        MonetaryAmount verse = Montants.zero();
        for (Versement v : e.versements()) {
            assertThat(v.montant()).isEqualTo(v.base().add(v.regularisation()));
            assertThat(v.date().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(v.date().getDayOfMonth()).isLessThanOrEqualTo(20);
            verse = verse.add(v.montant());
        }
        assertThat(verse).isEqualTo(e.total());
        assertThat(Montants.normalise(verse.add(e.soldeReporte().orElse(Montants.zero()))))
                .isEqualTo(attendue);
        assertThat(calcul.explication().evaluer()).isEqualTo(Montants.centimes(e.total()));
        assertThat(e.dateSolde().map(d -> d.getYear() > 2026).orElse(true)).isTrue();
    }

    @Property(tries = 1000)
    void laRepartitionFaitLeTotal(
            @ForAll @LongRange(min = -MILLIARD, max = MILLIARD) long total,
            @ForAll List<@LongRange(min = 0, max = 1_000_000) Long> cles) {
        List<DemandeRepartition.Cle> poids = new java.util.ArrayList<>();
        for (Long cle : cles) {
            poids.add(new DemandeRepartition.Cle("E" + poids.size(), java.math.BigDecimal.valueOf(cle, 2)));
        }
        Calcul<RepartitionDotation> calcul = RepartitionCalculator.standard()
                .compute(new DemandeRepartition(Montants.ofCentimes(total), poids), CONTEXTE);

        if (cles.stream().allMatch(c -> c == 0)) {
            assertThat(calcul.anomalies()).extracting(Anomalie::code).contains(CodeAnomalie.REPARTITION_CLES);
            assertThat(calcul.resultat()).isEqualTo(Optional.empty());
        } else {
            long somme = calcul.valeur().repartition().stream()
                    .mapToLong(p -> Montants.centimes(p.montant()))
                    .sum();
            assertThat(somme).isEqualTo(total);
            assertThat(calcul.explication().evaluer()).isEqualTo(total);
        }
    }
}

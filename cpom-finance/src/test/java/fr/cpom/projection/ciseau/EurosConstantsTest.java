package fr.cpom.projection.ciseau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.droit.JeuDeBaremes;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class EurosConstantsTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));
    private static final EvolutionPrix PUBLIES = new EvolutionPrix(
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.of(IndicePublie.ENSEMBLE_METROPOLE_BASE_2015),
            Optional.empty());

    private static Calcul<EurosConstants> calculer(EvolutionPrix prix, long centimes, int de, int vers) {
        return EurosConstantsCalculator.standard()
                .compute(
                        DemandeEurosConstants.builder()
                                .addMontants(new MontantAnnuel(Exercice.of(de), Montants.ofCentimes(centimes)))
                                .exerciceReference(Exercice.of(vers))
                                .prix(prix)
                                .build(),
                        CONTEXTE);
    }

    private static long convertir(EvolutionPrix prix, long centimes, int de, int vers) {
        Calcul<EurosConstants> calcul = calculer(prix, centimes, de, vers);
        long constant = Montants.centimes(calcul.valeur().total());
        assertThat(calcul.explication().evaluer()).isEqualTo(constant);
        return constant;
    }

    private static EvolutionPrix taux(int dixMilliemes) {
        return EvolutionPrix.of(Taux.of(BigDecimal.valueOf(dixMilliemes, 4)));
    }

    /** There and back: what two roundings of half a cent can do, and no more. */
    private static void inverse(EvolutionPrix prix, long centimes, int de, int vers) {
        long constant = convertir(prix, centimes, de, vers);
        BigDecimal retour = BigDecimal.valueOf(convertir(prix, constant, vers, de));
        BigDecimal coefficient =
                calculer(prix, 0, vers, de).valeur().montants().get(0).coefficient();
        assertThat(retour.subtract(BigDecimal.valueOf(centimes)).abs())
                .isLessThanOrEqualTo(coefficient.divide(BigDecimal.valueOf(2)).add(new BigDecimal("0.6")));
    }

    @Property(tries = 1000)
    void l_aller_et_le_retour_se_defont(
            @ForAll @LongRange(min = -100_000_000_000L, max = 100_000_000_000L) long centimes,
            @ForAll @IntRange(min = 2000, max = 2017) int de,
            @ForAll @IntRange(min = 2000, max = 2017) int vers,
            @ForAll @IntRange(min = -100, max = 900) int prix) {
        inverse(PUBLIES, centimes, de, vers);
        inverse(taux(prix), centimes, de, vers);
        assertThat(convertir(PUBLIES, centimes, de, de)).isEqualTo(centimes);
        assertThat(convertir(taux(prix), centimes, de, de)).isEqualTo(centimes);
    }

    @Property(tries = 1000)
    void changer_d_echelle_ne_change_rien(
            @ForAll @LongRange(min = 1, max = 999_999) long a,
            @ForAll @LongRange(min = 1, max = 999_999) long b,
            @ForAll @LongRange(max = 10_000_000_000L) long centimes) {
        assertThat(convertir(indices(a, b, 4), centimes, 2020, 2021))
                .isEqualTo(convertir(indices(a, b, 2), centimes, 2020, 2021));
    }

    private static EvolutionPrix indices(long a, long b, int decimales) {
        return new EvolutionPrix(
                Optional.empty(),
                List.of(),
                List.of(
                        indice(2020, BigDecimal.valueOf(a, decimales), 2015),
                        indice(2021, BigDecimal.valueOf(b, decimales), 2015)),
                Optional.empty(),
                Optional.empty());
    }

    private static IndicePrix indice(int annee, BigDecimal valeur, int base) {
        return new IndicePrix(Exercice.of(annee), Optional.empty(), valeur, Optional.of(base));
    }

    @Test
    void deux_bases_ne_se_melangent_pas() {
        EvolutionPrix melange = new EvolutionPrix(
                Optional.empty(),
                List.of(),
                List.of(indice(2024, new BigDecimal("118.79"), 2015), indice(2026, new BigDecimal("101.2"), 2025)),
                Optional.empty(),
                Optional.empty());
        Calcul<EurosConstants> calcul = calculer(melange, 100, 2024, 2026);
        assertThat(calcul.resultat()).isEmpty();
        assertThat(calcul.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(CodeAnomalie.INDICES_BASES_MELANGEES);
            assertThat(a.arguments()).containsEntry("premiere", "2015").containsEntry("autre", "2025");
        });
    }

    @Test
    void taux_et_indices_ensemble_sont_refuses() {
        assertThatThrownBy(() -> new EvolutionPrix(
                        Optional.of(Taux.pourcent("1")),
                        List.of(),
                        List.of(),
                        Optional.of(IndicePublie.ENSEMBLE_METROPOLE_BASE_2015),
                        Optional.empty()))
                .isInstanceOf(ValeurInvalideException.class)
                .hasMessageContaining("INDICES_EN_DOUBLE");
    }

    @Test
    void chaque_indice_publie_a_sa_serie() {
        for (IndicePublie indice : IndicePublie.values()) {
            assertThat(JeuDeBaremes.standard().baremes())
                    .extracting(b -> b.serie().id())
                    .contains(indice.serie());
            assertThat(indice.serie()).endsWith("base-" + indice.base());
        }
    }
}

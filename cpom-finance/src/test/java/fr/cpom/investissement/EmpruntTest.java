package fr.cpom.investissement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Tracage;
import fr.cpom.investissement.DemandeEmprunt.ConventionArrondi;
import fr.cpom.investissement.DemandeEmprunt.ConventionTaux;
import fr.cpom.investissement.DemandeEmprunt.Differe;
import fr.cpom.investissement.DemandeEmprunt.ModeDiffere;
import fr.cpom.investissement.DemandeEmprunt.Periodicite;
import fr.cpom.investissement.DemandeEmprunt.ProfilEmprunt;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class EmpruntTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));
    private static final long DIX_MILLIARDS = 1_000_000_000_000L;

    private static Calcul<TableauEmprunt> calcul(DemandeEmprunt emprunt) {
        return EmpruntCalculator.standard().compute(emprunt, CONTEXTE);
    }

    private static <T> long somme(List<T> lignes, Function<T, MonetaryAmount> champ) {
        ToLongFunction<T> centimes = l -> Montants.centimes(champ.apply(l));
        return lignes.stream().mapToLong(centimes).sum();
    }

    private static DemandeEmprunt emprunt(
            long capital, int centiemes, int n, int differe, ModeDiffere mode, Periodicite p, ProfilEmprunt profil) {
        return DemandeEmprunt.builder()
                .capital(Montants.ofCentimes(capital))
                .taux(Taux.of(BigDecimal.valueOf(centiemes, 4)))
                .nombreEcheances(n)
                .periodicite(p)
                .profil(profil)
                .differe(differe % n == 0 ? Optional.empty() : Optional.of(new Differe(differe % n, mode)))
                .build();
    }

    @Property(tries = 1000)
    void le_capital_rembourse_est_le_capital_prete(
            @ForAll @LongRange(max = DIX_MILLIARDS) long capital,
            @ForAll @IntRange(max = 10_000) int centiemes,
            @ForAll @IntRange(min = 1, max = 120) int n,
            @ForAll @IntRange(max = 11) int differe,
            @ForAll ModeDiffere mode,
            @ForAll Periodicite p,
            @ForAll ProfilEmprunt profil,
            @ForAll ConventionTaux convention) {
        TableauEmprunt tableau = calcul(DemandeEmprunt.builder()
                        .from(emprunt(capital, centiemes, n, differe, mode, p, profil))
                        .conventionTaux(convention)
                        .build())
                .resultat()
                .orElse(null);
        if (tableau == null) { // interest capitalised for years at an extreme rate grows out of bounds
            assertThat(mode).isEqualTo(ModeDiffere.INTERETS_CAPITALISES);
            return;
        }
        long capitalises = somme(tableau.lignes(), LigneEmprunt::interetsCapitalises);
        assertThat(somme(tableau.lignes(), LigneEmprunt::capital)).isEqualTo(capital + capitalises);
        assertThat(somme(tableau.lignes(), LigneEmprunt::echeance))
                .isEqualTo(Montants.centimes(tableau.totalEcheances()));
        assertThat(somme(tableau.annees(), AnneeEmprunt::chargeInterets))
                .isEqualTo(Montants.centimes(tableau.totalInterets()));
        long restant = capital;
        for (LigneEmprunt ligne : tableau.lignes()) {
            long suivant = Montants.centimes(ligne.restant());
            assertThat(Montants.centimes(ligne.interets())).isNotNegative();
            assertThat(Montants.centimes(ligne.capital())).isNotNegative();
            assertThat(suivant)
                    .isNotNegative()
                    .isEqualTo(restant
                            - Montants.centimes(ligne.capital())
                            + Montants.centimes(ligne.interetsCapitalises()));
            if (ligne.interetsCapitalises().isZero()) {
                assertThat(suivant).isLessThanOrEqualTo(restant);
            }
            restant = suivant;
        }
        assertThat(restant).isZero();
    }

    @Property(tries = 1000)
    void l_explication_redonne_le_total_et_la_trace_ne_change_rien(
            @ForAll @LongRange(max = DIX_MILLIARDS) long capital,
            @ForAll @IntRange(max = 2000) int centiemes,
            @ForAll @IntRange(min = 1, max = 60) int n,
            @ForAll Periodicite p,
            @ForAll ProfilEmprunt profil,
            @ForAll ConventionTaux taux,
            @ForAll ConventionArrondi arrondi) {
        DemandeEmprunt emprunt = DemandeEmprunt.builder()
                .from(emprunt(capital, centiemes, n, 0, ModeDiffere.INTERETS_PAYES, p, profil))
                .conventionTaux(taux)
                .conventionArrondi(arrondi)
                .build();
        Calcul<TableauEmprunt> calcul = calcul(emprunt);
        assertThat(calcul.explication().evaluer())
                .isEqualTo(Montants.centimes(calcul.valeur().totalEcheances()));
        assertThat(EmpruntCalculator.standard()
                        .compute(emprunt, CONTEXTE.withTracage(Tracage.aucun()))
                        .valeur())
                .isEqualTo(calcul.valeur());
    }

    /** Rounding each line moves no line away from the exact one by more than the roundings before it can. */
    @Property(tries = 1000)
    void les_deux_conventions_d_arrondi_se_suivent(
            @ForAll @LongRange(min = 100_000, max = DIX_MILLIARDS) long capital,
            @ForAll @IntRange(max = 800) int centiemes,
            @ForAll @IntRange(min = 1, max = 120) int n,
            @ForAll ProfilEmprunt profil) {
        DemandeEmprunt arrondi =
                emprunt(capital, centiemes, n, 0, ModeDiffere.INTERETS_PAYES, Periodicite.MENSUELLE, profil);
        TableauEmprunt lignes = calcul(arrondi).valeur();
        TableauEmprunt exact = calcul(DemandeEmprunt.builder()
                        .from(arrondi)
                        .conventionArrondi(ConventionArrondi.A_L_AFFICHAGE)
                        .build())
                .valeur();
        assertThat(lignes.echeanceConstante()).isEqualTo(exact.echeanceConstante());
        for (int k = 0; k < n; k++) {
            assertThat(Montants.centimes(lignes.lignes().get(k).restant())
                            - Montants.centimes(exact.lignes().get(k).restant()))
                    .as("ligne %d", k + 1)
                    .isBetween(-300L, 300L);
        }
    }

    @Property(tries = 1000)
    void les_exercices_couvrent_toutes_les_echeances(
            @ForAll @LongRange(max = DIX_MILLIARDS) long capital,
            @ForAll @IntRange(max = 2000) int centiemes,
            @ForAll @IntRange(min = 1, max = 60) int n,
            @ForAll Periodicite p,
            @ForAll ProfilEmprunt profil,
            @ForAll @IntRange(max = 4000) int jour) {
        TableauEmprunt tableau = calcul(DemandeEmprunt.builder()
                        .from(emprunt(capital, centiemes, n, 0, ModeDiffere.INTERETS_PAYES, p, profil))
                        .premiereEcheance(LocalDate.of(2024, 1, 1).plusDays(jour))
                        .build())
                .valeur();
        assertThat(somme(tableau.annees(), AnneeEmprunt::capital)).isEqualTo(capital);
        assertThat(somme(tableau.annees(), AnneeEmprunt::chargeInterets))
                .isEqualTo(Montants.centimes(tableau.totalInterets()));
        assertThat(somme(tableau.annees(), AnneeEmprunt::echeances))
                .isEqualTo(Montants.centimes(tableau.totalEcheances()));
        int premiere = tableau.annees().get(0).exercice().orElseThrow().annee();
        for (int k = 0; k < tableau.annees().size(); k++) {
            AnneeEmprunt annee = tableau.annees().get(k);
            assertThat(annee.exercice().orElseThrow().annee()).isEqualTo(premiere + k);
            assertThat(annee.interetsCourusNonEchus().orElseThrow().isNegative())
                    .isFalse();
        }
        AnneeEmprunt derniere = tableau.annees().get(tableau.annees().size() - 1);
        assertThat(derniere.restant().isZero()).isTrue();
        assertThat(derniere.interetsCourusNonEchus().orElseThrow().isZero()).isTrue();
    }

    /** (1 + i)^p gives the annual rate back: the roots are right to more digits than are shown. */
    @Property(tries = 1000)
    void le_taux_equivalent_redonne_le_taux_annuel(
            @ForAll @IntRange(max = 10_000) int centiemes, @ForAll Periodicite p) {
        Taux annuel = Taux.of(BigDecimal.valueOf(centiemes, 4));
        BigDecimal capitalise =
                TauxDePeriode.of(annuel, p.parAn(), ConventionTaux.EQUIVALENT).croissance(p.parAn());
        assertThat(capitalise.subtract(BigDecimal.ONE.add(annuel.fraction())).abs())
                .isLessThan(new BigDecimal("1E-45"));
    }

    @Test
    void le_differe_total_grossit_le_capital() {
        TableauEmprunt tableau = calcul(emprunt(
                        1_000_000,
                        1000,
                        3,
                        2,
                        ModeDiffere.INTERETS_CAPITALISES,
                        Periodicite.ANNUELLE,
                        ProfilEmprunt.ECHEANCES_CONSTANTES))
                .valeur();
        assertThat(tableau.lignes())
                .extracting(l -> Montants.texte(l.restant()))
                .containsExactly("11000.00", "12100.00", "0.00");
        assertThat(tableau.lignes().get(1).echeance().isZero()).isTrue();
        assertThat(Montants.texte(tableau.totalCapital())).isEqualTo("12100.00");
        assertThat(Montants.texte(tableau.totalEcheances())).isEqualTo("13310.00");
    }

    /** At such a rate half a cent on the due amount would make the capital grow for ever: it is repaid at the end. */
    @Test
    void un_taux_demesure_ne_rend_pas_le_capital_negatif() {
        TableauEmprunt tableau = calcul(emprunt(
                        1,
                        10_000,
                        1200,
                        0,
                        ModeDiffere.INTERETS_PAYES,
                        Periodicite.ANNUELLE,
                        ProfilEmprunt.ECHEANCES_CONSTANTES))
                .valeur();
        assertThat(somme(tableau.lignes(), LigneEmprunt::capital)).isEqualTo(1);
    }

    @Test
    void ce_qui_ne_peut_etre_est_refuse() {
        DemandeEmprunt bon =
                emprunt(100, 100, 10, 0, ModeDiffere.INTERETS_PAYES, Periodicite.MENSUELLE, ProfilEmprunt.IN_FINE);
        for (int n : new int[] {Integer.MIN_VALUE, -1, 0, 1201, Integer.MAX_VALUE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DemandeEmprunt.builder()
                            .from(bon)
                            .nombreEcheances(n)
                            .build())
                    .withMessageContaining("NOMBRE_INVALIDE");
        }
        for (String taux : Arrays.asList("-0.0001%", "100.01%", "99999999%")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DemandeEmprunt.builder()
                            .from(bon)
                            .taux(Taux.parse(taux))
                            .build())
                    .withMessageContaining("EMPRUNT_TAUX");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandeEmprunt.builder()
                        .from(bon)
                        .differe(new Differe(10, ModeDiffere.INTERETS_PAYES))
                        .build())
                .withMessageContaining("EMPRUNT_DIFFERE");
    }
}

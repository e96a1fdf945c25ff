package fr.cpom.investissement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.investissement.DemandeSurcout.DemandeLissage;
import fr.cpom.investissement.DemandeSurcout.ElementsAnnee;
import fr.cpom.investissement.DemandeSurcout.ReserveAmortissement;
import fr.cpom.investissement.Surcout.LigneSurcout;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class SurcoutTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));
    private static final long CENT_MILLIONS = 10_000_000_000L;

    private static ElementsAnnee annee(long surcout) {
        Optional<MonetaryAmount> rien = Optional.empty();
        return new ElementsAnnee(rien, rien, rien, rien, rien, Optional.of(Montants.ofCentimes(surcout)));
    }

    private static DemandeSurcout.Builder demande(List<Long> surcouts) {
        return DemandeSurcout.builder()
                .annees(surcouts.stream().map(SurcoutTest::annee).toList());
    }

    private static long centimes(Optional<MonetaryAmount> montant) {
        return Montants.centimes(montant.orElseThrow());
    }

    @Property(tries = 1000)
    void le_lissage_garde_la_somme(
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = -CENT_MILLIONS, max = CENT_MILLIONS) Long> surcouts,
            @ForAll @IntRange(max = 20) int deplus) {
        Surcout surcout = SurcoutCalculator.standard()
                .compute(
                        demande(surcouts)
                                .lissage(new DemandeLissage(surcouts.size() + deplus, Optional.empty()))
                                .build(),
                        CONTEXTE)
                .valeur();
        long total = surcouts.stream().mapToLong(Long::longValue).sum();
        assertThat(surcout.lignes().stream()
                        .mapToLong(l -> centimes(l.montantLisse()))
                        .sum())
                .isEqualTo(total);
        LigneSurcout derniere = surcout.lignes().get(surcout.lignes().size() - 1);
        assertThat(centimes(derniere.avanceCumulee())).isZero();
        assertThat(Montants.centimes(surcout.total())).isEqualTo(total);
    }

    @Property(tries = 1000)
    void le_lissage_actualise_garde_la_valeur(
            @ForAll @Size(min = 1, max = 30) List<@LongRange(max = CENT_MILLIONS) Long> surcouts,
            @ForAll @IntRange(max = 1000) int centiemes) {
        Taux taux = Taux.of(BigDecimal.valueOf(centiemes, 4));
        Surcout surcout = SurcoutCalculator.standard()
                .compute(
                        demande(surcouts)
                                .lissage(new DemandeLissage(surcouts.size(), Optional.of(taux)))
                                .build(),
                        CONTEXTE)
                .valeur();
        BigDecimal ecart = BigDecimal.ZERO;
        for (LigneSurcout l : surcout.lignes()) {
            ecart = ecart.add(BigDecimal.valueOf(centimes(l.montantLisse()) - Montants.centimes(l.surcout()))
                    .divide(BigDecimal.ONE.add(taux.fraction()).pow(l.rang()), MathContext.DECIMAL128));
        }
        assertThat(ecart.abs()).isLessThanOrEqualTo(BigDecimal.valueOf(surcouts.size()));
    }

    @Property(tries = 1000)
    void la_reprise_ne_depasse_jamais_le_stock(
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = -CENT_MILLIONS, max = CENT_MILLIONS) Long> surcouts,
            @ForAll @Size(max = 40) List<@LongRange(max = CENT_MILLIONS) Long> dotations,
            @ForAll @LongRange(max = CENT_MILLIONS) long stock,
            @ForAll @LongRange(max = CENT_MILLIONS) long cible) {
        Surcout surcout = SurcoutCalculator.standard()
                .compute(
                        demande(surcouts)
                                .reserve(new ReserveAmortissement(
                                        Montants.ofCentimes(stock),
                                        Optional.of(Montants.ofCentimes(cible)),
                                        dotations.stream()
                                                .map(Montants::ofCentimes)
                                                .toList()))
                                .build(),
                        CONTEXTE)
                .valeur();
        long reste = stock;
        for (int k = 0; k < surcouts.size(); k++) {
            LigneSurcout ligne = surcout.lignes().get(k);
            long disponible = reste + (k < dotations.size() ? dotations.get(k) : 0);
            long reprise = centimes(ligne.repriseReserve());
            assertThat(reprise).isBetween(0L, disponible);
            reste = centimes(ligne.stockReserve());
            assertThat(reste).isEqualTo(disponible - reprise);
            long net = Montants.centimes(ligne.surcoutNet());
            assertThat(net).isEqualTo(surcouts.get(k) - reprise);
            boolean epuise = surcout.reserve()
                    .orElseThrow()
                    .rangEpuisement()
                    .filter(r -> r <= ligne.rang())
                    .isPresent();
            assertThat(epuise || net <= cible).isTrue();
        }
        assertThat(Montants.centimes(surcout.reserve().orElseThrow().stockFinal()))
                .isEqualTo(reste);
    }

    @Property(tries = 1000)
    void l_explication_redonne_le_total(
            @ForAll @LongRange(max = CENT_MILLIONS) long capital,
            @ForAll @IntRange(max = 1000) int centiemes,
            @ForAll @IntRange(min = 1, max = 80) int echeances,
            @ForAll @LongRange(max = CENT_MILLIONS) long charges) {
        Calcul<Surcout> calcul = SurcoutCalculator.standard()
                .compute(
                        DemandeSurcout.builder()
                                .addEmprunts(DemandeEmprunt.builder()
                                        .capital(Montants.ofCentimes(capital))
                                        .taux(Taux.of(BigDecimal.valueOf(centiemes, 4)))
                                        .nombreEcheances(echeances)
                                        .build())
                                .chargesNouvelles(Montants.ofCentimes(charges))
                                .addAnnees(annee(-charges))
                                .build(),
                        CONTEXTE);
        assertThat(calcul.explication().evaluer())
                .isEqualTo(Montants.centimes(calcul.valeur().total()));
        assertThat(calcul.valeur().lignes()).hasSize(echeances);
    }
}

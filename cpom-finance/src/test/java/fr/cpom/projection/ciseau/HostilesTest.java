package fr.cpom.projection.ciseau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Calculator;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.contrat.TauxAnnuel;
import fr.cpom.projection.ciseau.DemandeDecomposition.ConventionCroisee;
import fr.cpom.projection.ciseau.DemandeDecomposition.EtatLigne;
import fr.cpom.projection.ciseau.DemandeDecomposition.LigneComparee;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.ciseau.DemandeEvolution.ConventionSigne;
import fr.cpom.projection.ciseau.DemandeEvolution.Determinant;
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

/** Whatever the entry, a calculator ends in a value or in anomalies. */
class HostilesTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));
    private static final long LIMITE = 999_999_999_999_999_999L;

    private static <E, R> void finit(Calculator<E, R> calculateur, E entree) {
        Calcul<R> calcul = calculateur.compute(entree, CONTEXTE);
        assertThat(calcul.resultat().isPresent() || calcul.bloque()).isTrue();
    }

    @Property(tries = 300)
    void des_chemins_demesures_ne_levent_rien(
            @ForAll @LongRange(max = LIMITE) long p,
            @ForAll @LongRange(max = LIMITE) long c,
            @ForAll @IntRange(min = -9_999, max = 100_000) int gp,
            @ForAll @IntRange(min = -9_999, max = 100_000) int gc,
            @ForAll @IntRange(max = 100) int n,
            @ForAll @IntRange(min = 1900, max = 2199) int annee) {
        Taux tp = Taux.of(BigDecimal.valueOf(gp, 4));
        Taux tc = Taux.of(BigDecimal.valueOf(gc, 4));
        CheminAnnuel produits = new CheminAnnuel(
                Optional.of(Montants.ofCentimes(p)),
                Optional.of(tp),
                List.of(new TauxAnnuel(Exercice.of(annee), tc)),
                List.of(new MontantAnnuel(Exercice.of(annee), Montants.ofCentimes(c))));
        CheminAnnuel charges = CheminAnnuel.of(Montants.ofCentimes(c), tc);
        finit(
                MesureCiseauCalculator.standard(),
                DemandeCiseau.builder()
                        .exerciceBase(Exercice.of(annee == 1900 ? 1900 : annee - 1))
                        .nombreAnnees(n)
                        .produits(produits)
                        .charges(charges)
                        .prix(EvolutionPrix.of(tp))
                        .reserveCompensation(Montants.ofCentimes(p))
                        .autresReserves(Montants.ofCentimes(c))
                        .build());
        finit(
                CroissanceSoutenableCalculator.standard(),
                DemandeCroissance.builder()
                        .nombreAnnees(1 + n % 20)
                        .produits(CheminAnnuel.of(Montants.ofCentimes(p), tp))
                        .charges(charges)
                        .build());
    }

    @Property(tries = 1000)
    void des_lignes_demesurees_ne_levent_rien(
            @ForAll @LongRange(max = LIMITE) long m0,
            @ForAll @LongRange(max = LIMITE) long m1,
            @ForAll @LongRange(max = 1_000_000_000L) long q0,
            @ForAll @LongRange(max = 1_000_000_000L) long q1,
            @ForAll @LongRange(min = -LIMITE, max = LIMITE) long mesures,
            @ForAll ConventionCroisee convention) {
        EtatLigne debut = new EtatLigne(
                Optional.of(Montants.ofCentimes(m0)), Optional.of(BigDecimal.valueOf(q0)), Optional.empty());
        EtatLigne fin = new EtatLigne(
                Optional.of(Montants.ofCentimes(m1)),
                Optional.of(BigDecimal.valueOf(q1, 6)),
                Optional.of(BigDecimal.valueOf(q0)));
        DemandeDecomposition.Builder demande = DemandeDecomposition.builder().convention(convention);
        for (String nature : List.of("A", "B")) {
            demande.addLignes(new LigneComparee(
                    nature,
                    SensLigne.CHARGE,
                    Optional.of("F"),
                    debut,
                    fin,
                    Optional.of(Montants.ofCentimes(mesures)),
                    List.of()));
        }
        finit(DecompositionCalculator.standard(), demande.build());
    }

    @Property(tries = 500)
    void des_valeurs_quelconques_ne_levent_rien(
            @ForAll long a,
            @ForAll long b,
            @ForAll @IntRange(min = -10, max = 12) int echelle,
            @ForAll @IntRange(min = 1, max = 100) int n,
            @ForAll ConventionSigne convention) {
        BigDecimal debut = BigDecimal.valueOf(a, echelle);
        BigDecimal fin = BigDecimal.valueOf(b, 12 - Math.abs(echelle));
        finit(
                EvolutionCalculator.standard(),
                DemandeEvolution.builder()
                        .debut(debut)
                        .fin(fin)
                        .nombreAnnees(n)
                        .convention(convention)
                        .determinant(new Determinant(fin, fin.add(BigDecimal.valueOf(a % 7))))
                        .decimales(10)
                        .build());
    }

    @Property(tries = 500)
    void des_indices_quelconques_ne_levent_rien(
            @ForAll @LongRange(min = 1, max = 999_999_999_999L) long a,
            @ForAll @LongRange(min = 1, max = 999_999_999_999L) long b,
            @ForAll @LongRange(min = -LIMITE, max = LIMITE) long montant,
            @ForAll @IntRange(min = 1900, max = 2198) int annee) {
        finit(
                EurosConstantsCalculator.standard(),
                DemandeEurosConstants.builder()
                        .addMontants(new MontantAnnuel(Exercice.of(annee), Montants.ofCentimes(montant)))
                        .exerciceReference(Exercice.of(annee + 1))
                        .prix(new EvolutionPrix(
                                Optional.empty(),
                                List.of(),
                                List.of(indice(annee, a), indice(annee + 1, b)),
                                Optional.empty(),
                                Optional.empty()))
                        .build());
    }

    private static IndicePrix indice(int annee, long millioniemes) {
        return new IndicePrix(
                Exercice.of(annee), Optional.empty(), BigDecimal.valueOf(millioniemes, 6), Optional.of(2015));
    }

    @Test
    void les_valeurs_impossibles_sont_refusees_par_leur_code() {
        refuse("TAUX_HORS_BORNES", () -> CheminAnnuel.of(Montants.zero(), Taux.pourcent("-100")));
        refuse("MONTANT_NEGATIF", () -> CheminAnnuel.of(Montants.euros("-0.01"), Taux.ZERO));
        refuse("NOMBRE_INVALIDE", () -> indice(2020, 1_000_000_000_000L));
        refuse(
                "NOMBRE_INVALIDE",
                () -> new EtatLigne(Optional.empty(), Optional.of(new BigDecimal("0.0000001")), Optional.empty()));
        refuse(
                "NOMBRE_INVALIDE",
                () -> DemandeCiseau.builder().nombreAnnees(101).build());
        refuse(
                "CISEAU_CHEMIN_DOUBLE",
                () -> DemandeCiseau.builder()
                        .charges(CheminAnnuel.of(Montants.zero(), Taux.ZERO))
                        .addEssms(new DemandeCiseau.CheminEssms(
                                "A",
                                CheminAnnuel.of(Montants.zero(), Taux.ZERO),
                                CheminAnnuel.of(Montants.zero(), Taux.ZERO),
                                Optional.empty(),
                                Optional.empty()))
                        .build());
        refuse(
                "TAUX_HORS_BORNES",
                () -> DemandeCroissance.builder()
                        .produits(CheminAnnuel.of(Montants.zero(), Taux.ZERO))
                        .charges(CheminAnnuel.of(Montants.zero(), Taux.ZERO))
                        .pas(Taux.ZERO)
                        .build());
        refuse(
                "NOMBRE_INVALIDE",
                () -> DemandeEvolution.builder()
                        .debut(new BigDecimal("1e31"))
                        .fin(BigDecimal.ONE)
                        .build());
    }

    private static void refuse(String code, Runnable fabrique) {
        assertThatThrownBy(fabrique::run)
                .isInstanceOfSatisfying(
                        ValeurInvalideException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}

package fr.cpom.benchmarks;

import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.Cpom;
import fr.cpom.dotation.TrajectoireDgc;
import fr.cpom.dotation.TrajectoireDgcCalculator;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A five-year trajectory of twenty ESSMS: the library without and with its explanation, against a {@code BigDecimal} loop that
 * does the same steps, roundings and totals and keeps them all. Read the ratios, not the times.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TrajectoireBenchmark {
    private static final int ETAPES = 13;

    private final TrajectoireDgcCalculator calculateur = TrajectoireDgcCalculator.standard();
    private final Contexte avec = Contexte.of(LocalDate.of(2026, 3, 14));
    private final Contexte sans = avec.withTracage(Tracage.aucun());
    private final Cpom cpom = ContratVingtEssms.cpom();
    private BigDecimal[] bases = {};
    private BigDecimal[] mesures = {};
    private BigDecimal[] credits = {};
    private BigDecimal[] taux = {};

    /** The same contract as arrays, and a check that both sides give the same cents. */
    @Setup
    public void preparer() {
        bases = new BigDecimal[ContratVingtEssms.ESSMS];
        mesures = new BigDecimal[ContratVingtEssms.ESSMS];
        credits = new BigDecimal[ContratVingtEssms.ESSMS];
        for (int i = 0; i < bases.length; i++) {
            bases[i] = ContratVingtEssms.base(i);
            mesures[i] = ContratVingtEssms.mesure(i);
            credits[i] = ContratVingtEssms.cnr(i);
        }
        taux = new BigDecimal[ContratVingtEssms.ANNEES];
        for (int annee = 0; annee < taux.length; annee++) {
            taux[annee] = new BigDecimal(ContratVingtEssms.TAUX[annee]).movePointLeft(2);
        }
        TrajectoireDgc trajectoire = sansExplication();
        BigDecimal[][][] annees = boucleBigDecimal();
        for (int annee = 0; annee < taux.length; annee++) {
            String attendu = annees[annee][bases.length][10].toPlainString();
            String obtenu = Montants.texte(trajectoire
                    .exercice(Exercice.of(ContratVingtEssms.PREMIERE_ANNEE + annee))
                    .total());
            if (!attendu.equals(obtenu)) {
                throw new IllegalStateException(attendu + " / " + obtenu);
            }
        }
    }

    /** The library, values only. */
    @Benchmark
    public TrajectoireDgc sansExplication() {
        return calculateur.compute(cpom, sans).valeur();
    }

    /** The library, with the explanation of every figure. */
    @Benchmark
    public Object avecExplication() {
        return calculateur.compute(cpom, avec);
    }

    /** The hand-written loop: thirteen steps a line and a year, kept, then their totals as a last line of each year. */
    @Benchmark
    public BigDecimal[][][] boucleBigDecimal() {
        BigDecimal zero = BigDecimal.ZERO.setScale(2);
        BigDecimal cinq = BigDecimal.valueOf(5);
        BigDecimal douze = BigDecimal.valueOf(12);
        BigDecimal[] courantes = bases.clone();
        BigDecimal[][][] annees = new BigDecimal[taux.length][bases.length + 1][];
        for (int annee = 0; annee < taux.length; annee++) {
            BigDecimal[] totaux = new BigDecimal[ETAPES];
            Arrays.fill(totaux, zero);
            annees[annee][bases.length] = totaux;
            for (int i = 0; i < courantes.length; i++) {
                boolean decidee = ContratVingtEssms.annee(i) == annee;
                BigDecimal base = courantes[i];
                BigDecimal actualisation = base.multiply(taux[annee]).setScale(2, RoundingMode.HALF_UP);
                BigDecimal pleine = decidee ? mesures[i] : zero;
                BigDecimal nouvelle = decidee ? pleine.multiply(cinq).divide(douze, 2, RoundingMode.HALF_UP) : zero;
                BigDecimal cnr = decidee ? credits[i] : zero;
                BigDecimal extension = zero;
                BigDecimal rebasage = zero;
                BigDecimal absences = zero;
                BigDecimal excedent = zero;
                BigDecimal deficit = zero;
                BigDecimal modulation = zero;
                BigDecimal dotation = base.add(actualisation)
                        .add(extension)
                        .add(rebasage)
                        .add(nouvelle)
                        .subtract(absences)
                        .add(cnr)
                        .subtract(excedent)
                        .add(deficit)
                        .add(modulation);
                BigDecimal extensionSuivante = pleine.subtract(nouvelle);
                BigDecimal suivante = base.add(actualisation)
                        .add(extension)
                        .add(rebasage)
                        .add(nouvelle)
                        .add(extensionSuivante);
                BigDecimal[] etapes = {
                    base,
                    actualisation,
                    extension,
                    rebasage,
                    nouvelle,
                    absences,
                    cnr,
                    excedent,
                    deficit,
                    modulation,
                    dotation,
                    extensionSuivante,
                    suivante
                };
                annees[annee][i] = etapes;
                for (int e = 0; e < ETAPES; e++) {
                    totaux[e] = totaux[e].add(etapes[e]);
                }
                courantes[i] = suivante;
            }
        }
        return annees;
    }
}

package fr.cpom.projection.montecarlo;

import fr.cpom.projection.interne.PlanProjection;
import fr.cpom.projection.montecarlo.MonteCarlo.AnneeEssmsSimulee;
import fr.cpom.projection.montecarlo.MonteCarlo.AnneeRupture;
import fr.cpom.projection.montecarlo.MonteCarlo.AnneeSimulee;
import fr.cpom.projection.montecarlo.MonteCarlo.Centile;
import fr.cpom.projection.montecarlo.MonteCarlo.CumulSimule;
import fr.cpom.projection.montecarlo.MonteCarlo.Distribution;
import fr.cpom.projection.montecarlo.MonteCarlo.EssmsSimule;
import fr.cpom.projection.montecarlo.MonteCarlo.PartVariance;
import fr.cpom.projection.montecarlo.MonteCarlo.RuptureSimulee;
import fr.cpom.projection.montecarlo.MonteCarlo.ScenarioTemoin;
import fr.cpom.projection.montecarlo.MonteCarlo.VarianceSimulee;
import fr.cpom.projection.montecarlo.interne.Moments;
import fr.cpom.projection.montecarlo.interne.Tirages;
import fr.cpom.projection.montecarlo.interne.TriCentimes;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.interne.Centimes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** What the scenarios of a simulation come to. The arrays of the simulation are sorted in place: one synthesis for one simulation. */
final class Synthese {
    private static final int DECIMALES = 6;
    private static final int DECIMALES_VARIANCE = 4;

    private final Simulation simulation;
    private final DemandeMonteCarlo demande;
    private final PlanProjection plan;
    private final int nombre;
    private final int annees;
    private final Rang[] rangs;

    Synthese(Simulation simulation, DemandeMonteCarlo demande) {
        this.simulation = simulation;
        this.demande = demande;
        this.plan = simulation.aleas().plan();
        this.nombre = simulation.nombre();
        this.annees = plan.annees();
        List<Taux> centiles = demande.centiles().isEmpty() ? DemandeMonteCarlo.CENTILES : demande.centiles();
        this.rangs = centiles.stream().map(c -> Rang.de(c, nombre)).toArray(Rang[]::new);
    }

    /** Where a percentile falls among sorted figures. */
    private record Rang(Taux niveau, int premier, BigDecimal fraction) {
        static Rang de(Taux niveau, int nombre) {
            BigDecimal h = niveau.fraction().multiply(BigDecimal.valueOf(nombre - 1L));
            int premier = h.intValue();
            return new Rang(niveau, premier, h.subtract(BigDecimal.valueOf(premier)));
        }

        long lire(long[] tries, int debut) {
            long bas = tries[debut + premier];
            if (fraction.signum() == 0 || tries[debut + premier + 1] == bas) {
                return bas;
            }
            long ecart = Math.subtractExact(tries[debut + premier + 1], bas);
            return BigDecimal.valueOf(bas)
                    .add(fraction.multiply(BigDecimal.valueOf(ecart)))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
        }
    }

    /** The result; empty when the run was stopped meanwhile. */
    Optional<MonteCarlo> resultat() {
        VarianceSimulee variance = variance();
        long[] cumuls = simulation.cumuls();
        for (int s = 0; s < nombre; s++) {
            cumuls[s] += simulation.centrale().cumul;
        }
        long[] cumulsTries = cumuls.clone();
        Simulation.Centrale centrale = simulation.centrale();
        List<long[]> series = new ArrayList<>(List.of(simulation.resultats(), simulation.cafs()));
        List<long[]> centrales = List.of(centrale.resultats, centrale.cafs, centrale.tresoreries);
        if (simulation.tresoreries().length > 0) {
            series.add(simulation.tresoreries());
        }
        int globales = series.size() * annees;
        Distribution[] distributions = new Distribution[globales];
        AnneeEssmsSimulee[] cellules = new AnneeEssmsSimulee[simulation.essms().length / nombre];
        simulation.equipe().faire(globales + cellules.length + 1, () -> {
            TriCentimes tri = new TriCentimes(nombre);
            return (IntConsumer) t -> {
                if (simulation.doitArreter()) {
                    return;
                }
                if (t < globales) {
                    long[] serie = series.get(t / annees);
                    int debut = t % annees * nombre;
                    tri.trier(serie, debut, nombre);
                    distributions[t] = distribution(serie, debut, centrales.get(t / annees)[t % annees]);
                } else if (t < globales + cellules.length) {
                    tri.trier(simulation.essms(), (t - globales) * nombre, nombre);
                    cellules[t - globales] = cellule(t - globales);
                } else {
                    tri.trier(cumulsTries, 0, nombre);
                }
            };
        });
        if (simulation.equipe().arretee()) {
            return Optional.empty();
        }
        return Optional.of(new MonteCarlo(
                demande.trajectoire().exerciceBase(),
                nombre,
                demande.graine(),
                Tirages.METHODE,
                annees(distributions),
                cumul(cumuls, cumulsTries),
                rupture(),
                essms(cellules),
                variance));
    }

    private Exercice exercice(int a) {
        return demande.trajectoire().exerciceBase().plus(a + 1);
    }

    /** The years, from the distributions of the results, of the CAF, and of the cash when it is known, each over the years. */
    private List<AnneeSimulee> annees(Distribution[] distributions) {
        List<AnneeSimulee> liste = new ArrayList<>();
        boolean cash = simulation.tresoreries().length > 0;
        for (int a = 0; a < annees; a++) {
            int debut = a * nombre;
            int annee = a;
            liste.add(new AnneeSimulee(
                    exercice(a),
                    distributions[a],
                    distributions[annees + a],
                    cash ? Optional.of(distributions[2 * annees + a]) : Optional.empty(),
                    part(sous(simulation.resultats(), debut, 0)),
                    part(sous(simulation.cafs(), debut, plan.financement().capital()[a])),
                    cash ? Optional.of(part(sous(simulation.tresoreries(), debut, 0))) : Optional.empty(),
                    simulation.depassements().map(d -> part(d[annee]))));
        }
        return liste;
    }

    private Distribution distribution(long[] tries, int debut, long central) {
        long moyenne = Moments.moyenne(tries, debut, nombre);
        return new Distribution(
                Montants.ofCentimes(central),
                Montants.ofCentimes(moyenne),
                nombre < 2
                        ? Optional.empty()
                        : Optional.of(Montants.ofCentimes(Moments.ecartType(tries, debut, nombre, moyenne))),
                Montants.ofCentimes(tries[debut]),
                Montants.ofCentimes(tries[debut + nombre - 1]),
                centiles(tries, debut));
    }

    private List<Centile> centiles(long[] tries, int debut) {
        List<Centile> centiles = new ArrayList<>(rangs.length);
        for (Rang rang : rangs) {
            centiles.add(new Centile(rang.niveau(), Montants.ofCentimes(rang.lire(tries, debut))));
        }
        return centiles;
    }

    /** How many sorted figures are below a threshold. */
    private int sous(long[] tries, int debut, long seuil) {
        int bas = debut;
        int haut = debut + nombre;
        while (bas < haut) {
            int milieu = (bas + haut) >>> 1;
            if (tries[milieu] < seuil) {
                bas = milieu + 1;
            } else {
                haut = milieu;
            }
        }
        return bas - debut;
    }

    private Taux part(long scenarios) {
        return Taux.of(
                BigDecimal.valueOf(scenarios).divide(BigDecimal.valueOf(nombre), DECIMALES, RoundingMode.HALF_UP));
    }

    private CumulSimule cumul(long[] cumuls, long[] tries) {
        int pires = demande.partPires()
                .fraction()
                .multiply(BigDecimal.valueOf(nombre))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        List<ScenarioTemoin> temoins = new ArrayList<>();
        for (Rang rang : rangs) {
            long cherche = tries[rang.premier()];
            int s = 0;
            while (cumuls[s] != cherche) {
                s++;
            }
            temoins.add(new ScenarioTemoin(rang.niveau(), s, Montants.ofCentimes(cherche)));
        }
        return new CumulSimule(
                distribution(tries, 0, simulation.centrale().cumul),
                part(sous(tries, 0, 0)),
                demande.partPires(),
                Montants.ofCentimes(Moments.moyenne(tries, 0, pires)),
                temoins);
    }

    private RuptureSimulee rupture() {
        boolean deja = plan.resultatBase() < 0;
        long[] ruptures = deja ? new long[annees + 1] : simulation.ruptures();
        List<AnneeRupture> liste = new ArrayList<>();
        liste.add(new AnneeRupture(demande.trajectoire().exerciceBase(), deja ? Taux.UN : Taux.ZERO));
        for (int a = 0; a < annees; a++) {
            liste.add(new AnneeRupture(exercice(a), part(ruptures[a])));
        }
        return new RuptureSimulee(liste, part(ruptures[annees]));
    }

    private AnneeEssmsSimulee cellule(int c) {
        return new AnneeEssmsSimulee(
                exercice(c % annees),
                part(sous(simulation.essms(), c * nombre, 0)),
                centiles(simulation.essms(), c * nombre));
    }

    private List<EssmsSimule> essms(AnneeEssmsSimulee[] cellules) {
        List<EssmsSimule> liste = new ArrayList<>();
        for (int e = 0; e < cellules.length / annees; e++) {
            liste.add(new EssmsSimule(
                    simulation.aleas().essms().get(e), Arrays.asList(cellules).subList(e * annees, (e + 1) * annees)));
        }
        return liste;
    }

    private VarianceSimulee variance() {
        long[] parts = simulation.parts(Centimes.puissanceDeDix(DECIMALES_VARIANCE));
        if (parts.length == 0) {
            return new VarianceSimulee(List.of(), Optional.empty());
        }
        List<PartVariance> liste = new ArrayList<>();
        for (int k = 0; k < parts.length - 1; k++) {
            liste.add(new PartVariance(demande.incertitudes().get(k).hypothese(), partVariance(parts[k])));
        }
        return new VarianceSimulee(liste, Optional.of(partVariance(parts[parts.length - 1])));
    }

    private static Taux partVariance(long valeur) {
        return Taux.of(BigDecimal.valueOf(valeur, DECIMALES_VARIANCE));
    }
}

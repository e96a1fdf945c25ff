package fr.cpom.benchmarks;

import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Gestionnaire;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.PartiePublique;
import fr.cpom.contrat.Perimetre;
import fr.cpom.contrat.avenant.Avenant;
import fr.cpom.contrat.avenant.HistoriqueCpom;
import fr.cpom.contrat.avenant.Modification;
import fr.cpom.contrat.avenant.PosteCapacite;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.Capacite;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.Essms;
import fr.cpom.essms.ModeAccueil;
import fr.cpom.essms.Siren;
import fr.cpom.essms.StatutJuridique;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * The contract in force after sixty avenants on a perimeter of three hundred ESSMS, each moving places, bringing one ESSMS in and
 * taking one out: the library, against a loop written for these three changes that sorts, checks nothing and builds the same
 * contract. Limit: one millisecond.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class HistoriqueBenchmark {
    private static final int ESSMS = 300;
    private static final int AVENANTS = 60;
    private static final ModeAccueil INTERNAT = ModeAccueil.of("11");
    private static final LocalDate ENTREE = LocalDate.of(2024, 1, 1);
    private static final LocalDate DATE = LocalDate.of(2028, 12, 1);

    private HistoriqueCpom historique = HistoriqueCpom.of(contrat());

    private static Essms essms(int rang) {
        return Essms.builder()
                .finess(ContratVingtEssms.finess(rang))
                .nom("ESSMS " + rang)
                .categorie(CategorieEssms.of("183"))
                .addAutorites(AutoriteTarification.ars("84"))
                .addCapacites(Capacite.of(INTERNAT, 200))
                .build();
    }

    private static Cpom contrat() {
        List<Membre> membres = new ArrayList<>();
        for (int i = 0; i < ESSMS; i++) {
            membres.add(Membre.of(essms(i)));
        }
        return Cpom.builder()
                .numero("mesure")
                .nature(NatureCpom.HANDICAP)
                .gestionnaire(new Gestionnaire(
                        "Association inventée",
                        Siren.of("775544562"),
                        ContratVingtEssms.finess(9999),
                        StatutJuridique.PRIVE_NON_LUCRATIF))
                .addPartiesPubliques(new PartiePublique.AgenceRegionaleSante("ARS", Territoire.region("84")))
                .dateEntreeEnVigueur(ENTREE)
                .terme(LocalDate.of(2028, 12, 31))
                .perimetre(new Perimetre(membres))
                .build();
    }

    /** The avenants, and a check that both sides give the same contract. */
    @Setup
    public void preparer() {
        for (int i = 0; i < AVENANTS; i++) {
            LocalDate effet = ENTREE.plusDays(25L * (i + 1));
            historique = historique.avec(Avenant.builder()
                    .numero(Integer.toString(i))
                    .cause(Avenant.Cause.TRANSFORMATION_OFFRE)
                    .dateSignature(effet)
                    .dateEffet(effet)
                    .addModifications(
                            new Modification.EntreeEssms(Membre.of(essms(ESSMS + i))),
                            new Modification.TransformationPlaces(
                                    Optional.of(PosteCapacite.of(ContratVingtEssms.finess(i), INTERNAT, 2)),
                                    Optional.of(PosteCapacite.of(ContratVingtEssms.finess(i + 100), INTERNAT, 3))),
                            new Modification.SortieEssms(ContratVingtEssms.finess(i + 200), Optional.empty()))
                    .build());
        }
        if (!bibliotheque().equals(boucle())) {
            throw new IllegalStateException("les deux côtés ne donnent pas le même contrat");
        }
    }

    /** The library. */
    @Benchmark
    public Cpom bibliotheque() {
        return historique.at(DATE).valeur();
    }

    /** By hand, for these three changes only. */
    @Benchmark
    public Cpom boucle() {
        List<Membre> membres = new ArrayList<>(historique.initial().perimetre().membres());
        Map<String, Integer> rangs = new HashMap<>();
        for (int i = 0; i < membres.size(); i++) {
            rangs.put(membres.get(i).essms().finess().valeur(), i);
        }
        for (Avenant avenant : historique.avenants()) {
            for (Modification modification : avenant.modifications()) {
                if (modification instanceof Modification.EntreeEssms m) {
                    rangs.put(m.membre().essms().finess().valeur(), membres.size());
                    membres.add(new Membre(m.membre().essms(), Optional.of(avenant.dateEffet()), Optional.empty()));
                } else if (modification instanceof Modification.TransformationPlaces m) {
                    deplacer(membres, rangs, m.origine().orElseThrow(), -1);
                    deplacer(membres, rangs, m.destination().orElseThrow(), 1);
                } else if (modification instanceof Modification.SortieEssms m) {
                    int rang = rangs.getOrDefault(m.essms().valeur(), 0);
                    Membre membre = membres.get(rang);
                    membres.set(
                            rang,
                            new Membre(
                                    membre.essms(),
                                    membre.entree(),
                                    Optional.of(avenant.dateEffet().minusDays(1))));
                }
            }
        }
        return Cpom.builder()
                .from(historique.initial())
                .perimetre(new Perimetre(membres))
                .build();
    }

    private static void deplacer(List<Membre> membres, Map<String, Integer> rangs, PosteCapacite poste, int signe) {
        int rang = rangs.getOrDefault(poste.essms().valeur(), 0);
        Membre membre = membres.get(rang);
        int places = membre.essms().capacites().get(0).places().orElseThrow() + signe * poste.places();
        membres.set(
                rang,
                new Membre(
                        Essms.builder()
                                .from(membre.essms())
                                .capacites(List.of(Capacite.of(INTERNAT, places)))
                                .build(),
                        membre.entree(),
                        membre.sortie()));
    }
}

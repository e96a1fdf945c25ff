package fr.cpom.suivi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.objectif.Cible;
import fr.cpom.objectif.Indicateur;
import fr.cpom.objectif.Indicateur.Sens;
import fr.cpom.objectif.Mesure;
import fr.cpom.objectif.Objectif;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The identities of scores. */
class ScoreTest {
    private static final List<Indicateur.Type> TYPES = List.of(Indicateur.Type.values());
    private static final List<Sens> SENS = List.of(Sens.values());
    private static final LocalDate JOUR = LocalDate.of(2026, 6, 30);

    private static ScoreContrat noter(List<Objectif> objectifs, Taux plafond, LocalDate jour) {
        Calcul<ScoreContrat> calcul = ScoreCalculator.standard()
                .compute(
                        DemandeScore.builder()
                                .objectifs(objectifs)
                                .plafond(plafond)
                                .seuilVert(Taux.pourcent("90"))
                                .seuilOrange(Taux.pourcent("60"))
                                .build(),
                        Contexte.of(jour));
        assertThat(calcul.bloque()).isFalse();
        return calcul.valeur();
    }

    private static ScoreContrat noter(List<Objectif> objectifs) {
        return noter(objectifs, Taux.UN, JOUR);
    }

    /** Objectives drawn from a seed: every type and direction, weights, baselines, targets and measures that may miss. */
    static List<Objectif> objectifs(long graine) {
        Random alea = new Random(graine);
        List<Objectif> objectifs = new ArrayList<>();
        int nombre = 1 + alea.nextInt(4);
        for (int i = 0; i < nombre; i++) {
            List<Indicateur> indicateurs = new ArrayList<>();
            for (int j = alea.nextInt(5); j > 0; j--) {
                indicateurs.add(indicateur("I" + i + "-" + j, alea));
            }
            objectifs.add(Objectif.builder()
                    .code("O" + i)
                    .intitule("Objectif " + i)
                    .niveau(i == 0 ? Objectif.Niveau.STRATEGIQUE : Objectif.Niveau.OPERATIONNEL)
                    .parent(i > 0 && alea.nextBoolean() ? Optional.of("O0") : Optional.empty())
                    .poids(alea.nextBoolean() ? Optional.of(decimal(alea, 0, 500)) : Optional.empty())
                    .indicateurs(indicateurs)
                    .build());
        }
        return objectifs;
    }

    private static Indicateur indicateur(String code, Random alea) {
        Indicateur.Type type = TYPES.get(alea.nextInt(4));
        boolean binaire = type == Indicateur.Type.BINAIRE;
        Indicateur.Builder builder = Indicateur.builder()
                .code(code)
                .intitule(code)
                .type(type)
                .sens(SENS.get(alea.nextInt(3)))
                .unite("%");
        if (alea.nextInt(4) > 0) {
            builder.poids(decimal(alea, 0, 300));
        }
        if (alea.nextInt(3) > 0) {
            builder.tolerance(decimal(alea, 0, 900));
        }
        if (alea.nextInt(5) > 0) {
            builder.initiale(new Mesure(LocalDate.of(2022, 12, 31), valeur(binaire, alea), Optional.empty()));
        }
        for (int annee = 2024; annee <= 2029; annee++) {
            if (alea.nextInt(3) == 0) {
                BigDecimal basse = valeur(binaire, alea);
                builder.addCibles(new Cible(
                        Exercice.of(annee),
                        basse,
                        binaire || alea.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(basse.add(decimal(alea, 0, 900)))));
            }
        }
        for (int k = alea.nextInt(5); k > 0; k--) {
            builder.addMesures(new Mesure(
                    LocalDate.of(2023, 1, 1).plusDays(alea.nextInt(2200)), valeur(binaire, alea), Optional.empty()));
        }
        return builder.build();
    }

    private static BigDecimal valeur(boolean binaire, Random alea) {
        return binaire ? BigDecimal.valueOf(alea.nextInt(2)) : decimal(alea, -2000, 10_000);
    }

    private static BigDecimal decimal(Random alea, int minimum, int maximum) {
        return BigDecimal.valueOf(minimum + alea.nextInt(maximum - minimum), 2);
    }

    @Property(tries = 1000)
    void une_realisation_bornee_tient_entre_zero_et_le_plafond(
            @ForAll long graine, @ForAll @IntRange(min = 100, max = 150) int plafond) {
        Taux borne = Taux.of(BigDecimal.valueOf(plafond, 2));
        ScoreContrat score = noter(objectifs(graine), borne, JOUR);
        for (ScoreObjectif o : score.objectifs()) {
            for (ScoreIndicateur i : o.indicateurs()) {
                i.realisationBornee().ifPresent(r -> assertThat(r).isBetween(Taux.ZERO, borne));
                assertThat(i.realisationBornee().isPresent()).isEqualTo(i.compte());
            }
            o.score().ifPresent(s -> assertThat(s).isBetween(Taux.ZERO, borne));
            o.couverture().ifPresent(c -> assertThat(c).isBetween(Taux.ZERO, Taux.UN));
            o.partMesuree()
                    .ifPresent(c ->
                            assertThat(c).isBetween(Taux.ZERO, o.couverture().orElseThrow()));
        }
        score.score().ifPresent(s -> assertThat(s).isBetween(Taux.ZERO, borne));
        score.couverture().ifPresent(c -> assertThat(c).isBetween(Taux.ZERO, Taux.UN));
    }

    @Property(tries = 1000)
    void une_echelle_commune_des_poids_ne_change_rien(
            @ForAll long graine, @ForAll @IntRange(min = 2, max = 97) int fois) {
        List<Objectif> depart = objectifs(graine);
        BigDecimal facteur = BigDecimal.valueOf(fois, 1);
        List<Objectif> autres = depart.stream()
                .map(o -> Objectif.builder()
                        .from(o)
                        .poids(o.poids().orElse(BigDecimal.ONE).multiply(facteur))
                        .indicateurs(o.indicateurs().stream()
                                .map(i -> Indicateur.builder()
                                        .from(i)
                                        .poids(i.poids().orElse(BigDecimal.ONE).multiply(facteur))
                                        .build())
                                .toList())
                        .build())
                .toList();
        memesScores(noter(depart), noter(autres));
    }

    @Property(tries = 1000)
    void l_ordre_des_indicateurs_et_des_objectifs_ne_change_rien(@ForAll long graine) {
        List<Objectif> depart = objectifs(graine);
        List<Objectif> autres = new ArrayList<>();
        for (Objectif o : depart) {
            List<Indicateur> melanges = new ArrayList<>(o.indicateurs());
            Collections.shuffle(melanges, new Random(graine));
            autres.add(Objectif.builder().from(o).indicateurs(melanges).build());
        }
        Collections.reverse(autres);
        ScoreContrat a = noter(depart);
        ScoreContrat b = noter(autres);
        assertThat(b.score()).isEqualTo(a.score());
        assertThat(b.couverture()).isEqualTo(a.couverture());
        assertThat(b.partMesuree()).isEqualTo(a.partMesuree());
    }

    @Property(tries = 1000)
    void changer_le_signe_des_valeurs_echange_hausse_et_baisse(@ForAll long graine) {
        List<Objectif> depart = sansBinaire(objectifs(graine));
        List<Objectif> autres = depart.stream()
                .map(o -> Objectif.builder()
                        .from(o)
                        .indicateurs(
                                o.indicateurs().stream().map(ScoreTest::oppose).toList())
                        .build())
                .toList();
        memesScores(noter(depart), noter(autres));
    }

    private static List<Objectif> sansBinaire(List<Objectif> objectifs) {
        return objectifs.stream()
                .map(o -> Objectif.builder()
                        .from(o)
                        .indicateurs(o.indicateurs().stream()
                                .filter(i -> i.type() != Indicateur.Type.BINAIRE)
                                .toList())
                        .build())
                .toList();
    }

    private static Indicateur oppose(Indicateur i) {
        Sens sens = i.sens() == Sens.PLAGE ? Sens.PLAGE : i.sens() == Sens.HAUSSE ? Sens.BAISSE : Sens.HAUSSE;
        return Indicateur.builder()
                .from(i)
                .sens(sens)
                .initiale(i.initiale().map(ScoreTest::oppose))
                .mesures(i.mesures().stream().map(ScoreTest::oppose).toList())
                .cibles(i.cibles().stream()
                        .map(c -> i.sens() == Sens.PLAGE
                                ? new Cible(
                                        c.exercice(),
                                        c.maximum().orElse(c.valeur()).negate(),
                                        Optional.of(c.valeur().negate()))
                                : new Cible(c.exercice(), c.valeur().negate(), Optional.empty()))
                        .toList())
                .build();
    }

    private static Mesure oppose(Mesure m) {
        return new Mesure(m.date(), m.valeur().negate(), m.source());
    }

    @Property(tries = 1000)
    void ce_qui_est_mesure_apres_la_date_ne_change_rien(@ForAll long graine, @ForAll @IntRange(max = 2400) int jours) {
        LocalDate jour = LocalDate.of(2023, 1, 1).plusDays(jours);
        List<Objectif> depart = objectifs(graine);
        List<Objectif> alors = depart.stream()
                .map(o -> Objectif.builder()
                        .from(o)
                        .indicateurs(o.indicateurs().stream()
                                .map(i -> Indicateur.builder()
                                        .from(i)
                                        .mesures(i.mesures().stream()
                                                .filter(m -> !m.date().isAfter(jour))
                                                .toList())
                                        .build())
                                .toList())
                        .build())
                .toList();
        assertThat(noter(depart, Taux.UN, jour)).isEqualTo(noter(alors, Taux.UN, jour));
    }

    /** The published figures recompute one another: Σ w·a / Σ w on what is printed. */
    @Property(tries = 1000)
    void le_score_se_recalcule_des_chiffres_publies(@ForAll long graine) {
        ScoreContrat score = noter(objectifs(graine));
        for (ScoreObjectif o : score.objectifs()) {
            BigDecimal somme = BigDecimal.ZERO;
            BigDecimal poids = BigDecimal.ZERO;
            for (ScoreIndicateur i : o.indicateurs()) {
                if (i.compte()) {
                    somme = somme.add(i.poids()
                            .multiply(i.realisationBornee().orElseThrow().fraction()));
                    poids = poids.add(i.poids());
                }
            }
            for (ScoreObjectif d : score.objectifs()) {
                if (o.sousObjectifs().contains(d.code()) && d.score().isPresent()) {
                    somme = somme.add(d.poids().multiply(d.score().get().fraction()));
                    poids = poids.add(d.poids());
                }
            }
            assertThat(o.score().isPresent()).isEqualTo(poids.signum() > 0);
            if (o.score().isPresent()) {
                BigDecimal ecart = o.score().get().fraction().multiply(poids).subtract(somme);
                assertThat(ecart.abs()).isLessThanOrEqualTo(poids.movePointLeft(12));
            }
        }
    }

    private static void memesScores(ScoreContrat a, ScoreContrat b) {
        assertThat(b.score()).isEqualTo(a.score());
        assertThat(b.couverture()).isEqualTo(a.couverture());
        assertThat(b.objectifs())
                .extracting(ScoreObjectif::score)
                .isEqualTo(a.objectifs().stream().map(ScoreObjectif::score).toList());
        assertThat(b.objectifs())
                .extracting(ScoreObjectif::couverture)
                .isEqualTo(a.objectifs().stream().map(ScoreObjectif::couverture).toList());
    }

    @Test
    void des_valeurs_aux_bornes_ne_levent_rien() {
        BigDecimal immense = new BigDecimal("999999999999999999");
        BigDecimal infime = new BigDecimal("0.000000000001");
        Indicateur i = Indicateur.builder()
                .code("I")
                .intitule("")
                .type(Indicateur.Type.QUANTITE)
                .sens(Sens.HAUSSE)
                .unite("")
                .poids(immense)
                .initiale(new Mesure(LocalDate.of(2026, 1, 1), BigDecimal.ZERO, Optional.empty()))
                .addCibles(new Cible(Exercice.of(2026), infime, Optional.empty()))
                .addMesures(new Mesure(JOUR, immense, Optional.empty()))
                .build();
        ScoreContrat score = noter(List.of(Objectif.builder()
                .code("O")
                .intitule("")
                .niveau(Objectif.Niveau.OPERATIONNEL)
                .poids(infime)
                .addIndicateurs(i)
                .build()));
        ScoreIndicateur note = score.objectifs().get(0).indicateurs().get(0);
        assertThat(note.realisation()).isEmpty();
        assertThat(note.realisationBornee()).contains(Taux.UN);
        assertThat(score.score()).contains(Taux.UN);
    }

    @Test
    void un_jour_hors_des_exercices_est_une_anomalie() {
        DemandeScore demande = DemandeScore.builder().objectifs(objectifs(1)).build();
        for (LocalDate jour : List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(1850, 1, 1))) {
            Calcul<ScoreContrat> calcul = ScoreCalculator.standard().compute(demande, Contexte.of(jour));
            assertThat(calcul.resultat()).isEmpty();
            assertThat(calcul.anomalies())
                    .extracting(Anomalie::code)
                    .containsAnyOf(CodeAnomalie.EXERCICE_INVALIDE, CodeAnomalie.BAREME_ABSENT);
        }
    }
}

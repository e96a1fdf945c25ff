package fr.cpom.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.Territoire;
import fr.cpom.suivi.obligation.DemandePlan;
import fr.cpom.suivi.obligation.Recensement;
import fr.cpom.suivi.obligation.Recensement.LigneNature;
import fr.cpom.suivi.obligation.Recensement.LigneNonCouverte;
import fr.cpom.suivi.obligation.RecensementCalculator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The obligation rule over the national file of January 2021, which stands beside the checkout; skipped where it is not. */
class RecensementNationalTest {
    private static Path fichier;
    private static LectureSites lecture;

    @BeforeAll
    static void lire() {
        for (Path ici = Path.of("").toAbsolutePath(); ici != null; ici = ici.getParent()) {
            Path essai = ici.resolve("shared/data/finess/extraits/finess-et-essms-20210108.csv.gz");
            if (Files.isRegularFile(essai)) {
                fichier = essai;
                lecture = SitesCsv.standard().read(essai);
                return;
            }
        }
    }

    @BeforeEach
    void present() {
        assumeTrue(
                fichier != null,
                "fichier national FINESS absent : aucun shared/data/finess/extraits/finess-et-essms-20210108.csv.gz à"
                        + " côté du dépôt");
    }

    private static Recensement recenser(LocalDate date) {
        Calcul<Recensement> calcul = RecensementCalculator.standard()
                .compute(
                        new DemandePlan(
                                lecture.sites().stream().map(SiteCsv::concerne).toList(), Optional.empty()),
                        Contexte.of(date).withTracage(Tracage.aucun()));
        assertThat(calcul.anomalies())
                .extracting(Anomalie::code)
                .isSubsetOf(CodeAnomalie.RECENSEMENT_TERRITOIRE_INCONNU);
        return calcul.valeur();
    }

    @Test
    void aucune_ligne_n_est_perdue() {
        assertThat(lecture.lignes()).isEqualTo(46_777);
        assertThat(lecture.sites()).hasSize(46_777);
        assertThat(lecture.anomalies())
                .extracting(Anomalie::code)
                .containsOnly(CodeAnomalie.CSV_DEPARTEMENT_INCERTAIN, CodeAnomalie.CSV_RHONE_INDISTINCT);
    }

    /** The counts of sites are those of the categories in the file itself, told apart by hand from the table of the law. */
    @Test
    void les_sites_de_chaque_contrat_sont_ceux_de_ses_categories() {
        Recensement r = recenser(LocalDate.of(2026, 1, 1));
        Map<String, Long> parCategorie = lecture.sites().stream()
                .collect(Collectors.groupingBy(s -> s.categorie().code(), Collectors.counting()));
        assertThat(obliges(r, NatureCpom.EHPAD))
                .isEqualTo(parCategorie.get("500").intValue());
        assertThat(obliges(r, NatureCpom.AHI)).isEqualTo((int) (parCategorie.get("214") + parCategorie.get("442")));
        assertThat(obliges(r, NatureCpom.HANDICAP))
                .isEqualTo(
                        somme(
                                parCategorie,
                                "182 183 186 188 189 190 192 194 195 196 198 207 209 221 238 246 249 255 354 390 395 396 402 437 445 448 501"));
        assertThat(ligne(r, NatureCpom.DOMICILE).sitesFacultatifs())
                .isEqualTo(parCategorie.get("460").intValue());
        assertThat(r.sansGestionnaire()).isZero();
        assertThat(r.sansTerritoire())
                .isEqualTo(r.natures().stream()
                        .mapToInt(LigneNature::sitesHorsContrat)
                        .sum())
                .isBetween(1, (int) lecture.sites().stream()
                        .filter(s -> s.concerne()
                                .departement()
                                .flatMap(Territoire::region)
                                .isEmpty())
                        .count());
        assertThat(r.obliges() + r.libres() + r.horsRegle())
                .isEqualTo(r.sites())
                .isEqualTo(46_777);
        assertThat(r.nonCouverts())
                .allSatisfy(l -> {
                    assertThat(l.categorie()).isPresent();
                    assertThat(l.motif()).startsWith("OBLIGATION_");
                })
                .extracting(LigneNonCouverte::sites)
                .allMatch(n -> n > 0);
        assertThat(r.nonCouverts().stream().mapToInt(LigneNonCouverte::sites).sum())
                .isEqualTo(r.horsRegle());
    }

    @Test
    void avant_les_textes_rien_n_est_obligatoire() {
        assertThat(recenser(LocalDate.of(2015, 12, 31)).obliges()).isZero();
        Recensement r = recenser(LocalDate.of(2016, 12, 31));
        assertThat(obliges(r, NatureCpom.EHPAD)).isZero();
        assertThat(obliges(r, NatureCpom.HANDICAP)).isPositive();
    }

    private static int somme(Map<String, Long> parCategorie, String categories) {
        int somme = 0;
        for (String categorie : categories.split(" ", -1)) {
            somme += parCategorie.getOrDefault(categorie, 0L).intValue();
        }
        return somme;
    }

    private static int obliges(Recensement r, NatureCpom nature) {
        return ligne(r, nature).sitesObliges();
    }

    private static LigneNature ligne(Recensement r, NatureCpom nature) {
        return r.natures().stream()
                .filter(l -> l.nature() == nature)
                .findFirst()
                .orElseThrow();
    }
}

package fr.cpom.io.finess;

import static fr.cpom.io.finess.FluxInvente.ecrire;
import static fr.cpom.io.finess.FluxInvente.rejets;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.Perimetre;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.io.json.CpomJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample of the real flows of August 2026, which stands beside the checkout; skipped where it is not. */
class EchantillonFinessTest {
    private static final DemandeSquelette DEMANDE = DemandeSquelette.aDefautDe(LocalDate.of(2026, 1, 1));

    private static Path donnees;
    private static LectureFiness lecture;

    @BeforeAll
    static void lire() {
        donnees = chercher();
        if (donnees != null) {
            lecture = FluxFiness.standard().read(structures(), flux("activites", "20260818"));
        }
    }

    @BeforeEach
    void presente() {
        assumeTrue(donnees != null, "échantillon FINESS absent : aucun dossier shared/data/finess à côté du dépôt");
    }

    private static Path chercher() {
        for (Path ici = Path.of("").toAbsolutePath(); ici != null; ici = ici.getParent()) {
            Path essai = ici.resolve("shared/data/finess");
            if (Files.isDirectory(essai)) {
                return essai;
            }
        }
        return null;
    }

    private static Path structures() {
        return flux("structures", "20260813");
    }

    private static Path flux(String nom, String jour) {
        return donnees.resolve("extraits/finess-" + nom + "-echantillon-" + jour + ".json.gz");
    }

    private static List<String[]> capacites() throws IOException {
        return Files.readAllLines(donnees.resolve("capacites-essms-echantillon-2026.csv"), UTF_8).stream()
                .skip(1)
                .map(l -> l.split(";", -1))
                .toList();
    }

    private static Set<NumeroFiness> gestionnaires() throws IOException {
        return capacites().stream()
                .map(r -> NumeroFiness.of(r[0]))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Test
    void theWholeSampleIsReadInOnePass() {
        assertThat(lecture.bloque()).isFalse();
        assertThat(lecture.sitesLus()).isEqualTo(1753);
        assertThat(lecture.sitesHorsChamp()).isEqualTo(932);
        assertThat(lecture.gestionnaires()).hasSize(30);
        assertThat(sites()).hasSize(821);
        assertThat(sites().stream().filter(SiteFiness::ouvert)).hasSize(602);
        assertThat(sites().stream().mapToInt(s -> s.datesCpom().size()).sum()).isEqualTo(38);
        assertThat(sites()).allMatch(s -> s.departement().isPresent());
        assertThat(lecture.gestionnaires())
                .allMatch(g -> g.siren().isPresent() && g.statut().isPresent());
        assertThat(lecture.gestionnaire(NumeroFiness.of("440023620"))
                        .orElseThrow()
                        .statut())
                .contains(StatutJuridique.PUBLIC_RATTACHE);
    }

    @Test
    void everyRejectedRecordIsNamed() {
        assertThat(rejets(lecture))
                .hasSize(2)
                .allMatch(r -> r.startsWith("activite 910020742 /pmej/") && r.endsWith(" FINESS_SITE_FERME"));
        assertThat(lecture.rejets())
                .allMatch(a -> Integer.parseInt(a.arguments().get("ligne")) > 1000);
        Map<CodeAnomalie, Long> comptes = lecture.anomalies().stream()
                .collect(Collectors.groupingBy(Anomalie::code, TreeMap::new, Collectors.counting()));
        assertThat(comptes)
                .isEqualTo(Map.of(
                        CodeAnomalie.FINESS_ENREGISTREMENT_REJETE, 2L,
                        CodeAnomalie.FINESS_SIRET_AUTRE_SIREN, 3L,
                        CodeAnomalie.SIRET_CLE, 1L,
                        CodeAnomalie.SIRET_PROVISOIRE, 1L,
                        CodeAnomalie.MODE_FIXATION_INCONNU, 2L));
    }

    @Test
    void theCapacitiesAreThoseOfTheFlatView() throws IOException {
        List<String> attendues = new ArrayList<>();
        for (String[] r : capacites()) {
            attendues.add(String.join(";", r[0], r[2], r[4], r[6], r[7], r[9], r[10], r[11], r[12], r[13]));
        }
        List<String> lues = new ArrayList<>();
        for (GestionnaireFiness gestionnaire : lecture.gestionnaires()) {
            for (SiteFiness site : gestionnaire.sites()) {
                site.activites().forEach(a -> lues.add(ligne(gestionnaire, site, a)));
            }
        }
        assertThat(lues).hasSize(1005).containsExactlyInAnyOrderElementsOf(attendues);
        assertThat(sites().stream().filter(s -> !s.activites().isEmpty())).hasSize(595);
        assertThat(parCategorie(capacites().stream().map(r -> r[4]).toList()))
                .isEqualTo(parCategorie(sites().stream()
                        .flatMap(s ->
                                s.activites().stream().map(a -> s.categorie().code()))
                        .toList()))
                .hasSize(55)
                .containsEntry("500", 175L);
    }

    private static Map<String, Long> parCategorie(List<String> codes) {
        return codes.stream().collect(Collectors.groupingBy(c -> c, TreeMap::new, Collectors.counting()));
    }

    private static String ligne(GestionnaireFiness gestionnaire, SiteFiness site, ActiviteFiness activite) {
        return String.join(
                ";",
                gestionnaire.finess().valeur(),
                site.finess().valeur(),
                site.categorie().code(),
                site.modeFixationTarifaire().orElseThrow().code(),
                site.datesCpom().stream().map(LocalDate::toString).collect(Collectors.joining("|")),
                activite.discipline().orElse(""),
                activite.mode().code(),
                activite.publicAccueilli().orElse(""),
                nombre(activite.autorisees()),
                nombre(activite.installees()));
    }

    private static String nombre(Optional<Integer> places) {
        return places.map(String::valueOf).orElse("");
    }

    private static List<SiteFiness> sites() {
        return lecture.gestionnaires().stream().flatMap(g -> g.sites().stream()).toList();
    }

    /** The one gestionnaire of a house for patients and their families, at free tariff, has no tarification authority. */
    @Test
    void eachGestionnaireHasAPerimeterAndASkeleton() throws IOException {
        assertThat(gestionnaires()).hasSize(20);
        int essms = 0;
        int sousCpom = 0;
        List<String> sansPartie = new ArrayList<>();
        for (NumeroFiness ej : gestionnaires()) {
            Perimetre perimetre = lecture.perimetre(ej).valeur();
            Calcul<Cpom> squelette = lecture.squelette(ej, DEMANDE);
            if (squelette.anomalies().stream().anyMatch(a -> a.code() == CodeAnomalie.FINESS_PARTIE_SUPPOSEE)) {
                sansPartie.add(ej.valeur());
            }
            Cpom cpom = squelette.valeur();
            assertThat(cpom.perimetre()).isEqualTo(perimetre);
            assertThat(cpom.avertissement().orElseThrow()).contains("2026-08-13", "2026-08-18");
            assertThat(squelette.anomalies()).extracting(Anomalie::code).contains(CodeAnomalie.FINESS_NATURE_DEDUITE);
            assertThat(CpomJson.standard().read(CpomJson.standard().write(cpom)).orElseThrow())
                    .isEqualTo(cpom);
            essms += perimetre.membres().size();
            sousCpom += lecture.perimetre(ej, SiteFiness::porteCpom)
                    .valeur()
                    .membres()
                    .size();
        }
        assertThat(sansPartie).containsExactly("060780962");
        assertThat(essms).isEqualTo(595);
        assertThat(sousCpom).isEqualTo(34);
    }

    @Test
    void theLargestGestionnaire() {
        NumeroFiness ej = NumeroFiness.of("750721334");
        assertThat(lecture.gestionnaire(ej).orElseThrow().sites().stream()
                        .mapToInt(s -> s.activites().size())
                        .sum())
                .isEqualTo(773);
        assertThat(lecture.perimetre(ej).valeur().membres()).hasSize(459);
        assertThat(lecture.perimetre(ej).valeur().membres().stream()
                        .flatMap(m -> m.essms().capacites().stream())
                        .mapToInt(c -> c.places().orElse(0))
                        .sum())
                .isEqualTo(21222);
    }

    @Test
    void aSkeletonTakesTheDateOfEffectOfFiness() {
        Cpom orsac = lecture.squelette(NumeroFiness.of("010783009"), DEMANDE).valeur();
        assertThat(orsac.gestionnaire().nom()).isEqualTo("ORSAC");
        assertThat(orsac.nature()).as("the gestionnaire runs EHPAD too").isEqualTo(NatureCpom.EHPAD);
        assertThat(orsac.dateEntreeEnVigueur()).isEqualTo("2022-12-29");
        assertThat(orsac.terme()).isEqualTo("2027-12-28");
        assertThat(orsac.perimetre().membres()).hasSize(49);
    }

    @Test
    void aTruncatedCopyGivesNothing(@TempDir Path dossier) throws IOException {
        byte[] gzip = Files.readAllBytes(structures());
        byte[] clair;
        try (InputStream flux = new GZIPInputStream(Files.newInputStream(structures()))) {
            clair = flux.readAllBytes();
        }
        for (byte[] entier : List.of(gzip, clair)) {
            Path coupe = ecrire(dossier, "coupe", Arrays.copyOf(entier, entier.length / 2));
            LectureFiness rien = FluxFiness.standard().read(coupe);
            assertThat(rien.gestionnaires()).isEmpty();
            Anomalie derniere = rien.anomalies().get(rien.anomalies().size() - 1);
            assertThat(derniere.code()).isEqualTo(CodeAnomalie.FICHIER_ILLISIBLE);
            assertThat(Integer.parseInt(derniere.arguments().get("ligne"))).isGreaterThan(50_000);
        }
    }
}

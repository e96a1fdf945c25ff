package fr.cpom.droit;

import static fr.cpom.valeur.Refus.refuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class BaremesTest {
    private static final Serie<Taux> ESSAI = Serie.taux("essai.taux");
    private static final LocalDate ORIGINE = LocalDate.of(2017, 1, 1);
    private static final String FIN =
            "\"texte\": \"CASF\", \"article\": \"R. 1\", \"source\": \"essai\", \"confiance\": \"LU\"}";

    private static JeuDeBaremes jeu(String unite, String... valeurs) throws IOException {
        return lire(
                "{\"version\": \"essai\", \"series\": [{\"id\": \"essai.taux\", \"libelle\": \"Essai\", \"unite\": \""
                        + unite + "\", \"verifieLe\": \"2026-11-21\", \"valeurs\": [" + String.join(", ", valeurs)
                        + "]}]}");
    }

    private static JeuDeBaremes lire(String json) throws IOException {
        return JeuDeBaremes.lire(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String valeur(String debut, String valeur) {
        return "{\"debut\": \"" + debut + "\", \"valeur\": " + valeur + ", " + FIN;
    }

    private static String valeur(String debut, String valeur, String territoire) {
        return "{\"territoire\": \"" + territoire + "\", \"debut\": \"" + debut + "\", \"valeur\": " + valeur + ", "
                + FIN;
    }

    private static Optional<Taux> le(JeuDeBaremes jeu, String date, String territoire) {
        return jeu.lire(ESSAI, LocalDate.parse(date), Territoire.parse(territoire))
                .map(LectureBareme::valeur);
    }

    @Test
    void une_valeur_court_jusqu_a_la_suivante_et_null_clot() throws IOException {
        JeuDeBaremes jeu = jeu(
                "taux", valeur("2024-01-01", "\"1%\""), valeur("2025-07-01", "\"2%\""), valeur("2026-01-01", "null"));
        assertThat(le(jeu, "2023-12-31", "FR")).isEmpty();
        assertThat(le(jeu, "2024-01-01", "FR")).contains(Taux.pourcent("1"));
        assertThat(le(jeu, "2025-06-30", "FR")).contains(Taux.pourcent("1"));
        assertThat(le(jeu, "2025-07-01", "DEP-01")).contains(Taux.pourcent("2"));
        assertThat(le(jeu, "2026-01-01", "FR")).isEmpty();
        assertThat(le(jeu, "2100-01-01", "FR")).isEmpty();
    }

    @Test
    void le_territoire_le_plus_precis_l_emporte() throws IOException {
        JeuDeBaremes jeu = jeu(
                "taux",
                valeur("2024-01-01", "\"1%\""),
                valeur("2024-07-01", "\"2%\"", "REG-84"),
                valeur("2025-01-01", "\"3%\"", "DEP-01"),
                valeur("2026-01-01", "null", "DEP-01"));
        assertThat(le(jeu, "2024-06-30", "DEP-01")).contains(Taux.pourcent("1"));
        assertThat(le(jeu, "2024-07-01", "DEP-01")).contains(Taux.pourcent("2"));
        assertThat(le(jeu, "2025-01-01", "DEP-01")).contains(Taux.pourcent("3"));
        assertThat(le(jeu, "2025-01-01", "DEP-69")).contains(Taux.pourcent("2"));
        assertThat(le(jeu, "2025-01-01", "DEP-75")).contains(Taux.pourcent("1"));
        assertThat(le(jeu, "2026-01-01", "DEP-01"))
                .as("série close dans ce département")
                .isEmpty();
    }

    @Property
    void la_valeur_lue_est_celle_de_la_derniere_date_passee(
            @ForAll @Size(min = 1, max = 20) @UniqueElements List<@IntRange(min = 0, max = 3000) Integer> debuts,
            @ForAll @IntRange(min = -10, max = 3010) int jour) {
        List<Integer> tries = debuts.stream().sorted().toList();
        Bareme<BigDecimal> bareme = new Bareme<>(
                Serie.decimal("essai"),
                "Essai",
                "coefficient",
                ORIGINE,
                tries.stream().map(d -> entree(d, BigDecimal.valueOf(d))).toList());
        Optional<BigDecimal> attendu =
                tries.stream().filter(d -> d <= jour).reduce((a, b) -> b).map(BigDecimal::valueOf);
        assertThat(bareme.le(ORIGINE.plusDays(jour), Territoire.national()).flatMap(EntreeBareme::valeur))
                .isEqualTo(attendu);
    }

    private static EntreeBareme<BigDecimal> entree(int jours, BigDecimal valeur) {
        return new EntreeBareme<>(
                ORIGINE.plusDays(jours),
                Optional.of(valeur),
                Territoire.national(),
                ReferenceJuridique.casf("R. 1"),
                "essai",
                Confiance.LU,
                Optional.empty());
    }

    @Test
    void des_dates_en_desordre_sont_refusees() {
        refuse(
                "BAREME_DESORDRE",
                () -> new Bareme<>(
                        Serie.decimal("essai"),
                        "Essai",
                        "coefficient",
                        ORIGINE,
                        List.of(entree(5, BigDecimal.ONE), entree(5, BigDecimal.TEN))));
        assertThatThrownBy(() -> jeu("taux", valeur("2025-01-01", "\"1%\""), valeur("2024-01-01", "\"2%\"")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("BAREME_DESORDRE")
                .hasMessageContaining("essai.taux 2024-01-01");
    }

    @Test
    void une_serie_mal_faite_est_refusee() {
        refuseLecture("unité inconnue francs", () -> jeu("francs", valeur("2024-01-01", "\"1\"")));
        refuseLecture(
                "source",
                () -> jeu(
                        "taux",
                        "{\"debut\": \"2024-01-01\", \"valeur\": \"1%\", \"texte\": \"CASF\","
                                + " \"confiance\": \"LU\"}"));
        refuseLecture(
                "source de plus de 250",
                () -> jeu("taux", valeur("2024-01-01", "\"1%\"").replace("\"essai\"", "\"" + "e".repeat(251) + "\"")));
        refuseLecture(
                "confiance",
                () -> jeu(
                        "taux",
                        "{\"debut\": \"2024-01-01\", \"valeur\": \"1%\","
                                + " \"texte\": \"CASF\", \"source\": \"essai\"}"));
        refuseLecture(
                "PEUT_ETRE", () -> jeu("taux", valeur("2024-01-01", "\"1%\"").replace("LU", "PEUT_ETRE")));
        refuseLecture(
                "texte",
                () -> jeu(
                        "taux",
                        "{\"debut\": \"2024-01-01\", \"valeur\": \"1%\","
                                + " \"source\": \"essai\", \"confiance\": \"LU\"}"));
        refuseLecture("valeur absente", () -> jeu("taux", "{\"debut\": \"2024-01-01\", " + FIN));
        refuseLecture("champ inconnu fin", () -> jeu("taux", "{\"fin\": \"2024-01-01\", \"valeur\": \"1%\", " + FIN));
        refuseLecture("TAUX_SANS_UNITE", () -> jeu("taux", valeur("2024-01-01", "\"1\"")));
        refuseLecture("MONTANT_DECIMALES", () -> jeu("EUR/place", valeur("2024-01-01", "\"1.234\"")));
        refuseLecture("REG-00", () -> jeu("taux", valeur("2024-01-01", "\"1%\"", "REG-00")));
        refuseLecture("2024-13-01", () -> jeu("taux", valeur("2024-13-01", "\"1%\"")));
        refuseLecture("séries", () -> lire("{\"version\": \"essai\", \"séries\": []}"), "series");
        refuseLecture("document vide", () -> lire(""));
        refuseLecture("un objet est attendu", () -> lire("[]"));
        refuseLecture("après la fin", () -> lire("{\"version\": \"essai\", \"series\": []} {}"));
        refuseLecture("Duplicate", () -> lire("{\"version\": \"essai\", \"version\": \"autre\", \"series\": []}"));
    }

    private static void refuseLecture(String extrait, org.assertj.core.api.ThrowableAssert.ThrowingCallable lecture) {
        refuseLecture(extrait, lecture, extrait);
    }

    private static void refuseLecture(
            String cas, org.assertj.core.api.ThrowableAssert.ThrowingCallable lecture, String extrait) {
        assertThatThrownBy(lecture).as(cas).isInstanceOf(IOException.class).hasMessageContaining(extrait);
    }

    @Test
    void chaque_unite_a_son_type() throws IOException {
        LocalDate jour = LocalDate.of(2024, 1, 1);
        assertThat(jeu("EUR/place", valeur("2024-01-01", "\"12.50\""))
                        .lire(Serie.montant("essai.taux"), jour, Territoire.national())
                        .map(LectureBareme::valeur))
                .contains(Montants.euros("12.50"));
        assertThat(jeu("mois", valeur("2024-01-01", "\"12\""))
                        .lire(Serie.entier("essai.taux"), jour, Territoire.national())
                        .map(LectureBareme::valeur))
                .contains(12);
        assertThat(jeu("coefficient", valeur("2024-01-01", "\"1.25\""))
                        .lire(Serie.decimal("essai.taux"), jour, Territoire.national())
                        .map(LectureBareme::valeur))
                .contains(new BigDecimal("1.25"));
        JeuDeBaremes jours = jeu("jours", valeur("2024-01-01", "\"30\""));
        assertThatThrownBy(() -> jours.lire(ESSAI, jour, Territoire.national()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("essai.taux : Integer et non Taux");
    }

    @Test
    void une_surcharge_remplace_la_serie_entiere() throws IOException {
        JeuDeBaremes base = jeu("taux", valeur("2024-01-01", "\"1%\""), valeur("2025-01-01", "\"2%\""));
        JeuDeBaremes locale = jeu("taux", valeur("2025-06-01", "\"9%\""));
        JeuDeBaremes somme = base.withOverrides(locale);
        assertThat(somme.version()).isEqualTo("essai+essai");
        assertThat(le(somme, "2025-06-01", "FR")).contains(Taux.pourcent("9"));
        assertThat(le(somme, "2024-06-01", "FR")).isEmpty();
        assertThat(le(base, "2025-06-01", "FR")).contains(Taux.pourcent("2"));
        assertThat(JeuDeBaremes.standard().withOverrides(locale).baremes())
                .hasSize(JeuDeBaremes.standard().baremes().size() + 1);
    }

    @Test
    void le_jeu_de_la_bibliotheque_se_lit() {
        JeuDeBaremes jeu = JeuDeBaremes.standard();
        assertThat(jeu.version()).isNotEmpty();
        LectureBareme<Integer> jour = jeu.lire(
                        Serie.entier("versement.jour-du-mois"), LocalDate.of(2026, 1, 1), Territoire.departement("01"))
                .orElseThrow();
        assertThat(jour.valeur()).isEqualTo(20);
        assertThat(jour.version()).isEqualTo(jeu.version());
        assertThat(jour.entree().reference()).hasToString("CASF R. 314-107");
        assertThat(jeu.verifieLe())
                .isEqualTo(jeu.baremes().stream()
                        .map(Bareme::verifieLe)
                        .max(LocalDate::compareTo)
                        .orElseThrow());
    }

    @Test
    void un_jeu_vide_ne_sait_rien() {
        assertThat(JeuDeBaremes.vide().lire(ESSAI, ORIGINE, Territoire.national()))
                .isEmpty();
        assertThat(JeuDeBaremes.vide().verifieLe()).isEqualTo(LocalDate.EPOCH);
    }

    @Test
    void une_reference_se_lit() {
        assertThat(ReferenceJuridique.casf("R. 314-107")).hasToString("CASF R. 314-107");
        assertThat(ReferenceJuridique.of("arrêté du 25 octobre 2019", "")).hasToString("arrêté du 25 octobre 2019");
    }
}

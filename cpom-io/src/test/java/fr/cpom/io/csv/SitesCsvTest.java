package fr.cpom.io.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.droit.Territoire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitesCsvTest {
    private static final String ENTETE = "finess_et;finess_ej;raison_sociale;categorie;code_postal\n";
    private static final String EHPAD = "010000016;010000115;\"Les \"\"Tilleuls\"\"; Bourg\";500;01000\n";
    private static final String IME = "010000024;010000115;IME;183;01000\n";

    @TempDir
    Path dossier;

    private LectureSites lire(String contenu) throws IOException {
        return lire(contenu.getBytes(UTF_8));
    }

    private LectureSites lire(byte[] contenu) throws IOException {
        return SitesCsv.standard().read(Files.write(dossier.resolve("sites.csv"), contenu));
    }

    @Test
    void un_tableau_sans_faute() throws IOException {
        LectureSites lecture = lire(ENTETE + EHPAD + IME);
        assertThat(lecture.anomalies()).isEmpty();
        assertThat(lecture.lignes()).isEqualTo(2);
        assertThat(lecture.sites())
                .extracting(
                        SiteCsv::ligne,
                        s -> s.finess().valeur(),
                        SiteCsv::nom,
                        s -> s.categorie().code())
                .containsExactly(
                        tuple(2L, "010000016", "Les \"Tilleuls\"; Bourg", "500"), tuple(3L, "010000024", "IME", "183"));
        assertThat(lecture.de(lecture.sites().get(0).gestionnaire())).hasSize(2);
        assertThat(lecture.sites().get(0).concerne().departement()).contains(Territoire.departement("01"));
    }

    @Test
    void les_formes_d_un_meme_tableau_donnent_les_memes_sites() throws IOException {
        LectureSites attendue = lire(ENTETE + IME);
        assertThat(lire("\uFEFF" + ENTETE + IME)).isEqualTo(attendue);
        assertThat(lire((ENTETE + IME).replace(';', ','))).isEqualTo(attendue);
        assertThat(lire((ENTETE + IME).replace("\n", "\r\n"))).isEqualTo(attendue);
        ByteArrayOutputStream comprime = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(comprime)) {
            gzip.write((ENTETE + IME).getBytes(UTF_8));
        }
        assertThat(lire(comprime.toByteArray())).isEqualTo(attendue);
    }

    @Test
    void chaque_ligne_fautive_est_nommee_avec_sa_colonne_et_sa_valeur() throws IOException {
        LectureSites lecture = lire(ENTETE
                + "010000017;010000115;clé fausse;500;01000\n"
                + "010000016;1,00E+07;tableur;500;01000\n"
                + "010000016;010000115;catégorie;50;01000\n"
                + "010000016;010000115;court;500\n"
                + EHPAD
                + EHPAD
                + "010000024;010000115;hôpital;355;01000\n");
        assertThat(lecture.rejetees()).isEqualTo(5);
        assertThat(lecture.horsChamp()).isEqualTo(1);
        assertThat(lecture.sites()).hasSize(1);
        assertThat(lecture.lignes()).isEqualTo(7);
        assertThat(lecture.anomalies())
                .extracting(
                        Anomalie::code,
                        a -> a.arguments().get("ligne"),
                        a -> a.arguments().get("colonne"),
                        a -> a.arguments().get("valeur"),
                        a -> a.arguments().get("motif"))
                .containsExactly(
                        tuple(CodeAnomalie.CSV_LIGNE_REJETEE, "2", "finess_et", "010000017", "FINESS_CLE"),
                        tuple(CodeAnomalie.CSV_LIGNE_REJETEE, "3", "finess_ej", "1,00E+07", "FINESS_FORME"),
                        tuple(CodeAnomalie.CSV_LIGNE_REJETEE, "4", "categorie", "50", "CATEGORIE_INCONNUE"),
                        tuple(CodeAnomalie.CSV_LIGNE_REJETEE, "5", "-", "4/5", "FORMAT_INCONNU"),
                        tuple(CodeAnomalie.CSV_LIGNE_REJETEE, "7", "finess_et", "010000016", "FINESS_EN_DOUBLE"));
        assertThat(lecture.anomalies())
                .allSatisfy(a -> assertThat(a.message(Locale.FRENCH)).doesNotContain("?"));
    }

    @Test
    void un_departement_incertain_reste_inconnu() throws IOException {
        LectureSites lecture = lire(ENTETE + "010000016;010000115;voisin;500;42620\n010000024;010000115;sans;183;\n");
        assertThat(lecture.sites()).extracting(SiteCsv::departement).containsOnly(Optional.empty());
        assertThat(lecture.anomalies())
                .extracting(Anomalie::code)
                .containsExactly(CodeAnomalie.CSV_DEPARTEMENT_INCERTAIN, CodeAnomalie.CSV_DEPARTEMENT_INCERTAIN);
        LectureSites donnee = lire("finess_et;finess_ej;categorie;departement\n010000016;010000115;500;42\n");
        assertThat(donnee.sites().get(0).departement()).contains(Territoire.departement("42"));
    }

    @Test
    void un_fichier_qui_ne_peut_etre_lu_ne_donne_rien() throws IOException {
        assertThat(lire("finess_et;categorie\n").anomalies())
                .extracting(Anomalie::code, Anomalie::chemin)
                .containsExactly(tuple(CodeAnomalie.CSV_COLONNE_ABSENTE, "/finess_ej"));
        assertThat(lire("").anomalies()).extracting(Anomalie::code).containsExactly(CodeAnomalie.FICHIER_ILLISIBLE);
        LectureSites latin = lire((ENTETE + IME + "010000016;010000115;Clé;500;01000\n").getBytes(ISO_8859_1));
        assertThat(latin.bloque()).isTrue();
        assertThat(latin.sites()).isEmpty();
        assertThat(SitesCsv.standard().read(dossier.resolve("absent.csv")).bloque())
                .isTrue();
    }

    /** Whatever the bytes, a reading ends: every row is a site, out of the field or left out. */
    @Property(tries = 500)
    void rien_n_est_perdu(@ForAll @Size(max = 400) byte[] octets) throws IOException {
        Path fichier = Files.createTempFile("sites", ".csv");
        try {
            byte[] entete = (ENTETE + EHPAD).getBytes(UTF_8);
            byte[] tout = java.util.Arrays.copyOf(entete, entete.length + octets.length);
            System.arraycopy(octets, 0, tout, entete.length, octets.length);
            LectureSites lecture = SitesCsv.standard().read(Files.write(fichier, tout));
            assertThat(lecture.sites().size() + lecture.horsChamp() + lecture.rejetees())
                    .isEqualTo(lecture.lignes());
        } finally {
            Files.delete(fichier);
        }
    }
}

package fr.cpom.io.json;

import static fr.cpom.calcul.CodeAnomalie.JSON_CLE_EN_DOUBLE;
import static fr.cpom.calcul.CodeAnomalie.JSON_ILLISIBLE;
import static fr.cpom.calcul.CodeAnomalie.JSON_TROP_GRAND;
import static fr.cpom.calcul.CodeAnomalie.JSON_TROP_PROFOND;
import static fr.cpom.calcul.CodeAnomalie.NOMBRE_INVALIDE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Perimetre;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes, a reading ends in a whole value or in anomalies, soon and without large allocations. */
class OctetsHostilesTest {
    private static final CpomJson JSON = CpomJson.standard();

    private static Lecture<Cpom> lire(byte[] octets) {
        return JSON.read(new ByteArrayInputStream(octets));
    }

    private static void refuse(Lecture<Cpom> lecture, CodeAnomalie code, String chemin, int ligne, int colonne) {
        assertThat(lecture.valeur()).isEmpty();
        Anomalie premiere = lecture.anomalies().get(0);
        assertThat(premiere.code()).isEqualTo(code);
        assertThat(premiere.chemin()).isEqualTo(chemin);
        assertThat(premiere.arguments())
                .containsEntry("ligne", Integer.toString(ligne))
                .containsEntry("colonne", Integer.toString(colonne));
    }

    private static void seTermine(byte[] octets) {
        Lecture<Cpom> lecture = lire(octets);

        assertThat(lecture.valeur().isPresent() || !lecture.anomalies().isEmpty())
                .isTrue();
    }

    @Property(tries = 2000)
    void desOctetsAuHasard(@ForAll @Size(max = 200) byte[] octets) {
        seTermine(octets);
    }

    @Property(tries = 2000)
    void desCaracteresDeJsonAuHasard(@ForAll @Size(max = 60) byte[] rangs) {
        String alphabet = "{}[]\":,\\u0019.-+eE \n\"\"truefalsn\u00e9\ud83c";
        StringBuilder texte = new StringBuilder();
        for (byte rang : rangs) {
            texte.append(alphabet.charAt((rang & 0xff) % alphabet.length()));
        }
        Lecture<Cpom> lecture = JSON.read(texte.toString());
        assertThat(lecture.anomalies()).isNotEmpty();
    }

    @Property(tries = 2000)
    void unContratAbime(@ForAll long graine) {
        Random hasard = new Random(graine);
        byte[] octets = JSON.write(Cpoms.cpom(hasard.nextInt(50))).getBytes(UTF_8);
        for (int i = hasard.nextInt(4); i >= 0; i--) {
            octets = abimer(octets, hasard);
        }
        seTermine(octets);
    }

    private static byte[] abimer(byte[] octets, Random hasard) {
        if (octets.length == 0) {
            return octets;
        }
        int ou = hasard.nextInt(octets.length);
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        sortie.write(octets, 0, ou);
        switch (hasard.nextInt(4)) {
            case 0 -> {
                // truncated there
            }
            case 1 -> {
                sortie.write(hasard.nextInt(256));
                sortie.write(octets, ou + 1, octets.length - ou - 1);
            }
            case 2 -> {
                sortie.write("[]{},:\"0n".charAt(hasard.nextInt(9)));
                sortie.write(octets, ou, octets.length - ou);
            }
            default -> {
                int saut = hasard.nextInt(Math.min(40, octets.length - ou));
                sortie.write(octets, ou + saut, octets.length - ou - saut);
            }
        }
        return sortie.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \n",
                "{",
                "{\"numero\": }",
                "{'numero': 1}",
                "{\"numero\": 01}",
                "{\"numero\": NaN}",
                "{} x",
                "{} {}",
                "[1,]",
                "// rien\n{}",
                "{\"a\": \"\u0001\"}",
                "\ufeff{}",
                "{\"numero\": \"\\ud800\"}"
            })
    void uneMauvaiseSyntaxe(String json) {
        Lecture<Cpom> lecture = JSON.read(json);

        assertThat(lecture.valeur()).isEmpty();
        assertThat(lecture.anomalies().get(0).code()).isEqualTo(JSON_ILLISIBLE);
        assertThat(lecture.anomalies().get(0).arguments()).containsKeys("ligne", "colonne");
    }

    @Test
    void laSyntaxeEtLEncodageSontSitues() {
        refuse(JSON.read("{\n  \"numero\": ?\n}"), JSON_ILLISIBLE, "", 2, 13);
        refuse(JSON.read("{}\n]"), JSON_ILLISIBLE, "", 2, 1);
        refuse(lire("{\n\"é\": \"".getBytes(StandardCharsets.ISO_8859_1)), JSON_ILLISIBLE, "", 2, 2);
        refuse(lire(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, '{', '}'}), JSON_ILLISIBLE, "", 1, 1);
        refuse(lire("{}".getBytes(StandardCharsets.UTF_16)), JSON_ILLISIBLE, "", 1, 1);
        refuse(JSON.read("{\"numero\": \"\\udc00\"}"), JSON_ILLISIBLE, "/numero", 1, 12);
        // overlong form of the slash, and a surrogate half as UTF-8
        refuse(lire(new byte[] {'"', (byte) 0xc0, (byte) 0xaf, '"'}), JSON_ILLISIBLE, "", 1, 2);
        refuse(lire(new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}), JSON_ILLISIBLE, "", 1, 2);
    }

    @Test
    void uneCleEnDoubleEstSitueeEtNArretePasLaLecture() {
        Lecture<Cpom> lecture = JSON.read("{\n\"numero\": \"A\",\n \"numero\": \"B\", \"nature\": 1}");

        refuse(lecture, JSON_CLE_EN_DOUBLE, "/numero", 3, 2);
        assertThat(lecture.anomalies()).anyMatch(a -> a.chemin().equals("/nature"));
    }

    @Test
    void uneImbricationProfondeEstRefuseeOuQuElleSoit() {
        refuse(JSON.read("[".repeat(100_000)), JSON_TROP_PROFOND, "/0".repeat(200), 1, 201);
        refuse(
                JSON.read("{\"inconnu\": " + "[".repeat(100_000)),
                JSON_TROP_PROFOND,
                "/inconnu" + "/0".repeat(199),
                1,
                212);
        refuse(JSON.read("{\"a\":".repeat(100_000)), JSON_TROP_PROFOND, "/a".repeat(200), 1, 1001);
        assertThat(JSON.read("[".repeat(200) + "]".repeat(200)).anomalies())
                .extracting(Anomalie::code)
                .containsExactly(CodeAnomalie.JSON_TYPE);
    }

    @Test
    void ceQuiEstTropGrandEstRefuseVite() {
        refuse(JSON.read("{\"a\":\"" + "x".repeat(16 << 20)), JSON_TROP_GRAND, "", 1, (16 << 20) + 1);
        refuse(lire(" ".repeat((16 << 20) + 1).getBytes(UTF_8)), JSON_TROP_GRAND, "", 1, (16 << 20) + 2);
        refuse(JSON.read("[" + "1,".repeat(2_000_000)), JSON_TROP_GRAND, "/999999", 1, 2_000_000);
        refuse(JSON.read("{\"numero\": \"" + "x".repeat(100_001) + "\"}"), JSON_TROP_GRAND, "/numero", 1, 12);
        refuse(JSON.read("{\"" + "x".repeat(1_001) + "\": 1}"), JSON_TROP_GRAND, "", 1, 2);
    }

    @Test
    void unNombreSansFinEstRefuseASaPlace() {
        Lecture<Cpom> lecture =
                JSON.read("{\"numero\": " + "9".repeat(1_000_000) + ", \"nature\": -1" + "0".repeat(99) + "}");

        assertThat(lecture.anomalies().subList(0, 2))
                .allMatch(a -> a.code() == NOMBRE_INVALIDE)
                .extracting(Anomalie::chemin)
                .containsExactly("/numero", "/nature");
    }

    @Test
    void lesFautesGardeesSontBornees() {
        String json = "{\"annexes\": [" + "1,".repeat(500_000) + "1]}";

        Lecture<Cpom> lecture = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> JSON.read(json));

        assertThat(lecture.valeur()).isEmpty();
        assertThat(lecture.anomalies()).hasSize(Faults.KEPT);
    }

    /** Names with the same hash make one chain of a table: it must not turn the reading quadratic. */
    @Test
    void desNomsDeMemeEmpreinteNeRalentissentPas() {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 1 << 16; i++) {
            json.append(i == 0 ? "\"" : ",\"");
            for (int bit = 0; bit < 16; bit++) {
                json.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            json.append("\":1");
        }
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> JSON.read(json.append('}').toString()));
    }

    /** Many members of one ESSMS, one after the other: their overlaps are looked for without comparing all pairs. */
    @Test
    void unPerimetreImmenseResteRapide() {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < 20_000; i++) {
            String jour = LocalDate.of(1900, 1, 1).plusDays(i).toString();
            json.append(i == 0 ? "" : ",")
                    .append("{\"essms\":{\"finess\":\"010001022\",\"nom\":\"\",\"categorie\":\"183\"},\"entree\":\""
                            + jour + "\",\"sortie\":\"" + jour + "\"}");
        }
        Lecture<Perimetre> lecture = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> JSON.read(json.append(']').toString(), Perimetre.class));
        assertThat(lecture.valeur()).isPresent();
    }
}

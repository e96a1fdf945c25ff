package fr.cpom.io.finess;

import static fr.cpom.io.finess.FluxInvente.EHPAD;
import static fr.cpom.io.finess.FluxInvente.EJ;
import static fr.cpom.io.finess.FluxInvente.IME;
import static fr.cpom.io.finess.FluxInvente.activite;
import static fr.cpom.io.finess.FluxInvente.activites;
import static fr.cpom.io.finess.FluxInvente.capacite;
import static fr.cpom.io.finess.FluxInvente.ecrire;
import static fr.cpom.io.finess.FluxInvente.ege;
import static fr.cpom.io.finess.FluxInvente.exercees;
import static fr.cpom.io.finess.FluxInvente.exploitant;
import static fr.cpom.io.finess.FluxInvente.pmej;
import static fr.cpom.io.finess.FluxInvente.structures;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.essms.NumeroFiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class FluxFinessPropertyTest {
    private static final byte[] STRUCTURES =
            structures(pmej(ege(IME, "183", "2024-01-01"), ege(EHPAD, "500"))).getBytes(UTF_8);
    private static final byte[] ACTIVITES = activites(exploitant(
                    EJ,
                    exercees(IME, activite("ASMR", "A", "11", capacite("09", "40"), capacite("08", "38"))),
                    exercees(EHPAD, activite("ASOCR", "A", "21", capacite("09", "4")))))
            .getBytes(UTF_8);
    private static final List<String> MORCEAUX = List.of(
            "null", "[]", "{}", "\"\"", "-1", "1e400", "\"x\"", "[[", "}", ",", ":", "\"A\"", "{\"a\":{\"a\":[1]}}");

    private static Path dossier;

    @BeforeContainer
    static void creer() throws IOException {
        dossier = Files.createTempDirectory("finess");
    }

    @AfterContainer
    static void effacer() throws IOException {
        for (String nom : List.of("structures.json", "activites.json")) {
            Files.deleteIfExists(dossier.resolve(nom));
        }
        Files.delete(dossier);
    }

    @Property(tries = 300)
    void anyBytesEndInAnomalies(@ForAll byte[] octets) {
        LectureFiness lecture = lire(octets, ACTIVITES);
        assertThat(lecture.bloque()).isTrue();
        utiliser(lecture);
    }

    @Property(tries = 300)
    void gzipBytesEndInAnomalies(@ForAll byte[] octets) {
        byte[] gzip = new byte[octets.length + 3];
        gzip[0] = 0x1f;
        gzip[1] = (byte) 0x8b;
        gzip[2] = 8;
        System.arraycopy(octets, 0, gzip, 3, octets.length);
        assertThat(lire(gzip, ACTIVITES).bloque()).isTrue();
    }

    @Property(tries = 600)
    void spoiledFlowsEndInAnomaliesOrAResult(
            @ForAll("abimes") byte[] structures, @ForAll("activitesAbimees") byte[] activites) {
        utiliser(lire(structures, ACTIVITES));
        utiliser(lire(STRUCTURES, activites));
    }

    @Property(tries = 300)
    void aFlowCutAnywhereGivesNothing(@ForAll int ou) {
        int longueur =
                Math.floorMod(ou, new String(STRUCTURES, UTF_8).stripTrailing().getBytes(UTF_8).length);
        LectureFiness lecture = lire(Arrays.copyOf(STRUCTURES, longueur), ACTIVITES);
        assertThat(lecture.bloque()).isTrue();
        assertThat(lecture.gestionnaires()).isEmpty();
    }

    @Provide
    Arbitrary<byte[]> abimes() {
        return abimer(STRUCTURES);
    }

    @Provide
    Arbitrary<byte[]> activitesAbimees() {
        return abimer(ACTIVITES);
    }

    /** Some bytes replaced by a piece of JSON or by any byte. */
    private static Arbitrary<byte[]> abimer(byte[] flux) {
        Arbitrary<byte[]> piece = Arbitraries.oneOf(
                Arbitraries.of(MORCEAUX).map(m -> m.getBytes(UTF_8)),
                Arbitraries.bytes().map(o -> new byte[] {o}));
        return Combinators.combine(
                        Arbitraries.integers().between(0, flux.length - 1),
                        Arbitraries.integers().between(0, 20),
                        piece)
                .as((debut, longueur, morceau) -> {
                    int fin = Math.min(flux.length, debut + longueur);
                    byte[] abime = Arrays.copyOf(flux, flux.length - (fin - debut) + morceau.length);
                    System.arraycopy(morceau, 0, abime, debut, morceau.length);
                    System.arraycopy(flux, fin, abime, debut + morceau.length, flux.length - fin);
                    return abime;
                });
    }

    private static LectureFiness lire(byte[] structures, byte[] activites) {
        return FluxFiness.standard()
                .read(ecrire(dossier, "structures.json", structures), ecrire(dossier, "activites.json", activites));
    }

    private static void utiliser(LectureFiness lecture) {
        assertThat(lecture.rapport(java.util.Locale.FRENCH)).hasSameSizeAs(lecture.anomalies());
        var squelette = lecture.squelette(NumeroFiness.of(EJ), DemandeSquelette.aDefautDe(LocalDate.of(2026, 1, 1)));
        assertThat(squelette.resultat().isPresent()).isNotEqualTo(squelette.bloque());
    }
}

package fr.cpom.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.contrat.Cpom;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read again, the same. */
class AllerRetourTest {
    private static final CpomJson JSON = CpomJson.standard();

    @Provide
    Arbitrary<Cpom> cpoms() {
        return Cpoms.tous();
    }

    @Property(tries = 1000)
    void unContratEcritPuisLuEstLeMeme(@ForAll("cpoms") Cpom cpom) {
        String json = JSON.write(cpom);

        Lecture<Cpom> lu = JSON.read(json);

        assertThat(lu.orElseThrow()).isEqualTo(cpom);
        assertThat(JSON.write(lu.orElseThrow())).isEqualTo(json);
        assertThat(lu.anomalies()).noneMatch(a -> a.estBloquante());
    }

    @Property(tries = 200)
    void laFormeCompacteEtLesOctetsDisentLaMemeChose(@ForAll("cpoms") Cpom cpom) {
        String json = JSON.writeCompact(cpom);

        assertThat(json).doesNotContain("\n");
        assertThat(JSON.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                        .orElseThrow())
                .isEqualTo(cpom);
        assertThat(JSON.read(JSON.toTree(cpom), Cpom.class).orElseThrow()).isEqualTo(cpom);
    }
}

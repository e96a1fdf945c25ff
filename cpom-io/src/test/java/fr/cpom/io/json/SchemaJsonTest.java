package fr.cpom.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.cpom.contrat.Cpom;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema that is published is the one of the reader, and says the same of examples. */
class SchemaJsonTest {
    private static final String CHEMIN = "/META-INF/cpom/schemas/cpom.contrat.v1.schema.json";
    private static final String PUBLIE = publie();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PUBLIE, InputFormat.JSON);

    private static String publie() {
        try (InputStream flux = SchemaJsonTest.class.getResourceAsStream(CHEMIN)) {
            return new String(Objects.requireNonNull(flux).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean accepte(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).isEmpty();
    }

    @Test
    void leSchemaPublieEstCeluiDuLecteur() {
        assertThat(CpomJson.standard().write(SchemaJson.of(Cpom.class, Cpom.FORMAT)))
                .isEqualTo(PUBLIE);
    }

    @Test
    void unContratValableEstAccepte() {
        assertThat(SCHEMA.validate(Exemple.JSON, InputFormat.JSON)).isEmpty();
    }

    @Provide
    Arbitrary<Cpom> cpoms() {
        return Cpoms.tous();
    }

    @Property(tries = 300)
    void toutContratEcritEstAccepte(@ForAll("cpoms") Cpom cpom) {
        assertThat(SCHEMA.validate(CpomJson.standard().write(cpom), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            champ inconnu      | "numero"                 | "numro": "", "numero"
            champ manquant     | "nom": "Association Exemple", | ``
            montant en nombre  | "1230000.00"             | 1230000.00
            montant à virgule  | "1230000.00"             | "1230000,00"
            taux sans unité    | "0.93%"                  | "0.93"
            date française     | "2026-01-01"             | "01/01/2026"
            nature inconnue    | "nature": "HANDICAP"     | "nature": "PH"
            variante inconnue  | "type": "TAUX_ENVELOPPE" | "type": "TAUX"
            variante sans type | "type": "ARS",           | ``
            autre variante     | "type": "ARS"            | "type": "METROPOLE"
            entier en texte    | "anneeBase": 2026        | "anneeBase": "2026"
            année hors bornes  | "anneeBase": 2026        | "anneeBase": 20260
            FINESS trop court  | "010000016"              | "01000001"
            liste en objet     | "annexes": [             | "annexes": {}, "x": [
            autre format       | "cpom.contrat.v1"        | "cpom.contrat.v2"
            """)
    void unContratFauxEstRefuseParLeSchemaEtParLeLecteur(String cas, String avant, String apres) {
        String json = Exemple.change(avant, apres == null ? "" : apres);

        assertThat(accepte(json)).as(cas).isFalse();
        assertThat(CpomJson.standard().read(json).valeur()).as(cas).isEmpty();
    }

    record Entree(JsonNode libre, boolean ferme, long total, java.util.Map<String, Integer> nombres) {}

    @Test
    void unAutreTypeASonSchema() {
        String schema = CpomJson.standard().write(SchemaJson.of(Entree.class, "essai"));
        Schema essai = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);

        assertThat(essai.validate("{\"libre\":[1],\"ferme\":true,\"total\":1,\"nombres\":{\"a\":1}}", InputFormat.JSON))
                .isEmpty();
        assertThat(essai.validate(
                        "{\"libre\":[1],\"ferme\":true,\"total\":1,\"nombres\":{\"a\":\"1\"}}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void unTypeSansFormeNAPasDeSchema() {
        assertThatIllegalArgumentException().isThrownBy(() -> SchemaJson.of(Thread.class, "essai"));
    }
}

package fr.cpom.io.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Explication;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.money.MonetaryAmount;

/** Values to JSON, by the annotations of their types and the forms below. */
final class ValueWriter {
    private static final JsonInclude.Value EMPTY_LEFT_OUT =
            JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS);

    private final ObjectMapper mapper;
    private final ObjectWriter prettyWriter;

    ValueWriter() {
        SimpleModule forms = new SimpleModule()
                .addSerializer(MonetaryAmount.class, form((v, out, p) -> out.writeString(Montants.texte(v))))
                .addSerializer(BigDecimal.class, form((v, out, p) -> out.writeString(decimal(v))))
                .addSerializer(Anomalie.class, form(ValueWriter::anomalie))
                .addSerializer(Calcul.class, form(ValueWriter::calcul))
                .addSerializer(Explication.class, form((v, out, p) -> ExplicationJson.write(v, out)));
        mapper = JsonMapper.builder()
                .addModules(new Jdk8Module(), new JavaTimeModule(), forms)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .withConfigOverride(List.class, o -> o.setInclude(EMPTY_LEFT_OUT))
                .withConfigOverride(Map.class, o -> o.setInclude(EMPTY_LEFT_OUT))
                .build();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        prettyWriter = mapper.writer(new DefaultPrettyPrinter()
                .withSeparators(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withArrayEmptySeparator("")
                        .withObjectEmptySeparator(""))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter));
    }

    String pretty(Object value) {
        try {
            return prettyWriter.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    String compact(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    private static String decimal(BigDecimal value) {
        // Above, the plain text of a short number such as 1e999999999 would fill the memory.
        if (Math.abs((long) value.scale()) < TreeParser.MAX_NUMBER && value.precision() < TreeParser.MAX_NUMBER) {
            String text = value.toPlainString();
            if (text.length() <= TreeParser.MAX_NUMBER) {
                return text;
            }
        }
        throw new ValeurInvalideException("NOMBRE_INVALIDE", value.toString());
    }

    private static void anomalie(Anomalie anomalie, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject();
        out.writeStringField("code", anomalie.code().name());
        out.writeStringField("gravite", anomalie.gravite().name());
        out.writeStringField("chemin", anomalie.chemin());
        provider.defaultSerializeField("arguments", anomalie.arguments(), out);
        if (anomalie.reference().isPresent()) {
            provider.defaultSerializeField("reference", anomalie.reference().get(), out);
        }
        out.writeStringField("message", anomalie.message(Locale.FRENCH));
        out.writeEndObject();
    }

    private static void calcul(Calcul<?> calcul, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject();
        if (calcul.resultat().isPresent()) {
            provider.defaultSerializeField("valeur", calcul.resultat().get(), out);
        }
        provider.defaultSerializeField("anomalies", calcul.anomalies(), out);
        provider.defaultSerializeField("explication", calcul.explication(), out);
        out.writeEndObject();
    }

    private interface Form<T> {
        void write(T value, JsonGenerator out, SerializerProvider provider) throws IOException;
    }

    private static <T> JsonSerializer<T> form(Form<T> form) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                form.write(value, out, provider);
            }
        };
    }
}

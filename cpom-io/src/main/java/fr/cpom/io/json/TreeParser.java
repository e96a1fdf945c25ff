package fr.cpom.io.json;

import static fr.cpom.calcul.CodeAnomalie.JSON_CLE_EN_DOUBLE;
import static fr.cpom.calcul.CodeAnomalie.JSON_ILLISIBLE;
import static fr.cpom.calcul.CodeAnomalie.JSON_TROP_GRAND;
import static fr.cpom.calcul.CodeAnomalie.JSON_TROP_PROFOND;
import static fr.cpom.calcul.CodeAnomalie.NOMBRE_INVALIDE;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cpom.calcul.CodeAnomalie;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Any bytes to a JSON tree, or to faults: strict syntax, strict UTF-8 without byte order mark, and bounds on everything that
 * a hostile document could make large, checked before anything is allocated for it.
 */
final class TreeParser {
    /** A contract of a thousand ESSMS takes less than a tenth of it. */
    static final int MAX_SIZE = 16 << 20;

    static final int MAX_VALUES = 1_000_000;
    static final int MAX_DEPTH = 200;
    static final int MAX_TEXT = 100_000;
    static final int MAX_NAME = 1_000;
    static final int MAX_NUMBER = 100;

    // The limits of Jackson stop at the first fault and say nothing of the place: those above are checked here instead.
    // Names are neither shared nor interned, for they come from outside.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(-1)
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Stands for a value whose fault is already noted. */
    static final JsonNode FAULTY = NODES.pojoNode(new Object());

    private final Faults faults;
    private int values;

    TreeParser(Faults faults) {
        this.faults = faults;
    }

    /** The tree, unless the syntax is at fault. */
    Optional<JsonNode> parse(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(MAX_SIZE + 1);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        if (bytes.length > MAX_SIZE) {
            return refuse(JSON_TROP_GRAND, text.flip());
        }
        return decoded.isError() ? refuse(JSON_ILLISIBLE, text.flip()) : parse(text.array(), text.position());
    }

    /** The tree, unless the syntax is at fault. */
    Optional<JsonNode> parse(String text) {
        return text.length() > MAX_SIZE
                ? refuse(JSON_TROP_GRAND, text.substring(0, MAX_SIZE))
                : parse(text.toCharArray(), text.length());
    }

    private Optional<JsonNode> parse(char[] text, int length) {
        if (length > 0 && text[0] == '\ufeff') {
            return refuse(JSON_ILLISIBLE, "");
        }
        try (JsonParser parser = FACTORY.createParser(text, 0, length)) {
            if (parser.nextToken() == null) {
                throw stop(parser, JSON_ILLISIBLE);
            }
            JsonNode tree = value(parser, 1);
            if (parser.nextToken() != null) {
                throw stop(parser, JSON_ILLISIBLE);
            }
            return Optional.of(tree);
        } catch (JsonProcessingException e) {
            faults.leave(0);
            note(JSON_ILLISIBLE, e.getLocation());
        } catch (Stop | IOException e) {
            // noted where it was met; a text in memory has no other IOException
        }
        return Optional.empty();
    }

    private JsonNode value(JsonParser parser, int depth) throws IOException, Stop {
        if (++values > MAX_VALUES) {
            throw stop(parser, JSON_TROP_GRAND);
        }
        JsonToken token = parser.currentToken();
        if (token.isStructStart() && depth > MAX_DEPTH) {
            throw stop(parser, JSON_TROP_PROFOND);
        }
        return switch (token) {
            case START_OBJECT -> object(parser, depth);
            case START_ARRAY -> array(parser, depth);
            case VALUE_STRING -> text(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode object(JsonParser parser, int depth) throws IOException, Stop {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (name.length() > MAX_NAME) {
                throw stop(parser, JSON_TROP_GRAND);
            }
            int mark = faults.enter(name);
            boolean twice = object.has(name);
            if (twice) {
                JsonLocation at = parser.currentTokenLocation();
                faults.add(
                        JSON_CLE_EN_DOUBLE,
                        "champ",
                        Faults.quote(name),
                        "ligne",
                        Integer.toString(at.getLineNr()),
                        "colonne",
                        Integer.toString(at.getColumnNr()));
            }
            parser.nextToken();
            JsonNode value = value(parser, depth + 1);
            if (!twice) {
                object.set(name, value);
            }
            faults.leave(mark);
        }
        return object;
    }

    private JsonNode array(JsonParser parser, int depth) throws IOException, Stop {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int mark = faults.enter(array.size());
            array.add(value(parser, depth + 1));
            faults.leave(mark);
        }
        return array;
    }

    private JsonNode text(JsonParser parser) throws IOException {
        String text = parser.getText();
        if (text.length() > MAX_TEXT) {
            note(JSON_TROP_GRAND, parser.currentTokenLocation());
            return FAULTY;
        }
        if (hasLoneSurrogate(text)) {
            note(JSON_ILLISIBLE, parser.currentTokenLocation());
            return FAULTY;
        }
        return NODES.textNode(text);
    }

    private JsonNode number(JsonParser parser) throws IOException {
        String digits = parser.getText();
        if (digits.length() <= MAX_NUMBER) {
            try {
                return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                        ? whole(new BigInteger(digits))
                        : NODES.numberNode(new BigDecimal(digits));
            } catch (NumberFormatException e) {
                // an exponent that no number can have: reported below
            }
        }
        faults.add(NOMBRE_INVALIDE, "valeur", Faults.quote(digits));
        return FAULTY;
    }

    /** The smallest node that holds it, as Jackson does: equal numbers are equal nodes. */
    private static JsonNode whole(BigInteger number) {
        int bits = number.bitLength();
        return bits < 32
                ? NODES.numberNode(number.intValue())
                : bits < 64 ? NODES.numberNode(number.longValue()) : NODES.numberNode(number);
    }

    /** Such a text is no Unicode: written as UTF-8 it would not come back the same. */
    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private Stop stop(JsonParser parser, CodeAnomalie code) {
        note(code, parser.currentTokenLocation());
        return new Stop();
    }

    private void note(CodeAnomalie code, JsonLocation at) {
        faults.add(code, "ligne", Integer.toString(at.getLineNr()), "colonne", Integer.toString(at.getColumnNr()));
    }

    /** Refuses a document as a whole, the fault being met after {@code before}. */
    private Optional<JsonNode> refuse(CodeAnomalie code, CharSequence before) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < before.length(); i++) {
            boolean newLine = before.charAt(i) == '\n';
            line += newLine ? 1 : 0;
            column = newLine ? 1 : column + 1;
        }
        faults.add(code, "ligne", Integer.toString(line), "colonne", Integer.toString(column));
        return Optional.empty();
    }

    /** Ends the parsing, the fault being noted. */
    private static final class Stop extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        Stop() {
            super("", null, false, false);
        }
    }
}

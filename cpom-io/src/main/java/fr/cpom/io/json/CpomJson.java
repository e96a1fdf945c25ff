package fr.cpom.io.json;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.Cpom;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Contracts, entries and results of calculators as JSON.
 *
 * <p>Reading is strict, and ends in a whole value or in anomalies, never in an exception, whatever the bytes. Refused, all at
 * once and each at its JSON pointer: bad syntax or encoding ({@code JSON_ILLISIBLE}, with line and column), more than 200
 * levels ({@code JSON_TROP_PROFOND}), more than 16 MiB, a million values, 100,000 characters in a text or 1,000 in a name
 * ({@code JSON_TROP_GRAND}), a key written twice ({@code JSON_CLE_EN_DOUBLE}), an unknown field ({@code CHAMP_INCONNU}), a
 * missing one ({@code CHAMP_MANQUANT}), another JSON type ({@code JSON_TYPE}), an unknown name of an enum or variant ({@code
 * VALEUR_INCONNUE}), and every value that its own type refuses. Nothing is coerced: an amount is the text {@code
 * "1230000.00"}, a rate {@code "0.93%"}, a decimal {@code "12.5"}, a date {@code "2026-01-31"}, and only a whole number is a
 * JSON number. An absent list is empty; null is the same as absent.
 *
 * <p>Writing gives the same text for equal values: fields in the order of their declaration, empty options and lists left out.
 */
public final class CpomJson {
    private static final CpomJson STANDARD = new CpomJson();

    private final Shapes shapes = new Shapes();
    private final ValueWriter writer = new ValueWriter();

    private CpomJson() {}

    /** The one form of JSON of the library; immutable, serves any number of threads. */
    public static CpomJson standard() {
        return STANDARD;
    }

    /** Reads a contract; a file that cannot be read is an anomaly too ({@code FICHIER_ILLISIBLE}). */
    public Lecture<Cpom> read(Path file) {
        return read(file, Cpom.class);
    }

    /** Reads a contract, in UTF-8, from a stream that the caller closes. */
    public Lecture<Cpom> read(InputStream stream) {
        return read(stream, Cpom.class);
    }

    /** Reads a contract. */
    public Lecture<Cpom> read(String json) {
        return read(json, Cpom.class);
    }

    /** Reads a value of another type from a file; see {@link #read(String, Class)}. */
    public <T> Lecture<T> read(Path file, Class<T> type) {
        Faults faults = new Faults();
        try (InputStream stream = Files.newInputStream(file)) {
            return value(new TreeParser(faults).parse(stream), type, faults);
        } catch (IOException e) {
            return unreadable(faults, file.toString());
        }
    }

    /** Reads a value of another type, in UTF-8, from a stream that the caller closes; see {@link #read(String, Class)}. */
    public <T> Lecture<T> read(InputStream stream, Class<T> type) {
        Faults faults = new Faults();
        try {
            return value(new TreeParser(faults).parse(stream), type, faults);
        } catch (IOException e) {
            return unreadable(faults, Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    /**
     * Reads a value of another type: a record, an Immutables type, a sealed interface or a value of the library, or of the
     * caller if it is made the same way. A field of type {@link JsonNode} keeps what it is given.
     *
     * @throws IllegalArgumentException for a type that has no form in JSON, or holds one, whatever the text
     */
    public <T> Lecture<T> read(String json, Class<T> type) {
        Faults faults = new Faults();
        return value(new TreeParser(faults).parse(json), type, faults);
    }

    /** Reads a value from a part of a document read before; pointers start at that part. */
    public <T> Lecture<T> read(JsonNode json, Class<T> type) {
        return value(Optional.of(json), type, new Faults());
    }

    /**
     * The value as indented text, ended by a line feed.
     *
     * @throws IllegalArgumentException for a value that has no form in JSON
     */
    public String write(Object value) {
        return writer.pretty(value);
    }

    /** The value as text on one line, without spaces: equal values give equal texts, fit for a digest. */
    public String writeCompact(Object value) {
        return writer.compact(value);
    }

    /** The value as a tree. */
    public JsonNode toTree(Object value) {
        return writer.tree(value);
    }

    private <T> Lecture<T> value(Optional<JsonNode> tree, Class<T> type, Faults faults) {
        shapes.of(type);
        Optional<T> value =
                tree.flatMap(node -> Optional.ofNullable(type.cast(new ValueReader(shapes, faults).read(node, type))));
        return new Lecture<>(faults.blocked() ? Optional.empty() : value, faults.list());
    }

    private static <T> Lecture<T> unreadable(Faults faults, String cited) {
        faults.add(CodeAnomalie.FICHIER_ILLISIBLE, "valeur", cited);
        return new Lecture<>(Optional.empty(), faults.list());
    }
}

package fr.cpom.io.json;

import static fr.cpom.calcul.CodeAnomalie.CATEGORIE_FERMEE;
import static fr.cpom.calcul.CodeAnomalie.CHAMP_INCONNU;
import static fr.cpom.calcul.CodeAnomalie.CHAMP_MANQUANT;
import static fr.cpom.calcul.CodeAnomalie.JSON_TYPE;
import static fr.cpom.calcul.CodeAnomalie.NOMBRE_INVALIDE;
import static fr.cpom.calcul.CodeAnomalie.SIRET_PROVISOIRE;
import static fr.cpom.calcul.CodeAnomalie.VALEUR_INCONNUE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.Siret;
import fr.cpom.io.json.Shape.Field;
import fr.cpom.valeur.ValeurInvalideException;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSON tree to a value, or to every fault that can be told at once. A value with a faulty part is not made, and so raises
 * no fault of its own.
 */
final class ValueReader {
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,18})");

    private final Shapes shapes;
    private final Faults faults;

    ValueReader(Shapes shapes, Faults faults) {
        this.shapes = shapes;
        this.faults = faults;
    }

    /** The value, or null when a fault was noted. */
    @Nullable
    Object read(JsonNode node, Type type) {
        if (TreeParser.FAULTY.equals(node)) {
            return null;
        }
        Shape shape = shapes.of(type);
        if (shape instanceof Shape.Raw) {
            return node;
        }
        if (shape instanceof Shape.Checked checked) {
            return checked(node, checked);
        }
        if (shape instanceof Shape.Text text) {
            return node.isTextual()
                    ? text(node, text)
                    : wrongType(text.sample().isEmpty() ? "texte" : "texte (" + text.sample() + ")");
        }
        if (shape instanceof Shape.Whole whole) {
            return node.isNumber() ? whole(node, whole) : wrongType("nombre entier");
        }
        if (shape instanceof Shape.Truth) {
            return node.isBoolean() ? (Object) node.booleanValue() : wrongType("true, false");
        }
        if (shape instanceof Shape.Choice choice) {
            return node.isTextual() ? known(node.textValue(), choice.constants()) : wrongType("texte");
        }
        if (shape instanceof Shape.Items items) {
            return node.isArray() ? items(node, items) : wrongType("liste");
        }
        if (!node.isObject()) {
            return wrongType("objet");
        }
        if (shape instanceof Shape.Entries entries) {
            return entries(node, entries);
        }
        return shape instanceof Shape.Variants variants ? variant(node, variants) : fields(node, (Shape.Fields) shape);
    }

    private @Nullable Object wrongType(String expected) {
        faults.add(JSON_TYPE, "champ", faults.here(), "attendu", expected);
        return null;
    }

    private @Nullable Object text(JsonNode node, Shape.Text shape) {
        return make(parts -> shape.parse().apply(node.textValue()), shape.type(), node);
    }

    private @Nullable Object whole(JsonNode node, Shape.Whole shape) {
        if (node.isIntegralNumber()) {
            BigInteger number = node.bigIntegerValue();
            if (number.compareTo(BigInteger.valueOf(shape.minimum())) >= 0
                    && number.compareTo(BigInteger.valueOf(shape.maximum())) <= 0) {
                return shape.box().apply(number.longValue());
            }
        }
        faults.add(NOMBRE_INVALIDE, "valeur", Faults.quote(node.asText()));
        return null;
    }

    private <V> @Nullable V known(String name, Map<String, V> values) {
        V value = values.get(name);
        if (value == null) {
            faults.add(VALEUR_INCONNUE, "valeur", Faults.quote(name), "attendu", String.join(", ", values.keySet()));
        }
        return value;
    }

    private @Nullable Object checked(JsonNode node, Shape.Checked shape) {
        Object carried = read(node, shape.carried());
        Object value = carried == null ? null : make(shape.maker(), shape.type(), node, carried);
        if (value instanceof Siret siret && siret.estProvisoire()) {
            faults.add(SIRET_PROVISOIRE, "valeur", siret.valeur());
        }
        if (value instanceof CategorieEssms categorie && !categorie.estOuverte()) {
            faults.add(CATEGORIE_FERMEE, "valeur", categorie.code());
        }
        return value;
    }

    private @Nullable Object items(JsonNode node, Shape.Items shape) {
        List<Object> values = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            int mark = faults.enter(i);
            Object value = read(node.get(i), shape.element());
            faults.leave(mark);
            if (value != null) {
                values.add(value);
            }
        }
        return values.size() == node.size() ? values : null;
    }

    private @Nullable Object entries(JsonNode node, Shape.Entries shape) {
        Map<Object, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            int mark = faults.enter(entry.getKey());
            Object key = read(keyNode(entry.getKey(), shape.key()), shape.key());
            Object value = read(entry.getValue(), shape.value());
            faults.leave(mark);
            if (key != null && value != null) {
                values.put(key, value);
            }
        }
        return values.size() == node.size() ? values : null;
    }

    /** A key is a text in JSON, whatever it stands for: {@code "2027"} for an exercice. */
    private JsonNode keyNode(String key, Type type) {
        Shape shape = shapes.of(type);
        while (shape instanceof Shape.Checked checked) {
            shape = shapes.of(checked.carried());
        }
        return shape instanceof Shape.Whole && WHOLE.matcher(key).matches()
                ? JsonNodeFactory.instance.numberNode(new BigInteger(key))
                : JsonNodeFactory.instance.textNode(key);
    }

    private @Nullable Object variant(JsonNode node, Shape.Variants shape) {
        Class<?> type = tagged(node, shape.tag(), shape.types());
        return type == null ? null : fields(node, (Shape.Fields) shapes.of(type));
    }

    /** What the tag of an object names, null when a fault was noted. */
    private <V> @Nullable V tagged(JsonNode node, String tag, Map<String, V> values) {
        int mark = faults.enter(tag);
        JsonNode name = node.get(tag);
        V value = null;
        if (name == null || name.isNull()) {
            faults.add(CHAMP_MANQUANT, "champ", tag);
        } else if (name.isTextual()) {
            value = known(name.textValue(), values);
        } else if (!TreeParser.FAULTY.equals(name)) {
            wrongType("texte");
        }
        faults.leave(mark);
        return value;
    }

    private @Nullable Object fields(JsonNode node, Shape.Fields shape) {
        boolean whole = knowsAll(node, shape);
        if (shape.tag().isPresent()) {
            Shape.Tag tag = shape.tag().get();
            whole &= tagged(node, tag.field(), Map.of(tag.value(), true)) != null;
        }
        @Nullable Object[] parts = new Object[shape.fields().size()];
        for (int i = 0; i < parts.length; i++) {
            Field field = shape.fields().get(i);
            int mark = faults.enter(field.name());
            JsonNode child = node.get(field.name());
            if (child != null && !child.isNull()) {
                Object value = read(child, field.type());
                whole &= value != null;
                parts[i] = field.absence() == Shape.Absence.EMPTY ? Optional.ofNullable(value) : value;
            } else {
                parts[i] = absent(field);
                whole &= field.absence() != Shape.Absence.FAULT;
            }
            faults.leave(mark);
        }
        return whole ? make(shape.maker(), shape.type(), node, parts) : null;
    }

    private @Nullable Object absent(Field field) {
        return switch (field.absence()) {
            case EMPTY -> Optional.empty();
            case EMPTY_LIST -> List.of();
            case EMPTY_MAP -> Map.of();
            case DEFAULT -> null;
            case FAULT -> {
                faults.add(CHAMP_MANQUANT, "champ", field.name());
                yield null;
            }
        };
    }

    private boolean knowsAll(JsonNode node, Shape.Fields shape) {
        Set<String> names = new HashSet<>();
        shape.fields().forEach(f -> names.add(f.name()));
        shape.tag().ifPresent(t -> names.add(t.field()));
        boolean all = true;
        for (Iterator<String> i = node.fieldNames(); i.hasNext(); ) {
            String name = i.next();
            if (!names.contains(name)) {
                all = false;
                faults.addBelow(name, CHAMP_INCONNU, "champ", Faults.quote(name));
            }
        }
        return all;
    }

    /** Makes a value, its refusals becoming faults. */
    private @Nullable Object make(Shape.Maker maker, Class<?> type, JsonNode node, @Nullable Object... parts) {
        try {
            return maker.make(parts);
        } catch (ValeurInvalideException e) {
            faults.addBelow(e.champ(), code(e), arguments(e));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            String quoted = node.isValueNode() ? node.asText() : "";
            faults.add(VALEUR_INCONNUE, "valeur", Faults.quote(quoted), "attendu", type.getSimpleName());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(type.getName(), e);
        }
        return null;
    }

    private static String[] arguments(ValeurInvalideException e) {
        return e.admis()
                .map(admis -> new String[] {"valeur", e.valeur(), "admis", admis})
                .orElseGet(() -> new String[] {"valeur", e.valeur()});
    }

    /** A type of the caller may refuse with a code that the library does not have. */
    private static CodeAnomalie code(ValeurInvalideException e) {
        for (CodeAnomalie code : CodeAnomalie.values()) {
            if (code.name().equals(e.code())) {
                return code;
            }
        }
        return VALEUR_INCONNUE;
    }
}

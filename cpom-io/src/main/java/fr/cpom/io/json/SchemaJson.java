package fr.cpom.io.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.ModeAccueil;
import fr.cpom.essms.ModeFixationTarifaire;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.essms.Siren;
import fr.cpom.essms.Siret;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import javax.money.MonetaryAmount;

/**
 * The JSON Schema (draft 2020-12) of a type, drawn from what its reader accepts, so that both always agree on names, types and
 * mandatory fields.
 *
 * <p>A schema cannot say all: keys of FINESS, SIREN and SIRET numbers, codes of nomenclatures and rules between fields are left
 * to the reader. It describes what the library writes, where null never stands for absent.
 */
public final class SchemaJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Texts of a fixed form: pattern and description. */
    private static final Map<Class<?>, Form> FORMS = Map.ofEntries(
            Map.entry(
                    MonetaryAmount.class,
                    new Form(
                            "^-?[0-9]{1,16}(\\.[0-9]{1,2})?$",
                            "Montant en euros, point décimal, deux décimales au plus")),
            Map.entry(Taux.class, new Form("^[+-]?[0-9]{1,38}(\\.[0-9]{1,38})? ?%$", "Taux avec son unité : 0.93%")),
            Map.entry(BigDecimal.class, new Form("^-?[0-9]+(\\.[0-9]+)?$", "Nombre décimal en texte, point décimal")),
            Map.entry(
                    LocalDate.class,
                    new Form("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "Date année-mois-jour")),
            Map.entry(
                    NumeroFiness.class,
                    new Form("^([0-9]{2}|2A|2B)[0-9]{7}$", "Numéro FINESS, neuf caractères dont une clé")),
            Map.entry(Siren.class, new Form("^[0-9]{9}$", "Numéro SIREN, neuf chiffres dont une clé")),
            Map.entry(Siret.class, new Form("^[0-9]{14}$", "Numéro SIRET, quatorze chiffres")),
            Map.entry(CategorieEssms.class, new Form("^[0-9]{3}$", "Catégorie d'établissement FINESS")),
            Map.entry(ModeAccueil.class, new Form("^[0-9]{2}$", "Mode de fonctionnement FINESS")),
            Map.entry(ModeFixationTarifaire.class, new Form("^[0-9]{2}$", "Mode de fixation tarifaire FINESS")),
            Map.entry(
                    SectionTarifaire.class,
                    new Form("^[A-Z][A-Z_]{0,39}$", "Section tarifaire : SOINS, DEPENDANCE, HEBERGEMENT…")),
            Map.entry(
                    Territoire.class,
                    new Form(
                            "^(FR|REG-[0-9]{2}|DEP-[0-9][0-9AB][0-9A-Z]?)$",
                            "Territoire : FR, REG- ou DEP- suivi du code officiel géographique")),
            Map.entry(
                    AutoriteTarification.class,
                    new Form(
                            "^((ARS|PREFET)-[0-9]{2}|(CD|METROPOLE)-[0-9][0-9AB][0-9A-Z]?)$",
                            "Autorité de tarification : ARS-84, CD-01, METROPOLE-69M, PREFET-84")));

    private final Shapes shapes = new Shapes();
    private final Map<String, Class<?>> owners = new TreeMap<>();
    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private SchemaJson() {}

    /**
     * The schema of a type that {@link CpomJson} reads.
     *
     * @param id its identifier, the name of the form: {@code cpom.contrat.v1}
     * @throws IllegalArgumentException for a type that has no form in JSON
     */
    public static JsonNode of(Class<?> type, String id) {
        SchemaJson schema = new SchemaJson();
        ObjectNode root = NODES.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", "urn:cpom:" + id);
        root.put("title", id);
        root.setAll(schema.use(type));
        root.set("$defs", NODES.objectNode().setAll(schema.definitions));
        return root;
    }

    /** The schema of a place where a type stands: in full for what JSON itself has, else by reference. */
    private ObjectNode use(Type type) {
        Shape shape = shapes.of(type);
        if (type == String.class) {
            return NODES.objectNode().put("type", "string");
        }
        if (shape instanceof Shape.Whole whole) {
            ObjectNode number = NODES.objectNode().put("type", "integer");
            return number.put("minimum", whole.minimum()).put("maximum", whole.maximum());
        }
        if (shape instanceof Shape.Truth) {
            return NODES.objectNode().put("type", "boolean");
        }
        if (shape instanceof Shape.Raw) {
            return NODES.objectNode();
        }
        if (shape instanceof Shape.Items items) {
            ObjectNode list = NODES.objectNode().put("type", "array");
            return list.set("items", use(items.element()));
        }
        if (shape instanceof Shape.Entries entries) {
            ObjectNode map = NODES.objectNode().put("type", "object");
            return map.set("additionalProperties", use(entries.value()));
        }
        return reference((Shape.Named) shape);
    }

    private ObjectNode reference(Shape.Named shape) {
        Class<?> type = shape.type();
        String name = name(type);
        Class<?> owner = owners.putIfAbsent(name, type);
        if (owner == null) {
            definitions.put(name, definition(shape));
        } else if (owner != type) {
            throw new IllegalArgumentException("deux types de même nom : " + type.getName() + ", " + owner.getName());
        }
        return NODES.objectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode definition(Shape.Named shape) {
        if (shape instanceof Shape.Text text) {
            return text(text.type());
        }
        if (shape instanceof Shape.Checked checked) {
            return checked(checked);
        }
        if (shape instanceof Shape.Choice choice) {
            ArrayNode names = NODES.arrayNode();
            choice.constants().keySet().forEach(names::add);
            return NODES.objectNode().put("type", "string").set("enum", names);
        }
        if (shape instanceof Shape.Variants variants) {
            ArrayNode all = NODES.arrayNode();
            variants.types().values().forEach(t -> all.add(use(t)));
            return NODES.objectNode().set("oneOf", all);
        }
        return fields((Shape.Fields) shape);
    }

    private ObjectNode checked(Shape.Checked shape) {
        if (shape.type() == Exercice.class) {
            ObjectNode year = NODES.objectNode().put("type", "integer").put("minimum", 1900);
            return year.put("maximum", 2199).put("description", "Exercice budgétaire, une année");
        }
        return shape.carried() == String.class ? text(shape.type()) : use(shape.carried());
    }

    private static ObjectNode text(Class<?> type) {
        ObjectNode text = NODES.objectNode().put("type", "string");
        Form form = FORMS.get(type);
        return form == null ? text : text.put("pattern", form.pattern()).put("description", form.description());
    }

    private ObjectNode fields(Shape.Fields shape) {
        ObjectNode properties = NODES.objectNode();
        ArrayNode required = NODES.arrayNode();
        shape.tag().ifPresent(tag -> {
            properties.set(tag.field(), NODES.objectNode().put("const", tag.value()));
            required.add(tag.field());
        });
        for (Shape.Field field : shape.fields()) {
            properties.set(field.name(), field(shape.type(), field));
            if (field.absence() == Shape.Absence.FAULT) {
                required.add(field.name());
            }
        }
        ObjectNode object = NODES.objectNode().put("type", "object");
        object.set("properties", properties);
        object.set("required", required);
        return object.put("additionalProperties", false);
    }

    /** A field {@code format} holds the constant of that name, the version of the form. */
    private ObjectNode field(Class<?> type, Shape.Field field) {
        if (field.name().equals("format")) {
            try {
                return NODES.objectNode()
                        .put("const", (String) type.getField("FORMAT").get(null));
            } catch (ReflectiveOperationException e) {
                // an ordinary field, then
            }
        }
        return use(field.type());
    }

    /** Types nested in another one take its name too: {@code Indicateur.Type}. */
    private static String name(Class<?> type) {
        Class<?> around = type.getDeclaringClass();
        return around == null ? type.getSimpleName() : name(around) + "." + type.getSimpleName();
    }

    private record Form(String pattern, String description) {}
}

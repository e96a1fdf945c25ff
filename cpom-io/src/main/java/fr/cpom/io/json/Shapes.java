package fr.cpom.io.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.JsonNode;
import fr.cpom.io.json.Shape.Absence;
import fr.cpom.io.json.Shape.Field;
import fr.cpom.io.json.Shape.Maker;
import fr.cpom.io.json.Shape.Tag;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of the types of the library: records, Immutables types with their builder, sealed interfaces that name their
 * variants, enums, checked values with one {@code @JsonCreator}, and lists, maps and optional fields of them.
 *
 * <p>Only public constructors, builders and annotations are used, so a module that exports its types need not open them. A type
 * of no known shape is a mistake of the program ({@link IllegalArgumentException}).
 */
final class Shapes {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Map<Type, Shape> known = new ConcurrentHashMap<>();

    Shapes() {
        known.put(String.class, new Shape.Text(String.class, "", text -> text));
        known.put(MonetaryAmount.class, new Shape.Text(MonetaryAmount.class, "1230000.00", Montants::euros));
        known.put(BigDecimal.class, new Shape.Text(BigDecimal.class, "12.5", Shapes::decimal));
        known.put(LocalDate.class, new Shape.Text(LocalDate.class, "2026-01-31", Shapes::date));
        Shape whole = new Shape.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE, n -> (int) n);
        known.put(int.class, whole);
        known.put(Integer.class, whole);
        Shape longWhole = new Shape.Whole(Long.MIN_VALUE, Long.MAX_VALUE, n -> n);
        known.put(long.class, longWhole);
        known.put(Long.class, longWhole);
        known.put(boolean.class, new Shape.Truth());
        known.put(Boolean.class, new Shape.Truth());
        known.put(JsonNode.class, new Shape.Raw());
    }

    /** The shape of a type, those of its parts being known to exist. */
    Shape of(Type type) {
        Shape shape = known.get(type);
        if (shape == null) {
            shape = derive(type);
            known.put(type, shape); // before its parts: a type may hold itself
            try {
                parts(shape).forEach(this::of);
            } catch (IllegalArgumentException e) {
                known.remove(type);
                throw e;
            }
        }
        return shape;
    }

    private static Stream<? extends Type> parts(Shape shape) {
        if (shape instanceof Shape.Items items) {
            return Stream.of(items.element());
        }
        if (shape instanceof Shape.Entries entries) {
            return Stream.of(entries.key(), entries.value());
        }
        if (shape instanceof Shape.Checked checked) {
            return Stream.of(checked.carried());
        }
        if (shape instanceof Shape.Fields fields) {
            return fields.fields().stream().map(Field::type);
        }
        return shape instanceof Shape.Variants variants ? variants.types().values().stream() : Stream.of();
    }

    private Shape derive(Type type) {
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0]);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return new Shape.Items(generic.getActualTypeArguments()[0]);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            return new Shape.Entries(generic.getActualTypeArguments()[0], generic.getActualTypeArguments()[1]);
        }
        if (!(type instanceof Class<?> c)) {
            throw unknown(type);
        }
        Optional<Executable> creator = creator(c);
        if (creator.isPresent()) {
            return new Shape.Checked(c, creator.get().getGenericParameterTypes()[0], caller(handle(creator.get()), 1));
        }
        if (c.isEnum()) {
            Map<String, Object> constants = new LinkedHashMap<>();
            for (Object constant : c.getEnumConstants()) {
                constants.put(((Enum<?>) constant).name(), constant);
            }
            return new Shape.Choice(c, constants);
        }
        if (c.isRecord()) {
            return record(c);
        }
        return c.isAnnotationPresent(JsonSubTypes.class) ? variants(c) : built(c);
    }

    /** The one way to make a checked value, from the value that it carries. */
    private static Optional<Executable> creator(Class<?> type) {
        return Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()))
                .filter(e -> e.isAnnotationPresent(JsonCreator.class) && e.getParameterCount() == 1)
                .findFirst();
    }

    private static Shape record(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        List<Class<?>> parameters = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.add(field(component.getName(), component.getGenericType(), Absence.FAULT));
            parameters.add(component.getType());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters.toArray(new Class<?>[0]));
            return new Shape.Fields(type, tag(type), fields, caller(handle(constructor), parameters.size()));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type.getName(), e);
        }
    }

    private static Shape variants(Class<?> type) {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        for (JsonSubTypes.Type variant : type.getAnnotation(JsonSubTypes.class).value()) {
            types.put(variantName(variant.value()), variant.value());
        }
        return new Shape.Variants(type, type.getAnnotation(JsonTypeInfo.class).property(), types);
    }

    private static Optional<Tag> tag(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .filter(i -> i.isAnnotationPresent(JsonTypeInfo.class))
                .map(i -> new Tag(i.getAnnotation(JsonTypeInfo.class).property(), variantName(type)))
                .findFirst();
    }

    private static String variantName(Class<?> type) {
        JsonTypeName name = type.getAnnotation(JsonTypeName.class);
        if (name == null) {
            throw unknown(type);
        }
        return name.value();
    }

    /** An Immutables type: the fields of its implementation, in order, for which its builder has a setter. */
    private static Shape built(Class<?> type) {
        try {
            MethodHandle newBuilder = LOOKUP.unreflect(type.getMethod("builder"));
            Class<?> builder = newBuilder.type().returnType();
            Class<?> implementation = builder.getSuperclass().getDeclaringClass();
            if (implementation == null) {
                throw unknown(type);
            }
            MethodHandle build = LOOKUP.findVirtual(builder, "build", MethodType.methodType(type));
            List<Field> fields = new ArrayList<>();
            List<MethodHandle> setters = new ArrayList<>();
            for (java.lang.reflect.Field attribute : implementation.getDeclaredFields()) {
                Method setter = setter(type, builder, attribute.getName());
                if (setter != null) {
                    Method accessor = type.getMethod(attribute.getName());
                    fields.add(field(
                            attribute.getName(),
                            accessor.getGenericReturnType(),
                            Modifier.isAbstract(accessor.getModifiers()) ? Absence.FAULT : Absence.DEFAULT));
                    // Found through the public builder: its parent, which declares it, is not public.
                    setters.add(LOOKUP.findVirtual(
                                    builder,
                                    attribute.getName(),
                                    MethodType.methodType(setter.getReturnType(), setter.getParameterTypes()))
                            .asType(MethodType.methodType(Object.class, Object.class, Object.class)));
                }
            }
            MethodHandle start = newBuilder.asType(MethodType.methodType(Object.class));
            MethodHandle end = build.asType(MethodType.methodType(Object.class, Object.class));
            return new Shape.Fields(type, tag(type), fields, parts -> {
                Object filled = start.invokeExact();
                for (int i = 0; i < parts.length; i++) {
                    if (parts[i] != null) {
                        filled = setters.get(i).invokeExact(filled, parts[i]);
                    }
                }
                return end.invokeExact(filled);
            });
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("type sans forme JSON : " + type.getName(), e);
        }
    }

    private static @Nullable Method setter(Class<?> type, Class<?> builder, String name) {
        try {
            Class<?> attribute = type.getMethod(name).getReturnType();
            for (Method method : builder.getMethods()) {
                if (method.getName().equals(name)
                        && method.getParameterCount() == 1
                        && method.getParameterTypes()[0].isAssignableFrom(attribute)) {
                    return method;
                }
            }
        } catch (NoSuchMethodException e) {
            // a field of the implementation that is no attribute
        }
        return null;
    }

    private static Field field(String name, Type type, Absence otherwise) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == Optional.class) {
                return new Field(name, generic.getActualTypeArguments()[0], Absence.EMPTY);
            }
            if (generic.getRawType() == List.class) {
                return new Field(name, type, Absence.EMPTY_LIST);
            }
            if (generic.getRawType() == Map.class) {
                return new Field(name, type, Absence.EMPTY_MAP);
            }
        }
        return new Field(name, type, otherwise);
    }

    private static <E extends AccessibleObject> MethodHandle handle(E executable) {
        try {
            // Public members need nothing; the others do only where the caller opens them.
            executable.trySetAccessible();
            return executable instanceof Method method
                    ? LOOKUP.unreflect(method)
                    : LOOKUP.unreflectConstructor((Constructor<?>) executable);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException("type sans forme JSON : " + executable, e);
        }
    }

    private static Maker caller(MethodHandle handle, int count) {
        MethodHandle spread =
                handle.asSpreader(Object[].class, count).asType(MethodType.methodType(Object.class, Object[].class));
        return parts -> spread.invokeExact(parts);
    }

    private static Object decimal(String text) {
        if (text.length() > TreeParser.MAX_NUMBER || !DECIMAL.matcher(text).matches()) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", text);
        }
        return new BigDecimal(text);
    }

    private static Object date(String text) {
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (java.time.DateTimeException e) {
            // a day that no calendar has: refused below
        }
        throw new ValeurInvalideException("DATE_ILLISIBLE", text);
    }

    private static IllegalArgumentException unknown(Type type) {
        return new IllegalArgumentException("type sans forme JSON : " + type.getTypeName());
    }
}

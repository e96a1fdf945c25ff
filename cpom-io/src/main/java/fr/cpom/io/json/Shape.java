package fr.cpom.io.json;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** What a Java type of the library is in JSON, as its reader and its schema both see it. */
sealed interface Shape {
    /** A shape of a Java type that has a name of its own in a schema. */
    sealed interface Named extends Shape {
        /** The type. */
        Class<?> type();
    }

    /**
     * A text that holds a value.
     *
     * @param sample how such a text looks, for messages
     * @param parse refuses with a {@code ValeurInvalideException} or, for a text of no form, an {@code
     *     IllegalArgumentException}
     */
    record Text(Class<?> type, String sample, Function<String, Object> parse) implements Named {}

    /** A whole number between two bounds. */
    record Whole(long minimum, long maximum, LongFunction<Object> box) implements Shape {}

    /** True or false. */
    record Truth() implements Shape {}

    /** One constant of an enum, by name. */
    record Choice(Class<?> type, Map<String, Object> constants) implements Named {}

    /** A list. */
    record Items(Type element) implements Shape {}

    /** An object of free names. */
    record Entries(Type key, Type value) implements Shape {}

    /** A checked value over another one: {@code NumeroFiness} over a text, {@code Perimetre} over a list. */
    record Checked(Class<?> type, Type carried, Maker maker) implements Named {}

    /** An object of named fields, with the field that tells its variant when it is one of several. */
    record Fields(Class<?> type, Optional<Tag> tag, List<Field> fields, Maker maker) implements Named {}

    /** One of several objects, told apart by a field. */
    record Variants(Class<?> type, String tag, Map<String, Class<?>> types) implements Named {}

    /** Any JSON, kept as it is. */
    record Raw() implements Shape {}

    /** The field that tells a variant, and its value. */
    record Tag(String field, String value) {}

    /** A field and what it becomes when it is absent. */
    record Field(String name, Type type, Absence absence) {}

    /** What an absent field becomes. */
    enum Absence {
        FAULT,
        EMPTY,
        EMPTY_LIST,
        EMPTY_MAP,
        /** The value that the type itself gives. */
        DEFAULT
    }

    /** Makes a value from its parts in order; an absent part of a default is null. */
    interface Maker {
        Object make(@Nullable Object[] parts) throws Throwable;
    }
}

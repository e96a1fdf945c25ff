/**
 * The financial rules of a CPOM as pure functions over the values of {@code fr.cpom.core}.
 *
 * <p>This module reads no clock, no locale and no file.
 */
module fr.cpom.finance {
    requires static com.fasterxml.jackson.databind;
    requires transitive fr.cpom.core;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports fr.cpom.dotation;
    exports fr.cpom.suivi.comparaison;

    opens fr.cpom.dotation to
            com.fasterxml.jackson.databind;
    opens fr.cpom.suivi.comparaison to
            com.fasterxml.jackson.databind;
}

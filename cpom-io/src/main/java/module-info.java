/**
 * Readers and writers of CPOM data, and the runner of conformity cases.
 *
 * <p>Readers report every fault with its place and never guess.
 */
module fr.cpom.io {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires de.siegmar.fastcsv;
    requires transitive fr.cpom.core;
    requires transitive fr.cpom.finance;
    requires net.sf.biweekly;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires org.slf4j;

    exports fr.cpom.io;
    exports fr.cpom.io.comparaison;
    exports fr.cpom.io.conformite;
    exports fr.cpom.io.csv;
    exports fr.cpom.io.finess;
    exports fr.cpom.io.json;
    exports fr.cpom.io.rapport;

    opens fr.cpom.io.comparaison to
            com.fasterxml.jackson.databind;
    opens fr.cpom.io.conformite to
            com.fasterxml.jackson.databind;
    opens fr.cpom.io.finess to
            com.fasterxml.jackson.databind;
    opens fr.cpom.io.json to
            com.fasterxml.jackson.databind;
}

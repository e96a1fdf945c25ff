/**
 * The CPOM contract as immutable values, the dated law that applies to it, and the contract of a calculator.
 *
 * <p>This module knows neither the financial rules ({@code fr.cpom.finance}) nor any file format ({@code fr.cpom.io}).
 * An implementation of {@code javax.money} has to be present at run time.
 */
@SuppressWarnings("module") // the modules below that receive qualified exports depend on this one
module fr.cpom.core {
    requires transitive com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires static com.fasterxml.jackson.databind;
    requires transitive java.money;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires org.slf4j;

    exports fr.cpom.calcul;
    exports fr.cpom.contrat;
    exports fr.cpom.contrat.avenant;
    exports fr.cpom.contrat.fongibilite;
    exports fr.cpom.droit;
    exports fr.cpom.essms;
    exports fr.cpom.objectif;
    exports fr.cpom.valeur;
    exports fr.cpom.valeur.interne to
            fr.cpom.finance,
            fr.cpom.io;

    opens fr.cpom.calcul to
            com.fasterxml.jackson.databind;
    opens fr.cpom.contrat to
            com.fasterxml.jackson.databind;
    opens fr.cpom.contrat.avenant to
            com.fasterxml.jackson.databind;
    opens fr.cpom.contrat.fongibilite to
            com.fasterxml.jackson.databind;
    opens fr.cpom.droit to
            com.fasterxml.jackson.databind;
    opens fr.cpom.essms to
            com.fasterxml.jackson.databind;
    opens fr.cpom.objectif to
            com.fasterxml.jackson.databind;
    opens fr.cpom.valeur to
            com.fasterxml.jackson.databind;
}

/**
 * The financial rules of a CPOM as pure functions over the values of {@code fr.cpom.core}.
 *
 * <p>This module reads no clock, no locale and no file.
 */
module fr.cpom.finance {
    requires static com.fasterxml.jackson.databind;
    requires transitive fr.cpom.core;
    requires hipparchus.core;
    requires static org.immutables.value.annotations;
    requires org.jgrapht.core;
    requires static org.jspecify;

    exports fr.cpom.budget;
    exports fr.cpom.budget.equilibre;
    exports fr.cpom.budget.siege;
    exports fr.cpom.dotation;
    exports fr.cpom.fongibilite;
    exports fr.cpom.fongibilite.perequation;
    exports fr.cpom.investissement;
    exports fr.cpom.projection.ciseau;
    exports fr.cpom.projection.dette;
    exports fr.cpom.projection.hypothese;
    exports fr.cpom.projection.hypothese.usuelle;
    exports fr.cpom.projection.montecarlo;
    exports fr.cpom.projection.personnel;
    exports fr.cpom.projection.retraite;
    exports fr.cpom.projection.scenario;
    exports fr.cpom.projection.trajectoire;
    exports fr.cpom.projection.tresorerie;
    exports fr.cpom.resultat;
    exports fr.cpom.resultat.reserve;
    exports fr.cpom.suivi.comparaison;
    exports fr.cpom.suivi.echeance;
    exports fr.cpom.suivi.etat;
    exports fr.cpom.suivi.evaluation;
    exports fr.cpom.suivi.obligation;
    exports fr.cpom.suivi.refus;
    exports fr.cpom.suivi.transformation;
    exports fr.cpom.suivi.validite;
    exports fr.cpom.tarification.activite;
    exports fr.cpom.tarification.partage;
    exports fr.cpom.tresorerie;

    opens fr.cpom.budget to
            com.fasterxml.jackson.databind;
    opens fr.cpom.budget.equilibre to
            com.fasterxml.jackson.databind;
    opens fr.cpom.budget.siege to
            com.fasterxml.jackson.databind;
    opens fr.cpom.dotation to
            com.fasterxml.jackson.databind;
    opens fr.cpom.fongibilite to
            com.fasterxml.jackson.databind;
    opens fr.cpom.fongibilite.perequation to
            com.fasterxml.jackson.databind;
    opens fr.cpom.investissement to
            com.fasterxml.jackson.databind;
    opens fr.cpom.projection.ciseau to
            com.fasterxml.jackson.databind;
    opens fr.cpom.projection.dette to
            com.fasterxml.jackson.databind;
    opens fr.cpom.projection.hypothese to
            com.fasterxml.jackson.databind;
    opens fr.cpom.projection.hypothese.usuelle to
            com.fasterxml.jackson.databind;
    opens fr.cpom.projection.montecarlo to
            com.fasterxml.jackson.databind;
    opens fr.cpom.projection.personnel to
            com.fasterxml.jackson.databind;
    opens fr.cpom.projection.retraite to
            com.fasterxml.jackson.databind;
    opens fr.cpom.projection.scenario to
            com.fasterxml.jackson.databind;
    opens fr.cpom.projection.trajectoire to
            com.fasterxml.jackson.databind;
    opens fr.cpom.projection.tresorerie to
            com.fasterxml.jackson.databind;
    opens fr.cpom.resultat to
            com.fasterxml.jackson.databind;
    opens fr.cpom.resultat.reserve to
            com.fasterxml.jackson.databind;
    opens fr.cpom.suivi.comparaison to
            com.fasterxml.jackson.databind;
    opens fr.cpom.suivi.echeance to
            com.fasterxml.jackson.databind;
    opens fr.cpom.suivi.etat to
            com.fasterxml.jackson.databind;
    opens fr.cpom.suivi.evaluation to
            com.fasterxml.jackson.databind;
    opens fr.cpom.suivi.obligation to
            com.fasterxml.jackson.databind;
    opens fr.cpom.suivi.refus to
            com.fasterxml.jackson.databind;
    opens fr.cpom.suivi.transformation to
            com.fasterxml.jackson.databind;
    opens fr.cpom.suivi.validite to
            com.fasterxml.jackson.databind;
    opens fr.cpom.tarification.activite to
            com.fasterxml.jackson.databind;
    opens fr.cpom.tarification.partage to
            com.fasterxml.jackson.databind;
    opens fr.cpom.tresorerie to
            com.fasterxml.jackson.databind;
}

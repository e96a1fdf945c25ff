package fr.cpom.contrat;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** What a decision adds to, or takes from, the base of an ESSMS in one year. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableMesureBudgetaire.class)
@JsonDeserialize(as = ImmutableMesureBudgetaire.class)
public interface MesureBudgetaire {
    /** The kinds of measures of a tariff decision. */
    enum Nature {
        /** Mesure nouvelle: permanent credits, counted from the opening; the amount is that of a full year. */
        MESURE_NOUVELLE,
        /** Extension en année pleine of a measure opened the year before: permanent, counted in full. */
        EXTENSION_ANNEE_PLEINE,
        /** Crédit non reconductible: one year only. */
        CREDIT_NON_RECONDUCTIBLE,
        /** Part of an earlier surplus taken back by the authority: reduces the year only. */
        REPRISE_EXCEDENT,
        /** Part of an earlier deficit taken up by the authority: raises the year only. */
        REPRISE_DEFICIT,
        /** Modulation by activity, signed: the year only. */
        MODULATION,
        /** Rebasage (positive) or débasage (negative): permanent transfer or cut, of a full year, counted from its day. */
        REBASAGE
    }

    /** What it is. */
    Nature nature();

    /** The ESSMS. */
    NumeroFiness essms();

    /** Code of the line of base, where the ESSMS has several that nothing else tells apart. */
    Optional<String> ligne();

    /** Who pays, when the ESSMS has lines of several financeurs. */
    Optional<Financeur> financeur();

    /** Section tarifaire, when the ESSMS has lines of several. */
    Optional<SectionTarifaire> section();

    /** Groupe fonctionnel, when the ESSMS has lines of several. */
    Optional<GroupeFonctionnel> groupe();

    /** The year in which it is decided. */
    Exercice exercice();

    /** Euros; of a full year for a mesure nouvelle or a rebasage. Only a modulation or a rebasage may be negative. */
    MonetaryAmount montant();

    /** Day from which a mesure nouvelle or a rebasage counts, in the year; 1 January when absent. */
    Optional<LocalDate> ouverture();

    /** What it pays for. */
    Optional<String> libelle();

    /** Brings the amount to the form of the library. */
    @Value.Check
    default MesureBudgetaire normalise() {
        MonetaryAmount net = Montants.normalise(montant());
        if (net.isNegative() && nature() != Nature.MODULATION && nature() != Nature.REBASAGE) {
            throw new ValeurInvalideException("MONTANT_NEGATIF", "montant", Montants.texte(net));
        }
        if (ouverture().isPresent() && ouverture().get().getYear() != exercice().annee()) {
            throw new ValeurInvalideException(
                    "OUVERTURE_HORS_EXERCICE", "ouverture", ouverture().get().toString());
        }
        return net.equals(montant()) ? this : builder().from(this).montant(net).build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a measure. */
    final class Builder extends ImmutableMesureBudgetaire.Builder {
        Builder() {}
    }
}

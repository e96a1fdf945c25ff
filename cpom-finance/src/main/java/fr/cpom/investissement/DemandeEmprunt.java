package fr.cpom.investissement;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * The terms of a loan at a fixed rate.
 *
 * <p>Refused: a negative capital ({@code MONTANT_NEGATIF}), a rate outside 0 to 100 % ({@code EMPRUNT_TAUX}), a number of due
 * dates outside 1 to 1200 ({@code NOMBRE_INVALIDE}), a deferral that leaves none to repay the capital ({@code
 * EMPRUNT_DIFFERE}).
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeEmprunt.class)
@JsonDeserialize(as = ImmutableDemandeEmprunt.class)
public interface DemandeEmprunt {
    /** How the capital is repaid. */
    enum ProfilEmprunt {
        /** Constant due amounts: interest falls as the capital grows. */
        ECHEANCES_CONSTANTES,
        /** The same capital at each due date. */
        CAPITAL_CONSTANT,
        /** Interest only, the whole capital at the last due date. */
        IN_FINE
    }

    /** Time between two due dates. */
    enum Periodicite {
        /** Twelve due dates a year. */
        MENSUELLE(1),
        /** Four due dates a year. */
        TRIMESTRIELLE(3),
        /** Two due dates a year. */
        SEMESTRIELLE(6),
        /** One due date a year. */
        ANNUELLE(12);

        private final int mois;

        Periodicite(int mois) {
            this.mois = mois;
        }

        /** Months between two due dates. */
        public int mois() {
            return mois;
        }

        /** Due dates in a year. */
        public int parAn() {
            return 12 / mois;
        }
    }

    /** How the rate of a period comes from the annual one. */
    enum ConventionTaux {
        /** Annual rate / periods of the year: practice of French banks. */
        PROPORTIONNEL,
        /** (1 + annual rate)^(1 / periods of the year) − 1. */
        EQUIVALENT
    }

    /** Where the schedule is rounded; both are practices, no text chooses. */
    enum ConventionArrondi {
        /**
         * Every line is rounded: interest on the rounded capital that remains, constant due amount rounded, the last line
         * repays what remains. The lines sum to the totals to the cent.
         */
        A_CHAQUE_ECHEANCE,
        /**
         * Nothing is rounded before it is shown, as in the tables of textbooks and spreadsheets. Each figure is the exact one
         * rounded; a sum of figures may differ from the figure of the sum by cents.
         */
        A_L_AFFICHAGE
    }

    /** What becomes of the interest of a deferral. */
    enum ModeDiffere {
        /** Paid at each due date (différé partiel). */
        INTERETS_PAYES,
        /** Added to the capital (différé total). */
        INTERETS_CAPITALISES
    }

    /**
     * A deferral of the repayment of the capital.
     *
     * @param nombreEcheances first due dates without repayment, counted in the number of due dates of the loan
     * @param mode what becomes of their interest
     */
    record Differe(int nombreEcheances, ModeDiffere mode) {
        public Differe {
            if (nombreEcheances < 1) {
                throw new ValeurInvalideException(
                        "EMPRUNT_DIFFERE", "nombreEcheances", Integer.toString(nombreEcheances));
            }
        }
    }

    /** Greatest number of due dates: a hundred years of months. */
    int ECHEANCES_MAXIMALES = 1200;

    /** Sum lent, euros. */
    MonetaryAmount capital();

    /** Nominal annual rate. */
    Taux taux();

    /** Due dates in all, those of a deferral included. */
    int nombreEcheances();

    /** Time between two due dates, a year when absent. */
    @Value.Default
    default Periodicite periodicite() {
        return Periodicite.ANNUELLE;
    }

    /** How the capital is repaid, by constant due amounts when absent. */
    @Value.Default
    default ProfilEmprunt profil() {
        return ProfilEmprunt.ECHEANCES_CONSTANTES;
    }

    /** How the rate of a period comes from the annual one, in proportion when absent. */
    @Value.Default
    default ConventionTaux conventionTaux() {
        return ConventionTaux.PROPORTIONNEL;
    }

    /** Where the schedule is rounded, at each due date when absent. */
    @Value.Default
    default ConventionArrondi conventionArrondi() {
        return ConventionArrondi.A_CHAQUE_ECHEANCE;
    }

    /** Deferral, if any. */
    Optional<Differe> differe();

    /**
     * Day of the first due date; the loan runs from one period before. Without it the schedule has no dates, and its years are
     * those of the loan.
     */
    Optional<LocalDate> premiereEcheance();

    /** Brings the capital to the form of the library and refuses what cannot be. */
    @Value.Check
    default DemandeEmprunt normalise() {
        if (capital().isNegative()) {
            throw new ValeurInvalideException("MONTANT_NEGATIF", "capital", Montants.texte(capital()));
        }
        if (taux().estNegatif() || taux().compareTo(Taux.UN) > 0) {
            throw new ValeurInvalideException("EMPRUNT_TAUX", "taux", taux().toString());
        }
        if (nombreEcheances() < 1 || nombreEcheances() > ECHEANCES_MAXIMALES) {
            throw new ValeurInvalideException(
                    "NOMBRE_INVALIDE", "nombreEcheances", Integer.toString(nombreEcheances()));
        }
        differe().filter(d -> d.nombreEcheances() >= nombreEcheances()).ifPresent(d -> {
            throw new ValeurInvalideException("EMPRUNT_DIFFERE", "differe", Integer.toString(d.nombreEcheances()));
        });
        return Montants.sontNormalises(capital())
                ? this
                : builder().from(this).capital(Montants.normalise(capital())).build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the terms of a loan. */
    final class Builder extends ImmutableDemandeEmprunt.Builder {
        Builder() {}
    }
}

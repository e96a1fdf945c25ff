package fr.cpom.projection.retraite;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** An engagement de retraite to value: staff, hypotheses, and what is already set aside. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeIfc.class)
@JsonDeserialize(as = ImmutableDemandeIfc.class)
public interface DemandeIfc {
    /** Which share of the allowance is a debt today. */
    enum MethodeIfc {
        /** Projected unit credit: years served over those of the whole career. */
        UNITES_PROJETEES,
        /** Projected unit credit over the years that build the right (ANC 2013-02 changed in November 2021). */
        UNITES_PROJETEES_PLAFONNEES,
        /** The months of the seniority of today, without any share. */
        RETROSPECTIVE
    }

    /** The method. */
    @Value.Default
    default MethodeIfc methode() {
        return MethodeIfc.UNITES_PROJETEES;
    }

    /** Day of the valuation; that of the context when absent. */
    Optional<LocalDate> dateEvaluation();

    /** The convention; the code du travail alone when absent and no {@link #bareme} is given. */
    Optional<ConventionIfc> convention();

    /** A scale of the caller's own. */
    List<PalierIfc> bareme();

    /** Whether the floor of the code du travail is applied under a convention or a scale. */
    @Value.Default
    default boolean plancherLegal() {
        return true;
    }

    /** Age of leaving, 50 to 80 ({@code NOMBRE_INVALIDE}); not needed where the years to leaving are given. */
    Optional<Integer> ageDepart();

    /** Growth of pay a year, above -100 % ({@code TAUX_HORS_BORNES}); taken as zero, and told, when absent. */
    Optional<Taux> croissanceSalaires();

    /** Rate of discount a year, above -100 %; without it the engagement is not discounted, and not given. */
    Optional<Taux> tauxActualisation();

    /** Employer charges on the allowance; taken as zero, and told, when absent. */
    Optional<Taux> tauxCharges();

    /** Turnover a year, 0 to 100 %; none when absent. */
    Optional<Taux> rotation();

    /**
     * Turnover by age, in place of {@link #rotation}: each rate from its age on, ages rising ({@code IFC_ROTATION_DESORDRE}), none
     * before the first ({@code IFC_ROTATION_AGE_NON_COUVERT}).
     */
    List<RotationAge> rotationParAge();

    /** Survivors by age of a mortality table, one line by age without gap; everyone lives when it is empty. */
    List<Survivants> tableMortalite();

    /** The staff. */
    List<SalarieIfc> salaries();

    /** Provision booked, euros (account 153). */
    Optional<MonetaryAmount> provision();

    /** Value of an insurance fund, euros. */
    Optional<MonetaryAmount> fondsAssurance();

    /** Over how many exercises the debt of the past is spread, 1 to 30. */
    Optional<Integer> exercicesEtalement();

    /** First exercise of the spreading; the one after the valuation when absent. */
    Optional<Exercice> premierExercice();

    /** The valuation of the year before, for the actuarial gap. */
    Optional<OuvertureIfc> ouverture();

    /** Brings the amounts to the form of the library and refuses numbers out of bounds. */
    @Value.Check
    default DemandeIfc normalise() {
        ageDepart().ifPresent(a -> refuser("ageDepart", a, 50, 80));
        exercicesEtalement().ifPresent(n -> refuser("exercicesEtalement", n, 1, 30));
        croissanceSalaires().ifPresent(t -> bornerCroissance("croissanceSalaires", t));
        tauxActualisation().ifPresent(t -> bornerCroissance("tauxActualisation", t));
        tauxCharges().filter(Taux::estNegatif).ifPresent(t -> taux("tauxCharges", t, "≥ 0 %"));
        rotation().ifPresent(t -> part("rotation", t));
        provision().ifPresent(m -> Montants.nonNegatif("provision", m));
        fondsAssurance().ifPresent(m -> Montants.nonNegatif("fondsAssurance", m));
        boolean forme = provision().filter(m -> !Montants.sontNormalises(m)).isEmpty()
                && fondsAssurance().filter(m -> !Montants.sontNormalises(m)).isEmpty();
        return forme
                ? this
                : builder()
                        .from(this)
                        .provision(provision().map(Montants::normalise))
                        .fondsAssurance(fondsAssurance().map(Montants::normalise))
                        .build();
    }

    private static void refuser(String champ, int nombre, int minimum, int maximum) {
        if (nombre < minimum || nombre > maximum) {
            throw ValeurInvalideException.nombre(champ, nombre, minimum, maximum);
        }
    }

    private static void taux(String champ, Taux taux, String admis) {
        throw new ValeurInvalideException("TAUX_HORS_BORNES", champ, taux.toString(), admis);
    }

    private static void bornerCroissance(String champ, Taux taux) {
        if (taux.compareTo(Taux.pourcent("-100")) <= 0) {
            taux(champ, taux, "> -100 %");
        }
    }

    private static void part(String champ, Taux taux) {
        if (taux.estNegatif() || taux.compareTo(Taux.UN) > 0) {
            taux(champ, taux, "[0 % ; 100 %]");
        }
    }

    /**
     * Turnover from an age on.
     *
     * @param age first age, whole years, 0 to 120 ({@code NOMBRE_INVALIDE})
     * @param taux share that leaves in a year, 0 to 100 %
     */
    record RotationAge(int age, Taux taux) {
        public RotationAge {
            refuser("age", age, 0, 120);
            part("taux", taux);
        }
    }

    /**
     * A line of a mortality table.
     *
     * @param age whole years
     * @param survivants those alive at that age, not negative
     */
    record Survivants(int age, BigDecimal survivants) {
        public Survivants {
            if (survivants.signum() < 0) {
                throw new ValeurInvalideException("NOMBRE_INVALIDE", "survivants", survivants.toString(), "≥ 0");
            }
        }
    }

    /**
     * The valuation of the year before.
     *
     * @param engagement engagement then, euros
     * @param coutServices service cost of the year, euros
     * @param interets interest of the year, euros; the engagement at the rate of discount when absent
     * @param prestations allowances paid in the year, euros
     */
    record OuvertureIfc(
            MonetaryAmount engagement,
            MonetaryAmount coutServices,
            Optional<MonetaryAmount> interets,
            MonetaryAmount prestations) {
        public OuvertureIfc {
            engagement = Montants.normalise(engagement);
            coutServices = Montants.normalise(coutServices);
            interets = interets.map(Montants::normalise);
            prestations = Montants.normalise(prestations);
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeIfc.Builder {
        Builder() {}
    }
}

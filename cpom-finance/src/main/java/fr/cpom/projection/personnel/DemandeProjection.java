package fr.cpom.projection.personnel;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** A pay bill to project: that of a year and the hypotheses of those after. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeProjection.class)
@JsonDeserialize(as = ImmutableDemandeProjection.class)
public interface DemandeProjection {
    /** Most years of a projection. */
    int ANNEES_MAXIMALES = 50;

    /** How the effects of a year go together. */
    enum ModeProjection {
        /** {@code (1 + report) × (1 + masse) × (1 + GVT) × (1 + effectif)}. */
        MULTIPLICATIF,
        /** {@code 1 + report + masse + GVT + effectif}, as administrations often add them. */
        ADDITIF
    }

    /** Pay bill of the year of departure, charges included or not as the caller chooses, not negative ({@code MONTANT_NEGATIF}). */
    MonetaryAmount masseDepart();

    /** The year of departure. */
    Exercice exerciceDepart();

    /** How the effects go together. */
    @Value.Default
    default ModeProjection mode() {
        return ModeProjection.MULTIPLICATIF;
    }

    /** How several rises of one year go together. */
    @Value.Default
    default CompositionHausses composition() {
        return CompositionHausses.COMPOSEE;
    }

    /** Rises of the year of departure: they make the report of the first year. */
    List<Hausse> haussesDepart();

    /** The years after, in order. */
    List<AnneeProjection> annees();

    /** Years to project, 1 to 50 ({@code NOMBRE_INVALIDE}); those not given take the rates of the last one, without its measures. */
    Optional<Integer> nombreAnnees();

    /** Employer charges on top of the pay bill; none when absent. */
    Optional<Taux> tauxCharges();

    /** Absence and its replacement, on top of the pay bill. */
    Optional<HypotheseAbsence> absence();

    /** Turnover, on top of the pay bill. */
    Optional<HypotheseRotation> rotation();

    /** Where each hypothesis comes from. */
    List<SourceHypothese> sources();

    /** Brings the amount to the form of the library and refuses numbers out of bounds. */
    @Value.Check
    default DemandeProjection normalise() {
        if (masseDepart().isNegative()) {
            throw new ValeurInvalideException("MONTANT_NEGATIF", "masseDepart", Montants.texte(masseDepart()));
        }
        int nombre = nombreAnnees().orElse(Math.max(1, annees().size()));
        if (nombre < 1 || nombre > ANNEES_MAXIMALES || annees().size() > nombre) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", "nombreAnnees", Integer.toString(nombre));
        }
        tauxCharges().ifPresent(t -> part("tauxCharges", t, false));
        return Montants.sontNormalises(masseDepart())
                ? this
                : builder()
                        .from(this)
                        .masseDepart(Montants.normalise(masseDepart()))
                        .build();
    }

    private static void part(String champ, Taux taux, boolean plafonne) {
        boolean auDela = plafonne && taux.compareTo(Taux.UN) > 0;
        if (taux.estNegatif() || auDela) {
            throw new ValeurInvalideException(
                    "TAUX_HORS_BORNES", champ, taux.toString(), plafonne ? "[0 % ; 100 %]" : "≥ 0 %");
        }
    }

    /**
     * Absence; the rates are from 0 to 100 % ({@code TAUX_HORS_BORNES}).
     *
     * @param tauxAbsence share of the paid time that is absent
     * @param tauxRemplacement share of the absent time that is replaced
     * @param coutRelatif cost of a replacement on the pay of the absent: 1 when absent, more for interim
     * @param tauxMaintien share of the pay of the absent that the employer bears, daily allowances deducted; 100 % when absent
     */
    record HypotheseAbsence(
            Taux tauxAbsence, Taux tauxRemplacement, Optional<BigDecimal> coutRelatif, Optional<Taux> tauxMaintien) {
        public HypotheseAbsence {
            part("tauxAbsence", tauxAbsence, true);
            part("tauxRemplacement", tauxRemplacement, true);
            tauxMaintien.ifPresent(t -> part("tauxMaintien", t, true));
            coutRelatif.filter(c -> c.signum() < 0).ifPresent(c -> {
                throw new ValeurInvalideException("NOMBRE_INVALIDE", "coutRelatif", c.toString(), "≥ 0");
            });
        }
    }

    /**
     * Turnover.
     *
     * @param effectif staff of the year of departure, not negative ({@code NOMBRE_INVALIDE}); it follows the effet effectif
     * @param tauxRotation share of it that leaves in a year
     * @param coutParDepart cost of one departure and of the arrival after it, charges included, euros
     */
    record HypotheseRotation(BigDecimal effectif, Taux tauxRotation, MonetaryAmount coutParDepart) {
        public HypotheseRotation {
            if (effectif.signum() < 0) {
                throw new ValeurInvalideException("NOMBRE_INVALIDE", "effectif", effectif.toString(), "≥ 0");
            }
            part("tauxRotation", tauxRotation, false);
            if (coutParDepart.isNegative()) {
                throw new ValeurInvalideException("MONTANT_NEGATIF", "coutParDepart", Montants.texte(coutParDepart));
            }
            coutParDepart = Montants.normalise(coutParDepart);
        }
    }

    /**
     * Where a hypothesis comes from.
     *
     * @param hypothese its name, that of the field: {@code gvtSolde}, {@code hausses}…
     * @param source text, circular, agreement, own estimate
     */
    record SourceHypothese(String hypothese, String source) {}

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeProjection.Builder {
        Builder() {}
    }
}

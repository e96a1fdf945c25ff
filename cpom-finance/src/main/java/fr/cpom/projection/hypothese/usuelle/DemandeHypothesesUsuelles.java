package fr.cpom.projection.hypothese.usuelle;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.projection.hypothese.FamilleHypothese;
import fr.cpom.projection.personnel.IndiceSalarial;
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

/**
 * Which default hypotheses are asked.
 *
 * <p>Refused: years outside 1 to 30, a look back outside 1 to 30 ({@code NOMBRE_INVALIDE}), a share outside 0 to 100 % ({@code
 * TAUX_HORS_BORNES}), an account that is not digits ({@code COMPTE_ILLISIBLE}).
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeHypothesesUsuelles.class)
@JsonDeserialize(as = ImmutableDemandeHypothesesUsuelles.class)
public interface DemandeHypothesesUsuelles {
    /** Longest projection and longest look back, years. */
    int ANNEES_MAXIMALES = 30;

    /** The year after which the hypotheses begin; nothing published after it is read. */
    Exercice exerciceBase();

    /** Years of the projection, 1 to 30. */
    int nombreAnnees();

    /** Public value that pay follows: point of the civil service or of a convention, SMIC; no default for pay without it. */
    Optional<IndiceSalarial> indiceSalarial();

    /** Kind of ESSMS, for absence and turnover; all of them when absent. */
    Optional<ChampEssms> champ();

    /** Whose budget instructions give the evolution of the produits; no default for them without it. */
    Optional<CampagneBudgetaire> campagne();

    /** Families wanted; all those that can have a default when empty. */
    List<FamilleHypothese> familles();

    /** Most years that a mean looks back, 1 to 30. */
    @Value.Default
    default int recul() {
        return 10;
    }

    /** True when the lines carry their accounts, false when a groupe is one line: shares are then needed. */
    @Value.Default
    default boolean parComptes() {
        return true;
    }

    /** Accounts or shares of a family, in place of the usual accounts. */
    List<VentilationFamille> ventilations();

    /** What is known of absence. */
    Optional<DonneesAbsence> absence();

    /** What is known of turnover. */
    Optional<DonneesRotation> rotation();

    /** The next quality evaluation of each ESSMS. */
    List<EvaluationPrevue> evaluations();

    /** Refuses what cannot be. */
    @Value.Check
    default void verifier() {
        borne("nombreAnnees", nombreAnnees());
        borne("recul", recul());
        exerciceBase().plus(nombreAnnees()); // the last year must be one
    }

    private static void borne(String champ, int nombre) {
        if (nombre < 1 || nombre > ANNEES_MAXIMALES) {
            throw ValeurInvalideException.nombre(champ, nombre, 1, ANNEES_MAXIMALES);
        }
    }

    private static void bornerPart(String champ, Optional<Taux> taux) {
        taux.filter(t -> t.estNegatif() || t.compareTo(Taux.UN) > 0).ifPresent(t -> {
            throw new ValeurInvalideException("TAUX_HORS_BORNES", champ, t.toString(), "[0 % ; 100 %]");
        });
    }

    /** Kinds of ESSMS that the statistics of the CNSA tell apart. */
    enum ChampEssms {
        /** EHPAD. */
        EHPAD,
        /** Establishments for disabled people. */
        ETABLISSEMENT_HANDICAP,
        /** Services for disabled people. */
        SERVICE_HANDICAP
    }

    /** The fields of the yearly budget instructions. */
    enum CampagneBudgetaire {
        /** Disabled people. */
        PH("campagne.taux-actualisation.ph"),
        /** Elderly people, EHPAD. */
        PA("campagne.taux-actualisation.pa"),
        /** Elderly people outside EHPAD. */
        PA_HORS_EHPAD("campagne.taux-actualisation.pa-hors-ehpad"),
        /** People with specific difficulties. */
        PUBLICS_SPECIFIQUES("campagne.taux-actualisation.publics-specifiques");

        private final String serie;

        CampagneBudgetaire(String serie) {
            this.serie = serie;
        }

        /** Name of the dated series. */
        public String serie() {
            return serie;
        }
    }

    /**
     * Where a family stands in the budget.
     *
     * @param famille the family
     * @param groupe groupe fonctionnel of the line that holds it, when lines are groupes
     * @param part its share of that line, when lines are groupes
     * @param comptes prefixes of its accounts, when lines carry theirs; the usual ones when empty
     */
    record VentilationFamille(
            FamilleHypothese famille, Optional<GroupeFonctionnel> groupe, Optional<Taux> part, List<String> comptes) {
        public VentilationFamille {
            bornerPart("part", part);
            comptes = List.copyOf(comptes);
            for (String compte : comptes) {
                if (!compte.matches("[1-9][0-9]{0,11}")) {
                    throw new ValeurInvalideException("COMPTE_ILLISIBLE", "comptes", compte);
                }
            }
        }
    }

    /**
     * Absence and its replacement; no public value of the share replaced was found, the caller gives it.
     *
     * @param taux share of the paid time that is absent; that of the kind of ESSMS when absent
     * @param tauxRemplacement share of the absent time that is replaced
     * @param coutRelatif cost of a replacement on the pay of the absent; 1 when absent
     * @param tauxMaintien share of the pay of the absent that the employer bears; 100 % when absent
     */
    record DonneesAbsence(
            Optional<Taux> taux, Taux tauxRemplacement, Optional<BigDecimal> coutRelatif, Optional<Taux> tauxMaintien) {
        public DonneesAbsence {
            bornerPart("taux", taux);
            bornerPart("tauxRemplacement", Optional.of(tauxRemplacement));
            bornerPart("tauxMaintien", tauxMaintien);
            nombre("coutRelatif", coutRelatif);
        }
    }

    /**
     * Turnover; no public value of its cost in the sector was found, the caller gives it.
     *
     * @param effectif staff, not negative ({@code NOMBRE_INVALIDE})
     * @param taux share of it that leaves in a year; that of the kind of ESSMS when absent
     * @param coutParDepart cost of a departure and of the arrival after it, euros
     */
    record DonneesRotation(BigDecimal effectif, Optional<Taux> taux, MonetaryAmount coutParDepart) {
        public DonneesRotation {
            bornerPart("taux", taux);
            nombre("effectif", Optional.of(effectif));
            coutParDepart = Montants.nonNegatif("coutParDepart", Optional.of(coutParDepart))
                    .orElseThrow();
        }
    }

    /**
     * A quality evaluation to come; the next ones follow at the legal interval.
     *
     * @param essms as the lines name it
     * @param exercice year of the first one
     * @param montant its cost, euros; that of the series when absent
     */
    record EvaluationPrevue(String essms, Exercice exercice, Optional<MonetaryAmount> montant) {
        public EvaluationPrevue {
            montant = Montants.nonNegatif("montant", montant);
        }
    }

    private static void nombre(String champ, Optional<BigDecimal> nombre) {
        nombre.filter(n -> n.signum() < 0
                        || n.compareTo(new BigDecimal("1000000000")) > 0
                        || n.stripTrailingZeros().scale() > 6)
                .ifPresent(n -> {
                    throw new ValeurInvalideException("NOMBRE_INVALIDE", champ, n.toString());
                });
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeHypothesesUsuelles.Builder {
        Builder() {}
    }
}

package fr.cpom.contrat;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.fongibilite.AsymetrieFongibilite;
import fr.cpom.contrat.fongibilite.RegleFongibilite;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** The volet financier of a contract that fixes the multi-year budget (R. 314-40 CASF). */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableVoletFinancier.class)
@JsonDeserialize(as = ImmutableVoletFinancier.class)
public interface VoletFinancier {
    /** What a multi-year budget may serve (R. 314-39 CASF). */
    enum Finalite {
        /** Yearly actualised renewal of the budget. */
        RECONDUCTION_ACTUALISEE,
        /** Surcharges of an investment or of a restructuring. */
        SURCOUTS_INVESTISSEMENT,
        /** Convergence spread over several years. */
        ETALEMENT_CONVERGENCE,
        /** Programme of reduction of gaps. */
        REDUCTION_ECARTS
    }

    /** Year whose 1 January the amounts of the lines stand at, before actualisation of that year. */
    Exercice anneeBase();

    /** The reference base. */
    List<LigneBase> lignes();

    /** The clauses that the lines name. */
    List<ClauseEvolution> clauses();

    /** Measures already known for the years of the contract. */
    List<MesureBudgetaire> mesures();

    /** Ceiling of the whole contract, by year; a year without one is not capped. */
    List<MontantAnnuel> plafonds();

    /** What the multi-year budget serves. */
    List<Finalite> finalites();

    /** What the contract adds to the law of what may move, or opens where the law lets it; twice one code is refused ({@code CODE_EN_DOUBLE}). */
    List<RegleFongibilite> reglesFongibilite();

    /** What the contract means by fongibilité asymétrique; free inside, never above the total, when it does not say. */
    @Value.Default
    default AsymetrieFongibilite asymetrie() {
        return AsymetrieFongibilite.LIBRE_SOUS_PLAFOND;
    }

    /** How parts of a year are counted; by months when absent. */
    @Value.Default
    default ProrataTemporis prorata() {
        return ProrataTemporis.MOIS;
    }

    /**
     * True when the base reconductible of a year holds the extension en année pleine of the measures opened the year before,
     * which is then actualised with it; false when the extension is counted beside. No text chooses.
     */
    @Value.Default
    default boolean extensionDansBase() {
        return true;
    }

    /** The clause of a code. */
    default Optional<ClauseEvolution> clause(String code) {
        for (ClauseEvolution clause : clauses()) {
            if (clause.code().equals(code)) {
                return Optional.of(clause);
            }
        }
        return Optional.empty();
    }

    /** Refuses two clauses of one code ({@code CLAUSE_EN_DOUBLE}), two lines of one code ({@code CODE_EN_DOUBLE}) and two ceilings of one year ({@code ANNEE_EN_DOUBLE}). */
    @Value.Check
    default void verifier() {
        Set<String> codes = new HashSet<>();
        for (ClauseEvolution clause : clauses()) {
            if (!codes.add(clause.code())) {
                throw new ValeurInvalideException("CLAUSE_EN_DOUBLE", "clauses", clause.code());
            }
        }
        Set<String> lignes = new HashSet<>();
        for (LigneBase ligne : lignes()) {
            if (ligne.code().isPresent() && !lignes.add(ligne.code().get())) {
                throw new ValeurInvalideException(
                        "CODE_EN_DOUBLE", "lignes", ligne.code().get());
            }
        }
        Set<String> regles = new HashSet<>();
        for (RegleFongibilite regle : reglesFongibilite()) {
            if (!regles.add(regle.code())) {
                throw new ValeurInvalideException("CODE_EN_DOUBLE", "reglesFongibilite", regle.code());
            }
        }
        MontantAnnuel.distincts("plafonds", plafonds());
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a volet financier. */
    final class Builder extends ImmutableVoletFinancier.Builder {
        Builder() {}
    }
}

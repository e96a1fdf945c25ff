package fr.cpom.dotation;

import java.util.Optional;

/**
 * Whether the options of a contract are open to it, and what they do to the yearly procedure.
 *
 * @param valide false when an option is closed to this kind of contract
 * @param procedureContradictoire what becomes of the contradictory procedure, when the options are valid
 */
public record VerdictClauses(boolean valide, Optional<ProcedureContradictoire> procedureContradictoire) {
    /** The yearly exchange between authority and gestionnaire before the tariff (R. 314-24 CASF). */
    public enum ProcedureContradictoire {
        /** The contract provides that the yearly fixing is not subject to it (R. 314-42 I). */
        EXCLUE,
        /** It stays. */
        MAINTENUE
    }
}

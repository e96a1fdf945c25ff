package fr.cpom.suivi.echeance;

import fr.cpom.contrat.Cpom;
import java.util.Optional;

/**
 * A contract whose deadlines are wanted.
 *
 * @param cpom the contract
 * @param faits what is known beside it
 */
public record DemandeEcheancier(Cpom cpom, Optional<FaitsEcheancier> faits) {
    /** A contract of which nothing else is known. */
    public static DemandeEcheancier of(Cpom cpom) {
        return new DemandeEcheancier(cpom, Optional.empty());
    }
}

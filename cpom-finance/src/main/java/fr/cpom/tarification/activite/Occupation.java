package fr.cpom.tarification.activite;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The taux d'occupation of an ESSMS.
 *
 * @param modalites one rate a modality
 * @param ensemble all modalities together; absent when a figure of one of them is not known
 * @param absencesComptees true when absences of less than 72 hours count as real days
 * @param reference the article of the rate
 */
public record Occupation(
        List<TauxModalite> modalites,
        Optional<TauxOccupation> ensemble,
        boolean absencesComptees,
        ReferenceJuridique reference) {
    public Occupation {
        modalites = List.copyOf(modalites);
    }

    /**
     * The rate of a modality.
     *
     * @param modalite its name
     * @param taux absent when its real days are not known
     */
    public record TauxModalite(String modalite, Optional<TauxOccupation> taux) {}

    /**
     * A rate as an exact fraction and as people read it.
     *
     * @param journeesRetenues real days, absences included when they count
     * @param journeesTheoriques places times days of opening
     * @param taux the quotient, rounded half up
     */
    public record TauxOccupation(BigDecimal journeesRetenues, BigDecimal journeesTheoriques, Taux taux) {}
}

package fr.cpom.tarification.activite;

import fr.cpom.tarification.interne.Decompte;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The activity of a year in one modality of accueil.
 *
 * @param modalite its name: internat, semi-internat, hébergement permanent…
 * @param capacite places authorised and financed; with the days of opening, gives the theoretical days
 * @param joursOuverture days of opening in the year
 * @param journeesTheoriques theoretical days, in place of the two above when the capacity changed in the year
 * @param journeesRealisees real days, without the absences below; absent when not known, which is not zero
 * @param absencesCourtes days of absence of less than 72 hours, for hospital or personal reasons
 */
public record ModaliteActivite(
        String modalite,
        Optional<BigDecimal> capacite,
        Optional<Integer> joursOuverture,
        Optional<BigDecimal> journeesTheoriques,
        Optional<BigDecimal> journeesRealisees,
        Optional<BigDecimal> absencesCourtes) {
    public ModaliteActivite {
        capacite = Decompte.verifie("capacite", capacite);
        journeesTheoriques = Decompte.verifie("journeesTheoriques", journeesTheoriques);
        journeesRealisees = Decompte.verifie("journeesRealisees", journeesRealisees);
        absencesCourtes = Decompte.verifie("absencesCourtes", absencesCourtes);
    }
}

package fr.cpom.tarification.activite;

import fr.cpom.essms.CategorieEssms;
import java.util.List;
import java.util.Optional;

/**
 * An activity whose taux d'occupation is asked.
 *
 * @param categorie FINESS category of the ESSMS: absences of less than 72 hours count as real days in an EHPAD (500)
 * @param absencesRealisees whether they count for another ESSMS, where the text says nothing; no when absent
 * @param modalites its modalities, at least one, each named once
 * @param decimales decimals of the rounded percentages, from 0 to 10; two when absent
 */
public record DemandeTauxOccupation(
        Optional<CategorieEssms> categorie,
        Optional<Boolean> absencesRealisees,
        List<ModaliteActivite> modalites,
        Optional<Integer> decimales) {
    public DemandeTauxOccupation {
        modalites = List.copyOf(modalites);
    }
}

package fr.cpom.budget.equilibre;

import fr.cpom.essms.AutoriteTarification;
import java.util.List;

/**
 * An ESSMS of the perimeter of an EPRD, with who fixes its tariff.
 *
 * @param essms FINESS number or any name
 * @param autorites one authority, or both when it is financed jointly
 */
public record EssmsFinance(String essms, List<AutoriteTarification> autorites) {
    public EssmsFinance {
        autorites = List.copyOf(autorites);
    }
}

package fr.cpom.budget.equilibre;

import fr.cpom.valeur.Montants;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What the year takes from the fonds de roulement, against what there was, euros (R. 314-229 III 2° CASF).
 *
 * @param montant updated prélèvement; zero or below when the year adds to the fonds de roulement
 * @param fondsDeRoulement fonds de roulement net global on 1 January, negative when it is lacking
 */
public record PrelevementFondsDeRoulement(Optional<MonetaryAmount> montant, Optional<MonetaryAmount> fondsDeRoulement) {
    public PrelevementFondsDeRoulement {
        montant = montant.map(Montants::normalise);
        fondsDeRoulement = fondsDeRoulement.map(Montants::normalise);
    }

    /** Both figures. */
    public static PrelevementFondsDeRoulement of(MonetaryAmount montant, MonetaryAmount fondsDeRoulement) {
        return new PrelevementFondsDeRoulement(Optional.of(montant), Optional.of(fondsDeRoulement));
    }
}

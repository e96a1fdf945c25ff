package fr.cpom.budget;

import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import java.util.List;
import java.util.Optional;

/**
 * Whether an article of the budget rules applies in a frame.
 *
 * @param article the article asked, as the library writes it: {@code R. 314-51}
 * @param applicable absent when the table says nothing of it
 * @param remplacePar what stands for it, empty when nothing known does
 * @param selon the article that decides, when it does not apply
 * @param confiance how sure the answer is
 */
public record StatutArticle(
        String article,
        Optional<Boolean> applicable,
        List<ReferenceJuridique> remplacePar,
        Optional<ReferenceJuridique> selon,
        Confiance confiance) {
    public StatutArticle {
        remplacePar = List.copyOf(remplacePar);
    }
}

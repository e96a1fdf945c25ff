package fr.cpom.budget;

import fr.cpom.essms.CategorieEssms;
import java.util.List;
import java.util.Optional;

/**
 * An ESSMS whose budget frame is asked.
 *
 * @param id FINESS number or any name unique in the list ({@code CODE_EN_DOUBLE})
 * @param categorie its FINESS category: it tells an EHPAD, and its numbers in L. 312-1 I
 * @param numeros its numbers in L. 312-1 I ({@code "7"}), when the category does not tell
 * @param dansContrat whether the contract covers it; yes when absent and there is a contract
 * @param dansPerimetreGeographique outside the contract, whether it is within its geographic perimeter
 * @param ehpadL342 true for an EHPAD of L. 342-1 sq. (free price of the hébergement)
 */
public record EssmsBudget(
        String id,
        Optional<CategorieEssms> categorie,
        List<String> numeros,
        Optional<Boolean> dansContrat,
        Optional<Boolean> dansPerimetreGeographique,
        Optional<Boolean> ehpadL342) {
    public EssmsBudget {
        numeros = List.copyOf(numeros);
    }

    /** An ESSMS of the contract, known by its category. */
    public static EssmsBudget of(String id, CategorieEssms categorie) {
        return new EssmsBudget(
                id, Optional.of(categorie), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean estEhpad() {
        return categorie.filter(CategorieEssms::estEhpad).isPresent() || ehpadL342.orElse(false);
    }

    /** Its numbers in L. 312-1 I, those given first. */
    List<String> numerosCasf() {
        return numeros.isEmpty() ? categorie.map(CategorieEssms::numerosCasf).orElse(List.of()) : numeros;
    }
}

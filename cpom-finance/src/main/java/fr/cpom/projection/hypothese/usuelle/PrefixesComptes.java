package fr.cpom.projection.hypothese.usuelle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Prefixes of accounts less others: what is left to the general inflation once energy, food or rents have their own. */
final class PrefixesComptes {
    private PrefixesComptes() {}

    /** The shortest prefixes that cover {@code prefixes} and nothing of {@code exclus}. */
    static List<String> sauf(Collection<String> prefixes, Collection<String> exclus) {
        List<String> restants = new ArrayList<>();
        prefixes.forEach(p -> ajouter(p, exclus, restants));
        return restants;
    }

    private static void ajouter(String prefixe, Collection<String> exclus, List<String> restants) {
        if (exclus.stream().anyMatch(prefixe::startsWith)) {
            return;
        }
        if (exclus.stream().noneMatch(e -> e.startsWith(prefixe))) {
            restants.add(prefixe);
            return;
        }
        for (char chiffre = '0'; chiffre <= '9'; chiffre++) {
            ajouter(prefixe + chiffre, exclus, restants);
        }
    }
}

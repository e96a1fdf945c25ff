package fr.cpom.cli;

import fr.cpom.contrat.Cpom;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of the ESSMS of a contract by their FINESS number, which projections call them by. */
final class NomsEssms {
    private final Map<String, String> noms = new LinkedHashMap<>();

    private NomsEssms() {}

    static NomsEssms de(Optional<Cpom> contrat) {
        NomsEssms lus = new NomsEssms();
        contrat.ifPresent(c -> c.perimetre()
                .membres()
                .forEach(
                        m -> lus.noms.put(m.essms().finess().valeur(), m.essms().nom())));
        return lus;
    }

    /** Its name; what it is called by, when the contract does not know it. */
    String nom(String essms) {
        return noms.getOrDefault(essms, essms);
    }

    /** The one that is called so, else the first whose name holds the text, whatever the case and the accents. */
    Optional<String> chercher(String texte, List<String> essms) {
        String cherche = simple(texte);
        return essms.stream()
                .filter(e -> e.equals(texte))
                .findFirst()
                .or(() -> essms.stream()
                        .filter(e -> simple(nom(e)).contains(cherche))
                        .findFirst());
    }

    private static String simple(String texte) {
        return Normalizer.normalize(texte, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}

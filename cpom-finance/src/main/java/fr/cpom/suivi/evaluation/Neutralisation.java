package fr.cpom.suivi.evaluation;

import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Membre;
import fr.cpom.essms.Siret;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text that two fiches may share: lower case, without accents nor punctuation, names and numbers of the ESSMS and
 * of the gestionnaire replaced by one word each, whatever article they call for.
 */
final class Neutralisation {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern HORS_MOTS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Set<String> ARTICLES = Set.of("le", "la", "les", "l");
    private static final Map<String, String> CONTRACTIONS =
            Map.of("du", "de", "des", "de", "d", "de", "au", "a", "aux", "a");

    /** Names by their first word, the longest first. */
    private final Map<String, List<Nom>> noms = new HashMap<>();

    private record Nom(List<String> mots, String remplace) {}

    /** What a contract names, and other names. */
    static Neutralisation de(List<Cpom> contrats, List<String> autres) {
        Neutralisation neutralisation = new Neutralisation();
        for (Cpom cpom : contrats) {
            neutralisation.ajouter(cpom.gestionnaire().nom(), "gestionnaire");
            neutralisation.ajouter(cpom.gestionnaire().finess().valeur(), "gestionnaire");
            neutralisation.ajouter(cpom.gestionnaire().siren().valeur(), "gestionnaire");
            for (Membre membre : cpom.perimetre().membres()) {
                neutralisation.ajouter(membre.essms().nom(), "essms");
                neutralisation.ajouter(membre.essms().finess().valeur(), "essms");
                membre.essms().siret().map(Siret::valeur).ifPresent(s -> neutralisation.ajouter(s, "essms"));
            }
        }
        autres.forEach(n -> neutralisation.ajouter(n, "nom"));
        neutralisation
                .noms
                .values()
                .forEach(l -> l.sort(Comparator.comparing((Nom n) -> n.mots().size(), Comparator.reverseOrder())));
        return neutralisation;
    }

    private void ajouter(String nom, String remplace) {
        List<String> mots = decouper(nom);
        if (!mots.isEmpty()) {
            noms.computeIfAbsent(mots.get(0), m -> new ArrayList<>()).add(new Nom(mots, remplace));
        }
    }

    /** The words of a text. */
    List<String> mots(String texte) {
        List<String> bruts = decouper(texte);
        List<String> neutres = new ArrayList<>(bruts.size());
        for (int i = 0; i < bruts.size(); ) {
            Nom nom = nomA(bruts, i);
            if (nom != null) {
                accorder(neutres);
            }
            neutres.add(nom == null ? bruts.get(i) : nom.remplace());
            i += nom == null ? 1 : nom.mots().size();
        }
        return neutres;
    }

    /** The article before a name follows its gender and number: « à l'IME », « au foyer » and « à la MAS » say the same. */
    private static void accorder(List<String> avant) {
        if (!avant.isEmpty() && ARTICLES.contains(avant.get(avant.size() - 1))) {
            avant.remove(avant.size() - 1);
        }
        if (!avant.isEmpty()) {
            int dernier = avant.size() - 1;
            avant.set(dernier, CONTRACTIONS.getOrDefault(avant.get(dernier), avant.get(dernier)));
        }
    }

    private @Nullable Nom nomA(List<String> mots, int debut) {
        for (Nom nom : noms.getOrDefault(mots.get(debut), List.of())) {
            int fin = debut + nom.mots().size();
            if (fin <= mots.size() && mots.subList(debut, fin).equals(nom.mots())) {
                return nom;
            }
        }
        return null;
    }

    private static List<String> decouper(String texte) {
        String nu = ACCENTS.matcher(Normalizer.normalize(texte, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        List<String> mots = new ArrayList<>();
        for (String mot : HORS_MOTS.split(nu, -1)) {
            if (!mot.isEmpty()) {
                mots.add(mot);
            }
        }
        return mots;
    }
}

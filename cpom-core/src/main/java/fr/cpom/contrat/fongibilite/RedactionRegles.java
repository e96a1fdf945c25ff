package fr.cpom.contrat.fongibilite;

import fr.cpom.contrat.fongibilite.Portee.Filtre;
import fr.cpom.valeur.interne.Textes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A rule as a sentence, composed from the words of {@code regles_fr} and {@code regles_en}. */
final class RedactionRegles {
    private static final String PAQUET = "regles";

    private RedactionRegles() {}

    static String texte(RegleFongibilite regle, Locale locale) {
        String phrase = Textes.remplir(mot(cle(regle), locale), nom -> switch (nom) {
            case "portee" -> portee(regle.portee(), locale);
            case "detail" -> detail(regle, locale);
            default -> "?";
        });
        return regle.code() + " : " + phrase + " [" + regle.fondement() + "]";
    }

    private static String cle(RegleFongibilite regle) {
        if (regle instanceof RegleFongibilite.Plafond p && !p.parts().isEmpty()) {
            return "Plafond.parts";
        }
        if (regle instanceof RegleFongibilite.Exigence e) {
            return "Exigence." + e.sinon();
        }
        if (regle instanceof RegleFongibilite.Cloison c) {
            return c.suite().isPresent() ? "Cloison.suite" : c.derogeable() ? "Cloison.derogeable" : "Cloison";
        }
        return regle.getClass().getSimpleName();
    }

    private static String detail(RegleFongibilite regle, Locale locale) {
        if (regle instanceof RegleFongibilite.Plafond p) {
            return mots("critere.", p.parts(), locale);
        }
        if (regle instanceof RegleFongibilite.Cloison c) {
            return c.suite().map(x -> mot("suite." + x, locale)).orElse("");
        }
        if (regle instanceof RegleFongibilite.Ouverture o) {
            return String.join(", ", o.deroge());
        }
        if (regle instanceof RegleFongibilite.Emploi e) {
            return e.charges().stream()
                    .map(c -> Textes.texte("charges", c, locale))
                    .collect(Collectors.joining(" ; "));
        }
        if (regle instanceof RegleFongibilite.Exigence e) {
            return mot("fait." + e.fait(), locale);
        }
        if (regle instanceof RegleFongibilite.Formalite f) {
            return mot("demarche." + f.demarche(), locale)
                    + f.silence()
                            .map(s -> ", " + mot(s.approbation() ? "silence.approuve" : "silence.rejette", locale))
                            .orElse("");
        }
        return "";
    }

    private static String portee(Portee portee, Locale locale) {
        List<String> parts = new ArrayList<>();
        if (!portee.objets().isEmpty()) {
            parts.add(mots("objet.", portee.objets(), locale));
        }
        portee.ressource().ifPresent(n -> parts.add(mot("ressource." + n, locale)));
        portee.emploi().ifPresent(n -> parts.add(mot("emploi." + n, locale)));
        portee.franchit().forEach(c -> parts.add(mot("franchit." + c, locale)));
        portee.conserve().forEach(c -> parts.add(mot("conserve." + c, locale)));
        for (Filtre filtre : portee.origine()) {
            parts.add(mot("origine", locale) + " " + filtre(filtre, locale));
        }
        for (Filtre filtre : portee.destination()) {
            parts.add(mot("destination", locale) + " " + filtre(filtre, locale));
        }
        return parts.isEmpty() ? mot("tout", locale) : String.join(", ", parts);
    }

    private static String filtre(Filtre filtre, Locale locale) {
        return mot("critere." + filtre.critere(), locale) + " " + String.join("/", filtre.valeurs());
    }

    private static String mots(String prefixe, List<? extends Enum<?>> valeurs, Locale locale) {
        return valeurs.stream().map(v -> mot(prefixe + v.name(), locale)).collect(Collectors.joining(", "));
    }

    static String mot(String cle, Locale locale) {
        return Textes.texte(PAQUET, cle, locale);
    }
}

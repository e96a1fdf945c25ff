package fr.cpom.io.rapport;

import fr.cpom.suivi.echeance.Approbation;
import fr.cpom.suivi.echeance.Echeance;
import fr.cpom.suivi.echeance.Echeancier;
import fr.cpom.valeur.interne.Textes;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The deadlines of a contract as a table, and those that no date can be given to. */
public final class TableauxEcheances {
    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Locale locale;

    private TableauxEcheances(Locale locale) {
        this.locale = locale;
    }

    /** The tables in French or, for an English locale, in English. */
    public static TableauxEcheances of(Locale locale) {
        return new TableauxEcheances(locale);
    }

    /** Date, state, who, what, year or ESSMS, article: one row for each deadline that has a date. */
    public Tableau dates(Echeancier echeancier) {
        Tableau tableau = new Tableau(
                6,
                List.of(
                        texte("colonne.date"),
                        texte("colonne.etat"),
                        texte("colonne.qui"),
                        texte("colonne.quoi"),
                        texte("colonne.exercice"),
                        texte("colonne.article")));
        for (Echeance e : echeancier.liste()) {
            e.date()
                    .ifPresent(date -> tableau.ligne(List.of(
                            "en".equals(locale.getLanguage()) ? date.toString() : JOUR.format(date),
                            etat(e),
                            texte("acteur." + e.debiteur()),
                            e.libelle(locale),
                            sujet(e),
                            e.article().toString())));
        }
        return tableau;
    }

    /** One line for each duty without a date: what, and the years or ESSMS concerned. */
    public List<String> sansDate(Echeancier echeancier) {
        Map<String, List<String>> parLibelle = new LinkedHashMap<>();
        for (Echeance e : echeancier.liste()) {
            if (e.date().isEmpty() && e.etat() != Echeance.Etat.FAIT) {
                parLibelle
                        .computeIfAbsent(e.libelle(locale), l -> new ArrayList<>())
                        .add(sujet(e));
            }
        }
        return parLibelle.entrySet().stream()
                .map(d -> d.getKey() + " (" + String.join(", ", d.getValue()) + ")")
                .toList();
    }

    private String etat(Echeance e) {
        if (e.etat() == Echeance.Etat.TACITE) {
            return texte("tacite." + e.silenceVaut().orElse(Approbation.Etat.APPROUVE));
        }
        return texte(e.aTemps().orElse(true) ? "etat." + e.etat() : "fait.RETARD");
    }

    private static String sujet(Echeance e) {
        return e.exercice()
                .map(Object::toString)
                .or(() -> e.essms().map(f -> f.valeur()))
                .orElse("");
    }

    private String texte(String cle) {
        return Textes.texte("echeances", cle, locale);
    }
}

package fr.cpom.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A printed table read again by the places of its columns, as a person reads it. */
final class TableauLu {
    private final List<String> titres = new ArrayList<>();
    private final List<List<String>> lignes = new ArrayList<>();

    /** The table below the first line that starts with a title: a blank line, headings, rule, rows. */
    static TableauLu sous(String titre, List<String> texte) {
        int debut = 0;
        while (!texte.get(debut).startsWith(titre)) {
            debut++;
        }
        while (!texte.get(debut).isEmpty()) {
            debut++;
        }
        debut++;
        int fin = debut;
        while (fin < texte.size() && !texte.get(fin).isEmpty()) {
            fin++;
        }
        List<String> bloc = texte.subList(debut, fin);
        int trait = 0;
        while (!estTrait(bloc.get(trait))) {
            trait++;
        }
        TableauLu lu = new TableauLu();
        for (int[] colonne : colonnes(bloc)) {
            lu.titres.add(bloc.subList(0, trait).stream()
                    .map(l -> cellule(l, colonne))
                    .collect(Collectors.joining(" "))
                    .strip());
        }
        for (String ligne : bloc.subList(trait, bloc.size())) {
            if (!estTrait(ligne)) {
                lu.lignes.add(
                        colonnes(bloc).stream().map(c -> cellule(ligne, c)).toList());
            }
        }
        return lu;
    }

    private static boolean estTrait(String ligne) {
        return ligne.startsWith("─");
    }

    private static String cellule(String ligne, int[] colonne) {
        return ligne.substring(Math.min(colonne[0], ligne.length()), Math.min(colonne[1], ligne.length()))
                .strip();
    }

    /** Begin and end of each column: two blanks in every line part them. */
    private static List<int[]> colonnes(List<String> bloc) {
        StringBuilder encre = new StringBuilder();
        for (String ligne : bloc) {
            for (int i = 0; i < ligne.length(); i++) {
                if (encre.length() <= i) {
                    encre.append(' ');
                }
                if (!estTrait(ligne) && ligne.charAt(i) != ' ') {
                    encre.setCharAt(i, 'x');
                }
            }
        }
        List<int[]> colonnes = new ArrayList<>();
        Matcher plein = Pattern.compile("x+( x+)*").matcher(encre);
        while (plein.find()) {
            colonnes.add(new int[] {plein.start(), plein.end()});
        }
        return colonnes;
    }

    List<String> titres() {
        return titres;
    }

    List<List<String>> lignes() {
        return lignes;
    }

    /** The row whose first cells hold a text. */
    List<String> ligne(String texte) {
        return lignes.stream()
                .filter(l -> l.subList(0, Math.min(3, l.size())).contains(texte))
                .findFirst()
                .orElseThrow(() -> new AssertionError("aucune ligne « " + texte + " » dans " + lignes));
    }

    /** The amounts of a row, by heading of their column. */
    Map<String, BigDecimal> montants(String texte) {
        List<String> ligne = ligne(texte);
        Map<String, BigDecimal> montants = new LinkedHashMap<>();
        for (int i = 0; i < ligne.size(); i++) {
            int colonne = i;
            montant(ligne.get(i)).ifPresent(m -> montants.put(titres.get(colonne), m));
        }
        return montants;
    }

    /** Sum of a column over rows, by the text of the rows. */
    BigDecimal somme(String titre, String... textes) {
        return Arrays.stream(textes)
                .map(t -> montants(t).getOrDefault(titre, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Sum of a column over all rows but the last, the total. */
    BigDecimal sommeAvantTotal(String titre) {
        int colonne = titres.indexOf(titre);
        return lignes.subList(0, lignes.size() - 1).stream()
                .flatMap(l -> montant(l.get(colonne)).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal total(String titre) {
        return montant(lignes.get(lignes.size() - 1).get(titres.indexOf(titre))).orElseThrow();
    }

    /** An amount written the French way: narrow no-break spaces, a comma. */
    static Optional<BigDecimal> montant(String cellule) {
        return cellule.matches("-?\\d{1,3}(\u202f\\d{3})*,\\d{2}")
                ? Optional.of(new BigDecimal(cellule.replace("\u202f", "").replace(',', '.')))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return titres + "\n" + lignes.stream().map(List::toString).collect(Collectors.joining("\n"));
    }
}

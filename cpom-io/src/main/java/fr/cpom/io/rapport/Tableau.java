package fr.cpom.io.rapport;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A table in plain text, at most {@value #LARGEUR} columns wide: texts on the left, then figures aligned on the right.
 *
 * <p>Where it does not fit, the widest text is cut short; where it still does not, the figures go to several tables below one
 * another, each with the texts.
 */
public final class Tableau {
    /** Columns of the widest table. */
    public static final int LARGEUR = 120;

    private static final int TEXTE_MINIMAL = 14;
    private static final String ENTRE = "  ";
    private static final List<String> TRAIT = List.of();

    private final int textes;
    private final List<String> titres;
    private final List<List<String>> lignes = new ArrayList<>();

    /**
     * An empty table.
     *
     * @param textes how many of the first columns are texts
     * @param titres headings of all columns; a line feed parts the lines of a heading
     */
    public Tableau(int textes, List<String> titres) {
        this.textes = textes;
        this.titres = List.copyOf(titres);
    }

    /** Adds a row, as many cells as headings. */
    public Tableau ligne(List<String> cellules) {
        if (cellules.size() != titres.size()) {
            throw new IllegalArgumentException(cellules.size() + " cellules pour " + titres.size() + " colonnes");
        }
        lignes.add(List.copyOf(cellules));
        return this;
    }

    /** Adds a rule, above a total. */
    public Tableau trait() {
        lignes.add(TRAIT);
        return this;
    }

    /** Writes the table, each row ended by the line separator of the writer. */
    public void ecrire(PrintWriter sortie) {
        int[] largeurs = largeurs();
        int debut = textes;
        do {
            int fin = debut;
            int large = largeur(largeurs, 0, textes);
            while (fin < largeurs.length && (fin == debut || large + ENTRE.length() + largeurs[fin] <= LARGEUR)) {
                large += ENTRE.length() + largeurs[fin];
                fin++;
            }
            if (debut > textes) {
                sortie.println();
            }
            bloc(sortie, largeurs, debut, fin);
            debut = fin;
        } while (debut < largeurs.length);
    }

    private int[] largeurs() {
        int[] largeurs = new int[titres.size()];
        for (int c = 0; c < largeurs.length; c++) {
            for (String ligne : titres.get(c).split("\n", -1)) {
                largeurs[c] = Math.max(largeurs[c], longueur(ligne));
            }
            for (List<String> ligne : lignes) {
                largeurs[c] = Math.max(largeurs[c], ligne.equals(TRAIT) ? 0 : longueur(ligne.get(c)));
            }
        }
        int trop = largeur(largeurs, 0, largeurs.length) - LARGEUR;
        int plusLarge = 0;
        for (int c = 1; c < textes; c++) {
            plusLarge = largeurs[c] > largeurs[plusLarge] ? c : plusLarge;
        }
        if (trop > 0 && textes > 0 && largeurs[plusLarge] > TEXTE_MINIMAL) {
            largeurs[plusLarge] = Math.max(TEXTE_MINIMAL, largeurs[plusLarge] - trop);
        }
        return largeurs;
    }

    private static int largeur(int[] largeurs, int debut, int fin) {
        return Arrays.stream(largeurs, debut, fin).sum() + ENTRE.length() * Math.max(0, fin - debut - 1);
    }

    private void bloc(PrintWriter sortie, int[] largeurs, int debut, int fin) {
        int hauteur =
                titres.stream().mapToInt(t -> t.split("\n", -1).length).max().orElse(1);
        for (int h = 0; h < hauteur; h++) {
            List<String> ligne = new ArrayList<>();
            for (String titre : titres) {
                List<String> parties = new ArrayList<>(Arrays.asList(titre.split("\n", -1)));
                parties.addAll(0, Collections.nCopies(hauteur - parties.size(), ""));
                ligne.add(parties.get(h));
            }
            ecrire(sortie, ligne, largeurs, debut, fin);
        }
        trait(sortie, largeurs, debut, fin);
        for (List<String> ligne : lignes) {
            if (ligne.equals(TRAIT)) {
                trait(sortie, largeurs, debut, fin);
            } else {
                ecrire(sortie, ligne, largeurs, debut, fin);
            }
        }
    }

    private void trait(PrintWriter sortie, int[] largeurs, int debut, int fin) {
        int large = largeur(largeurs, 0, textes) + largeur(largeurs, debut, fin) + (debut < fin ? ENTRE.length() : 0);
        sortie.println("─".repeat(large));
    }

    private void ecrire(PrintWriter sortie, List<String> cellules, int[] largeurs, int debut, int fin) {
        StringBuilder ligne = new StringBuilder();
        for (int c = 0; c < fin; c++) {
            if (c >= textes && c < debut) {
                continue;
            }
            String cellule = abrege(cellules.get(c), largeurs[c]);
            String blanc = " ".repeat(largeurs[c] - longueur(cellule));
            ligne.append(ligne.isEmpty() ? "" : ENTRE).append(c < textes ? cellule + blanc : blanc + cellule);
        }
        sortie.println(ligne.toString().stripTrailing());
    }

    private static String abrege(String texte, int largeur) {
        return longueur(texte) <= largeur ? texte : texte.substring(0, texte.offsetByCodePoints(0, largeur - 1)) + "…";
    }

    private static int longueur(String texte) {
        return texte.codePointCount(0, texte.length());
    }

    /** The whole table, rows ended by a line feed; what JShell shows. */
    @Override
    public String toString() {
        StringWriter texte = new StringWriter();
        PrintWriter sortie = new PrintWriter(texte);
        ecrire(sortie);
        sortie.flush();
        return texte.toString().replace(System.lineSeparator(), "\n");
    }
}

package fr.cpom.cli;

import fr.cpom.io.rapport.Tableau;
import java.io.PrintWriter;

/** Running text folded at spaces to the width of the tables. */
final class Paragraphe {
    private Paragraphe() {}

    /** Writes a text, its first line after {@code debut} and the others after {@code suite}. */
    static void ecrire(PrintWriter sortie, String debut, String suite, String texte) {
        StringBuilder ligne = new StringBuilder(debut);
        boolean vide = true;
        for (String mot : texte.split(" ", -1)) {
            if (!vide && ligne.length() + 1 + mot.length() > Tableau.LARGEUR) {
                sortie.println(ligne);
                ligne.setLength(0);
                ligne.append(suite);
                vide = true;
            }
            ligne.append(vide ? "" : " ").append(mot);
            vide = false;
        }
        sortie.println(ligne);
    }
}

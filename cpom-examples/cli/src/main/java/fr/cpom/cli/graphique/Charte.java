package fr.cpom.cli.graphique;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * What all charts of a run have in common.
 *
 * @param locale of numbers
 * @param textes words of the command line
 * @param nomEssms name of an ESSMS from what its lines call it
 * @param source where the figures come from, at the bottom of each chart
 * @param avertissement what a reader must know of the figures, empty for nothing; as long as it is, it goes in the SVG
 */
public record Charte(
        Locale locale, Textes textes, UnaryOperator<String> nomEssms, String source, String avertissement) {
    /** Words by key, their places filled. */
    @FunctionalInterface
    public interface Textes {
        /** The words of a key. */
        String texte(String cle, Object... valeurs);
    }

    String texte(String cle, Object... valeurs) {
        return textes.texte(cle, valeurs);
    }
}

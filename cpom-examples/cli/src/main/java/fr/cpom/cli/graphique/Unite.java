package fr.cpom.cli.graphique;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import javax.money.MonetaryAmount;

/**
 * The unit of an axis, chosen by the size of its amounts, and how they are written: {@code 1 250}, {@code 31,8}.
 *
 * @param symbole {@code €}, {@code k€}, {@code M€}, {@code Md€}
 * @param diviseur euros in one
 * @param locale of the numbers
 */
record Unite(String symbole, double diviseur, Locale locale) {
    private static final double MILLIARD = 1e9;
    private static final double MILLION = 1e6;
    private static final double MILLE = 1e3;

    /** The one in which the greatest amount has two digits or more before the comma, or nearly. */
    static Unite pour(double plusGrand, Locale locale) {
        double taille = Math.abs(plusGrand);
        if (taille >= 4 * MILLIARD) {
            return new Unite(locale.getLanguage().equals("en") ? "bn€" : "Md€", MILLIARD, locale);
        }
        if (taille >= 4 * MILLION) {
            return new Unite("M€", MILLION, locale);
        }
        return taille >= 4 * MILLE ? new Unite("k€", MILLE, locale) : new Unite("€", 1, locale);
    }

    double de(MonetaryAmount montant) {
        return montant.getNumber().doubleValue() / diviseur;
    }

    double de(double euros) {
        return euros / diviseur;
    }

    double[] de(double[] euros) {
        return Arrays.stream(euros).map(this::de).toArray();
    }

    /** A tick: as many decimals as it needs, so that no two are written the same. */
    String graduation(double valeur) {
        return ecrire(valeur, 0, 6);
    }

    /** A value beside its point: {@code −478 k€}, {@code 31,79 M€}. */
    String valeur(double valeur) {
        int decimales = diviseur >= MILLION ? 2 : 0;
        return ecrire(valeur, decimales, decimales) + "\u00a0" + symbole;
    }

    /** The same with its sign, for a change. */
    String ecart(double valeur) {
        return (valeur > 0 ? "+" : "") + valeur(valeur);
    }

    /** {@code 12 %}; what is neither none nor all is never written as such. */
    static String pourcent(double part, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        boolean bord = (part > 0 && part < 0.01) || (part > 0.99 && part < 1);
        format.setMaximumFractionDigits(bord ? 2 : 0);
        return format.format(part * 100) + (locale.getLanguage().equals("en") ? "%" : "\u00a0%");
    }

    private String ecrire(double valeur, int minimum, int maximum) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(minimum);
        format.setMaximumFractionDigits(maximum);
        String texte = format.format(valeur);
        return (texte.matches("-0([.,]0*)?") ? texte.substring(1) : texte).replace('-', '−');
    }
}

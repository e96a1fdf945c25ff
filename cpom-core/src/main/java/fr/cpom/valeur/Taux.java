package fr.cpom.valeur;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.cpom.valeur.interne.Centimes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * A rate that carries its unit: {@code Taux.pourcent("0.93")} and {@code Taux.fraction("0.0093")} are the same rate.
 *
 * <p>At most twelve decimals as a fraction (ten as a percentage) and below one million in absolute value. In JSON a rate is
 * a text with its unit, {@code "0.93%"}; a rate without unit is refused ({@code TAUX_SANS_UNITE}), as is an unreadable one
 * ({@code TAUX_ILLISIBLE}) or one out of bounds ({@code TAUX_HORS_BORNES}).
 */
public final class Taux implements Comparable<Taux> {
    /** Zero. */
    public static final Taux ZERO = new Taux(0, 0);

    /** One, that is 100 %. */
    public static final Taux UN = new Taux(1, 0);

    private static final int ECHELLE_MAXIMALE = 12;

    private final long chiffres;
    private final int echelle;

    private Taux(long chiffres, int echelle) {
        this.chiffres = chiffres;
        this.echelle = echelle;
    }

    /** A rate from a percentage: {@code pourcent("0.93")} is 0.93 %. */
    public static Taux pourcent(String pourcentage) {
        return of(decimal(pourcentage, pourcentage).movePointLeft(2));
    }

    /** A rate from a fraction: {@code fraction("0.0093")} is 0.93 %. */
    public static Taux fraction(String fraction) {
        return of(decimal(fraction, fraction));
    }

    /** Reads {@code "0.93%"}; a space before the sign is accepted, a missing sign is not. */
    @JsonCreator
    public static Taux parse(String texte) {
        if (!texte.endsWith("%")) {
            decimal(texte, texte);
            throw new ValeurInvalideException("TAUX_SANS_UNITE", texte);
        }
        String nombre = texte.substring(0, texte.length() - 1);
        return of(decimal(nombre.endsWith(" ") ? nombre.substring(0, nombre.length() - 1) : nombre, texte)
                .movePointLeft(2));
    }

    /** A rate from an exact fraction. */
    public static Taux of(BigDecimal fraction) {
        if (fraction.signum() == 0) {
            return ZERO;
        }
        if (fraction.precision() - fraction.scale() > 6) {
            throw new ValeurInvalideException("TAUX_HORS_BORNES", fraction.toString());
        }
        BigDecimal net = fraction.stripTrailingZeros();
        if (net.scale() > ECHELLE_MAXIMALE) {
            throw new ValeurInvalideException("TAUX_HORS_BORNES", net.toString());
        }
        int echelle = Math.max(0, net.scale());
        return new Taux(net.movePointRight(echelle).longValueExact(), echelle);
    }

    private static BigDecimal decimal(String nombre, String cite) {
        int longueur = nombre.length();
        int debut = longueur > 0 && (nombre.charAt(0) == '-' || nombre.charAt(0) == '+') ? 1 : 0;
        boolean point = false;
        boolean chiffre = false;
        for (int i = debut; i < longueur; i++) {
            char c = nombre.charAt(i);
            if (c == '.' && !point && chiffre && i < longueur - 1) {
                point = true;
            } else if (c >= '0' && c <= '9') {
                chiffre = true;
            } else {
                throw new ValeurInvalideException("TAUX_ILLISIBLE", cite);
            }
        }
        if (!chiffre) {
            throw new ValeurInvalideException("TAUX_ILLISIBLE", cite);
        }
        if (longueur > 40) {
            throw new ValeurInvalideException("TAUX_HORS_BORNES", cite);
        }
        return new BigDecimal(nombre);
    }

    /** The rate as an exact fraction: 0.0093 for 0.93 %. */
    public BigDecimal fraction() {
        return BigDecimal.valueOf(chiffres, echelle);
    }

    /** The rate as an exact percentage: 0.93 for 0.93 %. */
    public BigDecimal pourcentage() {
        return fraction().movePointRight(2);
    }

    /** {@code montant × taux} in cents, rounded once. */
    public long appliquer(long centimes, Arrondi arrondi) {
        return Centimes.produitArrondi(
                centimes, chiffres, Centimes.puissanceDeDix(echelle), arrondi.uniteCentimes(), arrondi.mode());
    }

    /** Sum of two rates. */
    public Taux plus(Taux autre) {
        return of(fraction().add(autre.fraction()));
    }

    /** Difference of two rates. */
    public Taux moins(Taux autre) {
        return of(fraction().subtract(autre.fraction()));
    }

    /** Product of two rates (a weight and a growth), rounded to twelve decimals HALF_UP where it has more. */
    public Taux fois(Taux autre) {
        return of(fraction()
                .multiply(autre.fraction())
                .setScale(Math.min(ECHELLE_MAXIMALE, echelle + autre.echelle), RoundingMode.HALF_UP));
    }

    /** The rate rounded to a number of decimals of its percentage. */
    public Taux arrondi(int decimalesPourcentage, RoundingMode mode) {
        return of(fraction().setScale(decimalesPourcentage + 2, mode));
    }

    /** True for a rate below zero. */
    public boolean estNegatif() {
        return chiffres < 0;
    }

    /** Text for people: {@code 0,93 %}, {@code 0.93%} in English. */
    public String format(Locale locale) {
        String nombre = pourcentage().toPlainString();
        return !"en".equals(locale.getLanguage()) ? nombre.replace('.', ',') + "\u00a0%" : nombre + "%";
    }

    @Override
    public int compareTo(Taux autre) {
        return fraction().compareTo(autre.fraction());
    }

    @Override
    public boolean equals(Object autre) {
        return autre instanceof Taux t && t.chiffres == chiffres && t.echelle == echelle;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(chiffres) * 31 + echelle;
    }

    /** Canonical text with its unit: {@code "0.93%"}. */
    @Override
    @JsonValue
    public String toString() {
        return pourcentage().stripTrailingZeros().toPlainString() + "%";
    }
}

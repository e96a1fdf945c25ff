package fr.cpom.valeur;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import javax.money.Monetary;
import javax.money.MonetaryAmount;

/**
 * Euro amounts: factories, checks, cents and text over {@link MonetaryAmount}.
 *
 * <p>Every amount of the library is in euros with at most two decimals and at most sixteen digits before the point.
 * {@link #normalise} brings any implementation of {@code MonetaryAmount} to one form, so that equal amounts are equal.
 * Refused: another currency ({@code MONTANT_DEVISE}), three decimals ({@code MONTANT_DECIMALES}), a text that is not a
 * plain decimal ({@code MONTANT_ILLISIBLE}), an amount out of bounds ({@code MONTANT_HORS_BORNES}).
 */
public final class Montants {
    /** Largest absolute amount in cents: below ten million billion euros, far above any public budget. */
    private static final long LIMITE_CENTIMES = 999_999_999_999_999_999L;

    private static final int LONGUEUR_MAXIMALE = 19;

    private Montants() {}

    /** An amount from a plain decimal text such as {@code "1230000.00"}: point, no exponent, no spaces, no currency. */
    public static MonetaryAmount euros(String texte) {
        return ofCentimes(parseCentimes(texte));
    }

    /** An amount from a number of cents. */
    public static MonetaryAmount ofCentimes(long centimes) {
        verifierCentimes(centimes);
        return Monnaie.creer(centimes);
    }

    /** Zero euro. */
    public static MonetaryAmount zero() {
        return ofCentimes(0);
    }

    /** The same amount in the one form of the library. */
    public static MonetaryAmount normalise(MonetaryAmount montant) {
        return ofCentimes(centimes(montant));
    }

    /**
     * The amount in the one form of the library; below zero it is refused ({@code MONTANT_NEGATIF}).
     *
     * @param champ name of the field, for the anomaly
     */
    public static MonetaryAmount nonNegatif(String champ, MonetaryAmount montant) {
        MonetaryAmount net = normalise(montant);
        if (centimes(net) < 0) {
            throw new ValeurInvalideException("MONTANT_NEGATIF", champ, texte(net));
        }
        return net;
    }

    /** As {@link #nonNegatif(String, MonetaryAmount)} when there is one. */
    public static Optional<MonetaryAmount> nonNegatif(String champ, Optional<MonetaryAmount> montant) {
        return montant.map(m -> nonNegatif(champ, m));
    }

    /** True when every amount already has the one form of the library. */
    public static boolean sontNormalises(MonetaryAmount... montants) {
        for (MonetaryAmount montant : montants) {
            if (!montant.equals(normalise(montant))) {
                return false;
            }
        }
        return true;
    }

    /** The exact number of cents of an amount in euros. */
    public static long centimes(MonetaryAmount montant) {
        if (!"EUR".equals(montant.getCurrency().getCurrencyCode())) {
            throw new ValeurInvalideException("MONTANT_DEVISE", montant.toString());
        }
        BigDecimal nombre = montant.getNumber().numberValueExact(BigDecimal.class);
        if (nombre.signum() == 0) {
            return 0;
        }
        if (nombre.precision() - nombre.scale() > 16) {
            throw new ValeurInvalideException("MONTANT_HORS_BORNES", montant.toString());
        }
        BigDecimal enCentimes = nombre.movePointRight(2).stripTrailingZeros();
        if (enCentimes.scale() > 0) {
            throw new ValeurInvalideException("MONTANT_DECIMALES", nombre.toPlainString());
        }
        long centimes = enCentimes.longValueExact();
        verifierCentimes(centimes);
        return centimes;
    }

    /** The exact number of cents written by a plain decimal text; see {@link #euros}. */
    public static long parseCentimes(String texte) {
        int longueur = texte.length();
        int debut = longueur > 0 && texte.charAt(0) == '-' ? 1 : 0;
        int point = texte.indexOf('.');
        int finEntiers = point < 0 ? longueur : point;
        if (finEntiers == debut || point == longueur - 1 || !chiffres(texte, debut, point)) {
            throw new ValeurInvalideException("MONTANT_ILLISIBLE", texte);
        }
        int decimales = point < 0 ? 0 : longueur - point - 1;
        if (decimales > 2) {
            throw new ValeurInvalideException("MONTANT_DECIMALES", texte);
        }
        if (finEntiers - debut > LONGUEUR_MAXIMALE - 3) {
            throw new ValeurInvalideException("MONTANT_HORS_BORNES", texte);
        }
        long centimes = 0;
        for (int i = debut; i < longueur; i++) {
            if (i != point) {
                centimes = centimes * 10 + (texte.charAt(i) - '0');
            }
        }
        for (int i = decimales; i < 2; i++) {
            centimes *= 10;
        }
        return debut == 1 ? -centimes : centimes;
    }

    private static boolean chiffres(String texte, int debut, int point) {
        for (int i = debut; i < texte.length(); i++) {
            char c = texte.charAt(i);
            if (i != point && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** Canonical text, two decimals and a point: {@code "1230000.00"}. */
    public static String texte(MonetaryAmount montant) {
        return texteCentimes(centimes(montant));
    }

    /** Canonical text of a number of cents: {@code "1230000.00"}. */
    public static String texteCentimes(long centimes) {
        return BigDecimal.valueOf(centimes, 2).toPlainString();
    }

    /** Text for people: {@code 1 230 000,00 €} (no-break spaces), {@code €1,230,000.00} in English. */
    public static String format(MonetaryAmount montant, Locale locale) {
        return formatCentimes(centimes(montant), locale);
    }

    /** Text for people of a number of cents; see {@link #format}. */
    public static String formatCentimes(long centimes, Locale locale) {
        boolean francais = !"en".equals(locale.getLanguage());
        String brut = texteCentimes(centimes < 0 ? -centimes : centimes);
        int point = brut.length() - 3;
        StringBuilder sortie = new StringBuilder(brut.length() + 8);
        if (centimes < 0) {
            sortie.append('-');
        }
        if (!francais) {
            sortie.append('€');
        }
        for (int i = 0; i < point; i++) {
            if (i > 0 && (point - i) % 3 == 0) {
                sortie.append(francais ? '\u202f' : ',');
            }
            sortie.append(brut.charAt(i));
        }
        sortie.append(francais ? ',' : '.').append(brut, point + 1, brut.length());
        return francais ? sortie.append("\u00a0€").toString() : sortie.toString();
    }

    /** Refuses a number of cents that no amount may have ({@code MONTANT_HORS_BORNES}). */
    public static void verifierCentimes(long centimes) {
        if (centimes > LIMITE_CENTIMES || centimes < -LIMITE_CENTIMES) {
            throw new ValeurInvalideException(
                    "MONTANT_HORS_BORNES", BigDecimal.valueOf(centimes, 2).toPlainString());
        }
    }

    /** Kept apart so that nothing of Java Money is loaded before the first amount is made. */
    private static final class Monnaie {
        /** A product costs a fraction of what a factory does, and keeps the two decimals. */
        private static final MonetaryAmount UN_CENTIME = Monetary.getDefaultAmountFactory()
                .setCurrency("EUR")
                .setNumber(new BigDecimal("0.01"))
                .create();

        static MonetaryAmount creer(long centimes) {
            return UN_CENTIME.multiply(centimes);
        }
    }
}

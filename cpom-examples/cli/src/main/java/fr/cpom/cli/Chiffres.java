package fr.cpom.cli;

import fr.cpom.projection.scenario.ValeurParametre;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import javax.money.MonetaryAmount;

/** Amounts and rates as the tables of projections print them. */
final class Chiffres {
    private final Locale locale;

    Chiffres(Locale locale) {
        this.locale = locale;
    }

    /** {@code 29 714 684,20 €}. */
    String euros(MonetaryAmount montant) {
        return Montants.format(montant, locale);
    }

    /** {@code 29 714 684,20}, under a title that says euros. */
    String montant(MonetaryAmount montant) {
        return euros(montant).replace("\u00a0€", "").replace("€", "");
    }

    /** {@code 29 714 684}, rounded half up, under a title that says so. */
    String entier(MonetaryAmount montant) {
        String arrondi = montant(Montants.ofCentimes(BigDecimal.valueOf(Montants.centimes(montant), 2)
                .setScale(0, RoundingMode.HALF_UP)
                .movePointRight(2)
                .longValueExact()));
        return arrondi.substring(0, arrondi.length() - 3);
    }

    /** {@code 1,13 %}, two decimals at most. */
    String taux(Taux taux) {
        return taux.arrondi(2, RoundingMode.HALF_UP).format(locale);
    }

    /** {@code 0,77}: percentage points. */
    String points(Taux taux) {
        return taux(taux).replace("\u00a0%", "").replace("%", "");
    }

    /** {@code 41,22}. */
    String nombre(BigDecimal nombre) {
        String texte = nombre.toPlainString();
        return locale.getLanguage().equals("en") ? texte : texte.replace('.', ',');
    }

    /**
     * A value of a parameter as what it moves has it: {@code +0,5 pt}, {@code × 2}, {@code +20 %}, {@code 1,5 %}, {@code +1 000,00 €}.
     *
     * @param type the type of the parameter in a document
     */
    String parametre(String type, ValeurParametre valeur) {
        if (valeur.montant().isPresent()) {
            return signe(euros(valeur.montant().get()));
        }
        Taux taux = valeur.taux().orElseThrow();
        return switch (type) {
            case "POINTS_HYPOTHESES" -> signe(points(taux)) + "\u00a0pt";
            case "COEFFICIENT_HYPOTHESES" ->
                "×\u00a0"
                        + nombre(
                                taux.arrondi(2, RoundingMode.HALF_UP).fraction().stripTrailingZeros());
            case "TAUX_BASE" -> signe(taux(taux));
            default -> taux(taux);
        };
    }

    private static String signe(String nombre) {
        return nombre.startsWith("-") || nombre.matches("[^1-9]*") ? nombre : "+" + nombre;
    }
}

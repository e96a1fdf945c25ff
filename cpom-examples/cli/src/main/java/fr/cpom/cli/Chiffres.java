package fr.cpom.cli;

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
}

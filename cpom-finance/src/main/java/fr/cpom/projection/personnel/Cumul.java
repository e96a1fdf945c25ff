package fr.cpom.projection.personnel;

import fr.cpom.valeur.Arrondi;

/**
 * A running exact total of which only the rounded value is shown: steps are the differences of rounded totals, so that they sum
 * to the cent whatever their number.
 */
final class Cumul {
    private final Arrondi arrondi;
    private Fraction exact;
    private long arrondie;

    Cumul(Fraction depart, Arrondi arrondi) {
        this.arrondi = arrondi;
        this.exact = depart;
        this.arrondie = depart.centimes(arrondi);
    }

    /** Adds an exact number of cents and gives the cents that the total moves by. */
    long ajouter(Fraction pas) {
        return porter(exact.plus(pas));
    }

    /** Brings the total to an exact number of cents and gives the cents that it moves by. */
    long porter(Fraction total) {
        long avant = arrondie;
        exact = total;
        arrondie = total.centimes(arrondi);
        return Math.subtractExact(arrondie, avant);
    }

    Fraction exact() {
        return exact;
    }

    long centimes() {
        return arrondie;
    }
}

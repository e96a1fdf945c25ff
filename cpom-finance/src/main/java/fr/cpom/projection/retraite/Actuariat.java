package fr.cpom.projection.retraite;

import fr.cpom.projection.personnel.Fraction;
import fr.cpom.valeur.Taux;

/** The formulas of an engagement de retraite, exact: capital at term, discount, and the shares of a career. */
public final class Actuariat {
    private Actuariat() {}

    /** Capital at term: {@code S × (1 + g)^n × M × (1 + c)}, in the unit of the pay. */
    public static Fraction capital(Fraction salaire, Taux croissance, int annees, Fraction mois, Taux charges) {
        return salaire.fois(Fraction.unPlus(croissance).puissance(annees))
                .fois(mois)
                .fois(Fraction.unPlus(charges));
    }

    /** {@code (1 + i)^−n}. */
    public static Fraction actualisation(Taux taux, int annees) {
        return Fraction.UN.sur(Fraction.unPlus(taux).puissance(annees));
    }

    /** Share that a constant turnover leaves: {@code (1 − τ)^n}. */
    public static Fraction maintien(Taux rotation, int annees) {
        return Fraction.UN.moins(Fraction.of(rotation)).puissance(annees);
    }

    /** Years served over those of the whole career, zero without a career. */
    public static Fraction prorata(Fraction anciennete, Fraction terme) {
        return terme.signe() == 0 ? Fraction.ZERO : anciennete.sur(terme);
    }

    /**
     * Share acquired when the right is built over the last years only (ANC 2013-02 changed in November 2021): the step reached at
     * term asks for {@code plafond} years, those before build nothing.
     */
    public static Fraction prorataPlafonne(Fraction anciennete, Fraction terme, Fraction plafond) {
        Fraction utiles = anciennete.moins(terme.moins(plafond));
        if (utiles.signe() <= 0) {
            return Fraction.ZERO;
        }
        return plafond.signe() == 0 || utiles.compareTo(plafond) > 0 ? Fraction.UN : utiles.sur(plafond);
    }
}

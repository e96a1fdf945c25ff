package fr.cpom.dotation;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import javax.money.MonetaryAmount;

/** The equal fractions by which a dotation of a year is paid, as many as the dated series says (R. 314-107 CASF). */
final class Fractions {
    private final int nombre;
    private final Contexte contexte;

    private Fractions(int nombre, Contexte contexte) {
        this.nombre = nombre;
        this.contexte = contexte;
    }

    /** Those of an exercise; an absent or impossible number is a blocking anomaly, and one fraction stands in. */
    static Fractions de(Exercice exercice, Contexte contexte, Anomalies anomalies) {
        int nombre = contexte.entier("versement.fractions", exercice.debut(), "", anomalies)
                .orElse(1);
        if (nombre < 1 || 12 % nombre != 0) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.FRACTIONS_INVALIDES, "", "valeur", Integer.toString(nombre))
                    .selon(Articles.R_314_107));
            return new Fractions(1, contexte);
        }
        return new Fractions(nombre, contexte);
    }

    int nombre() {
        return nombre;
    }

    /** Month of the fraction of a rank from 0. */
    int mois(int rang) {
        return 1 + rang * (12 / nombre);
    }

    /** The rounded fraction of a dotation. */
    MonetaryAmount une(MontantExplique dotation) {
        return Montants.ofCentimes(contexte.tracage()
                .fraction("fraction", dotation, 1, nombre, contexte.arrondi(), Articles.R_314_107)
                .centimes());
    }
}

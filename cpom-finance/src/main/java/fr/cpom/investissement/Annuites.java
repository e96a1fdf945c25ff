package fr.cpom.investissement;

import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.investissement.DemandeAmortissement.BaseJours;
import fr.cpom.valeur.Arrondi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Linear annuities of one amount: the first pro rata of the days of its year, the last one taking the rest.
 *
 * @param jours days of the first year, {@code base} for a whole one
 * @param base days of a year
 */
record Annuites(int jours, int base) {
    static final Annuites ANNEE_ENTIERE = new Annuites(360, 360);

    static Annuites depuis(LocalDate debut, BaseJours base) {
        if (base == BaseJours.JOURS_360) {
            int mois = 12 - debut.getMonthValue();
            return new Annuites(mois * 30 + 31 - Math.min(30, debut.getDayOfMonth()), 360);
        }
        return new Annuites(Math.min(365, debut.lengthOfYear() - debut.getDayOfYear() + 1), 365);
    }

    private boolean entiere() {
        return jours == base;
    }

    /** The annuities, which sum to the amount. */
    List<MontantExplique> de(
            String libelle,
            MontantExplique montant,
            int duree,
            Arrondi arrondi,
            ReferenceJuridique article,
            Tracage t) {
        List<MontantExplique> annuites = new ArrayList<>();
        // what remains = the amount less each annuity so far
        List<MontantExplique> reste = new ArrayList<>(Collections.singletonList(montant));
        int nombre = entiere() ? duree : duree + 1;
        long solde = montant.centimes();
        for (int k = 1; k <= nombre; k++) {
            MontantExplique annuite;
            if (k == nombre) {
                annuite = t.somme(libelle, article, reste);
            } else {
                annuite = t.fraction(
                        libelle, montant, k == 1 ? jours : 1, k == 1 ? (long) duree * base : duree, arrondi, article);
                if (annuite.centimes() > solde) { // cents only, rounded up year after year
                    annuite = t.minimum(libelle, annuite, t.somme("resteAAmortir", article, reste), article);
                }
            }
            annuites.add(annuite);
            solde -= annuite.centimes();
            reste.add(annuite.retranche());
        }
        return annuites;
    }
}

package fr.cpom.investissement;

import fr.cpom.investissement.DemandeEmprunt.Differe;
import fr.cpom.investissement.DemandeEmprunt.ModeDiffere;
import fr.cpom.investissement.EcheancierExact.Flux;
import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.interne.Centimes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The due dates of a loan rounded one after the other, as a bank bills them. */
final class EcheancierArrondi {
    private EcheancierArrondi() {}

    static List<Flux> flux(DemandeEmprunt emprunt, long centimes, TauxDePeriode taux, Arrondi arrondi) {
        int n = emprunt.nombreEcheances();
        int differe = emprunt.differe().map(Differe::nombreEcheances).orElse(0);
        boolean capitalise = emprunt.differe()
                .filter(d -> d.mode() == ModeDiffere.INTERETS_CAPITALISES)
                .isPresent();
        List<Flux> flux = new ArrayList<>(n);
        long restant = centimes;
        for (int k = 1; k <= differe; k++) {
            long interets = taux.interets(restant, arrondi);
            long ajoute = capitalise ? interets : 0;
            restant = Math.addExact(restant, ajoute);
            flux.add(Flux.of(interets, ajoute, 0, restant));
        }
        int periodes = n - differe;
        long echeance =
                EcheancierExact.arrondir(taux.echeanceConstante(BigDecimal.valueOf(restant), periodes), arrondi);
        long[] parts = Centimes.fractions(restant, periodes, arrondi.uniteCentimes(), arrondi.mode());
        for (int k = 1; k <= periodes; k++) {
            long interets = taux.interets(restant, arrondi);
            long capital = k == periodes
                    ? restant
                    : switch (emprunt.profil()) {
                        case IN_FINE -> 0;
                        case CAPITAL_CONSTANT -> parts[k - 1];
                        // at a rate so high that the rounded amount covers no interest, nothing is repaid before the
                        // end
                        case ECHEANCES_CONSTANTES -> Math.max(0, Math.min(restant, echeance - interets));
                    };
            restant -= capital;
            flux.add(Flux.of(interets, 0, capital, restant));
        }
        return flux;
    }
}

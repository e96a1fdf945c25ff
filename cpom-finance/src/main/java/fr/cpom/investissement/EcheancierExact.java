package fr.cpom.investissement;

import fr.cpom.investissement.DemandeEmprunt.Differe;
import fr.cpom.investissement.DemandeEmprunt.ModeDiffere;
import fr.cpom.valeur.Arrondi;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The due dates of a loan without any rounding, by closed formulas so that no error adds up. */
final class EcheancierExact {
    private EcheancierExact() {}

    /** A number of cents that may have decimals, rounded as asked. */
    static long arrondir(BigDecimal centimes, Arrondi arrondi) {
        BigDecimal unite = BigDecimal.valueOf(arrondi.uniteCentimes());
        // the last of fifty digits is noise: 0.5 - 1E-40 is a half
        BigDecimal net = centimes.setScale(15, RoundingMode.HALF_EVEN);
        return net.divide(unite, 0, arrondi.mode()).multiply(unite).longValueExact();
    }

    static List<Flux> flux(DemandeEmprunt emprunt, long centimes, TauxDePeriode taux) {
        int differe = emprunt.differe().map(Differe::nombreEcheances).orElse(0);
        boolean capitalise = emprunt.differe()
                .filter(d -> d.mode() == ModeDiffere.INTERETS_CAPITALISES)
                .isPresent();
        List<Flux> flux = new ArrayList<>();
        BigDecimal restant = BigDecimal.valueOf(centimes);
        for (int k = 1; k <= differe; k++) {
            BigDecimal interets = restant.multiply(taux.valeur(), TauxDePeriode.PRECISION);
            BigDecimal ajoute = capitalise ? interets : BigDecimal.ZERO;
            restant = restant.add(ajoute, TauxDePeriode.PRECISION);
            flux.add(new Flux(interets, ajoute, BigDecimal.ZERO, restant));
        }
        BigDecimal amorti = restant;
        int periodes = emprunt.nombreEcheances() - differe;
        BigDecimal echeance = taux.echeanceConstante(amorti, periodes);
        for (int k = 1; k <= periodes; k++) {
            BigDecimal interets = restant.multiply(taux.valeur(), TauxDePeriode.PRECISION);
            BigDecimal suivant = restant(emprunt, amorti, echeance, taux, periodes, k);
            flux.add(new Flux(interets, BigDecimal.ZERO, restant.subtract(suivant, TauxDePeriode.PRECISION), suivant));
            restant = suivant;
        }
        return flux;
    }

    /** What remains after {@code k} of the periods that repay the capital. */
    private static BigDecimal restant(
            DemandeEmprunt emprunt, BigDecimal amorti, BigDecimal echeance, TauxDePeriode taux, int periodes, int k) {
        if (k == periodes) {
            return BigDecimal.ZERO;
        }
        return switch (emprunt.profil()) {
            case IN_FINE -> amorti;
            case CAPITAL_CONSTANT -> lineaire(amorti, periodes, k);
            case ECHEANCES_CONSTANTES ->
                taux.nul()
                        ? lineaire(amorti, periodes, k)
                        : echeance.multiply(
                                        BigDecimal.ONE.subtract(
                                                BigDecimal.ONE.divide(
                                                        taux.croissance(periodes - k), TauxDePeriode.PRECISION),
                                                TauxDePeriode.PRECISION),
                                        TauxDePeriode.PRECISION)
                                .divide(taux.valeur(), TauxDePeriode.PRECISION);
        };
    }

    private static BigDecimal lineaire(BigDecimal amorti, int periodes, int k) {
        return amorti.multiply(BigDecimal.valueOf((long) periodes - k))
                .divide(BigDecimal.valueOf(periodes), TauxDePeriode.PRECISION);
    }

    /**
     * One due date, in cents that may have decimals.
     *
     * @param interets interest of the period
     * @param capitalises the part of it added to the capital
     * @param capital capital repaid
     * @param restant capital that remains after it
     */
    record Flux(BigDecimal interets, BigDecimal capitalises, BigDecimal capital, BigDecimal restant) {
        static Flux of(long interets, long capitalises, long capital, long restant) {
            return new Flux(
                    BigDecimal.valueOf(interets),
                    BigDecimal.valueOf(capitalises),
                    BigDecimal.valueOf(capital),
                    BigDecimal.valueOf(restant));
        }

        BigDecimal interetsPayes() {
            return interets.subtract(capitalises);
        }

        BigDecimal echeance() {
            return interetsPayes().add(capital);
        }
    }
}

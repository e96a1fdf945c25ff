package fr.cpom.investissement;

import fr.cpom.investissement.DemandeSurcout.ReserveAmortissement;
import fr.cpom.investissement.Surcout.UsageReserve;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.util.Arrays;
import java.util.Optional;

/** The release of a réserve de compensation des charges d'amortissement, in cents: what is needed, within what is left. */
final class RepriseReserve {
    private final long initial;
    private final long[] reprises;
    private final long[] stocks;
    private long dotations;
    private long manque;
    private int epuisement = -1;

    RepriseReserve(long[] surcouts, ReserveAmortissement demande) {
        initial = Montants.centimes(demande.stock());
        reprises = new long[surcouts.length];
        stocks = new long[surcouts.length];
        long cible = demande.cible().map(Montants::centimes).orElse(0L);
        long stock = initial;
        for (int k = 0; k < surcouts.length; k++) {
            if (k < demande.dotations().size()) {
                long dotation = Montants.centimes(demande.dotations().get(k));
                dotations = Math.addExact(dotations, dotation);
                stock = Math.addExact(stock, dotation);
            }
            long besoin = Math.max(0, surcouts[k] - cible);
            if (stock < besoin && epuisement < 0) {
                epuisement = k;
                manque = besoin - stock;
            }
            reprises[k] = Math.min(stock, besoin);
            stock -= reprises[k];
            stocks[k] = stock;
        }
    }

    /** Released in a year, counted from 0. */
    long reprise(int annee) {
        return reprises[annee];
    }

    /** What is left at the end of a year. */
    long stock(int annee) {
        return stocks[annee];
    }

    /** First year, from 0, when the stock does not suffice. */
    Optional<Integer> epuisement() {
        return epuisement < 0 ? Optional.empty() : Optional.of(epuisement);
    }

    /** What lacks that year. */
    long manque() {
        return manque;
    }

    UsageReserve resultat(Optional<Exercice> premier) {
        return new UsageReserve(
                Montants.ofCentimes(initial),
                Montants.ofCentimes(dotations),
                Montants.ofCentimes(Arrays.stream(reprises).reduce(0, Math::addExact)),
                Montants.ofCentimes(stocks[stocks.length - 1]),
                epuisement().map(rang -> rang + 1),
                epuisement().flatMap(rang -> premier.map(p -> p.plus(rang))));
    }
}

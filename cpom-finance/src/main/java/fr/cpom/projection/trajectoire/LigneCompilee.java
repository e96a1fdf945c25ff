package fr.cpom.projection.trajectoire;

import fr.cpom.calcul.MontantExplique;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.trajectoire.Trajectoire.OrigineLigne;
import java.util.List;
import java.util.Optional;

/**
 * A line ready to be projected, wherever it comes from.
 *
 * @param essms as the lines name it
 * @param section section tarifaire
 * @param groupe groupe fonctionnel
 * @param sens produit or charge
 * @param origine where it comes from
 * @param financeur who pays a dotation
 * @param compte its account
 * @param libelle its words
 * @param calculee true when it moves no cash
 * @param montants by rank, base year first, that of the base year always known: for a dotation the path of the contract, to which
 *     hypotheses add; for any other line the amounts known, which no hypothesis moves
 */
record LigneCompilee(
        String essms,
        Optional<SectionTarifaire> section,
        GroupeFonctionnel groupe,
        SensLigne sens,
        OrigineLigne origine,
        Optional<Financeur> financeur,
        Optional<String> compte,
        Optional<String> libelle,
        boolean calculee,
        List<Optional<MontantExplique>> montants,
        Optional<Suite> suite) {
    /**
     * What a dotation is carried on at after the contract.
     *
     * @param dernier rank of the last year of the contract
     * @param niveau its base reconductible then, full-year extensions included: neither one-off credits nor reprises
     */
    record Suite(int dernier, MontantExplique niveau) {}

    LigneCompilee {
        montants = List.copyOf(montants);
    }

    boolean duContrat() {
        return origine == OrigineLigne.CONTRAT;
    }

    /** True when no hypothesis may move the line in a year. */
    boolean connue(int rang) {
        return !duContrat() && montants.get(rang).isPresent();
    }

    /** True for a year that a contract fixes: its clauses move the dotation, no hypothesis by rates does. */
    boolean fixee(int rang) {
        return duContrat() && suite.map(s -> rang <= s.dernier()).orElse(true);
    }

    /** What a year is worth for the years after, where it is given. */
    Optional<MontantExplique> niveau(int rang) {
        return suite.filter(s -> s.dernier() == rang).map(Suite::niveau).or(() -> montants.get(rang));
    }

    /** Cents that the contract gives for a year only. */
    long ponctuel(int rang) {
        return suite.filter(s -> s.dernier() == rang)
                .map(s -> Math.subtractExact(
                        montants.get(rang).orElseThrow().centimes(), s.niveau().centimes()))
                .orElse(0L);
    }

    /** Cents that the base year is worth for the years after. */
    long base() {
        return niveau(0).map(MontantExplique::centimes).orElse(0L);
    }

    /** What the contract adds in a year to what it gave before; nothing where it gives none. */
    long increment(int rang) {
        if (!duContrat() || niveau(rang).isEmpty()) {
            return 0;
        }
        return Math.subtractExact(niveau(rang).get().centimes(), reference(rang).centimes());
    }

    /** The last level that the contract gave before a year. */
    MontantExplique reference(int rang) {
        for (int r = rang - 1; r > 0; r--) {
            if (niveau(r).isPresent()) {
                return niveau(r).get();
            }
        }
        return niveau(0).orElseThrow();
    }

    /** Words by which messages name it. */
    String nom() {
        return essms + ", " + libelle.or(() -> compte).orElse("groupe " + groupe)
                + section.map(s -> ", " + s).orElse("");
    }
}

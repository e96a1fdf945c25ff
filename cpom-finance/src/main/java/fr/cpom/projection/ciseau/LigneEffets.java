package fr.cpom.projection.ciseau;

import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.projection.ciseau.DemandeDecomposition.ConventionCroisee;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.valeur.Arrondi;

/**
 * The effects on one line, in cents: each is a difference of amounts rounded once, so that they sum to the change whatever the
 * rounding.
 *
 * <p>With m₀, m₁ the amounts (m₁ without measures), q the quantities, Q those of the famille: volume = m₀·Q₁/Q₀ − m₀; structure =
 * m₀·q₁/q₀ − m₀·Q₁/Q₀; prix = m₁ − m₀·q₁/q₀ at the final quantity, m₁·q₀/q₁ − m₀ at the first one, the cross effect being the
 * difference. A line that exists in one state only has no change of price.
 *
 * @param debut first amount
 * @param fin second amount
 * @param volume effect
 * @param structure effect
 * @param prix effect
 * @param croise effect
 * @param mesures effect
 */
record LigneEffets(
        SensLigne sens,
        MontantExplique debut,
        MontantExplique fin,
        MontantExplique volume,
        MontantExplique structure,
        MontantExplique prix,
        MontantExplique croise,
        MontantExplique mesures) {
    /**
     * Quantities in millionths.
     *
     * @param debut of the line, first state
     * @param fin of the line, second state
     * @param familleDebut of all the lines of its famille, itself when it has none
     * @param familleFin the same, second state
     */
    record Quantites(long debut, long fin, long familleDebut, long familleFin) {}

    /** The effects on a line without quantities: all that is not policy is price. */
    static LigneEffets sansQuantite(
            SensLigne sens, MontantExplique debut, MontantExplique fin, MontantExplique mesures, Contexte contexte) {
        Tracage t = contexte.tracage();
        MontantExplique rien = t.somme("effetVolume", Articles.ANALYSE);
        MontantExplique prix = t.somme("effetPrix", Articles.ANALYSE, fin, mesures.retranche(), debut.retranche());
        return new LigneEffets(sens, debut, fin, rien, rien, prix, rien, mesures);
    }

    /** The effects on a line with quantities in both states. */
    static LigneEffets of(
            SensLigne sens,
            MontantExplique debut,
            MontantExplique fin,
            MontantExplique mesures,
            Quantites q,
            ConventionCroisee convention,
            Contexte contexte) {
        Tracage t = contexte.tracage();
        MontantExplique rien = t.somme("effetCroise", Articles.ANALYSE);
        MontantExplique hors = t.somme("horsMesures", Articles.ANALYSE, fin, mesures.retranche());
        if (q.debut() == 0) {
            boolean nouvelleFamille = q.familleDebut() == 0;
            MontantExplique volume = nouvelleFamille ? t.somme("effetVolume", Articles.ANALYSE, hors) : rien;
            MontantExplique structure = nouvelleFamille ? rien : t.somme("effetStructure", Articles.ANALYSE, hors);
            return new LigneEffets(sens, debut, fin, volume, structure, rien, rien, mesures);
        }
        Arrondi arrondi = contexte.arrondi();
        MontantExplique aPrixInitial = t.fraction("aPrixInitial", debut, q.fin(), q.debut(), arrondi, Articles.ANALYSE);
        MontantExplique famille =
                t.fraction("aPrixInitial", debut, q.familleFin(), q.familleDebut(), arrondi, Articles.ANALYSE);
        MontantExplique volume = t.somme("effetVolume", Articles.ANALYSE, famille, debut.retranche());
        MontantExplique structure = t.somme("effetStructure", Articles.ANALYSE, aPrixInitial, famille.retranche());
        MontantExplique prixFinal = t.somme("effetPrix", Articles.ANALYSE, hors, aPrixInitial.retranche());
        if (q.fin() == 0 || convention == ConventionCroisee.AU_PRIX) {
            return new LigneEffets(sens, debut, fin, volume, structure, prixFinal, rien, mesures);
        }
        MontantExplique aQuantiteInitiale =
                t.fraction("aQuantiteInitiale", hors, q.debut(), q.fin(), arrondi, Articles.ANALYSE);
        MontantExplique prix = t.somme("effetPrix", Articles.ANALYSE, aQuantiteInitiale, debut.retranche());
        MontantExplique croise = t.somme("effetCroise", Articles.ANALYSE, prixFinal, prix.retranche());
        return switch (convention) {
            case SEPARE, AU_PRIX -> new LigneEffets(sens, debut, fin, volume, structure, prix, croise, mesures);
            case AU_VOLUME ->
                new LigneEffets(
                        sens,
                        debut,
                        fin,
                        t.somme("effetVolume", Articles.ANALYSE, volume, croise),
                        structure,
                        prix,
                        rien,
                        mesures);
            case PARTAGE -> {
                MontantExplique moitie = t.fractionsEgales("moitieEffetCroise", croise, 2, arrondi, Articles.ANALYSE)
                        .get(1);
                yield new LigneEffets(
                        sens,
                        debut,
                        fin,
                        t.somme("effetVolume", Articles.ANALYSE, volume, moitie),
                        structure,
                        t.somme("effetPrix", Articles.ANALYSE, prix, croise, moitie.retranche()),
                        rien,
                        mesures);
            }
        };
    }

    /** The effects in an order that never changes: volume, structure, price, cross, measures. */
    MontantExplique[] tous() {
        return new MontantExplique[] {volume, structure, prix, croise, mesures};
    }
}

package fr.cpom.suivi.refus;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.Gravite;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.Optional;

/**
 * By how much the forfait soins of an EHPAD may be reduced after a refusal to sign: 1 to 5 % the first year, 5 to 10 % each
 * following one (D. 314-167-1 I 5° CASF), never above the 10 % of the law (L. 313-12 IV ter A al. 4).
 *
 * <p>A rate outside the range is not admissible, beside {@code REFUS_TAUX_TROP_BAS}, {@code REFUS_TAUX_TROP_HAUT} or {@code
 * REFUS_TAUX_HORS_PLAFOND}; so is any rate for a contract without such penalty ({@code REFUS_SANS_MINORATION}).
 */
public final class MinorationCalculator extends AbstractCalculator<DemandeMinoration, Minoration> {
    private static final MinorationCalculator STANDARD = new MinorationCalculator();

    private MinorationCalculator() {
        super(
                "suivi.minoration",
                DemandeMinoration.class,
                Minoration.class,
                Articles.L_313_12,
                Articles.D_314_167_1_I_5);
    }

    /** The calculator. */
    public static MinorationCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<Minoration> calculer(DemandeMinoration entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        if (entree.nature() != NatureCpom.EHPAD) {
            Anomalie sansObjet = RefusCalculator.sansObjet(entree.nature());
            anomalies.ajouter(entree.taux().isPresent() ? sansObjet.avecGravite(Gravite.BLOQUANT) : sansObjet);
            return Calcul.de(
                    new Minoration(
                            false,
                            Optional.empty(),
                            Optional.empty(),
                            entree.taux().map(t -> false),
                            Optional.empty()),
                    anomalies,
                    Explication.vide());
        }
        LocalDate jour = entree.exercice().map(Exercice::debut).orElse(contexte.date());
        Minorations minorations = new Minorations(entree.forfaitSoins(), contexte, anomalies);
        Optional<Minorations.Calculee> calculee =
                minorations.plage(entree.rang(), jour, entree.exercice(), Optional.empty(), Optional.empty());
        if (calculee.isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        PlageMinoration plage = calculee.get().plage();
        Optional<Boolean> admissible = entree.taux().map(taux -> minorations.admissible(taux, plage, jour, "/taux"));
        Optional<MontantExplique> montant = entree.taux().flatMap(taux -> minorations.montant(taux, "/taux"));
        return Calcul.de(
                new Minoration(
                        true,
                        Optional.of(plage),
                        minorations.plafond(jour),
                        admissible,
                        montant.map(m -> Montants.ofCentimes(m.centimes()))),
                anomalies,
                montant.map(MontantExplique::explication).orElse(calculee.get().explication()));
    }
}

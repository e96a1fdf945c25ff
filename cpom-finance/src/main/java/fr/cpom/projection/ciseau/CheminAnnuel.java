package fr.cpom.projection.ciseau;

import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.contrat.TauxAnnuel;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.money.MonetaryAmount;

/**
 * Produits or charges year after year, euros: amounts given, and rates that carry the last one given to the years after it.
 *
 * <p>{@code {"base": "10000000.00", "taux": "0.8%"}} grows from year 0; {@code {"montants": [{"exercice": 2024, …}]}} is what
 * was observed; both together are the observed years, then the hypothesis. Refused: an amount below zero ({@code
 * MONTANT_NEGATIF}), a rate of −100 % or less, or above 1 000 % ({@code TAUX_HORS_BORNES}), a year twice ({@code
 * ANNEE_EN_DOUBLE}).
 *
 * @param base amount of year 0, unless {@code montants} has it
 * @param taux growth of every year without another rate or amount
 * @param tauxAnnuels growth of a year over the one before
 * @param montants amounts known
 */
public record CheminAnnuel(
        Optional<MonetaryAmount> base,
        Optional<Taux> taux,
        List<TauxAnnuel> tauxAnnuels,
        List<MontantAnnuel> montants) {
    private static final BigDecimal TAUX_MAXIMAL = BigDecimal.TEN;

    public CheminAnnuel {
        base = base.map(m -> Montants.nonNegatif("base", m));
        taux.ifPresent(t -> admis("taux", t));
        tauxAnnuels = List.copyOf(tauxAnnuels);
        montants = List.copyOf(montants);
        tauxAnnuels.forEach(t -> admis("tauxAnnuels", t.taux()));
        montants.forEach(m -> Montants.nonNegatif("montants", m.montant()));
        distincts("tauxAnnuels", tauxAnnuels.stream().map(TauxAnnuel::exercice).toList());
        MontantAnnuel.distincts("montants", montants);
    }

    /** A path that grows at one rate from its year 0. */
    public static CheminAnnuel of(MonetaryAmount base, Taux taux) {
        return new CheminAnnuel(Optional.of(base), Optional.of(taux), List.of(), List.of());
    }

    /** A path of known amounts. */
    public static CheminAnnuel of(List<MontantAnnuel> montants) {
        return new CheminAnnuel(Optional.empty(), Optional.empty(), List.of(), montants);
    }

    static void admis(String champ, Taux taux) {
        if (taux.fraction().compareTo(BigDecimal.ONE.negate()) <= 0
                || taux.fraction().compareTo(TAUX_MAXIMAL) > 0) {
            throw new ValeurInvalideException("TAUX_HORS_BORNES", champ, taux.toString(), "]-100 % ; 1000 %]");
        }
    }

    static void distincts(String champ, List<Exercice> exercices) {
        Set<Exercice> vus = new HashSet<>();
        for (Exercice exercice : exercices) {
            if (!vus.add(exercice)) {
                throw new ValeurInvalideException("ANNEE_EN_DOUBLE", champ, exercice.toString());
            }
        }
    }
}

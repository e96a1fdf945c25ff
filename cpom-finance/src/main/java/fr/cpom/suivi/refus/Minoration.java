package fr.cpom.suivi.refus;

import fr.cpom.valeur.Taux;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What a reduction of the forfait soins may be, and the verdict on a rate.
 *
 * @param applicable false for a contract that knows no such penalty
 * @param plage the range of the year; empty when not applicable
 * @param plafond the ceiling of the law itself, whatever the year
 * @param admissible whether the rate given stands in the range; empty without rate
 * @param montant what the rate given takes from the forfait, euros; empty without rate or forfait
 */
public record Minoration(
        boolean applicable,
        Optional<PlageMinoration> plage,
        Optional<Taux> plafond,
        Optional<Boolean> admissible,
        Optional<MonetaryAmount> montant) {}

package fr.cpom.projection.retraite;

import fr.cpom.valeur.ValeurInvalideException;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Years of service on the two clocks; a negative number or more than 80 is refused ({@code NOMBRE_INVALIDE}).
 *
 * @param entreprise years with the same employer
 * @param champ years in the field of the convention, those with the employer included
 */
record Anciennete(BigDecimal entreprise, Optional<BigDecimal> champ) {
    Anciennete {
        annees("ancienneteEntreprise", entreprise);
        champ.ifPresent(c -> annees("ancienneteChamp", c));
    }

    static void annees(String nom, BigDecimal annees) {
        if (annees.signum() < 0 || annees.compareTo(BigDecimal.valueOf(80)) > 0) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", nom, annees.toString(), "[0 ; 80]");
        }
    }

    /** Years that count on a clock: the field holds at least the years with the employer. */
    BigDecimal sur(HorlogeAnciennete horloge) {
        return horloge == HorlogeAnciennete.CHAMP ? champ.orElse(entreprise).max(entreprise) : entreprise;
    }

    Anciennete plus(int annees) {
        BigDecimal ajout = BigDecimal.valueOf(annees);
        return new Anciennete(
                entreprise.add(ajout).min(BigDecimal.valueOf(80)),
                champ.map(c -> c.add(ajout).min(BigDecimal.valueOf(80))));
    }
}

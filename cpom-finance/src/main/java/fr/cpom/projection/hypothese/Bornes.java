package fr.cpom.projection.hypothese;

import fr.cpom.contrat.TauxAnnuel;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the numbers of a hypothesis may be. */
final class Bornes {
    private static final Taux EVOLUTION_MAXIMALE = Taux.pourcent("1000");
    private static final Taux EVOLUTION_MINIMALE = Taux.pourcent("-100");
    private static final BigDecimal NOMBRE_MAXIMAL = new BigDecimal("1000000000");
    private static final int DECIMALES = 6;

    private Bornes() {}

    static List<TauxAnnuel> annuels(String champ, List<TauxAnnuel> taux) {
        distincts(champ, taux.stream().map(TauxAnnuel::exercice).toList());
        taux.forEach(t -> evolution(champ, t.taux()));
        return List.copyOf(taux);
    }

    static void distincts(String champ, List<Exercice> exercices) {
        Set<Exercice> vus = new HashSet<>();
        for (Exercice exercice : exercices) {
            if (!vus.add(exercice)) {
                throw new ValeurInvalideException("ANNEE_EN_DOUBLE", champ, exercice.toString());
            }
        }
    }

    static void plage(Optional<Exercice> debut, Optional<Exercice> fin) {
        if (debut.isPresent() && fin.isPresent() && fin.get().compareTo(debut.get()) < 0) {
            throw new ValeurInvalideException("PLAGE_INVERSEE", "fin", debut.get() + " - " + fin.get());
        }
    }

    /** A growth of more than −100 %, and of 1 000 % at most. */
    static void evolution(String champ, Taux taux) {
        if (taux.compareTo(EVOLUTION_MINIMALE) <= 0 || taux.compareTo(EVOLUTION_MAXIMALE) > 0) {
            throw new ValeurInvalideException("TAUX_HORS_BORNES", champ, taux.toString(), "]-100 % ; 1000 %]");
        }
    }

    /** A share: 0 to 100 %. */
    static void part(String champ, Taux taux) {
        if (taux.estNegatif() || taux.compareTo(Taux.UN) > 0) {
            throw new ValeurInvalideException("TAUX_HORS_BORNES", champ, taux.toString(), "[0 % ; 100 %]");
        }
    }

    static void positif(String champ, BigDecimal nombre) {
        if (nombre.signum() < 0
                || nombre.compareTo(NOMBRE_MAXIMAL) > 0
                || nombre.stripTrailingZeros().scale() > DECIMALES) {
            throw new ValeurInvalideException(
                    "NOMBRE_INVALIDE",
                    champ,
                    nombre.toString(),
                    nombre.signum() < 0 || nombre.compareTo(NOMBRE_MAXIMAL) > 0 ? "[0 ; 1 000 000 000]" : "");
        }
    }
}

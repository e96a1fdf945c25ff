package fr.cpom.suivi.evaluation;

import fr.cpom.objectif.Cible;
import fr.cpom.objectif.Indicateur;
import fr.cpom.objectif.Indicateur.Sens;
import fr.cpom.suivi.evaluation.CibleRetenue.Origine;
import fr.cpom.valeur.Exercice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;

/** Which target an indicator has in an exercise, kept exact: {@code (1 − k/n) × départ + k/n × arrivée}. */
final class Cibles {
    private static final int DECIMALES = 12;

    private Cibles() {}

    /**
     * A target, exactly: bounds are {@code basse / diviseur} and {@code haute / diviseur}.
     *
     * @param diviseur length of the path in exercises, one off the path
     */
    record Exacte(Origine origine, Exercice exercice, BigDecimal basse, BigDecimal haute, int diviseur) {
        CibleRetenue publiee(boolean plage) {
            return new CibleRetenue(origine, exercice, lue(basse), plage ? Optional.of(lue(haute)) : Optional.empty());
        }

        private BigDecimal lue(BigDecimal borne) {
            BigDecimal lue = borne.divide(BigDecimal.valueOf(diviseur), DECIMALES, RoundingMode.HALF_UP);
            return lue.signum() == 0 ? BigDecimal.ZERO : lue.stripTrailingZeros();
        }
    }

    /** The target of an exercise, empty when the contract fixes none. */
    static Optional<Exacte> de(Indicateur indicateur, Exercice exercice) {
        if (indicateur.type() == Indicateur.Type.BINAIRE) {
            return Optional.of(binaire(indicateur, exercice));
        }
        Optional<Cible> annuelle = indicateur.cibles().stream()
                .filter(c -> c.exercice().equals(exercice))
                .findFirst();
        if (annuelle.isPresent()) {
            return annuelle.map(c -> exacte(Origine.ANNUELLE, c));
        }
        Optional<Cible> precedente = indicateur.cibles().stream()
                .filter(c -> c.exercice().compareTo(exercice) < 0)
                .max(Comparator.comparing(Cible::exercice));
        Optional<Cible> suivante = indicateur.cibles().stream()
                .filter(c -> c.exercice().compareTo(exercice) > 0)
                .min(Comparator.comparing(Cible::exercice));
        if (suivante.isEmpty()) {
            return precedente.map(c -> exacte(Origine.FINALE, c));
        }
        return Optional.of(
                precedente.isPresent()
                        ? entre(precedente.get(), suivante.get(), exercice)
                        : depuisInitiale(indicateur, suivante.get(), exercice));
    }

    private static Exacte entre(Cible precedente, Cible suivante, Exercice exercice) {
        int longueur = suivante.exercice().annee() - precedente.exercice().annee();
        int parcouru = exercice.annee() - precedente.exercice().annee();
        return new Exacte(
                Origine.CHEMIN_LINEAIRE,
                exercice,
                point(precedente.valeur(), suivante.valeur(), parcouru, longueur),
                point(haute(precedente), haute(suivante), parcouru, longueur),
                longueur);
    }

    private static Exacte depuisInitiale(Indicateur indicateur, Cible premiere, Exercice exercice) {
        if (indicateur.initiale().isEmpty()) {
            return derniere(indicateur);
        }
        // On 1 January stands what the year before ended with.
        int depart = indicateur.initiale().get().date().minusDays(1).getYear();
        int longueur = premiere.exercice().annee() - depart;
        if (longueur <= 0) {
            return derniere(indicateur);
        }
        int parcouru = Math.max(0, exercice.annee() - depart);
        BigDecimal initiale = indicateur.initiale().get().valeur();
        BigDecimal basse = premiere.valeur();
        BigDecimal haute = haute(premiere);
        boolean plage = indicateur.sens() == Sens.PLAGE;
        // Of a range, only the bound that the baseline does not meet moves towards its place.
        boolean basseFixe = plage && initiale.compareTo(basse) >= 0;
        boolean hauteFixe = plage && initiale.compareTo(haute) <= 0;
        return new Exacte(
                Origine.CHEMIN_LINEAIRE,
                exercice,
                point(basseFixe ? basse : initiale, basse, parcouru, longueur),
                point(hauteFixe ? haute : initiale, haute, parcouru, longueur),
                longueur);
    }

    /** The last target, where no path leads to the first. */
    private static Exacte derniere(Indicateur indicateur) {
        return exacte(
                Origine.FINALE,
                indicateur.cibles().stream()
                        .max(Comparator.comparing(Cible::exercice))
                        .orElseThrow());
    }

    private static BigDecimal haute(Cible cible) {
        return cible.maximum().orElse(cible.valeur());
    }

    /** {@code longueur} times the point of the path. */
    private static BigDecimal point(BigDecimal depart, BigDecimal arrivee, int parcouru, int longueur) {
        return depart.multiply(BigDecimal.valueOf(longueur))
                .add(arrivee.subtract(depart).multiply(BigDecimal.valueOf(parcouru)));
    }

    /** What is to be done once: the last target that is due, else the first to come, else done (or not, where less is better). */
    private static Exacte binaire(Indicateur indicateur, Exercice exercice) {
        Optional<Cible> due = indicateur.cibles().stream()
                .filter(c -> c.exercice().compareTo(exercice) <= 0)
                .max(Comparator.comparing(Cible::exercice));
        if (due.isPresent()) {
            boolean annuelle = due.get().exercice().equals(exercice);
            return exacte(annuelle ? Origine.ANNUELLE : Origine.FINALE, due.get());
        }
        Optional<Cible> suivante = indicateur.cibles().stream().min(Comparator.comparing(Cible::exercice));
        if (suivante.isPresent()) {
            return exacte(Origine.A_VENIR, suivante.get());
        }
        BigDecimal nature = indicateur.sens() == Sens.BAISSE ? BigDecimal.ZERO : BigDecimal.ONE;
        return new Exacte(Origine.PAR_NATURE, exercice, nature, nature, 1);
    }

    private static Exacte exacte(Origine origine, Cible cible) {
        return new Exacte(origine, cible.exercice(), cible.valeur(), haute(cible), 1);
    }
}

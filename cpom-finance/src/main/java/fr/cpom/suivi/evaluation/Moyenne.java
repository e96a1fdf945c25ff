package fr.cpom.suivi.evaluation;

import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.Optional;

/** A weighted mean over what is measured, and how much of the weights that is. */
final class Moyenne {
    private BigDecimal somme = BigDecimal.ZERO;
    private BigDecimal mesures = BigDecimal.ZERO;
    private BigDecimal enProfondeur = BigDecimal.ZERO;
    private BigDecimal poids = BigDecimal.ZERO;
    private boolean vide = true;

    /** Adds an indicator: its weight, and its score when it has one. */
    void ajouter(BigDecimal pese, Optional<Taux> score) {
        ajouter(pese, score, score.isPresent() ? Taux.UN : Taux.ZERO);
    }

    /** Adds an objective: its weight, its score when it has one, and how much of it is measured. */
    void ajouter(BigDecimal pese, Optional<Taux> score, Taux partMesuree) {
        vide = false;
        poids = poids.add(pese);
        enProfondeur = enProfondeur.add(pese.multiply(partMesuree.fraction()));
        if (score.isPresent()) {
            mesures = mesures.add(pese);
            somme = somme.add(pese.multiply(score.get().fraction()));
        }
    }

    /** True when elements were added and weigh nothing together. */
    boolean sansPoids() {
        return !vide && poids.signum() == 0;
    }

    /** Σ weight × score / Σ weight over what has a score, rounded HALF_UP to twelve decimals. */
    Optional<Taux> score() {
        return mesures.signum() == 0 ? Optional.empty() : Optional.of(Taux.of(Realisation.quotient(somme, mesures)));
    }

    /** Σ weight of what has a score / Σ weight, rounded likewise. */
    Optional<Taux> couverture() {
        return poids.signum() == 0 ? Optional.empty() : Optional.of(Taux.of(Realisation.quotient(mesures, poids)));
    }

    /** Σ weight × share measured / Σ weight, rounded likewise: down to the indicators. */
    Optional<Taux> partMesuree() {
        return poids.signum() == 0 ? Optional.empty() : Optional.of(Taux.of(Realisation.quotient(enProfondeur, poids)));
    }
}

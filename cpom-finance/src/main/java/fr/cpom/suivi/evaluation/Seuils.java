package fr.cpom.suivi.evaluation;

import fr.cpom.valeur.Taux;

/** The two thresholds of the lights. */
record Seuils(Taux vert, Taux orange) {
    Feu feu(Taux score) {
        if (score.compareTo(vert) >= 0) {
            return Feu.VERT;
        }
        return score.compareTo(orange) >= 0 ? Feu.ORANGE : Feu.ROUGE;
    }
}

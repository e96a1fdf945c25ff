package fr.cpom.tresorerie;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;

/** Two fields of which exactly one is given. */
final class Sources {
    private Sources() {}

    /** True when it is so; otherwise says what is wrong. */
    static boolean uneSeule(
            boolean premiere, boolean seconde, String chemin, String champ, String autre, Anomalies anomalies) {
        if (premiere && seconde) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.TRESORERIE_SOURCE_EN_DOUBLE, chemin + "/" + autre, "champ", champ, "autre", autre));
        } else if (!premiere && !seconde) {
            anomalies.ajouter(Anomalie.manque(chemin, champ));
        }
        return premiere != seconde;
    }
}

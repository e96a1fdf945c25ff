package fr.cpom.cli;

import fr.cpom.calcul.Calculator;
import fr.cpom.calcul.CalculatorId;
import fr.cpom.io.Catalogue;
import java.util.stream.Collectors;

/** The calculators as the command line names them. */
final class Calculateurs {
    private Calculateurs() {}

    /** The calculator of an id typed by a person. */
    static Calculator<?, ?> nomme(String id) {
        Catalogue catalogue = Catalogue.standard();
        return catalogue
                .calculateur(id)
                .orElseThrow(() -> new Echec("Aucun calcul ne porte le nom « " + id + " ». Calculs connus : "
                        + catalogue.ids().stream().map(CalculatorId::valeur).collect(Collectors.joining(", ")) + "."));
    }
}

package fr.cpom.cli;

import picocli.CommandLine.Option;

/** A command that gives its result as tables, or as JSON when asked. */
abstract class CommandeJson extends Commande {
    @Option(names = "--json", description = "Donne le résultat en JSON au lieu des tableaux.")
    boolean enJson;

    CommandeJson(Console console) {
        super(console);
    }

    void ecrire(Object resultat, Runnable tableaux) {
        if (enJson) {
            json(resultat);
        } else {
            tableaux.run();
        }
    }
}

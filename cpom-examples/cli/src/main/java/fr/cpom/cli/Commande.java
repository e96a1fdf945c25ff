package fr.cpom.cli;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.io.json.CpomJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** What the commands share: their streams, help and language, what they found wrong, how they end. An instance runs once. */
abstract class Commande implements Callable<Integer> {
    final Console console;
    final Anomalies anomalies = new Anomalies();

    @Mixin
    Aide aide = new Aide();

    @Mixin
    Langue langue = new Langue();

    Commande(Console console) {
        this.console = console;
    }

    /** The rules of a day given; without it, of the day when the barèmes were last checked. */
    static Contexte contexte(Optional<LocalDate> jour) {
        return jour.map(Contexte::of).orElseGet(Contexte::standard);
    }

    /** The result of a calculation, what is wrong with it kept. */
    <T> Optional<T> resultat(Calcul<T> calcul) {
        anomalies.ajouter(calcul.anomalies());
        return calcul.resultat();
    }

    void json(Object valeur) {
        console.sortie().print(CpomJson.standard().write(valeur));
    }

    /** The results out, then what was found wrong; the exit code. */
    int fin() {
        return fin(anomalies.liste());
    }

    int fin(List<Anomalie> fautes) {
        console.sortie().flush();
        Fautes.ecrire(console.erreurs(), fautes, langue);
        return Fautes.code(fautes);
    }
}

package fr.cpom.quickstart;

import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.Cpom;
import fr.cpom.dotation.TrajectoireDgc;
import fr.cpom.dotation.TrajectoireDgcCalculator;
import fr.cpom.io.json.CpomJson;
import fr.cpom.valeur.Exercice;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** The software of a gestionnaire embeds the library: contract in, dotation out, every euro explained. */
public final class DeveloppeurErp {
    private DeveloppeurErp() {}

    /** Prints the dotation of 2027, its anomalies and its explanation, from the contract given. */
    public static void main(String[] args) {
        montrer(Path.of(args[0]), new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void montrer(Path fichier, PrintStream out) {
        // tag::erp
        Cpom cpom = CpomJson.standard().read(fichier).orElseThrow();
        Contexte contexte = Contexte.of(LocalDate.of(2026, 3, 14));
        Calcul<TrajectoireDgc> dgc = TrajectoireDgcCalculator.standard().compute(cpom, contexte);
        out.println(dgc.valeur().exercice(Exercice.of(2027)).total());
        dgc.anomalies().forEach(a -> out.println(a.code() + " " + a.chemin() + " " + a.message(Locale.FRANCE)));
        out.println(dgc.explication().texte(Locale.FRANCE));
        // end::erp
    }
}

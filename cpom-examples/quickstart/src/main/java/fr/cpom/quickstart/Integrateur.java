package fr.cpom.quickstart;

import fr.cpom.io.Catalogue;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A back-office tool calls any calculator by its id, JSON in, JSON out. */
public final class Integrateur {
    private Integrateur() {}

    /** Prints the calculators and the answer of one of them. */
    public static void main(String[] args) {
        montrer(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void montrer(PrintStream out) {
        // tag::integrateur
        Catalogue catalogue = Catalogue.standard();
        out.println(catalogue.ids());
        String requete = """
                {"dotation": "1230000.00", "cnr": "50000.00", "repriseReportANouveau": "20000.00"}
                """;
        String reponse = catalogue.compute("dotation.reconduction", requete);
        out.println(reponse);
        // end::integrateur
    }
}

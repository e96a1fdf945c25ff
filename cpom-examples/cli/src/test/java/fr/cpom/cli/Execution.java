package fr.cpom.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One run of the command line in this process, its streams captured. */
record Execution(int code, String sortie, String erreurs) {
    static Execution de(String... arguments) {
        return avecEntree("", arguments);
    }

    static Execution avecEntree(String entree, String... arguments) {
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        ByteArrayOutputStream erreurs = new ByteArrayOutputStream();
        int code = CpomMain.executer(
                Console.de(sortie, erreurs, new ByteArrayInputStream(entree.getBytes(StandardCharsets.UTF_8))),
                arguments);
        return new Execution(code, sortie.toString(StandardCharsets.UTF_8), erreurs.toString(StandardCharsets.UTF_8));
    }

    List<String> lignes() {
        return sortie.lines().toList();
    }
}

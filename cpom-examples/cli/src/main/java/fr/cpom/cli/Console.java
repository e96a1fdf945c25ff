package fr.cpom.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * The three streams of a command, text in UTF-8 whatever the locale of the machine.
 *
 * @param sortie results
 * @param erreurs faults, for people
 * @param entree standard input
 */
record Console(PrintWriter sortie, PrintWriter erreurs, InputStream entree) {
    static Console de(OutputStream sortie, OutputStream erreurs, InputStream entree) {
        return new Console(
                new PrintWriter(sortie, false, StandardCharsets.UTF_8),
                new PrintWriter(erreurs, false, StandardCharsets.UTF_8),
                entree);
    }

    /** That of the process. */
    static Console processus() {
        return de(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), System.in);
    }

    void vider() {
        sortie.flush();
        erreurs.flush();
    }
}

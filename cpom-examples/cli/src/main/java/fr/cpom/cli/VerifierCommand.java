package fr.cpom.cli;

import fr.cpom.io.conformite.Conformite;
import fr.cpom.io.conformite.Ecart;
import fr.cpom.io.conformite.RapportConformite;
import fr.cpom.io.conformite.ResultatCas;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cpom verifier}: the conformity cases of a folder, or those of the library. */
@Command(
        name = "verifier",
        description = "Exécute des cas de conformité, montre ceux qui échouent et compte les autres.")
final class VerifierCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    Aide aide = new Aide();

    @Parameters(
            arity = "0..1",
            paramLabel = "DOSSIER",
            description = "Dossier ou fichier de cas (*.json) ; sans lui, les cas publiés avec la bibliothèque.")
    Optional<Path> dossier = Optional.empty();

    VerifierCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (dossier.isPresent() && !Files.isReadable(dossier.get())) {
            throw new Echec("Le dossier « " + dossier.get() + " » ne peut pas être lu.");
        }
        RapportConformite rapport = dossier.map(Conformite::verifier).orElseGet(Conformite::publies);
        PrintWriter sortie = console.sortie();
        for (ResultatCas echec : rapport.echecs()) {
            sortie.println(echec.fichier() + " " + echec.id()
                    + (echec.calcul().isEmpty() ? "" : " (" + echec.calcul() + ", " + echec.reference() + ")"));
            for (Ecart ecart : echec.ecarts()) {
                sortie.println("    " + ecart.texte());
            }
        }
        sortie.println(rapport.conformes() + " conformes, " + rapport.echecs().size() + " en échec");
        return rapport.conforme() ? CpomMain.REUSSITE : CpomMain.FAUTES;
    }
}

package fr.cpom.cli;

import fr.cpom.cli.graphique.Charte;
import fr.cpom.cli.graphique.Graphiques;
import fr.cpom.contrat.Cpom;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Where the results of a projection go besides the tables: a CSV file, charts, JSON. */
final class SortiesProjection {
    private static final Path SORTIE = Path.of("-");

    @Option(
            names = "--csv",
            paramLabel = "FICHIER",
            description = {
                "Écrit aussi les chiffres en CSV pour tableur français (en anglais : virgule et point) ;",
                "« - » : à la place des tableaux, sur la sortie."
            })
    Optional<Path> csv = Optional.empty();

    @Option(
            names = "--graphiques",
            paramLabel = "DOSSIER",
            description = "Dessine aussi les graphiques dans ce dossier, chacun en PNG et en SVG.")
    Optional<Path> graphiques = Optional.empty();

    @Option(names = "--json", description = "Donne le résultat en JSON au lieu des tableaux.")
    boolean enJson;

    Optional<Path> csv() {
        return csv;
    }

    Optional<Path> graphiques() {
        return graphiques;
    }

    boolean enJson() {
        return enJson;
    }

    /** Writes the CSV; true when it stands for the tables. */
    boolean ecrireCsv(String texte, Console console, Langue langue) {
        Path fichier = csv.orElse(SORTIE);
        if (fichier.equals(SORTIE)) {
            console.sortie().print(texte);
            return true;
        }
        try {
            Files.writeString(fichier, texte);
        } catch (IOException e) {
            throw new Echec(langue.texte("fichier.ecriture", fichier));
        }
        return false;
    }

    /** The charts of a trajectory, not yet drawn; their classes are loaded here and nowhere else. */
    Graphiques graphiques(Path dossier, DemandeTrajectoire demande, NomsEssms noms, Langue langue) {
        String source = demande.contrat()
                .map(c -> langue.texte(
                        c.avertissement().isPresent() ? "graphique.source.avertie" : "graphique.source",
                        c.numero(),
                        c.gestionnaire().nom()))
                .orElseGet(() -> langue.texte("graphique.source.sans"));
        return new Graphiques(
                dossier,
                new Charte(
                        langue.locale(),
                        langue::texte,
                        noms::nom,
                        source,
                        demande.contrat().flatMap(Cpom::avertissement).orElse("")));
    }

    /** Draws, and tells in words when the folder cannot be written. */
    void dessiner(Consumer<Graphiques> dessin, Graphiques graphiques, Console console, Langue langue) {
        try {
            dessin.accept(graphiques);
        } catch (UncheckedIOException e) {
            throw new Echec(langue.texte("graphique.dossier", graphiques.dossier()));
        }
        dire(graphiques, console, langue);
    }

    /** Says which files were drawn, on standard error: it is no result. */
    private static void dire(Graphiques graphiques, Console console, Langue langue) {
        graphiques.fichiers().forEach(f -> console.erreurs().println(langue.texte("graphique.ecrit", f)));
    }
}

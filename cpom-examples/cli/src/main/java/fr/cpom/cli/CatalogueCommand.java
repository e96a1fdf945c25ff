package fr.cpom.cli;

import fr.cpom.calcul.CalculatorId;
import fr.cpom.io.Catalogue;
import fr.cpom.io.FicheCalculateur;
import fr.cpom.io.json.SchemaJson;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code cpom catalogue}: the calculators, or all that is known of one. */
@Command(
        name = "catalogue",
        description = "Liste les calculs, ou décrit l'un d'eux : articles, schéma d'entrée, exemple.")
final class CatalogueCommand extends Commande {
    private static final String MARGE = "    ";

    @Parameters(arity = "0..1", paramLabel = "ID", description = "Le calcul à décrire ; tous s'il manque.")
    Optional<String> id = Optional.empty();

    CatalogueCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (id.isEmpty()) {
            for (CalculatorId calcul : Catalogue.standard().ids()) {
                fiche(calcul.valeur());
            }
            return CpomMain.REUSSITE;
        }
        Class<?> entree = Calculateurs.nomme(id.get()).entree();
        FicheCalculateur fiche = fiche(id.get());
        PrintWriter sortie = console.sortie();
        sortie.println();
        sortie.println(langue.texte("catalogue.schema"));
        json(SchemaJson.of(entree, id.get()));
        fiche.exemple().ifPresent(exemple -> {
            sortie.println();
            sortie.println(langue.texte("catalogue.exemple", id.get()));
            sortie.print(exemple.endsWith("\n") ? exemple : exemple + "\n");
        });
        return CpomMain.REUSSITE;
    }

    private FicheCalculateur fiche(String calcul) {
        FicheCalculateur fiche =
                Catalogue.standard().fiche(calcul, langue.locale()).orElseThrow();
        PrintWriter sortie = console.sortie();
        sortie.println(calcul);
        fiche.texte().ifPresent(t -> Paragraphe.ecrire(sortie, MARGE, MARGE, t));
        // no-break spaces, so that no article is cut at the end of a line
        String articles = fiche.articles().stream()
                .map(a -> a.toString().replace(' ', '\u00a0'))
                .collect(Collectors.joining(", "));
        Paragraphe.ecrire(sortie, MARGE, MARGE, articles);
        return fiche;
    }
}

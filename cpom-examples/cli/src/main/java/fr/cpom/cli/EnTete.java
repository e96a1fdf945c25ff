package fr.cpom.cli;

import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Partie;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/** What a contract is, above its tables: number, gestionnaire, days, kind, public parties, warning. */
final class EnTete {
    private EnTete() {}

    static void ecrire(PrintWriter sortie, Cpom cpom, Langue langue) {
        sortie.println(
                langue.texte("contrat", cpom.numero(), cpom.gestionnaire().nom()));
        sortie.println(langue.texte(
                "contrat.duree",
                langue.date(cpom.dateEntreeEnVigueur()),
                langue.date(cpom.dernierJour()),
                langue.texte("nature." + cpom.nature()),
                cpom.partiesPubliques().stream().map(Partie::nom).collect(Collectors.joining(", "))));
        cpom.avertissement().ifPresent(a -> Paragraphe.ecrire(sortie, langue.texte("avertissement") + " ", "  ", a));
    }
}

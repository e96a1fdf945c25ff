package fr.cpom.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What every command shows of itself in the same way: headings, exit codes, {@code --help}. */
@Command(
        synopsisHeading = "Usage : ",
        descriptionHeading = "%n",
        parameterListHeading = "%nParamètres :%n",
        optionListHeading = "%nOptions :%n",
        commandListHeading = "%nCommandes :%n",
        exitCodeListHeading = "%nCodes de retour :%n",
        exitCodeList = {
            "0:Tout va bien ; il peut rester des alertes et des informations.",
            "1:Fautes de fond : anomalies bloquantes, ou cas de conformité en échec.",
            "2:Mauvais usage de la commande, ou fichier illisible."
        })
final class Aide {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Affiche cette aide.")
    boolean demandee;
}

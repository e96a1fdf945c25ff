package fr.cpom.cli;

import fr.cpom.io.rapport.Tableau;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command {@code cpom}.
 *
 * <p>Exit codes of every command: 0 when all is well, alerts included; 1 for faults of substance, that is blocking anomalies or
 * conformity cases that fail; 2 for a wrong usage or a file that cannot be read. Results go to standard output, faults to
 * standard error; no stack trace is ever shown.
 */
@Command(
        name = "cpom",
        synopsisSubcommandLabel = "COMMANDE",
        description = {
            "Contrats pluriannuels d'objectifs et de moyens des établissements et services sociaux et médico-sociaux :",
            "projeter un contrat, expliquer chaque montant, exécuter chaque calcul de la bibliothèque."
        })
public final class CpomMain implements Callable<Integer> {
    /** All is well. */
    static final int REUSSITE = 0;

    /** Faults of substance. */
    static final int FAUTES = 1;

    /** Wrong usage, or unreadable file. */
    static final int USAGE = 2;

    private final Console console;

    @Mixin
    Aide aide = new Aide();

    @Option(
            names = "--version",
            versionHelp = true,
            description = "Affiche la version de la bibliothèque et celle des barèmes.")
    boolean version;

    private CpomMain(Console console) {
        this.console = console;
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Console console = Console.processus();
        System.exit(executer(console, arguments));
    }

    /** Runs a command on given streams; the exit code. */
    static int executer(Console console, String... arguments) {
        Logger.getLogger("").setLevel(Level.OFF);
        int code;
        try {
            code = ligne(console).execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError e) {
            code = interne(e, console);
        }
        if (console.sortie().checkError()) {
            // a full disk or a closed pipe must not look like a success
            console.erreurs().println("La sortie n'a pas pu être écrite jusqu'au bout.");
            code = USAGE;
        }
        console.vider();
        return code;
    }

    /** The whole command line, for its help and its tests. */
    static CommandLine ligne(Console console) {
        CommandLine ligne = new CommandLine(new CpomMain(console));
        for (Object commande : List.of(
                new ProjeterCommand(console),
                new CiseauCommand(console),
                new ScenariosCommand(console),
                new EtatCommand(console),
                new ValiderCommand(console),
                new AffecterCommand(console),
                new EcheancierCommand(console),
                new ObjectifsCommand(console),
                new ComparerCommand(console),
                new EquilibreCommand(console),
                new MouvementCommand(console),
                new PerequationCommand(console),
                new PerimetreCommand(console),
                new ObligationsCommand(console),
                new CatalogueCommand(console),
                new CalculerCommand(console),
                new VerifierCommand(console),
                new SchemaCommand(console))) {
            CommandLine sousCommande = new CommandLine(commande);
            ligne.addSubcommand(sousCommande.getCommandName(), sousCommande);
        }
        ligne.getCommandSpec().versionProvider(Versions::lignes);
        return ligne.setOut(console.sortie())
                .setErr(console.erreurs())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(Tableau.LARGEUR)
                .setParameterExceptionHandler((e, recus) -> mauvaisUsage(e))
                .setExecutionExceptionHandler((e, commande, lus) -> echec(e, console));
    }

    /** Without a command: the help, on standard error, for something is missing. */
    @Override
    public Integer call() {
        ligne(console).usage(console.erreurs());
        return USAGE;
    }

    private static int mauvaisUsage(ParameterException e) {
        CommandLine commande = e.getCommandLine();
        commande.getErr().println(message(e));
        commande.getErr().println("Aide : " + commande.getCommandSpec().qualifiedName() + " --help");
        return USAGE;
    }

    private static String message(ParameterException e) {
        if (e instanceof UnmatchedArgumentException inconnus) {
            return "Argument inconnu : " + String.join(" ", inconnus.getUnmatched());
        }
        if (e instanceof MissingParameterException manquants) {
            return "Il manque : "
                    + manquants.getMissing().stream().map(CpomMain::nom).collect(Collectors.joining(", "));
        }
        ArgSpec argument = e.getArgSpec();
        return argument == null
                ? "La ligne de commande n'est pas comprise."
                : "Valeur refusée pour " + nom(argument) + (e.getValue() == null ? "." : " : " + e.getValue());
    }

    private static String nom(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static int echec(Exception e, Console console) {
        if (e instanceof Echec) {
            console.erreurs().println(e.getMessage());
            return USAGE;
        }
        return interne(e, console);
    }

    /** A fault of the program itself, told in one line. */
    private static int interne(Throwable e, Console console) {
        console.erreurs()
                .println("Erreur interne du programme, à signaler : "
                        + e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ", " + e.getMessage()));
        return USAGE;
    }
}

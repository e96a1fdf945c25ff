package fr.cpom.cli;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.Cpom;
import fr.cpom.io.json.CpomJson;
import fr.cpom.io.json.Lecture;
import fr.cpom.io.rapport.CalendrierIcal;
import fr.cpom.io.rapport.TableauxEcheances;
import fr.cpom.suivi.echeance.DemandeEcheancier;
import fr.cpom.suivi.echeance.Echeance;
import fr.cpom.suivi.echeance.Echeancier;
import fr.cpom.suivi.echeance.EcheancierCalculator;
import fr.cpom.suivi.echeance.FaitsEcheancier;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.ValeurInvalideException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cpom echeancier}: the dated duties of a contract, as a table, as JSON or as a calendar. */
@Command(
        name = "echeancier",
        description =
                "Dresse l'échéancier d'un contrat : qui doit quoi, pour quand, selon quel article, et où l'on en est.")
final class EcheancierCommand implements Callable<Integer> {
    private static final Path SORTIE = Path.of("-");

    private final Console console;

    @Mixin
    Aide aide = new Aide();

    @Mixin
    Langue langue = new Langue();

    @Mixin
    LectureContrat contrat = new LectureContrat();

    @Option(
            names = "--le",
            paramLabel = "AAAA-MM-JJ",
            description = "Jour où l'on se place ; sinon, celui de la dernière vérification des barèmes.")
    Optional<LocalDate> jour = Optional.empty();

    @Option(names = "--annee", paramLabel = "AAAA", description = "Ne garde que les échéances de cette année civile.")
    Optional<Integer> annee = Optional.empty();

    @Option(
            names = "--faits",
            paramLabel = "FAITS.json",
            description = "Ce que l'on sait du contrat : notifications, envois, évaluations, négociation visée…")
    Optional<Path> faits = Optional.empty();

    @Option(
            names = "--ics",
            paramLabel = "FICHIER",
            description = "Écrit aussi les échéances en iCalendar ; « - » : à la place des tableaux, sur la sortie.")
    Optional<Path> ics = Optional.empty();

    @Option(names = "--json", description = "Donne le résultat en JSON au lieu des tableaux.")
    boolean enJson;

    EcheancierCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Anomalies anomalies = new Anomalies();
        Lecture<Cpom> cpom = contrat.lire(console);
        cpom.anomalies().forEach(anomalies::ajouter);
        Optional<Lecture<FaitsEcheancier>> lus =
                faits.map(f -> CpomJson.standard().read(f, FaitsEcheancier.class));
        lus.ifPresent(l -> l.anomalies().forEach(a -> anomalies.ajouter(a.sous("/faits"))));
        if (cpom.valeur().isEmpty() || lus.filter(l -> l.valeur().isEmpty()).isPresent()) {
            return finir(anomalies.liste());
        }
        Contexte contexte = jour.map(Contexte::of).orElseGet(Contexte::standard);
        Calcul<Echeancier> calcul = EcheancierCalculator.standard()
                .compute(new DemandeEcheancier(cpom.valeur().get(), lus.flatMap(Lecture::valeur)), contexte);
        anomalies.ajouter(calcul.anomalies());
        if (calcul.resultat().isPresent()) {
            Echeancier tout = calcul.resultat().get();
            ecrire(
                    cpom.valeur().get(),
                    annee.map(this::exercice).map(tout::annee).orElse(tout),
                    contexte);
        }
        return finir(anomalies.liste());
    }

    private int finir(List<Anomalie> anomalies) {
        console.sortie().flush();
        Fautes.ecrire(console.erreurs(), anomalies, langue);
        return Fautes.code(anomalies);
    }

    private Exercice exercice(int donnee) {
        try {
            return Exercice.of(donnee);
        } catch (ValeurInvalideException e) {
            throw Echec.de(e);
        }
    }

    private void ecrire(Cpom cpom, Echeancier echeancier, Contexte contexte) {
        if (ics.isPresent()) {
            String calendrier = CalendrierIcal.ecrire(echeancier, contexte.date(), langue.locale());
            if (ics.get().equals(SORTIE)) {
                console.sortie().print(calendrier);
                return;
            }
            try {
                Files.writeString(ics.get(), calendrier);
            } catch (IOException e) {
                throw new Echec(langue.texte("fichier.ecriture", ics.get()));
            }
        }
        if (enJson) {
            console.sortie().print(CpomJson.standard().write(echeancier));
        } else {
            tableaux(cpom, echeancier, contexte);
        }
    }

    private void tableaux(Cpom cpom, Echeancier echeancier, Contexte contexte) {
        PrintWriter sortie = console.sortie();
        EnTete.ecrire(sortie, cpom, langue);
        sortie.println();
        sortie.println(langue.texte("echeances.titre", langue.date(contexte.date())));
        sortie.println();
        TableauxEcheances tableaux = TableauxEcheances.of(langue.locale());
        tableaux.dates(echeancier).ecrire(sortie);
        boolean inconnus =
                echeancier.liste().stream().anyMatch(e -> e.date().isPresent() && e.etat() == Echeance.Etat.INCONNUE);
        if (inconnus) {
            sortie.println();
            Paragraphe.ecrire(sortie, "", "", langue.texte("echeances.inconnu"));
        }
        List<String> sansDate = tableaux.sansDate(echeancier);
        if (!sansDate.isEmpty()) {
            sortie.println();
            sortie.println(langue.texte("echeances.sans-date"));
            sansDate.forEach(l -> Paragraphe.ecrire(sortie, "  - ", "    ", l));
        }
    }
}

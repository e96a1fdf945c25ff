package fr.cpom.cli;

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
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cpom echeancier}: the dated duties of a contract, as a table, as JSON or as a calendar. */
@Command(
        name = "echeancier",
        description =
                "Dresse l'échéancier d'un contrat : qui doit quoi, pour quand, selon quel article, et où l'on en est.")
final class EcheancierCommand extends CommandeJson {
    private static final Path SORTIE = Path.of("-");

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

    EcheancierCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        Optional<Cpom> cpom = contrat.lire(console, anomalies);
        Optional<Lecture<FaitsEcheancier>> lus =
                faits.map(f -> CpomJson.standard().read(f, FaitsEcheancier.class));
        lus.ifPresent(l -> l.anomalies().forEach(a -> anomalies.ajouter(a.sous("/faits"))));
        if (cpom.isEmpty() || lus.filter(l -> l.valeur().isEmpty()).isPresent()) {
            return fin();
        }
        Contexte contexte = contexte(jour);
        DemandeEcheancier demande = new DemandeEcheancier(cpom.get(), lus.flatMap(Lecture::valeur));
        resultat(EcheancierCalculator.standard().compute(demande, contexte))
                .map(tout -> annee.map(a -> tout.annee(Echec.siRefus(() -> Exercice.of(a))))
                        .orElse(tout))
                .ifPresent(echeancier -> ecrire(cpom.get(), echeancier, contexte));
        return fin();
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
        ecrire(echeancier, () -> tableaux(cpom, echeancier, contexte));
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

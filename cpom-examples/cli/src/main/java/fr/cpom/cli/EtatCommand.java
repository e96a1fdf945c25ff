package fr.cpom.cli;

import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.Membre;
import fr.cpom.essms.Capacite;
import fr.cpom.essms.Essms;
import fr.cpom.io.rapport.Tableau;
import fr.cpom.suivi.etat.DemandeEtat;
import fr.cpom.suivi.etat.EtatContrat;
import fr.cpom.suivi.etat.EtatContrat.AvenantSitue;
import fr.cpom.suivi.etat.EtatContratCalculator;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cpom etat}: what applied on a day, its avenants applied, as it was known on another day. */
@Command(
        name = "etat",
        description = {
            "Dit quel contrat s'applique un jour donné, ses avenants appliqués : ESSMS présents, places, avenants.",
            "Le contrat en vigueur peut nourrir une autre commande :",
            "cpom etat --le 2025-03-14 --contrat | cpom projeter -"
        })
final class EtatCommand extends CommandeJson {
    @Parameters(
            arity = "0..1",
            paramLabel = "HISTORIQUE.json",
            description = {
                "Le contrat initial et ses avenants, ou un contrat seul ; « - » pour l'entrée standard ;",
                "sans fichier, l'exemple aux quatre avenants."
            })
    Optional<Path> historique = Optional.empty();

    @Option(
            names = "--le",
            paramLabel = "AAAA-MM-JJ",
            description = "Jour où l'on se place ; sinon, celui de la dernière vérification des barèmes.")
    Optional<LocalDate> jour = Optional.empty();

    @Option(
            names = "--connu-le",
            paramLabel = "AAAA-MM-JJ",
            description = "Ne tient compte que de ce qui était signé ce jour-là.")
    Optional<LocalDate> connuLe = Optional.empty();

    @Option(names = "--contrat", description = "Donne seulement le contrat en vigueur, en JSON.")
    boolean contratSeul;

    EtatCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        Contexte contexte = Contexte.standard();
        LectureContrat.historique(historique, console, anomalies)
                .map(lu -> new DemandeEtat(lu, jour.orElse(contexte.date()), connuLe))
                .flatMap(demande -> resultat(EtatContratCalculator.standard().compute(demande, contexte)))
                .ifPresent(this::ecrire);
        return fin();
    }

    private void ecrire(EtatContrat etat) {
        if (contratSeul) {
            json(etat.contrat());
        } else {
            ecrire(etat, () -> tableaux(etat));
        }
    }

    private void tableaux(EtatContrat etat) {
        PrintWriter sortie = console.sortie();
        EnTete.ecrire(sortie, etat.contrat(), langue);
        sortie.println();
        sortie.println(
                etat.connuLe().isPresent()
                        ? langue.texte(
                                "etat.titre.connu",
                                langue.date(etat.le()),
                                langue.date(etat.connuLe().get()))
                        : langue.texte("etat.titre", langue.date(etat.le())));
        sortie.println(langue.texte("etat.periode", langue.date(etat.depuis()), langue.date(etat.jusquAu())));
        sortie.println();
        essms(etat).ecrire(sortie);
        sortie.println();
        if (etat.avenants().isEmpty()) {
            sortie.println(langue.texte("etat.sans.avenant"));
        } else {
            avenants(etat).ecrire(sortie);
        }
    }

    private Tableau essms(EtatContrat etat) {
        Tableau tableau = new Tableau(
                5,
                colonnes("etat.finess", "etat.essms", "etat.categorie", "etat.presence", "etat.modes", "etat.places"));
        for (Membre membre : etat.presents()) {
            Essms essms = membre.essms();
            int places = essms.capacites().stream()
                    .mapToInt(c -> c.places().orElse(0))
                    .sum();
            boolean connues = !essms.capacites().isEmpty()
                    && essms.capacites().stream().allMatch(c -> c.places().isPresent());
            tableau.ligne(List.of(
                    essms.finess().valeur(),
                    essms.nom(),
                    essms.categorie().sigle(),
                    presence(membre),
                    essms.capacites().stream().map(EtatCommand::capacite).collect(Collectors.joining(", ")),
                    connues ? Integer.toString(places) : "?"));
        }
        return tableau;
    }

    private static String capacite(Capacite capacite) {
        return capacite.places().map(Object::toString).orElse("?") + " × "
                + capacite.mode().code();
    }

    private String presence(Membre membre) {
        String entree = membre.entree()
                .map(d -> langue.texte("etat.entree", langue.date(d)))
                .orElse("");
        String sortie = membre.sortie()
                .map(d -> langue.texte("etat.sortie", langue.date(d)))
                .orElse("");
        return (entree + " " + sortie).strip();
    }

    private Tableau avenants(EtatContrat etat) {
        Tableau tableau = new Tableau(
                5, colonnes("etat.avenant", "etat.objet", "etat.signature", "etat.effet", "etat.situation"));
        for (AvenantSitue avenant : etat.avenants()) {
            String situation = langue.texte("situation." + avenant.situation());
            tableau.ligne(List.of(
                    avenant.numero(),
                    avenant.objet().orElseGet(() -> langue.texte("cause." + avenant.cause())),
                    avenant.dateSignature().map(langue::date).orElse("–"),
                    langue.date(avenant.dateEffet()),
                    avenant.remplacePar().map(r -> situation + " " + r).orElse(situation)));
        }
        return tableau;
    }

    private List<String> colonnes(String... cles) {
        return List.of(cles).stream().map(langue::texte).toList();
    }
}

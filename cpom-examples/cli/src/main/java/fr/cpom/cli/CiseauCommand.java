package fr.cpom.cli;

import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Tracage;
import fr.cpom.io.csv.FormatCsv;
import fr.cpom.io.csv.TrajectoireCsv;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire;
import fr.cpom.projection.trajectoire.TrajectoireCalculator;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cpom ciseau}: when charges outgrow the produits of a contract, where first, why, and for how long reserves hold. */
@Command(
        name = "ciseau",
        description = {
            "Projette les produits et les charges d'un contrat, et mesure l'effet ciseau : année de rupture, premiers ESSMS",
            "touchés, réserves, effort, causes de la dérive et part que paie la tarification."
        })
final class CiseauCommand extends Commande {
    @Parameters(
            arity = "0..1",
            paramLabel = "TRAJECTOIRE.json",
            description = {
                "Les budgets, les hypothèses et la situation financière ; « - » pour l'entrée standard ;",
                "sans fichier, l'exemple."
            })
    Optional<Path> fichier = Optional.empty();

    @Option(
            names = "--contrat",
            paramLabel = "CONTRAT.json",
            description = "Le contrat dont les dotations font la tarification, à la place de celui du fichier.")
    Optional<Path> contrat = Optional.empty();

    @Option(
            names = "--annees",
            paramLabel = "N",
            description = "Années projetées après l'exercice de base, 1 à 30, à la place de celles du fichier.")
    Optional<Integer> annees = Optional.empty();

    @Option(
            names = "--essms",
            paramLabel = "NOM",
            description = "Un seul ESSMS, par son numéro FINESS ou une partie de son nom : ses années, ses lignes.")
    Optional<String> essms = Optional.empty();

    @Mixin
    SortiesProjection sorties = new SortiesProjection();

    CiseauCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        LectureTrajectoire.trajectoire(fichier, contrat, console, anomalies)
                .flatMap(n -> LectureContrat.valeur(n, DemandeTrajectoire.class, anomalies))
                .map(this::surAnnees)
                .ifPresent(demande -> resultat(TrajectoireCalculator.standard()
                                .compute(demande, Contexte.standard().withTracage(Tracage.aucun())))
                        .ifPresent(t -> ecrire(demande, t)));
        return fin();
    }

    private DemandeTrajectoire surAnnees(DemandeTrajectoire lue) {
        return Echec.siRefus(() -> annees.map(n ->
                        DemandeTrajectoire.builder().from(lue).nombreAnnees(n).build())
                .orElse(lue));
    }

    private void ecrire(DemandeTrajectoire demande, Trajectoire trajectoire) {
        NomsEssms noms = NomsEssms.de(demande.contrat());
        Optional<String> seul = essms.map(cherche -> noms.chercher(
                        cherche,
                        trajectoire.essms().stream().map(e -> e.essms()).toList())
                .orElseThrow(() -> new Echec(langue.texte("ciseau.essms.inconnu", cherche))));
        sorties.graphiques()
                .ifPresent(dossier -> sorties.dessiner(
                        g -> {
                            if (seul.isPresent()) {
                                g.essms(trajectoire, seul.get());
                            } else {
                                g.trajectoire(trajectoire);
                            }
                        },
                        sorties.graphiques(dossier, demande, noms, langue),
                        console,
                        langue));
        Optional<String> csv = sorties.csv()
                .map(f -> TrajectoireCsv.of(FormatCsv.de(langue.locale()), noms::nom)
                        .ecrire(langue.texte("ciseau.base"), trajectoire, seul));
        if (csv.isPresent() && sorties.ecrireCsv(csv.get(), console, langue)) {
            return;
        }
        if (sorties.enJson()) {
            json(trajectoire);
        } else {
            CiseauTexte texte = new CiseauTexte(console.sortie(), langue, noms);
            demande.contrat().ifPresent(c -> EnTete.ecrire(console.sortie(), c, langue));
            if (seul.isPresent()) {
                texte.essms(trajectoire, seul.get());
            } else {
                texte.ecrire(trajectoire);
            }
        }
    }
}

package fr.cpom.cli;

import fr.cpom.calcul.Calcul;
import fr.cpom.contrat.Cpom;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.io.finess.DemandeSquelette;
import fr.cpom.io.finess.FluxFiness;
import fr.cpom.io.finess.LectureFiness;
import fr.cpom.io.finess.SiteFiness;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cpom perimetre}: the skeleton of the contract of a gestionnaire, drawn from the FINESS flows. */
@Command(
        name = "perimetre",
        description = "Tire des flux FINESS le squelette du contrat d'un gestionnaire (JSON), sans aucun montant.")
final class PerimetreCommand extends Commande {
    /** A national flow may hold thousands of faults: those past this number are only counted. */
    private static final int MONTREES = 50;

    @Option(
            names = "--finess",
            required = true,
            paramLabel = "FICHIER",
            description = "Flux FINESS des structures, JSON ou JSON compressé (gzip).")
    Path structures = Path.of("");

    @Option(
            names = "--activites",
            paramLabel = "FICHIER",
            description = "Flux FINESS des activités : donne les capacités et écarte ce qui n'est pas en activité.")
    Optional<Path> activites = Optional.empty();

    @Option(
            names = "--ej",
            required = true,
            paramLabel = "NUMERO",
            description = "Numéro FINESS de l'entité juridique, neuf caractères.")
    String entiteJuridique = "";

    @Option(names = "--sous-cpom", description = "Ne garde que les sites que FINESS dit sous CPOM.")
    boolean sousCpom;

    @Option(
            names = "--entree",
            paramLabel = "AAAA-MM-JJ",
            description = "Entrée en vigueur du contrat, si FINESS ne connaît pas de CPOM.")
    Optional<LocalDate> entree = Optional.empty();

    PerimetreCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        NumeroFiness ej = Echec.siRefus(() -> NumeroFiness.of(entiteJuridique));
        LectureFiness lecture = activites
                .map(a -> FluxFiness.standard().read(structures, a))
                .orElseGet(() -> FluxFiness.standard().read(structures));
        List<String> fautes = lecture.rapport(langue.locale());
        fautes.stream().limit(MONTREES).forEach(console.erreurs()::println);
        if (fautes.size() > MONTREES) {
            console.erreurs().println(langue.texte("fautes.autres", fautes.size() - MONTREES));
        }
        if (lecture.bloque()) {
            return CpomMain.USAGE;
        }
        DemandeSquelette.Builder demande = DemandeSquelette.builder().dateEntreeParDefaut(entree);
        Calcul<Cpom> squelette =
                lecture.squelette(ej, (sousCpom ? demande.choix(SiteFiness::porteCpom) : demande).build());
        squelette.resultat().ifPresent(this::json);
        return fin(squelette.anomalies());
    }
}

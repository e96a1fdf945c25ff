package fr.cpom.io.csv;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a table of sites in CSV: separator {@code ;} or {@code ,} as the heading has it, UTF-8 with or without byte order mark,
 * plain or gzip.
 *
 * <p>Columns {@code finess_et}, {@code finess_ej} and {@code categorie} must be there ({@code CSV_COLONNE_ABSENTE}); {@code
 * raison_sociale}, {@code departement} and {@code code_postal} may be. Others are not read. The département is that of its column;
 * without it that of the postal code, when the FINESS number of the site does not contradict it ({@code
 * CSV_DEPARTEMENT_INCERTAIN}). A file that cannot be read to its end gives nothing ({@code FICHIER_ILLISIBLE}).
 */
public final class SitesCsv {
    private static final SitesCsv STANDARD = new SitesCsv();

    private SitesCsv() {}

    /** The reader. */
    public static SitesCsv standard() {
        return STANDARD;
    }

    /** Reads a file. */
    public LectureSites read(Path chemin) {
        Anomalies anomalies = new Anomalies();
        LecteurSites lecteur = new LecteurSites(chemin, anomalies);
        lecteur.lire();
        if (anomalies.bloquent()) {
            return new LectureSites(List.of(), 0, 0, 0, anomalies.liste());
        }
        long rhone = lecteur.sites().stream()
                .filter(s -> s.departement().filter(d -> d.code().equals("69")).isPresent())
                .count();
        if (rhone > 0) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.CSV_RHONE_INDISTINCT, "/departement", "nombre", Long.toString(rhone)));
        }
        return new LectureSites(
                lecteur.sites(), lecteur.lignes(), lecteur.horsChamp(), lecteur.rejetees(), anomalies.liste());
    }
}

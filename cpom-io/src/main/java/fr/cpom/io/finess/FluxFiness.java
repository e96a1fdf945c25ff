package fr.cpom.io.finess;

import fr.cpom.calcul.Anomalies;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the JSON flows of FINESS (schema v1.0.0), plain or gzip, each in one pass and record by record: memory holds the
 * ESSMS kept and one record of the file.
 *
 * <p>A fault of a record leaves that record out, or that field empty, and the reading goes on. A file that cannot be read to
 * its end ({@code FICHIER_ILLISIBLE}, with line and column) or is of another format ({@code FORMAT_INCONNU}) gives nothing.
 */
public final class FluxFiness {
    private static final Logger LOG = LoggerFactory.getLogger(FluxFiness.class);
    private static final FluxFiness STANDARD = new FluxFiness();

    private FluxFiness() {}

    /** The reader. */
    public static FluxFiness standard() {
        return STANDARD;
    }

    /** Reads the structures flow alone: activities and capacities stay unknown. */
    public LectureFiness read(Path structures) {
        return lire(structures, Optional.empty());
    }

    /** Reads both flows. */
    public LectureFiness read(Path structures, Path activites) {
        return lire(structures, Optional.of(activites));
    }

    private static LectureFiness lire(Path structures, Optional<Path> activites) {
        Anomalies anomalies = new Anomalies();
        LecteurStructures lues = new LecteurStructures(structures, anomalies);
        lues.lire();
        LectureFiness.Builder lecture = LectureFiness.builder().avecActivites(activites.isPresent());
        lues.genereLe().ifPresent(lecture::dateStructures);
        Optional<LecteurActivites> exercees = Optional.empty();
        if (activites.isPresent() && !anomalies.bloquent()) {
            LecteurActivites lecteur = new LecteurActivites(activites.get(), anomalies, lues);
            lecteur.lire();
            lecteur.genereLe().ifPresent(lecture::dateActivites);
            exercees = Optional.of(lecteur);
        }
        lecture.anomalies(anomalies.liste());
        if (anomalies.bloquent()) {
            return lecture.sitesLus(0).sitesHorsChamp(0).build();
        }
        LOG.debug("{} : {} sites lus, {} hors champ", structures, lues.sitesLus(), lues.sitesHorsChamp());
        return lecture.gestionnaires(lues.gestionnaires(exercees))
                .sitesLus(lues.sitesLus())
                .sitesHorsChamp(lues.sitesHorsChamp())
                .build();
    }
}

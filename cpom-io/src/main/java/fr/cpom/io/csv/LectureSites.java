package fr.cpom.io.csv;

import fr.cpom.calcul.Anomalie;
import fr.cpom.essms.NumeroFiness;
import java.util.List;

/**
 * What was read of a table of sites. Every row is a site, a row out of the field, or a row left out by a fault.
 *
 * @param sites sites of the nomenclature of ESSMS, in the order of the file
 * @param lignes rows of the file, the heading left aside
 * @param horsChamp rows left aside without fault: their category is not of the nomenclature of ESSMS
 * @param rejetees rows left out by a fault, an anomaly {@code CSV_LIGNE_REJETEE} each
 * @param anomalies every fault, in the order met; their arguments tell the line, the column and the text
 */
public record LectureSites(List<SiteCsv> sites, int lignes, int horsChamp, int rejetees, List<Anomalie> anomalies) {
    public LectureSites {
        sites = List.copyOf(sites);
        anomalies = List.copyOf(anomalies);
    }

    /** True when the file could not be read: nothing is kept of it. */
    public boolean bloque() {
        return anomalies.stream().anyMatch(Anomalie::estBloquante);
    }

    /** The sites of a gestionnaire. */
    public List<SiteCsv> de(NumeroFiness gestionnaire) {
        return sites.stream().filter(s -> s.gestionnaire().equals(gestionnaire)).toList();
    }
}

package fr.cpom.projection.personnel;

import fr.cpom.droit.Serie;
import java.math.BigDecimal;

/** A public value that pay follows, read in a dated series of the library. */
public enum IndiceSalarial {
    /** Annual value of the point of the civil service (FPH, FPT, FPE), euros. */
    FONCTION_PUBLIQUE("personnel.point.fonction-publique", 1),
    /** Monthly value of the point of the convention of 15 March 1966, employers outside the Nexem recommendation, euros. */
    CCN66("personnel.point.ccn66", 12),
    /** The same for members of Nexem, recommendation of July 2022 included, euros. */
    CCN66_NEXEM("personnel.point.ccn66.nexem", 12),
    /** Monthly value of the point of the convention of 31 October 1951, euros. */
    CCN51("personnel.point.ccn51", 12),
    /** Hourly minimum wage: a path of rises, no point. */
    SMIC("personnel.smic.horaire", 0);

    private final String serie;
    private final int parAn;

    IndiceSalarial(String serie, int parAn) {
        this.serie = serie;
        this.parAn = parAn;
    }

    /** The series that holds it. */
    public Serie<BigDecimal> serie() {
        return Serie.decimal(serie);
    }

    /** How many of its values make a year of one point: 1 for an annual value, 12 for a monthly one, 0 for the SMIC. */
    public int parAn() {
        return parAn;
    }
}

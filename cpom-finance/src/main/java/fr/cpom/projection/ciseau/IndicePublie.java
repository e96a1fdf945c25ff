package fr.cpom.projection.ciseau;

/** The price indices that the library holds, each on one base; none is tied to another. */
public enum IndicePublie {
    /** All items, all households, metropolitan France, base 2015, by month (INSEE, read through cnr.fr), 2000 to 2017. */
    ENSEMBLE_METROPOLE_BASE_2015("prix.ipc.ensemble-metropole.base-2015", 2015, true),
    /** All items but tobacco, France, base 2000, means of the year to one decimal, 2000 to 2025; to be confirmed. */
    HORS_TABAC_FRANCE_BASE_2000("prix.ipc.hors-tabac-france.base-2000", 2000, false);

    private final String serie;
    private final int base;
    private final boolean mensuel;

    IndicePublie(String serie, int base, boolean mensuel) {
        this.serie = serie;
        this.base = base;
        this.mensuel = mensuel;
    }

    /** Name of the dated series. */
    public String serie() {
        return serie;
    }

    /** The year when the index is 100. */
    public int base() {
        return base;
    }

    /** True when the series holds months, false when it holds means of a year. */
    public boolean mensuel() {
        return mensuel;
    }
}

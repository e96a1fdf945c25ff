package fr.cpom.resultat;

import fr.cpom.resultat.reserve.Reserve;

/** What a part of a result is used for; the first eight are for a surplus, the last four cover a deficit. */
public enum Destination {
    /** Clearing of the earlier deficits of the compte de résultat. */
    APUREMENT_DEFICITS(Reserve.REPORT_A_NOUVEAU_DEFICITAIRE, true, -1),
    /** Report à nouveau excédentaire (EPRD). */
    REPORT_A_NOUVEAU(Reserve.REPORT_A_NOUVEAU_EXCEDENTAIRE, true, 1),
    /** Investment. */
    INVESTISSEMENT(Reserve.INVESTISSEMENT, true, 1),
    /** Réserve de compensation. */
    COMPENSATION(Reserve.COMPENSATION, true, 1),
    /** Réserve de trésorerie, within the cover of the besoin en fonds de roulement. */
    TRESORERIE(Reserve.TRESORERIE, true, 1),
    /** Compensation of the depreciation of safety equipment. */
    AMORTISSEMENT(Reserve.AMORTISSEMENT, true, 1),
    /** Lower operating charges of the year of the finding or of the next (budget prévisionnel): carried forward till then. */
    REDUCTION_CHARGES(Reserve.REPORT_A_NOUVEAU_EXCEDENTAIRE, true, 1),
    /** Operating measures that do not raise the charges of later years (budget prévisionnel). */
    MESURES_EXPLOITATION(Reserve.MESURES_EXPLOITATION, true, 1),
    /** Deficit covered by the report à nouveau excédentaire. */
    REPRISE_REPORT_A_NOUVEAU(Reserve.REPORT_A_NOUVEAU_EXCEDENTAIRE, false, -1),
    /** Deficit covered by the réserve de compensation. */
    REPRISE_COMPENSATION(Reserve.COMPENSATION, false, -1),
    /** Deficit left to the report à nouveau déficitaire. */
    REPORT_A_NOUVEAU_DEFICITAIRE(Reserve.REPORT_A_NOUVEAU_DEFICITAIRE, false, 1),
    /** Deficit added to the charges of a coming year (budget prévisionnel): carried forward till then. */
    MAJORATION_CHARGES(Reserve.REPORT_A_NOUVEAU_DEFICITAIRE, false, 1);

    private final Reserve reserve;
    private final boolean excedent;
    private final int signe;

    Destination(Reserve reserve, boolean excedent, int signe) {
        this.reserve = reserve;
        this.excedent = excedent;
        this.signe = signe;
    }

    /** The account that it moves. */
    public Reserve reserve() {
        return reserve;
    }

    /** True for a use of a surplus, false for the cover of a deficit. */
    public boolean pourExcedent() {
        return excedent;
    }

    /** 1 when the account grows by it, -1 when it falls. */
    int signe() {
        return signe;
    }
}

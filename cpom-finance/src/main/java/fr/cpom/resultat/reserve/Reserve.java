package fr.cpom.resultat.reserve;

import fr.cpom.droit.ReferenceJuridique;

/**
 * An account that receives or has received a result of an ESSMS: the réserves and the reports à nouveau of the texts.
 *
 * <p>Named by their use, never by a number: one number means two things in two charts ({@link NumeroReserve}).
 */
public enum Reserve {
    /** Surpluses carried forward. */
    REPORT_A_NOUVEAU_EXCEDENTAIRE(
            "report à nouveau excédentaire",
            "couvrir en premier un déficit du même compte de résultat",
            "R. 314-234 1° b"),
    /** Deficits carried forward, a positive number. */
    REPORT_A_NOUVEAU_DEFICITAIRE(
            "report à nouveau déficitaire",
            "déficits antérieurs, à apurer par les premiers excédents",
            "R. 314-234 2° c"),
    /** Surpluses put to investment. */
    INVESTISSEMENT("excédents affectés à l'investissement", "financer des mesures d'investissement", "R. 314-234 1° c"),
    /** Compensation of deficits. */
    COMPENSATION("réserve de compensation", "couvrir un déficit du même compte de résultat", "R. 314-234 1° d"),
    /** Cover of the besoin en fonds de roulement. */
    TRESORERIE("réserve de trésorerie", "couvrir le besoin en fonds de roulement, dans sa limite", "R. 314-234 1° e"),
    /** Compensation of the depreciation of safety equipment. */
    AMORTISSEMENT(
            "excédent affecté à la compensation des charges d'amortissement",
            "compenser l'amortissement des équipements, agencements et installations de mise aux normes de sécurité",
            "R. 314-234 1° f"),
    /** Net gains on disposals. */
    PLUS_VALUES_NETTES(
            "réserve des plus-values nettes de cession", "financer des mesures d'investissement", "R. 314-235 al. 2"),
    /** Operating measures that do not come back, under budget prévisionnel. */
    MESURES_EXPLOITATION(
            "excédent affecté à des mesures d'exploitation non reconductibles",
            "financer des mesures qui n'accroissent pas les charges des exercices suivants",
            "R. 314-51 II 3°");

    private final String libelle;
    private final String emploi;
    private final ReferenceJuridique reference;

    Reserve(String libelle, String emploi, String article) {
        this.libelle = libelle;
        this.emploi = emploi;
        this.reference = ReferenceJuridique.casf(article);
    }

    /** Its French name. */
    public String libelle() {
        return libelle;
    }

    /** What it serves, in French. */
    public String emploi() {
        return emploi;
    }

    /** The article that feeds it first. */
    public ReferenceJuridique reference() {
        return reference;
    }
}

package fr.cpom.resultat;

/** Why a line or a transfer is not admitted in full. */
public enum MotifAffectation {
    /** The texts do not know this destination here. */
    DESTINATION_INTERDITE,
    /** A use of a surplus is asked of a deficit, or the other way round. */
    SENS_CONTRAIRE,
    /** What the texts impose comes first. */
    PART_OBLIGATOIRE,
    /** More than the result. */
    DEPASSE_LE_RESULTAT,
    /** Above the cover of the besoin en fonds de roulement. */
    BESOIN_FONDS_ROULEMENT,
    /** The besoin en fonds de roulement is not known. */
    BESOIN_INCONNU,
    /** Against the modalities of the contract. */
    CONTRAT,
    /** Not a year that the text admits. */
    EXERCICE,
    /** Operating measures that raise the charges of later years. */
    MESURE_DURABLE,
    /** Results stay in their compte without a clause. */
    SANS_CLAUSE,
    /** Not for a public gestionnaire. */
    GESTIONNAIRE_PUBLIC,
    /** Only between comptes of the contract. */
    HORS_CONTRAT,
    /** No crossing of budgets prévisionnels. */
    BUDGETS_SEPARES,
    /** Not the same budget opérationnel de programme. */
    BOP_DIFFERENT,
    /** Only one ESSMS of the contract. */
    UN_SEUL_ESSMS,
    /** No surplus left once earlier deficits are cleared. */
    EXCEDENT_INSUFFISANT,
    /** The rules that the result follows are not told. */
    REGIME_INCONNU,
    /** A field that decides is missing. */
    INCONNU
}

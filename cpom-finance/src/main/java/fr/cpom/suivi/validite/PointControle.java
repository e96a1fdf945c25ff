package fr.cpom.suivi.validite;

/** What is checked of a contract, each point in its theme. */
public enum PointControle {
    /** Length from the entry into force to the term. */
    DUREE(Theme.DUREE),
    /** Length of the prorogation. */
    PROROGATION(Theme.DUREE),
    /** Days on which the prorogation was asked and signed. */
    DATES_DE_PROROGATION(Theme.DUREE),
    /** The authorities that the kind of contract wants as parties. */
    SIGNATAIRES(Theme.PARTIES),
    /** Each authority that tariffs an ESSMS is a party. */
    AUTORITES_DES_ESSMS(Theme.PARTIES),
    /** Each authority tariffs in its own département or region. */
    RESSORT_DES_AUTORITES(Theme.PARTIES),
    /** Each authority that is a party tariffs an ESSMS. */
    PARTIES_UTILES(Theme.PARTIES),
    /** There is at least one ESSMS. */
    PERIMETRE(Theme.PERIMETRE),
    /** No EHPAD in a contract of L. 313-12-2. */
    EHPAD_EXCLU(Theme.PERIMETRE),
    /** The ESSMS are of one region. */
    REGIONS(Theme.PERIMETRE),
    /** The SIRET numbers are those of the gestionnaire. */
    GESTIONNAIRE(Theme.PERIMETRE),
    /** Each ESSMS is in the perimeter on some day of the contract. */
    PRESENCE(Theme.PERIMETRE),
    /** BP, EPRD or EPCP. */
    CADRE_BUDGETAIRE(Theme.BUDGET),
    /** There is a volet financier where the budget is fixed for several years. */
    VOLET_FINANCIER(Theme.BUDGET),
    /** The options of R. 314-40 are open to the contract. */
    OPTIONS_EVOLUTION(Theme.BUDGET),
    /** Years of the plan global de financement pluriannuel. */
    PGFP(Theme.BUDGET),
    /** The clauses of activity have criteria and ESSMS of the perimeter. */
    CLAUSES_ACTIVITE(Theme.ACTIVITE),
    /** Activity is not judged on the taux d'occupation alone. */
    TAUX_OCCUPATION(Theme.ACTIVITE),
    /** A text founds the modulation by activity. */
    MODULATION(Theme.ACTIVITE),
    /** A mandatory statement. */
    STIPULATION(Theme.CONTENU),
    /** Option tarifaire of each EHPAD. */
    OPTION_TARIFAIRE(Theme.CONTENU),
    /** An annex. */
    ANNEXE(Theme.CONTENU);

    private final Theme theme;

    PointControle(Theme theme) {
        this.theme = theme;
    }

    /** Its theme. */
    public Theme theme() {
        return theme;
    }

    /** The themes of a verdict, in the order of a contract. */
    public enum Theme {
        /** Dates. */
        DUREE,
        /** Who signs. */
        PARTIES,
        /** The ESSMS. */
        PERIMETRE,
        /** Budget frame and volet financier. */
        BUDGET,
        /** What the activity is judged on. */
        ACTIVITE,
        /** Statements and annexes. */
        CONTENU
    }
}

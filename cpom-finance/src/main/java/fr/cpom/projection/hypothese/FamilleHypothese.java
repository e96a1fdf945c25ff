package fr.cpom.projection.hypothese;

/** What a hypothesis is about; each family has one kind of effect. */
public enum FamilleHypothese {
    /** Prices in general. */
    INFLATION(EffetDerive.PRIX),
    /** Energy and fluids. */
    ENERGIE(EffetDerive.PRIX),
    /** Food and catering. */
    ALIMENTATION(EffetDerive.PRIX),
    /** Insurance premiums. */
    ASSURANCES(EffetDerive.PRIX),
    /** Rents and property. */
    IMMOBILIER(EffetDerive.PRIX),
    /** General pay measures: point, agreements, rises of the year before in full. */
    REVALORISATIONS(EffetDerive.PRIX),
    /** Work accidents and occupational illness. */
    SINISTRALITE(EffetDerive.PRIX),
    /** Litigation. */
    CONTENTIEUX(EffetDerive.PRIX),
    /** Transport, of inclusive paths among others. */
    TRANSPORTS(EffetDerive.PRIX),
    /** Activity: places, days, acts. */
    ACTIVITE(EffetDerive.VOLUME),
    /** Staff in number. */
    EFFECTIF(EffetDerive.VOLUME),
    /** Careers of those who stay, noria. */
    GVT(EffetDerive.STRUCTURE),
    /** Absence and its replacement. */
    ABSENTEISME(EffetDerive.STRUCTURE),
    /** Turnover. */
    ROTATION(EffetDerive.STRUCTURE),
    /** Agency staff. */
    INTERIM(EffetDerive.STRUCTURE),
    /** Ecological transition. */
    ECOLOGIE(EffetDerive.POLITIQUE),
    /** Information systems. */
    NUMERIQUE(EffetDerive.POLITIQUE),
    /** Duties of quality and evaluation. */
    QUALITE(EffetDerive.POLITIQUE),
    /** Interest and depreciation of the investments. */
    INVESTISSEMENT(EffetDerive.POLITIQUE),
    /** What the funders or the contract grant. */
    TARIFICATION(EffetDerive.POLITIQUE),
    /** Savings and redeployments decided by the gestionnaire. */
    GESTION(EffetDerive.POLITIQUE),
    /** Amounts known for a year, that no hypothesis explains. */
    MONTANTS_CONNUS(EffetDerive.POLITIQUE);

    private final EffetDerive effet;

    FamilleHypothese(EffetDerive effet) {
        this.effet = effet;
    }

    /** The kind of effect. */
    public EffetDerive effet() {
        return effet;
    }
}

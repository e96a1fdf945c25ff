package fr.cpom.budget.equilibre;

/**
 * Why the authority may ask for a décision modificative of an EPRD (R. 314-230 I CASF). From which day each is a case of the article,
 * and under which number, are dated series.
 */
public enum MotifDemande {
    /** The dotations limitatives changed after the tariff was fixed. */
    DOTATIONS_LIMITATIVES_MODIFIEES("dotations-limitatives"),
    /** A decision of the judge of tariffs. */
    DECISION_DU_JUGE("juge"),
    /** The affectation of the result is against the objectives of the CPOM. */
    AFFECTATION_CONTRAIRE_AU_CPOM("affectation"),
    /** Recovery of undue sums under L. 313-14-2. */
    RECUPERATION_L_313_14_2("recuperation-l313-14-2"),
    /** Recovery of undue sums under L. 314-2-3 IV. */
    RECUPERATION_L_314_2_3("recuperation-l314-2-3"),
    /** The modulation of R. 314-43-3 takes effect on a year whose EPRD was already sent. */
    MODULATION_RETROACTIVE("modulation");

    private final String serie;

    MotifDemande(String serie) {
        this.serie = "dm-demandee." + serie + ".rang";
    }

    /** Id of the series that holds its number in the article. */
    String serie() {
        return serie;
    }
}

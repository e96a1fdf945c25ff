package fr.cpom.budget.equilibre;

import fr.cpom.droit.ReferenceJuridique;

/** The grounds on which the authority may refuse an EPRD or its décisions modificatives (R. 314-225 I CASF), and any other. */
public enum MotifOpposition {
    /** A compte de résultat prévisionnel is not in équilibre réel (R. 314-221 1°, R. 314-222). */
    EQUILIBRE_REEL(Articles.R_314_221_1),
    /** The EPRD does not take account of the commitments of the CPOM (R. 314-221 2°). */
    ENGAGEMENTS_DU_CPOM(Articles.R_314_221_2),
    /** A degraded financial situation without fitting recovery measures (R. 314-221 3°). */
    MESURES_DE_REDRESSEMENT(Articles.R_314_221_3),
    /** A document of R. 314-223 is missing. */
    DOCUMENTS_MANQUANTS(Articles.R_314_223),
    /** A disagreement on the split of a dotation globalisée commune. */
    REPARTITION_DE_LA_DGC(Articles.R_314_225_I),
    /** A disagreement on the evolution of the financial balances and ratios. */
    EQUILIBRES_ET_RATIOS(Articles.R_314_225_I),
    /** Any other: none that the article knows. */
    AUTRE(Articles.R_314_225_I);

    private final ReferenceJuridique article;

    MotifOpposition(ReferenceJuridique article) {
        this.article = article;
    }

    /** The article of the ground. */
    public ReferenceJuridique article() {
        return article;
    }
}

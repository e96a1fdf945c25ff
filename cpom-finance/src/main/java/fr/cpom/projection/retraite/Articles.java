package fr.cpom.projection.retraite;

import fr.cpom.droit.ReferenceJuridique;

/** What this package rests on, each named once. */
final class Articles {
    static final ReferenceJuridique CCN51 = ReferenceJuridique.of("CCN du 31 octobre 1951", "15.03");
    static final ReferenceJuridique CCN66 = ReferenceJuridique.of("CCN du 15 mars 1966", "18");
    static final ReferenceJuridique D_1237_1 = ReferenceJuridique.of("code du travail", "D. 1237-1");
    static final ReferenceJuridique D_1237_2 = ReferenceJuridique.of("code du travail", "D. 1237-2");
    static final ReferenceJuridique ANC_2013_02 = ReferenceJuridique.of("recommandation ANC 2013-02", "");

    private Articles() {}
}

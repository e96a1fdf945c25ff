package fr.cpom.projection.dette;

import fr.cpom.droit.ReferenceJuridique;

/** The texts that this package applies, each named once. */
final class Articles {
    static final ReferenceJuridique ANC_2013_02 = ReferenceJuridique.of("recommandation ANC 2013-02", "");

    /** For what no article fixes: wear, and the spreading of a debt in a contract. */
    static final ReferenceJuridique NEGOCIATION = ReferenceJuridique.of("négociation du contrat", "");

    private Articles() {}
}

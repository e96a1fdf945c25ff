package fr.cpom.projection.personnel;

import fr.cpom.droit.ReferenceJuridique;

/** What this package rests on, each named once: no article fixes these methods. */
final class Articles {
    /** Niveau, masse, report, GVT, noria. */
    static final ReferenceJuridique PRATIQUE = ReferenceJuridique.of("pratique de gestion de la masse salariale", "");

    /** Attribution of points to staff, as public hospitals cost it. */
    static final ReferenceJuridique MESURE_EN_POINTS =
            ReferenceJuridique.of("guide DGOS 2014 de la masse salariale", "attribution de points d'indice majoré");

    /** Weighted rate of evolution of the tarification authorities. */
    static final ReferenceJuridique TAUX_DIRECTEUR = ReferenceJuridique.of("pratique des rapports d'orientation", "");

    private Articles() {}
}

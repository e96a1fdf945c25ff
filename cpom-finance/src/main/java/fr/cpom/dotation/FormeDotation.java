package fr.cpom.dotation;

import fr.cpom.droit.ReferenceJuridique;

/** The form under which a dotation globalisée commune is paid (R. 314-43-1 al. 2 CASF). */
public enum FormeDotation {
    /** Dotation globale (R. 314-107 and R. 314-108); the form of sécurité sociale money under R. 314-105 XV. */
    DOTATION_GLOBALE("R. 314-107"),
    /** Dotation or forfait of sécurité sociale (R. 314-111 and R. 314-112). */
    DOTATION_SECURITE_SOCIALE("R. 314-111"),
    /** Prix de journée globalisé (R. 314-115 to R. 314-117). */
    PRIX_DE_JOURNEE_GLOBALISE("R. 314-115");

    private final ReferenceJuridique reference;

    FormeDotation(String article) {
        this.reference = ReferenceJuridique.casf(article);
    }

    /** The article. */
    public ReferenceJuridique reference() {
        return reference;
    }
}

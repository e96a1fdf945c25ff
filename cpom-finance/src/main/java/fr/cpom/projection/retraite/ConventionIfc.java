package fr.cpom.projection.retraite;

import fr.cpom.droit.ReferenceJuridique;
import java.util.Optional;

/** A convention collective, by the scale of its allowance; a scale that was not found is a series without value. */
public enum ConventionIfc {
    /** Convention of 31 October 1951 (IDCC 29). */
    CCN51("ccn51", Articles.CCN51),
    /** Convention of 15 March 1966 (IDCC 413). */
    CCN66("ccn66", Articles.CCN66),
    /** Branche de l'aide à domicile (IDCC 2941): the article exists, its amounts were not read. */
    BAD("bad", ReferenceJuridique.of("CCN de la branche de l'aide à domicile", "29.2")),
    /** Accords CHRS (IDCC 783): text not found. */
    CHRS("chrs", ReferenceJuridique.of("accords CHRS", "")),
    /** Croix-Rouge française, 2003: article not read. */
    CROIX_ROUGE("croix-rouge", ReferenceJuridique.of("convention de la Croix-Rouge française", "")),
    /** No convention: the code du travail alone. */
    AUCUNE("", Articles.D_1237_1);

    private final String nom;
    private final ReferenceJuridique article;

    ConventionIfc(String nom, ReferenceJuridique article) {
        this.nom = nom;
        this.article = article;
    }

    /** Name of its series; empty without a convention. */
    Optional<String> famille() {
        return nom.isEmpty() ? Optional.empty() : Optional.of("retraite." + nom);
    }

    /** Where the scale stands. */
    public ReferenceJuridique article() {
        return article;
    }
}

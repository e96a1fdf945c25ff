package fr.cpom.contrat;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.interne.Textes;
import java.util.Locale;

/**
 * The classes of comptes de résultat prévisionnels of an EPRD, by what balance they must show, who affects their result, and
 * whether it may move (R. 314-222 II CASF).
 */
public enum ClasseCompteResultat {
    /** 1°: ESSMS of the DG ARS, of the département or of both, inside the contract. */
    CPOM("1°"),
    /** 2°: ESSMS tariffed by the préfet. */
    PREFET("2°"),
    /** 2°: ESSMS of the DG ARS or of the département, outside the contract. */
    HORS_CPOM("2°"),
    /** 3°: activities of R. 314-74: dotation non affectée, services industriels et commerciaux. */
    DOTATION_NON_AFFECTEE("3°"),
    /** 4°: production and commercialisation of an ESAT. */
    ESAT_PRODUCTION("4°");

    private final ReferenceJuridique article;

    ClasseCompteResultat(String rang) {
        article = ReferenceJuridique.casf("R. 314-222 II " + rang);
    }

    /** The article of the class. */
    public ReferenceJuridique article() {
        return article;
    }

    /** True for the comptes whose result the authority affects (R. 314-234 4° CASF). */
    public boolean affecteParAutorite() {
        return this == PREFET || this == HORS_CPOM;
    }

    /** Its words, in French or, for an English locale, in English. */
    public String libelle(Locale locale) {
        return Textes.texte("equilibre", name(), locale);
    }
}

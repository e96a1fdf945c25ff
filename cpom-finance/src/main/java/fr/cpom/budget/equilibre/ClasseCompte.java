package fr.cpom.budget.equilibre;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.interne.Textes;
import java.util.Locale;

/** The four classes of comptes de résultat prévisionnels, by the deficit that they may show (R. 314-222 II CASF). */
public enum ClasseCompte {
    /** 1°: ESSMS of the ARS, of the département or of both, inside the CPOM: a deficit compatible with the PGFP. */
    DANS_LE_CPOM("1°"),
    /** 2°: ESSMS tariffed by the préfet, or by the ARS or the département outside the CPOM: balanced. */
    PREFET_OU_HORS_CPOM("2°"),
    /** 3°: activities of R. 314-74, outside L. 312-1 I (dotation non affectée, services industriels et commerciaux): balanced or in surplus. */
    ACTIVITE_ANNEXE("3°"),
    /** 4°: production or sales of an ESAT: a deficit that its own réserves and report à nouveau bear. */
    PRODUCTION_ESAT("4°");

    private final ReferenceJuridique article;

    ClasseCompte(String rang) {
        article = ReferenceJuridique.casf("R. 314-222 II " + rang);
    }

    /** The article of the class. */
    public ReferenceJuridique article() {
        return article;
    }

    /** Its words, in French or, for an English locale, in English. */
    public String libelle(Locale locale) {
        return Textes.texte("equilibre", name(), locale);
    }
}

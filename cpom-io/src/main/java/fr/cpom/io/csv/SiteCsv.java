package fr.cpom.io.csv;

import fr.cpom.droit.Territoire;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.suivi.obligation.EssmsConcerne;
import java.util.Optional;

/**
 * A site (ET) read in a table.
 *
 * @param ligne line of the file
 * @param finess FINESS number of the site
 * @param gestionnaire FINESS number of its entité juridique (EJ)
 * @param nom name, the number when the file has none
 * @param categorie category of the nomenclature of ESSMS
 * @param departement département, when certain
 */
public record SiteCsv(
        long ligne,
        NumeroFiness finess,
        NumeroFiness gestionnaire,
        String nom,
        CategorieEssms categorie,
        Optional<Territoire> departement) {
    /** The ESSMS as the law of contracts looks at it, tariffed by the usual authorities of its category. */
    public EssmsConcerne concerne() {
        return EssmsConcerne.builder()
                .id(finess.valeur())
                .categorie(categorie)
                .departement(departement)
                .gestionnaire(gestionnaire.valeur())
                .build();
    }
}

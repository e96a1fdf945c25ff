package fr.cpom.tarification.partage;

import fr.cpom.essms.CategorieEssms;
import fr.cpom.valeur.interne.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the ESSMS to which a young adult is oriented falls under: it decides who pays the day (L. 242-4 CASF). */
public enum CompetenceCreton {
    /** An ESSMS of the département: foyer de vie, foyer d'hébergement, EANM (al. 8). */
    DEPARTEMENT,
    /** A foyer d'accueil médicalisé (EAM) or a SAMSAH, tariffed by both (L. 314-1 V; al. 9). */
    CONJOINTE,
    /** All others: MAS, ESAT (al. 10). */
    ASSURANCE_MALADIE;

    /**
     * What the table of the law says of a category.
     *
     * @param competence what it falls under
     * @param service true for a service, which the text does not name though it names the département
     */
    record Ligne(CompetenceCreton competence, boolean service) {}

    /** The line of a category, empty for one that the table does not know. */
    static Optional<Ligne> ligne(CategorieEssms categorie) {
        return Optional.ofNullable(Table.LIGNES.get(categorie.code()));
    }

    /** Read once, on first use: {@code META-INF/cpom/droit/creton.json}. */
    private static final class Table {
        private static final Map<String, Ligne> LIGNES = new HashMap<>();

        static {
            for (var r :
                    Json.enregistrements(CompetenceCreton.class, "/META-INF/cpom/droit/creton.json", "orientations")) {
                LIGNES.put(
                        Json.texteEventuel(r, "categorie").orElseThrow(),
                        new Ligne(
                                valueOf(Json.texteEventuel(r, "competence").orElseThrow()),
                                Json.texteEventuel(r, "service").isPresent()));
            }
        }
    }
}

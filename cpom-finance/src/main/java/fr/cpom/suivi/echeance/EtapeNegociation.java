package fr.cpom.suivi.echeance;

import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stage of the negotiation of a contract.
 *
 * @param code unique in the template
 * @param libelle what is done
 * @param mois its length, from 0 to 60 months; another is refused ({@code NOMBRE_INVALIDE})
 * @param avecSuivante true when it ends together with the next stage instead of before it; no when absent
 * @param livrable what comes out of it
 */
public record EtapeNegociation(
        String code, String libelle, int mois, Optional<Boolean> avecSuivante, Optional<String> livrable) {
    public EtapeNegociation {
        if (mois < 0 || mois > 60) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", "mois", Integer.toString(mois));
        }
    }

    /** The template shipped with the library: usual stages, eleven months, lengths to be confirmed. */
    public static List<EtapeNegociation> usuelles() {
        return Table.ETAPES;
    }

    /** Read once, on first use. */
    private static final class Table {
        private static final List<EtapeNegociation> ETAPES;

        static {
            List<EtapeNegociation> lues = new ArrayList<>();
            try {
                for (var r : Json.enregistrements(
                        EtapeNegociation.class, "/META-INF/cpom/suivi/negociation.json", "etapes")) {
                    lues.add(new EtapeNegociation(
                            Json.texte(r, "code"),
                            Json.texte(r, "libelle"),
                            Integer.parseInt(Json.texte(r, "mois")),
                            Json.texteEventuel(r, "avecSuivante").map(Boolean::valueOf),
                            Json.texteEventuel(r, "livrable")));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            ETAPES = List.copyOf(lues);
        }
    }
}

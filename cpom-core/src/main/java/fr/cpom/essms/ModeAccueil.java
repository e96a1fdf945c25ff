package fr.cpom.essms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.cpom.valeur.ValeurInvalideException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A mode d'accueil: the mode de fonctionnement of FINESS under which an ESSMS welcomes or accompanies.
 *
 * @param code two digits; an unknown code is refused ({@code MODE_ACCUEIL_INCONNU})
 */
public record ModeAccueil(@JsonValue String code) {
    public ModeAccueil {
        if (!Table.LIBELLES.containsKey(code)) {
            throw new ValeurInvalideException("MODE_ACCUEIL_INCONNU", code);
        }
    }

    /** The mode of that code. */
    @JsonCreator
    public static ModeAccueil of(String code) {
        return new ModeAccueil(code);
    }

    /** All modes, by code. */
    public static List<ModeAccueil> tous() {
        return Table.LIBELLES.keySet().stream().map(ModeAccueil::new).toList();
    }

    /** Name in FINESS. */
    public String libelle() {
        return Objects.requireNonNull(Table.LIBELLES.get(code));
    }

    @Override
    public String toString() {
        return code;
    }

    /** Read once, on first use. */
    private static final class Table {
        private static final Map<String, String> LIBELLES = Nomenclature.libelles("modes-accueil");
    }
}

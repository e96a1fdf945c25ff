package fr.cpom.essms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.cpom.valeur.ValeurInvalideException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A mode de fixation tarifaire (MFT) of FINESS: who fixes the tariff of a site and in which form.
 *
 * @param code two digits; an unknown code is refused ({@code MODE_FIXATION_INCONNU})
 */
public record ModeFixationTarifaire(@JsonValue String code) {
    public ModeFixationTarifaire {
        if (!Table.LIBELLES.containsKey(code)) {
            throw new ValeurInvalideException("MODE_FIXATION_INCONNU", code);
        }
    }

    /** The mode of that code. */
    @JsonCreator
    public static ModeFixationTarifaire of(String code) {
        return new ModeFixationTarifaire(code);
    }

    /** All modes, by code. */
    public static List<ModeFixationTarifaire> tous() {
        return Table.LIBELLES.keySet().stream().map(ModeFixationTarifaire::new).toList();
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
        private static final Map<String, String> LIBELLES = Nomenclature.libelles("modes-fixation-tarifaire");
    }
}

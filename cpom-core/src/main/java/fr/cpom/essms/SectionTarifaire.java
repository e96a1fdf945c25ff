package fr.cpom.essms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.cpom.valeur.ValeurInvalideException;
import java.util.regex.Pattern;

/**
 * A section tarifaire of an ESSMS, an open list: the texts add some, as the merged section of the 23 départements did.
 *
 * @param code upper-case letters and underscores ({@code CODE_INVALIDE} otherwise)
 */
public record SectionTarifaire(@JsonValue String code) {
    // before the constants, which need it
    private static final Pattern FORME = Pattern.compile("[A-Z][A-Z_]{0,39}");

    /** Soins (R. 314-158 CASF). */
    public static final SectionTarifaire SOINS = new SectionTarifaire("SOINS");

    /** Dépendance (R. 314-158 CASF). */
    public static final SectionTarifaire DEPENDANCE = new SectionTarifaire("DEPENDANCE");

    /** Hébergement (R. 314-158 CASF). */
    public static final SectionTarifaire HEBERGEMENT = new SectionTarifaire("HEBERGEMENT");

    /** Soins and entretien de l'autonomie merged (LFSS 2024 art. 79, experimental). */
    public static final SectionTarifaire SOINS_AUTONOMIE = new SectionTarifaire("SOINS_AUTONOMIE");

    public SectionTarifaire {
        if (!FORME.matcher(code).matches()) {
            throw new ValeurInvalideException("CODE_INVALIDE", code);
        }
    }

    /** The section of that code. */
    @JsonCreator
    public static SectionTarifaire of(String code) {
        return new SectionTarifaire(code);
    }

    @Override
    public String toString() {
        return code;
    }
}

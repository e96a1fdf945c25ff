package fr.cpom.calcul;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Stable public name of a calculator: {@code dotation.reconduction}.
 *
 * @param valeur lower-case words and hyphens, at least one point
 */
public record CalculatorId(@JsonValue String valeur) {
    private static final Pattern FORME = Pattern.compile("[a-z]+(\\.[a-z]+(-[a-z]+)*)+");

    public CalculatorId {
        if (!FORME.matcher(valeur).matches()) {
            throw new IllegalArgumentException(valeur);
        }
    }

    /** The identifier written so. */
    @JsonCreator
    public static CalculatorId of(String valeur) {
        return new CalculatorId(valeur);
    }

    @Override
    public String toString() {
        return valeur;
    }
}

package fr.cpom.valeur;

import java.io.Serial;
import java.util.Optional;

/**
 * A value that the library refuses to represent, with the code of the anomaly that says why.
 *
 * <p>Readers turn it into an anomaly at the place of the field; a program that builds values by hand sees it as an {@link
 * IllegalArgumentException}.
 */
public final class ValeurInvalideException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String champ;
    private final String valeur;
    private final String admis;

    /**
     * A refused value.
     *
     * @param code name of a {@code CodeAnomalie}
     * @param champ field concerned, relative to the object under construction; empty when it is the object itself
     * @param valeur the refused text, shortened if it is long
     */
    public ValeurInvalideException(String code, String champ, String valeur) {
        this(code, champ, valeur, "");
    }

    /**
     * A refused value, with what the field takes.
     *
     * @param admis an interval that reads in every language: {@code [1 ; 30]}, {@code ]-100 % ; 1000 %]}; empty when there is none
     */
    public ValeurInvalideException(String code, String champ, String valeur, String admis) {
        super(code + (champ.isEmpty() ? "" : " (" + champ + ")") + " : " + abrege(valeur));
        this.code = code;
        this.champ = champ;
        this.valeur = abrege(valeur);
        this.admis = admis;
    }

    /**
     * A whole number outside its bounds ({@code NOMBRE_INVALIDE}).
     *
     * @param minimum the lowest one that is taken
     * @param maximum the highest one
     */
    public static ValeurInvalideException nombre(String champ, long valeur, long minimum, long maximum) {
        return new ValeurInvalideException(
                "NOMBRE_INVALIDE", champ, Long.toString(valeur), "[" + minimum + " ; " + maximum + "]");
    }

    /** A refused value, the object itself being at fault. */
    public ValeurInvalideException(String code, String valeur) {
        this(code, "", valeur);
    }

    /** Stable code, the name of a {@code CodeAnomalie}. */
    public String code() {
        return code;
    }

    /** Field concerned, relative to the object under construction; empty when it is the object itself. */
    public String champ() {
        return champ;
    }

    /** The refused text, at most 60 characters of it. */
    public String valeur() {
        return valeur;
    }

    /** What the field takes, as an interval, when the refusal says it. */
    public Optional<String> admis() {
        return Optional.of(admis).filter(a -> !a.isEmpty());
    }

    private static String abrege(String texte) {
        return texte.length() <= 60 ? texte : texte.substring(0, 57) + "...";
    }
}

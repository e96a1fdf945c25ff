package fr.cpom.valeur;

import java.io.Serial;

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

    /**
     * A refused value.
     *
     * @param code name of a {@code CodeAnomalie}
     * @param champ field concerned, relative to the object under construction; empty when it is the object itself
     * @param valeur the refused text, shortened if it is long
     */
    public ValeurInvalideException(String code, String champ, String valeur) {
        super(code + (champ.isEmpty() ? "" : " (" + champ + ")") + " : " + abrege(valeur));
        this.code = code;
        this.champ = champ;
        this.valeur = abrege(valeur);
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

    private static String abrege(String texte) {
        return texte.length() <= 60 ? texte : texte.substring(0, 57) + "...";
    }
}

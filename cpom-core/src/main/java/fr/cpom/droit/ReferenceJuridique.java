package fr.cpom.droit;

/**
 * A place in a text of law or of doctrine.
 *
 * @param texte the code or text: {@code CASF}, {@code arrêté du 25 octobre 2019}…
 * @param article the article as the field writes it: {@code R. 314-43-1 al. 3}; may be empty for a whole text
 */
public record ReferenceJuridique(String texte, String article) {
    /** An article of the code de l'action sociale et des familles. */
    public static ReferenceJuridique casf(String article) {
        return new ReferenceJuridique("CASF", article);
    }

    /** An article of another text. */
    public static ReferenceJuridique of(String texte, String article) {
        return new ReferenceJuridique(texte, article);
    }

    /** {@code CASF R. 314-107}. */
    @Override
    public String toString() {
        return article.isEmpty() ? texte : texte + " " + article;
    }
}

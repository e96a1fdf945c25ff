package fr.cpom.projection.personnel;

import java.util.List;

/**
 * Why a pay bill changed, category by category: effectif, then structure (shares at constant pay), then nominal (pay at the new
 * shares). The three steps go from one bill to the other, so they sum to its change whatever the figures.
 */
public final class EffetsMasse {
    private final List<Categorie> categories;
    private final Fraction avant;
    private final Fraction apres;
    private final Fraction effectifs;

    /** The effects over categories; a first year without staff has no mean pay, and is refused ({@code NOMBRE_INVALIDE}). */
    public EffetsMasse(List<Categorie> categories) {
        this.categories = List.copyOf(categories);
        this.avant =
                Fraction.somme(categories.stream().map(Categorie::effectifAvant).toList());
        this.apres =
                Fraction.somme(categories.stream().map(Categorie::effectifApres).toList());
        this.effectifs = apres.sur(avant);
    }

    /** Staff of the second year on that of the first. */
    public Fraction effectifs() {
        return effectifs;
    }

    /** Bill of the first year. */
    public Fraction masseAvant() {
        return Fraction.somme(categories.stream()
                .map(c -> c.effectifAvant().fois(c.salaireAvant()))
                .toList());
    }

    /** What the staff alone adds to a category: the old shares and the old pay, the new number. */
    public Fraction effectif(Categorie c) {
        return c.effectifAvant().fois(effectifs.moins(Fraction.UN)).fois(c.salaireAvant());
    }

    /** What the change of shares adds to a category, at the old pay. */
    public Fraction structure(Categorie c) {
        return c.effectifApres().moins(c.effectifAvant().fois(effectifs)).fois(c.salaireAvant());
    }

    /** What the change of pay adds to a category, at the new shares. */
    public Fraction nominal(Categorie c) {
        return c.effectifApres().fois(c.salaireApres().moins(c.salaireAvant()));
    }

    /**
     * A category of staff.
     *
     * @param effectifAvant staff of the first year
     * @param salaireAvant mean pay of one of them over the year
     * @param effectifApres staff of the second year
     * @param salaireApres mean pay of one of them over the year
     */
    public record Categorie(
            Fraction effectifAvant, Fraction salaireAvant, Fraction effectifApres, Fraction salaireApres) {}
}

package fr.cpom.io.comparaison;

import com.fasterxml.jackson.annotation.JsonGetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One part that differs between two contracts, A and B. Together the differences are a patch: see {@link Comparateur#appliquer}.
 *
 * @param type what happens from A to B
 * @param rubrique the part of the contract
 * @param reperes the steps from the contract to what differs, for people
 * @param cheminA JSON pointer in A; where A has nothing, the place that it would take: the field, or {@code -} for the end of a
 *     list, as in RFC 6902
 * @param cheminB the same in B
 * @param essms FINESS number of the ESSMS concerned, when it is about one
 * @param avant what A has, nothing for an addition
 * @param apres what B has, nothing for a removal
 */
public record Difference(
        TypeDifference type,
        Rubrique rubrique,
        List<Repere> reperes,
        String cheminA,
        String cheminB,
        Optional<String> essms,
        Optional<JsonNode> avant,
        Optional<JsonNode> apres) {
    public Difference {
        reperes = List.copyOf(reperes);
        avant = copie(avant);
        apres = copie(apres);
    }

    /** What A has; a copy, for a tree can be changed. */
    @Override
    public Optional<JsonNode> avant() {
        return copie(avant);
    }

    /** What B has; a copy, for a tree can be changed. */
    @Override
    public Optional<JsonNode> apres() {
        return copie(apres);
    }

    private static Optional<JsonNode> copie(Optional<JsonNode> arbre) {
        return arbre.map(a -> a.isContainerNode() ? a.deepCopy() : a);
    }

    /** The same difference seen from B to A. */
    public Difference inverse() {
        return new Difference(type.inverse(), rubrique, reperes, cheminB, cheminA, essms, apres, avant);
    }

    /** What differs, in words: {@code clause taux-ars, taux 2026}; in French, as JSON gives it. */
    @JsonGetter("sujet")
    public String sujet() {
        return sujet(Locale.FRENCH);
    }

    /** What differs, in words, in French or, for an English locale, in English. */
    public String sujet(Locale locale) {
        return TexteDifference.sujet(this, locale);
    }

    /** What A has, in words that the subject does not say: amounts, rates and dates the way of the locale; empty for an addition. */
    public Optional<String> texteAvant(Locale locale) {
        return avant.map(v -> TexteDifference.element(this, v, locale));
    }

    /** What B has, in words that the subject does not say; empty for a removal. */
    public Optional<String> texteApres(Locale locale) {
        return apres.map(v -> TexteDifference.element(this, v, locale));
    }
}

package fr.cpom.io.comparaison;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cpom.contrat.Cpom;
import fr.cpom.io.json.CpomJson;
import java.util.List;

/**
 * Compares contracts field by field, over the JSON form that every field of theirs has.
 *
 * <p>The elements of a list meet by what they are known by, whatever their order: an ESSMS by its FINESS number, a clause or an
 * objective by its code, a value by its year. What is the same in both is not in the result. Immutable, serves any number of
 * threads.
 */
public final class Comparateur {
    private static final Comparateur STANDARD = new Comparateur(PlanDuContrat.standard());

    private final PlanDuContrat plan;

    private Comparateur(PlanDuContrat plan) {
        this.plan = plan;
    }

    /** The comparison of contracts. */
    public static Comparateur standard() {
        return STANDARD;
    }

    /** What differs from A to B, rubrique by rubrique, in the order of A, then of B. */
    public List<Difference> comparer(Cpom a, Cpom b) {
        return comparer(CpomJson.standard().toTree(a), CpomJson.standard().toTree(b));
    }

    /**
     * The same over contracts in JSON, even such as cannot be read.
     *
     * @throws IllegalArgumentException for a tree that is no object
     */
    public List<Difference> comparer(JsonNode a, JsonNode b) {
        if (!a.isObject() || !b.isObject()) {
            throw new IllegalArgumentException("un contrat est un objet JSON");
        }
        return new Parcours(plan, a, b).differences();
    }

    /**
     * A with the differences that lead from it to B: B itself, up to the order of the lists where order says nothing.
     *
     * @param a the tree that the differences were found in; it is not changed
     * @throws IllegalArgumentException when it is another one, which has no such place
     */
    public JsonNode appliquer(JsonNode a, List<Difference> differences) {
        return Application.appliquer(a, differences);
    }
}

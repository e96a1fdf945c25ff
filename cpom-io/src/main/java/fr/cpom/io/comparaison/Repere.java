package fr.cpom.io.comparaison;

import java.util.List;

/**
 * A step from the contract down to what differs.
 *
 * @param champ the field: {@code clauses}, {@code taux}
 * @param element what the element of a list is known by: code of a clause, year, name and FINESS number of an ESSMS; empty for
 *     a field that is no list
 */
public record Repere(String champ, List<String> element) {
    public Repere {
        element = List.copyOf(element);
    }
}

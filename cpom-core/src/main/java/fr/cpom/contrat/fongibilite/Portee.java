package fr.cpom.contrat.fongibilite;

import java.util.List;
import java.util.Optional;

/**
 * Which movements a rule bears on: all of what it tells must hold, and an empty one bears on every movement.
 *
 * @param franchit what differs between origin and destination
 * @param conserve what is the same on both sides
 * @param origine where the credits come from
 * @param destination where they go to
 * @param objets what they are; anything when empty
 * @param ressource whether the saving lasts
 * @param emploi whether the charge paid lasts
 */
public record Portee(
        List<Critere> franchit,
        List<Critere> conserve,
        List<Filtre> origine,
        List<Filtre> destination,
        List<ObjetMouvement> objets,
        Optional<NatureCredit> ressource,
        Optional<NatureCredit> emploi) {
    /** Every movement. */
    public static final Portee TOUT =
            new Portee(List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

    public Portee {
        franchit = franchit.stream().distinct().toList();
        conserve = conserve.stream().distinct().toList();
        origine = List.copyOf(origine);
        destination = List.copyOf(destination);
        objets = objets.stream().distinct().toList();
    }

    /** The movements whose two sides differ on all these points. */
    public static Portee franchissant(Critere... criteres) {
        return new Portee(
                List.of(criteres), List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    /**
     * One side of a movement: a value among these.
     *
     * @param critere what is looked at
     * @param valeurs the values that match, as JSON writes them
     */
    public record Filtre(Critere critere, List<String> valeurs) {
        public Filtre {
            valeurs = List.copyOf(valeurs);
        }
    }
}

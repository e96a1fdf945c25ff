package fr.cpom.projection.ciseau;

import fr.cpom.contrat.TauxAnnuel;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How prices move, by which amounts are brought to euros of one year: rates, or a price index. Both together, or an index given
 * beside a published one, are refused ({@code INDICES_EN_DOUBLE}); so is a rate out of bounds ({@code TAUX_HORS_BORNES}).
 *
 * @param taux rise of the prices of every year without another rate
 * @param tauxAnnuels rise of a year over the one before
 * @param indices values of a price index, all on one base
 * @param indicePublie a series of the library in place of them
 * @param mois the month to compare; absent, the means of the years
 */
public record EvolutionPrix(
        Optional<Taux> taux,
        List<TauxAnnuel> tauxAnnuels,
        List<IndicePrix> indices,
        Optional<IndicePublie> indicePublie,
        Optional<Integer> mois) {
    public EvolutionPrix {
        tauxAnnuels = List.copyOf(tauxAnnuels);
        indices = List.copyOf(indices);
        taux.ifPresent(t -> CheminAnnuel.admis("taux", t));
        tauxAnnuels.forEach(t -> CheminAnnuel.admis("tauxAnnuels", t.taux()));
        CheminAnnuel.distincts(
                "tauxAnnuels", tauxAnnuels.stream().map(TauxAnnuel::exercice).toList());
        mois.ifPresent(m -> IndicePrix.borne("mois", m, 1, 12));
        boolean parTaux = taux.isPresent() || !tauxAnnuels.isEmpty();
        if ((parTaux && (indicePublie.isPresent() || !indices.isEmpty()))
                || (indicePublie.isPresent() && !indices.isEmpty())) {
            throw new ValeurInvalideException(
                    "INDICES_EN_DOUBLE", "indices", donnees(parTaux, taux, indices, indicePublie));
        }
    }

    /** The fields given, by their names. */
    private static String donnees(
            boolean parTaux, Optional<Taux> taux, List<IndicePrix> indices, Optional<IndicePublie> indicePublie) {
        return Stream.of(
                        parTaux ? taux.isPresent() ? "taux" : "tauxAnnuels" : "",
                        indices.isEmpty() ? "" : "indices",
                        indicePublie.isPresent() ? "indicePublie" : "")
                .filter(c -> !c.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Prices that rise at one rate. */
    public static EvolutionPrix of(Taux taux) {
        return new EvolutionPrix(Optional.of(taux), List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    /** True when nothing is given. */
    boolean vide() {
        return !parTaux() && indices.isEmpty() && indicePublie.isEmpty();
    }

    /** True when the exercises must be known: an index, or rates of their own year. */
    boolean datee() {
        return taux.isEmpty() || !tauxAnnuels.isEmpty();
    }

    /** True when prices move by rates, false when by an index. */
    boolean parTaux() {
        return taux.isPresent() || !tauxAnnuels.isEmpty();
    }
}

package fr.cpom.suivi.transformation;

import fr.cpom.contrat.ProrataTemporis;
import fr.cpom.essms.ModeAccueil;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * Places and bases at the start of a first year, and the movements of the years that follow.
 *
 * @param postes what there is on 1 January of the first year
 * @param mouvements by their days; those of one day in the order of the list
 * @param premier first year
 * @param dernier last year; before the first one, it is refused ({@code EXERCICE_INVALIDE}), and more than thirty years too
 * @param prorata how parts of a year are counted for the base; by months when absent
 */
public record DemandeTransformation(
        List<Poste> postes,
        List<Mouvement> mouvements,
        Exercice premier,
        Exercice dernier,
        Optional<ProrataTemporis> prorata) {
    private static final int ANNEES = 30;

    public DemandeTransformation {
        postes = List.copyOf(postes);
        mouvements = List.copyOf(mouvements);
        if (dernier.compareTo(premier) < 0 || dernier.annee() - premier.annee() >= ANNEES) {
            throw new ValeurInvalideException("EXERCICE_INVALIDE", "dernier", dernier.toString());
        }
    }

    /**
     * Places of an ESSMS for a mode d'accueil.
     *
     * @param essms the ESSMS
     * @param mode mode d'accueil
     * @param places zero or more ({@code NOMBRE_INVALIDE} otherwise)
     * @param joursOuverture days of opening in a full year, 1 to 366 ({@code NOMBRE_INVALIDE} otherwise); without them no
     *     theoretical activity is given
     * @param base euros of a full year that these places are paid, when known; below zero, refused ({@code MONTANT_NEGATIF})
     */
    public record Poste(
            NumeroFiness essms,
            ModeAccueil mode,
            int places,
            Optional<Integer> joursOuverture,
            Optional<MonetaryAmount> base) {
        public Poste {
            positif("places", places, 0, Integer.MAX_VALUE);
            joursOuverture.ifPresent(j -> positif("joursOuverture", j, 1, 366));
            base = base.map(b -> Montants.nonNegatif("base", b));
        }
    }

    /**
     * Places that move on a day. Without origin they are created, without destination closed; neither is refused ({@code
     * MODIFICATION_VIDE}).
     *
     * @param date first day of the new places
     * @param libelle what the movement is: virage domiciliaire, fusion…
     * @param origine places taken
     * @param destination places given, of whatever number
     * @param base euros of a full year that leave the origin, zero or more; in proportion to its places when absent
     * @param baseDestination euros of a full year that reach the destination; those that leave when absent
     */
    public record Mouvement(
            LocalDate date,
            Optional<String> libelle,
            Optional<PlacesDeplacees> origine,
            Optional<PlacesDeplacees> destination,
            Optional<MonetaryAmount> base,
            Optional<MonetaryAmount> baseDestination) {
        public Mouvement {
            Exercice.du(date);
            if (origine.isEmpty() && destination.isEmpty()) {
                throw new ValeurInvalideException("MODIFICATION_VIDE", "origine", "");
            }
            base = base.map(b -> Montants.nonNegatif("base", b));
            baseDestination = baseDestination.map(b -> Montants.nonNegatif("baseDestination", b));
        }
    }

    /**
     * Places of a movement.
     *
     * @param essms the ESSMS
     * @param mode mode d'accueil
     * @param places one or more ({@code NOMBRE_INVALIDE} otherwise)
     * @param joursOuverture days of opening of places that did not exist before
     * @param ligne code of the line of base that the measure is to name, where the ESSMS has several
     */
    public record PlacesDeplacees(
            NumeroFiness essms,
            ModeAccueil mode,
            int places,
            Optional<Integer> joursOuverture,
            Optional<String> ligne) {
        public PlacesDeplacees {
            positif("places", places, 1, Integer.MAX_VALUE);
            joursOuverture.ifPresent(j -> positif("joursOuverture", j, 1, 366));
        }
    }

    private static void positif(String champ, int valeur, int minimum, int maximum) {
        if (valeur < minimum || valeur > maximum) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", champ, Integer.toString(valeur));
        }
    }
}

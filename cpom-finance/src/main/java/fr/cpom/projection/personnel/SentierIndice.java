package fr.cpom.projection.personnel;

import fr.cpom.valeur.ValeurInvalideException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * A year of pay: the index of December before and the twelve monthly ones, with the three effects they make.
 *
 * <p>All three are coefficients (one plus the effect) and exact: {@code masse × report = niveau} always. An index that is not
 * positive, or another number of months than twelve, is refused ({@code NOMBRE_INVALIDE}).
 *
 * @param depart index of December of the year before
 * @param mois indices of January to December
 */
public record SentierIndice(Fraction depart, List<Fraction> mois) {
    public SentierIndice {
        mois = List.copyOf(mois);
        if (mois.size() != 12) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", "mois", Integer.toString(mois.size()));
        }
        if (depart.signe() <= 0 || mois.stream().anyMatch(m -> m.signe() <= 0)) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", "mois", "<= 0");
        }
    }

    /** The path from an index and the rises of the year; those of one month apply in the order given. */
    public static SentierIndice depuis(Fraction depart, List<Hausse> hausses, CompositionHausses composition) {
        List<Fraction> mois = new ArrayList<>(Collections.nCopies(12, depart));
        for (Pas pas : pas(depart, hausses, composition)) {
            for (int m = pas.hausse().mois(); m <= 12; m++) {
                mois.set(m - 1, mois.get(m - 1).plus(pas.montee()));
            }
        }
        return new SentierIndice(depart, mois);
    }

    /** What each rise adds to the index from its month on, in the order of the months; they sum to the whole rise. */
    public static List<Pas> pas(Fraction depart, List<Hausse> hausses, CompositionHausses composition) {
        List<Pas> pas = new ArrayList<>();
        Fraction courant = depart;
        for (Hausse hausse :
                hausses.stream().sorted(Comparator.comparingInt(Hausse::mois)).toList()) {
            Fraction assiette = composition == CompositionHausses.COMPOSEE ? courant : depart;
            Fraction montee = assiette.fois(Fraction.of(hausse.taux()));
            pas.add(new Pas(hausse, montee));
            courant = courant.plus(montee);
        }
        return pas;
    }

    /** Sum of the twelve months. */
    public Fraction somme() {
        return Fraction.somme(mois);
    }

    /** Index of December. */
    public Fraction fin() {
        return mois.get(11);
    }

    /** Effet niveau: December on December before. */
    public Fraction niveau() {
        return fin().sur(depart);
    }

    /** Effet masse: the year on twelve times December before. */
    public Fraction masse() {
        return masse(depart, somme());
    }

    /** Effet report: twelve times December on the year, what the next year grows by without any new rise. */
    public Fraction report() {
        return report(somme(), fin());
    }

    /** Effet masse of a sum of twelve months. */
    public static Fraction masse(Fraction depart, Fraction somme) {
        return somme.sur(depart.fois(Fraction.of(12)));
    }

    /** Effet report of a sum of twelve months and of its December. */
    public static Fraction report(Fraction somme, Fraction fin) {
        return fin.fois(Fraction.of(12)).sur(somme);
    }

    /**
     * What one rise adds to the index.
     *
     * @param hausse the rise
     * @param montee points of index added from its month on
     */
    public record Pas(Hausse hausse, Fraction montee) {
        /** Part of the effet niveau, on an index of departure. */
        public Fraction niveau(Fraction depart) {
            return montee.sur(depart);
        }

        /** Part of the effet masse, on an index of departure. */
        public Fraction masse(Fraction depart) {
            return niveau(depart).fois(Fraction.of(hausse.moisPayes(), 12));
        }
    }
}

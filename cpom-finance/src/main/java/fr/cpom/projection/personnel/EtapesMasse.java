package fr.cpom.projection.personnel;

import fr.cpom.projection.personnel.DemandeProjection.ModeProjection;
import fr.cpom.projection.personnel.ProjectionMasse.CauseMasse;
import java.util.ArrayList;
import java.util.List;

/**
 * The rates of one year applied to a pay bill, exactly: {@code M × Π(1 + t)} when multiplicative, each cause bearing on what the
 * earlier ones left; {@code M × (1 + Σ t)} when additive, each bearing on the bill of departure.
 */
public final class EtapesMasse {
    private EtapesMasse() {}

    /** What each cause adds, in the order given; their sum is the change of the bill. */
    public static List<EtapeMasse> de(Fraction masse, List<TauxCause> taux, ModeProjection mode) {
        List<EtapeMasse> etapes = new ArrayList<>();
        Fraction courante = masse;
        for (TauxCause t : taux) {
            Fraction assiette = mode == ModeProjection.MULTIPLICATIF ? courante : masse;
            Fraction montant = assiette.fois(t.taux());
            etapes.add(new EtapeMasse(t, montant));
            courante = courante.plus(montant);
        }
        return etapes;
    }

    /** Careers and noria make one factor, their algebraic sum: the second bears on the same bill as the first. */
    static Fraction negatifApres(Fraction positif, Fraction negatif) {
        return negatif.sur(Fraction.UN.plus(positif));
    }

    /**
     * A rate and its cause.
     *
     * @param cause the cause
     * @param affiche the rate as it was given or found
     * @param taux the rate as it applies in its turn
     */
    public record TauxCause(CauseMasse cause, Fraction affiche, Fraction taux) {
        /** A rate that applies as it is given. */
        public static TauxCause of(CauseMasse cause, Fraction taux) {
            return new TauxCause(cause, taux, taux);
        }
    }

    /**
     * What a cause adds.
     *
     * @param taux the cause and its rate
     * @param montant exact amount, in the unit of the bill
     */
    public record EtapeMasse(TauxCause taux, Fraction montant) {}
}

package fr.cpom.dotation;

import fr.cpom.valeur.Taux;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The gaps between what was notified and what was expected, notified less expected, euros.
 *
 * @param attendu the decision expected, step by step
 * @param ecart gap of the dotation
 * @param explications steps that explain the gap of the dotation to the cent, the likeliest first
 * @param ecartFraction gap of the fraction printed with the twelfth of the dotation notified, when one is printed
 * @param ecartBaseSuivante gap of the amount of the next year, when one is printed
 * @param explicationsBaseSuivante steps that explain it to the cent, the likeliest first
 * @param repartition gaps ESSMS by ESSMS, when both splits are known
 */
public record EcartNotifie(
        DecisionTarifaire attendu,
        MonetaryAmount ecart,
        List<Hypothese> explications,
        Optional<MonetaryAmount> ecartFraction,
        Optional<MonetaryAmount> ecartBaseSuivante,
        List<Hypothese> explicationsBaseSuivante,
        List<EcartQuotePart> repartition) {
    public EcartNotifie {
        explications = List.copyOf(explications);
        explicationsBaseSuivante = List.copyOf(explicationsBaseSuivante);
        repartition = List.copyOf(repartition);
    }

    /** Steps where two computations of a dotation part. */
    public enum Etape {
        /** A rounding: a few cents, or an amount in whole euros. */
        ARRONDI,
        /** Another rate of actualisation. */
        TAUX,
        /** The actualisation was not applied. */
        ACTUALISATION_OMISE,
        /** One-off credits of the year before stayed in the base. */
        CNR_MAINTENUS,
        /** One-off credits of the year were not granted, or not counted. */
        CNR_OMIS,
        /** The extension en année pleine was left out. */
        EXTENSION_OMISE,
        /** New measures were counted for the whole year at once. */
        EXTENSION_ANTICIPEE,
        /** New measures were left out. */
        MESURES_NOUVELLES_OMISES,
        /** New measures were counted one month more or less. */
        MOIS_OUVERTURE,
        /** An earlier result was not taken up. */
        REPRISE_OMISE,
        /** An earlier result was taken up with the wrong sign. */
        REPRISE_INVERSEE,
        /** The modulation was not applied. */
        MODULATION_OMISE,
        /** The permanent transfer or cut was not applied. */
        REBASAGE_OMIS
    }

    /**
     * Steps that together explain a gap to the cent.
     *
     * @param etapes one step, or two together
     * @param montant the gap explained, euros
     * @param tauxImplicite the rate that the authority would have used, for a step of rate
     */
    public record Hypothese(List<Etape> etapes, MonetaryAmount montant, Optional<Taux> tauxImplicite) {
        public Hypothese {
            etapes = List.copyOf(etapes);
        }
    }

    /**
     * The gap of one ESSMS.
     *
     * @param essms FINESS number or name
     * @param attendu part expected, absent when the ESSMS was not expected
     * @param notifie part notified, absent when the ESSMS was not notified
     * @param ecart notified less expected, an absent part counting for nothing
     */
    public record EcartQuotePart(
            String essms, Optional<MonetaryAmount> attendu, Optional<MonetaryAmount> notifie, MonetaryAmount ecart) {}
}

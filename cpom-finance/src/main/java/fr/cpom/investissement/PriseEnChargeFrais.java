package fr.cpom.investissement;

import fr.cpom.budget.equilibre.EtatCondition;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.Taux;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * Whether the soins section may bear the interest of an EHPAD.
 *
 * @param verdict met, not met, or unknown for want of an element
 * @param conditions each condition, in the order of the article
 * @param tauxEndettement loans / stable resources, rounded HALF_UP to two decimals of the percentage
 * @param montantMaximal the most that may be borne, euros: the interest within the credits notified when they are known; zero
 *     when a condition is not met, absent when one is unknown
 */
public record PriseEnChargeFrais(
        EtatCondition verdict,
        List<ConditionFrais> conditions,
        Optional<Taux> tauxEndettement,
        Optional<MonetaryAmount> montantMaximal) {
    public PriseEnChargeFrais {
        conditions = List.copyOf(conditions);
    }

    /** What the article asks, in its order. */
    public enum NatureCondition {
        /** The establishment is one of those concerned. */
        ETABLISSEMENT_VISE,
        /** The authority of the soins section agrees. */
        ACCORD_AUTORITE,
        /** 1°. */
        PLAN_APPROUVE,
        /** 2°. */
        TAUX_ENDETTEMENT,
        /** 3°. */
        POLITIQUE_DEPOTS,
        /** 4°. */
        REPRISE_RESERVES,
        /** 5°. */
        LIQUIDITES
    }

    /**
     * A condition.
     *
     * @param nature which one
     * @param etat where it stands
     * @param fondement the article
     */
    public record ConditionFrais(NatureCondition nature, EtatCondition etat, ReferenceJuridique fondement) {}
}

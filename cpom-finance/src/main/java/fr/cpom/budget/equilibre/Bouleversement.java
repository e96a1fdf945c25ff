package fr.cpom.budget.equilibre;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.suivi.echeance.DecisionModificative.Motif;
import fr.cpom.suivi.echeance.Echeance;
import fr.cpom.valeur.Montants;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * Whether the économie générale of an EPRD is upset, and whether a décision modificative is due.
 *
 * @param economieGeneraleBouleversee yes as soon as one criterion is reached
 * @param criteres the two criteria of R. 314-229 III
 * @param cas the three cases of R. 314-229 II
 * @param groupes the groups that are short, in the order given
 * @param decisionModificativeObligatoire yes as soon as one case is met
 * @param presentation when it is due, the deadline of its presentation; without a date when the day of the fact is not told
 */
public record Bouleversement(
        Constatation economieGeneraleBouleversee,
        Map<Critere, CritereJuge> criteres,
        Map<Motif, CasObligation> cas,
        List<GroupeJuge> groupes,
        Constatation decisionModificativeObligatoire,
        Optional<Echeance> presentation) {
    public Bouleversement {
        criteres = Collections.unmodifiableMap(new LinkedHashMap<>(criteres));
        cas = Collections.unmodifiableMap(new LinkedHashMap<>(cas));
        groupes = List.copyOf(groupes);
    }

    /** The criteria that the article names. */
    public enum Critere {
        /** 1°: the updated CAF does not cover the capital due. */
        CAF,
        /** 2°: the updated prélèvement exceeds the fonds de roulement of 1 January. */
        FONDS_DE_ROULEMENT
    }

    /**
     * A criterion.
     *
     * @param atteint yes when it says that the économie générale is upset
     * @param limite the limit not to be crossed, met when the criterion is not reached
     */
    public record CritereJuge(Constatation atteint, Jugement limite) {}

    /**
     * A case in which a décision modificative is due.
     *
     * @param present whether it is met
     * @param article the article
     */
    public record CasObligation(Constatation present, ReferenceJuridique article) {}

    /**
     * A group that is short.
     *
     * @param groupe the group
     * @param limitatif whether its credits are limitatifs
     * @param article the article that makes them so, or évaluatifs
     * @param reste what it still lacks once the virement came, euros
     */
    public record GroupeJuge(
            GroupeFonctionnel groupe, Constatation limitatif, ReferenceJuridique article, MonetaryAmount reste) {
        public GroupeJuge {
            reste = Montants.normalise(reste);
        }
    }
}

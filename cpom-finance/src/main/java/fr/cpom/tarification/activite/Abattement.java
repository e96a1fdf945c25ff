package fr.cpom.tarification.activite;

import fr.cpom.contrat.ClauseActivite.Critere;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.Taux;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What may be taken from ESSMS whose activity is below the objectives of their CPOM.
 *
 * @param essms one verdict each
 * @param totalMaximal the most that may be taken from all, euros; absent when a dotation is not known
 * @param total what the rates of the contract take, euros; absent when one of them is not known
 * @param reference R. 314-43-2 III
 */
public record Abattement(
        List<AbattementEssms> essms,
        Optional<MonetaryAmount> totalMaximal,
        Optional<MonetaryAmount> total,
        ReferenceJuridique reference) {
    public Abattement {
        essms = List.copyOf(essms);
    }

    /**
     * The verdict of an ESSMS.
     *
     * @param essms its name
     * @param sousActivite true when the activity is below the objective
     * @param ecarts the gap of each indicator
     * @param ecart the gap that counts, indicators joined, before circumstances
     * @param partJustifiee share of it that circumstances justify
     * @param plafond the highest rate of abattement: half of the gap that is not justified; zero without a clause of modulation
     * @param montantMaximal the same, euros
     * @param taux the rate that applies: that of the contract, brought to the ceiling; zero when nothing may be taken, absent
     *     when the contract's rate is not known
     * @param montant the same, euros
     * @param dotationApres the dotation less the abattement, euros
     */
    public record AbattementEssms(
            String essms,
            boolean sousActivite,
            List<EcartActivite> ecarts,
            Taux ecart,
            Taux partJustifiee,
            Taux plafond,
            Optional<MonetaryAmount> montantMaximal,
            Optional<Taux> taux,
            Optional<MonetaryAmount> montant,
            Optional<MonetaryAmount> dotationApres) {
        public AbattementEssms {
            ecarts = List.copyOf(ecarts);
        }
    }

    /**
     * The gap of an indicator.
     *
     * @param critere what is measured
     * @param ecart objective less measure, in points of rate; zero when the objective is held
     * @param relatif true for a count, whose gap is taken over the objective (no text says so)
     * @param plafond half of the gap
     */
    public record EcartActivite(Critere critere, Taux ecart, boolean relatif, Taux plafond) {}
}

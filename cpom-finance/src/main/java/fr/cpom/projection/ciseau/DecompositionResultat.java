package fr.cpom.projection.ciseau;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.projection.ciseau.DemandeDecomposition.ConventionCroisee;
import fr.cpom.projection.ciseau.DemandeDecomposition.RegimePorteur;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * A change of result cut by effect and by cause, euros; every split sums to the cent.
 *
 * @param libelleDebut words for the first state
 * @param libelleFin words for the second
 * @param resultatDebut produits less charges of the first state
 * @param resultatFin the same of the second
 * @param convention where the cross effect goes
 * @param effets on the result: a rise of a charge is below zero
 * @param effetsProduits on the produits
 * @param effetsCharges on the charges
 * @param lignes line by line
 * @param causes on the result, by cause, in the order met; they sum to the change
 * @param prisEnCharge who bears the loss of the second state, when a regime is given
 */
public record DecompositionResultat(
        String libelleDebut,
        String libelleFin,
        MonetaryAmount resultatDebut,
        MonetaryAmount resultatFin,
        ConventionCroisee convention,
        EffetsResultat effets,
        EffetsResultat effetsProduits,
        EffetsResultat effetsCharges,
        List<LigneDecomposee> lignes,
        List<EffetCause> causes,
        Optional<PriseEnChargeDeficit> prisEnCharge) {
    public DecompositionResultat {
        lignes = List.copyOf(lignes);
        causes = List.copyOf(causes);
    }

    /**
     * The effects of a change: {@code variation = volume + structure + prix + croise + mesures}.
     *
     * @param variation second amount less the first
     * @param volume from the quantity of the whole famille, at the first price
     * @param structure from the share of the line in its famille, at the first price
     * @param prix from the unit price; all that is neither policy nor quantity for a line without quantities
     * @param croise change of price × change of quantity, where it is shown by itself
     * @param mesures from decided measures
     */
    public record EffetsResultat(
            MonetaryAmount variation,
            MonetaryAmount volume,
            MonetaryAmount structure,
            MonetaryAmount prix,
            MonetaryAmount croise,
            MonetaryAmount mesures) {}

    /**
     * A line.
     *
     * @param nature as it was named
     * @param sens produit or charge
     * @param debut first amount
     * @param fin second amount
     * @param effets in the sense of the line
     * @param effetResultat what the change of the line does to the result
     */
    public record LigneDecomposee(
            String nature,
            SensLigne sens,
            MonetaryAmount debut,
            MonetaryAmount fin,
            EffetsResultat effets,
            MonetaryAmount effetResultat) {}

    /**
     * What a cause does to the result.
     *
     * @param cause its code, or the words given; {@code NON_ATTRIBUE} for what no cause explains
     * @param libelle in French
     * @param effetResultat below zero when it costs
     * @param porteur who bears it, or gains by it, under the regime given
     */
    public record EffetCause(
            String cause, String libelle, MonetaryAmount effetResultat, Optional<PorteurDeficit> porteur) {}

    /** Who bears a loss, once the réserve de compensation is used. */
    public enum PorteurDeficit {
        /** The organisme gestionnaire. */
        GESTIONNAIRE,
        /** The financeurs, by the tarification to come. */
        FINANCEUR;

        /** Who bears it under a regime: a reading of the library. */
        static PorteurDeficit selon(RegimePorteur regime) {
            return switch (regime) {
                case RESSOURCES_PLAFONNEES -> GESTIONNAIRE;
                case REPRISE_DES_RESULTATS -> FINANCEUR;
            };
        }
    }

    /**
     * Who bears the loss of the second state: a reading, which the authority's decision on the result may contradict.
     *
     * @param regime by which rules
     * @param porteur who bears what the réserve de compensation does not cover
     * @param deficit the loss, zero when there is none
     * @param surReserve taken on the réserve de compensation
     * @param aChargeGestionnaire left to the gestionnaire
     * @param aChargeFinanceur added to charges to be tariffed
     * @param fondements the texts of the reading
     */
    public record PriseEnChargeDeficit(
            RegimePorteur regime,
            PorteurDeficit porteur,
            MonetaryAmount deficit,
            MonetaryAmount surReserve,
            MonetaryAmount aChargeGestionnaire,
            MonetaryAmount aChargeFinanceur,
            List<ReferenceJuridique> fondements) {
        public PriseEnChargeDeficit {
            fondements = List.copyOf(fondements);
        }
    }
}

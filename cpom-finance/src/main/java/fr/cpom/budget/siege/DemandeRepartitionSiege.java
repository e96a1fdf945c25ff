package fr.cpom.budget.siege;

import fr.cpom.essms.CategorieEssms;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * Head-office costs to split among budgets.
 *
 * @param fraisSiege costs retained for the year, euros; needed without a single percentage
 * @param pourcentageUnique single percentage of the gross charges fixed with the authorisation (R. 314-93), in place of a split
 * @param essms the budgets that bear them, each named once
 * @param chargesHorsChamp gross charges of the structures that are not of L. 312-1 I, taken together, euros
 * @param partHorsChamp part of the costs that the yearly request gives to those structures, euros; by their charges when absent
 */
public record DemandeRepartitionSiege(
        Optional<MonetaryAmount> fraisSiege,
        Optional<Taux> pourcentageUnique,
        List<ChargesEssms> essms,
        Optional<MonetaryAmount> chargesHorsChamp,
        Optional<MonetaryAmount> partHorsChamp) {
    public DemandeRepartitionSiege {
        fraisSiege = Montants.nonNegatif("fraisSiege", fraisSiege);
        essms = List.copyOf(essms);
        chargesHorsChamp = Montants.nonNegatif("chargesHorsChamp", chargesHorsChamp);
        partHorsChamp = Montants.nonNegatif("partHorsChamp", partHorsChamp);
    }

    /** How the production budget of an ESAT bears its part, on request of the gestionnaire (R. 314-129 I). */
    public enum AssietteProduction {
        /** Gross charges less the aides au poste. */
        CHARGES_MOINS_AIDES_AU_POSTE,
        /** Its valeur ajoutée. */
        VALEUR_AJOUTEE
    }

    /**
     * The charges of a budget.
     *
     * @param essms FINESS number or any name unique in the list
     * @param categorie FINESS category, when known
     * @param chargesBrutes gross operating charges of the last closed year, euros
     * @param nouveau true for an ESSMS newly created; told by the absence of a closed year when absent
     * @param chargesExerciceEnCours charges of the current year, for a new one, euros
     * @param chargesProposees charges of the budget proposals, for a new one without them, euros
     * @param production for the production budget of an ESAT, how it bears its part
     * @param aidesAuPoste aides au poste of that budget, euros
     * @param valeurAjoutee valeur ajoutée of that budget, euros
     * @param dgc name of the dotation globalisée commune that it belongs to
     * @param partLibre its part when the gestionnaire splits freely inside that dotation, euros
     */
    public record ChargesEssms(
            String essms,
            Optional<CategorieEssms> categorie,
            Optional<MonetaryAmount> chargesBrutes,
            Optional<Boolean> nouveau,
            Optional<MonetaryAmount> chargesExerciceEnCours,
            Optional<MonetaryAmount> chargesProposees,
            Optional<AssietteProduction> production,
            Optional<MonetaryAmount> aidesAuPoste,
            Optional<MonetaryAmount> valeurAjoutee,
            Optional<String> dgc,
            Optional<MonetaryAmount> partLibre) {
        public ChargesEssms {
            chargesBrutes = Montants.nonNegatif("chargesBrutes", chargesBrutes);
            chargesExerciceEnCours = Montants.nonNegatif("chargesExerciceEnCours", chargesExerciceEnCours);
            chargesProposees = Montants.nonNegatif("chargesProposees", chargesProposees);
            aidesAuPoste = Montants.nonNegatif("aidesAuPoste", aidesAuPoste);
            valeurAjoutee = Montants.nonNegatif("valeurAjoutee", valeurAjoutee);
            partLibre = Montants.nonNegatif("partLibre", partLibre);
        }

        /** Those of an ESSMS with a closed year, under the general rule. */
        public static ChargesEssms of(String essms, MonetaryAmount chargesBrutes) {
            return new ChargesEssms(
                    essms,
                    Optional.empty(),
                    Optional.of(chargesBrutes),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }
}

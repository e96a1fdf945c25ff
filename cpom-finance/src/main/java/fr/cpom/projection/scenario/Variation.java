package fr.cpom.projection.scenario;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.cpom.contrat.ClauseEvolution;
import fr.cpom.contrat.MesureBudgetaire;
import fr.cpom.projection.hypothese.CibleHypothese;
import fr.cpom.projection.hypothese.EffetHypothese;
import fr.cpom.projection.hypothese.Hypothese;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * One small change of a trajectory to compute.
 *
 * <p>A hypothesis or a clause that the trajectory does not have is refused ({@code VARIANTE_HYPOTHESE_INCONNUE}, {@code
 * VARIANTE_CLAUSE_INCONNUE}), and so is a change that has no meaning for it ({@code VARIANTE_SANS_OBJET}): nothing is left out in
 * silence.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(Variation.RemplacerHypothese.class),
    @JsonSubTypes.Type(Variation.AjouterHypothese.class),
    @JsonSubTypes.Type(Variation.RetirerHypothese.class),
    @JsonSubTypes.Type(Variation.DecalerTaux.class),
    @JsonSubTypes.Type(Variation.MultiplierTaux.class),
    @JsonSubTypes.Type(Variation.FixerTaux.class),
    @JsonSubTypes.Type(Variation.ReviserBase.class),
    @JsonSubTypes.Type(Variation.RemplacerClause.class),
    @JsonSubTypes.Type(Variation.FixerTauxClause.class),
    @JsonSubTypes.Type(Variation.AjouterMesure.class),
    @JsonSubTypes.Type(Variation.GelerLignes.class),
    @JsonSubTypes.Type(Variation.ChangerDuree.class)
})
public sealed interface Variation {
    /**
     * Another hypothesis in the place of the one of the same name.
     *
     * @param hypothese the new one
     */
    @JsonTypeName("REMPLACER_HYPOTHESE")
    record RemplacerHypothese(Hypothese hypothese) implements Variation {}

    /**
     * A hypothesis more, after the others; its name must be new ({@code HYPOTHESE_NOM_EN_DOUBLE}).
     *
     * @param hypothese the new one
     */
    @JsonTypeName("AJOUTER_HYPOTHESE")
    record AjouterHypothese(Hypothese hypothese) implements Variation {}

    /**
     * A hypothesis less.
     *
     * @param hypothese its name
     */
    @JsonTypeName("RETIRER_HYPOTHESE")
    record RetirerHypothese(String hypothese) implements Variation {}

    /**
     * Points added to the rates of a hypothesis, in every year after the base.
     *
     * <p>Evolution and prices: added to each rate, an index being turned into its yearly rises first. Pay: a further general rise
     * on 1 January of each year, or points of the effet masse where it is given. Absence and turnover: added to the rate of each
     * year. Volumes: added to each quantity, in points of the quantity of the base year. Amounts and freezes have no rate.
     *
     * @param hypothese its name
     * @param points points, below zero to take away
     */
    @JsonTypeName("DECALER_TAUX")
    record DecalerTaux(String hypothese, Taux points) implements Variation {}

    /**
     * The rates, quantities or amounts of a hypothesis multiplied, in every year after the base.
     *
     * <p>Evolution and prices: each rate. Pay: rises, report given, GVT and staff of each year, the measures in points or amounts
     * being left as they are. Absence and turnover: the rate of each year. Volumes: each quantity. Amounts: each of them, rounded.
     * Freezes have nothing to multiply.
     *
     * @param hypothese its name
     * @param coefficient 100 % changes nothing; below zero is refused ({@code TAUX_HORS_BORNES})
     */
    @JsonTypeName("MULTIPLIER_TAUX")
    record MultiplierTaux(String hypothese, Taux coefficient) implements Variation {
        public MultiplierTaux {
            if (coefficient.estNegatif()) {
                throw new ValeurInvalideException("TAUX_HORS_BORNES", "coefficient", coefficient.toString(), "≥ 0 %");
            }
        }
    }

    /**
     * One rate for every year after the base, in place of those of a hypothesis of evolution or of prices.
     *
     * @param hypothese its name
     * @param taux the rate
     */
    @JsonTypeName("FIXER_TAUX")
    record FixerTaux(String hypothese, Taux taux) implements Variation {}

    /**
     * Amounts of the base year of the lines aimed at, lines of the budget and, for produits, lines of the reference base of the
     * contract (groupe I where they name none), the latter in euros of the base year of the contract.
     *
     * @param cible the lines; at least one with an amount ({@code VARIANTE_SANS_LIGNE})
     * @param taux relative change of each, rounded to the cent
     * @param montant change of the whole, euros, split in proportion to the amounts; this or {@code taux}, not both
     */
    @JsonTypeName("REVISER_BASE")
    record ReviserBase(CibleHypothese cible, Optional<Taux> taux, Optional<MonetaryAmount> montant)
            implements Variation {
        public ReviserBase {
            montant = montant.map(Montants::normalise);
            if (taux.isPresent() == montant.isPresent()) {
                throw new ValeurInvalideException("SCENARIO_TAUX_OU_MONTANT", "taux", "");
            }
        }
    }

    /**
     * Another clause of evolution in the place of the one of the same code.
     *
     * @param clause the new one
     */
    @JsonTypeName("REMPLACER_CLAUSE")
    record RemplacerClause(ClauseEvolution clause) implements Variation {}

    /**
     * One rate for every year after the base, to the end of the contract, in place of those of a clause that is a list of rates
     * (envelope, département, yearly avenants); its rates of the base year and before stay.
     *
     * @param clause its code
     * @param taux the rate
     */
    @JsonTypeName("FIXER_TAUX_CLAUSE")
    record FixerTauxClause(String clause, Taux taux) implements Variation {}

    /**
     * A budget measure more in the contract.
     *
     * @param mesure the measure
     */
    @JsonTypeName("AJOUTER_MESURE")
    record AjouterMesure(MesureBudgetaire mesure) implements Variation {}

    /**
     * A freeze of lines, as a hypothesis after the others.
     *
     * @param nom its name, new ({@code HYPOTHESE_NOM_EN_DOUBLE})
     * @param cible the lines
     * @param debut first year, the first of the projection when absent
     * @param fin last year, the last of the projection when absent; not before the first ({@code PLAGE_INVERSEE})
     */
    @JsonTypeName("GELER_LIGNES")
    record GelerLignes(String nom, CibleHypothese cible, Optional<Exercice> debut, Optional<Exercice> fin)
            implements Variation {
        public GelerLignes {
            Variante.verifierNom("nom", nom);
            debut = new EffetHypothese.Gel(debut, fin).debut(); // refuses an inverted range
        }
    }

    /**
     * Another number of years; a gap is then told over the years in common ({@code SCENARIO_ANNEES_DIFFERENTES}).
     *
     * @param nombreAnnees years after the base, 1 to 30 ({@code NOMBRE_INVALIDE})
     */
    @JsonTypeName("CHANGER_DUREE")
    record ChangerDuree(int nombreAnnees) implements Variation {}
}

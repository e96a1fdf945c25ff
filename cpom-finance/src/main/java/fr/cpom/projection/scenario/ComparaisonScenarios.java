package fr.cpom.projection.scenario;

import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.projection.ciseau.EffetCiseau.CouvertureReserves;
import fr.cpom.projection.hypothese.EffetDerive;
import fr.cpom.projection.hypothese.FamilleHypothese;
import fr.cpom.valeur.Exercice;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * Scenarios side by side, euros; every gap is the sum of its causes, of its effects and of its ESSMS, to the cent.
 *
 * @param base figures of the base
 * @param variantes the variants, in the order given
 * @param grandeur what they are ranked by
 * @param classement the base and the variants, best first
 */
public record ComparaisonScenarios(
        ChiffresScenario base,
        List<VarianteCalculee> variantes,
        GrandeurProjetee grandeur,
        List<RangScenario> classement) {
    public ComparaisonScenarios {
        variantes = List.copyOf(variantes);
        classement = List.copyOf(classement);
    }

    /**
     * Key figures of a scenario.
     *
     * @param nom its name
     * @param annees its years, base year first
     * @param cumul sum of the results after the base year
     * @param rupture first year whose result is below zero, if any
     * @param couverture until when the reserves hold, when they are given
     * @param essms the same by ESSMS
     */
    public record ChiffresScenario(
            String nom,
            List<AnneeScenario> annees,
            MonetaryAmount cumul,
            Optional<Exercice> rupture,
            Optional<CouvertureReserves> couverture,
            List<ChiffresEssms> essms) {
        public ChiffresScenario {
            annees = List.copyOf(annees);
            essms = List.copyOf(essms);
        }
    }

    /**
     * A year of a scenario.
     *
     * @param exercice the year
     * @param produits all the produits
     * @param charges all the charges
     * @param resultat produits less charges
     * @param caf CAF, below zero an insuffisance
     * @param tresorerie cash at the end of the year, when the balance sheet of the base year is given
     */
    public record AnneeScenario(
            Exercice exercice,
            MonetaryAmount produits,
            MonetaryAmount charges,
            MonetaryAmount resultat,
            MonetaryAmount caf,
            Optional<MonetaryAmount> tresorerie) {}

    /**
     * Key figures of an ESSMS in a scenario.
     *
     * @param essms as the lines name it
     * @param annees its years, base year first
     * @param cumul sum of its results after the base year
     * @param rupture first year whose result is below zero, if any
     */
    public record ChiffresEssms(
            String essms, List<SoldeEssms> annees, MonetaryAmount cumul, Optional<Exercice> rupture) {
        public ChiffresEssms {
            annees = List.copyOf(annees);
        }
    }

    /**
     * Produits and charges of an ESSMS in a year, or their gap.
     *
     * @param exercice the year
     * @param produits produits
     * @param charges charges
     * @param resultat produits less charges
     */
    public record SoldeEssms(
            Exercice exercice, MonetaryAmount produits, MonetaryAmount charges, MonetaryAmount resultat) {}

    /**
     * A variant and its gap to the base.
     *
     * @param chiffres its figures
     * @param ecart what it changes: the variant less the base
     */
    public record VarianteCalculee(ChiffresScenario chiffres, EcartScenario ecart) {}

    /**
     * A gap to the base, over the years in common.
     *
     * @param annees year by year, base year first
     * @param cumul sum of the gaps of result after the base year
     * @param causes what each cause does to the result, those without effect left out
     * @param essms the same by ESSMS, those without gap left out
     */
    public record EcartScenario(
            List<EcartAnnuel> annees, MonetaryAmount cumul, List<EcartCause> causes, List<EcartEssmsScenario> essms) {
        public EcartScenario {
            annees = List.copyOf(annees);
            causes = List.copyOf(causes);
            essms = List.copyOf(essms);
        }
    }

    /**
     * The gap of a year; {@code resultat = prix + volume + structure + politique}.
     *
     * @param exercice the year
     * @param produits gap of the produits
     * @param charges gap of the charges
     * @param resultat gap of the result
     * @param caf gap of the CAF
     * @param tresorerie gap of the cash, when both know it
     * @param prix part of the prices
     * @param volume part of the volumes
     * @param structure part of the make-up
     * @param politique part of decisions, that of another base among them
     */
    public record EcartAnnuel(
            Exercice exercice,
            MonetaryAmount produits,
            MonetaryAmount charges,
            MonetaryAmount resultat,
            MonetaryAmount caf,
            Optional<MonetaryAmount> tresorerie,
            MonetaryAmount prix,
            MonetaryAmount volume,
            MonetaryAmount structure,
            MonetaryAmount politique) {}

    /**
     * What a cause does to the result: the sums over the causes are the gap of each year.
     *
     * @param cause name of the hypothesis or of the origin, {@code BASE} for other amounts in the base year
     * @param famille what it is about; absent for {@code BASE}
     * @param effet what kind of effect
     * @param montants by year, base year first, below zero when the variant is worse
     * @param cumul sum after the base year
     */
    public record EcartCause(
            String cause,
            Optional<FamilleHypothese> famille,
            EffetDerive effet,
            List<MontantAnnuel> montants,
            MonetaryAmount cumul) {
        /** Name of the cause that is another base. */
        public static final String BASE = "BASE";

        public EcartCause {
            montants = List.copyOf(montants);
        }
    }

    /**
     * The gap of an ESSMS.
     *
     * @param essms as the lines name it
     * @param annees year by year, base year first
     * @param cumul sum of the gaps of result after the base year
     */
    public record EcartEssmsScenario(String essms, List<SoldeEssms> annees, MonetaryAmount cumul) {
        public EcartEssmsScenario {
            annees = List.copyOf(annees);
        }
    }

    /**
     * The place of a scenario.
     *
     * @param rang 1 for the best; equal values have the same rank, in the order of the names
     * @param nom the scenario
     * @param valeur what it is ranked by, over the years in common of all
     */
    public record RangScenario(int rang, String nom, ValeurGrandeur valeur) {}
}

package fr.cpom.projection.personnel;

import fr.cpom.projection.personnel.DemandeProjection.ModeProjection;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * A pay bill year by year, euros; computed exactly, rounded once for each figure shown.
 *
 * @param mode how the effects of a year go together
 * @param masseDepart pay bill of the year of departure
 * @param annees the years after
 * @param total all the costs of the years after
 * @param hypotheses every hypothesis used, with its source
 */
public record ProjectionMasse(
        ModeProjection mode,
        MonetaryAmount masseDepart,
        List<LigneProjection> annees,
        MonetaryAmount total,
        List<HypotheseUtilisee> hypotheses) {
    public ProjectionMasse {
        annees = List.copyOf(annees);
        hypotheses = List.copyOf(hypotheses);
    }

    /** Why the pay bill of a year differs from the one before. */
    public enum CauseMasse {
        /** Measures of the year before that were paid once. */
        FIN_MESURES_PONCTUELLES,
        /** Full year of the rises of the year before. */
        REPORT,
        /** Rises of the year. */
        MESURES_GENERALES,
        /** Careers of those who stay. */
        GVT_POSITIF,
        /** Noria. */
        GVT_NEGATIF,
        /** Both, when they are not told apart. */
        GVT_SOLDE,
        /** Number of staff. */
        EFFECTIF,
        /** Full year of the points and flat amounts of the year before. */
        EXTENSION_MESURES,
        /** Points and flat amounts of the year that last. */
        MESURES,
        /** Points and flat amounts paid this year only. */
        MESURES_PONCTUELLES
    }

    /**
     * One year.
     *
     * @param exercice the year
     * @param massePrecedente pay bill of the year before
     * @param causes what changes it; they sum to {@code masse − massePrecedente}
     * @param masse pay bill
     * @param tauxEvolution its change, twelve decimals of the fraction, absent from a bill of zero
     * @param remplacement cost of replacing absent staff
     * @param economieAbsence pay of absent staff that the employer does not bear, taken away
     * @param charges employer charges on the pay bill, the replacement and less the saving
     * @param rotation cost of the turnover
     * @param coutTotal all of them
     */
    public record LigneProjection(
            Exercice exercice,
            MonetaryAmount massePrecedente,
            List<PartCause> causes,
            MonetaryAmount masse,
            Optional<Taux> tauxEvolution,
            MonetaryAmount remplacement,
            MonetaryAmount economieAbsence,
            MonetaryAmount charges,
            MonetaryAmount rotation,
            MonetaryAmount coutTotal) {
        public LigneProjection {
            causes = List.copyOf(causes);
        }
    }

    /**
     * The part of a cause.
     *
     * @param cause the cause
     * @param taux its rate, when it is one
     * @param montant euros
     */
    public record PartCause(CauseMasse cause, Optional<Taux> taux, MonetaryAmount montant) {}

    /**
     * A hypothesis used.
     *
     * @param exercice its year; all of them when absent
     * @param hypothese its name
     * @param valeur its value with its unit
     * @param source where it comes from, when it was told
     */
    public record HypotheseUtilisee(
            Optional<Exercice> exercice, String hypothese, String valeur, Optional<String> source) {}
}

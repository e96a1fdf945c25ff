package fr.cpom.projection.hypothese.usuelle;

import fr.cpom.droit.Confiance;
import fr.cpom.projection.hypothese.FamilleHypothese;
import fr.cpom.projection.hypothese.Hypothese;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Default hypotheses, ready for a projection.
 *
 * @param exerciceBase the year after which they begin
 * @param nombreAnnees years of the projection
 * @param hypotheses in the order in which they apply
 * @param origines what each was made from
 * @param sansDefaut families asked that have no default
 */
public record HypothesesUsuelles(
        Exercice exerciceBase,
        int nombreAnnees,
        List<Hypothese> hypotheses,
        List<OrigineHypothese> origines,
        List<FamilleSansDefaut> sansDefaut) {
    public HypothesesUsuelles {
        hypotheses = List.copyOf(hypotheses);
        origines = List.copyOf(origines);
        sansDefaut = List.copyOf(sansDefaut);
    }

    /** How a default was made from a series. */
    public enum MethodeDefaut {
        /** Geometric mean of rises of a year, {@code (Π(1 + r))^(1/n) − 1}, over years that follow one another. */
        MOYENNE_HAUSSES,
        /** Mean growth between two values, {@code (fin / début)^(1/n) − 1}. */
        CROISSANCE_MOYENNE,
        /** The last value published. */
        DERNIERE_VALEUR
    }

    /**
     * What a hypothesis was made from.
     *
     * @param nom name of the hypothesis
     * @param famille its family
     * @param methode how
     * @param serie the dated series read
     * @param debut first year compared
     * @param fin last year compared
     * @param annees number of years of the mean; zero for a last value
     * @param taux the rate made, four decimals of the percentage; absent for an amount
     * @param valeurs what was read, in order
     * @param confiance that of the hypothesis: derived, or to be confirmed
     */
    public record OrigineHypothese(
            String nom,
            FamilleHypothese famille,
            MethodeDefaut methode,
            String serie,
            Exercice debut,
            Exercice fin,
            int annees,
            Optional<Taux> taux,
            List<ValeurLue> valeurs,
            Confiance confiance) {
        public OrigineHypothese {
            valeurs = List.copyOf(valeurs);
        }
    }

    /**
     * A value read.
     *
     * @param debut first day in force
     * @param valeur as published, with its unit for a rate
     * @param source where it was read
     * @param confiance how sure it is
     */
    public record ValeurLue(LocalDate debut, String valeur, String source, Confiance confiance) {}

    /** Why a family has no default. */
    public enum MotifSansDefaut {
        /** No public value was found. */
        VALEUR_INTROUVABLE,
        /** The series holds nothing for these years. */
        SERIE_SANS_VALEUR,
        /** Something must be given first. */
        DONNEE_MANQUANTE,
        /** It is a matter of the contract or of the gestionnaire, no statistic says it. */
        PROPRE_AU_CONTRAT,
        /** It does not apply to this employer. */
        SANS_OBJET
    }

    /**
     * A family without default: the caller writes its own hypothesis.
     *
     * @param famille the family
     * @param motif why
     * @param manque field to give, or series without value
     */
    public record FamilleSansDefaut(FamilleHypothese famille, MotifSansDefaut motif, Optional<String> manque) {}
}

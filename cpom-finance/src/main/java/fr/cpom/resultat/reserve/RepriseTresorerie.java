package fr.cpom.resultat.reserve;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.Exercice;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * Whether the réserve de trésorerie may be taken from, and how much.
 *
 * @param annees the years that count, from the oldest
 * @param possible true when the réserve covers the besoin in each of them
 * @param plafond highest difference of the years, zero when not possible, euros
 * @param montantMaximal the same, and no more than the réserve that is left, euros
 * @param placeRestante what the réserve may still receive, by the newest year, euros; empty without its besoin
 * @param demande what one wishes to take
 * @param admis what may be taken of it, before the authority answers, euros
 * @param etat where the reprise stands
 * @param emploi what it must finance
 * @param reserveApres réserve once {@code admis} is taken, euros
 * @param fondement the article of the ceiling
 * @param fondementAccord the article of the agreement and of the use
 */
public record RepriseTresorerie(
        List<AnneeReprise> annees,
        boolean possible,
        MonetaryAmount plafond,
        MonetaryAmount montantMaximal,
        Optional<MonetaryAmount> placeRestante,
        Optional<MonetaryAmount> demande,
        MonetaryAmount admis,
        EtatReprise etat,
        Reserve emploi,
        MonetaryAmount reserveApres,
        ReferenceJuridique fondement,
        ReferenceJuridique fondementAccord) {
    public RepriseTresorerie {
        annees = List.copyOf(annees);
    }

    /** Where a reprise stands. */
    public enum EtatReprise {
        /** The years do not allow it, or the use is not lawful. */
        IMPOSSIBLE,
        /** Possible, once the authority agrees. */
        ACCORD_REQUIS,
        /** The authority agreed. */
        ACCORDEE,
        /** The authority refused. */
        REFUSEE
    }

    /**
     * One year.
     *
     * @param exercice the year, when given
     * @param reserve réserve de trésorerie, euros
     * @param besoinFondsRoulement besoin en fonds de roulement, euros; empty when not told, as the two that follow
     * @param difference {@code reserve - besoinFondsRoulement}, euros
     * @param couvre true when the réserve covers the besoin
     */
    public record AnneeReprise(
            Optional<Exercice> exercice,
            MonetaryAmount reserve,
            Optional<MonetaryAmount> besoinFondsRoulement,
            Optional<MonetaryAmount> difference,
            Optional<Boolean> couvre) {}
}

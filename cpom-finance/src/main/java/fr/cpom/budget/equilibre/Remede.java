package fr.cpom.budget.equilibre;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.Textes;
import java.util.Locale;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * A lawful way to meet a condition that fails; one of those given is enough.
 *
 * @param voie what to do
 * @param montant euros that it takes, at least; empty where the act has no amount
 * @param article the article that allows it
 */
public record Remede(VoieRemede voie, Optional<MonetaryAmount> montant, ReferenceJuridique article) {
    public Remede {
        montant = montant.map(Montants::normalise);
    }

    /** The ways. */
    public enum VoieRemede {
        /** Show the tarification products notified, and no other sum. */
        INSCRIRE_LES_PRODUITS_NOTIFIES,
        /** Prove in the rapport budgétaire the sums expected and not yet notified. */
        JUSTIFIER_LES_PRODUITS_ESCOMPTES,
        /** Estimate receipts and spending again. */
        REEVALUER_LES_PREVISIONS,
        /** Use that much less new borrowing to repay capital. */
        REDUIRE_LES_EMPRUNTS,
        /** Renegotiate the loans repaid: a renegotiation may be repaid by a new loan. */
        RENEGOCIER_LA_DETTE,
        /** Raise the capacité d'autofinancement. */
        AUGMENTER_LA_CAF,
        /** Renegotiate the loans so that less capital falls due in the year. */
        REDUIRE_LE_CAPITAL_ECHU,
        /** Use the earmarked receipts as planned. */
        EMPLOYER_LES_RECETTES,
        /** Lower the deficit, or the surplus, of the account to zero. */
        EQUILIBRER_LE_COMPTE,
        /** Lower the deficit to what the own réserves and report à nouveau bear. */
        REDUIRE_LE_DEFICIT,
        /** Make the deficit compatible with the plan global de financement pluriannuel. */
        RENDRE_COMPATIBLE_AVEC_LE_PGFP,
        /** Bring receipts and spending of the section to the same amount. */
        EQUILIBRER_LA_SECTION,
        /** Finance the investment section by disponibilités in excess. */
        FINANCER_PAR_LES_DISPONIBILITES,
        /** Take less from the fonds de roulement. */
        REDUIRE_LE_PRELEVEMENT
    }

    static Remede de(VoieRemede voie, ReferenceJuridique article) {
        return new Remede(voie, Optional.empty(), article);
    }

    static Remede de(VoieRemede voie, long centimes, ReferenceJuridique article) {
        return new Remede(voie, Optional.of(Montants.ofCentimes(centimes)), article);
    }

    /** What to do, in French or, for an English locale, in English. */
    public String libelle(Locale locale) {
        return Textes.texte("equilibre", "voie." + voie, locale);
    }
}

package fr.cpom.tarification.partage;

import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.Financeur;
import fr.cpom.tarification.interne.Decompte;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * An amount that several payers share.
 *
 * @param exercice year of the key and of the payments; that of the context when absent
 * @param montant a dotation of the year, or a price, euros; not negative
 * @param nature what the amount is: a dotation is paid by twelfths, a price is not; a dotation when absent
 * @param categorie FINESS category of the ESSMS: that of a CAMSP (190) has a key fixed by the text
 * @param cles the shares of the payers; left empty for a CAMSP
 */
public record DemandePartage(
        Optional<Exercice> exercice,
        MonetaryAmount montant,
        Optional<Nature> nature,
        Optional<CategorieEssms> categorie,
        List<Cle> cles) {
    public DemandePartage {
        montant = Montants.nonNegatif("montant", montant);
        cles = List.copyOf(cles);
    }

    /** What an amount is. */
    public enum Nature {
        /** A dotation of the year. */
        DOTATION,
        /** A price, of a day for instance. */
        PRIX
    }

    /**
     * The share of a payer: a rate for all of them, or days for all of them.
     *
     * @param financeur what kind of payer
     * @param nom which one, when several are of one kind
     * @param taux its share; shares sum to 100 %
     * @param journees its days (or measures, or any count), the amount being split in proportion
     */
    public record Cle(Financeur financeur, Optional<String> nom, Optional<Taux> taux, Optional<BigDecimal> journees) {
        public Cle {
            journees = Decompte.verifie("journees", journees);
        }
    }
}

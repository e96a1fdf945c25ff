package fr.cpom.tarification.partage;

import fr.cpom.essms.Financeur;
import fr.cpom.tarification.interne.Decompte;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * A price to globalise (R. 314-115 CASF).
 *
 * @param exercice year; that of the context when absent
 * @param prix prix de journée, or tarif forfaitaire par mesure, euros; not negative
 * @param journees all forecast days (or measures) of the year; what no payer below bears is billed to others
 * @param aLaCharge the payers that are known, with the days each bears
 */
public record DemandePrixGlobalise(
        Optional<Exercice> exercice, MonetaryAmount prix, BigDecimal journees, List<Charge> aLaCharge) {
    public DemandePrixGlobalise {
        prix = Montants.nonNegatif("prix", prix);
        journees = Decompte.verifie("journees", journees);
        aLaCharge = List.copyOf(aLaCharge);
    }

    /**
     * The days of a payer.
     *
     * @param financeur what kind of payer
     * @param nom which one, when several are of one kind: a département, a caisse
     * @param journees forecast days (or measures) at its charge
     * @param globalise true when a convention turns its days into a dotation; yes for the département of the ESSMS when absent,
     *     no for all others
     */
    public record Charge(Financeur financeur, Optional<String> nom, BigDecimal journees, Optional<Boolean> globalise) {
        public Charge {
            journees = Decompte.verifie("journees", journees);
        }
    }
}

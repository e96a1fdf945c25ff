package fr.cpom.suivi.evaluation;

import fr.cpom.essms.NumeroFiness;
import fr.cpom.objectif.DetteDuPasse.Origine;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * Debts of the past added up: all of them, those of one origin or those of one ESSMS.
 *
 * @param origine the origin, in a total by origin
 * @param essms the ESSMS, in a total by ESSMS; absent there for the debts of the gestionnaire as a whole
 * @param nombre how many debts
 * @param montant what they were assessed at, euros
 * @param demande what is asked of those that say it, euros; absent when none says it
 * @param retenu what is retained of those that say it, euros; absent when none says it
 * @param demandesInconnues how many do not say what is asked
 * @param retenusInconnus how many do not say what is retained
 */
public record TotalDettes(
        Optional<Origine> origine,
        Optional<NumeroFiness> essms,
        int nombre,
        MonetaryAmount montant,
        Optional<MonetaryAmount> demande,
        Optional<MonetaryAmount> retenu,
        int demandesInconnues,
        int retenusInconnus) {}

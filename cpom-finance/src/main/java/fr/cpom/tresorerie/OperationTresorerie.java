package fr.cpom.tresorerie;

import fr.cpom.droit.ReferenceJuridique;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * One movement of the account.
 *
 * @param date day on which the money moves
 * @param echeance day on which it was due, before it moved off a day that is not worked
 * @param libelle name of the flow
 * @param nature what it is
 * @param sens received or paid
 * @param montant euros, never negative
 * @param origine JSON pointer of what it comes from in the entry
 * @param reference the article that fixes its day, when there is one
 */
public record OperationTresorerie(
        LocalDate date,
        LocalDate echeance,
        String libelle,
        NatureFlux nature,
        SensFlux sens,
        MonetaryAmount montant,
        String origine,
        Optional<ReferenceJuridique> reference) {}

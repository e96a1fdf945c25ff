package fr.cpom.suivi.refus;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What a reduction of the forfait soins may be in one year.
 *
 * @param rang 1 for the first year of reduction, 2 and more for the following ones
 * @param exercice the year, once a reduction was decided
 * @param debut first day of the reduction in the year, once decided
 * @param fin last day of the year, or eve of the signature
 * @param tauxMinimal lowest rate
 * @param tauxMaximal highest rate
 * @param montantMinimal lowest amount on the forfait of a whole year, euros, when the forfait is known
 * @param montantMaximal highest amount on the forfait of a whole year, euros, when the forfait is known
 * @param article the article that fixes the rates
 */
public record PlageMinoration(
        int rang,
        Optional<Exercice> exercice,
        Optional<LocalDate> debut,
        Optional<LocalDate> fin,
        Taux tauxMinimal,
        Taux tauxMaximal,
        Optional<MonetaryAmount> montantMinimal,
        Optional<MonetaryAmount> montantMaximal,
        ReferenceJuridique article) {}

package fr.cpom.budget;

import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import java.util.Optional;

/**
 * A row of a chart: the accounts that begin with a prefix, and where they are counted.
 *
 * @param prefixe first characters of the accounts
 * @param sens side on which they are counted
 * @param rubrique group or title; empty when the text takes the accounts out
 * @param selonSolde true when the sign of the balance chooses the side (603, 713, 6611)
 * @param remplacePar where to book instead, for accounts taken out
 * @param reference text that fixes it
 * @param source where it was read
 * @param confiance how sure it is
 */
public record LignePlan(
        String prefixe,
        SensCompte sens,
        Optional<RubriqueBudget> rubrique,
        boolean selonSolde,
        Optional<String> remplacePar,
        ReferenceJuridique reference,
        String source,
        Confiance confiance) {}

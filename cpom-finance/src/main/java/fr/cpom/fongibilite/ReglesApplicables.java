package fr.cpom.fongibilite;

import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.fongibilite.RegleFongibilite;
import fr.cpom.droit.ReferenceJuridique;
import java.util.List;

/**
 * The rules of fongibilité of a situation.
 *
 * @param cadre the budget frame they hold for
 * @param regles each rule with its sentence
 * @param charges which sections tarifaires may pay each nature of charge
 */
public record ReglesApplicables(CadreBudgetaire cadre, List<Enonce> regles, List<ChargePayable> charges) {
    public ReglesApplicables {
        regles = List.copyOf(regles);
        charges = List.copyOf(charges);
    }

    /**
     * A rule in words.
     *
     * @param regle the rule
     * @param texte what it says, in French, with its article
     */
    public record Enonce(RegleFongibilite regle, String texte) {}

    /**
     * A nature of charge.
     *
     * @param charge its code
     * @param libelle its name, in French
     * @param sections the sections that may pay it, with the article of each in the same order
     * @param fondements the articles
     */
    public record ChargePayable(
            String charge, String libelle, List<String> sections, List<ReferenceJuridique> fondements) {
        public ChargePayable {
            sections = List.copyOf(sections);
            fondements = List.copyOf(fondements);
        }
    }
}

package fr.cpom.projection.scenario;

import fr.cpom.contrat.ClauseEvolution;
import fr.cpom.contrat.Cpom;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.valeur.Exercice;
import java.util.List;
import java.util.Optional;

/**
 * A contract and other clauses that it might have had: at most 50 ({@code SCENARIO_TROP_NOMBREUX}).
 *
 * @param contrat the contract as signed
 * @param alternatives what might have been, each name once ({@code SCENARIO_NOM_EN_DOUBLE})
 * @param trajectoire charges and other produits, to see the margin; without a contract of its own, the one above being its
 *     contract ({@code ALTERNATIVE_DEUX_CONTRATS})
 */
public record DemandeClauseAlternative(
        Cpom contrat, List<ClauseAlternative> alternatives, Optional<DemandeTrajectoire> trajectoire) {
    /** Most alternatives of a call. */
    public static final int ALTERNATIVES_MAXIMALES = 50;

    public DemandeClauseAlternative {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * Another clause on some lines of the base: those that meet every criterion given, an empty list meaning all.
     *
     * @param nom its name, 1 to 80 characters ({@code NOM_INVALIDE})
     * @param clause the clause, of a code that the contract does not have ({@code CLAUSE_EN_DOUBLE})
     * @param essms lines of these ESSMS
     * @param clauses lines that these clauses of the contract evolve in the first year of the alternative: a clause that takes over
     *     later is aimed at from that year on ({@code ALTERNATIVE_AVANT_RELAIS})
     * @param lignes lines of these codes
     * @param depuis first year that it evolves; from the base on when absent; after the contract, it does nothing ({@code
     *     ALTERNATIVE_APRES_CONTRAT})
     */
    public record ClauseAlternative(
            String nom,
            ClauseEvolution clause,
            List<NumeroFiness> essms,
            List<String> clauses,
            List<String> lignes,
            Optional<Exercice> depuis) {
        public ClauseAlternative {
            essms = List.copyOf(essms);
            clauses = List.copyOf(clauses);
            lignes = List.copyOf(lignes);
            Variante.verifierNom("nom", nom);
        }

        /** A clause on all the lines, from the base on. */
        public static ClauseAlternative of(String nom, ClauseEvolution clause) {
            return new ClauseAlternative(nom, clause, List.of(), List.of(), List.of(), Optional.empty());
        }
    }
}

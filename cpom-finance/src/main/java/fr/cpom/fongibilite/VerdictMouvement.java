package fr.cpom.fongibilite;

import fr.cpom.contrat.fongibilite.Critere;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Demarche;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Fait;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Suite;
import fr.cpom.droit.ReferenceJuridique;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What becomes of one movement, and why.
 *
 * @param mouvement the movement, its places completed from the credits of the entry
 * @param decision the heaviest of what the rules say
 * @param motifs each rule that bears on it and changes something
 * @param etapes what has to be done, and by whom
 * @param finEffet last day of the movement, when it holds for the year only
 * @param presume what was not told, and was presumed not to stand in the way
 * @param alternatives other ways to the same end that the same rules do not refuse
 */
public record VerdictMouvement(
        Mouvement mouvement,
        Decision decision,
        List<Motif> motifs,
        List<Etape> etapes,
        Optional<LocalDate> finEffet,
        List<Presume> presume,
        List<Alternative> alternatives) {
    public VerdictMouvement {
        motifs = List.copyOf(motifs);
        etapes = List.copyOf(etapes);
        presume = List.copyOf(presume);
        alternatives = List.copyOf(alternatives);
    }

    /** True when it is not refused and nothing that decides is unknown. */
    public boolean accepte() {
        return decision.compareTo(Decision.INDETERMINE) < 0;
    }

    /**
     * What a rule does to the movement.
     *
     * @param regle code of the rule
     * @param effet what it makes of the movement
     * @param fondement article, or clause
     * @param fait the fact that does not hold
     * @param critere what was not told and decides
     * @param charges the only charges that the credits may pay
     * @param montantAdmis the most that may move, euros
     * @param ouvertePar code of the clause that opens what the rule closes
     * @param suite what crossing the rule all the same costs
     */
    public record Motif(
            String regle,
            Decision effet,
            ReferenceJuridique fondement,
            Optional<Fait> fait,
            Optional<Critere> critere,
            List<String> charges,
            Optional<MonetaryAmount> montantAdmis,
            Optional<String> ouvertePar,
            Optional<Suite> suite) {
        public Motif {
            charges = List.copyOf(charges);
        }
    }

    /**
     * A step.
     *
     * @param demarche the step
     * @param regle code of the rule that wants it
     * @param fondement article, or clause
     * @param silenceApprouve what silence is worth, for a step that the authority answers
     * @param decisionTacite day when silence decides, once the reception is known
     */
    public record Etape(
            Demarche demarche,
            String regle,
            ReferenceJuridique fondement,
            Optional<Boolean> silenceApprouve,
            Optional<LocalDate> decisionTacite) {}

    /**
     * What was not told and was presumed: a fact that holds, or a point that is the same on both sides.
     *
     * @param regle code of the rule that asks for it
     * @param fait the fact presumed to hold
     * @param critere what is presumed the same on both sides
     */
    public record Presume(String regle, Optional<Fait> fait, Optional<Critere> critere) {}

    /**
     * Another way, judged by the same rules.
     *
     * @param type what changes
     * @param mouvement the movement that would be lawful
     * @param decision what the rules make of it
     * @param clause code of the rule that a clause of the contract would have to open
     */
    public record Alternative(Type type, Mouvement mouvement, Decision decision, Optional<String> clause) {
        /** What changes in the movement. */
        public enum Type {
            /** A smaller amount. */
            MONTANT_REDUIT,
            /** A charge that does not last. */
            CHARGE_PONCTUELLE,
            /** Credits of another place. */
            AUTRE_ORIGINE,
            /** The same, once the contract holds a clause for it. */
            CLAUSE_DU_CONTRAT
        }
    }
}

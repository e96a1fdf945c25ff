package fr.cpom.budget.equilibre;

import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.valeur.Montants;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * Whether a budget is in équilibre réel, condition by condition.
 *
 * @param cadre the frame judged
 * @param verdict in balance when every condition is met, out of balance as soon as one is not
 * @param conditions the conditions of that frame, in the order of the article
 * @param caf the capacité d'autofinancement, euros, when known
 * @param comptes EPRD: the comptes de résultat prévisionnels, in the order given
 * @param sections budget prévisionnel: the sections, in the order given
 * @param manquants JSON pointers of what would have to be told to judge every condition
 */
public record EquilibreReel(
        CadreBudgetaire cadre,
        VerdictEquilibre verdict,
        Map<ConditionEquilibre, Jugement> conditions,
        Optional<MonetaryAmount> caf,
        List<CompteJuge> comptes,
        List<SectionJugee> sections,
        List<String> manquants) {
    /** The verdicts. */
    public enum VerdictEquilibre {
        /** Every condition is met. */
        EN_EQUILIBRE,
        /** A condition is not met. */
        PAS_EN_EQUILIBRE,
        /** No condition is known to fail, and one at least is not known. */
        INDETERMINE
    }

    public EquilibreReel {
        conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
        caf = caf.map(Montants::normalise);
        comptes = List.copyOf(comptes);
        sections = List.copyOf(sections);
        manquants = List.copyOf(manquants);
    }
}

package fr.cpom.fongibilite;

import fr.cpom.contrat.fongibilite.Critere;
import fr.cpom.contrat.fongibilite.RegleFongibilite;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What becomes of a set of movements: only those accepted change the credits.
 *
 * @param decision the heaviest of the verdicts
 * @param verdicts one by movement, in order
 * @param totalAvant credits before, euros, when they are known
 * @param totalApres credits after, euros
 * @param plafond the ceiling, euros
 * @param soldes each place before, after, and at the start of the next year
 * @param effets the effect by ESSMS, financeur, section and groupe
 * @param regles the rules applied
 */
public record JugementMouvements(
        Decision decision,
        List<VerdictMouvement> verdicts,
        Optional<MonetaryAmount> totalAvant,
        Optional<MonetaryAmount> totalApres,
        Optional<MonetaryAmount> plafond,
        List<Solde> soldes,
        List<Effet> effets,
        List<RegleFongibilite> regles) {
    public JugementMouvements {
        verdicts = List.copyOf(verdicts);
        soldes = List.copyOf(soldes);
        effets = List.copyOf(effets);
        regles = List.copyOf(regles);
    }

    /**
     * A place.
     *
     * @param poste the place
     * @param avant before the movements, euros
     * @param apres after those accepted, euros
     * @param suivant what the next year starts from: without what holds for the year only, euros
     */
    public record Solde(Poste poste, MonetaryAmount avant, MonetaryAmount apres, MonetaryAmount suivant) {}

    /**
     * The effect of the movements accepted on what shares a value.
     *
     * @param critere ESSMS, FINANCEUR, SECTION or GROUPE
     * @param valeur the value
     * @param entrees what comes in from elsewhere, euros
     * @param sorties what goes out, euros
     * @param variation what comes in less what goes out, euros
     */
    public record Effet(
            Critere critere, String valeur, MonetaryAmount entrees, MonetaryAmount sorties, MonetaryAmount variation) {}
}

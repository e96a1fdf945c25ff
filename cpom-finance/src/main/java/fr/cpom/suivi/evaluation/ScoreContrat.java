package fr.cpom.suivi.evaluation;

import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The scores of a contract on a day.
 *
 * @param date the day: nothing that happened later counts
 * @param exercice the exercise whose targets are used
 * @param plafond most that one indicator counts for
 * @param seuilVert achievement from which a light is green
 * @param seuilOrange achievement from which a light is amber
 * @param objectifs the objectives, in the order of the contract
 * @param jalons the milestones of all fiches actions, in the order of the contract
 * @param score Σ weight × score / Σ weight over the scored objectives that serve no other one
 * @param couverture Σ weight of those that have a score / Σ weight of all; absent when the weights sum to zero
 * @param partMesuree the same down to the indicators: an objective half measured counts for a half; absent likewise
 * @param feu light of the score
 * @param nombreIndicateurs how many indicators there are
 * @param nombreEvalues how many of them count in a score
 * @param jalonsEnRetard how many milestones are late
 */
public record ScoreContrat(
        LocalDate date,
        Exercice exercice,
        Taux plafond,
        Taux seuilVert,
        Taux seuilOrange,
        List<ScoreObjectif> objectifs,
        List<SuiviJalon> jalons,
        Optional<Taux> score,
        Optional<Taux> couverture,
        Optional<Taux> partMesuree,
        Optional<Feu> feu,
        int nombreIndicateurs,
        int nombreEvalues,
        int jalonsEnRetard) {
    public ScoreContrat {
        objectifs = List.copyOf(objectifs);
        jalons = List.copyOf(jalons);
    }
}

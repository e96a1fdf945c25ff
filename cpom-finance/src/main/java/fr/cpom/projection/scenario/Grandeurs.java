package fr.cpom.projection.scenario;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.projection.trajectoire.Trajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.AnneeTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.FinancementAnnee;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javax.money.MonetaryAmount;

/** What is read in a trajectory; what it does not know is told, never zero ({@code GRANDEUR_INCONNUE}). */
final class Grandeurs {
    private Grandeurs() {}

    /** The value of a quantity over the first years of a trajectory; empty when the trajectory does not know it. */
    static Optional<ValeurGrandeur> lire(GrandeurProjetee grandeur, Trajectoire trajectoire, int annees) {
        List<AnneeTrajectoire> toutes = trajectoire.annees().subList(0, annees + 1);
        List<AnneeTrajectoire> suivantes = toutes.subList(1, toutes.size());
        AnneeTrajectoire derniere = suivantes.get(suivantes.size() - 1);
        return switch (grandeur) {
            case CUMUL_MARGES -> Optional.of(ValeurGrandeur.of(cumul(suivantes)));
            case MARGE_FINALE -> Optional.of(ValeurGrandeur.of(resultat(derniere)));
            case MARGE_MINIMALE -> minimum(suivantes, a -> Optional.of(a.resultat()));
            case CAF_FINALE -> Optional.of(ValeurGrandeur.of(Montants.centimes(derniere.caf())));
            case CAF_MOINS_CAPITAL ->
                minimum(suivantes, a -> a.financement().map(f -> a.caf().subtract(f.capital())));
            case TRESORERIE_FINALE ->
                derniere.financement()
                        .map(FinancementAnnee::tresorerie)
                        .map(Montants::centimes)
                        .map(ValeurGrandeur::of);
            case TRESORERIE_MINIMALE -> minimum(suivantes, a -> a.financement().map(FinancementAnnee::tresorerie));
            case ANNEE_RUPTURE ->
                Optional.of(ValeurGrandeur.of(rupture(toutes, Grandeurs::resultat, AnneeTrajectoire::exercice)));
            case PREMIERE_ANNEE_NON_COUVERTE -> nonCouverte(trajectoire, derniere.exercice());
        };
    }

    /** The same, what is not known being told at {@code pointeur}. */
    static Optional<ValeurGrandeur> lire(
            GrandeurProjetee grandeur, Trajectoire trajectoire, int annees, String pointeur, Anomalies anomalies) {
        Optional<ValeurGrandeur> valeur = lire(grandeur, trajectoire, annees);
        if (valeur.isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.GRANDEUR_INCONNUE,
                    pointeur,
                    "grandeur",
                    grandeur.name(),
                    "champ",
                    grandeur == GrandeurProjetee.PREMIERE_ANNEE_NON_COUVERTE ? "reserves" : "situation"));
        }
        return valeur;
    }

    static long resultat(AnneeTrajectoire annee) {
        return Montants.centimes(annee.resultat());
    }

    static long cumul(List<AnneeTrajectoire> annees) {
        long cumul = 0;
        for (AnneeTrajectoire annee : annees) {
            cumul = Math.addExact(cumul, resultat(annee));
        }
        return cumul;
    }

    /** The first year whose result is below zero. */
    static <A> Optional<Exercice> rupture(List<A> annees, ToLongFunction<A> resultat, Function<A, Exercice> exercice) {
        return annees.stream()
                .filter(a -> resultat.applyAsLong(a) < 0)
                .map(exercice)
                .findFirst();
    }

    private static Optional<ValeurGrandeur> minimum(
            List<AnneeTrajectoire> annees, Function<AnneeTrajectoire, Optional<MonetaryAmount>> montant) {
        OptionalLong minimum = annees.stream()
                .map(montant)
                .flatMap(Optional::stream)
                .mapToLong(Montants::centimes)
                .min();
        return minimum.isEmpty() ? Optional.empty() : Optional.of(ValeurGrandeur.of(minimum.getAsLong()));
    }

    private static Optional<ValeurGrandeur> nonCouverte(Trajectoire trajectoire, Exercice derniere) {
        return trajectoire
                .ciseau()
                .flatMap(c -> c.couverture())
                .map(c -> ValeurGrandeur.of(
                        c.compensation().exerciceNonCouvert().filter(e -> e.compareTo(derniere) <= 0)));
    }
}

package fr.cpom.fongibilite;

import fr.cpom.budget.PlanComptable;
import fr.cpom.budget.ReferentielComptable;
import fr.cpom.budget.RubriqueBudget;
import fr.cpom.budget.SensCompte;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Gravite;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.fongibilite.MouvementCalculator.JeuDeRegles;
import fr.cpom.valeur.Exercice;
import java.util.Optional;
import java.util.regex.Pattern;

/** The groupe fonctionnel of an account that a movement names, by the chart of its gestionnaire and year. */
final class GroupeDuCompte {
    /** As the lines of a trial balance write it. */
    private static final Pattern NUMERO = Pattern.compile("[1-9][0-9]{0,14}");

    private GroupeDuCompte() {}

    /** The movement, each side with the group of its account; an account that says another group than the one told is named. */
    static Mouvement completer(Mouvement m, JeuDeRegles jeu, String chemin, Anomalies anomalies) {
        Exercice exercice = jeu.exercice(m);
        StatutJuridique statut = jeu.situation().statut();
        return Mouvement.builder()
                .from(m)
                .origine(m.origine().map(o -> completer(o, statut, exercice, chemin + "/origine", anomalies)))
                .destination(completer(m.destination(), statut, exercice, chemin + "/destination", anomalies))
                .build();
    }

    private static Poste completer(
            Poste poste, StatutJuridique statut, Exercice exercice, String chemin, Anomalies anomalies) {
        Optional<String> compte = poste.compte();
        compte.filter(c -> !NUMERO.matcher(c).matches())
                .ifPresent(c ->
                        anomalies.ajouter(Anomalie.of(CodeAnomalie.COMPTE_ILLISIBLE, chemin + "/compte", "valeur", c)
                                .avecGravite(Gravite.ALERTE)));
        Optional<GroupeFonctionnel> groupe = compte.flatMap(c -> groupe(c, statut, exercice));
        if (groupe.isEmpty() || groupe.equals(poste.groupe())) {
            return poste;
        }
        anomalies.ajouter(Anomalie.of(
                poste.groupe().isPresent()
                        ? CodeAnomalie.MOUVEMENT_COMPTE_AUTRE_GROUPE
                        : CodeAnomalie.MOUVEMENT_GROUPE_DEDUIT,
                chemin + "/compte",
                "compte",
                compte.get(),
                "groupe",
                groupe.get().name()));
        return poste.groupe().isPresent()
                ? poste
                : Poste.builder().from(poste).groupe(groupe).build();
    }

    private static Optional<GroupeFonctionnel> groupe(String compte, StatutJuridique statut, Exercice exercice) {
        boolean prive = statut == StatutJuridique.PRIVE_NON_LUCRATIF || statut == StatutJuridique.COMMERCIAL;
        ReferentielComptable referentiel = prive ? ReferentielComptable.ESSMS_PRIVE : ReferentielComptable.M22_PUBLIC;
        return PlanComptable.groupes(referentiel, exercice)
                .flatMap(plan -> plan.ligne(compte, SensCompte.CHARGE))
                .flatMap(ligne -> ligne.rubrique())
                .flatMap(GroupeDuCompte::groupe);
    }

    private static Optional<GroupeFonctionnel> groupe(RubriqueBudget rubrique) {
        for (GroupeFonctionnel groupe : GroupeFonctionnel.values()) {
            if (rubrique.name().equals(groupe.name())) {
                return Optional.of(groupe);
            }
        }
        return Optional.empty();
    }
}

package fr.cpom.fongibilite;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.ClauseEvolution;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.OptionEvolution;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.dotation.Dgc;
import fr.cpom.dotation.ExerciceDgc;
import fr.cpom.dotation.LigneAnnuelle;
import fr.cpom.dotation.TrajectoireDgc;
import fr.cpom.dotation.TrajectoireDgcCalculator;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.valeur.Exercice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;

/**
 * A demand on the credits of a contract for a year: its kind, its gestionnaire, its rules, and what its dotations give each ESSMS.
 *
 * <p>Each dotation of the contract (an authority, a financing) is one dotation globalisée commune; the places are named by the
 * FINESS number of the ESSMS.
 */
public final class MouvementsContrat {
    private MouvementsContrat() {}

    /**
     * The demand.
     *
     * @param reference facts of the year that the contract does not tell; what the contract does tell prevails
     * @return no value, with the anomalies of the trajectory, when the contract has no dotation that year ({@code MOUVEMENT_HORS_CONTRAT})
     */
    public static Calcul<DemandeMouvements> demande(
            Cpom cpom, Exercice exercice, Situation reference, List<Mouvement> mouvements, Contexte contexte) {
        Calcul<TrajectoireDgc> trajectoire = TrajectoireDgcCalculator.standard().compute(cpom, contexte);
        Anomalies anomalies = new Anomalies();
        anomalies.ajouter(trajectoire.anomalies());
        Optional<ExerciceDgc> annee = trajectoire.resultat().stream()
                .flatMap(t -> t.exercices().stream())
                .filter(e -> e.exercice().equals(exercice))
                .findFirst();
        if (annee.isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.MOUVEMENT_HORS_CONTRAT,
                    "/situation/exercice",
                    "contrat",
                    cpom.numero(),
                    "exercice",
                    exercice.toString()));
            return Calcul.impossible(anomalies);
        }
        VoletFinancier volet = cpom.voletFinancier().orElseThrow();
        DemandeMouvements demande = DemandeMouvements.builder()
                .situation(situation(cpom, volet, exercice, reference))
                .regles(volet.reglesFongibilite())
                .credits(credits(cpom, annee.get()))
                .plafond(annee.get().plafond().map(p -> p.plafond()))
                .mouvements(mouvements)
                .build();
        return Calcul.de(demande, anomalies, trajectoire.explication());
    }

    private static Situation situation(Cpom cpom, VoletFinancier volet, Exercice exercice, Situation reference) {
        return Situation.builder()
                .from(reference)
                .nature(cpom.nature())
                .statut(cpom.gestionnaire().statut())
                .cadre(cpom.cadreBudgetaire().or(reference::cadre))
                .exercice(exercice)
                .option4(reference.option4().or(() -> Optional.of(option4(volet))))
                .asymetrie(volet.asymetrie())
                .build();
    }

    private static boolean option4(VoletFinancier volet) {
        return volet.clauses().stream().map(ClauseEvolution::option).anyMatch(o -> o == OptionEvolution.OPTION_4);
    }

    private static List<Credit> credits(Cpom cpom, ExerciceDgc annee) {
        Map<NumeroFiness, CategorieEssms> categories = new HashMap<>();
        for (Membre membre : cpom.perimetre().membres()) {
            categories.put(membre.essms().finess(), membre.essms().categorie());
        }
        String siren = cpom.gestionnaire().siren().valeur();
        // two lines of one place are one credit
        Map<Poste, MonetaryAmount> parPoste = new LinkedHashMap<>();
        for (Dgc dotation : annee.dotations()) {
            for (LigneAnnuelle ligne : dotation.lignes()) {
                Poste poste = Poste.builder()
                        .essms(ligne.essms().valeur())
                        .categorie(Optional.ofNullable(categories.get(ligne.essms())))
                        .gestionnaire(siren)
                        .autorites(dotation.autorites())
                        .financeur(dotation.financeur())
                        .dgc(nom(dotation))
                        .enveloppe(dotation.dotationLimitative())
                        .section(ligne.section())
                        .groupe(ligne.groupe())
                        .build();
                parPoste.merge(poste, ligne.etapes().dotation(), MonetaryAmount::add);
            }
        }
        List<Credit> credits = new ArrayList<>();
        parPoste.forEach(
                (poste, montant) -> credits.add(new Credit(poste, Objects.requireNonNull(montant), Optional.empty())));
        return credits;
    }

    private static String nom(Dgc dotation) {
        String autorites = dotation.autorites().stream()
                .map(AutoriteTarification::toString)
                .collect(Collectors.joining("+"));
        return autorites + " " + dotation.financeur()
                + dotation.dotationLimitative().map(d -> " " + d).orElse("");
    }
}

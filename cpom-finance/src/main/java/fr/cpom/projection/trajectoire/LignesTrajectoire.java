package fr.cpom.projection.trajectoire;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.investissement.AmortissementCalculator;
import fr.cpom.investissement.AnneeEmprunt;
import fr.cpom.investissement.EmpruntCalculator;
import fr.cpom.investissement.PlanAmortissement;
import fr.cpom.investissement.PlanAmortissement.LigneAmortissement;
import fr.cpom.investissement.TableauEmprunt;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.trajectoire.DemandeTrajectoire.EmpruntProjete;
import fr.cpom.projection.trajectoire.DemandeTrajectoire.InvestissementProjete;
import fr.cpom.projection.trajectoire.Trajectoire.OrigineLigne;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.money.MonetaryAmount;

/** The lines of a budget, of its loans and of its investments, with the flows of the last two that are no charges. */
final class LignesTrajectoire {
    private final DemandeTrajectoire demande;
    private final int annees;
    private final Contexte contexte;
    private final Anomalies anomalies;
    private final List<LigneCompilee> lignes = new ArrayList<>();
    private final long[] capital;
    private final long[] investissements;
    private final long[] emprunts;
    private final long[] subventions;

    LignesTrajectoire(DemandeTrajectoire demande, int annees, Contexte contexte, Anomalies anomalies) {
        this.demande = demande;
        this.annees = annees;
        this.contexte = contexte;
        this.anomalies = anomalies;
        this.capital = new long[annees + 1];
        this.investissements = new long[annees + 1];
        this.emprunts = new long[annees + 1];
        this.subventions = new long[annees + 1];
    }

    void lire() {
        demande.contrat()
                .ifPresent(c -> lignes.addAll(
                        new LignesContrat(c, demande.exerciceBase(), annees, contexte, anomalies).lire()));
        for (int i = 0; i < demande.lignes().size(); i++) {
            budget(demande.lignes().get(i), "/lignes/" + i);
        }
        for (int i = 0; i < demande.emprunts().size(); i++) {
            emprunt(demande.emprunts().get(i), "/emprunts/" + i);
        }
        for (int i = 0; i < demande.investissements().size(); i++) {
            investissement(demande.investissements().get(i), "/investissements/" + i);
        }
    }

    List<LigneCompilee> lignes() {
        return lignes;
    }

    /** Capital of loans repaid, by rank. */
    long[] capital() {
        return capital;
    }

    /** Investments paid, by rank. */
    long[] investissements() {
        return investissements;
    }

    /** New loans, by rank. */
    long[] emprunts() {
        return emprunts;
    }

    /** Subsidies received, by rank. */
    long[] subventions() {
        return subventions;
    }

    private Optional<Integer> rang(Exercice exercice) {
        int rang = exercice.annee() - demande.exerciceBase().annee();
        return rang >= 0 && rang <= annees ? Optional.of(rang) : Optional.empty();
    }

    private List<Optional<MontantExplique>> vides() {
        List<Optional<MontantExplique>> montants = new ArrayList<>();
        for (int rang = 0; rang <= annees; rang++) {
            montants.add(Optional.empty());
        }
        return montants;
    }

    private void budget(LigneProjetee ligne, String chemin) {
        List<Optional<MontantExplique>> montants = vides();
        for (int i = 0; i < ligne.montants().size(); i++) {
            MontantAnnuel connu = ligne.montants().get(i);
            String lieu = chemin + "/montants/" + i;
            Optional<Integer> rang = rang(connu.exercice());
            if (rang.isEmpty()) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.TRAJECTOIRE_ANNEE_ECARTEE,
                        lieu,
                        "exercice",
                        connu.exercice().toString()));
            } else {
                montants.set(rang.get(), Optional.of(entree(Montants.centimes(connu.montant()), lieu + "/montant")));
            }
        }
        if (ligne.montant().isPresent()) {
            if (montants.get(0).isPresent()) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.ANNEE_EN_DOUBLE,
                        chemin + "/montant",
                        "valeur",
                        demande.exerciceBase().toString()));
            }
            montants.set(0, Optional.of(entree(Montants.centimes(ligne.montant().get()), chemin + "/montant")));
        }
        LigneCompilee compilee = new LigneCompilee(
                ligne.essms(),
                ligne.section(),
                ligne.groupe(),
                ligne.sens(),
                OrigineLigne.BUDGET,
                Optional.empty(),
                ligne.compte(),
                ligne.libelle(),
                ligne.calculee(),
                montants,
                Optional.empty());
        if (montants.get(0).isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.TRAJECTOIRE_LIGNE_SANS_BASE,
                    chemin + "/montant",
                    "ligne",
                    compilee.nom(),
                    "exercice",
                    demande.exerciceBase().toString()));
        }
        lignes.add(compilee);
    }

    private MontantExplique entree(long centimes, String chemin) {
        return contexte.tracage().entree("montantLigne", centimes, chemin);
    }

    private void emprunt(EmpruntProjete emprunt, String chemin) {
        if (emprunt.emprunt().premiereEcheance().isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.TRAJECTOIRE_EMPRUNT_SANS_DATE,
                    chemin + "/emprunt/premiereEcheance",
                    "libelle",
                    emprunt.libelle()));
            return;
        }
        Calcul<TableauEmprunt> tableau = EmpruntCalculator.standard().compute(emprunt.emprunt(), contexte);
        tableau.anomalies().forEach(a -> anomalies.ajouter(a.sous(chemin + "/emprunt")));
        List<AnneeEmprunt> plan = tableau.resultat().map(TableauEmprunt::annees).orElse(List.of());
        long[] interets = new long[annees + 1];
        for (AnneeEmprunt annee : plan) {
            annee.exercice().flatMap(this::rang).ifPresent(r -> {
                interets[r] = Montants.centimes(annee.chargeInterets());
                capital[r] = Math.addExact(capital[r], Montants.centimes(annee.capital()));
            });
        }
        emprunt.encaissement()
                .flatMap(this::rang)
                .ifPresent(r -> emprunts[r] = Math.addExact(
                        emprunts[r], Montants.centimes(emprunt.emprunt().capital())));
        ajouter(emprunt.essms(), SensLigne.CHARGE, OrigineLigne.EMPRUNT, emprunt.libelle(), false, interets, chemin);
    }

    private void investissement(InvestissementProjete projete, String chemin) {
        rang(projete.exercice()).ifPresent(r -> {
            investissements[r] = Math.addExact(investissements[r], Montants.centimes(projete.montant()));
            subventions[r] = Math.addExact(
                    subventions[r], projete.subvention().map(Montants::centimes).orElse(0L));
        });
        if (projete.amortissement().isEmpty()) {
            return;
        }
        Calcul<PlanAmortissement> plan = AmortissementCalculator.standard()
                .compute(projete.amortissement().get(), contexte);
        plan.anomalies().forEach(a -> anomalies.ajouter(a.sous(chemin + "/amortissement")));
        List<LigneAmortissement> annuites =
                plan.resultat().map(PlanAmortissement::lignes).orElse(List.of());
        long[] dotations = annuites(annuites, projete.exercice(), LigneAmortissement::dotation);
        long[] quotesParts = annuites(annuites, projete.exercice(), LigneAmortissement::quotePart);
        String libelle = projete.libelle();
        ajouter(projete.essms(), SensLigne.CHARGE, OrigineLigne.INVESTISSEMENT, libelle, true, dotations, chemin);
        if (projete.amortissement().get().composants().stream()
                .anyMatch(c -> c.subvention().isPresent())) {
            ajouter(
                    projete.essms(),
                    SensLigne.PRODUIT,
                    OrigineLigne.INVESTISSEMENT,
                    libelle,
                    true,
                    quotesParts,
                    chemin);
        }
    }

    /** The annuities by rank; a plan without dates starts in the year of the investment. */
    private long[] annuites(
            List<LigneAmortissement> plan, Exercice premier, Function<LigneAmortissement, MonetaryAmount> champ) {
        long[] annuites = new long[annees + 1];
        for (LigneAmortissement ligne : plan) {
            rang(ligne.exercice().orElseGet(() -> premier.plus(ligne.rang() - 1)))
                    .ifPresent(r -> annuites[r] = Montants.centimes(champ.apply(ligne)));
        }
        return annuites;
    }

    private void ajouter(
            String essms,
            SensLigne sens,
            OrigineLigne origine,
            String libelle,
            boolean calculee,
            long[] centimes,
            String chemin) {
        List<Optional<MontantExplique>> montants = new ArrayList<>();
        for (long c : centimes) {
            montants.add(Optional.of(entree(c, chemin)));
        }
        lignes.add(new LigneCompilee(
                essms,
                Optional.empty(),
                GroupeFonctionnel.III,
                sens,
                origine,
                Optional.empty(),
                Optional.empty(),
                Optional.of(libelle),
                calculee,
                montants,
                Optional.empty()));
    }
}

package fr.cpom.dotation;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * From the base reconductible to the dotation of a year and to the base of the next one, the way an authority builds its
 * decision: actualisation, extension, measures for the part of the year that they are open, one-off credits, reprises,
 * modulation. Each step rounded to the cent; the total is the sum of the steps.
 */
public final class DecisionTarifaireCalculator extends AbstractCalculator<ElementsDecision, DecisionTarifaire> {
    private static final DecisionTarifaireCalculator STANDARD = new DecisionTarifaireCalculator();

    private DecisionTarifaireCalculator() {
        super(
                "dotation.decision",
                ElementsDecision.class,
                DecisionTarifaire.class,
                Articles.R_314_40,
                Articles.D_314_106_1,
                Articles.R_314_107,
                Articles.L_314_7_IV_BIS,
                Articles.PRATIQUE);
    }

    /** The calculator. */
    public static DecisionTarifaireCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<DecisionTarifaire> calculer(ElementsDecision entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Tracage t = contexte.tracage();
        MontantExplique base = montant(t, "baseReconductible", entree.base(), "/base");
        // where no date is given, months are counted and the year has no influence
        Exercice exercice = entree.exercice().orElseGet(() -> exerciceDesMesures(entree, contexte));
        EvolutionAnnuelle evolution = new EvolutionAnnuelle(
                contexte,
                exercice,
                entree.prorata(),
                entree.extensionDansBase(),
                Optional.empty(),
                base,
                t.entree("aucun", 0, ""));
        evolution.actualisation(t.produit(
                "actualisation",
                base,
                t.entree("taux", entree.taux(), "/taux"),
                contexte.arrondi(),
                Articles.R_314_40));
        evolution.extension(montant(t, "extensionAnneePleine", entree.extensionAnneePleine(), "/extensionAnneePleine"));
        evolution.rebasage(montant(t, "rebasage", entree.rebasage(), "/rebasage"));
        for (int i = 0; i < entree.mesuresNouvelles().size(); i++) {
            mesureNouvelle(entree, i, exercice, evolution, t, anomalies);
        }
        evolution.creditNonReconductible(
                montant(t, "creditsNonReconductibles", entree.creditsNonReconductibles(), "/creditsNonReconductibles"));
        evolution.repriseExcedent(montant(t, "repriseExcedent", entree.repriseExcedent(), "/repriseExcedent"));
        evolution.repriseDeficit(montant(t, "repriseDeficit", entree.repriseDeficit(), "/repriseDeficit"));
        evolution.modulation(montant(t, "modulation", entree.modulation(), "/modulation"));
        EvolutionAnnuelle.Annee annee = evolution.cloturer();
        Fractions fractions = Fractions.de(exercice, contexte, anomalies);
        if (annee.dotation().centimes() < 0) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.DOTATION_NEGATIVE,
                    "",
                    "exercice",
                    exercice.toString(),
                    "valeur",
                    Montants.texteCentimes(annee.dotation().centimes())));
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        return Calcul.de(
                new DecisionTarifaire(
                        annee.etapes(), fractions.une(annee.dotation()), fractions.une(annee.baseSuivante())),
                anomalies,
                annee.dotation().explication());
    }

    private static Exercice exerciceDesMesures(ElementsDecision entree, Contexte contexte) {
        for (MesureNouvelle mesure : entree.mesuresNouvelles()) {
            if (mesure.ouverture().isPresent()) {
                return Exercice.du(mesure.ouverture().get());
            }
        }
        return Exercice.du(contexte.date());
    }

    private static void mesureNouvelle(
            ElementsDecision entree,
            int rang,
            Exercice exercice,
            EvolutionAnnuelle evolution,
            Tracage t,
            Anomalies anomalies) {
        MesureNouvelle mesure = entree.mesuresNouvelles().get(rang);
        String chemin = "/mesuresNouvelles/" + rang;
        LocalDate ouverture = mesure.ouverture().orElse(exercice.debut());
        if (ouverture.getYear() != exercice.annee()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.OUVERTURE_HORS_EXERCICE,
                    chemin + "/ouverture",
                    "valeur",
                    ouverture.toString(),
                    "exercice",
                    exercice.toString()));
            return;
        }
        MontantExplique pleine =
                montant(t, "montantAnneePleine", mesure.montantAnneePleine(), chemin + "/montantAnneePleine");
        if (mesure.moisOuverts().isPresent()) {
            evolution.mesureNouvelle(pleine, mesure.moisOuverts().get(), 12);
        } else {
            evolution.mesureNouvelle(pleine, ouverture);
        }
    }

    private static MontantExplique montant(Tracage t, String libelle, MonetaryAmount montant, String chemin) {
        return t.entree(libelle, Montants.centimes(montant), chemin);
    }
}

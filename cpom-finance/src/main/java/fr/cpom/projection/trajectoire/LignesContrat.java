package fr.cpom.projection.trajectoire;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.LigneBase;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.dotation.Dgc;
import fr.cpom.dotation.EtapesDotation;
import fr.cpom.dotation.ExerciceDgc;
import fr.cpom.dotation.LigneAnnuelle;
import fr.cpom.dotation.TrajectoireDgc;
import fr.cpom.dotation.TrajectoireDgcCalculator;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.trajectoire.Trajectoire.OrigineLigne;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The dotations of a contract as lines of produits, by ESSMS, section and financeur, from {@code dotation.trajectoire}.
 *
 * <p>The base year is one of the contract, or the base year of its lines. Up to the term the clauses alone give the rates of a
 * dotation; after it, hypotheses on the produits move its base reconductible with the extension due, without the one-off credits
 * and the reprises of the last year ({@code TRAJECTOIRE_APRES_CONTRAT}).
 */
final class LignesContrat {
    private final Cpom cpom;
    private final Exercice base;
    private final int annees;
    private final Contexte contexte;
    private final Anomalies anomalies;
    private final Map<Cle, List<List<MontantExplique>>> parCle = new LinkedHashMap<>();
    private final Map<Cle, List<MontantExplique>> suites = new LinkedHashMap<>();

    LignesContrat(Cpom cpom, Exercice base, int annees, Contexte contexte, Anomalies anomalies) {
        this.cpom = cpom;
        this.base = base;
        this.annees = annees;
        this.contexte = contexte;
        this.anomalies = anomalies;
    }

    /** What one dotation is about. */
    private record Cle(String essms, Optional<SectionTarifaire> section, Financeur financeur) {}

    List<LigneCompilee> lire() {
        Calcul<TrajectoireDgc> calcul = TrajectoireDgcCalculator.standard().compute(cpom, contexte);
        calcul.anomalies().forEach(a -> anomalies.ajouter(a.sous("/contrat")));
        if (calcul.resultat().isEmpty()) {
            return List.of();
        }
        List<ExerciceDgc> exercices = calcul.resultat().get().exercices();
        Exercice premier = exercices.get(0).exercice();
        Exercice dernier = exercices.get(exercices.size() - 1).exercice();
        int fin = dernier.annee() - base.annee();
        if (fin < 0 || (base.compareTo(premier) < 0 && !reference())) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.TRAJECTOIRE_BASE_CONTRAT,
                    "/exerciceBase",
                    "exercice",
                    base.toString(),
                    "base",
                    cpom.voletFinancier().map(v -> v.anneeBase().toString()).orElse(premier.toString())));
            return List.of();
        }
        for (int e = 0; e < exercices.size(); e++) {
            dotations(exercices.get(e), operande(calcul.explication(), e), dernier);
        }
        if (fin < annees) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.TRAJECTOIRE_APRES_CONTRAT, "/contrat/terme", "exercice", dernier.toString()));
        }
        List<LigneCompilee> lignes = new ArrayList<>();
        parCle.forEach((cle, parRang) -> lignes.add(ligne(cle, parRang, premier, fin)));
        return lignes;
    }

    /** Lays the amounts of the base year where the contract starts after it; false when its lines are of another year. */
    private boolean reference() {
        VoletFinancier volet = cpom.voletFinancier().orElseThrow();
        boolean trouve = false;
        for (int i = 0; i < volet.lignes().size(); i++) {
            LigneBase ligne = volet.lignes().get(i);
            if (ligne.anneeBase().orElse(volet.anneeBase()).equals(base)) {
                trouve = true;
                ranger(
                        new Cle(ligne.essms().valeur(), ligne.section(), ligne.financeur()),
                        0,
                        contexte.tracage()
                                .entree(
                                        "baseReconductible",
                                        Montants.centimes(ligne.montant()),
                                        "/contrat/voletFinancier/lignes/",
                                        i,
                                        "/montant"));
            }
        }
        return trouve;
    }

    private static Explication operande(Explication noeud, int rang) {
        return rang < noeud.operandes().size() ? noeud.operandes().get(rang) : Explication.vide();
    }

    private void dotations(ExerciceDgc exercice, Explication annee, Exercice dernier) {
        int rang = exercice.exercice().annee() - base.annee();
        if (rang < 0 || rang > annees) {
            return;
        }
        for (int d = 0; d < exercice.dotations().size(); d++) {
            Dgc dgc = exercice.dotations().get(d);
            Explication dotation = operande(annee, d);
            for (int l = 0; l < dgc.lignes().size(); l++) {
                LigneAnnuelle ligne = dgc.lignes().get(l);
                Cle cle = new Cle(ligne.essms().valeur(), ligne.section(), dgc.financeur());
                ranger(
                        cle,
                        rang,
                        contexte.tracage()
                                .repris(
                                        Montants.centimes(ligne.etapes().dotation()),
                                        operande(dotation, l).sous("/contrat")));
                if (exercice.exercice().equals(dernier) && rang < annees) {
                    suites.computeIfAbsent(cle, c -> new ArrayList<>()).addAll(suite(ligne.etapes()));
                }
            }
        }
    }

    /** What a dotation is carried on at after the contract, nothing new being granted. */
    private List<MontantExplique> suite(EtapesDotation etapes) {
        return List.of(
                etape("baseReconductible", etapes.base()),
                etape("actualisation", etapes.actualisation()),
                etape("extensionAnneePleine", etapes.extensionAnneePleine()),
                etape("rebasage", etapes.rebasage()),
                etape("mesuresNouvelles", etapes.mesuresNouvelles()),
                etape("extensionSuivante", etapes.extensionSuivante()));
    }

    private MontantExplique etape(String nom, MonetaryAmount montant) {
        return contexte.tracage().entree(nom, Montants.centimes(montant), "/contrat");
    }

    private void ranger(Cle cle, int rang, MontantExplique montant) {
        List<List<MontantExplique>> parRang = parCle.computeIfAbsent(cle, c -> {
            List<List<MontantExplique>> vides = new ArrayList<>();
            for (int r = 0; r <= annees; r++) {
                vides.add(new ArrayList<>());
            }
            return vides;
        });
        parRang.get(rang).add(montant);
    }

    private LigneCompilee ligne(Cle cle, List<List<MontantExplique>> parRang, Exercice premier, int fin) {
        List<Optional<MontantExplique>> montants = new ArrayList<>();
        int debut = Math.max(0, premier.annee() - base.annee());
        for (int rang = 0; rang <= annees; rang++) {
            List<MontantExplique> parts = parRang.get(rang);
            boolean couvert = rang == 0 || (rang >= debut && rang <= fin);
            montants.add(couvert ? Optional.of(somme(parts)) : Optional.empty());
        }
        return new LigneCompilee(
                cle.essms(),
                cle.section(),
                GroupeFonctionnel.I,
                SensLigne.PRODUIT,
                OrigineLigne.CONTRAT,
                Optional.of(cle.financeur()),
                Optional.empty(),
                Optional.empty(),
                false,
                montants,
                Optional.ofNullable(suites.get(cle)).map(s -> new LigneCompilee.Suite(fin, somme(s))));
    }

    private MontantExplique somme(List<MontantExplique> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return parts.isEmpty()
                ? contexte.tracage().entree("aucun", 0, "")
                : contexte.tracage().somme("dotation", Articles.R_314_43_1, parts);
    }
}

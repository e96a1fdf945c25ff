package fr.cpom.budget;

import fr.cpom.budget.Classement.CompteClasse;
import fr.cpom.budget.Classement.TotalRubrique;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The accounts of a trial balance as one chart counts them, its totals by group or title, and its result. */
final class VueClassement {
    private final PlanComptable plan;
    private final ReferenceJuridique article;
    private final Tracage t;
    private final List<Place> places = new ArrayList<>();
    private final List<TotalRubrique> totaux = new ArrayList<>();
    private final MontantExplique charges;
    private final MontantExplique produits;
    private final MontantExplique resultat;

    /** An account where the chart counts it; without row when the chart does not know it. */
    record Place(Balance.Compte compte, SensCompte sens, MontantExplique montant, Optional<LignePlan> ligne) {
        Optional<RubriqueBudget> rubrique() {
            return ligne.flatMap(LignePlan::rubrique);
        }
    }

    VueClassement(PlanComptable plan, ReferenceJuridique article, List<Balance.Compte> comptes, Tracage t) {
        this.plan = plan;
        this.article = article;
        this.t = t;
        for (Balance.Compte compte : comptes) {
            places.add(placer(compte));
        }
        charges = total("totalCharges", SensCompte.CHARGE);
        produits = total("totalProduits", SensCompte.PRODUIT);
        resultat = t.somme("resultatExercice", article, produits, charges.retranche());
    }

    /** On the side of its longest prefix, or on that of its balance where the sign decides. */
    private Place placer(Balance.Compte compte) {
        SensCompte sens = plan.sensUsuel(compte.numero());
        MontantExplique montant = compte.solde(sens, article, t);
        if (montant.centimes() < 0 && plan.selonSolde(compte.numero())) {
            sens = sens == SensCompte.CHARGE ? SensCompte.PRODUIT : SensCompte.CHARGE;
            montant = t.somme("soldeInverse", article, montant.retranche()).pour(compte.numero());
        }
        return new Place(compte, sens, montant, plan.ligne(compte.numero(), sens));
    }

    /** The groups of a side, then its accounts without group: nothing of the side is left out. */
    private MontantExplique total(String libelle, SensCompte sens) {
        List<MontantExplique> termes = new ArrayList<>();
        for (RubriqueBudget rubrique : plan.rubriques(sens)) {
            List<Place> siennes = places.stream()
                    .filter(p -> p.sens == sens && p.rubrique().equals(Optional.of(rubrique)))
                    .toList();
            MontantExplique total = t.somme(
                            "totalRubrique",
                            article,
                            siennes.stream().map(Place::montant).toList())
                    .pour(sens + " " + rubrique);
            termes.add(total);
            totaux.add(new TotalRubrique(
                    sens,
                    rubrique,
                    plan.libelle(sens, rubrique),
                    Montants.ofCentimes(total.centimes()),
                    siennes.stream().map(this::classe).toList()));
        }
        places.stream().filter(p -> p.sens == sens && p.rubrique().isEmpty()).forEach(p -> termes.add(p.montant));
        return t.somme(libelle, article, termes);
    }

    private CompteClasse classe(Place place) {
        return new CompteClasse(
                place.compte.numero(),
                place.compte.libelle(),
                place.sens,
                Montants.ofCentimes(place.montant.centimes()),
                place.ligne.map(LignePlan::prefixe),
                place.ligne.map(LignePlan::confiance),
                plan.role(place.compte.numero(), place.sens).map(LigneRole::role));
    }

    PlanComptable plan() {
        return plan;
    }

    List<Place> places() {
        return places;
    }

    List<TotalRubrique> totaux() {
        return totaux;
    }

    MontantExplique charges() {
        return charges;
    }

    MontantExplique produits() {
        return produits;
    }

    MontantExplique resultat() {
        return resultat;
    }

    /** The accounts without group nor title that have a balance. */
    List<CompteClasse> nonClasses() {
        return places.stream()
                .filter(p -> p.rubrique().isEmpty() && !p.montant.estNul())
                .map(this::classe)
                .toList();
    }

    /** Each account without group blocks; those whose row is to be confirmed are told together. */
    void signaler(Anomalies anomalies) {
        List<String> aConfirmer = new ArrayList<>();
        for (Place place : places) {
            if (place.montant.estNul()) {
                continue;
            }
            if (place.rubrique().isEmpty()) {
                anomalies.ajouter(nonClasse(place));
            } else if (place.ligne.orElseThrow().confiance() == Confiance.A_CONFIRMER) {
                aConfirmer.add(place.compte.numero());
            }
        }
        if (!aConfirmer.isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.PLAN_COMPTABLE_A_CONFIRMER,
                            "/comptes",
                            "edition",
                            plan.edition(),
                            "comptes",
                            String.join(", ", aConfirmer))
                    .selon(Articles.L_315_15_I));
        }
    }

    private Anomalie nonClasse(Place place) {
        String compte = place.compte.numero();
        String chemin = place.compte.chemin();
        String edition = plan.edition();
        if (place.ligne.isPresent()) {
            LignePlan ligne = place.ligne.get();
            String autre = ligne.remplacePar().orElse("-");
            return Anomalie.of(
                            CodeAnomalie.COMPTE_ECARTE,
                            chemin,
                            "compte",
                            compte,
                            "edition",
                            edition,
                            "remplacePar",
                            autre)
                    .selon(ligne.reference());
        }
        List<String> dessous = plan.lignesSous(compte).stream()
                .filter(l -> l.rubrique().isPresent())
                .map(l -> l.prefixe() + " " + l.rubrique().get())
                .toList();
        Anomalie anomalie = dessous.isEmpty()
                ? Anomalie.of(CodeAnomalie.COMPTE_SANS_GROUPE, chemin, "compte", compte, "edition", edition)
                : Anomalie.of(
                        CodeAnomalie.COMPTE_TROP_COURT,
                        chemin,
                        "compte",
                        compte,
                        "edition",
                        edition,
                        "comptes",
                        String.join(", ", dessous));
        return anomalie.selon(article);
    }
}

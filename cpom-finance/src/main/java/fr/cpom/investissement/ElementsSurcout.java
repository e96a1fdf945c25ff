package fr.cpom.investissement;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.investissement.DemandeSurcout.ElementsAnnee;
import fr.cpom.investissement.PlanAmortissement.LigneAmortissement;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** The elements of a surcharge laid year by year. */
final class ElementsSurcout {
    private final DemandeSurcout entree;
    private final Contexte contexte;
    private final List<LigneAmortissement> amortissements = new ArrayList<>();
    private final List<List<AnneeEmprunt>> emprunts = new ArrayList<>();

    ElementsSurcout(DemandeSurcout entree, Contexte contexte, Anomalies anomalies) {
        this.entree = entree;
        this.contexte = contexte;
        entree.amortissement().ifPresent(a -> {
            Calcul<PlanAmortissement> plan = AmortissementCalculator.standard().compute(a, contexte);
            plan.anomalies().forEach(x -> anomalies.ajouter(x.sous("/amortissement")));
            plan.resultat().ifPresent(p -> amortissements.addAll(p.lignes()));
        });
        for (int i = 0; i < entree.emprunts().size(); i++) {
            String chemin = "/emprunts/" + i;
            Calcul<TableauEmprunt> tableau =
                    EmpruntCalculator.standard().compute(entree.emprunts().get(i), contexte);
            tableau.anomalies().forEach(x -> anomalies.ajouter(x.sous(chemin)));
            emprunts.add(tableau.resultat().map(TableauEmprunt::annees).orElse(List.of()));
        }
    }

    /** The first exercise shown. */
    Optional<Exercice> premier() {
        List<Exercice> dates = new ArrayList<>();
        amortissements.stream().flatMap(l -> l.exercice().stream()).forEach(dates::add);
        emprunts.forEach(e -> e.stream().flatMap(a -> a.exercice().stream()).forEach(dates::add));
        return entree.premierExercice().or(() -> dates.stream().min(Exercice::compareTo));
    }

    /** Index of the year of a plan among those shown, negative when it comes before. */
    private static int index(Optional<Exercice> exercice, int rang, Optional<Exercice> premier) {
        return exercice.isPresent() && premier.isPresent()
                ? exercice.get().annee() - premier.get().annee()
                : rang - 1;
    }

    /** How many years the elements need; those before the first exercise are told. */
    int annees(Optional<Exercice> premier, Anomalies anomalies) {
        int fin = entree.annees().size();
        boolean avant = false;
        for (LigneAmortissement l : amortissements) {
            int index = index(l.exercice(), l.rang(), premier);
            fin = Math.max(fin, index + 1);
            avant |= index < 0;
        }
        for (List<AnneeEmprunt> emprunt : emprunts) {
            for (AnneeEmprunt a : emprunt) {
                int index = index(a.exercice(), a.rang(), premier);
                fin = Math.max(fin, index + 1);
                avant |= index < 0;
            }
        }
        if (avant) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.SURCOUT_AVANT_PREMIER_EXERCICE,
                    "/premierExercice",
                    "exercice",
                    premier.map(Exercice::toString).orElse("")));
        }
        if (fin == 0
                && (entree.chargesNouvelles().isPresent() || entree.economies().isPresent())) {
            return 1;
        }
        return fin;
    }

    /** The elements of a year, counted from 0. */
    Annee annee(int annee, Optional<Exercice> premier) {
        Tracage t = contexte.tracage();
        long amortissement = 0;
        long quotePart = 0;
        long interets = 0;
        for (LigneAmortissement l : amortissements) {
            if (index(l.exercice(), l.rang(), premier) == annee) {
                amortissement = Montants.centimes(l.dotation());
                quotePart = Montants.centimes(l.quotePart());
            }
        }
        for (List<AnneeEmprunt> emprunt : emprunts) {
            for (AnneeEmprunt a : emprunt) {
                if (index(a.exercice(), a.rang(), premier) == annee) {
                    interets = Math.addExact(interets, Montants.centimes(a.chargeInterets()));
                }
            }
        }
        Optional<ElementsAnnee> connus =
                annee < entree.annees().size() ? Optional.of(entree.annees().get(annee)) : Optional.empty();
        String chemin = "/annees/" + annee;
        return new Annee(
                somme(
                        t,
                        "amortissement",
                        amortissement,
                        "/amortissement",
                        connus,
                        ElementsAnnee::amortissement,
                        chemin),
                somme(t, "quotePart", quotePart, "/amortissement", connus, ElementsAnnee::quotePart, chemin),
                somme(t, "interets", interets, "/emprunts", connus, ElementsAnnee::interets, chemin),
                somme(
                        t,
                        "chargesNouvelles",
                        centimes(entree.chargesNouvelles()),
                        "/chargesNouvelles",
                        connus,
                        ElementsAnnee::chargesNouvelles,
                        chemin),
                somme(
                        t,
                        "economies",
                        centimes(entree.economies()),
                        "/economies",
                        connus,
                        ElementsAnnee::economies,
                        chemin),
                t.entree("surcout", centimes(connus.flatMap(ElementsAnnee::surcout)), chemin + "/surcout"));
    }

    private static MontantExplique somme(
            Tracage t,
            String libelle,
            long plan,
            String origine,
            Optional<ElementsAnnee> connus,
            Champ champ,
            String chemin) {
        MontantExplique duPlan = t.entree(libelle, plan, origine);
        Optional<MonetaryAmount> connu = connus.flatMap(champ::lire);
        return connu.isEmpty()
                ? duPlan
                : t.somme(
                        libelle,
                        Articles.PRATIQUE,
                        duPlan,
                        t.entree(libelle, Montants.centimes(connu.get()), chemin + "/" + libelle));
    }

    private static long centimes(Optional<MonetaryAmount> montant) {
        return montant.map(Montants::centimes).orElse(0L);
    }

    /** A field of the figures known. */
    private interface Champ {
        Optional<MonetaryAmount> lire(ElementsAnnee annee);
    }

    /** The elements of one year. */
    record Annee(
            MontantExplique amortissement,
            MontantExplique quotePart,
            MontantExplique interets,
            MontantExplique chargesNouvelles,
            MontantExplique economies,
            MontantExplique autres) {
        MontantExplique surcout(Tracage t) {
            return t.somme(
                    "surcout",
                    Articles.PRATIQUE,
                    amortissement,
                    quotePart.retranche(),
                    interets,
                    chargesNouvelles,
                    economies.retranche(),
                    autres);
        }
    }
}

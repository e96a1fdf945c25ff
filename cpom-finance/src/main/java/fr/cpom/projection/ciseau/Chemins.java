package fr.cpom.projection.ciseau;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.TauxExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.TauxAnnuel;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A path made of amounts by rank: a known amount as it is, another as the last known one times the growth of the years since,
 * rounded once and never year after year.
 */
final class Chemins {
    private final CheminAnnuel chemin;
    private final Calendrier calendrier;
    private final String pointeur;
    private final Contexte contexte;
    private final Tracage t;

    private Chemins(CheminAnnuel chemin, Calendrier calendrier, String pointeur, Contexte contexte) {
        this.chemin = chemin;
        this.calendrier = calendrier;
        this.pointeur = pointeur;
        this.contexte = contexte;
        this.t = contexte.tracage();
    }

    /** The amounts of ranks 0 to the last; a year without amount nor rate is a blocking anomaly. */
    static Optional<List<MontantExplique>> montants(
            CheminAnnuel chemin,
            Calendrier calendrier,
            String libelle,
            String pointeur,
            Contexte contexte,
            Anomalies anomalies) {
        return new Chemins(chemin, calendrier, pointeur, contexte).developper(libelle, anomalies);
    }

    private Optional<List<MontantExplique>> developper(String libelle, Anomalies anomalies) {
        avantLaBase(anomalies);
        List<MontantExplique> montants = new ArrayList<>();
        Optional<MontantExplique> ancre = Optional.empty();
        List<TauxExplique> taux = new ArrayList<>();
        List<Long> exposants = new ArrayList<>();
        for (int rang = 0; rang <= calendrier.dernier(); rang++) {
            Optional<MontantExplique> connu = connu(rang, libelle, anomalies);
            if (connu.isPresent()) {
                ancre = connu;
                taux.clear();
                exposants.clear();
                montants.add(connu.get());
                continue;
            }
            Optional<TauxExplique> croissance = taux(chemin, calendrier, rang, pointeur, t);
            if (ancre.isEmpty() || croissance.isEmpty()) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.CISEAU_ANNEE_MANQUANTE,
                        pointeur,
                        "annee",
                        calendrier.nom(rang),
                        "champ",
                        libelle));
                return Optional.empty();
            }
            int dernier = taux.size() - 1;
            if (dernier >= 0 && taux.get(dernier).taux().equals(croissance.get().taux())) {
                exposants.set(dernier, exposants.get(dernier) + 1);
            } else {
                taux.add(croissance.get());
                exposants.add(1L);
            }
            montants.add(t.croissance(
                            libelle,
                            ancre.get(),
                            taux,
                            exposants.stream().mapToLong(Long::longValue).toArray(),
                            contexte.arrondi(),
                            Articles.ANALYSE)
                    .pour(calendrier.nom(rang)));
        }
        return Optional.of(montants);
    }

    private void avantLaBase(Anomalies anomalies) {
        int base = calendrier.annee(0);
        for (int i = 0; i < chemin.montants().size(); i++) {
            Exercice exercice = chemin.montants().get(i).exercice();
            if (exercice.annee() < base || exercice.annee() > calendrier.annee(calendrier.dernier())) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.CISEAU_ANNEE_ECARTEE, pointeur + "/montants/" + i, "annee", exercice.toString()));
            }
        }
    }

    private Optional<MontantExplique> connu(int rang, String libelle, Anomalies anomalies) {
        Optional<MontantExplique> connu = Optional.empty();
        if (rang == 0 && chemin.base().isPresent()) {
            connu = Optional.of(
                    t.entree(libelle, Montants.centimes(chemin.base().get()), pointeur + "/base"));
        }
        Optional<Exercice> exercice = calendrier.exercice(rang);
        for (int i = 0; i < chemin.montants().size() && exercice.isPresent(); i++) {
            if (chemin.montants().get(i).exercice().equals(exercice.get())) {
                if (connu.isPresent()) {
                    anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.ANNEE_EN_DOUBLE,
                            pointeur + "/montants/" + i,
                            "valeur",
                            exercice.get().toString()));
                }
                long centimes = Montants.centimes(chemin.montants().get(i).montant());
                connu = Optional.of(t.entree(libelle, centimes, pointeur + "/montants/", i, "/montant"));
            }
        }
        return connu.map(m -> m.pour(calendrier.nom(rang)));
    }

    /** The growth that leads to a rank. */
    private static Optional<TauxExplique> taux(
            CheminAnnuel chemin, Calendrier calendrier, int rang, String pointeur, Tracage t) {
        return tauxAnnuel(chemin.taux(), chemin.tauxAnnuels(), calendrier.annee(rang), "tauxCroissance", pointeur, t);
    }

    /** The rate of a year: its own, else the one of every year. */
    static Optional<TauxExplique> tauxAnnuel(
            Optional<Taux> general, List<TauxAnnuel> annuels, int annee, String libelle, String pointeur, Tracage t) {
        for (int i = 0; i < annuels.size(); i++) {
            if (annuels.get(i).exercice().annee() == annee) {
                return Optional.of(t.entree(libelle, annuels.get(i).taux(), pointeur + "/tauxAnnuels/" + i + "/taux"));
            }
        }
        return general.map(g -> t.entree(libelle, g, pointeur + "/taux"));
    }
}

package fr.cpom.projection.scenario;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Gravite;
import fr.cpom.calcul.Tracage;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire;
import fr.cpom.projection.trajectoire.TrajectoireCalculator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The trajectories of a base and of what is made of it, without trace.
 *
 * <p>The anomalies of the base are told under {@code /trajectoire}. Of a variant, those that forbid its value are told at the place
 * of its change; the alerts that the base does not have are named together, once by place ({@code SCENARIO_ALERTES}).
 */
final class Projecteur {
    private final Contexte contexte;
    private final Anomalies anomalies;
    private final ApplicationVariations application;
    private final Set<Map.Entry<CodeAnomalie, Map<String, String>>> connues = new HashSet<>();

    Projecteur(Contexte contexte, Anomalies anomalies) {
        this.contexte = contexte.withTracage(Tracage.aucun());
        this.anomalies = anomalies;
        this.application = new ApplicationVariations(this.contexte, anomalies);
    }

    ApplicationVariations application() {
        return application;
    }

    /** The trajectory of the base. */
    Optional<Trajectoire> base(DemandeTrajectoire demande) {
        Calcul<Trajectoire> calcul = TrajectoireCalculator.standard().compute(demande, contexte);
        for (Anomalie a : calcul.anomalies()) {
            connues.add(Map.entry(a.code(), a.arguments()));
            anomalies.ajouter(a.sous("/trajectoire"));
        }
        return calcul.resultat();
    }

    /** The trajectory of a variant, its alerts told at {@code pointeur}. */
    Optional<Trajectoire> variante(DemandeTrajectoire demande, String pointeur) {
        Set<CodeAnomalie> alertes = new TreeSet<>();
        Optional<Trajectoire> trajectoire = variante(demande, pointeur, alertes);
        alerter(alertes, pointeur);
        return trajectoire;
    }

    /** The same, its alerts added to those of other variants. */
    Optional<Trajectoire> variante(DemandeTrajectoire demande, String pointeur, Set<CodeAnomalie> alertes) {
        Calcul<Trajectoire> calcul = TrajectoireCalculator.standard().compute(demande, contexte);
        for (Anomalie a : calcul.anomalies()) {
            if (a.estBloquante()) {
                anomalies.ajouter(new Anomalie(a.code(), a.gravite(), pointeur, a.arguments(), a.reference()));
            } else {
                retenir(a, alertes);
            }
        }
        return calcul.bloque() ? Optional.empty() : calcul.resultat();
    }

    private void retenir(Anomalie anomalie, Set<CodeAnomalie> alertes) {
        if (anomalie.gravite() == Gravite.ALERTE
                && !connues.contains(Map.entry(anomalie.code(), anomalie.arguments()))) {
            alertes.add(anomalie.code());
        }
    }

    /**
     * The value of a quantity in a variant, read without the whole trajectory where that can be.
     *
     * @param place where a quantity that is not known is told
     */
    Optional<ValeurGrandeur> valeur(
            GrandeurProjetee grandeur,
            DemandeTrajectoire demande,
            String pointeur,
            String place,
            Set<CodeAnomalie> alertes) {
        Anomalies lues = new Anomalies();
        Optional<ValeurGrandeur> rapide = LectureRapide.lire(grandeur, demande, contexte, lues);
        lues.liste().forEach(a -> retenir(a, alertes));
        return rapide.isPresent()
                ? rapide
                : variante(demande, pointeur, alertes)
                        .flatMap(t -> Grandeurs.lire(grandeur, t, t.annees().size() - 1, place, anomalies));
    }

    /** Names alerts together. */
    void alerter(Set<CodeAnomalie> alertes, String pointeur) {
        if (!alertes.isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.SCENARIO_ALERTES,
                    pointeur,
                    "codes",
                    alertes.stream().map(CodeAnomalie::name).collect(Collectors.joining(", "))));
        }
    }

    /** Tells the hypotheses of a parameter that the trajectory does not have, at the place of its list. */
    static void connaitre(
            DemandeTrajectoire demande, ParametreScenario parametre, String pointeur, Anomalies anomalies) {
        List<String> visees = parametre.hypothesesVisees();
        for (int i = 0; i < visees.size(); i++) {
            String nom = visees.get(i);
            if (demande.hypotheses().stream().noneMatch(h -> h.nom().equals(nom))) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.VARIANTE_HYPOTHESE_INCONNUE, pointeur + "/hypotheses/" + i, "hypothese", nom));
            }
        }
    }

    /** The request with a value of a parameter; empty after an anomaly. */
    Optional<DemandeTrajectoire> avec(
            DemandeTrajectoire demande, ParametreScenario parametre, ValeurParametre valeur, String pointeur) {
        List<Variation> variations = parametre.variations(valeur);
        if (variations.isEmpty()) {
            boolean vide = parametre.prendUnMontant() == valeur.montant().isPresent();
            anomalies.ajouter(
                    vide
                            ? Anomalie.of(CodeAnomalie.CHAMP_MANQUANT, pointeur, "champ", "hypotheses")
                            : autreNature(valeur, parametre.prendUnMontant(), pointeur));
            return Optional.empty();
        }
        Optional<DemandeTrajectoire> variee = Optional.of(demande);
        for (Variation v : variations) {
            variee = variee.flatMap(d -> application.appliquer(d, v, pointeur));
        }
        return variee;
    }

    /** A rate where an amount is due, or the other way round. */
    static Anomalie autreNature(ValeurParametre valeur, boolean montant, String pointeur) {
        return Anomalie.of(
                CodeAnomalie.PARAMETRE_VALEUR,
                pointeur,
                "valeur",
                valeur.toString(),
                "attendu",
                montant ? "VALEUR_MONTANT" : "VALEUR_TAUX");
    }

    /** Names the convention by which a result without explanation was made. */
    static void nommer(String convention, Anomalies anomalies) {
        anomalies.ajouter(Anomalie.of(CodeAnomalie.SCENARIO_METHODE, "", "convention", convention)
                .selon(Articles.SIMULATION));
    }

    /** Refuses more elements than a call takes. */
    static void borner(int nombre, int maximum, String pointeur, Anomalies anomalies) {
        if (nombre > maximum) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.SCENARIO_TROP_NOMBREUX,
                    pointeur,
                    "nombre",
                    Integer.toString(nombre),
                    "maximum",
                    Integer.toString(maximum)));
        }
    }

    /** Refuses a name given twice. */
    static void distinguer(List<String> noms, String liste, Anomalies anomalies) {
        Set<String> vus = new HashSet<>();
        for (int i = 0; i < noms.size(); i++) {
            if (!vus.add(noms.get(i))) {
                anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.SCENARIO_NOM_EN_DOUBLE, liste + i + "/nom", "valeur", noms.get(i)));
            }
        }
    }
}

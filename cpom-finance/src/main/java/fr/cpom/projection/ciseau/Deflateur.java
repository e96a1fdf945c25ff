package fr.cpom.projection.ciseau;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.TauxExplique;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Brings an amount of one year to the euros of another, by rates of the years between or by an index; rounded once. */
final class Deflateur {
    private final Optional<Indices> indices;
    private final Map<Integer, TauxExplique> taux;
    private final Contexte contexte;

    private Deflateur(Optional<Indices> indices, Map<Integer, TauxExplique> taux, Contexte contexte) {
        this.indices = indices;
        this.taux = taux;
        this.contexte = contexte;
    }

    /**
     * What is needed between all the years given; empty after a blocking anomaly.
     *
     * @param annees exercises, or ranks where exercises are unknown
     */
    static Optional<Deflateur> of(
            EvolutionPrix prix, Collection<Integer> annees, String pointeur, Contexte contexte, Anomalies anomalies) {
        if (!prix.parTaux()) {
            return Indices.lire(prix, annees, pointeur, contexte, anomalies)
                    .map(i -> new Deflateur(Optional.of(i), Map.of(), contexte));
        }
        Map<Integer, TauxExplique> taux = new TreeMap<>();
        for (int annee = Collections.min(annees) + 1; annee <= Collections.max(annees); annee++) {
            Optional<TauxExplique> hausse = Chemins.tauxAnnuel(
                    prix.taux(), prix.tauxAnnuels(), annee, "haussePrix", pointeur, contexte.tracage());
            if (hausse.isEmpty()) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.INDICE_ABSENT,
                        pointeur + "/tauxAnnuels",
                        "annee",
                        Integer.toString(annee),
                        "attendu",
                        "taux"));
                return Optional.empty();
            }
            taux.put(annee, hausse.get());
        }
        return Optional.of(new Deflateur(Optional.empty(), taux, contexte));
    }

    Optional<Indices> indices() {
        return indices;
    }

    /** An amount of {@code annee} in euros of {@code reference}: {@code montant × I_reference / I_annee}. */
    MontantExplique constant(String libelle, MontantExplique montant, int annee, int reference) {
        if (indices.isPresent()) {
            long[] rapport = indices.get().de(reference).sur(indices.get().de(annee));
            return contexte.tracage()
                    .fraction(libelle, montant, rapport[0], rapport[1], contexte.arrondi(), Articles.EUROS_CONSTANTS);
        }
        List<TauxExplique> facteurs = new ArrayList<>();
        List<Long> exposants = new ArrayList<>();
        long signe = annee < reference ? 1 : -1;
        for (int a = Math.min(annee, reference) + 1; a <= Math.max(annee, reference); a++) {
            TauxExplique hausse = tauxConnu(a);
            int dernier = facteurs.size() - 1;
            if (dernier >= 0 && facteurs.get(dernier).taux().equals(hausse.taux())) {
                exposants.set(dernier, exposants.get(dernier) + signe);
            } else {
                facteurs.add(hausse);
                exposants.add(signe);
            }
        }
        return contexte.tracage()
                .croissance(
                        libelle,
                        montant,
                        facteurs,
                        exposants.stream().mapToLong(Long::longValue).toArray(),
                        contexte.arrondi(),
                        Articles.EUROS_CONSTANTS);
    }

    /** What multiplies an amount of {@code annee}, for people. */
    BigDecimal coefficient(int annee, int reference) {
        BigDecimal numerateur = BigDecimal.ONE;
        BigDecimal denominateur = BigDecimal.ONE;
        if (indices.isPresent()) {
            long[] rapport = indices.get().de(reference).sur(indices.get().de(annee));
            numerateur = BigDecimal.valueOf(rapport[0]);
            denominateur = BigDecimal.valueOf(rapport[1]);
        } else {
            for (int a = Math.min(annee, reference) + 1; a <= Math.max(annee, reference); a++) {
                BigDecimal facteur = BigDecimal.ONE.add(tauxConnu(a).taux().fraction());
                if (annee < reference) {
                    numerateur = numerateur.multiply(facteur);
                } else {
                    denominateur = denominateur.multiply(facteur);
                }
            }
        }
        return Decimaux.arrondir(numerateur.divide(denominateur, Decimaux.PRECISION), 6);
    }

    /** Rise of the prices of a year over the one before. */
    Taux hausse(int annee) {
        return indices.isPresent()
                ? HaussesPrix.variation(
                        indices.get().de(annee).sur(indices.get().de(annee - 1)))
                : tauxConnu(annee).taux();
    }

    private TauxExplique tauxConnu(int annee) {
        TauxExplique hausse = taux.get(annee);
        if (hausse == null) {
            throw new IllegalStateException("taux non demandé : " + annee);
        }
        return hausse;
    }
}

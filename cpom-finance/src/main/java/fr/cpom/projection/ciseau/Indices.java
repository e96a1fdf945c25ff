package fr.cpom.projection.ciseau;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.valeur.Exercice;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A price index by year, on one base, as exact quotients: the mean of twelve months, or the month asked. A base that is not
 * that of the others ({@code INDICES_BASES_MELANGEES}), a year without its twelve months ({@code INDICE_ABSENT}) and a value
 * given twice ({@code INDICES_EN_DOUBLE}) are refused.
 */
final class Indices {
    private final SortedMap<Integer, Quotient> parAnnee = new TreeMap<>();
    private Optional<Integer> base = Optional.empty();
    private Optional<String> source = Optional.empty();

    private Indices() {}

    /**
     * An index: millionths summed over a number of months.
     *
     * @param somme millionths
     * @param nombre of months, 1 for a mean that was published
     */
    record Quotient(long somme, int nombre) {
        /** {@code this / autre} as two whole numbers without common factor. */
        long[] sur(Quotient autre) {
            BigInteger numerateur = BigInteger.valueOf(Math.multiplyExact(somme, (long) autre.nombre));
            BigInteger denominateur = BigInteger.valueOf(Math.multiplyExact(autre.somme, (long) nombre));
            BigInteger commun = numerateur.gcd(denominateur);
            return new long[] {
                numerateur.divide(commun).longValueExact(),
                denominateur.divide(commun).longValueExact()
            };
        }

        BigDecimal valeur() {
            return BigDecimal.valueOf(somme, IndicePrix.DECIMALES)
                    .divide(BigDecimal.valueOf(nombre), Decimaux.PRECISION);
        }
    }

    /** The index of the years needed, and of all those whose values are given; empty after a blocking anomaly. */
    static Optional<Indices> lire(
            EvolutionPrix prix, Collection<Integer> annees, String pointeur, Contexte contexte, Anomalies anomalies) {
        Indices indices = new Indices();
        boolean lus = prix.indicePublie().isPresent()
                ? indices.publies(prix, annees, pointeur, contexte, anomalies)
                : indices.donnes(prix, annees, pointeur, anomalies);
        return lus ? Optional.of(indices) : Optional.empty();
    }

    private boolean publies(
            EvolutionPrix prix, Collection<Integer> annees, String pointeur, Contexte contexte, Anomalies anomalies) {
        IndicePublie publie = prix.indicePublie().orElseThrow();
        base = Optional.of(publie.base());
        if (prix.mois().isPresent() && !publie.mensuel()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.INDICE_SANS_MOIS,
                    pointeur + "/mois",
                    "serie",
                    publie.serie(),
                    "mois",
                    prix.mois().get().toString()));
            return false;
        }
        for (int annee : annees) {
            int premier = prix.mois().orElse(1);
            int dernier = publie.mensuel() ? prix.mois().orElse(12) : 1;
            long somme = 0;
            for (int mois = premier; mois <= dernier; mois++) {
                Optional<LectureBareme<BigDecimal>> lecture = contexte.lire(
                        Serie.decimal(publie.serie()),
                        LocalDate.of(annee, mois, 1),
                        Territoire.national(),
                        pointeur + "/indicePublie",
                        anomalies);
                if (lecture.isEmpty()) {
                    return false;
                }
                source = Optional.of(lecture.get().entree().source());
                somme += millioniemes(lecture.get().valeur());
            }
            parAnnee.put(annee, new Quotient(somme, dernier - premier + 1));
        }
        return true;
    }

    private boolean donnes(EvolutionPrix prix, Collection<Integer> annees, String pointeur, Anomalies anomalies) {
        if (!uneBase(prix, pointeur, anomalies)) {
            return false;
        }
        SortedMap<Integer, SortedMap<Integer, Long>> valeurs = new TreeMap<>();
        for (int i = 0; i < prix.indices().size(); i++) {
            IndicePrix indice = prix.indices().get(i);
            int annee = indice.exercice().annee();
            Map<Integer, Long> deLAnnee = valeurs.computeIfAbsent(annee, a -> new TreeMap<>());
            boolean melange = !deLAnnee.isEmpty()
                    && (deLAnnee.containsKey(0) || indice.mois().isEmpty());
            if (melange || deLAnnee.put(indice.mois().orElse(0), millioniemes(indice.valeur())) != null) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.INDICES_EN_DOUBLE, pointeur + "/indices/" + i, "valeur", Integer.toString(annee)));
                return false;
            }
        }
        valeurs.forEach((annee, mois) -> quotient(mois, prix.mois()).ifPresent(q -> parAnnee.put(annee, q)));
        for (int annee : annees) {
            if (!parAnnee.containsKey(annee)) {
                absent(
                        Integer.toString(annee),
                        prix.mois().map(m -> "mois " + m).orElse("moyenne ou douze mois"),
                        pointeur + "/indices",
                        anomalies);
                return false;
            }
        }
        return true;
    }

    /** What the values of a year give: the month asked, a mean that was given, or that of twelve months. */
    private static Optional<Quotient> quotient(SortedMap<Integer, Long> mois, Optional<Integer> demande) {
        if (demande.isPresent()) {
            return Optional.ofNullable(mois.get(demande.get())).map(v -> new Quotient(v, 1));
        }
        if (mois.containsKey(0)) {
            return Optional.of(new Quotient(mois.get(0), 1));
        }
        return mois.size() == 12
                ? Optional.of(new Quotient(
                        mois.values().stream().mapToLong(Long::longValue).sum(), 12))
                : Optional.empty();
    }

    private boolean uneBase(EvolutionPrix prix, String pointeur, Anomalies anomalies) {
        for (int i = 0; i < prix.indices().size(); i++) {
            Optional<Integer> autre = prix.indices().get(i).base();
            if (i == 0) {
                base = autre;
            } else if (!base.equals(autre)) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.INDICES_BASES_MELANGEES,
                        pointeur + "/indices/" + i + "/base",
                        "premiere",
                        base.map(String::valueOf).orElse("—"),
                        "autre",
                        autre.map(String::valueOf).orElse("—")));
                return false;
            }
        }
        if (base.isEmpty() && !prix.indices().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.INDICES_SANS_BASE, pointeur + "/indices"));
        }
        return true;
    }

    private static void absent(String annee, String attendu, String pointeur, Anomalies anomalies) {
        anomalies.ajouter(Anomalie.of(CodeAnomalie.INDICE_ABSENT, pointeur, "annee", annee, "attendu", attendu));
    }

    private static long millioniemes(BigDecimal valeur) {
        return valeur.movePointRight(IndicePrix.DECIMALES).longValueExact();
    }

    /** The index of a year that was needed. */
    Quotient de(int annee) {
        Quotient quotient = parAnnee.get(annee);
        if (quotient == null) {
            throw new IllegalStateException("indice non demandé : " + annee);
        }
        return quotient;
    }

    Optional<Quotient> siConnu(int annee) {
        return Optional.ofNullable(parAnnee.get(annee));
    }

    /** The years known, in order. */
    Collection<Exercice> exercices() {
        return parAnnee.keySet().stream().map(Exercice::of).toList();
    }

    /** The year when the index is 100, when stated. */
    Optional<Integer> base() {
        return base;
    }

    /** Where a published index was read. */
    Optional<String> source() {
        return source;
    }
}

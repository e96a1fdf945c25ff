package fr.cpom.projection.montecarlo;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.projection.hypothese.EffetHypothese;
import fr.cpom.projection.hypothese.EffetHypothese.Salaires;
import fr.cpom.projection.hypothese.Hypothese;
import fr.cpom.projection.interne.NoyauLot;
import fr.cpom.projection.interne.PlanProjection;
import fr.cpom.projection.montecarlo.IncertitudeHypothese.TirageEcart;
import fr.cpom.projection.montecarlo.interne.Ecarts;
import fr.cpom.projection.montecarlo.interne.LoiReduite;
import fr.cpom.projection.montecarlo.interne.Prorata;
import fr.cpom.projection.montecarlo.interne.Tirages;
import fr.cpom.projection.trajectoire.CompilationTrajectoire;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request made ready: the plan of its trajectory, its uncertain hypotheses, their draws. */
final class Aleas {
    private final PlanProjection plan;
    private final List<String> essms;
    private final List<Alea> aleas;
    private final Ecarts ecarts;
    private final Map<Integer, Integer> cellules = new HashMap<>();

    private Aleas(PlanProjection plan, List<String> essms, List<Alea> aleas, List<LoiReduite> lois, Tirages tirages) {
        this.plan = plan;
        this.essms = essms;
        this.aleas = List.copyOf(aleas);
        int annees = plan.annees();
        long[] echelles = new long[aleas.size() * annees];
        long[] minimums = new long[echelles.length];
        long[] maximums = new long[echelles.length];
        for (int i = 0; i < echelles.length; i++) {
            Alea alea = aleas.get(i / annees);
            int rang = i % annees + 1;
            echelles[i] = alea.echelle(plan, rang);
            minimums[i] = alea.minimum(plan, rang);
            maximums[i] = alea.maximum(plan, rang);
        }
        this.ecarts = new Ecarts(tirages, lois, annees, echelles, minimums, maximums);
        for (Alea alea : aleas) {
            for (Alea.Poste poste : alea.postes()) {
                for (int ligne : poste.lignes()) {
                    cellules.putIfAbsent(cellule(poste, ligne), cellules.size());
                }
            }
        }
    }

    private int cellule(Alea.Poste poste, int ligne) {
        return ((poste.durable() ? 0 : plan.annees()) + poste.rang() - 1) * plan.lignes() + ligne;
    }

    /** Makes a request ready; empty after a blocking anomaly. */
    static Optional<Aleas> de(DemandeMonteCarlo demande, Contexte contexte, Anomalies anomalies) {
        Anomalies trajectoire = new Anomalies();
        Optional<CompilationTrajectoire> compilation =
                CompilationTrajectoire.de(demande.trajectoire(), contexte, trajectoire);
        trajectoire.liste().forEach(a -> anomalies.ajouter(a.sous("/trajectoire")));
        Map<String, Integer> rangs = rangs(demande, anomalies);
        Optional<BigDecimal[][]> correlations = correlations(demande, rangs, anomalies);
        if (compilation.isEmpty() || correlations.isEmpty() || anomalies.bloquent()) {
            return Optional.empty();
        }
        PlanProjection plan = compilation.get().plan();
        List<IncertitudeHypothese> incertitudes = demande.incertitudes();
        boolean[] uniques = new boolean[incertitudes.size()];
        List<BigDecimal> persistances = new ArrayList<>();
        List<Alea> aleas = new ArrayList<>();
        List<LoiReduite> lois = new ArrayList<>();
        for (int k = 0; k < uniques.length; k++) {
            IncertitudeHypothese incertitude = incertitudes.get(k);
            uniques[k] =
                    incertitude.tirage().filter(t -> t == TirageEcart.UNIQUE).isPresent();
            persistances.add(incertitude.persistance().orElse(BigDecimal.ZERO));
            int h = rangHypothese(demande, incertitude.hypothese());
            Hypothese hypothese = demande.trajectoire().hypotheses().get(h);
            aleas.add(Alea.de(
                    h,
                    hypothese,
                    demande.trajectoire().exerciceBase(),
                    incertitude.loi(),
                    compilation.get(),
                    contexte));
            lois.add(Alea.reduite(incertitude.loi()));
        }
        Optional<Tirages> tirages = Tirages.de(plan.annees(), persistances, uniques, correlations.get());
        if (tirages.isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.MONTECARLO_CORRELATION_IMPOSSIBLE, "/correlations"));
            return Optional.empty();
        }
        attenuations(demande, rangs, plan.annees(), tirages.get(), anomalies);
        return Optional.of(new Aleas(plan, compilation.get().essms(), aleas, lois, tirages.get()));
    }

    /** Two memories that differ pull apart, after the first year, what was drawn together. */
    private static void attenuations(
            DemandeMonteCarlo demande, Map<String, Integer> rangs, int annees, Tirages tirages, Anomalies anomalies) {
        for (int c = 0; c < demande.correlations().size() && annees > 1; c++) {
            CorrelationHypotheses correlation = demande.correlations().get(c);
            double premiere = tirages.persistance(rangs.getOrDefault(correlation.premiere(), 0));
            double seconde = tirages.persistance(rangs.getOrDefault(correlation.seconde(), 0));
            if (correlation.coefficient().signum() != 0 && premiere != seconde) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.MONTECARLO_CORRELATION_ATTENUEE,
                        "/correlations/" + c,
                        "premiere",
                        correlation.premiere(),
                        "seconde",
                        correlation.seconde()));
            }
        }
    }

    private static int rangHypothese(DemandeMonteCarlo demande, String nom) {
        List<Hypothese> hypotheses = demande.trajectoire().hypotheses();
        for (int h = 0; h < hypotheses.size(); h++) {
            if (hypotheses.get(h).nom().equals(nom)) {
                return h;
            }
        }
        return -1;
    }

    private static Map<String, Integer> rangs(DemandeMonteCarlo demande, Anomalies anomalies) {
        Map<String, Integer> rangs = new HashMap<>();
        List<IncertitudeHypothese> incertitudes = demande.incertitudes();
        if (incertitudes.isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "incertitudes"));
        }
        for (int k = 0; k < incertitudes.size(); k++) {
            String nom = incertitudes.get(k).hypothese();
            String chemin = "/incertitudes/" + k + "/hypothese";
            if (incertitudes.get(k).persistance().isPresent()
                    && incertitudes
                            .get(k)
                            .tirage()
                            .filter(t -> t == TirageEcart.UNIQUE)
                            .isPresent()) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.MONTECARLO_PERSISTANCE_SANS_OBJET,
                        "/incertitudes/" + k + "/persistance",
                        "hypothese",
                        nom));
            }
            if (rangs.putIfAbsent(nom, k) != null) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.MONTECARLO_HYPOTHESE_EN_DOUBLE, chemin, "hypothese", nom));
            }
            int h = rangHypothese(demande, nom);
            if (h < 0) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.MONTECARLO_HYPOTHESE_INCONNUE, chemin, "hypothese", nom));
                continue;
            }
            EffetHypothese effet = demande.trajectoire().hypotheses().get(h).effet();
            if (!Alea.admet(effet)) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.MONTECARLO_HYPOTHESE_GEL, chemin, "hypothese", nom));
            }
            if (effet instanceof Salaires s
                    && s.annees().stream().anyMatch(a -> !a.mesures().isEmpty())) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.MONTECARLO_MESURES_CERTAINES, chemin, "hypothese", nom));
            }
        }
        return rangs;
    }

    private static Optional<BigDecimal[][]> correlations(
            DemandeMonteCarlo demande, Map<String, Integer> rangs, Anomalies anomalies) {
        int n = demande.incertitudes().size();
        BigDecimal[][] matrice = new BigDecimal[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrice[i][j] = i == j ? BigDecimal.ONE : BigDecimal.ZERO;
            }
        }
        boolean[][] vues = new boolean[n][n];
        boolean lisible = true;
        List<CorrelationHypotheses> correlations = demande.correlations();
        for (int c = 0; c < correlations.size(); c++) {
            CorrelationHypotheses correlation = correlations.get(c);
            Integer i = rang(correlation.premiere(), rangs, c, "premiere", anomalies);
            Integer j = rang(correlation.seconde(), rangs, c, "seconde", anomalies);
            if (i < 0 || j < 0) {
                lisible = false;
                continue;
            }
            if (i.equals(j) || vues[i][j]) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.MONTECARLO_CORRELATION_EN_DOUBLE,
                        "/correlations/" + c,
                        "premiere",
                        correlation.premiere(),
                        "seconde",
                        correlation.seconde()));
                lisible = false;
                continue;
            }
            vues[i][j] = true;
            vues[j][i] = true;
            matrice[i][j] = correlation.coefficient();
            matrice[j][i] = correlation.coefficient();
        }
        return lisible ? Optional.of(matrice) : Optional.empty();
    }

    private static int rang(String nom, Map<String, Integer> rangs, int c, String champ, Anomalies anomalies) {
        int rang = rangs.getOrDefault(nom, -1);
        if (rang < 0) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.MONTECARLO_HYPOTHESE_INCONNUE, "/correlations/" + c + "/" + champ, "hypothese", nom));
        }
        return rang;
    }

    PlanProjection plan() {
        return plan;
    }

    List<String> essms() {
        return essms;
    }

    List<Alea> aleas() {
        return aleas;
    }

    Ecarts ecarts() {
        return ecarts;
    }

    /** The kernel for these draws. */
    NoyauLot noyau(Contexte contexte) {
        boolean[] groupes = new boolean[plan.groupes()];
        for (Alea alea : aleas) {
            if (alea.groupe() >= 0) {
                groupes[alea.groupe()] = true;
            }
        }
        int[] places = new int[cellules.size()];
        cellules.forEach((cellule, rang) -> places[rang] = cellule);
        return new NoyauLot(plan, contexte.arrondi(), groupes, places);
    }

    /** What lays the gaps of a block in the room of the kernel; for one thread. */
    Poseur poseur() {
        return new Poseur();
    }

    /** Lays gaps as rates and amounts. */
    final class Poseur {
        private final List<List<Prorata>> proratas = new ArrayList<>();

        private Poseur() {
            for (Alea alea : aleas) {
                proratas.add(
                        alea.postes().stream().map(p -> new Prorata(cles(p))).toList());
            }
        }

        /** Lays a block; how many rates were brought back to a bound. */
        int poser(long[] valeurs, int scenarios, NoyauLot.Bloc bloc) {
            java.util.Arrays.fill(bloc.ajouts(), 0);
            int annees = plan.annees();
            int bornes = 0;
            for (int k = 0; k < aleas.size(); k++) {
                Alea alea = aleas.get(k);
                for (int rang = 1; alea.groupe() >= 0 && rang <= annees; rang++) {
                    int de = (k * annees + rang - 1) * NoyauLot.TAILLE;
                    int vers = (alea.groupe() * annees + rang - 1) * NoyauLot.TAILLE;
                    for (int s = 0; s < scenarios; s++) {
                        long avant = rang == 1 ? 0 : valeurs[de - NoyauLot.TAILLE + s];
                        long taux = alea.taux(plan, rang, avant, valeurs[de + s]);
                        long borne = Alea.borner(taux);
                        bornes += taux == borne ? 0 : 1;
                        bloc.taux()[vers + s] = borne;
                    }
                }
                for (int p = 0; p < alea.postes().size(); p++) {
                    Prorata prorata = proratas.get(k).get(p);
                    montants(k, alea.postes().get(p), prorata, valeurs, scenarios, bloc.ajouts());
                }
            }
            return bornes;
        }

        private void montants(int k, Alea.Poste poste, Prorata prorata, long[] valeurs, int scenarios, long[] ajouts) {
            int[] places = new int[poste.lignes().length];
            for (int i = 0; i < places.length; i++) {
                places[i] = cellules.getOrDefault(cellule(poste, poste.lignes()[i]), -1) * NoyauLot.TAILLE;
            }
            int rang = poste.rang();
            int de = (k * plan.annees() + rang - 1) * NoyauLot.TAILLE;
            for (int s = 0; s < scenarios; s++) {
                long avant = rang == 1 ? 0 : valeurs[de - NoyauLot.TAILLE + s];
                long[] parts = prorata.parts(aleas.get(k).montant(poste.total(), rang, avant, valeurs[de + s]));
                for (int i = 0; i < places.length; i++) {
                    ajouts[places[i] + s] = Math.addExact(ajouts[places[i] + s], parts[i] - poste.parts()[i]);
                }
            }
        }

        /** The keys by which a trajectory splits an amount: what the lines weigh in the base year. */
        private long[] cles(Alea.Poste poste) {
            long[] cles = new long[poste.lignes().length];
            boolean nulles = true;
            for (int i = 0; i < cles.length; i++) {
                cles[i] = plan.base()[poste.lignes()[i]];
                nulles &= cles[i] == 0;
            }
            if (nulles) {
                java.util.Arrays.fill(cles, 1);
            }
            return cles;
        }
    }
}

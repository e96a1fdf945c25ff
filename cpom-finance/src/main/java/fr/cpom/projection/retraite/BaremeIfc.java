package fr.cpom.projection.retraite;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.Tracage;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A scale of months of pay by seniority: the steps of a series, or those of the caller.
 *
 * @param paliers from the lowest
 */
record BaremeIfc(List<PalierIfc> paliers, Map<PalierIfc, LectureBareme<BigDecimal>> lectures) {
    private static final String LEGAL = "retraite.legal";

    BaremeIfc {
        paliers = List.copyOf(paliers);
        lectures = Map.copyOf(lectures);
    }

    /** A scale of the caller's own, read in no series. */
    static BaremeIfc propre(List<PalierIfc> paliers) {
        return new BaremeIfc(paliers, Map.of());
    }

    /** The legal minimum (D. 1237-1). */
    static Optional<BaremeIfc> legal(LocalDate date, Contexte contexte, Anomalies anomalies) {
        return lire(LEGAL, false, date, "", contexte, anomalies);
    }

    /** The same as a floor under another scale: not known on a day, it is told and left out. */
    static Optional<BaremeIfc> plancher(LocalDate date, Contexte contexte, Anomalies anomalies) {
        if (entree(contexte, serie(LEGAL, 1, "anciennete"), date).isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.IFC_PLANCHER_INCONNU, "", "date", date.toString())
                    .selon(Articles.D_1237_1));
            return Optional.empty();
        }
        return legal(date, contexte, anomalies);
    }

    static Optional<BaremeIfc> convention(
            ConventionIfc convention,
            Optional<CollegeSalarie> college,
            LocalDate date,
            String chemin,
            Contexte contexte,
            Anomalies anomalies) {
        if (convention.famille().isEmpty()) {
            return Optional.of(propre(List.of()));
        }
        String famille = convention.famille().get();
        boolean distingue = entree(contexte, cadre(famille), date).isPresent();
        if (distingue && college.isEmpty()) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.IFC_COLLEGE_ABSENT, chemin).selon(convention.article()));
        }
        return lire(famille, college.equals(Optional.of(CollegeSalarie.CADRE)), date, chemin, contexte, anomalies);
    }

    /** Steps are numbered from 1; the first one missing is told, those after the last one are not expected. */
    private static Optional<BaremeIfc> lire(
            String famille, boolean cadre, LocalDate date, String chemin, Contexte contexte, Anomalies anomalies) {
        List<PalierIfc> paliers = new ArrayList<>();
        Map<PalierIfc, LectureBareme<BigDecimal>> lectures = new HashMap<>();
        for (int rang = 1;
                rang == 1
                        || entree(contexte, serie(famille, rang, "anciennete"), date)
                                .isPresent();
                rang++) {
            Optional<Integer> annees = dite(
                            Serie.entier(serie(famille, rang, "anciennete")), date, chemin, contexte, anomalies)
                    .map(LectureBareme::valeur);
            if (annees.isEmpty()) {
                return Optional.empty();
            }
            String propre = cadre(famille);
            String commune = serie(famille, rang, "mois");
            boolean cadreIci =
                    rang == 1 && cadre && entreeDecimale(contexte, propre, date).isPresent();
            Optional<LectureBareme<BigDecimal>> mois =
                    dite(Serie.decimal(cadreIci ? propre : commune), date, chemin, contexte, anomalies);
            if (mois.isEmpty()) {
                return Optional.empty();
            }
            boolean champ =
                    entree(contexte, serie(famille, rang, "champ"), date).isPresent();
            PalierIfc palier = new PalierIfc(
                    annees.get(),
                    mois.get().valeur(),
                    Optional.of(champ ? HorlogeAnciennete.CHAMP : HorlogeAnciennete.ENTREPRISE));
            paliers.add(palier);
            lectures.put(palier, mois.get());
        }
        return Optional.of(new BaremeIfc(paliers, lectures));
    }

    private static String serie(String famille, int rang, String champ) {
        return famille + ".palier-" + rang + "." + champ;
    }

    private static String cadre(String famille) {
        return serie(famille, 1, "mois.cadre");
    }

    private static Optional<?> entree(Contexte contexte, String serie, LocalDate date) {
        return serie.endsWith(".cadre")
                ? entreeDecimale(contexte, serie, date)
                : contexte.baremes().lire(Serie.entier(serie), date, Territoire.national());
    }

    private static Optional<?> entreeDecimale(Contexte contexte, String serie, LocalDate date) {
        return contexte.baremes().lire(Serie.decimal(serie), date, Territoire.national());
    }

    /** The same alert is told once for a scale, not once by step. */
    private static <T> Optional<LectureBareme<T>> dite(
            Serie<T> serie, LocalDate date, String chemin, Contexte contexte, Anomalies anomalies) {
        Anomalies dites = new Anomalies();
        Optional<LectureBareme<T>> lecture = contexte.lire(serie, date, Territoire.national(), chemin, dites);
        for (Anomalie dite : dites.liste()) {
            boolean deja = anomalies.liste().stream()
                    .anyMatch(a -> a.code() == dite.code() && a.chemin().equals(dite.chemin()) && !a.estBloquante());
            if (!deja) {
                anomalies.ajouter(dite);
            }
        }
        return lecture;
    }

    /** True when a step counts the years in the field. */
    boolean compteLeChamp() {
        return paliers.stream().anyMatch(p -> p.horloge().equals(Optional.of(HorlogeAnciennete.CHAMP)));
    }

    /** The most generous step reached; none below the lowest. */
    Optional<PalierIfc> palier(Anciennete anciennete) {
        Optional<PalierIfc> atteint = Optional.empty();
        for (PalierIfc p : paliers) {
            HorlogeAnciennete horloge = p.horloge().orElse(HorlogeAnciennete.ENTREPRISE);
            boolean du = anciennete.sur(horloge).compareTo(BigDecimal.valueOf(p.anciennete())) >= 0;
            if (du && (atteint.isEmpty() || atteint.get().mois().compareTo(p.mois()) < 0)) {
                atteint = Optional.of(p);
            }
        }
        return atteint;
    }

    /** Months due. */
    BigDecimal mois(Anciennete anciennete) {
        return palier(anciennete).map(PalierIfc::mois).orElse(BigDecimal.ZERO);
    }

    /** Those months, down to the series they are read in. */
    Explication moisExpliques(Anciennete anciennete, String chemin, Tracage t) {
        return palier(anciennete)
                .map(p -> Optional.ofNullable(lectures.get(p))
                        .map(l -> t.baremeNombre("moisSalaire", l))
                        .orElseGet(() -> t.nombre("moisSalaire", p.mois(), chemin)))
                .orElseGet(() -> t.nombre("moisSalaire", BigDecimal.ZERO, chemin));
    }
}

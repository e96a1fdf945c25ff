package fr.cpom.projection.retraite;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A scale of months of pay by seniority: the steps of a series, or those of the caller.
 *
 * @param paliers from the lowest
 */
record BaremeIfc(List<PalierIfc> paliers) {
    BaremeIfc {
        paliers = List.copyOf(paliers);
    }

    /** The legal minimum (D. 1237-1). */
    static Optional<BaremeIfc> legal(LocalDate date, Contexte contexte, Anomalies anomalies) {
        return lire("retraite.legal", false, date, "", contexte, anomalies);
    }

    static Optional<BaremeIfc> convention(
            ConventionIfc convention,
            Optional<CollegeSalarie> college,
            LocalDate date,
            String chemin,
            Contexte contexte,
            Anomalies anomalies) {
        if (convention.famille().isEmpty()) {
            return Optional.of(new BaremeIfc(List.of()));
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
        for (int rang = 1;
                rang == 1
                        || entree(contexte, serie(famille, rang, "anciennete"), date)
                                .isPresent();
                rang++) {
            Optional<Integer> annees =
                    dite(Serie.entier(serie(famille, rang, "anciennete")), date, chemin, contexte, anomalies);
            if (annees.isEmpty()) {
                return Optional.empty();
            }
            String propre = cadre(famille);
            String commune = serie(famille, rang, "mois");
            boolean cadreIci =
                    rang == 1 && cadre && entreeDecimale(contexte, propre, date).isPresent();
            Optional<BigDecimal> mois =
                    dite(Serie.decimal(cadreIci ? propre : commune), date, chemin, contexte, anomalies);
            if (mois.isEmpty()) {
                return Optional.empty();
            }
            boolean champ =
                    entree(contexte, serie(famille, rang, "champ"), date).isPresent();
            paliers.add(new PalierIfc(
                    annees.get(),
                    mois.get(),
                    Optional.of(champ ? HorlogeAnciennete.CHAMP : HorlogeAnciennete.ENTREPRISE)));
        }
        return Optional.of(new BaremeIfc(paliers));
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
    private static <T> Optional<T> dite(
            Serie<T> serie, LocalDate date, String chemin, Contexte contexte, Anomalies anomalies) {
        Anomalies dites = new Anomalies();
        Optional<T> valeur =
                contexte.lire(serie, date, Territoire.national(), chemin, dites).map(LectureBareme::valeur);
        for (Anomalie dite : dites.liste()) {
            boolean deja = anomalies.liste().stream()
                    .anyMatch(a -> a.code() == dite.code() && a.chemin().equals(dite.chemin()) && !a.estBloquante());
            if (!deja) {
                anomalies.ajouter(dite);
            }
        }
        return valeur;
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
}

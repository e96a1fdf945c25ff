package fr.cpom.projection.personnel;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import java.util.List;
import java.util.Optional;

/**
 * Hypotheses of one year; what is absent is zero, -100 % or less is refused ({@code TAUX_HORS_BORNES}).
 *
 * @param hausses general measures by date: they make the effet masse of the year and the report of the next
 * @param masse effet masse of the general measures, in place of {@link #hausses}
 * @param report effet report of the year before, in place of the one that its rises make
 * @param gvtPositif GVT positif
 * @param gvtNegatif noria, negative when those who come cost less
 * @param gvtSolde the sum of both, in their place
 * @param effectif change of the staff
 * @param mesures points and flat amounts of the year, employer charges included in them if they are to be counted; their {@code
 *     mois} is a number of months, that of {@link #hausses} a first month
 */
public record AnneeProjection(
        List<Hausse> hausses,
        Optional<Taux> masse,
        Optional<Taux> report,
        Optional<Taux> gvtPositif,
        Optional<Taux> gvtNegatif,
        Optional<Taux> gvtSolde,
        Optional<Taux> effectif,
        List<MesurePersonnel> mesures) {
    public AnneeProjection {
        hausses = List.copyOf(hausses);
        mesures = List.copyOf(mesures);
        if (hausses.size() > DemandeEffets.HAUSSES_MAXIMALES) {
            throw ValeurInvalideException.nombre("hausses", hausses.size(), 0, DemandeEffets.HAUSSES_MAXIMALES);
        }
        borne("masse", masse);
        borne("report", report);
        borne("gvtPositif", gvtPositif);
        borne("gvtNegatif", gvtNegatif);
        borne("gvtSolde", gvtSolde);
        borne("effectif", effectif);
    }

    private static void borne(String champ, Optional<Taux> taux) {
        taux.filter(t -> t.compareTo(Hausse.MOINS_CENT) <= 0).ifPresent(t -> {
            throw new ValeurInvalideException("TAUX_HORS_BORNES", champ, t.toString(), "> -100 %");
        });
    }

    /**
     * Tells a measure whose months are the first month of a rise of the same year: one is a count, the other a date. Twelve months
     * are a whole year, and no doubt.
     *
     * @param chemin JSON pointer of the year
     */
    public void signalerMois(String chemin, Anomalies anomalies) {
        for (int i = 0; i < mesures.size(); i++) {
            int mois = mesures.get(i).moisPayes();
            if (mois < 12 && hausses.stream().anyMatch(h -> h.mois() == mois)) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.MESURE_MOIS_DOUTEUX,
                        chemin + "/mesures/" + i + "/mois",
                        "libelle",
                        mesures.get(i).libelle(),
                        "mois",
                        Integer.toString(mois),
                        "attendu",
                        Integer.toString(13 - mois)));
            }
        }
    }

    /** The same rates without the measures: what the years after the last one given take. */
    AnneeProjection reconduite() {
        return new AnneeProjection(
                hausses, masse, Optional.empty(), gvtPositif, gvtNegatif, gvtSolde, effectif, List.of());
    }
}

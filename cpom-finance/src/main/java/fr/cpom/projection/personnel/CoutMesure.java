package fr.cpom.projection.personnel;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.droit.LectureBareme;
import fr.cpom.valeur.Exercice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a measure costs, in exact cents.
 *
 * @param annee in its first year
 * @param anneePleine in a full year
 * @param valeurPoint annual value of the point in December of the first year, for a measure in points
 */
record CoutMesure(Fraction annee, Fraction anneePleine, Optional<Fraction> valeurPoint) {
    /** What the year after adds to the first one. */
    Fraction extension() {
        return anneePleine.moins(annee);
    }

    static Optional<CoutMesure> de(
            MesurePersonnel mesure,
            Optional<Exercice> exercice,
            String chemin,
            Contexte contexte,
            Anomalies anomalies) {
        boolean points = mesure.points().isPresent();
        boolean valeur = mesure.valeurPoint().isPresent();
        boolean indice = mesure.indice().isPresent();
        boolean deuxNatures = points == mesure.montantMensuel().isPresent();
        boolean valeurDeTrop = points ? valeur && indice : valeur || indice;
        if (deuxNatures || valeurDeTrop) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.MESURE_PERSONNEL_FORME, chemin, "mesure", mesure.libelle()));
            return Optional.empty();
        }
        int mois = mesure.moisPayes();
        if (!points) {
            return Optional.of(new CoutMesure(
                    MesurePersonnel.coutForfait(
                            mesure.etp(), mesure.montantMensuel().get(), mois),
                    MesurePersonnel.coutForfait(
                            mesure.etp(), mesure.montantMensuel().get(), 12),
                    Optional.empty()));
        }
        BigDecimal nombre = mesure.points().orElseThrow();
        if (mesure.valeurPoint().isPresent()) {
            Fraction annuelle = Fraction.of(mesure.valeurPoint().get());
            return Optional.of(new CoutMesure(
                    MesurePersonnel.coutPoints(mesure.etp(), nombre, annuelle, mois),
                    MesurePersonnel.coutPoints(mesure.etp(), nombre, annuelle, 12),
                    Optional.of(annuelle)));
        }
        if (mesure.indice().filter(i -> i.parAn() > 0).isEmpty()) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.MESURE_SANS_VALEUR_DE_POINT, chemin, "mesure", mesure.libelle()));
            return Optional.empty();
        }
        if (exercice.isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.CHAMP_MANQUANT, "/exercice", "champ", "exercice"));
            return Optional.empty();
        }
        return lue(mesure, nombre, exercice.get(), chemin + "/indice", contexte, anomalies);
    }

    /** Month by month, at the value of the point in force on the first day of each. */
    private static Optional<CoutMesure> lue(
            MesurePersonnel mesure,
            BigDecimal points,
            Exercice exercice,
            String chemin,
            Contexte contexte,
            Anomalies anomalies) {
        IndiceSalarial indice = mesure.indice().orElseThrow();
        Fraction annee = Fraction.ZERO;
        Fraction valeur = Fraction.ZERO;
        for (int m = 13 - mesure.moisPayes(); m <= 12; m++) {
            LocalDate jour = exercice.debut().withMonth(m);
            Optional<LectureBareme<BigDecimal>> lecture = SeriesPoint.lire(indice, jour, chemin, contexte, anomalies);
            if (lecture.isEmpty()) {
                return Optional.empty();
            }
            valeur = Fraction.of(lecture.get().valeur()).fois(Fraction.of(indice.parAn()));
            annee = annee.plus(MesurePersonnel.coutPoints(mesure.etp(), points, valeur, 1));
        }
        return Optional.of(new CoutMesure(
                annee, MesurePersonnel.coutPoints(mesure.etp(), points, valeur, 12), Optional.of(valeur)));
    }
}

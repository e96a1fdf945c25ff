package fr.cpom.projection.personnel;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.Tracage;
import fr.cpom.droit.LectureBareme;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a measure costs, in exact cents.
 *
 * @param annee in its first year
 * @param anneePleine in a full year
 * @param valeurPoint annual value of the point in December of the first year, for a measure in points
 * @param operandes what it was computed from, for the explanation
 */
record CoutMesure(Fraction annee, Fraction anneePleine, Optional<Fraction> valeurPoint, List<Explication> operandes) {
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
        Tracage t = contexte.tracage();
        List<Explication> operandes = new ArrayList<>();
        operandes.add(t.nombre("etp", mesure.etp(), chemin + "/etp"));
        operandes.add(t.nombre("moisPayes", BigDecimal.valueOf(mois), chemin + "/mois"));
        if (!points) {
            operandes.add(t.entree(
                            "montantMensuel",
                            Montants.centimes(mesure.montantMensuel().get()),
                            chemin + "/montantMensuel")
                    .explication());
            return Optional.of(new CoutMesure(
                    MesurePersonnel.coutForfait(
                            mesure.etp(), mesure.montantMensuel().get(), mois),
                    MesurePersonnel.coutForfait(
                            mesure.etp(), mesure.montantMensuel().get(), 12),
                    Optional.empty(),
                    operandes));
        }
        BigDecimal nombre = mesure.points().orElseThrow();
        operandes.add(t.nombre("points", nombre, chemin + "/points"));
        if (mesure.valeurPoint().isPresent()) {
            Fraction annuelle = Fraction.of(mesure.valeurPoint().get());
            operandes.add(t.nombre("valeurPoint", mesure.valeurPoint().get(), chemin + "/valeurPoint"));
            return Optional.of(new CoutMesure(
                    MesurePersonnel.coutPoints(mesure.etp(), nombre, annuelle, mois),
                    MesurePersonnel.coutPoints(mesure.etp(), nombre, annuelle, 12),
                    Optional.of(annuelle),
                    operandes));
        }
        if (mesure.indice().filter(i -> i.parAn() > 0).isEmpty()) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.MESURE_SANS_VALEUR_DE_POINT, chemin, "mesure", mesure.libelle()));
            return Optional.empty();
        }
        if (exercice.isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "exercice"));
            return Optional.empty();
        }
        return lue(mesure, operandes, exercice.get(), chemin + "/indice", contexte, anomalies);
    }

    /** Month by month, at the value of the point in force on the first day of each. */
    private static Optional<CoutMesure> lue(
            MesurePersonnel mesure,
            List<Explication> operandes,
            Exercice exercice,
            String chemin,
            Contexte contexte,
            Anomalies anomalies) {
        IndiceSalarial indice = mesure.indice().orElseThrow();
        BigDecimal points = mesure.points().orElseThrow();
        Optional<LocalDate> derniere = Optional.empty();
        Fraction annee = Fraction.ZERO;
        Fraction valeur = Fraction.ZERO;
        for (int m = 13 - mesure.moisPayes(); m <= 12; m++) {
            LocalDate jour = exercice.debut().withMonth(m);
            Optional<LectureBareme<BigDecimal>> lecture = SeriesPoint.lire(indice, jour, chemin, contexte, anomalies);
            if (lecture.isEmpty()) {
                return Optional.empty();
            }
            valeur = Fraction.of(lecture.get().valeur()).fois(Fraction.of(indice.parAn()));
            Optional<LocalDate> debut = Optional.of(lecture.get().entree().debut());
            if (!debut.equals(derniere)) {
                operandes.add(contexte.tracage().baremeNombre("valeurPoint", lecture.get()));
                derniere = debut;
            }
            annee = annee.plus(MesurePersonnel.coutPoints(mesure.etp(), points, valeur, 1));
        }
        return Optional.of(new CoutMesure(
                annee, MesurePersonnel.coutPoints(mesure.etp(), points, valeur, 12), Optional.of(valeur), operandes));
    }
}

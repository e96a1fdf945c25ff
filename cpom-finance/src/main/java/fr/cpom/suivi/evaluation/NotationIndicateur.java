package fr.cpom.suivi.evaluation;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.objectif.Indicateur;
import fr.cpom.objectif.Indicateur.Sens;
import fr.cpom.objectif.Mesure;
import fr.cpom.suivi.evaluation.CibleRetenue.Origine;
import fr.cpom.suivi.evaluation.Cibles.Exacte;
import fr.cpom.suivi.evaluation.ScoreIndicateur.Etat;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The score of one indicator: the value and the target used, the achievement, the light, and what prevents it.
 *
 * @param date nothing measured later counts
 * @param exercice whose target is used
 * @param plafond most that it counts for
 * @param seuils of the lights
 */
record NotationIndicateur(LocalDate date, Exercice exercice, Taux plafond, Seuils seuils) {
    ScoreIndicateur noter(Indicateur i, String chemin, Anomalies anomalies) {
        Optional<Mesure> mesure = derniere(i, chemin, anomalies);
        Optional<Exacte> cible = Cibles.de(i, exercice);
        signaler(i, mesure, cible, chemin, anomalies);
        Etat etat = etat(i, mesure, cible);
        Optional<BigDecimal> realisation = etat == Etat.EVALUE
                ? Optional.of(realisation(i, mesure.orElseThrow().valeur(), cible.orElseThrow()))
                : Optional.empty();
        Optional<Taux> bornee = realisation.map(r -> Realisation.bornee(r, plafond));
        return new ScoreIndicateur(
                i.code(),
                i.intitule(),
                i.unite(),
                i.poids().orElse(BigDecimal.ONE),
                etat,
                i.initiale(),
                mesure,
                cible.map(c -> c.publiee(i.sens() == Sens.PLAGE && i.type() != Indicateur.Type.BINAIRE)),
                realisation.flatMap(Realisation::taux),
                bornee,
                bornee.map(seuils::feu));
    }

    /** The last measure on or before the day and the end of the exercise, and not before the baseline. */
    private Optional<Mesure> derniere(Indicateur i, String chemin, Anomalies anomalies) {
        LocalDate depart = i.initiale().map(Mesure::date).orElse(LocalDate.MIN);
        LocalDate limite = exercice.fin().isBefore(date) ? exercice.fin() : date;
        Optional<Mesure> derniere = Optional.empty();
        boolean desaccord = false;
        for (Mesure m : i.mesures()) {
            if (m.date().isAfter(limite) || m.date().isBefore(depart)) {
                continue;
            }
            boolean memeJour = derniere.isPresent() && derniere.get().date().equals(m.date());
            if (derniere.isEmpty() || !m.date().isBefore(derniere.get().date())) {
                desaccord = memeJour && (desaccord || derniere.get().valeur().compareTo(m.valeur()) != 0);
                derniere = Optional.of(m);
            }
        }
        if (desaccord) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.MESURES_MEME_JOUR,
                    chemin + "/mesures",
                    "code",
                    i.code(),
                    "date",
                    derniere.orElseThrow().date().toString()));
        }
        return derniere;
    }

    /** What is wrong with the indicator itself, measured or not, then what the reader of its score must know. */
    private void signaler(
            Indicateur i, Optional<Mesure> mesure, Optional<Exacte> cible, String chemin, Anomalies anomalies) {
        if (cible.isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.INDICATEUR_SANS_CIBLE, chemin + "/cibles", "code", i.code()));
        }
        if (sansInitiale(i)) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.INDICATEUR_SANS_INITIALE, chemin + "/initiale", "code", i.code()));
        }
        if (cible.isPresent() && contreSens(i, cible.get())) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.CIBLE_CONTRE_SENS, chemin + "/cibles", "code", i.code()));
        }
        impossible(i, mesure, cible)
                .ifPresent(v -> anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.INDICATEUR_VALEUR_INVALIDE,
                        chemin,
                        "code",
                        i.code(),
                        "valeur",
                        v.toPlainString(),
                        "attendu",
                        attendu(i))));
        if (mesure.isPresent() && mesure.get().date().getYear() < exercice.annee()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.MESURE_ANCIENNE,
                    chemin + "/mesures",
                    "code",
                    i.code(),
                    "date",
                    mesure.get().date().toString(),
                    "exercice",
                    exercice.toString()));
        }
    }

    private static Etat etat(Indicateur i, Optional<Mesure> mesure, Optional<Exacte> cible) {
        if (mesure.isEmpty()) {
            return Etat.NON_MESURE;
        }
        if (cible.isEmpty()) {
            return Etat.SANS_CIBLE;
        }
        if (sansInitiale(i)) {
            return Etat.SANS_INITIALE;
        }
        if (impossible(i, mesure, cible).isPresent()) {
            return Etat.VALEUR_INVALIDE;
        }
        boolean faite = mesure.get().valeur().compareTo(cible.get().basse()) == 0;
        return cible.get().origine() == Origine.A_VENIR && !faite ? Etat.NON_EXIGIBLE : Etat.EVALUE;
    }

    private static BigDecimal realisation(Indicateur i, BigDecimal valeur, Exacte cible) {
        if (i.type() == Indicateur.Type.BINAIRE) {
            return valeur.compareTo(cible.basse()) == 0 ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        BigDecimal tolerance = i.tolerance().orElse(BigDecimal.ZERO);
        return i.sens() == Sens.PLAGE
                ? Realisation.plage(valeur, cible, tolerance)
                : Realisation.progression(
                        i.sens(), valeur, i.initiale().orElseThrow().valeur(), cible, tolerance);
    }

    private static boolean sansInitiale(Indicateur i) {
        return i.type() != Indicateur.Type.BINAIRE
                && i.sens() != Sens.PLAGE
                && i.initiale().isEmpty();
    }

    /** A rise asked where less is better, or a fall where more is: the formula would reward going the wrong way. */
    private static boolean contreSens(Indicateur i, Exacte cible) {
        if (i.type() == Indicateur.Type.BINAIRE
                || i.sens() == Sens.PLAGE
                || i.initiale().isEmpty()) {
            return false;
        }
        BigDecimal depart = i.initiale().get().valeur().multiply(BigDecimal.valueOf(cible.diviseur()));
        int montee = cible.basse().compareTo(depart);
        return i.sens() == Sens.HAUSSE ? montee < 0 : montee > 0;
    }

    /** The first value that the type of the indicator cannot have. */
    private static Optional<BigDecimal> impossible(Indicateur i, Optional<Mesure> mesure, Optional<Exacte> cible) {
        if (i.type() == Indicateur.Type.BINAIRE) {
            return mesure.map(Mesure::valeur)
                    .filter(v -> !binaire(v))
                    .or(() -> cible.map(Exacte::basse).filter(v -> !binaire(v)));
        }
        if (i.type() != Indicateur.Type.MATURITE || i.echelle().isEmpty()) {
            return Optional.empty();
        }
        return mesure.map(Mesure::valeur)
                .filter(v -> !i.echelle().get().contient(v))
                .or(() -> i.initiale()
                        .map(Mesure::valeur)
                        .filter(v -> !i.echelle().get().contient(v)))
                .or(() -> i.cibles().stream()
                        .map(c -> c.maximum()
                                .filter(m -> !i.echelle().get().contient(m))
                                .orElse(c.valeur()))
                        .filter(v -> !i.echelle().get().contient(v))
                        .findFirst());
    }

    private static boolean binaire(BigDecimal valeur) {
        return valeur.signum() == 0 || valeur.compareTo(BigDecimal.ONE) == 0;
    }

    private static String attendu(Indicateur i) {
        return i.type() == Indicateur.Type.BINAIRE
                ? "0, 1"
                : i.echelle()
                        .map(e -> e.minimum().toPlainString() + " – "
                                + e.maximum().toPlainString())
                        .orElse("");
    }
}

package fr.cpom.tarification.activite;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Contexte;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.tarification.activite.ModulationEhpad.Tranche;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The threshold of the taux d'occupation of an EHPAD, year by year, in three series by how far the equation is financed. */
final class SeuilEhpad {
    private final Contexte contexte;
    private final Exercice exercice;
    private final Anomalies anomalies;

    SeuilEhpad(Exercice exercice, Contexte contexte, Anomalies anomalies) {
        this.contexte = contexte;
        this.exercice = exercice;
        this.anomalies = anomalies;
    }

    /**
     * What applies.
     *
     * @param tranche how far the equation is financed, when it was needed
     * @param lecture the threshold, empty when there is none that year
     */
    record Seuil(Optional<Tranche> tranche, Optional<LectureBareme<Taux>> lecture) {}

    /** The threshold of a share of financing, which is only needed when the three series differ. */
    Seuil lire(Optional<Taux> financement) {
        List<Optional<Taux>> possibles = Arrays.stream(Tranche.values())
                .map(t -> contexte.baremes()
                        .lire(serie(t), exercice.debut(), Territoire.national())
                        .map(LectureBareme::valeur))
                .distinct()
                .toList();
        if (possibles.size() == 1) {
            return new Seuil(Optional.empty(), signale(Tranche.FINANCEMENT_COMPLET));
        }
        if (financement.isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "tauxFinancement"));
            return new Seuil(Optional.empty(), Optional.empty());
        }
        Optional<Taux> complet = limite("activite.ehpad.financement.complet");
        Optional<Taux> partiel = limite("activite.ehpad.financement.partiel");
        if (complet.isEmpty() || partiel.isEmpty()) {
            return new Seuil(Optional.empty(), Optional.empty());
        }
        Tranche tranche = financement.get().compareTo(complet.get()) >= 0
                ? Tranche.FINANCEMENT_COMPLET
                : financement.get().compareTo(partiel.get()) >= 0
                        ? Tranche.FINANCEMENT_PARTIEL
                        : Tranche.FINANCEMENT_FAIBLE;
        return new Seuil(Optional.of(tranche), signale(tranche));
    }

    /** The threshold with the alerts of its series; a year without threshold is no fault. */
    private Optional<LectureBareme<Taux>> signale(Tranche tranche) {
        return contexte.baremes()
                .lire(serie(tranche), exercice.debut(), Territoire.national())
                .flatMap(l ->
                        contexte.lire(serie(tranche), exercice.debut(), Territoire.national(), "/exercice", anomalies));
    }

    private Optional<Taux> limite(String serie) {
        return contexte.lire(Serie.taux(serie), exercice.debut(), Territoire.national(), "/tauxFinancement", anomalies)
                .map(LectureBareme::valeur);
    }

    private static Serie<Taux> serie(Tranche tranche) {
        return Serie.taux(
                switch (tranche) {
                    case FINANCEMENT_COMPLET -> "activite.ehpad.seuil.complet";
                    case FINANCEMENT_PARTIEL -> "activite.ehpad.seuil.partiel";
                    case FINANCEMENT_FAIBLE -> "activite.ehpad.seuil.faible";
                });
    }
}

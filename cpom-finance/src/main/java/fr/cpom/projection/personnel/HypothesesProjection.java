package fr.cpom.projection.personnel;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.projection.personnel.DemandeProjection.HypotheseAbsence;
import fr.cpom.projection.personnel.DemandeProjection.HypotheseRotation;
import fr.cpom.projection.personnel.DemandeProjection.SourceHypothese;
import fr.cpom.projection.personnel.ProjectionMasse.HypotheseUtilisee;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The hypotheses of a projection as they were used, with their sources; those without one are named once. */
final class HypothesesProjection {
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<HypotheseUtilisee> liste = new ArrayList<>();
    private final Set<String> sansSource = new LinkedHashSet<>();

    HypothesesProjection(DemandeProjection entree, Anomalies anomalies) {
        for (int i = 0; i < entree.sources().size(); i++) {
            SourceHypothese source = entree.sources().get(i);
            if (sources.put(source.hypothese(), source.source()) != null) {
                anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.HYPOTHESE_EN_DOUBLE, "/sources/" + i, "valeur", source.hypothese()));
            }
        }
        Optional<Exercice> toutes = Optional.empty();
        ajouter(toutes, "masseDepart", Montants.texte(entree.masseDepart()));
        ajouter(toutes, "mode", entree.mode().name());
        hausses(Optional.of(entree.exerciceDepart()), "haussesDepart", entree.haussesDepart());
        taux(toutes, "tauxCharges", entree.tauxCharges());
        entree.absence().ifPresent(this::absence);
        entree.rotation().ifPresent(this::rotation);
    }

    private void absence(HypotheseAbsence absence) {
        Optional<Exercice> toutes = Optional.empty();
        taux(toutes, "tauxAbsence", Optional.of(absence.tauxAbsence()));
        taux(toutes, "tauxRemplacement", Optional.of(absence.tauxRemplacement()));
        absence.coutRelatif().ifPresent(c -> ajouter(toutes, "coutRelatif", c.toPlainString()));
        taux(toutes, "tauxMaintien", absence.tauxMaintien());
    }

    private void rotation(HypotheseRotation rotation) {
        taux(Optional.empty(), "tauxRotation", Optional.of(rotation.tauxRotation()));
        ajouter(Optional.empty(), "coutParDepart", Montants.texte(rotation.coutParDepart()));
    }

    void annee(Exercice exercice, AnneeProjection annee) {
        Optional<Exercice> e = Optional.of(exercice);
        hausses(e, "hausses", annee.hausses());
        taux(e, "masse", annee.masse());
        taux(e, "report", annee.report());
        taux(e, "gvtPositif", annee.gvtPositif());
        taux(e, "gvtNegatif", annee.gvtNegatif());
        taux(e, "gvtSolde", annee.gvtSolde());
        taux(e, "effectif", annee.effectif());
        for (MesurePersonnel mesure : annee.mesures()) {
            ajouter(e, "mesures", mesure(mesure));
        }
    }

    private static String mesure(MesurePersonnel mesure) {
        String valeur = mesure.points()
                .map(BigDecimal::toPlainString)
                .map(p -> p + " points")
                .or(() -> mesure.montantMensuel().map(Montants::texte))
                .orElse("");
        return mesure.libelle() + " : " + mesure.etp().toPlainString() + " ETP × " + valeur + " × " + mesure.moisPayes()
                + " mois";
    }

    private void hausses(Optional<Exercice> exercice, String nom, List<Hausse> hausses) {
        for (Hausse hausse : hausses) {
            ajouter(exercice, nom, hausse.taux() + " (" + hausse.mois() + ")");
        }
    }

    private void taux(Optional<Exercice> exercice, String nom, Optional<Taux> taux) {
        taux.ifPresent(t -> ajouter(exercice, nom, t.toString()));
    }

    private void ajouter(Optional<Exercice> exercice, String nom, String valeur) {
        Optional<String> source = Optional.ofNullable(sources.get(nom));
        if (source.isEmpty() && !nom.equals("mode")) {
            sansSource.add(nom);
        }
        liste.add(new HypotheseUtilisee(exercice, nom, valeur, source));
    }

    List<HypotheseUtilisee> liste() {
        return liste;
    }

    void signaler(Anomalies anomalies) {
        if (!sansSource.isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.HYPOTHESE_SANS_SOURCE, "/sources", "hypotheses", String.join(", ", sansSource)));
        }
        sources.keySet().stream()
                .filter(nom -> liste.stream().noneMatch(h -> h.hypothese().equals(nom)))
                .forEach(nom ->
                        anomalies.ajouter(Anomalie.of(CodeAnomalie.SOURCE_SANS_HYPOTHESE, "/sources", "valeur", nom)));
    }
}

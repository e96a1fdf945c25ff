package fr.cpom.suivi.evaluation;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.Confiance;
import fr.cpom.essms.Essms;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.objectif.Constat;
import fr.cpom.objectif.Diagnostic;
import fr.cpom.objectif.Domaine;
import fr.cpom.objectif.Indicateur.Activite;
import fr.cpom.objectif.Objectif;
import fr.cpom.suivi.evaluation.CoherenceDiagnostic.ObjectifExige;
import fr.cpom.suivi.interne.ContenuObligatoire;
import fr.cpom.suivi.interne.ContenuObligatoire.Exigence;
import fr.cpom.suivi.interne.SeulTauxOccupation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What objectives owe to the diagnostic and to the law. */
final class Coherence {
    private final List<Objectif> objectifs;
    private final List<String> chemins;
    private final Anomalies anomalies;

    /**
     * What is checked.
     *
     * @param chemins where each objective stands in the entry
     */
    Coherence(List<Objectif> objectifs, List<String> chemins, Anomalies anomalies) {
        this.objectifs = List.copyOf(objectifs);
        this.chemins = List.copyOf(chemins);
        this.anomalies = anomalies;
    }

    /** Findings that no objective cites; a weakness among them is told. */
    List<Constat> constatsSansObjectif(Diagnostic diagnostic, String chemin) {
        Set<String> cites =
                objectifs.stream().flatMap(o -> o.constats().stream()).collect(Collectors.toSet());
        List<Constat> seuls = new ArrayList<>();
        for (int i = 0; i < diagnostic.constats().size(); i++) {
            Constat constat = diagnostic.constats().get(i);
            if (!cites.contains(constat.code())) {
                seuls.add(constat);
                if (constat.nature() == Constat.Nature.FAIBLESSE) {
                    anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.CONSTAT_SANS_OBJECTIF, chemin + "/constats/" + i, "code", constat.code()));
                }
            }
        }
        return seuls;
    }

    /** Objectives that answer no finding, by themselves nor by the one they serve nor by those that serve them. */
    List<String> objectifsSansConstat(Diagnostic diagnostic) {
        Set<String> connus = diagnostic.constats().stream().map(Constat::code).collect(Collectors.toSet());
        Set<String> repondent = new HashSet<>();
        for (int i = 0; i < objectifs.size(); i++) {
            Objectif objectif = objectifs.get(i);
            for (int j = 0; j < objectif.constats().size(); j++) {
                String constat = objectif.constats().get(j);
                if (connus.contains(constat)) {
                    repondent.add(objectif.code());
                } else {
                    anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.CONSTAT_INCONNU,
                            chemins.get(i) + "/constats/" + j,
                            "code",
                            objectif.code(),
                            "constat",
                            constat));
                }
            }
        }
        Set<String> servis = objectifs.stream()
                .filter(o -> repondent.contains(o.code()))
                .flatMap(o -> o.parent().stream())
                .collect(Collectors.toSet());
        List<String> seuls = new ArrayList<>();
        for (int i = 0; i < objectifs.size(); i++) {
            Objectif objectif = objectifs.get(i);
            boolean repond = repondent.contains(objectif.code())
                    || servis.contains(objectif.code())
                    || objectif.parent().filter(repondent::contains).isPresent();
            if (!repond) {
                seuls.add(objectif.code());
                anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.OBJECTIF_SANS_CONSTAT, chemins.get(i), "code", objectif.code()));
            }
        }
        return seuls;
    }

    /** ESSMS named by objectives, findings and debts that the perimeter does not hold. */
    void perimetre(Cpom cpom, Diagnostic diagnostic, String chemin) {
        Set<NumeroFiness> membres =
                cpom.perimetre().membres().stream().map(m -> m.essms().finess()).collect(Collectors.toSet());
        for (int i = 0; i < objectifs.size(); i++) {
            for (NumeroFiness essms : objectifs.get(i).essms()) {
                horsPerimetre(membres, essms, objectifs.get(i).code(), chemins.get(i) + "/essms");
            }
        }
        for (int i = 0; i < diagnostic.constats().size(); i++) {
            Constat constat = diagnostic.constats().get(i);
            for (NumeroFiness essms : constat.essms()) {
                horsPerimetre(membres, essms, constat.code(), chemin + "/constats/" + i + "/essms");
            }
        }
        for (int i = 0; i < diagnostic.dettes().size(); i++) {
            String lieu = chemin + "/dettes/" + i + "/essms";
            String code = diagnostic.dettes().get(i).code();
            diagnostic.dettes().get(i).essms().ifPresent(e -> horsPerimetre(membres, e, code, lieu));
        }
    }

    private void horsPerimetre(Set<NumeroFiness> membres, NumeroFiness essms, String code, String chemin) {
        if (!membres.contains(essms)) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.OBJECTIF_ESSMS_HORS_PERIMETRE, chemin, "essms", essms.valeur(), "code", code));
        }
    }

    /** What a contract of that kind must be about (CNT-03, CNT-04). */
    List<ObjectifExige> exiges(NatureCpom nature, String chemin) {
        Set<Domaine> traites =
                objectifs.stream().flatMap(o -> o.domaines().stream()).collect(Collectors.toSet());
        List<ObjectifExige> exiges = new ArrayList<>();
        for (Exigence exigence : ContenuObligatoire.stipulations()) {
            if (exigence.domaine().isPresent() && exigence.natures().contains(nature)) {
                Domaine domaine = exigence.domaine().get();
                boolean present = traites.contains(domaine);
                exiges.add(new ObjectifExige(domaine, present, exigence.reference()));
                if (!present) {
                    anomalies.ajouter(
                            Anomalie.of(CodeAnomalie.OBJECTIF_OBLIGATOIRE_ABSENT, chemin, "domaine", domaine.name())
                                    .selon(exigence.reference()));
                }
            }
        }
        return exiges;
    }

    /** Whether activity is followed by the taux d'occupation alone, where the law forbids it (ACT-02); in doubt, only the alert. */
    Optional<Boolean> activiteParSeulTaux(NatureCpom nature, Optional<Cpom> cpom, String chemin) {
        List<Essms> essms = cpom.map(
                        c -> c.perimetre().membres().stream().map(Membre::essms).toList())
                .orElse(List.of());
        Optional<Confiance> interdit = SeulTauxOccupation.interdit(nature, essms);
        Set<Activite> suivies = objectifs.stream()
                .flatMap(o -> o.indicateurs().stream())
                .flatMap(i -> i.activite().stream())
                .collect(Collectors.toSet());
        if (interdit.isEmpty() || suivies.isEmpty()) {
            return Optional.empty();
        }
        boolean seul = suivies.equals(Set.of(Activite.TAUX_OCCUPATION));
        if (seul) {
            Anomalie alerte = Anomalie.of(CodeAnomalie.ACTIVITE_PAR_SEUL_TAUX, chemin);
            anomalies.ajouter(
                    SeulTauxOccupation.article(nature).map(alerte::selon).orElse(alerte));
        }
        return interdit.filter(c -> c != Confiance.A_CONFIRMER).map(c -> seul);
    }
}

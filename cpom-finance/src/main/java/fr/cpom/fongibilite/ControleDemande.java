package fr.cpom.fongibilite;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.fongibilite.RegleFongibilite;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Cloison;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Emploi;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Ouverture;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;

/** What is wrong with a demand before any movement is judged. */
final class ControleDemande {
    private ControleDemande() {}

    static void controler(DemandeMouvements entree, List<RegleFongibilite> regles, Anomalies anomalies) {
        codes(entree, regles, anomalies);
        ouvertures(entree.regles(), regles, anomalies);
        credits(entree, anomalies);
        charges(entree, regles, anomalies);
        mouvements(entree, anomalies);
    }

    private static void mouvements(DemandeMouvements entree, Anomalies anomalies) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < entree.mouvements().size(); i++) {
            Mouvement m = entree.mouvements().get(i);
            String chemin = "/mouvements/" + i;
            if (m.code().isPresent() && !codes.add(m.code().get())) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.CODE_EN_DOUBLE,
                        chemin + "/code",
                        "valeur",
                        m.code().get()));
            }
            Optional<Exercice> exercice = entree.situation().exercice();
            if (exercice.isPresent()
                    && m.date().filter(d -> !exercice.get().plage().contient(d)).isPresent()) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.MOUVEMENT_HORS_EXERCICE,
                        chemin + "/date",
                        "date",
                        m.date().get().toString(),
                        "exercice",
                        exercice.get().toString()));
            }
        }
    }

    /** A clause that takes the code of a rule of the law would hide it. */
    private static void codes(DemandeMouvements entree, List<RegleFongibilite> regles, Anomalies anomalies) {
        Map<String, RegleFongibilite> vues = new HashMap<>();
        regles.forEach(r -> vues.put(r.code(), r));
        Set<String> deja = new HashSet<>();
        for (int i = 0; i < entree.regles().size(); i++) {
            RegleFongibilite regle = entree.regles().get(i);
            if (!deja.add(regle.code()) || !regle.equals(vues.get(regle.code()))) {
                anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.CODE_EN_DOUBLE, "/regles/" + i + "/code", "valeur", regle.code()));
            }
        }
    }

    private static void ouvertures(List<RegleFongibilite> clauses, List<RegleFongibilite> regles, Anomalies anomalies) {
        Map<String, RegleFongibilite> parCode =
                regles.stream().collect(Collectors.toMap(RegleFongibilite::code, r -> r, (a, b) -> a));
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i) instanceof Ouverture ouverture) {
                for (String code : ouverture.deroge()) {
                    if (!(parCode.get(code) instanceof Cloison c && c.derogeable())) {
                        anomalies.ajouter(Anomalie.of(
                                        CodeAnomalie.REGLE_OUVERTURE_SANS_EFFET,
                                        "/regles/" + i + "/deroge",
                                        "regle",
                                        ouverture.code(),
                                        "valeur",
                                        code)
                                .selon(ouverture.fondement()));
                    }
                }
            }
        }
    }

    private static void credits(DemandeMouvements entree, Anomalies anomalies) {
        Set<Poste> vus = new HashSet<>();
        long total = 0;
        for (int i = 0; i < entree.credits().size(); i++) {
            Credit credit = entree.credits().get(i);
            total = Math.addExact(total, Montants.centimes(credit.montant()));
            if (credit.montant().isNegative()) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.MONTANT_NEGATIF,
                        "/credits/" + i + "/montant",
                        "valeur",
                        Montants.texte(credit.montant())));
            }
            if (!vus.add(credit.poste())) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.CREDIT_EN_DOUBLE,
                        "/credits/" + i + "/poste",
                        "essms",
                        credit.poste().essms()));
            }
        }
        Optional<MonetaryAmount> plafond = entree.plafond();
        if (plafond.isPresent() && !vus.isEmpty() && Montants.centimes(plafond.get()) < total) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.CREDITS_AU_DELA_DU_PLAFOND,
                            "/plafond",
                            "plafond",
                            Montants.texte(plafond.get()),
                            "valeur",
                            Montants.texteCentimes(total))
                    .selon(Articles.R_314_43_1_AL3));
        }
    }

    private static void charges(DemandeMouvements entree, List<RegleFongibilite> regles, Anomalies anomalies) {
        Set<String> connues = regles.stream()
                .filter(Emploi.class::isInstance)
                .flatMap(r -> ((Emploi) r).charges().stream())
                .collect(Collectors.toSet());
        for (int i = 0; i < entree.mouvements().size(); i++) {
            Optional<String> charge = entree.mouvements().get(i).destination().charge();
            if (!connues.isEmpty() && charge.isPresent() && !connues.contains(charge.get())) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.CHARGE_INCONNUE,
                        "/mouvements/" + i + "/destination/charge",
                        "valeur",
                        charge.get()));
            }
        }
    }
}

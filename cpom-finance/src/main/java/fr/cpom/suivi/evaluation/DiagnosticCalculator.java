package fr.cpom.suivi.evaluation;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.objectif.Diagnostic;
import fr.cpom.objectif.Objectif;
import fr.cpom.suivi.evaluation.CoherenceDiagnostic.ObjectifExige;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The diagnostic partagé set against the objectives: findings without objective, objectives without finding, what the law asks
 * objectives to be about (L. 313-12 IV ter B, L. 313-12-2 CASF), activity followed by the taux d'occupation alone; and the debts
 * of the past, by origin and ESSMS, with the part retained as crédits non reconductibles by exercise.
 *
 * <p>All of it is told, nothing is refused but the absence of a diagnostic ({@code DIAGNOSTIC_ABSENT}). An objective whose domain
 * is not said answers no duty of the law: the alert asks to say it.
 */
public final class DiagnosticCalculator extends AbstractCalculator<DemandeDiagnostic, CoherenceDiagnostic> {
    private static final DiagnosticCalculator STANDARD = new DiagnosticCalculator();

    private DiagnosticCalculator() {
        super(
                "suivi.diagnostic",
                DemandeDiagnostic.class,
                CoherenceDiagnostic.class,
                Articles.L_313_11,
                Articles.L_313_12_IV_TER_B,
                Articles.L_313_12_2,
                Articles.R_314_43_2_II);
    }

    /** The calculator. */
    public static DiagnosticCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<CoherenceDiagnostic> calculer(DemandeDiagnostic entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Optional<Cpom> cpom = entree.cpom();
        Optional<Diagnostic> donne = entree.diagnostic().or(() -> cpom.flatMap(Cpom::diagnostic));
        String chemin = entree.diagnostic().isPresent() || cpom.isEmpty() ? "/diagnostic" : "/cpom/diagnostic";
        if (donne.isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.DIAGNOSTIC_ABSENT, chemin));
            return Calcul.impossible(anomalies);
        }
        Diagnostic diagnostic = donne.get();
        if (diagnostic.partageLe().isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.DIAGNOSTIC_NON_PARTAGE,
                    chemin + "/partageLe",
                    "date",
                    diagnostic.date().toString()));
        }
        Coherence coherence = coherence(entree, anomalies);
        cpom.ifPresent(c -> coherence.perimetre(c, diagnostic, chemin));
        DettesDuPasse dettes = new DettesDuPasse(diagnostic.dettes(), chemin + "/dettes", contexte, anomalies);
        dettes.etaler(
                entree.premierExercice().or(() -> cpom.map(c -> Exercice.du(c.dateEntreeEnVigueur()))),
                entree.dernierExercice().or(() -> cpom.map(c -> Exercice.du(c.dernierJour()))));
        MontantExplique reste = dettes.reste();
        return Calcul.de(
                resultat(entree, diagnostic, chemin, coherence, dettes, reste),
                anomalies,
                diagnostic.dettes().isEmpty() ? Explication.vide() : reste.explication());
    }

    private static Coherence coherence(DemandeDiagnostic entree, Anomalies anomalies) {
        List<Objectif> objectifs =
                new ArrayList<>(entree.cpom().map(Cpom::objectifs).orElse(List.of()));
        List<String> chemins = new ArrayList<>();
        for (int i = 0; i < objectifs.size(); i++) {
            chemins.add("/cpom/objectifs/" + i);
        }
        for (int i = 0; i < entree.objectifs().size(); i++) {
            objectifs.add(entree.objectifs().get(i));
            chemins.add("/objectifs/" + i);
        }
        return new Coherence(objectifs, chemins, anomalies);
    }

    private static CoherenceDiagnostic resultat(
            DemandeDiagnostic entree,
            Diagnostic diagnostic,
            String chemin,
            Coherence coherence,
            DettesDuPasse dettes,
            MontantExplique reste) {
        Optional<NatureCpom> nature = entree.nature().or(() -> entree.cpom().map(Cpom::nature));
        String lieu = entree.cpom().isPresent() ? "/cpom/objectifs" : "/objectifs";
        List<ObjectifExige> exiges = nature.map(n -> coherence.exiges(n, lieu)).orElse(List.of());
        return new CoherenceDiagnostic(
                coherence.constatsSansObjectif(diagnostic, chemin),
                coherence.objectifsSansConstat(diagnostic),
                exiges,
                nature.flatMap(n -> coherence.activiteParSeulTaux(n, entree.cpom(), lieu)),
                dettes.total(),
                dettes.parOrigine(),
                dettes.parEssms(),
                Montants.ofCentimes(reste.centimes()),
                dettes.mesures(),
                dettes.mesuresParExercice(),
                dettes.sansMesure());
    }
}

package fr.cpom.projection.scenario;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.LigneBase;
import fr.cpom.contrat.LigneBase.RelaisClause;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.projection.scenario.DemandeClauseAlternative.ClauseAlternative;
import fr.cpom.valeur.Exercice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A contract as it would be with another clause on some lines, its base unchanged.
 *
 * @param contrat the contract
 * @param lignes how many lines the clause evolves
 */
record ContratAlternatif(Cpom contrat, int lignes) {
    /** The contract with an alternative; empty after an anomaly at {@code pointeur}. */
    static Optional<ContratAlternatif> de(
            Cpom contrat, ClauseAlternative alternative, String pointeur, Anomalies anomalies) {
        VoletFinancier volet = contrat.voletFinancier().orElseThrow();
        String code = alternative.clause().code();
        if (volet.clause(code).isPresent()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.CLAUSE_EN_DOUBLE, pointeur + "/clause/code", "valeur", code));
            return Optional.empty();
        }
        List<LigneBase> lignes = new ArrayList<>();
        int visees = 0;
        for (LigneBase ligne : volet.lignes()) {
            boolean vise = vise(alternative, ligne);
            visees += vise ? 1 : 0;
            lignes.add(vise ? evoluee(ligne, code, alternative.depuis()) : ligne);
        }
        if (visees == 0) {
            anomalies.ajouter(Anomalie.of(
                    plusTard(alternative, volet)
                            ? CodeAnomalie.ALTERNATIVE_AVANT_RELAIS
                            : CodeAnomalie.ALTERNATIVE_SANS_LIGNE,
                    pointeur,
                    "nom",
                    alternative.nom()));
            return Optional.empty();
        }
        return Optional.of(new ContratAlternatif(
                Cpom.builder()
                        .from(contrat)
                        .voletFinancier(VoletFinancier.builder()
                                .from(volet)
                                .addClauses(alternative.clause())
                                .lignes(lignes)
                                .build())
                        .build(),
                visees));
    }

    private static boolean vise(ClauseAlternative alternative, LigneBase ligne) {
        return (alternative.essms().isEmpty() || alternative.essms().contains(ligne.essms()))
                && (alternative.clauses().isEmpty() || alternative.clauses().contains(enVigueur(ligne, alternative)))
                && (alternative.lignes().isEmpty()
                        || ligne.code().filter(alternative.lignes()::contains).isPresent());
    }

    /** The clause that the alternative takes the place of: that of the first year that it evolves. */
    private static String enVigueur(LigneBase ligne, ClauseAlternative alternative) {
        return alternative
                .depuis()
                .flatMap(d -> ligne.relais().stream()
                        .filter(r -> r.depuis().compareTo(d) <= 0)
                        .max(Comparator.comparing(RelaisClause::depuis)))
                .map(RelaisClause::clause)
                .orElseGet(ligne::clause);
    }

    /** Lines that the clauses asked evolve, but only after the first year of the alternative. */
    private static boolean plusTard(ClauseAlternative alternative, VoletFinancier volet) {
        return volet.lignes().stream()
                .flatMap(l -> l.relais().stream())
                .anyMatch(r -> alternative.clauses().contains(r.clause()));
    }

    /** From the base on, no other clause takes over any more; from a year on, what came before it stays. */
    private static LigneBase evoluee(LigneBase ligne, String code, Optional<Exercice> depuis) {
        LigneBase.Builder evoluee = LigneBase.builder();
        evoluee.from(ligne);
        if (depuis.isEmpty()) {
            return evoluee.clause(code).relais(List.of()).build();
        }
        List<RelaisClause> relais = new ArrayList<>(ligne.relais().stream()
                .filter(r -> r.depuis().compareTo(depuis.get()) < 0)
                .toList());
        relais.add(new RelaisClause(depuis.get(), code));
        return evoluee.relais(relais).build();
    }
}

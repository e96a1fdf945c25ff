package fr.cpom.contrat.avenant;

import fr.cpom.contrat.ClauseEvolution;
import fr.cpom.contrat.LigneBase;
import fr.cpom.contrat.MesureBudgetaire;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.valeur.Exercice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A volet financier while avenants apply to it. */
final class VoletEnCours {
    private final VoletFinancier depart;
    private final Map<String, ClauseEvolution> clauses;
    private final List<LigneBase> lignes;
    private final List<MesureBudgetaire> mesures;
    private final Map<Exercice, MontantAnnuel> plafonds;

    VoletEnCours(VoletFinancier depart) {
        this.depart = depart;
        clauses = ContratEnCours.parCle(depart.clauses(), ClauseEvolution::code);
        lignes = new ArrayList<>(depart.lignes());
        mesures = new ArrayList<>(depart.mesures());
        plafonds = ContratEnCours.parCle(depart.plafonds(), MontantAnnuel::exercice);
    }

    VoletFinancier fixer() {
        return VoletFinancier.builder()
                .from(depart)
                .clauses(clauses.values())
                .lignes(lignes)
                .mesures(mesures)
                .plafonds(plafonds.values())
                .build();
    }

    void clause(ClauseEvolution clause) {
        clauses.put(clause.code(), clause);
    }

    boolean retirerClause(String code) {
        return clauses.remove(code) != null;
    }

    void ligne(LigneBase ligne) {
        ContratEnCours.fixer(lignes, IdentiteLigne::de, ligne);
    }

    boolean retirerLigne(String code) {
        return lignes.removeIf(l -> l.code().filter(code::equals).isPresent());
    }

    void mesure(MesureBudgetaire mesure) {
        mesures.add(mesure);
    }

    void plafond(MontantAnnuel plafond) {
        plafonds.put(plafond.exercice(), plafond);
    }
}

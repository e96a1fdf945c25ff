package fr.cpom.projection.scenario;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.ClauseEvolution;
import fr.cpom.contrat.ClauseEvolution.AvenantAnnuel;
import fr.cpom.contrat.ClauseEvolution.ObjectifDepartement;
import fr.cpom.contrat.ClauseEvolution.TauxEnveloppe;
import fr.cpom.contrat.MesureBudgetaire;
import fr.cpom.contrat.TauxAnnuel;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The clauses of a volet financier, changed.
 *
 * @param derniereAnnee last year of the contract
 * @param pointeur where the faults of the change are told
 */
record ClausesVariees(VoletFinancier volet, int derniereAnnee, String pointeur, Anomalies anomalies) {
    /** A clause in the place of the one of its code. */
    Optional<VoletFinancier> remplacer(ClauseEvolution clause) {
        return ancienne(clause.code()).map(a -> avec(a, clause));
    }

    /** One rate for every year after {@code base} in a clause that is a list of rates. */
    Optional<VoletFinancier> fixer(String code, Taux taux, Exercice base) {
        return ancienne(code).flatMap(ancienne -> {
            Optional<ClauseEvolution> nouvelle = fixee(ancienne, taux, base);
            if (nouvelle.isEmpty()) {
                signaler(CodeAnomalie.VARIANTE_SANS_OBJET, "valeur", code);
            }
            return nouvelle.map(n -> avec(ancienne, n));
        });
    }

    /** A measure more. */
    VoletFinancier mesure(MesureBudgetaire mesure) {
        return VoletFinancier.builder().from(volet).addMesures(mesure).build();
    }

    private Optional<ClauseEvolution> ancienne(String code) {
        Optional<ClauseEvolution> ancienne = volet.clause(code);
        if (ancienne.isEmpty()) {
            signaler(CodeAnomalie.VARIANTE_CLAUSE_INCONNUE, "clause", code);
        }
        return ancienne;
    }

    private VoletFinancier avec(ClauseEvolution ancienne, ClauseEvolution nouvelle) {
        return VoletFinancier.builder()
                .from(volet)
                .clauses(volet.clauses().stream()
                        .map(c -> c.equals(ancienne) ? nouvelle : c)
                        .toList())
                .build();
    }

    private Optional<ClauseEvolution> fixee(ClauseEvolution clause, Taux taux, Exercice base) {
        if (clause instanceof TauxEnveloppe t) {
            return Optional.of(new TauxEnveloppe(
                    t.code(), t.serie(), t.territoire(), annuels(t.taux(), taux, base), t.hypothese()));
        }
        if (clause instanceof ObjectifDepartement o) {
            return Optional.of(
                    new ObjectifDepartement(o.code(), o.departement(), annuels(o.taux(), taux, base), o.hypothese()));
        }
        return clause instanceof AvenantAnnuel a
                ? Optional.of(new AvenantAnnuel(a.code(), annuels(a.taux(), taux, base), a.hypothese()))
                : Optional.empty();
    }

    private List<TauxAnnuel> annuels(List<TauxAnnuel> anciens, Taux taux, Exercice base) {
        List<TauxAnnuel> annuels = new ArrayList<>(
                anciens.stream().filter(t -> t.exercice().compareTo(base) <= 0).toList());
        for (int annee = base.annee() + 1; annee <= derniereAnnee; annee++) {
            annuels.add(new TauxAnnuel(Exercice.of(annee), taux));
        }
        return annuels;
    }

    private void signaler(CodeAnomalie code, String... arguments) {
        anomalies.ajouter(Anomalie.of(code, pointeur, arguments));
    }
}

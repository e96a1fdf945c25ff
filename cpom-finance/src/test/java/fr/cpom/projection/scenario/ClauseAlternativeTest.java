package fr.cpom.projection.scenario;

import static fr.cpom.projection.scenario.Budgets.CONTEXTE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Calcul;
import fr.cpom.contrat.ClauseEvolution;
import fr.cpom.contrat.ClauseEvolution.FormuleFixe;
import fr.cpom.contrat.ClauseEvolution.TauxEnveloppe;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.TauxAnnuel;
import fr.cpom.dotation.Contrats;
import fr.cpom.dotation.TrajectoireDgc;
import fr.cpom.dotation.TrajectoireDgcCalculator;
import fr.cpom.projection.scenario.ComparaisonClauses.ResultatAlternative;
import fr.cpom.projection.scenario.DemandeClauseAlternative.ClauseAlternative;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ClauseAlternativeTest {
    private static Calcul<ComparaisonClauses> comparer(Cpom contrat, ClauseAlternative... alternatives) {
        Calcul<TrajectoireDgc> signe = TrajectoireDgcCalculator.standard().compute(contrat, CONTEXTE);
        Assume.that(signe.resultat().isPresent() && !signe.bloque());
        return ClauseAlternativeCalculator.standard()
                .compute(new DemandeClauseAlternative(contrat, List.of(alternatives), Optional.empty()), CONTEXTE);
    }

    private static ClauseEvolution taux(int dixMilliemes) {
        return new TauxEnveloppe(
                "ALTERNATIVE",
                Optional.empty(),
                Optional.empty(),
                IntStream.rangeClosed(Contrats.PREMIER - 2, Contrats.DERNIER)
                        .mapToObj(y -> new TauxAnnuel(Exercice.of(y), Budgets.taux(dixMilliemes)))
                        .toList(),
                Optional.empty());
    }

    @Property(tries = 100)
    void la_meme_clause_sous_un_autre_code_ne_change_rien(@ForAll @LongRange(min = 0, max = 100_000) long graine) {
        Cpom contrat = Contrats.cpom(graine);
        FormuleFixe f =
                (FormuleFixe) contrat.voletFinancier().orElseThrow().clause("F").orElseThrow();
        Assume.that(contrat.voletFinancier().orElseThrow().lignes().stream()
                .anyMatch(l -> l.clause().equals("F")));
        ResultatAlternative r = comparer(
                        contrat,
                        new ClauseAlternative(
                                "redite",
                                new FormuleFixe("G", f.indices(), f.decimales()),
                                List.of(),
                                List.of("F"),
                                List.of(),
                                Optional.empty()))
                .valeur()
                .alternatives()
                .get(0);
        assertThat(r.ecart().isZero()).isTrue();
        assertThat(r.lignes()).isEmpty();
        assertThat(r.annees()).allMatch(a -> a.ecart().isZero());
    }

    @Property(tries = 100)
    void les_lignes_font_l_ecart_et_rien_ne_bouge_avant_la_premiere_annee(
            @ForAll @LongRange(min = 0, max = 100_000) long graine,
            @ForAll @IntRange(min = -100, max = 600) int taux,
            @ForAll @IntRange(min = Contrats.PREMIER, max = Contrats.DERNIER) int depuis) {
        Cpom contrat = Contrats.cpom(graine);
        Calcul<ComparaisonClauses> calcul = comparer(
                contrat,
                new ClauseAlternative(
                        "taux", taux(taux), List.of(), List.of(), List.of(), Optional.of(Exercice.of(depuis))),
                ClauseAlternative.of("gel", taux(0)));
        Assume.that(calcul.resultat().isPresent());
        ComparaisonClauses c = calcul.valeur();
        assertThat(c.alternatives()).hasSize(2);
        for (ResultatAlternative r : c.alternatives()) {
            long total = 0;
            for (int i = 0; i < r.annees().size(); i++) {
                int rang = i;
                long ecart = Montants.centimes(r.annees().get(i).ecart());
                total += ecart;
                assertThat(r.annees().get(i).contrat())
                        .isEqualTo(c.contrat().get(i).montant());
                assertThat(r.lignes().stream()
                                .mapToLong(l ->
                                        Montants.centimes(l.annees().get(rang).montant()))
                                .sum())
                        .isEqualTo(ecart);
                if (r.nom().equals("taux") && r.annees().get(i).exercice().annee() < depuis) {
                    assertThat(ecart).isZero();
                }
            }
            assertThat(Montants.centimes(r.ecart())).isEqualTo(total);
            assertThat(r.total().subtract(c.total())).isEqualTo(r.ecart());
        }
        assertThat(c.alternatives()
                        .get(0)
                        .total()
                        .isGreaterThanOrEqualTo(c.alternatives().get(1).total()))
                .isTrue();
        assertThat(calcul.explication().evaluer())
                .isEqualTo(Montants.centimes(c.alternatives().get(0).ecart()));
    }
}

package fr.cpom.projection.hypothese.usuelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.JeuDeBaremes;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.hypothese.CibleHypothese;
import fr.cpom.projection.hypothese.Deploiement;
import fr.cpom.projection.hypothese.FamilleHypothese;
import fr.cpom.projection.hypothese.Hypothese;
import fr.cpom.projection.hypothese.usuelle.DemandeHypothesesUsuelles.CampagneBudgetaire;
import fr.cpom.projection.hypothese.usuelle.DemandeHypothesesUsuelles.ChampEssms;
import fr.cpom.projection.hypothese.usuelle.DemandeHypothesesUsuelles.DonneesAbsence;
import fr.cpom.projection.hypothese.usuelle.DemandeHypothesesUsuelles.DonneesRotation;
import fr.cpom.projection.hypothese.usuelle.DemandeHypothesesUsuelles.EvaluationPrevue;
import fr.cpom.projection.hypothese.usuelle.DemandeHypothesesUsuelles.VentilationFamille;
import fr.cpom.projection.hypothese.usuelle.HypothesesUsuelles.MethodeDefaut;
import fr.cpom.projection.hypothese.usuelle.HypothesesUsuelles.OrigineHypothese;
import fr.cpom.projection.personnel.IndiceSalarial;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HypothesesUsuellesTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));

    private static Calcul<HypothesesUsuelles> calculer(DemandeHypothesesUsuelles demande) {
        return HypothesesUsuellesCalculator.standard().compute(demande, CONTEXTE);
    }

    private static DemandeHypothesesUsuelles.Builder demande(int base) {
        return DemandeHypothesesUsuelles.builder()
                .exerciceBase(Exercice.of(base))
                .nombreAnnees(5);
    }

    /** Every hypothesis can serve a projection, and a mean of rises lies between the least and the greatest of them. */
    @Property(tries = 300)
    void toute_hypothese_se_deploie(
            @ForAll @IntRange(min = 1900, max = 2169) int base,
            @ForAll @IntRange(min = 1, max = 30) int annees,
            @ForAll @IntRange(min = 1, max = 30) int recul,
            @ForAll boolean parComptes,
            @ForAll IndiceSalarial indice,
            @ForAll ChampEssms champ,
            @ForAll CampagneBudgetaire campagne,
            @ForAll @IntRange(min = 1900, max = 2199) int evaluation) {
        Calcul<HypothesesUsuelles> calcul = calculer(DemandeHypothesesUsuelles.builder()
                .exerciceBase(Exercice.of(base))
                .nombreAnnees(annees)
                .recul(recul)
                .parComptes(parComptes)
                .indiceSalarial(indice)
                .champ(champ)
                .campagne(campagne)
                .absence(new DonneesAbsence(Optional.empty(), Taux.pourcent("50"), Optional.empty(), Optional.empty()))
                .rotation(new DonneesRotation(BigDecimal.TEN, Optional.empty(), Montants.euros("1000")))
                .addEvaluations(new EvaluationPrevue("A", Exercice.of(evaluation), Optional.empty()))
                .build());
        HypothesesUsuelles resultat = calcul.valeur();
        assertThat(resultat.hypotheses()).extracting(Hypothese::nom).doesNotHaveDuplicates();
        Anomalies anomalies = new Anomalies();
        for (Hypothese h : resultat.hypotheses()) {
            assertThat(h.source()).isPresent();
            assertThat(Deploiement.de(h, Exercice.of(base), annees, "", CONTEXTE, anomalies))
                    .isPresent();
        }
        // constant rates, told by the calculator and by the projection
        assertThat(anomalies.liste()).allMatch(a -> a.code() == CodeAnomalie.HYPOTHESE_CONSTANTE);
        assertThat(calcul.anomalies())
                .filteredOn(a -> a.code() == CodeAnomalie.HYPOTHESE_CONSTANTE)
                .hasSameSizeAs(anomalies.liste());
        for (OrigineHypothese o : resultat.origines()) {
            assertThat(o.fin().annee()).isLessThanOrEqualTo(base);
            assertThat(o.annees()).isLessThanOrEqualTo(recul);
            if (o.methode() == MethodeDefaut.MOYENNE_HAUSSES) {
                List<Taux> lus = o.valeurs().stream()
                        .map(v -> Taux.parse(v.valeur()))
                        .sorted()
                        .toList();
                assertThat(o.valeurs()).hasSize(o.annees());
                assertThat(o.taux().orElseThrow()).isBetween(lus.get(0), lus.get(lus.size() - 1));
            }
        }
    }

    /** An account is either under the general inflation or under a hypothesis of its own, never both, never neither. */
    @Property(tries = 500)
    void un_compte_est_d_un_seul_cote(
            @ForAll @Size(max = 6) List<@IntRange(min = 600, max = 65_999) Integer> exclus,
            @ForAll @IntRange(min = 600_000, max = 659_999) int compte) {
        List<String> separes = exclus.stream().map(String::valueOf).toList();
        String numero = Integer.toString(compte);
        boolean reste = new CibleHypothese(
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("60", "61", "62", "63", "64", "65"),
                        separes)
                .vise(SensLigne.CHARGE, "E", Optional.empty(), GroupeFonctionnel.I, Optional.of(numero));
        assertThat(reste).isNotEqualTo(separes.stream().anyMatch(numero::startsWith));
    }

    @Test
    void une_estimation_est_dite() {
        Calcul<HypothesesUsuelles> calcul =
                calculer(demande(2026).addFamilles(FamilleHypothese.ASSURANCES).build());
        assertThat(calcul.valeur().hypotheses().get(0).confiance()).contains(Confiance.A_CONFIRMER);
        assertThat(calcul.anomalies()).extracting(Anomalie::code).contains(CodeAnomalie.HYPOTHESE_A_CONFIRMER);
    }

    /** Nothing is supposed of what was not found, and every family asked is either a hypothesis or told. */
    @Test
    void chaque_famille_demandee_a_son_sort() {
        HypothesesUsuelles resultat = calculer(
                        demande(2025).addFamilles(FamilleHypothese.values()).build())
                .valeur();
        for (FamilleHypothese famille : FamilleHypothese.values()) {
            boolean faite = resultat.hypotheses().stream().anyMatch(h -> h.famille() == famille);
            boolean dite = resultat.sansDefaut().stream().anyMatch(s -> s.famille() == famille);
            assertThat(faite).as(famille.name()).isNotEqualTo(dite);
        }
    }

    @Test
    void une_ventilation_double_est_refusee() {
        VentilationFamille energie = new VentilationFamille(
                FamilleHypothese.ENERGIE, Optional.empty(), Optional.of(Taux.pourcent("10")), List.of());
        assertThat(calculer(demande(2025)
                                .parComptes(false)
                                .addVentilations(energie, energie)
                                .build())
                        .anomalies())
                .extracting(Anomalie::code)
                .contains(CodeAnomalie.HYPOTHESE_VENTILATION_DOUBLE);
    }

    /** A caller's own series is read as those of the library are, hole in the years included. */
    @Test
    void une_serie_de_l_appelant_remplace_celle_de_la_bibliotheque() throws IOException {
        String serie = """
                {"version": "essai", "series": [{"id": "hypotheses.inflation.ensemble", "libelle": "Essai", "unite": "taux",
                 "verifieLe": "2026-11-21", "valeurs": [
                  {"debut": "2021-01-01", "valeur": "9%", "texte": "essai", "source": "essai", "confiance": "LU"},
                  {"debut": "2023-01-01", "valeur": "21%", "texte": "essai", "source": "essai", "confiance": "LU"},
                  {"debut": "2024-01-01", "valeur": "0%", "texte": "essai", "source": "essai", "confiance": "A_CONFIRMER"}]}]}
                """;
        JeuDeBaremes jeu = JeuDeBaremes.standard()
                .withOverrides(JeuDeBaremes.lire(new ByteArrayInputStream(serie.getBytes(StandardCharsets.UTF_8))));
        HypothesesUsuelles resultat = HypothesesUsuellesCalculator.standard()
                .compute(demande(2025).addFamilles(FamilleHypothese.INFLATION).build(), CONTEXTE.withBaremes(jeu))
                .valeur();
        // 1.21 over two years
        assertThat(resultat.origines().get(0).taux()).contains(Taux.pourcent("10"));
        assertThat(resultat.origines().get(0).confiance()).isEqualTo(Confiance.A_CONFIRMER);
    }

    @Test
    void hors_bornes() {
        assertThatThrownBy(() -> demande(2025).nombreAnnees(31).build()).isInstanceOf(ValeurInvalideException.class);
        assertThatThrownBy(() -> demande(2025).recul(0).build()).isInstanceOf(ValeurInvalideException.class);
        assertThatThrownBy(() -> demande(2198).build()).isInstanceOf(ValeurInvalideException.class);
    }
}

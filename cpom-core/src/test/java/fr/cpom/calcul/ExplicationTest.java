package fr.cpom.calcul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cpom.droit.JeuDeBaremes;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ExplicationTest {
    private static final ReferenceJuridique ARTICLE = ReferenceJuridique.casf("R. 314-40");
    private static final List<Arrondi> ARRONDIS =
            List.of(Arrondi.AU_CENTIME, Arrondi.A_L_EURO, Arrondi.TRONQUE_AU_CENTIME);

    /** One step of a random computation: what to do, on which earlier figures, with which numbers. */
    private record Pas(int operation, int gauche, int droite, long nombre, int arrondi) {}

    @Provide
    Arbitrary<Pas> pas() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.longs().between(-1_000_000, 1_000_000),
                        Arbitraries.integers().between(0, 2))
                .as(Pas::new);
    }

    private static List<MontantExplique> executer(Tracage t, List<Pas> programme, long depart) {
        List<MontantExplique> figures = new ArrayList<>();
        figures.add(t.entree("dotation", depart, "/dotation"));
        figures.add(t.entree("charges", -depart / 3, "/charges"));
        for (Pas pas : programme) {
            MontantExplique a = figures.get(pas.gauche % figures.size());
            MontantExplique b = figures.get(pas.droite % figures.size());
            Arrondi arrondi = ARRONDIS.get(pas.arrondi);
            TauxExplique taux = t.entree("taux", Taux.of(BigDecimal.valueOf(pas.nombre, 6)), "/taux");
            switch (pas.operation) {
                case 0 -> figures.add(t.entree("charges", pas.nombre, "/charges"));
                case 1 -> figures.add(t.produit("actualisation", a, taux, arrondi, ARTICLE));
                case 2 -> figures.add(t.fraction("mesuresNouvelles", a, pas.arrondi * 5L + 1, 12, arrondi, ARTICLE));
                case 3 -> figures.add(t.somme("total", ARTICLE, a, b.retranche()));
                case 4 ->
                    figures.add(t.somme(
                            "total", ARTICLE, List.of(a, b, a.retranche().retranche())));
                case 5 -> figures.add(t.minimum("plafond", a, b, ARTICLE));
                case 6 -> figures.add(t.maximum("marge", a, b, ARTICLE).pour("2026"));
                case 7 ->
                    figures.addAll(t.parts(
                            "quotePart", a, new long[] {Math.abs(pas.nombre), 0, 7}, List.of("A", "B", "C"), ARTICLE));
                case 8 -> figures.addAll(t.fractionsEgales("fraction", a, 3, arrondi, ARTICLE));
                default -> {
                    TauxExplique formule =
                            t.sommePonderee("evolution", List.of(taux, taux), List.of(taux, taux), 4, ARTICLE);
                    figures.add(t.produit("actualisation", a, formule, arrondi, ARTICLE));
                }
            }
        }
        return figures;
    }

    @Property
    void l_explication_redonne_la_valeur(
            @ForAll @Size(max = 18) List<@net.jqwik.api.From("pas") Pas> programme,
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long depart) {
        for (MontantExplique figure : executer(Tracage.COMPLET, programme, depart)) {
            assertThat(figure.explication().centimes()).isEqualTo(figure.centimes());
            assertThat(figure.explication().evaluer()).isEqualTo(figure.centimes());
            assertThat(figure.explication().texte(Locale.FRANCE)).endsWith("\n");
            assertThat(figure.explication().ecarts(figure.explication())).isEmpty();
        }
    }

    @Property
    void sans_trace_les_centimes_sont_les_memes(
            @ForAll @Size(max = 18) List<@net.jqwik.api.From("pas") Pas> programme,
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long depart) {
        List<MontantExplique> sans = executer(Tracage.AUCUN, programme, depart);
        assertThat(sans)
                .extracting(MontantExplique::centimes)
                .isEqualTo(executer(Tracage.COMPLET, programme, depart).stream()
                        .map(MontantExplique::centimes)
                        .toList());
        assertThat(sans).allMatch(f -> f.explication() == Explication.vide());
    }

    @Property
    void les_ecarts_de_deux_calculs_menent_a_l_entree_qui_change(
            @ForAll @Size(max = 18) List<@net.jqwik.api.From("pas") Pas> programme,
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long depart) {
        List<MontantExplique> avant = executer(Tracage.COMPLET, programme, depart);
        List<MontantExplique> apres = executer(Tracage.COMPLET, programme, depart + 300);
        for (int i = 0; i < avant.size(); i++) {
            List<Explication.EcartExplication> ecarts =
                    avant.get(i).explication().ecarts(apres.get(i).explication());
            assertThat(ecarts.isEmpty())
                    .isEqualTo(avant.get(i).centimes() == apres.get(i).centimes());
            if (!ecarts.isEmpty()) {
                assertThat(ecarts).anyMatch(e -> e.avant().orElseThrow().operation() == Explication.Operation.ENTREE);
            }
        }
    }

    private static MontantExplique dotation(long base, String taux) {
        Tracage t = Tracage.COMPLET;
        MontantExplique b = t.entree("baseReconductible", base, "/base");
        MontantExplique actualisation =
                t.produit("actualisation", b, t.entree("taux", Taux.parse(taux), "/taux"), Arrondi.AU_CENTIME, ARTICLE);
        MontantExplique nulle = t.entree("modulation", 0, "/modulation");
        MontantExplique reprise = t.entree("repriseExcedent", 1_000, "/reprise");
        return t.somme("dotation", ARTICLE, b, actualisation, nulle, reprise.retranche())
                .pour("2026");
    }

    @Test
    void le_texte_descend_jusqu_aux_entrees_aux_articles_et_aux_arrondis() {
        assertThat(dotation(120_000_000, "0.93%")
                        .explication()
                        .texte(Locale.FRANCE)
                        .replace('\u00a0', ' ')
                        .replace('\u202f', ' '))
                .isEqualTo("""
                        Dotation de l'exercice (2026) : 1 211 150,00 € [CASF R. 314-40]
                          + Base reconductible : 1 200 000,00 € </base>
                          + Actualisation : 11 160,00 € = 1 200 000,00 € × 0,93 %, arrondi HALF_UP 0,01 € (choix de la bibliothèque, le droit est muet) [CASF R. 314-40]
                            Base reconductible : 1 200 000,00 € </base>
                            Taux : 0,93 % </taux>
                          − Reprise d'excédent : 10,00 € </reprise>
                        """);
        assertThat(dotation(120_000_000, "0.93%").explication().texte(Locale.UK))
                .startsWith("Dotation of the year (2026): €1,211,150.00 [CASF R. 314-40]\n")
                .contains("rounded HALF_UP €0.01");
    }

    @Test
    void une_figure_partagee_n_est_detaillee_qu_une_fois() {
        MontantExplique dotation = dotation(120_000_000, "1%");
        MontantExplique total = Tracage.COMPLET.somme("total", ARTICLE, dotation, dotation);
        assertThat(total.explication().texte(Locale.FRANCE))
                .containsOnlyOnce("Reprise")
                .containsOnlyOnce("(détaillé plus haut)");
        assertThat(total.explication().evaluer()).isEqualTo(2 * dotation.centimes());
    }

    @Test
    void les_ecarts_disent_le_chemin() {
        List<Explication.EcartExplication> ecarts = dotation(120_000_000, "0.93%")
                .explication()
                .ecarts(dotation(120_000_000, "1%").explication());
        assertThat(ecarts)
                .extracting(Explication.EcartExplication::chemin)
                .containsExactly(
                        "dotation 2026", "dotation 2026 / actualisation", "dotation 2026 / actualisation / taux");
        assertThat(ecarts.get(2).avant().orElseThrow().taux()).contains(Taux.parse("0.93%"));
        assertThat(ecarts.get(2).apres().orElseThrow().taux()).contains(Taux.UN.fois(Taux.pourcent("1")));
    }

    @Test
    void les_ecarts_suivent_les_noms_quand_un_terme_s_ajoute() {
        Tracage t = Tracage.COMPLET;
        MontantExplique avant = t.somme("total", ARTICLE, t.entree("charges", 5, ""), t.entree("dotation", 7, ""));
        MontantExplique apres = t.somme(
                "total", ARTICLE, t.entree("marge", 1, ""), t.entree("charges", 5, ""), t.entree("dotation", 8, ""));
        assertThat(avant.explication().ecarts(apres.explication()))
                .extracting(Explication.EcartExplication::chemin)
                .containsExactly("total", "total / dotation", "total / marge");
    }

    @Test
    void un_long_enchainement_de_figures_partagees_reste_rapide() {
        Explication avant = enchainement(1_000).explication();
        Explication apres = enchainement(1_001).explication();
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(avant.ecarts(apres)).hasSizeBetween(60, 121);
            assertThat(avant.evaluer()).isEqualTo(avant.centimes());
            assertThat(avant.texte(Locale.FRANCE).lines().count()).isLessThan(500);
        });
    }

    private static MontantExplique enchainement(long depart) {
        Tracage t = Tracage.COMPLET;
        MontantExplique figure = t.entree("dotation", depart, "");
        for (int annee = 0; annee < 30; annee++) {
            MontantExplique actualisation =
                    t.fraction("actualisation", figure, 1, 2, Arrondi.TRONQUE_AU_CENTIME, ARTICLE);
            figure = t.somme("dotation", ARTICLE, figure, figure, figure, actualisation.retranche())
                    .pour(Integer.toString(annee));
            figure = t.minimum("plafond", figure, figure, ARTICLE);
            figure = t.fraction("marge", figure, 1, 2, Arrondi.AU_CENTIME, ARTICLE);
        }
        return figure;
    }

    @Test
    void une_lecture_de_bareme_porte_sa_serie_son_article_et_sa_version() throws IOException {
        JeuDeBaremes jeu = JeuDeBaremes.lire(new ByteArrayInputStream("""
                {"version": "essai", "series": [
                  {"id": "essai.taux", "libelle": "Essai", "unite": "taux", "verifieLe": "2026-11-21",
                   "valeurs": [{"debut": "2026-01-01", "valeur": "1%", "texte": "CASF", "article": "L. 314-3",
                     "source": "essai", "confiance": "LU"}]},
                  {"id": "essai.plafond", "libelle": "Essai", "unite": "EUR/place", "verifieLe": "2026-11-21",
                   "valeurs": [{"debut": "2026-01-01", "valeur": "100.00", "texte": "CASF", "article": "L. 314-4",
                     "source": "essai", "confiance": "LU"}]}]}
                """.getBytes(StandardCharsets.UTF_8)));
        LocalDate jour = LocalDate.of(2026, 6, 1);
        LectureBareme<Taux> taux =
                jeu.lire(Serie.taux("essai.taux"), jour, Territoire.national()).orElseThrow();
        var plafond = jeu.lire(Serie.montant("essai.plafond"), jour, Territoire.national())
                .orElseThrow();
        Tracage t = Tracage.COMPLET;
        MontantExplique montant = t.produit(
                "actualisation",
                t.baremeMontant("plafondUnitaire", plafond),
                t.bareme("taux", taux),
                Arrondi.AU_CENTIME,
                ARTICLE);
        assertThat(montant.centimes()).isEqualTo(100);
        assertThat(montant.explication().evaluer()).isEqualTo(100);
        assertThat(montant.explication().texte(Locale.FRANCE))
                .contains("{essai.plafond, 2026-01-01, LU, essai, essai} [CASF L. 314-4]")
                .contains("{essai.taux, 2026-01-01, LU, essai, essai} [CASF L. 314-3]");
        assertThat(montant.explication().operandes().get(0).lecture()).isPresent();
        assertThat(Tracage.AUCUN.baremeMontant("plafondUnitaire", plafond).centimes())
                .isEqualTo(Montants.centimes(plafond.valeur()));
    }

    @Test
    void la_somme_ponderee_s_arrondit_au_pourcentage() {
        Tracage t = Tracage.COMPLET;
        TauxExplique evolution = t.sommePonderee(
                "evolution",
                List.of(t.entree("poids", Taux.pourcent("75"), ""), t.entree("poids", Taux.pourcent("25"), "")),
                List.of(t.entree("taux", Taux.pourcent("1.33"), ""), t.entree("taux", Taux.pourcent("2.1"), "")),
                2,
                ARTICLE);
        assertThat(evolution.taux()).isEqualTo(Taux.pourcent("1.52"));
        MontantExplique produit =
                t.produit("actualisation", t.entree("charges", 10_000, ""), evolution, Arrondi.AU_CENTIME, ARTICLE);
        assertThat(produit.explication().evaluer()).isEqualTo(152);
        Explication noeud = produit.explication().operandes().get(1);
        assertThat(noeud.operation()).isEqualTo(Explication.Operation.SOMME_PONDEREE);
        assertThatThrownBy(noeud::evaluer).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void la_croissance_s_arrondit_une_seule_fois() {
        for (Tracage t : Tracage.values()) {
            MontantExplique montant = t.croissance(
                    "charges",
                    t.entree("charges", 10_000_001, "/base"),
                    List.of(t.entree("taux", Taux.pourcent("2.5"), ""), t.entree("poids", Taux.pourcent("1"), "")),
                    new long[] {3, -2},
                    Arrondi.AU_CENTIME,
                    ARTICLE);
            // 10 000 001 × 1.076890625 / 1.0201 = 10 556 717.3…
            assertThat(montant.centimes()).isEqualTo(10_556_717);
            if (t == Tracage.COMPLET) {
                assertThat(montant.explication().evaluer()).isEqualTo(10_556_717);
                assertThat(montant.explication().texte(Locale.FRANCE))
                        .contains("× (1 + 2,5\u00a0%)^3 / (1 + 1\u00a0%)^2");
            }
        }
    }

    @Test
    void une_explication_vide_n_a_pas_de_valeur() {
        assertThatThrownBy(() -> Explication.vide().evaluer()).isInstanceOf(IllegalStateException.class);
        assertThat(Explication.vide().operandes()).isEmpty();
        assertThat(Explication.vide().reference()).isEmpty();
        assertThat(Explication.vide().arrondi()).isEmpty();
    }
}

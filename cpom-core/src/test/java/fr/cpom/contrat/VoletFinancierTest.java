package fr.cpom.contrat;

import static fr.cpom.valeur.Refus.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.contrat.ClauseEvolution.Algorithme;
import fr.cpom.contrat.ClauseEvolution.AvenantAnnuel;
import fr.cpom.contrat.ClauseEvolution.EquationTarifaire;
import fr.cpom.contrat.ClauseEvolution.FormuleFixe;
import fr.cpom.contrat.ClauseEvolution.Indice;
import fr.cpom.contrat.ClauseEvolution.ObjectifDepartement;
import fr.cpom.contrat.ClauseEvolution.PlacesEssms;
import fr.cpom.contrat.ClauseEvolution.ResultatEquation;
import fr.cpom.contrat.ClauseEvolution.TarifPlafond;
import fr.cpom.contrat.ClauseEvolution.TauxEnveloppe;
import fr.cpom.droit.Territoire;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.javamoney.moneta.FastMoney;
import org.javamoney.moneta.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VoletFinancierTest {
    private static final Exercice E2026 = Exercice.of(2026);
    private static final List<TauxAnnuel> TAUX = List.of(new TauxAnnuel(E2026, Taux.pourcent("1")));
    private static final List<TauxAnnuel> TAUX_EN_DOUBLE =
            List.of(new TauxAnnuel(E2026, Taux.pourcent("1")), new TauxAnnuel(E2026, Taux.pourcent("2")));

    @Test
    void une_clause_se_trouve_par_son_code() {
        VoletFinancier volet = Exemples.volet().build();
        assertThat(volet.clause("taux")).contains(Exemples.clause("taux"));
        assertThat(volet.clause("autre")).isEmpty();
        assertThat(volet.prorata()).isEqualTo(ProrataTemporis.MOIS);
        assertThat(VoletFinancier.builder().from(volet).build())
                .isEqualTo(volet)
                .hasSameHashCodeAs(volet);
    }

    @Test
    void ni_clause_ni_annee_en_double() {
        refuse(
                "CLAUSE_EN_DOUBLE",
                () -> Exemples.volet().addClauses(Exemples.clause("taux")).build());
        MontantAnnuel plafond = new MontantAnnuel(E2026, Montants.euros("1"));
        refuse(
                "ANNEE_EN_DOUBLE",
                () -> Exemples.volet().addPlafonds(plafond, plafond).build());
        assertThat(refuse(
                                "ANNEE_EN_DOUBLE",
                                () -> new TauxEnveloppe(
                                        "c", Optional.empty(), Optional.empty(), TAUX_EN_DOUBLE, Optional.empty()))
                        .champ())
                .isEqualTo("taux");
        refuse(
                "ANNEE_EN_DOUBLE",
                () -> new ObjectifDepartement("c", Territoire.departement("01"), TAUX_EN_DOUBLE, Optional.empty()));
        refuse("ANNEE_EN_DOUBLE", () -> new AvenantAnnuel("c", TAUX_EN_DOUBLE, Optional.empty()));
        refuse("ANNEE_EN_DOUBLE", () -> new Indice("prix", Taux.UN, TAUX_EN_DOUBLE, Optional.empty()));
    }

    @Test
    void un_taux_se_lit_par_annee() {
        assertThat(new TauxEnveloppe("c", Optional.of("serie"), Optional.empty(), TAUX, Optional.empty()).taux(E2026))
                .contains(Taux.pourcent("1"));
        assertThat(new AvenantAnnuel("c", TAUX, Optional.empty()).taux(Exercice.of(2027)))
                .isEmpty();
        assertThat(new ObjectifDepartement("c", Territoire.departement("01"), TAUX, Optional.empty()).taux(E2026))
                .isPresent();
        assertThat(new Indice("prix", Taux.UN, TAUX, Optional.empty()).evolution(E2026))
                .isPresent();
    }

    @Test
    void les_poids_d_une_formule_font_cent_pour_cent() {
        Indice salaires = new Indice("salaires", Taux.pourcent("75"), TAUX, Optional.empty());
        Indice prix = new Indice("prix", Taux.pourcent("25"), TAUX, Optional.empty());
        assertThat(new FormuleFixe("c", List.of(salaires, prix), Optional.of(4)).option())
                .isEqualTo(OptionEvolution.OPTION_2);
        assertThat(refuse("POIDS_FORMULE", () -> new FormuleFixe("c", List.of(salaires), Optional.empty()))
                        .valeur())
                .isEqualTo("75%");
        refuse("POIDS_FORMULE", () -> new FormuleFixe("c", List.of(), Optional.empty()));
        refuse("NOMBRE_INVALIDE", () -> new FormuleFixe("c", List.of(salaires, prix), Optional.of(-1)));
        refuse("NOMBRE_INVALIDE", () -> new FormuleFixe("c", List.of(salaires, prix), Optional.of(11)));
    }

    @Test
    void une_equation_a_un_resultat_par_essms_et_par_annee() {
        ResultatEquation resultat = new ResultatEquation(Exemples.IME, E2026, Money.of(100, "EUR"));
        EquationTarifaire equation = new EquationTarifaire("c", "SSIAD", List.of(resultat));
        assertThat(equation.resultat(Exemples.IME, E2026)).contains(Montants.euros("100"));
        assertThat(equation.resultat(Exemples.SESSAD, E2026)).isEmpty();
        assertThat(equation.resultat(Exemples.IME, Exercice.of(2027))).isEmpty();
        assertThat(equation.option()).isEqualTo(OptionEvolution.OPTION_4);
        refuse("ANNEE_EN_DOUBLE", () -> new EquationTarifaire("c", "SSIAD", List.of(resultat, resultat)));
    }

    @Test
    void un_tarif_plafond_compte_des_places() {
        PlacesEssms places = new PlacesEssms(Exemples.IME, 40);
        TarifPlafond clause = new TarifPlafond(
                "c",
                List.of(new MontantAnnuel(E2026, Montants.euros("14000"))),
                List.of(places),
                TAUX,
                Optional.empty());
        assertThat(clause.places(Exemples.IME)).contains(40);
        assertThat(clause.places(Exemples.SESSAD)).isEmpty();
        assertThat(clause.taux(E2026)).isPresent();
        assertThat(clause.option()).isEqualTo(OptionEvolution.OPTION_4);
        assertThat(MontantAnnuel.de(clause.plafonds(), E2026)).contains(Montants.euros("14000"));
        refuse("NOMBRE_INVALIDE", () -> new PlacesEssms(Exemples.IME, -1));
        refuse(
                "ESSMS_EN_DOUBLE",
                () -> new TarifPlafond("c", List.of(), List.of(places, places), TAUX, Optional.empty()));
    }

    @Test
    void chaque_clause_releve_d_une_option() {
        assertThat(Exemples.clause("c").option()).isEqualTo(OptionEvolution.OPTION_1);
        assertThat(new ObjectifDepartement("c", Territoire.departement("01"), TAUX, Optional.empty()).option())
                .isEqualTo(OptionEvolution.OPTION_1);
        assertThat(new AvenantAnnuel("c", TAUX, Optional.empty()).option()).isEqualTo(OptionEvolution.OPTION_3);
        assertThat(new Algorithme("c", "nom", "doc", List.of(new ClauseEvolution.Parametre("p", "1%"))).option())
                .isEqualTo(OptionEvolution.OPTION_4);
    }

    @Test
    void des_montants_egaux_font_des_lignes_egales() {
        LigneBase ligne = Exemples.volet().build().lignes().get(0);
        BigDecimal montant = new BigDecimal("1800000.000");
        assertThat(LigneBase.builder()
                        .from(ligne)
                        .montant(FastMoney.of(montant, "EUR"))
                        .build())
                .isEqualTo(ligne)
                .hasSameHashCodeAs(ligne)
                .isEqualTo(LigneBase.builder()
                        .from(ligne)
                        .montant(Money.of(montant, "EUR"))
                        .build());
        refuse(
                "MONTANT_DEVISE",
                () -> LigneBase.builder()
                        .from(ligne)
                        .montant(Money.of(1, "USD"))
                        .build());
    }

    private static MesureBudgetaire.Builder mesure(MesureBudgetaire.Nature nature, String montant) {
        return MesureBudgetaire.builder()
                .nature(nature)
                .essms(Exemples.IME)
                .exercice(E2026)
                .montant(Montants.euros(montant));
    }

    @ParameterizedTest
    @EnumSource
    void seuls_une_modulation_ou_un_rebasage_sont_negatifs(MesureBudgetaire.Nature nature) {
        assertThat(mesure(nature, "1").build().montant()).isEqualTo(Montants.euros("1"));
        if (nature == MesureBudgetaire.Nature.MODULATION || nature == MesureBudgetaire.Nature.REBASAGE) {
            assertThat(mesure(nature, "-1").build().montant().isNegative()).isTrue();
        } else {
            refuse("MONTANT_NEGATIF", () -> mesure(nature, "-1").build());
        }
    }

    @Test
    void l_ouverture_est_dans_l_exercice() {
        MesureBudgetaire mesure = mesure(MesureBudgetaire.Nature.MESURE_NOUVELLE, "1")
                .ouverture(LocalDate.of(2026, 9, 1))
                .build();
        assertThat(MesureBudgetaire.builder().from(mesure).build()).isEqualTo(mesure);
        refuse(
                "OUVERTURE_HORS_EXERCICE",
                () -> MesureBudgetaire.builder()
                        .from(mesure)
                        .ouverture(LocalDate.of(2027, 1, 1))
                        .build());
        assertThat(MesureBudgetaire.builder()
                        .from(mesure)
                        .montant(FastMoney.of(1, "EUR"))
                        .build())
                .isEqualTo(mesure);
    }
}

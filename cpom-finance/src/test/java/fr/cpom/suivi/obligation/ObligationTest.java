package fr.cpom.suivi.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.JeuDeBaremes;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.CategorieEssms.AutoriteUsuelle;
import fr.cpom.valeur.ValeurInvalideException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ObligationTest {
    private static final AutoriteTarification ARS = AutoriteTarification.parse("ARS-84");
    private static final AutoriteTarification CD = AutoriteTarification.parse("CD-01");
    private static final AutoriteTarification PREFET = AutoriteTarification.parse("PREFET-84");
    private static final LocalDate JOUR = LocalDate.of(2026, 3, 1);

    /** First day of each compulsory contract. */
    private static final Map<NatureCpom, LocalDate> EFFET = Map.of(
            NatureCpom.EHPAD, LocalDate.of(2017, 1, 1),
            NatureCpom.HANDICAP, LocalDate.of(2016, 1, 1),
            NatureCpom.AHI, LocalDate.of(2018, 11, 25));

    static Calcul<Obligation> calcul(EssmsConcerne essms, LocalDate date) {
        return ObligationCalculator.standard()
                .compute(new DemandeObligation(essms, Optional.empty()), Contexte.of(date));
    }

    private static EssmsConcerne essms(String categorie, AutoriteTarification... autorites) {
        return EssmsConcerne.builder()
                .categorie(CategorieEssms.of(categorie))
                .autorites(List.of(autorites))
                .build();
    }

    @Test
    void chaque_categorie_finit_par_une_regle_ou_par_une_absence_nommee() {
        List<List<AutoriteTarification>> combinaisons = List.of(
                List.of(),
                List.of(ARS),
                List.of(CD),
                List.of(PREFET),
                List.of(ARS, CD),
                List.of(ARS, PREFET),
                List.of(CD, PREFET),
                List.of(ARS, CD, PREFET));
        int vus = 0;
        for (CategorieEssms categorie : CategorieEssms.toutes()) {
            for (List<AutoriteTarification> autorites : combinaisons) {
                for (LocalDate jour = LocalDate.of(2015, 1, 1); jour.getYear() < 2028; jour = jour.plusMonths(3)) {
                    EssmsConcerne essms = EssmsConcerne.builder()
                            .categorie(categorie)
                            .autorites(autorites)
                            .departement(Territoire.departement("01"))
                            .build();
                    verifier(categorie, autorites, jour, calcul(essms, jour));
                    vus++;
                }
            }
        }
        assertThat(vus).isEqualTo(CategorieEssms.toutes().size() * combinaisons.size() * 52);
    }

    private static void verifier(
            CategorieEssms categorie, List<AutoriteTarification> autorites, LocalDate jour, Calcul<Obligation> calcul) {
        String cas = categorie.code() + " " + autorites + " " + jour;
        if (calcul.resultat().isEmpty()) {
            Set<CodeAnomalie> motifs = EnumSet.noneOf(CodeAnomalie.class);
            calcul.anomalies().stream().filter(Anomalie::estBloquante).forEach(a -> {
                motifs.add(a.code());
                assertThat(a.arguments()).as(cas).containsEntry("categorie", categorie.code());
            });
            assertThat(motifs)
                    .as(cas)
                    .hasSize(1)
                    .isSubsetOf(CodeAnomalie.OBLIGATION_NON_COUVERTE, CodeAnomalie.OBLIGATION_AUTORITES_REQUISES);
            // what lacks authorities can only be cured by giving them
            assertThat(motifs.contains(CodeAnomalie.OBLIGATION_AUTORITES_REQUISES) && !autorites.isEmpty())
                    .as(cas)
                    .isFalse();
            assertThat(motifs.contains(CodeAnomalie.OBLIGATION_NON_COUVERTE))
                    .as(cas)
                    .isEqualTo(categorie.numerosCasf().isEmpty());
            return;
        }
        Obligation o = calcul.valeur();
        assertThat(o.natures()).as(cas).extracting(VerdictNature::nature).containsExactly(NatureCpom.values());
        assertThat(calcul.bloque()).as(cas).isFalse();
        assertThat(o.obligatoire()).as(cas).isEqualTo(o.natureRequise().isPresent());
        for (VerdictNature v : o.natures()) {
            if (v.force() == Force.OBLIGATOIRE) {
                assertThat(jour).as(cas).isAfterOrEqualTo(EFFET.get(v.nature()));
            }
            boolean possible = v.force() == Force.OBLIGATOIRE || v.force() == Force.FACULTATIF;
            assertThat(v.titre().isPresent()).as(cas).isEqualTo(possible);
            assertThat(v.signataires().isEmpty()).as(cas).isNotEqualTo(possible);
            assertThat(v.reference().article()).as(cas).isNotEmpty();
        }
        if (categorie.estEhpad() && !jour.isBefore(EFFET.get(NatureCpom.EHPAD))) {
            assertThat(o.natureRequise()).as(cas).contains(NatureCpom.EHPAD);
            assertThat(o.nature(NatureCpom.HANDICAP).force()).as(cas).isEqualTo(Force.INTERDIT);
        }
    }

    @Test
    void un_numero_a_confirmer_se_dit() {
        Calcul<Obligation> calcul = calcul(essms("442", PREFET), JOUR);
        assertThat(calcul.valeur().natureRequise()).contains(NatureCpom.AHI);
        assertThat(calcul.valeur().confianceNumeros()).contains(Confiance.A_CONFIRMER);
        assertThat(calcul.anomalies()).extracting(Anomalie::code).contains(CodeAnomalie.OBLIGATION_NUMEROS_A_CONFIRMER);
        assertThat(calcul(essms("214", PREFET), JOUR).anomalies())
                .extracting(Anomalie::code)
                .doesNotContain(CodeAnomalie.OBLIGATION_NUMEROS_A_CONFIRMER);
    }

    @Test
    void l_obligation_suit_l_autorite_et_non_la_categorie_seule() {
        assertThat(calcul(essms("448", ARS, CD), JOUR).valeur().natureRequise()).contains(NatureCpom.HANDICAP);
        assertThat(calcul(essms("448", CD), JOUR).valeur().natureRequise()).isEmpty();
        assertThat(calcul(essms("382", ARS), JOUR).valeur().natureRequise()).contains(NatureCpom.HANDICAP);
    }

    @Test
    void les_autorites_habituelles_sont_dites_quand_elles_sont_prises() {
        Calcul<Obligation> calcul = calcul(EssmsConcerne.de(CategorieEssms.of("183")), JOUR);
        assertThat(calcul.valeur().tarification()).containsExactly(AutoriteUsuelle.DG_ARS);
        assertThat(calcul.anomalies())
                .extracting(Anomalie::code)
                .contains(CodeAnomalie.OBLIGATION_TARIFICATION_USUELLE);
    }

    @Test
    void la_metropole_signe_dans_son_territoire() {
        EssmsConcerne essms = EssmsConcerne.builder()
                .categorie(CategorieEssms.of("500"))
                .departement(Territoire.departement("69M"))
                .build();
        assertThat(calcul(essms, JOUR).valeur().signataires())
                .extracting(
                        s -> s.autorite().map(AutoriteTarification::toString).orElse("-"))
                .containsExactly("-", "ARS-84", "METROPOLE-69M");
    }

    @Test
    void la_suspension_est_un_bareme_qu_un_appelant_peut_clore() throws IOException {
        JeuDeBaremes clos = JeuDeBaremes.lire(new ByteArrayInputStream("""
                {"version": "essai", "series": [{"id": "obligation.suspension-signature.ehpad", "libelle": "essai",
                  "unite": "nombre", "verifieLe": "2026-11-21", "valeurs": [
                    {"debut": "2025-02-07", "valeur": "1", "texte": "essai", "article": "", "source": "essai", "confiance": "LU"},
                    {"debut": "2026-01-01", "valeur": null, "texte": "essai", "article": "", "source": "essai", "confiance": "LU"}]}]}
                """.getBytes(StandardCharsets.UTF_8)));
        DemandeObligation demande = new DemandeObligation(essms("500", ARS, CD), Optional.empty());
        Contexte contexte = Contexte.of(JOUR);
        assertThat(ObligationCalculator.standard()
                        .compute(demande, contexte)
                        .valeur()
                        .suspension())
                .isPresent();
        Obligation sans = ObligationCalculator.standard()
                .compute(demande, contexte.withBaremes(contexte.baremes().withOverrides(clos)))
                .valeur();
        assertThat(sans.suspension()).isEmpty();
        assertThat(sans.obligatoire()).isTrue();
    }

    @Test
    void sans_la_loi_rien_n_est_dit() {
        Calcul<Obligation> calcul = ObligationCalculator.standard()
                .compute(
                        new DemandeObligation(essms("500", ARS, CD), Optional.empty()),
                        Contexte.of(JOUR).withBaremes(JeuDeBaremes.vide()));
        assertThat(calcul.resultat()).isEmpty();
        assertThat(calcul.anomalies()).extracting(Anomalie::code).contains(CodeAnomalie.BAREME_ABSENT);
    }

    @Test
    void un_six_sans_categorie_demande_s_il_est_ehpad() {
        EssmsConcerne inconnu =
                EssmsConcerne.builder().addNumeros("6").addAutorites(ARS, CD).build();
        assertThat(calcul(inconnu, JOUR).anomalies())
                .extracting(Anomalie::code, Anomalie::chemin)
                .containsExactly(Assertions.tuple(CodeAnomalie.CHAMP_MANQUANT, "/essms/ehpad"));
        assertThat(calcul(EssmsConcerne.builder().from(inconnu).ehpad(true).build(), JOUR)
                        .valeur()
                        .natureRequise())
                .contains(NatureCpom.EHPAD);
        assertThat(calcul(EssmsConcerne.builder().from(inconnu).ehpad(false).build(), JOUR)
                        .valeur()
                        .natureRequise())
                .contains(NatureCpom.HANDICAP);
    }

    @Test
    void un_jour_extreme_ne_fait_rien_lever() {
        for (LocalDate jour : List.of(LocalDate.MIN, LocalDate.of(0, 1, 1), LocalDate.MAX)) {
            Calcul<Obligation> calcul = ObligationCalculator.standard()
                    .compute(new DemandeObligation(essms("500", ARS, CD), Optional.of(jour)), Contexte.of(JOUR));
            assertThat(calcul.valeur().obligatoire()).isEqualTo(jour.equals(LocalDate.MAX));
        }
    }

    @Test
    void une_date_d_effet_a_confirmer_se_dit_et_une_loi_lue_ne_s_alarme_pas() {
        assertThat(calcul(essms("183", ARS), JOUR).anomalies())
                .filteredOn(a -> a.code() == CodeAnomalie.OBLIGATION_DATE_A_CONFIRMER)
                .extracting(a -> a.arguments().get("date"))
                .contains("2016-01-01");
        assertThat(calcul(essms("183", ARS), JOUR).anomalies())
                .extracting(Anomalie::code)
                .doesNotContain(CodeAnomalie.BAREME_A_CONFIRMER);
        assertThat(calcul(essms("183", ARS), LocalDate.of(2020, 1, 1)).anomalies())
                .extracting(Anomalie::code)
                .contains(CodeAnomalie.BAREME_A_CONFIRMER);
        assertThat(calcul(essms("183", ARS), LocalDate.of(2027, 1, 1)).anomalies())
                .extracting(Anomalie::code)
                .contains(CodeAnomalie.BAREME_NON_VERIFIE_DEPUIS);
    }

    @Test
    void l_etat_seul_autorise_hors_du_champ_des_inclusions() {
        assertThat(calcul(essms("340", PREFET), JOUR)
                        .valeur()
                        .nature(NatureCpom.HANDICAP)
                        .force())
                .isEqualTo(Force.SANS_OBJET);
        assertThat(calcul(essms("257"), JOUR).valeur().nature(NatureCpom.EHPAD).force())
                .isEqualTo(Force.SANS_OBJET);
        assertThat(calcul(essms("214", CD), JOUR)
                        .valeur()
                        .nature(NatureCpom.HANDICAP)
                        .force())
                .isEqualTo(Force.FACULTATIF);
        assertThat(calcul(essms("241"), JOUR)
                        .valeur()
                        .nature(NatureCpom.HANDICAP)
                        .conditions())
                .contains(Condition.AUTORISATION_PCD_OU_DG_ARS);
    }

    @Test
    void le_contrat_d_une_residence_autonomie_est_la_condition_de_son_forfait() {
        Calcul<Obligation> calcul = calcul(essms("202", CD), JOUR);
        assertThat(calcul.valeur().obligatoire()).isFalse();
        assertThat(calcul.valeur().forfaitAutonomie().orElseThrow().forfaitSoins())
                .isEmpty();
        assertThat(calcul.anomalies())
                .filteredOn(a -> a.code() == CodeAnomalie.OBLIGATION_FORFAIT_AUTONOMIE)
                .singleElement()
                .satisfies(a -> assertThat(a.message(Locale.FRENCH)).contains("forfait autonomie", "L. 313-12 III"));
        assertThat(calcul(essms("500", ARS, CD), JOUR).anomalies())
                .extracting(Anomalie::code)
                .doesNotContain(CodeAnomalie.OBLIGATION_FORFAIT_AUTONOMIE);
    }

    @Test
    void un_numero_hors_de_la_loi_est_refuse() {
        for (String faux : List.of("0", "18", "6°", "", "a", "06")) {
            Assertions.assertThatExceptionOfType(ValeurInvalideException.class)
                    .as(faux)
                    .isThrownBy(() -> EssmsConcerne.builder().addNumeros(faux).build())
                    .satisfies(e -> assertThat(e.code()).isEqualTo("VALEUR_INCONNUE"));
        }
        Assertions.assertThatExceptionOfType(ValeurInvalideException.class)
                .isThrownBy(() -> EssmsConcerne.builder()
                        .departement(Territoire.region("84"))
                        .build());
    }
}

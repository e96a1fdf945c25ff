package fr.cpom.suivi.etat;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Gestionnaire;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.PartiePublique;
import fr.cpom.contrat.Perimetre;
import fr.cpom.contrat.avenant.Avenant;
import fr.cpom.contrat.avenant.HistoriqueCpom;
import fr.cpom.contrat.avenant.Modification;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.Essms;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.essms.Siren;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.suivi.etat.EtatContrat.AvenantSitue;
import fr.cpom.suivi.etat.EtatContrat.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EtatContratTest {
    private static final NumeroFiness IME = NumeroFiness.of("010783009");
    private static final NumeroFiness SESSAD = NumeroFiness.of("010001246");

    private static Essms essms(NumeroFiness finess) {
        return Essms.builder()
                .finess(finess)
                .nom("ESSMS " + finess)
                .categorie(CategorieEssms.of("183"))
                .build();
    }

    private static Avenant avenant(String numero, String signature, String effet, Modification modification) {
        return Avenant.builder()
                .numero(numero)
                .cause(Avenant.Cause.PERIMETRE)
                .dateSignature(Optional.of(signature).filter(s -> !s.isEmpty()).map(LocalDate::parse))
                .dateEffet(LocalDate.parse(effet))
                .addModifications(modification)
                .build();
    }

    private static final HistoriqueCpom HISTORIQUE = HistoriqueCpom.builder()
            .initial(Cpom.builder()
                    .numero("essai")
                    .nature(NatureCpom.HANDICAP)
                    .gestionnaire(new Gestionnaire(
                            "Association inventée",
                            Siren.of("775544562"),
                            NumeroFiness.of("010785897"),
                            StatutJuridique.PRIVE_NON_LUCRATIF))
                    .addPartiesPubliques(new PartiePublique.AgenceRegionaleSante("ARS", Territoire.region("84")))
                    .dateEntreeEnVigueur(LocalDate.of(2024, 1, 1))
                    .terme(LocalDate.of(2028, 12, 31))
                    .perimetre(new Perimetre(List.of(Membre.of(essms(IME)))))
                    .build())
            .addAvenants(
                    avenant("1", "2024-12-01", "2025-01-01", new Modification.EntreeEssms(Membre.of(essms(SESSAD)))),
                    avenant("2", "2025-12-01", "2026-07-01", new Modification.SortieEssms(IME, Optional.empty())),
                    avenant("3", "", "2027-01-01", Modification.Terme.of(LocalDate.of(2027, 12, 31))),
                    Avenant.builder()
                            .from(avenant(
                                    "4",
                                    "2026-02-01",
                                    "2026-10-01",
                                    new Modification.SortieEssms(IME, Optional.empty())))
                            .addRemplace("2")
                            .build())
            .build();

    private static Calcul<EtatContrat> etat(String le, String connuLe) {
        return EtatContratCalculator.standard()
                .compute(
                        new DemandeEtat(
                                HISTORIQUE,
                                LocalDate.parse(le),
                                Optional.of(connuLe).filter(s -> !s.isEmpty()).map(LocalDate::parse)),
                        Contexte.standard());
    }

    @Test
    void chaque_avenant_est_situe() {
        assertThat(etat("2026-03-14", "2026-01-15").valeur().avenants())
                .extracting(AvenantSitue::numero, AvenantSitue::situation)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", Situation.APPLIQUE),
                        org.assertj.core.groups.Tuple.tuple("2", Situation.A_VENIR),
                        org.assertj.core.groups.Tuple.tuple("4", Situation.NON_CONNU),
                        org.assertj.core.groups.Tuple.tuple("3", Situation.NON_SIGNE));
        EtatContrat ensuite = etat("2026-12-01", "").valeur();
        assertThat(ensuite.avenants())
                .extracting(AvenantSitue::situation)
                .containsExactly(Situation.APPLIQUE, Situation.REMPLACE, Situation.APPLIQUE, Situation.NON_SIGNE);
        assertThat(ensuite.avenants().get(1).remplacePar()).contains("4");
    }

    @Test
    void l_etat_dit_depuis_quand_et_jusqu_a_quand() {
        EtatContrat etat = etat("2026-03-14", "").valeur();
        assertThat(etat.depuis()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(etat.jusquAu()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(etat("2024-06-01", "").valeur().jusquAu()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(etat("2028-12-31", "").valeur().jusquAu()).isEqualTo(LocalDate.of(2028, 12, 31));
    }

    @Test
    void seuls_les_essms_presents_le_jour_dit_sont_presents() {
        assertThat(etat("2024-12-31", "").valeur().presents())
                .extracting(m -> m.essms().finess())
                .containsExactly(IME);
        assertThat(etat("2026-09-30", "").valeur().presents())
                .extracting(m -> m.essms().finess())
                .containsExactly(IME, SESSAD);
        assertThat(etat("2026-10-01", "").valeur().presents())
                .extracting(m -> m.essms().finess())
                .containsExactly(SESSAD);
        assertThat(etat("2026-08-01", "2026-01-15").valeur().presents())
                .extracting(m -> m.essms().finess())
                .containsExactly(SESSAD);
    }

    @Test
    void hors_du_contrat_il_n_y_a_rien_en_vigueur() {
        Calcul<EtatContrat> avant = etat("2023-12-31", "");
        assertThat(avant.resultat()).isEmpty();
        assertThat(avant.anomalies())
                .extracting(Anomalie::chemin)
                .containsExactly("/historique/initial/dateEntreeEnVigueur");
        assertThat(etat("2029-01-01", "").resultat()).isEmpty();
    }

    @Test
    void une_prorogation_deja_en_vigueur_n_a_pas_d_effet_au_terme_initial() {
        HistoriqueCpom proroge = HISTORIQUE.avec(
                avenant("5", "2028-01-15", "2028-02-01", new Modification.Prorogation(LocalDate.of(2029, 12, 31))));
        for (String jour : new String[] {"2028-06-01", "2029-06-01"}) {
            EtatContrat etat = EtatContratCalculator.standard()
                    .compute(new DemandeEtat(proroge, LocalDate.parse(jour), Optional.empty()), Contexte.standard())
                    .valeur();
            assertThat(etat.depuis()).isEqualTo(LocalDate.of(2028, 2, 1));
            assertThat(etat.jusquAu()).isEqualTo(LocalDate.of(2029, 12, 31));
        }
    }

    @Test
    void une_sortie_prevue_borne_l_etat() {
        HistoriqueCpom historique = HistoriqueCpom.of(Cpom.builder()
                .from(HISTORIQUE.initial())
                .perimetre(new Perimetre(List.of(
                        Membre.of(essms(IME)),
                        new Membre(essms(SESSAD), Optional.empty(), Optional.of(LocalDate.of(2026, 6, 30))))))
                .build());
        EtatContrat etat = EtatContratCalculator.standard()
                .compute(new DemandeEtat(historique, LocalDate.of(2026, 1, 1), Optional.empty()), Contexte.standard())
                .valeur();
        assertThat(etat.jusquAu()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(etat.presents()).hasSize(2);
    }
}

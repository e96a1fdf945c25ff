package fr.cpom.contrat.avenant;

import static fr.cpom.contrat.avenant.Historiques.INTERNAT;
import static fr.cpom.contrat.avenant.Historiques.MILIEU_ORDINAIRE;
import static fr.cpom.contrat.avenant.Historiques.avenant;
import static fr.cpom.contrat.avenant.Historiques.essms;
import static fr.cpom.contrat.avenant.Historiques.finess;
import static fr.cpom.valeur.Refus.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.Annexe;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.PartiePublique;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.Capacite;
import fr.cpom.essms.Essms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoriqueCpomTest {
    private static final LocalDate JANVIER_2025 = LocalDate.of(2025, 1, 1);
    private static final LocalDate JUILLET_2025 = LocalDate.of(2025, 7, 1);
    private static final LocalDate FIN_2025 = LocalDate.of(2025, 12, 31);

    private static HistoriqueCpom avec(Avenant... avenants) {
        return HistoriqueCpom.builder()
                .initial(Historiques.cpom())
                .addAvenants(avenants)
                .build();
    }

    private static Essms dans(Calcul<Cpom> contrat, int rang) {
        List<Membre> periodes = contrat.valeur().perimetre().de(finess(rang));
        return periodes.get(periodes.size() - 1).essms();
    }

    private static void refuseAvec(Calcul<Cpom> calcul, CodeAnomalie code, String chemin) {
        assertThat(calcul.resultat()).isEmpty();
        assertThat(calcul.anomalies())
                .filteredOn(a -> a.code() == code)
                .extracting(Anomalie::chemin)
                .containsExactly(chemin);
    }

    @Test
    void le_contrat_est_en_vigueur_de_son_entree_a_son_terme() {
        HistoriqueCpom historique = avec();
        assertThat(historique.at(Historiques.ENTREE).valeur()).isEqualTo(Historiques.cpom());
        assertThat(historique.at(Historiques.TERME).valeur()).isEqualTo(Historiques.cpom());
        refuseAvec(
                historique.at(Historiques.ENTREE.minusDays(1)),
                CodeAnomalie.CONTRAT_PAS_EN_VIGUEUR,
                "/initial/dateEntreeEnVigueur");
        refuseAvec(historique.at(Historiques.TERME.plusDays(1)), CodeAnomalie.CONTRAT_ECHU, "/initial/terme");
        refuseAvec(
                historique.at(Historiques.ENTREE, Historiques.ENTREE.minusDays(30)),
                CodeAnomalie.CONTRAT_NON_CONNU,
                "/initial/dateSignature");
        assertThat(historique.effets()).containsExactly(Historiques.ENTREE, Historiques.TERME.plusDays(1));
    }

    @Test
    void un_avenant_vaut_des_son_effet_et_n_est_connu_qu_une_fois_signe() {
        Avenant retroactif = Avenant.builder()
                .from(avenant("1", JANVIER_2025, new Modification.CapaciteEssms(finess(0), Capacite.of(INTERNAT, 30))))
                .dateSignature(JUILLET_2025)
                .build();
        HistoriqueCpom historique = avec(retroactif);
        LocalDate mars = LocalDate.of(2025, 3, 14);
        assertThat(dans(historique.at(JANVIER_2025.minusDays(1)), 0).capacites())
                .containsExactly(Capacite.of(INTERNAT, 40));
        assertThat(dans(historique.at(mars), 0).capacites()).containsExactly(Capacite.of(INTERNAT, 30));
        assertThat(dans(historique.at(mars, mars), 0).capacites()).containsExactly(Capacite.of(INTERNAT, 40));
        assertThat(dans(historique.at(mars, JUILLET_2025), 0).capacites()).containsExactly(Capacite.of(INTERNAT, 30));
        assertThat(historique.effets()).contains(JANVIER_2025);
        assertThat(historique.effets(mars)).doesNotContain(JANVIER_2025);
    }

    @Test
    void un_avenant_non_signe_est_sans_effet() {
        Avenant projet = Avenant.builder()
                .from(avenant("1", JANVIER_2025, Modification.Terme.of(LocalDate.of(2027, 12, 31))))
                .dateSignature(Optional.empty())
                .build();
        assertThat(avec(projet).at(FIN_2025).valeur()).isEqualTo(Historiques.cpom());
    }

    @Test
    void des_essms_entrent_et_sortent_a_leur_date() {
        HistoriqueCpom historique = avec(
                avenant("1", JANVIER_2025, new Modification.EntreeEssms(Membre.of(essms(20)))),
                avenant("2", JUILLET_2025, new Modification.SortieEssms(finess(0), Optional.empty())),
                avenant("3", LocalDate.of(2026, 1, 1), new Modification.EntreeEssms(Membre.of(essms(0)))));
        Cpom contrat = historique.at(LocalDate.of(2027, 1, 1)).valeur();
        assertThat(contrat.perimetre().de(finess(20)))
                .containsExactly(new Membre(essms(20), Optional.of(JANVIER_2025), Optional.empty()));
        assertThat(contrat.perimetre().de(finess(0)))
                .containsExactly(
                        new Membre(essms(0), Optional.empty(), Optional.of(LocalDate.of(2025, 6, 30))),
                        new Membre(essms(0), Optional.of(LocalDate.of(2026, 1, 1)), Optional.empty()));
        assertThat(historique.at(LocalDate.of(2025, 6, 30)).valeur().perimetre().de(finess(0)))
                .containsExactly(Membre.of(essms(0)));
    }

    @Test
    void des_places_d_internat_deviennent_des_places_de_sessad() {
        HistoriqueCpom historique = avec(avenant(
                "1",
                JANVIER_2025,
                new Modification.TransformationPlaces(
                        Optional.of(PosteCapacite.of(finess(0), INTERNAT, 10)),
                        Optional.of(PosteCapacite.of(finess(1), MILIEU_ORDINAIRE, 25)))));
        assertThat(dans(historique.at(JANVIER_2025), 0).capacites()).containsExactly(Capacite.of(INTERNAT, 30));
        assertThat(dans(historique.at(JANVIER_2025), 1).capacites())
                .containsExactly(Capacite.of(INTERNAT, 40), Capacite.of(MILIEU_ORDINAIRE, 25));
    }

    @Test
    void on_ne_retire_pas_plus_de_places_qu_il_n_y_en_a() {
        Modification trop = new Modification.TransformationPlaces(
                Optional.of(PosteCapacite.of(finess(0), INTERNAT, 41)), Optional.empty());
        refuseAvec(
                avec(avenant("1", JANVIER_2025, trop)).at(FIN_2025),
                CodeAnomalie.AVENANT_CAPACITE_INSUFFISANTE,
                "/avenants/0/modifications/0");
    }

    @Test
    void deux_capacites_du_mode_demandent_de_preciser() {
        Capacite autisme =
                new Capacite(INTERNAT, Optional.of(8), Optional.empty(), Optional.of("905"), Optional.of("437"));
        Avenant ajout = avenant("1", JANVIER_2025, new Modification.CapaciteEssms(finess(0), autisme));
        Avenant vague = avenant(
                "2",
                JUILLET_2025,
                new Modification.TransformationPlaces(
                        Optional.of(PosteCapacite.of(finess(0), INTERNAT, 2)), Optional.empty()));
        refuseAvec(avec(ajout, vague).at(FIN_2025), CodeAnomalie.AVENANT_AMBIGU, "/avenants/1/modifications/0");
        Avenant precis = avenant(
                "2",
                JUILLET_2025,
                new Modification.TransformationPlaces(
                        Optional.of(new PosteCapacite(finess(0), INTERNAT, 2, Optional.of("905"), Optional.of("437"))),
                        Optional.empty()));
        assertThat(dans(avec(ajout, precis).at(FIN_2025), 0).capacites())
                .extracting(Capacite::places)
                .containsExactly(Optional.of(40), Optional.of(6));
    }

    @Test
    void un_conflit_nomme_les_deux_avenants() {
        Avenant un = avenant("12", JANVIER_2025, new Modification.CapaciteEssms(finess(0), Capacite.of(INTERNAT, 30)));
        Avenant autre =
                avenant("13", JANVIER_2025, new Modification.CapaciteEssms(finess(0), Capacite.of(INTERNAT, 35)));
        Calcul<Cpom> calcul = avec(un, autre).at(FIN_2025);
        refuseAvec(calcul, CodeAnomalie.AVENANT_CONFLIT, "/avenants/1/modifications/0");
        assertThat(calcul.anomalies().get(0).arguments())
                .containsEntry("avenant", "13")
                .containsEntry("autre", "12")
                .containsEntry("cible", "essms/" + finess(0) + "/capacite/11");
        // nothing to choose where both say the same
        Avenant memeChose = Avenant.builder().from(un).numero("14").build();
        assertThat(avec(un, memeChose).at(FIN_2025).resultat()).isPresent();
        // an avenant of a later effect is no conflict
        Avenant ensuite = Avenant.builder().from(autre).dateEffet(JUILLET_2025).build();
        assertThat(dans(avec(un, ensuite).at(FIN_2025), 0).capacites()).containsExactly(Capacite.of(INTERNAT, 35));
    }

    @Test
    void le_tout_et_la_partie_se_contredisent() {
        Avenant tout = avenant("12", JANVIER_2025, new Modification.DescriptionEssms(essms(0)));
        Avenant partie =
                avenant("13", JANVIER_2025, new Modification.CapaciteEssms(finess(0), Capacite.of(INTERNAT, 35)));
        refuseAvec(avec(tout, partie).at(FIN_2025), CodeAnomalie.AVENANT_CONFLIT, "/avenants/1/modifications/0");
        refuseAvec(avec(partie, tout).at(FIN_2025), CodeAnomalie.AVENANT_CONFLIT, "/avenants/0/modifications/0");
    }

    @Test
    void modifier_un_essms_parti_nomme_l_avenant_qui_l_a_fait_partir() {
        Calcul<Cpom> calcul = avec(
                        avenant("2", JANVIER_2025, new Modification.SortieEssms(finess(0), Optional.empty())),
                        avenant("3", JUILLET_2025, new Modification.CapaciteEssms(finess(0), Capacite.of(INTERNAT, 1))))
                .at(FIN_2025);
        refuseAvec(calcul, CodeAnomalie.AVENANT_CONFLIT, "/avenants/1/modifications/0");
        assertThat(calcul.anomalies().get(0).arguments()).containsEntry("autre", "2");
    }

    @Test
    void un_avenant_en_annule_et_remplace_un_autre() {
        Avenant faux = avenant("4", JANVIER_2025, new Modification.CapaciteEssms(finess(0), Capacite.of(INTERNAT, 3)));
        Avenant juste = Avenant.builder()
                .from(avenant("5", JANVIER_2025, new Modification.CapaciteEssms(finess(0), Capacite.of(INTERNAT, 30))))
                .dateSignature(JUILLET_2025)
                .addRemplace("4")
                .build();
        HistoriqueCpom historique = avec(faux, juste);
        assertThat(dans(historique.at(FIN_2025), 0).capacites()).containsExactly(Capacite.of(INTERNAT, 30));
        assertThat(dans(historique.at(FIN_2025, JANVIER_2025), 0).capacites())
                .containsExactly(Capacite.of(INTERNAT, 3));
        refuse("AVENANT_INCONNU", () -> avec(juste));
        refuse("AVENANT_EN_DOUBLE", () -> avec(faux, faux));
        refuse(
                "REMPLACEMENT_ANTERIEUR",
                () -> avec(
                        Avenant.builder().from(faux).dateSignature(JUILLET_2025).build(), juste));
        refuse(
                "AVENANT_INCONNU",
                () -> Avenant.builder().from(juste).addRemplace("5").build());
    }

    @Test
    void la_prorogation_prolonge_mais_ne_ressuscite_pas() {
        LocalDate fin2029 = LocalDate.of(2029, 12, 31);
        Avenant aTemps = avenant("1", Historiques.TERME.plusDays(1), new Modification.Prorogation(fin2029));
        HistoriqueCpom prolonge = avec(aTemps);
        assertThat(prolonge.at(fin2029).valeur().dernierJour()).isEqualTo(fin2029);
        assertThat(prolonge.at(Historiques.TERME).valeur().prorogation()).isEmpty();
        refuseAvec(prolonge.at(fin2029.plusDays(1)), CodeAnomalie.CONTRAT_ECHU, "/avenants/0/modifications/0");
        Avenant tropTard = avenant("1", Historiques.TERME.plusDays(2), new Modification.Prorogation(fin2029));
        refuseAvec(avec(tropTard).at(fin2029), CodeAnomalie.AVENANT_APRES_TERME, "/avenants/0/dateEffet");
    }

    @Test
    void ce_que_le_contrat_ne_comporte_pas_ne_se_modifie_pas() {
        Cpom sansVolet = Cpom.builder()
                .from(Historiques.cpom())
                .voletFinancier(Optional.empty())
                .build();
        PartiePublique cd = new PartiePublique.ConseilDepartemental("CD", Territoire.departement("01"));
        for (Modification modification : List.of(
                new Modification.SortieEssms(finess(50), Optional.empty()),
                new Modification.SortieEssms(finess(0), Optional.of(LocalDate.of(2020, 1, 1))),
                new Modification.DescriptionEssms(essms(50)),
                new Modification.SortiePartie(cd),
                new Modification.EntreePartie(sansVolet.partiesPubliques().get(0)),
                new Modification.RetraitObjectif("O50"),
                new Modification.Clause(Historiques.clause("T", 1)))) {
            Calcul<Cpom> calcul = HistoriqueCpom.of(
                            modification instanceof Modification.SortieEssms s
                                            && s.dernierJour().isPresent()
                                    ? avecEntree(sansVolet)
                                    : sansVolet)
                    .avec(avenant("9", JANVIER_2025, modification))
                    .at(FIN_2025);
            refuseAvec(calcul, CodeAnomalie.AVENANT_SANS_OBJET, "/avenants/0/modifications/0");
        }
        for (Modification modification :
                List.of(new Modification.RetraitClause("X"), new Modification.RetraitLigne("X"))) {
            refuseAvec(
                    avec(avenant("9", JANVIER_2025, modification)).at(FIN_2025),
                    CodeAnomalie.AVENANT_SANS_OBJET,
                    "/avenants/0/modifications/0");
        }
    }

    private static Cpom avecEntree(Cpom cpom) {
        return Cpom.builder()
                .from(cpom)
                .perimetre(new fr.cpom.contrat.Perimetre(
                        List.of(new Membre(essms(0), Optional.of(Historiques.ENTREE), Optional.empty()))))
                .build();
    }

    @Test
    void un_essms_present_n_entre_pas_deux_fois() {
        refuseAvec(
                avec(avenant("1", JANVIER_2025, new Modification.EntreeEssms(Membre.of(essms(0)))))
                        .at(FIN_2025),
                CodeAnomalie.AVENANT_ESSMS_DEJA_PRESENT,
                "/avenants/0/modifications/0");
    }

    @Test
    void un_effet_anterieur_a_l_entree_est_signale() {
        Calcul<Cpom> calcul = avec(avenant(
                        "1",
                        LocalDate.of(2023, 6, 1),
                        new Modification.CapaciteEssms(finess(0), Capacite.of(INTERNAT, 30))))
                .at(Historiques.ENTREE);
        assertThat(calcul.anomalies()).extracting(Anomalie::code).containsExactly(CodeAnomalie.AVENANT_AVANT_ENTREE);
        assertThat(dans(calcul, 0).capacites()).containsExactly(Capacite.of(INTERNAT, 30));
    }

    @Test
    void deux_annexes_de_meme_titre_ne_se_perdent_pas() {
        Annexe annexe = new Annexe("PPI", Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        Cpom deux = Cpom.builder()
                .from(Historiques.cpom())
                .addAnnexes(annexe, annexe)
                .build();
        Calcul<Cpom> calcul = HistoriqueCpom.of(deux)
                .avec(avenant("1", JANVIER_2025, Modification.Terme.of(LocalDate.of(2027, 12, 31))))
                .at(FIN_2025);
        assertThat(calcul.valeur().annexes()).containsExactly(annexe, annexe);
        assertThat(calcul.valeur().terme()).isEqualTo(LocalDate.of(2027, 12, 31));
    }

    @Test
    void ce_qu_un_avenant_rendrait_incoherent_est_une_anomalie() {
        refuseAvec(
                avec(avenant("1", JANVIER_2025, new Modification.Prorogation(LocalDate.of(2026, 1, 1))))
                        .at(FIN_2025),
                CodeAnomalie.PROROGATION_AVANT_TERME,
                "/avenants/0/modifications/0");
        refuseAvec(
                avec(avenant("1", JANVIER_2025, Modification.Terme.of(LocalDate.of(2023, 1, 1))))
                        .at(FIN_2025),
                CodeAnomalie.TERME_AVANT_ENTREE,
                "/avenants/0/modifications/0");
        Membre sortiAvant = new Membre(essms(20), Optional.empty(), Optional.of(LocalDate.of(2024, 6, 30)));
        refuseAvec(
                avec(avenant("1", JANVIER_2025, new Modification.EntreeEssms(sortiAvant)))
                        .at(FIN_2025),
                CodeAnomalie.SORTIE_AVANT_ENTREE,
                "/avenants/0/modifications/0/sortie");
        Modification seule = new Modification.SortiePartie(
                Historiques.cpom().partiesPubliques().get(0));
        refuseAvec(
                avec(avenant("1", JANVIER_2025, seule)).at(FIN_2025),
                CodeAnomalie.PARTIE_PUBLIQUE_ABSENTE,
                "/initial/partiesPubliques");
    }

    @Test
    void un_avenant_ne_regle_pas_deux_fois_la_meme_chose() {
        refuse(
                "MODIFICATION_EN_DOUBLE",
                () -> avenant(
                        "1",
                        JANVIER_2025,
                        Modification.Terme.of(LocalDate.of(2027, 12, 31)),
                        Modification.Terme.of(LocalDate.of(2026, 12, 31))));
        refuse("MODIFICATION_VIDE", () -> new Modification.TransformationPlaces(Optional.empty(), Optional.empty()));
        refuse("NOMBRE_INVALIDE", () -> PosteCapacite.of(finess(0), INTERNAT, 0));
    }

    @Test
    void une_prorogation_signee_apres_la_fin_ne_vaut_pas() {
        Avenant tardive = Avenant.builder()
                .from(avenant(
                        "1", Historiques.TERME.plusDays(1), new Modification.Prorogation(LocalDate.of(2029, 12, 31))))
                .dateSignature(LocalDate.of(2029, 3, 1))
                .build();
        Calcul<Cpom> calcul = avec(tardive).at(LocalDate.of(2029, 6, 1));
        refuseAvec(calcul, CodeAnomalie.AVENANT_APRES_TERME, "/avenants/0/dateSignature");
        assertThat(calcul.anomalies().get(0).arguments()).containsEntry("date", "2029-03-01");
        // signed on the last day, it is in time
        Avenant aTemps =
                Avenant.builder().from(tardive).dateSignature(Historiques.TERME).build();
        assertThat(avec(aTemps).at(LocalDate.of(2029, 6, 1)).resultat()).isPresent();
        // an avenant about something else may be signed later, for what it settled then
        Avenant autre = Avenant.builder()
                .from(avenant("1", JANVIER_2025, new Modification.CapaciteEssms(finess(0), Capacite.of(INTERNAT, 30))))
                .dateSignature(LocalDate.of(2029, 3, 1))
                .build();
        assertThat(avec(autre).at(FIN_2025).resultat()).isPresent();
    }

    @Test
    void une_modification_touche_la_periode_en_cours_d_un_essms_qui_revient() {
        Membre puis = new Membre(essms(0), Optional.of(LocalDate.of(2027, 1, 1)), Optional.empty());
        Membre avant = new Membre(essms(0), Optional.empty(), Optional.of(FIN_2025));
        Cpom cpom = Cpom.builder()
                .from(Historiques.cpom())
                .perimetre(new fr.cpom.contrat.Perimetre(List.of(avant, puis)))
                .build();
        Cpom contrat = HistoriqueCpom.of(cpom)
                .avec(avenant("1", JANVIER_2025, new Modification.CapaciteEssms(finess(0), Capacite.of(INTERNAT, 99))))
                .avec(avenant("2", JUILLET_2025, new Modification.SortieEssms(finess(0), Optional.empty())))
                .at(FIN_2025)
                .valeur();
        assertThat(contrat.perimetre().de(finess(0)))
                .extracting(m -> m.essms().capacites().get(0).places().orElseThrow(), Membre::sortie)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(99, Optional.of(LocalDate.of(2025, 6, 30))),
                        org.assertj.core.groups.Tuple.tuple(40, Optional.empty()));
    }

    @Test
    void un_terme_avance_fait_tomber_la_prorogation() {
        Cpom proroge = Cpom.builder()
                .from(Historiques.cpom())
                .prorogation(LocalDate.of(2029, 12, 31))
                .build();
        LocalDate juin2026 = LocalDate.of(2026, 6, 30);
        HistoriqueCpom historique =
                HistoriqueCpom.of(proroge).avec(avenant("1", JANVIER_2025, Modification.Terme.of(juin2026)));
        assertThat(historique.at(juin2026).valeur().dernierJour()).isEqualTo(juin2026);
        refuseAvec(historique.at(juin2026.plusDays(1)), CodeAnomalie.CONTRAT_ECHU, "/avenants/0/modifications/0");
        assertThat(historique.effets()).containsExactly(Historiques.ENTREE, JANVIER_2025, LocalDate.of(2026, 7, 1));
        LocalDate mars2027 = LocalDate.of(2027, 3, 31);
        assertThat(HistoriqueCpom.of(proroge)
                        .avec(avenant("1", JANVIER_2025, new Modification.Terme(juin2026, Optional.of(mars2027))))
                        .at(mars2027)
                        .valeur()
                        .prorogation())
                .contains(mars2027);
    }
}

package fr.cpom.contrat;

import static fr.cpom.valeur.Refus.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.PlageDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CpomTest {
    private static final LocalDate ENTREE = LocalDate.of(2026, 1, 1);
    private static final PlageDates CONTRAT = PlageDates.ofClosed(ENTREE, LocalDate.of(2030, 12, 31));

    @Test
    void la_duree_va_jusqu_au_terme_ou_a_la_prorogation() {
        Cpom cpom = Exemples.cpom().build();
        assertThat(cpom.duree()).isEqualTo(CONTRAT);
        assertThat(cpom.exercices()).hasSize(5).startsWith(Exercice.of(2026)).endsWith(Exercice.of(2030));
        Cpom proroge = Exemples.cpom().prorogation(LocalDate.of(2031, 12, 31)).build();
        assertThat(proroge.duree().contient(LocalDate.of(2031, 12, 31))).isTrue();
        assertThat(proroge.exercices()).hasSize(6);
        assertThat(cpom.format()).isEqualTo("cpom.contrat.v1");
    }

    @Test
    void des_dates_qui_se_contredisent_sont_refusees() {
        assertThat(refuse(
                                "TERME_AVANT_ENTREE",
                                () -> Exemples.cpom()
                                        .terme(LocalDate.of(2025, 12, 31))
                                        .build())
                        .champ())
                .isEqualTo("terme");
        assertThat(refuse(
                                "PROROGATION_AVANT_TERME",
                                () -> Exemples.cpom()
                                        .prorogation(LocalDate.of(2030, 12, 31))
                                        .build())
                        .champ())
                .isEqualTo("prorogation");
        refuse("EXERCICE_INVALIDE", () -> Exemples.cpom().terme(LocalDate.MAX).build());
        refuse(
                "EXERCICE_INVALIDE",
                () -> Exemples.cpom()
                        .dateEntreeEnVigueur(LocalDate.of(1899, 12, 31))
                        .build());
        assertThat(Exemples.cpom().terme(ENTREE).build().duree().jours()).isEqualTo(1);
    }

    @Test
    void les_parties_publiques_sont_la_et_distinctes() {
        refuse(
                "PARTIE_PUBLIQUE_ABSENTE",
                () -> Exemples.cpom().partiesPubliques(List.of()).build());
        refuse(
                "PARTIE_EN_DOUBLE",
                () -> Exemples.cpom().addPartiesPubliques(Exemples.ARS).build());
    }

    @Test
    void un_autre_format_est_refuse() {
        refuse("FORMAT_INCONNU", () -> Exemples.cpom().format("cpom.contrat.v2").build());
    }

    @Test
    void un_contrat_recopie_est_egal_a_l_original() {
        Cpom cpom = Exemples.cpom().voletFinancier(Exemples.volet().build()).build();
        assertThat(Cpom.builder().from(cpom).build())
                .isEqualTo(cpom)
                .hasSameHashCodeAs(cpom)
                .hasToString(cpom.toString());
        assertThat(Cpom.builder().from(cpom).numero("autre").build()).isNotEqualTo(cpom);
    }

    @Test
    void une_partie_publique_a_un_territoire_du_bon_niveau() {
        Territoire ain = Territoire.departement("01");
        Territoire region = Territoire.region("84");
        refuse("AUTORITE_ILLISIBLE", () -> new PartiePublique.AgenceRegionaleSante("ARS", ain));
        refuse("AUTORITE_ILLISIBLE", () -> new PartiePublique.PrefetRegion("Préfet", ain));
        refuse("AUTORITE_ILLISIBLE", () -> new PartiePublique.ConseilDepartemental("CD", region));
        refuse("AUTORITE_ILLISIBLE", () -> new PartiePublique.Metropole("Métropole", region));
        assertThat(Exemples.ARS.autorite()).contains(AutoriteTarification.ars("84"));
        assertThat(new PartiePublique.ConseilDepartemental("CD", ain).autorite())
                .contains(AutoriteTarification.departement("01"));
        assertThat(new PartiePublique.Metropole("M", Territoire.departement("69M")).autorite())
                .contains(AutoriteTarification.parse("METROPOLE-69M"));
        assertThat(new PartiePublique.PrefetRegion("P", region).autorite())
                .contains(AutoriteTarification.parse("PREFET-84"));
        assertThat(new PartiePublique.OrganismeProtectionSociale("CPAM").autorite())
                .isEmpty();
    }

    @Test
    void un_essms_ne_figure_qu_une_fois_les_memes_jours() {
        Membre toujours = Membre.of(Exemples.essms(Exemples.IME));
        Membre jusqu_en_2027 = membre(Optional.empty(), Optional.of(LocalDate.of(2027, 12, 31)));
        Membre depuis_2028 = membre(Optional.of(LocalDate.of(2028, 1, 1)), Optional.empty());
        refuse("ESSMS_EN_DOUBLE", () -> new Perimetre(List.of(toujours, depuis_2028)));
        Perimetre perimetre =
                new Perimetre(List.of(jusqu_en_2027, depuis_2028, Membre.of(Exemples.essms(Exemples.SESSAD))));
        assertThat(perimetre.de(Exemples.IME)).containsExactly(jusqu_en_2027, depuis_2028);
        assertThat(perimetre.de(fr.cpom.essms.NumeroFiness.of("060784212"))).isEmpty();
    }

    @Test
    void la_presence_est_bornee_par_le_contrat() {
        assertThat(Membre.of(Exemples.essms(Exemples.IME)).presence(CONTRAT)).contains(CONTRAT);
        assertThat(membre(Optional.of(LocalDate.of(2025, 7, 1)), Optional.of(ENTREE))
                        .presence(CONTRAT))
                .contains(PlageDates.ofClosed(ENTREE, ENTREE));
        assertThat(membre(Optional.empty(), Optional.of(ENTREE.minusDays(1))).presence(CONTRAT))
                .isEmpty();
        assertThat(refuse("SORTIE_AVANT_ENTREE", () -> membre(Optional.of(ENTREE), Optional.of(ENTREE.minusDays(1))))
                        .champ())
                .isEqualTo("sortie");
        refuse("EXERCICE_INVALIDE", () -> membre(Optional.empty(), Optional.of(LocalDate.MAX)));
        refuse("EXERCICE_INVALIDE", () -> membre(Optional.of(LocalDate.MIN), Optional.empty()));
    }

    private static Membre membre(Optional<LocalDate> entree, Optional<LocalDate> sortie) {
        return new Membre(Exemples.essms(Exemples.IME), entree, sortie);
    }

    @Test
    void deux_natures_sont_sous_eprd() {
        assertThat(NatureCpom.values())
                .filteredOn(NatureCpom::sousEprd)
                .containsExactly(NatureCpom.EHPAD, NatureCpom.HANDICAP);
        assertThat(NatureCpom.HANDICAP.reference()).hasToString("CASF L. 313-12-2");
        assertThat(NatureCpom.HANDICAP.regle()).isEqualTo("CTR-03");
        assertThat(OptionEvolution.OPTION_4.reference()).hasToString("CASF R. 314-40 4°");
    }
}

package fr.cpom.essms;

import static fr.cpom.valeur.Refus.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.droit.Territoire;
import fr.cpom.essms.CategorieEssms.AutoriteUsuelle;
import fr.cpom.essms.CategorieEssms.Secteur;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NomenclaturesTest {
    @Test
    void l_ehpad_est_la_categorie_500() {
        CategorieEssms ehpad = CategorieEssms.of("500");
        assertThat(ehpad.estEhpad()).isTrue();
        assertThat(ehpad.estOuverte()).isTrue();
        assertThat(ehpad.secteur()).isEqualTo(Secteur.PERSONNES_AGEES);
        assertThat(ehpad.numerosCasf()).containsExactly("6");
        assertThat(ehpad.tarification()).contains(AutoriteUsuelle.DG_ARS, AutoriteUsuelle.PCD);
        assertThat(ehpad.sigle()).isEqualTo("EHPAD");
        assertThat(ehpad)
                .hasToString("500")
                .isEqualTo(CategorieEssms.of("500"))
                .hasSameHashCodeAs(CategorieEssms.of("500"));
    }

    @Test
    void chaque_categorie_est_complete() {
        assertThat(CategorieEssms.toutes()).hasSizeGreaterThan(80).isSorted().allSatisfy(c -> {
            assertThat(c.code()).matches("[0-9]{3}");
            assertThat(c.libelle()).isNotBlank();
            assertThat(c.sigle()).isNotBlank();
            assertThat(c.numerosCasf().isEmpty() || c.confianceCasf().isPresent())
                    .isTrue();
            assertThat(c.fermeeLe().isPresent() && c.estOuverte()).isFalse();
        });
        assertThat(CategorieEssms.toutes()).doesNotHaveDuplicates().anyMatch(c -> !c.estOuverte());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "101", "EHPAD", "999", "0500"})
    void une_categorie_etrangere_est_refusee(String code) {
        refuse("CATEGORIE_INCONNUE", () -> CategorieEssms.of(code));
        assertThat(CategorieEssms.chercher(code)).isEmpty();
    }

    @Test
    void modes_de_fixation_et_d_accueil() {
        assertThat(ModeFixationTarifaire.tous())
                .hasSizeGreaterThan(20)
                .allSatisfy(m -> assertThat(m.libelle()).isNotBlank());
        assertThat(ModeAccueil.tous())
                .hasSizeGreaterThan(10)
                .allSatisfy(m -> assertThat(m.libelle()).isNotBlank());
        assertThat(ModeFixationTarifaire.of("08").libelle()).startsWith("Président du Conseil Départemental");
        assertThat(ModeAccueil.of("11")).hasToString("11");
        refuse("MODE_FIXATION_INCONNU", () -> ModeFixationTarifaire.of("00"));
        refuse("MODE_ACCUEIL_INCONNU", () -> ModeAccueil.of("internat"));
    }

    @Test
    void une_autorite_se_lit_et_s_ecrit() {
        assertThat(AutoriteTarification.parse("ARS-84"))
                .isEqualTo(AutoriteTarification.ars("84"))
                .hasToString("ARS-84");
        assertThat(AutoriteTarification.parse("CD-01")).isEqualTo(AutoriteTarification.departement("01"));
        assertThat(AutoriteTarification.parse("METROPOLE-69M").territoire()).isEqualTo(Territoire.departement("69M"));
        assertThat(AutoriteTarification.parse("PREFET-84")).isGreaterThan(AutoriteTarification.ars("84"));
        refuse("AUTORITE_ILLISIBLE", () -> AutoriteTarification.parse("ARS"));
        refuse("AUTORITE_ILLISIBLE", () -> AutoriteTarification.parse("-84"));
        refuse("AUTORITE_ILLISIBLE", () -> AutoriteTarification.parse("CAF-84"));
        refuse("TERRITOIRE_INCONNU", () -> AutoriteTarification.parse("ARS-01X"));
        refuse(
                "AUTORITE_ILLISIBLE",
                () -> new AutoriteTarification(AutoriteTarification.Type.ARS, Territoire.departement("01")));
    }

    @Test
    void une_section_est_une_liste_ouverte_de_codes() {
        assertThat(SectionTarifaire.of("SOINS"))
                .isEqualTo(SectionTarifaire.SOINS)
                .hasToString("SOINS");
        assertThat(SectionTarifaire.of("ACCUEIL_DE_JOUR").code()).isEqualTo("ACCUEIL_DE_JOUR");
        refuse("CODE_INVALIDE", () -> SectionTarifaire.of("soins"));
        refuse("CODE_INVALIDE", () -> SectionTarifaire.of(""));
        refuse("CODE_INVALIDE", () -> SectionTarifaire.of("A".repeat(41)));
    }

    @Test
    void une_capacite_n_est_pas_negative() {
        ModeAccueil mode = ModeAccueil.of("11");
        assertThat(Capacite.of(mode, 0).installees()).isEmpty();
        assertThat(refuse("NOMBRE_INVALIDE", () -> Capacite.of(mode, -1)).champ())
                .isEqualTo("places");
        assertThat(refuse(
                                "NOMBRE_INVALIDE",
                                () -> new Capacite(
                                        mode, Optional.of(1), Optional.of(-1), Optional.empty(), Optional.empty()))
                        .champ())
                .isEqualTo("installees");
    }

    @Test
    void un_statut_se_deduit_du_code_finess() {
        assertThat(StatutJuridique.duCodeFiness("03")).contains(StatutJuridique.PUBLIC_RATTACHE);
        assertThat(StatutJuridique.duCodeFiness("10")).contains(StatutJuridique.ETABLISSEMENT_PUBLIC_DE_SANTE);
        assertThat(StatutJuridique.duCodeFiness("60")).contains(StatutJuridique.PRIVE_NON_LUCRATIF);
        assertThat(StatutJuridique.duCodeFiness("??")).isEmpty();
    }
}

package fr.cpom.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cpom.droit.Confiance;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.interne.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanComptableTest {
    private static PlanComptable groupes(ReferentielComptable referentiel, int annee) {
        return PlanComptable.groupes(referentiel, Exercice.of(annee)).orElseThrow();
    }

    @Test
    void chaque_edition_a_ses_annees() {
        assertThat(groupes(ReferentielComptable.ESSMS_PRIVE, 2024).edition()).isEqualTo("ESSMS_PRIVE 2008");
        assertThat(groupes(ReferentielComptable.ESSMS_PRIVE, 2025).edition()).isEqualTo("ESSMS_PRIVE 2025");
        assertThat(PlanComptable.groupes(ReferentielComptable.ESSMS_PRIVE, Exercice.of(2024), Optional.empty(), true)
                        .orElseThrow()
                        .edition())
                .isEqualTo("ESSMS_PRIVE 2025");
        assertThat(PlanComptable.groupes(ReferentielComptable.ESSMS_PRIVE, Exercice.of(2007)))
                .isEmpty();
        assertThat(groupes(ReferentielComptable.M22_PUBLIC, 2030).edition()).isEqualTo("M22_PUBLIC 2003");
        assertThat(PlanComptable.tableauFinancement(ReferentielComptable.M21, Exercice.of(2026), false))
                .isEmpty();
    }

    @Test
    void une_lettre_de_budget_annexe_a_des_titres_des_groupes_ou_les_deux() {
        Exercice exercice = Exercice.of(2026);
        for (LettreBudgetAnnexe lettre : LettreBudgetAnnexe.values()) {
            boolean titres = PlanComptable.titres(ReferentielComptable.M21, exercice, Optional.of(lettre))
                    .isPresent();
            boolean groupes = PlanComptable.groupes(ReferentielComptable.M21, exercice, Optional.of(lettre), false)
                    .isPresent();
            assertThat(titres || groupes).as("%s", lettre).isTrue();
            assertThat(titres).as("%s", lettre).isEqualTo("LM".indexOf(lettre.name()) < 0);
            assertThat(groupes).as("%s", lettre).isEqualTo("JLMNP".contains(lettre.name()));
        }
    }

    /** The rule itself, by a plain search over all rows. */
    @Property(tries = 1000)
    void le_prefixe_le_plus_long_l_emporte(
            @ForAll @IntRange(min = 60, max = 799_999) int numero, @ForAll ReferentielComptable referentiel) {
        String compte = Integer.toString(numero);
        Optional<PlanComptable> plan =
                PlanComptable.groupes(referentiel, Exercice.of(2025), Optional.of(LettreBudgetAnnexe.P), false);
        for (SensCompte sens : SensCompte.values()) {
            Optional<LignePlan> attendue = Optional.empty();
            for (LignePlan ligne : plan.orElseThrow().lignes()) {
                boolean plusLongue = attendue.map(
                                a -> ligne.prefixe().length() > a.prefixe().length())
                        .orElse(true);
                if (ligne.sens() == sens && compte.startsWith(ligne.prefixe()) && plusLongue) {
                    attendue = Optional.of(ligne);
                }
            }
            assertThat(plan.get().ligne(compte, sens)).isEqualTo(attendue);
        }
    }

    @Test
    void aucun_role_ne_descend_de_667_ni_de_767() {
        PlanComptable prive = groupes(ReferentielComptable.ESSMS_PRIVE, 2025);
        assertThat(prive.roles()).extracting(LigneRole::prefixe).doesNotContain("667", "767", "675", "775", "777");
        assertThat(prive.role("6673", SensCompte.CHARGE)).isEmpty();
        assertThat(prive.role("7674", SensCompte.PRODUIT)).isEmpty();
        assertThat(prive.role("66711", SensCompte.CHARGE).orElseThrow().role()).isEqualTo(RoleCompte.VNC_CEDEE);
    }

    @Test
    void un_role_de_la_caf_a_toujours_sa_place_dans_la_table() {
        for (ReferentielComptable referentiel :
                List.of(ReferentielComptable.M22_PUBLIC, ReferentielComptable.ESSMS_PRIVE)) {
            for (int annee = 2008; annee <= 2030; annee++) {
                PlanComptable plan = groupes(referentiel, annee);
                for (LigneRole role : plan.roles()) {
                    assertThat(plan.ligne(role.prefixe(), role.sens()).flatMap(LignePlan::rubrique))
                            .as("%s %s %s", plan.edition(), role.role(), role.prefixe())
                            .contains(RubriqueBudget.III);
                }
                assertThat(plan.roles().stream().map(LigneRole::role).distinct())
                        .containsExactly(RoleCompte.values());
            }
        }
    }

    @Test
    void chaque_ligne_dit_d_ou_elle_vient() {
        assertThat(groupes(ReferentielComptable.M22_PUBLIC, 2026).lignes())
                .allSatisfy(l -> assertThat(l.source()).isNotBlank())
                .extracting(LignePlan::confiance)
                .contains(Confiance.A_CONFIRMER, Confiance.DERIVE)
                .doesNotContain(Confiance.LU);
        assertThat(PlanComptable.tableauFinancement(ReferentielComptable.M22_PUBLIC, Exercice.of(2026), false)
                        .orElseThrow()
                        .lignes())
                .extracting(LignePlan::confiance)
                .containsOnly(Confiance.LU);
    }

    @Test
    void le_sens_usuel_est_celui_de_la_table_avant_celui_de_la_classe() {
        PlanComptable plan = groupes(ReferentielComptable.M22_PUBLIC, 2026);
        assertThat(plan.sensUsuel("7097")).isEqualTo(SensCompte.CHARGE);
        assertThat(plan.sensUsuel("6419")).isEqualTo(SensCompte.PRODUIT);
        assertThat(plan.sensUsuel("6032")).isEqualTo(SensCompte.CHARGE);
        assertThat(plan.sensUsuel("7135")).isEqualTo(SensCompte.PRODUIT);
        assertThat(plan.sensUsuel("6611")).isEqualTo(SensCompte.CHARGE);
        assertThat(plan.sensUsuel("695")).isEqualTo(SensCompte.CHARGE);
        assertThat(plan.sensUsuel("7971")).isEqualTo(SensCompte.PRODUIT);
        assertThat(plan.selonSolde("6032")).isTrue();
        assertThat(plan.selonSolde("6061")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'prefixes': ['6X']",
                "'prefixes': ['60', '60']",
                "'prefixes': ['60'], 'couleur': 'bleu'",
                "'prefixes': ['60'], 'groupe': 'T1'",
                "'prefixes': ['60'], 'sens': 'EMPLOI'",
                "'prefixes': '60'",
                "'prefixes': ['60'], 'confiance': 'SUR'"
            })
    void une_table_fautive_est_refusee(String faute) throws IOException {
        assertThat(lire("'prefixes': ['60']")).hasSize(1);
        assertThatThrownBy(() -> lire(faute)).isInstanceOfAny(IOException.class, IllegalArgumentException.class);
    }

    private static List<EditionPlan> lire(String comptes) throws IOException {
        String bloc = comptes;
        for (String champ :
                List.of("'sens': 'CHARGE'", "'groupe': 'I'", "'texte': 't'", "'source': 's'", "'confiance': 'LU'")) {
            String nom = champ.substring(0, champ.indexOf(':'));
            bloc = bloc.contains(nom) ? bloc : bloc + ", " + champ;
        }
        String json = "{'editions': [{'id': 'X', 'debut': '2003', 'vue': 'GROUPES', 'comptes': [{" + bloc
                + "}], 'roles': []}]}";
        return EditionPlan.lire(
                Json.objet(new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))),
                Map.of());
    }
}

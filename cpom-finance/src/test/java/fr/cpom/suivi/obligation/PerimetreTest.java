package fr.cpom.suivi.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.suivi.obligation.VerdictPerimetre.Admission;
import fr.cpom.suivi.obligation.VerdictPerimetre.VerdictEssms;
import fr.cpom.valeur.interne.Textes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PerimetreTest {
    private static Calcul<VerdictPerimetre> juger(DemandePerimetre.Builder demande) {
        return PerimetreCalculator.standard().compute(demande.build(), Contexte.standard());
    }

    private static EssmsConcerne.Builder essms(String id, String categorie, String departement, String gestionnaire) {
        return EssmsConcerne.builder()
                .id(id)
                .categorie(CategorieEssms.of(categorie))
                .departement(Territoire.departement(departement))
                .gestionnaire(gestionnaire);
    }

    private static EssmsConcerne ehpad(String id, String gestionnaire, @Nullable String controlePar) {
        return essms(id, "500", "01", gestionnaire)
                .controlePar(Optional.ofNullable(controlePar))
                .build();
    }

    private static List<Admission> admissions(Calcul<VerdictPerimetre> calcul) {
        return calcul.valeur().essms().stream().map(VerdictEssms::admission).toList();
    }

    private static List<CodeAnomalie> codes(Calcul<VerdictPerimetre> calcul) {
        return calcul.anomalies().stream().map(Anomalie::code).toList();
    }

    /** Run or controlled by one person: A alone, its controller, or a company that A or that controller holds. */
    @ParameterizedTest
    @CsvSource({"A, H, B, H", "A, , B, A", "A, B, B, ", "A, B, B, K", "A, , A, "})
    void un_ehpad_que_la_meme_personne_gere_ou_controle_entre_et_ne_s_oublie_pas(
            String premier, @Nullable String controleur, String second, @Nullable String autreControleur) {
        EssmsConcerne un = ehpad("X", premier, controleur);
        EssmsConcerne deux = ehpad("Y", second, autreControleur);
        DemandePerimetre.Builder demande = DemandePerimetre.builder()
                .nature(NatureCpom.EHPAD)
                .gestionnaire("A")
                .addEssms(un);
        assertThat(juger(demande.addAutresEssms(deux)).valeur().oublies()).containsExactly("Y");
        Calcul<VerdictPerimetre> calcul = juger(DemandePerimetre.builder()
                .nature(NatureCpom.EHPAD)
                .gestionnaire("A")
                .addEssms(un, deux));
        assertThat(calcul.valeur().valide()).isTrue();
        assertThat(admissions(calcul)).containsOnly(Admission.OBLIGATOIRE);
        assertThat(calcul.bloque()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"A, , B, , true", "A, H, B, , true", "A, , B, H, true", "A, H, B, K, false"})
    void un_controle_commun_que_rien_ne_dit_se_demande(
            String premier,
            @Nullable String controleur,
            String second,
            @Nullable String autreControleur,
            boolean demande) {
        for (Optional<String> gestionnaire : List.of(Optional.of("A"), Optional.<String>empty())) {
            Calcul<VerdictPerimetre> calcul = juger(DemandePerimetre.builder()
                    .nature(NatureCpom.EHPAD)
                    .gestionnaire(gestionnaire)
                    .addEssms(ehpad("X", premier, controleur), ehpad("Y", second, autreControleur)));
            assertThat(calcul.valeur().valide()).isFalse();
            assertThat(calcul.valeur().essms().get(1).admission()).isEqualTo(Admission.INTERDIT);
            assertThat(codes(calcul)).contains(CodeAnomalie.PERIMETRE_GESTIONNAIRES_DIFFERENTS);
            assertThat(codes(calcul).contains(CodeAnomalie.PERIMETRE_CONTROLE_COMMUN_INCONNU))
                    .isEqualTo(demande);
        }
    }

    /** Control counts for the CPOM EHPAD only. */
    @Test
    void le_controle_ne_compte_pas_sous_l_313_12_2() {
        Calcul<VerdictPerimetre> calcul = juger(DemandePerimetre.builder()
                .nature(NatureCpom.HANDICAP)
                .gestionnaire("A")
                .addEssms(
                        essms("X", "183", "01", "A").controlePar("H").build(),
                        essms("Y", "183", "01", "B").controlePar("H").build()));
        assertThat(admissions(calcul)).containsExactly(Admission.OBLIGATOIRE, Admission.INTERDIT);
        assertThat(codes(calcul))
                .contains(CodeAnomalie.PERIMETRE_GESTIONNAIRES_DIFFERENTS)
                .doesNotContain(CodeAnomalie.PERIMETRE_CONTROLE_COMMUN_INCONNU);
    }

    @ParameterizedTest
    @CsvSource({"38, '', SOUS_CONDITION", "38, FV, ADMIS", "38, IME, SOUS_CONDITION", "71, FV, INTERDIT"})
    void un_ressort_verifie_leve_la_condition_dans_la_region(String departement, String verifie, Admission attendue) {
        Calcul<VerdictPerimetre> calcul = juger(DemandePerimetre.builder()
                .nature(NatureCpom.HANDICAP)
                .ressortVerifie(verifie.isEmpty() ? List.of() : List.of(verifie))
                .addEssms(
                        essms("IME", "183", "01", "A").build(),
                        essms("FV", "382", departement, "A").build()));
        assertThat(admissions(calcul)).containsExactly(Admission.OBLIGATOIRE, attendue);
        assertThat(calcul.valeur().valide()).isEqualTo(attendue == Admission.ADMIS);
    }

    @Test
    void un_ressort_verifie_pour_un_inconnu_se_dit() {
        Calcul<VerdictPerimetre> calcul = juger(DemandePerimetre.builder()
                .nature(NatureCpom.HANDICAP)
                .addRessortVerifie("IME", "?")
                .addEssms(essms("IME", "183", "01", "A").build()));
        assertThat(calcul.anomalies())
                .filteredOn(a -> a.code() == CodeAnomalie.PERIMETRE_RESSORT_VERIFIE_SANS_OBJET)
                .extracting(Anomalie::chemin)
                .containsExactly("/ressortVerifie/1");
    }

    @ParameterizedTest
    @EnumSource
    void chaque_condition_se_dit_en_mots(Condition condition) {
        Anomalie anomalie = Anomalie.of(
                CodeAnomalie.PERIMETRE_CONDITION_A_VERIFIER, "/essms/0", "essms", "X", "condition", condition.name());
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(anomalie.message(locale))
                    .doesNotContain(condition.name(), "_")
                    .contains(Textes.texte("mots", condition.name(), locale));
        }
        assertThat(anomalie.message(Locale.FRENCH)).isNotEqualTo(anomalie.message(Locale.ENGLISH));
    }
}

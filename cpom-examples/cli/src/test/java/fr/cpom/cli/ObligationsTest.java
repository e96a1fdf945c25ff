package fr.cpom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObligationsTest {
    @TempDir
    Path dossier;

    private Path fichier;

    @BeforeEach
    void ecrire() throws IOException {
        fichier = Files.writeString(dossier.resolve("sites.csv"), """
                finess_et;finess_ej;raison_sociale;categorie;code_postal
                010000016;010000115;EHPAD inventé;500;01000
                010000024;010000115;IME inventé;183;01000
                010000032;010000115;Foyer de vie inventé;382;01000
                010000040;010000115;Lieu de vie inventé;462;01000
                010000041;010000115;clé fausse;462;01000
                """);
    }

    private Execution obligations(String... options) {
        List<String> arguments = new ArrayList<>(List.of("obligations", fichier.toString()));
        arguments.addAll(List.of(options));
        return Execution.de(arguments.toArray(new String[0]));
    }

    @Test
    void le_recensement_compte_chaque_nature_et_nomme_ce_qui_n_est_pas_couvert() {
        Execution tout = obligations();
        assertThat(tout.code()).as(tout.erreurs()).isZero();
        assertThat(tout.sortie())
                .contains("2 sites tenus + 1 libres + 1 non couverts = 4")
                .contains("OBLIGATION_HORS_CHAMP")
                .containsPattern("CTR-02 +CPOM EHPAD +1 +1 +1 +0 +0")
                .containsPattern("CTR-03 +CPOM handicap +1 +1 +1 +0 +0");
        assertThat(tout.erreurs()).contains("CSV_LIGNE_REJETEE : Ligne 6 écartée : finess_et vaut « 010000041 »");
    }

    @Test
    void un_site_sans_departement_est_montre_a_part_et_ne_fait_pas_de_contrat() throws IOException {
        Files.writeString(fichier, """
                finess_et;finess_ej;raison_sociale;categorie
                970102398;010000115;IME inventé;183
                """);
        Execution tout = obligations();
        assertThat(tout.code()).as(tout.erreurs()).isZero();
        assertThat(tout.sortie())
                .containsPattern("CTR-03 +CPOM handicap +1 +1 +0 +1 +0 +0")
                .contains("1 sites tenus de territoire inconnu ; 0 sites de gestionnaire inconnu");
        assertThat(tout.erreurs()).contains("RECENSEMENT_TERRITOIRE_INCONNU");
    }

    @Test
    void la_date_remonte_avant_les_textes() {
        assertThat(obligations("--date", "2015-06-01").sortie())
                .contains("01/06/2015")
                .contains("0 sites tenus + 3 libres");
        assertThat(obligations("--lang", "en").sortie()).contains("2 sites bound + 1 free + 1 not covered = 4");
    }

    @Test
    void le_plan_d_un_gestionnaire_nomme_ses_contrats_et_ce_qui_peut_les_rejoindre() {
        Execution plan = obligations("--ej", "010000115");
        assertThat(plan.code()).as(plan.erreurs()).isZero();
        assertThat(plan.sortie())
                .contains("CPOM EHPAD, Ain [CTR-08, CASF L. 313-12 IV ter A al. 1]")
                .contains("\n  signataires : GESTIONNAIRE, ARS-84, CD-01")
                .contains("obligatoire ; la signature peut être suspendue")
                .contains("CPOM handicap, Auvergne-Rhône-Alpes")
                .contains("  + 010000032 FVAH Foyer de vie inventé")
                .contains("010000040 462 Lieu de vie inventé : OBLIGATION_HORS_CHAMP");
        assertThat(plan.erreurs()).contains("OBLIGATION_SIGNATURE_SUSPENDABLE");
    }

    @Test
    void le_json_se_relit() throws IOException {
        JsonNode recensement = new ObjectMapper().readTree(obligations("--json").sortie());
        assertThat(recensement.at("/valeur/obliges").asInt()).isEqualTo(2);
        JsonNode plan = new ObjectMapper()
                .readTree(obligations("--ej", "010000115", "--json").sortie());
        assertThat(plan.at("/valeur/contrats/0/nature").asText()).isEqualTo("EHPAD");
    }

    @Test
    void ce_qui_ne_peut_etre_fait_se_dit() {
        assertThat(obligations("--ej", "010783008").code()).isEqualTo(2);
        Execution absente = obligations("--ej", "010783009");
        assertThat(absente.code()).isEqualTo(2);
        assertThat(absente.erreurs()).contains("aucun ESSMS du gestionnaire 010783009");
        Execution illisible =
                Execution.de("obligations", dossier.resolve("absent.csv").toString());
        assertThat(illisible.code()).isEqualTo(2);
        assertThat(illisible.erreurs()).contains("FICHIER_ILLISIBLE");
    }
}

package fr.cpom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled contract against variants of itself. */
class ComparerTest {
    private static final Path EXEMPLE = Path.of("exemples/orsac.json");

    @TempDir
    Path dossier;

    /** The contract with one text replaced, that must stand in it. */
    private Path variante(String texte, String autre) throws IOException {
        String contrat = Files.readString(EXEMPLE);
        assertThat(contrat).contains(texte);
        return Files.writeString(dossier.resolve("b.json"), contrat.replace(texte, autre));
    }

    private static Execution comparer(Path b, String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "comparer";
        arguments[1] = EXEMPLE.toString();
        arguments[2] = b.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return Execution.de(arguments);
    }

    @Test
    void le_meme_contrat_n_a_aucune_difference() {
        Execution execution = comparer(EXEMPLE);
        assertThat(execution.code()).as(execution.erreurs()).isZero();
        assertThat(execution.sortie())
                .contains("Aucune différence.", "AVERTISSEMENT")
                .doesNotContain("DIFFÉRENCES");
        assertThat(comparer(EXEMPLE, "--lang", "en").sortie()).contains("No difference.");
    }

    @Test
    void un_taux_change_est_dit_avec_ses_ecarts() throws IOException {
        Path b = variante("\"hypothese\": \"0.90%\"", "\"hypothese\": \"1.20%\"");
        Execution execution = comparer(b);
        assertThat(execution.code()).as(execution.erreurs()).isZero();
        assertThat(execution.sortie())
                .contains(
                        "Clauses d'évolution",
                        "clause taux-ars, hypothèse : 0,9\u00a0% → 1,2\u00a0%",
                        "DOTATIONS PAR EXERCICE",
                        "Exercices communs",
                        "ÉCART PAR ÉTAPE",
                        "ESSMS sans changement",
                        "DITEP LES ALANIERS DE BROU");
        assertThat(execution.sortie().lines())
                .allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(120));
        assertThat(comparer(b, "--lang", "en").sortie()).contains("clause taux-ars, hypothesis: 0.9% → 1.2%");
        assertThat(comparer(b, "--expliquer").sortie())
                .contains("EXPLICATION DES ÉCARTS", "</a/voletFinancier/", "</b/voletFinancier/");
    }

    @Test
    void un_intitule_change_ne_change_aucune_dotation() throws IOException {
        Execution execution = comparer(variante("Rendre l'accompagnement plus inclusif", "Autre\\nobjectif"));
        assertThat(execution.code()).isZero();
        assertThat(execution.sortie())
                .contains("Objectifs", "→ Autre objectif", "Ces différences ne changent aucune dotation.");
    }

    @Test
    void le_json_dit_les_differences_et_les_ecarts() throws IOException {
        Execution execution =
                comparer(variante("\"montant\": \"3642000.00\"", "\"montant\": \"3652000.00\""), "--json");
        assertThat(execution.code()).isZero();
        JsonNode reponse = new ObjectMapper().readTree(execution.sortie());
        assertThat(reponse.at("/valeur/differences")).hasSize(1);
        assertThat(reponse.at("/valeur/differences/0/cheminA").asText()).isEqualTo("/voletFinancier/lignes/0/montant");
        assertThat(reponse.at("/valeur/differences/0/apres").asText()).isEqualTo("3652000.00");
        assertThat(reponse.at("/valeur/trajectoires/commun/essms")).hasSize(1);
        assertThat(reponse.has("explication")).isFalse();
    }

    @Test
    void un_contrat_illisible_ou_faux_est_dit_de_son_cote() throws IOException {
        Path absent = dossier.resolve("absent.json");
        Execution execution = comparer(absent);
        assertThat(execution.code()).isEqualTo(CpomMain.USAGE);
        assertThat(execution.erreurs()).contains("FICHIER_ILLISIBLE", "/b");
        assertThat(execution.sortie()).isEmpty();
        Execution faux = comparer(variante("\"format\": \"cpom.contrat.v1\"", "\"format\": \"autre\""));
        assertThat(faux.code()).isEqualTo(CpomMain.FAUTES);
        assertThat(faux.erreurs()).contains("FORMAT_INCONNU", "/b/format");
        assertThat(Execution.de("comparer", EXEMPLE.toString()).erreurs()).contains("Il manque : B.json");
    }

    @Test
    void une_trajectoire_impossible_laisse_les_differences() throws IOException {
        Execution execution = comparer(variante("\"clause\": \"formule-esrp\"", "\"clause\": \"clause-inconnue\""));
        assertThat(execution.code()).isEqualTo(CpomMain.FAUTES);
        assertThat(execution.sortie()).contains("clause-inconnue", "Aucun écart de dotation calculé");
        assertThat(execution.erreurs()).contains("/b/voletFinancier/lignes/");
    }
}

package fr.cpom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.io.Catalogue;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code cpom affecter}: the bundled results, then entries of one's own. */
class AffecterTest {
    @Test
    void l_exemple_montre_ce_qui_est_impose_admis_et_limite() {
        Execution exemple = Execution.de("affecter");
        assertThat(exemple.code()).isEqualTo(CpomMain.FAUTES);
        assertThat(exemple.sortie())
                .contains("sous EPRD", "À décider le 31/12/2026 au plus tard.")
                .containsPattern("IME Les Tilleuls +MAS Les Tilleuls +admise +R. 314-235 al. 3")
                .containsPattern("apurement des déficits antérieurs +imposée par le texte +R. 314-234 1° a")
                .contains("Foyer de vie : excédent de", "l'autorité de tarification décide [R. 314-234 4°]")
                .contains("MAS Les Tilleuls : déficit de 36\u202f340,00");
        assertThat(exemple.erreurs()).contains("AFFECTATION_LIMITEE", "1 bloquante,");
    }

    @Test
    void les_tableaux_somment_au_centime() {
        TableauLu lignes = TableauLu.sous(
                "IME Les Tilleuls : excédent", Execution.de("affecter").lignes());
        // 148 620.35 less 25 000 given to the MAS; 4 000 above the cover of the besoin are left
        assertThat(montant(lignes, "Total affecté").add(montant(lignes, "Reste à affecter")))
                .isEqualByComparingTo("123620.35");
        assertThat(montant(lignes, "réserve de trésorerie")).isEqualByComparingTo("21000.00");
    }

    private static BigDecimal montant(TableauLu tableau, String ligne) {
        String cellule = tableau.ligne(ligne).get(tableau.ligne(ligne).size() - 1);
        return TableauLu.montant(cellule.replaceAll("[\u00a0\u202f ]?€", "")).orElseThrow();
    }

    @Test
    void une_entree_licite_reussit_et_une_proposition_se_lit() {
        String affectation = exemple("resultat.affectation");
        assertThat(Execution.avecEntree(affectation, "affecter", "-").code()).isZero();
        Execution proposition = Execution.avecEntree(exemple("resultat.proposition"), "affecter", "-");
        assertThat(proposition.code()).isZero();
        assertThat(proposition.sortie())
                .contains("PROPOSITION POUR EHPAD", "priorité 1", "le conseil d'administration décide");
    }

    private static String exemple(String id) {
        return Catalogue.standard()
                .fiche(id, Locale.FRENCH)
                .flatMap(f -> f.exemple())
                .orElseThrow();
    }

    @Test
    void en_json_en_anglais_et_les_fautes() {
        assertThat(Execution.de("affecter", "--json").sortie())
                .contains("\"conforme\": false")
                .contains("\"verdict\": \"LIMITEE\"");
        assertThat(Execution.de("affecter", "--lang", "en").sortie())
                .contains("AFFECTATION OF RESULTS", "clearing of earlier deficits");
        assertThat(Execution.avecEntree("{", "affecter", "-").code()).isEqualTo(CpomMain.USAGE);
        Execution vide = Execution.avecEntree("{\"comptes\": []}", "affecter", "-");
        assertThat(vide.code()).isEqualTo(CpomMain.FAUTES);
        assertThat(vide.erreurs()).contains("CHAMP_MANQUANT");
        assertThat(Execution.avecEntree("{\"inconnu\": 1}", "affecter", "-").erreurs())
                .contains("CHAMP_INCONNU");
    }
}

package fr.cpom.io.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableauTest {
    @Test
    void lesMontantsSontAlignesADroiteEtLesTextesAGauche() {
        assertThat(ecrit(new Tableau(1, List.of("Étape", "2025", "2026"))
                        .ligne(List.of("Base", "1,00", "200,00"))
                        .trait()
                        .ligne(List.of("Total", "1,00", "200,00"))))
                .containsExactly(
                        "Étape  2025    2026",
                        "───────────────────",
                        "Base   1,00  200,00",
                        "───────────────────",
                        "Total  1,00  200,00");
    }

    @Test
    void unTitreSurPlusieursLignesSeLitVersLeBas() {
        assertThat(ecrit(new Tableau(1, List.of("ESSMS", "ARS-84\nassurance maladie")).ligne(List.of("MAS", "1,00"))))
                .containsExactly(
                        "                  ARS-84",
                        "ESSMS  assurance maladie",
                        "────────────────────────",
                        "MAS                 1,00");
    }

    @Test
    void unTexteTropLongEstAbrege() {
        List<String> lignes = ecrit(new Tableau(1, List.of("Nom", "Montant")).ligne(List.of("x".repeat(300), "12,00")));
        assertThat(lignes).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(Tableau.LARGEUR));
        assertThat(lignes.get(2)).contains("x…").endsWith("12,00");
    }

    @Test
    void tropDeColonnesFontPlusieursTableaux() {
        List<String> titres = new ArrayList<>(List.of("Étape"));
        List<String> ligne = new ArrayList<>(List.of("Base"));
        for (int annee = 2001; annee <= 2030; annee++) {
            titres.add(Integer.toString(annee));
            ligne.add("10\u202f000\u202f000,00");
        }
        List<String> lignes = ecrit(new Tableau(1, titres).ligne(ligne));
        assertThat(lignes).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(Tableau.LARGEUR));
        assertThat(lignes.stream().filter(l -> l.startsWith("Étape"))).hasSizeGreaterThan(1);
        assertThat(String.join(" ", lignes)).contains("2001", "2015", "2030");
    }

    @Test
    void uneLigneDAutreLongueurEstUneFauteDeProgrammation() {
        assertThatThrownBy(() -> new Tableau(1, List.of("a", "b")).ligne(List.of("a")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> ecrit(Tableau tableau) {
        StringWriter texte = new StringWriter();
        PrintWriter sortie = new PrintWriter(texte);
        tableau.ecrire(sortie);
        return texte.toString().lines().toList();
    }
}

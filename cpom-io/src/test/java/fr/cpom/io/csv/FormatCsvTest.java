package fr.cpom.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.trajectoire.Trajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.LigneTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.OrigineLigne;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatCsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 4", "-5", "@SOMME(A1)", "\t=1", "\r=1"})
    void un_texte_qui_ouvre_une_formule_vient_apres_une_apostrophe(String texte) {
        assertThat(FormatCsv.texte(texte)).isEqualTo("'" + texte);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "IME", "'=1", "−5", "1+1", "010000016"})
    void un_autre_texte_reste_tel_quel(String texte) {
        assertThat(FormatCsv.texte(texte)).isEqualTo(texte);
    }

    @Test
    void les_textes_d_une_trajectoire_ne_sont_pas_des_formules_et_ses_nombres_restent_des_nombres() {
        Exercice exercice = Exercice.of(2025);
        LigneTrajectoire ligne = new LigneTrajectoire(
                "=essms",
                Optional.empty(),
                GroupeFonctionnel.I,
                SensLigne.CHARGE,
                OrigineLigne.BUDGET,
                Optional.empty(),
                Optional.of("@compte"),
                Optional.of("-libelle"),
                false,
                List.of(new MontantAnnuel(exercice, Montants.ofCentimes(-1250))));
        Trajectoire trajectoire = new Trajectoire(
                exercice, List.of(), List.of(), List.of(ligne), Optional.empty(), List.of(), List.of(), List.of());
        String csv = TrajectoireCsv.of(FormatCsv.INTERNATIONAL, essms -> "+nom")
                .ecrire("=scenario", trajectoire, Optional.empty());
        NamedCsvRecord lue =
                CsvReader.builder().ofNamedCsvRecord(csv).iterator().next();
        assertThat(List.of("scenario", "essms", "nom", "compte", "libelle", "montant"))
                .extracting(lue::getField)
                .containsExactly("'=scenario", "'=essms", "'+nom", "'@compte", "'-libelle", "-12.50");
    }
}

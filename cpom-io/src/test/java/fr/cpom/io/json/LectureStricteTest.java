package fr.cpom.io.json;

import static fr.cpom.calcul.CodeAnomalie.CATEGORIE_FERMEE;
import static fr.cpom.calcul.CodeAnomalie.FICHIER_ILLISIBLE;
import static fr.cpom.calcul.CodeAnomalie.SIRET_PROVISOIRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.ClauseEvolution;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault of a contract has its code and its place, and all are told at once. */
class LectureStricteTest {
    private static final CpomJson JSON = CpomJson.standard();

    @Test
    void lExempleEstLuEtRecritTelQuel() {
        Lecture<Cpom> lecture = JSON.read(Exemple.JSON);

        assertThat(lecture.anomalies()).isEmpty();
        assertThat(JSON.write(lecture.orElseThrow())).isEqualTo(Exemple.JSON);
    }

    @ParameterizedTest(name = "{3} {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            champ de trop            | "numero"                      | "numro": "", "numero"         | CHAMP_INCONNU       | /numro
            champ de trop, échappé   | "titre": "PGFP"               | "titre": "", "a/b~c": 1       | CHAMP_INCONNU       | /annexes/0/a~1b~0c
            champ mal nommé          | "numero"                      | "Numero"                      | CHAMP_MANQUANT      | /numero
            record sans champ        | "nom": "Association Exemple", | ``                            | CHAMP_MANQUANT      | /gestionnaire/nom
            champ nul                | "terme": "2030-12-31"         | "terme": null                 | CHAMP_MANQUANT      | /terme
            variante sans type       | "type": "ARS",                | ``                            | CHAMP_MANQUANT      | /partiesPubliques/0/type
            montant en nombre        | "1230000.00"                  | 1230000.00                    | JSON_TYPE           | /voletFinancier/lignes/0/montant
            entier en texte          | "anneeBase": 2026             | "anneeBase": "2026"           | JSON_TYPE           | /voletFinancier/anneeBase
            décimal en nombre        | "17.5"                        | 17.5                          | JSON_TYPE           | /objectifs/1/indicateurs/0/cibles/1/maximum
            texte en nombre          | "EXEMPLE-01"                  | 1                             | JSON_TYPE           | /numero
            texte en booléen         | "EXEMPLE-01"                  | true                          | JSON_TYPE           | /numero
            objet en liste           | "gestionnaire": {             | "gestionnaire": [], "x": {    | JSON_TYPE           | /gestionnaire
            liste en objet           | "annexes": [                  | "annexes": {}, "x": [         | JSON_TYPE           | /annexes
            élément nul              | "RECONDUCTION_ACTUALISEE"     | null                          | JSON_TYPE           | /voletFinancier/finalites/0
            type en nombre           | "type": "ARS"                 | "type": 1                     | JSON_TYPE           | /partiesPubliques/0/type
            entier décimal           | "places": 40                  | "places": 40.0                | NOMBRE_INVALIDE     | /perimetre/0/essms/capacites/0/places
            entier trop grand        | "places": 40                  | "places": 4000000000          | NOMBRE_INVALIDE     | /perimetre/0/essms/capacites/0/places
            entier immense           | "places": 40                  | "places": 1e999999999         | NOMBRE_INVALIDE     | /perimetre/0/essms/capacites/0/places
            entier sans exposant     | "places": 40                  | "places": 1e99999999999       | NOMBRE_INVALIDE     | /perimetre/0/essms/capacites/0/places
            entier négatif           | "places": 40                  | "places": -1                  | NOMBRE_INVALIDE     | /perimetre/0/essms/capacites/0/places
            décimal illisible        | "17.5"                        | "1,5"                         | NOMBRE_INVALIDE     | /objectifs/1/indicateurs/0/cibles/1/maximum
            décimal à exposant       | "17.5"                        | "1e999999999"                 | NOMBRE_INVALIDE     | /objectifs/1/indicateurs/0/cibles/1/maximum
            montant à virgule        | "1230000.00"                  | "1 230 000,00"                | MONTANT_ILLISIBLE   | /voletFinancier/lignes/0/montant
            montant au millième      | "1230000.00"                  | "1230000.001"                 | MONTANT_DECIMALES   | /voletFinancier/lignes/0/montant
            montant immense          | "1230000.00"                  | "12300000000000000000"        | MONTANT_HORS_BORNES | /voletFinancier/lignes/0/montant
            mesure négative          | "60000.00"                    | "-60000.00"                   | MONTANT_NEGATIF     | /voletFinancier/mesures/0/montant
            taux sans unité          | "0.93%"                       | "0.93"                        | TAUX_SANS_UNITE     | /voletFinancier/clauses/0/taux/0/taux
            taux à virgule           | "0.93%"                       | "0,93%"                       | TAUX_ILLISIBLE      | /voletFinancier/clauses/0/taux/0/taux
            taux immense             | "0.93%"                       | "1000000000%"                 | TAUX_HORS_BORNES    | /voletFinancier/clauses/0/taux/0/taux
            taux en nombre           | "0.93%"                       | 0.0093                        | JSON_TYPE           | /voletFinancier/clauses/0/taux/0/taux
            jour inexistant          | "2026-01-01"                  | "2026-02-30"                  | DATE_ILLISIBLE      | /dateEntreeEnVigueur
            date française           | "2026-01-01"                  | "01/01/2026"                  | DATE_ILLISIBLE      | /dateEntreeEnVigueur
            date et heure            | "2026-01-01"                  | "2026-01-01T00:00"            | DATE_ILLISIBLE      | /dateEntreeEnVigueur
            année à cinq chiffres    | "2026-01-01"                  | "+12026-01-01"                | DATE_ILLISIBLE      | /dateEntreeEnVigueur
            date en nombre           | "2026-01-01"                  | 20260101                      | JSON_TYPE           | /dateEntreeEnVigueur
            exercice hors bornes     | "anneeBase": 2026             | "anneeBase": 20260            | EXERCICE_INVALIDE   | /voletFinancier/anneeBase
            FINESS trop court        | "010000016"                   | "01000001"                    | FINESS_FORME        | /gestionnaire/finess
            FINESS mal recopié       | "010000016"                   | "010000017"                   | FINESS_CLE          | /gestionnaire/finess
            SIREN trop court         | "100000009"                   | "10000000"                    | SIREN_FORME         | /gestionnaire/siren
            SIREN mal recopié        | "100000009"                   | "100000008"                   | SIREN_CLE           | /gestionnaire/siren
            SIRET à lettres          | "10000000900017"              | "1000000090001A"              | SIRET_FORME         | /perimetre/0/essms/siret
            SIRET mal recopié        | "10000000900017"              | "10000000900018"              | SIRET_CLE           | /perimetre/0/essms/siret
            région inconnue          | "REG-84"                      | "REG-99"                      | TERRITOIRE_INCONNU  | /partiesPubliques/0/region
            ARS de département       | "REG-84"                      | "DEP-01"                      | AUTORITE_ILLISIBLE  | /partiesPubliques/0
            autorité inconnue        | "ARS-84"                      | "ARH-84"                      | AUTORITE_ILLISIBLE  | /perimetre/0/essms/autorites/0
            catégorie inconnue       | "183"                         | "999"                         | CATEGORIE_INCONNUE  | /perimetre/0/essms/categorie
            accueil inconnu          | "mode": "11"                  | "mode": "00"                  | MODE_ACCUEIL_INCONNU | /perimetre/0/essms/capacites/0/mode
            fixation inconnue        | "57"                          | "00"                          | MODE_FIXATION_INCONNU | /perimetre/0/essms/modeFixationTarifaire
            nature inconnue          | "nature": "HANDICAP"          | "nature": "handicap"          | VALEUR_INCONNUE     | /nature
            variante inconnue        | "type": "TAUX_ENVELOPPE"      | "type": "TAUX"                | VALEUR_INCONNUE     | /voletFinancier/clauses/0/type
            autre format             | "cpom.contrat.v1"             | "cpom.contrat.v2"             | FORMAT_INCONNU      | /format
            terme avant entrée       | "2030-12-31"                  | "2025-12-31"                  | TERME_AVANT_ENTREE  | /terme
            poids de la formule      | "poids": "75%"                | "poids": "74%"                | POIDS_FORMULE       | /voletFinancier/clauses/2/indices
            clause en double         | "code": "odas"                | "code": "ph"                  | CLAUSE_EN_DOUBLE    | /voletFinancier/clauses
            ESSMS en double          | "010002038"                   | "010001022"                   | ESSMS_EN_DOUBLE     | /perimetre
            ouverture hors exercice  | "2026-07-01"                  | "2027-07-01"                  | OUVERTURE_HORS_EXERCICE | /voletFinancier/mesures/0/ouverture
            clé en double            | "numero"                      | "numero": "A", "numero"       | JSON_CLE_EN_DOUBLE  | /numero
            clé en double au fond    | "siren"                       | "siren": "A", "siren"         | JSON_CLE_EN_DOUBLE  | /gestionnaire/siren
            """)
    void uneFaute(String cas, String avant, String apres, CodeAnomalie code, String chemin) {
        Lecture<Cpom> lecture = JSON.read(Exemple.change(avant, apres == null ? "" : apres));

        assertThat(lecture.valeur()).as(cas).isEmpty();
        assertThat(lecture.anomalies())
                .extracting(Anomalie::code, Anomalie::chemin)
                .contains(tuple(code, chemin));
        assertThat(lecture.anomalies().get(0).arguments().values()).noneMatch(String::isBlank);
    }

    @Test
    void toutesLesFautesSontDitesEnUneFoisEtSansSuites() {
        String json = Exemple.change("\"siren\": \"100000009\"", "\"siren\": \"100000008\"")
                .replace("\"REG-84\"", "\"REG-99\"")
                .replace("\"poids\": \"75%\"", "\"poids\": \"75\"")
                .replace("\"terme\"", "\"fin\"");

        assertThat(JSON.read(json).anomalies())
                .extracting(Anomalie::code, Anomalie::chemin)
                .containsExactly(
                        tuple(CodeAnomalie.CHAMP_INCONNU, "/fin"),
                        tuple(CodeAnomalie.SIREN_CLE, "/gestionnaire/siren"),
                        tuple(CodeAnomalie.TERRITOIRE_INCONNU, "/partiesPubliques/0/region"),
                        tuple(CodeAnomalie.CHAMP_MANQUANT, "/terme"),
                        tuple(CodeAnomalie.TAUX_SANS_UNITE, "/voletFinancier/clauses/2/indices/0/poids"));
    }

    @Test
    void tousLesChampsManquantsSontNommes() {
        assertThat(JSON.read("{}").anomalies())
                .allMatch(a -> a.code() == CodeAnomalie.CHAMP_MANQUANT)
                .extracting(Anomalie::chemin)
                .containsExactly("/numero", "/nature", "/gestionnaire", "/dateEntreeEnVigueur", "/terme", "/perimetre");
    }

    @Test
    void uneValeurInconnueDitCellesQuiSontAdmises() {
        Lecture<Cpom> lecture = JSON.read(Exemple.change("\"nature\": \"HANDICAP\"", "\"nature\": \"PH\""));

        assertThat(lecture.anomalies().get(0).arguments())
                .isEqualTo(Map.of("valeur", "PH", "attendu", "GENERAL, EHPAD, HANDICAP, AHI, DOMICILE, ASE"));
    }

    @Test
    void nulVautAbsentPourCeQuiPeutManquer() {
        String json = Exemple.change("\"dateSignature\": \"2025-12-15\"", "\"dateSignature\": null")
                .replace("\"format\": \"cpom.contrat.v1\"", "\"format\": null")
                .replace("\"finalites\": [\n      \"RECONDUCTION_ACTUALISEE\"\n    ]", "\"finalites\": null");

        Cpom cpom = JSON.read(json).orElseThrow();

        assertThat(cpom.dateSignature()).isEmpty();
        assertThat(cpom.format()).isEqualTo(Cpom.FORMAT);
        assertThat(cpom.voletFinancier().map(VoletFinancier::finalites)).contains(List.of());
    }

    @Test
    void lesAlertesNEmpechentPasLaValeur() {
        Lecture<Cpom> lecture =
                JSON.read(Exemple.change("10000000900017", "10000000999999").replace("\"382\"", "\"200\""));

        assertThat(lecture.valeur()).isPresent();
        assertThat(lecture.anomalies())
                .extracting(Anomalie::code, Anomalie::chemin)
                .containsExactly(
                        tuple(SIRET_PROVISOIRE, "/perimetre/0/essms/siret"),
                        tuple(CATEGORIE_FERMEE, "/perimetre/1/essms/categorie"));
    }

    @Test
    void uneLectureSansValeurLeDitEnListantTout() {
        assertThatIllegalStateException()
                .isThrownBy(() -> JSON.read("{}").orElseThrow())
                .withMessageContainingAll("CHAMP_MANQUANT /numero", "CHAMP_MANQUANT /perimetre");
    }

    @Test
    void unFichierAbsentEtUnFluxRompuSontDesAnomalies(@TempDir Path dossier) throws IOException {
        Path fichier = Files.writeString(dossier.resolve("contrat.json"), Exemple.JSON);
        InputStream rompu = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("rompu");
            }

            @Override
            public int read(byte[] octets, int debut, int longueur) throws IOException {
                throw new IOException("rompu");
            }
        };

        assertThat(JSON.read(fichier)).isEqualTo(JSON.read(Exemple.JSON));
        assertThat(JSON.read(dossier.resolve("absent.json")).anomalies())
                .extracting(Anomalie::code)
                .containsExactly(FICHIER_ILLISIBLE);
        assertThat(JSON.read(rompu).anomalies()).extracting(Anomalie::code).containsExactly(FICHIER_ILLISIBLE);
    }

    /** An entry as a calculator may have one, with the kinds of fields that no contract has. */
    record Entree(
            Map<Exercice, Taux> taux,
            Map<String, Integer> nombres,
            boolean ferme,
            Optional<Long> total,
            Optional<Arrondi> arrondi,
            JsonNode libre) {}

    @Test
    void unAutreTypeSeLitDeMeme() {
        String json = "{\"taux\":{\"2026\":\"1%\",\"2027\":\"2%\"},\"nombres\":{\"a\":1},\"ferme\":true,"
                + "\"total\":12345678901,\"arrondi\":{\"mode\":\"DOWN\",\"uniteCentimes\":1,\"source\":\"ici\"},"
                + "\"libre\":{\"x\":[1,null]}}";

        Lecture<Entree> lecture = JSON.read(json, Entree.class);

        assertThat(lecture.orElseThrow().taux()).containsEntry(Exercice.of(2027), Taux.pourcent("2"));
        assertThat(JSON.writeCompact(lecture.orElseThrow())).isEqualTo(json);
    }

    @Test
    void lesClesDUneTableSontVerifieesAussi() {
        String json =
                "{\"taux\":{\"26\":\"1%\",\"an\":\"1%\",\"2027\":\"2\"},\"nombres\":{\"a\":\"1\"},\"ferme\":\"oui\",\"libre\":1}";

        assertThat(JSON.read(json, Entree.class).anomalies())
                .extracting(Anomalie::code, Anomalie::chemin)
                .containsExactly(
                        tuple(CodeAnomalie.EXERCICE_INVALIDE, "/taux/26"),
                        tuple(CodeAnomalie.JSON_TYPE, "/taux/an"),
                        tuple(CodeAnomalie.TAUX_SANS_UNITE, "/taux/2027"),
                        tuple(CodeAnomalie.JSON_TYPE, "/nombres/a"),
                        tuple(CodeAnomalie.JSON_TYPE, "/ferme"));
    }

    @Test
    void uneVarianteSeLitSeuleAvecOuSansSonInterface() {
        ClauseEvolution clause = JSON.read(Exemple.JSON)
                .orElseThrow()
                .voletFinancier()
                .orElseThrow()
                .clauses()
                .get(0);
        String json = JSON.write(clause);

        assertThat(JSON.read(json, ClauseEvolution.class).orElseThrow()).isEqualTo(clause);
        assertThat(JSON.read(json, ClauseEvolution.TauxEnveloppe.class).orElseThrow())
                .isEqualTo(clause);
        assertThat(JSON.read(json, ClauseEvolution.AvenantAnnuel.class).anomalies())
                .extracting(Anomalie::code, Anomalie::chemin)
                .contains(tuple(CodeAnomalie.VALEUR_INCONNUE, "/type"));
    }

    record Porteur(Optional<Thread> fil) {}

    /** A type that holds itself. */
    record Noeud(String nom, List<Noeud> enfants) {}

    @Test
    void unTypeQuiSeContientSeLit() {
        String json = "{\"nom\":\"a\",\"enfants\":[{\"nom\":\"b\"},{\"nom\":1}]}";

        assertThat(JSON.read(json, Noeud.class).anomalies())
                .extracting(Anomalie::chemin)
                .containsExactly("/enfants/1/nom");
        assertThat(SchemaJson.of(Noeud.class, "noeud").at("/$defs")).hasSize(1);
    }

    @Test
    void unTypeSansFormeEstUneFauteDeProgramme() {
        assertThatIllegalArgumentException().isThrownBy(() -> JSON.read("{}", Thread.class));
        assertThatIllegalArgumentException().isThrownBy(() -> JSON.read("{}", Comparable.class));
        for (int i = 0; i < 2; i++) {
            assertThatIllegalArgumentException().isThrownBy(() -> JSON.read("{}", Porteur.class));
        }
    }
}

package fr.cpom.io.finess;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.CodeAnomalie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Small flows with invented names, in the shape of the real ones. */
final class FluxInvente {
    static final String EJ = numero("01000100");
    static final String IME = numero("01000201");
    static final String EHPAD = numero("01000202");
    static final String SIREN = numero("77555444");

    private FluxInvente() {}

    /** The digits followed by their Luhn key. */
    static String numero(String chiffres) {
        for (int cle = 0; cle < 10; cle++) {
            String essai = chiffres + cle;
            int somme = 0;
            for (int i = 0; i < essai.length(); i++) {
                int pese = (essai.charAt(essai.length() - 1 - i) - '0') * (1 + i % 2);
                somme += pese > 9 ? pese - 9 : pese;
            }
            if (somme % 10 == 0) {
                return essai;
            }
        }
        throw new AssertionError();
    }

    static String siret(String nic) {
        return numero(SIREN + nic);
    }

    static String structures(String... pmej) {
        return """
                {"schemaVersion": "v1.0.0",
                 "generatedAt": "2026-08-13T02:07:30.574916747Z",
                 "gco": [{"inconnu": [1, {"a": null}]}],
                 "pmej": [%s]}
                """.formatted(String.join(",\n", pmej));
    }

    static String pmejAvec(String numero, String siren, String statut, String etat, String... ege) {
        return """
                {"informationsGeneralesPMEJ": {"numFinessPm": %s, "denominationPm": "LES TILLEULS", "siren": %s,
                  "statutJuridique": %s},
                 "etatObjet": %s,
                 "ege": [%s]}""".formatted(texte(numero), texte(siren), texte(statut), texte(etat), String.join(",\n", ege));
    }

    /** A gestionnaire without fault. */
    static String pmej(String... ege) {
        return pmejAvec(EJ, SIREN, "60", "A", ege);
    }

    /** What a site record holds. */
    record Ege(
            String numero, String categorie, String siret, String mft, String commune, String etat, List<String> cpom) {
        Ege(String numero, String categorie, String siret, String mft, String commune, String etat, String... cpom) {
            this(numero, categorie, siret, mft, commune, etat, List.of(cpom));
        }

        @Override
        public String toString() {
            String engagements = cpom.stream()
                    .map(d ->
                            "{\"typeEngagement\": \"CONV\", \"sousTypeEngagement\": \"CPM\", \"dateEffetEngagement\": %s}"
                                    .formatted(texte(d)))
                    .reduce((a, b) -> a + "," + b)
                    .orElse("");
            return """
                    {"informationsGeneralesEGE": {"numFinessEge": %s, "nomEgeCourt": "SITE", "siret": %s},
                     "categorieentiteGeographiqueExercice": %s, "modefixationtarifaire": %s, "etatObjet": %s,
                     "adresse": [{"usageAdresse": "02", "cogCommune": "75056"},
                                 {"usageAdresse": "03", "cogCommune": %s}],
                     "engagement": [{"typeEngagement": "CONV", "sousTypeEngagement": "ASE"}%s]}""".formatted(
                            texte(numero),
                            texte(siret),
                            texte(categorie),
                            texte(mft),
                            texte(etat),
                            texte(commune),
                            engagements.isEmpty() ? "" : "," + engagements);
        }
    }

    static String ege(String numero, String categorie, String... cpom) {
        return new Ege(numero, categorie, null, "34", "01053", "A", cpom).toString();
    }

    static String activites(String... pmej) {
        return """
                {"schemaVersion": "v1.0.0", "generatedAt": "2026-08-18T02:16:50Z",
                 "pmej": [%s]}
                """.formatted(String.join(",\n", pmej));
    }

    static String exploitant(String numero, String... ege) {
        return """
                {"numFiness": %s, "activitesAutorisees": [{"nature": 1}], "ege": [%s]}""".formatted(texte(numero), String.join(",\n", ege));
    }

    static String exercees(String numero, String... activites) {
        return """
                {"numFinessEge": %s, "activitesExercees": [%s]}""".formatted(texte(numero), String.join(",\n", activites));
    }

    static String activite(String nature, String etat, String mode, String... capacites) {
        return """
                {"caracteristiquesGeneriques": {"etatObjet": %s},
                 "nature": {"codeNature": %s, "caracteristiquesSpecifiques": {
                   "typeActivite%s": {"activiteSocialeRegulee": "844", "modeFonctionnement": %s, "public": "117"}}},
                 "capacite": [%s]}""".formatted(
                        texte(etat),
                        texte(nature),
                        "ASOCR".equals(nature) ? nature : "AMSR",
                        texte(mode),
                        String.join(", ", capacites));
    }

    static String capacite(String statut, String nombre) {
        return capacite(statut, nombre, "02", null);
    }

    static String capacite(String statut, String nombre, String unite, String genre) {
        return """
                {"statutCapacite": %s, "nombre": %s, "uniteMesureCapacite": %s, "genre": %s, "habilitation": null,
                 "modeFinancement": null, "typeLogement": null}""".formatted(texte(statut), texte(nombre), texte(unite), texte(genre));
    }

    private static String texte(String valeur) {
        return valeur == null ? "null" : '"' + valeur + '"';
    }

    static Path ecrire(Path dossier, String nom, byte[] contenu) {
        try {
            return Files.write(dossier.resolve(nom), contenu);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LectureFiness lire(Path dossier, String structures) {
        return FluxFiness.standard().read(ecrire(dossier, "structures.json", structures.getBytes(UTF_8)));
    }

    static LectureFiness lire(Path dossier, String structures, String activites) {
        return FluxFiness.standard()
                .read(
                        ecrire(dossier, "structures.json", structures.getBytes(UTF_8)),
                        ecrire(dossier, "activites.json", activites.getBytes(UTF_8)));
    }

    static List<CodeAnomalie> codes(List<Anomalie> anomalies) {
        return anomalies.stream().map(Anomalie::code).toList();
    }

    /** Each rejection as {@code kind number path reason}. */
    static List<String> rejets(LectureFiness lecture) {
        return lecture.rejets().stream()
                .map(a -> a.arguments().get("enregistrement") + " "
                        + a.arguments().get("numero") + " " + a.chemin() + " "
                        + a.arguments().get("motif"))
                .toList();
    }
}

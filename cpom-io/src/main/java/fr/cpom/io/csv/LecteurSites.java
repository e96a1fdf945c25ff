package fr.cpom.io.csv;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.valeur.ValeurInvalideException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** One reading of one file. */
final class LecteurSites {
    private static final String ET = "finess_et";
    private static final String EJ = "finess_ej";
    private static final String CATEGORIE = "categorie";
    private static final String NOM = "raison_sociale";
    private static final String DEPARTEMENT = "departement";
    private static final String CODE_POSTAL = "code_postal";
    private static final List<String> EXIGEES = List.of(ET, EJ, CATEGORIE);

    private static final int ENTETE_MAXIMAL = 1 << 16;
    private static final Pattern TROIS_CHIFFRES = Pattern.compile("[0-9]{3}");
    private static final Pattern CINQ_CHIFFRES = Pattern.compile("[0-9]{5}");

    private final Path chemin;
    private final String fichier;
    private final Anomalies anomalies;
    private final Map<String, Integer> colonnes = new HashMap<>();
    private final List<SiteCsv> sites = new ArrayList<>();
    private final Set<NumeroFiness> vus = new HashSet<>();
    private int largeur;
    private int lignes;
    private int horsChamp;
    private int rejetees;

    LecteurSites(Path chemin, Anomalies anomalies) {
        this.chemin = chemin;
        this.fichier = Optional.ofNullable(chemin.getFileName()).orElse(chemin).toString();
        this.anomalies = anomalies;
    }

    List<SiteCsv> sites() {
        return sites;
    }

    int lignes() {
        return lignes;
    }

    int horsChamp() {
        return horsChamp;
    }

    int rejetees() {
        return rejetees;
    }

    void lire() {
        try (BufferedReader texte = ouvrir();
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(separateur(texte))
                        .commentStrategy(CommentStrategy.NONE)
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .detectBomHeader(false)
                        .ofCsvRecord(texte)) {
            for (CsvRecord ligne : csv) {
                if (largeur == 0) {
                    entete(ligne);
                    if (anomalies.bloquent()) {
                        return;
                    }
                } else {
                    lignes++;
                    site(ligne);
                }
            }
            if (largeur == 0) {
                illisible();
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            illisible();
        }
    }

    /** A wrong byte is a fault of the file: to replace it would change a name or a number in silence. */
    private BufferedReader ouvrir() throws IOException {
        InputStream flux = new BufferedInputStream(Files.newInputStream(chemin), 1 << 16);
        try {
            flux.mark(2);
            boolean gzip = flux.read() == 0x1f && flux.read() == 0x8b;
            flux.reset();
            Reader decode = new InputStreamReader(
                    gzip ? new GZIPInputStream(flux, 1 << 16) : flux,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
            BufferedReader texte = new BufferedReader(decode, ENTETE_MAXIMAL);
            texte.mark(1);
            if (texte.read() != '\uFEFF') {
                texte.reset();
            }
            return texte;
        } catch (IOException e) {
            flux.close();
            throw e;
        }
    }

    /** The separator met first in the heading. */
    private static char separateur(BufferedReader texte) throws IOException {
        texte.mark(ENTETE_MAXIMAL);
        char trouve = ';';
        for (int i = 0; i < ENTETE_MAXIMAL - 1; i++) {
            int c = texte.read();
            if (c == ';' || c == ',') {
                trouve = (char) c;
            }
            if (c < 0 || c == '\n' || c == ';' || c == ',') {
                break;
            }
        }
        texte.reset();
        return trouve;
    }

    private void entete(CsvRecord ligne) {
        largeur = ligne.getFieldCount();
        for (int i = 0; i < largeur; i++) {
            colonnes.putIfAbsent(ligne.getField(i).strip(), i);
        }
        for (String colonne : EXIGEES) {
            if (!colonnes.containsKey(colonne)) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.CSV_COLONNE_ABSENTE, "/" + colonne, "fichier", fichier, "colonne", colonne));
            }
        }
    }

    private void site(CsvRecord ligne) {
        if (ligne.getFieldCount() != largeur) {
            rejeter(ligne, "-", ligne.getFieldCount() + "/" + largeur, CodeAnomalie.FORMAT_INCONNU);
            return;
        }
        String code = texte(ligne, CATEGORIE).orElse("");
        Optional<CategorieEssms> categorie = CategorieEssms.chercher(code);
        if (categorie.isEmpty() && !TROIS_CHIFFRES.matcher(code).matches()) {
            rejeter(ligne, CATEGORIE, code, CodeAnomalie.CATEGORIE_INCONNUE);
            return;
        }
        Optional<NumeroFiness> et = numero(ligne, ET);
        Optional<NumeroFiness> ej = et.isEmpty() ? Optional.empty() : numero(ligne, EJ);
        if (et.isEmpty() || ej.isEmpty()) {
            return;
        }
        if (!vus.add(et.get())) {
            rejeter(ligne, ET, et.get().valeur(), CodeAnomalie.FINESS_EN_DOUBLE);
            return;
        }
        if (categorie.isEmpty()) {
            horsChamp++;
            return;
        }
        sites.add(new SiteCsv(
                ligne.getStartingLineNumber(),
                et.get(),
                ej.get(),
                texte(ligne, NOM).orElse(et.get().valeur()),
                categorie.get(),
                departement(ligne, et.get())));
    }

    private Optional<String> texte(CsvRecord ligne, String colonne) {
        return Optional.ofNullable(colonnes.get(colonne))
                .map(i -> ligne.getField(i).strip())
                .filter(t -> !t.isEmpty());
    }

    private Optional<NumeroFiness> numero(CsvRecord ligne, String colonne) {
        String texte = texte(ligne, colonne).orElse("");
        try {
            return Optional.of(NumeroFiness.of(texte));
        } catch (ValeurInvalideException e) {
            rejeter(ligne, colonne, texte, CodeAnomalie.valueOf(e.code()));
            return Optional.empty();
        }
    }

    private Optional<Territoire> departement(CsvRecord ligne, NumeroFiness et) {
        Optional<String> donne = texte(ligne, DEPARTEMENT);
        String colonne = donne.isPresent() ? DEPARTEMENT : CODE_POSTAL;
        Optional<String> brut = donne.or(() -> texte(ligne, CODE_POSTAL));
        Optional<Territoire> trouve = donne.isPresent()
                ? donne.flatMap(LecteurSites::territoire)
                : brut.filter(p -> CINQ_CHIFFRES.matcher(p).matches())
                        .map(LecteurSites::duCodePostal)
                        .filter(d -> d.length() == 3 || et.valeur().startsWith(d))
                        .flatMap(LecteurSites::territoire);
        if (trouve.isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.CSV_DEPARTEMENT_INCERTAIN,
                    "/" + colonne,
                    "fichier",
                    fichier,
                    "ligne",
                    Long.toString(ligne.getStartingLineNumber()),
                    "colonne",
                    colonne,
                    "valeur",
                    brut.orElse(""),
                    "numero",
                    et.valeur()));
        }
        return trouve;
    }

    /** Overseas three digits; in Corsica 200 and 201 are the south, the others the north. */
    private static String duCodePostal(String code) {
        if (code.startsWith("97") || code.startsWith("98")) {
            return code.substring(0, 3);
        }
        if (code.startsWith("20")) {
            return code.startsWith("200") || code.startsWith("201") ? "2A" : "2B";
        }
        return code.substring(0, 2);
    }

    private static Optional<Territoire> territoire(String code) {
        try {
            return Optional.of(Territoire.departement(code));
        } catch (ValeurInvalideException e) {
            return Optional.empty();
        }
    }

    private void rejeter(CsvRecord ligne, String colonne, String valeur, CodeAnomalie motif) {
        rejetees++;
        anomalies.ajouter(Anomalie.of(
                CodeAnomalie.CSV_LIGNE_REJETEE,
                "/" + colonne,
                "fichier",
                fichier,
                "ligne",
                Long.toString(ligne.getStartingLineNumber()),
                "colonne",
                colonne,
                "valeur",
                valeur,
                "motif",
                motif.name()));
    }

    private void illisible() {
        anomalies.ajouter(Anomalie.of(CodeAnomalie.FICHIER_ILLISIBLE, "", "valeur", fichier, "fichier", fichier));
    }
}

package fr.cpom.io.finess;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Gravite;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.ValeurInvalideException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** Walks one flow down to its records and notes their faults; what a record means is the matter of the two flows. */
abstract class LecteurFlux {
    static final String GESTIONNAIRE = "gestionnaire";
    static final String ETABLISSEMENT = "etablissement";
    static final String ACTIVITE = "activite";
    static final String CAPACITE = "capacite";

    private static final String VERSION = "v1.0.0";
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(1_000_000)
                            .build())
                    .build())
            .build();

    private final Path chemin;
    private final String fichier;
    private final Anomalies anomalies;
    private Optional<LocalDate> genereLe = Optional.empty();

    LecteurFlux(Path chemin, Anomalies anomalies) {
        this.chemin = chemin;
        this.fichier = Optional.ofNullable(chemin.getFileName()).orElse(chemin).toString();
        this.anomalies = anomalies;
    }

    /** Where a record stands and by which number it is known. */
    record Lieu(String chemin, int ligne, String enregistrement, String numero) {
        Lieu numero(String trouve) {
            return new Lieu(chemin, ligne, enregistrement, trouve);
        }

        Lieu dans(String suite, String autreEnregistrement) {
            return new Lieu(chemin + suite, ligne, autreEnregistrement, numero);
        }
    }

    /** Reads one element of an array, the parser standing on its first token. */
    interface Element {
        void lire(JsonParser p, Lieu lieu) throws IOException;
    }

    /** Reads a record of {@code /pmej}, the parser standing on the start of the object. */
    abstract void personneMorale(JsonParser p, Lieu lieu) throws IOException;

    final Optional<LocalDate> genereLe() {
        return genereLe;
    }

    /** Reads the whole file. */
    final void lire() {
        try (InputStream flux = ouvrir();
                JsonParser p = JSON.createParser(flux)) {
            try {
                document(p);
            } catch (IOException e) {
                illisible(p.currentLocation());
            }
        } catch (IOException e) {
            illisible(JsonLocation.NA);
        }
    }

    private InputStream ouvrir() throws IOException {
        InputStream flux = new BufferedInputStream(Files.newInputStream(chemin), 1 << 16);
        try {
            flux.mark(2);
            boolean gzip = flux.read() == 0x1f && flux.read() == 0x8b;
            flux.reset();
            return gzip ? new GZIPInputStream(flux, 1 << 16) : flux;
        } catch (IOException e) {
            flux.close();
            throw e;
        }
    }

    private void illisible(JsonLocation lieu) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("valeur", fichier);
        arguments.put("fichier", fichier);
        if (lieu.getLineNr() > 0) {
            arguments.put("ligne", Integer.toString(lieu.getLineNr()));
            arguments.put("colonne", Integer.toString(lieu.getColumnNr()));
        }
        CodeAnomalie code = CodeAnomalie.FICHIER_ILLISIBLE;
        anomalies.ajouter(new Anomalie(code, code.gravite(), "", arguments, Optional.empty()));
    }

    private void document(JsonParser p) throws IOException {
        JsonToken premier = p.nextToken();
        if (premier == null) {
            throw new EOFException();
        }
        if (premier != JsonToken.START_OBJECT) {
            format("", p.getText());
            return;
        }
        Optional<String> version = Optional.empty();
        boolean complet = false;
        while (p.nextToken() == JsonToken.FIELD_NAME) {
            String champ = p.currentName();
            p.nextToken();
            switch (champ) {
                case "schemaVersion" -> {
                    version = texte(p);
                    if (!formatConnu(version.orElse(""))) {
                        return;
                    }
                }
                case "generatedAt" -> generation(p);
                case "pmej" -> {
                    complet = p.currentToken() == JsonToken.START_ARRAY;
                    chaque(p, "/pmej", GESTIONNAIRE, this::personneMorale);
                }
                default -> p.skipChildren();
            }
        }
        if (p.nextToken() != null) {
            throw new IOException("texte après la fin du document");
        }
        if (version.isEmpty() || !complet) {
            String champ = version.isEmpty() ? "schemaVersion" : "pmej";
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.CHAMP_MANQUANT, "/" + champ, "fichier", fichier, "champ", champ));
        }
    }

    /** Another 1.x is read all the same, with an alert; another major version is not. */
    private boolean formatConnu(String version) {
        return version.equals(VERSION) || !format("/schemaVersion", version).estBloquante();
    }

    private Anomalie format(String lieu, String version) {
        Anomalie anomalie =
                Anomalie.of(CodeAnomalie.FORMAT_INCONNU, lieu, "fichier", fichier, "valeur", court(version));
        Anomalie pesee = version.startsWith("v1.") ? anomalie.avecGravite(Gravite.ALERTE) : anomalie;
        anomalies.ajouter(pesee);
        return pesee;
    }

    private void generation(JsonParser p) throws IOException {
        int ligne = p.currentTokenLocation().getLineNr();
        String texte = texte(p).orElse("");
        String jour = texte.length() > 10 ? texte.substring(0, 10) : texte;
        genereLe = date(new Lieu("", ligne, "flux", ""), "/generatedAt", jour);
    }

    /** Hands over each object of the array on which the parser stands; what is not an object is rejected. */
    final void chaque(JsonParser p, String pointeur, String enregistrement, Element element) throws IOException {
        String champ = pointeur.substring(pointeur.lastIndexOf('/'));
        if (p.currentToken() != JsonToken.START_ARRAY) {
            if (p.currentToken() != JsonToken.VALUE_NULL) {
                Lieu lieu = new Lieu(pointeur, p.currentTokenLocation().getLineNr(), enregistrement, "");
                rejeter(lieu, CodeAnomalie.JSON_TYPE, champ, "", "attendu", "liste");
            }
            p.skipChildren();
            return;
        }
        for (int i = 0; p.nextToken() != JsonToken.END_ARRAY; i++) {
            Lieu lieu = new Lieu(pointeur + "/" + i, p.currentTokenLocation().getLineNr(), enregistrement, "");
            if (p.currentToken() == JsonToken.START_OBJECT) {
                element.lire(p, lieu);
            } else {
                rejeter(lieu, CodeAnomalie.JSON_TYPE, champ, "", "attendu", "objet");
                p.skipChildren();
            }
        }
    }

    /** The record on which the parser stands, whole. */
    static JsonNode noeud(JsonParser p) throws IOException {
        return JSON.readTree(p);
    }

    /** The text on which the parser stands. */
    static Optional<String> texte(JsonParser p) throws IOException {
        if (p.currentToken().isScalarValue() && p.currentToken() != JsonToken.VALUE_NULL) {
            return Optional.of(p.getText()).filter(t -> !t.isBlank());
        }
        p.skipChildren();
        return Optional.empty();
    }

    /** A field that is neither missing, null nor blank. */
    static Optional<String> texte(JsonNode objet, String champ) {
        JsonNode valeur = objet.path(champ);
        return valeur.isValueNode() && !valeur.isNull()
                ? Optional.of(valeur.asText()).filter(t -> !t.isBlank())
                : Optional.empty();
    }

    /** The record is left out, for the reason {@code motif}. */
    final void rejeter(Lieu lieu, CodeAnomalie motif, String champ, String valeur, String... autres) {
        Map<String, String> arguments = arguments(lieu, champ, valeur, autres);
        arguments.put("motif", motif.name());
        CodeAnomalie code = CodeAnomalie.FINESS_ENREGISTREMENT_REJETE;
        anomalies.ajouter(new Anomalie(code, code.gravite(), lieu.chemin(), arguments, Optional.empty()));
    }

    /** The record is kept, the field being empty or to be confirmed. */
    final void signaler(Lieu lieu, CodeAnomalie code, String champ, String valeur, String... autres) {
        Gravite gravite = code.gravite() == Gravite.INFO ? Gravite.INFO : Gravite.ALERTE;
        anomalies.ajouter(new Anomalie(
                code, gravite, lieu.chemin() + champ, arguments(lieu, champ, valeur, autres), Optional.empty()));
    }

    private Map<String, String> arguments(Lieu lieu, String champ, String valeur, String... autres) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("fichier", fichier);
        arguments.put("ligne", Integer.toString(lieu.ligne()));
        arguments.put("enregistrement", lieu.enregistrement());
        arguments.put("numero", court(lieu.numero()));
        arguments.put("champ", champ.substring(champ.lastIndexOf('/') + 1));
        arguments.put("valeur", court(valeur));
        for (int i = 0; i + 1 < autres.length; i += 2) {
            arguments.put(autres[i], autres[i + 1]);
        }
        return arguments;
    }

    /** The value of a field without which the record is left out. */
    final <T> Optional<T> exiger(Lieu lieu, String champ, Optional<String> texte, Function<String, T> lecture) {
        if (texte.isEmpty()) {
            rejeter(lieu, CodeAnomalie.CHAMP_MANQUANT, champ, "");
            return Optional.empty();
        }
        try {
            return Optional.of(lecture.apply(texte.get()));
        } catch (ValeurInvalideException e) {
            rejeter(lieu, CodeAnomalie.valueOf(e.code()), champ, texte.get());
            return Optional.empty();
        }
    }

    /** The value of a field without which the record is still worth keeping; none is no fault. */
    final <T> Optional<T> accepter(Lieu lieu, String champ, Optional<String> texte, Function<String, T> lecture) {
        try {
            return texte.map(lecture);
        } catch (ValeurInvalideException e) {
            signaler(lieu, CodeAnomalie.valueOf(e.code()), champ, texte.orElse(""));
            return Optional.empty();
        }
    }

    /** True for A, false for I, nothing and a rejection for anything else. */
    final Optional<Boolean> actif(Lieu lieu, String champ, Optional<String> etat) {
        if (etat.isPresent() && !etat.get().equals("A") && !etat.get().equals("I")) {
            rejeter(lieu, CodeAnomalie.VALEUR_INCONNUE, champ, etat.get(), "attendu", "A, I");
            return Optional.empty();
        }
        return exiger(lieu, champ, etat, "A"::equals);
    }

    /** A day of the years that the library knows, or nothing and an alert. */
    final Optional<LocalDate> date(Lieu lieu, String champ, String texte) {
        try {
            LocalDate date = LocalDate.parse(texte);
            Exercice.du(date);
            return Optional.of(date);
        } catch (DateTimeParseException | ValeurInvalideException e) {
            signaler(lieu, CodeAnomalie.DATE_ILLISIBLE, champ, texte);
            return Optional.empty();
        }
    }

    private static String court(String texte) {
        return texte.length() <= 60 ? texte : texte.substring(0, 57) + "...";
    }
}

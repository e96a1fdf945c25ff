package fr.cpom.io.finess;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.essms.ModeAccueil;
import fr.cpom.essms.NumeroFiness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The activities flow, at the level of the sites: {@code activitesExercees}. */
final class LecteurActivites extends LecteurFlux {
    /** By nature, the object that holds discipline, mode and public. The flow writes ASMR for what its own key calls AMSR. */
    private static final Map<String, String> NATURES =
            Map.of("ASMR", "typeActiviteAMSR", "AMSR", "typeActiviteAMSR", "ASOCR", "typeActiviteASOCR");

    private static final List<String> PRECISIONS = List.of("genre", "habilitation", "modeFinancement", "typeLogement");
    private static final String INSTALLE = "08";
    private static final String AUTORISE = "09";
    private static final String PLACE = "02";

    private record Lue(Lieu lieu, JsonNode activite) {}

    private record EnAttente(Lieu lieu, NumeroFiness finess, List<Lue> activites) {}

    private final LecteurStructures structures;
    private final Map<NumeroFiness, List<ActiviteFiness>> activites = new HashMap<>();
    private final Set<NumeroFiness> numeros = new HashSet<>();

    LecteurActivites(Path chemin, Anomalies anomalies, LecteurStructures structures) {
        super(chemin, anomalies);
        this.structures = structures;
    }

    List<ActiviteFiness> activites(NumeroFiness et) {
        return activites.getOrDefault(et, List.of());
    }

    @Override
    void personneMorale(JsonParser p, Lieu lieu) throws IOException {
        Optional<String> numero = Optional.empty();
        List<EnAttente> sites = new ArrayList<>();
        while (p.nextToken() == JsonToken.FIELD_NAME) {
            String champ = p.currentName();
            p.nextToken();
            switch (champ) {
                case "numFiness" -> numero = texte(p);
                case "ege" -> chaque(p, lieu.chemin() + "/ege", ETABLISSEMENT, (q, l) -> site(q, l, sites));
                default -> p.skipChildren();
            }
        }
        Lieu nomme = lieu.numero(numero.orElse(""));
        Optional<NumeroFiness> ej = exiger(nomme, "/numFiness", numero, NumeroFiness::of);
        if (ej.isPresent() && !structures.connait(ej.get())) {
            rejeter(
                    nomme,
                    CodeAnomalie.FINESS_EJ_ABSENTE,
                    "/numFiness",
                    ej.get().valeur());
        }
        for (EnAttente site : sites) {
            retenir(site, ej, numero.orElse(""));
        }
    }

    private void site(JsonParser p, Lieu anonyme, List<EnAttente> sites) throws IOException {
        Optional<String> numero = Optional.empty();
        List<Lue> lues = new ArrayList<>();
        while (p.nextToken() == JsonToken.FIELD_NAME) {
            String champ = p.currentName();
            p.nextToken();
            switch (champ) {
                case "numFinessEge" -> numero = texte(p);
                case "activitesExercees" ->
                    chaque(p, anonyme.chemin() + "/activitesExercees", ACTIVITE, (q, l) -> lire(q, l, lues));
                default -> p.skipChildren();
            }
        }
        String trouve = numero.orElse("");
        Lieu lieu = anonyme.numero(trouve);
        exiger(lieu, "/numFinessEge", numero, NumeroFiness::of)
                .filter(n -> !structures.estHorsChamp(n))
                .ifPresent(n -> sites.add(new EnAttente(lieu, n, lues)));
    }

    /** Keeps the social and médico-social activities, and those whose nature is not said. */
    private static void lire(JsonParser p, Lieu lieu, List<Lue> lues) throws IOException {
        JsonNode activite = noeud(p);
        if (nature(activite).map(NATURES::containsKey).orElse(true)) {
            lues.add(new Lue(lieu, activite));
        }
    }

    private static Optional<String> nature(JsonNode activite) {
        return texte(activite.path("nature"), "codeNature");
    }

    private void retenir(EnAttente lu, Optional<NumeroFiness> ej, String numeroEj) {
        Optional<LecteurStructures.SiteLu> connu = structures.site(lu.finess());
        String numero = lu.finess().valeur();
        if (connu.isEmpty()) {
            rejeter(lu.lieu(), CodeAnomalie.FINESS_SITE_ABSENT, "/numFinessEge", numero);
        } else if (!ej.equals(Optional.of(connu.get().ej()))) {
            rejeter(lu.lieu(), CodeAnomalie.FINESS_GESTIONNAIRE_DIFFERENT, "/numFinessEge", numeroEj);
        } else if (!numeros.add(lu.finess())) {
            rejeter(lu.lieu(), CodeAnomalie.FINESS_EN_DOUBLE, "/numFinessEge", numero);
        } else {
            List<ActiviteFiness> retenues = new ArrayList<>();
            for (Lue activite : lu.activites()) {
                Lieu lieu = activite.lieu().numero(numero);
                activite(lieu, activite.activite(), connu.get().site()).ifPresent(retenues::add);
            }
            activites.put(lu.finess(), List.copyOf(retenues));
        }
    }

    private Optional<ActiviteFiness> activite(Lieu lieu, JsonNode activite, SiteFiness site) {
        Optional<String> nature = exiger(lieu, "/nature/codeNature", nature(activite), n -> n);
        Optional<Boolean> active = nature.flatMap(n -> actif(
                lieu,
                "/caracteristiquesGeneriques/etatObjet",
                texte(activite.path("caracteristiquesGeneriques"), "etatObjet")));
        if (nature.isEmpty() || !active.orElse(false)) {
            return Optional.empty();
        }
        if (!site.ouvert()) {
            rejeter(lieu, CodeAnomalie.FINESS_SITE_FERME, "/caracteristiquesGeneriques/etatObjet", lieu.numero());
            return Optional.empty();
        }
        String dans = "/nature/caracteristiquesSpecifiques/" + NATURES.get(nature.get());
        JsonNode triplet = activite.at(dans);
        return exiger(lieu, dans + "/modeFonctionnement", texte(triplet, "modeFonctionnement"), ModeAccueil::of)
                .map(mode -> new ActiviteFiness(
                        texte(triplet, "activiteSocialeRegulee"),
                        mode,
                        texte(triplet, "public"),
                        places(lieu, activite.path("capacite"), AUTORISE),
                        places(lieu, activite.path("capacite"), INSTALLE)));
    }

    /** The one row of a status that has no precision: the rows that have one are part of it. */
    private Optional<Integer> places(Lieu lieu, JsonNode capacites, String statut) {
        Optional<Integer> places = Optional.empty();
        for (int i = 0; i < capacites.size(); i++) {
            JsonNode capacite = capacites.path(i);
            if (!texte(capacite, "statutCapacite").equals(Optional.of(statut))
                    || !texte(capacite, "uniteMesureCapacite").equals(Optional.of(PLACE))
                    || PRECISIONS.stream().anyMatch(c -> texte(capacite, c).isPresent())) {
                continue;
            }
            Lieu ici = lieu.dans("/capacite/" + i, CAPACITE);
            Optional<String> nombre = texte(capacite, "nombre");
            OptionalInt lu = entier(nombre.orElse(""));
            if (nombre.isEmpty()) {
                rejeter(ici, CodeAnomalie.CHAMP_MANQUANT, "/nombre", "");
            } else if (lu.isEmpty()) {
                rejeter(ici, CodeAnomalie.NOMBRE_INVALIDE, "/nombre", nombre.get());
            } else if (places.isPresent()) {
                rejeter(ici, CodeAnomalie.FINESS_EN_DOUBLE, "/statutCapacite", statut);
            } else {
                places = Optional.of(lu.getAsInt());
            }
        }
        return places;
    }

    private static OptionalInt entier(String texte) {
        if (texte.isEmpty() || texte.length() > 9 || !texte.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(texte));
    }
}

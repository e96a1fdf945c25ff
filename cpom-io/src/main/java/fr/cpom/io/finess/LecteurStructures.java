package fr.cpom.io.finess;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.ModeFixationTarifaire;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.essms.Siren;
import fr.cpom.essms.Siret;
import fr.cpom.essms.StatutJuridique;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The structures flow: entités juridiques ({@code pmej}) and their sites ({@code ege}). */
final class LecteurStructures extends LecteurFlux {
    private static final String NUMERO_EJ = "/informationsGeneralesPMEJ/numFinessPm";
    private static final String NUMERO_ET = "/informationsGeneralesEGE/numFinessEge";

    /** A site and its gestionnaire. */
    record SiteLu(NumeroFiness ej, SiteFiness site) {}

    private record EnAttente(Lieu lieu, SiteFiness site) {}

    private final Map<NumeroFiness, GestionnaireFiness> gestionnaires = new LinkedHashMap<>();
    private final Map<NumeroFiness, List<SiteFiness>> sitesParEj = new HashMap<>();
    private final Map<NumeroFiness, SiteLu> sites = new HashMap<>();
    private final Set<NumeroFiness> numeros = new HashSet<>();
    private final Set<NumeroFiness> horsChamp = new HashSet<>();
    private int sitesLus;

    LecteurStructures(Path chemin, Anomalies anomalies) {
        super(chemin, anomalies);
    }

    int sitesLus() {
        return sitesLus;
    }

    int sitesHorsChamp() {
        return horsChamp.size();
    }

    boolean estHorsChamp(NumeroFiness et) {
        return horsChamp.contains(et);
    }

    boolean connait(NumeroFiness ej) {
        return gestionnaires.containsKey(ej);
    }

    Optional<SiteLu> site(NumeroFiness et) {
        return Optional.ofNullable(sites.get(et));
    }

    /** The gestionnaires, their sites being completed with the activities read. */
    List<GestionnaireFiness> gestionnaires(Optional<LecteurActivites> activites) {
        List<GestionnaireFiness> complets = new ArrayList<>();
        for (GestionnaireFiness gestionnaire : gestionnaires.values()) {
            GestionnaireFiness.Builder complet = GestionnaireFiness.builder();
            complet.from(gestionnaire);
            for (SiteFiness site : sitesParEj.getOrDefault(gestionnaire.finess(), List.of())) {
                SiteFiness.Builder copie = SiteFiness.builder();
                copie.from(site);
                activites.ifPresent(a -> copie.addAllActivites(a.activites(site.finess())));
                complet.addSites(copie.build());
            }
            complets.add(complet.build());
        }
        return complets;
    }

    @Override
    void personneMorale(JsonParser p, Lieu lieu) throws IOException {
        JsonNode infos = MissingNode.getInstance();
        Optional<String> etat = Optional.empty();
        List<EnAttente> lus = new ArrayList<>();
        while (p.nextToken() == JsonToken.FIELD_NAME) {
            String champ = p.currentName();
            p.nextToken();
            switch (champ) {
                case "informationsGeneralesPMEJ" -> infos = noeud(p);
                case "etatObjet" -> etat = texte(p);
                case "ege" -> chaque(p, lieu.chemin() + "/ege", ETABLISSEMENT, (q, l) -> site(q, l, lus));
                default -> p.skipChildren();
            }
        }
        Optional<NumeroFiness> ej = gestionnaire(lieu, infos, etat);
        if (ej.isEmpty()) {
            String numero = texte(infos, "numFinessPm").orElse("");
            lus.forEach(l -> rejeter(l.lieu(), CodeAnomalie.FINESS_EJ_ABSENTE, NUMERO_EJ, numero));
            return;
        }
        Optional<Siren> siren = Optional.ofNullable(gestionnaires.get(ej.get())).flatMap(GestionnaireFiness::siren);
        for (EnAttente lu : lus) {
            lu.site()
                    .siret()
                    .filter(s -> !s.estProvisoire() && siren.isPresent())
                    .filter(s -> !s.valeur().startsWith(siren.get().valeur()))
                    .ifPresent(s -> signaler(
                            lu.lieu(),
                            CodeAnomalie.FINESS_SIRET_AUTRE_SIREN,
                            "/informationsGeneralesEGE/siret",
                            s.valeur()));
            sites.put(lu.site().finess(), new SiteLu(ej.get(), lu.site()));
            sitesParEj.computeIfAbsent(ej.get(), n -> new ArrayList<>()).add(lu.site());
        }
    }

    /** The number under which the sites of the record are kept; nothing when it cannot be used. */
    private Optional<NumeroFiness> gestionnaire(Lieu anonyme, JsonNode infos, Optional<String> etat) {
        Optional<String> numero = texte(infos, "numFinessPm");
        Lieu lieu = anonyme.numero(numero.orElse(""));
        Optional<NumeroFiness> lu = exiger(lieu, NUMERO_EJ, numero, NumeroFiness::of);
        if (lu.isEmpty()) {
            return lu;
        }
        NumeroFiness finess = lu.get();
        if (gestionnaires.containsKey(finess)) {
            rejeter(lieu, CodeAnomalie.FINESS_EN_DOUBLE, NUMERO_EJ, finess.valeur());
            return lu;
        }
        Optional<Boolean> actif = actif(lieu, "/etatObjet", etat);
        if (actif.isEmpty()) {
            return Optional.empty();
        }
        String dans = "/informationsGeneralesPMEJ/";
        Optional<String> siren = texte(infos, "siren");
        if (siren.isEmpty()) {
            signaler(lieu, CodeAnomalie.CHAMP_MANQUANT, dans + "siren", "");
        }
        Optional<String> statut = texte(infos, "statutJuridique");
        Optional<StatutJuridique> connu = statut.flatMap(StatutJuridique::duCodeFiness);
        if (connu.isEmpty()) {
            signaler(lieu, CodeAnomalie.FINESS_STATUT_INCONNU, dans + "statutJuridique", statut.orElse(""));
        }
        gestionnaires.put(
                finess,
                GestionnaireFiness.builder()
                        .finess(finess)
                        .nom(nom(lieu, infos, dans, "denominationPm", "denominationLonguePmSmsse"))
                        .siren(accepter(lieu, dans + "siren", siren, Siren::of))
                        .statut(connu)
                        .actif(actif.get())
                        .build());
        return lu;
    }

    private String nom(Lieu lieu, JsonNode infos, String dans, String court, String longue) {
        return texte(infos, court).or(() -> texte(infos, longue)).orElseGet(() -> {
            signaler(lieu, CodeAnomalie.CHAMP_MANQUANT, dans + court, "");
            return lieu.numero();
        });
    }

    private void site(JsonParser p, Lieu anonyme, List<EnAttente> lus) throws IOException {
        JsonNode ege = noeud(p);
        sitesLus++;
        JsonNode infos = ege.path("informationsGeneralesEGE");
        Optional<String> numero = texte(infos, "numFinessEge");
        Lieu lieu = anonyme.numero(numero.orElse(""));
        Optional<NumeroFiness> finess = exiger(lieu, NUMERO_ET, numero, NumeroFiness::of);
        if (finess.isEmpty()) {
            return;
        }
        if (!numeros.add(finess.get())) {
            rejeter(lieu, CodeAnomalie.FINESS_EN_DOUBLE, NUMERO_ET, finess.get().valeur());
            return;
        }
        String champ = "categorieentiteGeographiqueExercice";
        Optional<Optional<CategorieEssms>> categorie =
                exiger(lieu, "/" + champ, texte(ege, champ), CategorieEssms::chercher);
        if (categorie.isEmpty()) {
            return;
        }
        if (categorie.get().isEmpty()) {
            horsChamp.add(finess.get());
            return;
        }
        Optional<Boolean> ouvert = actif(lieu, "/etatObjet", texte(ege, "etatObjet"));
        if (ouvert.isEmpty()) {
            return;
        }
        String dans = "/informationsGeneralesEGE/";
        lus.add(new EnAttente(
                lieu,
                SiteFiness.builder()
                        .finess(finess.get())
                        .nom(nom(lieu, infos, dans, "nomEgeCourt", "nomEgeLong"))
                        .categorie(categorie.get().get())
                        .ouvert(ouvert.get())
                        .siret(siret(lieu, dans + "siret", texte(infos, "siret")))
                        .departement(departement(lieu, ege.path("adresse")))
                        .modeFixationTarifaire(accepter(
                                lieu,
                                "/modefixationtarifaire",
                                texte(ege, "modefixationtarifaire"),
                                ModeFixationTarifaire::of))
                        .datesCpom(datesCpom(lieu, ege.path("engagement")))
                        .build()));
    }

    private Optional<Siret> siret(Lieu lieu, String champ, Optional<String> texte) {
        Optional<Siret> siret = accepter(lieu, champ, texte, Siret::of);
        siret.filter(Siret::estProvisoire)
                .ifPresent(s -> signaler(lieu, CodeAnomalie.SIRET_PROVISOIRE, champ, s.valeur()));
        return siret;
    }

    /** The département of the site address (usage 03), from the code of its commune. */
    private Optional<Territoire> departement(Lieu lieu, JsonNode adresses) {
        for (int i = 0; i < adresses.size(); i++) {
            JsonNode adresse = adresses.path(i);
            if (texte(adresse, "usageAdresse").equals(Optional.of("03"))) {
                return accepter(lieu, "/adresse/" + i + "/cogCommune", texte(adresse, "cogCommune"), c -> {
                    int longueur = c.startsWith("97") || c.startsWith("98") ? 3 : 2;
                    return Territoire.departement(c.substring(0, Math.min(longueur, c.length())));
                });
            }
        }
        return Optional.empty();
    }

    private List<LocalDate> datesCpom(Lieu lieu, JsonNode engagements) {
        List<LocalDate> dates = new ArrayList<>();
        for (int i = 0; i < engagements.size(); i++) {
            JsonNode engagement = engagements.path(i);
            if (texte(engagement, "typeEngagement").equals(Optional.of("CONV"))
                    && texte(engagement, "sousTypeEngagement").equals(Optional.of("CPM"))) {
                String champ = "/engagement/" + i + "/dateEffetEngagement";
                date(lieu, champ, texte(engagement, "dateEffetEngagement").orElse(""))
                        .ifPresent(dates::add);
            }
        }
        return dates;
    }
}

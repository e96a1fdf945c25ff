package fr.cpom.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.Explication.Operation;
import fr.cpom.calcul.Tracage;
import fr.cpom.io.Catalogue;
import fr.cpom.valeur.interne.Textes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On every published case and example: what is explained is what was computed, in words that people read. */
class ExplicationsTest {
    private static final Set<String> LIBELLES =
            Textes.paquet("explications", "fr").stringPropertyNames();
    private static final String RESSOURCES = "src/main/resources/META-INF/cpom/";

    /** A calculator and an entry. */
    record Essai(String nom, String calcul, String entree) {
        @Override
        public String toString() {
            return nom;
        }
    }

    static List<Essai> essais() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Essai> essais = new ArrayList<>();
        for (Path fichier : fichiers("conformite")) {
            for (JsonNode cas : json.readTree(fichier.toFile()).get("cas")) {
                essais.add(new Essai(
                        cas.get("id").asText(),
                        cas.get("calcul").asText(),
                        cas.get("entree").toString()));
            }
        }
        for (Path fichier : fichiers("exemples")) {
            String id = fichier.getFileName().toString().replaceFirst("\\.json$", "");
            if (Catalogue.standard().calculateur(id).isPresent()) {
                essais.add(new Essai("exemple " + id, id, Depot.lire(fichier)));
            }
        }
        return essais;
    }

    private static List<Path> fichiers(String dossier) {
        return Depot.fichiers("cpom-io", RESSOURCES + dossier, ".json").toList();
    }

    @Test
    void il_y_a_des_essais() throws IOException {
        assertThat(essais()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("essais")
    void l_explication_redonne_chaque_montant_et_chaque_libelle_a_son_texte(Essai essai) {
        Explication racine = calculer(essai, Contexte.standard()).explication();
        Set<String> sansTexte = new TreeSet<>();
        for (Explication noeud : noeuds(racine)) {
            if (noeud.operation() != Operation.VIDE && !LIBELLES.contains(noeud.libelle())) {
                sansTexte.add(noeud.libelle());
            }
            if (noeud.operation() != Operation.VIDE
                    && noeud.taux().isEmpty()
                    && noeud.nombre().isEmpty()) {
                assertThat(noeud.evaluer()).as(noeud.libelle()).isEqualTo(noeud.centimes());
            }
        }
        assertThat(sansTexte).isEmpty();
        Stream.of(Locale.FRENCH, Locale.ENGLISH)
                .forEach(l -> assertThat(racine.texte(l)).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("essais")
    void la_trace_ne_change_ni_la_valeur_ni_les_anomalies(Essai essai) {
        Calcul<?> avec = calculer(essai, Contexte.standard());
        Calcul<?> sans = calculer(essai, Contexte.standard().withTracage(Tracage.aucun()));
        assertThat(sans.resultat().equals(avec.resultat())).isTrue();
        assertThat(sans.anomalies()).isEqualTo(avec.anomalies());
        assertThat(noeuds(sans.explication())).allMatch(n -> n.operation() == Operation.VIDE);
    }

    @ParameterizedTest
    @MethodSource("essais")
    void les_messages_ont_tous_leurs_arguments(Essai essai) {
        assertThat(calculer(essai, Contexte.standard()).anomalies()).allSatisfy(a -> {
            assertThat(a.message(Locale.FRENCH)).doesNotContain("?");
            assertThat(a.message(Locale.ENGLISH)).doesNotContain("?");
        });
    }

    private static Calcul<?> calculer(Essai essai, Contexte contexte) {
        return Catalogue.standard().calculer(essai.calcul(), essai.entree(), contexte);
    }

    private static Set<Explication> noeuds(Explication racine) {
        Set<Explication> vus = Collections.newSetFromMap(new IdentityHashMap<>());
        parcourir(racine, vus);
        return vus;
    }

    private static void parcourir(Explication noeud, Set<Explication> vus) {
        if (vus.add(noeud)) {
            noeud.operandes().forEach(o -> parcourir(o, vus));
        }
    }
}

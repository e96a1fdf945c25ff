package fr.cpom.io.comparaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cpom.contrat.Cpom;
import fr.cpom.io.json.CpomJson;
import fr.cpom.io.json.Cpoms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The differences of two contracts are a faithful patch, and nothing more. */
class ComparateurTest {
    private static final Comparateur COMPARATEUR = Comparateur.standard();
    private static final CpomJson JSON = CpomJson.standard();

    @Provide
    Arbitrary<Cpom> cpoms() {
        return Cpoms.tous();
    }

    /** Two contracts that share much: the second is the first with some of its branches taken from a third. */
    private static JsonNode variante(JsonNode a, JsonNode autre, Random hasard) {
        if (hasard.nextInt(6) == 0 || a.getNodeType() != autre.getNodeType()) {
            return autre.deepCopy();
        }
        if (a instanceof ObjectNode objet) {
            ObjectNode copie = objet.deepCopy();
            objet.fieldNames().forEachRemaining(champ -> {
                if (autre.has(champ)) {
                    copie.set(champ, variante(objet.get(champ), autre.get(champ), hasard));
                } else if (hasard.nextInt(6) == 0) {
                    copie.remove(champ);
                }
            });
            return copie;
        }
        if (a instanceof ArrayNode liste) {
            ArrayNode copie = liste.arrayNode();
            for (int i = 0; i < liste.size(); i++) {
                if (hasard.nextInt(6) != 0) {
                    copie.add(
                            i < autre.size()
                                    ? variante(liste.get(i), autre.get(i), hasard)
                                    : liste.get(i).deepCopy());
                }
            }
            for (int i = liste.size(); i < autre.size(); i++) {
                copie.add(autre.get(i).deepCopy());
            }
            return copie;
        }
        return hasard.nextInt(3) == 0 ? autre : a;
    }

    /** The same tree, the lists whose order says nothing in another order. */
    private static JsonNode melange(JsonNode arbre, String champs, Random hasard) {
        if (arbre instanceof ObjectNode objet) {
            ObjectNode copie = objet.objectNode();
            objet.properties()
                    .forEach(e ->
                            copie.set(e.getKey(), melange(e.getValue(), Arbres.sous(champs, e.getKey()), hasard)));
            return copie;
        }
        if (arbre instanceof ArrayNode liste) {
            List<JsonNode> elements = new ArrayList<>();
            liste.forEach(e -> elements.add(melange(e, champs, hasard)));
            if (PlanDuContrat.standard().cles(champs).isPresent()) {
                Collections.shuffle(elements, hasard);
            }
            return liste.arrayNode().addAll(elements);
        }
        return arbre;
    }

    @Property(tries = 1000)
    void un_contrat_ne_differe_pas_de_lui_meme_ni_dans_un_autre_ordre(@ForAll("cpoms") Cpom cpom, @ForAll long graine) {
        assertThat(COMPARATEUR.comparer(cpom, cpom)).isEmpty();
        JsonNode arbre = JSON.toTree(cpom);
        assertThat(COMPARATEUR.comparer(arbre, melange(arbre, "", new Random(graine))))
                .isEmpty();
    }

    @Property(tries = 1000)
    void les_differences_appliquees_a_l_un_donnent_l_autre(
            @ForAll("cpoms") Cpom a, @ForAll("cpoms") Cpom b, @ForAll long graine) {
        JsonNode arbreA = JSON.toTree(a);
        verifierApplication(arbreA, JSON.toTree(b));
        verifierApplication(arbreA, variante(arbreA, JSON.toTree(b), new Random(graine)));
    }

    private static void verifierApplication(JsonNode a, JsonNode b) {
        JsonNode avant = a.deepCopy();
        JsonNode obtenu = COMPARATEUR.appliquer(a, COMPARATEUR.comparer(a, b));
        Canon canon = new Canon(PlanDuContrat.standard());
        assertThat(canon.forme(obtenu, "")).isEqualTo(canon.forme(b, ""));
        assertThat(COMPARATEUR.comparer(obtenu, b)).isEmpty();
        assertThat(a).isEqualTo(avant);
    }

    @Property(tries = 1000)
    void la_comparaison_inverse_est_le_miroir(@ForAll("cpoms") Cpom a, @ForAll("cpoms") Cpom b, @ForAll long graine) {
        JsonNode arbreA = JSON.toTree(a);
        JsonNode arbreB = variante(arbreA, JSON.toTree(b), new Random(graine));
        assertThat(COMPARATEUR.comparer(arbreB, arbreA).stream()
                        .map(Difference::inverse)
                        .map(ComparateurTest::sansNom))
                .containsExactlyInAnyOrderElementsOf(COMPARATEUR.comparer(arbreA, arbreB).stream()
                        .map(ComparateurTest::sansNom)
                        .toList());
    }

    /** The steps and the number of an ESSMS name what changes, were it the ESSMS itself, as the first contract does. */
    private static Difference sansNom(Difference d) {
        return new Difference(
                d.type(), d.rubrique(), List.of(), d.cheminA(), d.cheminB(), Optional.empty(), d.avant(), d.apres());
    }

    @Property(tries = 1000)
    void chaque_difference_dit_ce_que_chaque_contrat_porte_a_sa_place(
            @ForAll("cpoms") Cpom a, @ForAll("cpoms") Cpom b) {
        JsonNode arbreA = JSON.toTree(a);
        JsonNode arbreB = JSON.toTree(b);
        for (Difference d : COMPARATEUR.comparer(a, b)) {
            assertThat(arbreA.at(d.cheminA())).isEqualTo(d.avant().orElse(arbreA.at("/absent")));
            assertThat(arbreB.at(d.cheminB())).isEqualTo(d.apres().orElse(arbreB.at("/absent")));
            assertThat(d.avant()).isNotEqualTo(d.apres());
            assertThat(d.sujet()).isNotBlank();
            assertThat(d.rubrique()).isNotEqualTo(Rubrique.AUTRE);
        }
    }

    @Test
    void un_autre_arbre_est_refuse() {
        Cpom a = Cpoms.cpom(1);
        Cpom b = Cpoms.cpom(2);
        List<Difference> differences = COMPARATEUR.comparer(a, b);
        assertThat(differences).isNotEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COMPARATEUR.appliquer(JSON.toTree(List.of()), differences));
    }

    @Test
    void un_arbre_qui_n_est_pas_un_contrat_est_refuse() {
        JsonNode liste = JSON.toTree(List.of("a"));
        assertThatIllegalArgumentException().isThrownBy(() -> COMPARATEUR.comparer(liste, liste));
    }

    /** A field that no version of the library knows yet is compared as it stands, its lists as sequences. */
    @Test
    void un_champ_inconnu_est_compare() {
        ObjectNode a = (ObjectNode) JSON.toTree(Cpoms.cpom(1));
        ObjectNode b = a.deepCopy();
        a.putArray("nouveaute").add("x").add("y");
        b.putArray("nouveaute").add("y").add("x");
        assertThat(COMPARATEUR.comparer(a, b)).singleElement().satisfies(d -> {
            assertThat(d.rubrique()).isEqualTo(Rubrique.AUTRE);
            assertThat(d.cheminA()).isEqualTo("/nouveaute");
            assertThat(d.sujet()).isEqualTo("nouveaute");
            assertThat(d.texteApres(Locale.FRENCH)).contains("y + x");
        });
    }

    /** What the reader of JSON can be told of a contract is in the table: every list of today's contract has its keys. */
    @Property(tries = 300)
    void chaque_liste_d_un_contrat_est_au_tableau(@ForAll("cpoms") Cpom cpom) {
        verifierListes(JSON.toTree(cpom), "");
    }

    private static void verifierListes(JsonNode arbre, String champs) {
        if (arbre.isArray()) {
            assertThat(PlanDuContrat.standard().cles(champs)).as(champs).isPresent();
            arbre.forEach(element -> verifierListes(element, champs));
        }
        arbre.properties().forEach(e -> verifierListes(e.getValue(), Arbres.sous(champs, e.getKey())));
    }

    @Test
    void un_mot_francais_et_un_mot_anglais_pour_chaque_champ() {
        Set<String> champs = new TreeSet<>();
        for (long graine = 0; graine < 200; graine++) {
            champs(JSON.toTree(Cpoms.cpom(graine)), champs);
        }
        champs.remove("format");
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(champs)
                    .as("%s", locale)
                    .allSatisfy(c -> assertThat(TexteDifference.mot("champ." + c, locale))
                            .isNotEqualTo("champ." + c));
            for (Rubrique rubrique : Rubrique.values()) {
                assertThat(rubrique.titre(locale)).doesNotContain("rubrique.");
            }
        }
    }

    private static void champs(JsonNode arbre, Set<String> champs) {
        arbre.fieldNames().forEachRemaining(champs::add);
        arbre.forEach(element -> champs(element, champs));
    }
}

package fr.cpom.suivi.echeance;

import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.valeur.interne.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of duties: what is due by whom, how its day is found, and the dated series that holds the figure, the
 * article and the confidence.
 *
 * @param natures kinds of contract concerned; all when empty
 * @param categories numbers of L. 312-1 I of which the contract must have an ESSMS; any when empty
 * @param annee for a fixed day, years between the budget year and that day
 * @param facultatif true for what the authority may do: its delay over, nothing is due any more
 */
record Devoir(
        String code,
        Portee portee,
        Optional<CadreBudgetaire> cadre,
        List<NatureCpom> natures,
        List<String> categories,
        Forme forme,
        String serie,
        int annee,
        Declencheur declencheur,
        Acteur debiteur,
        Optional<Acteur> destinataire,
        boolean facultatif) {
    /** What a duty is made for. */
    enum Portee {
        /** Each budget year. */
        EXERCICE,
        /** Each year within the contract, listed with the contract only. */
        ANNEE,
        /** The contract. */
        CONTRAT,
        /** Each ESSMS. */
        ESSMS,
        /** An act that happened, or a choice made: called for by name. */
        ACTE
    }

    /** How the last day is found. */
    enum Forme {
        /** A day of the calendar. */
        DATE,
        /** A delay after the trigger. */
        DELAI,
        /** A delay after the trigger, at whose end silence of the authority decides. */
        SILENCE,
        /** A delay after the trigger, past which silence of the gestionnaire is agreement. */
        ACCORD,
        /** The same in working days. */
        ACCORD_OUVRE,
        /** A delay before the trigger. */
        AVANT,
        /** The nth year of the contract: its last day. */
        ANNEE_CONTRAT,
        /** A duration from the trigger: its last day. */
        DUREE,
        /** The whole duration of the contract, prorogations included: its last day. */
        DUREE_MAXIMALE,
        /** The day of the EPRD, between three rules of R. 314-210 III. */
        EPRD
    }

    boolean concerne(Optional<CadreBudgetaire> cadreExercice, Optional<NatureCpom> nature) {
        return (cadre.isEmpty() || cadre.equals(cadreExercice))
                && (natures.isEmpty() || nature.filter(natures::contains).isPresent());
    }

    /** All duties, in the order of the table. */
    static List<Devoir> tous() {
        return Table.DEVOIRS;
    }

    /** The first duty of a code. */
    static Devoir de(String code) {
        return Table.DEVOIRS.stream()
                .filter(d -> d.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("devoir absent de la table : " + code));
    }

    /** Read once, on first use. */
    private static final class Table {
        private static final List<Devoir> DEVOIRS;

        static {
            List<Devoir> lus = new ArrayList<>();
            try {
                for (var r : Json.enregistrements(Devoir.class, "/META-INF/cpom/suivi/devoirs.json", "devoirs")) {
                    lus.add(lire(r));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            DEVOIRS = List.copyOf(lus);
        }

        private static Devoir lire(Map<String, @Nullable Object> r) throws IOException {
            return new Devoir(
                    Json.texte(r, "code"),
                    Portee.valueOf(Json.texte(r, "portee")),
                    Json.texteEventuel(r, "cadre").map(CadreBudgetaire::valueOf),
                    textes(r, "natures").stream().map(NatureCpom::valueOf).toList(),
                    textes(r, "categories"),
                    Forme.valueOf(Json.texte(r, "forme")),
                    Json.texte(r, "serie"),
                    Json.texteEventuel(r, "annee").map(Integer::valueOf).orElse(0),
                    Json.texteEventuel(r, "declencheur")
                            .map(Declencheur::valueOf)
                            .orElse(Declencheur.EXERCICE),
                    Acteur.valueOf(Json.texte(r, "debiteur")),
                    Json.texteEventuel(r, "destinataire").map(Acteur::valueOf),
                    Json.texteEventuel(r, "facultatif").isPresent());
        }

        private static List<String> textes(Map<String, @Nullable Object> r, String champ) throws IOException {
            return r.containsKey(champ)
                    ? Json.liste(r, champ).stream().map(Object::toString).toList()
                    : List.of();
        }
    }
}

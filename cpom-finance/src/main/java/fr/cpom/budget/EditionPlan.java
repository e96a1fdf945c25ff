package fr.cpom.budget;

import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.interne.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a chart, as the resources {@code META-INF/cpom/plan-comptable/*.json} write it: its years, its rows, its roles.
 *
 * @param fin last year, when another edition follows
 * @param anticipation the year before in which it may already be applied
 * @param lettres annex budgets concerned, for M21
 */
record EditionPlan(
        Vue vue,
        int debut,
        Optional<Integer> fin,
        Optional<Integer> anticipation,
        Set<LettreBudgetAnnexe> lettres,
        PlanComptable plan) {
    private static final Pattern PREFIXE = Pattern.compile("[1-7][0-9]{0,7}|C07[01]");
    private static final Set<String> CHAMPS = Set.of(
            "id", "debut", "fin", "vue", "lettres", "renvoi", "note", "anticipation", "libelles", "comptes", "roles");
    private static final Set<String> CHAMPS_COMPTES =
            Set.of("sens", "groupe", "prefixes", "texte", "source", "confiance", "selonSolde", "remplacePar", "note");
    private static final Set<String> CHAMPS_ROLES = Set.of("role", "sens", "prefixes", "source", "confiance", "note");

    /** What the rows classify accounts by. */
    enum Vue {
        /** Groupes fonctionnels. */
        GROUPES,
        /** Titles of an annex budget. */
        TITRES,
        /** Titles of the tableau de financement. */
        TABLEAU_FINANCEMENT
    }

    static Optional<PlanComptable> chercher(
            String ressource, Vue vue, Exercice exercice, Optional<LettreBudgetAnnexe> lettre, boolean anticipe) {
        Optional<PlanComptable> trouve = Optional.empty();
        for (EditionPlan edition : editions(ressource)) {
            boolean enVigueur = edition.debut <= exercice.annee()
                    && edition.fin.filter(f -> f < exercice.annee()).isEmpty();
            boolean parAvance = anticipe
                    && edition.anticipation.filter(a -> a == exercice.annee()).isPresent();
            boolean budget = edition.lettres.isEmpty()
                    || lettre.filter(edition.lettres::contains).isPresent();
            // the anticipated edition comes after the one it replaces
            if (edition.vue == vue && budget && (enVigueur || parAvance)) {
                trouve = Optional.of(edition.plan);
            }
        }
        return trouve;
    }

    static boolean anticipable(String ressource, Exercice exercice) {
        return editions(ressource).stream()
                .anyMatch(e -> e.anticipation.filter(a -> a == exercice.annee()).isPresent());
    }

    private static List<EditionPlan> editions(String ressource) {
        return Table.EDITIONS.getOrDefault(ressource, List.of());
    }

    /** Reads a resource; every field is checked. */
    static List<EditionPlan> lire(Map<String, @Nullable Object> objet, Map<String, List<EditionPlan>> autres)
            throws IOException {
        List<EditionPlan> editions = new ArrayList<>();
        for (Object edition : Json.liste(objet, "editions")) {
            editions.add(edition(Json.enObjet(edition, "editions"), autres));
        }
        return List.copyOf(editions);
    }

    private static EditionPlan edition(Map<String, @Nullable Object> r, Map<String, List<EditionPlan>> autres)
            throws IOException {
        String id = Json.texte(r, "id");
        champs(r, CHAMPS, id);
        Vue vue = Vue.valueOf(Json.texte(r, "vue"));
        List<LignePlan> lignes = new ArrayList<>();
        List<LigneRole> roles = new ArrayList<>();
        for (Object bloc : Json.liste(r, "comptes")) {
            lignes(Json.enObjet(bloc, id), vue, id, lignes);
        }
        for (Object bloc : Json.liste(r, "roles")) {
            roles(Json.enObjet(bloc, id), id, roles);
        }
        Optional<String> renvoi = Json.texteEventuel(r, "renvoi");
        if (renvoi.isPresent()) {
            // the rows of another chart, in its only edition of that view
            ReferentielComptable autre = ReferentielComptable.valueOf(renvoi.get());
            for (EditionPlan e : Objects.requireNonNull(autres.get(autre.exploitation()), renvoi.get())) {
                lignes.addAll(e.plan.lignes());
                roles.addAll(e.plan.roles());
            }
        }
        Set<LettreBudgetAnnexe> lettres = new HashSet<>();
        for (Object lettre : r.containsKey("lettres") ? Json.liste(r, "lettres") : List.of()) {
            lettres.add(LettreBudgetAnnexe.valueOf(lettre.toString()));
        }
        return new EditionPlan(
                vue,
                Integer.parseInt(Json.texte(r, "debut")),
                Json.texteEventuel(r, "fin").map(Integer::valueOf),
                Json.texteEventuel(r, "anticipation").map(Integer::valueOf),
                Set.copyOf(lettres),
                new PlanComptable(id, Json.texteEventuel(r, "note"), sansDouble(lignes, id), roles, libelles(r, id)));
    }

    private static void lignes(Map<String, @Nullable Object> bloc, Vue vue, String id, List<LignePlan> lignes)
            throws IOException {
        champs(bloc, CHAMPS_COMPTES, id);
        SensCompte sens = SensCompte.valueOf(Json.texte(bloc, "sens"));
        String groupe = Json.texte(bloc, "groupe");
        Optional<RubriqueBudget> rubrique =
                groupe.equals("EXCLU") ? Optional.empty() : Optional.of(RubriqueBudget.valueOf(groupe));
        boolean deFinancement = sens == SensCompte.EMPLOI || sens == SensCompte.RESSOURCE;
        if (deFinancement != (vue == Vue.TABLEAU_FINANCEMENT)
                || rubrique.filter(x -> x.estTitre() == (vue == Vue.GROUPES)).isPresent()) {
            throw new IOException(id + " : " + sens + " " + groupe + " dans la vue " + vue);
        }
        for (String prefixe : prefixes(bloc, id)) {
            lignes.add(new LignePlan(
                    prefixe,
                    sens,
                    rubrique,
                    Json.texteEventuel(bloc, "selonSolde").isPresent(),
                    Json.texteEventuel(bloc, "remplacePar"),
                    ReferenceJuridique.of(Json.texte(bloc, "texte"), ""),
                    Json.texte(bloc, "source"),
                    Confiance.valueOf(Json.texte(bloc, "confiance"))));
        }
    }

    private static void roles(Map<String, @Nullable Object> bloc, String id, List<LigneRole> roles) throws IOException {
        champs(bloc, CHAMPS_ROLES, id);
        for (String prefixe : prefixes(bloc, id)) {
            roles.add(new LigneRole(
                    RoleCompte.valueOf(Json.texte(bloc, "role")),
                    prefixe,
                    SensCompte.valueOf(Json.texte(bloc, "sens")),
                    Json.texte(bloc, "source"),
                    Confiance.valueOf(Json.texte(bloc, "confiance"))));
        }
    }

    /** By side and group: {@code "CHARGE I": "exploitation courante"}. */
    private static Map<String, String> libelles(Map<String, @Nullable Object> r, String id) throws IOException {
        Map<String, String> libelles = new HashMap<>();
        if (r.containsKey("libelles")) {
            Map<String, @Nullable Object> lus = Json.enObjet(r.get("libelles"), id);
            for (String cle : lus.keySet()) {
                int espace = cle.indexOf(' ');
                SensCompte sens = SensCompte.valueOf(cle.substring(0, Math.max(0, espace)));
                libelles.put(sens + " " + RubriqueBudget.valueOf(cle.substring(espace + 1)), Json.texte(lus, cle));
            }
        }
        return Map.copyOf(libelles);
    }

    private static List<String> prefixes(Map<String, @Nullable Object> bloc, String id) throws IOException {
        List<String> prefixes = new ArrayList<>();
        for (Object prefixe : Json.liste(bloc, "prefixes")) {
            if (!PREFIXE.matcher(prefixe.toString()).matches()) {
                throw new IOException(id + " : préfixe illisible " + prefixe);
            }
            prefixes.add(prefixe.toString());
        }
        return prefixes;
    }

    private static List<LignePlan> sansDouble(List<LignePlan> lignes, String id) throws IOException {
        Set<String> vus = new HashSet<>();
        for (LignePlan ligne : lignes) {
            if (!vus.add(ligne.sens() + " " + ligne.prefixe())) {
                throw new IOException(id + " : " + ligne.sens() + " " + ligne.prefixe() + " deux fois");
            }
        }
        return lignes;
    }

    private static void champs(Map<String, @Nullable Object> objet, Set<String> connus, String id) throws IOException {
        for (String champ : objet.keySet()) {
            if (!connus.contains(champ)) {
                throw new IOException(id + " : champ inconnu " + champ);
            }
        }
    }

    /** Read once, on first use. */
    private static final class Table {
        private static final Map<String, List<EditionPlan>> EDITIONS = new HashMap<>();

        static {
            for (ReferentielComptable referentiel : ReferentielComptable.values()) {
                charger(referentiel.exploitation());
                if (!referentiel.financement().isEmpty()) {
                    charger(referentiel.financement());
                }
            }
        }

        private static void charger(String nom) {
            String chemin = "/META-INF/cpom/plan-comptable/" + nom + ".json";
            try (InputStream flux = EditionPlan.class.getResourceAsStream(chemin)) {
                EDITIONS.put(nom, lire(Json.objet(Objects.requireNonNull(flux, chemin)), EDITIONS));
            } catch (IOException | RuntimeException e) {
                throw new IllegalStateException(chemin + " illisible : " + e.getMessage(), e);
            }
        }
    }
}

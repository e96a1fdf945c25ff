package fr.cpom.budget;

import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.interne.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the frames hold and the articles that the EPRD puts aside, read once: {@code META-INF/cpom/budget/cadre.json}. */
final class TableCadre {
    private static final String RESSOURCE = "/META-INF/cpom/budget/cadre.json";
    private static final TableCadre STANDARD = lire();

    private final Set<String> numeros = new TreeSet<>();
    private final List<PieceBudget> pieces = new ArrayList<>();
    private final List<Plage> ecartes = new ArrayList<>();
    private final Plage propresEprd;
    private final Map<String, Remplacement> remplacements = new LinkedHashMap<>();

    /** What stands for an article put aside. */
    private record Remplacement(List<ReferenceJuridique> par, Confiance confiance) {}

    private TableCadre(Map<String, @Nullable Object> objet) throws IOException {
        Json.liste(objet, "numerosEprdSurDemande").forEach(n -> numeros.add(n.toString()));
        for (Object piece : Json.liste(objet, "pieces")) {
            Map<String, @Nullable Object> r = Json.enObjet(piece, "pieces");
            pieces.add(new PieceBudget(
                    CadreBudgetaire.valueOf(Json.texte(r, "cadre")),
                    Json.texte(r, "piece"),
                    Json.texte(r, "libelle"),
                    Json.texteEventuel(r, "jointe").isPresent(),
                    Json.texteEventuel(r, "siCofinance").isPresent(),
                    ReferenceJuridique.casf(Json.texte(r, "article")),
                    Confiance.valueOf(Json.texte(r, "confiance"))));
        }
        for (Object plage : Json.liste(objet, "ecartes")) {
            ecartes.add(Plage.lire(Json.enObjet(plage, "ecartes")));
        }
        propresEprd = Plage.lire(Json.enObjet(objet.get("propresEprd"), "propresEprd"));
        for (Object remplacement : Json.liste(objet, "remplacements")) {
            Map<String, @Nullable Object> r = Json.enObjet(remplacement, "remplacements");
            remplacements.put(
                    Json.texte(r, "article"),
                    new Remplacement(
                            Json.liste(r, "par").stream()
                                    .map(p -> ReferenceJuridique.casf(p.toString()))
                                    .toList(),
                            Confiance.valueOf(Json.texte(r, "confiance"))));
        }
    }

    private static TableCadre lire() {
        try (InputStream flux = TableCadre.class.getResourceAsStream(RESSOURCE)) {
            return new TableCadre(Json.objet(Objects.requireNonNull(flux, RESSOURCE)));
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(RESSOURCE + " illisible : " + e.getMessage(), e);
        }
    }

    static TableCadre standard() {
        return STANDARD;
    }

    /** The numbers of L. 312-1 I whose ESSMS open the EPRD on request (L. 313-11 al. 4). */
    Set<String> numeros() {
        return numeros;
    }

    List<PieceBudget> pieces(CadreBudgetaire cadre, Optional<Boolean> cofinance) {
        return pieces.stream()
                .filter(p -> p.cadre() == cadre && (!p.siCofinance() || cofinance.orElse(true)))
                .toList();
    }

    /** The ranges of articles that the EPRD puts aside, as text: {@code R. 314-9 à R. 314-13}. */
    List<String> ecartes() {
        return ecartes.stream().map(Plage::toString).toList();
    }

    /**
     * Whether an article applies in a frame; empty when the text is no article of the chapter.
     *
     * @param article as the field writes it: {@code R. 314-51}, {@code R314-45-1}, with or without alinéa
     */
    Optional<StatutArticle> statut(String article, CadreBudgetaire cadre) {
        Optional<Numero> lu = Numero.lire(article);
        if (lu.isEmpty()) {
            return Optional.empty();
        }
        Numero numero = lu.get();
        String ecrit = numero.toString();
        boolean eprd = cadre != CadreBudgetaire.BP;
        if (eprd && ecartes.stream().anyMatch(p -> p.contient(numero))) {
            Remplacement par = remplacements.getOrDefault(ecrit, new Remplacement(List.of(), Confiance.LU));
            return Optional.of(new StatutArticle(
                    ecrit, Optional.of(false), par.par, Optional.of(Articles.R_314_1_AL3), par.confiance));
        }
        if (!eprd && propresEprd.contient(numero)) {
            return Optional.of(new StatutArticle(
                    ecrit, Optional.of(false), List.of(), Optional.of(Articles.R_314_1_AL3), Confiance.DERIVE));
        }
        return Optional.of(new StatutArticle(ecrit, Optional.of(true), List.of(), Optional.empty(), Confiance.DERIVE));
    }

    /** The number of an article R. 314: 45 and 1 for R. 314-45-1. */
    private record Numero(int premier, int second) implements Comparable<Numero> {
        private static final Pattern FORME = Pattern.compile("R\\s?\\.?\\s?314-(\\d{1,3})(?:-(\\d{1,2}))?(?:[ ,].*)?");

        static Optional<Numero> lire(String texte) {
            Matcher m = FORME.matcher(texte.strip());
            return m.matches()
                    ? Optional.of(new Numero(
                            Integer.parseInt(m.group(1)), m.group(2) == null ? 0 : Integer.parseInt(m.group(2))))
                    : Optional.empty();
        }

        @Override
        public int compareTo(Numero autre) {
            return premier != autre.premier
                    ? Integer.compare(premier, autre.premier)
                    : Integer.compare(second, autre.second);
        }

        @Override
        public String toString() {
            return "R. 314-" + premier + (second == 0 ? "" : "-" + second);
        }
    }

    /** From an article to another, those between them included. */
    private record Plage(Numero de, Numero a) {
        static Plage lire(Map<String, @Nullable Object> r) throws IOException {
            return new Plage(
                    Numero.lire(Json.texte(r, "de")).orElseThrow(),
                    Numero.lire(Json.texte(r, "a")).orElseThrow());
        }

        boolean contient(Numero numero) {
            return de.compareTo(numero) <= 0 && numero.compareTo(a) <= 0;
        }

        @Override
        public String toString() {
            return de.equals(a) ? de.toString() : de + " à " + a;
        }
    }
}

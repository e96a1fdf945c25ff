package fr.cpom.fongibilite;

import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.fongibilite.AsymetrieFongibilite;
import fr.cpom.contrat.fongibilite.RegleFongibilite;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.valeur.interne.Json;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The law of what may move, as the library ships it: {@code META-INF/cpom/droit/fongibilite.json}.
 *
 * <p>Each rule of the table says in which kinds of contract, legal statuses, budget frames, categories and days it applies.
 */
public final class ReglesLegales {
    private static final String RESSOURCE = "/META-INF/cpom/droit/fongibilite.json";

    private final List<Ligne> lignes;

    private ReglesLegales(List<Ligne> lignes) {
        this.lignes = lignes;
    }

    /** The table of the library, read once, on first use. */
    public static ReglesLegales standard() {
        return Table.STANDARD;
    }

    /**
     * The rules of a situation on a day.
     *
     * @param categorie category of the ESSMS that gives the credits, when it is known
     */
    public List<RegleFongibilite> regles(Situation situation, Optional<CategorieEssms> categorie, LocalDate jour) {
        List<RegleFongibilite> regles = new ArrayList<>();
        for (Ligne ligne : lignes) {
            if (ligne.quand.vise(situation, categorie.or(situation::categorie), jour)) {
                regles.add(ligne.regle);
            }
        }
        return regles;
    }

    /** One rule of the table, and when it applies. */
    private record Ligne(RegleFongibilite regle, Conditions quand) {}

    /**
     * When a rule applies: an empty list takes everything, a missing fact too.
     *
     * @param natures kinds of contract, {@code AUCUNE} for none
     * @param presumee kinds of contract for which a category that is not told is taken as one of the list
     */
    private record Conditions(
            List<String> natures,
            List<StatutJuridique> statuts,
            List<CadreBudgetaire> cadres,
            List<String> categories,
            List<String> presumee,
            Optional<AsymetrieFongibilite> asymetrie,
            Optional<Boolean> option4,
            Optional<Boolean> planDeRedressement,
            Optional<Boolean> fixeDOffice,
            Optional<LocalDate> debut,
            Optional<LocalDate> fin) {

        boolean vise(Situation s, Optional<CategorieEssms> categorie, LocalDate jour) {
            String nature = s.nature().map(NatureCpom::name).orElse("AUCUNE");
            boolean deLaCategorie = categories.isEmpty()
                    || categorie.map(c -> categories.contains(c.code())).orElseGet(() -> presumee.contains(nature));
            return deLaCategorie
                    && (natures.isEmpty() || natures.contains(nature))
                    && (statuts.isEmpty() || statuts.contains(s.statut()))
                    && (cadres.isEmpty() || cadres.contains(s.cadreApplicable()))
                    && asymetrie.filter(a -> a != s.asymetrie()).isEmpty()
                    && option4.filter(o -> o != s.option4Applicable()).isEmpty()
                    && planDeRedressement
                            .filter(p -> p != s.planDeRedressement())
                            .isEmpty()
                    && fixeDOffice.filter(f -> f != s.fixeDOffice()).isEmpty()
                    && debut.filter(jour::isBefore).isEmpty()
                    && fin.filter(jour::isAfter).isEmpty();
        }

        static Conditions lire(Map<String, @Nullable Object> o) {
            return new Conditions(
                    LecteurRegles.textes(o, "natures"),
                    LecteurRegles.textes(o, "statuts").stream()
                            .map(StatutJuridique::valueOf)
                            .toList(),
                    LecteurRegles.textes(o, "cadres").stream()
                            .map(CadreBudgetaire::valueOf)
                            .toList(),
                    LecteurRegles.textes(o, "categories"),
                    LecteurRegles.textes(o, "presumeePour"),
                    Json.texteEventuel(o, "asymetrie").map(AsymetrieFongibilite::valueOf),
                    Json.texteEventuel(o, "option4").map(Boolean::valueOf),
                    Json.texteEventuel(o, "planDeRedressement").map(Boolean::valueOf),
                    Json.texteEventuel(o, "fixeDOffice").map(Boolean::valueOf),
                    Json.texteEventuel(o, "debut").map(LocalDate::parse),
                    Json.texteEventuel(o, "fin").map(LocalDate::parse));
        }
    }

    /** Read on first use. */
    private static final class Table {
        static final ReglesLegales STANDARD = lire();

        private static ReglesLegales lire() {
            try (InputStream flux = ReglesLegales.class.getResourceAsStream(RESSOURCE)) {
                Map<String, @Nullable Object> racine = Json.objet(Objects.requireNonNull(flux, RESSOURCE));
                List<Ligne> lignes = new ArrayList<>();
                for (Object brut : Json.liste(racine, "regles")) {
                    Map<String, @Nullable Object> ligne = Json.enObjet(brut, "regles");
                    lignes.add(new Ligne(
                            LecteurRegles.regle(Json.enObjet(ligne.get("regle"), "regle")),
                            Conditions.lire(Json.enObjet(ligne.get("quand"), "quand"))));
                }
                return new ReglesLegales(List.copyOf(lignes));
            } catch (IOException | RuntimeException e) {
                throw new IllegalStateException(RESSOURCE + " illisible : " + e.getMessage(), e);
            }
        }
    }
}

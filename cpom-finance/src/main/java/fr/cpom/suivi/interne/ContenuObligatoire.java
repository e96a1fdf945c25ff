package fr.cpom.suivi.interne;

import fr.cpom.contrat.Annexe;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.Stipulation;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.objectif.Domaine;
import fr.cpom.valeur.interne.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of what a contract must settle or join, by kind: {@code META-INF/cpom/validite/contenu.json}. */
public final class ContenuObligatoire {
    private static final String RESSOURCE = "/META-INF/cpom/validite/contenu.json";

    private ContenuObligatoire() {}

    /** When a line of the table applies. */
    public enum Condition {
        /** The perimeter has an ESAT. */
        ESAT,
        /** Options 1°, 2° or 4° rule the whole tarification (R. 314-42 I). */
        SANS_PROCEDURE_CONTRADICTOIRE,
        /** A service is of another number than 1° of L. 312-1 I. */
        SERVICE_HORS_DU_1,
        /** The contract stands for the convention d'aide sociale. */
        VAUT_CONVENTION_AIDE_SOCIALE
    }

    /** Structured data that stand for a statement. */
    public enum Preuve {
        /** A volet financier. */
        VOLET_FINANCIER,
        /** An objective with an indicator. */
        INDICATEURS,
        /** A strategic objective. */
        OBJECTIF_STRATEGIQUE,
        /** Objectives, and a volet financier for the means. */
        OBJECTIFS_ET_VOLET,
        /** The gestionnaire, and ESSMS in the perimeter. */
        PERIMETRE,
        /** Entry into force and term, which every contract has. */
        DATES,
        /** A diagnostic that the parties share. */
        DIAGNOSTIC,
        /** The annex of that name. */
        ANNEXE_DIAGNOSTIC_PARTAGE,
        /** The annex of that name. */
        ANNEXE_HABILITATION_AIDE_SOCIALE
    }

    /**
     * A line of the table that wants a statement.
     *
     * @param domaine what objectives must be about; one that is about it stands for the statement
     */
    public record Exigence(
            List<NatureCpom> natures,
            Optional<Condition> condition,
            Stipulation.Sujet sujet,
            List<Preuve> preuves,
            Optional<Domaine> domaine,
            String libelle,
            ReferenceJuridique reference,
            Confiance confiance) {}

    /** A line of the table that wants an annex. */
    public record AnnexeExigee(
            List<NatureCpom> natures,
            Annexe.Nature annexe,
            String libelle,
            ReferenceJuridique reference,
            Confiance confiance) {}

    /** Modes d'accueil and categories that are an accueil temporaire, or may be one. */
    public record AccueilTemporaire(List<String> modes, List<String> categories, Confiance confiance) {}

    public static List<Exigence> stipulations() {
        return Table.STIPULATIONS;
    }

    public static List<AnnexeExigee> annexes() {
        return Table.ANNEXES;
    }

    public static List<AccueilTemporaire> accueilTemporaire() {
        return Table.ACCUEIL_TEMPORAIRE;
    }

    /** Read once, on first use. */
    private static final class Table {
        private static final List<Exigence> STIPULATIONS = new ArrayList<>();
        private static final List<AnnexeExigee> ANNEXES = new ArrayList<>();
        private static final List<AccueilTemporaire> ACCUEIL_TEMPORAIRE = new ArrayList<>();

        static {
            try {
                for (var r : Json.enregistrements(ContenuObligatoire.class, RESSOURCE, "stipulations")) {
                    STIPULATIONS.add(new Exigence(
                            natures(r),
                            Json.texteEventuel(r, "condition").map(Condition::valueOf),
                            Stipulation.Sujet.valueOf(Json.texte(r, "sujet")),
                            textes(r, "satisfaitPar").stream()
                                    .map(Preuve::valueOf)
                                    .toList(),
                            Json.texteEventuel(r, "domaine").map(Domaine::valueOf),
                            Json.texte(r, "libelle"),
                            reference(r),
                            Confiance.valueOf(Json.texte(r, "confiance"))));
                }
                for (var r : Json.enregistrements(ContenuObligatoire.class, RESSOURCE, "annexes")) {
                    ANNEXES.add(new AnnexeExigee(
                            natures(r),
                            Annexe.Nature.valueOf(Json.texte(r, "annexe")),
                            Json.texte(r, "libelle"),
                            reference(r),
                            Confiance.valueOf(Json.texte(r, "confiance"))));
                }
                for (var r : Json.enregistrements(ContenuObligatoire.class, RESSOURCE, "accueilTemporaire")) {
                    ACCUEIL_TEMPORAIRE.add(new AccueilTemporaire(
                            textes(r, "modes"),
                            textes(r, "categories"),
                            Confiance.valueOf(Json.texte(r, "confiance"))));
                }
            } catch (IOException e) {
                throw new IllegalStateException(RESSOURCE, e);
            }
        }

        private static List<NatureCpom> natures(Map<String, @Nullable Object> r) throws IOException {
            return textes(r, "natures").stream().map(NatureCpom::valueOf).toList();
        }

        private static List<String> textes(Map<String, @Nullable Object> r, String champ) throws IOException {
            return r.containsKey(champ)
                    ? Json.liste(r, champ).stream().map(Object::toString).toList()
                    : List.of();
        }

        private static ReferenceJuridique reference(Map<String, @Nullable Object> r) throws IOException {
            return ReferenceJuridique.of(Json.texte(r, "texte"), Json.texte(r, "article"));
        }
    }
}

package fr.cpom.resultat;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.interne.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each rule makes of a result, read once: {@code META-INF/cpom/resultat/destinations.json}. */
final class TableDestinations {
    private static final List<Ligne> LIGNES = lire();

    /** A set of rules. */
    enum Regle {
        EPRD,
        EPRD_EMPLOI,
        L342_1,
        BP,
        BP_EMPLOI,
        BP_DEPENDANCE;

        /** True for the rules of an EPRD. */
        boolean sousEprd() {
            return this == EPRD || this == EPRD_EMPLOI || this == L342_1;
        }

        /** The article by which the contract binds the affectation. */
        ReferenceJuridique contrat() {
            return sousEprd() ? Articles.R_314_235_AL1 : Articles.R_314_43_AL1;
        }
    }

    /** How a destination takes part. */
    enum Rang {
        PRIORITAIRE,
        LIBRE,
        PLAFONNE,
        RESTE
    }

    /** A destination that a rule knows. */
    record Ligne(Regle regle, Destination destination, Rang rang, ReferenceJuridique article) {}

    private TableDestinations() {}

    private static List<Ligne> lire() {
        List<Ligne> lues = new ArrayList<>();
        for (Map<String, @Nullable Object> r :
                Json.enregistrements(TableDestinations.class, "/META-INF/cpom/resultat/destinations.json", "lignes")) {
            lues.add(new Ligne(
                    Regle.valueOf(Json.texteEventuel(r, "regle").orElseThrow()),
                    Destination.valueOf(Json.texteEventuel(r, "destination").orElseThrow()),
                    Rang.valueOf(Json.texteEventuel(r, "rang").orElseThrow()),
                    ReferenceJuridique.casf(Json.texteEventuel(r, "article").orElseThrow())));
        }
        return List.copyOf(lues);
    }

    /** The destinations of a surplus, or of a deficit, in the order of the text. */
    static List<Ligne> lignes(Regle regle, boolean excedent) {
        return LIGNES.stream()
                .filter(l -> l.regle == regle && l.destination.pourExcedent() == excedent)
                .toList();
    }

    static Optional<Ligne> ligne(Regle regle, Destination destination) {
        return LIGNES.stream()
                .filter(l -> l.regle == regle && l.destination == destination)
                .findFirst();
    }
}

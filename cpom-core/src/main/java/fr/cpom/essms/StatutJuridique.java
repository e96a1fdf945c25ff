package fr.cpom.essms;

import fr.cpom.valeur.interne.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Legal status of a gestionnaire, as far as the rules of the CPOM tell them apart. */
public enum StatutJuridique {
    /** Public establishment of its own (L. 315-9 CASF). */
    PUBLIC_AUTONOME,
    /** Public service without legal personality, run by a collectivity or a CCAS. */
    PUBLIC_RATTACHE,
    /** Établissement public de santé, a hospital. */
    ETABLISSEMENT_PUBLIC_DE_SANTE,
    /** Association, foundation, mutual society, congregation. */
    PRIVE_NON_LUCRATIF,
    /** Company. */
    COMMERCIAL;

    /** The status that a FINESS code of statut juridique tells; empty for an unknown code, and for one that tells none. */
    public static Optional<StatutJuridique> duCodeFiness(String code) {
        return Optional.ofNullable(Table.PAR_CODE.get(code));
    }

    /** Read once, on first use; the family of a code is that of the nomenclature of the library. */
    private static final class Table {
        private static final Map<String, StatutJuridique> PAR_CODE = new HashMap<>();

        static {
            for (var r : Json.enregistrements(
                    StatutJuridique.class, "/META-INF/cpom/nomenclatures/statuts-juridiques.json", "valeurs")) {
                String famille = Json.texteEventuel(r, "famille").orElseThrow();
                de(famille)
                        .ifPresent(
                                s -> PAR_CODE.put(Json.texteEventuel(r, "code").orElseThrow(), s));
            }
        }

        private static Optional<StatutJuridique> de(String famille) {
            return switch (famille) {
                case "COLLECTIVITE" -> Optional.of(PUBLIC_RATTACHE);
                case "ETABLISSEMENT_PUBLIC_SANTE" -> Optional.of(ETABLISSEMENT_PUBLIC_DE_SANTE);
                case "AUTRE" -> Optional.empty();
                default -> Optional.of(valueOf(famille));
            };
        }
    }
}

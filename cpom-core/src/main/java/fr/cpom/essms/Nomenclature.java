package fr.cpom.essms;

import fr.cpom.valeur.interne.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** Labels by code of a FINESS nomenclature shipped with the library. */
final class Nomenclature {
    private Nomenclature() {}

    static Map<String, String> libelles(String nom) {
        Map<String, String> libelles = new LinkedHashMap<>();
        for (var r :
                Json.enregistrements(Nomenclature.class, "/META-INF/cpom/nomenclatures/" + nom + ".json", "valeurs")) {
            libelles.put(
                    Json.texteEventuel(r, "code").orElseThrow(),
                    Json.texteEventuel(r, "libelle").orElseThrow());
        }
        return libelles;
    }
}

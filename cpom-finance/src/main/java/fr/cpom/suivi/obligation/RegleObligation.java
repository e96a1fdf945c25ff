package fr.cpom.suivi.obligation;

import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.interne.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param numeros any of them; none when the line does not look at them
 * @param force empty when the line cannot decide without the authorities
 */
record RegleObligation(
        NatureCpom nature,
        List<String> numeros,
        Optional<Boolean> ehpad,
        Optional<Boolean> residenceAutonomie,
        Optional<Boolean> aideADomicile,
        Optional<Boolean> collectivite,
        Optional<Tarification> tarification,
        Optional<Force> force,
        Optional<Titre> titre,
        List<Condition> conditions,
        String regle,
        ReferenceJuridique reference,
        Confiance confiance,
        Optional<String> note) {
    /** Who tariffs, as far as the lines tell it apart. */
    enum Tarification {
        ARS,
        PCD_SEUL,
        PREFET,
        INCONNUE
    }

    static RegleObligation lire(Map<String, @Nullable Object> objet) {
        try {
            Map<String, @Nullable Object> si = Json.enObjet(objet.get("si"), "si");
            Optional<Force> force = Json.texteEventuel(objet, "force").map(Force::valueOf);
            if (force.isPresent() == objet.containsKey("exige")) {
                throw new IOException("force ou exige, l'un des deux : " + objet);
            }
            return new RegleObligation(
                    NatureCpom.valueOf(Json.texte(objet, "nature")),
                    textes(si, "numeros"),
                    bool(si, "ehpad"),
                    bool(si, "residenceAutonomie"),
                    bool(si, "aideADomicile"),
                    bool(si, "collectivite"),
                    Json.texteEventuel(si, "tarification").map(Tarification::valueOf),
                    force,
                    Json.texteEventuel(objet, "titre").map(Titre::valueOf),
                    textes(objet, "conditions").stream().map(Condition::valueOf).toList(),
                    Json.texte(objet, "regle"),
                    ReferenceJuridique.casf(Json.texte(objet, "article")),
                    Confiance.valueOf(Json.texte(objet, "confiance")),
                    Json.texteEventuel(objet, "note"));
        } catch (IOException e) {
            throw new IllegalStateException("table des obligations : " + e.getMessage(), e);
        }
    }

    private static List<String> textes(Map<String, @Nullable Object> objet, String champ) throws IOException {
        return objet.containsKey(champ)
                ? Json.liste(objet, champ).stream().map(Object::toString).toList()
                : List.of();
    }

    private static Optional<Boolean> bool(Map<String, @Nullable Object> objet, String champ) {
        return Json.texteEventuel(objet, champ).map(Boolean::valueOf);
    }

    boolean vise(Qualification q) {
        return (numeros.isEmpty() || numeros.stream().anyMatch(q.numeros()::contains))
                && egal(ehpad, q.ehpad())
                && egal(residenceAutonomie, q.residenceAutonomie())
                && egal(aideADomicile, q.aideADomicile())
                && (collectivite.isEmpty() || collectivite.equals(q.collectivite()))
                && (tarification.isEmpty() || tarification.get() == q.tarifiePar());
    }

    private static boolean egal(Optional<Boolean> voulu, boolean vrai) {
        return voulu.isEmpty() || voulu.get() == vrai;
    }
}

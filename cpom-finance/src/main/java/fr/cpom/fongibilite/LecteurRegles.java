package fr.cpom.fongibilite;

import fr.cpom.contrat.fongibilite.Critere;
import fr.cpom.contrat.fongibilite.NatureCredit;
import fr.cpom.contrat.fongibilite.ObjetMouvement;
import fr.cpom.contrat.fongibilite.Portee;
import fr.cpom.contrat.fongibilite.Portee.Filtre;
import fr.cpom.contrat.fongibilite.RegleFongibilite;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Demarche;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Fait;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Sanction;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Silence;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Suite;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.interne.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules in the form of the table of the law, which is their JSON form with empty fields left out. */
final class LecteurRegles {
    private LecteurRegles() {}

    static RegleFongibilite regle(Map<String, @Nullable Object> o) throws IOException {
        String code = Json.texte(o, "code");
        Portee portee = portee(o);
        ReferenceJuridique fondement = new ReferenceJuridique(
                Json.texteEventuel(o, "texte").orElse("CASF"),
                Json.texteEventuel(o, "article").orElse(""));
        Optional<Confiance> confiance = Optional.of(Confiance.valueOf(Json.texte(o, "confiance")));
        return switch (Json.texte(o, "type")) {
            case "PLAFOND" -> new RegleFongibilite.Plafond(code, portee, fondement, confiance, criteres(o, "parts"));
            case "CLOISON" ->
                new RegleFongibilite.Cloison(
                        code,
                        portee,
                        fondement,
                        confiance,
                        vrai(o, "derogeable"),
                        Json.texteEventuel(o, "suite").map(Suite::valueOf));
            case "OUVERTURE" -> new RegleFongibilite.Ouverture(code, portee, fondement, confiance, textes(o, "deroge"));
            case "EMPLOI" -> new RegleFongibilite.Emploi(code, portee, fondement, confiance, textes(o, "charges"));
            case "EXIGENCE" ->
                new RegleFongibilite.Exigence(
                        code,
                        portee,
                        fondement,
                        confiance,
                        Fait.valueOf(Json.texte(o, "fait")),
                        Sanction.valueOf(Json.texte(o, "sinon")),
                        silence(o));
            case "FORMALITE" ->
                new RegleFongibilite.Formalite(
                        code, portee, fondement, confiance, Demarche.valueOf(Json.texte(o, "demarche")), silence(o));
            case "LIMITE_EXERCICE" -> new RegleFongibilite.LimiteExercice(code, portee, fondement, confiance);
            default -> throw new IOException("type de règle inconnu dans " + code);
        };
    }

    private static Portee portee(Map<String, @Nullable Object> regle) throws IOException {
        if (regle.get("portee") == null) {
            return Portee.TOUT;
        }
        Map<String, @Nullable Object> o = Json.enObjet(regle.get("portee"), "portee");
        return new Portee(
                criteres(o, "franchit"),
                criteres(o, "conserve"),
                filtres(o, "origine"),
                filtres(o, "destination"),
                textes(o, "objets").stream().map(ObjetMouvement::valueOf).toList(),
                Json.texteEventuel(o, "ressource").map(NatureCredit::valueOf),
                Json.texteEventuel(o, "emploi").map(NatureCredit::valueOf));
    }

    private static List<Filtre> filtres(Map<String, @Nullable Object> o, String champ) throws IOException {
        List<Filtre> filtres = new ArrayList<>();
        if (o.get(champ) != null) {
            for (Object brut : Json.liste(o, champ)) {
                Map<String, @Nullable Object> filtre = Json.enObjet(brut, champ);
                filtres.add(new Filtre(Critere.valueOf(Json.texte(filtre, "critere")), textes(filtre, "valeurs")));
            }
        }
        return filtres;
    }

    private static List<Critere> criteres(Map<String, @Nullable Object> o, String champ) {
        return textes(o, champ).stream().map(Critere::valueOf).toList();
    }

    private static Optional<Silence> silence(Map<String, @Nullable Object> o) throws IOException {
        if (o.get("silence") == null) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> lu = Json.enObjet(o.get("silence"), "silence");
        return Optional.of(new Silence(Json.texte(lu, "serie"), vrai(lu, "approbation")));
    }

    private static boolean vrai(Map<String, @Nullable Object> o, String champ) {
        return Json.texteEventuel(o, champ).map(Boolean::valueOf).orElse(false);
    }

    /** The texts of a list that may be missing. */
    static List<String> textes(Map<String, @Nullable Object> o, String champ) {
        return o.get(champ) instanceof List<?> liste
                ? liste.stream().map(String::valueOf).toList()
                : List.of();
    }
}

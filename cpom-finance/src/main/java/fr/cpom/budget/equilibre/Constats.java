package fr.cpom.budget.equilibre;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** The anomalies that say which conditions of balance fail, and which could not be judged. */
final class Constats {
    private Constats() {}

    static void dire(
            Map<ConditionEquilibre, Jugement> conditions,
            List<CompteJuge> comptes,
            List<SectionJugee> sections,
            Anomalies anomalies) {
        conditions.forEach((condition, jugement) -> {
            if (jugement.echoue()) {
                switch (condition) {
                    case COMPTES -> comptes(comptes, anomalies);
                    case SECTIONS -> sections(sections, anomalies);
                    case TARIFICATION -> tarification(jugement, comptes, anomalies);
                    case SINCERITE ->
                        anomalies.ajouter(refus(CodeAnomalie.EQUILIBRE_SINCERITE, "/previsionsSinceres", jugement));
                    case DETTE -> anomalies.ajouter(refus(CodeAnomalie.EQUILIBRE_DETTE, "/emprunts", jugement));
                    case CAF -> anomalies.ajouter(refus(CodeAnomalie.EQUILIBRE_CAF, "/autofinancement", jugement));
                    case RECETTES_AFFECTEES ->
                        anomalies.ajouter(
                                refus(CodeAnomalie.EQUILIBRE_RECETTES_AFFECTEES, "/recettesAffectees", jugement));
                }
            } else if (!jugement.estRemplie()) {
                anomalies.ajouter(inconnue(condition, jugement));
            }
        });
    }

    private static Anomalie inconnue(ConditionEquilibre condition, Jugement jugement) {
        return Anomalie.of(
                        CodeAnomalie.EQUILIBRE_CONDITION_INCONNUE,
                        jugement.manquants().stream().findFirst().orElse(""),
                        "condition",
                        condition.toString(),
                        "champs",
                        String.join(", ", jugement.manquants()))
                .selon(jugement.article());
    }

    /** Figures of accounts that make up for each other in the total are told account by account. */
    private static void tarification(Jugement ensemble, List<CompteJuge> comptes, Anomalies anomalies) {
        List<Anomalie> propres = new ArrayList<>();
        for (int i = 0; i < comptes.size(); i++) {
            String chemin = "/comptes/" + i + "/tarification";
            comptes.get(i)
                    .tarification()
                    .filter(Jugement::echoue)
                    .ifPresent(j -> propres.add(refus(CodeAnomalie.EQUILIBRE_TARIFICATION, chemin, j)));
        }
        if (propres.isEmpty()) {
            propres.add(refus(CodeAnomalie.EQUILIBRE_TARIFICATION, "/tarification", ensemble));
        }
        anomalies.ajouter(propres);
    }

    private static void comptes(List<CompteJuge> comptes, Anomalies anomalies) {
        for (int i = 0; i < comptes.size(); i++) {
            CompteJuge compte = comptes.get(i);
            if (compte.jugement().echoue()) {
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.EQUILIBRE_COMPTE,
                                "/comptes/" + i,
                                "compte",
                                compte.compte(),
                                "classe",
                                compte.classe().map(Enum::toString).orElse("?"),
                                "constate",
                                texte(compte.jugement().constate()))
                        .selon(compte.jugement().article()));
            }
        }
    }

    private static void sections(List<SectionJugee> sections, Anomalies anomalies) {
        for (int i = 0; i < sections.size(); i++) {
            Jugement jugement = sections.get(i).jugement();
            if (jugement.echoue()) {
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.EQUILIBRE_SECTION,
                                "/sections/" + i,
                                "section",
                                sections.get(i).nature().toString(),
                                "constate",
                                texte(jugement.constate()))
                        .selon(jugement.article()));
            }
        }
    }

    private static Anomalie refus(CodeAnomalie code, String chemin, Jugement jugement) {
        return Anomalie.of(
                        code,
                        chemin,
                        "constate",
                        texte(jugement.constate()),
                        "attendu",
                        texte(jugement.attendu()),
                        "ecart",
                        texte(jugement.ecart().map(MonetaryAmount::abs)))
                .selon(jugement.article());
    }

    private static String texte(Optional<MonetaryAmount> montant) {
        return montant.map(Montants::texte).orElse("?");
    }
}

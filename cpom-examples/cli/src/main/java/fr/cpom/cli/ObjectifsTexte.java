package fr.cpom.cli;

import fr.cpom.contrat.Cpom;
import fr.cpom.io.rapport.Tableau;
import fr.cpom.objectif.Objectif.Niveau;
import fr.cpom.suivi.evaluation.CibleRetenue;
import fr.cpom.suivi.evaluation.Feu;
import fr.cpom.suivi.evaluation.ScoreContrat;
import fr.cpom.suivi.evaluation.ScoreIndicateur;
import fr.cpom.suivi.evaluation.ScoreObjectif;
import fr.cpom.suivi.evaluation.SuiviJalon;
import fr.cpom.suivi.evaluation.SuiviJalon.Avancement;
import fr.cpom.valeur.Taux;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The follow-up of objectives for people: lights in words, and nothing that only a colour would say. */
final class ObjectifsTexte {
    private static final String RIEN = "–";

    private final PrintWriter sortie;
    private final Langue langue;
    private final Cpom cpom;

    ObjectifsTexte(PrintWriter sortie, Langue langue, Cpom cpom) {
        this.sortie = sortie;
        this.langue = langue;
        this.cpom = cpom;
    }

    void ecrire(Optional<ScoreContrat> resultat) {
        EnTete.ecrire(sortie, cpom, langue);
        sortie.println();
        if (resultat.isEmpty()) {
            sortie.println(langue.texte(cpom.objectifs().isEmpty() ? "objectifs.aucun" : "objectifs.sans.valeur"));
            return;
        }
        ScoreContrat score = resultat.get();
        sortie.println(langue.texte("objectifs.titre", langue.date(score.date()), score.exercice()));
        Paragraphe.ecrire(sortie, "", "", bilan(score));
        Paragraphe.ecrire(
                sortie,
                "",
                "",
                langue.texte("objectifs.convention", taux(score.seuilVert()), taux(score.seuilOrange())));
        sortie.println();
        objectifs(score).ecrire(sortie);
        langue.titre(sortie, "indicateurs.titre");
        if (score.nombreIndicateurs() == 0) {
            sortie.println(langue.texte("indicateurs.aucun"));
        } else {
            indicateurs(score).ecrire(sortie);
            langue.titre(sortie, "mesures.titre");
            mesures(score).ecrire(sortie);
        }
        jalons(score);
    }

    private String bilan(ScoreContrat score) {
        return score.score().isEmpty()
                ? langue.texte("objectifs.non.evalue", score.nombreIndicateurs())
                : langue.texte(
                        "objectifs.bilan",
                        taux(score.score().get()),
                        feu(score.feu()),
                        taux(score.partMesuree()),
                        score.nombreEvalues(),
                        score.nombreIndicateurs());
    }

    private Tableau objectifs(ScoreContrat score) {
        Tableau tableau = new Tableau(
                3, titres("objectif.code", "objectif", "feu", "objectif.poids", "part.mesuree", "objectif.score"));
        for (ScoreObjectif o : score.objectifs()) {
            String retrait = o.niveau() == Niveau.OPERATIONNEL && o.parent().isPresent() ? "  " : "";
            tableau.ligne(List.of(
                    retrait + o.code(),
                    o.intitule(),
                    o.feu().isPresent() ? feu(o.feu()) : langue.texte("etat.NON_MESURE"),
                    nombre(o.poids()),
                    taux(o.partMesuree()),
                    taux(o.score())));
        }
        return tableau.trait()
                .ligne(List.of(
                        langue.texte("objectifs.contrat"),
                        "",
                        score.feu().isPresent() ? feu(score.feu()) : langue.texte("etat.NON_MESURE"),
                        "",
                        taux(score.partMesuree()),
                        taux(score.score())));
    }

    private Tableau indicateurs(ScoreContrat score) {
        Tableau tableau = new Tableau(
                3, titres("indicateur.code", "indicateur", "indicateur.etat", "objectif.poids", "realisation"));
        for (ScoreObjectif o : score.objectifs()) {
            for (ScoreIndicateur i : o.indicateurs()) {
                tableau.ligne(List.of(
                        i.code(),
                        i.intitule(),
                        i.feu().isPresent() ? feu(i.feu()) : langue.texte("etat." + i.etat()),
                        nombre(i.poids()),
                        taux(i.realisationBornee())));
            }
        }
        return tableau;
    }

    private Tableau mesures(ScoreContrat score) {
        Tableau tableau = new Tableau(
                3,
                titres(
                        "indicateur.code",
                        "indicateur.unite",
                        "cible.origine",
                        "indicateur.initiale",
                        "indicateur.valeur",
                        "indicateur.date",
                        "cible"));
        for (ScoreObjectif o : score.objectifs()) {
            for (ScoreIndicateur i : o.indicateurs()) {
                tableau.ligne(List.of(
                        i.code(),
                        i.unite(),
                        i.cible()
                                .map(c -> langue.texte("origine." + c.origine()))
                                .orElse(RIEN),
                        i.initiale().map(m -> nombre(m.valeur())).orElse(RIEN),
                        i.mesure().map(m -> nombre(m.valeur())).orElse(RIEN),
                        i.mesure().map(m -> langue.date(m.date())).orElse(RIEN),
                        i.cible().map(this::cible).orElse(RIEN)));
            }
        }
        return tableau;
    }

    private String cible(CibleRetenue cible) {
        String basse = nombre(cible.valeur());
        return cible.maximum().map(m -> langue.texte("plage", basse, nombre(m))).orElse(basse);
    }

    private void jalons(ScoreContrat score) {
        langue.titre(sortie, "jalons.titre");
        if (score.jalons().isEmpty()) {
            sortie.println(langue.texte("jalons.aucun"));
            return;
        }
        sortie.println(langue.texte(
                "jalons.bilan",
                nombreDe(score, Avancement.ATTEINT),
                nombreDe(score, Avancement.EN_RETARD),
                nombreDe(score, Avancement.A_VENIR),
                nombreDe(score, Avancement.ABANDONNE)));
        for (SuiviJalon jalon : score.jalons()) {
            if (jalon.avancement() == Avancement.EN_RETARD) {
                Paragraphe.ecrire(
                        sortie,
                        "  ",
                        "    ",
                        langue.texte(
                                "jalon.retard",
                                jalon.objectif(),
                                jalon.fiche(),
                                jalon.intitule(),
                                langue.date(jalon.echeance()),
                                jalon.joursDeRetard()));
            }
        }
    }

    private static long nombreDe(ScoreContrat score, Avancement avancement) {
        return score.jalons().stream().filter(j -> j.avancement() == avancement).count();
    }

    private List<String> titres(String... cles) {
        return Arrays.stream(cles).map(c -> langue.texte("titre." + c)).toList();
    }

    private String feu(Optional<Feu> feu) {
        return feu.map(f -> langue.texte("feu." + f)).orElse(RIEN);
    }

    private String taux(Optional<Taux> taux) {
        return taux.map(this::taux).orElse(RIEN);
    }

    /** Cut, not rounded, so that nothing below a threshold is shown at it. */
    private String taux(Taux taux) {
        return taux.arrondi(1, RoundingMode.DOWN).format(langue.locale());
    }

    private String nombre(BigDecimal valeur) {
        BigDecimal lu = valeur.scale() > 2 ? valeur.setScale(2, RoundingMode.HALF_UP) : valeur;
        String texte = lu.stripTrailingZeros().toPlainString();
        return langue.locale().equals(Locale.ENGLISH) ? texte : texte.replace('.', ',');
    }
}

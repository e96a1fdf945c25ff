package fr.cpom.cli;

import fr.cpom.calcul.Calcul;
import fr.cpom.contrat.Cpom;
import fr.cpom.suivi.validite.Controle;
import fr.cpom.suivi.validite.Controle.Etat;
import fr.cpom.suivi.validite.ValiditeContrat;
import fr.cpom.suivi.validite.ValiditeContrat.ThemeControle;
import java.io.PrintWriter;

/** A verdict for people: the findings first, then each check with its article, theme by theme. */
final class ValidationTexte {
    private static final int COLONNE = 16;

    private final PrintWriter sortie;
    private final Langue langue;

    ValidationTexte(PrintWriter sortie, Langue langue) {
        this.sortie = sortie;
        this.langue = langue;
    }

    void ecrire(Cpom cpom, Calcul<ValiditeContrat> calcul) {
        EnTete.ecrire(sortie, cpom, langue);
        sortie.println();
        calcul.resultat().ifPresent(v -> Paragraphe.ecrire(sortie, "", "", verdict(v, calcul)));
        if (!calcul.anomalies().isEmpty()) {
            sortie.println();
            sortie.println(langue.texte("validite.constats"));
            Fautes.ecrire(sortie, calcul.anomalies(), langue);
        }
        calcul.resultat().ifPresent(this::controles);
    }

    private String verdict(ValiditeContrat validite, Calcul<ValiditeContrat> calcul) {
        String verdict = langue.texte(
                !validite.valide()
                        ? "validite.non"
                        : calcul.anomalies().isEmpty() ? "validite.oui" : "validite.oui.alertes");
        return validite.complet() ? verdict : verdict + " " + langue.texte("validite.incomplet");
    }

    private void controles(ValiditeContrat validite) {
        sortie.println();
        sortie.println(langue.texte("validite.controles"));
        for (ThemeControle theme : validite.themes()) {
            sortie.println();
            sortie.println(langue.texte("validite.theme." + theme.theme()));
            theme.controles().forEach(this::controle);
        }
    }

    private void controle(Controle controle) {
        String etat = langue.texte("validite.etat." + controle.etat());
        String debut = "  " + etat + " ".repeat(Math.max(1, COLONNE - etat.length()));
        StringBuilder texte = new StringBuilder(langue.texte("validite.point." + controle.point()));
        controle.objet().ifPresent(o -> texte.append(langue.texte("validite.objet", o)));
        texte.append(" [").append(controle.reference()).append(']');
        controle.motif()
                .ifPresent(m -> texte.append(langue.texte(
                        controle.etat() == Etat.NON_CONTROLE ? "validite.motif" : "validite.motif.partiel",
                        langue.texte("validite.motif." + m))));
        Paragraphe.ecrire(sortie, debut, " ".repeat(COLONNE + 2), texte.toString());
    }
}

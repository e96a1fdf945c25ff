package fr.cpom.cli;

import fr.cpom.calcul.Calcul;
import fr.cpom.contrat.Cpom;
import fr.cpom.io.comparaison.ComparaisonContrats;
import fr.cpom.io.comparaison.Difference;
import fr.cpom.io.comparaison.Rubrique;
import fr.cpom.io.comparaison.TableauxComparaison;
import fr.cpom.suivi.comparaison.ComparaisonTrajectoires;
import fr.cpom.suivi.comparaison.ComparaisonTrajectoires.CoteCompare;
import fr.cpom.suivi.comparaison.DemandeComparaison;
import fr.cpom.suivi.comparaison.EcartPeriode;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** The comparison of two contracts for people: which they are, what differs rubrique by rubrique, the tables of the gaps. */
final class ComparaisonTexte {
    private static final int TEXTE_MAXIMAL = 300;

    private final PrintWriter sortie;
    private final Langue langue;
    private final DemandeComparaison demande;
    private final TableauxComparaison tableaux;

    ComparaisonTexte(PrintWriter sortie, Langue langue, DemandeComparaison demande) {
        this.sortie = sortie;
        this.langue = langue;
        this.demande = demande;
        this.tableaux = TableauxComparaison.of(langue.locale());
    }

    void ecrire(Calcul<ComparaisonContrats> calcul, boolean expliquer) {
        contrat("A", demande.nomA(), demande.a());
        contrat("B", demande.nomB(), demande.b());
        avertissements();
        ComparaisonContrats comparaison = calcul.valeur();
        if (comparaison.identiques()) {
            sortie.println();
            sortie.println(langue.texte("comparer.aucune"));
            return;
        }
        differences(comparaison);
        if (comparaison.trajectoires().isPresent()) {
            trajectoires(comparaison.trajectoires().get());
        } else {
            sortie.println();
            sortie.println(langue.texte("comparer.sans.trajectoire"));
        }
        if (expliquer
                && comparaison
                        .trajectoires()
                        .flatMap(ComparaisonTrajectoires::commun)
                        .isPresent()) {
            titre(langue.texte("comparer.explication"));
            sortie.print(calcul.explication().texte(langue.locale()));
        }
    }

    private void contrat(String cote, String libelle, Cpom cpom) {
        sortie.println(langue.texte(
                "comparer.contrat",
                cote,
                libelle,
                cpom.numero(),
                langue.date(cpom.dateEntreeEnVigueur()),
                langue.date(cpom.dernierJour())));
    }

    /** What a contract says must be printed with every result; once when both say the same. */
    private void avertissements() {
        Optional<String> enA = demande.a().avertissement();
        Optional<String> enB = demande.b().avertissement();
        enA.ifPresent(this::avertissement);
        enB.filter(b -> !enA.equals(enB)).ifPresent(this::avertissement);
    }

    private void avertissement(String texte) {
        Paragraphe.ecrire(sortie, langue.texte("avertissement") + " ", "  ", texte);
    }

    private void differences(ComparaisonContrats comparaison) {
        titre(langue.texte("comparer.differences", comparaison.differences().size()));
        Optional<Rubrique> courante = Optional.empty();
        for (Difference difference : comparaison.differences()) {
            if (courante.filter(difference.rubrique()::equals).isEmpty()) {
                sortie.println(difference.rubrique().titre(langue.locale()));
                courante = Optional.of(difference.rubrique());
            }
            Paragraphe.ecrire(sortie, "  ", "      ", ligne(difference));
        }
    }

    private String ligne(Difference difference) {
        Locale locale = langue.locale();
        String avant =
                difference.texteAvant(locale).map(ComparaisonTexte::surUneLigne).orElse("");
        String apres =
                difference.texteApres(locale).map(ComparaisonTexte::surUneLigne).orElse("");
        return surUneLigne(difference.sujet(locale))
                + langue.texte("comparer." + difference.type())
                + switch (difference.type()) {
                    case AJOUT -> entreParentheses(apres);
                    case RETRAIT -> entreParentheses(avant);
                    case CHANGEMENT -> avant + " → " + apres;
                };
    }

    private static String entreParentheses(String texte) {
        return texte.isEmpty() ? "" : " (" + texte + ")";
    }

    /** A text of a contract, on one line whatever it holds, cut short when it is a chapter. */
    private static String surUneLigne(String brut) {
        String texte = brut.replaceAll("[\\p{Cntrl}\\s]+", " ");
        return texte.codePointCount(0, texte.length()) <= TEXTE_MAXIMAL
                ? texte
                : texte.substring(0, texte.offsetByCodePoints(0, TEXTE_MAXIMAL)) + "…";
    }

    private void trajectoires(ComparaisonTrajectoires trajectoires) {
        titre(langue.texte("comparer.annees"));
        tableaux.annees(trajectoires).ecrire(sortie);
        seuls("A", trajectoires.a());
        seuls("B", trajectoires.b());
        if (trajectoires.commun().isEmpty()) {
            return;
        }
        EcartPeriode commun = trajectoires.commun().get();
        if (commun.essms().isEmpty()) {
            sortie.println();
            sortie.println(langue.texte("comparer.sans.ecart"));
            return;
        }
        titre(langue.texte("comparer.postes"));
        tableaux.postes(trajectoires).ecrire(sortie);
        titre(langue.texte(
                "comparer.essms",
                commun.exercices().get(0),
                commun.exercices().get(commun.exercices().size() - 1)));
        tableaux.essms(commun).ecrire(sortie);
    }

    private void seuls(String nom, CoteCompare cote) {
        if (!cote.exercicesSeuls().isEmpty()) {
            sortie.println(langue.texte("comparer.seuls", nom, TableauxComparaison.exercices(cote.exercicesSeuls())));
        }
    }

    private void titre(String texte) {
        sortie.println();
        sortie.println(texte);
        sortie.println();
    }
}

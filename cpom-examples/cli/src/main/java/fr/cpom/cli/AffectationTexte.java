package fr.cpom.cli;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.io.rapport.Tableau;
import fr.cpom.resultat.Affectation;
import fr.cpom.resultat.Affectation.AffectationCompte;
import fr.cpom.resultat.Affectation.DestinationOuverte;
import fr.cpom.resultat.Affectation.ImputationAnnuelle;
import fr.cpom.resultat.Affectation.LigneImposee;
import fr.cpom.resultat.Affectation.LigneJugee;
import fr.cpom.resultat.Affectation.MouvementReserve;
import fr.cpom.resultat.Affectation.TransfertJuge;
import fr.cpom.resultat.MotifAffectation;
import fr.cpom.resultat.PropositionAffectation;
import fr.cpom.resultat.PropositionAffectation.LigneProposee;
import fr.cpom.resultat.PropositionAffectation.PrioriteEcartee;
import fr.cpom.resultat.PropositionAffectation.PropositionCompte;
import fr.cpom.valeur.Montants;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;

/** An affectation of results laid out in tables. */
final class AffectationTexte {
    private final PrintWriter sortie;
    private final Langue langue;

    AffectationTexte(PrintWriter sortie, Langue langue) {
        this.sortie = sortie;
        this.langue = langue;
    }

    void ecrire(Affectation affectation) {
        sortie.println(langue.texte("affecter.titre", langue.texte("affecter.cadre." + affectation.cadre())));
        affectation.dateLimite().ifPresent(d -> sortie.println(langue.texte("affecter.limite", langue.date(d))));
        sortie.println(langue.texte(affectation.conforme() ? "affecter.conforme" : "affecter.nonConforme"));
        if (!affectation.transferts().isEmpty()) {
            sortie.println();
            sortie.println(langue.texte("affecter.transferts"));
            sortie.println();
            transferts(affectation).ecrire(sortie);
        }
        affectation.comptes().forEach(this::compte);
    }

    void ecrire(PropositionAffectation proposition) {
        for (PropositionCompte compte : proposition.comptes()) {
            sortie.println(langue.texte("affecter.proposition", compte.compte(), euros(compte.total())));
            sortie.println();
            Tableau tableau = new Tableau(
                    3, colonnes("affecter.emploi", "affecter.origine", "affecter.article", "affecter.montant"));
            for (LigneProposee ligne : compte.lignes()) {
                tableau.ligne(List.of(
                        destination(ligne.destination().name()),
                        langue.texte("affecter.origine." + ligne.origine())
                                + ligne.priorite().map(p -> " " + p).orElse(""),
                        article(ligne.article()),
                        euros(ligne.montant())));
            }
            tableau.trait().ligne(List.of(langue.texte("affecter.total"), "", "", euros(compte.total())));
            tableau.ecrire(sortie);
            for (PrioriteEcartee ecartee : compte.ecartees()) {
                Paragraphe.ecrire(
                        sortie,
                        "  ",
                        "  ",
                        langue.texte(
                                "affecter.ecartee",
                                ecartee.priorite(),
                                destination(ecartee.destination().name()),
                                langue.texte("affecter.raison." + ecartee.raison())));
            }
            sortie.println();
        }
    }

    private Tableau transferts(Affectation affectation) {
        Tableau tableau = new Tableau(
                4,
                colonnes(
                        "affecter.de",
                        "affecter.vers",
                        "affecter.verdict",
                        "affecter.article",
                        "affecter.demande",
                        "affecter.admis"));
        for (TransfertJuge transfert : affectation.transferts()) {
            tableau.ligne(List.of(
                    transfert.de(),
                    transfert.vers(),
                    verdict(transfert.verdict().name(), transfert.motif()),
                    article(transfert.article()),
                    euros(transfert.demande()),
                    euros(transfert.admis())));
        }
        return tableau;
    }

    private void compte(AffectationCompte compte) {
        sortie.println();
        sortie.println(langue.texte(
                "affecter.compte",
                compte.compte(),
                langue.texte("affecter.sens." + compte.sens()),
                euros(Montants.ofCentimes(Math.absExact(Montants.centimes(compte.aAffecter())))),
                langue.texte("affecter.decideur." + compte.decideur()),
                article(compte.fondement())));
        compte.placeTresorerie()
                .ifPresent(place -> sortie.println(langue.texte(
                        "affecter.besoin",
                        compte.besoinFondsRoulement().map(this::euros).orElse("?"),
                        euros(place))));
        sortie.println();
        lignes(compte).ecrire(sortie);
        for (ImputationAnnuelle annee : compte.imputations()) {
            sortie.println(langue.texte(
                    "affecter.imputation",
                    annee.exercice().map(Object::toString).orElse(langue.texte("affecter.rang") + " " + annee.rang()),
                    euros(annee.montant())));
        }
        if (compte.lignes().isEmpty() && !compte.destinationsLibres().isEmpty()) {
            sortie.println();
            sortie.println(langue.texte("affecter.libres", euros(compte.libre())));
            sortie.println();
            libres(compte).ecrire(sortie);
        }
        if (!compte.soldes().isEmpty()) {
            sortie.println();
            sortie.println(langue.texte("affecter.soldes"));
            sortie.println();
            soldes(compte).ecrire(sortie);
        }
    }

    /** The imposed lines, the wished lines, what is left. */
    private Tableau lignes(AffectationCompte compte) {
        Tableau tableau = new Tableau(
                3,
                colonnes(
                        "affecter.emploi",
                        "affecter.verdict",
                        "affecter.article",
                        "affecter.demande",
                        "affecter.affecte"));
        for (LigneImposee ligne : compte.obligatoire()) {
            tableau.ligne(List.of(
                    destination(ligne.destination().name()),
                    langue.texte("affecter.imposee"),
                    article(ligne.article()),
                    "",
                    euros(ligne.montant())));
        }
        for (LigneJugee ligne : compte.lignes()) {
            tableau.ligne(List.of(
                    destination(ligne.destination().name()),
                    verdict(ligne.verdict().name(), ligne.motif()),
                    article(ligne.article()),
                    euros(ligne.demande()),
                    euros(ligne.admis())));
        }
        tableau.trait();
        tableau.ligne(List.of(langue.texte("affecter.total"), "", "", "", euros(compte.affecte())));
        tableau.ligne(List.of(langue.texte("affecter.reste"), "", "", "", euros(compte.nonAffecte())));
        return tableau;
    }

    private Tableau libres(AffectationCompte compte) {
        Tableau tableau = new Tableau(2, colonnes("affecter.emploi", "affecter.article", "affecter.plafond"));
        for (DestinationOuverte ouverte : compte.destinationsLibres()) {
            tableau.ligne(List.of(
                    destination(ouverte.destination().name()),
                    article(ouverte.article()),
                    ouverte.plafond().map(this::euros).orElse("?")));
        }
        return tableau;
    }

    private Tableau soldes(AffectationCompte compte) {
        Tableau tableau =
                new Tableau(1, colonnes("affecter.reserve", "affecter.avant", "affecter.variation", "affecter.apres"));
        for (MouvementReserve mouvement : compte.soldes()) {
            tableau.ligne(List.of(
                    langue.texte("affecter.reserve." + mouvement.reserve()),
                    euros(mouvement.avant()),
                    euros(mouvement.variation()),
                    euros(mouvement.apres())));
        }
        return tableau;
    }

    private String verdict(String verdict, Optional<MotifAffectation> motif) {
        String mots = langue.texte("affecter.verdict." + verdict);
        return motif.map(m -> mots + ", " + langue.texte("affecter.motif." + m)).orElse(mots);
    }

    private String destination(String code) {
        return langue.texte("affecter.emploi." + code);
    }

    private static String article(ReferenceJuridique article) {
        return article.texte().equals("CASF") ? article.article() : article.toString();
    }

    private String euros(MonetaryAmount montant) {
        return Montants.format(montant, langue.locale());
    }

    private List<String> colonnes(String... cles) {
        return Stream.of(cles).map(langue::texte).toList();
    }
}

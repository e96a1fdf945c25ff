package fr.cpom.cli;

import fr.cpom.fongibilite.Poste;
import fr.cpom.fongibilite.VerdictMouvement;
import fr.cpom.fongibilite.perequation.Perequation;
import fr.cpom.fongibilite.perequation.Perequation.EssmsEquilibre;
import fr.cpom.fongibilite.perequation.Perequation.NonCouvert;
import fr.cpom.fongibilite.perequation.Perequation.ObjectifPerequation;
import fr.cpom.fongibilite.perequation.Perequation.Optimalite;
import fr.cpom.fongibilite.perequation.Perequation.RegleFermante;
import fr.cpom.fongibilite.perequation.Perequation.Verrou;
import fr.cpom.io.rapport.Tableau;
import fr.cpom.valeur.Montants;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;

/** A péréquation laid out for people: movements, ESSMS before and after, what stays uncovered and why. */
final class PerequationTexte {
    private final PrintWriter sortie;
    private final Langue langue;

    PerequationTexte(PrintWriter sortie, Langue langue) {
        this.sortie = sortie;
        this.langue = langue;
    }

    void ecrire(Perequation p) {
        sortie.println(langue.texte("perequation.titre"));
        sortie.println();
        if (p.mouvements().isEmpty()) {
            sortie.println(langue.texte("perequation.sans.mouvement"));
        } else {
            mouvements(p).ecrire(sortie);
            sortie.println();
            etapes(p);
        }
        sortie.println();
        sortie.println(langue.texte("perequation.essms"));
        sortie.println();
        essms(p).ecrire(sortie);
        sortie.println();
        sortie.println(langue.texte(
                "perequation.bilan",
                p.equilibresAvant(),
                p.equilibresApres(),
                p.essms().size(),
                euros(p.montant())));
        p.optimalite().forEach(this::optimalite);
        if (!p.nonCouverts().isEmpty()) {
            sortie.println();
            sortie.println(langue.texte("perequation.reste"));
            p.nonCouverts().forEach(this::nonCouvert);
        }
        if (!p.verrous().isEmpty()) {
            sortie.println();
            sortie.println(langue.texte("perequation.verrous"));
            p.verrous().forEach(this::verrou);
        }
    }

    private Tableau mouvements(Perequation p) {
        Tableau tableau = new Tableau(
                3, colonnes("perequation.de", "perequation.vers", "perequation.verdict", "perequation.montant"));
        for (VerdictMouvement verdict : p.mouvements()) {
            tableau.ligne(List.of(
                    verdict.mouvement().origine().map(this::poste).orElse("–"),
                    poste(verdict.mouvement().destination()),
                    langue.texte("decision." + verdict.decision()),
                    euros(verdict.mouvement().montant())));
        }
        return tableau.trait().ligne(List.of(langue.texte("perequation.total"), "", "", euros(p.montant())));
    }

    /** The steps that the movements need, each rule once. */
    private void etapes(Perequation p) {
        Stream.of(
                        p.mouvements().stream()
                                .flatMap(v -> v.etapes().stream())
                                .map(e -> langue.texte(
                                        "perequation.etape",
                                        langue.texte("demarche." + e.demarche()),
                                        e.regle(),
                                        e.fondement())),
                        p.mouvements().stream()
                                .flatMap(v -> v.motifs().stream())
                                .filter(m -> !m.charges().isEmpty())
                                .map(m -> m.regle() + " : "
                                        + langue.texte("motif.charges", String.join(", ", m.charges()))),
                        p.mouvements().stream()
                                .flatMap(v -> v.finEffet().stream())
                                .map(fin -> langue.texte("mouvement.fin", langue.date(fin))))
                .flatMap(s -> s)
                .distinct()
                .forEach(t -> Paragraphe.ecrire(sortie, "- ", "  ", t));
        String presume = p.mouvements().stream()
                .flatMap(v -> v.presume().stream())
                .map(VerdictMouvement.Presume::regle)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!presume.isEmpty()) {
            Paragraphe.ecrire(sortie, "- ", "  ", langue.texte("mouvement.presume", presume));
        }
    }

    private Tableau essms(Perequation p) {
        Tableau tableau = new Tableau(
                2,
                colonnes(
                        "perequation.nom",
                        "perequation.equilibre",
                        "perequation.solde.avant",
                        "perequation.deficit.avant",
                        "perequation.solde.apres",
                        "perequation.deficit.apres"));
        for (EssmsEquilibre e : p.essms()) {
            String etat = e.equilibreApres() ? (e.equilibreAvant() ? "deja" : "oui") : "non";
            tableau.ligne(List.of(
                    e.essms(),
                    langue.texte("perequation.equilibre." + etat),
                    euros(e.soldeAvant()),
                    euros(e.deficitAvant()),
                    euros(e.soldeApres()),
                    euros(e.deficitApres())));
        }
        return tableau;
    }

    private void optimalite(Optimalite o) {
        if (!o.optimal()) {
            boolean montant = o.objectif() == ObjectifPerequation.MONTANT;
            Paragraphe.ecrire(
                    sortie,
                    "",
                    "",
                    langue.texte(
                            "perequation.non.prouve",
                            langue.texte("objectif." + o.objectif()),
                            montant ? Montants.formatCentimes(o.valeur(), langue.locale()) : o.valeur(),
                            montant ? Montants.formatCentimes(o.borne(), langue.locale()) : o.borne()));
        } else {
            sortie.println(langue.texte("perequation.prouve", langue.texte("objectif." + o.objectif())));
        }
    }

    private void nonCouvert(NonCouvert n) {
        Paragraphe.ecrire(
                sortie,
                "- ",
                "  ",
                langue.texte(
                        "perequation.motif." + n.motif(),
                        n.essms(),
                        euros(n.deficit()),
                        euros(n.ressources()),
                        euros(n.manque())));
        n.goulot()
                .filter(g -> !g.sources().isEmpty())
                .ifPresent(g -> Paragraphe.ecrire(
                        sortie,
                        "    ",
                        "    ",
                        langue.texte(
                                "perequation.goulot",
                                g.deficits().stream().map(this::poste).collect(Collectors.joining(" ; ")),
                                euros(g.besoin()),
                                g.sources().stream().map(this::poste).collect(Collectors.joining(" ; ")),
                                euros(g.ressources()))));
        if (!n.regles().isEmpty()) {
            Paragraphe.ecrire(sortie, "    ", "    ", langue.texte("perequation.regles", regles(n.regles())));
        }
    }

    private void verrou(Verrou v) {
        Paragraphe.ecrire(
                sortie,
                "- ",
                "  ",
                langue.texte(
                        v.derogeable() ? "perequation.verrou.clause" : "perequation.verrou.hypothese",
                        regles(v.regles()),
                        euros(v.montant()),
                        v.essmsDePlus()));
    }

    private static String regles(List<RegleFermante> regles) {
        return regles.stream().map(r -> r.regle() + " [" + r.fondement() + "]").collect(Collectors.joining(", "));
    }

    private String poste(Poste poste) {
        return Stream.of(
                        Stream.of(poste.essms()),
                        poste.section().stream().map(Object::toString),
                        poste.groupe().stream().map(Object::toString))
                .flatMap(s -> s)
                .collect(Collectors.joining(", "));
    }

    private List<String> colonnes(String... cles) {
        return Stream.of(cles).map(langue::texte).toList();
    }

    private String euros(MonetaryAmount montant) {
        return Montants.format(montant, langue.locale());
    }
}

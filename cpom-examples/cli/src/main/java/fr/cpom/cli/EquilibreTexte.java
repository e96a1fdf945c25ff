package fr.cpom.cli;

import fr.cpom.budget.equilibre.CompteJuge;
import fr.cpom.budget.equilibre.ConditionEquilibre;
import fr.cpom.budget.equilibre.DemandeEquilibre;
import fr.cpom.budget.equilibre.EquilibreReel;
import fr.cpom.budget.equilibre.Jugement;
import fr.cpom.budget.equilibre.Remede;
import fr.cpom.budget.equilibre.SectionJugee;
import fr.cpom.io.rapport.Tableau;
import fr.cpom.valeur.Montants;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** A budget judged, for people: verdict, conditions with their figures, accounts or sections, ways out, what is missing. */
final class EquilibreTexte {
    private final PrintWriter sortie;
    private final Langue langue;

    EquilibreTexte(PrintWriter sortie, Langue langue) {
        this.sortie = sortie;
        this.langue = langue;
    }

    void ecrire(DemandeEquilibre demande, EquilibreReel equilibre) {
        demande.libelle().ifPresent(l -> Paragraphe.ecrire(sortie, "", "", l));
        String cadre = langue.texte("equilibre.cadre." + equilibre.cadre());
        sortie.println(langue.texte(
                "equilibre.titre", demande.exercice().map(e -> e + ", ").orElse("") + cadre));
        sortie.println(langue.texte("equilibre.verdict." + equilibre.verdict()));
        sortie.println();
        conditions(equilibre);
        if (!equilibre.comptes().isEmpty()) {
            comptes(equilibre);
        }
        if (!equilibre.sections().isEmpty()) {
            sections(equilibre);
        }
        voies(equilibre);
        manquants(equilibre);
    }

    private void conditions(EquilibreReel equilibre) {
        Tableau tableau = new Tableau(3, titres("etat", "condition", "article", "constate", "attendu", "ecart"));
        equilibre
                .conditions()
                .forEach((condition, jugement) -> tableau.ligne(List.of(
                        etat(jugement),
                        condition.libelle(langue.locale()),
                        jugement.article().toString(),
                        montant(jugement.constate()),
                        montant(jugement.attendu()),
                        montant(jugement.ecart()))));
        tableau.ecrire(sortie);
    }

    private void comptes(EquilibreReel equilibre) {
        sortie.println();
        sortie.println(langue.texte("equilibre.comptes"));
        Tableau tableau = new Tableau(4, titres("etat", "compte", "classe", "article", "resultat", "limite"));
        for (CompteJuge compte : equilibre.comptes()) {
            tableau.ligne(List.of(
                    etat(compte.jugement()),
                    compte.compte(),
                    compte.classe().map(c -> c.libelle(langue.locale())).orElse("?"),
                    compte.jugement().article().toString(),
                    montant(compte.resultat()),
                    montant(compte.jugement().attendu())));
        }
        tableau.ecrire(sortie);
    }

    private void sections(EquilibreReel equilibre) {
        sortie.println();
        sortie.println(langue.texte("equilibre.sections"));
        Tableau tableau = new Tableau(3, titres("etat", "section", "article", "solde", "limite"));
        for (SectionJugee section : equilibre.sections()) {
            tableau.ligne(List.of(
                    etat(section.jugement()),
                    section.nature().libelle(langue.locale())
                            + section.budget().map(b -> ", " + b).orElse(""),
                    section.jugement().article().toString(),
                    montant(Optional.of(section.solde())),
                    montant(section.jugement().attendu())));
        }
        tableau.ecrire(sortie);
    }

    private void voies(EquilibreReel equilibre) {
        List<String> lignes = new ArrayList<>();
        equilibre.conditions().forEach((condition, jugement) -> {
            if (!jugement.remedes().isEmpty()
                    && condition != ConditionEquilibre.COMPTES
                    && condition != ConditionEquilibre.SECTIONS) {
                jugement.remedes().forEach(r -> lignes.add(condition.libelle(langue.locale()) + " : " + voie(r)));
            }
        });
        for (CompteJuge compte : equilibre.comptes()) {
            compte.jugement().remedes().forEach(r -> lignes.add(compte.compte() + " : " + voie(r)));
        }
        for (SectionJugee section : equilibre.sections()) {
            section.jugement()
                    .remedes()
                    .forEach(r -> lignes.add(section.nature().libelle(langue.locale()) + " : " + voie(r)));
        }
        liste("equilibre.voies", lignes);
    }

    private String voie(Remede remede) {
        return remede.libelle(langue.locale())
                + remede.montant()
                        .map(m -> " (" + Montants.format(m, langue.locale()) + ")")
                        .orElse("")
                + " [" + remede.article() + "]";
    }

    private void manquants(EquilibreReel equilibre) {
        liste("equilibre.manquants", equilibre.manquants());
    }

    private void liste(String titre, List<String> lignes) {
        if (!lignes.isEmpty()) {
            sortie.println();
            sortie.println(langue.texte(titre));
            lignes.forEach(l -> Paragraphe.ecrire(sortie, "  - ", "    ", l));
        }
    }

    private String etat(Jugement jugement) {
        return langue.texte("equilibre.etat." + jugement.etat());
    }

    private String montant(Optional<MonetaryAmount> montant) {
        return montant.map(m -> Montants.format(m, langue.locale())).orElse("");
    }

    private List<String> titres(String... cles) {
        return List.of(cles).stream().map(c -> langue.texte("equilibre." + c)).toList();
    }
}

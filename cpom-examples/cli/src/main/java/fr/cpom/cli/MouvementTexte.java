package fr.cpom.cli;

import fr.cpom.contrat.fongibilite.RegleFongibilite;
import fr.cpom.fongibilite.JugementMouvements;
import fr.cpom.fongibilite.JugementMouvements.Effet;
import fr.cpom.fongibilite.Mouvement;
import fr.cpom.fongibilite.Poste;
import fr.cpom.fongibilite.VerdictMouvement;
import fr.cpom.fongibilite.VerdictMouvement.Alternative;
import fr.cpom.fongibilite.VerdictMouvement.Etape;
import fr.cpom.fongibilite.VerdictMouvement.Motif;
import fr.cpom.fongibilite.VerdictMouvement.Presume;
import fr.cpom.io.rapport.Tableau;
import fr.cpom.valeur.Montants;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;

/** The verdict on movements, laid out for people. */
final class MouvementTexte {
    private static final String RETRAIT = "    ";

    private final PrintWriter sortie;
    private final Langue langue;

    MouvementTexte(PrintWriter sortie, Langue langue) {
        this.sortie = sortie;
        this.langue = langue;
    }

    void ecrire(JugementMouvements jugement) {
        Map<String, RegleFongibilite> regles =
                jugement.regles().stream().collect(Collectors.toMap(RegleFongibilite::code, Function.identity()));
        sortie.println(langue.texte("mouvement.titre"));
        int rang = 1;
        for (VerdictMouvement verdict : jugement.verdicts()) {
            sortie.println();
            verdict(rang++, verdict, regles);
        }
        if (!jugement.effets().isEmpty()) {
            sortie.println();
            sortie.println(langue.texte("mouvement.effets"));
            effets(jugement).ecrire(sortie);
        }
        jugement.totalAvant().ifPresent(avant -> {
            sortie.println();
            sortie.println(langue.texte(
                    "mouvement.total",
                    euros(avant),
                    euros(jugement.totalApres().orElseThrow()),
                    euros(jugement.plafond().orElseThrow())));
        });
    }

    private void verdict(int rang, VerdictMouvement verdict, Map<String, RegleFongibilite> regles) {
        Mouvement m = verdict.mouvement();
        Paragraphe.ecrire(
                sortie,
                "",
                RETRAIT,
                langue.texte(
                        "mouvement.ligne",
                        m.code().orElse(Integer.toString(rang)),
                        langue.texte("decision." + verdict.decision()),
                        deplacement(m)));
        for (Motif motif : verdict.motifs()) {
            puce(langue.texte("motif." + motif.effet(), regle(motif.regle(), regles)));
            if (!motif.charges().isEmpty()) {
                puce(langue.texte("motif.charges", String.join(", ", motif.charges())));
            }
            motif.ouvertePar().ifPresent(clause -> puce(langue.texte("motif.clause", regle(clause, regles))));
        }
        for (Etape etape : verdict.etapes()) {
            String texte = regle(etape.regle(), regles);
            puce(etape.decisionTacite()
                    .map(d -> langue.texte("etape.tacite", texte, langue.date(d)))
                    .orElseGet(() -> langue.texte("etape", texte)));
        }
        verdict.finEffet().ifPresent(fin -> puce(langue.texte("mouvement.fin", langue.date(fin))));
        if (!verdict.presume().isEmpty()) {
            puce(langue.texte("mouvement.presume", presume(verdict.presume())));
        }
        for (Alternative alternative : verdict.alternatives()) {
            puce(langue.texte(
                    "alternative." + alternative.type(),
                    deplacement(alternative.mouvement()),
                    langue.texte("decision." + alternative.decision()),
                    alternative.clause().orElse("")));
        }
    }

    private void puce(String texte) {
        Paragraphe.ecrire(sortie, RETRAIT + "- ", RETRAIT + "  ", texte);
    }

    private String regle(String code, Map<String, RegleFongibilite> regles) {
        RegleFongibilite regle = regles.get(code);
        return regle == null ? code : regle.texte(langue.locale());
    }

    private String presume(List<Presume> presumes) {
        List<String> parts = new ArrayList<>();
        presumes.forEach(p -> p.fait().ifPresent(f -> parts.add(RegleFongibilite.texte(f, langue.locale()))));
        String memes = presumes.stream()
                .flatMap(p -> p.critere().stream())
                .distinct()
                .map(c -> RegleFongibilite.texte(c, langue.locale()))
                .collect(Collectors.joining(", "));
        if (!memes.isEmpty()) {
            parts.add(langue.texte("mouvement.meme", memes));
        }
        return String.join(" ; ", parts);
    }

    private String deplacement(Mouvement m) {
        return langue.texte(
                "mouvement.deplacement",
                euros(m.montant()),
                m.origine().map(this::poste).orElseGet(() -> langue.texte("mouvement.non.reparti")),
                poste(m.destination()));
    }

    private String poste(Poste poste) {
        List<String> parts = new ArrayList<>();
        parts.add(poste.essms());
        poste.section().ifPresent(s -> parts.add(s.code()));
        poste.groupe().ifPresent(g -> parts.add(langue.texte("mouvement.groupe", g)));
        poste.charge().ifPresent(parts::add);
        return String.join(", ", parts);
    }

    private Tableau effets(JugementMouvements jugement) {
        Tableau tableau = new Tableau(
                2,
                List.of(
                        langue.texte("mouvement.critere"),
                        langue.texte("mouvement.valeur"),
                        langue.texte("mouvement.entrees"),
                        langue.texte("mouvement.sorties"),
                        langue.texte("mouvement.variation")));
        for (Effet effet : jugement.effets()) {
            tableau.ligne(List.of(
                    langue.texte("critere." + effet.critere()),
                    effet.valeur(),
                    euros(effet.entrees()),
                    euros(effet.sorties()),
                    euros(effet.variation())));
        }
        return tableau;
    }

    private String euros(MonetaryAmount montant) {
        return Montants.format(montant, langue.locale());
    }
}

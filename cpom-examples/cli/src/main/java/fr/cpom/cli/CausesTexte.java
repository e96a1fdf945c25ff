package fr.cpom.cli;

import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.io.rapport.Tableau;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.trajectoire.Trajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.CauseEssms;
import fr.cpom.projection.trajectoire.Trajectoire.CauseTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.DecompositionAnnee;
import fr.cpom.projection.trajectoire.Trajectoire.HypotheseRetenue;
import fr.cpom.projection.trajectoire.Trajectoire.TrajectoireEssms;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javax.money.MonetaryAmount;

/** Why a trajectory goes where it goes: causes at the term, change of each year by kind of effect, hypotheses with their source. */
final class CausesTexte {
    private final PrintWriter sortie;
    private final Langue langue;
    private final Chiffres chiffres;

    CausesTexte(PrintWriter sortie, Langue langue) {
        this.sortie = sortie;
        this.langue = langue;
        this.chiffres = new Chiffres(langue.locale());
    }

    void ecrire(Trajectoire trajectoire) {
        Exercice base = trajectoire.exerciceBase();
        Exercice fin = trajectoire.annees().get(trajectoire.annees().size() - 1).exercice();
        langue.titre(sortie, "ciseau.causes.charges", base, fin);
        charges(trajectoire).ecrire(sortie);
        langue.titre(sortie, "ciseau.causes.produits", base, fin);
        produits(trajectoire).ecrire(sortie);
        bilan(trajectoire, base, fin);
        langue.titre(sortie, "ciseau.decomposition");
        decomposition(trajectoire.decompositions()).ecrire(sortie);
        langue.titre(sortie, "ciseau.hypotheses");
        trajectoire.hypotheses().forEach(this::hypothese);
    }

    /** What changed the result of one ESSMS. */
    void ecrire(TrajectoireEssms essms) {
        Exercice base = essms.annees().get(0).exercice();
        Exercice fin = essms.annees().get(essms.annees().size() - 1).exercice();
        langue.titre(sortie, "ciseau.causes.essms", base, fin);
        causes(essms).ecrire(sortie);
        langue.titre(sortie, "ciseau.decomposition");
        decomposition(essms.decompositions()).ecrire(sortie);
    }

    private Tableau causes(TrajectoireEssms essms) {
        Tableau tableau = new Tableau(
                3,
                List.of(
                        langue.texte("ciseau.cause"),
                        langue.texte("ciseau.famille"),
                        langue.texte("ciseau.nature"),
                        langue.texte("ciseau.effet.resultat")));
        essms.causes().stream()
                .filter(c -> dernier(c.variations()) != 0)
                .sorted(Comparator.comparing((CauseEssms c) -> -Math.abs(dernier(c.variations()))))
                .forEach(c -> tableau.ligne(List.of(
                        cause(c.cause(), langue),
                        langue.texte("famille." + c.famille()),
                        langue.texte("effet." + c.effet()),
                        chiffres.montant(Montants.ofCentimes(effet(c))))));
        long total = essms.causes().stream().mapToLong(CausesTexte::effet).sum();
        return tableau.trait()
                .ligne(List.of(langue.texte("ciseau.total"), "", "", chiffres.montant(Montants.ofCentimes(total))));
    }

    /** On the result at the term. */
    private static long effet(CauseEssms cause) {
        return cause.sens() == SensLigne.CHARGE ? -dernier(cause.variations()) : dernier(cause.variations());
    }

    /** {@code salaires / GVT} and the names of origins, in words. */
    static String cause(String cause, Langue langue) {
        int barre = cause.lastIndexOf(" / ");
        if (barre > 0) {
            String etape = "ciseau.etape." + cause.substring(barre + 3);
            String texte = langue.texte(etape);
            return texte.equals(etape) ? cause : cause.substring(0, barre) + langue.texte("ciseau.etape") + texte;
        }
        String origine = "ciseau.origine." + cause;
        String texte = langue.texte(origine);
        return texte.equals(origine) ? cause : texte;
    }

    private static List<CauseTrajectoire> auTerme(Trajectoire trajectoire, SensLigne sens) {
        return trajectoire.causes().stream()
                .filter(c -> c.sens() == sens && dernier(c.variations()) != 0)
                .sorted(Comparator.comparing((CauseTrajectoire c) -> -Math.abs(dernier(c.variations()))))
                .toList();
    }

    private static long dernier(List<MontantAnnuel> montants) {
        return montants.isEmpty()
                ? 0
                : Montants.centimes(montants.get(montants.size() - 1).montant());
    }

    private Tableau charges(Trajectoire trajectoire) {
        Tableau tableau = new Tableau(
                3,
                List.of(
                        langue.texte("ciseau.cause"),
                        langue.texte("ciseau.famille"),
                        langue.texte("ciseau.nature"),
                        langue.texte("ciseau.derive"),
                        langue.texte("ciseau.part.financeur"),
                        langue.texte("ciseau.part.gestionnaire")));
        long[] totaux = new long[3];
        for (CauseTrajectoire cause : auTerme(trajectoire, SensLigne.CHARGE)) {
            long[] montants = {
                dernier(cause.variations()), dernier(cause.aChargeFinanceur()), dernier(cause.aChargeGestionnaire())
            };
            List<String> ligne = new ArrayList<>(List.of(
                    cause(cause.cause(), langue),
                    langue.texte("famille." + cause.famille()),
                    langue.texte("effet." + cause.effet())));
            for (int i = 0; i < montants.length; i++) {
                totaux[i] += montants[i];
                ligne.add(chiffres.montant(Montants.ofCentimes(montants[i])));
            }
            tableau.ligne(ligne);
        }
        List<String> total = new ArrayList<>(List.of(langue.texte("ciseau.total"), "", ""));
        for (long montant : totaux) {
            total.add(chiffres.montant(Montants.ofCentimes(montant)));
        }
        return tableau.trait().ligne(total);
    }

    private Tableau produits(Trajectoire trajectoire) {
        Tableau tableau = new Tableau(
                3,
                List.of(
                        langue.texte("ciseau.cause"),
                        langue.texte("ciseau.famille"),
                        langue.texte("ciseau.nature"),
                        langue.texte("ciseau.hausse")));
        long total = 0;
        for (CauseTrajectoire cause : auTerme(trajectoire, SensLigne.PRODUIT)) {
            total += dernier(cause.variations());
            tableau.ligne(List.of(
                    cause(cause.cause(), langue),
                    langue.texte("famille." + cause.famille()),
                    langue.texte("effet." + cause.effet()),
                    chiffres.montant(Montants.ofCentimes(dernier(cause.variations())))));
        }
        return tableau.trait()
                .ligne(List.of(langue.texte("ciseau.total"), "", "", chiffres.montant(Montants.ofCentimes(total))));
    }

    /** How the result of the base year becomes that of the term, and who pays the drift. */
    private void bilan(Trajectoire trajectoire, Exercice base, Exercice fin) {
        long produits = somme(trajectoire, SensLigne.PRODUIT, CauseTrajectoire::variations);
        long charges = somme(trajectoire, SensLigne.CHARGE, CauseTrajectoire::variations);
        long paye = somme(trajectoire, SensLigne.CHARGE, CauseTrajectoire::aChargeFinanceur);
        sortie.println();
        Paragraphe.ecrire(
                sortie,
                "",
                "",
                langue.texte(
                        "ciseau.bilan",
                        base,
                        chiffres.euros(trajectoire.annees().get(0).resultat()),
                        euros(produits),
                        euros(charges),
                        fin,
                        chiffres.euros(trajectoire
                                .annees()
                                .get(trajectoire.annees().size() - 1)
                                .resultat())));
        if (charges > 0) {
            Paragraphe.ecrire(
                    sortie,
                    "",
                    "",
                    langue.texte(
                            "ciseau.partage", euros(charges), euros(paye), part(paye, charges), euros(charges - paye)));
        }
    }

    private String part(long part, long tout) {
        return chiffres.taux(
                Taux.of(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(tout), 3, RoundingMode.HALF_UP)));
    }

    private static long somme(
            Trajectoire trajectoire, SensLigne sens, Function<CauseTrajectoire, List<MontantAnnuel>> montants) {
        return trajectoire.causes().stream()
                .filter(c -> c.sens() == sens)
                .map(montants)
                .mapToLong(CausesTexte::dernier)
                .sum();
    }

    private Tableau decomposition(List<DecompositionAnnee> decompositions) {
        List<Function<DecompositionAnnee, MonetaryAmount>> colonnes = List.of(
                DecompositionAnnee::variation,
                DecompositionAnnee::prix,
                DecompositionAnnee::volume,
                DecompositionAnnee::structure,
                DecompositionAnnee::politique);
        Tableau tableau = new Tableau(
                1,
                List.of(
                        langue.texte("ciseau.exercice"),
                        langue.texte("ciseau.variation"),
                        langue.texte("effet.PRIX"),
                        langue.texte("effet.VOLUME"),
                        langue.texte("effet.STRUCTURE"),
                        langue.texte("effet.POLITIQUE")));
        for (DecompositionAnnee annee : decompositions) {
            List<String> ligne = new ArrayList<>(List.of(annee.exercice().toString()));
            colonnes.forEach(c -> ligne.add(chiffres.montant(c.apply(annee))));
            tableau.ligne(ligne);
        }
        List<String> total = new ArrayList<>(List.of(langue.texte("ciseau.total")));
        colonnes.forEach(c -> total.add(chiffres.montant(Montants.ofCentimes(
                decompositions.stream().map(c).mapToLong(Montants::centimes).sum()))));
        return tableau.trait().ligne(total);
    }

    private void hypothese(HypotheseRetenue hypothese) {
        List<String> valeurs = new ArrayList<>();
        if (!hypothese.taux().isEmpty()) {
            valeurs.add(suites(
                    hypothese.taux().stream().map(t -> t.exercice()).toList(),
                    hypothese.taux().stream().map(t -> chiffres.taux(t.taux())).toList()));
        }
        if (!hypothese.montants().isEmpty()) {
            valeurs.add(suites(
                    hypothese.montants().stream().map(MontantAnnuel::exercice).toList(),
                    hypothese.montants().stream()
                            .map(m -> chiffres.euros(m.montant()))
                            .toList()));
        }
        String confiance = hypothese
                .confiance()
                .map(c -> " [" + langue.texte("confiance." + c) + "]")
                .orElse("");
        Paragraphe.ecrire(
                sortie,
                "- ",
                "  ",
                langue.texte(
                        "ciseau.hypothese",
                        hypothese.nom(),
                        langue.texte("famille." + hypothese.famille()),
                        hypothese.lignes(),
                        valeurs.isEmpty() ? langue.texte("ciseau.hypothese.vide") : String.join(" ; ", valeurs),
                        hypothese.source().orElseGet(() -> langue.texte("ciseau.source.absente")) + confiance));
    }

    /** {@code 2025 : 18 %, 2026 : 12 %, 2027 à 2030 : 6 %}: equal values of years in a row once. */
    private String suites(List<Exercice> annees, List<String> valeurs) {
        List<String> suites = new ArrayList<>();
        int debut = 0;
        for (int i = 1; i <= annees.size(); i++) {
            boolean suit = i < annees.size()
                    && valeurs.get(i).equals(valeurs.get(debut))
                    && annees.get(i).equals(annees.get(i - 1).suivant());
            if (!suit) {
                suites.add(
                        i - 1 == debut
                                ? langue.texte("ciseau.suite.une", annees.get(debut), valeurs.get(debut))
                                : langue.texte(
                                        "ciseau.suite", annees.get(debut), annees.get(i - 1), valeurs.get(debut)));
                debut = i;
            }
        }
        return String.join(", ", suites);
    }

    private String euros(long centimes) {
        return Montants.formatCentimes(centimes, langue.locale());
    }
}

package fr.cpom.cli;

import fr.cpom.projection.ciseau.EffetCiseau;
import fr.cpom.projection.ciseau.EffetCiseau.CiseauEssms;
import fr.cpom.projection.ciseau.EffetCiseau.CouvertureReserves;
import fr.cpom.projection.ciseau.EffetCiseau.DureeCouverture;
import fr.cpom.projection.ciseau.EffetCiseau.LigneCiseau;
import fr.cpom.projection.trajectoire.Trajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.AnneeTrajectoire;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the effet ciseau means, in sentences: growth, rupture, first ESSMS, losses, reserves, effort, CAF. */
final class ConstatsCiseau {
    private final PrintWriter sortie;
    private final Langue langue;
    private final NomsEssms noms;
    private final Chiffres chiffres;

    ConstatsCiseau(PrintWriter sortie, Langue langue, NomsEssms noms) {
        this.sortie = sortie;
        this.langue = langue;
        this.noms = noms;
        this.chiffres = new Chiffres(langue.locale());
    }

    void ecrire(Trajectoire trajectoire) {
        Exercice fin = trajectoire.annees().get(trajectoire.annees().size() - 1).exercice();
        if (trajectoire.ciseau().isEmpty()) {
            puce("ciseau.sans.mesure");
        } else {
            mesure(trajectoire.ciseau().get(), trajectoire.exerciceBase(), fin);
        }
        caf(trajectoire);
    }

    /** Of the whole or of one ESSMS. */
    void mesure(EffetCiseau mesure, Exercice base, Exercice fin) {
        croissance(mesure);
        rupture(mesure, base, fin);
        parAnneeDeRupture(mesure, base);
        String seul = base.suivant().equals(fin) ? ".un" : "";
        mesure.cumulConstant()
                .ifPresentOrElse(
                        constant -> puce(
                                "ciseau.cumul.constant" + seul,
                                base.suivant(),
                                fin,
                                chiffres.euros(mesure.cumul()),
                                chiffres.euros(constant),
                                base),
                        () -> puce("ciseau.cumul.courant" + seul, base.suivant(), fin, chiffres.euros(mesure.cumul())));
        if (mesure.rupture().rang().isPresent()) {
            mesure.couverture().ifPresent(c -> couverture(c, fin));
        }
        LigneCiseau derniere = mesure.lignes().get(mesure.lignes().size() - 1);
        derniere.effort()
                .filter(e -> e.compareTo(Taux.ZERO) > 0)
                .ifPresent(e -> puce(
                        "ciseau.effort",
                        fin,
                        chiffres.taux(e),
                        chiffres.euros(derniere.marge().negate())));
        derniere.perteReelle()
                .ifPresent(p -> puce(
                        p.isNegative() ? "ciseau.reel.perte" : "ciseau.reel.gain", base, fin, chiffres.euros(p.abs())));
    }

    private void croissance(EffetCiseau mesure) {
        if (mesure.tcamProduits().isPresent()
                && mesure.tcamCharges().isPresent()
                && mesure.ecartCroissance().isPresent()) {
            Taux ecart = mesure.ecartCroissance().get();
            puce(
                    ecart.compareTo(Taux.ZERO) > 0 ? "ciseau.croissance.ouvre" : "ciseau.croissance.non",
                    chiffres.taux(mesure.tcamProduits().get()),
                    chiffres.taux(mesure.tcamCharges().get()),
                    chiffres.points(ecart));
        }
    }

    private void rupture(EffetCiseau mesure, Exercice base, Exercice fin) {
        mesure.rupture()
                .exercice()
                .ifPresentOrElse(
                        e -> puce(e.equals(base) ? "ciseau.rupture.deja" : "ciseau.rupture.en", e),
                        () -> puce("ciseau.rupture.jamais", fin));
    }

    /** The ESSMS by the year of their first loss. */
    private void parAnneeDeRupture(EffetCiseau mesure, Exercice base) {
        Map<Exercice, List<String>> parAnnee = new TreeMap<>();
        for (CiseauEssms essms : mesure.essms()) {
            essms.mesure()
                    .rupture()
                    .exercice()
                    .ifPresent(e ->
                            parAnnee.computeIfAbsent(e, x -> new ArrayList<>()).add(noms.nom(essms.essms())));
        }
        parAnnee.forEach((annee, essms) ->
                puce(annee.equals(base) ? "ciseau.essms.deja" : "ciseau.essms.en", annee, String.join(", ", essms)));
    }

    private void couverture(CouvertureReserves couverture, Exercice fin) {
        puceDite(duree("ciseau.compensation", couverture.compensation(), fin));
        puceDite(duree("ciseau.toutes", couverture.toutes(), fin));
    }

    private String duree(String reserve, DureeCouverture duree, Exercice fin) {
        String nom = langue.texte(reserve, chiffres.euros(duree.reserve()));
        return duree.exerciceNonCouvert()
                .map(e -> langue.texte(
                        "ciseau.couverture.jusque",
                        nom,
                        duree.exerciceCouvert().map(Exercice::toString).orElse("–"),
                        chiffres.euros(duree.manque()),
                        fin))
                .orElseGet(() -> langue.texte("ciseau.couverture.toute", nom, fin));
    }

    private void caf(Trajectoire trajectoire) {
        AnneeTrajectoire premiere = trajectoire.annees().get(0);
        AnneeTrajectoire derniere =
                trajectoire.annees().get(trajectoire.annees().size() - 1);
        puce(
                "ciseau.caf.passe",
                chiffres.euros(premiere.caf()),
                premiere.exercice(),
                chiffres.euros(derniere.caf()),
                derniere.exercice(),
                premiere.tauxCaf().map(chiffres::taux).orElse("–"),
                derniere.tauxCaf().map(chiffres::taux).orElse("–"));
        trajectoire.annees().stream()
                .filter(a -> a.financement()
                        .flatMap(f -> f.capitalCouvert())
                        .filter(c -> c.compareTo(BigDecimal.ONE) < 0)
                        .isPresent())
                .findFirst()
                .ifPresent(a -> puce(
                        "ciseau.caf.capital",
                        a.exercice(),
                        chiffres.euros(a.caf()),
                        chiffres.euros(a.financement().orElseThrow().capital())));
        trajectoire.annees().stream()
                .filter(a -> a.financement()
                        .filter(f -> Montants.centimes(f.tresorerie()) < 0)
                        .isPresent())
                .findFirst()
                .ifPresent(a -> puce("ciseau.tresorerie.negative", a.exercice()));
    }

    private void puceDite(String texte) {
        Paragraphe.ecrire(sortie, "- ", "  ", texte);
    }

    private void puce(String cle, Object... valeurs) {
        puceDite(langue.texte(cle, valeurs));
    }
}

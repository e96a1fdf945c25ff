package fr.cpom.cli;

import fr.cpom.io.rapport.Tableau;
import fr.cpom.projection.ciseau.EffetCiseau;
import fr.cpom.projection.ciseau.EffetCiseau.CiseauEssms;
import fr.cpom.projection.ciseau.EffetCiseau.LigneCiseau;
import fr.cpom.projection.trajectoire.Trajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.AnneeEssms;
import fr.cpom.projection.trajectoire.Trajectoire.AnneeTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.LigneTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.MouvementReserve;
import fr.cpom.projection.trajectoire.Trajectoire.TrajectoireEssms;
import fr.cpom.resultat.reserve.Reserve;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;

/** A trajectory laid out for a director: the years, when and where the scissors close, the ESSMS, then {@link CausesTexte}. */
final class CiseauTexte {
    /** Years in a table of names. */
    private static final int ANNEES = 7;

    private final PrintWriter sortie;
    private final Langue langue;
    private final NomsEssms noms;
    private final Chiffres chiffres;

    CiseauTexte(PrintWriter sortie, Langue langue, NomsEssms noms) {
        this.sortie = sortie;
        this.langue = langue;
        this.noms = noms;
        this.chiffres = new Chiffres(langue.locale());
    }

    void ecrire(Trajectoire trajectoire) {
        List<AnneeTrajectoire> annees = trajectoire.annees();
        langue.titre(sortie, "ciseau.annees", annees.get(0).exercice(), fin(trajectoire));
        annees(trajectoire).ecrire(sortie);
        langue.titre(sortie, "ciseau.effet");
        new ConstatsCiseau(sortie, langue, noms).ecrire(trajectoire);
        langue.titre(sortie, "ciseau.essms", annees.get(0).exercice(), fin(trajectoire));
        parTranches(trajectoire, tranche -> parEssms(trajectoire, tranche));
        new CausesTexte(sortie, langue).ecrire(trajectoire);
    }

    private static Exercice fin(Trajectoire trajectoire) {
        return trajectoire.annees().get(trajectoire.annees().size() - 1).exercice();
    }

    private Tableau annees(Trajectoire trajectoire) {
        boolean tresorerie =
                trajectoire.annees().stream().allMatch(a -> a.financement().isPresent());
        List<LigneCiseau> constantes = trajectoire
                .ciseau()
                .map(EffetCiseau::lignes)
                .filter(l -> l.stream().allMatch(a -> a.margeConstante().isPresent()))
                .orElse(List.of());
        List<String> titres = new ArrayList<>(Stream.of("exercice", "produits", "charges", "resultat", "cumul", "caf")
                .map(t -> langue.texte("ciseau." + t))
                .toList());
        if (tresorerie) {
            titres.add(langue.texte("ciseau.tresorerie"));
        }
        if (!constantes.isEmpty()) {
            titres.add(langue.texte("ciseau.constante", trajectoire.exerciceBase()));
        }
        Tableau tableau = new Tableau(1, titres);
        long cumul = 0;
        for (int rang = 0; rang < trajectoire.annees().size(); rang++) {
            AnneeTrajectoire annee = trajectoire.annees().get(rang);
            cumul += rang == 0 ? 0 : Montants.centimes(annee.resultat());
            List<String> ligne = new ArrayList<>(List.of(
                    annee.exercice().toString(),
                    chiffres.montant(annee.produits()),
                    chiffres.montant(annee.charges()),
                    chiffres.montant(annee.resultat()),
                    rang == 0 ? "" : chiffres.montant(Montants.ofCentimes(cumul)),
                    chiffres.montant(annee.caf())));
            if (tresorerie) {
                ligne.add(chiffres.montant(annee.financement().orElseThrow().tresorerie()));
            }
            if (!constantes.isEmpty()) {
                ligne.add(chiffres.montant(constantes.get(rang).margeConstante().orElseThrow()));
            }
            tableau.ligne(ligne);
        }
        return tableau;
    }

    /**
     * Some of the years, in their order.
     *
     * @param debut rank of the first
     * @param fin rank after the last
     */
    private record Tranche(int debut, int fin) {
        <T> List<T> de(List<T> annees) {
            return annees.subList(debut, fin);
        }
    }

    /** A table for a few years at a time, so that names keep their width. */
    private void parTranches(Trajectoire trajectoire, Function<Tranche, Tableau> tableau) {
        int annees = trajectoire.annees().size();
        for (int debut = 0; debut < annees; debut += ANNEES) {
            if (debut > 0) {
                sortie.println();
            }
            tableau.apply(new Tranche(debut, Math.min(annees, debut + ANNEES))).ecrire(sortie);
        }
    }

    /** The results of each ESSMS, the worst at the term first. */
    private Tableau parEssms(Trajectoire trajectoire, Tranche tranche) {
        List<String> titres = new ArrayList<>(
                List.of(langue.texte("ciseau.nom"), langue.texte("ciseau.rupture"), langue.texte("ciseau.couvert")));
        tranche.de(trajectoire.annees()).forEach(a -> titres.add(a.exercice().toString()));
        Tableau tableau = new Tableau(3, titres);
        trajectoire.essms().stream()
                .sorted(Comparator.comparing((TrajectoireEssms e) ->
                        Montants.centimes(e.annees().get(e.annees().size() - 1).resultat())))
                .forEach(e -> tableau.ligne(ligneEssms(e, mesure(trajectoire, e.essms()), tranche)));
        List<String> total = new ArrayList<>(
                List.of(langue.texte("ciseau.ensemble"), rupture(trajectoire.ciseau()), couvert(trajectoire.ciseau())));
        tranche.de(trajectoire.annees()).forEach(a -> total.add(chiffres.entier(a.resultat())));
        return tableau.trait().ligne(total);
    }

    private List<String> ligneEssms(TrajectoireEssms essms, Optional<EffetCiseau> mesure, Tranche tranche) {
        List<String> ligne = new ArrayList<>(List.of(noms.nom(essms.essms()), rupture(mesure), couvert(mesure)));
        tranche.de(essms.annees()).forEach(a -> ligne.add(chiffres.entier(a.resultat())));
        return ligne;
    }

    private static Optional<EffetCiseau> mesure(Trajectoire trajectoire, String essms) {
        return trajectoire.ciseau().stream()
                .flatMap(c -> c.essms().stream())
                .filter(e -> e.essms().equals(essms))
                .map(CiseauEssms::mesure)
                .findFirst();
    }

    private static String rupture(Optional<EffetCiseau> mesure) {
        return mesure.flatMap(m -> m.rupture().exercice())
                .map(Exercice::toString)
                .orElse("–");
    }

    /** The last year that all the reserves cover, when the result ever falls below zero. */
    private static String couvert(Optional<EffetCiseau> mesure) {
        return mesure.filter(m -> m.rupture().rang().isPresent())
                .flatMap(EffetCiseau::couverture)
                .flatMap(c -> c.toutes().exerciceCouvert())
                .map(Exercice::toString)
                .orElse("–");
    }

    /** One ESSMS: its years and reserves, its scissors, its lines. */
    void essms(Trajectoire trajectoire, String nom) {
        TrajectoireEssms essms = trajectoire.essms().stream()
                .filter(e -> e.essms().equals(nom))
                .findFirst()
                .orElseThrow();
        langue.titre(sortie, "ciseau.un.essms", noms.nom(nom), nom);
        Tableau tableau = new Tableau(
                1,
                Stream.of("exercice", "produits", "charges", "resultat", "cumul", "reserves", "deficits")
                        .map(t -> langue.texte("ciseau." + t))
                        .toList());
        long cumul = 0;
        for (int rang = 0; rang < essms.annees().size(); rang++) {
            AnneeEssms annee = essms.annees().get(rang);
            cumul += rang == 0 ? 0 : Montants.centimes(annee.resultat());
            tableau.ligne(List.of(
                    annee.exercice().toString(),
                    chiffres.montant(annee.produits()),
                    chiffres.montant(annee.charges()),
                    chiffres.montant(annee.resultat()),
                    rang == 0 ? "" : chiffres.montant(Montants.ofCentimes(cumul)),
                    mouvements(annee, true),
                    mouvements(annee, false)));
        }
        tableau.ecrire(sortie);
        mesure(trajectoire, nom).ifPresent(m -> {
            langue.titre(sortie, "ciseau.effet");
            new ConstatsCiseau(sortie, langue, noms).mesure(m, trajectoire.exerciceBase(), fin(trajectoire));
        });
        new CausesTexte(sortie, langue).ecrire(essms);
        langue.titre(sortie, "ciseau.lignes");
        parTranches(trajectoire, tranche -> lignes(trajectoire, nom, tranche));
    }

    /** What a year takes from the reserves or adds to them; or the deficit that it carries forward, or clears. */
    private String mouvements(AnneeEssms annee, boolean reserves) {
        long somme = annee.reserves().stream()
                .filter(m -> (m.reserve() != Reserve.REPORT_A_NOUVEAU_DEFICITAIRE) == reserves)
                .map(MouvementReserve::mouvement)
                .mapToLong(Montants::centimes)
                .sum();
        return annee.reserves().isEmpty() ? "" : chiffres.montant(Montants.ofCentimes(somme));
    }

    private Tableau lignes(Trajectoire trajectoire, String essms, Tranche tranche) {
        List<String> titres = new ArrayList<>(
                List.of(langue.texte("ciseau.ligne"), langue.texte("ciseau.groupe"), langue.texte("ciseau.sens")));
        tranche.de(trajectoire.annees()).forEach(a -> titres.add(a.exercice().toString()));
        Tableau tableau = new Tableau(3, titres);
        for (LigneTrajectoire ligne : trajectoire.lignes()) {
            if (ligne.essms().equals(essms)) {
                List<String> cellules = new ArrayList<>(
                        List.of(libelle(ligne), ligne.groupe().name(), langue.texte("ciseau.sens." + ligne.sens())));
                tranche.de(ligne.montants()).forEach(m -> cellules.add(entier(m.montant())));
                tableau.ligne(cellules);
            }
        }
        return tableau;
    }

    private String libelle(LigneTrajectoire ligne) {
        return ligne.libelle()
                .or(ligne::compte)
                .orElseGet(() -> langue.texte("ciseau.origine." + ligne.origine())
                        + ligne.financeur()
                                .map(f -> ", " + langue.texte("ciseau.financeur." + f))
                                .orElse(""));
    }

    private String entier(MonetaryAmount montant) {
        return chiffres.entier(montant);
    }
}

package fr.cpom.io.comparaison;

import fr.cpom.io.rapport.Tableau;
import fr.cpom.suivi.comparaison.ComparaisonTrajectoires;
import fr.cpom.suivi.comparaison.EcartEssms;
import fr.cpom.suivi.comparaison.EcartMontant;
import fr.cpom.suivi.comparaison.EcartPeriode;
import fr.cpom.suivi.comparaison.EcartPoste;
import fr.cpom.suivi.comparaison.PosteDotation;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** The comparison of two contracts as tables, in euros, gaps being B less A. */
public final class TableauxComparaison {
    private final Locale locale;

    private TableauxComparaison(Locale locale) {
        this.locale = locale;
    }

    /** Tables in French or, for an English locale, in English. */
    public static TableauxComparaison of(Locale locale) {
        return new TableauxComparaison(locale);
    }

    /** The differences, one a row: rubrique, what it is about, before and after. */
    public Tableau differences(List<Difference> differences) {
        Tableau tableau = new Tableau(4, List.of(mot("rubrique"), mot("objet"), "A", "B"));
        for (Difference d : differences) {
            tableau.ligne(List.of(
                    d.rubrique().titre(locale),
                    d.sujet(locale),
                    d.texteAvant(locale).orElse(""),
                    d.texteApres(locale).orElse("")));
        }
        return tableau;
    }

    /** Years in rows, then the years in common together, then each contract over its own term. */
    public Tableau annees(ComparaisonTrajectoires comparaison) {
        Tableau tableau = new Tableau(1, List.of(mot("exercice"), "A", "B", mot("ecart")));
        for (EcartPeriode annee : comparaison.exercices()) {
            tableau.ligne(ligne(annee.exercices().get(0).toString(), annee.total()));
        }
        tableau.trait();
        comparaison.commun().ifPresent(c -> tableau.ligne(ligne(mot("communs"), c.total())));
        return tableau.ligne(List.of(
                mot("duree"),
                euros(comparaison.a().total()),
                euros(comparaison.b().total()),
                ""));
    }

    /** ESSMS that differ in rows, over the years in common; those that do not in one row, so that the columns add up. */
    public Tableau essms(EcartPeriode periode) {
        Tableau tableau = new Tableau(2, List.of(mot("finess"), mot("essms"), "A", "B", mot("ecart")));
        long a = centimes(periode.total().a());
        for (EcartEssms essms : periode.essms()) {
            List<String> ligne = new ArrayList<>(List.of(essms.essms().valeur()));
            ligne.addAll(ligne(essms.nom(), essms.montant()));
            tableau.ligne(ligne);
            a = Math.subtractExact(a, centimes(essms.montant().a()));
        }
        if (periode.essmsInchanges() > 0) {
            String memes = euros(Montants.ofCentimes(a));
            tableau.ligne(List.of(
                    "",
                    mot("inchanges").replace("{0}", Integer.toString(periode.essmsInchanges())),
                    memes,
                    memes,
                    euros(Montants.zero())));
        }
        List<String> total = new ArrayList<>(List.of(""));
        total.addAll(ligne(mot("total"), periode.total()));
        return tableau.trait().ligne(total);
    }

    /** Steps from base to dotation in rows, years in common in columns: the gaps alone. */
    public Tableau postes(ComparaisonTrajectoires comparaison) {
        List<EcartPeriode> annees = comparaison.exercices().stream()
                .filter(a -> a.total().ecart().isPresent())
                .toList();
        List<String> titres = new ArrayList<>(List.of(mot("poste")));
        annees.forEach(a -> titres.add(a.exercices().get(0).toString()));
        Tableau tableau = new Tableau(1, titres);
        for (PosteDotation poste : PosteDotation.values()) {
            if (annees.stream().anyMatch(a -> ecart(a, poste).isPresent())) {
                List<String> ligne = new ArrayList<>(List.of(mot("poste." + poste)));
                annees.forEach(a -> ligne.add(ecart(a, poste).map(this::euros).orElse("")));
                tableau.ligne(ligne);
            }
        }
        List<String> total = new ArrayList<>(List.of(mot("ecart")));
        annees.forEach(a -> total.add(a.total().ecart().map(this::euros).orElse("")));
        return tableau.trait().ligne(total);
    }

    /** The years that only one contract covers, in words: {@code 2030, 2031}. */
    public static String exercices(List<Exercice> exercices) {
        return String.join(", ", exercices.stream().map(Exercice::toString).toList());
    }

    private static Optional<MonetaryAmount> ecart(EcartPeriode annee, PosteDotation poste) {
        return annee.postes().stream()
                .filter(p -> p.poste() == poste)
                .map(EcartPoste::ecart)
                .findFirst();
    }

    private List<String> ligne(String titre, EcartMontant montant) {
        return List.of(
                titre,
                montant.a().map(this::euros).orElse(""),
                montant.b().map(this::euros).orElse(""),
                montant.ecart().map(this::euros).orElse(""));
    }

    private static long centimes(Optional<MonetaryAmount> montant) {
        return montant.map(Montants::centimes).orElse(0L);
    }

    /** An amount without its sign of currency, which titles tell. */
    private String euros(MonetaryAmount montant) {
        return Montants.format(montant, locale).replace("\u00a0€", "").replace("€", "");
    }

    private String mot(String cle) {
        return TexteDifference.mot(cle, locale);
    }
}

package fr.cpom.projection.hypothese.usuelle;

import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.droit.Bareme;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.EntreeBareme;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.projection.ciseau.TauxMoyen;
import fr.cpom.projection.hypothese.usuelle.HypothesesUsuelles.MethodeDefaut;
import fr.cpom.projection.hypothese.usuelle.HypothesesUsuelles.ValeurLue;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.money.MonetaryAmount;

/** Reads what a series published up to a year, and makes a rate of it. */
final class LectureSerie {
    private final Exercice base;
    private final int recul;
    private final Contexte contexte;
    private final Anomalies anomalies;

    LectureSerie(Exercice base, int recul, Contexte contexte, Anomalies anomalies) {
        this.base = base;
        this.recul = recul;
        this.contexte = contexte;
        this.anomalies = anomalies;
    }

    /**
     * A rate made from a series.
     *
     * @param confiance derived when everything read is sure, to be confirmed otherwise
     */
    record Defaut(
            MethodeDefaut methode,
            String serie,
            int debut,
            int fin,
            int annees,
            Taux taux,
            List<ValeurLue> valeurs,
            Confiance confiance) {
        /** The same, for years of which the values stand though published before. */
        Defaut entre(int premiere, int derniere) {
            return new Defaut(methode, serie, premiere, derniere, annees, taux, valeurs, confiance);
        }

        /** The same whose use is a choice that nothing confirms. */
        Defaut aConfirmer() {
            return new Defaut(methode, serie, debut, fin, annees, taux, valeurs, Confiance.A_CONFIRMER);
        }
    }

    /** Geometric mean of the last rises of a year that follow one another without a year missing. */
    Optional<Defaut> moyenneHausses(String serie, String chemin) {
        List<EntreeBareme<Taux>> connues = connues(Serie.taux(serie));
        List<EntreeBareme<Taux>> suite = new ArrayList<>();
        for (int i = connues.size() - 1; i >= 0 && suite.size() < recul; i--) {
            int attendue = suite.isEmpty() ? annee(connues.get(i)) : annee(suite.get(0)) - 1;
            if (annee(connues.get(i)) != attendue) {
                break;
            }
            suite.add(0, connues.get(i));
        }
        if (suite.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal produit = BigDecimal.ONE;
        for (EntreeBareme<Taux> hausse : suite) {
            produit = produit.multiply(
                    BigDecimal.ONE.add(hausse.valeur().orElseThrow().fraction()));
        }
        int annees = suite.size();
        return moyenne(BigDecimal.ONE, produit, annees)
                .map(t -> defaut(MethodeDefaut.MOYENNE_HAUSSES, Serie.taux(serie), suite, annees, t, chemin));
    }

    /** Mean growth between the last value and the oldest one within the look back. */
    <T> Optional<Defaut> croissance(Serie<T> serie, Function<T, BigDecimal> nombre, String chemin) {
        List<EntreeBareme<T>> connues = connues(serie);
        if (connues.isEmpty()) {
            return Optional.empty();
        }
        EntreeBareme<T> derniere = connues.get(connues.size() - 1);
        EntreeBareme<T> premiere = connues.stream()
                .filter(e -> annee(e) >= annee(derniere) - recul)
                .findFirst()
                .orElseThrow();
        int annees = annee(derniere) - annee(premiere);
        if (annees == 0) {
            return Optional.empty();
        }
        return moyenne(
                        nombre.apply(premiere.valeur().orElseThrow()),
                        nombre.apply(derniere.valeur().orElseThrow()),
                        annees)
                .map(t -> defaut(
                        MethodeDefaut.CROISSANCE_MOYENNE, serie, List.of(premiere, derniere), annees, t, chemin));
    }

    /** A mean that a hypothesis can hold: above −100 %, 1 000 % at most; a series of the caller may go beyond. */
    private static Optional<Taux> moyenne(BigDecimal debut, BigDecimal fin, int annees) {
        return debut.signum() <= 0 || fin.signum() <= 0
                ? Optional.empty()
                : Optional.of(TauxMoyen.entre(debut, fin, annees)).filter(LectureSerie::admis);
    }

    private static boolean admis(Taux taux) {
        return taux.compareTo(Taux.pourcent("-100")) > 0 && taux.compareTo(Taux.pourcent("1000")) <= 0;
    }

    /** Mean growth of a value that stands until the next one, between two ends of year. */
    Optional<Defaut> croissanceNiveau(Serie<BigDecimal> serie, String chemin) {
        Optional<EntreeBareme<BigDecimal>> fin = aLaFinDe(serie, base.annee());
        if (fin.isEmpty()) {
            return Optional.empty();
        }
        for (int n = recul; n >= 1; n--) {
            Optional<EntreeBareme<BigDecimal>> debut = aLaFinDe(serie, base.annee() - n);
            if (debut.isPresent()) {
                int annees = n;
                return moyenne(
                                debut.get().valeur().orElseThrow(),
                                fin.get().valeur().orElseThrow(),
                                annees)
                        .map(t -> defaut(
                                        MethodeDefaut.CROISSANCE_MOYENNE,
                                        serie,
                                        List.of(debut.get(), fin.get()),
                                        annees,
                                        t,
                                        chemin)
                                .entre(base.annee() - annees, base.annee()));
            }
        }
        return Optional.empty();
    }

    /** The last rate published. */
    Optional<Defaut> derniere(String serie, String chemin) {
        List<EntreeBareme<Taux>> connues = connues(Serie.taux(serie));
        if (connues.isEmpty()) {
            return Optional.empty();
        }
        EntreeBareme<Taux> derniere = connues.get(connues.size() - 1);
        return derniere.valeur()
                .filter(LectureSerie::admis)
                .map(t -> defaut(MethodeDefaut.DERNIERE_VALEUR, Serie.taux(serie), List.of(derniere), 0, t, chemin));
    }

    private <T> Defaut defaut(
            MethodeDefaut methode, Serie<T> serie, List<EntreeBareme<T>> lues, int annees, Taux taux, String chemin) {
        boolean sure = lues.stream().noneMatch(e -> e.confiance() == Confiance.A_CONFIRMER);
        boolean publiee = methode == MethodeDefaut.DERNIERE_VALEUR;
        signaler(serie, lues, chemin);
        return new Defaut(
                methode,
                serie.id(),
                annee(lues.get(0)),
                annee(lues.get(lues.size() - 1)),
                annees,
                taux,
                lues.stream().map(LectureSerie::lue).toList(),
                sure ? publiee ? lues.get(0).confiance() : Confiance.DERIVE : Confiance.A_CONFIRMER);
    }

    /** What a reading of the last value would tell, but for the confidence, that the hypothesis tells itself. */
    private <T> void signaler(Serie<T> serie, List<EntreeBareme<T>> lues, String chemin) {
        Anomalies dites = new Anomalies();
        contexte.lire(serie, lues.get(lues.size() - 1).debut(), Territoire.national(), chemin, dites);
        dites.liste().stream()
                .filter(a -> a.code() == CodeAnomalie.BAREME_NON_VERIFIE_DEPUIS)
                .forEach(anomalies::ajouter);
    }

    static ValeurLue lue(EntreeBareme<?> entree) {
        return new ValeurLue(
                entree.debut(),
                entree.valeur().map(LectureSerie::texte).orElse(""),
                entree.source(),
                entree.confiance());
    }

    private static int annee(EntreeBareme<?> entree) {
        return entree.debut().getYear();
    }

    /** National values that began by the end of the base year, in order; one that ends a series is not a value. */
    <T> List<EntreeBareme<T>> connues(Serie<T> serie) {
        LocalDate fin = LocalDate.of(base.annee(), 12, 31);
        return entrees(serie).stream()
                .filter(e -> e.valeur().isPresent() && !e.debut().isAfter(fin))
                .toList();
    }

    private <T> List<EntreeBareme<T>> entrees(Serie<T> serie) {
        return contexte.baremes().bareme(serie).map(Bareme::entrees).orElse(List.of()).stream()
                .filter(e -> e.territoire().equals(Territoire.national()))
                .toList();
    }

    private <T> Optional<EntreeBareme<T>> aLaFinDe(Serie<T> serie, int annee) {
        return contexte.baremes().bareme(serie).flatMap(b -> b.le(LocalDate.of(annee, 12, 31), Territoire.national()));
    }

    private static String texte(Object valeur) {
        return valeur instanceof MonetaryAmount montant ? Montants.texte(montant) : valeur.toString();
    }
}

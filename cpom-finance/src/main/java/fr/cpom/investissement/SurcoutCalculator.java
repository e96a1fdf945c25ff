package fr.cpom.investissement;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.investissement.DemandeSurcout.ActivitePrevue;
import fr.cpom.investissement.DemandeSurcout.DemandeLissage;
import fr.cpom.investissement.ElementsSurcout.Annee;
import fr.cpom.investissement.Surcout.LigneSurcout;
import fr.cpom.investissement.Surcout.Lissage;
import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.interne.Centimes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The surcharge that an investment puts on the charges of operation, year by year and by day, its smoothing, and the release of
 * the réserve de compensation des charges d'amortissement (10687).
 *
 * <p>Surcharge = depreciation − quote-part of subsidies + interest + new running costs − savings. No text fixes these formulas.
 * Smoothing over T years: {@code ΣS / T}, the last year taking the rest, or {@code ΣS·v^k / Σv^k} at a rate. Release of a year:
 * {@code min(stock, max(0, surcharge − target))}, on the surcharge before smoothing. Told: a smoothing that leaves later
 * surcharges out, a reserve that does not suffice.
 */
public final class SurcoutCalculator extends AbstractCalculator<DemandeSurcout, Surcout> {
    private static final SurcoutCalculator STANDARD = new SurcoutCalculator();

    private SurcoutCalculator() {
        super(
                "investissement.surcout",
                DemandeSurcout.class,
                Surcout.class,
                Articles.PRATIQUE,
                Articles.PRATIQUE_COMPTABLE,
                Articles.PRATIQUE_BANCAIRE);
    }

    /** The calculator. */
    public static SurcoutCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<Surcout> calculer(DemandeSurcout entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        ElementsSurcout elements = new ElementsSurcout(entree, contexte, anomalies);
        Optional<Exercice> premier = elements.premier();
        signalerMelange(entree, anomalies);
        int nombre = nombre(entree, elements.annees(premier, anomalies));
        if (nombre == 0) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.SURCOUT_SANS_ELEMENT, ""));
        } else if (nombre > DemandeSurcout.ANNEES_MAXIMALES) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.NOMBRE_INVALIDE, "", "valeur", Integer.toString(nombre)));
        }
        Optional<BigDecimal> journees = entree.activite().flatMap(a -> journees(a, anomalies));
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Tracage t = contexte.tracage();
        List<Annee> annees = new ArrayList<>();
        List<MontantExplique> surcouts = new ArrayList<>();
        for (int k = 0; k < nombre; k++) {
            Annee annee = elements.annee(k, premier);
            int ecart = k;
            annees.add(annee);
            surcouts.add(annee.surcout(t)
                    .pour(premier.map(p -> p.plus(ecart).toString()).orElse(Integer.toString(k + 1))));
        }
        MontantExplique total = t.somme("totalSurcouts", Articles.PRATIQUE, surcouts);
        long[] montants = surcouts.stream().mapToLong(MontantExplique::centimes).toArray();
        Optional<long[]> lisses = entree.lissage().map(l -> lisser(montants, l, contexte.arrondi()));
        entree.lissage().ifPresent(l -> signalerReste(montants, l, anomalies));
        Optional<RepriseReserve> reserve = entree.reserve().map(r -> new RepriseReserve(montants, r));
        reserve.ifPresent(r -> signalerEpuisement(r, premier, anomalies));
        Journee journee = new Journee(journees, contexte.arrondi());
        List<LigneSurcout> lignes = new ArrayList<>();
        long avance = 0;
        for (int k = 0; k < nombre; k++) {
            int rang = k;
            long lisse = lisses.map(l -> l[rang]).orElse(0L);
            avance = Math.addExact(avance, lisse - montants[k]);
            lignes.add(ligne(k, premier, annees.get(k), montants[k], lisses, avance, reserve, journee));
        }
        return Calcul.de(
                new Surcout(
                        Montants.ofCentimes(total.centimes()),
                        journees,
                        lignes,
                        lisses.map(l -> resultat(montants, l, entree.lissage().orElseThrow())),
                        reserve.map(r -> r.resultat(premier))),
                anomalies,
                total.explication());
    }

    /** A year's surcharge stands in place of its parts: both together would count them twice. */
    private static void signalerMelange(DemandeSurcout entree, Anomalies anomalies) {
        for (int k = 0; k < entree.annees().size(); k++) {
            if (entree.annees().get(k).melange()) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.SURCOUT_EN_DOUBLE, "/annees/" + k + "/surcout", "rang", Integer.toString(k + 1)));
            }
        }
    }

    private static int nombre(DemandeSurcout entree, int besoin) {
        int lissage = entree.lissage().map(DemandeLissage::annees).orElse(0);
        if (besoin == 0) {
            return 0;
        }
        return Math.max(entree.nombreAnnees().orElse(besoin), lissage);
    }

    private static Optional<BigDecimal> journees(ActivitePrevue activite, Anomalies anomalies) {
        if (activite.journees().isPresent()) {
            return activite.journees().map(BigDecimal::valueOf);
        }
        champ("places", activite.places(), anomalies);
        champ("joursOuverture", activite.joursOuverture(), anomalies);
        champ("tauxOccupation", activite.tauxOccupation(), anomalies);
        if (anomalies.bloquent()) {
            return Optional.empty();
        }
        return Optional.of(activite.tauxOccupation()
                .map(Taux::fraction)
                .orElseThrow()
                .multiply(BigDecimal.valueOf(activite.places().orElseThrow()))
                .multiply(BigDecimal.valueOf(activite.joursOuverture().orElseThrow()))
                .stripTrailingZeros());
    }

    private static void champ(String nom, Optional<?> valeur, Anomalies anomalies) {
        if (valeur.isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.CHAMP_MANQUANT, "/activite/" + nom, "champ", nom));
        }
    }

    /** The smoothed amounts of all years, none after the last year of the smoothing. */
    private static long[] lisser(long[] surcouts, DemandeLissage lissage, Arrondi arrondi) {
        int duree = lissage.annees();
        if (lissage.tauxActualisation().isEmpty()) {
            long somme = Arrays.stream(surcouts, 0, duree).reduce(0, Math::addExact);
            return Arrays.copyOf(
                    Centimes.fractions(somme, duree, arrondi.uniteCentimes(), arrondi.mode()), surcouts.length);
        }
        BigDecimal v = BigDecimal.ONE.divide(
                BigDecimal.ONE.add(lissage.tauxActualisation().get().fraction()), TauxDePeriode.PRECISION);
        BigDecimal valeur = BigDecimal.ZERO;
        BigDecimal poids = BigDecimal.ZERO;
        BigDecimal facteur = BigDecimal.ONE;
        for (int k = 0; k < duree; k++) {
            facteur = facteur.multiply(v, TauxDePeriode.PRECISION);
            valeur = valeur.add(
                    BigDecimal.valueOf(surcouts[k]).multiply(facteur, TauxDePeriode.PRECISION),
                    TauxDePeriode.PRECISION);
            poids = poids.add(facteur, TauxDePeriode.PRECISION);
        }
        long[] lisses = new long[surcouts.length];
        Arrays.fill(lisses, 0, duree, EcheancierExact.arrondir(valeur.divide(poids, TauxDePeriode.PRECISION), arrondi));
        return lisses;
    }

    private static Lissage resultat(long[] surcouts, long[] lisses, DemandeLissage lissage) {
        return new Lissage(
                lissage.annees(),
                Montants.ofCentimes(lisses[0]),
                Montants.ofCentimes(Arrays.stream(surcouts, 0, lissage.annees()).reduce(0, Math::addExact)),
                Montants.ofCentimes(Arrays.stream(lisses).reduce(0, Math::addExact)));
    }

    private static void signalerReste(long[] surcouts, DemandeLissage lissage, Anomalies anomalies) {
        long reste = Arrays.stream(surcouts, lissage.annees(), surcouts.length).reduce(0, Math::addExact);
        if (reste != 0) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.LISSAGE_PARTIEL,
                    "/lissage/annees",
                    "ans",
                    Integer.toString(lissage.annees()),
                    "montant",
                    Montants.texteCentimes(reste)));
        }
    }

    private static void signalerEpuisement(RepriseReserve reserve, Optional<Exercice> premier, Anomalies anomalies) {
        reserve.epuisement()
                .ifPresent(rang -> anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.RESERVE_EPUISEE,
                        "/reserve/stock",
                        "annee",
                        premier.map(p -> p.plus(rang).toString()).orElse(Integer.toString(rang + 1)),
                        "manque",
                        Montants.texteCentimes(reserve.manque()))));
    }

    private static LigneSurcout ligne(
            int k,
            Optional<Exercice> premier,
            Annee annee,
            long surcout,
            Optional<long[]> lisses,
            long avance,
            Optional<RepriseReserve> reserve,
            Journee journee) {
        long net = surcout - reserve.map(r -> r.reprise(k)).orElse(0L);
        return new LigneSurcout(
                k + 1,
                premier.map(p -> p.plus(k)),
                montant(annee.amortissement()),
                montant(annee.quotePart()),
                montant(annee.interets()),
                montant(annee.chargesNouvelles()),
                montant(annee.economies()),
                Montants.ofCentimes(surcout),
                journee.incidence(surcout),
                lisses.map(l -> Montants.ofCentimes(l[k])),
                lisses.flatMap(l -> journee.incidence(l[k])),
                lisses.map(l -> Montants.ofCentimes(avance)),
                reserve.map(r -> Montants.ofCentimes(r.reprise(k))),
                reserve.map(r -> Montants.ofCentimes(r.stock(k))),
                Montants.ofCentimes(net),
                journee.incidence(net));
    }

    private static MonetaryAmount montant(MontantExplique montant) {
        return Montants.ofCentimes(montant.centimes());
    }

    /** The effect of an amount on the price of a day. */
    private record Journee(Optional<BigDecimal> journees, Arrondi arrondi) {
        Optional<MonetaryAmount> incidence(long centimes) {
            return journees.map(j -> Montants.ofCentimes(EcheancierExact.arrondir(
                    BigDecimal.valueOf(centimes).divide(j, TauxDePeriode.PRECISION), arrondi)));
        }
    }
}

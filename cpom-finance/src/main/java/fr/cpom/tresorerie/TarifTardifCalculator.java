package fr.cpom.tresorerie;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Montants;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * A prix de journée fixed after 1 January: the old price was billed in the meantime (L. 314-7 IV bis), the new one makes up for it
 * (R. 314-35).
 *
 * <p>The formula of the article is an image that no copy read shows: what is computed here is drawn from the equality of the products
 * of the year, over the variables that the article names, and {@code TARIF_TARDIF_A_CONFIRMER} goes with every result. Not
 * applicable when no day of the year ({@code TARIF_TARDIF_SANS_OBJET}) or of activity ({@code TARIF_TARDIF_SANS_JOURNEE}) is left.
 */
public final class TarifTardifCalculator extends AbstractCalculator<DemandeTarifTardif, TarifTardif> {
    private static final TarifTardifCalculator STANDARD = new TarifTardifCalculator();
    private static final int DECIMALES = 2;

    private TarifTardifCalculator() {
        super(
                "tresorerie.tarif-tardif",
                DemandeTarifTardif.class,
                TarifTardif.class,
                Articles.R_314_35,
                Articles.L_314_7_IV_BIS);
    }

    /** The calculator. */
    public static TarifTardifCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<TarifTardif> calculer(DemandeTarifTardif entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        anomalies.ajouter(Anomalie.of(CodeAnomalie.TARIF_TARDIF_A_CONFIRMER, "").selon(Articles.R_314_35));
        Optional<Integer> ecoules = joursEcoules(entree, anomalies);
        if (ecoules.isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        Optional<Activite> activite = activite(entree, ecoules.get(), anomalies);
        if (ecoules.get() < entree.joursAnnee()) {
            activite.filter(a -> a.apres().signum() <= 0)
                    .ifPresent(a -> anomalies.ajouter(Anomalie.of(
                                    CodeAnomalie.TARIF_TARDIF_SANS_JOURNEE,
                                    entree.journeesFacturees().isPresent() ? "/journeesFacturees" : "/journees",
                                    "avant",
                                    a.affiche(a.avant()).toPlainString(),
                                    "annee",
                                    a.affiche(a.annee()).toPlainString())
                            .selon(Articles.R_314_35)));
        } else {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.TARIF_TARDIF_SANS_OBJET,
                            "/joursEcoules",
                            "jours",
                            ecoules.get().toString(),
                            "annee",
                            Integer.toString(entree.joursAnnee()))
                    .selon(Articles.R_314_35));
        }
        return anomalies.bloquent()
                ? Calcul.impossible(anomalies)
                : calculer(entree, ecoules.get(), activite, contexte, anomalies);
    }

    private static Optional<Integer> joursEcoules(DemandeTarifTardif entree, Anomalies anomalies) {
        Optional<Integer> parDate = entree.dateEffet().map(d -> d.getDayOfYear() - 1);
        if (parDate.isPresent() && entree.joursEcoules().isPresent() && !parDate.equals(entree.joursEcoules())) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.TRESORERIE_SOURCE_EN_DOUBLE,
                    "/joursEcoules",
                    "champ",
                    "dateEffet",
                    "autre",
                    "joursEcoules"));
        }
        Optional<Integer> jours = entree.joursEcoules().or(() -> parDate);
        if (jours.isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "dateEffet"));
        }
        return jours;
    }

    /**
     * Days of activity of the year and of its first part, both multiplied by {@code diviseur} to stay exact.
     *
     * @param reelles true when the first part was billed and counted
     */
    private record Activite(BigDecimal annee, BigDecimal avant, int diviseur, boolean reelles) {
        BigDecimal apres() {
            return annee.subtract(avant);
        }

        BigDecimal affiche(BigDecimal jours) {
            return jours.divide(BigDecimal.valueOf(diviseur), DECIMALES, RoundingMode.HALF_UP);
        }
    }

    private static Optional<Activite> activite(DemandeTarifTardif entree, int ecoules, Anomalies anomalies) {
        if (entree.journees().isEmpty()) {
            if (entree.journeesFacturees().isPresent()) {
                anomalies.ajouter(Anomalie.manque("", "journees"));
            }
            return Optional.empty();
        }
        BigDecimal annee = entree.journees().get();
        return Optional.of(entree.journeesFacturees()
                .map(j -> new Activite(annee, j, 1, true))
                .orElseGet(() -> new Activite(
                        annee.multiply(BigDecimal.valueOf(entree.joursAnnee())),
                        annee.multiply(BigDecimal.valueOf(ecoules)),
                        entree.joursAnnee(),
                        false)));
    }

    private static Calcul<TarifTardif> calculer(
            DemandeTarifTardif entree,
            int ecoules,
            Optional<Activite> activite,
            Contexte contexte,
            Anomalies anomalies) {
        Tracage t = contexte.tracage();
        Arrondi arrondi = contexte.arrondi();
        long budgetaire = Montants.centimes(entree.tarifBudgetaire());
        long anterieur = Montants.centimes(entree.tarifAnterieur());
        int restants = entree.joursAnnee() - ecoules;
        MontantExplique calendrier = t.fraction(
                "tarifParCalendrier",
                t.somme(
                        "produitsDunePlace",
                        Articles.R_314_35,
                        t.fraction(
                                "placeAnnee",
                                t.entree("tarifBudgetaire", budgetaire, "/tarifBudgetaire"),
                                entree.joursAnnee(),
                                1,
                                Arrondi.AU_CENTIME,
                                Articles.R_314_35),
                        t.fraction(
                                        "placeAvant",
                                        t.entree("tarifAnterieur", anterieur, "/tarifAnterieur"),
                                        ecoules,
                                        1,
                                        Arrondi.AU_CENTIME,
                                        Articles.R_314_35)
                                .retranche()),
                1,
                restants,
                arrondi,
                Articles.R_314_35);
        Optional<Long> parJournees = activite.map(a -> quotient(
                a.annee()
                        .multiply(BigDecimal.valueOf(budgetaire))
                        .subtract(a.avant().multiply(BigDecimal.valueOf(anterieur))),
                a.apres(),
                arrondi));
        boolean reelles = activite.filter(Activite::reelles).isPresent();
        long tarif = reelles ? parJournees.orElseThrow() : calendrier.centimes();
        if (tarif < 0) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.TARIF_TARDIF_NEGATIF,
                            "/tarifBudgetaire",
                            "valeur",
                            Montants.texteCentimes(tarif))
                    .selon(Articles.R_314_35));
        }
        Optional<Long> annee = activite.map(a -> produits(a.annee(), budgetaire, a, arrondi));
        Optional<Long> avant = activite.map(a -> produits(a.avant(), anterieur, a, arrondi));
        Optional<Long> apres = activite.map(a -> produits(a.apres(), tarif, a, arrondi));
        return Calcul.de(
                new TarifTardif(
                        Montants.ofCentimes(tarif),
                        Montants.ofCentimes(calendrier.centimes()),
                        parJournees.map(Montants::ofCentimes),
                        parJournees.map(p -> p == calendrier.centimes()),
                        ecoules,
                        restants,
                        entree.joursAnnee(),
                        activite.map(a -> a.affiche(a.avant())),
                        activite.map(a -> a.affiche(a.apres())),
                        annee.map(Montants::ofCentimes),
                        avant.map(Montants::ofCentimes),
                        apres.map(Montants::ofCentimes),
                        annee.map(n -> ecart(n, avant.orElseThrow(), apres.orElseThrow()))),
                anomalies,
                reelles
                        ? t.entree("tarifParJournees", tarif, "/journeesFacturees")
                                .explication()
                        : calendrier.explication());
    }

    private static MonetaryAmount ecart(long annee, long avant, long apres) {
        return Montants.ofCentimes(Math.subtractExact(Math.addExact(avant, apres), annee));
    }

    private static long produits(BigDecimal jours, long tarif, Activite activite, Arrondi arrondi) {
        return quotient(jours.multiply(BigDecimal.valueOf(tarif)), BigDecimal.valueOf(activite.diviseur()), arrondi);
    }

    private static long quotient(BigDecimal numerateur, BigDecimal diviseur, Arrondi arrondi) {
        BigDecimal unite = BigDecimal.valueOf(arrondi.uniteCentimes());
        return numerateur
                .divide(diviseur.multiply(unite), 0, arrondi.mode())
                .multiply(unite)
                .longValueExact();
    }
}

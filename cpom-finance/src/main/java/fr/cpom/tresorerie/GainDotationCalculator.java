package fr.cpom.tresorerie;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.dotation.DemandeVersements;
import fr.cpom.dotation.EcheancierVersements;
import fr.cpom.dotation.Versement;
import fr.cpom.dotation.VersementsCalculator;
import fr.cpom.tresorerie.GainDotation.DecalageMois;
import fr.cpom.tresorerie.GainDotation.MethodeDecalage;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The gain of a dotation over billing in arrears: the receivable that disappears, less the days that the dotation itself is late.
 *
 * <p>A dotation comes on the 20th (R. 314-107) for a month centred on its 15th or 16th, about five days. The reasoning is arithmetic, no
 * text states it. A running year is taken: in a first year, what is still collected of the billing of the year before is
 * deducted from the payments (R. 314-109), and the gain only comes later.
 */
public final class GainDotationCalculator extends AbstractCalculator<DemandeGainDotation, GainDotation> {
    private static final GainDotationCalculator STANDARD = new GainDotationCalculator();
    private static final int DECIMALES = 4;
    private static final int JOUR_CENTRAL = 15;

    private GainDotationCalculator() {
        super(
                "tresorerie.gain-dotation",
                DemandeGainDotation.class,
                GainDotation.class,
                Articles.PRATIQUE,
                Articles.R_314_43_1,
                Articles.R_314_107,
                Articles.R_314_114);
    }

    /** The calculator. */
    public static GainDotationCalculator standard() {
        return STANDARD;
    }

    /** A lag as an exact fraction of days. */
    private record Decalage(
            MethodeDecalage methode, BigDecimal numerateur, int denominateur, List<DecalageMois> parMois) {
        /** Days less this lag. */
        BigDecimal retrancheDe(BigDecimal jours) {
            return affiche(jours.multiply(BigDecimal.valueOf(denominateur)).subtract(numerateur));
        }

        BigDecimal affiche() {
            return affiche(numerateur);
        }

        private BigDecimal affiche(BigDecimal n) {
            BigDecimal jours = n.divide(BigDecimal.valueOf(denominateur), DECIMALES, RoundingMode.HALF_UP)
                    .stripTrailingZeros();
            return jours.scale() < 0 ? jours.setScale(0) : jours;
        }
    }

    @Override
    protected Calcul<GainDotation> calculer(DemandeGainDotation entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Optional<Decalage> decalage = decalage(entree, contexte, anomalies);
        if (decalage.isEmpty() || anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Tracage t = contexte.tracage();
        Decalage d = decalage.get();
        MontantExplique produits = t.entree("produits", Montants.centimes(entree.produits()), "/produits");
        MontantExplique evitee =
                enJours("creanceEvitee", produits, entree.delaiEncaissement(), entree.joursAnnee(), contexte);
        MontantExplique attendue = enJours(
                "creanceDotation",
                produits,
                d.numerateur(),
                Math.multiplyExact(entree.joursAnnee(), d.denominateur()),
                contexte);
        MontantExplique gain = t.somme("gainTresorerie", Articles.PRATIQUE, evitee, attendue.retranche());
        return Calcul.de(
                new GainDotation(
                        entree.produits(),
                        entree.joursAnnee(),
                        entree.delaiEncaissement(),
                        Montants.ofCentimes(evitee.centimes()),
                        d.methode(),
                        d.affiche(),
                        Montants.ofCentimes(attendue.centimes()),
                        Montants.ofCentimes(gain.centimes()),
                        d.retrancheDe(entree.delaiEncaissement()),
                        d.parMois()),
                anomalies,
                gain.explication());
    }

    /** {@code produits × jours / denominateur}, rounded once, days having at most four decimals. */
    private static MontantExplique enJours(
            String libelle, MontantExplique produits, BigDecimal jours, int denominateur, Contexte contexte) {
        BigDecimal entiers = jours.setScale(DECIMALES, RoundingMode.UNNECESSARY);
        return contexte.tracage()
                .fraction(
                        libelle,
                        produits,
                        entiers.unscaledValue().longValueExact(),
                        Math.multiplyExact(10_000L, denominateur),
                        contexte.arrondi(),
                        Articles.PRATIQUE);
    }

    private static void sansEffet(DemandeGainDotation entree, Anomalies anomalies) {
        boolean saisi = entree.decalageDotation().isPresent();
        String autre = saisi ? "decalageDotation" : "exercice";
        if (entree.jourCentral().isPresent() && (saisi || entree.exercice().isPresent())) {
            sansEffet("jourCentral", autre, anomalies);
        }
        if (entree.exercice().isPresent() && saisi) {
            sansEffet("exercice", autre, anomalies);
        }
    }

    private static void sansEffet(String champ, String autre, Anomalies anomalies) {
        anomalies.ajouter(
                Anomalie.of(CodeAnomalie.TRESORERIE_CHAMP_SANS_EFFET, "/" + champ, "champ", champ, "autre", autre));
    }

    private static Optional<Decalage> decalage(DemandeGainDotation entree, Contexte contexte, Anomalies anomalies) {
        sansEffet(entree, anomalies);
        if (entree.decalageDotation().isPresent()) {
            return entree.decalageDotation().map(jours -> new Decalage(MethodeDecalage.SAISI, jours, 1, List.of()));
        }
        if (entree.exercice().isPresent()) {
            return datesReelles(entree, entree.exercice().get(), contexte, anomalies);
        }
        return contexte.entier("versement.jour-du-mois", contexte.date(), "/decalageDotation", anomalies)
                .map(jour -> new Decalage(
                        MethodeDecalage.CONVENTIONNEL,
                        BigDecimal.valueOf((long) jour - entree.jourCentral().orElse(JOUR_CENTRAL)),
                        1,
                        List.of()));
    }

    /** The days of payment are those of {@link VersementsCalculator}. */
    private static Optional<Decalage> datesReelles(
            DemandeGainDotation entree, Exercice exercice, Contexte contexte, Anomalies anomalies) {
        Calcul<EcheancierVersements> calcul = VersementsCalculator.standard()
                .compute(
                        DemandeVersements.builder()
                                .exercice(exercice)
                                .dotation(entree.produits())
                                .territoire(entree.territoire())
                                .build(),
                        contexte);
        anomalies.ajouter(calcul.anomalies());
        return calcul.resultat().map(echeancier -> {
            List<DecalageMois> parMois = new ArrayList<>();
            BigDecimal total = BigDecimal.ZERO;
            for (Versement versement : echeancier.versements()) {
                LocalDate date = versement.date();
                BigDecimal centre = BigDecimal.valueOf(1L + date.lengthOfMonth())
                        .divide(BigDecimal.valueOf(2), 1, RoundingMode.UNNECESSARY);
                BigDecimal jours = BigDecimal.valueOf(date.getDayOfMonth()).subtract(centre);
                parMois.add(new DecalageMois(date, centre, jours));
                total = total.add(jours);
            }
            return new Decalage(MethodeDecalage.DATES_REELLES, total, parMois.size(), parMois);
        });
    }
}

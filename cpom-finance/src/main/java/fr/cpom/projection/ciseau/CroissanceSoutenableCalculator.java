package fr.cpom.projection.ciseau;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.projection.ciseau.CroissanceSoutenable.EncadrementMontant;
import fr.cpom.projection.ciseau.CroissanceSoutenable.EncadrementTaux;
import fr.cpom.projection.ciseau.CroissanceSoutenable.GrandeurCherchee;
import fr.cpom.projection.ciseau.CroissanceSoutenable.ObjectifMarge;
import fr.cpom.projection.ciseau.CroissanceSoutenable.SolutionMarge;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * The growth of the charges, the growth of the produits and the base of the produits that would bring the cumulated margin, the
 * last margin or every margin to zero, all else unchanged: by exact bisection on a grid, whose two neighbours are returned. The
 * amounts of each year are rounded as {@code ciseau.mesure} rounds them. No text fixes it.
 *
 * <p>Told: what no rate from −99.99 % to 1 000 % meets ({@code CISEAU_SANS_SOLUTION}).
 */
public final class CroissanceSoutenableCalculator extends AbstractCalculator<DemandeCroissance, CroissanceSoutenable> {
    private static final CroissanceSoutenableCalculator STANDARD = new CroissanceSoutenableCalculator();

    private static final BigDecimal TAUX_MINIMAL = new BigDecimal("-0.9999");
    private static final BigDecimal TAUX_MAXIMAL = BigDecimal.TEN;

    /** Base looked for up to this amount: more than any budget, and within the amounts of the library. */
    private static final long BASE_MAXIMALE = 99_999_999_999_999_999L;

    private CroissanceSoutenableCalculator() {
        super("ciseau.croissance-soutenable", DemandeCroissance.class, CroissanceSoutenable.class, Articles.ANALYSE);
    }

    /** The calculator. */
    public static CroissanceSoutenableCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<CroissanceSoutenable> calculer(DemandeCroissance entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Optional<Calendrier> lu = Calendrier.of(
                entree.exerciceBase(), entree.nombreAnnees(), List.of(entree.produits(), entree.charges()), anomalies);
        if (lu.isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        Calendrier calendrier = lu.get();
        if (calendrier.dernier() == 0) {
            anomalies.ajouter(Anomalie.manque("", "nombreAnnees"));
            return Calcul.impossible(anomalies);
        }
        Optional<long[]> produits =
                chemin(entree.produits(), calendrier, "produitsAnnee", "/produits", contexte, anomalies);
        Optional<long[]> charges =
                chemin(entree.charges(), calendrier, "chargesAnnee", "/charges", contexte, anomalies);
        long baseProduits = base(entree.produits(), calendrier, "/produits", anomalies);
        long baseCharges = base(entree.charges(), calendrier, "/charges", anomalies);
        if (produits.isEmpty() && charges.isEmpty()) {
            manque("/produits/taux", anomalies);
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Grille grille = new Grille(entree.pas(), calendrier.dernier(), contexte, anomalies);
        List<SolutionMarge> solutions = new ArrayList<>();
        for (ObjectifMarge objectif : ObjectifMarge.values()) {
            Optional<EncadrementTaux> gCharges =
                    produits.flatMap(p -> grille.taux(objectif, GrandeurCherchee.CROISSANCE_CHARGES, p, baseCharges));
            Optional<EncadrementTaux> gProduits =
                    charges.flatMap(c -> grille.taux(objectif, GrandeurCherchee.CROISSANCE_PRODUITS, c, baseProduits));
            Optional<EncadrementMontant> base = charges.filter(c -> produits.isPresent())
                    .filter(c -> entree.produits().montants().isEmpty())
                    .flatMap(c -> grille.base(objectif, facteurs(entree, calendrier), c, baseProduits));
            solutions.add(new SolutionMarge(objectif, gCharges, gProduits, base));
        }
        return Calcul.de(
                new CroissanceSoutenable(calendrier.dernier(), entree.pas(), solutions), anomalies, Explication.vide());
    }

    /** The amounts of a path, when it has more than a base. */
    private static Optional<long[]> chemin(
            CheminAnnuel chemin,
            Calendrier calendrier,
            String libelle,
            String pointeur,
            Contexte contexte,
            Anomalies anomalies) {
        boolean seuleBase = chemin.taux().isEmpty()
                && chemin.tauxAnnuels().isEmpty()
                && chemin.montants().size() <= (chemin.base().isPresent() ? 0 : 1);
        return seuleBase
                ? Optional.empty()
                : Chemins.montants(
                                chemin, calendrier, libelle, pointeur, contexte.withTracage(Tracage.aucun()), anomalies)
                        .map(m ->
                                m.stream().mapToLong(MontantExplique::centimes).toArray());
    }

    private static long base(CheminAnnuel chemin, Calendrier calendrier, String pointeur, Anomalies anomalies) {
        Optional<Long> base = chemin.base()
                .or(() -> calendrier.base().flatMap(e -> MontantAnnuel.de(chemin.montants(), e)))
                .map(Montants::centimes);
        if (base.isEmpty()) {
            manque(pointeur + "/base", anomalies);
        }
        return base.orElse(0L);
    }

    private static void manque(String champ, Anomalies anomalies) {
        anomalies.ajouter(Anomalie.of(CodeAnomalie.CHAMP_MANQUANT, champ, "champ", champ.substring(1)));
    }

    /** By rank, what multiplies the base of the produits; the path has rates only. */
    private static List<BigDecimal> facteurs(DemandeCroissance entree, Calendrier calendrier) {
        List<BigDecimal> facteurs = new ArrayList<>(List.of(BigDecimal.ONE));
        for (int rang = 1; rang <= calendrier.dernier(); rang++) {
            BigDecimal taux = Chemins.tauxAnnuel(
                            entree.produits().taux(),
                            entree.produits().tauxAnnuels(),
                            calendrier.annee(rang),
                            "tauxCroissance",
                            "/produits",
                            Tracage.aucun())
                    .orElseThrow()
                    .taux()
                    .fraction();
            facteurs.add(facteurs.get(rang - 1).multiply(BigDecimal.ONE.add(taux)));
        }
        return facteurs;
    }

    /** The search itself: what is looked at only goes one way along the grid, rounding included. */
    private record Grille(Taux pas, int annees, Contexte contexte, Anomalies anomalies) {
        Optional<EncadrementTaux> taux(ObjectifMarge objectif, GrandeurCherchee inconnue, long[] autre, long base) {
            boolean charges = inconnue == GrandeurCherchee.CROISSANCE_CHARGES;
            LongFunction<BigInteger> marge = k -> {
                BigDecimal facteur = BigDecimal.ONE.add(rang(k).fraction());
                return objectif(objectif, rang -> {
                    BigInteger cherche = montant(base, facteur.pow((int) rang));
                    BigInteger donne = BigInteger.valueOf(autre[(int) rang]);
                    return charges ? donne.subtract(cherche) : cherche.subtract(donne);
                });
            };
            long minimum =
                    TAUX_MINIMAL.divide(pas.fraction(), 0, RoundingMode.CEILING).longValueExact();
            long maximum =
                    TAUX_MAXIMAL.divide(pas.fraction(), 0, RoundingMode.FLOOR).longValueExact();
            // the objective is met on the side of low charges, of high produits
            long tient = charges ? minimum : maximum;
            long manque = charges ? maximum : minimum;
            if (marge.apply(tient).signum() < 0 || marge.apply(manque).signum() >= 0) {
                sansSolution(objectif, inconnue);
                return Optional.empty();
            }
            while (Math.abs(tient - manque) > 1) {
                long milieu = Math.floorDiv(tient + manque, 2L);
                if (marge.apply(milieu).signum() >= 0) {
                    tient = milieu;
                } else {
                    manque = milieu;
                }
            }
            BigInteger trouvee = marge.apply(tient);
            return Optional.of(new EncadrementTaux(
                    rang(tient),
                    rang(manque),
                    Montants.ofCentimes(trouvee.longValueExact()),
                    Montants.ofCentimes(marge.apply(manque).longValueExact()),
                    trouvee.signum() == 0));
        }

        Optional<EncadrementMontant> base(
                ObjectifMarge objectif, List<BigDecimal> facteurs, long[] charges, long actuelle) {
            long unite = contexte.arrondi().uniteCentimes();
            LongFunction<BigInteger> marge = k -> objectif(
                    objectif,
                    rang -> montant(Math.multiplyExact(k, unite), facteurs.get((int) rang))
                            .subtract(BigInteger.valueOf(charges[(int) rang])));
            long tient = BASE_MAXIMALE / unite;
            long manque = -1;
            if (marge.apply(tient).signum() < 0) {
                sansSolution(objectif, GrandeurCherchee.BASE_PRODUITS);
                return Optional.empty();
            }
            while (tient - manque > 1) {
                long milieu = Math.floorDiv(tient + manque, 2L);
                if (marge.apply(milieu).signum() >= 0) {
                    tient = milieu;
                } else {
                    manque = milieu;
                }
            }
            Optional<Long> suivant = manque < 0 ? Optional.empty() : Optional.of(manque);
            return Optional.of(new EncadrementMontant(
                    Montants.ofCentimes(tient * unite),
                    suivant.map(m -> Montants.ofCentimes(m * unite)),
                    Montants.ofCentimes(marge.apply(tient).longValueExact()),
                    suivant.map(m -> Montants.ofCentimes(marge.apply(m).longValueExact())),
                    Montants.ofCentimes(Math.subtractExact(tient * unite, actuelle))));
        }

        private Taux rang(long k) {
            return Taux.of(pas.fraction().multiply(BigDecimal.valueOf(k)));
        }

        private BigInteger montant(long base, BigDecimal facteur) {
            return Decimaux.centimes(BigDecimal.valueOf(base).multiply(facteur), contexte.arrondi());
        }

        private BigInteger objectif(ObjectifMarge objectif, LongFunction<BigInteger> marge) {
            return switch (objectif) {
                case CUMUL_NUL ->
                    IntStream.rangeClosed(1, annees).mapToObj(marge::apply).reduce(BigInteger.ZERO, BigInteger::add);
                case MARGE_FINALE_NULLE -> marge.apply(annees);
                case AUCUNE_PERTE ->
                    IntStream.rangeClosed(1, annees).mapToObj(marge::apply).reduce(marge.apply(1), BigInteger::min);
            };
        }

        private void sansSolution(ObjectifMarge objectif, GrandeurCherchee inconnue) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.CISEAU_SANS_SOLUTION, "", "inconnue", inconnue.name(), "objectif", objectif.name()));
        }
    }
}

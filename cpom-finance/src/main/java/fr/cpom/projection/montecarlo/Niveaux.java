package fr.cpom.projection.montecarlo;

import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.TauxAnnuel;
import fr.cpom.projection.hypothese.EffetHypothese;
import fr.cpom.projection.hypothese.EffetHypothese.Absence;
import fr.cpom.projection.hypothese.EffetHypothese.QuantiteAnnuelle;
import fr.cpom.projection.hypothese.EffetHypothese.Rotation;
import fr.cpom.projection.hypothese.EffetHypothese.Volume;
import fr.cpom.projection.interne.PlanProjection;
import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.interne.Centimes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An effect that follows a level, year by year: share of absence, quantity, share of departures. A gap moves the level of its year,
 * by the same points as {@code DECALER_TAUX}: what a year brings then hangs on its gap and on that of the year before.
 */
abstract sealed class Niveaux {
    /** Beyond any rate that is drawn. */
    private static final long LOIN = 100 * PlanProjection.UN;

    /** Largest product of an absence and its cost that leaves room for the pay without absence. */
    private static final long COUT_MAXIMAL = 8 * PlanProjection.UN;

    /** Room for a level and for its gap. */
    private static final long MAXIMAL = Long.MAX_VALUE / 4;

    private static final int DECIMALES = 9;
    private static final int DECIMALES_QUANTITE = 6;

    /** Level of each rank, the base year first, without any gap. */
    final long[] niveaux;

    private Niveaux(long[] niveaux) {
        this.niveaux = niveaux;
    }

    /** The levels of an effect; empty for one that is rates or amounts by itself. */
    static Optional<Niveaux> de(EffetHypothese effet, Exercice base, int annees, Contexte contexte) {
        if (effet instanceof Absence a) {
            return Optional.of(new Absences(a, parts(a.tauxDepart(), a.tauxAnnuels(), base, annees)));
        }
        if (effet instanceof Rotation r) {
            return Optional.of(
                    new Departs(r, parts(r.tauxDepart(), r.tauxAnnuels(), base, annees), contexte.arrondi()));
        }
        return effet instanceof Volume v ? Optional.of(new Quantites(v, quantites(v, base, annees))) : Optional.empty();
    }

    private static long[] parts(Taux depart, List<TauxAnnuel> annuels, Exercice base, int annees) {
        Map<Exercice, Taux> connus = annuels.stream().collect(Collectors.toMap(TauxAnnuel::exercice, TauxAnnuel::taux));
        long[] parts = new long[annees + 1];
        Taux taux = depart;
        for (int rang = 0; rang <= annees; rang++) {
            taux = rang == 0 ? depart : connus.getOrDefault(base.plus(rang), taux);
            parts[rang] = entier(taux.fraction(), DECIMALES);
        }
        return parts;
    }

    private static long[] quantites(Volume v, Exercice base, int annees) {
        Map<Exercice, BigDecimal> connues = v.quantites().stream()
                .collect(Collectors.toMap(QuantiteAnnuelle::exercice, QuantiteAnnuelle::quantite));
        long[] quantites = new long[annees + 1];
        BigDecimal quantite = BigDecimal.ZERO;
        for (int rang = 0; rang <= annees; rang++) {
            quantite = connues.getOrDefault(base.plus(rang), quantite);
            quantites[rang] = entier(quantite, DECIMALES_QUANTITE);
        }
        return quantites;
    }

    private static long entier(BigDecimal nombre, int decimales) {
        return nombre.movePointRight(decimales)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Lowest gap allowed in a year. */
    abstract long minimum(int rang);

    /** Highest gap allowed in a year. */
    abstract long maximum(int rang);

    /** What the level of a rank makes with a gap. */
    abstract long valeur(int rang, long ecart);

    /** What is brought from one year to the next: a rate in milliardièmes or an amount in cents. */
    abstract long evolution(long avant, long apres);

    /** What gaps add to what a year brings: nothing when they are zero, whatever the roundings. */
    final long ecart(int rang, long avant, long apres) {
        return evolution(valeur(rang - 1, avant), valeur(rang, apres))
                - evolution(valeur(rang - 1, 0), valeur(rang, 0));
    }

    /**
     * {@code (apres − avant) / avant} in milliardièmes, half away from zero, exact; at most a hundred on either side.
     *
     * @param avant above zero
     */
    static long taux(long avant, long apres) {
        long difference = apres - avant;
        double estime = (double) difference / avant * PlanProjection.UN;
        if (Math.abs(estime) >= LOIN) {
            return estime > 0 ? LOIN : -LOIN;
        }
        // the guess is within a unit: what is left fits a long even where the products do not
        long q = Math.round(estime);
        long reste = difference * PlanProjection.UN - q * avant;
        int moitie = Long.compare(Math.abs(reste), avant - Math.abs(reste));
        boolean dehors = moitie > 0 || (moitie == 0 && Long.signum(reste) == Long.signum(difference));
        return dehors ? q + Long.signum(reste) : q;
    }

    /** Pay with absence on pay without it, {@code 1 + a × cout}, both scaled. */
    private static final class Absences extends Niveaux {
        private final long un;
        private final long cout;

        Absences(Absence effet, long[] niveaux) {
            super(niveaux);
            BigDecimal remplace = effet.tauxRemplacement()
                    .fraction()
                    .multiply(effet.coutRelatif().orElse(BigDecimal.ONE));
            BigDecimal economie =
                    BigDecimal.ONE.subtract(effet.tauxMaintien().orElse(Taux.UN).fraction());
            BigDecimal exact = remplace.subtract(economie);
            int decimales = DECIMALES;
            while (entier(exact, decimales) > COUT_MAXIMAL) {
                decimales--;
            }
            cout = entier(exact, decimales);
            un = PlanProjection.UN * entier(BigDecimal.ONE, decimales);
        }

        @Override
        long minimum(int rang) {
            return -niveaux[rang];
        }

        /** All are absent at most; a little less when no pay is left then. */
        @Override
        long maximum(int rang) {
            return PlanProjection.UN - niveaux[rang] - (un + PlanProjection.UN * cout > 0 ? 0 : 1);
        }

        @Override
        long valeur(int rang, long ecart) {
            return un + (niveaux[rang] + ecart) * cout;
        }

        @Override
        long evolution(long avant, long apres) {
            return taux(avant, apres);
        }
    }

    /** Quantities in millionths, above zero; the line is the part that does not follow them and the part that does. */
    private static final class Quantites extends Niveaux {
        private final long fixe;
        private final long variable;

        Quantites(Volume effet, long[] niveaux) {
            super(niveaux);
            BigDecimal part = effet.partVariable().orElse(Taux.UN).fraction().stripTrailingZeros();
            double plusGrande = 11.0 * niveaux[0] + Arrays.stream(niveaux).max().orElse(0);
            int decimales = Math.max(0, part.scale());
            while (plusGrande * entier(BigDecimal.ONE, decimales) > (double) MAXIMAL) {
                decimales--;
            }
            variable = entier(part, decimales);
            fixe = entier(BigDecimal.ONE, decimales) - variable;
        }

        @Override
        long minimum(int rang) {
            return niveaux[0] == 0 || niveaux[rang] == 0
                    ? 0
                    : Math.max(
                            -Alea.MAXIMUM,
                            Centimes.produitArrondi(
                                    1 - niveaux[rang], PlanProjection.UN, niveaux[0], 1, RoundingMode.CEILING));
        }

        @Override
        long maximum(int rang) {
            return Alea.MAXIMUM;
        }

        @Override
        long valeur(int rang, long ecart) {
            // half up on the quantity, not on what is added to it
            RoundingMode mode = ecart < 0 ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP;
            long quantite = niveaux[rang] + Centimes.produitArrondi(niveaux[0], ecart, PlanProjection.UN, 1, mode);
            return niveaux[0] * fixe + Math.max(1, quantite) * variable;
        }

        @Override
        long evolution(long avant, long apres) {
            return taux(avant, apres);
        }
    }

    /** Cost of the departures of a year. */
    private static final class Departs extends Niveaux {
        private final long cout;
        private final long diviseur;
        private final Arrondi arrondi;

        Departs(Rotation effet, long[] niveaux, Arrondi arrondi) {
            super(niveaux);
            this.arrondi = arrondi;
            BigInteger exact = BigInteger.valueOf(entier(effet.effectif(), DECIMALES_QUANTITE))
                    .multiply(BigInteger.valueOf(Montants.centimes(effet.coutParDepart())));
            BigInteger echelle = BigInteger.TEN.pow(DECIMALES + DECIMALES_QUANTITE);
            BigInteger commun = exact.gcd(echelle);
            cout = exact.divide(commun).longValueExact();
            diviseur = echelle.divide(commun).longValueExact();
        }

        @Override
        long minimum(int rang) {
            return -niveaux[rang];
        }

        @Override
        long maximum(int rang) {
            return PlanProjection.UN - niveaux[rang];
        }

        @Override
        long valeur(int rang, long ecart) {
            return Centimes.produitArrondi(
                    niveaux[rang] + ecart, cout, diviseur, arrondi.uniteCentimes(), arrondi.mode());
        }

        @Override
        long evolution(long avant, long apres) {
            return Math.subtractExact(apres, avant);
        }
    }
}

package fr.cpom.projection.montecarlo;

import fr.cpom.projection.hypothese.EffetHypothese;
import fr.cpom.projection.hypothese.EffetHypothese.Evolution;
import fr.cpom.projection.hypothese.EffetHypothese.Gel;
import fr.cpom.projection.hypothese.EffetHypothese.Montants;
import fr.cpom.projection.hypothese.EffetHypothese.Prix;
import fr.cpom.projection.hypothese.EffetHypothese.Rotation;
import fr.cpom.projection.hypothese.EffetHypothese.Volume;
import fr.cpom.projection.hypothese.Hypothese;
import fr.cpom.projection.interne.PlanProjection;
import fr.cpom.projection.interne.PlanProjection.MontantHypothese;
import fr.cpom.projection.montecarlo.interne.LoiReduite;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.interne.Centimes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An uncertain hypothesis laid on a plan.
 *
 * @param hypothese its rank
 * @param groupe its group of rates, −1 for a hypothesis of amounts
 * @param postes its amounts, empty for a hypothesis of rates
 * @param multiplie true when the gap multiplies one plus the rate rather than adding to the rate
 * @param part share of the line that moves, in milliardièmes
 * @param premier first year that it acts in
 * @param dernier last one
 */
record Alea(int hypothese, int groupe, List<Poste> postes, boolean multiplie, long part, int premier, int dernier) {
    /** Lowest rate drawn: the one above −100 %. */
    private static final long TAUX_MINIMAL = 1 - PlanProjection.UN;

    /** Highest rate drawn, 1 000 %, and highest gap to an amount. */
    private static final long MAXIMUM = 10 * PlanProjection.UN;

    /**
     * What a hypothesis of amounts adds in a year, over its lines.
     *
     * @param rang year
     * @param durable true when it lasts
     * @param total its amount
     * @param lignes lines that share it
     * @param parts what each of them has of it
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Poste(int rang, boolean durable, long total, int[] lignes, long[] parts) {}

    static Alea de(int rang, Hypothese hypothese, Exercice base, LoiEcart loi, PlanProjection plan) {
        int groupe = plan.groupeDeHypothese()[rang];
        return new Alea(
                rang,
                groupe,
                groupe < 0 ? postes(rang, plan) : List.of(),
                loi instanceof LoiEcart.Lognormale,
                milliardiemes(part(hypothese.effet())),
                hypothese.debut().map(d -> d.annee() - base.annee()).orElse(1),
                hypothese.fin().map(f -> f.annee() - base.annee()).orElse(plan.annees()));
    }

    /** True for an effect that a law can bear on. */
    static boolean admet(EffetHypothese effet) {
        return !(effet instanceof Gel);
    }

    /** True for an effect by amounts only. */
    static boolean parMontants(EffetHypothese effet) {
        return effet instanceof Montants || effet instanceof Rotation;
    }

    private static Taux part(EffetHypothese effet) {
        if (effet instanceof Evolution e) {
            return e.part().orElse(Taux.UN);
        }
        if (effet instanceof Prix p) {
            return p.part().orElse(Taux.UN);
        }
        return effet instanceof Volume v ? v.partVariable().orElse(Taux.UN) : Taux.UN;
    }

    private static long milliardiemes(Taux taux) {
        return taux.fraction()
                .multiply(BigDecimal.valueOf(PlanProjection.UN))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static List<Poste> postes(int hypothese, PlanProjection plan) {
        Map<List<Object>, List<MontantHypothese>> parPoste = new LinkedHashMap<>();
        for (MontantHypothese montant : plan.montants()) {
            if (montant.hypothese() == hypothese) {
                parPoste.computeIfAbsent(List.of(montant.rang(), montant.durable()), c -> new ArrayList<>())
                        .add(montant);
            }
        }
        return parPoste.values().stream()
                .map(l -> new Poste(
                        l.get(0).rang(),
                        l.get(0).durable(),
                        l.stream().mapToLong(MontantHypothese::centimes).sum(),
                        l.stream().mapToInt(MontantHypothese::ligne).toArray(),
                        l.stream().mapToLong(MontantHypothese::centimes).toArray()))
                .toList();
    }

    /** What a gap of one amounts to in a year, in milliardièmes: nothing outside the years of the hypothesis. */
    long echelle(PlanProjection plan, int rang) {
        if (rang < premier || rang > dernier) {
            return 0;
        }
        return groupe < 0 ? PlanProjection.UN : multiplie ? part + central(plan, rang) : part;
    }

    /** Lowest gap allowed in a year: a rate stays above −100 %, an amount keeps its sign. */
    long minimum(PlanProjection plan, int rang) {
        return groupe < 0 ? -PlanProjection.UN : TAUX_MINIMAL - central(plan, rang);
    }

    /** Highest gap allowed in a year. */
    long maximum(PlanProjection plan, int rang) {
        return groupe < 0 ? MAXIMUM : MAXIMUM - central(plan, rang);
    }

    /** The rate of a year without gap, in milliardièmes. */
    long central(PlanProjection plan, int rang) {
        return plan.tauxGroupes()[groupe * plan.annees() + rang - 1];
    }

    /** An amount with a gap in milliardièmes. */
    static long montant(long centimes, long ecart) {
        return Centimes.produitArrondi(centimes, PlanProjection.UN + ecart, PlanProjection.UN, 1, RoundingMode.HALF_UP);
    }

    static LoiReduite reduite(LoiEcart loi) {
        if (loi instanceof LoiEcart.Triangulaire t) {
            return LoiReduite.triangulaire(
                    t.minimum().fraction().doubleValue(),
                    t.mode().fraction().doubleValue(),
                    t.maximum().fraction().doubleValue());
        }
        if (loi instanceof LoiEcart.Pert p) {
            return LoiReduite.pert(
                    p.minimum().fraction().doubleValue(),
                    p.mode().fraction().doubleValue(),
                    p.maximum().fraction().doubleValue());
        }
        if (loi instanceof LoiEcart.Normale n) {
            return LoiReduite.normale(
                    n.moyenne().orElse(Taux.ZERO).fraction().doubleValue(),
                    n.ecartType().fraction().doubleValue());
        }
        if (loi instanceof LoiEcart.Lognormale l) {
            return LoiReduite.lognormale(
                    l.moyenne().orElse(Taux.ZERO).fraction().doubleValue(),
                    l.ecartType().fraction().doubleValue());
        }
        if (loi instanceof LoiEcart.Empirique e) {
            return LoiReduite.empirique(e.ecarts().stream()
                    .map(Taux::fraction)
                    .mapToDouble(BigDecimal::doubleValue)
                    .sorted()
                    .toArray());
        }
        throw new IllegalStateException(loi.getClass().getName());
    }
}

package fr.cpom.projection.montecarlo;

import fr.cpom.calcul.Contexte;
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
import fr.cpom.projection.trajectoire.CompilationTrajectoire;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.interne.Centimes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An uncertain hypothesis laid on a plan.
 *
 * @param hypothese its rank
 * @param groupe its group of rates, −1 for a hypothesis of amounts
 * @param postes its amounts, empty for a hypothesis of rates
 * @param niveaux what its gaps move, empty when they move rates or amounts themselves
 * @param multiplie true when the gap multiplies one plus the rate rather than adding to the rate
 * @param part share of the line that moves, in milliardièmes
 * @param premier first year that it acts in
 * @param dernier last one
 */
record Alea(
        int hypothese,
        int groupe,
        List<Poste> postes,
        Optional<Niveaux> niveaux,
        boolean multiplie,
        long part,
        int premier,
        int dernier) {
    /** Lowest rate drawn: the one above −100 %. */
    private static final long TAUX_MINIMAL = 1 - PlanProjection.UN;

    /** Highest rate drawn, 1 000 %, and highest gap to an amount. */
    static final long MAXIMUM = 10 * PlanProjection.UN;

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

    static Alea de(
            int rang,
            Hypothese hypothese,
            Exercice base,
            LoiEcart loi,
            CompilationTrajectoire compilation,
            Contexte c) {
        PlanProjection plan = compilation.plan();
        int groupe = plan.groupeDeHypothese()[rang];
        boolean multiplie = loi instanceof LoiEcart.Lognormale;
        Optional<Niveaux> niveaux =
                multiplie ? Optional.empty() : Niveaux.de(hypothese.effet(), base, plan.annees(), c);
        int premier = hypothese.debut().map(d -> d.annee() - base.annee()).orElse(1);
        int dernier = hypothese.fin().map(f -> f.annee() - base.annee()).orElse(plan.annees());
        List<Poste> postes = groupe < 0 ? postes(rang, plan) : List.of();
        return new Alea(
                rang,
                groupe,
                niveaux.isPresent() && groupe < 0 ? parNiveaux(rang, postes, premier, dernier, compilation) : postes,
                niveaux,
                multiplie,
                milliardiemes(part(hypothese.effet())),
                premier,
                dernier);
    }

    /** A durable amount in each year that has free lines, even where it is zero without any gap. */
    private static List<Poste> parNiveaux(
            int hypothese, List<Poste> centraux, int premier, int dernier, CompilationTrajectoire compilation) {
        List<Poste> postes = new ArrayList<>();
        for (int rang = Math.max(1, premier);
                rang <= Math.min(dernier, compilation.plan().annees());
                rang++) {
            int annee = rang;
            int[] lignes = compilation.lignesLibres(hypothese, rang, true);
            if (lignes.length > 0) {
                postes.add(centraux.stream()
                        .filter(p -> p.rang() == annee)
                        .findFirst()
                        .orElse(new Poste(rang, true, 0, lignes, new long[lignes.length])));
            }
        }
        return postes;
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

    /** What a gap of one amounts to in a year, in milliardièmes: nothing where it changes nothing. */
    long echelle(PlanProjection plan, int rang) {
        if (rang > dernier || rang < (niveaux.isPresent() ? premier - 1 : premier)) {
            return 0;
        }
        return groupe < 0 || niveaux.isPresent() ? PlanProjection.UN : multiplie ? part + central(plan, rang) : part;
    }

    /** Lowest gap allowed in a year: a rate stays above −100 %, an amount keeps its sign. */
    long minimum(PlanProjection plan, int rang) {
        return niveaux.map(n -> n.minimum(rang))
                .orElseGet(() -> groupe < 0 ? -PlanProjection.UN : TAUX_MINIMAL - central(plan, rang));
    }

    /** Highest gap allowed in a year. */
    long maximum(PlanProjection plan, int rang) {
        return niveaux.map(n -> n.maximum(rang)).orElseGet(() -> groupe < 0 ? MAXIMUM : MAXIMUM - central(plan, rang));
    }

    /** The rate of a year with the gap of the year before and its own. */
    long taux(PlanProjection plan, int rang, long avant, long apres) {
        long central = central(plan, rang);
        if (niveaux.isEmpty()) {
            return central + apres;
        }
        return rang < premier || rang > dernier
                ? central
                : central + niveaux.get().ecart(rang, avant, apres);
    }

    /** A rate within what a trajectory takes. */
    static long borner(long taux) {
        return Math.max(TAUX_MINIMAL, Math.min(MAXIMUM, taux));
    }

    /** An amount of a year with the gap of the year before and its own. */
    long montant(long centimes, int rang, long avant, long apres) {
        return niveaux.isPresent()
                ? Math.addExact(centimes, niveaux.get().ecart(rang, avant, apres))
                : Centimes.produitArrondi(
                        centimes, PlanProjection.UN + apres, PlanProjection.UN, 1, RoundingMode.HALF_UP);
    }

    /** The rate of a year without gap, in milliardièmes. */
    long central(PlanProjection plan, int rang) {
        return plan.tauxGroupes()[groupe * plan.annees() + rang - 1];
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

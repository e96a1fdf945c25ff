package fr.cpom.projection.trajectoire;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.Cpom;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.hypothese.Deploiement;
import fr.cpom.projection.hypothese.Hypothese;
import fr.cpom.projection.interne.PlanProjection;
import fr.cpom.projection.interne.PlanProjection.FinancementPlan;
import fr.cpom.projection.interne.PlanProjection.MontantHypothese;
import fr.cpom.projection.trajectoire.DemandeTrajectoire.EvolutionBfr;
import fr.cpom.projection.trajectoire.DemandeTrajectoire.SituationFinanciere;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.interne.Centimes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A request made ready: its lines, what moves each of them in each year, and the plan that kernels run on.
 *
 * <p>A line moves by the hypotheses that aim at it, in the order of the request; one that moves no cash, only by those that name its
 * account. A known amount is taken as it is; a freeze leaves
 * a line at the year before. What a hypothesis of amounts adds in a year is split among the lines that it aims at and that are free
 * in that year, in proportion to their amounts of the base year.
 */
public final class CompilationTrajectoire {
    private final DemandeTrajectoire demande;
    private final int annees;
    private final LignesTrajectoire lignesLues;
    private final List<LigneCompilee> lignes;
    private final List<Deploiement> deploiements;
    private final List<String> essms;
    private final boolean[][] vises;
    private final PlanProjection plan;

    private CompilationTrajectoire(
            DemandeTrajectoire demande,
            int annees,
            LignesTrajectoire lignesLues,
            List<Deploiement> deploiements,
            Anomalies anomalies) {
        this.demande = demande;
        this.annees = annees;
        this.lignesLues = lignesLues;
        this.lignes = List.copyOf(lignesLues.lignes());
        this.deploiements = List.copyOf(deploiements);
        Set<String> noms = new LinkedHashSet<>();
        lignes.forEach(l -> noms.add(l.essms()));
        this.essms = List.copyOf(noms);
        this.vises = new boolean[deploiements.size()][lignes.size()];
        viser(anomalies);
        this.plan = planifier(anomalies);
        new ControleTrajectoire(this, anomalies).controler();
    }

    /** Makes a request ready; empty after a blocking anomaly. */
    public static Optional<CompilationTrajectoire> de(
            DemandeTrajectoire demande, Contexte contexte, Anomalies anomalies) {
        int annees = horizon(demande);
        LignesTrajectoire lignes = new LignesTrajectoire(demande, annees, contexte, anomalies);
        lignes.lire();
        List<Deploiement> deploiements = new ArrayList<>();
        Set<String> noms = new HashSet<>();
        for (int h = 0; h < demande.hypotheses().size(); h++) {
            Hypothese hypothese = demande.hypotheses().get(h);
            String chemin = "/hypotheses/" + h;
            if (!noms.add(hypothese.nom())) {
                anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.HYPOTHESE_NOM_EN_DOUBLE, chemin + "/nom", "valeur", hypothese.nom()));
            }
            Deploiement.de(hypothese, demande.exerciceBase(), annees, chemin, contexte, anomalies)
                    .ifPresent(deploiements::add);
        }
        if (lignes.lignes().isEmpty() && !anomalies.bloquent()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.TRAJECTOIRE_VIDE, "/lignes"));
        }
        return anomalies.bloquent()
                ? Optional.empty()
                : Optional.of(new CompilationTrajectoire(demande, annees, lignes, deploiements, anomalies));
    }

    private static int horizon(DemandeTrajectoire demande) {
        int contrat = demande.contrat()
                .map(Cpom::dernierJour)
                .map(j -> j.getYear() - demande.exerciceBase().annee())
                .orElse(0);
        return demande.nombreAnnees()
                .orElse(Math.min(
                        DemandeTrajectoire.ANNEES_MAXIMALES, Math.max(DemandeTrajectoire.ANNEES_PGFP, contrat)));
    }

    private void viser(Anomalies anomalies) {
        for (int h = 0; h < vises.length; h++) {
            Hypothese hypothese = demande.hypotheses().get(h);
            boolean aucune = true;
            for (int l = 0; l < lignes.size(); l++) {
                LigneCompilee ligne = lignes.get(l);
                boolean parCompte = !hypothese.cible().comptes().isEmpty();
                vises[h][l] = (parCompte || !ligne.calculee())
                        && hypothese
                                .cible()
                                .vise(ligne.sens(), ligne.essms(), ligne.section(), ligne.groupe(), ligne.compte());
                aucune &= !vises[h][l];
            }
            if (aucune) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.HYPOTHESE_SANS_LIGNE,
                        "/hypotheses/" + h + "/cible",
                        "hypothese",
                        hypothese.nom()));
            }
        }
    }

    private boolean gelee(int ligne, int rang) {
        for (int h = 0; h < vises.length; h++) {
            if (vises[h][ligne] && deploiements.get(h).gele(rang)) {
                return true;
            }
        }
        return false;
    }

    private PlanProjection planifier(Anomalies anomalies) {
        int n = lignes.size();
        int[] groupeDeHypothese = new int[deploiements.size()];
        List<Deploiement> groupes = new ArrayList<>();
        for (int h = 0; h < groupeDeHypothese.length; h++) {
            groupeDeHypothese[h] = deploiements.get(h).estTaux() ? groupes.size() : -1;
            if (deploiements.get(h).estTaux()) {
                groupes.add(deploiements.get(h));
            }
        }
        long[] tauxGroupes = new long[groupes.size() * annees];
        for (int g = 0; g < groupes.size(); g++) {
            for (int rang = 1; rang <= annees; rang++) {
                tauxGroupes[g * annees + rang - 1] =
                        milliardiemes(groupes.get(g).taux(rang));
            }
        }
        Map<List<Integer>, Integer> profils = new LinkedHashMap<>();
        profils.put(List.of(), PlanProjection.SANS_EFFET);
        profils.put(List.of(-1), PlanProjection.REMISE_A_ZERO);
        int[] profil = new int[annees * n];
        long[] durable = new long[annees * n];
        long[] ponctuel = new long[annees * n];
        for (int l = 0; l < n; l++) {
            List<Integer> propres = new ArrayList<>();
            for (int h = 0; h < vises.length; h++) {
                if (vises[h][l] && groupeDeHypothese[h] >= 0) {
                    propres.add(groupeDeHypothese[h]);
                }
            }
            int numero = profils.computeIfAbsent(propres, p -> profils.size());
            for (int rang = 1; rang <= annees; rang++) {
                int place = (rang - 1) * n + l;
                LigneCompilee ligne = lignes.get(l);
                if (ligne.connue(rang)) {
                    profil[place] = PlanProjection.REMISE_A_ZERO;
                    durable[place] = ligne.montants().get(rang).orElseThrow().centimes();
                } else if (!gelee(l, rang)) {
                    profil[place] = ligne.fixee(rang) ? PlanProjection.SANS_EFFET : numero;
                    durable[place] = ligne.increment(rang);
                }
                ponctuel[place] = ligne.ponctuel(rang);
            }
        }
        List<MontantHypothese> montants = new ArrayList<>();
        for (int h = 0; h < vises.length; h++) {
            montants(h, durable, ponctuel, montants, anomalies);
        }
        int[] rangsEssms = new int[n];
        boolean[] produit = new boolean[n];
        boolean[] calculee = new boolean[n];
        long[] base = new long[n];
        for (int l = 0; l < n; l++) {
            rangsEssms[l] = essms.indexOf(lignes.get(l).essms());
            produit[l] = lignes.get(l).sens() == SensLigne.PRODUIT;
            calculee[l] = lignes.get(l).calculee();
            base[l] = lignes.get(l).base();
        }
        int[][] listes = profils.keySet().stream()
                .map(p -> p.stream()
                        .filter(g -> g >= 0)
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
        return new PlanProjection(
                annees,
                base,
                rangsEssms,
                essms.size(),
                produit,
                calculee,
                profil,
                durable,
                ponctuel,
                listes,
                tauxGroupes,
                groupeDeHypothese,
                List.copyOf(montants),
                financement());
    }

    static long milliardiemes(Taux taux) {
        return taux.fraction().multiply(BigDecimal.valueOf(PlanProjection.UN)).longValueExact();
    }

    private void montants(
            int h, long[] durable, long[] ponctuel, List<MontantHypothese> montants, Anomalies anomalies) {
        Deploiement d = deploiements.get(h);
        for (int rang = 1; rang <= annees; rang++) {
            repartir(h, rang, d.durable(rang), true, durable, montants, anomalies);
            repartir(h, rang, d.ponctuel(rang), false, ponctuel, montants, anomalies);
        }
    }

    private void repartir(
            int h,
            int rang,
            long centimes,
            boolean durable,
            long[] cumul,
            List<MontantHypothese> montants,
            Anomalies anomalies) {
        if (centimes == 0) {
            return;
        }
        int[] libres = lignesLibres(h, rang, durable);
        if (libres.length == 0) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.HYPOTHESE_MONTANT_SANS_LIGNE,
                    "/hypotheses/" + h + "/effet",
                    "hypothese",
                    demande.hypotheses().get(h).nom(),
                    "exercice",
                    exercice(rang).toString(),
                    "montant",
                    Montants.texteCentimes(centimes)));
            return;
        }
        long[] cles = Arrays.stream(libres).mapToLong(l -> lignes.get(l).base()).toArray();
        if (Arrays.stream(cles).allMatch(c -> c == 0)) {
            Arrays.fill(cles, 1);
        }
        long[] parts = Centimes.auProrata(centimes, cles);
        for (int i = 0; i < parts.length; i++) {
            int ligne = libres[i];
            int place = (rang - 1) * lignes.size() + ligne;
            cumul[place] = Math.addExact(cumul[place], parts[i]);
            montants.add(new MontantHypothese(h, rang, ligne, parts[i], durable));
        }
    }

    private FinancementPlan financement() {
        long[] capital = Arrays.copyOfRange(lignesLues.capital(), 1, annees + 1);
        long[] autres = new long[annees];
        for (int rang = 1; rang <= annees; rang++) {
            autres[rang - 1] = lignesLues.investissements()[rang]
                    - lignesLues.emprunts()[rang]
                    - lignesLues.subventions()[rang];
        }
        Optional<SituationFinanciere> situation = demande.situation();
        return new FinancementPlan(
                situation.isPresent(),
                situation.map(s -> Montants.centimes(s.frng())).orElse(0L),
                situation.map(s -> Montants.centimes(s.bfr())).orElse(0L),
                situation
                        .flatMap(SituationFinanciere::evolutionBfr)
                        .filter(e -> e == EvolutionBfr.CHARGES_DECAISSABLES)
                        .isPresent(),
                capital,
                autres);
    }

    /**
     * The plan that the kernels of the library run on.
     *
     * @hidden
     */
    @SuppressWarnings("InvalidBlockTag") // Javadoc knows the tag on methods, the checker does not
    public PlanProjection plan() {
        return plan;
    }

    /**
     * The lines of the plan among which an amount of a hypothesis in a year is split: those that it aims at and that are neither
     * known nor, for an amount that lasts, frozen.
     */
    public int[] lignesLibres(int hypothese, int rang, boolean durable) {
        return IntStream.range(0, lignes.size())
                .filter(l -> vises[hypothese][l] && !lignes.get(l).connue(rang) && !(durable && gelee(l, rang)))
                .toArray();
    }

    /** The ESSMS by their rank in the plan. */
    public List<String> essms() {
        return essms;
    }

    /** The year of a rank, 0 being the base year. */
    public Exercice exercice(int rang) {
        return demande.exerciceBase().plus(rang);
    }

    DemandeTrajectoire demande() {
        return demande;
    }

    LignesTrajectoire lignesLues() {
        return lignesLues;
    }

    List<LigneCompilee> lignes() {
        return lignes;
    }

    List<Deploiement> deploiements() {
        return deploiements;
    }

    boolean vise(int hypothese, int ligne) {
        return vises[hypothese][ligne];
    }

    /** How many lines a hypothesis aims at. */
    int lignesVisees(int hypothese) {
        int nombre = 0;
        for (boolean vise : vises[hypothese]) {
            nombre += vise ? 1 : 0;
        }
        return nombre;
    }

    /** The hypotheses by rates that move a line in a year, in order; none for a known or frozen one. */
    List<Integer> hypotheses(int ligne, int rang) {
        int profil = plan.profil()[(rang - 1) * lignes.size() + ligne];
        List<Integer> hypotheses = new ArrayList<>();
        for (int g : plan.profils()[profil]) {
            for (int h = 0; h < plan.groupeDeHypothese().length; h++) {
                if (plan.groupeDeHypothese()[h] == g) {
                    hypotheses.add(h);
                }
            }
        }
        return hypotheses;
    }
}

package fr.cpom.projection.trajectoire;

import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.hypothese.Deploiement;
import fr.cpom.projection.hypothese.Deploiement.Etape;
import fr.cpom.projection.hypothese.EffetDerive;
import fr.cpom.projection.hypothese.FamilleHypothese;
import fr.cpom.projection.hypothese.Hypothese;
import fr.cpom.projection.interne.NoyauProjection;
import fr.cpom.projection.interne.PlanProjection;
import fr.cpom.projection.interne.PlanProjection.MontantHypothese;
import fr.cpom.projection.trajectoire.Trajectoire.CauseEssms;
import fr.cpom.projection.trajectoire.Trajectoire.CauseTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.DecompositionAnnee;
import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.Centimes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each cause did to every line, as differences of amounts rounded once: they sum to the change of the line whatever the
 * rounding.
 *
 * <p>The hypotheses of a line are taken in their order, each on what the ones before left; the growth of a year on the growth of
 * the years before goes to the hypothesis of the later year. The rise of the tarification (produits of groupe I) is laid on the
 * causes that raise the charges, in proportion; the rest is the gestionnaire's. A presentation of the library, no text fixes it.
 */
final class CausesTrajectoire {
    private final CompilationTrajectoire compilation;
    private final DeroulementTrajectoire deroulement;
    private final PlanProjection plan;
    private final Arrondi arrondi;
    private final Map<Cle, long[]> variations = new LinkedHashMap<>();
    private final List<Map<Cle, long[]>> parEssms = new ArrayList<>();

    /** One cause on one side. */
    private record Cle(String cause, FamilleHypothese famille, SensLigne sens) {}

    CausesTrajectoire(CompilationTrajectoire compilation, DeroulementTrajectoire deroulement, Arrondi arrondi) {
        this.compilation = compilation;
        this.deroulement = deroulement;
        this.plan = compilation.plan();
        this.arrondi = arrondi;
        compilation.essms().forEach(e -> parEssms.add(new LinkedHashMap<>()));
        for (int l = 0; l < plan.lignes(); l++) {
            LigneCompilee ligne = compilation.lignes().get(l);
            // what the base year had for itself is gone the year after
            aPartirDe(l, origine(ligne), 1, -ligne.ponctuel(0));
            for (int rang = 1; rang <= plan.annees(); rang++) {
                annee(l, rang);
            }
        }
        for (MontantHypothese montant : plan.montants()) {
            Hypothese hypothese = compilation.demande().hypotheses().get(montant.hypothese());
            int ligne = montant.ligne();
            Cle cle = new Cle(
                    nom(hypothese, montant),
                    hypothese.famille(),
                    compilation.lignes().get(ligne).sens());
            int dernier = montant.durable() ? plan.annees() : montant.rang();
            ajouter(ligne, cle, montant.rang(), dernier, montant.centimes());
        }
    }

    /** Measures in points are told apart from the rates of the same hypothesis. */
    private String nom(Hypothese hypothese, MontantHypothese montant) {
        return compilation.deploiements().get(montant.hypothese()).estTaux()
                ? hypothese.nom() + " / MESURES"
                : hypothese.nom();
    }

    private void annee(int l, int rang) {
        LigneCompilee ligne = compilation.lignes().get(l);
        long avant = deroulement.niveau(l, rang - 1);
        if (ligne.connue(rang)) {
            aPartirDe(l, origine(ligne), rang, deroulement.niveau(l, rang) - avant);
            return;
        }
        long compose = 0;
        long deja = 0;
        for (int h : compilation.hypotheses(l, rang)) {
            Hypothese hypothese = compilation.demande().hypotheses().get(h);
            Deploiement deploiement = compilation.deploiements().get(h);
            long groupe = 0;
            for (Etape etape : deploiement.etapes()) {
                long taux = CompilationTrajectoire.milliardiemes(etape.taux().get(rang - 1));
                groupe = deploiement.additif() ? Math.addExact(groupe, taux) : NoyauProjection.composer(groupe, taux);
                long montant = Centimes.produitArrondi(
                        avant,
                        NoyauProjection.composer(compose, groupe),
                        PlanProjection.UN,
                        arrondi.uniteCentimes(),
                        arrondi.mode());
                String nom = etape.suffixe().isEmpty() ? hypothese.nom() : hypothese.nom() + " / " + etape.suffixe();
                aPartirDe(l, new Cle(nom, etape.famille(), ligne.sens()), rang, montant - deja);
                deja = montant;
            }
            compose = NoyauProjection.composer(compose, groupe);
        }
        if (ligne.duContrat()) {
            ajouter(l, origine(ligne), rang, rang, ligne.ponctuel(rang));
            long autres = deroulement.niveau(l, rang) - avant - deja - montants(l, rang);
            aPartirDe(l, origine(ligne), rang, autres);
        }
    }

    /** What hypotheses of amounts add for good to a line in a year. */
    private long montants(int ligne, int rang) {
        long somme = 0;
        for (MontantHypothese montant : plan.montants()) {
            if (montant.durable() && montant.ligne() == ligne && montant.rang() == rang) {
                somme += montant.centimes();
            }
        }
        return somme;
    }

    private static Cle origine(LigneCompilee ligne) {
        FamilleHypothese famille = switch (ligne.origine()) {
            case CONTRAT -> FamilleHypothese.TARIFICATION;
            case EMPRUNT, INVESTISSEMENT -> FamilleHypothese.INVESTISSEMENT;
            case BUDGET -> FamilleHypothese.MONTANTS_CONNUS;
        };
        return new Cle(ligne.origine().name(), famille, ligne.sens());
    }

    private void aPartirDe(int ligne, Cle cle, int premier, long centimes) {
        ajouter(ligne, cle, premier, plan.annees(), centimes);
    }

    private void ajouter(int ligne, Cle cle, int premier, int dernier, long centimes) {
        if (centimes == 0) {
            return;
        }
        for (Map<Cle, long[]> ou : List.of(variations, parEssms.get(plan.essms()[ligne]))) {
            long[] parRang = ou.computeIfAbsent(cle, c -> new long[plan.annees() + 1]);
            for (int rang = premier; rang <= dernier; rang++) {
                parRang[rang] = Math.addExact(parRang[rang], centimes);
            }
        }
    }

    List<CauseTrajectoire> causes() {
        Map<Cle, long[]> financeur = new LinkedHashMap<>();
        variations.keySet().stream()
                .filter(c -> c.sens() == SensLigne.CHARGE)
                .forEach(c -> financeur.put(c, new long[plan.annees() + 1]));
        for (int rang = 1; rang <= plan.annees(); rang++) {
            partager(financeur, rang);
        }
        List<CauseTrajectoire> causes = new ArrayList<>();
        variations.forEach((cle, parRang) -> {
            long[] finance = financeur.get(cle);
            causes.add(new CauseTrajectoire(
                    cle.cause(),
                    cle.famille(),
                    cle.famille().effet(),
                    cle.sens(),
                    annuels(parRang),
                    finance == null ? List.of() : annuels(finance),
                    finance == null ? List.of() : annuels(reste(parRang, finance))));
        });
        return causes;
    }

    /** What each cause did to the lines of an ESSMS. */
    List<CauseEssms> causes(int essms) {
        List<CauseEssms> causes = new ArrayList<>();
        parEssms.get(essms)
                .forEach((cle, parRang) -> causes.add(new CauseEssms(
                        cle.cause(), cle.famille(), cle.famille().effet(), cle.sens(), annuels(parRang))));
        return causes;
    }

    private void partager(Map<Cle, long[]> financeur, int rang) {
        long hausse = 0;
        for (int l = 0; l < plan.lignes(); l++) {
            LigneCompilee ligne = compilation.lignes().get(l);
            if (ligne.sens() == SensLigne.PRODUIT && ligne.groupe() == GroupeFonctionnel.I) {
                hausse = Math.addExact(
                        hausse,
                        deroulement.montant(l, rang).centimes()
                                - deroulement.montant(l, 0).centimes());
            }
        }
        List<Cle> cles = new ArrayList<>(financeur.keySet());
        long[] positives =
                cles.stream().mapToLong(c -> Math.max(0, valeur(c, rang))).toArray();
        long derive = cles.stream().mapToLong(c -> valeur(c, rang)).sum();
        long paye = Math.max(0, Math.min(hausse, derive));
        if (paye == 0) {
            return;
        }
        long[] parts = Centimes.auProrata(paye, positives);
        for (int i = 0; i < parts.length; i++) {
            long[] parRang = financeur.get(cles.get(i));
            if (parRang != null) {
                parRang[rang] = parts[i];
            }
        }
    }

    private long valeur(Cle cle, int rang) {
        long[] parRang = variations.get(cle);
        return parRang == null ? 0 : parRang[rang];
    }

    private static long[] reste(long[] total, long[] part) {
        long[] reste = new long[total.length];
        for (int i = 0; i < reste.length; i++) {
            reste[i] = total[i] - part[i];
        }
        return reste;
    }

    private List<MontantAnnuel> annuels(long[] parRang) {
        List<MontantAnnuel> annuels = new ArrayList<>();
        for (int rang = 1; rang <= plan.annees(); rang++) {
            annuels.add(new MontantAnnuel(compilation.exercice(rang), Montants.ofCentimes(parRang[rang])));
        }
        return annuels;
    }

    List<DecompositionAnnee> decompositions() {
        return decompositions(variations);
    }

    List<DecompositionAnnee> decompositions(int essms) {
        return decompositions(parEssms.get(essms));
    }

    private List<DecompositionAnnee> decompositions(Map<Cle, long[]> variations) {
        List<DecompositionAnnee> decompositions = new ArrayList<>();
        for (int rang = 1; rang <= plan.annees(); rang++) {
            Map<EffetDerive, Long> parEffet = new EnumMap<>(EffetDerive.class);
            Arrays.stream(EffetDerive.values()).forEach(e -> parEffet.put(e, 0L));
            long variation = 0;
            for (Map.Entry<Cle, long[]> cause : variations.entrySet()) {
                long ecart = cause.getValue()[rang] - cause.getValue()[rang - 1];
                long effet = cause.getKey().sens() == SensLigne.PRODUIT ? ecart : -ecart;
                parEffet.merge(cause.getKey().famille().effet(), effet, Math::addExact);
                variation = Math.addExact(variation, effet);
            }
            decompositions.add(new DecompositionAnnee(
                    compilation.exercice(rang),
                    Montants.ofCentimes(variation),
                    Montants.ofCentimes(parEffet.getOrDefault(EffetDerive.PRIX, 0L)),
                    Montants.ofCentimes(parEffet.getOrDefault(EffetDerive.VOLUME, 0L)),
                    Montants.ofCentimes(parEffet.getOrDefault(EffetDerive.STRUCTURE, 0L)),
                    Montants.ofCentimes(parEffet.getOrDefault(EffetDerive.POLITIQUE, 0L))));
        }
        return decompositions;
    }
}

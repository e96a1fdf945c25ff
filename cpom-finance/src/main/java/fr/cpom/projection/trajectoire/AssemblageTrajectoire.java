package fr.cpom.projection.trajectoire;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Gravite;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.contrat.TauxAnnuel;
import fr.cpom.projection.ciseau.CheminAnnuel;
import fr.cpom.projection.ciseau.DemandeCiseau;
import fr.cpom.projection.ciseau.DemandeCiseau.CheminEssms;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.ciseau.EffetCiseau;
import fr.cpom.projection.ciseau.MesureCiseauCalculator;
import fr.cpom.projection.hypothese.Deploiement;
import fr.cpom.projection.hypothese.Hypothese;
import fr.cpom.projection.trajectoire.DemandeTrajectoire.SoldesEssms;
import fr.cpom.projection.trajectoire.Trajectoire.AnneeEssms;
import fr.cpom.projection.trajectoire.Trajectoire.AnneeTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.FinancementAnnee;
import fr.cpom.projection.trajectoire.Trajectoire.HypotheseRetenue;
import fr.cpom.projection.trajectoire.Trajectoire.LigneTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.MouvementReserve;
import fr.cpom.projection.trajectoire.Trajectoire.TrajectoireEssms;
import fr.cpom.resultat.reserve.Reserve;
import fr.cpom.resultat.reserve.Soldes;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;

/** The figures of a trajectory added up: by ESSMS, for the whole, with their explanation. */
final class AssemblageTrajectoire {
    /** Beyond ten thousand times, a ratio tells nothing. */
    private static final long RAPPORT_MAXIMAL = 10_000;

    private final CompilationTrajectoire compilation;
    private final DemandeTrajectoire demande;
    private final DeroulementTrajectoire deroulement;
    private final Contexte contexte;
    private final Tracage t;
    private final Anomalies anomalies;
    private final int annees;

    AssemblageTrajectoire(CompilationTrajectoire compilation, Contexte contexte, Anomalies anomalies) {
        this.compilation = compilation;
        this.demande = compilation.demande();
        this.deroulement = new DeroulementTrajectoire(compilation, contexte);
        this.contexte = contexte;
        this.t = contexte.tracage();
        this.anomalies = anomalies;
        this.annees = compilation.plan().annees();
    }

    Calcul<Trajectoire> assembler() {
        signalerNegatives();
        List<List<Totaux>> parEssms = new ArrayList<>();
        for (int e = 0; e < compilation.essms().size(); e++) {
            int rangEssms = e;
            int[] lignes = IntStream.range(0, compilation.plan().lignes())
                    .filter(l -> compilation.plan().essms()[l] == rangEssms)
                    .toArray();
            List<Totaux> totaux = new ArrayList<>();
            for (int rang = 0; rang <= annees; rang++) {
                totaux.add(totaux(lignes, rang, compilation.essms().get(e) + ", " + compilation.exercice(rang)));
            }
            parEssms.add(totaux);
        }
        boolean positive = parEssms.stream()
                .flatMap(List::stream)
                .allMatch(x -> x.produits().centimes() >= 0 && x.charges().centimes() >= 0);
        CausesTrajectoire causes = new CausesTrajectoire(compilation, deroulement, contexte.arrondi());
        List<TrajectoireEssms> essms = essms(parEssms, causes);
        Optional<EffetCiseau> ciseau = positive ? ciseau(parEssms) : Optional.empty();
        Ensemble ensemble = ensemble(parEssms);
        TrajectoireCalculator.signalerSources(demande.hypotheses(), anomalies);
        anomalies.ajouter(Anomalie.of(CodeAnomalie.TRAJECTOIRE_PRESENTATION, ""));
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Trajectoire trajectoire = new Trajectoire(
                demande.exerciceBase(),
                ensemble.annees(),
                essms,
                lignes(),
                ciseau,
                causes.causes(),
                causes.decompositions(),
                hypotheses());
        return Calcul.de(trajectoire, anomalies, ensemble.racine().explication());
    }

    /** Tells the lines that fall below zero, the first year of each. */
    private void signalerNegatives() {
        for (int l = 0; l < compilation.lignes().size(); l++) {
            for (int rang = 0; rang <= annees; rang++) {
                long centimes = deroulement.montant(l, rang).centimes();
                if (centimes < 0) {
                    anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.TRAJECTOIRE_LIGNE_NEGATIVE,
                            "/lignes",
                            "ligne",
                            compilation.lignes().get(l).nom(),
                            "exercice",
                            compilation.exercice(rang).toString(),
                            "montant",
                            Montants.texteCentimes(centimes)));
                    break;
                }
            }
        }
    }

    /**
     * Sums of some lines in a year.
     *
     * @param produits produits
     * @param charges charges
     * @param resultat produits less charges
     * @param produitsCalcules the part of the produits that brings no cash
     * @param chargesCalculees the part of the charges that costs no cash
     */
    private record Totaux(
            MontantExplique produits,
            MontantExplique charges,
            MontantExplique resultat,
            MontantExplique produitsCalcules,
            MontantExplique chargesCalculees) {}

    private Totaux totaux(int[] lignes, int rang, String sujet) {
        MontantExplique produits = somme("produits", lignes, SensLigne.PRODUIT, false, rang);
        MontantExplique charges = somme("charges", lignes, SensLigne.CHARGE, false, rang);
        return new Totaux(
                produits,
                charges,
                t.somme("resultat", Articles.PRATIQUE, produits, charges.retranche())
                        .pour(sujet),
                somme("produitsCalcules", lignes, SensLigne.PRODUIT, true, rang),
                somme("chargesCalculees", lignes, SensLigne.CHARGE, true, rang));
    }

    private MontantExplique somme(String libelle, int[] lignes, SensLigne sens, boolean calculeesSeules, int rang) {
        List<MontantExplique> termes = new ArrayList<>();
        for (int l : lignes) {
            LigneCompilee ligne = compilation.lignes().get(l);
            if (ligne.sens() == sens && (ligne.calculee() || !calculeesSeules)) {
                termes.add(deroulement.montant(l, rang));
            }
        }
        return t.somme(libelle, Articles.PRATIQUE, termes);
    }

    private List<TrajectoireEssms> essms(List<List<Totaux>> parEssms, CausesTrajectoire causes) {
        if (!demande.reserves().isEmpty()) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.TRAJECTOIRE_RESERVES, "/reserves").selon(Articles.R_314_234));
        }
        List<TrajectoireEssms> essms = new ArrayList<>();
        for (int e = 0; e < parEssms.size(); e++) {
            String nom = compilation.essms().get(e);
            Optional<ReservesTrajectoire> reserves = reserves(nom).map(s -> new ReservesTrajectoire(s.soldes()));
            List<AnneeEssms> lignes = new ArrayList<>();
            for (int rang = 0; rang <= annees; rang++) {
                Totaux totaux = parEssms.get(e).get(rang);
                List<MouvementReserve> mouvements = rang == 0
                        ? List.of()
                        : reserves.map(r -> r.affecter(totaux.resultat().centimes()))
                                .orElse(List.of());
                lignes.add(new AnneeEssms(
                        compilation.exercice(rang),
                        euros(totaux.produits()),
                        euros(totaux.charges()),
                        euros(totaux.resultat()),
                        mouvements));
            }
            essms.add(new TrajectoireEssms(nom, lignes, causes.causes(e), causes.decompositions(e)));
        }
        return essms;
    }

    private Optional<SoldesEssms> reserves(String essms) {
        return demande.reserves().stream().filter(r -> r.essms().equals(essms)).findFirst();
    }

    private Optional<EffetCiseau> ciseau(List<List<Totaux>> parEssms) {
        DemandeCiseau.Builder mesure = DemandeCiseau.builder()
                .exerciceBase(demande.exerciceBase())
                .nombreAnnees(annees)
                .prix(demande.prix());
        for (int e = 0; e < parEssms.size(); e++) {
            List<Totaux> totaux = parEssms.get(e);
            Optional<SoldesEssms> reserves = reserves(compilation.essms().get(e));
            mesure.addEssms(new CheminEssms(
                    compilation.essms().get(e),
                    chemin(totaux.stream().map(Totaux::produits).toList()),
                    chemin(totaux.stream().map(Totaux::charges).toList()),
                    reserves.map(r -> Montants.ofCentimes(couverture(r.soldes(), true))),
                    reserves.map(r -> Montants.ofCentimes(couverture(r.soldes(), false)))));
        }
        Calcul<EffetCiseau> calcul =
                MesureCiseauCalculator.standard().compute(mesure.build(), contexte.withTracage(Tracage.aucun()));
        // what only the measure of the scissors lacks takes nothing from the rest
        calcul.anomalies().stream()
                .filter(a -> a.estBloquante() || a.chemin().startsWith("/prix"))
                .map(a -> a.estBloquante() ? a.avecGravite(Gravite.ALERTE) : a)
                .forEach(anomalies::ajouter);
        return calcul.resultat();
    }

    /** What the réserve de compensation, or the report à nouveau, can cover once the deficits carried are cleared, the latter first. */
    private static long couverture(Soldes soldes, boolean compensation) {
        long reserve = Montants.centimes(soldes.solde(Reserve.COMPENSATION));
        long report = Montants.centimes(soldes.solde(Reserve.REPORT_A_NOUVEAU_EXCEDENTAIRE));
        long deficit = Montants.centimes(soldes.solde(Reserve.REPORT_A_NOUVEAU_DEFICITAIRE));
        long apres = Math.max(0, report - deficit);
        return compensation ? Math.max(0, reserve - Math.max(0, deficit - report)) : apres;
    }

    private CheminAnnuel chemin(List<MontantExplique> montants) {
        List<MontantAnnuel> annuels = new ArrayList<>();
        for (int rang = 0; rang <= annees; rang++) {
            annuels.add(new MontantAnnuel(compilation.exercice(rang), euros(montants.get(rang))));
        }
        return CheminAnnuel.of(annuels);
    }

    /**
     * The whole.
     *
     * @param annees year by year
     * @param racine what the explanation starts from: the last cash when it is known, else the sum of the results
     */
    private record Ensemble(List<AnneeTrajectoire> annees, MontantExplique racine) {}

    private Ensemble ensemble(List<List<Totaux>> parEssms) {
        if (!compilation.plan().financement().connu()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.TRAJECTOIRE_SANS_TRESORERIE, "/situation"));
        }
        List<AnneeTrajectoire> lignes = new ArrayList<>();
        List<MontantExplique> resultats = new ArrayList<>();
        Optional<FinancementTrajectoire> financement = Optional.empty();
        for (int rang = 0; rang <= annees; rang++) {
            int r = rang;
            List<Totaux> totaux = parEssms.stream().map(e -> e.get(r)).toList();
            MontantExplique resultat = t.somme(
                            "resultat",
                            Articles.PRATIQUE,
                            totaux.stream().map(Totaux::resultat).toList())
                    .pour(compilation.exercice(rang).toString());
            MontantExplique produits =
                    total("produits", totaux.stream().map(Totaux::produits).toList());
            MontantExplique charges =
                    total("charges", totaux.stream().map(Totaux::charges).toList());
            MontantExplique produitsCalcules = total(
                    "produitsCalcules",
                    totaux.stream().map(Totaux::produitsCalcules).toList());
            MontantExplique chargesCalculees = total(
                    "chargesCalculees",
                    totaux.stream().map(Totaux::chargesCalculees).toList());
            MontantExplique caf = t.somme(
                            "cafExercice", Articles.PRATIQUE, resultat, chargesCalculees, produitsCalcules.retranche())
                    .pour(compilation.exercice(rang).toString());
            long decaissables = Math.subtractExact(charges.centimes(), chargesCalculees.centimes());
            if (rang == 0 && compilation.plan().financement().connu()) {
                financement = Optional.of(new FinancementTrajectoire(compilation, decaissables, contexte));
            }
            Optional<FinancementAnnee> financementAnnee =
                    financement.map(f -> r == 0 ? f.base() : f.suivante(r, caf, decaissables));
            lignes.add(new AnneeTrajectoire(
                    compilation.exercice(rang),
                    euros(produits),
                    euros(charges),
                    euros(resultat),
                    euros(produitsCalcules),
                    euros(chargesCalculees),
                    euros(caf),
                    tauxCaf(caf.centimes(), produitsCourants(rang, produits, produitsCalcules)),
                    financementAnnee));
            if (rang > 0) {
                resultats.add(resultat);
            }
        }
        signalerFinancement(lignes);
        return new Ensemble(
                lignes,
                financement
                        .map(FinancementTrajectoire::tresorerie)
                        .orElseGet(() -> t.somme("cumulResultats", Articles.PRATIQUE, resultats)));
    }

    /** The first year whose CAF does not pay its capital (R. 314-222 I 4°), the first without cash. */
    private void signalerFinancement(List<AnneeTrajectoire> lignes) {
        lignes.stream()
                .filter(a -> a.financement()
                        .filter(f -> f.capital().isGreaterThan(a.caf())
                                && f.capital().isPositive())
                        .isPresent())
                .findFirst()
                .ifPresent(a -> anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.TRAJECTOIRE_CAF_INSUFFISANTE,
                                "/emprunts",
                                "exercice",
                                a.exercice().toString(),
                                "caf",
                                Montants.texte(a.caf()),
                                "capital",
                                Montants.texte(a.financement().orElseThrow().capital()))
                        .selon(Articles.R_314_222_I_4)));
        lignes.stream()
                .filter(a ->
                        a.financement().filter(f -> f.tresorerie().isNegative()).isPresent())
                .findFirst()
                .ifPresent(a -> anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.TRAJECTOIRE_TRESORERIE_NEGATIVE,
                        "/situation",
                        "exercice",
                        a.exercice().toString(),
                        "montant",
                        Montants.texte(a.financement().orElseThrow().tresorerie()))));
    }

    private MontantExplique total(String libelle, List<MontantExplique> parts) {
        return t.somme(libelle, Articles.PRATIQUE, parts);
    }

    /** The produits that a taux de CAF is measured on: neither calculated ones nor proceeds of disposals (775). */
    private long produitsCourants(int rang, MontantExplique produits, MontantExplique calcules) {
        long cessions = 0;
        for (int l = 0; l < compilation.lignes().size(); l++) {
            LigneCompilee ligne = compilation.lignes().get(l);
            boolean cession = ligne.compte().filter(c -> c.startsWith("775")).isPresent();
            if (ligne.sens() == SensLigne.PRODUIT && cession && !ligne.calculee()) {
                cessions = Math.addExact(cessions, deroulement.montant(l, rang).centimes());
            }
        }
        return produits.centimes() - calcules.centimes() - cessions;
    }

    /** Absent without produits, and where they are so small that the ratio is no rate. */
    private static Optional<Taux> tauxCaf(long caf, long produits) {
        return produits <= 0 || Math.abs(caf) / produits >= RAPPORT_MAXIMAL
                ? Optional.empty()
                : Optional.of(
                        Taux.of(BigDecimal.valueOf(caf).divide(BigDecimal.valueOf(produits), 6, RoundingMode.HALF_UP)));
    }

    private static MonetaryAmount euros(MontantExplique montant) {
        return Montants.ofCentimes(montant.centimes());
    }

    private List<LigneTrajectoire> lignes() {
        List<LigneTrajectoire> lignes = new ArrayList<>();
        for (int l = 0; l < compilation.lignes().size(); l++) {
            LigneCompilee ligne = compilation.lignes().get(l);
            List<MontantAnnuel> montants = new ArrayList<>();
            for (int rang = 0; rang <= annees; rang++) {
                montants.add(new MontantAnnuel(compilation.exercice(rang), euros(deroulement.montant(l, rang))));
            }
            lignes.add(new LigneTrajectoire(
                    ligne.essms(),
                    ligne.section(),
                    ligne.groupe(),
                    ligne.sens(),
                    ligne.origine(),
                    ligne.financeur(),
                    ligne.compte(),
                    ligne.libelle(),
                    ligne.calculee(),
                    montants));
        }
        return lignes;
    }

    private List<HypotheseRetenue> hypotheses() {
        List<HypotheseRetenue> retenues = new ArrayList<>();
        for (int h = 0; h < demande.hypotheses().size(); h++) {
            Hypothese hypothese = demande.hypotheses().get(h);
            Deploiement deploiement = compilation.deploiements().get(h);
            List<TauxAnnuel> taux = new ArrayList<>();
            List<MontantAnnuel> montants = new ArrayList<>();
            for (int rang = 1; rang <= annees; rang++) {
                if (deploiement.estTaux()) {
                    taux.add(new TauxAnnuel(compilation.exercice(rang), deploiement.taux(rang)));
                }
                long montant = Math.addExact(deploiement.durable(rang), deploiement.ponctuel(rang));
                if (montant != 0) {
                    montants.add(new MontantAnnuel(compilation.exercice(rang), Montants.ofCentimes(montant)));
                }
            }
            retenues.add(new HypotheseRetenue(
                    hypothese.nom(),
                    hypothese.famille(),
                    compilation.lignesVisees(h),
                    taux,
                    montants,
                    hypothese.source(),
                    hypothese.confiance()));
        }
        return retenues;
    }
}

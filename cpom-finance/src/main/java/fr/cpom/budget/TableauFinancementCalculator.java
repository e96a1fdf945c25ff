package fr.cpom.budget;

import fr.cpom.budget.TableauFinancement.FluxEcarte;
import fr.cpom.budget.TableauFinancement.TotalTitre;
import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.droit.Confiance;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The flows of a year by titles of the tableau de financement (R. 314-213 I 4°, R. 314-214 CASF, arrêté du 29 décembre 2016), and
 * what the fonds de roulement gains or loses.
 *
 * <p>A flow without title blocks ({@code COMPTE_SANS_GROUPE}); one that the text takes out of the table (106, 139, 271, 2768…) is
 * left aside and told ({@code FLUX_ECARTE}). Without CAF there is no balance ({@code CHAMP_MANQUANT}).
 */
public final class TableauFinancementCalculator
        extends AbstractCalculator<DemandeTableauFinancement, TableauFinancement> {
    private static final TableauFinancementCalculator STANDARD = new TableauFinancementCalculator();

    private TableauFinancementCalculator() {
        super(
                "budget.tableau-financement",
                DemandeTableauFinancement.class,
                TableauFinancement.class,
                Articles.R_314_213_I_4,
                Articles.R_314_214);
    }

    /** The calculator. */
    public static TableauFinancementCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<TableauFinancement> calculer(DemandeTableauFinancement entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Optional<PlanComptable> plan = PlanComptable.tableauFinancement(
                entree.referentiel(), entree.exercice(), entree.applicationAnticipee());
        if (plan.isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.PLAN_COMPTABLE_ABSENT,
                            "/exercice",
                            "referentiel",
                            entree.referentiel().name(),
                            "exercice",
                            entree.exercice().toString())
                    .selon(Articles.R_314_214));
        }
        if (entree.caf().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "caf"));
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Table table = new Table(
                plan.get(),
                PlanComptable.groupes(
                        entree.referentiel(), entree.exercice(), Optional.empty(), entree.applicationAnticipee()),
                contexte.tracage());
        for (int i = 0; i < entree.flux().size(); i++) {
            DemandeTableauFinancement.FluxFinancement flux = entree.flux().get(i);
            String chemin = "/flux/" + i;
            if (flux.emploi().isEmpty() && flux.ressource().isEmpty()) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.BALANCE_SANS_SOLDE, chemin, "compte", flux.compte()));
            }
            String lieu = chemin;
            flux.emploi().ifPresent(m -> table.poser(flux.compte(), SensCompte.EMPLOI, m, lieu + "/emploi", anomalies));
            flux.ressource()
                    .ifPresent(
                            m -> table.poser(flux.compte(), SensCompte.RESSOURCE, m, lieu + "/ressource", anomalies));
        }
        if (entree.referentiel() == ReferentielComptable.ESSMS_PRIVE) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.TITRES_ETENDUS_AU_PRIVE, "/referentiel")
                    .selon(Articles.R_314_214));
        }
        return table.conclure(entree, anomalies);
    }

    /** A flow in its place. */
    private record Pose(String compte, SensCompte sens, MontantExplique montant, Optional<LignePlan> ligne) {}

    private static final class Table {
        private final PlanComptable plan;
        private final Optional<PlanComptable> exploitation;
        private final Tracage t;
        private final List<Pose> poses = new ArrayList<>();

        Table(PlanComptable plan, Optional<PlanComptable> exploitation, Tracage t) {
            this.plan = plan;
            this.exploitation = exploitation;
            this.t = t;
        }

        void poser(String compte, SensCompte sens, MonetaryAmount montant, String chemin, Anomalies anomalies) {
            Optional<LignePlan> ligne = plan.ligne(compte, sens);
            poses.add(new Pose(
                    compte,
                    sens,
                    t.entree("fluxFinancement", Montants.centimes(montant), chemin)
                            .pour(compte),
                    ligne));
            if (ligne.isEmpty()) {
                anomalies.ajouter(inconnu(compte, chemin));
            } else if (ligne.get().rubrique().isEmpty()) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.FLUX_ECARTE, chemin, "compte", compte)
                        .selon(ligne.get().reference()));
            } else if (ligne.get().confiance() == Confiance.A_CONFIRMER) {
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.PLAN_COMPTABLE_A_CONFIRMER,
                                chemin,
                                "edition",
                                plan.edition(),
                                "comptes",
                                compte)
                        .selon(Articles.R_314_214));
            }
        }

        /** An account that the chart of the year no longer has is told with the one that took its place: 775 from 2025. */
        private Anomalie inconnu(String compte, String chemin) {
            Optional<LignePlan> supprimee = exploitation
                    .flatMap(p -> p.ligne(compte, SensCompte.PRODUIT))
                    .filter(l -> l.remplacePar().isPresent());
            return supprimee
                    .map(l -> Anomalie.of(
                                    CodeAnomalie.COMPTE_ECARTE,
                                    chemin,
                                    "compte",
                                    compte,
                                    "edition",
                                    exploitation.orElseThrow().edition(),
                                    "remplacePar",
                                    l.remplacePar().orElseThrow())
                            .selon(l.reference()))
                    .orElseGet(() -> Anomalie.of(
                                    CodeAnomalie.COMPTE_SANS_GROUPE,
                                    chemin,
                                    "compte",
                                    compte,
                                    "edition",
                                    plan.edition())
                            .selon(Articles.R_314_214));
        }

        Calcul<TableauFinancement> conclure(DemandeTableauFinancement entree, Anomalies anomalies) {
            MontantExplique caf =
                    t.entree("cafExercice", Montants.centimes(entree.caf().orElseThrow()), "/caf");
            List<TotalTitre> titres = new ArrayList<>();
            List<MontantExplique> ressources = new ArrayList<>();
            List<MontantExplique> emplois = new ArrayList<>();
            MontantExplique zero = t.somme("aucun", Articles.R_314_214);
            MontantExplique iaf = t.maximum(
                    "iaf", t.somme("iaf", Articles.R_314_213_I_4, caf.retranche()), zero, Articles.R_314_213_I_4);
            MontantExplique cafPositive = t.maximum("cafRessource", caf, zero, Articles.R_314_213_I_4);
            ressources.add(cafPositive);
            emplois.add(iaf);
            totaliser(SensCompte.RESSOURCE, ressources, titres);
            totaliser(SensCompte.EMPLOI, emplois, titres);
            MontantExplique r = t.somme("totalRessources", Articles.R_314_213_I_4, ressources);
            MontantExplique e = t.somme("totalEmplois", Articles.R_314_213_I_4, emplois);
            MontantExplique solde = t.somme("variationFondsDeRoulement", Articles.R_314_213_I_4, r, e.retranche());
            long ecart = solde.centimes();
            return Calcul.de(
                    new TableauFinancement(
                            entree.exercice(),
                            plan.edition(),
                            titres,
                            hors(true),
                            hors(false),
                            Montants.ofCentimes(cafPositive.centimes()),
                            Montants.ofCentimes(iaf.centimes()),
                            Montants.ofCentimes(r.centimes()),
                            Montants.ofCentimes(e.centimes()),
                            ecart >= 0 ? Optional.of(Montants.ofCentimes(ecart)) : Optional.empty(),
                            ecart < 0 ? Optional.of(Montants.ofCentimes(-ecart)) : Optional.empty()),
                    anomalies,
                    solde.explication());
        }

        private void totaliser(SensCompte sens, List<MontantExplique> totaux, List<TotalTitre> titres) {
            for (RubriqueBudget titre : plan.rubriques(sens)) {
                MontantExplique total = t.somme(
                                "totalRubrique",
                                Articles.R_314_214,
                                poses.stream()
                                        .filter(p -> p.sens == sens
                                                && p.ligne
                                                        .flatMap(LignePlan::rubrique)
                                                        .equals(Optional.of(titre)))
                                        .map(Pose::montant)
                                        .toList())
                        .pour(sens + " " + titre);
                totaux.add(total);
                titres.add(
                        new TotalTitre(sens, titre, plan.libelle(sens, titre), Montants.ofCentimes(total.centimes())));
            }
        }

        /** The flows that the text takes out, or those that it does not know. */
        private List<FluxEcarte> hors(boolean connus) {
            return poses.stream()
                    .filter(p -> p.ligne.flatMap(LignePlan::rubrique).isEmpty() && p.ligne.isPresent() == connus)
                    .map(p -> new FluxEcarte(p.compte, p.sens, Montants.ofCentimes(p.montant.centimes())))
                    .toList();
        }
    }
}

package fr.cpom.io;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cpom.budget.CadreCalculator;
import fr.cpom.budget.ClassementCalculator;
import fr.cpom.budget.CreditsCalculator;
import fr.cpom.budget.SectionsCalculator;
import fr.cpom.budget.TableauFinancementCalculator;
import fr.cpom.budget.equilibre.ApprobationCalculator;
import fr.cpom.budget.equilibre.BouleversementCalculator;
import fr.cpom.budget.equilibre.DecisionModificativeCalculator;
import fr.cpom.budget.equilibre.EquilibreReelCalculator;
import fr.cpom.budget.siege.AutorisationSiegeCalculator;
import fr.cpom.budget.siege.AutoriteSiegeCalculator;
import fr.cpom.budget.siege.RemisesCalculator;
import fr.cpom.budget.siege.RepartitionSiegeCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Calculator;
import fr.cpom.calcul.CalculatorId;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.dotation.AdmissibiliteDgcCalculator;
import fr.cpom.dotation.BaseReferenceCalculator;
import fr.cpom.dotation.ClausesCalculator;
import fr.cpom.dotation.DecisionTarifaireCalculator;
import fr.cpom.dotation.EcartNotifieCalculator;
import fr.cpom.dotation.MontantDotationCalculator;
import fr.cpom.dotation.PlafondCalculator;
import fr.cpom.dotation.ReconductionCalculator;
import fr.cpom.dotation.RedeploiementCalculator;
import fr.cpom.dotation.RepartitionCalculator;
import fr.cpom.dotation.TrajectoireDgcCalculator;
import fr.cpom.dotation.VersementsCalculator;
import fr.cpom.fongibilite.MouvementCalculator;
import fr.cpom.fongibilite.ReglesCalculator;
import fr.cpom.fongibilite.perequation.PerequationCalculator;
import fr.cpom.investissement.AmortissementCalculator;
import fr.cpom.investissement.EmpruntCalculator;
import fr.cpom.investissement.FraisFinanciersCalculator;
import fr.cpom.investissement.OccupationEquilibreCalculator;
import fr.cpom.investissement.ProgrammeCalculator;
import fr.cpom.investissement.SurcoutCalculator;
import fr.cpom.io.comparaison.ComparaisonContratsCalculator;
import fr.cpom.io.json.CpomJson;
import fr.cpom.io.json.Lecture;
import fr.cpom.projection.ciseau.CroissanceSoutenableCalculator;
import fr.cpom.projection.ciseau.DecompositionCalculator;
import fr.cpom.projection.ciseau.EurosConstantsCalculator;
import fr.cpom.projection.ciseau.EvolutionCalculator;
import fr.cpom.projection.ciseau.MesureCiseauCalculator;
import fr.cpom.projection.dette.DettePasseeCalculator;
import fr.cpom.projection.hypothese.usuelle.HypothesesUsuellesCalculator;
import fr.cpom.projection.montecarlo.MonteCarloCalculator;
import fr.cpom.projection.personnel.DecompositionMasseCalculator;
import fr.cpom.projection.personnel.EffetsCalculator;
import fr.cpom.projection.personnel.MesuresCalculator;
import fr.cpom.projection.personnel.ProjectionCalculator;
import fr.cpom.projection.personnel.TauxDirecteurCalculator;
import fr.cpom.projection.retraite.IfcCalculator;
import fr.cpom.projection.retraite.IndemniteCalculator;
import fr.cpom.projection.scenario.ClauseAlternativeCalculator;
import fr.cpom.projection.scenario.GrilleCalculator;
import fr.cpom.projection.scenario.RechercheCalculator;
import fr.cpom.projection.scenario.ScenariosCalculator;
import fr.cpom.projection.scenario.TornadoCalculator;
import fr.cpom.projection.trajectoire.TrajectoireCalculator;
import fr.cpom.projection.tresorerie.TresorerieTrajectoireCalculator;
import fr.cpom.resultat.AffectationCalculator;
import fr.cpom.resultat.ControleResultatCalculator;
import fr.cpom.resultat.PropositionCalculator;
import fr.cpom.resultat.reserve.FermetureCalculator;
import fr.cpom.resultat.reserve.PlafonnementRenouvellementCalculator;
import fr.cpom.resultat.reserve.ReserveTresorerieCalculator;
import fr.cpom.suivi.comparaison.ComparaisonTrajectoiresCalculator;
import fr.cpom.suivi.echeance.CalendrierBudgetaireCalculator;
import fr.cpom.suivi.echeance.EcheancierCalculator;
import fr.cpom.suivi.etat.EtatContratCalculator;
import fr.cpom.suivi.evaluation.DiagnosticCalculator;
import fr.cpom.suivi.evaluation.ScoreCalculator;
import fr.cpom.suivi.evaluation.StandardisationCalculator;
import fr.cpom.suivi.obligation.ObligationCalculator;
import fr.cpom.suivi.obligation.PerimetreCalculator;
import fr.cpom.suivi.obligation.PlanCalculator;
import fr.cpom.suivi.obligation.RecensementCalculator;
import fr.cpom.suivi.refus.MinorationCalculator;
import fr.cpom.suivi.refus.RefusCalculator;
import fr.cpom.suivi.transformation.TransformationOffreCalculator;
import fr.cpom.suivi.validite.DureeCalculator;
import fr.cpom.suivi.validite.ValiditeContratCalculator;
import fr.cpom.tarification.activite.AbattementCalculator;
import fr.cpom.tarification.activite.ModulationEhpadCalculator;
import fr.cpom.tarification.activite.TauxOccupationCalculator;
import fr.cpom.tarification.partage.CretonDotationCalculator;
import fr.cpom.tarification.partage.CretonJourneeCalculator;
import fr.cpom.tarification.partage.ForfaitSoinsCalculator;
import fr.cpom.tarification.partage.PartageDotationCalculator;
import fr.cpom.tarification.partage.PrixGlobaliseCalculator;
import fr.cpom.tarification.partage.PrixJourneeCalculator;
import fr.cpom.tresorerie.ComparaisonPlansCalculator;
import fr.cpom.tresorerie.EquilibreFinancierCalculator;
import fr.cpom.tresorerie.GainDotationCalculator;
import fr.cpom.tresorerie.PlanTresorerieCalculator;
import fr.cpom.tresorerie.TarifTardifCalculator;
import fr.cpom.valeur.ValeurInvalideException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The calculators by their id, each computed from JSON to JSON.
 *
 * <p>Whatever the id and the entry, the answer is a JSON object: {@code calcul}, the id asked; {@code valeur}, absent when none
 * can be given; {@code anomalies}, their paths being JSON pointers in the entry; {@code explication}. An unknown id is
 * {@code CALCULATEUR_INCONNU}; an entry that cannot be read gives the anomalies of its reading; an amount that grows out of
 * bounds is {@code MONTANT_HORS_BORNES}.
 *
 * <p>Immutable, serves any number of threads.
 */
public final class Catalogue {
    private static final Catalogue STANDARD = new Catalogue(parId(
            TrajectoireDgcCalculator.standard(),
            DecisionTarifaireCalculator.standard(),
            ReconductionCalculator.standard(),
            MontantDotationCalculator.standard(),
            BaseReferenceCalculator.standard(),
            ClausesCalculator.standard(),
            AdmissibiliteDgcCalculator.standard(),
            RepartitionCalculator.standard(),
            RedeploiementCalculator.standard(),
            PlafondCalculator.standard(),
            VersementsCalculator.standard(),
            EcartNotifieCalculator.standard(),
            MouvementCalculator.standard(),
            ReglesCalculator.standard(),
            PerequationCalculator.standard(),
            EtatContratCalculator.standard(),
            TransformationOffreCalculator.standard(),
            ObligationCalculator.standard(),
            PerimetreCalculator.standard(),
            PlanCalculator.standard(),
            RecensementCalculator.standard(),
            ScoreCalculator.standard(),
            StandardisationCalculator.standard(),
            DiagnosticCalculator.standard(),
            CalendrierBudgetaireCalculator.standard(),
            EcheancierCalculator.standard(),
            RefusCalculator.standard(),
            MinorationCalculator.standard(),
            DureeCalculator.standard(),
            ValiditeContratCalculator.standard(),
            ComparaisonTrajectoiresCalculator.standard(),
            ComparaisonContratsCalculator.standard(),
            ClassementCalculator.standard(),
            TableauFinancementCalculator.standard(),
            CadreCalculator.standard(),
            CreditsCalculator.standard(),
            SectionsCalculator.standard(),
            EmpruntCalculator.standard(),
            AmortissementCalculator.standard(),
            SurcoutCalculator.standard(),
            OccupationEquilibreCalculator.standard(),
            ProgrammeCalculator.standard(),
            FraisFinanciersCalculator.standard(),
            PrixJourneeCalculator.standard(),
            PrixGlobaliseCalculator.standard(),
            PartageDotationCalculator.standard(),
            CretonDotationCalculator.standard(),
            CretonJourneeCalculator.standard(),
            ForfaitSoinsCalculator.standard(),
            TauxOccupationCalculator.standard(),
            AbattementCalculator.standard(),
            ModulationEhpadCalculator.standard(),
            RepartitionSiegeCalculator.standard(),
            AutoriteSiegeCalculator.standard(),
            AutorisationSiegeCalculator.standard(),
            RemisesCalculator.standard(),
            EquilibreReelCalculator.standard(),
            BouleversementCalculator.standard(),
            DecisionModificativeCalculator.standard(),
            ApprobationCalculator.standard(),
            AffectationCalculator.standard(),
            PropositionCalculator.standard(),
            ReserveTresorerieCalculator.standard(),
            PlafonnementRenouvellementCalculator.standard(),
            ControleResultatCalculator.standard(),
            FermetureCalculator.standard(),
            TrajectoireCalculator.standard(),
            MonteCarloCalculator.standard(),
            MesureCiseauCalculator.standard(),
            CroissanceSoutenableCalculator.standard(),
            DecompositionCalculator.standard(),
            EurosConstantsCalculator.standard(),
            EvolutionCalculator.standard(),
            EffetsCalculator.standard(),
            DecompositionMasseCalculator.standard(),
            MesuresCalculator.standard(),
            ProjectionCalculator.standard(),
            TauxDirecteurCalculator.standard(),
            IndemniteCalculator.standard(),
            IfcCalculator.standard(),
            ScenariosCalculator.standard(),
            GrilleCalculator.standard(),
            TornadoCalculator.standard(),
            RechercheCalculator.standard(),
            ClauseAlternativeCalculator.standard(),
            HypothesesUsuellesCalculator.standard(),
            DettePasseeCalculator.standard(),
            TresorerieTrajectoireCalculator.standard(),
            PlanTresorerieCalculator.standard(),
            ComparaisonPlansCalculator.standard(),
            GainDotationCalculator.standard(),
            TarifTardifCalculator.standard(),
            EquilibreFinancierCalculator.standard()));

    private final Map<String, Calculator<?, ?>> calculateurs;
    private final CpomJson json = CpomJson.standard();

    private Catalogue(Map<String, Calculator<?, ?>> calculateurs) {
        this.calculateurs = Collections.unmodifiableMap(calculateurs);
    }

    private static Map<String, Calculator<?, ?>> parId(Calculator<?, ?>... tous) {
        Map<String, Calculator<?, ?>> parId = new LinkedHashMap<>();
        for (Calculator<?, ?> calculateur : tous) {
            if (parId.put(calculateur.id().valeur(), calculateur) != null) {
                throw new IllegalStateException("deux calculateurs portent l'id " + calculateur.id());
            }
        }
        return parId;
    }

    /** All calculators of the library. */
    public static Catalogue standard() {
        return STANDARD;
    }

    /**
     * The same with a calculator of the caller; one of the same id is replaced, so that a policy of one's own takes the place
     * of the standard one.
     */
    public Catalogue with(Calculator<?, ?> calculateur) {
        Map<String, Calculator<?, ?>> autres = new LinkedHashMap<>(calculateurs);
        autres.put(calculateur.id().valeur(), calculateur);
        return new Catalogue(autres);
    }

    /** The ids, those of the library first. */
    public List<CalculatorId> ids() {
        return calculateurs.values().stream().map(Calculator::id).toList();
    }

    /** The calculator of an id. */
    public Optional<Calculator<?, ?>> calculateur(String id) {
        return Optional.ofNullable(calculateurs.get(id));
    }

    /** What a calculator does, its articles and an example, in French or, for an English locale, in English. */
    public Optional<FicheCalculateur> fiche(String id, Locale locale) {
        return calculateur(id).map(c -> FicheCalculateur.de(c, locale));
    }

    /** Computes in {@link Contexte#standard()}: the same answer on any day. See {@link #compute(String, String, Contexte)}. */
    public String compute(String id, String entree) {
        return compute(id, entree, Contexte.standard());
    }

    /**
     * Computes from JSON to JSON.
     *
     * @param id id of a calculator
     * @param entree the entry in JSON
     * @return the answer in JSON, ended by a line feed
     * @throws IllegalStateException when the calculator fails, a programmer's mistake in it and never a fault of the texts
     */
    public String compute(String id, String entree, Contexte contexte) {
        Calcul<?> calcul = calculer(id, entree, contexte);
        try {
            return reponse(id, calcul);
        } catch (RuntimeException e) {
            // a result may hold cents, and refuse only as it is written those that make no amount
            return reponse(id, echec(id, e));
        }
    }

    private String reponse(String id, Calcul<?> calcul) {
        ObjectNode reponse = JsonNodeFactory.instance.objectNode();
        reponse.put("calcul", id);
        reponse.setAll((ObjectNode) json.toTree(calcul));
        return json.write(reponse);
    }

    /**
     * Computes from JSON to values.
     *
     * @return without a value, the anomalies that say why: unknown id, unreadable entry, or those of the calculator
     * @throws IllegalStateException when the calculator fails, a programmer's mistake in it and never a fault of the texts
     */
    public Calcul<?> calculer(String id, String entree, Contexte contexte) {
        Calculator<?, ?> calculateur = calculateurs.get(id);
        return calculateur == null
                ? refus(Anomalie.of(CodeAnomalie.CALCULATEUR_INCONNU, "", "valeur", id))
                : calculer(calculateur, entree, contexte);
    }

    private <E, R> Calcul<R> calculer(Calculator<E, R> calculateur, String entree, Contexte contexte) {
        try {
            Lecture<E> lecture = json.read(entree, calculateur.entree());
            Anomalies anomalies = new Anomalies();
            anomalies.ajouter(lecture.anomalies());
            if (lecture.valeur().isEmpty()) {
                return Calcul.impossible(anomalies);
            }
            Calcul<R> calcul = calculateur.compute(lecture.valeur().get(), contexte);
            anomalies.ajouter(calcul.anomalies());
            return new Calcul<>(calcul.resultat(), anomalies.liste(), calcul.explication());
        } catch (RuntimeException e) {
            return echec(calculateur.id().valeur(), e);
        }
    }

    /** Texts can make an amount, or a date, grow out of bounds: an anomaly. Anything else is a mistake of the calculator. */
    private static <R> Calcul<R> echec(String id, RuntimeException faute) {
        for (Throwable cause = faute; cause != null; cause = cause.getCause()) {
            if (cause instanceof ValeurInvalideException e) {
                String chemin = e.champ().isEmpty() ? "" : "/" + e.champ();
                return refus(Anomalie.of(CodeAnomalie.valueOf(e.code()), chemin, "valeur", e.valeur()));
            }
            if (cause instanceof ArithmeticException) {
                return refus(Anomalie.of(CodeAnomalie.MONTANT_HORS_BORNES, "", "valeur", "> 9999999999999999.99"));
            }
        }
        throw new IllegalStateException("faute de programmation dans le calculateur " + id, faute);
    }

    private static <R> Calcul<R> refus(Anomalie anomalie) {
        return new Calcul<>(Optional.empty(), List.of(anomalie), Explication.vide());
    }
}

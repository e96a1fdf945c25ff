package fr.cpom.investissement;

import fr.cpom.budget.equilibre.EtatCondition;
import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.investissement.PriseEnChargeFrais.ConditionFrais;
import fr.cpom.investissement.PriseEnChargeFrais.NatureCondition;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the soins section of an EHPAD may bear the interest of its loans (D. 314-205): five cumulative conditions, the
 * agreement of the authority, and the limit of the credits notified.
 *
 * <p>A condition not met is {@code FRAIS_FINANCIERS_EXCLUS}, beside the verdict; an unknown one is told ({@code
 * FRAIS_FINANCIERS_A_VERIFIER}) and leaves the verdict open.
 */
public final class FraisFinanciersCalculator extends AbstractCalculator<DemandeFraisFinanciers, PriseEnChargeFrais> {
    private static final FraisFinanciersCalculator STANDARD = new FraisFinanciersCalculator();

    private FraisFinanciersCalculator() {
        super(
                "investissement.frais-financiers",
                DemandeFraisFinanciers.class,
                PriseEnChargeFrais.class,
                Articles.D_314_205,
                Articles.R_314_48_II);
    }

    /** The calculator. */
    public static FraisFinanciersCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<PriseEnChargeFrais> calculer(DemandeFraisFinanciers entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Optional<BigDecimal> endettement = endettement(entree);
        Optional<Taux> plafond = contexte.lire(
                        Serie.taux("investissement.frais-financiers.endettement"),
                        contexte.date(),
                        Territoire.national(),
                        "/tauxEndettement",
                        anomalies)
                .map(LectureBareme::valeur);
        Optional<Integer> jours = contexte.entier(
                "investissement.frais-financiers.liquidites", contexte.date(), "/joursLiquidites", anomalies);
        if (plafond.isEmpty() || jours.isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        // a rate given stands for the one computed; both limits are strict: "inférieur à", and no level "égal ou
        // supérieur"
        List<ConditionFrais> conditions = new ArrayList<>();
        conditions.add(condition(NatureCondition.ETABLISSEMENT_VISE, entree.etablissementVise(), Articles.D_314_205));
        conditions.add(condition(NatureCondition.ACCORD_AUTORITE, entree.accordAutorite(), Articles.D_314_205));
        conditions.add(condition(NatureCondition.PLAN_APPROUVE, entree.planApprouve(), Articles.D_314_205_1));
        conditions.add(condition(
                NatureCondition.TAUX_ENDETTEMENT,
                endettement.map(t -> t.compareTo(plafond.get().fraction()) < 0),
                Articles.D_314_205_2));
        conditions.add(condition(NatureCondition.POLITIQUE_DEPOTS, entree.politiqueDepots(), Articles.D_314_205_3));
        conditions.add(condition(NatureCondition.REPRISE_RESERVES, reprise(entree), Articles.D_314_205_4));
        conditions.add(condition(
                NatureCondition.LIQUIDITES,
                entree.joursLiquidites().map(j -> j.compareTo(BigDecimal.valueOf(jours.get())) < 0),
                Articles.D_314_205_5));
        EtatCondition verdict = verdict(conditions, anomalies);
        MontantExplique montant = montant(entree, contexte.tracage());
        return Calcul.de(
                new PriseEnChargeFrais(
                        verdict,
                        conditions,
                        endettement.map(t -> Taux.of(t.setScale(4, RoundingMode.HALF_UP))),
                        switch (verdict) {
                            case REMPLIE -> Optional.of(Montants.ofCentimes(montant.centimes()));
                            case NON_REMPLIE -> Optional.of(Montants.zero());
                            case INCONNUE -> Optional.empty();
                        }),
                anomalies,
                verdict == EtatCondition.REMPLIE ? montant.explication() : Explication.vide());
    }

    private static Optional<BigDecimal> endettement(DemandeFraisFinanciers entree) {
        if (entree.tauxEndettement().isPresent()) {
            return entree.tauxEndettement().map(Taux::fraction);
        }
        return entree.financementsStables()
                .filter(f -> !f.isZero())
                .flatMap(f -> entree.emprunts()
                        .map(e -> BigDecimal.valueOf(Montants.centimes(e))
                                .divide(BigDecimal.valueOf(Montants.centimes(f)), MathContext.DECIMAL128)));
    }

    /** Nothing is asked of reserves that may not be released. */
    private static Optional<Boolean> reprise(DemandeFraisFinanciers entree) {
        if (entree.repriseExigible().filter(exigible -> !exigible).isPresent()
                || entree.repriseEffectuee().filter(faite -> faite).isPresent()) {
            return Optional.of(true);
        }
        return entree.repriseExigible().isPresent() ? entree.repriseEffectuee() : Optional.empty();
    }

    private static ConditionFrais condition(
            NatureCondition nature, Optional<Boolean> remplie, ReferenceJuridique article) {
        EtatCondition etat = remplie.map(r -> r ? EtatCondition.REMPLIE : EtatCondition.NON_REMPLIE)
                .orElse(EtatCondition.INCONNUE);
        return new ConditionFrais(nature, etat, article);
    }

    private static EtatCondition verdict(List<ConditionFrais> conditions, Anomalies anomalies) {
        EtatCondition verdict = EtatCondition.REMPLIE;
        for (ConditionFrais condition : conditions) {
            if (condition.etat() != EtatCondition.REMPLIE) {
                boolean exclue = condition.etat() == EtatCondition.NON_REMPLIE;
                anomalies.ajouter(Anomalie.of(
                                exclue
                                        ? CodeAnomalie.FRAIS_FINANCIERS_EXCLUS
                                        : CodeAnomalie.FRAIS_FINANCIERS_A_VERIFIER,
                                "",
                                "condition",
                                condition.nature().name())
                        .selon(condition.fondement()));
                verdict = exclue || verdict == EtatCondition.NON_REMPLIE
                        ? EtatCondition.NON_REMPLIE
                        : EtatCondition.INCONNUE;
            }
        }
        return verdict;
    }

    private static MontantExplique montant(DemandeFraisFinanciers entree, Tracage t) {
        MontantExplique frais =
                t.entree("fraisFinanciers", Montants.centimes(entree.fraisFinanciers()), "/fraisFinanciers");
        return entree.creditsNotifies()
                .map(c -> t.minimum(
                        "montantMaximal",
                        frais,
                        t.entree("creditsNotifies", Montants.centimes(c), "/creditsNotifies"),
                        Articles.D_314_205))
                .orElse(frais);
    }
}

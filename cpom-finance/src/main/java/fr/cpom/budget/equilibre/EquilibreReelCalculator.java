package fr.cpom.budget.equilibre;

import fr.cpom.budget.equilibre.EquilibreReel.VerdictEquilibre;
import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.valeur.Montants;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a budget is in équilibre réel: the five conditions of an EPRD and those of each of its comptes de résultat prévisionnels
 * (R. 314-222 CASF), or the four conditions of a budget prévisionnel (R. 314-15).
 *
 * <p>A condition that fails is blocking ({@code EQUILIBRE_TARIFICATION}, {@code EQUILIBRE_SINCERITE}, {@code EQUILIBRE_DETTE},
 * {@code EQUILIBRE_CAF}, {@code EQUILIBRE_RECETTES_AFFECTEES}, {@code EQUILIBRE_COMPTE}, {@code EQUILIBRE_SECTION}) beside the
 * verdict; one that cannot be judged is an alert ({@code EQUILIBRE_CONDITION_INCONNUE}). Figures that belie each other give no
 * verdict ({@code EQUILIBRE_FAITS_CONTRADICTOIRES}).
 */
public final class EquilibreReelCalculator extends AbstractCalculator<DemandeEquilibre, EquilibreReel> {
    private static final EquilibreReelCalculator STANDARD = new EquilibreReelCalculator();

    private EquilibreReelCalculator() {
        super(
                "budget.equilibre",
                DemandeEquilibre.class,
                EquilibreReel.class,
                Articles.R_314_15,
                Articles.R_314_210_IV,
                Articles.R_314_213_3,
                Articles.R_314_222);
    }

    /** The calculator. */
    public static EquilibreReelCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<EquilibreReel> calculer(DemandeEquilibre entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        CadreBudgetaire cadre = cadre(entree, anomalies);
        if (cadre == CadreBudgetaire.EPCP) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.EQUILIBRE_EPCP_NON_COUVERT, "/cadre")
                    .selon(Articles.R_314_242));
            return Calcul.impossible(anomalies);
        }
        Tracage t = contexte.tracage();
        return cadre == CadreBudgetaire.EPRD ? eprd(entree, t, anomalies) : budget(entree, t, anomalies);
    }

    private static CadreBudgetaire cadre(DemandeEquilibre entree, Anomalies anomalies) {
        Optional<CadreBudgetaire> cadre = Cadres.de(entree.nature(), entree.cadre(), anomalies);
        if (cadre.isPresent()) {
            return cadre.get();
        }
        boolean sections =
                !entree.sections().isEmpty() || entree.disponibilites().isPresent();
        boolean comptes = !entree.comptes().isEmpty()
                || entree.autofinancement().isPresent()
                || entree.tarification().isPresent();
        if (!sections && !comptes) {
            return Cadres.presumer(anomalies);
        }
        CadreBudgetaire deduit = sections && !comptes ? CadreBudgetaire.BP : CadreBudgetaire.EPRD;
        anomalies.ajouter(Anomalie.of(CodeAnomalie.EQUILIBRE_CADRE_DEDUIT, "/cadre", "cadre", deduit.toString()));
        return deduit;
    }

    private static Calcul<EquilibreReel> eprd(DemandeEquilibre entree, Tracage t, Anomalies anomalies) {
        CalculCaf caf = entree.autofinancement()
                .map(a -> CalculCaf.de(a, "/autofinancement", Articles.R_314_222_I_4, t, anomalies))
                .orElse(new CalculCaf(Optional.empty(), Optional.empty(), Optional.empty()));
        List<CompteJuge> comptes = ConditionComptes.juger(entree, anomalies);
        Map<ConditionEquilibre, Jugement> conditions = new EnumMap<>(ConditionEquilibre.class);
        conditions.put(ConditionEquilibre.TARIFICATION, ConditionTarification.ensemble(entree, comptes, anomalies));
        conditions.put(ConditionEquilibre.SINCERITE, ConditionsCommunes.sincerite(entree, Articles.R_314_222_I_2));
        conditions.put(ConditionEquilibre.DETTE, ConditionsCommunes.dette(entree, Articles.R_314_222_I_3, anomalies));
        conditions.put(ConditionEquilibre.CAF, caf.jugement(Articles.R_314_222_I_4, "/autofinancement"));
        conditions.put(
                ConditionEquilibre.RECETTES_AFFECTEES,
                ConditionsCommunes.recettesAffectees(entree, Articles.R_314_222_I_5, anomalies));
        conditions.put(ConditionEquilibre.COMPTES, ConditionComptes.ensemble(comptes));
        verifierResultat(entree, comptes, anomalies);
        if (caf.marge().filter(m -> m.centimes() < 0).isPresent()
                && caf.capital().filter(MontantExplique::estNul).isPresent()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.EQUILIBRE_CAF_SANS_CAPITAL, "/autofinancement/caf")
                    .selon(Articles.R_314_222_I_4));
        }
        return conclure(
                CadreBudgetaire.EPRD,
                conditions,
                caf.caf().map(MontantExplique::centimes),
                comptes,
                List.of(),
                anomalies,
                caf.marge().or(caf::caf).map(MontantExplique::explication).orElse(Explication.vide()));
    }

    private static Calcul<EquilibreReel> budget(DemandeEquilibre entree, Tracage t, Anomalies anomalies) {
        ConditionSections regle = new ConditionSections(entree, t, anomalies);
        List<SectionJugee> sections = regle.juger();
        Map<ConditionEquilibre, Jugement> conditions = new EnumMap<>(ConditionEquilibre.class);
        conditions.put(ConditionEquilibre.SECTIONS, regle.ensemble(sections));
        conditions.put(ConditionEquilibre.SINCERITE, ConditionsCommunes.sincerite(entree, Articles.R_314_15_2));
        conditions.put(ConditionEquilibre.DETTE, ConditionsCommunes.dette(entree, Articles.R_314_15_3, anomalies));
        conditions.put(
                ConditionEquilibre.RECETTES_AFFECTEES,
                ConditionsCommunes.recettesAffectees(entree, Articles.R_314_15_4, anomalies));
        return conclure(
                CadreBudgetaire.BP,
                conditions,
                Optional.empty(),
                List.of(),
                sections,
                anomalies,
                regle.excedent().map(MontantExplique::explication).orElse(Explication.vide()));
    }

    /** The result among the terms of the CAF is that of all the accounts together. */
    private static void verifierResultat(DemandeEquilibre entree, List<CompteJuge> comptes, Anomalies anomalies) {
        Optional<ElementsCaf> termes = entree.autofinancement().flatMap(Autofinancement::termes);
        if (termes.isEmpty()
                || comptes.isEmpty()
                || comptes.stream().anyMatch(c -> c.resultat().isEmpty())) {
            return;
        }
        long somme = 0;
        for (CompteJuge compte : comptes) {
            somme = Math.addExact(somme, Montants.centimes(compte.resultat().orElseThrow()));
        }
        long attendu = Montants.centimes(termes.get().resultat());
        if (somme != attendu) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.EQUILIBRE_TOTAL_INCOHERENT,
                            "/autofinancement/termes/resultat",
                            "valeur",
                            Montants.texteCentimes(attendu),
                            "attendu",
                            Montants.texteCentimes(somme))
                    .selon(Articles.R_314_213_3));
        }
    }

    private static Calcul<EquilibreReel> conclure(
            CadreBudgetaire cadre,
            Map<ConditionEquilibre, Jugement> conditions,
            Optional<Long> caf,
            List<CompteJuge> comptes,
            List<SectionJugee> sections,
            Anomalies anomalies,
            Explication explication) {
        // data that belie each other forbid a verdict; conditions that fail, told below, are one
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Jugement tout = Jugement.ensemble(
                cadre == CadreBudgetaire.EPRD ? Articles.R_314_222 : Articles.R_314_15,
                List.copyOf(conditions.values()));
        Constats.dire(conditions, comptes, sections, anomalies);
        VerdictEquilibre verdict = switch (tout.etat()) {
            case REMPLIE -> VerdictEquilibre.EN_EQUILIBRE;
            case NON_REMPLIE -> VerdictEquilibre.PAS_EN_EQUILIBRE;
            case INCONNUE -> VerdictEquilibre.INDETERMINE;
        };
        return Calcul.de(
                new EquilibreReel(
                        cadre, verdict, conditions, caf.map(Montants::ofCentimes), comptes, sections, tout.manquants()),
                anomalies,
                explication);
    }
}

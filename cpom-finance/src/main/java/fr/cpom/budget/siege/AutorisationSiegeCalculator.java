package fr.cpom.budget.siege;

import fr.cpom.budget.siege.AutorisationSiege.AffectationSiege;
import fr.cpom.budget.siege.AutorisationSiege.Etat;
import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The autorisation de frais de siège: five years, renewable (R. 314-87 CASF); given inside the CPOM when the contract holds all
 * ESSMS of the gestionnaire (L. 314-7 VI), and then, for a private non-profit body, renewed on a simplified request (R. 314-42 IV);
 * subject to one written document of délégations (R. 314-88 II).
 *
 * <p>It ends on the eve of its anniversary; that of a 29 February is 1 March in a common year, so that five whole years run.
 * A perimeter told in two ways that differ ({@code SIEGE_PERIMETRE_CONTREDIT}), ESSMS of the contract that the gestionnaire does
 * not run ({@code SIEGE_ESSMS_NON_GERE}), a term other than five years ({@code SIEGE_DUREE}), a missing document ({@code SIEGE_SANS_DELEGATIONS}) and a simplified
 * request that is not open ({@code SIEGE_DEMANDE_SIMPLIFIEE}) are told beside the value.
 */
public final class AutorisationSiegeCalculator extends AbstractCalculator<DemandeAutorisationSiege, AutorisationSiege> {
    private static final AutorisationSiegeCalculator STANDARD = new AutorisationSiegeCalculator();

    private static final List<AffectationSiege> EXCEDENT = List.of(
            AffectationSiege.REDUCTION_DES_CHARGES,
            AffectationSiege.INVESTISSEMENT,
            AffectationSiege.MESURES_D_EXPLOITATION,
            AffectationSiege.RESERVE_DE_COMPENSATION,
            AffectationSiege.RESERVE_DE_TRESORERIE,
            AffectationSiege.COMPENSATION_D_AMORTISSEMENTS);
    private static final List<AffectationSiege> DEFICIT =
            List.of(AffectationSiege.REPRISE_RESERVE_DE_COMPENSATION, AffectationSiege.AJOUT_AUX_CHARGES);

    private AutorisationSiegeCalculator() {
        super(
                "siege.autorisation",
                DemandeAutorisationSiege.class,
                AutorisationSiege.class,
                Articles.R_314_87,
                Articles.R_314_88_II,
                Articles.L_314_7_VI,
                Articles.R_314_42_IV,
                Articles.R_314_91,
                Articles.R_314_93,
                Articles.R_314_94,
                Articles.R_314_51_II,
                Articles.R_314_51_III);
    }

    /** The calculator. */
    public static AutorisationSiegeCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<AutorisationSiege> calculer(DemandeAutorisationSiege entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Optional<Integer> ans =
                contexte.entier("calendrier.siege.autorisation", entree.delivreeLe(), "/delivreeLe", anomalies);
        if (ans.isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        LocalDate debut = entree.delivreeLe();
        LocalDate fin = fin(debut, ans.get());
        entree.finIndiquee()
                .filter(f -> !f.equals(fin))
                .ifPresent(f -> anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.SIEGE_DUREE,
                                "/finIndiquee",
                                "date",
                                f.toString(),
                                "fin",
                                fin.toString(),
                                "ans",
                                ans.get().toString())
                        .selon(Articles.R_314_87)));
        if (!entree.documentDelegations().orElse(true)) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.SIEGE_SANS_DELEGATIONS, "/documentDelegations")
                    .selon(Articles.R_314_88_II));
        }
        List<String> horsContrat = entree.essmsGeres().stream()
                .filter(e -> !entree.essmsContrat().contains(e))
                .distinct()
                .toList();
        Optional<Boolean> complet = complet(entree, horsContrat, anomalies);
        Optional<Boolean> ouverte = simplifiee(entree, complet);
        if (entree.demandeSimplifiee() && !ouverte.orElse(true)) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.SIEGE_DEMANDE_SIMPLIFIEE, "/demandeSimplifiee")
                    .selon(Articles.R_314_42_IV));
        }
        Etat etat = etat(debut, fin, contexte.date());
        if (etat == Etat.ECHUE) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.SIEGE_ECHUE, "/delivreeLe", "fin", fin.toString())
                    .selon(Articles.R_314_87));
        }
        return Calcul.de(
                new AutorisationSiege(
                        debut,
                        fin,
                        etat,
                        contexte.date(),
                        true,
                        dansLeCpom(entree, complet, anomalies),
                        entree.essmsContrat().isEmpty() ? List.of() : horsContrat,
                        ouverte,
                        !entree.pourcentageUnique(),
                        entree.pourcentageUnique() ? Articles.R_314_93 : Articles.R_314_91,
                        entree.resultat()
                                .map(Montants::centimes)
                                .map(AutorisationSiegeCalculator::affectations)
                                .orElse(List.of()),
                        Articles.R_314_87),
                anomalies,
                Explication.vide());
    }

    private static LocalDate fin(LocalDate debut, int ans) {
        LocalDate anniversaire = debut.plusYears(ans);
        // the 29 February that a common year lacks is the day after the 28th, so that the last day is the 28th
        return anniversaire.getDayOfMonth() == debut.getDayOfMonth() ? anniversaire.minusDays(1) : anniversaire;
    }

    /** Whether the contract holds all ESSMS of the gestionnaire; empty when it is not told, or told in two ways that differ. */
    private static Optional<Boolean> complet(
            DemandeAutorisationSiege entree, List<String> horsContrat, Anomalies anomalies) {
        if (entree.essmsGeres().isEmpty() || entree.essmsContrat().isEmpty()) {
            return entree.perimetreComplet();
        }
        boolean listes = horsContrat.isEmpty();
        List<String> nonGeres = entree.essmsContrat().stream()
                .filter(e -> !entree.essmsGeres().contains(e))
                .distinct()
                .toList();
        if (!nonGeres.isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.SIEGE_ESSMS_NON_GERE, "/essmsContrat", "essms", String.join(", ", nonGeres))
                    .selon(Articles.L_314_7_VI));
            return Optional.empty();
        }
        if (entree.perimetreComplet().filter(p -> p != listes).isPresent()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.SIEGE_PERIMETRE_CONTREDIT,
                            "/perimetreComplet",
                            "nombre",
                            Integer.toString(horsContrat.size()))
                    .selon(Articles.L_314_7_VI));
            return Optional.empty();
        }
        return Optional.of(listes);
    }

    private static Etat etat(LocalDate debut, LocalDate fin, LocalDate jour) {
        if (jour.isBefore(debut)) {
            return Etat.A_VENIR;
        }
        return jour.isAfter(fin) ? Etat.ECHUE : Etat.EN_COURS;
    }

    /** L. 314-7 VI names the contracts of five articles: that of the aide sociale à l'enfance is not among them. */
    private static Optional<Boolean> dansLeCpom(
            DemandeAutorisationSiege entree, Optional<Boolean> complet, Anomalies anomalies) {
        if (entree.nature().filter(n -> n == NatureCpom.ASE).isPresent()) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.SIEGE_CPOM_NON_CITE, "/nature").selon(Articles.L_314_7_VI));
            return Optional.of(false);
        }
        return complet;
    }

    /** A renewal, by a private non-profit body, of which the contract holds all ESSMS; no as soon as one fails. */
    private static Optional<Boolean> simplifiee(DemandeAutorisationSiege entree, Optional<Boolean> complet) {
        Optional<Boolean> statut = entree.statut().map(s -> s == StatutJuridique.PRIVE_NON_LUCRATIF);
        if (!entree.renouvellement() || !statut.orElse(true) || !complet.orElse(true)) {
            return Optional.of(false);
        }
        return statut.isPresent() && complet.isPresent() ? Optional.of(true) : Optional.empty();
    }

    private static List<AffectationSiege> affectations(long resultat) {
        if (resultat == 0) {
            return List.of();
        }
        return resultat > 0 ? EXCEDENT : DEFICIT;
    }
}

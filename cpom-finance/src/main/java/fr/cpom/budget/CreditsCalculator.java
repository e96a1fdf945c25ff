package fr.cpom.budget;

import fr.cpom.budget.Credits.CaractereCredits;
import fr.cpom.budget.Credits.CreditGroupe;
import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.essms.StatutJuridique;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Credits évaluatifs or limitatifs of an EPRD (R. 314-218 CASF): évaluatifs, but those of the group of staff in a public ESSMS,
 * and all of them when the EPRD is fixed d'office.
 *
 * <p>Another frame than the EPRD is {@code CREDITS_CADRE_NON_COUVERT}; without the legal status the group of staff cannot be told
 * ({@code CHAMP_MANQUANT}), unless the EPRD is fixed d'office.
 */
public final class CreditsCalculator extends AbstractCalculator<DemandeCredits, Credits> {
    private static final CreditsCalculator STANDARD = new CreditsCalculator();

    private CreditsCalculator() {
        super(
                "budget.credits",
                DemandeCredits.class,
                Credits.class,
                Articles.R_314_218_AL1,
                Articles.R_314_218_AL2,
                Articles.R_314_218_AL3);
    }

    /** The calculator. */
    public static CreditsCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<Credits> calculer(DemandeCredits entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        CadreBudgetaire cadre = entree.cadre()
                .or(() -> entree.nature().filter(n -> !n.sousEprd()).map(n -> CadreBudgetaire.BP))
                .or(() -> entree.statut()
                        .filter(s -> s == StatutJuridique.ETABLISSEMENT_PUBLIC_DE_SANTE)
                        .map(s -> CadreBudgetaire.EPCP))
                .orElse(CadreBudgetaire.EPRD);
        if (cadre != CadreBudgetaire.EPRD) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.CREDITS_CADRE_NON_COUVERT, "/cadre", "cadre", cadre.name())
                    .selon(Articles.R_314_218_AL1));
            return Calcul.impossible(anomalies);
        }
        boolean dOffice = entree.fixeDOffice().orElse(false);
        if (!dOffice && entree.statut().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "statut"));
            return Calcul.impossible(anomalies);
        }
        Optional<StatutJuridique> statut = entree.statut();
        boolean rattache = statut.equals(Optional.of(StatutJuridique.PUBLIC_RATTACHE));
        boolean publique = rattache || statut.equals(Optional.of(StatutJuridique.PUBLIC_AUTONOME));
        if (rattache && !dOffice) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.CREDITS_PUBLIC_RATTACHE, "/statut").selon(Articles.R_314_218_AL1));
        }
        List<CreditGroupe> groupes = Arrays.stream(GroupeFonctionnel.values())
                .map(g -> credit(g, dOffice, publique, rattache))
                .toList();
        return Calcul.de(new Credits(dOffice, groupes), anomalies, Explication.vide());
    }

    private static CreditGroupe credit(GroupeFonctionnel groupe, boolean dOffice, boolean publique, boolean rattache) {
        boolean personnelPublic = publique && groupe == GroupeFonctionnel.II;
        ReferenceJuridique article =
                dOffice ? Articles.R_314_218_AL3 : publique ? Articles.R_314_218_AL1 : Articles.R_314_218_AL2;
        boolean douteux = !dOffice && personnelPublic && rattache;
        return new CreditGroupe(
                groupe,
                dOffice || personnelPublic ? CaractereCredits.LIMITATIF : CaractereCredits.EVALUATIF,
                article,
                douteux ? Confiance.A_CONFIRMER : Confiance.LU);
    }
}

package fr.cpom.io.comparaison;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.contrat.Cpom;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.suivi.comparaison.ComparaisonTrajectoires;
import fr.cpom.suivi.comparaison.ComparaisonTrajectoiresCalculator;
import fr.cpom.suivi.comparaison.DemandeComparaison;
import java.util.List;
import java.util.Optional;

/**
 * Two contracts compared: the fields that differ, and the gaps of their dotations.
 *
 * <p>The fields are always compared. The dotations are when both contracts have a volet financier; where one has none, {@code
 * COMPARAISON_SANS_VOLET} says so, and where one cannot be computed, its blocking anomalies stand beside the differences.
 */
public final class ComparaisonContratsCalculator extends AbstractCalculator<DemandeComparaison, ComparaisonContrats> {
    private static final ReferenceJuridique L_313_11 = ReferenceJuridique.casf("L. 313-11");
    private static final ReferenceJuridique R_314_40 = ReferenceJuridique.casf("R. 314-40");

    private static final ComparaisonContratsCalculator STANDARD =
            new ComparaisonContratsCalculator(ComparaisonTrajectoiresCalculator.standard());

    private final ComparaisonTrajectoiresCalculator trajectoires;

    private ComparaisonContratsCalculator(ComparaisonTrajectoiresCalculator trajectoires) {
        super("comparaison.contrats", DemandeComparaison.class, ComparaisonContrats.class, L_313_11, R_314_40);
        this.trajectoires = trajectoires;
    }

    /** Over the standard trajectories. */
    public static ComparaisonContratsCalculator standard() {
        return STANDARD;
    }

    /** Over trajectories of one's own, such as know the functions of the clauses of algorithm. */
    public static ComparaisonContratsCalculator avec(ComparaisonTrajectoiresCalculator trajectoires) {
        return new ComparaisonContratsCalculator(trajectoires);
    }

    @Override
    protected Calcul<ComparaisonContrats> calculer(DemandeComparaison demande, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        List<Difference> differences = Comparateur.standard().comparer(demande.a(), demande.b());
        Optional<ComparaisonTrajectoires> comparees = Optional.empty();
        Explication explication = Explication.vide();
        signalerSansVolet(demande.a(), "/a", demande.nomA(), anomalies);
        signalerSansVolet(demande.b(), "/b", demande.nomB(), anomalies);
        if (demande.a().voletFinancier().isPresent()
                && demande.b().voletFinancier().isPresent()) {
            Calcul<ComparaisonTrajectoires> calcul = trajectoires.compute(demande, contexte);
            anomalies.ajouter(calcul.anomalies());
            comparees = calcul.resultat();
            explication = calcul.explication();
        }
        return Calcul.de(
                new ComparaisonContrats(differences.isEmpty(), differences, comparees), anomalies, explication);
    }

    private static void signalerSansVolet(Cpom cpom, String cote, String libelle, Anomalies anomalies) {
        if (cpom.voletFinancier().isEmpty()) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.COMPARAISON_SANS_VOLET, cote + "/voletFinancier", "libelle", libelle));
        }
    }
}

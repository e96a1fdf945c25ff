package fr.cpom.suivi.obligation;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a contract can have the perimeter proposed: each ESSMS admitted, forbidden or waiting for an agreement, and the
 * EHPAD left out that the law wants in.
 *
 * <p>The verdict is a value beside the blocking anomalies that say why it is negative. The law does not define the <i>ressort
 * territorial</i>: an ESSMS added is of it in a département of the ESSMS that found the contract, or when all its authorities are
 * among theirs (the ARS alone is enough under L. 313-12-2 only); elsewhere in the region it is to be checked, unless the entry
 * states that it was ({@code ressortVerifie}); in another region it is not. The same ESSMS twice is refused ({@code ESSMS_EN_DOUBLE}).
 */
public final class PerimetreCalculator extends AbstractCalculator<DemandePerimetre, VerdictPerimetre> {
    private static final PerimetreCalculator STANDARD = new PerimetreCalculator();

    private PerimetreCalculator() {
        super(
                "obligation.perimetre",
                DemandePerimetre.class,
                VerdictPerimetre.class,
                Articles.L_313_11,
                Articles.L_313_11_1,
                Articles.L_313_11_2,
                Articles.L_313_12_IV_TER_AL1,
                Articles.L_313_12_IV_TER_AL2,
                Articles.L_313_12_IV_TER_AL3,
                Articles.L_313_12_2_AL1,
                Articles.L_313_12_4);
    }

    /** The calculator. */
    public static PerimetreCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<VerdictPerimetre> calculer(DemandePerimetre entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Set<String> vus = new HashSet<>();
        Candidat.doublons("essms", entree.essms(), vus, anomalies);
        Candidat.doublons("autresEssms", entree.autresEssms(), vus, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        VerdictPerimetre verdict = new EtudePerimetre(entree, contexte, anomalies).verdict();
        return Calcul.de(verdict, anomalies, Explication.vide());
    }
}

package fr.cpom.suivi.validite;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;

/**
 * Is the duration of a contract the one that its kind allows, and its prorogations too: five years at most and a sixth by
 * prorogation (L. 313-11 al. 2), five years and no other for a CPOM EHPAD (L. 313-12 IV ter B), whose prorogation rests on
 * parameters to be confirmed.
 *
 * <p>A verdict that says no is a value beside the blocking anomalies that say why.
 */
public final class DureeCalculator extends AbstractCalculator<DemandeDuree, ValiditeDuree> {
    private static final DureeCalculator STANDARD = new DureeCalculator();

    private DureeCalculator() {
        super(
                "validite.duree",
                DemandeDuree.class,
                ValiditeDuree.class,
                Articles.L_313_11_AL2,
                Articles.L_313_12_IV_TER_B_AL1,
                Articles.ARRETE_2017_ART1,
                Articles.ARRETE_2017_ART2,
                Articles.INSTRUCTION_2025,
                Articles.CODE_CIVIL_1213);
    }

    /** The calculator. */
    public static DureeCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<ValiditeDuree> calculer(DemandeDuree entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        return ReglesDuree.juger(entree, true, contexte, anomalies)
                .map(v -> Calcul.de(v, anomalies, Explication.vide()))
                .orElseGet(() -> Calcul.impossible(anomalies));
    }
}

package fr.cpom.suivi.validite;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.contrat.Cpom;
import fr.cpom.suivi.validite.Controle.Motif;
import java.util.Optional;

/**
 * Is a contract valid: its dates, parties, perimeter, budget frame, clauses of activity and mandatory contents, each against its
 * article. The result lists the findings theme by theme, what was checked, and what the data do not allow to check.
 *
 * <p>A valid contract has no finding at all, but for parameters of the law that are still to be confirmed. The faults of the
 * amounts and lines of a volet financier are told by its trajectory, not here.
 */
public final class ValiditeContratCalculator extends AbstractCalculator<Cpom, ValiditeContrat> {
    private static final ValiditeContratCalculator STANDARD = new ValiditeContratCalculator();

    private ValiditeContratCalculator() {
        super(
                "validite.contrat",
                Cpom.class,
                ValiditeContrat.class,
                Articles.L_313_11_AL1,
                Articles.L_313_11_AL2,
                Articles.L_313_12_IV_TER_A,
                Articles.L_313_12_IV_TER_B,
                Articles.L_313_12_2,
                Articles.R_314_39_1,
                Articles.R_314_40,
                Articles.R_314_42_II,
                Articles.R_314_43_2_I,
                Articles.R_314_164,
                Articles.R_314_213_I_6);
    }

    /** The calculator. */
    public static ValiditeContratCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<ValiditeContrat> calculer(Cpom cpom, Contexte contexte) {
        Releve releve = new Releve();
        Optional<ValiditeDuree> duree = duree(cpom, contexte, releve);
        ControleParties.controler(cpom, releve);
        ControlePerimetre.controler(cpom, releve);
        ControleBudget.controler(cpom, releve, contexte);
        ControleActivite.controler(cpom, releve);
        ControleContenu.controler(cpom, releve);
        Anomalies constats = releve.constats();
        return Calcul.de(
                new ValiditeContrat(!constats.bloquent(), releve.complet(), duree, releve.themes()),
                constats,
                Explication.vide());
    }

    /** The contract tells the end of its prorogation only: whether it was asked and signed in time cannot be seen here. */
    private static Optional<ValiditeDuree> duree(Cpom cpom, Contexte contexte, Releve releve) {
        DemandeDuree.Builder demande = DemandeDuree.builder()
                .nature(cpom.nature())
                .dateEntreeEnVigueur(cpom.dateEntreeEnVigueur())
                .terme(cpom.terme());
        cpom.prorogation().map(DemandeDuree.Prorogation::jusquAu).ifPresent(demande::addProrogations);
        Anomalies anomalies = new Anomalies();
        Optional<ValiditeDuree> duree = ReglesDuree.juger(demande.build(), false, contexte, anomalies);
        Releve.Point terme = releve.controler(
                PointControle.DUREE, duree.map(ValiditeDuree::reference).orElse(Articles.L_313_11_AL2));
        if (duree.isEmpty()) {
            terme.nonControle(Motif.BAREME_ABSENT);
        }
        Releve.Point prorogation = terme;
        if (cpom.prorogation().isPresent()) {
            prorogation = releve.controler(
                    PointControle.PROROGATION,
                    duree.map(ValiditeDuree::referenceProrogation).orElse(Articles.L_313_11_AL2));
            releve.controler(PointControle.DATES_DE_PROROGATION, Articles.CODE_CIVIL_1213)
                    .nonControle(Motif.AVENANT_NON_RENSEIGNE);
        }
        for (Anomalie anomalie : anomalies.liste()) {
            boolean apres = anomalie.chemin().startsWith("/prorogations");
            (apres ? prorogation : terme).constat(apres ? deplacee(anomalie) : anomalie);
        }
        return duree;
    }

    /** The only prorogation of the entry of the other calculator is the field of the contract. */
    private static Anomalie deplacee(Anomalie a) {
        return new Anomalie(a.code(), a.gravite(), "/prorogation", a.arguments(), a.reference());
    }
}

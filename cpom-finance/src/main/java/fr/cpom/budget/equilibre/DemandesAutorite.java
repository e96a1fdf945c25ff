package fr.cpom.budget.equilibre;

import fr.cpom.budget.equilibre.RegimeModificative.DemandeJugee;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.valeur.Exercice;
import java.time.LocalDate;
import java.util.Optional;

/** A décision modificative that the authority asks for during the year of an EPRD (R. 314-230 CASF). */
final class DemandesAutorite {
    /** From this number on R. 314-220 III, which speaks of the 3° and 4° only, was not seen to follow. */
    private static final int MODULATION = 5;

    private DemandesAutorite() {}

    static Optional<DemandeJugee> juger(
            DemandeModificative entree,
            MotifDemande motif,
            Exercice exercice,
            CadreBudgetaire cadre,
            Contexte contexte,
            Anomalies anomalies) {
        if (cadre == CadreBudgetaire.BP) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.DM_DEMANDE_SOUS_BUDGET, "/demandeAutorite", "motif", motif.toString())
                            .selon(Articles.R_314_230_I));
            return Optional.of(new DemandeJugee(motif, Optional.empty(), Articles.R_314_230_I, Constatation.NON));
        }
        LocalDate jour = entree.demandeLe().orElse(exercice.debut());
        boolean connue = contexte.baremes()
                .lire(Serie.entier(motif.serie()), jour, Territoire.national())
                .isPresent();
        if (entree.demandeLe().filter(d -> d.getYear() != exercice.annee()).isPresent()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.DM_DEMANDE_HORS_EXERCICE,
                            "/demandeLe",
                            "date",
                            jour.toString(),
                            "exercice",
                            exercice.toString())
                    .selon(Articles.R_314_230_I));
        }
        if (!connue) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.DM_DEMANDE_SANS_FONDEMENT,
                            "/demandeAutorite",
                            "motif",
                            motif.toString(),
                            "date",
                            entree.demandeLe().map(LocalDate::toString).orElse(exercice.toString()))
                    .selon(Articles.R_314_230_I));
            return Optional.of(new DemandeJugee(motif, Optional.empty(), Articles.R_314_230_I, Constatation.NON));
        }
        Optional<Integer> rang = contexte.entier(motif.serie(), jour, "/demandeAutorite", anomalies);
        Optional<Integer> premier =
                contexte.entier("dm-demandee.report.premier-rang", jour, "/demandeAutorite", anomalies);
        boolean reportee =
                rang.isPresent() && premier.filter(p -> rang.get() >= p).isPresent();
        Constatation suivant = !reportee
                ? Constatation.NON
                : entree.adoptee().map(a -> Constatation.de(!a)).orElse(Constatation.INCONNU);
        if (reportee && rang.get() >= MODULATION) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.DM_REPORT_NON_NOMME, "/demandeAutorite")
                    .selon(Articles.R_314_220_III));
        }
        return Optional.of(new DemandeJugee(
                motif,
                rang,
                rang.map(r -> ReferenceJuridique.casf("R. 314-230 I " + r + "°"))
                        .orElse(Articles.R_314_230_I),
                suivant));
    }
}

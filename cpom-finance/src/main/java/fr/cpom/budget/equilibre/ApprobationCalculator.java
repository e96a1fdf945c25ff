package fr.cpom.budget.equilibre;

import fr.cpom.budget.equilibre.ExamenEprd.CompetenceApprobation;
import fr.cpom.budget.equilibre.ExamenEprd.CreditsBudgetaires;
import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.suivi.echeance.Approbation;
import fr.cpom.suivi.echeance.DemandeCalendrier;
import fr.cpom.suivi.echeance.DemandeCalendrier.Tarification;
import fr.cpom.suivi.echeance.Transmission;
import fr.cpom.valeur.Exercice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who approves an EPRD, on which grounds it may be refused, when silence decides and what follows a rejection (R. 314-225, R. 314-226
 * CASF). The activities of a hospital only receive comments (R. 314-242); a budget prévisionnel is settled by the tariff order and
 * its contradictory procedure (R. 314-22), of which nothing is judged here.
 *
 * <p>A ground that is present is told ({@code EPRD_REFUS_ENCOURU}), one that cannot be judged too ({@code
 * EPRD_MOTIF_REFUS_INCONNU}); a rejection on a ground that is not present is irregular ({@code EPRD_REFUS_IRREGULIER}).
 */
public final class ApprobationCalculator extends AbstractCalculator<DemandeApprobation, ExamenEprd> {
    private static final ApprobationCalculator STANDARD = new ApprobationCalculator();

    private static final List<String> CODES =
            List.of("EPRD_REPONSE", "EPRD_NOUVEAU", "EPRD_NOUVEAU_REPONSE", "EPRD_OFFICE");

    private ApprobationCalculator() {
        super(
                "budget.approbation",
                DemandeApprobation.class,
                ExamenEprd.class,
                Articles.R_314_22,
                Articles.R_314_218,
                Articles.R_314_221_1,
                Articles.R_314_221_2,
                Articles.R_314_221_3,
                Articles.R_314_223,
                Articles.R_314_225_I,
                Articles.R_314_225_II,
                Articles.R_314_225_III,
                Articles.R_314_225_V,
                Articles.R_314_226,
                Articles.R_314_241,
                Articles.R_314_242);
    }

    /** The calculator. */
    public static ApprobationCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<ExamenEprd> calculer(DemandeApprobation entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        CadreBudgetaire cadre =
                Cadres.de(entree.nature(), entree.cadre(), anomalies).orElseGet(() -> Cadres.presumer(anomalies));
        if (cadre == CadreBudgetaire.BP) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.APPROBATION_PAR_LE_TARIF, "/cadre").selon(Articles.R_314_22));
            return Calcul.impossible(anomalies);
        }
        CompetenceApprobation competence = Competences.de(entree, anomalies);
        return cadre == CadreBudgetaire.EPCP
                ? epcp(entree, competence, contexte, anomalies)
                : eprd(entree, competence, contexte, anomalies);
    }

    private static Calcul<ExamenEprd> eprd(
            DemandeApprobation entree, CompetenceApprobation competence, Contexte contexte, Anomalies anomalies) {
        Map<MotifOpposition, Constatation> motifs = MotifsRefus.de(entree, contexte, anomalies);
        Calendrier calendrier = Calendrier.lire(
                demande(entree, competence, contexte),
                CODES,
                List.of("calendrier.eprd.silence", "calendrier.eprd.nouveau"),
                Map.of("/eprd", "/eprd", "/nouvelEprd", "/nouvelEprd", "/planDeRedressement", "/planDeRedressement"),
                contexte,
                anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Optional<Constatation> fonde = MotifsRefus.fonde(entree, motifs, anomalies);
        return Calcul.de(
                new ExamenEprd(
                        CadreBudgetaire.EPRD,
                        competence,
                        motifs,
                        Constatation.une(motifs.values()),
                        fonde,
                        calendrier.approbation().map(a -> par(a, competence)),
                        Optional.empty(),
                        credits(entree),
                        calendrier.echeances()),
                anomalies,
                Explication.vide());
    }

    private static DemandeCalendrier demande(
            DemandeApprobation entree, CompetenceApprobation competence, Contexte contexte) {
        return DemandeCalendrier.builder()
                .exercice(exercice(entree, contexte))
                .cadre(CadreBudgetaire.EPRD)
                .tarification(tarification(competence))
                .etablissementPublic(entree.etablissementPublic().orElse(false))
                .planDeRedressement(entree.planDeRedressement())
                .eprd(entree.eprd())
                .nouvelEprd(entree.nouvelEprd())
                .build();
    }

    private static Exercice exercice(DemandeApprobation entree, Contexte contexte) {
        return entree.exercice().orElseGet(() -> Exercice.du(reception(entree).orElse(contexte.date())));
    }

    private static Optional<LocalDate> reception(DemandeApprobation entree) {
        return entree.eprd().flatMap(e -> e.recuLe().or(e::transmisLe));
    }

    private static Optional<Tarification> tarification(CompetenceApprobation competence) {
        if (competence.conjointe() == Constatation.OUI) {
            return Optional.of(Tarification.CONJOINTE);
        }
        return competence.acteurs().stream().findFirst().map(a -> switch (a) {
            case DEPARTEMENT -> Tarification.DEPARTEMENT;
            case PREFET -> Tarification.ETAT;
            default -> Tarification.ARS;
        });
    }

    private static Approbation par(Approbation approbation, CompetenceApprobation competence) {
        return new Approbation(
                approbation.etat(),
                approbation.date(),
                approbation.tacite(),
                competence.acteurs(),
                approbation.article());
    }

    /** No approval: comments within their delay. */
    private static Calcul<ExamenEprd> epcp(
            DemandeApprobation entree, CompetenceApprobation competence, Contexte contexte, Anomalies anomalies) {
        Optional<LocalDate> reception = entree.eprd().flatMap(Transmission::recuLe);
        Optional<LocalDate> observations =
                reception.flatMap(r -> contexte.entier("epcp.observations", r, "/eprd/recuLe", anomalies)
                        .map(r::plusDays));
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        return Calcul.de(
                new ExamenEprd(
                        CadreBudgetaire.EPCP,
                        new CompetenceApprobation(
                                competence.conjointe(),
                                competence.acteurs(),
                                competence.autorites(),
                                competence.avis(),
                                Articles.R_314_242),
                        Map.of(),
                        Constatation.NON,
                        Optional.empty(),
                        Optional.empty(),
                        observations,
                        credits(entree),
                        Map.of()),
                anomalies,
                Explication.vide());
    }

    private static CreditsBudgetaires credits(DemandeApprobation entree) {
        if (entree.fixeOffice()) {
            return new CreditsBudgetaires(true, List.of(GroupeFonctionnel.values()), Articles.R_314_218_AL3);
        }
        return entree.etablissementPublic()
                .map(p -> p
                        ? new CreditsBudgetaires(true, List.of(GroupeFonctionnel.II), Articles.R_314_218_AL1)
                        : new CreditsBudgetaires(true, List.of(), Articles.R_314_218_AL2))
                .orElse(new CreditsBudgetaires(false, List.of(), Articles.R_314_218));
    }
}

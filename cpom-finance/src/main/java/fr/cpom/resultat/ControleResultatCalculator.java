package fr.cpom.resultat;

import fr.cpom.budget.interne.CadreContrat;
import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.resultat.ControleResultat.ComptesCloture;
import fr.cpom.resultat.ControleResultat.ContestationJugee;
import fr.cpom.resultat.ControleResultat.EtatComptes;
import fr.cpom.resultat.ControleResultat.EtatSuite;
import fr.cpom.resultat.ControleResultat.SuiteAffectation;
import fr.cpom.resultat.DemandeControle.AffectationControlee;
import fr.cpom.resultat.DemandeControle.MontantConteste;
import fr.cpom.resultat.DemandeControle.MotifContestation;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The powers of the authority on the result of a year: accounts not sent in time (R. 314-237, R. 314-55 CASF), an affectation
 * against the contract (R. 314-230 I 3° and II), spending foreign to what was planned (R. 314-236, R. 314-52), recoveries (L.
 * 313-14-2), a CPOM EHPAD not signed yet (L. 313-12 IV ter B).
 *
 * <p>Whether the accounts are late is told at the day of the context ({@code COMPTES_NON_TRANSMIS}). A spending that no tariff may
 * take into account any more is {@code CONTESTATION_IRRECEVABLE}; without the day of reception it cannot be judged ({@code
 * CHAMP_MANQUANT}).
 */
public final class ControleResultatCalculator extends AbstractCalculator<DemandeControle, ControleResultat> {
    private static final ControleResultatCalculator STANDARD = new ControleResultatCalculator();

    private ControleResultatCalculator() {
        super(
                "resultat.controle",
                DemandeControle.class,
                ControleResultat.class,
                Articles.R_314_232_III,
                Articles.R_314_237,
                Articles.R_314_49_II,
                Articles.R_314_55,
                Articles.R_314_230_I_3,
                Articles.R_314_230_II,
                Articles.R_314_236,
                Articles.R_314_52,
                Articles.L_313_14_2_1,
                Articles.L_313_14_2_2,
                Articles.L_313_12_IV_TER_B);
    }

    /** The calculator. */
    public static ControleResultatCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<ControleResultat> calculer(DemandeControle demande, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        if (demande.cadre().isEmpty() && demande.nature().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.CADRE_PRESUME, "/cadre"));
        }
        boolean budget = CadreContrat.retenu(demande.nature(), demande.cadre(), "/cadre", anomalies)
                .equals(Optional.of(CadreBudgetaire.BP));
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        if (demande.dateTransmission().isPresent()
                && demande.dateReception().isPresent()
                && demande.dateReception()
                        .get()
                        .isBefore(demande.dateTransmission().get())) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.RECEPTION_AVANT_ENVOI,
                    "/dateReception",
                    "date",
                    demande.dateReception().get().toString()));
        }
        Optional<ComptesCloture> comptes = comptes(demande, budget, contexte, anomalies);
        List<ContestationJugee> montants = new ArrayList<>();
        List<MontantExplique> retenus = new ArrayList<>();
        for (int i = 0; i < demande.montants().size(); i++) {
            MontantConteste conteste = demande.montants().get(i);
            Optional<ContestationJugee> juge = juger(demande, conteste, budget, "/montants/" + i, contexte, anomalies);
            if (juge.isPresent()) {
                montants.add(juge.get());
                if (juge.get().recevable().orElse(false)) {
                    retenus.add(contexte.tracage()
                            .entree(
                                    "montantConteste",
                                    Montants.centimes(conteste.montant()),
                                    "/montants/" + i + "/montant")
                            .pour(conteste.libelle()));
                }
            }
        }
        if (comptes.isEmpty() || montants.size() < demande.montants().size()) {
            return Calcul.impossible(anomalies);
        }
        boolean revision = demande.contratNonSigne() && demande.nature().equals(Optional.of(NatureCpom.EHPAD));
        MontantExplique deductible =
                contexte.tracage().somme("deductible", budget ? Articles.R_314_52 : Articles.R_314_236, retenus);
        return Calcul.de(
                new ControleResultat(
                        comptes.get(),
                        demande.affectation().map(a -> suite(demande, a, budget)),
                        revision,
                        revision ? Optional.of(Articles.L_313_12_IV_TER_B) : Optional.empty(),
                        montants,
                        Montants.ofCentimes(deductible.centimes())),
                anomalies,
                deductible.explication());
    }

    private static Optional<ComptesCloture> comptes(
            DemandeControle demande, boolean budget, Contexte contexte, Anomalies anomalies) {
        Exercice depot = demande.exercice().suivant();
        ReferenceJuridique article = budget ? Articles.R_314_49_II : Articles.R_314_232_III;
        // an ERRD closes an EPRD: there is none for a year that had no EPRD yet
        Optional<LocalDate> dernier = contexte.lire(
                        Serie.jour(budget ? "calendrier.compte-administratif.date" : "calendrier.errd.date"),
                        budget ? depot.debut() : demande.exercice().debut(),
                        Territoire.national(),
                        "/exercice",
                        anomalies)
                .map(LectureBareme::valeur)
                .map(jour -> jour.atYear(depot.annee()));
        if (dernier.isEmpty()) {
            return Optional.empty();
        }
        LocalDate limite = budget && demande.lectureStricte() ? dernier.get().minusDays(1) : dernier.get();
        Optional<LocalDate> envoi = demande.dateTransmission();
        if (budget && !demande.lectureStricte() && envoi.equals(dernier)) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.LECTURE_AVANT_LE,
                            "/dateTransmission",
                            "date",
                            dernier.get().toString())
                    .selon(article));
        }
        EtatComptes etat = etat(demande, limite, contexte);
        if (etat == EtatComptes.ENVOI_INCONNU) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.COMPTES_ENVOI_INCONNU,
                            "/dateTransmission",
                            "date",
                            demande.dateReception().map(LocalDate::toString).orElse("?"),
                            "limite",
                            limite.toString())
                    .selon(article));
        }
        boolean office = etat == EtatComptes.MANQUANT || etat == EtatComptes.TRANSMIS_TARD;
        ReferenceJuridique fondement = budget ? Articles.R_314_55 : Articles.R_314_237;
        if (office) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.COMPTES_NON_TRANSMIS,
                            "/dateTransmission",
                            "exercice",
                            demande.exercice().toString(),
                            "limite",
                            limite.toString())
                    .selon(fondement));
        }
        return Optional.of(new ComptesCloture(etat, limite, article, office, fondement));
    }

    /** What was received was sent; received in time, it was sent in time. */
    private static EtatComptes etat(DemandeControle demande, LocalDate limite, Contexte contexte) {
        if (demande.dateTransmission().isPresent()) {
            return demande.dateTransmission().get().isAfter(limite) ? EtatComptes.TRANSMIS_TARD : EtatComptes.TRANSMIS;
        }
        return demande.dateReception()
                .map(r -> r.isAfter(limite) ? EtatComptes.ENVOI_INCONNU : EtatComptes.TRANSMIS)
                .orElse(contexte.date().isAfter(limite) ? EtatComptes.MANQUANT : EtatComptes.ATTENDU);
    }

    /** The décision modificative failing, the effect on tariffs goes to the EPRD that follows (R. 314-230 II). */
    private static SuiteAffectation suite(DemandeControle demande, AffectationControlee affectation, boolean budget) {
        if (budget) {
            return new SuiteAffectation(EtatSuite.SANS_OBJET, Optional.empty(), List.of());
        }
        if (affectation.conforme()) {
            return new SuiteAffectation(EtatSuite.AUCUNE, Optional.empty(), List.of(Articles.R_314_235_AL1));
        }
        if (affectation.dmAdoptee()) {
            return new SuiteAffectation(EtatSuite.DM_ADOPTEE, Optional.empty(), List.of(Articles.R_314_230_I_3));
        }
        Exercice action =
                affectation.exerciceDemande().orElse(demande.exercice().suivant());
        return new SuiteAffectation(
                EtatSuite.EPRD_SUIVANT,
                Optional.of(action.suivant()),
                List.of(Articles.R_314_235_AL1, Articles.R_314_230_I_3, Articles.R_314_230_II));
    }

    private static Optional<ContestationJugee> juger(
            DemandeControle demande,
            MontantConteste conteste,
            boolean budget,
            String chemin,
            Contexte contexte,
            Anomalies anomalies) {
        boolean etrangere = conteste.motif() == MotifContestation.DEPENSE_ETRANGERE;
        ReferenceJuridique article = switch (conteste.motif()) {
            case DEPENSE_ETRANGERE -> budget ? Articles.R_314_52 : Articles.R_314_236;
            case DEPENSE_SANS_RAPPORT -> Articles.L_313_14_2_1;
            case RECETTE_NON_COMPTABILISEE -> Articles.L_313_14_2_2;
        };
        Optional<LocalDate> limite = Optional.empty();
        if (etrangere) {
            if (demande.dateReception().isEmpty()) {
                anomalies.ajouter(Anomalie.manque("", "dateReception"));
                return Optional.of(new ContestationJugee(
                        conteste.libelle(),
                        conteste.motif(),
                        conteste.montant(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        article));
            }
            LocalDate reception = demande.dateReception().get();
            limite = contexte.entier("resultat.rejet.delai", reception, "/dateReception", anomalies)
                    .map(reception::plusYears);
            if (limite.isEmpty()) {
                return Optional.empty();
            }
        }
        LocalDate dernier = limite.orElse(LocalDate.MAX);
        Exercice constat = Exercice.du(conteste.dateConstat());
        List<Exercice> exercices = conteste.dateConstat().isAfter(dernier)
                ? List.of()
                : Stream.of(constat, constat.suivant())
                        .filter(e -> !e.debut().isAfter(dernier))
                        .toList();
        boolean recevable = !exercices.isEmpty()
                && conteste.exerciceTarif().map(exercices::contains).orElse(true)
                && conteste.dateDecision().map(d -> !d.isAfter(dernier)).orElse(true);
        if (!recevable) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.CONTESTATION_IRRECEVABLE, chemin, "libelle", conteste.libelle())
                    .selon(article));
        }
        return Optional.of(new ContestationJugee(
                conteste.libelle(),
                conteste.motif(),
                conteste.montant(),
                Optional.of(recevable),
                exercices,
                limite,
                article));
    }
}

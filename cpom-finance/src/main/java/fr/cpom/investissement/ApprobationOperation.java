package fr.cpom.investissement;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.investissement.AutorisationInvestissement.EtatApprobation;
import fr.cpom.investissement.AutorisationInvestissement.MotifApprobation;
import fr.cpom.investissement.OperationInvestissement.ModeFinancement;
import fr.cpom.investissement.OperationInvestissement.NatureOperation;
import fr.cpom.investissement.OperationInvestissement.ReponseAutorite;
import fr.cpom.investissement.OperationInvestissement.SourceFinancement;
import java.time.LocalDate;
import java.util.Optional;

/** Whether an operation must be approved, and whether it has been. */
final class ApprobationOperation {
    private final ProgrammeInvestissement programme;
    private final boolean dispense;
    private final Contexte contexte;
    private final Anomalies anomalies;

    ApprobationOperation(ProgrammeInvestissement programme, boolean dispense, Contexte contexte, Anomalies anomalies) {
        this.programme = programme;
        this.dispense = dispense;
        this.contexte = contexte;
        this.anomalies = anomalies;
    }

    /** The day on which the rules are read for an operation: its reception, its commitment, else that of the computation. */
    private LocalDate jour(OperationInvestissement operation) {
        return operation.dateReception().or(operation::dateEngagement).orElse(contexte.date());
    }

    /** Why an approval is needed or not; empty when a field that decides is missing. */
    Optional<MotifApprobation> motif(OperationInvestissement operation, String chemin) {
        if (programme.etablissementL3421()) {
            return Optional.of(MotifApprobation.ETABLISSEMENT_L342_1);
        }
        if (operation.modification()) {
            if (operation.augmenteLesCharges().isEmpty()) {
                manque(chemin, "augmenteLesCharges");
                return Optional.empty();
            }
            if (!operation.augmenteLesCharges().get()) {
                return Optional.of(MotifApprobation.MODIFICATION_SANS_CHARGE);
            }
        }
        Optional<MotifApprobation> motif = selonNature(operation, chemin);
        return motif.map(m ->
                operation.modification() && m.requise() ? MotifApprobation.MODIFICATION_AUGMENTANT_LES_CHARGES : m);
    }

    private Optional<MotifApprobation> selonNature(OperationInvestissement operation, String chemin) {
        if (operation.nature() == NatureOperation.EMPRUNT) {
            return emprunt(operation, operation.dureeMois(), chemin);
        }
        if (operation.nature().estUneLocation()) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.LOCATION_NON_VISEE, chemin + "/nature", "operation", operation.libelle())
                            .selon(Articles.R_314_20_I));
            return Optional.of(MotifApprobation.LOCATION);
        }
        if (!dispense) {
            return Optional.of(MotifApprobation.PROGRAMME);
        }
        // R. 314-17 dispenses from the plan, not from the approval of the loans that pay for the operation
        MotifApprobation motif = MotifApprobation.DISPENSE_DE_PLAN;
        for (int i = 0; i < operation.financement().size(); i++) {
            SourceFinancement source = operation.financement().get(i);
            if (source.mode() == ModeFinancement.EMPRUNT) {
                Optional<MotifApprobation> emprunt =
                        emprunt(operation, source.dureeMois(), chemin + "/financement/" + i);
                if (emprunt.isEmpty()) {
                    return emprunt;
                }
                motif = emprunt.get().requise() ? emprunt.get() : motif;
            }
        }
        return Optional.of(motif);
    }

    private Optional<MotifApprobation> emprunt(
            OperationInvestissement operation, Optional<Integer> dureeMois, String chemin) {
        if (dureeMois.isEmpty()) {
            manque(chemin, "dureeMois");
            return Optional.empty();
        }
        return contexte.entier("investissement.emprunt.duree", jour(operation), chemin + "/dureeMois", anomalies)
                .map(seuil -> dureeMois.get() > seuil
                        ? MotifApprobation.EMPRUNT_PLUS_D_UN_AN
                        : MotifApprobation.EMPRUNT_D_UN_AN_AU_PLUS);
    }

    static ReferenceJuridique fondement(MotifApprobation motif) {
        return switch (motif) {
            case PROGRAMME, EMPRUNT_PLUS_D_UN_AN, EMPRUNT_D_UN_AN_AU_PLUS, LOCATION -> Articles.R_314_20_I;
            case MODIFICATION_AUGMENTANT_LES_CHARGES, MODIFICATION_SANS_CHARGE -> Articles.R_314_20_III;
            case ETABLISSEMENT_L342_1 -> Articles.L_314_7_I;
            case DISPENSE_DE_PLAN -> Articles.R_314_17;
        };
    }

    /**
     * Where an approval stands.
     *
     * @param limite last day to answer
     * @param decision day of the decision, express or by silence, past or, when pending, absent
     */
    record Position(EtatApprobation etat, Optional<LocalDate> limite, Optional<LocalDate> decision) {
        boolean approuve() {
            return etat == EtatApprobation.APPROUVE || etat == EtatApprobation.APPROUVE_PAR_SILENCE;
        }
    }

    /** Where the approval of an operation that needs one stands on the day of the computation. */
    Position position(OperationInvestissement operation, String chemin) {
        signalerAVenir(operation, chemin);
        if (operation.reponse().isPresent() && operation.dateReponse().isEmpty()) {
            manque(chemin, "dateReponse");
        }
        if (operation.dateReception().isEmpty()) {
            operation.reponse().ifPresent(r -> manque(chemin, "dateReception"));
            return new Position(EtatApprobation.A_TRANSMETTRE, Optional.empty(), Optional.empty());
        }
        LocalDate reception = operation.dateReception().get();
        Optional<LocalDate> limite = contexte.entier(
                        "investissement.silence", reception, chemin + "/dateReception", anomalies)
                .map(reception::plusDays);
        if (contexte.date().isBefore(reception)) {
            return new Position(EtatApprobation.A_TRANSMETTRE, limite, Optional.empty());
        }
        if (limite.isEmpty()) {
            return new Position(EtatApprobation.EN_ATTENTE, limite, Optional.empty());
        }
        return reponse(operation, reception, limite.get(), chemin).orElseGet(() -> silence(limite.get()));
    }

    /** What is dated after the day of the computation does not count yet. */
    private void signalerAVenir(OperationInvestissement operation, String chemin) {
        aVenir(operation.dateReception(), chemin + "/dateReception");
        aVenir(operation.dateReponse(), chemin + "/dateReponse");
        aVenir(operation.dateEngagement(), chemin + "/dateEngagement");
    }

    private void aVenir(Optional<LocalDate> date, String chemin) {
        date.filter(d -> d.isAfter(contexte.date()))
                .ifPresent(d -> anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.OPERATION_DATE_A_VENIR,
                        chemin,
                        "date",
                        d.toString(),
                        "jour",
                        contexte.date().toString())));
    }

    private Position silence(LocalDate limite) {
        return contexte.date().isBefore(limite)
                ? new Position(EtatApprobation.EN_ATTENTE, Optional.of(limite), Optional.empty())
                : new Position(EtatApprobation.APPROUVE_PAR_SILENCE, Optional.of(limite), Optional.of(limite));
    }

    /** An answer known on the day of the computation; it counts up to the last day of the delay, at whose end silence decides. */
    private Optional<Position> reponse(
            OperationInvestissement operation, LocalDate reception, LocalDate limite, String chemin) {
        Optional<LocalDate> date = operation.dateReponse();
        if (operation.reponse().isEmpty() || date.isEmpty() || date.get().isAfter(contexte.date())) {
            return Optional.empty();
        }
        if (date.get().isBefore(reception)) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.DECISION_AVANT_RECEPTION,
                    chemin + "/dateReponse",
                    "date",
                    date.get().toString()));
        }
        if (date.get().isAfter(limite)) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.REPONSE_APRES_DECISION_TACITE,
                            chemin + "/dateReponse",
                            "date",
                            date.get().toString(),
                            "limite",
                            limite.toString())
                    .selon(Articles.R_314_20_II));
            return Optional.empty();
        }
        EtatApprobation etat = operation.reponse().get() == ReponseAutorite.APPROBATION
                ? EtatApprobation.APPROUVE
                : EtatApprobation.REJETE;
        return Optional.of(new Position(etat, Optional.of(limite), date));
    }

    private void manque(String chemin, String champ) {
        anomalies.ajouter(Anomalie.manque(chemin, champ));
    }
}

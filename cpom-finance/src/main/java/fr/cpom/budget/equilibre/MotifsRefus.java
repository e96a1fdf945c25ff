package fr.cpom.budget.equilibre;

import fr.cpom.budget.equilibre.EquilibreReel.VerdictEquilibre;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Gravite;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which grounds of R. 314-225 I CASF the facts give. */
final class MotifsRefus {
    private MotifsRefus() {}

    static Map<MotifOpposition, Constatation> de(DemandeApprobation demande, Contexte contexte, Anomalies anomalies) {
        Map<MotifOpposition, Constatation> motifs = new EnumMap<>(MotifOpposition.class);
        motifs.put(MotifOpposition.EQUILIBRE_REEL, equilibre(demande, contexte, anomalies));
        motifs.put(MotifOpposition.ENGAGEMENTS_DU_CPOM, contraire(demande.engagementsRespectes()));
        motifs.put(MotifOpposition.MESURES_DE_REDRESSEMENT, redressement(demande));
        motifs.put(MotifOpposition.DOCUMENTS_MANQUANTS, documents(demande, anomalies));
        motifs.put(MotifOpposition.REPARTITION_DE_LA_DGC, fait(demande.desaccordRepartitionDgc()));
        motifs.put(MotifOpposition.EQUILIBRES_ET_RATIOS, fait(demande.desaccordRatios()));
        motifs.forEach((motif, presence) -> {
            if (presence == Constatation.OUI) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.EPRD_REFUS_ENCOURU, champ(motif), "motif", motif.toString())
                        .selon(motif.article()));
            }
        });
        List<String> inconnus = motifs.entrySet().stream()
                .filter(m -> m.getValue() == Constatation.INCONNU)
                .map(m -> champ(m.getKey()))
                .toList();
        if (!inconnus.isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.EPRD_MOTIF_REFUS_INCONNU,
                            inconnus.get(0),
                            "champs",
                            String.join(", ", inconnus))
                    .selon(Articles.R_314_225_I));
        }
        return motifs;
    }

    /** The figures, when given, are judged by the same rule; what fails there is told as an alert here: it founds a refusal. */
    private static Constatation equilibre(DemandeApprobation demande, Contexte contexte, Anomalies anomalies) {
        if (demande.equilibre().isEmpty()) {
            return contraire(demande.enEquilibre());
        }
        Calcul<EquilibreReel> calcul =
                EquilibreReelCalculator.standard().compute(demande.equilibre().get(), contexte);
        boolean verdict = calcul.resultat().isPresent();
        calcul.anomalies().stream()
                .map(a -> verdict && a.estBloquante() ? a.avecGravite(Gravite.ALERTE) : a)
                .forEach(a -> anomalies.ajouter(a.sous("/equilibre")));
        Optional<VerdictEquilibre> lu = calcul.resultat().map(EquilibreReel::verdict);
        if (demande.enEquilibre().isPresent()
                && lu.filter(v -> v != VerdictEquilibre.INDETERMINE
                                && (v == VerdictEquilibre.EN_EQUILIBRE)
                                        != demande.enEquilibre().get())
                        .isPresent()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.EQUILIBRE_FAITS_CONTRADICTOIRES,
                    "/enEquilibre",
                    "valeur",
                    demande.enEquilibre().get().toString(),
                    "attendu",
                    Boolean.toString(lu.get() == VerdictEquilibre.EN_EQUILIBRE)));
        }
        return lu.map(v -> switch (v) {
                    case EN_EQUILIBRE -> Constatation.NON;
                    case PAS_EN_EQUILIBRE -> Constatation.OUI;
                    case INDETERMINE -> Constatation.INCONNU;
                })
                .orElse(Constatation.INCONNU);
    }

    private static Constatation redressement(DemandeApprobation demande) {
        if (demande.situationDegradee().filter(d -> !d).isPresent()
                || demande.mesuresDeRedressement().orElse(false)) {
            return Constatation.NON;
        }
        return demande.situationDegradee().isPresent()
                ? contraire(demande.mesuresDeRedressement())
                : Constatation.INCONNU;
    }

    /** The annexe financière is due only where an ESSMS is cofinanced. */
    private static Constatation documents(DemandeApprobation demande, Anomalies anomalies) {
        List<DocumentEprd> dus = new ArrayList<>(demande.documentsManquants());
        boolean annexe = dus.contains(DocumentEprd.ANNEXE_FINANCIERE);
        if (annexe && !demande.essms().isEmpty() && !Competences.unCofinance(demande)) {
            dus.remove(DocumentEprd.ANNEXE_FINANCIERE);
        }
        boolean complets = demande.documentsComplets().orElse(false);
        if (complets && !dus.isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.EQUILIBRE_FAITS_CONTRADICTOIRES,
                    "/documentsComplets",
                    "valeur",
                    "true",
                    "attendu",
                    "false"));
        }
        return dus.isEmpty() ? contraire(demande.documentsComplets()) : Constatation.OUI;
    }

    /** Of the grounds that a rejection gives, whether one at least is present. */
    static Optional<Constatation> fonde(
            DemandeApprobation demande, Map<MotifOpposition, Constatation> motifs, Anomalies anomalies) {
        List<Constatation> opposes = new ArrayList<>();
        for (int i = 0; i < demande.motifsOpposes().size(); i++) {
            MotifOpposition motif = demande.motifsOpposes().get(i);
            Constatation presence = motifs.getOrDefault(motif, Constatation.NON);
            opposes.add(presence);
            if (presence != Constatation.OUI) {
                anomalies.ajouter(Anomalie.of(
                                presence == Constatation.NON
                                        ? CodeAnomalie.EPRD_REFUS_IRREGULIER
                                        : CodeAnomalie.EPRD_REFUS_A_VERIFIER,
                                "/motifsOpposes/" + i,
                                "motif",
                                motif.toString())
                        .selon(motif.article()));
            }
        }
        return opposes.isEmpty() ? Optional.empty() : Optional.of(Constatation.une(opposes));
    }

    private static Constatation fait(Optional<Boolean> fait) {
        return fait.map(Constatation::de).orElse(Constatation.INCONNU);
    }

    private static Constatation contraire(Optional<Boolean> fait) {
        return fait(fait.map(f -> !f));
    }

    private static String champ(MotifOpposition motif) {
        return switch (motif) {
            case EQUILIBRE_REEL -> "/enEquilibre";
            case ENGAGEMENTS_DU_CPOM -> "/engagementsRespectes";
            case MESURES_DE_REDRESSEMENT -> "/mesuresDeRedressement";
            case DOCUMENTS_MANQUANTS -> "/documentsComplets";
            case REPARTITION_DE_LA_DGC -> "/desaccordRepartitionDgc";
            case EQUILIBRES_ET_RATIOS -> "/desaccordRatios";
            case AUTRE -> "/motifsOpposes";
        };
    }
}

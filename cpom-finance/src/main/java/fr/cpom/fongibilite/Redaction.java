package fr.cpom.fongibilite;

import fr.cpom.contrat.fongibilite.Critere;
import fr.cpom.contrat.fongibilite.RegleFongibilite;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Cloison;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Demarche;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Exigence;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Fait;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Silence;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Suite;
import fr.cpom.fongibilite.VerdictMouvement.Etape;
import fr.cpom.fongibilite.VerdictMouvement.Motif;
import fr.cpom.fongibilite.VerdictMouvement.Presume;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.jspecify.annotations.Nullable;

/** A verdict while the rules are applied. */
final class Redaction {
    final Mouvement mouvement;
    private Decision decision = Decision.AUTORISE;
    private final List<Motif> motifs = new ArrayList<>(2);
    private final List<Etape> etapes = new ArrayList<>(2);
    private final List<Presume> presume = new ArrayList<>(2);
    private @Nullable LocalDate finEffet;

    Redaction(Mouvement mouvement) {
        this.mouvement = mouvement;
    }

    void refuse(RegleFongibilite regle) {
        Optional<Suite> suite = regle instanceof Cloison c ? c.suite() : Optional.empty();
        motif(regle, Decision.REFUSE, null, null, List.of(), null, null, suite);
    }

    void indetermine(RegleFongibilite regle, @Nullable Critere critere) {
        motif(regle, Decision.INDETERMINE, null, critere, List.of(), null, null, Optional.empty());
    }

    void ouvert(RegleFongibilite regle, String clause) {
        motif(regle, Decision.AUTORISE, null, null, List.of(), null, clause, Optional.empty());
    }

    void restreint(RegleFongibilite regle, List<String> charges) {
        motif(regle, Decision.AUTORISE_SOUS_CONDITION, null, null, charges, null, null, Optional.empty());
    }

    void limite(RegleFongibilite regle, LocalDate fin) {
        finEffet = fin;
        motif(regle, Decision.AUTORISE, null, null, List.of(), null, null, Optional.empty());
    }

    void presume(Exigence exigence) {
        presume.add(new Presume(exigence.code(), Optional.of(exigence.fait()), Optional.empty()));
    }

    void presume(RegleFongibilite regle, Critere critere) {
        presume.add(new Presume(regle.code(), Optional.empty(), Optional.of(critere)));
    }

    boolean cite(RegleFongibilite regle) {
        return motifs.stream().anyMatch(m -> m.regle().equals(regle.code()));
    }

    void manque(Exigence exigence, Optional<LocalDate> decisionTacite) {
        Decision effet = MoteurFongibilite.effet(exigence.sinon());
        MonetaryAmount admis = exigence.fait() == Fait.CREDITS_DISPONIBLES
                ? mouvement
                        .disponible()
                        .map(d -> d.isNegative() ? Montants.zero() : d)
                        .orElse(null)
                : null;
        motif(exigence, effet, exigence.fait(), null, List.of(), admis, null, Optional.empty());
        if (effet == Decision.SOUMIS_A_APPROBATION) {
            ajouter(exigence, Demarche.APPROBATION, exigence.silence(), decisionTacite);
        }
    }

    void etape(
            RegleFongibilite regle, Demarche demarche, Optional<Silence> silence, Optional<LocalDate> decisionTacite) {
        ajouter(regle, demarche, silence, decisionTacite);
        switch (demarche) {
            case APPROBATION -> decision = decision.auMoins(Decision.SOUMIS_A_APPROBATION);
            case DELIBERATION, AVENANT -> decision = decision.auMoins(Decision.AUTORISE_SOUS_CONDITION);
            case INFORMATION_AUTORITE, INFORMATION_COMPTABLE, DECISION_DIRECTEUR -> {
                // the one who moves the credits does them alone
            }
        }
    }

    private void ajouter(
            RegleFongibilite regle, Demarche demarche, Optional<Silence> silence, Optional<LocalDate> decisionTacite) {
        etapes.add(new Etape(
                demarche, regle.code(), regle.fondement(), silence.map(Silence::approbation), decisionTacite));
    }

    private void motif(
            RegleFongibilite regle,
            Decision effet,
            @Nullable Fait fait,
            @Nullable Critere critere,
            List<String> charges,
            @Nullable MonetaryAmount admis,
            @Nullable String clause,
            Optional<Suite> suite) {
        motifs.add(new Motif(
                regle.code(),
                effet,
                regle.fondement(),
                Optional.ofNullable(fait),
                Optional.ofNullable(critere),
                charges,
                Optional.ofNullable(admis),
                Optional.ofNullable(clause),
                suite));
        decision = decision.auMoins(effet);
    }

    /** What is unknown, presumed or to be done does not matter once the movement is refused. */
    VerdictMouvement fixer() {
        if (decision == Decision.REFUSE) {
            motifs.removeIf(m -> m.effet() == Decision.INDETERMINE);
            etapes.clear();
            presume.clear();
            finEffet = null;
        }
        return new VerdictMouvement(
                mouvement, decision, motifs, etapes, Optional.ofNullable(finEffet), presume, List.of());
    }
}

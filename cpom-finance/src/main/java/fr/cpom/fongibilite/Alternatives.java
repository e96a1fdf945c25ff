package fr.cpom.fongibilite;

import fr.cpom.contrat.fongibilite.NatureCredit;
import fr.cpom.contrat.fongibilite.RegleFongibilite;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Cloison;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Fait;
import fr.cpom.fongibilite.VerdictMouvement.Alternative;
import fr.cpom.fongibilite.VerdictMouvement.Motif;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** Other ways to the end of a movement that is refused or has to be approved; each is judged, and told only when it is lighter. */
final class Alternatives {
    private final MoteurFongibilite moteur;
    private final VerdictMouvement verdict;
    private final List<Alternative> trouvees = new ArrayList<>();

    private Alternatives(MoteurFongibilite moteur, VerdictMouvement verdict) {
        this.moteur = moteur;
        this.verdict = verdict;
    }

    static List<Alternative> de(MoteurFongibilite moteur, VerdictMouvement verdict, Comptes comptes) {
        Alternatives alternatives = new Alternatives(moteur, verdict);
        for (Motif motif : verdict.motifs()) {
            if (motif.effet().compareTo(Decision.SOUMIS_A_APPROBATION) >= 0) {
                alternatives.pour(motif);
            }
        }
        if (verdict.decision() == Decision.REFUSE) {
            alternatives.autreOrigine(comptes);
        }
        return alternatives.trouvees;
    }

    private void pour(Motif motif) {
        Mouvement m = verdict.mouvement();
        Optional<MonetaryAmount> admis = motif.montantAdmis().filter(MonetaryAmount::isPositive);
        admis.ifPresent(montant -> proposer(
                Alternative.Type.MONTANT_REDUIT,
                Mouvement.builder().from(m).montant(montant).build(),
                moteur,
                Optional.empty()));
        if (motif.fait().filter(f -> f == Fait.RESSOURCE_DURABLE).isPresent()) {
            proposer(
                    Alternative.Type.CHARGE_PONCTUELLE,
                    Mouvement.builder()
                            .from(m)
                            .natureRessource(Correspondance.ressource(m))
                            .natureCharge(NatureCredit.PONCTUEL)
                            .build(),
                    moteur,
                    Optional.empty());
        }
        for (RegleFongibilite regle : moteur.regles()) {
            if (regle instanceof Cloison c && c.derogeable() && c.code().equals(motif.regle())) {
                proposer(Alternative.Type.CLAUSE_DU_CONTRAT, m, moteur.sans(c.code()), Optional.of(c.code()));
            }
        }
    }

    /** The first place of the credits that could pay instead. */
    private void autreOrigine(Comptes comptes) {
        Mouvement m = verdict.mouvement();
        if (m.origine().isEmpty()) {
            return;
        }
        for (Poste poste : comptes.autresOrigines(m)) {
            if (proposer(
                    Alternative.Type.AUTRE_ORIGINE,
                    Mouvement.builder()
                            .from(m)
                            .origine(poste)
                            .disponible(comptes.disponible(poste))
                            .build(),
                    moteur,
                    Optional.empty())) {
                return;
            }
        }
    }

    private boolean proposer(Alternative.Type type, Mouvement m, MoteurFongibilite moteur, Optional<String> clause) {
        Decision decision = moteur.juger(m).decision();
        boolean mieux = decision.compareTo(verdict.decision()) < 0 && decision != Decision.INDETERMINE;
        if (mieux) {
            trouvees.add(new Alternative(type, m, decision, clause));
        }
        return mieux;
    }
}

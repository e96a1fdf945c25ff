package fr.cpom.projection.montecarlo;

import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.contrat.TauxAnnuel;
import fr.cpom.projection.hypothese.Deploiement;
import fr.cpom.projection.hypothese.EffetHypothese;
import fr.cpom.projection.hypothese.EffetHypothese.Evolution;
import fr.cpom.projection.hypothese.Hypothese;
import fr.cpom.projection.interne.NoyauLot;
import fr.cpom.projection.interne.PlanProjection;
import fr.cpom.projection.montecarlo.interne.Ecarts;
import fr.cpom.projection.montecarlo.interne.Tirages;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/** A scenario written as a request for a trajectory: its hypotheses hold the rates and amounts drawn, all else as it was. */
final class Rejeu {
    /** Longest name of a hypothesis. */
    private static final int LONGUEUR_NOM = 80;

    private final Aleas aleas;
    private final DemandeTrajectoire trajectoire;
    private final Contexte contexte;
    private final long[] valeurs;
    private final int place;

    Rejeu(Aleas aleas, DemandeMonteCarlo demande, int scenario, Contexte contexte) {
        this.aleas = aleas;
        this.trajectoire = demande.trajectoire();
        this.contexte = contexte;
        int bloc = scenario / NoyauLot.TAILLE;
        Ecarts.Tampon tampon = aleas.ecarts().new Tampon();
        place = scenario % NoyauLot.TAILLE;
        aleas.ecarts().tirer(Tirages.graines(demande.graine(), bloc + 1)[bloc], place + 1, tampon);
        valeurs = tampon.valeurs();
    }

    private long ecart(int alea, int rang) {
        return rang == 0 ? 0 : valeurs[(alea * aleas.plan().annees() + rang - 1) * NoyauLot.TAILLE + place];
    }

    DemandeTrajectoire demande() {
        List<Hypothese> hypotheses = new ArrayList<>();
        for (int h = 0; h < trajectoire.hypotheses().size(); h++) {
            Hypothese hypothese = trajectoire.hypotheses().get(h);
            int alea = alea(h);
            if (alea < 0) {
                hypotheses.add(hypothese);
            } else if (aleas.aleas().get(alea).groupe() >= 0) {
                taux(hypothese, alea, hypotheses);
            } else {
                montants(hypothese, alea, hypotheses);
            }
        }
        return DemandeTrajectoire.builder()
                .from(trajectoire)
                .nombreAnnees(aleas.plan().annees())
                .hypotheses(hypotheses)
                .build();
    }

    private int alea(int hypothese) {
        for (int k = 0; k < aleas.aleas().size(); k++) {
            if (aleas.aleas().get(k).hypothese() == hypothese) {
                return k;
            }
        }
        return -1;
    }

    private void taux(Hypothese hypothese, int k, List<Hypothese> hypotheses) {
        PlanProjection plan = aleas.plan();
        Alea alea = aleas.aleas().get(k);
        List<TauxAnnuel> taux = new ArrayList<>();
        for (int rang = 1; rang <= plan.annees(); rang++) {
            long milliardiemes = Alea.borner(alea.taux(plan, rang, ecart(k, rang - 1), ecart(k, rang)));
            taux.add(new TauxAnnuel(exercice(rang), Taux.of(BigDecimal.valueOf(milliardiemes, 9))));
        }
        hypotheses.add(avec(hypothese, hypothese.nom(), new Evolution(Optional.empty(), taux, Optional.empty())));
        // pay holds amounts besides its rates: they are not drawn
        Optional<Deploiement> deploiement = deploiement(hypothese);
        deploiement.ifPresent(d -> {
            montants(hypothese, d::durable, true, " / montants durables", hypotheses);
            montants(hypothese, d::ponctuel, false, " / montants de l'année", hypotheses);
        });
    }

    private void montants(Hypothese hypothese, int k, List<Hypothese> hypotheses) {
        Optional<Deploiement> deploiement = deploiement(hypothese);
        deploiement.ifPresent(d -> {
            montants(hypothese, rang -> montant(hypothese, k, rang, d.durable(rang)), true, "", hypotheses);
            IntToLongFunction ponctuels =
                    rang -> d.ponctuel(rang) == 0 ? 0 : montant(hypothese, k, rang, d.ponctuel(rang));
            montants(hypothese, ponctuels, false, "", hypotheses);
        });
    }

    private long montant(Hypothese hypothese, int k, int rang, long centimes) {
        return hypothese.agit(exercice(rang))
                ? aleas.aleas().get(k).montant(centimes, rang, ecart(k, rang - 1), ecart(k, rang))
                : 0;
    }

    private Optional<Deploiement> deploiement(Hypothese hypothese) {
        return Deploiement.de(
                hypothese, trajectoire.exerciceBase(), aleas.plan().annees(), "", contexte, new Anomalies());
    }

    private void montants(
            Hypothese hypothese,
            IntToLongFunction centimes,
            boolean durable,
            String suffixe,
            List<Hypothese> hypotheses) {
        List<MontantAnnuel> montants = new ArrayList<>();
        for (int rang = 1; rang <= aleas.plan().annees(); rang++) {
            long montant = centimes.applyAsLong(rang);
            if (montant != 0) {
                montants.add(new MontantAnnuel(exercice(rang), Montants.ofCentimes(montant)));
            }
        }
        if (!montants.isEmpty()) {
            int longueur = Math.min(hypothese.nom().length(), LONGUEUR_NOM - suffixe.length());
            hypotheses.add(avec(
                    hypothese,
                    hypothese.nom().substring(0, longueur) + suffixe,
                    new EffetHypothese.Montants(montants, Optional.of(durable))));
        }
    }

    private static Hypothese avec(Hypothese hypothese, String nom, EffetHypothese effet) {
        return Hypothese.builder().from(hypothese).nom(nom).effet(effet).build();
    }

    private Exercice exercice(int rang) {
        return trajectoire.exerciceBase().plus(rang);
    }
}

package fr.cpom.projection.scenario;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.LigneBase;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.hypothese.CibleHypothese;
import fr.cpom.projection.scenario.Variation.ReviserBase;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.projection.trajectoire.LigneProjetee;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.interne.Centimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** The amounts of the base year changed: lines of the budget first, then lines of the base of the contract, in their order. */
final class RevisionBase {
    private final Contexte contexte;
    private final Anomalies anomalies;

    RevisionBase(Contexte contexte, Anomalies anomalies) {
        this.contexte = contexte;
        this.anomalies = anomalies;
    }

    /** Sum of the amounts that a target aims at, cents. */
    static long total(DemandeTrajectoire demande, CibleHypothese cible) {
        long total = 0;
        for (Visee v : visees(demande, cible)) {
            total = Math.addExact(total, v.centimes());
        }
        return total;
    }

    /** A line aimed at: of the budget, or of the contract. */
    private record Visee(boolean contrat, int rang, long centimes) {}

    Optional<DemandeTrajectoire> appliquer(DemandeTrajectoire demande, ReviserBase revision, String pointeur) {
        List<Visee> visees = visees(demande, revision.cible());
        long[] montants = visees.stream().mapToLong(Visee::centimes).toArray();
        long total = 0;
        for (long montant : montants) {
            total = Math.addExact(total, montant);
        }
        if (total == 0) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.VARIANTE_SANS_LIGNE, pointeur));
            return Optional.empty();
        }
        long[] ecarts = revision.montant()
                .map(m -> Centimes.auProrata(Montants.centimes(m), montants))
                .orElseGet(() -> auTaux(revision.taux().orElseThrow(), montants));
        for (int i = 0; i < montants.length; i++) {
            montants[i] = Math.addExact(montants[i], ecarts[i]);
            if (montants[i] < 0) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.VARIANTE_BASE_NEGATIVE, pointeur, "montant", Montants.texteCentimes(montants[i])));
                return Optional.empty();
            }
        }
        return Optional.of(reecrire(demande, visees, montants));
    }

    private long[] auTaux(Taux taux, long[] montants) {
        long[] ecarts = new long[montants.length];
        for (int i = 0; i < ecarts.length; i++) {
            ecarts[i] = taux.appliquer(montants[i], contexte.arrondi());
        }
        return ecarts;
    }

    private static List<Visee> visees(DemandeTrajectoire demande, CibleHypothese cible) {
        List<Visee> visees = new ArrayList<>();
        for (int i = 0; i < demande.lignes().size(); i++) {
            LigneProjetee ligne = demande.lignes().get(i);
            Optional<MonetaryAmount> montant =
                    ligne.montant().or(() -> MontantAnnuel.de(ligne.montants(), demande.exerciceBase()));
            if (montant.isPresent()
                    && cible.vise(ligne.sens(), ligne.essms(), ligne.section(), ligne.groupe(), ligne.compte())) {
                visees.add(new Visee(false, i, Montants.centimes(montant.get())));
            }
        }
        List<LigneBase> lignes = demande.contrat()
                .flatMap(Cpom::voletFinancier)
                .map(VoletFinancier::lignes)
                .orElse(List.of());
        for (int i = 0; i < lignes.size(); i++) {
            LigneBase ligne = lignes.get(i);
            // as the trajectory lays them: produits of groupe I
            if (cible.vise(
                    SensLigne.PRODUIT,
                    ligne.essms().valeur(),
                    ligne.section(),
                    GroupeFonctionnel.I,
                    Optional.empty())) {
                visees.add(new Visee(true, i, Montants.centimes(ligne.montant())));
            }
        }
        return visees;
    }

    private static DemandeTrajectoire reecrire(DemandeTrajectoire demande, List<Visee> visees, long[] montants) {
        List<LigneProjetee> lignes = new ArrayList<>(demande.lignes());
        List<LigneBase> contrat = new ArrayList<>(demande.contrat()
                .flatMap(Cpom::voletFinancier)
                .map(VoletFinancier::lignes)
                .orElse(List.of()));
        boolean contratRevise = false;
        for (int i = 0; i < montants.length; i++) {
            MonetaryAmount montant = Montants.ofCentimes(montants[i]);
            int rang = visees.get(i).rang();
            if (visees.get(i).contrat()) {
                contratRevise = true;
                contrat.set(
                        rang,
                        LigneBase.builder()
                                .from(contrat.get(rang))
                                .montant(montant)
                                .build());
            } else {
                lignes.set(rang, ligne(lignes.get(rang), demande, montant));
            }
        }
        DemandeTrajectoire revisee =
                DemandeTrajectoire.builder().from(demande).lignes(lignes).build();
        return contratRevise
                ? ApplicationVariations.avecVolet(
                        revisee,
                        VoletFinancier.builder()
                                .from(revisee.contrat()
                                        .flatMap(Cpom::voletFinancier)
                                        .orElseThrow())
                                .lignes(contrat)
                                .build())
                : revisee;
    }

    private static LigneProjetee ligne(LigneProjetee ligne, DemandeTrajectoire demande, MonetaryAmount montant) {
        LigneProjetee.Builder nouvelle = LigneProjetee.builder();
        nouvelle.from(ligne);
        return ligne.montant().isPresent()
                ? nouvelle.montant(montant).build()
                : nouvelle.montants(ligne.montants().stream()
                                .map(m -> m.exercice().equals(demande.exerciceBase())
                                        ? new MontantAnnuel(m.exercice(), montant)
                                        : m)
                                .toList())
                        .build();
    }
}

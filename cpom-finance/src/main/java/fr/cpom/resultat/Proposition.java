package fr.cpom.resultat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.resultat.DemandeProposition.PrioriteAffectation;
import fr.cpom.resultat.PropositionAffectation.LigneProposee;
import fr.cpom.resultat.PropositionAffectation.OrigineLigne;
import fr.cpom.resultat.PropositionAffectation.PrioriteEcartee;
import fr.cpom.resultat.PropositionAffectation.PropositionCompte;
import fr.cpom.resultat.PropositionAffectation.RaisonEcart;
import fr.cpom.resultat.TableDestinations.Ligne;
import fr.cpom.resultat.TableDestinations.Rang;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines proposed for one result, made in the order in which they are served. */
final class Proposition {
    private final DemandeProposition entree;
    private final ImputationCompte imputation;
    private final Contexte contexte;
    private final Anomalies anomalies;
    private final List<LigneProposee> lignes = new ArrayList<>();
    private final List<PrioriteEcartee> ecartees = new ArrayList<>();
    private final Map<Destination, Long> libres = new EnumMap<>(Destination.class);
    private long reste;

    Proposition(DemandeProposition entree, ImputationCompte imputation, Contexte contexte, Anomalies anomalies) {
        this.entree = entree;
        this.imputation = imputation;
        this.contexte = contexte;
        this.anomalies = anomalies;
        this.reste = imputation.libre().centimes();
    }

    PropositionCompte proposer() {
        imputation
                .imposees()
                .forEach(i -> lignes.add(new LigneProposee(
                        i.destination(),
                        Montants.ofCentimes(i.montant().centimes()),
                        OrigineLigne.TEXTE,
                        Optional.empty(),
                        i.article())));
        imputation
                .minimums()
                .forEach((destination, minimum) -> servir(
                        destination,
                        minimum,
                        OrigineLigne.CONTRAT,
                        Optional.empty(),
                        imputation.competence().regle().contrat()));
        for (int i = 0; i < entree.priorites().size(); i++) {
            if (entree.priorites().get(i).vise(imputation.compte().compte())
                    && imputation.aAffecter().centimes() > 0) {
                priorite(entree.priorites().get(i), i + 1);
            }
        }
        List<Ligne> ouvertes = imputation.lignes(true).stream()
                .filter(l -> l.rang() != Rang.PRIORITAIRE)
                .toList();
        entree.reste()
                .ifPresent(voulue ->
                        ouvertes.stream().filter(l -> l.destination() == voulue).forEach(this::reste));
        ouvertes.stream()
                .filter(l -> l.destination() != Destination.APUREMENT_DEFICITS)
                .forEach(this::reste);
        if (reste > 0) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.PROPOSITION_SANS_ISSUE,
                            "/affectation/clauses/modalites",
                            "compte",
                            imputation.compte().compte(),
                            "montant",
                            Montants.texteCentimes(reste))
                    .selon(imputation.competence().regle().contrat()));
        }
        return new PropositionCompte(
                imputation.compte().compte(),
                lignes,
                ecartees,
                Montants.ofCentimes(Math.absExact(imputation.aAffecter().centimes())));
    }

    private void reste(Ligne ligne) {
        long montant = Math.min(reste, place(ligne).orElse(0L));
        servir(ligne.destination(), montant, OrigineLigne.RESTE, Optional.empty(), ligne.article());
    }

    private void priorite(PrioriteAffectation priorite, int rang) {
        Optional<Ligne> connue = TableDestinations.ligne(imputation.competence().regle(), priorite.destination());
        if (connue.isEmpty()) {
            ecarter(priorite, rang, RaisonEcart.DESTINATION_INTERDITE);
            return;
        }
        Optional<Long> voulu = voulu(priorite);
        if (voulu.isEmpty()) {
            return;
        }
        Optional<Long> place = connue.get().rang() == Rang.PRIORITAIRE ? Optional.of(0L) : place(connue.get());
        if (place.isEmpty()) {
            ecarter(priorite, rang, RaisonEcart.BESOIN_INCONNU);
        } else if (voulu.get() == 0) {
            ecarter(priorite, rang, RaisonEcart.CIBLE_ATTEINTE);
        } else if (place.get() == 0) {
            ecarter(priorite, rang, RaisonEcart.PLAFOND_ATTEINT);
        } else if (reste == 0) {
            ecarter(priorite, rang, RaisonEcart.RESULTAT_EPUISE);
        } else {
            servir(
                    priorite.destination(),
                    Math.min(Math.min(voulu.get(), place.get()), reste),
                    OrigineLigne.PRIORITE,
                    Optional.of(rang),
                    connue.get().article());
        }
    }

    /** What a priority asks still; empty when its target cannot be computed. */
    private Optional<Long> voulu(PrioriteAffectation priorite) {
        if (priorite.montant().isPresent()) {
            return priorite.montant().map(Montants::centimes);
        }
        Optional<Long> cible = priorite.solde().map(Montants::centimes);
        if (priorite.partCharges().isPresent()) {
            if (imputation.compte().charges().isEmpty()) {
                PropositionCalculator.manque(
                        entree.affectation().comptes().stream()
                                .map(CompteResultat::compte)
                                .toList()
                                .indexOf(imputation.compte().compte()),
                        anomalies);
                return Optional.empty();
            }
            cible = Optional.of(priorite.partCharges()
                    .get()
                    .appliquer(Montants.centimes(imputation.compte().charges().get()), contexte.arrondi()));
        }
        if (cible.isEmpty()) {
            return Optional.of(Long.MAX_VALUE);
        }
        Destination destination = priorite.destination();
        long atteint = Math.addExact(
                Montants.centimes(imputation.soldes().solde(destination.reserve())),
                Math.addExact(imputation.imposee(destination), libres.getOrDefault(destination, 0L)));
        return Optional.of(Math.max(0, cible.get() - atteint));
    }

    /** What a use can still take by the texts and the contract; empty when the besoin that limits it is not known. */
    private Optional<Long> place(Ligne ligne) {
        long deja = libres.getOrDefault(ligne.destination(), 0L);
        return imputation
                .plafondTexte(ligne)
                .map(p -> Math.max(0, Math.min(p, imputation.plafondContrat(ligne.destination())) - deja));
    }

    private void ecarter(PrioriteAffectation priorite, int rang, RaisonEcart raison) {
        ecartees.add(new PrioriteEcartee(rang, priorite.destination(), raison));
    }

    private void servir(
            Destination destination,
            long montant,
            OrigineLigne origine,
            Optional<Integer> rang,
            ReferenceJuridique article) {
        if (montant > 0) {
            reste -= montant;
            libres.merge(destination, montant, Math::addExact);
            lignes.add(new LigneProposee(destination, Montants.ofCentimes(montant), origine, rang, article));
        }
    }
}

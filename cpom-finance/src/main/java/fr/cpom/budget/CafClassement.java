package fr.cpom.budget;

import fr.cpom.budget.Classement.TermesCaf;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.droit.Confiance;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The CAF of a trial balance by the additive method, from the roles of its accounts (R. 314-213 I 3° CASF). */
final class CafClassement {
    private final VueClassement vue;
    private final Tracage t;
    private final TermesCaf termes;
    private final Explication explication;

    CafClassement(VueClassement vue, Tracage t) {
        this.vue = vue;
        this.t = t;
        MontantExplique dotations = somme(RoleCompte.DOTATION);
        MontantExplique vnc = somme(RoleCompte.VNC_CEDEE);
        MontantExplique cessions = somme(RoleCompte.PRODUIT_CESSION);
        MontantExplique quotePart = somme(RoleCompte.QUOTE_PART_SUBVENTION);
        MontantExplique reprises = somme(RoleCompte.REPRISE);
        MontantExplique reprises778 = somme(RoleCompte.REPRISE_778);
        MontantExplique caf = t.somme(
                "cafExercice",
                Articles.R_314_213_I_3,
                vue.resultat(),
                dotations,
                vnc,
                cessions.retranche(),
                quotePart.retranche(),
                reprises.retranche(),
                reprises778.retranche());
        termes = new TermesCaf(
                Montants.ofCentimes(dotations.centimes()),
                Montants.ofCentimes(vnc.centimes()),
                Montants.ofCentimes(cessions.centimes()),
                Montants.ofCentimes(quotePart.centimes()),
                Montants.ofCentimes(reprises.centimes()),
                Montants.ofCentimes(reprises778.centimes()),
                Montants.ofCentimes(caf.centimes()));
        explication = caf.explication();
    }

    private MontantExplique somme(RoleCompte role) {
        List<MontantExplique> montants = vue.places().stream()
                .filter(p -> role(p).filter(r -> r.role() == role).isPresent())
                .map(VueClassement.Place::montant)
                .toList();
        return t.somme("termeCaf", Articles.R_314_213_I_3, montants).pour(role.name());
    }

    private Optional<LigneRole> role(VueClassement.Place place) {
        return vue.plan().role(place.compte().numero(), place.sens());
    }

    TermesCaf termes() {
        return termes;
    }

    /** Down to the accounts; the result is its first term. */
    Explication explication() {
        return explication;
    }

    /** The accounts too short to tell whether they hold a term, and those whose role is to be confirmed. */
    void signaler(Anomalies anomalies) {
        List<String> courts = new ArrayList<>();
        List<String> aConfirmer = new ArrayList<>();
        for (VueClassement.Place place : vue.places()) {
            String compte = place.compte().numero();
            Optional<LigneRole> role = role(place);
            if (place.montant().estNul()) {
                continue;
            }
            if (role.isEmpty() && !vue.plan().rolesSous(compte).isEmpty()) {
                courts.add(compte);
            } else if (role.filter(r -> r.confiance() == Confiance.A_CONFIRMER).isPresent()) {
                aConfirmer.add(compte);
            }
        }
        ajouter(CodeAnomalie.ROLE_COMPTE_INDETERMINE, courts, anomalies);
        ajouter(CodeAnomalie.ROLE_COMPTE_A_CONFIRMER, aConfirmer, anomalies);
    }

    private static void ajouter(CodeAnomalie code, List<String> comptes, Anomalies anomalies) {
        if (!comptes.isEmpty()) {
            anomalies.ajouter(Anomalie.of(code, "/comptes", "comptes", String.join(", ", comptes))
                    .selon(Articles.R_314_213_I_3));
        }
    }
}

package fr.cpom.budget.equilibre;

import fr.cpom.budget.equilibre.Remede.VoieRemede;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.ClasseCompteResultat;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tarification products are those notified (R. 314-222 I 1° CASF), or those expected while notifications are awaited (R. 314-210 IV). */
final class ConditionTarification {
    private ConditionTarification() {}

    /** Products shown against those notified; of sums expected, those proved count as notified. */
    static Jugement produits(ProduitsTarification produits, String chemin, Anomalies anomalies) {
        List<String> manquants = new ArrayList<>();
        if (produits.inscrits().isEmpty()) {
            manquants.add(chemin + "/inscrits");
        }
        if (produits.notifies().isEmpty()) {
            manquants.add(chemin + "/notifies");
        }
        if (!manquants.isEmpty()) {
            return Jugement.inconnu(Articles.R_314_222_I_1, manquants.toArray(new String[0]));
        }
        long inscrits = Montants.centimes(produits.inscrits().get());
        long notifies = Montants.centimes(produits.notifies().get());
        long escomptes = produits.escomptes().map(Montants::centimes).orElse(0L);
        long admis = Math.addExact(notifies, escomptes);
        boolean avecEscomptes = escomptes != 0 && inscrits == admis;
        Remede notifier = Remede.de(VoieRemede.INSCRIRE_LES_PRODUITS_NOTIFIES, notifies, Articles.R_314_222_I_1);
        if (!avecEscomptes) {
            return Jugement.chiffres(inscrits == notifies, Articles.R_314_222_I_1, inscrits, notifies, notifier);
        }
        if (produits.escomptesJustifies().isEmpty()) {
            return Jugement.chiffres(true, Articles.R_314_222_I_1, inscrits, admis)
                    .faute(chemin + "/escomptesJustifies");
        }
        if (!produits.escomptesJustifies().get()) {
            return Jugement.chiffres(
                    false,
                    Articles.R_314_222_I_1,
                    inscrits,
                    notifies,
                    notifier,
                    Remede.de(VoieRemede.JUSTIFIER_LES_PRODUITS_ESCOMPTES, escomptes, Articles.R_314_210_IV));
        }
        anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.EQUILIBRE_PRODUITS_ESCOMPTES,
                        chemin + "/escomptes",
                        "montant",
                        Montants.texteCentimes(escomptes))
                .selon(Articles.R_314_210_IV));
        return Jugement.chiffres(true, Articles.R_314_222_I_1, inscrits, admis);
    }

    /**
     * The whole EPRD and each account: a lack in one account is not made up by another. Without a figure for the whole, every account
     * that has a tariff must be told.
     */
    static Jugement ensemble(DemandeEquilibre demande, List<CompteJuge> comptes, Anomalies anomalies) {
        Optional<Jugement> total = demande.tarification().map(t -> produits(t, "/tarification", anomalies));
        List<Jugement> propres = comptes.stream()
                .map(CompteJuge::tarification)
                .flatMap(Optional::stream)
                .toList();
        total.flatMap(Jugement::constate).ifPresent(t -> verifierTotal(demande, Montants.centimes(t), anomalies));
        List<Jugement> tous = new ArrayList<>(propres);
        total.ifPresent(tous::add);
        if (total.isEmpty()) {
            if (comptes.isEmpty()) {
                return Jugement.inconnu(Articles.R_314_222_I_1, "/tarification");
            }
            for (int i = 0; i < comptes.size(); i++) {
                boolean sansTarif = comptes.get(i)
                        .classe()
                        .filter(c -> c == ClasseCompteResultat.DOTATION_NON_AFFECTEE
                                || c == ClasseCompteResultat.ESAT_PRODUCTION)
                        .isPresent();
                if (comptes.get(i).tarification().isEmpty() && !sansTarif) {
                    tous.add(Jugement.inconnu(Articles.R_314_222_I_1, "/comptes/" + i + "/tarification"));
                }
            }
        }
        if (tous.isEmpty()) {
            return Jugement.inconnu(Articles.R_314_222_I_1, "/tarification");
        }
        return tous.size() == 1 ? tous.get(0) : chiffree(Jugement.ensemble(Articles.R_314_222_I_1, tous), total);
    }

    /** Whoever tells the figures of the whole finds them on the condition. */
    private static Jugement chiffree(Jugement ensemble, Optional<Jugement> total) {
        return total.map(t -> new Jugement(
                        ensemble.etat(),
                        ensemble.article(),
                        t.constate(),
                        t.attendu(),
                        t.ecart(),
                        ensemble.manquants(),
                        ensemble.remedes()))
                .orElse(ensemble);
    }

    private static void verifierTotal(DemandeEquilibre demande, long total, Anomalies anomalies) {
        long somme = 0;
        for (CompteResultatPrevisionnel compte : demande.comptes()) {
            Optional<Long> inscrits = compte.tarification()
                    .flatMap(ProduitsTarification::inscrits)
                    .map(Montants::centimes);
            if (inscrits.isEmpty()) {
                return;
            }
            somme = Math.addExact(somme, inscrits.get());
        }
        if (!demande.comptes().isEmpty() && somme != total) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.EQUILIBRE_TOTAL_INCOHERENT,
                    "/tarification/inscrits",
                    "valeur",
                    Montants.texteCentimes(total),
                    "attendu",
                    Montants.texteCentimes(somme)));
        }
    }
}

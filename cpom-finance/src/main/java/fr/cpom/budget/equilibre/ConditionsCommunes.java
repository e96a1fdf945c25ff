package fr.cpom.budget.equilibre;

import fr.cpom.budget.equilibre.Remede.VoieRemede;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The three conditions that R. 314-15 and R. 314-222 word alike: sincerity, debt, earmarked receipts. */
final class ConditionsCommunes {
    private ConditionsCommunes() {}

    static Jugement sincerite(DemandeEquilibre demande, ReferenceJuridique article) {
        return Jugement.fait(
                demande.previsionsSinceres(),
                article,
                "/previsionsSinceres",
                Remede.de(VoieRemede.REEVALUER_LES_PREVISIONS, article));
    }

    /** New loans may repay capital as far as they come of a renegotiation, and no further. */
    static Jugement dette(DemandeEquilibre demande, ReferenceJuridique article, Anomalies anomalies) {
        if (demande.emprunts().isEmpty()) {
            return Jugement.inconnu(article, "/emprunts");
        }
        EmpruntsPourRemboursement emprunts = demande.emprunts().get();
        long montant = Montants.centimes(emprunts.montant());
        Optional<Long> renegocie = emprunts.dontRenegociation()
                .map(Montants::centimes)
                .or(() -> emprunts.renegociation().map(r -> r ? montant : 0L))
                .or(() -> montant == 0 ? Optional.of(0L) : Optional.empty());
        if (montant < 0) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.MONTANT_NEGATIF, "/emprunts/montant", "valeur", Montants.texteCentimes(montant)));
        }
        boolean dementie = emprunts.renegociation().filter(r -> !r).isPresent()
                && emprunts.dontRenegociation().filter(d -> !d.isZero()).isPresent();
        if (dementie || renegocie.filter(r -> r < 0 || r > montant).isPresent()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.EQUILIBRE_FAITS_CONTRADICTOIRES,
                    "/emprunts/dontRenegociation",
                    "valeur",
                    renegocie.map(Montants::texteCentimes).orElse("?"),
                    "attendu",
                    Montants.texteCentimes(dementie ? 0 : montant)));
        }
        if (renegocie.isEmpty()) {
            return Jugement.chiffres(false, article, montant, 0).faute("/emprunts/renegociation");
        }
        long reste = Math.subtractExact(montant, renegocie.get());
        return Jugement.chiffres(
                reste <= 0,
                article,
                montant,
                renegocie.get(),
                Remede.de(VoieRemede.REDUIRE_LES_EMPRUNTS, Math.max(reste, 0), article),
                Remede.de(VoieRemede.RENEGOCIER_LA_DETTE, Math.max(reste, 0), article));
    }

    /** Each earmarked receipt is wholly used as planned; a statement about all of them fills what figures leave open. */
    static Jugement recettesAffectees(DemandeEquilibre demande, ReferenceJuridique article, Anomalies anomalies) {
        List<RecetteAffectee> recettes = demande.recettesAffectees();
        if (recettes.isEmpty()) {
            return Jugement.fait(
                    demande.recettesAffecteesRespectees(),
                    article,
                    "/recettesAffecteesRespectees",
                    Remede.de(VoieRemede.EMPLOYER_LES_RECETTES, article));
        }
        long total = 0;
        long manque = 0;
        List<String> inconnues = new ArrayList<>();
        for (int i = 0; i < recettes.size(); i++) {
            RecetteAffectee recette = recettes.get(i);
            long montant = Montants.centimes(recette.montant());
            total = Math.addExact(total, montant);
            if (recette.employe().isEmpty()) {
                inconnues.add("/recettesAffectees/" + i + "/employe");
            } else {
                long employe = Montants.centimes(recette.employe().get());
                manque = Math.addExact(manque, Math.max(0, Math.subtractExact(montant, employe)));
            }
        }
        Optional<Boolean> enonce = demande.recettesAffecteesRespectees();
        if (manque > 0 && enonce.filter(e -> e).isPresent()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.EQUILIBRE_FAITS_CONTRADICTOIRES,
                    "/recettesAffecteesRespectees",
                    "valeur",
                    "true",
                    "attendu",
                    "false"));
        }
        boolean refusee = enonce.filter(e -> !e).isPresent();
        boolean ouverte = !inconnues.isEmpty() && enonce.isEmpty();
        Jugement jugement = Jugement.chiffres(
                manque == 0 && !refusee,
                article,
                Math.subtractExact(total, manque),
                total,
                manque > 0
                        ? Remede.de(VoieRemede.EMPLOYER_LES_RECETTES, manque, article)
                        : Remede.de(VoieRemede.EMPLOYER_LES_RECETTES, article));
        return jugement.estRemplie() && ouverte ? jugement.faute(inconnues.toArray(new String[0])) : jugement;
    }
}

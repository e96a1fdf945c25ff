package fr.cpom.budget.siege;

import fr.cpom.budget.siege.DemandeRepartitionSiege.AssietteProduction;
import fr.cpom.budget.siege.DemandeRepartitionSiege.ChargesEssms;
import fr.cpom.budget.siege.RepartitionSiege.Base;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.Montants;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** What the part of each budget is in proportion to (R. 314-92 I, R. 314-129 I CASF). */
final class Assiettes {
    private final Tracage t;
    private final Anomalies anomalies;

    /** A base, which amount it is, and the paragraph that says so. */
    record Assiette(Base base, MontantExplique montant, ReferenceJuridique reference) {}

    Assiettes(Tracage t, Anomalies anomalies) {
        this.t = t;
        this.anomalies = anomalies;
    }

    /** The base of a budget; what is missing is a blocking anomaly. */
    Optional<Assiette> de(ChargesEssms essms, String chemin) {
        signalerEcartes(essms, chemin);
        if (essms.production().isPresent()
                && essms.categorie().filter(c -> !c.estEsat()).isPresent()) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.SIEGE_PRODUCTION_HORS_ESAT, chemin + "/production", "essms", essms.essms())
                            .selon(Articles.R_314_129));
        }
        if (essms.production()
                .filter(p -> p == AssietteProduction.VALEUR_AJOUTEE)
                .isPresent()) {
            return lu(essms, essms.valeurAjoutee(), "valeurAjoutee", chemin)
                    .map(m -> new Assiette(Base.VALEUR_AJOUTEE, m, Articles.R_314_129));
        }
        Optional<Assiette> charges = charges(essms, chemin);
        return essms.production().isEmpty() ? charges : charges.flatMap(c -> moinsAides(essms, c, chemin));
    }

    /** The figures of a production budget that its way of bearing its part does not use. */
    private void signalerEcartes(ChargesEssms essms, String chemin) {
        if (!essms.production().equals(Optional.of(AssietteProduction.CHARGES_MOINS_AIDES_AU_POSTE))) {
            ecarte(essms, essms.aidesAuPoste(), "aidesAuPoste", chemin);
        }
        if (!essms.production().equals(Optional.of(AssietteProduction.VALEUR_AJOUTEE))) {
            ecarte(essms, essms.valeurAjoutee(), "valeurAjoutee", chemin);
        }
    }

    private void ecarte(ChargesEssms essms, Optional<MonetaryAmount> montant, String champ, String chemin) {
        if (montant.isPresent()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.SIEGE_PRODUCTION_ECARTEE,
                            chemin + "/" + champ,
                            "champ",
                            champ,
                            "essms",
                            essms.essms())
                    .selon(Articles.R_314_129));
        }
    }

    private Optional<Assiette> moinsAides(ChargesEssms essms, Assiette charges, String chemin) {
        return lu(essms, essms.aidesAuPoste(), "aidesAuPoste", chemin).flatMap(aides -> {
            MontantExplique net = t.somme("assietteSiege", Articles.R_314_129, charges.montant(), aides.retranche())
                    .pour(essms.essms());
            if (net.centimes() < 0) {
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.SIEGE_PRODUCTION_INCOHERENTE,
                                chemin + "/aidesAuPoste",
                                "essms",
                                essms.essms())
                        .selon(Articles.R_314_129));
                return Optional.empty();
            }
            return Optional.of(new Assiette(Base.CHARGES_MOINS_AIDES_AU_POSTE, net, Articles.R_314_129));
        });
    }

    private Optional<Assiette> charges(ChargesEssms essms, String chemin) {
        boolean nouveau = essms.nouveau()
                .orElse(essms.chargesBrutes().isEmpty()
                        && (essms.chargesExerciceEnCours().isPresent()
                                || essms.chargesProposees().isPresent()));
        if (!nouveau) {
            return assiette(essms, essms.chargesBrutes(), Base.CHARGES_DERNIER_EXERCICE_CLOS, "chargesBrutes", chemin);
        }
        return essms.chargesExerciceEnCours().isPresent()
                        || essms.chargesProposees().isEmpty()
                ? assiette(
                        essms,
                        essms.chargesExerciceEnCours(),
                        Base.CHARGES_EXERCICE_EN_COURS,
                        "chargesExerciceEnCours",
                        chemin)
                : assiette(essms, essms.chargesProposees(), Base.CHARGES_PROPOSEES, "chargesProposees", chemin);
    }

    private Optional<Assiette> assiette(
            ChargesEssms essms, Optional<MonetaryAmount> montant, Base base, String champ, String chemin) {
        return lu(essms, montant, champ, chemin).map(m -> new Assiette(base, m, Articles.R_314_92_I));
    }

    private Optional<MontantExplique> lu(
            ChargesEssms essms, Optional<MonetaryAmount> montant, String champ, String chemin) {
        if (montant.isEmpty()) {
            anomalies.ajouter(Anomalie.manque(chemin, champ));
        }
        return montant.map(m -> t.entree("assietteSiege", Montants.centimes(m), chemin + "/" + champ)
                .pour(essms.essms()));
    }
}

package fr.cpom.resultat;

import fr.cpom.budget.interne.CadreContrat;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Gravite;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.resultat.TableDestinations.Ligne;
import fr.cpom.resultat.TableDestinations.Rang;
import fr.cpom.resultat.TableDestinations.Regle;
import fr.cpom.resultat.reserve.BilanBesoin;
import fr.cpom.resultat.reserve.Reserve;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a compte leaves unsaid, or says twice, and that decides of its affectation: each presumption is told. */
final class Presomptions {
    private Presomptions() {}

    static void dire(ImputationCompte imputation, DemandeAffectation demande, Anomalies anomalies) {
        CompteResultat compte = imputation.compte();
        BilanBesoin.controler(compte.besoinFondsRoulement(), compte.bilan(), imputation.chemin(), anomalies);
        if (imputation.aAffecter().estNul()) {
            return;
        }
        soldes(imputation, anomalies);
        regime(imputation, demande, anomalies);
        boolean budget = demande.cadre()
                .or(() -> demande.nature().map(CadreContrat::propre))
                .filter(c -> c != CadreBudgetaire.BP)
                .isEmpty();
        if (!budget && compte.classe().isEmpty()) {
            boolean deplace = demande.transferts().stream()
                    .anyMatch(t -> t.de().equals(compte.compte()) || t.vers().equals(compte.compte()));
            Anomalie presumee = Anomalie.of(
                            CodeAnomalie.AFFECTATION_CLASSE_PRESUMEE,
                            imputation.chemin() + "/classe",
                            "compte",
                            compte.compte())
                    .selon(Articles.R_314_234_4);
            anomalies.ajouter(deplace ? presumee.avecGravite(Gravite.ALERTE) : presumee);
        }
    }

    /** True for a use that another rule of the EPRD than that of the compte d'emploi opens. */
    static boolean ouverteAilleurs(Destination destination) {
        return TableDestinations.ligne(Regle.EPRD, destination).isPresent();
    }

    /** The regime decides as soon as a use is wished that the compte d'emploi of L. 342-1 does not know. */
    private static void regime(ImputationCompte imputation, DemandeAffectation demande, Anomalies anomalies) {
        CompteResultat compte = imputation.compte();
        boolean commercial = demande.statut().equals(Optional.of(StatutJuridique.COMMERCIAL));
        if (!Competence.peutEtreUnEhpad(demande, compte)
                || (demande.statut().isPresent() && !commercial)
                || compte.regime().filter(r -> r != RegimeResultat.ORDINAIRE).isPresent()) {
            return;
        }
        boolean decide = compte.souhait().stream()
                .anyMatch(s -> ouverteAilleurs(s.destination())
                        && TableDestinations.ligne(Regle.EPRD_EMPLOI, s.destination())
                                .isEmpty());
        if (compte.regime().isPresent()) {
            if (commercial) {
                anomalies.ajouter(dire(CodeAnomalie.AFFECTATION_REGIME_ORDINAIRE_COMMERCIAL, imputation, "/regime"));
            }
        } else if (commercial || decide) {
            Anomalie inconnu = dire(CodeAnomalie.AFFECTATION_REGIME_INCONNU, imputation, "/regime");
            anomalies.ajouter(
                    imputation.competence().regimeInconnu() && decide ? inconnu : inconnu.avecGravite(Gravite.ALERTE));
        }
    }

    private static Anomalie dire(CodeAnomalie code, ImputationCompte imputation, String champ) {
        return Anomalie.of(
                        code,
                        imputation.chemin() + champ,
                        "compte",
                        imputation.compte().compte())
                .selon(Articles.R_314_244_AL2);
    }

    /** None told; or, of those that the texts look at first, some not told. */
    private static void soldes(ImputationCompte imputation, Anomalies anomalies) {
        CompteResultat compte = imputation.compte();
        if (compte.soldes().isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.SOLDES_NON_RENSEIGNES, imputation.chemin() + "/soldes", "compte", compte.compte()));
            return;
        }
        List<String> tus = new ArrayList<>();
        long reste = Math.absExact(imputation.aAffecter().centimes());
        boolean excedent = imputation.aAffecter().centimes() > 0;
        for (Ligne ligne : imputation.lignes(excedent)) {
            Reserve reserve = ligne.destination().reserve();
            boolean bornee = ligne.rang() == Rang.PRIORITAIRE
                    || (ligne.rang() == Rang.PLAFONNE
                            && compte.souhait().stream().anyMatch(s -> s.destination() == ligne.destination()));
            if (bornee && reste > 0) {
                if (imputation.soldes().connu(reserve).isEmpty()) {
                    tus.add(reserve.libelle());
                }
                reste -= ligne.rang() == Rang.PRIORITAIRE
                        ? Montants.centimes(imputation.soldes().solde(reserve))
                        : 0;
            }
        }
        if (!tus.isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.SOLDES_INCOMPLETS,
                    imputation.chemin() + "/soldes",
                    "compte",
                    compte.compte(),
                    "soldes",
                    String.join(", ", tus)));
        }
    }
}

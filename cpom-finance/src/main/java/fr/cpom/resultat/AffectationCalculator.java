package fr.cpom.resultat;

import fr.cpom.budget.interne.CadreContrat;
import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.resultat.Affectation.AffectationCompte;
import fr.cpom.resultat.Affectation.DestinationOuverte;
import fr.cpom.resultat.Affectation.ImputationAnnuelle;
import fr.cpom.resultat.Affectation.LigneImposee;
import fr.cpom.resultat.Affectation.MouvementReserve;
import fr.cpom.resultat.Affectation.SensResultat;
import fr.cpom.resultat.ImputationCompte.Imposee;
import fr.cpom.resultat.TableDestinations.Ligne;
import fr.cpom.resultat.TableDestinations.Rang;
import fr.cpom.resultat.reserve.Reserve;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The affectation of results (R. 314-234 to R. 314-244 CASF under EPRD, R. 314-51 to R. 314-54 under budget prévisionnel): who
 * decides, the imposed part in its order, the free part and its lawful uses, each wish admitted, limited or refused, the balances
 * after it.
 *
 * <p>Amounts are in euros. A wish refused is {@code AFFECTATION_REFUSEE}, limited {@code AFFECTATION_LIMITEE}, a movement between
 * comptes {@code AFFECTATION_TRANSFERT_REFUSE}: blocking, beside a value that holds the verdict. A wish that leaves a part of the
 * surplus aside is {@code AFFECTATION_INCOMPLETE}. Without frame nor kind of contract there is no value ({@code CHAMP_MANQUANT}).
 */
public final class AffectationCalculator extends AbstractCalculator<DemandeAffectation, Affectation> {
    private static final AffectationCalculator STANDARD = new AffectationCalculator();

    private AffectationCalculator() {
        super(
                "resultat.affectation",
                DemandeAffectation.class,
                Affectation.class,
                Articles.R_314_43_AL1,
                Articles.R_314_48_III,
                Articles.R_314_51_I,
                Articles.R_314_51_II,
                Articles.R_314_51_III,
                Articles.R_314_51_IV,
                Articles.R_314_54_AL1,
                Articles.R_314_54_AL2,
                Articles.R_314_104_AL3,
                Articles.R_314_129_II,
                Articles.R_314_234,
                Articles.R_314_235_AL1,
                Articles.R_314_235_AL2,
                Articles.R_314_235_AL3,
                Articles.R_314_240_III,
                Articles.R_314_244_AL2,
                Articles.R_314_244_AL3,
                Articles.ARRETE_AHI);
    }

    /** The calculator. */
    public static AffectationCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<Affectation> calculer(DemandeAffectation demande, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Optional<CadreBudgetaire> cadre = cadre(demande, anomalies);
        controlerNoms(demande, anomalies);
        int etalement = contexte.entier(
                        "resultat.deficit.etalement",
                        demande.exercice().map(Exercice::fin).orElse(contexte.date()),
                        "/comptes",
                        anomalies)
                .orElse(1);
        if (cadre.isEmpty() || anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Tracage t = contexte.tracage();
        Transferts transferts = Transferts.juger(demande, cadre.get(), anomalies);
        List<AffectationCompte> comptes = new ArrayList<>();
        List<MontantExplique> resultats = new ArrayList<>();
        for (ImputationCompte imputation : imputations(demande, cadre.get(), transferts, t, anomalies)) {
            comptes.add(compte(demande, imputation, transferts, etalement, contexte, anomalies));
            resultats.add(imputation.detail());
        }
        Affectation affectation = new Affectation(
                !anomalies.bloquent(), cadre.get(), dateLimite(demande, cadre.get()), transferts.juges(), comptes);
        return Calcul.de(
                affectation,
                anomalies,
                t.somme("affectations", fondement(cadre.get()), resultats).explication());
    }

    static ReferenceJuridique fondement(CadreBudgetaire cadre) {
        return cadre == CadreBudgetaire.BP ? Articles.R_314_51_II : Articles.R_314_234;
    }

    /** The imputation of each compte, in the order given. */
    static List<ImputationCompte> imputations(
            DemandeAffectation demande, CadreBudgetaire cadre, Transferts transferts, Tracage t, Anomalies anomalies) {
        List<ImputationCompte> imputations = new ArrayList<>();
        for (int i = 0; i < demande.comptes().size(); i++) {
            CompteResultat compte = demande.comptes().get(i);
            Competence competence = Competence.de(demande, cadre, compte, anomalies);
            imputations.add(new ImputationCompte(demande, compte, competence, transferts, i, t, anomalies));
        }
        return imputations;
    }

    /** The frame given, else that of the kind of contract. */
    static Optional<CadreBudgetaire> cadre(DemandeAffectation demande, Anomalies anomalies) {
        Optional<CadreBudgetaire> cadre = CadreContrat.retenu(demande.nature(), demande.cadre(), "/cadre", anomalies);
        if (cadre.isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "cadre"));
        }
        if (cadre.equals(Optional.of(CadreBudgetaire.EPCP))) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.AFFECTATION_EPCP, "/cadre").selon(Articles.R_314_242));
        }
        return cadre;
    }

    /** Two comptes of one name could not be told apart. */
    static void controlerNoms(DemandeAffectation demande, Anomalies anomalies) {
        Set<String> noms = new HashSet<>();
        for (int i = 0; i < demande.comptes().size(); i++) {
            String nom = demande.comptes().get(i).compte();
            if (!noms.add(nom)) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.CODE_EN_DOUBLE, "/comptes/" + i + "/compte", "valeur", nom));
            }
        }
        if (noms.isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.AFFECTATION_SANS_COMPTE, "/comptes"));
        }
    }

    private static Optional<LocalDate> dateLimite(DemandeAffectation demande, CadreBudgetaire cadre) {
        return cadre == CadreBudgetaire.BP
                ? Optional.empty()
                : demande.exercice().map(e -> e.suivant().fin());
    }

    private static AffectationCompte compte(
            DemandeAffectation demande,
            ImputationCompte imputation,
            Transferts transferts,
            int etalement,
            Contexte contexte,
            Anomalies anomalies) {
        CompteResultat compte = imputation.compte();
        JugementLignes jugement = JugementLignes.juger(imputation, demande.exercice(), etalement, anomalies);
        long resultat = imputation.aAffecter().centimes();
        Map<Destination, Long> montants = new EnumMap<>(Destination.class);
        imputation
                .imposees()
                .forEach(i -> montants.merge(i.destination(), i.montant().centimes(), Math::addExact));
        jugement.admisLibres().forEach((d, m) -> montants.merge(d, m, Math::addExact));
        long affecte = montants.values().stream().reduce(0L, Math::addExact);
        long nonAffecte = Math.absExact(resultat) - affecte;
        informer(imputation, nonAffecte, anomalies);
        return new AffectationCompte(
                compte.compte(),
                imputation.competence().decideur(),
                imputation.competence().article(),
                compte.resultat(),
                Montants.ofCentimes(transferts.recu(compte.compte())),
                Montants.ofCentimes(transferts.cede(compte.compte())),
                Montants.ofCentimes(resultat),
                resultat > 0 ? SensResultat.EXCEDENT : resultat < 0 ? SensResultat.DEFICIT : SensResultat.NUL,
                imputation.imposees().stream()
                        .map(i -> new LigneImposee(
                                i.destination(), Montants.ofCentimes(i.montant().centimes()), i.article()))
                        .toList(),
                Montants.ofCentimes(imputation.libre().centimes()),
                ouvertes(imputation),
                imputation.besoin().map(b -> Montants.ofCentimes(b.centimes())),
                imputation.place().map(p -> Montants.ofCentimes(p.centimes())),
                jugement.lignes(),
                Montants.ofCentimes(affecte),
                Montants.ofCentimes(nonAffecte),
                imputationsAnnuelles(demande, imputation, etalement, contexte),
                soldes(imputation, montants));
    }

    private static void informer(ImputationCompte imputation, long nonAffecte, Anomalies anomalies) {
        CompteResultat compte = imputation.compte();
        if (!compte.souhait().isEmpty() && nonAffecte > 0) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.AFFECTATION_INCOMPLETE,
                    imputation.chemin() + "/souhait",
                    "compte",
                    compte.compte(),
                    "montant",
                    Montants.texteCentimes(nonAffecte)));
        }
        if (imputation.competence().decideur() == Decideur.AUTORITE) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.AFFECTATION_PAR_AUTORITE, imputation.chemin(), "compte", compte.compte())
                            .selon(imputation.competence().article()));
        }
    }

    /** The uses of the free part, each bounded by the text, by the contract and by the free part itself. */
    private static List<DestinationOuverte> ouvertes(ImputationCompte imputation) {
        long libre = imputation.libre().centimes();
        List<DestinationOuverte> ouvertes = new ArrayList<>();
        if (libre > 0) {
            for (Ligne ligne : imputation.lignes(true)) {
                if (ligne.rang() != Rang.PRIORITAIRE) {
                    ouvertes.add(new DestinationOuverte(
                            ligne.destination(),
                            imputation
                                    .plafondTexte(ligne)
                                    .map(p -> Montants.ofCentimes(Math.min(
                                            Math.min(p, imputation.plafondContrat(ligne.destination())), libre))),
                            ligne.article()));
                }
            }
        }
        return ouvertes;
    }

    /** The year of the finding bears what is added to the charges, or three years where circumstances are exceptional. */
    private static List<ImputationAnnuelle> imputationsAnnuelles(
            DemandeAffectation demande, ImputationCompte imputation, int etalement, Contexte contexte) {
        List<ImputationAnnuelle> annees = new ArrayList<>();
        for (Imposee imposee : imputation.imposees()) {
            if (imposee.destination() == Destination.MAJORATION_CHARGES) {
                int nombre = imputation.compte().circonstancesExceptionnelles().orElse(false) ? etalement : 1;
                List<MontantExplique> fractions = contexte.tracage()
                        .fractionsEgales(
                                "imputation", imposee.montant(), nombre, contexte.arrondi(), imposee.article());
                for (int i = 0; i < nombre; i++) {
                    int rang = i + 1;
                    annees.add(new ImputationAnnuelle(
                            rang,
                            demande.exercice().map(e -> e.plus(rang)),
                            Montants.ofCentimes(fractions.get(i).centimes())));
                }
            }
        }
        return annees;
    }

    private static List<MouvementReserve> soldes(ImputationCompte imputation, Map<Destination, Long> montants) {
        Map<Reserve, Long> variations = new EnumMap<>(Reserve.class);
        montants.forEach((destination, montant) ->
                variations.merge(destination.reserve(), destination.signe() * montant, Math::addExact));
        List<MouvementReserve> soldes = new ArrayList<>();
        for (Reserve reserve : Reserve.values()) {
            long avant = Montants.centimes(imputation.soldes().solde(reserve));
            long variation = variations.getOrDefault(reserve, 0L);
            if (avant != 0 || variation != 0) {
                soldes.add(new MouvementReserve(
                        reserve,
                        Montants.ofCentimes(avant),
                        Montants.ofCentimes(variation),
                        Montants.ofCentimes(Math.addExact(avant, variation))));
            }
        }
        return soldes;
    }
}

package fr.cpom.resultat;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.resultat.CompteResultat.LigneSouhaitee;
import fr.cpom.resultat.PropositionAffectation.LigneProposee;
import fr.cpom.resultat.PropositionAffectation.PropositionCompte;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A lawful affectation by priorities: what the texts impose, what the contract wants at least, the priorities in their order, then
 * the rest; each line rests on an article, the lines of a compte sum to its result to the cent, and {@code resultat.affectation}
 * judges them.
 *
 * <p>Amounts are in euros. A target in percent of charges that are not given is {@code CHAMP_MANQUANT}; a surplus that the contract
 * lets go nowhere is {@code PROPOSITION_SANS_ISSUE}, without value.
 */
public final class PropositionCalculator extends AbstractCalculator<DemandeProposition, PropositionAffectation> {
    private static final PropositionCalculator STANDARD = new PropositionCalculator();

    private PropositionCalculator() {
        super(
                "resultat.proposition",
                DemandeProposition.class,
                PropositionAffectation.class,
                Articles.R_314_51_II,
                Articles.R_314_51_III,
                Articles.R_314_234,
                Articles.R_314_235_AL1,
                Articles.R_314_244_AL2);
    }

    /** The calculator. */
    public static PropositionCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<PropositionAffectation> calculer(DemandeProposition entree, Contexte contexte) {
        // what the rules say of the entry itself is said by the verdict; only the proposal speaks here
        Anomalies tues = new Anomalies();
        Anomalies anomalies = new Anomalies();
        DemandeAffectation demande = sansSouhait(entree.affectation());
        Optional<CadreBudgetaire> cadre = AffectationCalculator.cadre(demande, tues);
        AffectationCalculator.controlerNoms(demande, tues);
        destinations(entree, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        if (cadre.isEmpty() || tues.bloquent()) {
            tues.liste().forEach(a -> anomalies.ajouter(a.sous("/affectation")));
            return Calcul.impossible(anomalies);
        }
        Transferts transferts = Transferts.juger(demande, cadre.get(), tues);
        List<PropositionCompte> comptes = new ArrayList<>();
        List<CompteResultat> souhaites = new ArrayList<>();
        for (ImputationCompte imputation :
                AffectationCalculator.imputations(demande, cadre.get(), transferts, Tracage.aucun(), tues)) {
            PropositionCompte proposition = new Proposition(entree, imputation, contexte, anomalies).proposer();
            comptes.add(proposition);
            souhaites.add(CompteResultat.builder()
                    .from(imputation.compte())
                    .souhait(souhait(proposition))
                    .build());
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Calcul<Affectation> verdict = AffectationCalculator.standard()
                .compute(
                        DemandeAffectation.builder()
                                .from(demande)
                                .comptes(souhaites)
                                .build(),
                        contexte);
        verdict.anomalies().forEach(a -> anomalies.ajouter(a.sous("/affectation")));
        return verdict.resultat().isEmpty()
                ? Calcul.impossible(anomalies)
                : Calcul.de(
                        new PropositionAffectation(comptes, verdict.resultat().get()),
                        anomalies,
                        verdict.explication());
    }

    /** What covers a deficit is no priority: the text orders it. */
    private static void destinations(DemandeProposition entree, Anomalies anomalies) {
        for (int i = 0; i < entree.priorites().size(); i++) {
            Destination destination = entree.priorites().get(i).destination();
            if (!destination.pourExcedent()) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.VALEUR_INCONNUE,
                        "/priorites/" + i + "/destination",
                        "valeur",
                        destination.name(),
                        "attendu",
                        Arrays.stream(Destination.values())
                                .filter(Destination::pourExcedent)
                                .map(Destination::name)
                                .collect(Collectors.joining(", "))));
            }
        }
    }

    private static DemandeAffectation sansSouhait(DemandeAffectation demande) {
        return DemandeAffectation.builder()
                .from(demande)
                .comptes(demande.comptes().stream()
                        .map(c -> CompteResultat.builder()
                                .from(c)
                                .souhait(List.of())
                                .build())
                        .toList())
                .build();
    }

    /** One line by use: the judgement reads what is imposed and what is free of the same use together. */
    private static List<LigneSouhaitee> souhait(PropositionCompte proposition) {
        Map<Destination, Long> montants = new EnumMap<>(Destination.class);
        for (LigneProposee ligne : proposition.lignes()) {
            montants.merge(ligne.destination(), Montants.centimes(ligne.montant()), Math::addExact);
        }
        List<LigneSouhaitee> souhait = new ArrayList<>();
        montants.forEach((destination, montant) -> souhait.add(
                new LigneSouhaitee(destination, Montants.ofCentimes(montant), Optional.empty(), Optional.empty())));
        return souhait;
    }

    static void manque(int rang, Anomalies anomalies) {
        anomalies.ajouter(Anomalie.of(
                CodeAnomalie.CHAMP_MANQUANT, "/affectation/comptes/" + rang + "/charges", "champ", "charges"));
    }
}

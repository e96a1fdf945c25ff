package fr.cpom.suivi.refus;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The procedure that follows a refusal to sign a CPOM EHPAD (D. 314-167-1 CASF), driven by its dated events: proposal, three
 * months, notice and one month, or negotiation and six months; a hearing asked in time puts the end off; the signature ends all.
 *
 * <p>An event that does not fit where the procedure stands changes nothing and is told: {@code REFUS_EVENEMENT_SANS_EFFET}, {@code
 * REFUS_NOTIFICATION_PREMATUREE}, {@code REFUS_MINORATION_PREMATUREE}. Before the rule: {@code REFUS_AVANT_LA_REGLE}. Rates decided are judged as by {@link
 * MinorationCalculator}. No text says whether a year of reduction is a budget year or twelve months: the library counts budget
 * years from that of the first decision.
 */
public final class RefusCalculator extends AbstractCalculator<DemandeRefus, ProcedureRefus> {
    private static final RefusCalculator STANDARD = new RefusCalculator();

    private RefusCalculator() {
        super(
                "suivi.refus",
                DemandeRefus.class,
                ProcedureRefus.class,
                Articles.L_313_12,
                Articles.D_314_167_1_I_1,
                Articles.D_314_167_1_I_2,
                Articles.D_314_167_1_I_3,
                Articles.D_314_167_1_I_4,
                Articles.D_314_167_1_I_5,
                Articles.D_314_167_1_II);
    }

    /** The calculator. */
    public static RefusCalculator standard() {
        return STANDARD;
    }

    /** What is said of a contract without penalty: the absence of a rule is no rule. */
    static Anomalie sansObjet(NatureCpom nature) {
        return Anomalie.of(CodeAnomalie.REFUS_SANS_MINORATION, "/nature", "nature", nature.name())
                .selon(nature.reference());
    }

    @Override
    protected Calcul<ProcedureRefus> calculer(DemandeRefus entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        if (entree.nature() != NatureCpom.EHPAD) {
            anomalies.ajouter(sansObjet(entree.nature()));
            return Calcul.de(rien(), anomalies, Explication.vide());
        }
        if (entree.renouvellement()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.REFUS_RENOUVELLEMENT, "/renouvellement")
                    .selon(Articles.L_313_12));
        }
        Automate automate = new Automate(contexte, anomalies);
        automate.parcourir(entree.evenements());
        if (automate.delaiAbsent()) {
            return Calcul.impossible(anomalies);
        }
        Minorations minorations = new Minorations(entree.forfaitSoins(), contexte, anomalies);
        List<Minorations.Calculee> plages = plages(automate, minorations, contexte);
        juger(automate, minorations, plages, anomalies);
        return Calcul.de(
                automate.resultat(
                        plages.stream().map(Minorations.Calculee::plage).toList()),
                anomalies,
                plages.isEmpty()
                        ? Explication.vide()
                        : plages.get(plages.size() - 1).explication());
    }

    private static ProcedureRefus rien() {
        return new ProcedureRefus(
                EtatRefus.SANS_OBJET,
                EtatRefus.SANS_OBJET,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** The range of the first year while nothing is decided, else those of each year up to the signature or to the last day known. */
    private static List<Minorations.Calculee> plages(Automate automate, Minorations minorations, Contexte contexte) {
        List<Minorations.Calculee> plages = new ArrayList<>();
        Optional<LocalDate> depuis = automate.minorationDepuis();
        if (depuis.isEmpty()) {
            if (automate.etatFinal() != EtatRefus.SIGNE && automate.etatFinal() != EtatRefus.SANS_PROPOSITION) {
                minorations
                        .plage(1, contexte.date(), Optional.empty(), Optional.empty(), Optional.empty())
                        .ifPresent(plages::add);
            }
            return plages;
        }
        Optional<LocalDate> signature = automate.signature();
        LocalDate fin = signature
                .map(s -> s.minusDays(1))
                .orElse(contexte.date().isBefore(automate.dernierJour()) ? automate.dernierJour() : contexte.date());
        LocalDate debut = depuis.get();
        for (int annee = debut.getYear(); annee <= Math.max(fin.getYear(), debut.getYear()); annee++) {
            Exercice exercice = Exercice.of(annee);
            LocalDate premier = debut.isAfter(exercice.debut()) ? debut : exercice.debut();
            LocalDate dernier = signature.isPresent() && fin.isBefore(exercice.fin()) ? fin : exercice.fin();
            if (!dernier.isBefore(premier)) {
                minorations
                        .plage(
                                annee - debut.getYear() + 1,
                                premier,
                                Optional.of(exercice),
                                Optional.of(premier),
                                Optional.of(dernier))
                        .ifPresent(plages::add);
            }
        }
        return plages;
    }

    /** The rate is that of a year (I 5°): decisions of one exercise are judged together, and the second is told. */
    private static void juger(
            Automate automate, Minorations minorations, List<Minorations.Calculee> plages, Anomalies anomalies) {
        Map<Exercice, Taux> decides = new HashMap<>();
        for (Automate.Decision decision : automate.decisions()) {
            Exercice exercice = Exercice.du(decision.date());
            Taux deja = decides.get(exercice);
            Taux total = deja == null ? decision.taux() : deja.plus(decision.taux());
            decides.put(exercice, total);
            if (deja != null) {
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.REFUS_MINORATION_REPETEE,
                                decision.chemin(),
                                "exercice",
                                exercice.toString(),
                                "taux",
                                total.toString())
                        .selon(Articles.D_314_167_1_I_5));
            }
            plages.stream()
                    .map(Minorations.Calculee::plage)
                    .filter(p -> p.exercice().equals(Optional.of(exercice)))
                    .findFirst()
                    .ifPresent(p -> minorations.admissible(total, p, decision.date(), decision.chemin()));
        }
    }
}

package fr.cpom.investissement;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.investissement.ApprobationOperation.Position;
import fr.cpom.investissement.AutorisationInvestissement.ChargeAnnuelle;
import fr.cpom.investissement.AutorisationInvestissement.EtatApprobation;
import fr.cpom.investissement.AutorisationInvestissement.MotifApprobation;
import fr.cpom.investissement.AutorisationInvestissement.Opposabilite;
import fr.cpom.investissement.AutorisationInvestissement.VerdictOperation;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.money.MonetaryAmount;

/**
 * What of a programme d'investissement the authority must approve, whether it has, and what the public payers may refuse
 * (L. 314-7 I and IV, R. 314-17, R. 314-20).
 *
 * <p>Programmes with their financing plans and loans of more than one year are approved, sixty days of silence being an
 * approval; so are the changes that may raise the charges of operation. Not concerned: the establishments of L. 342-1; and,
 * under a budget prévisionnel, the plan of an ESSMS with few fixed assets, not its loans. Spending decided outside is not
 * opposable ({@code DEPENSE_NON_OPPOSABLE}), unless the CPOM holds tariff provisions. Everything is judged on the day of the
 * context: an answer of the sixtieth day comes in time, and silence approves on that day when none came, as for the other delays
 * of silence of the library.
 */
public final class ProgrammeCalculator extends AbstractCalculator<ProgrammeInvestissement, AutorisationInvestissement> {
    private static final ProgrammeCalculator STANDARD = new ProgrammeCalculator();

    private ProgrammeCalculator() {
        super(
                "investissement.autorisation",
                ProgrammeInvestissement.class,
                AutorisationInvestissement.class,
                Articles.L_314_7_I,
                Articles.L_314_7_IV,
                Articles.R_314_17,
                Articles.R_314_20_I,
                Articles.R_314_20_I_AL3,
                Articles.R_314_20_II,
                Articles.R_314_20_III,
                Articles.R_314_48_II,
                Articles.R_314_213_II,
                Articles.D_612_5);
    }

    /** The calculator. */
    public static ProgrammeCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<AutorisationInvestissement> calculer(ProgrammeInvestissement entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        controlerNoms(entree, anomalies);
        Optional<MonetaryAmount> seuil = seuilDispense(entree, contexte, anomalies);
        Optional<Boolean> dispense = dispense(entree, seuil);
        ApprobationOperation approbation =
                new ApprobationOperation(entree, dispense.orElse(false), contexte, anomalies);
        List<Etude> etudes = new ArrayList<>();
        for (int i = 0; i < entree.operations().size(); i++) {
            OperationInvestissement operation = entree.operations().get(i);
            String chemin = "/operations/" + i;
            controlerPlan(operation, chemin, anomalies);
            approbation.motif(operation, chemin).ifPresent(motif -> {
                Position position = motif.requise()
                        ? approbation.position(operation, chemin)
                        : new Position(EtatApprobation.SANS_OBJET, Optional.empty(), Optional.empty());
                etudes.add(new Etude(operation, chemin, motif, position));
            });
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        return autorisation(entree, seuil, dispense, etudes, contexte, anomalies);
    }

    private record Etude(OperationInvestissement operation, String chemin, MotifApprobation motif, Position position) {
        long montant() {
            return operation.montant().map(Montants::centimes).orElse(0L);
        }

        boolean chiffre() {
            return operation.montant().isPresent();
        }
    }

    private static void controlerNoms(ProgrammeInvestissement entree, Anomalies anomalies) {
        if (entree.operations().isEmpty() && entree.actifImmobiliseBrut().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "operations"));
        }
        Set<String> noms = new HashSet<>();
        for (int i = 0; i < entree.operations().size(); i++) {
            String libelle = entree.operations().get(i).libelle();
            if (!noms.add(libelle)) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.OPERATION_EN_DOUBLE, "/operations/" + i + "/libelle", "operation", libelle));
            }
        }
    }

    /** Twice the amount of C. com. L. 612-4, under a budget prévisionnel only: R. 314-17 is put aside by an EPRD. */
    private static Optional<MonetaryAmount> seuilDispense(
            ProgrammeInvestissement entree, Contexte contexte, Anomalies anomalies) {
        if (entree.etablissementL3421()
                || entree.cadre().filter(c -> c != CadreBudgetaire.BP).isPresent()) {
            return Optional.empty();
        }
        if (entree.cadre().isEmpty() || entree.actifImmobiliseBrut().isEmpty()) {
            // loans on their own are approved with or without a plan: the dispensation changes nothing for them
            boolean change = entree.actifImmobiliseBrut().isPresent()
                    || entree.operations().stream()
                            .anyMatch(o -> o.nature() != OperationInvestissement.NatureOperation.EMPRUNT);
            if (change) {
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.DISPENSE_PPI_A_VERIFIER,
                                entree.cadre().isEmpty() ? "/cadre" : "/actifImmobiliseBrut")
                        .selon(Articles.R_314_17));
            }
            return Optional.empty();
        }
        Optional<Integer> multiple =
                contexte.entier("investissement.plan.multiple", contexte.date(), "/actifImmobiliseBrut", anomalies);
        Optional<LectureBareme<MonetaryAmount>> seuil = contexte.lire(
                Serie.montant("association.subventions.seuil"),
                contexte.date(),
                Territoire.national(),
                "/actifImmobiliseBrut",
                anomalies);
        return seuil.flatMap(s ->
                multiple.map(m -> Montants.ofCentimes(Math.multiplyExact(Montants.centimes(s.valeur()), (long) m))));
    }

    /** Whether no plan is needed: a fact of the organisation, whatever its operations; empty when it cannot be told. */
    private static Optional<Boolean> dispense(ProgrammeInvestissement entree, Optional<MonetaryAmount> seuil) {
        if (entree.etablissementL3421()
                || entree.cadre().filter(c -> c != CadreBudgetaire.BP).isPresent()) {
            return Optional.of(false);
        }
        return seuil.flatMap(s -> entree.actifImmobiliseBrut().map(s::isGreaterThan));
    }

    private static void controlerPlan(OperationInvestissement operation, String chemin, Anomalies anomalies) {
        if (operation.montant().isEmpty() || operation.financement().isEmpty()) {
            return;
        }
        long total = operation.financement().stream()
                .mapToLong(f -> Montants.centimes(f.montant()))
                .reduce(0, Math::addExact);
        if (total != Montants.centimes(operation.montant().get())) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.PLAN_FINANCEMENT_DESEQUILIBRE,
                    chemin + "/financement",
                    "operation",
                    operation.libelle(),
                    "valeur",
                    Montants.texteCentimes(total),
                    "attendu",
                    Montants.texte(operation.montant().get())));
        }
    }

    private static Calcul<AutorisationInvestissement> autorisation(
            ProgrammeInvestissement entree,
            Optional<MonetaryAmount> seuil,
            Optional<Boolean> dispense,
            List<Etude> etudes,
            Contexte contexte,
            Anomalies anomalies) {
        Tracage t = contexte.tracage();
        List<VerdictOperation> verdicts = new ArrayList<>();
        List<MontantExplique> seules = new ArrayList<>();
        long soumis = 0;
        long approuve = 0;
        boolean chargesConnues = true;
        for (Etude etude : etudes) {
            soumis = Math.addExact(soumis, etude.motif().requise() ? etude.montant() : 0);
            approuve = Math.addExact(approuve, etude.position().approuve() ? etude.montant() : 0);
            Opposabilite opposabilite = opposabilite(entree, etude, contexte.date(), anomalies);
            List<ChargeAnnuelle> charges =
                    opposabilite == Opposabilite.NON_OPPOSABLE ? charges(etude, contexte, anomalies) : List.of();
            if (anomalies.liste().stream()
                    .anyMatch(a -> a.estBloquante() && a.code() != CodeAnomalie.DEPENSE_NON_OPPOSABLE)) {
                return Calcul.impossible(anomalies);
            }
            List<MontantExplique> annees = charges.stream()
                    .map(c -> t.entree(
                                    "chargeNonOpposable", Montants.centimes(c.montant()), etude.chemin() + "/surcout")
                            .pour(c.exercice().map(Object::toString).orElse(Integer.toString(c.rang()))))
                    .toList();
            MontantExplique total = t.somme("chargesNonOpposables", Articles.L_314_7_IV, annees)
                    .pour(etude.operation().libelle());
            seules.add(total);
            boolean connu = opposabilite != Opposabilite.NON_OPPOSABLE
                    || etude.operation().surcout().isPresent();
            chargesConnues &= connu;
            verdicts.add(new VerdictOperation(
                    etude.operation().libelle(),
                    etude.operation().nature(),
                    etude.motif().requise(),
                    etude.motif(),
                    ApprobationOperation.fondement(etude.motif()),
                    etude.position().etat(),
                    etude.position().limite(),
                    etude.position().decision(),
                    reprise(etude, anomalies),
                    opposabilite,
                    charges,
                    si(connu, total.centimes()),
                    etude.operation().nature().estUneLocation()));
        }
        MontantExplique total = t.somme("chargesNonOpposables", Articles.L_314_7_IV, seules);
        return Calcul.de(
                new AutorisationInvestissement(
                        contexte.date(),
                        seuil,
                        dispense,
                        verdicts,
                        si(etudes.stream().filter(e -> e.motif().requise()).allMatch(Etude::chiffre), soumis),
                        si(etudes.stream().filter(e -> e.position().approuve()).allMatch(Etude::chiffre), approuve),
                        si(chargesConnues, total.centimes())),
                anomalies,
                total.explication());
    }

    /** An amount, when all that makes it is known. */
    private static Optional<MonetaryAmount> si(boolean connu, long centimes) {
        return connu ? Optional.of(Montants.ofCentimes(centimes)) : Optional.empty();
    }

    /** A reprise is owed only to an express approval: silence approves without reserve. */
    private static Optional<MonetaryAmount> reprise(Etude etude, Anomalies anomalies) {
        OperationInvestissement operation = etude.operation();
        if (operation.repriseReserve().isEmpty()) {
            return Optional.empty();
        }
        String chemin = etude.chemin() + "/repriseReserve";
        MonetaryAmount reprise = operation.repriseReserve().get();
        if (etude.position().etat() != EtatApprobation.APPROUVE) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.REPRISE_SANS_ACCORD, chemin, "operation", operation.libelle())
                    .selon(Articles.R_314_20_II));
            return Optional.empty();
        }
        operation
                .plafondReprise()
                .filter(reprise::isGreaterThan)
                .ifPresent(plafond -> anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.REPRISE_SUPERIEURE_PLAFOND,
                                chemin,
                                "valeur",
                                Montants.texte(reprise),
                                "plafond",
                                Montants.texte(plafond))
                        .selon(Articles.R_314_48_II)));
        long inscrite = operation.financement().stream()
                .filter(f -> f.mode() == OperationInvestissement.ModeFinancement.RESERVE_TRESORERIE)
                .mapToLong(f -> Montants.centimes(f.montant()))
                .reduce(0, Math::addExact);
        if (!operation.financement().isEmpty() && inscrite < Montants.centimes(reprise)) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.REPRISE_HORS_PLAN,
                            chemin,
                            "valeur",
                            Montants.texte(reprise),
                            "inscrite",
                            Montants.texteCentimes(inscrite))
                    .selon(Articles.R_314_20_I_AL3));
        }
        return Optional.of(reprise);
    }

    private static Opposabilite opposabilite(
            ProgrammeInvestissement entree, Etude etude, LocalDate jour, Anomalies anomalies) {
        if (!etude.motif().requise()) {
            return Opposabilite.OPPOSABLE;
        }
        Position position = etude.position();
        Optional<LocalDate> engagement = etude.operation().dateEngagement().filter(e -> !e.isAfter(jour));
        boolean aTemps = position.approuve()
                && engagement
                        .filter(e -> e.isBefore(position.decision().orElseThrow()))
                        .isEmpty();
        if (aTemps) {
            return Opposabilite.OPPOSABLE;
        }
        if (entree.dispositionsTarifairesCpom().orElse(false)) {
            return Opposabilite.OPPOSABLE_PAR_LE_CPOM;
        }
        if (position.etat() != EtatApprobation.REJETE && engagement.isEmpty()) {
            return Opposabilite.EN_SUSPENS;
        }
        if (position.approuve()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.ENGAGEMENT_AVANT_APPROBATION,
                            etude.chemin() + "/dateEngagement",
                            "operation",
                            etude.operation().libelle(),
                            "date",
                            engagement.map(LocalDate::toString).orElse(""),
                            "approbation",
                            position.decision().map(LocalDate::toString).orElse(""))
                    .selon(Articles.L_314_7_IV));
        }
        if (entree.dispositionsTarifairesCpom().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.DISPOSITIONS_CPOM_NON_DITES, "/dispositionsTarifairesCpom")
                    .selon(Articles.L_314_7_IV));
        }
        // a refusal before any commitment forbids nothing yet: nothing was spent, it warns
        anomalies.ajouter(Anomalie.of(
                        engagement.isPresent()
                                ? CodeAnomalie.DEPENSE_NON_OPPOSABLE
                                : CodeAnomalie.OPERATION_REFUSEE_NON_ENGAGEE,
                        etude.chemin() + (engagement.isPresent() ? "/dateEngagement" : "/reponse"),
                        "operation",
                        etude.operation().libelle())
                .selon(Articles.L_314_7_IV));
        return Opposabilite.NON_OPPOSABLE;
    }

    private static List<ChargeAnnuelle> charges(Etude etude, Contexte contexte, Anomalies anomalies) {
        if (etude.operation().surcout().isEmpty()) {
            return List.of();
        }
        Calcul<Surcout> surcout =
                SurcoutCalculator.standard().compute(etude.operation().surcout().get(), contexte);
        surcout.anomalies().forEach(a -> anomalies.ajouter(a.sous(etude.chemin() + "/surcout")));
        return surcout.resultat().map(Surcout::lignes).orElse(List.of()).stream()
                .map(l -> new ChargeAnnuelle(
                        l.rang(), l.exercice(), l.surcout().isNegative() ? Montants.zero() : l.surcout()))
                .toList();
    }
}

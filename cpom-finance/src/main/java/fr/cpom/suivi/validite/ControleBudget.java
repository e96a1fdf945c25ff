package fr.cpom.suivi.validite;

import fr.cpom.budget.CadreApplicable;
import fr.cpom.budget.CadreCalculator;
import fr.cpom.budget.DemandeCadre;
import fr.cpom.budget.EssmsBudget;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Gravite;
import fr.cpom.contrat.Annexe;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.dotation.IncompatibilitesContrat;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.suivi.validite.Controle.Motif;
import fr.cpom.valeur.Exercice;
import java.util.List;
import java.util.Optional;

/** Budget frame, volet financier, options of R. 314-40 and years of the PGFP. */
final class ControleBudget {
    private final Cpom cpom;
    private final Releve releve;
    private final Contexte contexte;

    private ControleBudget(Cpom cpom, Releve releve, Contexte contexte) {
        this.cpom = cpom;
        this.releve = releve;
        this.contexte = contexte;
    }

    static void controler(Cpom cpom, Releve releve, Contexte contexte) {
        ControleBudget controle = new ControleBudget(cpom, releve, contexte);
        controle.cadre();
        controle.volet();
        controle.options();
        controle.pgfp();
    }

    /** The frame that the contract keeps, against that of {@code budget.cadre}: the signatures are worth the agreement to an EPRD. */
    private void cadre() {
        if (cpom.cadreBudgetaire().isEmpty()) {
            return;
        }
        CadreBudgetaire cadre = cpom.cadreBudgetaire().get();
        boolean sousEprd = cpom.nature().sousEprd();
        ReferenceJuridique article = cadre == CadreBudgetaire.EPCP
                ? Articles.R_314_242
                : sousEprd ? Articles.R_314_42_II : Articles.L_313_11_AL4;
        Releve.Point point = releve.controler(PointControle.CADRE_BUDGETAIRE, article);
        Optional<CadreApplicable> legal = CadreCalculator.standard()
                .compute(demandeCadre(cadre), contexte)
                .resultat();
        if (legal.isEmpty()) {
            point.nonControle(Motif.BAREME_ABSENT);
        } else if (!ouvre(legal.get(), cadre)) {
            point.constat(
                    sousEprd && cadre == CadreBudgetaire.BP
                            ? Anomalie.of(CodeAnomalie.EPRD_ECARTE, "/cadreBudgetaire")
                            : Anomalie.of(
                                    CodeAnomalie.CADRE_BUDGETAIRE_INATTENDU,
                                    "/cadreBudgetaire",
                                    "cadre",
                                    cadre.name()));
        }
    }

    /** An EHPAD keeps its EPRD inside a contract under budget prévisionnel: one ESSMS of the frame is enough. */
    private static boolean ouvre(CadreApplicable legal, CadreBudgetaire cadre) {
        // the EPCP of a hospital is the form that its EPRD takes (R. 314-242, by derogation to R. 314-213 alone)
        boolean formeHospitaliere =
                cadre == CadreBudgetaire.EPRD && legal.cadre().equals(Optional.of(CadreBudgetaire.EPCP));
        return formeHospitaliere
                || legal.cadre().equals(Optional.of(cadre))
                || legal.essms().stream().anyMatch(e -> e.motif().cadre() == cadre);
    }

    private DemandeCadre demandeCadre(CadreBudgetaire cadre) {
        DemandeCadre.Builder demande = DemandeCadre.builder()
                .nature(cpom.nature())
                .statut(cpom.gestionnaire().statut())
                .exercice(Exercice.du(cpom.dateEntreeEnVigueur()))
                .cadrePrevu(cadre)
                .accordAutorite(true);
        List<Membre> membres = cpom.perimetre().membres();
        for (int i = 0; i < membres.size(); i++) {
            // an ESSMS that left and came back is listed twice: the rank keeps the names apart
            demande.addEssms(
                    EssmsBudget.of(Integer.toString(i), membres.get(i).essms().categorie()));
        }
        return demande.build();
    }

    /**
     * The contracts of the AHI and of the ASE fix the multi-year budget by their own article; those under EPRD only if they hold
     * what R. 314-39-1 says of it, and the others when they ask for an EPRD.
     */
    private void volet() {
        boolean parLaLoi = cpom.nature() == NatureCpom.AHI || cpom.nature() == NatureCpom.ASE;
        boolean eprd = cpom.nature().sousEprd() || cpom.cadreBudgetaire().equals(Optional.of(CadreBudgetaire.EPRD));
        if (cpom.voletFinancier().isEmpty() && !parLaLoi && !eprd) {
            return;
        }
        Releve.Point point = releve.controler(
                PointControle.VOLET_FINANCIER, parLaLoi ? cpom.nature().reference() : Articles.R_314_40);
        if (cpom.voletFinancier().isEmpty()) {
            Anomalie faute = Anomalie.of(CodeAnomalie.VOLET_FINANCIER_ABSENT, "/voletFinancier");
            point.constat(parLaLoi ? faute : faute.avecGravite(Gravite.ALERTE));
        } else if (cpom.voletFinancier().get().clauses().isEmpty()) {
            point.constat(Anomalie.manque("/voletFinancier", "clauses").avecGravite(Gravite.ALERTE));
        }
    }

    private void options() {
        if (cpom.voletFinancier().isPresent()) {
            Releve.Point point = releve.controler(
                    PointControle.OPTIONS_EVOLUTION,
                    cpom.nature().sousEprd() ? Articles.R_314_39_1 : Articles.R_314_40);
            IncompatibilitesContrat.options(cpom).forEach(point::constat);
        }
    }

    /**
     * A PGFP of fewer years in a row is no PGFP of an EPRD; without an EPRD nothing makes it compulsory. It goes with the EPRD:
     * that none is among the annexes recorded is for a person to check, and with no annex at all nothing can be told.
     */
    private void pgfp() {
        boolean eprd = cpom.cadreBudgetaire()
                .map(c -> c == CadreBudgetaire.EPRD)
                .orElse(cpom.nature().sousEprd());
        Releve.Point point = null;
        for (int i = 0; i < cpom.annexes().size(); i++) {
            Annexe annexe = cpom.annexes().get(i);
            if (annexe.nature().equals(Optional.of(Annexe.Nature.PGFP))) {
                point = releve.controler(PointControle.PGFP, Articles.R_314_213_I_6);
                annees(annexe, "/annexes/" + i + "/exercices", eprd, point);
            }
        }
        if (point == null && eprd) {
            Releve.Point absent = releve.controler(PointControle.PGFP, Articles.R_314_213_I_6);
            if (cpom.annexes().isEmpty()) {
                absent.nonControle(Motif.PGFP_NON_JOINT);
            } else {
                absent.constat(Anomalie.of(CodeAnomalie.PGFP_NON_JOINT, "/annexes"));
            }
        }
    }

    private void annees(Annexe annexe, String chemin, boolean eprd, Releve.Point point) {
        Anomalies lecture = new Anomalies();
        Optional<Integer> ans = contexte.entier("contrat.pgfp.duree", cpom.dateEntreeEnVigueur(), chemin, lecture);
        lecture.liste().stream().filter(a -> !a.estBloquante()).forEach(point::constat);
        int suite = suite(annexe.exercices());
        if (ans.isEmpty()) {
            point.nonControle(Motif.BAREME_ABSENT);
        } else if (suite == 0) {
            point.nonControle(Motif.ANNEES_NON_RENSEIGNEES);
        } else if (suite < ans.get()) {
            Anomalie faute = Anomalie.of(
                    CodeAnomalie.PGFP_INCOMPLET,
                    chemin,
                    "nombre",
                    Integer.toString(suite),
                    "ans",
                    ans.get().toString());
            point.constat(eprd ? faute : faute.avecGravite(Gravite.ALERTE));
        }
    }

    /** The longest run of years without a hole; they come sorted and each once. */
    private static int suite(List<Exercice> exercices) {
        int plusLongue = 0;
        int courante = 0;
        for (int i = 0; i < exercices.size(); i++) {
            boolean suit =
                    i > 0 && exercices.get(i).annee() == exercices.get(i - 1).annee() + 1;
            courante = suit ? courante + 1 : 1;
            plusLongue = Math.max(plusLongue, courante);
        }
        return plusLongue;
    }
}

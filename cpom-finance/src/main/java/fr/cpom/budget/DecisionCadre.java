package fr.cpom.budget;

import fr.cpom.budget.CadreApplicable.EprdAnticipe;
import fr.cpom.budget.CadreApplicable.EtatAnticipation;
import fr.cpom.budget.CadreApplicable.MotifCadre;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.StatutJuridique;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The frame that the contract brings, then that of each ESSMS. */
final class DecisionCadre {
    private static final MotifCadre BP = motif(CadreBudgetaire.BP, "BUD-11", Articles.R_314_9, Confiance.DERIVE);
    private static final MotifCadre CONTRAT = motif(CadreBudgetaire.EPRD, "BUD-01", Articles.R_314_1_AL3, Confiance.LU);
    private static final MotifCadre SUR_DEMANDE =
            motif(CadreBudgetaire.EPRD, "BUD-02", Articles.L_313_11_AL4, Confiance.LU);
    private static final MotifCadre ANTICIPE = motif(CadreBudgetaire.EPRD, "BUD-03", Articles.L_314_7_2, Confiance.LU);
    private static final MotifCadre EHPAD = motif(CadreBudgetaire.EPRD, "BUD-04", Articles.L_314_7_1, Confiance.LU);
    private static final MotifCadre PERIMETRE = motif(CadreBudgetaire.EPRD, "BUD-05", Articles.R_314_212, Confiance.LU);
    private static final MotifCadre UNIQUE = motif(CadreBudgetaire.EPRD, "BUD-06", Articles.R_314_243, Confiance.LU);
    private static final MotifCadre HOPITAL = motif(CadreBudgetaire.EPCP, "BUD-07", Articles.R_314_242, Confiance.LU);

    private final DemandeCadre entree;
    private final boolean eprdExiste;
    private final Anomalies anomalies;
    private final MotifCadre duContrat;
    private final Optional<Boolean> eprdUnique;

    /**
     * Reads the contract.
     *
     * @param eprdExiste false for a year before the EPRD: everything is then a budget prévisionnel
     */
    DecisionCadre(
            DemandeCadre entree,
            boolean eprdExiste,
            Optional<EprdAnticipe> anticipation,
            Contexte contexte,
            Anomalies anomalies) {
        this.entree = entree;
        this.eprdExiste = eprdExiste;
        this.anomalies = anomalies;
        this.eprdUnique = entree.demandeEprdUnique() ? Optional.of(uniqueOuvert()) : Optional.empty();
        if (eprdUnique.equals(Optional.of(false))) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.EPRD_UNIQUE_NON_OUVERT, "/demandeEprdUnique")
                    .selon(Articles.R_314_243));
        }
        this.duContrat = avecAnticipation(anticipation, contexte.date());
    }

    private static MotifCadre motif(
            CadreBudgetaire cadre, String regle, ReferenceJuridique article, Confiance confiance) {
        return new MotifCadre(cadre, regle, article, confiance);
    }

    /** The last day for signing the contract that an EPRD was presented before (L. 314-7-2). */
    static Optional<EprdAnticipe> anticipation(DemandeCadre entree, Contexte contexte, Anomalies anomalies) {
        if (entree.anticipation().isEmpty()) {
            return Optional.empty();
        }
        DemandeCadre.AnticipationEprd a = entree.anticipation().get();
        Optional<Integer> mois = contexte.entier(
                "budget.eprd-anticipe.signature", a.acceptation(), "/anticipation/acceptation", anomalies);
        return mois.map(m -> {
            LocalDate limite = a.acceptation().plusMonths(m);
            boolean aTemps = a.signature().filter(s -> !s.isAfter(limite)).isPresent();
            boolean signe = aTemps && !a.signature().get().isAfter(contexte.date());
            EtatAnticipation etat = signe
                    ? EtatAnticipation.CONTRAT_SIGNE
                    : contexte.date().isAfter(limite) ? EtatAnticipation.CADUC : EtatAnticipation.EN_COURS;
            return new EprdAnticipe(limite, etat, Articles.L_314_7_2);
        });
    }

    /** Before its signature the contract brings the EPRD only by anticipation, which lapses. */
    private MotifCadre avecAnticipation(Optional<EprdAnticipe> anticipation, LocalDate jour) {
        MotifCadre parLeContrat = parLeContrat();
        if (anticipation.isEmpty() || parLeContrat.cadre() == CadreBudgetaire.BP) {
            return parLeContrat;
        }
        boolean signe = entree.anticipation()
                .flatMap(DemandeCadre.AnticipationEprd::signature)
                .filter(s -> !s.isAfter(jour))
                .isPresent();
        if (anticipation.get().etat() == EtatAnticipation.EN_COURS) {
            return ANTICIPE;
        }
        if (anticipation.get().etat() == EtatAnticipation.CADUC) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.EPRD_CADUC,
                            "/anticipation",
                            "limite",
                            anticipation.get().limite().toString())
                    .selon(Articles.L_314_7_2));
            return signe ? parLeContrat : BP;
        }
        return parLeContrat;
    }

    private MotifCadre parLeContrat() {
        Optional<NatureCpom> nature = entree.nature();
        if (eprdExiste && nature.filter(NatureCpom::sousEprd).isPresent()) {
            return CONTRAT;
        }
        boolean voulu = entree.demandeEprd() || entree.cadrePrevu().equals(Optional.of(CadreBudgetaire.EPRD));
        if (!voulu) {
            return BP;
        }
        // "these contracts" are all those made under L. 313-11: the domicile, AHI and ASE ones are, by their own
        // articles
        boolean selonL31311 = eprdExiste && nature.filter(n -> !n.sousEprd()).isPresent();
        if (selonL31311 && entree.essms().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "essms").selon(Articles.L_313_11_AL4));
            return BP;
        }
        boolean ouvert = selonL31311
                && entree.budgetPluriannuel().orElse(true)
                && entree.essms().stream().anyMatch(this::ouvreEprd);
        if (!ouvert) {
            boolean ehpad = entree.essms().stream().anyMatch(EssmsBudget::estEhpad);
            if (!ehpad || nature.isPresent()) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.EPRD_NON_OUVERT, "/demandeEprd")
                        .selon(Articles.L_313_11_AL4));
            }
            return BP;
        }
        if (!entree.accordAutorite().orElse(false)) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.EPRD_SANS_ACCORD, "/accordAutorite")
                    .selon(Articles.L_313_11_AL4));
            return BP;
        }
        anomalies.ajouter(
                Anomalie.of(CodeAnomalie.EPRD_PAR_ANALOGIE, "/demandeEprd").selon(Articles.L_313_11_AL4));
        numeros();
        return SUR_DEMANDE;
    }

    /** Numbers of L. 312-1 I that a category only probably has are told, when the EPRD rests on them. */
    private void numeros() {
        for (int i = 0; i < entree.essms().size(); i++) {
            EssmsBudget essms = entree.essms().get(i);
            if (essms.numeros().isEmpty()
                    && ouvreEprd(essms)
                    && essms.categorie().flatMap(c -> c.confianceCasf()).equals(Optional.of(Confiance.A_CONFIRMER))) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.OBLIGATION_NUMEROS_A_CONFIRMER,
                        "/essms/" + i + "/categorie",
                        "categorie",
                        essms.categorie().get().code(),
                        "numeros",
                        String.join(", ", essms.numerosCasf())));
            }
        }
    }

    private boolean ouvreEprd(EssmsBudget essms) {
        return essms.dansContrat().orElse(true)
                && essms.numerosCasf().stream().anyMatch(TableCadre.standard().numeros()::contains);
    }

    /** In the perimeter of a contract of L. 313-12 IV ter, an EHPAD of L. 342-1 beside another ESSMS, run by a private person. */
    private boolean uniqueOuvert() {
        boolean prive = entree.statut()
                .filter(s -> s == StatutJuridique.PRIVE_NON_LUCRATIF || s == StatutJuridique.COMMERCIAL)
                .isPresent();
        List<EssmsBudget> essms = entree.essms().stream()
                .filter(e -> e.dansContrat().orElse(true))
                .toList();
        return eprdExiste
                && prive
                && entree.nature().filter(n -> n != NatureCpom.EHPAD).isEmpty()
                && essms.stream().anyMatch(e -> e.ehpadL342().orElse(false))
                && essms.stream().anyMatch(e -> !e.ehpadL342().orElse(false));
    }

    /** The frame of the contract itself, or of no contract. */
    MotifCadre contrat() {
        if (eprdExiste && duContrat.equals(BP) && entree.nature().equals(Optional.of(NatureCpom.EHPAD))) {
            // the contract is not signed: its EHPAD keep their EPRD by the law
            return hopital(EHPAD);
        }
        return hopital(duContrat);
    }

    MotifCadre essms(int rang) {
        EssmsBudget essms = entree.essms().get(rang);
        boolean dansContrat = essms.dansContrat().orElse(entree.nature().isPresent());
        if (eprdUnique.equals(Optional.of(true)) && essms.dansContrat().orElse(true)) {
            return hopital(UNIQUE);
        }
        MotifCadre motif = dansContrat ? duContrat : horsContrat(essms, rang);
        return hopital(eprdExiste && motif.equals(BP) && essms.estEhpad() ? EHPAD : motif);
    }

    private MotifCadre horsContrat(EssmsBudget essms, int rang) {
        if (duContrat.cadre() != CadreBudgetaire.EPRD) {
            return BP;
        }
        if (entree.statut().equals(Optional.of(StatutJuridique.PUBLIC_AUTONOME))) {
            return PERIMETRE;
        }
        if (!entree.extensionPerimetre()) {
            return BP;
        }
        boolean ouvert = entree.statut().equals(Optional.of(StatutJuridique.PRIVE_NON_LUCRATIF))
                && essms.dansPerimetreGeographique().orElse(false);
        if (!ouvert) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.EPRD_EXTENSION_FERMEE, "/essms/" + rang, "essms", essms.id())
                    .selon(Articles.R_314_212));
        }
        return ouvert ? PERIMETRE : BP;
    }

    /** The activities of a hospital have an EPCP where others have an EPRD. */
    private MotifCadre hopital(MotifCadre motif) {
        boolean hopital = entree.statut().equals(Optional.of(StatutJuridique.ETABLISSEMENT_PUBLIC_DE_SANTE));
        return hopital && motif.cadre() == CadreBudgetaire.EPRD ? HOPITAL : motif;
    }

    Optional<Boolean> eprdUnique() {
        return eprdUnique;
    }
}

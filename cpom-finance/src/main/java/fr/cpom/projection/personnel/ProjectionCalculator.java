package fr.cpom.projection.personnel;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.projection.personnel.DemandeProjection.HypotheseAbsence;
import fr.cpom.projection.personnel.DemandeProjection.HypotheseRotation;
import fr.cpom.projection.personnel.EtapesMasse.EtapeMasse;
import fr.cpom.projection.personnel.EtapesMasse.TauxCause;
import fr.cpom.projection.personnel.ProjectionMasse.CauseMasse;
import fr.cpom.projection.personnel.ProjectionMasse.LigneProjection;
import fr.cpom.projection.personnel.ProjectionMasse.PartCause;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pay bill year by year: {@code M × (1 + report) × (1 + masse) × (1 + GVT) × (1 + effectif)}, or the same added, then the full
 * year of the measures of the year before and the measures of the year.
 *
 * <p>Rates bear on the bill of the year before without its ponctual measures. A year told in two ways is {@code
 * PROJECTION_DONNEES_MULTIPLES}; an effet masse given without its rises says nothing of the report, taken as zero and told
 * ({@code REPORT_INCONNU}). No article: practice of the management of payroll.
 */
public final class ProjectionCalculator extends AbstractCalculator<DemandeProjection, ProjectionMasse> {
    private static final ProjectionCalculator STANDARD = new ProjectionCalculator();

    private ProjectionCalculator() {
        super("personnel.projection", DemandeProjection.class, ProjectionMasse.class, Articles.PRATIQUE);
    }

    /** The calculator. */
    public static ProjectionCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<ProjectionMasse> calculer(DemandeProjection entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        if (entree.annees().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "annees"));
            return Calcul.impossible(anomalies);
        }
        HypothesesProjection hypotheses = new HypothesesProjection(entree, anomalies);
        Deroule deroule = new Deroule(entree, contexte, anomalies);
        int nombre = entree.nombreAnnees().orElse(entree.annees().size());
        for (int k = 0; k < nombre && !anomalies.bloquent(); k++) {
            int dernier = entree.annees().size() - 1;
            AnneeProjection annee = k <= dernier
                    ? entree.annees().get(k)
                    : entree.annees().get(dernier).reconduite();
            hypotheses.annee(entree.exerciceDepart().plus(k + 1), annee);
            deroule.annee(annee, Math.min(k, dernier), k + 1);
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        hypotheses.signaler(anomalies);
        MontantExplique total = contexte.tracage().somme("coutTotal", Articles.PRATIQUE, deroule.couts);
        return Calcul.de(
                new ProjectionMasse(
                        entree.mode(),
                        entree.masseDepart(),
                        deroule.lignes,
                        Montants.ofCentimes(total.centimes()),
                        hypotheses.liste()),
                anomalies,
                total.explication());
    }

    /** What one year leaves to the next. */
    private static final class Deroule {
        private final DemandeProjection entree;
        private final Contexte contexte;
        private final Anomalies anomalies;
        private final Tracage t;
        private final Cumul cumul;
        private final List<LigneProjection> lignes = new ArrayList<>();
        private final List<MontantExplique> couts = new ArrayList<>();
        private MontantExplique masse;
        private Fraction ponctuelles = Fraction.ZERO;
        private Fraction extension = Fraction.ZERO;
        private Fraction effectifs = Fraction.UN;
        private Optional<Fraction> report;
        private boolean haussesAvant;

        Deroule(DemandeProjection entree, Contexte contexte, Anomalies anomalies) {
            this.entree = entree;
            this.contexte = contexte;
            this.anomalies = anomalies;
            this.t = contexte.tracage();
            long depart = Montants.centimes(entree.masseDepart());
            this.cumul = new Cumul(Fraction.of(depart), contexte.arrondi());
            this.masse = t.entree("masseSalariale", cumul.centimes(), "/masseDepart")
                    .pour(entree.exerciceDepart().toString());
            this.report = Optional.of(sentier(entree.haussesDepart()).report().moins(Fraction.UN));
            this.haussesAvant = !entree.haussesDepart().isEmpty();
        }

        private SentierIndice sentier(List<Hausse> hausses) {
            return SentierIndice.depuis(Fraction.UN, hausses, entree.composition());
        }

        void annee(AnneeProjection annee, int rang, int ecart) {
            String chemin = "/annees/" + rang;
            Exercice exercice = entree.exerciceDepart().plus(ecart);
            verifier(annee, chemin);
            annee.signalerMois(chemin, anomalies);
            Fraction nouvelles = Fraction.ZERO;
            Fraction nouvellesPonctuelles = Fraction.ZERO;
            Fraction prochaineExtension = Fraction.ZERO;
            for (int i = 0; i < annee.mesures().size(); i++) {
                MesurePersonnel mesure = annee.mesures().get(i);
                Optional<CoutMesure> cout =
                        CoutMesure.de(mesure, Optional.of(exercice), chemin + "/mesures/" + i, contexte, anomalies);
                if (cout.isPresent() && mesure.estPonctuelle()) {
                    nouvellesPonctuelles = nouvellesPonctuelles.plus(cout.get().annee());
                } else if (cout.isPresent()) {
                    nouvelles = nouvelles.plus(cout.get().annee());
                    prochaineExtension = prochaineExtension.plus(cout.get().extension());
                }
            }
            List<TauxCause> taux = taux(annee, rang, chemin);
            if (anomalies.bloquent()) {
                return;
            }
            long precedente = cumul.centimes();
            Causes causes = new Causes(cumul);
            causes.montant(CauseMasse.FIN_MESURES_PONCTUELLES, Fraction.ZERO.moins(ponctuelles));
            for (EtapeMasse etape : EtapesMasse.de(cumul.exact(), taux, entree.mode())) {
                causes.taux(etape);
            }
            causes.montant(CauseMasse.EXTENSION_MESURES, extension);
            causes.montant(CauseMasse.MESURES, nouvelles);
            causes.montant(CauseMasse.MESURES_PONCTUELLES, nouvellesPonctuelles);
            ponctuelles = nouvellesPonctuelles;
            extension = prochaineExtension;
            ligne(exercice, chemin, precedente, causes.liste);
        }

        private void verifier(AnneeProjection annee, String chemin) {
            boolean deuxMasses = annee.masse().isPresent() && !annee.hausses().isEmpty();
            boolean deuxGvt = annee.gvtSolde().isPresent()
                    && (annee.gvtPositif().isPresent() || annee.gvtNegatif().isPresent());
            if (deuxMasses || deuxGvt) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.PROJECTION_DONNEES_MULTIPLES, chemin));
            }
        }

        private List<TauxCause> taux(AnneeProjection annee, int rang, String chemin) {
            List<TauxCause> taux = new ArrayList<>();
            if (annee.report().isEmpty() && report.isEmpty()) {
                boolean donne = entree.annees().get(rang).report().isPresent();
                anomalies.ajouter(Anomalie.of(CodeAnomalie.REPORT_INCONNU, chemin + (donne ? "/masse" : "/report")));
            }
            if (haussesAvant && annee.report().isPresent() && report.isPresent()) {
                Taux attendu = report.get().taux();
                if (report.get().moins(Fraction.of(annee.report().get())).signe() != 0
                        && !attendu.equals(annee.report().get())) {
                    anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.REPORT_DISCORDANT,
                            chemin + "/report",
                            "valeur",
                            annee.report().get().toString(),
                            "attendu",
                            attendu.toString()));
                }
            }
            haussesAvant = !annee.hausses().isEmpty();
            Fraction herite = report.orElse(Fraction.ZERO);
            taux.add(TauxCause.of(
                    CauseMasse.REPORT, annee.report().map(Fraction::of).orElse(herite)));
            SentierIndice sentier = sentier(annee.hausses());
            taux.add(TauxCause.of(
                    CauseMasse.MESURES_GENERALES,
                    annee.masse().map(Fraction::of).orElse(sentier.masse().moins(Fraction.UN))));
            report = annee.masse().filter(m -> !m.equals(Taux.ZERO)).isPresent()
                    ? Optional.empty()
                    : Optional.of(sentier.report().moins(Fraction.UN));
            gvt(annee, taux);
            Fraction effectif = annee.effectif().map(Fraction::of).orElse(Fraction.ZERO);
            taux.add(TauxCause.of(CauseMasse.EFFECTIF, effectif));
            effectifs = effectifs.fois(Fraction.UN.plus(effectif));
            return taux;
        }

        private void gvt(AnneeProjection annee, List<TauxCause> taux) {
            if (annee.gvtPositif().isEmpty() && annee.gvtNegatif().isEmpty()) {
                Fraction solde = annee.gvtSolde().map(Fraction::of).orElse(Fraction.ZERO);
                taux.add(TauxCause.of(CauseMasse.GVT_SOLDE, solde));
                return;
            }
            Fraction positif = annee.gvtPositif().map(Fraction::of).orElse(Fraction.ZERO);
            Fraction negatif = annee.gvtNegatif().map(Fraction::of).orElse(Fraction.ZERO);
            taux.add(TauxCause.of(CauseMasse.GVT_POSITIF, positif));
            taux.add(new TauxCause(
                    CauseMasse.GVT_NEGATIF,
                    negatif,
                    entree.mode() == DemandeProjection.ModeProjection.MULTIPLICATIF
                            ? EtapesMasse.negatifApres(positif, negatif)
                            : negatif));
        }

        private void ligne(Exercice exercice, String chemin, long precedente, List<PartCause> causes) {
            List<MontantExplique> termes = new ArrayList<>(List.of(masse));
            for (PartCause cause : causes) {
                termes.add(effet(cause, chemin).pour(cause.cause().name()));
            }
            masse = t.somme("masseSalariale", Articles.PRATIQUE, termes).pour(exercice.toString());
            long remplacement =
                    entree.absence().map(a -> cents(remplacement(a))).orElse(0L);
            long economie = entree.absence().map(a -> cents(economie(a))).orElse(0L);
            long rotation = entree.rotation().map(r -> cents(rotation(r))).orElse(0L);
            MontantExplique coutRemplacement = absence("coutRemplacement", remplacement);
            MontantExplique economieAbsence = absence("economieAbsence", economie);
            MontantExplique assiette =
                    t.somme("assietteCharges", Articles.PRATIQUE, masse, coutRemplacement, economieAbsence.retranche());
            MontantExplique charges = t.produit(
                    "chargesPatronales",
                    assiette,
                    t.entree("tauxCharges", entree.tauxCharges().orElse(Taux.ZERO), "/tauxCharges"),
                    contexte.arrondi(),
                    Articles.PRATIQUE);
            MontantExplique cout = t.somme("coutTotal", Articles.PRATIQUE, assiette, charges, coutRotation(rotation))
                    .pour(exercice.toString());
            couts.add(cout);
            Fraction avant = Fraction.of(precedente);
            lignes.add(new LigneProjection(
                    exercice,
                    Montants.ofCentimes(precedente),
                    causes,
                    Montants.ofCentimes(masse.centimes()),
                    precedente == 0
                            ? Optional.empty()
                            : Optional.of(
                                    Fraction.of(masse.centimes()).sur(avant).evolution()),
                    Montants.ofCentimes(remplacement),
                    Montants.ofCentimes(economie),
                    Montants.ofCentimes(charges.centimes()),
                    Montants.ofCentimes(rotation),
                    Montants.ofCentimes(cout.centimes())));
        }

        private MontantExplique effet(PartCause cause, String chemin) {
            long montant = Montants.centimes(cause.montant());
            return cause.taux()
                    .map(taux -> t.formule(
                            "causeMasse",
                            montant,
                            contexte.arrondi(),
                            Articles.PRATIQUE,
                            List.of(t.entree("tauxCause", taux, chemin).explication())))
                    .orElseGet(() -> t.entree("causeMasse", montant, chemin));
        }

        private MontantExplique absence(String libelle, long montant) {
            return entree.absence()
                    .map(a -> {
                        List<Explication> operandes = new ArrayList<>();
                        operandes.add(masse.explication());
                        operandes.add(t.entree("tauxAbsence", a.tauxAbsence(), "/absence/tauxAbsence")
                                .explication());
                        if (libelle.equals("coutRemplacement")) {
                            operandes.add(
                                    t.entree("tauxRemplacement", a.tauxRemplacement(), "/absence/tauxRemplacement")
                                            .explication());
                            a.coutRelatif()
                                    .ifPresent(c -> operandes.add(t.nombre("coutRelatif", c, "/absence/coutRelatif")));
                        } else {
                            a.tauxMaintien()
                                    .ifPresent(m -> operandes.add(t.entree("tauxMaintien", m, "/absence/tauxMaintien")
                                            .explication()));
                        }
                        return t.formule(libelle, montant, contexte.arrondi(), Articles.PRATIQUE, operandes);
                    })
                    .orElseGet(() -> t.entree(libelle, montant, "/absence"));
        }

        private MontantExplique coutRotation(long montant) {
            return entree.rotation()
                    .map(r -> t.formule(
                            "coutRotation",
                            montant,
                            contexte.arrondi(),
                            Articles.PRATIQUE,
                            List.of(
                                    t.nombre("effectifDepart", r.effectif(), "/rotation/effectif"),
                                    t.entree("tauxRotation", r.tauxRotation(), "/rotation/tauxRotation")
                                            .explication(),
                                    t.entree(
                                                    "coutParDepart",
                                                    Montants.centimes(r.coutParDepart()),
                                                    "/rotation/coutParDepart")
                                            .explication())))
                    .orElseGet(() -> t.entree("coutRotation", montant, "/rotation"));
        }

        private long cents(Fraction montant) {
            return montant.centimes(contexte.arrondi());
        }

        private Fraction remplacement(HypotheseAbsence absence) {
            return cumul.exact()
                    .fois(Fraction.of(absence.tauxAbsence()))
                    .fois(Fraction.of(absence.tauxRemplacement()))
                    .fois(absence.coutRelatif().map(Fraction::of).orElse(Fraction.UN));
        }

        private Fraction economie(HypotheseAbsence absence) {
            Fraction maintien = absence.tauxMaintien().map(Fraction::of).orElse(Fraction.UN);
            return cumul.exact().fois(Fraction.of(absence.tauxAbsence())).fois(Fraction.UN.moins(maintien));
        }

        private Fraction rotation(HypotheseRotation rotation) {
            return Fraction.of(rotation.effectif())
                    .fois(effectifs)
                    .fois(Fraction.of(rotation.tauxRotation()))
                    .fois(Fraction.of(Montants.centimes(rotation.coutParDepart())));
        }
    }

    /** The causes of one year; those that change nothing are left out, rates kept. */
    private static final class Causes {
        private final Cumul cumul;
        private final List<PartCause> liste = new ArrayList<>();

        Causes(Cumul cumul) {
            this.cumul = cumul;
        }

        void montant(CauseMasse cause, Fraction montant) {
            if (montant.signe() != 0) {
                liste.add(new PartCause(cause, Optional.empty(), Montants.ofCentimes(cumul.ajouter(montant))));
            }
        }

        void taux(EtapeMasse etape) {
            if (etape.taux().affiche().signe() != 0) {
                liste.add(new PartCause(
                        etape.taux().cause(),
                        Optional.of(etape.taux().affiche().taux()),
                        Montants.ofCentimes(cumul.ajouter(etape.montant()))));
            }
        }
    }
}

package fr.cpom.projection.hypothese;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.projection.hypothese.Deploiement.Cadre;
import fr.cpom.projection.hypothese.Deploiement.Etape;
import fr.cpom.projection.hypothese.EffetHypothese.Salaires;
import fr.cpom.projection.personnel.AnneeProjection;
import fr.cpom.projection.personnel.CompositionHausses;
import fr.cpom.projection.personnel.CoutMesures;
import fr.cpom.projection.personnel.DemandeMesures;
import fr.cpom.projection.personnel.DemandeProjection.ModeProjection;
import fr.cpom.projection.personnel.Fraction;
import fr.cpom.projection.personnel.Hausse;
import fr.cpom.projection.personnel.MesurePersonnel;
import fr.cpom.projection.personnel.MesuresCalculator;
import fr.cpom.projection.personnel.SentierIndice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pay laid year by year: report of the rises of the year before, general measures, GVT, staff, then the measures in points or flat
 * amounts with their extension en année pleine the year after.
 *
 * <p>The same formulas as {@code personnel.projection}; a year told in two ways is refused as it refuses it.
 */
final class EtapesSalaires {
    private final Salaires salaires;
    private final Cadre cadre;
    private final CompositionHausses composition;
    private final List<Taux> report = new ArrayList<>();
    private final List<Taux> generales = new ArrayList<>();
    private final List<Taux> gvt = new ArrayList<>();
    private final List<Taux> effectif = new ArrayList<>();
    private final long[] durables;
    private final long[] ponctuels;
    private Optional<Fraction> reportSuivant;
    private boolean haussesAvant;

    private EtapesSalaires(Salaires salaires, Cadre cadre) {
        this.salaires = salaires;
        this.cadre = cadre;
        this.composition = salaires.composition().orElse(CompositionHausses.COMPOSEE);
        this.durables = new long[cadre.annees()];
        this.ponctuels = new long[cadre.annees()];
        this.reportSuivant = Optional.of(sentier(salaires.haussesDepart()).report());
        this.haussesAvant = !salaires.haussesDepart().isEmpty();
    }

    static Optional<Deploiement> deployer(Salaires salaires, Cadre cadre) {
        if (salaires.annees().isEmpty()) {
            cadre.signaler(CodeAnomalie.CHAMP_MANQUANT, "/annees", "champ", "annees");
            return Optional.empty();
        }
        return new EtapesSalaires(salaires, cadre).deployer();
    }

    private Optional<Deploiement> deployer() {
        int dernier = salaires.annees().size() - 1;
        for (int rang = 1; rang <= cadre.annees(); rang++) {
            boolean donnee = rang - 1 <= dernier;
            AnneeProjection annee = salaires.annees().get(Math.min(rang - 1, dernier));
            taux(annee, donnee, "/annees/" + Math.min(rang - 1, dernier));
            if (donnee && !annee.mesures().isEmpty()) {
                annee.signalerMois(cadre.pointeur() + "/annees/" + (rang - 1), cadre.anomalies());
                mesures(annee.mesures(), rang);
            }
        }
        if (cadre.anomalies().bloquent()) {
            return Optional.empty();
        }
        return Optional.of(new Deploiement(
                List.of(
                        new Etape("REPORT", FamilleHypothese.REVALORISATIONS, report),
                        new Etape("MESURES_GENERALES", FamilleHypothese.REVALORISATIONS, generales),
                        new Etape("GVT", FamilleHypothese.GVT, gvt),
                        new Etape("EFFECTIF", FamilleHypothese.EFFECTIF, effectif)),
                salaires.mode().orElse(ModeProjection.MULTIPLICATIF) == ModeProjection.ADDITIF,
                durables,
                ponctuels,
                new boolean[cadre.annees()]));
    }

    private SentierIndice sentier(List<Hausse> hausses) {
        return SentierIndice.depuis(Fraction.UN, hausses, composition);
    }

    private void taux(AnneeProjection annee, boolean donnee, String champ) {
        boolean deuxMasses = annee.masse().isPresent() && !annee.hausses().isEmpty();
        boolean deuxGvt = annee.gvtSolde().isPresent()
                && (annee.gvtPositif().isPresent() || annee.gvtNegatif().isPresent());
        if (deuxMasses || deuxGvt) {
            cadre.signaler(CodeAnomalie.PROJECTION_DONNEES_MULTIPLES, champ);
        }
        Optional<Taux> reportDonne = donnee ? annee.report() : Optional.empty();
        if (reportDonne.isEmpty() && reportSuivant.isEmpty()) {
            cadre.signaler(CodeAnomalie.REPORT_INCONNU, champ + (annee.report().isPresent() ? "/masse" : "/report"));
        }
        if (haussesAvant && reportDonne.isPresent() && reportSuivant.isPresent()) {
            Taux attendu = Deploiement.arrondi(reportSuivant.get());
            if (!attendu.equals(Deploiement.arrondi(reportDonne.get().fraction()))) {
                cadre.signaler(
                        CodeAnomalie.REPORT_DISCORDANT,
                        champ + "/report",
                        "valeur",
                        reportDonne.get().toString(),
                        "attendu",
                        attendu.toString());
            }
        }
        haussesAvant = !annee.hausses().isEmpty();
        report.add(reportDonne
                .map(t -> Deploiement.arrondi(t.fraction()))
                .orElseGet(() -> Deploiement.arrondi(reportSuivant.orElse(Fraction.UN))));
        SentierIndice sentier = sentier(annee.hausses());
        generales.add(annee.masse()
                .map(t -> Deploiement.arrondi(t.fraction()))
                .orElseGet(() -> Deploiement.arrondi(sentier.masse())));
        reportSuivant = annee.masse().filter(m -> !m.equals(Taux.ZERO)).isPresent()
                ? Optional.empty()
                : Optional.of(sentier.report());
        Taux positif = annee.gvtPositif().orElse(Taux.ZERO);
        Taux negatif = annee.gvtNegatif().orElse(Taux.ZERO);
        gvt.add(Deploiement.arrondi(
                annee.gvtSolde().orElse(positif.plus(negatif)).fraction()));
        effectif.add(Deploiement.arrondi(annee.effectif().orElse(Taux.ZERO).fraction()));
    }

    private void mesures(List<MesurePersonnel> mesures, int rang) {
        for (int i = 0; i < mesures.size(); i++) {
            MesurePersonnel mesure = mesures.get(i);
            Calcul<CoutMesures> calcul = MesuresCalculator.standard()
                    .compute(
                            new DemandeMesures(List.of(mesure), Optional.of(cadre.exercice(rang)), Optional.empty()),
                            cadre.contexte());
            Anomalies anomalies = cadre.anomalies();
            String chemin = cadre.pointeur() + "/annees/" + (rang - 1);
            int numero = i;
            calcul.anomalies()
                    .forEach(a -> anomalies.ajouter(
                            a.chemin().startsWith("/mesures/0")
                                    ? new Anomalie(
                                            a.code(),
                                            a.gravite(),
                                            chemin + "/mesures/" + numero
                                                    + a.chemin().substring("/mesures/0".length()),
                                            a.arguments(),
                                            a.reference())
                                    : a.sous(chemin)));
            calcul.resultat().ifPresent(c -> ajouter(c, mesure.ponctuelle().orElse(false), rang));
        }
    }

    private void ajouter(CoutMesures cout, boolean ponctuelle, int rang) {
        long annee = Montants.centimes(cout.cout());
        if (ponctuelle) {
            ponctuels[rang - 1] = Math.addExact(ponctuels[rang - 1], annee);
            return;
        }
        durables[rang - 1] = Math.addExact(durables[rang - 1], annee);
        if (rang < durables.length) {
            durables[rang] = Math.addExact(durables[rang], Montants.centimes(cout.extension()));
        }
    }
}

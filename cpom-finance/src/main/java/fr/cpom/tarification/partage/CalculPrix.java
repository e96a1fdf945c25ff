package fr.cpom.tarification.partage;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.tarification.interne.Decompte;
import fr.cpom.tarification.partage.PrixJournee.Diviseur;
import fr.cpom.tarification.partage.PrixJournee.Motif;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The prix de journée of R. 314-113, alone or as the tarif journalier of an EAM or a SAMSAH (R. 314-144). */
final class CalculPrix {
    private final DemandePrixJournee demande;
    private final String prefixe;
    private final Contexte contexte;
    private final Anomalies anomalies;

    /** A price with its explanation. */
    record Resultat(PrixJournee prix, MontantExplique explique) {}

    CalculPrix(DemandePrixJournee demande, String prefixe, Contexte contexte, Anomalies anomalies) {
        this.demande = demande;
        this.prefixe = prefixe;
        this.contexte = contexte;
        this.anomalies = anomalies;
    }

    /**
     * The price, unless an anomaly forbids it.
     *
     * @param siege added to the charges
     * @param forfait deducted with the other products
     */
    Optional<Resultat> calculer(Optional<MontantExplique> siege, Optional<MontantExplique> forfait) {
        Optional<Diviseur> diviseur = diviseur();
        Optional<MontantExplique> net = net(siege, forfait);
        if (diviseur.isEmpty() || net.isEmpty()) {
            return Optional.empty();
        }
        Diviseur jours = diviseur.get();
        long total = Decompte.entier(jours.totalJournees());
        if (total == 0) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.PARTAGE_JOURNEES_NULLES, prefixe + champ(jours.motif()))
                    .selon(jours.reference()));
            return Optional.empty();
        }
        ReferenceJuridique article = demande.dotation().isPresent() ? Articles.R_314_112 : Articles.R_314_113;
        Tracage t = contexte.tracage();
        long numerateur = Decompte.UNITE * jours.annees();
        MontantExplique prix =
                t.fraction("prixDeJournee", net.get(), numerateur, total, contexte.arrondi(), Articles.R_314_113);
        MontantExplique produit =
                t.fraction("produitAuPrix", prix, total, numerateur, contexte.arrondi(), Articles.R_314_113);
        return Optional.of(new Resultat(
                new PrixJournee(
                        Montants.ofCentimes(net.get().centimes()),
                        siege.map(m -> Montants.ofCentimes(m.centimes())),
                        forfait.map(m -> Montants.ofCentimes(m.centimes())),
                        jours,
                        Montants.ofCentimes(prix.centimes()),
                        Montants.ofCentimes(Math.subtractExact(net.get().centimes(), produit.centimes())),
                        contexte.arrondi().source(),
                        article),
                demande.essms().map(prix::pour).orElse(prix)));
    }

    private Optional<MontantExplique> net(Optional<MontantExplique> siege, Optional<MontantExplique> forfait) {
        Tracage t = contexte.tracage();
        if (demande.dotation().isPresent()) {
            signalerEcartes();
            return Optional.of(
                    t.entree("dotation", Montants.centimes(demande.dotation().get()), prefixe + "/dotation"));
        }
        if (demande.charges().isEmpty()) {
            anomalies.ajouter(Anomalie.manque(prefixe, "charges").selon(Articles.R_314_113));
            return Optional.empty();
        }
        List<MontantExplique> termes = new ArrayList<>();
        termes.add(t.entree("charges", Montants.centimes(demande.charges().get()), prefixe + "/charges"));
        siege.ifPresent(termes::add);
        termes.add(
                t.entree("repriseDeficit", Montants.centimes(demande.repriseDeficit()), prefixe + "/repriseDeficit"));
        termes.add(
                t.entree("repriseExcedent", Montants.centimes(demande.repriseExcedent()), prefixe + "/repriseExcedent")
                        .retranche());
        termes.add(t.entree("autresProduits", Montants.centimes(demande.autresProduits()), prefixe + "/autresProduits")
                .retranche());
        forfait.ifPresent(m -> termes.add(m.retranche()));
        MontantExplique net = t.somme("montantNet", Articles.R_314_113, termes);
        if (net.centimes() < 0) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.PARTAGE_PRODUITS_SUPERIEURS,
                            prefixe + "/autresProduits",
                            "excedent",
                            Montants.texteCentimes(Math.negateExact(net.centimes())))
                    .selon(Articles.R_314_113));
            return Optional.empty();
        }
        return Optional.of(net);
    }

    /** A dotation stands in place of the charges and of what changes them: what is given beside it is told. */
    private void signalerEcartes() {
        List<String> champs = new ArrayList<>();
        demande.charges().ifPresent(c -> champs.add("charges"));
        if (!demande.repriseDeficit().isZero()) {
            champs.add("repriseDeficit");
        }
        if (!demande.repriseExcedent().isZero()) {
            champs.add("repriseExcedent");
        }
        if (!demande.autresProduits().isZero()) {
            champs.add("autresProduits");
        }
        if (!champs.isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.PARTAGE_DOTATION_PREVAUT,
                            prefixe + "/dotation",
                            "champs",
                            String.join(", ", champs))
                    .selon(Articles.R_314_112));
        }
    }

    private Optional<Diviseur> diviseur() {
        Exercice exercice = demande.exercice().orElseGet(() -> Exercice.du(contexte.date()));
        Optional<Integer> annees = contexte.entier(
                "partage.prix-journee.annees", exercice.debut(), prefixe + "/journeesPrecedentes", anomalies);
        if (annees.isEmpty()) {
            return Optional.empty();
        }
        if (demande.circonstancesParticulieres()) {
            if (demande.motifCirconstances().filter(m -> !m.isBlank()).isEmpty()) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.PARTAGE_MOTIF_ABSENT, prefixe + "/motifCirconstances")
                        .selon(Articles.R_314_113_AL3));
            }
            return prevues(Motif.CIRCONSTANCES_PARTICULIERES);
        }
        int connues = demande.journeesPrecedentes().size();
        // counted to 1 January of the year of the price: the text does not say to which day
        Optional<Boolean> recent = demande.ouvertLe().map(o -> o.isAfter(debutTroisAns(exercice, annees.get())));
        if (recent.orElse(false)) {
            return prevues(Motif.OUVERT_DEPUIS_MOINS_DE_TROIS_ANS);
        }
        if (recent.isEmpty()
                && connues < annees.get()
                && demande.journeesPrevisionnelles().isPresent()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.PARTAGE_ANNEES_INCOMPLETES,
                            prefixe + "/journeesPrecedentes",
                            "nombre",
                            Integer.toString(connues),
                            "ans",
                            annees.get().toString())
                    .selon(Articles.R_314_113_AL3));
            return prevues(Motif.OUVERT_DEPUIS_MOINS_DE_TROIS_ANS);
        }
        return moyenne(annees.get(), connues);
    }

    private static LocalDate debutTroisAns(Exercice exercice, int annees) {
        return exercice.debut().minusYears(annees);
    }

    private Optional<Diviseur> moyenne(int annees, int connues) {
        if (connues == 0) {
            anomalies.ajouter(Anomalie.manque(prefixe, "journeesPrecedentes").selon(Articles.R_314_113_AL2));
            return Optional.empty();
        }
        if (connues != annees) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.PARTAGE_TROIS_ANNEES,
                            prefixe + "/journeesPrecedentes",
                            "nombre",
                            Integer.toString(connues),
                            "ans",
                            Integer.toString(annees))
                    .selon(Articles.R_314_113_AL2));
            return Optional.empty();
        }
        BigDecimal total = demande.journeesPrecedentes().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (demande.journeesPrevisionnelles().isPresent()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.PARTAGE_PREVISION_ECARTEE, prefixe + "/journeesPrevisionnelles")
                    .selon(Articles.R_314_113_AL2));
        }
        return Optional.of(new Diviseur(
                Motif.MOYENNE_TROIS_ANNEES,
                total,
                annees,
                total.divide(BigDecimal.valueOf(annees), 2, RoundingMode.HALF_UP),
                Articles.R_314_113_AL2));
    }

    private Optional<Diviseur> prevues(Motif motif) {
        if (demande.journeesPrevisionnelles().isEmpty()) {
            anomalies.ajouter(
                    Anomalie.manque(prefixe, "journeesPrevisionnelles").selon(Articles.R_314_113_AL3));
        }
        return demande.journeesPrevisionnelles()
                .map(j -> new Diviseur(motif, j, 1, j.setScale(2, RoundingMode.HALF_UP), Articles.R_314_113_AL3));
    }

    private static String champ(Motif motif) {
        return motif == Motif.MOYENNE_TROIS_ANNEES ? "/journeesPrecedentes" : "/journeesPrevisionnelles";
    }
}

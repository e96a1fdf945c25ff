package fr.cpom.projection.dette;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.objectif.DetteDuPasse.Origine;
import fr.cpom.projection.dette.DemandeDettePassee.EngagementEssms;
import fr.cpom.projection.dette.DemandeDettePassee.Immobilisations;
import fr.cpom.projection.dette.DettePassee.DetteRetraite;
import fr.cpom.projection.dette.DettePassee.NiveauVetuste;
import fr.cpom.projection.dette.DettePassee.VetusteClasse;
import fr.cpom.projection.retraite.DemandeIfc;
import fr.cpom.projection.retraite.EngagementIfc;
import fr.cpom.projection.retraite.IfcCalculator;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The dettes du passé of the ESSMS of a contract: engagement de retraite less provision and insurance fund, renewal that is late
 * against a rate of wear, spread year by year.
 *
 * <p>The rate of wear is depreciation on the gross value of depreciated assets only (land left out), by class. The target and the
 * threshold are usages to be confirmed ({@code BAREME_A_CONFIRMER}), that a request may replace. Told: more set aside than is owed
 * ({@code IFC_DETTE_NEGATIVE}), no gross value ({@code VETUSTE_SANS_OBJET}), depreciation above gross value ({@code
 * VETUSTE_SUPERIEURE_BRUT}). Refused: nothing to value ({@code CHAMP_MANQUANT}), an ESSMS or a class twice ({@code DETTE_EN_DOUBLE}), a
 * class beside the whole ({@code DETTE_CLASSE_ENSEMBLE}), two engagements or none ({@code DETTE_SOURCE_ENGAGEMENT}), a spreading that
 * starts before the valuation ({@code DETTE_ETALEMENT_ANTERIEUR}). No text fixes the spreading.
 */
public final class DettePasseeCalculator extends AbstractCalculator<DemandeDettePassee, DettePassee> {
    private static final DettePasseeCalculator STANDARD = new DettePasseeCalculator();

    private DettePasseeCalculator() {
        super(
                "projection.dette-passee",
                DemandeDettePassee.class,
                DettePassee.class,
                Articles.ANC_2013_02,
                Articles.NEGOCIATION);
    }

    /** The calculator. */
    public static DettePasseeCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<DettePassee> calculer(DemandeDettePassee entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        verifier(entree, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        LocalDate date = entree.dateEvaluation().orElse(contexte.date());
        Exercice premier =
                entree.premierExercice().orElseGet(() -> Exercice.du(date).suivant());
        if (premier.compareTo(Exercice.du(date)) < 0) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.DETTE_ETALEMENT_ANTERIEUR,
                    "/premierExercice",
                    "exercice",
                    premier.toString(),
                    "date",
                    date.toString()));
            return Calcul.impossible(anomalies);
        }
        Etalement etalement = new Etalement(entree, date, premier, contexte);
        List<DetteRetraite> retraites = new ArrayList<>();
        for (int i = 0; i < entree.engagements().size(); i++) {
            retraite(entree.engagements().get(i), "/engagements/" + i, date, contexte, anomalies, etalement)
                    .ifPresent(retraites::add);
        }
        List<VetusteClasse> vetustes = new ArrayList<>();
        for (int i = 0; i < entree.immobilisations().size(); i++) {
            vetuste(entree.immobilisations().get(i), "/immobilisations/" + i, date, contexte, anomalies, etalement)
                    .ifPresent(vetustes::add);
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        MontantExplique total = etalement.total();
        return Calcul.de(
                new DettePassee(
                        date,
                        entree.traitement(),
                        retraites,
                        vetustes,
                        etalement.total(Origine.IFC_NON_PROVISIONNEES),
                        etalement.total(Origine.VETUSTE),
                        Montants.ofCentimes(total.centimes()),
                        etalement.dettes(),
                        etalement.parExercice(),
                        etalement.mesures(),
                        etalement.charges(),
                        etalement.financements()),
                anomalies,
                total.explication());
    }

    private static void verifier(DemandeDettePassee entree, Anomalies anomalies) {
        if (entree.engagements().isEmpty() && entree.immobilisations().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "engagements"));
        }
        if (!entree.cles().isEmpty() && entree.cles().size() != entree.exercices()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.DETTE_CLES_NOMBRE,
                    "/cles",
                    "cles",
                    Integer.toString(entree.cles().size()),
                    "exercices",
                    Integer.toString(entree.exercices())));
        }
        Set<String> vus = new HashSet<>();
        for (int i = 0; i < entree.engagements().size(); i++) {
            EngagementEssms e = entree.engagements().get(i);
            String chemin = "/engagements/" + i;
            unique(vus, e.essms(), e.section() + " " + e.financeur(), chemin, anomalies);
            if (e.ifc().isPresent() == e.engagement().isPresent()) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.DETTE_SOURCE_ENGAGEMENT, chemin));
            }
        }
        Set<String> tout = entree.immobilisations().stream()
                .filter(im -> im.classe() == ClasseImmobilisation.ENSEMBLE)
                .map(im -> im.essms() + " " + im.section() + " " + im.financeur())
                .collect(Collectors.toSet());
        for (int i = 0; i < entree.immobilisations().size(); i++) {
            Immobilisations im = entree.immobilisations().get(i);
            String chemin = "/immobilisations/" + i;
            String cle = im.section() + " " + im.financeur();
            unique(vus, im.essms(), cle + " " + im.classe(), chemin, anomalies);
            boolean partie = im.classe() != ClasseImmobilisation.ENSEMBLE;
            if (partie && tout.contains(im.essms() + " " + cle)) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.DETTE_CLASSE_ENSEMBLE,
                        chemin + "/classe",
                        "essms",
                        im.essms().toString()));
            }
        }
    }

    private static void unique(Set<String> vus, NumeroFiness essms, String cle, String chemin, Anomalies anomalies) {
        if (!vus.add(essms + " " + cle)) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.DETTE_EN_DOUBLE, chemin + "/essms", "essms", essms.toString()));
        }
    }

    private static Optional<DetteRetraite> retraite(
            EngagementEssms e,
            String chemin,
            LocalDate date,
            Contexte contexte,
            Anomalies anomalies,
            Etalement etalement) {
        Tracage t = contexte.tracage();
        Optional<MontantExplique> engagement = e.engagement()
                .map(m -> t.entree("engagementRetraite", Montants.centimes(m), chemin + "/engagement"))
                .or(() -> e.ifc().flatMap(d -> valoriser(d, date, chemin, contexte, anomalies)));
        if (engagement.isEmpty()) {
            return Optional.empty();
        }
        boolean propre = e.provision().isPresent();
        long provision = Montants.centimes(
                e.provision().or(() -> e.ifc().flatMap(DemandeIfc::provision)).orElse(Montants.zero()));
        long fonds = Montants.centimes(e.fondsAssurance()
                .or(() -> e.ifc().flatMap(DemandeIfc::fondsAssurance))
                .orElse(Montants.zero()));
        MontantExplique dette = t.somme(
                "dette",
                Articles.ANC_2013_02,
                engagement.get(),
                t.entree("provision", provision, chemin + (propre ? "/provision" : "/ifc/provision"))
                        .retranche(),
                t.entree("fondsAssurance", fonds, chemin + "/fondsAssurance").retranche());
        if (dette.centimes() < 0) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.IFC_DETTE_NEGATIVE,
                    chemin + "/provision",
                    "valeur",
                    Montants.texteCentimes(-dette.centimes())));
        } else {
            etalement.ajouter(new Etalement.Dette(
                    "IFC-" + e.essms(),
                    Origine.IFC_NON_PROVISIONNEES,
                    "Indemnités de départ à la retraite non provisionnées",
                    e.essms(),
                    e.financeur(),
                    e.section(),
                    dette.pour(e.essms().toString())));
        }
        return Optional.of(new DetteRetraite(
                e.essms(),
                Montants.ofCentimes(engagement.get().centimes()),
                Montants.ofCentimes(provision),
                Montants.ofCentimes(fonds),
                Montants.ofCentimes(dette.centimes())));
    }

    /** The engagement alone: what is set aside is taken away here, once. */
    private static Optional<MontantExplique> valoriser(
            DemandeIfc demande, LocalDate date, String chemin, Contexte contexte, Anomalies anomalies) {
        Calcul<EngagementIfc> calcul = IfcCalculator.standard()
                .compute(
                        DemandeIfc.builder()
                                .from(demande)
                                .dateEvaluation(demande.dateEvaluation().orElse(date))
                                .provision(Optional.empty())
                                .fondsAssurance(Optional.empty())
                                .exercicesEtalement(Optional.empty())
                                .build(),
                        contexte);
        calcul.anomalies().forEach(a -> anomalies.ajouter(a.sous(chemin + "/ifc")));
        if (calcul.resultat().isEmpty()) {
            return Optional.empty();
        }
        if (calcul.valeur().engagement().isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.CHAMP_MANQUANT, chemin + "/ifc/tauxActualisation", "champ", "tauxActualisation"));
        }
        return calcul.valeur()
                .engagement()
                .map(m -> contexte.tracage().repris(Montants.centimes(m), calcul.explication()));
    }

    private static Optional<VetusteClasse> vetuste(
            Immobilisations im,
            String chemin,
            LocalDate date,
            Contexte contexte,
            Anomalies anomalies,
            Etalement etalement) {
        Tracage t = contexte.tracage();
        Optional<LectureBareme<Taux>> lue = im.tauxCible().isPresent()
                ? Optional.empty()
                : lire("dette.vetuste.cible", date, chemin + "/tauxCible", contexte, anomalies);
        Optional<LectureBareme<Taux>> seuil = lire("dette.vetuste.seuil", date, chemin, contexte, anomalies);
        if ((im.tauxCible().isEmpty() && lue.isEmpty()) || seuil.isEmpty()) {
            return Optional.empty();
        }
        Taux cible = im.tauxCible().or(() -> lue.map(LectureBareme::valeur)).orElseThrow();
        long brut = Montants.centimes(im.brut());
        long amortissements = Montants.centimes(im.amortissements());
        Optional<Taux> taux = taux(amortissements, brut);
        signaler(im, brut, amortissements, chemin, anomalies);
        MontantExplique admise = t.produit(
                "vetusteAdmise",
                t.entree("valeurBrute", brut, chemin + "/brut"),
                lue.map(l -> t.bareme("tauxVetusteCible", l))
                        .orElseGet(() -> t.entree("tauxVetusteCible", cible, chemin + "/tauxCible")),
                contexte.arrondi(),
                Articles.NEGOCIATION);
        MontantExplique retard = t.maximum(
                "retardRenouvellement",
                t.somme(
                        "amortissementsAuDela",
                        Articles.NEGOCIATION,
                        t.entree("amortissementsCumules", amortissements, chemin + "/amortissements"),
                        admise.retranche()),
                t.entree("plancherZero", 0, chemin),
                Articles.NEGOCIATION);
        if (brut > 0) {
            etalement.ajouter(new Etalement.Dette(
                    "VETUSTE-" + im.classe() + "-" + im.essms(),
                    Origine.VETUSTE,
                    "Renouvellement en retard : " + im.classe().libelle(),
                    im.essms(),
                    im.financeur(),
                    im.section(),
                    retard.pour(im.essms() + " " + im.classe().libelle())));
        }
        return Optional.of(new VetusteClasse(
                im.essms(),
                im.classe(),
                im.brut(),
                im.amortissements(),
                taux,
                cible,
                seuil.get().valeur(),
                brut == 0
                        ? Optional.empty()
                        : Optional.of(
                                niveau(amortissements, brut, cible, seuil.get().valeur())),
                Montants.ofCentimes(brut == 0 ? 0 : retard.centimes())));
    }

    private static Optional<LectureBareme<Taux>> lire(
            String serie, LocalDate date, String chemin, Contexte contexte, Anomalies anomalies) {
        return contexte.lire(Serie.taux(serie), date, Territoire.national(), chemin, anomalies);
    }

    private static void signaler(
            Immobilisations im, long brut, long amortissements, String chemin, Anomalies anomalies) {
        if (brut == 0) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.VETUSTE_SANS_OBJET,
                    chemin + "/brut",
                    "classe",
                    im.classe().libelle()));
        } else if (amortissements > brut) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.VETUSTE_SUPERIEURE_BRUT,
                    chemin + "/amortissements",
                    "amortissements",
                    Montants.texteCentimes(amortissements),
                    "brut",
                    Montants.texteCentimes(brut)));
        }
    }

    /** Beyond ten times the gross value the figures are wrong, and the rate says nothing. */
    private static Optional<Taux> taux(long amortissements, long brut) {
        return brut == 0 || amortissements / 10 > brut
                ? Optional.empty()
                : Optional.of(Taux.of(
                        BigDecimal.valueOf(amortissements).divide(BigDecimal.valueOf(brut), 4, RoundingMode.HALF_UP)));
    }

    /** Compared without rounding. */
    private static NiveauVetuste niveau(long amortissements, long brut, Taux cible, Taux seuil) {
        BigDecimal a = BigDecimal.valueOf(amortissements);
        if (a.compareTo(seuil.fraction().multiply(BigDecimal.valueOf(brut))) > 0) {
            return NiveauVetuste.ATYPIQUE;
        }
        return a.compareTo(cible.fraction().multiply(BigDecimal.valueOf(brut))) > 0
                ? NiveauVetuste.AU_DESSUS_DE_LA_CIBLE
                : NiveauVetuste.DANS_LA_CIBLE;
    }
}

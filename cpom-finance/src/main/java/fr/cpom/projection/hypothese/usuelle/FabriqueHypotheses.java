package fr.cpom.projection.hypothese.usuelle;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.EntreeBareme;
import fr.cpom.droit.Serie;
import fr.cpom.projection.ciseau.TauxMoyen;
import fr.cpom.projection.hypothese.CibleHypothese;
import fr.cpom.projection.hypothese.EffetHypothese;
import fr.cpom.projection.hypothese.EffetHypothese.Absence;
import fr.cpom.projection.hypothese.EffetHypothese.Evolution;
import fr.cpom.projection.hypothese.EffetHypothese.Rotation;
import fr.cpom.projection.hypothese.EffetHypothese.Salaires;
import fr.cpom.projection.hypothese.FamilleHypothese;
import fr.cpom.projection.hypothese.Hypothese;
import fr.cpom.projection.hypothese.usuelle.DemandeHypothesesUsuelles.ChampEssms;
import fr.cpom.projection.hypothese.usuelle.DemandeHypothesesUsuelles.DonneesAbsence;
import fr.cpom.projection.hypothese.usuelle.DemandeHypothesesUsuelles.DonneesRotation;
import fr.cpom.projection.hypothese.usuelle.DemandeHypothesesUsuelles.EvaluationPrevue;
import fr.cpom.projection.hypothese.usuelle.HypothesesUsuelles.FamilleSansDefaut;
import fr.cpom.projection.hypothese.usuelle.HypothesesUsuelles.MethodeDefaut;
import fr.cpom.projection.hypothese.usuelle.HypothesesUsuelles.MotifSansDefaut;
import fr.cpom.projection.hypothese.usuelle.HypothesesUsuelles.OrigineHypothese;
import fr.cpom.projection.hypothese.usuelle.LectureSerie.Defaut;
import fr.cpom.projection.hypothese.usuelle.Ventilation.Place;
import fr.cpom.projection.personnel.AnneeProjection;
import fr.cpom.projection.personnel.Hausse;
import fr.cpom.projection.personnel.IndiceSalarial;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;

/** Makes the hypotheses one family after the other. */
final class FabriqueHypotheses {
    private static final int NOM_MAXIMAL = 80;
    private static final String PERIODE = "calendrier.evaluation.periode";

    private final DemandeHypothesesUsuelles entree;
    private final Ventilation ventilation;
    private final Contexte contexte;
    private final Anomalies anomalies;
    private final LectureSerie series;
    private final List<Hypothese> hypotheses = new ArrayList<>();
    private final List<OrigineHypothese> origines = new ArrayList<>();
    private final List<FamilleSansDefaut> sansDefaut = new ArrayList<>();
    private final List<FamilleUsuelle> propres = new ArrayList<>();
    private boolean inflation;

    FabriqueHypotheses(
            DemandeHypothesesUsuelles entree, Ventilation ventilation, Contexte contexte, Anomalies anomalies) {
        this.entree = entree;
        this.ventilation = ventilation;
        this.contexte = contexte;
        this.anomalies = anomalies;
        this.series = new LectureSerie(entree.exerciceBase(), entree.recul(), contexte, anomalies);
    }

    void ajouter(FamilleUsuelle famille) {
        switch (famille) {
            case INFLATION -> inflation = true; // laid last, on what the others leave
            case ENERGIE, ALIMENTATION, ASSURANCES ->
                prix(famille, series.moyenneHausses(famille.serie(), "/familles"));
            case IMMOBILIER -> prix(famille, series.croissance(Serie.decimal(famille.serie()), v -> v, "/familles"));
            case TRANSPORTS ->
                // a ceiling of tarification, near the price of transport but not it
                prix(
                        famille,
                        series.croissance(Serie.decimal(famille.serie()), v -> v, "/familles")
                                .map(Defaut::aConfirmer));
            case REVALORISATIONS -> revalorisations(famille);
            case GVT ->
                taux(
                        famille,
                        series.derniere(famille.serie(), "/familles"),
                        ventilation.cible(famille),
                        ventilation.partPersonnel(famille));
            case SINISTRALITE -> sinistralite(famille);
            case ABSENTEISME -> absence(famille);
            case ROTATION -> rotation(famille);
            case QUALITE -> qualite(famille);
            case TARIFICATION -> tarification(famille);
        }
    }

    HypothesesUsuelles resultat() {
        if (inflation) {
            inflation();
        }
        return new HypothesesUsuelles(entree.exerciceBase(), entree.nombreAnnees(), hypotheses, origines, sansDefaut);
    }

    void sansDefaut(FamilleHypothese famille, MotifSansDefaut motif, Optional<String> manque) {
        sansDefaut.add(new FamilleSansDefaut(famille, motif, manque));
    }

    private void manque(FamilleUsuelle famille, String champ) {
        sansDefaut(famille.famille(), MotifSansDefaut.DONNEE_MANQUANTE, Optional.of(champ));
    }

    private void inflation() {
        FamilleUsuelle famille = FamilleUsuelle.INFLATION;
        Optional<Defaut> defaut = series.moyenneHausses(famille.serie(), "/familles");
        if (defaut.isEmpty()) {
            sansDefaut(famille.famille(), MotifSansDefaut.SERIE_SANS_VALEUR, Optional.of(famille.serie()));
            return;
        }
        int rang = 0;
        for (Place place : ventilation.inflation(propres)) {
            poser(rang++, famille, place, defaut.get());
        }
        if (!entree.parComptes() && rang < famille.groupes().size()) {
            manque(famille, "/ventilations");
        }
    }

    private void prix(FamilleUsuelle famille, Optional<Defaut> defaut) {
        List<Place> places = ventilation.prix(famille);
        if (defaut.isEmpty()) {
            sansDefaut(famille.famille(), MotifSansDefaut.SERIE_SANS_VALEUR, Optional.of(famille.serie()));
        } else if (places.isEmpty()) {
            manque(famille, "/ventilations");
        } else {
            propres.add(famille);
            places.forEach(p -> poser(hypotheses.size(), famille, p, defaut.get()));
        }
    }

    private void taux(FamilleUsuelle famille, Optional<Defaut> defaut, CibleHypothese cible, Optional<Taux> part) {
        if (defaut.isEmpty()) {
            sansDefaut(famille.famille(), MotifSansDefaut.SERIE_SANS_VALEUR, Optional.of(famille.serie()));
            return;
        }
        poser(hypotheses.size(), famille, new Place("", cible, part), defaut.get());
    }

    private void poser(int rang, FamilleUsuelle famille, Place place, Defaut defaut) {
        EffetHypothese effet = new Evolution(Optional.of(defaut.taux()), List.of(), place.part());
        poser(rang, famille.nom() + place.suffixe(), famille, place.cible(), effet, defaut);
    }

    private void poser(
            int rang, String nom, FamilleUsuelle famille, CibleHypothese cible, EffetHypothese effet, Defaut defaut) {
        hypotheses.add(rang, hypothese(nom, famille, cible, effet, source(defaut), Optional.of(defaut.confiance())));
        origines.add(rang, origine(nom, famille, defaut));
    }

    private static Hypothese hypothese(
            String nom,
            FamilleUsuelle famille,
            CibleHypothese cible,
            EffetHypothese effet,
            String source,
            Optional<Confiance> confiance) {
        return Hypothese.builder()
                .nom(nom)
                .famille(famille.famille())
                .cible(cible)
                .effet(effet)
                .source(source)
                .confiance(confiance)
                .build();
    }

    private static OrigineHypothese origine(String nom, FamilleUsuelle famille, Defaut d) {
        return new OrigineHypothese(
                nom,
                famille.famille(),
                d.methode(),
                d.serie(),
                Exercice.of(d.debut()),
                Exercice.of(d.fin()),
                d.annees(),
                Optional.of(d.taux()),
                d.valeurs(),
                d.confiance());
    }

    /** What was made of what, then where it was read, each place once. */
    private static String source(Defaut d) {
        String lieux = d.valeurs().stream().map(v -> v.source()).distinct().collect(Collectors.joining(" ; "));
        return switch (d.methode()) {
                    case MOYENNE_HAUSSES ->
                        "moyenne géométrique de " + d.annees() + " hausse(s) annuelle(s), " + d.debut() + " à "
                                + d.fin();
                    case CROISSANCE_MOYENNE -> "croissance annuelle moyenne de " + d.debut() + " à " + d.fin();
                    case DERNIERE_VALEUR -> "valeur de " + d.fin();
                }
                + " (" + d.serie() + ") : " + lieux;
    }

    private void revalorisations(FamilleUsuelle famille) {
        if (entree.indiceSalarial().isEmpty()) {
            manque(famille, "/indiceSalarial");
            return;
        }
        IndiceSalarial indice = entree.indiceSalarial().get();
        Optional<Defaut> defaut = series.croissanceNiveau(indice.serie(), "/indiceSalarial");
        if (defaut.isEmpty()) {
            sansDefaut(
                    famille.famille(),
                    MotifSansDefaut.SERIE_SANS_VALEUR,
                    Optional.of(indice.serie().id()));
            return;
        }
        AnneeProjection annee = new AnneeProjection(
                List.of(Hausse.of(1, defaut.get().taux())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        poser(
                hypotheses.size(),
                famille.nom(),
                famille,
                ventilation.cible(famille),
                new Salaires(Optional.empty(), Optional.empty(), haussesDepart(indice), List.of(annee)),
                defaut.get());
    }

    /** The rises of the base year, whose report falls in the first year; a value that begins within a month counts the next. */
    private List<Hausse> haussesDepart(IndiceSalarial indice) {
        List<EntreeBareme<BigDecimal>> connues = series.connues(indice.serie());
        List<Hausse> hausses = new ArrayList<>();
        for (int i = 1; i < connues.size(); i++) {
            LocalDate debut = connues.get(i).debut();
            BigDecimal avant = connues.get(i - 1).valeur().orElseThrow();
            int mois = debut.getMonthValue() + (debut.getDayOfMonth() == 1 ? 0 : 1);
            if (debut.getYear() == entree.exerciceBase().annee() && mois <= 12 && avant.signum() > 0) {
                BigDecimal apres = connues.get(i).valeur().orElseThrow();
                hausses.add(
                        new Hausse(mois, TauxMoyen.entre(avant, apres, 1), Optional.of(indice.name() + " " + debut)));
            }
        }
        return hausses;
    }

    /** The rate of contribution rises: the share of the pay bill that the contribution is must be known. */
    private void sinistralite(FamilleUsuelle famille) {
        if (entree.indiceSalarial()
                .filter(IndiceSalarial.FONCTION_PUBLIQUE::equals)
                .isPresent()) {
            // a public employer is its own insurer for its civil servants
            sansDefaut(famille.famille(), MotifSansDefaut.SANS_OBJET, Optional.empty());
        } else if (ventilation.partPersonnel(famille).isEmpty()) {
            manque(famille, "/ventilations");
        } else {
            taux(
                    famille,
                    series.croissance(Serie.taux(famille.serie()), Taux::fraction, "/familles"),
                    ventilation.cible(famille),
                    ventilation.partPersonnel(famille));
        }
    }

    /** What instructions granted on average, on the produits; it moves those that the contract does not settle. */
    private void tarification(FamilleUsuelle famille) {
        if (entree.campagne().isEmpty()) {
            manque(famille, "/campagne");
            return;
        }
        String serie = entree.campagne().get().serie();
        Optional<Defaut> defaut = series.moyenneHausses(serie, "/campagne");
        if (defaut.isEmpty()) {
            sansDefaut(famille.famille(), MotifSansDefaut.SERIE_SANS_VALEUR, Optional.of(serie));
            return;
        }
        poser(hypotheses.size(), famille, new Place("", CibleHypothese.produits(), Optional.empty()), defaut.get());
    }

    private String champ() {
        return entree.champ()
                .map(ChampEssms::name)
                .orElse("ENSEMBLE")
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    /** A constant rate: what is known of the last years does not move. */
    private void absence(FamilleUsuelle famille) {
        if (entree.absence().isEmpty()) {
            manque(famille, "/absence");
            return;
        }
        DonneesAbsence a = entree.absence().get();
        String serie = "hypotheses.absence." + champ();
        Optional<Defaut> defaut = series.derniere(serie, "/absence/taux");
        constante(
                famille,
                a.taux(),
                defaut,
                serie,
                t -> new Absence(t, List.of(), a.tauxRemplacement(), a.coutRelatif(), a.tauxMaintien()));
    }

    private void rotation(FamilleUsuelle famille) {
        if (entree.rotation().isEmpty()) {
            manque(famille, "/rotation");
            return;
        }
        DonneesRotation r = entree.rotation().get();
        // the disability field has no rate of its own
        String serie = "hypotheses.rotation."
                + (entree.champ().filter(ChampEssms.EHPAD::equals).isPresent() ? champ() : "ensemble");
        Optional<Defaut> defaut = series.derniere(serie, "/rotation/taux");
        constante(famille, r.taux(), defaut, serie, t -> new Rotation(r.effectif(), t, List.of(), r.coutParDepart()));
    }

    private void constante(
            FamilleUsuelle famille,
            Optional<Taux> donne,
            Optional<Defaut> defaut,
            String serie,
            Function<Taux, EffetHypothese> effet) {
        if (donne.isPresent() || defaut.isPresent()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.HYPOTHESE_CONSTANTE,
                    famille == FamilleUsuelle.ROTATION ? "/rotation" : "/absence",
                    "hypothese",
                    famille.nom()));
        }
        if (donne.isPresent()) {
            hypotheses.add(hypothese(
                    famille.nom(),
                    famille,
                    ventilation.cible(famille),
                    effet.apply(donne.get()),
                    "taux du gestionnaire, maintenu",
                    Optional.empty()));
        } else if (defaut.isEmpty()) {
            sansDefaut(famille.famille(), MotifSansDefaut.SERIE_SANS_VALEUR, Optional.of(serie));
        } else {
            poser(
                    hypotheses.size(),
                    famille.nom(),
                    famille,
                    ventilation.cible(famille),
                    effet.apply(defaut.get().taux()),
                    defaut.get());
        }
    }

    private void qualite(FamilleUsuelle famille) {
        if (entree.evaluations().isEmpty()) {
            manque(famille, "/evaluations");
            return;
        }
        Anomalies dites = new Anomalies();
        Optional<Integer> periode =
                contexte.entier(PERIODE, entree.exerciceBase().suivant().debut(), "/evaluations", dites);
        if (periode.isEmpty()) {
            sansDefaut(famille.famille(), MotifSansDefaut.SERIE_SANS_VALEUR, Optional.of(PERIODE));
            return;
        }
        anomalies.ajouter(dites.liste());
        Optional<EntreeBareme<MonetaryAmount>> cout =
                series.connues(Serie.montant(famille.serie())).stream().max(Comparator.comparing(EntreeBareme::debut));
        Set<String> essms = new HashSet<>();
        for (int i = 0; i < entree.evaluations().size(); i++) {
            EvaluationPrevue e = entree.evaluations().get(i);
            if (!essms.add(e.essms())) {
                anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.ESSMS_EN_DOUBLE, "/evaluations/" + i + "/essms", "valeur", e.essms()));
            } else if (e.exercice().annee() > entree.exerciceBase().annee() + entree.nombreAnnees()) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.HYPOTHESE_HORS_PROJECTION,
                        "/evaluations/" + i + "/exercice",
                        "exercice",
                        e.exercice().toString()));
            } else if (e.montant().isEmpty() && cout.isEmpty()) {
                sansDefaut(famille.famille(), MotifSansDefaut.SERIE_SANS_VALEUR, Optional.of(famille.serie()));
            } else {
                evaluation(famille, e, i, periode.get(), cout);
            }
        }
    }

    private void evaluation(
            FamilleUsuelle famille,
            EvaluationPrevue e,
            int rang,
            int periode,
            Optional<EntreeBareme<MonetaryAmount>> publie) {
        int derniere = entree.exerciceBase().annee() + entree.nombreAnnees();
        MonetaryAmount montant =
                e.montant().or(() -> publie.flatMap(EntreeBareme::valeur)).orElseThrow();
        List<MontantAnnuel> montants = new ArrayList<>();
        for (int annee = e.exercice().annee(); annee <= derniere; annee += periode) {
            if (annee > entree.exerciceBase().annee()) {
                montants.add(new MontantAnnuel(Exercice.of(annee), montant));
            }
        }
        if (montants.isEmpty()) {
            return;
        }
        String complet = famille.nom() + " " + e.essms();
        String nom = complet.length() <= NOM_MAXIMAL ? complet : famille.nom() + " n° " + (rang + 1);
        Optional<Confiance> confiance =
                e.montant().isPresent() ? Optional.empty() : publie.map(EntreeBareme::confiance);
        String source = "évaluation tous les " + periode + " ans (CASF L. 312-8) ; "
                + (e.montant().isPresent()
                        ? "coût du gestionnaire"
                        : "coût : " + publie.map(EntreeBareme::source).orElse(""));
        hypotheses.add(hypothese(
                nom,
                famille,
                ventilation.cible(famille, List.of(e.essms())),
                new EffetHypothese.Montants(montants, Optional.empty()),
                source,
                confiance));
        if (e.montant().isEmpty()) {
            EntreeBareme<MonetaryAmount> lue = publie.orElseThrow();
            Exercice annee = Exercice.of(lue.debut().getYear());
            origines.add(new OrigineHypothese(
                    nom,
                    famille.famille(),
                    MethodeDefaut.DERNIERE_VALEUR,
                    famille.serie(),
                    annee,
                    annee,
                    0,
                    Optional.empty(),
                    List.of(LectureSerie.lue(lue)),
                    lue.confiance()));
        }
    }
}

package fr.cpom.resultat.reserve;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Gravite;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.resultat.reserve.DemandeRenouvellement.EffetTarif;
import fr.cpom.resultat.reserve.DemandeRenouvellement.OrigineReserve;
import fr.cpom.resultat.reserve.DemandeRenouvellement.ReserveExaminee;
import fr.cpom.resultat.reserve.PlafonnementRenouvellement.EffetJuge;
import fr.cpom.resultat.reserve.PlafonnementRenouvellement.ElementExamine;
import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ceiling on what the tariff may take, at the renewal of a contract, from reports à nouveau and réserves that operating
 * conditions do not justify (L. 313-12 IV ter B, L. 313-12-2, R. 314-43-3 CASF): a part of the unjustified money from the tariff or
 * public subsidies, over the whole new contract, in years that may be unequal.
 *
 * <p>Amounts are in euros. The rule reaches the contracts renewed from a day that the series {@code
 * resultat.renouvellement.part} dates; effects asked of an earlier one are {@code RENOUVELLEMENT_NON_APPLICABLE}, of another kind of
 * contract {@code RENOUVELLEMENT_NATURE_NON_VISEE}, effects above the
 * ceiling {@code RENOUVELLEMENT_PLAFOND_DEPASSE}, a year out of the contract {@code RENOUVELLEMENT_HORS_CONTRAT}, a year given twice
 * {@code ANNEE_EN_DOUBLE}; without any unjustified amount there is no value ({@code CHAMP_MANQUANT}).
 */
public final class PlafonnementRenouvellementCalculator
        extends AbstractCalculator<DemandeRenouvellement, PlafonnementRenouvellement> {
    private static final PlafonnementRenouvellementCalculator STANDARD = new PlafonnementRenouvellementCalculator();
    private static final Serie<Taux> PART = Serie.taux("resultat.renouvellement.part");

    /** A ceiling is cut, never rounded up. */
    private static final Arrondi PAR_DEFAUT =
            new Arrondi(RoundingMode.DOWN, 1, "un plafond ne s'arrondit pas au-dessus (R. 314-43-3)");

    private PlafonnementRenouvellementCalculator() {
        super(
                "resultat.renouvellement",
                DemandeRenouvellement.class,
                PlafonnementRenouvellement.class,
                Articles.R_314_43_3,
                Articles.R_314_43_4,
                Articles.L_313_12_IV_TER_B,
                Articles.L_313_12_2,
                Articles.DECRET_2023_1428);
    }

    /** The calculator. */
    public static PlafonnementRenouvellementCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<PlafonnementRenouvellement> calculer(DemandeRenouvellement demande, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Tracage t = contexte.tracage();
        if (demande.montantNonJustifie().isEmpty() && demande.reserves().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "montantNonJustifie"));
            return Calcul.impossible(anomalies);
        }
        demande.dernierJour()
                .filter(d -> d.isBefore(demande.dateRenouvellement()))
                .ifPresent(d -> anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.TERME_AVANT_ENTREE, "/dernierJour", "valeur", d.toString())));
        MontantExplique assiette = assiette(demande, t);
        controlerMontant(demande, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        presumer(demande, anomalies);
        long ecarte = demande.montantNonJustifie().isPresent()
                ? 0
                : demande.reserves().stream()
                        .filter(r -> r.origine() == OrigineReserve.AUTRE)
                        .mapToLong(r -> Montants.centimes(r.nonJustifie()))
                        .reduce(0, Math::addExact);
        Optional<LectureBareme<Taux>> part = part(demande, contexte, anomalies);
        MontantExplique plafond = part.map(p -> t.produit(
                        "plafondRenouvellement",
                        assiette,
                        t.bareme("tauxRenouvellement", p),
                        PAR_DEFAUT,
                        Articles.R_314_43_3))
                .orElseGet(() -> t.entree("aucun", 0, ""));
        List<EffetJuge> effets = effets(demande, anomalies);
        long total =
                effets.stream().mapToLong(e -> Montants.centimes(e.montant())).reduce(0, Math::addExact);
        controler(demande, part.isPresent(), plafond.centimes(), total, anomalies);
        return Calcul.de(
                new PlafonnementRenouvellement(
                        part.isPresent(),
                        part.map(p -> p.entree().debut()),
                        Montants.ofCentimes(assiette.centimes()),
                        Montants.ofCentimes(ecarte),
                        part.map(LectureBareme::valeur),
                        Montants.ofCentimes(plafond.centimes()),
                        Montants.ofCentimes(total),
                        Montants.ofCentimes(Math.subtractExact(plafond.centimes(), total)),
                        !anomalies.bloquent(),
                        effets,
                        part.isPresent() ? List.of(ElementExamine.values()) : List.of(),
                        articles(demande)),
                anomalies,
                plafond.explication());
    }

    /** The amount given beside accounts must be theirs. */
    private static void controlerMontant(DemandeRenouvellement demande, Anomalies anomalies) {
        if (demande.montantNonJustifie().isEmpty() || demande.reserves().isEmpty()) {
            return;
        }
        long donne = Montants.centimes(demande.montantNonJustifie().get());
        long somme = demande.reserves().stream()
                .filter(r -> r.origine() != OrigineReserve.AUTRE)
                .mapToLong(r -> Montants.centimes(r.nonJustifie()))
                .reduce(0, Math::addExact);
        if (donne != somme) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.RENOUVELLEMENT_MONTANTS_CONTRADICTOIRES,
                            "/montantNonJustifie",
                            "valeur",
                            Montants.texteCentimes(donne),
                            "attendu",
                            Montants.texteCentimes(somme))
                    .selon(Articles.R_314_43_3));
        }
    }

    private static void presumer(DemandeRenouvellement demande, Anomalies anomalies) {
        if (demande.nature().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.RENOUVELLEMENT_NATURE_PRESUMEE, "/nature")
                    .selon(Articles.R_314_43_3));
        }
    }

    private static MontantExplique assiette(DemandeRenouvellement demande, Tracage t) {
        if (demande.montantNonJustifie().isPresent()) {
            return t.entree(
                    "montantNonJustifie",
                    Montants.centimes(demande.montantNonJustifie().get()),
                    "/montantNonJustifie");
        }
        List<MontantExplique> termes = new ArrayList<>();
        for (int i = 0; i < demande.reserves().size(); i++) {
            ReserveExaminee examinee = demande.reserves().get(i);
            if (examinee.origine() != OrigineReserve.AUTRE) {
                termes.add(t.entree(
                                "montantNonJustifie",
                                Montants.centimes(examinee.nonJustifie()),
                                "/reserves/" + i + "/nonJustifie")
                        .pour(examinee.reserve().libelle()));
            }
        }
        return t.somme("montantNonJustifie", Articles.R_314_43_3, termes);
    }

    /** Nothing before the first entry of the series, and nothing for the other kinds of contract. */
    private static Optional<LectureBareme<Taux>> part(
            DemandeRenouvellement demande, Contexte contexte, Anomalies anomalies) {
        boolean vise = demande.nature().map(NatureCpom::sousEprd).orElse(true);
        boolean ouverte = contexte.baremes()
                .lire(PART, demande.dateRenouvellement(), Territoire.national())
                .isPresent();
        return vise && ouverte
                ? contexte.lire(
                        PART, demande.dateRenouvellement(), Territoire.national(), "/dateRenouvellement", anomalies)
                : Optional.empty();
    }

    private static List<EffetJuge> effets(DemandeRenouvellement demande, Anomalies anomalies) {
        List<EffetTarif> tries = new ArrayList<>(demande.effets());
        tries.sort(Comparator.comparing(EffetTarif::exercice));
        Exercice premier = Exercice.du(demande.dateRenouvellement());
        Optional<Exercice> dernier = demande.dernierJour().map(Exercice::du);
        List<EffetJuge> effets = new ArrayList<>();
        Set<Exercice> vus = new HashSet<>();
        long cumul = 0;
        for (EffetTarif effet : tries) {
            String chemin = "/effets/" + demande.effets().indexOf(effet) + "/exercice";
            cumul = Math.addExact(cumul, Montants.centimes(effet.montant()));
            Optional<Boolean> dedans = effet.exercice().compareTo(premier) <= 0
                    ? Optional.of(effet.exercice().equals(premier))
                    : dernier.map(d -> effet.exercice().compareTo(d) <= 0);
            if (dedans.isEmpty()) {
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.RENOUVELLEMENT_DUREE_INCONNUE,
                                chemin,
                                "exercice",
                                effet.exercice().toString())
                        .selon(Articles.R_314_43_3));
            }
            if (!dedans.orElse(true)) {
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.RENOUVELLEMENT_HORS_CONTRAT,
                                chemin,
                                "exercice",
                                effet.exercice().toString())
                        .selon(Articles.R_314_43_3));
            }
            if (!vus.add(effet.exercice())) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.ANNEE_EN_DOUBLE,
                        chemin,
                        "valeur",
                        effet.exercice().toString()));
            }
            effets.add(new EffetJuge(effet.exercice(), effet.montant(), Montants.ofCentimes(cumul), dedans));
        }
        return effets;
    }

    private static void controler(
            DemandeRenouvellement demande, boolean applicable, long plafond, long total, Anomalies anomalies) {
        if (!applicable) {
            boolean visee = demande.nature().map(NatureCpom::sousEprd).orElse(true);
            Anomalie sansObjet = visee
                    ? Anomalie.of(
                                    CodeAnomalie.RENOUVELLEMENT_NON_APPLICABLE,
                                    "/dateRenouvellement",
                                    "date",
                                    demande.dateRenouvellement().toString())
                            .selon(Articles.DECRET_2023_1428)
                    : Anomalie.of(CodeAnomalie.RENOUVELLEMENT_NATURE_NON_VISEE, "/nature")
                            .selon(Articles.R_314_43_3);
            anomalies.ajouter(total > 0 ? sansObjet : sansObjet.avecGravite(Gravite.INFO));
        } else if (total > plafond) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.RENOUVELLEMENT_PLAFOND_DEPASSE,
                            "/effets",
                            "plafond",
                            Montants.texteCentimes(plafond),
                            "total",
                            Montants.texteCentimes(total))
                    .selon(Articles.R_314_43_3));
        }
    }

    private static List<ReferenceJuridique> articles(DemandeRenouvellement demande) {
        List<ReferenceJuridique> articles = new ArrayList<>();
        if (!demande.nature().equals(Optional.of(NatureCpom.HANDICAP))) {
            articles.add(Articles.L_313_12_IV_TER_B);
        }
        if (!demande.nature().equals(Optional.of(NatureCpom.EHPAD))) {
            articles.add(Articles.L_313_12_2);
        }
        articles.add(Articles.R_314_43_3);
        articles.add(Articles.DECRET_2023_1428);
        return articles;
    }
}

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
import fr.cpom.resultat.reserve.DemandeReprise.AnneeReserve;
import fr.cpom.resultat.reserve.RepriseTresorerie.AnneeReprise;
import fr.cpom.resultat.reserve.RepriseTresorerie.EtatReprise;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The reprise of réserve de trésorerie (R. 314-48 CASF): allowed when the réserve covers the besoin en fonds de roulement on three
 * successive years, up to their highest difference, for investment, with the agreement of the authority.
 *
 * <p>Amounts are in euros. Refused: fewer years ({@code REPRISE_ANNEES_INSUFFISANTES}), years that do not follow each other ({@code
 * ANNEES_NON_SUCCESSIVES}), a réserve below the besoin ({@code REPRISE_BESOIN_NON_COUVERT}), more than the ceiling ({@code
 * REPRISE_LIMITEE}), another use ({@code REPRISE_HORS_INVESTISSEMENT}). Without the besoin of a year there is no value ({@code
 * CHAMP_MANQUANT}), unless another year refuses the reprise by itself. Years that are dated are taken in the order of their dates. The réserve that is left bounds the reprise too: the text, which does not say so, cannot mean more.
 */
public final class ReserveTresorerieCalculator extends AbstractCalculator<DemandeReprise, RepriseTresorerie> {
    private static final ReserveTresorerieCalculator STANDARD = new ReserveTresorerieCalculator();

    private ReserveTresorerieCalculator() {
        super(
                "resultat.reprise-tresorerie",
                DemandeReprise.class,
                RepriseTresorerie.class,
                Articles.R_314_48_II,
                Articles.R_314_48_III,
                Articles.R_314_48_IV,
                Articles.R_314_102);
    }

    /** The calculator. */
    public static ReserveTresorerieCalculator standard() {
        return STANDARD;
    }

    /** One year under computation. */
    private record Annee(
            int rang,
            AnneeReserve donnee,
            MontantExplique reserve,
            Optional<MontantExplique> besoin,
            Optional<MontantExplique> difference) {
        Optional<Boolean> couvre() {
            return difference.map(d -> d.centimes() >= 0);
        }
    }

    @Override
    protected Calcul<RepriseTresorerie> calculer(DemandeReprise demande, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Tracage t = contexte.tracage();
        Optional<Integer> nombre = contexte.entier(
                "resultat.reprise.exercices",
                demande.annees().stream()
                        .flatMap(a -> a.exercice().stream())
                        .map(Exercice::fin)
                        .reduce((a, b) -> b)
                        .orElse(contexte.date()),
                "/annees",
                anomalies);
        if (demande.annees().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "annees"));
        }
        List<Annee> annees = nombre.isEmpty() ? List.of() : annees(demande, nombre.get(), t, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        boolean possible = possible(demande, annees, nombre.orElseThrow(), anomalies);
        direManques(annees, possible, anomalies);
        if (possible && anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        MontantExplique neant = t.entree("aucun", 0, "");
        MontantExplique plafond = neant;
        if (possible) {
            for (Annee annee : annees) {
                plafond =
                        t.maximum("plafondReprise", plafond, annee.difference().orElseThrow(), Articles.R_314_48_II);
            }
        }
        Annee derniere = annees.get(annees.size() - 1);
        MontantExplique maximal = t.minimum("repriseMaximale", plafond, derniere.reserve(), Articles.R_314_48_II);
        MontantExplique admis = admis(demande, maximal, t, anomalies);
        Optional<MontantExplique> place = derniere.besoin()
                .map(b -> t.maximum(
                        "placeTresorerie",
                        t.somme(
                                "margeBesoin",
                                Articles.R_314_48_III,
                                b,
                                derniere.reserve().retranche()),
                        neant,
                        Articles.R_314_48_III));
        boolean investissement = emploiAdmis(demande);
        RepriseTresorerie reprise = new RepriseTresorerie(
                annees.stream().map(ReserveTresorerieCalculator::annee).toList(),
                possible,
                Montants.ofCentimes(plafond.centimes()),
                Montants.ofCentimes(maximal.centimes()),
                place.map(p -> Montants.ofCentimes(p.centimes())),
                demande.montant(),
                Montants.ofCentimes(admis.centimes()),
                etat(demande, possible && investissement),
                Reserve.INVESTISSEMENT,
                Montants.ofCentimes(derniere.reserve().centimes() - admis.centimes()),
                Articles.R_314_48_II,
                Articles.R_314_48_IV);
        return Calcul.de(reprise, anomalies, admis.explication());
    }

    private static List<Annee> annees(DemandeReprise demande, int nombre, Tracage t, Anomalies anomalies) {
        List<Integer> rangs = new ArrayList<>();
        for (int i = 0; i < demande.annees().size(); i++) {
            rangs.add(i);
        }
        if (demande.annees().stream().allMatch(a -> a.exercice().isPresent())) {
            rangs.sort(
                    Comparator.comparing(i -> demande.annees().get(i).exercice().orElseThrow()));
        }
        List<Annee> annees = new ArrayList<>();
        for (int rang : rangs.subList(Math.max(0, rangs.size() - nombre), rangs.size())) {
            AnneeReserve donnee = demande.annees().get(rang);
            String chemin = "/annees/" + rang;
            Optional<MontantExplique> besoin =
                    BilanBesoin.besoin(t, donnee.besoinFondsRoulement(), donnee.bilan(), chemin);
            BilanBesoin.controler(donnee.besoinFondsRoulement(), donnee.bilan(), chemin, anomalies);
            MontantExplique reserve =
                    t.entree("reserveTresorerie", Montants.centimes(donnee.reserve()), chemin + "/reserve");
            annees.add(new Annee(
                    rang,
                    donnee,
                    reserve,
                    besoin,
                    besoin.map(b -> t.somme("ecartReserve", Articles.R_314_48_II, reserve, b.retranche()))));
        }
        return annees;
    }

    private static boolean possible(DemandeReprise demande, List<Annee> annees, int nombre, Anomalies anomalies) {
        boolean possible = true;
        if (demande.etablissementL3421()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.REPRISE_SANS_OBJET, "/etablissementL3421")
                    .selon(Articles.R_314_102));
            possible = false;
        }
        if (annees.size() < nombre) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.REPRISE_ANNEES_INSUFFISANTES,
                            "/annees",
                            "nombre",
                            Integer.toString(annees.size()),
                            "attendu",
                            Integer.toString(nombre))
                    .selon(Articles.R_314_48_II));
            possible = false;
        }
        for (int i = 0; i < annees.size(); i++) {
            String chemin = "/annees/" + annees.get(i).rang();
            Optional<Exercice> exercice = annees.get(i).donnee().exercice();
            Optional<Exercice> precedent =
                    i == 0 ? Optional.empty() : annees.get(i - 1).donnee().exercice();
            if (exercice.isPresent()
                    && precedent.isPresent()
                    && exercice.get().annee() != precedent.get().annee() + 1) {
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.ANNEES_NON_SUCCESSIVES,
                                chemin + "/exercice",
                                "valeur",
                                exercice.get().toString(),
                                "attendu",
                                Integer.toString(precedent.get().annee() + 1))
                        .selon(Articles.R_314_48_II));
                possible = false;
            }
            if (!annees.get(i).couvre().orElse(true)) {
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.REPRISE_BESOIN_NON_COUVERT,
                                chemin,
                                "manque",
                                Montants.texteCentimes(-annees.get(i)
                                        .difference()
                                        .orElseThrow()
                                        .centimes()))
                        .selon(Articles.R_314_48_II));
                possible = false;
            }
        }
        return possible;
    }

    /** A besoin that is not told forbids a value, unless the reprise is impossible whatever it is. */
    private static void direManques(List<Annee> annees, boolean possible, Anomalies anomalies) {
        for (Annee annee : annees) {
            if (annee.besoin().isEmpty()) {
                Anomalie manque = Anomalie.of(
                        CodeAnomalie.CHAMP_MANQUANT,
                        "/annees/" + annee.rang() + "/besoinFondsRoulement",
                        "champ",
                        "besoinFondsRoulement");
                anomalies.ajouter(possible ? manque : manque.avecGravite(Gravite.ALERTE));
            }
        }
    }

    /** R. 314-48 IV knows one use. */
    private static boolean emploiAdmis(DemandeReprise demande) {
        return demande.emploi() == Reserve.INVESTISSEMENT;
    }

    private static MontantExplique admis(
            DemandeReprise demande, MontantExplique maximal, Tracage t, Anomalies anomalies) {
        if (!emploiAdmis(demande)) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.REPRISE_HORS_INVESTISSEMENT, "/emploi")
                    .selon(Articles.R_314_48_IV));
        }
        boolean refusee = demande.accord().equals(Optional.of(false));
        if (demande.montant().isEmpty() || refusee || !emploiAdmis(demande)) {
            return t.entree("aucun", 0, "");
        }
        MontantExplique demandee =
                t.entree("repriseDemandee", Montants.centimes(demande.montant().get()), "/montant");
        if (demandee.centimes() > maximal.centimes()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.REPRISE_LIMITEE,
                            "/montant",
                            "demande",
                            Montants.texteCentimes(demandee.centimes()),
                            "admis",
                            Montants.texteCentimes(maximal.centimes()))
                    .selon(Articles.R_314_48_II));
        }
        return t.minimum("repriseAdmise", demandee, maximal, Articles.R_314_48_IV);
    }

    private static EtatReprise etat(DemandeReprise demande, boolean possible) {
        if (!possible) {
            return EtatReprise.IMPOSSIBLE;
        }
        return demande.accord()
                .map(a -> a ? EtatReprise.ACCORDEE : EtatReprise.REFUSEE)
                .orElse(EtatReprise.ACCORD_REQUIS);
    }

    private static AnneeReprise annee(Annee annee) {
        return new AnneeReprise(
                annee.donnee().exercice(),
                Montants.ofCentimes(annee.reserve().centimes()),
                annee.besoin().map(b -> Montants.ofCentimes(b.centimes())),
                annee.difference().map(d -> Montants.ofCentimes(d.centimes())),
                annee.couvre());
    }
}

package fr.cpom.dotation;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.ProrataTemporis;
import fr.cpom.dotation.EcartNotifie.EcartQuotePart;
import fr.cpom.dotation.EcartNotifie.Etape;
import fr.cpom.dotation.EcartNotifie.Hypothese;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.Centimes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.money.MonetaryAmount;

/**
 * The decision of the authority against the decision expected: each gap, with the steps that explain it to the cent (rate,
 * one-off credits left in the base, extension left out, reprise, rounding…).
 *
 * <p>An explanation is an arithmetic possibility, not a proof: several may be given. Choices of the library: a rounding is at most
 * twelve cents or an amount brought to the euro; another rate has at most three decimals and lies within two points of the one
 * expected; two steps together are only looked for where one does not suffice. A gap that no step explains is said
 * ({@code ECART_INEXPLIQUE}), as is a notification that does not agree with itself.
 */
public final class EcartNotifieCalculator extends AbstractCalculator<DemandeEcart, EcartNotifie> {
    private static final EcartNotifieCalculator STANDARD = new EcartNotifieCalculator();

    private EcartNotifieCalculator() {
        super(
                "dotation.ecart-notifie",
                DemandeEcart.class,
                EcartNotifie.class,
                Articles.R_314_40,
                Articles.R_314_43_1_AL3,
                Articles.R_314_107,
                Articles.D_314_106_1);
    }

    /** The calculator. */
    public static EcartNotifieCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<EcartNotifie> calculer(DemandeEcart entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Calcul<DecisionTarifaire> decision =
                DecisionTarifaireCalculator.standard().compute(entree.attendu(), contexte);
        decision.anomalies().forEach(a -> anomalies.ajouter(a.sous("/attendu")));
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        DecisionTarifaire attendu = decision.valeur();
        Exercice exercice = entree.attendu().exercice().orElseGet(() -> Exercice.du(contexte.date()));
        Fractions fractions = Fractions.de(exercice, contexte, anomalies);
        Notification notifie = entree.notifie();
        long ecart = ecart(notifie.dotation(), attendu.etapes().dotation());
        List<Hypothese> explications = expliquer(entree, attendu, contexte, ecart, false);
        signalerInexplique(ecart, explications, "/notifie/dotation", anomalies);
        Optional<Long> ecartSuivant =
                notifie.baseSuivante().map(b -> ecart(b, attendu.etapes().baseSuivante()));
        List<Hypothese> explicationsSuivantes = expliquer(entree, attendu, contexte, ecartSuivant.orElse(0L), true);
        signalerInexplique(ecartSuivant.orElse(0L), explicationsSuivantes, "/notifie/baseSuivante", anomalies);
        List<EcartQuotePart> repartition = repartition(entree, attendu, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        return Calcul.de(
                new EcartNotifie(
                        attendu,
                        Montants.ofCentimes(ecart),
                        explications,
                        fraction(notifie, fractions, contexte, anomalies),
                        ecartSuivant.map(Montants::ofCentimes),
                        explicationsSuivantes,
                        repartition),
                anomalies,
                decision.explication());
    }

    private static long ecart(MonetaryAmount notifie, MonetaryAmount attendu) {
        return Math.subtractExact(Montants.centimes(notifie), Montants.centimes(attendu));
    }

    private static List<Hypothese> expliquer(
            DemandeEcart entree, DecisionTarifaire attendu, Contexte contexte, long ecart, boolean baseSuivante) {
        RechercheEcart recherche = new RechercheEcart();
        EtapesDotation etapes = attendu.etapes();
        ElementsDecision elements = entree.attendu();
        long base = Montants.centimes(etapes.base());
        long actualisation = Montants.centimes(etapes.actualisation());
        long cnr = Montants.centimes(etapes.creditsNonReconductibles());
        long cnrPrecedents = entree.cnrPrecedents().map(Montants::centimes).orElse(0L);
        long extensionPrecedente =
                entree.extensionPrecedente().map(Montants::centimes).orElse(0L);
        recherche.candidat(Etape.CNR_MAINTENUS, cnrPrecedents, cnrPrecedents);
        recherche.candidat(
                Etape.CNR_MAINTENUS,
                cnrPrecedents + elements.taux().appliquer(base + cnrPrecedents, contexte.arrondi()) - actualisation);
        recherche.candidat(Etape.EXTENSION_OMISE, -Montants.centimes(etapes.extensionAnneePleine()));
        recherche.candidat(Etape.EXTENSION_OMISE, -extensionPrecedente, -extensionPrecedente);
        recherche.candidat(
                Etape.EXTENSION_OMISE,
                -extensionPrecedente
                        + elements.taux().appliquer(base - extensionPrecedente, contexte.arrondi())
                        - actualisation);
        recherche.candidat(Etape.ACTUALISATION_OMISE, -actualisation);
        recherche.candidat(Etape.REBASAGE_OMIS, -Montants.centimes(etapes.rebasage()));
        long extensionSuivante = Montants.centimes(etapes.extensionSuivante());
        long excedent = Montants.centimes(etapes.repriseExcedent());
        long deficit = Montants.centimes(etapes.repriseDeficit());
        if (baseSuivante) {
            // what is one-off must have left the amount of the next year
            recherche.candidat(Etape.CNR_MAINTENUS, cnr);
            recherche.candidat(Etape.REPRISE_OMISE, -excedent);
            recherche.candidat(Etape.REPRISE_OMISE, deficit);
            recherche.candidat(Etape.MODULATION_OMISE, Montants.centimes(etapes.modulation()));
            recherche.candidat(
                    elements.extensionDansBase() ? Etape.EXTENSION_OMISE : Etape.EXTENSION_ANTICIPEE,
                    elements.extensionDansBase() ? -extensionSuivante : extensionSuivante);
            recherche.candidat(
                    Etape.MESURES_NOUVELLES_OMISES,
                    -Montants.centimes(etapes.mesuresNouvelles())
                            - (elements.extensionDansBase() ? extensionSuivante : 0));
        } else {
            recherche.candidat(Etape.CNR_OMIS, -cnr);
            recherche.candidat(Etape.EXTENSION_ANTICIPEE, extensionSuivante);
            recherche.candidat(Etape.MESURES_NOUVELLES_OMISES, -Montants.centimes(etapes.mesuresNouvelles()));
            if (elements.prorata() == ProrataTemporis.MOIS) {
                moisOuverture(elements, recherche, contexte);
            }
            recherche.candidat(Etape.REPRISE_OMISE, excedent);
            recherche.candidat(Etape.REPRISE_OMISE, -deficit);
            recherche.candidat(Etape.REPRISE_INVERSEE, 2 * excedent);
            recherche.candidat(Etape.REPRISE_INVERSEE, -2 * deficit);
            recherche.candidat(Etape.MODULATION_OMISE, -Montants.centimes(etapes.modulation()));
        }
        long reference = Montants.centimes(baseSuivante ? etapes.baseSuivante() : etapes.dotation());
        return recherche.expliquer(ecart, base, elements.taux(), reference, contexte.arrondi());
    }

    /** New measures counted for one month more or less than those open. */
    private static void moisOuverture(ElementsDecision elements, RechercheEcart recherche, Contexte contexte) {
        for (MesureNouvelle mesure : elements.mesuresNouvelles()) {
            int mois = mesure.moisOuverts()
                    .or(() -> mesure.ouverture().map(o -> 13 - o.getMonthValue()))
                    .orElse(12);
            long compte = part(mesure, mois, contexte);
            for (int autre = Math.max(0, mois - 1); autre <= Math.min(12, mois + 1); autre++) {
                recherche.candidat(Etape.MOIS_OUVERTURE, part(mesure, autre, contexte) - compte);
            }
        }
    }

    private static long part(MesureNouvelle mesure, int mois, Contexte contexte) {
        return Centimes.produitArrondi(
                Montants.centimes(mesure.montantAnneePleine()),
                mois,
                12,
                contexte.arrondi().uniteCentimes(),
                contexte.arrondi().mode());
    }

    private static void signalerInexplique(
            long ecart, List<Hypothese> explications, String chemin, Anomalies anomalies) {
        if (ecart != 0 && explications.isEmpty()) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.ECART_INEXPLIQUE, chemin, "valeur", Montants.texteCentimes(ecart)));
        }
    }

    /** The fraction printed against the twelfth of the dotation printed: a notification must agree with itself. */
    private static Optional<MonetaryAmount> fraction(
            Notification notifie, Fractions fractions, Contexte contexte, Anomalies anomalies) {
        if (notifie.fraction().isEmpty()) {
            return Optional.empty();
        }
        long douzieme = Montants.centimes(fractions.une(
                contexte.tracage().entree("dotation", Montants.centimes(notifie.dotation()), "/notifie/dotation")));
        long ecart = Montants.centimes(notifie.fraction().get()) - douzieme;
        if (Math.abs(ecart) > 1) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.NOTIFIE_FRACTION_INCOHERENTE,
                            "/notifie/fraction",
                            "valeur",
                            Montants.texte(notifie.fraction().get()),
                            "attendu",
                            Montants.texteCentimes(douzieme))
                    .selon(Articles.R_314_107));
        }
        return Optional.of(Montants.ofCentimes(ecart));
    }

    private static List<EcartQuotePart> repartition(
            DemandeEcart entree, DecisionTarifaire decision, Anomalies anomalies) {
        List<QuotePart> notifiees = entree.notifie().repartition();
        if (notifiees.isEmpty()) {
            return List.of();
        }
        Map<String, MonetaryAmount> notifie = parEssms(notifiees, "/notifie/repartition", anomalies);
        long somme = somme(notifie);
        if (somme != Montants.centimes(entree.notifie().dotation())) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.NOTIFIE_REPARTITION_INCOHERENTE,
                            "/notifie/repartition",
                            "valeur",
                            Montants.texteCentimes(somme),
                            "attendu",
                            Montants.texte(entree.notifie().dotation()))
                    .selon(Articles.R_314_43_1_AL3));
        }
        if (entree.repartitionAttendue().isEmpty()) {
            return List.of();
        }
        Map<String, MonetaryAmount> attendu = parEssms(entree.repartitionAttendue(), "/repartitionAttendue", anomalies);
        if (somme(attendu) != decision.etapes().dotationCentimes()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.ATTENDU_REPARTITION_INCOHERENTE,
                    "/repartitionAttendue",
                    "valeur",
                    Montants.texteCentimes(somme(attendu)),
                    "attendu",
                    Montants.texteCentimes(decision.etapes().dotationCentimes())));
        }
        Set<String> tous = new LinkedHashSet<>(attendu.keySet());
        tous.addAll(notifie.keySet());
        List<EcartQuotePart> ecarts = new ArrayList<>();
        for (String essms : tous) {
            Optional<MonetaryAmount> a = Optional.ofNullable(attendu.get(essms));
            Optional<MonetaryAmount> n = Optional.ofNullable(notifie.get(essms));
            ecarts.add(new EcartQuotePart(
                    essms, a, n, Montants.ofCentimes(ecart(n.orElse(Montants.zero()), a.orElse(Montants.zero())))));
        }
        return ecarts;
    }

    private static long somme(Map<String, MonetaryAmount> parts) {
        long somme = 0;
        for (MonetaryAmount part : parts.values()) {
            somme = Math.addExact(somme, Montants.centimes(part));
        }
        return somme;
    }

    private static Map<String, MonetaryAmount> parEssms(List<QuotePart> parts, String chemin, Anomalies anomalies) {
        Map<String, MonetaryAmount> parEssms = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            QuotePart part = parts.get(i);
            if (parEssms.put(part.essms(), part.montant()) != null) {
                anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.ESSMS_EN_DOUBLE, chemin + "/" + i + "/essms", "valeur", part.essms()));
            }
        }
        return parEssms;
    }
}

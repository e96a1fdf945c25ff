package fr.cpom.projection.retraite;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.objectif.DetteDuPasse;
import fr.cpom.projection.personnel.Fraction;
import fr.cpom.projection.retraite.DroitsSalarie.Baremes;
import fr.cpom.projection.retraite.EngagementIfc.LigneIfc;
import fr.cpom.projection.retraite.EngagementIfc.PartDette;
import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.money.MonetaryAmount;

/**
 * Engagement of the indemnités de départ à la retraite: {@code S (1 + g)^n × M × (1 + c) × presence × discount × share built},
 * its service cost and interest, the debt of the past and its spreading.
 *
 * <p>Hypotheses that are not given are told one by one; without a rate of discount the engagement is not given ({@code
 * IFC_TAUX_ACTUALISATION_ABSENT}), only the allowances at term. A convention whose scale was not found is {@code BAREME_ABSENT};
 * a day when the floor of the code du travail is not known leaves the scale alone ({@code IFC_PLANCHER_INCONNU}).
 * The spreading of the part retained in a negotiation, as budget measures, is in {@code suivi.diagnostic}.
 */
public final class IfcCalculator extends AbstractCalculator<DemandeIfc, EngagementIfc> {
    private static final IfcCalculator STANDARD = new IfcCalculator();

    private IfcCalculator() {
        super(
                "retraite.ifc",
                DemandeIfc.class,
                EngagementIfc.class,
                Articles.CCN51,
                Articles.CCN66,
                Articles.D_1237_1,
                Articles.ANC_2013_02);
    }

    /** The calculator. */
    public static IfcCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<EngagementIfc> calculer(DemandeIfc entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        LocalDate date = entree.dateEvaluation().orElse(contexte.date());
        verifier(entree, anomalies);
        Baremes baremes = baremes(entree, date, contexte, anomalies);
        PresenceIfc presence = new PresenceIfc(entree, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        hypotheses(entree, anomalies);
        List<LigneIfc> lignes = new ArrayList<>();
        List<List<Explication>> facteurs = new ArrayList<>();
        for (int i = 0; i < entree.salaries().size(); i++) {
            String chemin = "/salaries/" + i;
            SalarieIfc salarie = entree.salaries().get(i);
            signaler(salarie, baremes, chemin, anomalies);
            Optional<DroitsSalarie> droits = DroitsSalarie.de(salarie, entree, baremes, chemin, anomalies);
            Optional<LigneIfc> ligne =
                    droits.flatMap(d -> presence.jusquAuDepart(salarie.age(), d.annees(), chemin, anomalies)
                            .map(p -> ligne(salarie, d, p, entree.tauxActualisation(), contexte.arrondi())));
            if (ligne.isPresent()) {
                lignes.add(ligne.get());
                facteurs.add(facteurs(salarie, entree, droits.get(), ligne.get(), chemin, contexte.tracage()));
            }
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        return resultat(entree, date, new Lignes(lignes, facteurs), contexte, anomalies);
    }

    private static void verifier(DemandeIfc entree, Anomalies anomalies) {
        if (entree.salaries().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "salaries"));
        }
        if (!entree.bareme().isEmpty() && entree.convention().isPresent()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.IFC_BAREME_DOUBLE, "/bareme"));
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < entree.salaries().size(); i++) {
            String code = entree.salaries().get(i).code();
            if (!codes.add(code)) {
                anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.IFC_SALARIE_EN_DOUBLE, "/salaries/" + i + "/code", "valeur", code));
            }
        }
    }

    private static Baremes baremes(DemandeIfc entree, LocalDate date, Contexte contexte, Anomalies anomalies) {
        if (entree.salaries().stream().allMatch(s -> s.moisDus().isPresent())) {
            return new Baremes(Map.of(), Optional.empty());
        }
        ConventionIfc convention = entree.convention().orElse(ConventionIfc.AUCUNE);
        boolean propre = !entree.bareme().isEmpty();
        boolean legalSeul = !propre && convention == ConventionIfc.AUCUNE;
        Optional<BaremeIfc> legal = legal(legalSeul, entree, date, contexte, anomalies);
        Map<Optional<CollegeSalarie>, BaremeIfc> parCollege = new HashMap<>();
        if (legalSeul) {
            return new Baremes(parCollege, legal);
        }
        for (SalarieIfc salarie : entree.salaries()) {
            if (!parCollege.containsKey(salarie.college())) {
                Optional<BaremeIfc> bareme = propre
                        ? Optional.of(BaremeIfc.propre(entree.bareme()))
                        : BaremeIfc.convention(convention, salarie.college(), date, "/convention", contexte, anomalies);
                bareme.ifPresent(trouve -> parCollege.put(salarie.college(), trouve));
            }
        }
        return new Baremes(parCollege, legal);
    }

    private static Optional<BaremeIfc> legal(
            boolean seul, DemandeIfc entree, LocalDate date, Contexte contexte, Anomalies anomalies) {
        if (seul) {
            return BaremeIfc.legal(date, contexte, anomalies);
        }
        return entree.plancherLegal() ? BaremeIfc.plancher(date, contexte, anomalies) : Optional.empty();
    }

    private static void hypotheses(DemandeIfc entree, Anomalies anomalies) {
        absente(
                entree.tauxActualisation(),
                CodeAnomalie.IFC_TAUX_ACTUALISATION_ABSENT,
                "/tauxActualisation",
                anomalies);
        absente(entree.croissanceSalaires(), CodeAnomalie.IFC_CROISSANCE_ABSENTE, "/croissanceSalaires", anomalies);
        absente(entree.tauxCharges(), CodeAnomalie.IFC_CHARGES_ABSENTES, "/tauxCharges", anomalies);
    }

    private static void absente(Optional<Taux> taux, CodeAnomalie code, String chemin, Anomalies anomalies) {
        if (taux.isEmpty()) {
            anomalies.ajouter(Anomalie.of(code, chemin));
        }
    }

    private static void signaler(SalarieIfc salarie, Baremes baremes, String chemin, Anomalies anomalies) {
        if (salarie.moisDus().isPresent()) {
            return;
        }
        baremes.de(salarie)
                .ifPresent(b -> IndemniteCalculator.signalerChamp(
                        b,
                        new Anciennete(salarie.anciennete(), salarie.ancienneteChamp()),
                        chemin + "/ancienneteChamp",
                        anomalies));
        if (baremes.legal().isPresent() && salarie.salaireLegal().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.IFC_PLANCHER_MEME_SALAIRE, chemin + "/salaireLegal")
                    .selon(Articles.D_1237_2));
        }
    }

    private static LigneIfc ligne(
            SalarieIfc salarie, DroitsSalarie droits, Fraction presence, Optional<Taux> taux, Arrondi arrondi) {
        Optional<Fraction> actualisation = taux.map(t -> Actuariat.actualisation(t, droits.annees()));
        Optional<Fraction> valeur =
                actualisation.map(v -> droits.capital().fois(presence).fois(v));
        return new LigneIfc(
                salarie.code(),
                salarie.nombre(),
                droits.annees(),
                droits.ancienneteTerme(),
                droits.mois().decimal(2),
                droits.plancher(),
                montant(droits.capital(), arrondi),
                presence.taux(),
                actualisation.map(Fraction::taux),
                droits.prorata().taux(),
                montant(droits.capital().fois(droits.prorata()), arrondi),
                valeur.map(v -> montant(v.fois(droits.prorata()), arrondi)),
                valeur.flatMap(v -> droits.pas().map(p -> montant(v.fois(p), arrondi))));
    }

    private static MonetaryAmount montant(Fraction centimes, Arrondi arrondi) {
        return Montants.ofCentimes(centimes.centimes(arrondi));
    }

    private static Calcul<EngagementIfc> resultat(
            DemandeIfc entree, LocalDate date, Lignes lignes, Contexte contexte, Anomalies anomalies) {
        Tracage t = contexte.tracage();
        MontantExplique capital = somme("capitalTerme", lignes, l -> Optional.of(l.capital()), contexte);
        MontantExplique acquis = somme("droitsAcquis", lignes, l -> Optional.of(l.droitsAcquis()), contexte);
        boolean actualise = entree.tauxActualisation().isPresent();
        Optional<MontantExplique> engagement = actualise
                ? Optional.of(somme("engagementRetraite", lignes, LigneIfc::engagement, contexte))
                : Optional.empty();
        Optional<MontantExplique> services = actualise && entree.methode() != DemandeIfc.MethodeIfc.RETROSPECTIVE
                ? Optional.of(somme("coutServices", lignes, LigneIfc::coutServices, contexte))
                : Optional.empty();
        Optional<MontantExplique> interets = engagement.map(e -> t.produit(
                "interets",
                e,
                t.entree("tauxActualisation", entree.tauxActualisation().orElseThrow(), "/tauxActualisation"),
                contexte.arrondi(),
                Articles.ANC_2013_02));
        Optional<MontantExplique> dette = engagement.flatMap(e -> dette(entree, e, anomalies, t));
        List<PartDette> etalement = dette.filter(d -> d.centimes() > 0)
                .map(d -> etaler(entree, d, date, contexte))
                .orElse(List.of());
        return Calcul.de(
                new EngagementIfc(
                        entree.methode(),
                        date,
                        lignes.liste(),
                        euros(capital),
                        euros(acquis),
                        engagement.map(IfcCalculator::euros),
                        services.map(IfcCalculator::euros),
                        interets.map(IfcCalculator::euros),
                        engagement.flatMap(e -> ecart(entree, e, contexte.arrondi())),
                        dette.map(IfcCalculator::euros),
                        etalement,
                        dette.filter(d -> d.centimes() >= 0).map(d -> dette(entree, d, date))),
                anomalies,
                dette.or(() -> engagement).orElse(acquis).explication());
    }

    /** The lines, and what each was computed from. */
    private record Lignes(List<LigneIfc> liste, List<List<Explication>> facteurs) {}

    private static List<Explication> facteurs(
            SalarieIfc salarie, DemandeIfc entree, DroitsSalarie droits, LigneIfc ligne, String chemin, Tracage t) {
        List<Explication> facteurs = new ArrayList<>();
        Optional<MonetaryAmount> legal = droits.plancher() ? salarie.salaireLegal() : Optional.empty();
        facteurs.add(t.entree(
                        "salaireMensuel",
                        Montants.centimes(legal.orElse(salarie.salaireMensuel())),
                        chemin + (legal.isPresent() ? "/salaireLegal" : "/salaireMensuel"))
                .explication());
        facteurs.add(droits.bareme()
                .map(b -> b.moisExpliques(droits.anciennete(), "/bareme", t))
                .orElseGet(() -> t.nombre("moisSalaire", ligne.mois(), chemin + "/moisDus")));
        if (salarie.nombre() > 1) {
            facteurs.add(t.nombre("nombrePersonnes", BigDecimal.valueOf(salarie.nombre()), chemin + "/nombre"));
        }
        salarie.tauxActivite()
                .filter(a -> legal.isEmpty())
                .ifPresent(a -> facteurs.add(
                        t.entree("tauxActivite", a, chemin + "/tauxActivite").explication()));
        facteurs.add(t.nombre("anneesRestantes", BigDecimal.valueOf(ligne.anneesRestantes()), chemin));
        taux("croissanceSalaires", entree.croissanceSalaires(), facteurs, t);
        taux("tauxCharges", entree.tauxCharges(), facteurs, t);
        facteurs.add(t.entree("presenceDepart", ligne.presence(), chemin).explication());
        taux("tauxActualisation", entree.tauxActualisation(), facteurs, t);
        facteurs.add(t.entree("partAcquise", ligne.prorata(), chemin).explication());
        return facteurs;
    }

    private static void taux(String champ, Optional<Taux> taux, List<Explication> facteurs, Tracage t) {
        taux.ifPresent(v -> facteurs.add(t.entree(champ, v, "/" + champ).explication()));
    }

    private static MontantExplique somme(
            String libelle, Lignes lignes, Function<LigneIfc, Optional<MonetaryAmount>> champ, Contexte contexte) {
        Tracage t = contexte.tracage();
        List<MontantExplique> termes = new ArrayList<>();
        for (int i = 0; i < lignes.liste().size(); i++) {
            LigneIfc ligne = lignes.liste().get(i);
            List<Explication> facteurs = lignes.facteurs().get(i);
            champ.apply(ligne)
                    .ifPresent(m -> termes.add(
                            t.formule(libelle, Montants.centimes(m), contexte.arrondi(), Articles.ANC_2013_02, facteurs)
                                    .pour(ligne.code())));
        }
        return t.somme(libelle, Articles.ANC_2013_02, termes);
    }

    /** What the engagement exceeds by what is set aside; not given when nothing is said of it. */
    private static Optional<MontantExplique> dette(
            DemandeIfc entree, MontantExplique engagement, Anomalies anomalies, Tracage t) {
        if (entree.provision().isEmpty()
                && entree.fondsAssurance().isEmpty()
                && entree.exercicesEtalement().isEmpty()) {
            return Optional.empty();
        }
        if (entree.provision().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.IFC_PROVISION_ABSENTE, "/provision"));
        }
        List<MontantExplique> termes = new ArrayList<>(List.of(engagement));
        entree.provision()
                .ifPresent(m -> termes.add(t.entree("provision", Montants.centimes(m), "/provision")
                        .retranche()));
        entree.fondsAssurance()
                .ifPresent(m -> termes.add(t.entree("fondsAssurance", Montants.centimes(m), "/fondsAssurance")
                        .retranche()));
        MontantExplique dette = t.somme("dette", Articles.ANC_2013_02, termes);
        if (dette.centimes() < 0) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.IFC_DETTE_NEGATIVE,
                    "/provision",
                    "valeur",
                    Montants.texteCentimes(-dette.centimes())));
        }
        return Optional.of(dette);
    }

    private static Exercice premier(DemandeIfc entree, LocalDate date) {
        return entree.premierExercice().orElseGet(() -> Exercice.du(date).suivant());
    }

    private static List<PartDette> etaler(DemandeIfc entree, MontantExplique dette, LocalDate date, Contexte contexte) {
        if (entree.exercicesEtalement().isEmpty()) {
            return List.of();
        }
        List<MontantExplique> parts = contexte.tracage()
                .fractionsEgales(
                        "dette", dette, entree.exercicesEtalement().get(), contexte.arrondi(), Articles.ANC_2013_02);
        List<PartDette> etalement = new ArrayList<>();
        for (int k = 0; k < parts.size(); k++) {
            etalement.add(new PartDette(premier(entree, date).plus(k), euros(parts.get(k))));
        }
        return etalement;
    }

    private static DetteDuPasse dette(DemandeIfc entree, MontantExplique dette, LocalDate date) {
        return DetteDuPasse.builder()
                .code("IFC")
                .origine(DetteDuPasse.Origine.IFC_NON_PROVISIONNEES)
                .libelle("Indemnités de départ à la retraite non provisionnées")
                .montant(euros(dette))
                .dateEvaluation(date)
                .methode(entree.methode().name())
                .exercices(entree.exercicesEtalement())
                .premierExercice(entree.exercicesEtalement().map(n -> premier(entree, date)))
                .build();
    }

    /** Engagement − (opening + service cost + interest − allowances paid). */
    private static Optional<MonetaryAmount> ecart(DemandeIfc entree, MontantExplique engagement, Arrondi arrondi) {
        return entree.ouverture().map(o -> {
            long depart = Montants.centimes(o.engagement());
            long interets = o.interets()
                    .map(Montants::centimes)
                    .orElseGet(() -> entree.tauxActualisation().orElseThrow().appliquer(depart, arrondi));
            long attendu = Math.subtractExact(
                    Math.addExact(Math.addExact(depart, Montants.centimes(o.coutServices())), interets),
                    Montants.centimes(o.prestations()));
            return Montants.ofCentimes(Math.subtractExact(engagement.centimes(), attendu));
        });
    }

    private static MonetaryAmount euros(MontantExplique montant) {
        return Montants.ofCentimes(montant.centimes());
    }
}

package fr.cpom.budget.equilibre;

import fr.cpom.budget.equilibre.Bouleversement.CasObligation;
import fr.cpom.budget.equilibre.Bouleversement.Critere;
import fr.cpom.budget.equilibre.Bouleversement.CritereJuge;
import fr.cpom.budget.equilibre.Bouleversement.GroupeJuge;
import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.Gravite;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.suivi.echeance.DecisionModificative;
import fr.cpom.suivi.echeance.DecisionModificative.Motif;
import fr.cpom.suivi.echeance.DemandeCalendrier;
import fr.cpom.suivi.echeance.Echeance;
import fr.cpom.suivi.echeance.Transmission;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the économie générale of an EPRD is upset, and whether a décision modificative is due within a month (R. 314-229 II and
 * III CASF).
 *
 * <p>The article names two criteria among others: when neither is reached the answer is no, unless the caller states another reason
 * ({@code BOULEVERSEMENT_CRITERES_NON_LIMITATIFS}). A criterion reached is told ({@code BOULEVERSEMENT_CAF}, {@code
 * BOULEVERSEMENT_FONDS_DE_ROULEMENT}), and so is a décision modificative presented late ({@code DM_TARDIVE}) or whose month cannot
 * be dated ({@code DM_DATE_DU_FAIT_INCONNUE}).
 */
public final class BouleversementCalculator extends AbstractCalculator<DemandeBouleversement, Bouleversement> {
    private static final BouleversementCalculator STANDARD = new BouleversementCalculator();

    private BouleversementCalculator() {
        super(
                "budget.bouleversement",
                DemandeBouleversement.class,
                Bouleversement.class,
                Articles.R_314_218,
                Articles.R_314_229_II,
                Articles.R_314_229_III);
    }

    /** The calculator. */
    public static BouleversementCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<Bouleversement> calculer(DemandeBouleversement entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Tracage t = contexte.tracage();
        CalculCaf caf = entree.autofinancement()
                .map(a -> CalculCaf.de(a, "/autofinancement", Articles.R_314_229_III_1, t, anomalies))
                .orElse(new CalculCaf(Optional.empty(), Optional.empty(), Optional.empty()));
        Optional<MontantExplique> marge = entree.prelevement().flatMap(p -> marge(p, t));
        Map<Critere, CritereJuge> criteres = new EnumMap<>(Critere.class);
        criteres.put(Critere.CAF, critere(caf.jugement(Articles.R_314_229_III_1, "/autofinancement")));
        criteres.put(Critere.FONDS_DE_ROULEMENT, critere(fondsDeRoulement(entree.prelevement())));
        List<GroupeJuge> groupes = entree.groupesInsuffisants().stream()
                .map(g -> groupe(g, entree))
                .toList();
        if (entree.groupesSuffisants().orElse(false)
                && groupes.stream()
                        .anyMatch(g ->
                                g.limitatif() == Constatation.OUI && !g.reste().isZero())) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.EQUILIBRE_FAITS_CONTRADICTOIRES,
                            "/groupesSuffisants",
                            "valeur",
                            "true",
                            "attendu",
                            "false")
                    .selon(Articles.R_314_229_II_1));
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Constatation bouleversee = bouleversee(entree, criteres);
        Map<Motif, CasObligation> cas = cas(entree, bouleversee, groupes);
        Constatation obligatoire = Constatation.une(
                cas.values().stream().map(CasObligation::present).toList());
        dire(entree, criteres, bouleversee, obligatoire, anomalies);
        Optional<Echeance> presentation =
                obligatoire == Constatation.OUI ? presentation(entree, cas, contexte, anomalies) : Optional.empty();
        return Calcul.de(
                new Bouleversement(bouleversee, criteres, cas, groupes, obligatoire, presentation),
                anomalies,
                caf.marge().or(() -> marge).map(MontantExplique::explication).orElse(Explication.vide()));
    }

    private static CritereJuge critere(Jugement limite) {
        Constatation atteint = switch (limite.etat()) {
            case REMPLIE -> Constatation.NON;
            case NON_REMPLIE -> Constatation.OUI;
            case INCONNUE -> Constatation.INCONNU;
        };
        return new CritereJuge(atteint, limite);
    }

    private static Optional<MontantExplique> marge(PrelevementFondsDeRoulement donnees, Tracage t) {
        return donnees.fondsDeRoulement()
                .flatMap(f -> donnees.montant()
                        .map(m -> t.somme(
                                "margeFondsDeRoulement",
                                Articles.R_314_229_III_2,
                                t.entree("fondsDeRoulement", Montants.centimes(f), "/prelevement/fondsDeRoulement"),
                                t.entree("prelevement", Montants.centimes(m), "/prelevement/montant")
                                        .retranche())));
    }

    /** A fonds de roulement below zero, of which nothing is taken: nothing exceeds it, in one reading. */
    private static boolean sansPrelevement(PrelevementFondsDeRoulement donnees) {
        return donnees.montant().filter(m -> Montants.centimes(m) <= 0).isPresent()
                && donnees.fondsDeRoulement()
                        .filter(f -> donnees.montant().filter(f::isLessThan).isPresent())
                        .isPresent();
    }

    /** A year that takes nothing from the fonds de roulement does not exceed it, however low it is. */
    private static Jugement fondsDeRoulement(Optional<PrelevementFondsDeRoulement> donnees) {
        ReferenceJuridique article = Articles.R_314_229_III_2;
        Optional<Long> prelevement =
                donnees.flatMap(PrelevementFondsDeRoulement::montant).map(Montants::centimes);
        Optional<Long> fonds =
                donnees.flatMap(PrelevementFondsDeRoulement::fondsDeRoulement).map(Montants::centimes);
        if (prelevement.isEmpty() || fonds.isEmpty()) {
            List<String> manquants = new ArrayList<>();
            if (prelevement.isEmpty()) {
                manquants.add("/prelevement/montant");
            }
            if (fonds.isEmpty()) {
                manquants.add("/prelevement/fondsDeRoulement");
            }
            return Jugement.inconnu(article, manquants.toArray(new String[0]));
        }
        long exces = Math.subtractExact(prelevement.get(), fonds.get());
        return Jugement.chiffres(
                prelevement.get() <= 0 || exces <= 0,
                article,
                prelevement.get(),
                fonds.get(),
                Remede.de(
                        Remede.VoieRemede.REDUIRE_LE_PRELEVEMENT,
                        Math.min(Math.max(exces, 0), Math.max(prelevement.get(), 0)),
                        article));
    }

    private static Constatation bouleversee(DemandeBouleversement entree, Map<Critere, CritereJuge> criteres) {
        List<Constatation> reponses = new ArrayList<>(
                criteres.values().stream().map(CritereJuge::atteint).toList());
        entree.bouleverseeParAilleurs().map(Constatation::de).ifPresent(reponses::add);
        return Constatation.une(reponses);
    }

    /** Public: the staff group is limitatif, the others évaluatifs; private: all évaluatifs; fixed d'office: all limitatifs. */
    private static GroupeJuge groupe(GroupeInsuffisant groupe, DemandeBouleversement entree) {
        boolean personnel = groupe.groupe() == GroupeFonctionnel.II;
        ReferenceJuridique article;
        Constatation limitatif;
        if (entree.eprdFixeOffice()) {
            limitatif = Constatation.OUI;
            article = Articles.R_314_218_AL3;
        } else if (entree.etablissementPublic().isEmpty()) {
            limitatif = personnel ? Constatation.INCONNU : Constatation.NON;
            article = Articles.R_314_218;
        } else {
            limitatif =
                    Constatation.de(personnel && entree.etablissementPublic().get());
            article = entree.etablissementPublic().get() ? Articles.R_314_218_AL1 : Articles.R_314_218_AL2;
        }
        long virement = groupe.virement().map(Montants::centimes).orElse(0L);
        long reste = Math.max(0, Math.subtractExact(Montants.centimes(groupe.manque()), virement));
        return new GroupeJuge(groupe.groupe(), limitatif, article, Montants.ofCentimes(reste));
    }

    /**
     * The three cases. A spending without credit counts when it upsets the économie générale; figures that show it upset show an
     * evolution incompatible with it.
     */
    private static Map<Motif, CasObligation> cas(
            DemandeBouleversement entree, Constatation bouleversee, List<GroupeJuge> groupes) {
        Constatation prive =
                entree.etablissementPublic().map(p -> Constatation.de(!p)).orElse(Constatation.INCONNU);
        boolean tus = groupes.isEmpty() && !entree.groupesSuffisants().orElse(false);
        Constatation groupe = tus
                ? prive == Constatation.OUI ? Constatation.NON : Constatation.INCONNU
                : Constatation.une(groupes.stream()
                        .filter(g -> !g.reste().isZero())
                        .map(g -> g.limitatif() == Constatation.NON || prive == Constatation.OUI
                                ? Constatation.NON
                                : prive == Constatation.INCONNU ? Constatation.INCONNU : g.limitatif())
                        .toList());
        Constatation depense = entree.depenseSansCredit().map(Constatation::de).orElse(Constatation.INCONNU);
        Constatation sansCredit = depense == Constatation.NON || bouleversee == Constatation.NON
                ? Constatation.NON
                : depense == Constatation.OUI ? bouleversee : Constatation.INCONNU;
        boolean incompatible = entree.evolutionIncompatible().orElse(false);
        Map<Motif, CasObligation> cas = new EnumMap<>(Motif.class);
        cas.put(Motif.GROUPE_LIMITATIF_INSUFFISANT, new CasObligation(groupe, Articles.R_314_229_II_1));
        cas.put(Motif.DEPENSE_NON_DOTEE, new CasObligation(sansCredit, Articles.R_314_229_II_2));
        cas.put(
                Motif.ECONOMIE_GENERALE_INCOMPATIBLE,
                new CasObligation(incompatible ? Constatation.OUI : bouleversee, Articles.R_314_229_II_3));
        return cas;
    }

    private static void dire(
            DemandeBouleversement entree,
            Map<Critere, CritereJuge> criteres,
            Constatation bouleversee,
            Constatation obligatoire,
            Anomalies anomalies) {
        criteres.forEach((critere, juge) -> {
            if (juge.atteint() == Constatation.OUI) {
                boolean caf = critere == Critere.CAF;
                anomalies.ajouter(Anomalie.of(
                                caf ? CodeAnomalie.BOULEVERSEMENT_CAF : CodeAnomalie.BOULEVERSEMENT_FONDS_DE_ROULEMENT,
                                caf ? "/autofinancement" : "/prelevement",
                                "constate",
                                juge.limite().constate().map(Montants::texte).orElse("?"),
                                "attendu",
                                juge.limite().attendu().map(Montants::texte).orElse("?"))
                        .selon(juge.limite().article()));
            }
        });
        if (bouleversee == Constatation.NON && entree.bouleverseeParAilleurs().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.BOULEVERSEMENT_CRITERES_NON_LIMITATIFS, "")
                    .selon(Articles.R_314_229_III));
        }
        if (entree.prelevement()
                .filter(BouleversementCalculator::sansPrelevement)
                .isPresent()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.BOULEVERSEMENT_FONDS_NEGATIF, "/prelevement/fondsDeRoulement")
                    .selon(Articles.R_314_229_III_2));
        }
        if (bouleversee == Constatation.OUI && entree.evolutionIncompatible().equals(Optional.of(false))) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.EQUILIBRE_FAITS_CONTRADICTOIRES,
                            "/evolutionIncompatible",
                            "valeur",
                            "false",
                            "attendu",
                            "true")
                    .avecGravite(Gravite.ALERTE)
                    .selon(Articles.R_314_229_II_3));
        }
        if (obligatoire == Constatation.INCONNU) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.BOULEVERSEMENT_INDETERMINE, "").selon(Articles.R_314_229_II));
        }
        if (entree.etablissementPublic().filter(p -> !p).isPresent()
                && entree.eprdFixeOffice()
                && !entree.groupesInsuffisants().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.DM_NON_OBLIGATOIRE, "/groupesInsuffisants")
                    .selon(Articles.R_314_229_II_1));
        }
    }

    private static Optional<Echeance> presentation(
            DemandeBouleversement entree, Map<Motif, CasObligation> cas, Contexte contexte, Anomalies anomalies) {
        Motif motif = cas.entrySet().stream()
                .filter(c -> c.getValue().present() == Constatation.OUI)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        if (entree.faitLe().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.DM_DATE_DU_FAIT_INCONNUE, "/faitLe")
                    .selon(Articles.R_314_229_II));
        }
        Optional<Transmission> envoi = entree.presenteeLe()
                .map(d -> new Transmission(Optional.of(d), Optional.empty(), Optional.empty(), Optional.empty()));
        Optional<Echeance> echeance = Calendrier.lire(
                        DemandeCalendrier.builder()
                                .exercice(entree.exercice()
                                        .orElseGet(() ->
                                                Exercice.du(entree.faitLe().orElse(contexte.date()))))
                                .cadre(CadreBudgetaire.EPRD)
                                .etablissementPublic(
                                        entree.etablissementPublic().orElse(false))
                                .addDecisionsModificatives(new DecisionModificative(
                                        Optional.of(motif),
                                        entree.faitLe(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        envoi,
                                        Optional.empty(),
                                        Optional.empty()))
                                .build(),
                        List.of("DM_PRESENTATION/1"),
                        List.of("calendrier.dm.presentation"),
                        Map.of("/decisionsModificatives/0/faitLe", "/faitLe"),
                        contexte,
                        anomalies)
                .echeance("DM_PRESENTATION/1");
        Optional<LocalDate> limite = echeance.flatMap(Echeance::date);
        entree.presenteeLe()
                .filter(p -> limite.filter(p::isAfter).isPresent())
                .ifPresent(p -> anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.DM_TARDIVE,
                                "/presenteeLe",
                                "date",
                                p.toString(),
                                "limite",
                                limite.orElseThrow().toString())
                        .selon(Articles.R_314_229_II)));
        return echeance;
    }
}

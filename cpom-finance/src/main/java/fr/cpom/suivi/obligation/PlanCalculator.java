package fr.cpom.suivi.obligation;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.Gravite;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.CategorieEssms.AutoriteUsuelle;
import fr.cpom.suivi.obligation.PlanContrats.ContratPrevu;
import fr.cpom.suivi.obligation.PlanContrats.EssmsFacultatif;
import fr.cpom.suivi.obligation.PlanContrats.EssmsNonCouvert;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The contracts that all the ESSMS of a gestionnaire call for.
 *
 * <p>CPOM EHPAD: one by département, for all the EHPAD that one person runs or controls there (L. 313-12 IV ter A al. 2). CPOM
 * of L. 313-12-2 and of L. 313-11-2: no text says how many; the plan has one by gestionnaire and region, the territory of the
 * authority. An ESSMS whose territory is not known has a contract apart ({@code PLAN_DEPARTEMENT_INCONNU}, {@code
 * PLAN_REGION_INCONNUE}); one that is not covered is listed, and what makes it so is an alert. The same ESSMS twice is refused ({@code ESSMS_EN_DOUBLE}).
 */
public final class PlanCalculator extends AbstractCalculator<DemandePlan, PlanContrats> {
    private static final PlanCalculator STANDARD = new PlanCalculator();

    /** What the plan itself sees to. */
    private static final Set<Condition> DU_PLAN =
            Set.of(Condition.MEME_GESTIONNAIRE, Condition.MEME_RESSORT_TERRITORIAL);

    private PlanCalculator() {
        super(
                "obligation.plan",
                DemandePlan.class,
                PlanContrats.class,
                Articles.L_313_11,
                Articles.L_313_11_2,
                Articles.L_313_12_IV_TER_AL1,
                Articles.L_313_12_IV_TER_AL2,
                Articles.L_313_12_IV_TER_AL3,
                Articles.L_313_12_2_AL1);
    }

    /** The calculator. */
    public static PlanCalculator standard() {
        return STANDARD;
    }

    /** A contract of the plan before it is drawn; {@code seul} tells apart the ESSMS of unknown territory. */
    private record Groupe(Optional<String> gestionnaire, NatureCpom nature, Optional<Territoire> lieu, String seul)
            implements Comparable<Groupe> {
        private static final Comparator<Groupe> ORDRE = Comparator.comparing(
                        (Groupe g) -> g.gestionnaire().orElse(""))
                .thenComparing(Groupe::nature)
                .thenComparing(g -> g.lieu().map(Territoire::toString).orElse(""))
                .thenComparing(Groupe::seul);

        @Override
        public int compareTo(Groupe autre) {
            return ORDRE.compare(this, autre);
        }

        static Groupe de(Candidat c, NatureCpom nature) {
            Optional<String> personne = nature == NatureCpom.EHPAD ? Candidat.personne(c.essms()) : c.gestionnaire();
            Optional<Territoire> lieu = lieu(c, nature);
            return new Groupe(personne, nature, lieu, lieu.isPresent() ? "" : c.id() + c.chemin());
        }

        static Optional<Territoire> lieu(Candidat c, NatureCpom nature) {
            return nature == NatureCpom.EHPAD ? c.essms().departement() : c.region();
        }
    }

    @Override
    protected Calcul<PlanContrats> calculer(DemandePlan entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Candidat.doublons("essms", entree.essms(), new HashSet<>(), anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        List<Candidat> candidats = new ArrayList<>();
        List<EssmsNonCouvert> nonCouverts = new ArrayList<>();
        TreeMap<Groupe, List<Candidat>> groupes = new TreeMap<>();
        List<EssmsFacultatif> facultatifs = new ArrayList<>();
        for (int i = 0; i < entree.essms().size(); i++) {
            Anomalies siennes = new Anomalies();
            Decision decision =
                    new Decision(entree.date().orElse(contexte.date()), contexte, siennes, Decision.Portee.SIGNATURE);
            Candidat c = Candidat.de("essms", i, entree.essms().get(i), decision);
            candidats.add(c);
            Optional<Anomalie> motif = motif(siennes);
            if (motif.isPresent()) {
                nonCouverts.add(new EssmsNonCouvert(
                        c.id(), c.essms().categorie(), motif.get().code().name()));
            } else {
                Obligation o = c.obligation().orElseThrow();
                o.natureRequise()
                        .ifPresentOrElse(
                                n -> groupes.computeIfAbsent(Groupe.de(c, n), g -> new ArrayList<>())
                                        .add(c),
                                () -> facultatifs.add(facultatif(c, o)));
            }
            siennes.liste().forEach(a -> anomalies.ajouter(adoucie(a)));
        }
        List<ContratPrevu> contrats = new ArrayList<>();
        Map<Place, List<Candidat>> places = places(candidats);
        groupes.forEach((groupe, membres) -> contrats.add(contrat(groupe, membres, places, anomalies)));
        facultatifs.sort(Comparator.comparing(EssmsFacultatif::id));
        nonCouverts.sort(Comparator.comparing(EssmsNonCouvert::id));
        return Calcul.de(
                new PlanContrats(entree.date().orElse(contexte.date()), contrats, facultatifs, nonCouverts),
                anomalies,
                Explication.vide());
    }

    private static Optional<Anomalie> motif(Anomalies siennes) {
        return siennes.liste().stream()
                .filter(a -> a.estBloquante() || a.code() == CodeAnomalie.OBLIGATION_HORS_CHAMP)
                .findFirst();
    }

    /** What forbids to judge one ESSMS does not forbid the plan of the others; a set of series without the law does. */
    private static Anomalie adoucie(Anomalie anomalie) {
        return anomalie.estBloquante() && anomalie.code() != CodeAnomalie.BAREME_ABSENT
                ? anomalie.avecGravite(Gravite.ALERTE)
                : anomalie;
    }

    private static EssmsFacultatif facultatif(Candidat c, Obligation o) {
        List<NatureCpom> natures = o.natures().stream()
                .filter(v -> v.force() == Force.FACULTATIF && v.titre().equals(Optional.of(Titre.PROPRE)))
                .map(VerdictNature::nature)
                .toList();
        return new EssmsFacultatif(c.id(), natures, o.forfaitAutonomie().isPresent());
    }

    private static ContratPrevu contrat(
            Groupe groupe, List<Candidat> membres, Map<Place, List<Candidat>> places, Anomalies anomalies) {
        NatureCpom nature = groupe.nature();
        if (groupe.lieu().isEmpty()) {
            Candidat seul = membres.get(0);
            anomalies.ajouter(Anomalie.of(
                            nature == NatureCpom.EHPAD
                                    ? CodeAnomalie.PLAN_DEPARTEMENT_INCONNU
                                    : CodeAnomalie.PLAN_REGION_INCONNUE,
                            seul.chemin() + "/departement",
                            "essms",
                            seul.id())
                    .selon(nature.reference()));
        }
        Obligation premiere = membres.get(0).obligation().orElseThrow();
        return new ContratPrevu(
                nature,
                nature == NatureCpom.EHPAD ? "CTR-08" : nature.regle(),
                premiere.nature(nature).reference(),
                groupe.gestionnaire(),
                groupe.lieu(),
                noms(membres),
                noms(rejoignent(groupe, membres, places)),
                Signatures.ensemble(membres.stream()
                        .flatMap(c -> c.verdict(nature).stream())
                        .map(VerdictNature::signataires)
                        .toList()),
                premiere.suspension().isPresent());
    }

    /** Where the ESSMS of one gestionnaire may join the contracts of a kind. */
    private record Place(Optional<String> gestionnaire, NatureCpom nature, Territoire lieu) {}

    /** The ESSMS that the text lets in a contract of their gestionnaire and of their ressort without more ado. */
    private static Map<Place, List<Candidat>> places(List<Candidat> candidats) {
        Map<Place, List<Candidat>> places = new HashMap<>();
        for (Candidat c : candidats) {
            for (VerdictNature v : c.obligation().map(Obligation::natures).orElse(List.of())) {
                if (v.titre().equals(Optional.of(Titre.INCLUSION)) && DU_PLAN.containsAll(v.conditions())) {
                    ressort(c, v.nature())
                            .ifPresent(lieu -> places.computeIfAbsent(
                                            new Place(c.gestionnaire(), v.nature(), lieu), p -> new ArrayList<>())
                                    .add(c));
                }
            }
        }
        return places;
    }

    /** As {@link PerimetreCalculator} has it: the region where one authority of the region is enough, else the département. */
    private static Optional<Territoire> ressort(Candidat c, NatureCpom nature) {
        boolean arsSeule = c.obligation()
                .filter(o -> o.tarification().equals(List.of(AutoriteUsuelle.DG_ARS)))
                .isPresent();
        boolean regional = nature == NatureCpom.AHI || (nature == NatureCpom.HANDICAP && arsSeule);
        return regional ? c.region() : c.essms().departement();
    }

    /** Those of the gestionnaires of the contract, in its region or in a département of its ESSMS. */
    private static List<Candidat> rejoignent(Groupe groupe, List<Candidat> membres, Map<Place, List<Candidat>> places) {
        if (groupe.lieu().isEmpty()) {
            return List.of();
        }
        Set<Place> siennes = new HashSet<>();
        for (Candidat m : membres) {
            siennes.add(
                    new Place(m.gestionnaire(), groupe.nature(), groupe.lieu().get()));
            m.essms().departement().ifPresent(d -> siennes.add(new Place(m.gestionnaire(), groupe.nature(), d)));
        }
        return siennes.stream()
                .flatMap(p -> places.getOrDefault(p, List.of()).stream())
                .toList();
    }

    private static List<String> noms(List<Candidat> candidats) {
        return candidats.stream().map(Candidat::id).sorted().toList();
    }
}

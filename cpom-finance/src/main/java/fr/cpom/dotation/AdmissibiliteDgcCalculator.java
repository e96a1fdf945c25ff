package fr.cpom.dotation;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.dotation.AdmissibiliteDgc.DgcPossible;
import fr.cpom.dotation.DemandeDgc.Candidat;
import fr.cpom.dotation.DemandeDgc.Financement;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.Financeur;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;

/**
 * Is a dotation globalisée commune possible for these ESSMS (R. 314-43-1 al. 1 CASF: one legal person, one tarification
 * authority, the same financings)? Where it is not, the result still gives the dotations that are: one an authority and a
 * financing, within one gestionnaire, and within one limitative envelope for the CHRS (arrêté of 25 October 2019).
 *
 * <p>The faults are blocking anomalies beside a value, which must not be used as one common dotation.
 */
public final class AdmissibiliteDgcCalculator extends AbstractCalculator<DemandeDgc, AdmissibiliteDgc> {
    private static final AdmissibiliteDgcCalculator STANDARD = new AdmissibiliteDgcCalculator();

    private AdmissibiliteDgcCalculator() {
        super(
                "dotation.dgc",
                DemandeDgc.class,
                AdmissibiliteDgc.class,
                Articles.R_314_43_1_AL1,
                Articles.R_314_43_1_AL6,
                Articles.R_314_105_XV,
                Articles.ARRETE_AHI);
    }

    /** The calculator. */
    public static AdmissibiliteDgcCalculator standard() {
        return STANDARD;
    }

    private record Groupe(
            String gestionnaire,
            List<AutoriteTarification> autorites,
            Financeur financeur,
            Optional<String> dotationLimitative) {}

    @Override
    protected Calcul<AdmissibiliteDgc> calculer(DemandeDgc entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        controlerListe(entree, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        List<Anomalie> motifs = motifs(entree);
        anomalies.ajouter(motifs);
        List<DgcPossible> dotations = dotations(entree);
        if (entree.essms().size() == 1) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.DGC_UN_SEUL_ESSMS, "/essms").selon(Articles.R_314_43_1_AL1));
        }
        territoires(entree, anomalies);
        return Calcul.de(
                new AdmissibiliteDgc(
                        motifs.isEmpty(),
                        motifs.stream().map(Anomalie::code).distinct().toList(),
                        dotations),
                anomalies,
                Explication.vide());
    }

    private static void controlerListe(DemandeDgc entree, Anomalies anomalies) {
        if (entree.essms().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "essms"));
        }
        Set<String> vus = new HashSet<>();
        for (int i = 0; i < entree.essms().size(); i++) {
            Candidat candidat = entree.essms().get(i);
            String chemin = "/essms/" + i;
            if (!vus.add(candidat.essms())) {
                anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.ESSMS_EN_DOUBLE, chemin + "/essms", "valeur", candidat.essms()));
            }
            if (candidat.financements().isEmpty()) {
                anomalies.ajouter(Anomalie.manque(chemin, "financements"));
            }
            for (int j = 0; j < candidat.financements().size(); j++) {
                if (candidat.financements().get(j).autorites().isEmpty()) {
                    String lieu = chemin + "/financements/" + j + "/autorites";
                    anomalies.ajouter(Anomalie.of(CodeAnomalie.CHAMP_MANQUANT, lieu, "champ", "autorites"));
                }
            }
        }
    }

    /** The first ESSMS sets the rule; each one that departs from it is named. */
    private static List<Anomalie> motifs(DemandeDgc entree) {
        Candidat premier = entree.essms().get(0);
        List<Anomalie> motifs = new ArrayList<>();
        for (int i = 0; i < entree.essms().size(); i++) {
            Candidat candidat = entree.essms().get(i);
            String chemin = "/essms/" + i;
            if (!candidat.gestionnaire().equals(premier.gestionnaire())) {
                motifs.add(motif(
                        CodeAnomalie.DGC_GESTIONNAIRES_DIFFERENTS,
                        chemin + "/gestionnaire",
                        candidat,
                        candidat.gestionnaire()));
            }
            Set<AutoriteTarification> autorites = autorites(candidat);
            boolean separees = autorites.size() > 1 && candidat.financements().size() > 1;
            if (separees || !autorites.equals(autorites(premier))) {
                motifs.add(motif(
                        CodeAnomalie.DGC_AUTORITES_DIFFERENTES, chemin + "/financements", candidat, autorites + ""));
            }
            if (!memesFinancements(candidat, premier)) {
                motifs.add(motif(
                        CodeAnomalie.DGC_FINANCEMENTS_DIFFERENTS,
                        chemin + "/financements",
                        candidat,
                        financements(candidat) + ""));
            }
        }
        return motifs;
    }

    private static Anomalie motif(CodeAnomalie code, String chemin, Candidat candidat, String valeur) {
        return Anomalie.of(code, chemin, "essms", candidat.essms(), "valeur", valeur)
                .selon(Articles.R_314_43_1_AL1);
    }

    private static Set<AutoriteTarification> autorites(Candidat candidat) {
        return candidat.financements().stream()
                .flatMap(f -> f.autorites().stream())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** Same payers from the same envelopes; an ESSMS of several financings has none that one dotation could hold. */
    private static boolean memesFinancements(Candidat a, Candidat b) {
        return financements(a).size() == 1 && financements(a).equals(financements(b));
    }

    private static Set<String> financements(Candidat candidat) {
        return candidat.financements().stream()
                .map(f ->
                        f.financeur() + f.dotationLimitative().map(d -> " " + d).orElse(""))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private static List<DgcPossible> dotations(DemandeDgc entree) {
        Map<Groupe, Map<String, List<Financement>>> groupes = new LinkedHashMap<>();
        for (Candidat candidat : entree.essms()) {
            for (Financement f : candidat.financements()) {
                Groupe groupe =
                        new Groupe(candidat.gestionnaire(), f.autorites(), f.financeur(), f.dotationLimitative());
                groupes.computeIfAbsent(groupe, g -> new LinkedHashMap<>())
                        .computeIfAbsent(candidat.essms(), c -> new ArrayList<>())
                        .add(f);
            }
        }
        List<DgcPossible> dotations = new ArrayList<>();
        groupes.forEach((groupe, essms) -> dotations.add(new DgcPossible(
                groupe.gestionnaire(),
                groupe.autorites(),
                groupe.financeur(),
                groupe.dotationLimitative(),
                essms.size() > 1,
                List.copyOf(essms.keySet()),
                somme(essms.values().stream().flatMap(List::stream).toList()),
                formes(entree.nature(), groupe.financeur()))));
        return dotations;
    }

    private static Optional<MonetaryAmount> somme(List<Financement> financements) {
        long centimes = 0;
        for (Financement f : financements) {
            if (f.montant().isEmpty()) {
                return Optional.empty();
            }
            centimes = Math.addExact(centimes, Montants.centimes(f.montant().get()));
        }
        return Optional.of(Montants.ofCentimes(centimes));
    }

    /** R. 314-43-1 al. 2; under L. 313-12-2 sécurité sociale money takes the form of a dotation globale (R. 314-105 XV). */
    private static List<FormeDotation> formes(Optional<NatureCpom> nature, Financeur financeur) {
        if (financeur == Financeur.ASSURANCE_MALADIE) {
            return nature.filter(n -> n == NatureCpom.HANDICAP).isPresent()
                    ? List.of(FormeDotation.DOTATION_GLOBALE)
                    : List.of(FormeDotation.DOTATION_SECURITE_SOCIALE, FormeDotation.PRIX_DE_JOURNEE_GLOBALISE);
        }
        return List.of(FormeDotation.DOTATION_GLOBALE, FormeDotation.PRIX_DE_JOURNEE_GLOBALISE);
    }

    /** Sécurité sociale money over several départements of one region: a caisse pivot may be named. */
    private static void territoires(DemandeDgc entree, Anomalies anomalies) {
        Set<Territoire> departements = distincts(entree, Optional::of);
        Set<Territoire> regions = distincts(entree, Territoire::region);
        if (departements.size() < 2) {
            return;
        }
        ReferenceJuridique article = Articles.R_314_43_1_AL6;
        if (regions.size() > 1) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.DGC_REGIONS_DIFFERENTES, "/essms", "valeur", regions.toString())
                    .selon(article));
        } else {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.DGC_CAISSE_PIVOT, "/essms", "valeur", departements.toString())
                    .selon(article));
        }
    }

    private static Set<Territoire> distincts(DemandeDgc entree, Function<Territoire, Optional<Territoire>> niveau) {
        return entree.essms().stream()
                .filter(c -> c.financements().stream().anyMatch(f -> f.financeur() == Financeur.ASSURANCE_MALADIE))
                .flatMap(c -> c.departement().flatMap(niveau).stream())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}

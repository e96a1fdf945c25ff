package fr.cpom.suivi.obligation;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.suivi.obligation.PlanContrats.ContratPrevu;
import fr.cpom.suivi.obligation.PlanContrats.EssmsFacultatif;
import fr.cpom.suivi.obligation.PlanContrats.EssmsNonCouvert;
import fr.cpom.suivi.obligation.Recensement.LigneNature;
import fr.cpom.suivi.obligation.Recensement.LigneNonCouverte;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * The count, by kind, of the contracts that the law wants from many gestionnaires: the sum of their plans ({@code
 * obligation.plan}). A site bound whose gestionnaire or territory is not known could be in the contract of another: it stands
 * apart and makes no contract ({@code RECENSEMENT_GESTIONNAIRE_INCONNU}, {@code RECENSEMENT_TERRITOIRE_INCONNU}). The anomalies of
 * the ESSMS one by one are left to the plans, but for the absence of the law itself.
 */
public final class RecensementCalculator extends AbstractCalculator<DemandePlan, Recensement> {
    /** Stands for the gestionnaire of the sites that have none. */
    private static final String INCONNU = "";

    private static final RecensementCalculator STANDARD = new RecensementCalculator();

    private RecensementCalculator() {
        super(
                "obligation.recensement",
                DemandePlan.class,
                Recensement.class,
                Articles.L_313_11,
                Articles.L_313_11_2,
                Articles.L_313_12_IV_TER_AL2,
                Articles.L_313_12_2_AL1);
    }

    /** The calculator. */
    public static RecensementCalculator standard() {
        return STANDARD;
    }

    /** Counts of one kind, as they grow. */
    private static final class Compte {
        private int sitesObliges;
        private int gestionnairesObliges;
        private int contrats;
        private int sitesHorsContrat;
        private int sansTerritoire;
        private int sansGestionnaire;
        private int sitesFacultatifs;
        private int gestionnairesFacultatifs;
    }

    /** A row of what is not covered. */
    private record Cle(String categorie, String motif) implements Comparable<Cle> {
        @Override
        public int compareTo(Cle autre) {
            return Comparator.comparing(Cle::categorie)
                    .thenComparing(Cle::motif)
                    .compare(this, autre);
        }
    }

    @Override
    protected Calcul<Recensement> calculer(DemandePlan entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Candidat.doublons("essms", entree.essms(), new HashSet<>(), anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Map<String, List<EssmsConcerne>> parGestionnaire = new TreeMap<>();
        for (EssmsConcerne essms : entree.essms()) {
            String personne = Candidat.personne(essms).orElse(INCONNU);
            parGestionnaire.computeIfAbsent(personne, g -> new ArrayList<>()).add(essms);
        }
        Map<NatureCpom, Compte> comptes = new EnumMap<>(NatureCpom.class);
        for (NatureCpom nature : NatureCpom.values()) {
            comptes.put(nature, new Compte());
        }
        Map<Cle, Integer> nonCouverts = new TreeMap<>();
        int libres = 0;
        int libresInconnus = 0;
        for (Map.Entry<String, List<EssmsConcerne>> e : parGestionnaire.entrySet()) {
            Calcul<PlanContrats> plan =
                    PlanCalculator.standard().compute(new DemandePlan(e.getValue(), entree.date()), contexte);
            loiAbsente(plan.anomalies(), anomalies);
            compter(plan.valeur(), !e.getKey().equals(INCONNU), comptes, nonCouverts);
            if (e.getKey().equals(INCONNU)) {
                libresInconnus = plan.valeur().facultatifs().size()
                        + plan.valeur().nonCouverts().size();
            }
            libres += plan.valeur().facultatifs().size();
        }
        int sansTerritoire =
                alerte(CodeAnomalie.RECENSEMENT_TERRITOIRE_INCONNU, comptes, c -> c.sansTerritoire, 0, anomalies);
        int sansGestionnaire = alerte(
                CodeAnomalie.RECENSEMENT_GESTIONNAIRE_INCONNU,
                comptes,
                c -> c.sansGestionnaire,
                libresInconnus,
                anomalies);
        int obliges = comptes.values().stream().mapToInt(c -> c.sitesObliges).sum();
        return Calcul.de(
                new Recensement(
                        entree.date().orElse(contexte.date()),
                        entree.essms().size(),
                        parGestionnaire.size() - (parGestionnaire.containsKey(INCONNU) ? 1 : 0),
                        obliges,
                        libres,
                        nonCouverts.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        sansTerritoire,
                        sansGestionnaire,
                        lignes(comptes),
                        nonCouverts.entrySet().stream()
                                .map(e -> new LigneNonCouverte(
                                        CategorieEssms.chercher(e.getKey().categorie()),
                                        e.getKey().motif(),
                                        e.getValue()))
                                .toList()),
                anomalies,
                Explication.vide());
    }

    /** One alert for all the sites of which the same thing is not known, with the article of the first kind of contract bound. */
    private static int alerte(
            CodeAnomalie code,
            Map<NatureCpom, Compte> comptes,
            ToIntFunction<Compte> deNature,
            int libres,
            Anomalies anomalies) {
        int nombre = libres + comptes.values().stream().mapToInt(deNature).sum();
        if (nombre > 0) {
            Anomalie alerte = Anomalie.of(code, "/essms", "nombre", Integer.toString(nombre));
            anomalies.ajouter(comptes.entrySet().stream()
                    .filter(e -> deNature.applyAsInt(e.getValue()) > 0)
                    .findFirst()
                    .map(e -> alerte.selon(article(e.getKey())))
                    .orElse(alerte));
        }
        return nombre;
    }

    /** The article that wants a contract. */
    private static ReferenceJuridique article(NatureCpom nature) {
        return nature == NatureCpom.EHPAD ? Articles.L_313_12_IV_TER_AL2 : nature.reference();
    }

    private static void loiAbsente(List<Anomalie> duPlan, Anomalies anomalies) {
        for (Anomalie anomalie : duPlan) {
            if (anomalie.code() == CodeAnomalie.BAREME_ABSENT) {
                anomalies.ajouter(new Anomalie(
                        anomalie.code(), anomalie.gravite(), "", anomalie.arguments(), anomalie.reference()));
            }
        }
    }

    private static void compter(
            PlanContrats plan, boolean connu, Map<NatureCpom, Compte> comptes, Map<Cle, Integer> nonCouverts) {
        for (Map.Entry<NatureCpom, Compte> e : comptes.entrySet()) {
            Compte compte = e.getValue();
            int obliges = 0;
            for (ContratPrevu contrat : plan.contrats()) {
                if (contrat.nature() == e.getKey()) {
                    int sites = contrat.essms().size();
                    boolean situe = contrat.territoire().isPresent();
                    boolean gere = contrat.gestionnaire().isPresent();
                    compte.contrats += situe && gere ? 1 : 0;
                    compte.sitesHorsContrat += situe && gere ? 0 : sites;
                    compte.sansTerritoire += situe ? 0 : sites;
                    compte.sansGestionnaire += gere ? 0 : sites;
                    obliges += sites;
                }
            }
            int facultatifs = 0;
            for (EssmsFacultatif essms : plan.facultatifs()) {
                facultatifs += essms.natures().contains(e.getKey()) ? 1 : 0;
            }
            compte.sitesObliges += obliges;
            compte.gestionnairesObliges += connu && obliges > 0 ? 1 : 0;
            compte.sitesFacultatifs += facultatifs;
            compte.gestionnairesFacultatifs += connu && facultatifs > 0 ? 1 : 0;
        }
        for (EssmsNonCouvert essms : plan.nonCouverts()) {
            String categorie = essms.categorie().map(CategorieEssms::code).orElse("");
            nonCouverts.merge(new Cle(categorie, essms.motif()), 1, Integer::sum);
        }
    }

    private static List<LigneNature> lignes(Map<NatureCpom, Compte> comptes) {
        List<LigneNature> lignes = new ArrayList<>();
        comptes.forEach((nature, c) -> lignes.add(new LigneNature(
                nature,
                c.sitesObliges,
                c.gestionnairesObliges,
                c.contrats,
                c.sitesHorsContrat,
                c.sitesFacultatifs,
                c.gestionnairesFacultatifs)));
        return lignes;
    }
}

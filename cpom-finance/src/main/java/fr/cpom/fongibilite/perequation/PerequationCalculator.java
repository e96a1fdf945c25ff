package fr.cpom.fongibilite.perequation;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.fongibilite.RegleFongibilite;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Plafond;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.fongibilite.VerdictMouvement;
import fr.cpom.fongibilite.perequation.Acheminement.Plan;
import fr.cpom.fongibilite.perequation.Perequation.EssmsEquilibre;
import fr.cpom.fongibilite.perequation.Perequation.ObjectifPerequation;
import fr.cpom.fongibilite.perequation.Perequation.Optimalite;
import fr.cpom.fongibilite.perequation.Perequation.SoldePoste;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lawful movements that bring the most ESSMS of a contract to balance, then move the least money, then are the fewest (R.
 * 314-43-1, R. 314-44, R. 314-227 CASF, and every rule of the situation).
 *
 * <p>A place in surplus gives no more than its surplus, to places in deficit only. An ESSMS is in balance when none of its places is
 * below zero; money goes to one only if it then is, and an ESSMS left in deficit gives nothing, unless the entry asks to cover in
 * part. Choices that are as good are told apart by the names of the ESSMS and what their places say, never by the order of the entry.
 *
 * <p>Refused: no result at all ({@code CHAMP_MANQUANT}), a place told twice ({@code PEREQUATION_POSTE_EN_DOUBLE}), a rule that bears
 * the code of another ({@code CODE_EN_DOUBLE}), results beyond 90 thousand billion euros ({@code PEREQUATION_TROP_GRANDE}). What is
 * not proven the best is told ({@code PEREQUATION_NON_PROUVEE}). Each movement is judged again by the engine, each sum made again: should one fail, nothing is proposed ({@code PEREQUATION_INCOHERENTE}).
 */
public final class PerequationCalculator extends AbstractCalculator<DemandePerequation, Perequation> {
    private static final ReferenceJuridique R_314_43_1 = ReferenceJuridique.casf("R. 314-43-1");
    private static final PerequationCalculator STANDARD = new PerequationCalculator();

    private PerequationCalculator() {
        super(
                "fongibilite.perequation",
                DemandePerequation.class,
                Perequation.class,
                R_314_43_1,
                ReferenceJuridique.casf("R. 314-44"),
                ReferenceJuridique.casf("R. 314-227"));
    }

    /** The calculator. */
    public static PerequationCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<Perequation> calculer(DemandePerequation entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        if (entree.resultats().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "resultats"));
        }
        doublons(entree, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Places places = new Places(entree.resultats());
        if (places.total > FlotMaximal.LIMITE) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.PEREQUATION_TROP_GRANDE,
                    "/resultats",
                    "valeur",
                    Montants.texte(Montants.ofCentimes(places.total)),
                    "limite",
                    Montants.texte(Montants.ofCentimes(FlotMaximal.LIMITE))));
            return Calcul.impossible(anomalies);
        }
        Voies voies = new Voies(entree, places, Set.of(), contexte, anomalies);
        codes(entree, voies, places, anomalies);
        Recherche recherche = new Recherche(places, voies, Recherche.TRAVAIL);
        Plan plan = entree.couvrirPartiellement() ? recherche.acheminerTout() : recherche.acheminer();
        List<Envoi> envois = new ArrayList<>(plan.envois());
        envois.sort(Comparator.comparingInt(Envoi::vers).thenComparingInt(Envoi::de));
        long[] apres = places.montants.clone();
        List<VerdictMouvement> verdicts = verifier(envois, apres, places, voies, recherche, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        signaler(verdicts, envois, voies, anomalies);
        Empechements empechements = new Empechements(places, voies, recherche);
        List<EssmsEquilibre> essms = essms(places, apres);
        MontantExplique montant = expliquer(envois, places, contexte.tracage());
        Perequation resultat = new Perequation(
                verdicts,
                Montants.ofCentimes(montant.centimes()),
                (int) essms.stream().filter(EssmsEquilibre::equilibreAvant).count(),
                (int) essms.stream().filter(EssmsEquilibre::equilibreApres).count(),
                essms,
                soldes(places, apres),
                empechements.nonCouverts(),
                empechements.verrous(),
                optimalite(entree, recherche, plan, essms, montant.centimes(), anomalies));
        return Calcul.de(resultat, anomalies, montant.explication());
    }

    private static void doublons(DemandePerequation entree, Anomalies anomalies) {
        Map<String, DemandePerequation.Resultat> vus = new HashMap<>();
        for (int i = 0; i < entree.resultats().size(); i++) {
            DemandePerequation.Resultat resultat = entree.resultats().get(i);
            DemandePerequation.Resultat deja = vus.putIfAbsent(Places.cle(resultat.poste()), resultat);
            if (deja != null) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.PEREQUATION_POSTE_EN_DOUBLE,
                        "/resultats/" + i + "/poste",
                        "essms",
                        resultat.poste().essms(),
                        "a",
                        Montants.texte(deja.montant()),
                        "b",
                        Montants.texte(resultat.montant())));
            }
        }
    }

    /** Two rules of one code could not be told apart in a verdict; parts that make up for one another are not looked for. */
    private static void codes(DemandePerequation entree, Voies voies, Places places, Anomalies anomalies) {
        Set<String> deja = new HashSet<>();
        for (int i = 0; i < entree.regles().size(); i++) {
            RegleFongibilite regle = entree.regles().get(i);
            String code = regle.code();
            boolean masquee = false;
            for (int p = 0; p < places.nombre() && !masquee; p++) {
                masquee = voies.regle(code, p).filter(r -> !r.equals(regle)).isPresent();
            }
            if (!deja.add(code) || masquee) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.CODE_EN_DOUBLE, "/regles/" + i + "/code", "valeur", code));
            }
            if (regle instanceof Plafond plafond && !plafond.parts().isEmpty()) {
                anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.PEREQUATION_PARTS_NON_COMPENSEES, "/regles/" + i, "regle", code)
                                .selon(regle.fondement()));
            }
        }
    }

    /** Judges each movement again and makes each sum again; {@code apres} becomes what the places hold. */
    private static List<VerdictMouvement> verifier(
            List<Envoi> envois, long[] apres, Places places, Voies voies, Recherche recherche, Anomalies anomalies) {
        List<VerdictMouvement> verdicts = new ArrayList<>();
        for (Envoi envoi : envois) {
            VerdictMouvement verdict = voies.juger(envoi.de(), envoi.vers(), envoi.montant(), apres[envoi.de()]);
            verdicts.add(verdict);
            apres[envoi.de()] = Math.subtractExact(apres[envoi.de()], envoi.montant());
            apres[envoi.vers()] = Math.addExact(apres[envoi.vers()], envoi.montant());
            if (!voies.retenue(verdict)) {
                incoherente("mouvement vers " + places.noms.get(places.essms[envoi.vers()]), anomalies);
            }
        }
        for (int p = 0; p < apres.length; p++) {
            boolean couvert = recherche.couverts[places.essms[p]];
            boolean juste = places.montants[p] >= 0
                    ? apres[p] >= 0 && apres[p] <= places.montants[p]
                    : apres[p] <= 0 && apres[p] >= places.montants[p] && (!couvert || apres[p] == 0);
            if (!juste) {
                incoherente("poste de " + places.noms.get(places.essms[p]), anomalies);
            }
        }
        return verdicts;
    }

    private static void incoherente(String valeur, Anomalies anomalies) {
        anomalies.ajouter(Anomalie.of(CodeAnomalie.PEREQUATION_INCOHERENTE, "", "valeur", valeur));
    }

    /** The rules that the movements rest on and that are to be confirmed, each once. */
    private static void signaler(
            List<VerdictMouvement> verdicts, List<Envoi> envois, Voies voies, Anomalies anomalies) {
        for (int m = 0; m < verdicts.size(); m++) {
            int de = envois.get(m).de();
            Set<String> codes = new TreeSet<>();
            verdicts.get(m).motifs().forEach(x -> codes.add(x.regle()));
            verdicts.get(m).etapes().forEach(x -> codes.add(x.regle()));
            codes.stream()
                    .flatMap(c -> voies.regle(c, de).stream())
                    .filter(r -> r.confiance()
                            .filter(c -> c == Confiance.A_CONFIRMER)
                            .isPresent())
                    .forEach(r -> anomalies.ajouter(
                            Anomalie.of(CodeAnomalie.REGLE_A_CONFIRMER, "/situation", "regle", r.code())
                                    .selon(r.fondement())));
        }
    }

    private static MontantExplique expliquer(List<Envoi> envois, Places places, Tracage t) {
        List<MontantExplique> parts = new ArrayList<>();
        for (int m = 0; m < envois.size(); m++) {
            Envoi envoi = envois.get(m);
            parts.add(t.entree("mouvement", envoi.montant(), "/mouvements/" + m + "/mouvement/montant")
                    .pour(places.noms.get(places.essms[envoi.vers()])));
        }
        return t.somme("mouvements", R_314_43_1, parts);
    }

    private static List<SoldePoste> soldes(Places places, long[] apres) {
        List<SoldePoste> soldes = new ArrayList<>();
        for (int p = 0; p < apres.length; p++) {
            soldes.add(new SoldePoste(
                    places.postes.get(p), Montants.ofCentimes(places.montants[p]), Montants.ofCentimes(apres[p])));
        }
        return soldes;
    }

    private static List<EssmsEquilibre> essms(Places places, long[] apres) {
        int nombre = places.noms.size();
        long[] soldesAvant = new long[nombre];
        long[] soldesApres = new long[nombre];
        long[] deficitsAvant = new long[nombre];
        long[] deficitsApres = new long[nombre];
        for (int p = 0; p < apres.length; p++) {
            int e = places.essms[p];
            soldesAvant[e] += places.montants[p];
            soldesApres[e] += apres[p];
            deficitsAvant[e] += Math.max(0, -places.montants[p]);
            deficitsApres[e] += Math.max(0, -apres[p]);
        }
        List<EssmsEquilibre> essms = new ArrayList<>();
        for (int e = 0; e < nombre; e++) {
            essms.add(new EssmsEquilibre(
                    places.noms.get(e),
                    Montants.ofCentimes(soldesAvant[e]),
                    Montants.ofCentimes(deficitsAvant[e]),
                    Montants.ofCentimes(soldesApres[e]),
                    Montants.ofCentimes(deficitsApres[e]),
                    deficitsAvant[e] == 0,
                    deficitsApres[e] == 0));
        }
        return essms;
    }

    /** How far each objective is proven; what is not is told. */
    private static List<Optimalite> optimalite(
            DemandePerequation entree,
            Recherche recherche,
            Plan plan,
            List<EssmsEquilibre> essms,
            long montant,
            Anomalies anomalies) {
        int avant = (int) essms.stream().filter(EssmsEquilibre::equilibreAvant).count();
        boolean partiel = entree.couvrirPartiellement();
        boolean nombreProuve = recherche.nombre() == recherche.borneNombre();
        // the most deficit that can be covered does not depend on which ESSMS are: whatever they are, more flow can be
        // added
        long borneMontant = partiel ? recherche.couvrable() : recherche.borneCout();
        boolean montantProuve = montant == borneMontant;
        int borneMouvements = montantProuve ? plan.borne() : 0;
        List<Optimalite> liste = List.of(
                new Optimalite(
                        ObjectifPerequation.ESSMS_EN_EQUILIBRE,
                        avant + recherche.nombre(),
                        avant + recherche.borneNombre(),
                        nombreProuve),
                new Optimalite(ObjectifPerequation.MONTANT, montant, borneMontant, montantProuve),
                new Optimalite(
                        ObjectifPerequation.NOMBRE_DE_MOUVEMENTS,
                        plan.envois().size(),
                        borneMouvements,
                        montantProuve && plan.envois().size() == borneMouvements));
        for (Optimalite o : liste) {
            if (!o.optimal()) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.PEREQUATION_NON_PROUVEE,
                        "",
                        "objectif",
                        o.objectif().name(),
                        "valeur",
                        Long.toString(o.valeur()),
                        "borne",
                        Long.toString(o.borne())));
            }
        }
        return liste;
    }
}

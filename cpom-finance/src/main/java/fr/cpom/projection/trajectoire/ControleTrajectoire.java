package fr.cpom.projection.trajectoire;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.investissement.DemandeAmortissement;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.trajectoire.DemandeTrajectoire.EmpruntProjete;
import fr.cpom.projection.trajectoire.DemandeTrajectoire.InvestissementProjete;
import fr.cpom.projection.trajectoire.Trajectoire.OrigineLigne;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.money.MonetaryAmount;

/** What a request says that is most likely not meant: amounts counted twice, left still, or that never come. */
final class ControleTrajectoire {
    private final CompilationTrajectoire compilation;
    private final DemandeTrajectoire demande;
    private final Anomalies anomalies;

    ControleTrajectoire(CompilationTrajectoire compilation, Anomalies anomalies) {
        this.compilation = compilation;
        this.demande = compilation.demande();
        this.anomalies = anomalies;
    }

    void controler() {
        dotations();
        chargesSansHypothese();
        if (demande.contrat().isPresent() && !demande.lignes().isEmpty()) {
            produitsEnDouble();
            contreparties();
        }
        for (int i = 0; i < demande.emprunts().size(); i++) {
            emprunt(demande.emprunts().get(i), "/emprunts/" + i);
        }
        for (int i = 0; i < demande.investissements().size(); i++) {
            investissement(demande.investissements().get(i), "/investissements/" + i);
        }
        reserves();
    }

    /** Rates that would index again what the clauses of the contract index. */
    private void dotations() {
        for (int h = 0; h < demande.hypotheses().size(); h++) {
            if (!compilation.deploiements().get(h).estTaux()) {
                continue;
            }
            Optional<Integer> dernier = Optional.empty();
            for (int l = 0; l < compilation.lignes().size(); l++) {
                for (int rang = 1;
                        compilation.vise(h, l) && rang <= compilation.plan().annees();
                        rang++) {
                    if (compilation.lignes().get(l).fixee(rang)
                            && !compilation.deploiements().get(h).taux(rang).equals(Taux.ZERO)) {
                        dernier = Optional.of(Math.max(dernier.orElse(0), rang));
                    }
                }
            }
            int hypothese = h;
            dernier.ifPresent(rang -> anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.TRAJECTOIRE_DOTATIONS_FIXEES,
                            "/hypotheses/" + hypothese + "/cible",
                            "hypothese",
                            demande.hypotheses().get(hypothese).nom(),
                            "exercice",
                            compilation.exercice(rang).toString())
                    .selon(Articles.R_314_40)));
        }
    }

    /** Charges that cost cash and that nothing moves: the scissors would look more open than they are. */
    private void chargesSansHypothese() {
        int nombre = 0;
        long somme = 0;
        for (int l = 0; l < compilation.lignes().size(); l++) {
            LigneCompilee ligne = compilation.lignes().get(l);
            boolean bougee = ligne.montants().stream().skip(1).anyMatch(Optional::isPresent);
            for (int h = 0; h < demande.hypotheses().size() && !bougee; h++) {
                bougee = compilation.vise(h, l);
            }
            if (!bougee && ligne.sens() == SensLigne.CHARGE && !ligne.calculee() && ligne.base() != 0) {
                nombre++;
                somme = Math.addExact(somme, ligne.base());
            }
        }
        if (nombre > 0) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.TRAJECTOIRE_CHARGES_IMMOBILES,
                    "/hypotheses",
                    "nombre",
                    Integer.toString(nombre),
                    "montant",
                    Montants.texteCentimes(somme)));
        }
    }

    private Map<String, Long> parEssms(Predicate<LigneCompilee> choix) {
        Map<String, Long> parEssms = new TreeMap<>();
        for (LigneCompilee ligne : compilation.lignes()) {
            if (choix.test(ligne)) {
                parEssms.merge(ligne.essms(), ligne.base(), Math::addExact);
            }
        }
        return parEssms;
    }

    private void produitsEnDouble() {
        Set<String> duContrat = parEssms(LigneCompilee::duContrat).keySet();
        parEssms(l -> l.origine() == OrigineLigne.BUDGET
                        && l.sens() == SensLigne.PRODUIT
                        && l.groupe() == GroupeFonctionnel.I)
                .forEach((essms, centimes) -> {
                    if (duContrat.contains(essms) && centimes > 0) {
                        anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.TRAJECTOIRE_PRODUITS_EN_DOUBLE,
                                "/lignes",
                                "essms",
                                essms,
                                "montant",
                                Montants.texteCentimes(centimes)));
                    }
                });
    }

    /** An ESSMS with dotations and no charges, beside one with charges and no produits: one ESSMS under two names. */
    private void contreparties() {
        Set<String> charges = parEssms(l -> l.sens() == SensLigne.CHARGE && l.origine() == OrigineLigne.BUDGET)
                .keySet();
        Set<String> produits = parEssms(l -> l.sens() == SensLigne.PRODUIT).keySet();
        for (String essms : compilation.essms()) {
            boolean contrat = parEssms(LigneCompilee::duContrat).containsKey(essms);
            if (contrat && !charges.contains(essms)) {
                signaler(CodeAnomalie.TRAJECTOIRE_ESSMS_SANS_CHARGES, "/lignes", essms);
            }
            if (charges.contains(essms) && !produits.contains(essms)) {
                signaler(CodeAnomalie.TRAJECTOIRE_ESSMS_SANS_PRODUITS, "/lignes", essms);
            }
        }
    }

    private void essms(String essms, String chemin) {
        boolean connu = compilation.lignes().stream()
                .anyMatch(l -> l.essms().equals(essms)
                        && (l.origine() == OrigineLigne.BUDGET || l.origine() == OrigineLigne.CONTRAT));
        if (!connu) {
            signaler(CodeAnomalie.TRAJECTOIRE_ESSMS_SANS_LIGNE, chemin + "/essms", essms);
        }
    }

    private void signaler(CodeAnomalie code, String chemin, String essms) {
        anomalies.ajouter(Anomalie.of(code, chemin, "essms", essms));
    }

    private void emprunt(EmpruntProjete projete, String chemin) {
        essms(projete.essms(), chemin);
        Optional<Exercice> premiere = projete.emprunt().premiereEcheance().map(Exercice::du);
        projete.encaissement()
                .filter(e -> premiere.filter(p -> p.compareTo(e) < 0).isPresent())
                .ifPresent(e -> anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.TRAJECTOIRE_EMPRUNT_AVANT_ENCAISSEMENT,
                        chemin + "/encaissement",
                        "libelle",
                        projete.libelle(),
                        "echeance",
                        premiere.map(Exercice::toString).orElse(""),
                        "exercice",
                        e.toString())));
        // capital that is due more than one period after the base year was not lent before
        LocalDate veille = demande.exerciceBase().fin();
        boolean ouvertApres = projete.emprunt()
                .premiereEcheance()
                .filter(d ->
                        d.minusMonths(projete.emprunt().periodicite().mois()).isAfter(veille))
                .isPresent();
        if (projete.encaissement().isEmpty() && ouvertApres) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.TRAJECTOIRE_EMPRUNT_SANS_ENCAISSEMENT,
                    chemin + "/encaissement",
                    "libelle",
                    projete.libelle()));
        }
    }

    private void investissement(InvestissementProjete projete, String chemin) {
        essms(projete.essms(), chemin);
        int rang = projete.exercice().annee() - demande.exerciceBase().annee();
        if (rang < 1 || rang > compilation.plan().annees()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.TRAJECTOIRE_INVESTISSEMENT_ECARTE,
                    chemin + "/exercice",
                    "libelle",
                    projete.libelle(),
                    "exercice",
                    projete.exercice().toString()));
        }
        projete.amortissement().ifPresent(a -> {
            long brut = somme(a, c -> Optional.of(c.valeurBrute()));
            long subvention = somme(a, DemandeAmortissement.Composant::subvention);
            contredire(projete, Montants.centimes(projete.montant()), brut, chemin + "/montant");
            contredire(
                    projete,
                    projete.subvention().map(Montants::centimes).orElse(0L),
                    subvention,
                    chemin + "/subvention");
        });
    }

    private static long somme(
            DemandeAmortissement amortissement,
            Function<DemandeAmortissement.Composant, Optional<MonetaryAmount>> champ) {
        return amortissement.composants().stream()
                .map(champ)
                .flatMap(Optional::stream)
                .mapToLong(Montants::centimes)
                .sum();
    }

    private void contredire(InvestissementProjete projete, long paye, long amorti, String chemin) {
        if (paye != amorti) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.TRAJECTOIRE_INVESTISSEMENT_CONTREDIT,
                    chemin,
                    "libelle",
                    projete.libelle(),
                    "montant",
                    Montants.texteCentimes(paye),
                    "amorti",
                    Montants.texteCentimes(amorti)));
        }
    }

    private void reserves() {
        Set<String> vus = new HashSet<>();
        for (int i = 0; i < demande.reserves().size(); i++) {
            String essms = demande.reserves().get(i).essms();
            String chemin = "/reserves/" + i + "/essms";
            if (!vus.add(essms)) {
                signaler(CodeAnomalie.TRAJECTOIRE_RESERVES_EN_DOUBLE, chemin, essms);
            }
            if (!compilation.essms().contains(essms)) {
                signaler(CodeAnomalie.TRAJECTOIRE_ESSMS_SANS_LIGNE, chemin, essms);
            }
        }
    }
}

package fr.cpom.dotation;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Gravite;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.TauxExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.ClauseEvolution;
import fr.cpom.contrat.ClauseEvolution.Algorithme;
import fr.cpom.contrat.ClauseEvolution.AvenantAnnuel;
import fr.cpom.contrat.ClauseEvolution.EquationTarifaire;
import fr.cpom.contrat.ClauseEvolution.FormuleFixe;
import fr.cpom.contrat.ClauseEvolution.Indice;
import fr.cpom.contrat.ClauseEvolution.ObjectifDepartement;
import fr.cpom.contrat.ClauseEvolution.TarifPlafond;
import fr.cpom.contrat.ClauseEvolution.TauxEnveloppe;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.jspecify.annotations.Nullable;

/**
 * What a clause adds to a base in a year (R. 314-40 CASF), for one computation: the rate of a clause and a year is found,
 * and its anomalies raised, once.
 */
final class ApplicationClauses {
    private static final int DECIMALES_FORMULE = 4;

    private final Contexte contexte;
    private final Tracage tracage;
    private final Map<String, AlgorithmeEvolution> algorithmes;
    private final Anomalies anomalies;
    private final Map<Cle, Optional<TauxExplique>> taux = new HashMap<>();

    private record Cle(String clause, Exercice exercice) {}

    ApplicationClauses(Contexte contexte, Map<String, AlgorithmeEvolution> algorithmes, Anomalies anomalies) {
        this.contexte = contexte;
        this.tracage = contexte.tracage();
        this.algorithmes = algorithmes;
        this.anomalies = anomalies;
    }

    /**
     * The actualisation of a base, or nothing when the clause cannot be applied; the reason is then among the anomalies.
     *
     * @param chemin JSON pointer of the clause
     */
    @Nullable
    MontantExplique actualisation(
            ClauseEvolution clause, String chemin, NumeroFiness essms, Exercice exercice, MontantExplique base) {
        if (clause instanceof EquationTarifaire equation) {
            return equation(equation, chemin, essms, exercice, base);
        }
        if (clause instanceof Algorithme algorithme) {
            return algorithme(algorithme, chemin, essms, exercice, base);
        }
        Cle cle = new Cle(clause.code(), exercice);
        Optional<TauxExplique> connu = taux.get(cle);
        if (connu == null) {
            connu = taux(clause, chemin, exercice);
            taux.put(cle, connu);
        }
        if (connu.isEmpty()) {
            return null;
        }
        MontantExplique parTaux = tracage.produit(
                "actualisation",
                base,
                connu.get(),
                contexte.arrondi(),
                clause.option().reference());
        return clause instanceof TarifPlafond plafond
                ? plafonnee(plafond, chemin, essms, exercice, base, parTaux)
                : parTaux;
    }

    /** True for a clause whose result stands for the base: what the year before left does not enter it. */
    static boolean remplaceLaBase(ClauseEvolution clause) {
        return clause instanceof EquationTarifaire || clause instanceof Algorithme;
    }

    private Optional<TauxExplique> taux(ClauseEvolution clause, String chemin, Exercice exercice) {
        if (clause instanceof TauxEnveloppe c) {
            return tauxEnveloppe(c, chemin, exercice);
        }
        if (clause instanceof ObjectifDepartement c) {
            return donne(c.taux(exercice), c.hypothese(), chemin, exercice, CodeAnomalie.CLAUSE_MUETTE);
        }
        if (clause instanceof FormuleFixe c) {
            return formule(c, chemin, exercice);
        }
        if (clause instanceof TarifPlafond c) {
            return donne(c.taux(exercice), c.hypothese(), chemin, exercice, CodeAnomalie.CLAUSE_MUETTE);
        }
        if (clause instanceof AvenantAnnuel c) {
            return donne(c.taux(exercice), c.hypothese(), chemin, exercice, CodeAnomalie.AVENANT_ANNUEL_ABSENT);
        }
        throw new IllegalStateException(clause.toString());
    }

    private Optional<TauxExplique> tauxEnveloppe(TauxEnveloppe c, String chemin, Exercice exercice) {
        Optional<Taux> notifie = c.taux(exercice);
        if (notifie.isPresent() || c.serie().isEmpty()) {
            return donne(notifie, c.hypothese(), chemin, exercice, CodeAnomalie.CLAUSE_MUETTE);
        }
        Serie<Taux> serie = Serie.taux(c.serie().get());
        Territoire territoire = c.territoire().orElse(Territoire.national());
        boolean connue =
                contexte.baremes().lire(serie, exercice.debut(), territoire).isPresent();
        if (!connue && c.hypothese().isPresent()) {
            if (contexte.baremes().bareme(serie).isEmpty()) {
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.BAREME_ABSENT,
                                chemin + "/serie",
                                "serie",
                                serie.id(),
                                "date",
                                exercice.debut().toString(),
                                "territoire",
                                territoire.toString())
                        .avecGravite(Gravite.ALERTE));
            }
            return donne(notifie, c.hypothese(), chemin, exercice, CodeAnomalie.CLAUSE_MUETTE);
        }
        Optional<LectureBareme<Taux>> lecture =
                contexte.lire(serie, exercice.debut(), territoire, chemin + "/serie", anomalies);
        return lecture.map(l -> tracage.bareme("taux", l));
    }

    /** A rate known for the year, else the hypothesis with its alert, else the anomaly that says it is missing. */
    private Optional<TauxExplique> donne(
            Optional<Taux> connu, Optional<Taux> hypothese, String chemin, Exercice exercice, CodeAnomalie absent) {
        if (connu.isPresent()) {
            return Optional.of(tracage.entree("taux", connu.get(), chemin + "/taux"));
        }
        if (hypothese.isPresent()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.TAUX_HYPOTHETIQUE,
                    chemin + "/hypothese",
                    "exercice",
                    exercice.toString(),
                    "taux",
                    hypothese.get().toString()));
            return Optional.of(tracage.entree("hypothese", hypothese.get(), chemin + "/hypothese"));
        }
        anomalies.ajouter(
                Anomalie.of(absent, chemin, "exercice", exercice.toString()).selon(Articles.R_314_40));
        return Optional.empty();
    }

    private Optional<TauxExplique> formule(FormuleFixe c, String chemin, Exercice exercice) {
        List<TauxExplique> poids = new ArrayList<>();
        List<TauxExplique> evolutions = new ArrayList<>();
        for (int i = 0; i < c.indices().size(); i++) {
            Indice indice = c.indices().get(i);
            String lieu = chemin + "/indices/" + i;
            Optional<TauxExplique> evolution =
                    donne(indice.evolution(exercice), indice.hypothese(), lieu, exercice, CodeAnomalie.CLAUSE_MUETTE);
            if (evolution.isEmpty()) {
                return Optional.empty();
            }
            poids.add(tracage.entree("poids", indice.poids(), lieu + "/poids"));
            evolutions.add(evolution.get());
        }
        return Optional.of(tracage.sommePonderee(
                "taux",
                poids,
                evolutions,
                c.decimales().orElse(DECIMALES_FORMULE),
                c.option().reference()));
    }

    private @Nullable MontantExplique equation(
            EquationTarifaire c, String chemin, NumeroFiness essms, Exercice exercice, MontantExplique base) {
        Optional<MonetaryAmount> resultat = c.resultat(essms, exercice);
        if (resultat.isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.RESULTAT_EQUATION_ABSENT,
                            chemin + "/resultats",
                            "essms",
                            essms.valeur(),
                            "exercice",
                            exercice.toString())
                    .selon(c.option().reference()));
            return null;
        }
        return enEcart("resultatEquation", resultat.get(), chemin + "/resultats", base, c);
    }

    private @Nullable MontantExplique algorithme(
            Algorithme c, String chemin, NumeroFiness essms, Exercice exercice, MontantExplique base) {
        AlgorithmeEvolution fonction = algorithmes.get(c.nom());
        if (fonction == null) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.ALGORITHME_INCONNU, chemin + "/nom", "valeur", c.nom())
                    .selon(c.option().reference()));
            return null;
        }
        try {
            MonetaryAmount montant = Montants.normalise(
                    fonction.evoluer(essms, exercice, Montants.ofCentimes(base.centimes()), c.parametres()));
            return enEcart("resultatAlgorithme", montant, chemin + "/nom", base, c);
        } catch (RuntimeException e) {
            // the caller's own function: whatever it throws is said of it, and stops nothing else
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.ALGORITHME_EN_ECHEC,
                    chemin + "/nom",
                    "valeur",
                    c.nom(),
                    "essms",
                    essms.valeur(),
                    "exercice",
                    exercice.toString(),
                    "cause",
                    String.valueOf(e.getMessage())));
            return null;
        }
    }

    /** A result that replaces the base is shown as what it adds to it. */
    private MontantExplique enEcart(
            String libelle, MonetaryAmount montant, String chemin, MontantExplique base, ClauseEvolution clause) {
        return tracage.somme(
                "actualisation",
                clause.option().reference(),
                tracage.entree(libelle, Montants.centimes(montant), chemin),
                base.retranche());
    }

    /** Below the ceiling the base grows up to it; at or above, it is frozen. */
    private @Nullable MontantExplique plafonnee(
            TarifPlafond c,
            String chemin,
            NumeroFiness essms,
            Exercice exercice,
            MontantExplique base,
            MontantExplique parTaux) {
        Optional<MonetaryAmount> unitaire = MontantAnnuel.de(c.plafonds(), exercice);
        Optional<Integer> places = c.places(essms);
        if (unitaire.isEmpty() || places.isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.PLAFOND_TARIFAIRE_ABSENT,
                            chemin + (unitaire.isEmpty() ? "/plafonds" : "/places"),
                            "essms",
                            essms.valeur(),
                            "exercice",
                            exercice.toString())
                    .selon(c.option().reference()));
            return null;
        }
        MontantExplique plafondUnitaire =
                tracage.entree("plafondUnitaire", Montants.centimes(unitaire.get()), chemin + "/plafonds");
        MontantExplique plafond = tracage.fraction(
                "tarifPlafond",
                plafondUnitaire,
                places.get(),
                1,
                contexte.arrondi(),
                c.option().reference());
        if (base.centimes() >= plafond.centimes()) {
            return tracage.somme(
                    "actualisation",
                    c.option().reference(),
                    tracage.maximum("tarifPlafond", plafond, base, c.option().reference()),
                    base.retranche());
        }
        MontantExplique actualisee = tracage.somme("baseActualisee", c.option().reference(), base, parTaux);
        return tracage.somme(
                "actualisation",
                c.option().reference(),
                tracage.minimum(
                        "baseActualisee", actualisee, plafond, c.option().reference()),
                base.retranche());
    }
}

package fr.cpom.investissement;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.investissement.DemandeAmortissement.Composant;
import fr.cpom.investissement.PlanAmortissement.LigneAmortissement;
import fr.cpom.investissement.PlanAmortissement.PlanComposant;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The linear depreciation of the components of an asset, the quote-part of their subsidies and the amortissements dérogatoires.
 *
 * <p>Annuity {@code (gross − residual) / life}, pro rata temporis from the day of mise en service, the last year taking the
 * rest. Where the authority accepts a shorter life (D. 314-206), the dérogatoire of a year is the annuity on that life less the
 * accounting one: it sums to zero. Told: a subsidy above the gross value, an accepted life that is not shorter. Refused: some
 * components dated and others not, without a first exercise.
 */
public final class AmortissementCalculator extends AbstractCalculator<DemandeAmortissement, PlanAmortissement> {
    private static final AmortissementCalculator STANDARD = new AmortissementCalculator();

    private AmortissementCalculator() {
        super(
                "investissement.amortissement",
                DemandeAmortissement.class,
                PlanAmortissement.class,
                Articles.PRATIQUE_COMPTABLE,
                Articles.D_314_206);
    }

    /** The calculator. */
    public static AmortissementCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<PlanAmortissement> calculer(DemandeAmortissement entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Optional<Exercice> premier = premierExercice(entree);
        controler(entree, premier, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        List<Annuel> plans = new ArrayList<>();
        for (int i = 0; i < entree.composants().size(); i++) {
            plans.add(annuel(entree, i, premier, contexte));
        }
        Tracage t = contexte.tracage();
        List<MontantExplique> dotations = new ArrayList<>();
        plans.forEach(p -> dotations.add(t.somme("dotations", Articles.PRATIQUE_COMPTABLE, p.dotations())
                .pour(p.composant().libelle())));
        MontantExplique base = t.somme("baseAmortissable", Articles.PRATIQUE_COMPTABLE, dotations);
        return Calcul.de(plan(plans, premier, base.centimes()), anomalies, base.explication());
    }

    private static Optional<Exercice> premierExercice(DemandeAmortissement entree) {
        Optional<Exercice> date = entree.composants().stream()
                .flatMap(c -> c.miseEnService().stream())
                .map(Exercice::du)
                .min(Exercice::compareTo);
        return entree.premierExercice()
                .filter(p -> entree.composants().stream()
                                .anyMatch(c -> c.miseEnService().isEmpty())
                        && date.filter(d -> d.compareTo(p) < 0).isEmpty())
                .or(() -> date);
    }

    private static void controler(DemandeAmortissement entree, Optional<Exercice> premier, Anomalies anomalies) {
        if (entree.composants().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "composants"));
        }
        for (int i = 0; i < entree.composants().size(); i++) {
            Composant c = entree.composants().get(i);
            String chemin = "/composants/" + i;
            if (c.miseEnService().isEmpty()
                    && premier.isPresent()
                    && entree.premierExercice().isEmpty()) {
                anomalies.ajouter(Anomalie.manque(chemin, "miseEnService"));
            }
            c.subvention()
                    .filter(c.valeurBrute()::isLessThan)
                    .ifPresent(s -> anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.SUBVENTION_SUPERIEURE,
                            chemin + "/subvention",
                            "composant",
                            c.libelle(),
                            "valeur",
                            Montants.texte(s),
                            "limite",
                            Montants.texte(c.valeurBrute()))));
            c.dureeAcceptee()
                    .filter(d -> d >= c.duree())
                    .ifPresent(d -> anomalies.ajouter(Anomalie.of(
                                    CodeAnomalie.DEROGATOIRE_SANS_OBJET,
                                    chemin + "/dureeAcceptee",
                                    "composant",
                                    c.libelle(),
                                    "duree",
                                    Integer.toString(c.duree()),
                                    "acceptee",
                                    d.toString())
                            .selon(Articles.D_314_206)));
        }
    }

    private static Annuel annuel(DemandeAmortissement entree, int rang, Optional<Exercice> premier, Contexte contexte) {
        Composant c = entree.composants().get(rang);
        String chemin = "/composants/" + rang;
        Tracage t = contexte.tracage();
        Annuites annuites =
                c.miseEnService().map(d -> Annuites.depuis(d, entree.base())).orElse(Annuites.ANNEE_ENTIERE);
        MontantExplique base = t.somme(
                "baseAmortissable",
                Articles.PRATIQUE_COMPTABLE,
                t.entree("valeurBrute", Montants.centimes(c.valeurBrute()), chemin + "/valeurBrute"),
                t.entree(
                                "valeurResiduelle",
                                c.valeurResiduelle().map(Montants::centimes).orElse(0L),
                                chemin + "/valeurResiduelle")
                        .retranche());
        MontantExplique subvention =
                t.entree("subvention", c.subvention().map(Montants::centimes).orElse(0L), chemin + "/subvention");
        ReferenceJuridique pratique = Articles.PRATIQUE_COMPTABLE;
        int acceptee = c.dureeAcceptee().filter(d -> d < c.duree()).orElse(c.duree());
        Optional<Exercice> debut = c.miseEnService().map(Exercice::du).or(entree::premierExercice);
        int decalage = debut.isPresent() && premier.isPresent()
                ? debut.get().annee() - premier.get().annee()
                : 0;
        return new Annuel(
                c,
                decalage,
                annuites.de("dotationAmortissement", base, c.duree(), contexte.arrondi(), pratique, t),
                annuites.de("quotePart", subvention, c.duree(), contexte.arrondi(), pratique, t),
                annuites.de("derogatoire", base, acceptee, contexte.arrondi(), Articles.D_314_206, t));
    }

    private static PlanAmortissement plan(List<Annuel> plans, Optional<Exercice> premier, long base) {
        int fin = 0;
        long subventions = 0;
        List<PlanComposant> composants = new ArrayList<>();
        for (Annuel p : plans) {
            fin = Math.max(fin, p.fin());
            subventions = Math.addExact(
                    subventions,
                    p.composant().subvention().map(Montants::centimes).orElse(0L));
            List<LigneAmortissement> lignes = lignes(List.of(p), p.decalage(), p.fin(), premier);
            composants.add(
                    new PlanComposant(p.composant().libelle(), Montants.ofCentimes(somme(p.dotations())), lignes));
        }
        return new PlanAmortissement(
                Montants.ofCentimes(base),
                Montants.ofCentimes(subventions),
                lignes(plans, 0, fin, premier),
                composants);
    }

    private static long somme(List<MontantExplique> montants) {
        return montants.stream().mapToLong(MontantExplique::centimes).reduce(0, Math::addExact);
    }

    private static List<LigneAmortissement> lignes(List<Annuel> plans, int debut, int fin, Optional<Exercice> premier) {
        List<LigneAmortissement> lignes = new ArrayList<>();
        long cumul = 0;
        long derogatoires = 0;
        for (int annee = debut; annee < fin; annee++) {
            long dotation = 0;
            long quotePart = 0;
            long acceptee = 0;
            long brute = 0;
            for (Annuel p : plans) {
                dotation = Math.addExact(dotation, p.valeur(p.dotations(), annee));
                quotePart = Math.addExact(quotePart, p.valeur(p.quoteParts(), annee));
                acceptee = Math.addExact(acceptee, p.valeur(p.acceptees(), annee));
                brute = Math.addExact(
                        brute,
                        annee >= p.decalage() ? Montants.centimes(p.composant().valeurBrute()) : 0);
            }
            cumul = Math.addExact(cumul, dotation);
            derogatoires = Math.addExact(derogatoires, acceptee - dotation);
            int ecart = annee;
            lignes.add(new LigneAmortissement(
                    annee + 1,
                    premier.map(p -> p.plus(ecart)),
                    Montants.ofCentimes(dotation),
                    Montants.ofCentimes(quotePart),
                    Montants.ofCentimes(dotation - quotePart),
                    Montants.ofCentimes(acceptee - dotation),
                    Montants.ofCentimes(cumul),
                    Montants.ofCentimes(brute - cumul),
                    Montants.ofCentimes(derogatoires)));
        }
        return lignes;
    }

    /**
     * The annuities of a component.
     *
     * @param decalage years between the first one of the plan and its own
     * @param acceptees annuities on the accepted life
     */
    private record Annuel(
            Composant composant,
            int decalage,
            List<MontantExplique> dotations,
            List<MontantExplique> quoteParts,
            List<MontantExplique> acceptees) {
        int fin() {
            return decalage + dotations.size();
        }

        long valeur(List<MontantExplique> annuites, int annee) {
            int rang = annee - decalage;
            return rang >= 0 && rang < annuites.size() ? annuites.get(rang).centimes() : 0;
        }
    }
}

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
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.projection.personnel.Fraction;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * Months of pay and allowance due to a person who retires: the scale of the convention, with its two clocks in the CCN66, and the
 * floor of the code du travail (D. 1237-1), compared in euros because the reference pays differ.
 *
 * <p>A convention whose scale was not found is {@code BAREME_ABSENT}; both a convention and a scale of one's own are {@code
 * IFC_BAREME_DOUBLE}. A day when the code du travail is not known leaves the scale alone ({@code IFC_PLANCHER_INCONNU}).
 */
public final class IndemniteCalculator extends AbstractCalculator<DemandeIndemnite, Indemnite> {
    private static final IndemniteCalculator STANDARD = new IndemniteCalculator();

    private IndemniteCalculator() {
        super(
                "retraite.indemnite",
                DemandeIndemnite.class,
                Indemnite.class,
                Articles.CCN51,
                Articles.CCN66,
                Articles.D_1237_1,
                Articles.D_1237_2);
    }

    /** The calculator. */
    public static IndemniteCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<Indemnite> calculer(DemandeIndemnite entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        LocalDate date = entree.date().orElse(contexte.date());
        Anciennete anciennete = new Anciennete(entree.ancienneteEntreprise(), entree.ancienneteChamp());
        boolean propre = !entree.bareme().isEmpty();
        boolean sansBareme = !propre && entree.convention().orElse(ConventionIfc.AUCUNE) == ConventionIfc.AUCUNE;
        if (propre && entree.convention().isPresent()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.IFC_BAREME_DOUBLE, "/bareme"));
        }
        ConventionIfc convention = entree.convention().orElse(ConventionIfc.AUCUNE);
        Optional<BaremeIfc> bareme = propre
                ? Optional.of(BaremeIfc.propre(entree.bareme()))
                : BaremeIfc.convention(convention, entree.college(), date, "/convention", contexte, anomalies);
        Optional<BaremeIfc> legal =
                sansBareme ? BaremeIfc.legal(date, contexte, anomalies) : BaremeIfc.plancher(date, contexte, anomalies);
        Optional<BaremeIfc> choisi = sansBareme ? legal : bareme;
        if (anomalies.bloquent() || bareme.isEmpty() || choisi.isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        signalerChamp(bareme.get(), anciennete, "/ancienneteChamp", anomalies);
        BaremeIfc applique = choisi.get();
        BigDecimal mois = applique.mois(anciennete);
        Optional<BigDecimal> moisLegaux = legal.map(l -> l.mois(anciennete));
        Tracage t = contexte.tracage();
        Optional<MontantExplique> montant = montant(
                sansBareme ? entree.salaireReference().or(entree::salaireLegal) : entree.salaireReference(),
                applique,
                entree,
                entree.tauxActivite(),
                new Titre(
                        sansBareme ? "indemniteLegale" : "indemniteConventionnelle",
                        "/salaireReference",
                        sansBareme ? Articles.D_1237_1 : fondement(convention, propre)),
                contexte);
        Optional<MontantExplique> montantLegal = legal.flatMap(l -> montant(
                sansBareme ? entree.salaireLegal().or(entree::salaireReference) : entree.salaireLegal(),
                l,
                entree,
                sansBareme ? entree.tauxActivite() : Optional.empty(),
                new Titre("indemniteLegale", "/salaireLegal", Articles.D_1237_1),
                contexte));
        if (!sansBareme
                && montantLegal.isEmpty()
                && moisLegaux.filter(m -> m.signum() > 0).isPresent()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.IFC_PLANCHER_NON_COMPARE, "/salaireLegal")
                    .selon(Articles.D_1237_1));
        }
        Optional<MontantExplique> du = montant.map(m -> montantLegal
                .map(l -> t.maximum("indemniteDue", m, l, Articles.D_1237_1))
                .orElse(m));
        boolean plancher = montant.isPresent()
                && montantLegal.isPresent()
                && montantLegal.get().centimes() > montant.get().centimes();
        if (plancher) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.IFC_PLANCHER_APPLIQUE, "/salaireLegal")
                    .selon(Articles.D_1237_1));
        }
        return Calcul.de(
                new Indemnite(
                        mois,
                        applique.palier(anciennete),
                        moisLegaux,
                        montant.map(IndemniteCalculator::euros),
                        montantLegal.map(IndemniteCalculator::euros),
                        du.map(IndemniteCalculator::euros),
                        plancher,
                        fondement(convention, propre)),
                anomalies,
                du.map(MontantExplique::explication).orElse(Explication.vide()));
    }

    static void signalerChamp(BaremeIfc bareme, Anciennete anciennete, String chemin, Anomalies anomalies) {
        if (!bareme.compteLeChamp()) {
            return;
        }
        if (anciennete.champ().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.IFC_ANCIENNETE_CHAMP_ABSENTE, chemin)
                    .selon(Articles.CCN66));
        } else if (anciennete.champ().get().compareTo(anciennete.entreprise()) < 0) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.IFC_ANCIENNETE_CHAMP_INFERIEURE, chemin)
                    .selon(Articles.CCN66));
        }
    }

    private static ReferenceJuridique fondement(ConventionIfc convention, boolean propre) {
        return propre ? ReferenceJuridique.of("barème de l'appelant", "") : convention.article();
    }

    /** What an allowance is called, where its pay stands in the entry, and its article. */
    private record Titre(String libelle, String chemin, ReferenceJuridique article) {}

    private static Optional<MontantExplique> montant(
            Optional<MonetaryAmount> salaire,
            BaremeIfc bareme,
            DemandeIndemnite entree,
            Optional<Taux> activite,
            Titre titre,
            Contexte contexte) {
        Anciennete anciennete = new Anciennete(entree.ancienneteEntreprise(), entree.ancienneteChamp());
        Tracage t = contexte.tracage();
        List<Explication> operandes = new ArrayList<>();
        operandes.add(bareme.moisExpliques(anciennete, "/bareme", t));
        operandes.add(t.nombre("ancienneteEntreprise", entree.ancienneteEntreprise(), "/ancienneteEntreprise"));
        entree.ancienneteChamp()
                .filter(c -> bareme.compteLeChamp())
                .ifPresent(c -> operandes.add(t.nombre("ancienneteChamp", c, "/ancienneteChamp")));
        activite.ifPresent(
                a -> operandes.add(t.entree("tauxActivite", a, "/tauxActivite").explication()));
        return salaire.map(s -> {
            long centimes = Montants.centimes(s);
            operandes.add(
                    0, t.entree("salaireMensuel", centimes, titre.chemin()).explication());
            return t.formule(
                    titre.libelle(),
                    Fraction.of(centimes)
                            .fois(Fraction.of(bareme.mois(anciennete)))
                            .fois(Fraction.of(activite.orElse(Taux.UN)))
                            .centimes(contexte.arrondi()),
                    contexte.arrondi(),
                    titre.article(),
                    operandes);
        });
    }

    private static MonetaryAmount euros(MontantExplique montant) {
        return Montants.ofCentimes(montant.centimes());
    }
}

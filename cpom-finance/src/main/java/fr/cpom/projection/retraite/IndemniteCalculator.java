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
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * Months of pay and allowance due to a person who retires: the scale of the convention, with its two clocks in the CCN66, and the
 * floor of the code du travail (D. 1237-1), compared in euros because the reference pays differ.
 *
 * <p>A convention whose scale was not found is {@code BAREME_ABSENT}; both a convention and a scale of one's own are {@code
 * IFC_BAREME_DOUBLE}.
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
        if (propre && entree.convention().isPresent()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.IFC_BAREME_DOUBLE, "/bareme"));
        }
        ConventionIfc convention = entree.convention().orElse(ConventionIfc.AUCUNE);
        Optional<BaremeIfc> bareme = propre
                ? Optional.of(new BaremeIfc(entree.bareme()))
                : BaremeIfc.convention(convention, entree.college(), date, "/convention", contexte, anomalies);
        Optional<BaremeIfc> legal = BaremeIfc.legal(date, contexte, anomalies);
        if (anomalies.bloquent() || bareme.isEmpty() || legal.isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        signalerChamp(bareme.get(), anciennete, "/ancienneteChamp", anomalies);
        boolean sansBareme = !propre && convention == ConventionIfc.AUCUNE;
        BaremeIfc applique = sansBareme ? legal.get() : bareme.get();
        BigDecimal mois = applique.mois(anciennete);
        BigDecimal moisLegaux = legal.get().mois(anciennete);
        Tracage t = contexte.tracage();
        Optional<MontantExplique> montant = montant(
                sansBareme ? entree.salaireReference().or(entree::salaireLegal) : entree.salaireReference(),
                mois,
                entree.tauxActivite().orElse(Taux.UN),
                "indemniteConventionnelle",
                "/salaireReference",
                contexte);
        Optional<MontantExplique> montantLegal = montant(
                sansBareme ? entree.salaireLegal().or(entree::salaireReference) : entree.salaireLegal(),
                moisLegaux,
                sansBareme ? entree.tauxActivite().orElse(Taux.UN) : Taux.UN,
                "indemniteLegale",
                "/salaireLegal",
                contexte);
        if (!sansBareme && montantLegal.isEmpty() && moisLegaux.signum() > 0) {
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
        ReferenceJuridique fondement =
                propre ? ReferenceJuridique.of("barème de l'appelant", "") : convention.article();
        return Calcul.de(
                new Indemnite(
                        mois,
                        applique.palier(anciennete),
                        moisLegaux,
                        montant.map(IndemniteCalculator::euros),
                        montantLegal.map(IndemniteCalculator::euros),
                        du.map(IndemniteCalculator::euros),
                        plancher,
                        fondement),
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

    private static Optional<MontantExplique> montant(
            Optional<MonetaryAmount> salaire,
            BigDecimal mois,
            Taux activite,
            String libelle,
            String chemin,
            Contexte contexte) {
        return salaire.map(s -> contexte.tracage()
                .entree(
                        libelle,
                        Fraction.of(Montants.centimes(s))
                                .fois(Fraction.of(mois))
                                .fois(Fraction.of(activite))
                                .centimes(contexte.arrondi()),
                        chemin));
    }

    private static MonetaryAmount euros(MontantExplique montant) {
        return Montants.ofCentimes(montant.centimes());
    }
}

package fr.cpom.projection.retraite;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.projection.personnel.Fraction;
import fr.cpom.projection.retraite.DemandeIfc.MethodeIfc;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What one person or group is due at leaving and the share of it built so far, exact.
 *
 * @param annees years to leaving
 * @param ancienneteTerme years with the employer at leaving
 * @param mois months of pay valued
 * @param plancher true when the code du travail gives more than the scale
 * @param bareme the scale that gives the months, absent for months given by the caller
 * @param anciennete years that the months were read for
 * @param capital allowance at term in cents, charges included, for the whole group
 * @param prorata share built so far
 * @param pas share that one more year builds; none for the retrospective variant
 */
record DroitsSalarie(
        int annees,
        BigDecimal ancienneteTerme,
        Fraction mois,
        boolean plancher,
        Optional<BaremeIfc> bareme,
        Anciennete anciennete,
        Fraction capital,
        Fraction prorata,
        Optional<Fraction> pas) {

    /** The scale of each college, and the floor. */
    record Baremes(Map<Optional<CollegeSalarie>, BaremeIfc> parCollege, Optional<BaremeIfc> legal) {
        Optional<BaremeIfc> de(SalarieIfc salarie) {
            return Optional.ofNullable(parCollege.get(salarie.college()));
        }
    }

    /** Months due, at which pay, and the step that gives them. */
    private record Du(Fraction mois, Fraction salaire, Optional<PalierIfc> palier, boolean plancher) {
        Fraction montant() {
            return mois.fois(salaire);
        }
    }

    static Optional<DroitsSalarie> de(
            SalarieIfc salarie, DemandeIfc entree, Baremes baremes, String chemin, Anomalies anomalies) {
        Optional<Integer> annees = annees(salarie, entree, chemin, anomalies);
        if (annees.isEmpty()) {
            return Optional.empty();
        }
        int n = annees.get();
        Anciennete actuelle = new Anciennete(salarie.anciennete(), salarie.ancienneteChamp());
        Anciennete terme = actuelle.plus(n);
        MethodeIfc methode = entree.methode();
        Anciennete valorisee = methode == MethodeIfc.RETROSPECTIVE ? actuelle : terme;
        Du du = du(salarie, valorisee, baremes);
        if (du.plancher()) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.IFC_PLANCHER_APPLIQUE, chemin).selon(Articles.D_1237_1));
        }
        Fraction capital = Actuariat.capital(
                        du.salaire(),
                        entree.croissanceSalaires().orElse(Taux.ZERO),
                        n,
                        du.mois(),
                        entree.tauxCharges().orElse(Taux.ZERO))
                .fois(Fraction.of(salarie.nombre()));
        Optional<Acquis> acquis = methode == MethodeIfc.RETROSPECTIVE
                ? Optional.of(new Acquis(Fraction.UN, Optional.empty()))
                : methode == MethodeIfc.UNITES_PROJETEES
                        ? Optional.of(surTousLesAns(actuelle, terme))
                        : plafond(salarie, du, chemin, anomalies).map(p -> surLesDernieres(p, du, actuelle, terme));
        return acquis.map(a -> new DroitsSalarie(
                n,
                terme.entreprise(),
                du.mois(),
                du.plancher(),
                salarie.moisDus().isPresent()
                        ? Optional.empty()
                        : du.plancher() ? baremes.legal() : baremes.de(salarie),
                valorisee,
                capital,
                a.prorata(),
                a.pas()));
    }

    /** The share built so far, and what one more year builds. */
    private record Acquis(Fraction prorata, Optional<Fraction> pas) {}

    /** Built evenly over the whole career with the employer. */
    private static Acquis surTousLesAns(Anciennete actuelle, Anciennete terme) {
        Fraction total = Fraction.of(terme.entreprise());
        boolean parti = actuelle.entreprise().compareTo(terme.entreprise()) == 0 || total.signe() == 0;
        return new Acquis(
                Actuariat.prorata(Fraction.of(actuelle.entreprise()), total),
                Optional.of(parti ? Fraction.ZERO : Fraction.UN.sur(total)));
    }

    /** Built over the last years only, as many as the step asks for. */
    private static Acquis surLesDernieres(Fraction plafond, Du du, Anciennete actuelle, Anciennete terme) {
        HorlogeAnciennete horloge = du.palier().flatMap(PalierIfc::horloge).orElse(HorlogeAnciennete.ENTREPRISE);
        Fraction debut = Fraction.of(actuelle.sur(horloge));
        Fraction fin = Fraction.of(terme.sur(horloge));
        Fraction suivante = debut.plus(Fraction.UN);
        Fraction prorata = Actuariat.prorataPlafonne(debut, fin, plafond);
        boolean construit =
                debut.compareTo(fin) < 0 && plafond.signe() > 0 && suivante.compareTo(fin.moins(plafond)) > 0;
        return new Acquis(
                prorata,
                Optional.of(
                        construit
                                ? Actuariat.prorataPlafonne(suivante, fin, plafond)
                                        .moins(prorata)
                                : Fraction.ZERO));
    }

    private static Optional<Integer> annees(SalarieIfc salarie, DemandeIfc entree, String chemin, Anomalies anomalies) {
        if (salarie.anneesRestantes().isPresent()) {
            return salarie.anneesRestantes();
        }
        if (salarie.age().isEmpty() || entree.ageDepart().isEmpty()) {
            anomalies.ajouter(Anomalie.manque(chemin, "anneesRestantes"));
            return Optional.empty();
        }
        int ecart = entree.ageDepart().get() - salarie.age().get();
        if (ecart < 0) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.IFC_DEPART_PASSE,
                    chemin + "/age",
                    "code",
                    salarie.code(),
                    "age",
                    salarie.age().get().toString()));
        }
        return Optional.of(Math.max(0, ecart));
    }

    private static Du du(SalarieIfc salarie, Anciennete anciennete, Baremes baremes) {
        Fraction activite = salarie.tauxActivite().map(Fraction::of).orElse(Fraction.UN);
        Fraction salaire = centimes(salarie.salaireMensuel()).fois(activite);
        if (salarie.moisDus().isPresent()) {
            return new Du(Fraction.of(salarie.moisDus().get()), salaire, Optional.empty(), false);
        }
        Du conventionnel = du(baremes.de(salarie), anciennete, salaire, false);
        if (baremes.legal().isEmpty()) {
            return conventionnel;
        }
        Fraction base = salarie.salaireLegal().map(DroitsSalarie::centimes).orElse(salaire);
        Du legal = du(baremes.legal(), anciennete, base, true);
        return legal.montant().compareTo(conventionnel.montant()) > 0 ? legal : conventionnel;
    }

    private static Du du(Optional<BaremeIfc> bareme, Anciennete anciennete, Fraction salaire, boolean plancher) {
        Optional<PalierIfc> palier = bareme.flatMap(b -> b.palier(anciennete));
        return new Du(palier.map(p -> Fraction.of(p.mois())).orElse(Fraction.ZERO), salaire, palier, plancher);
    }

    private static Fraction centimes(MonetaryAmount montant) {
        return Fraction.of(Montants.centimes(montant));
    }

    /** Years that the step asks for; without a step nothing is due, whatever the years. */
    private static Optional<Fraction> plafond(SalarieIfc salarie, Du du, String chemin, Anomalies anomalies) {
        if (salarie.anneesPlafond().isPresent()) {
            return salarie.anneesPlafond().map(Fraction::of);
        }
        if (salarie.moisDus().isPresent()) {
            anomalies.ajouter(Anomalie.manque(chemin, "anneesPlafond"));
            return Optional.empty();
        }
        return Optional.of(Fraction.of(du.palier().map(PalierIfc::anciennete).orElse(0)));
    }
}

package fr.cpom.tresorerie;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Gravite;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.tresorerie.EquilibreFinancier.CycleExploitation;
import fr.cpom.valeur.Montants;
import java.math.BigDecimal;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * Treasury = fonds de roulement net global − besoin en fonds de roulement (R. 314-48 III for what the BFR is made of).
 *
 * <p>A mass given whole and by its parts must be their sum ({@code EQUILIBRE_DISCORDANT}, blocking); a treasury on the accounts that
 * differs from the computed one is the same code as an alert.
 */
public final class EquilibreFinancierCalculator
        extends AbstractCalculator<DemandeEquilibreFinancier, EquilibreFinancier> {
    private static final EquilibreFinancierCalculator STANDARD = new EquilibreFinancierCalculator();

    private EquilibreFinancierCalculator() {
        super(
                "tresorerie.equilibre",
                DemandeEquilibreFinancier.class,
                EquilibreFinancier.class,
                Articles.R_314_48_III,
                Articles.PRATIQUE);
    }

    /** The calculator. */
    public static EquilibreFinancierCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<EquilibreFinancier> calculer(DemandeEquilibreFinancier entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Tracage t = contexte.tracage();
        Optional<MontantExplique> frng = masse(
                "frng",
                entree.frng(),
                new Part("fri", entree.fri(), 1),
                new Part("fre", entree.fre(), 1),
                t,
                anomalies);
        Optional<MontantExplique> bfr = masse(
                "bfr",
                entree.bfr(),
                new Part("emploisCycle", entree.emploisCycle(), 1),
                new Part("ressourcesCycle", entree.ressourcesCycle(), -1),
                t,
                anomalies);
        if (frng.isEmpty() || bfr.isEmpty() || anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        MontantExplique tresorerie =
                t.somme("tresorerie", Articles.PRATIQUE, frng.get(), bfr.get().retranche());
        Optional<Long> constatee = entree.liquidites()
                .map(l -> Math.subtractExact(Montants.centimes(l), Montants.centimes(entree.financementsCourtTerme())));
        constatee
                .filter(c -> c != tresorerie.centimes())
                .ifPresent(c -> anomalies.ajouter(
                        discordant("liquidites", c, tresorerie.centimes()).avecGravite(Gravite.ALERTE)));
        long besoin = bfr.get().centimes();
        return Calcul.de(
                new EquilibreFinancier(
                        Montants.ofCentimes(frng.get().centimes()),
                        Montants.ofCentimes(besoin),
                        cycle(besoin),
                        besoin < 0 ? Optional.of(Montants.ofCentimes(Math.negateExact(besoin))) : Optional.empty(),
                        Montants.ofCentimes(tresorerie.centimes()),
                        constatee.map(Montants::ofCentimes),
                        constatee.map(c -> Montants.ofCentimes(Math.subtractExact(c, tresorerie.centimes()))),
                        jours(frng.get(), entree),
                        jours(bfr.get(), entree),
                        jours(tresorerie, entree)),
                anomalies,
                tresorerie.explication());
    }

    /** A part of a mass and its sign in it. */
    private record Part(String champ, Optional<MonetaryAmount> montant, int signe) {
        MontantExplique explique(Tracage t) {
            MontantExplique m = t.entree(champ, Montants.centimes(montant.orElseThrow()), "/" + champ);
            return signe < 0 ? m.retranche() : m;
        }
    }

    private static Optional<MontantExplique> masse(
            String champ, Optional<MonetaryAmount> tout, Part a, Part b, Tracage t, Anomalies anomalies) {
        if (a.montant().isPresent() && b.montant().isPresent()) {
            MontantExplique somme = t.somme(champ, Articles.PRATIQUE, a.explique(t), b.explique(t));
            tout.map(Montants::centimes)
                    .filter(c -> c != somme.centimes())
                    .ifPresent(c -> anomalies.ajouter(discordant(champ, c, somme.centimes())));
            return Optional.of(somme);
        }
        if (tout.isEmpty()) {
            String manquant = a.montant().isPresent() ? b.champ() : b.montant().isPresent() ? a.champ() : champ;
            anomalies.ajouter(Anomalie.manque("", manquant));
        }
        return tout.map(m -> t.entree(champ, Montants.centimes(m), "/" + champ));
    }

    private static Anomalie discordant(String champ, long donne, long calcule) {
        return Anomalie.of(
                CodeAnomalie.EQUILIBRE_DISCORDANT,
                "/" + champ,
                "champ",
                champ,
                "valeur",
                Montants.texteCentimes(donne),
                "attendu",
                Montants.texteCentimes(calcule));
    }

    private static CycleExploitation cycle(long bfr) {
        if (bfr == 0) {
            return CycleExploitation.NEUTRE;
        }
        return bfr > 0 ? CycleExploitation.BESOIN : CycleExploitation.EXCEDENT_FINANCEMENT_EXPLOITATION;
    }

    private static Optional<BigDecimal> jours(MontantExplique montant, DemandeEquilibreFinancier entree) {
        return entree.chargesDecaissables()
                .flatMap(c -> JoursDeCharges.de(montant.centimes(), Montants.centimes(c), entree.joursAnnee()));
    }
}

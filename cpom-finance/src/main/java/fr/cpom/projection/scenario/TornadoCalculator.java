package fr.cpom.projection.scenario;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.projection.scenario.DemandeTornado.BrancheTornado;
import fr.cpom.projection.scenario.Tornado.EffetBranche;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire;
import fr.cpom.valeur.Montants;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Parameters moved one at a time between a low and a high value, all else unchanged, sorted by what they change: a tornado. No
 * text fixes it.
 *
 * <p>Elasticity is {@code (Δ quantity / quantity) / (Δ parameter / parameter)}, between the low and the high value on the values
 * of the base.
 */
public final class TornadoCalculator extends AbstractCalculator<DemandeTornado, Tornado> {
    private static final TornadoCalculator STANDARD = new TornadoCalculator();
    private static final String LISTE = "/branches/";
    private static final int DECIMALES = 4;

    private TornadoCalculator() {
        super("projection.tornado", DemandeTornado.class, Tornado.class, Articles.SIMULATION);
    }

    /** The calculator. */
    public static TornadoCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<Tornado> calculer(DemandeTornado entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Projecteur.borner(entree.branches().size(), DemandeTornado.BRANCHES_MAXIMALES, "/branches", anomalies);
        Projecteur.distinguer(
                entree.branches().stream().map(BrancheTornado::nom).toList(), LISTE, anomalies);
        exigerMontant(entree.grandeur(), "/grandeur", anomalies);
        if (entree.branches().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "branches"));
        }
        for (int i = 0; i < entree.branches().size(); i++) {
            Projecteur.connaitre(
                    entree.trajectoire(), entree.branches().get(i).parametre(), LISTE + i + "/parametre", anomalies);
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Projecteur projecteur = new Projecteur(contexte, anomalies);
        Optional<Long> base = projecteur.base(entree.trajectoire()).flatMap(t -> lire(entree.grandeur(), t, anomalies));
        if (base.isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        List<EffetBranche> effets = new ArrayList<>();
        for (int i = 0; i < entree.branches().size(); i++) {
            BrancheTornado b = entree.branches().get(i);
            Optional<Long> bas = valeur(entree, b, b.bas(), LISTE + i + "/bas", projecteur, anomalies);
            Optional<Long> haut = valeur(entree, b, b.haut(), LISTE + i + "/haut", projecteur, anomalies);
            if (bas.isPresent() && haut.isPresent()) {
                Optional<BigDecimal> elasticite =
                        elasticite(Math.subtractExact(haut.get(), bas.get()), base.get(), b, entree.trajectoire());
                if (elasticite.isEmpty()) {
                    anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.TORNADO_SANS_ELASTICITE,
                            LISTE + i,
                            "nom",
                            b.nom(),
                            "motif",
                            motif(base.get(), b)));
                }
                effets.add(effet(b, base.get(), bas.get(), haut.get(), elasticite));
            }
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Projecteur.nommer("METHODE_TORNADO", anomalies);
        effets.sort(Comparator.comparing((EffetBranche e) -> Montants.centimes(e.amplitude()))
                .reversed()
                .thenComparing(EffetBranche::nom));
        return Calcul.de(
                new Tornado(entree.grandeur(), Montants.ofCentimes(base.get()), effets), anomalies, Explication.vide());
    }

    /** A year is not a number that differences and signs are read on. */
    static void exigerMontant(GrandeurProjetee grandeur, String pointeur, Anomalies anomalies) {
        if (!grandeur.estMontant()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.GRANDEUR_SANS_MONTANT, pointeur, "grandeur", grandeur.name()));
        }
    }

    private static Optional<Long> lire(GrandeurProjetee grandeur, Trajectoire trajectoire, Anomalies anomalies) {
        return Grandeurs.lire(grandeur, trajectoire, trajectoire.annees().size() - 1, "/grandeur", anomalies)
                .map(ValeurGrandeur::rang);
    }

    private static Optional<Long> valeur(
            DemandeTornado entree,
            BrancheTornado branche,
            ValeurParametre valeur,
            String pointeur,
            Projecteur projecteur,
            Anomalies anomalies) {
        return projecteur
                .avec(entree.trajectoire(), branche.parametre(), valeur, pointeur)
                .flatMap(d -> projecteur.variante(d, pointeur))
                .flatMap(t -> lire(entree.grandeur(), t, anomalies));
    }

    private static EffetBranche effet(
            BrancheTornado b, long base, long bas, long haut, Optional<BigDecimal> elasticite) {
        return new EffetBranche(
                b.nom(),
                b.bas(),
                b.haut(),
                Montants.ofCentimes(bas),
                Montants.ofCentimes(haut),
                Montants.ofCentimes(Math.subtractExact(bas, base)),
                Montants.ofCentimes(Math.subtractExact(haut, base)),
                Montants.ofCentimes(Math.absExact(Math.subtractExact(haut, bas))),
                elasticite);
    }

    private static BigDecimal mouvement(BrancheTornado b) {
        return Niveaux.nombre(b.haut()).subtract(Niveaux.nombre(b.bas()));
    }

    private static String motif(long base, BrancheTornado b) {
        if (base == 0) {
            return "ELASTICITE_GRANDEUR_NULLE";
        }
        return mouvement(b).signum() == 0 ? "ELASTICITE_PARAMETRE_FIXE" : "ELASTICITE_SANS_NIVEAU";
    }

    private static Optional<BigDecimal> elasticite(
            long ecart, long base, BrancheTornado b, DemandeTrajectoire trajectoire) {
        BigDecimal mouvement = mouvement(b);
        Optional<BigDecimal> niveau = Niveaux.de(b.parametre(), trajectoire).filter(n -> n.signum() != 0);
        if (base == 0 || mouvement.signum() == 0 || niveau.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(ecart)
                .multiply(niveau.get())
                .divide(BigDecimal.valueOf(base).multiply(mouvement), DECIMALES, RoundingMode.HALF_UP));
    }
}

package fr.cpom.dotation;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.dotation.DemandeRepartition.Cle;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Repartition;
import fr.cpom.valeur.ValeurInvalideException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The split of a dotation among ESSMS in proportion to keys (R. 314-43-1 al. 3 CASF): parts rounded to the cent by the largest
 * remainders, equal remainders going to the first, so that they sum to the total.
 *
 * <p>Refused: keys that cannot split, or of more than eighteen digits ({@code REPARTITION_CLES}), the same ESSMS twice ({@code ESSMS_EN_DOUBLE}).
 */
public final class RepartitionCalculator extends AbstractCalculator<DemandeRepartition, RepartitionDotation> {
    private static final RepartitionCalculator STANDARD = new RepartitionCalculator();
    private static final int DECIMALES_MAXIMALES = 17;

    private RepartitionCalculator() {
        super("dotation.repartition", DemandeRepartition.class, RepartitionDotation.class, Articles.R_314_43_1_AL3);
    }

    /** The calculator. */
    public static RepartitionCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<RepartitionDotation> calculer(DemandeRepartition entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        List<String> noms = entree.cles().stream().map(Cle::essms).toList();
        Set<String> vus = new HashSet<>();
        for (int i = 0; i < noms.size(); i++) {
            if (!vus.add(noms.get(i))) {
                anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.ESSMS_EN_DOUBLE, "/cles/" + i + "/essms", "valeur", noms.get(i)));
            }
        }
        long[] cles = cles(entree, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        MontantExplique total = contexte.tracage().entree("total", Montants.centimes(entree.total()), "/total");
        List<MontantExplique> parts = contexte.tracage().parts("quotePart", total, cles, noms, Articles.R_314_43_1_AL3);
        List<QuotePart> repartition = new ArrayList<>();
        for (int i = 0; i < noms.size(); i++) {
            repartition.add(
                    new QuotePart(noms.get(i), Montants.ofCentimes(parts.get(i).centimes())));
        }
        return Calcul.de(
                new RepartitionDotation(entree.total(), repartition),
                anomalies,
                contexte.tracage()
                        .somme("total", Articles.R_314_43_1_AL3, parts)
                        .explication());
    }

    /** The keys as whole numbers of one scale. */
    private static long[] cles(DemandeRepartition entree, Anomalies anomalies) {
        int echelle = 0;
        for (Cle cle : entree.cles()) {
            echelle = Math.max(echelle, cle.poids().stripTrailingZeros().scale());
        }
        long[] cles = new long[entree.cles().size()];
        try {
            if (echelle > DECIMALES_MAXIMALES) {
                throw new ArithmeticException("plus de " + DECIMALES_MAXIMALES + " décimales");
            }
            for (int i = 0; i < cles.length; i++) {
                BigDecimal poids = entree.cles().get(i).poids();
                if (poids.precision() - poids.scale() > 18) {
                    throw new ArithmeticException(poids.toString());
                }
                cles[i] = poids.movePointRight(echelle).longValueExact();
            }
            Repartition.verifierCles(cles);
        } catch (ArithmeticException | ValeurInvalideException e) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.REPARTITION_CLES,
                    "/cles",
                    "valeur",
                    entree.cles().stream().map(c -> c.poids().toPlainString()).collect(Collectors.joining(", "))));
        }
        return cles;
    }
}

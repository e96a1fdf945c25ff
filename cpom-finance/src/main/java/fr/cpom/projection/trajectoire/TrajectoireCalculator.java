package fr.cpom.projection.trajectoire;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.droit.Confiance;
import fr.cpom.projection.hypothese.Hypothese;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The trajectory of a contract: every line of produits and of charges projected over its years and those of the plan global de
 * financement pluriannuel (R. 314-221 CASF), with the CAF, the cash, the reserves in their lawful order (R. 314-234 CASF), the
 * effet ciseau and the causes of every change.
 *
 * <p>Amounts in euros. Each line of each year is rounded as the context says, on the rounded amount of the year before; rates are
 * composed at nine decimals of the fraction. Dotations come from {@code dotation.trajectoire}; a clause of tariff equation takes
 * the results that it holds. What is not told is said: no cash without a balance sheet ({@code TRAJECTOIRE_SANS_TRESORERIE}), years
 * after the contract ({@code TRAJECTOIRE_APRES_CONTRAT}), hypotheses without source.
 */
public final class TrajectoireCalculator extends AbstractCalculator<DemandeTrajectoire, Trajectoire> {
    private static final TrajectoireCalculator STANDARD = new TrajectoireCalculator();

    private TrajectoireCalculator() {
        super(
                "projection.trajectoire",
                DemandeTrajectoire.class,
                Trajectoire.class,
                Articles.R_314_40,
                Articles.R_314_43_1,
                Articles.R_314_213_I_5,
                Articles.R_314_222_I_4,
                Articles.R_314_234,
                Articles.PRATIQUE);
    }

    /** The calculator. */
    public static TrajectoireCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<Trajectoire> calculer(DemandeTrajectoire entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Optional<CompilationTrajectoire> compilation = CompilationTrajectoire.de(entree, contexte, anomalies);
        if (compilation.isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        return new AssemblageTrajectoire(compilation.get(), contexte, anomalies).assembler();
    }

    /** Tells which hypotheses have no source, and which rest on one to be confirmed. */
    static void signalerSources(List<Hypothese> hypotheses, Anomalies anomalies) {
        String sansSource = hypotheses.stream()
                .filter(h -> h.source().isEmpty())
                .map(Hypothese::nom)
                .collect(Collectors.joining(", "));
        if (!sansSource.isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.HYPOTHESE_SANS_SOURCE, "/hypotheses", "hypotheses", sansSource));
        }
        for (int h = 0; h < hypotheses.size(); h++) {
            Hypothese hypothese = hypotheses.get(h);
            if (hypothese.confiance().filter(c -> c == Confiance.A_CONFIRMER).isPresent()) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.HYPOTHESE_A_CONFIRMER,
                        "/hypotheses/" + h,
                        "hypothese",
                        hypothese.nom(),
                        "source",
                        hypothese.source().orElse("")));
            }
        }
    }
}

package fr.cpom.calcul;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.ValeurInvalideException;
import java.time.DateTimeException;
import java.util.List;

/**
 * What calculators say of themselves, and the one place where a value that grows out of bounds becomes an anomaly.
 *
 * @param <E> the entry
 * @param <R> the result
 */
public abstract class AbstractCalculator<E, R> implements Calculator<E, R> {
    private final CalculatorId id;
    private final Class<E> entree;
    private final Class<R> resultat;
    private final List<ReferenceJuridique> references;

    /**
     * A calculator.
     *
     * @param id its public name
     * @param references the articles that it applies
     */
    protected AbstractCalculator(String id, Class<E> entree, Class<R> resultat, ReferenceJuridique... references) {
        this.id = CalculatorId.of(id);
        this.entree = entree;
        this.resultat = resultat;
        this.references = List.of(references);
    }

    @Override
    public final CalculatorId id() {
        return id;
    }

    @Override
    public final List<ReferenceJuridique> references() {
        return references;
    }

    @Override
    public final Class<E> entree() {
        return entree;
    }

    @Override
    public final Class<R> resultat() {
        return resultat;
    }

    /** An amount or a date that grows out of bounds on the way is an anomaly of the whole, never an exception. */
    @Override
    public final Calcul<R> compute(E entree, Contexte contexte) {
        try {
            return calculer(entree, contexte);
        } catch (ValeurInvalideException e) {
            Anomalies anomalies = new Anomalies();
            anomalies.ajouter(Anomalie.de(e, ""));
            return Calcul.impossible(anomalies);
        } catch (ArithmeticException e) {
            return horsBornes(CodeAnomalie.MONTANT_HORS_BORNES, "plus de 9999999999999999.99");
        } catch (DateTimeException e) {
            return horsBornes(CodeAnomalie.EXERCICE_INVALIDE, String.valueOf(e.getMessage()));
        }
    }

    /** The calculation itself; amounts and dates out of bounds may throw. */
    protected abstract Calcul<R> calculer(E entree, Contexte contexte);

    private static <R> Calcul<R> horsBornes(CodeAnomalie code, String valeur) {
        Anomalies anomalies = new Anomalies();
        anomalies.ajouter(Anomalie.of(code, "", "valeur", valeur));
        return Calcul.impossible(anomalies);
    }
}

package fr.cpom.calcul;

import fr.cpom.droit.ReferenceJuridique;
import java.util.List;

/**
 * A pure calculation on immutable values: no clock, no locale, no static state, no input or output.
 *
 * <p>Implementations are final and stateless, with one {@code standard()} instance and their policies in the constructor.
 * They end in a value or in anomalies for any entry; an exception means a programmer's mistake.
 *
 * @param <E> the entry, an immutable type that JSON can carry
 * @param <R> the result, a decomposition whose total is the sum of its parts
 */
public interface Calculator<E, R> {
    /** Stable, public, documented name. */
    CalculatorId id();

    /** The articles that it applies. */
    List<ReferenceJuridique> references();

    /** Type of the entry, by which a catalogue reads it. */
    Class<E> entree();

    /** Type of the result. */
    Class<R> resultat();

    /** The value, its anomalies and its explanation. */
    Calcul<R> compute(E entree, Contexte contexte);
}

package fr.cpom.calcul;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a computation gives: a value unless an anomaly forbids it, every anomaly, and the explanation of the value.
 *
 * @param resultat the value, empty when a blocking anomaly forbids it; a verdict that says no is a value, beside the blocking
 *     anomalies that say why
 * @param anomalies in the order met
 * @param explication how the value was reached; empty when the context asked for no trace
 */
public record Calcul<R>(Optional<R> resultat, List<Anomalie> anomalies, Explication explication) {
    public Calcul {
        anomalies = List.copyOf(anomalies);
    }

    /** A value with its anomalies and explanation. */
    public static <R> Calcul<R> de(R valeur, Anomalies anomalies, Explication explication) {
        return new Calcul<>(Optional.of(valeur), anomalies.liste(), explication);
    }

    /** No value, for the reasons given. */
    public static <R> Calcul<R> impossible(Anomalies anomalies) {
        return new Calcul<>(Optional.empty(), anomalies.liste(), Explication.vide());
    }

    /**
     * The value.
     *
     * @throws IllegalStateException when there is none; the message lists the blocking anomalies in French
     */
    public R valeur() {
        return resultat.orElseThrow(() -> new IllegalStateException(anomalies.stream()
                .filter(Anomalie::estBloquante)
                .map(a -> a.code() + " " + a.chemin() + " : " + a.message(Locale.FRENCH))
                .collect(Collectors.joining("\n", "calcul sans valeur :\n", ""))));
    }

    /** True when an anomaly forbids to use the value. */
    public boolean bloque() {
        return anomalies.stream().anyMatch(Anomalie::estBloquante);
    }
}

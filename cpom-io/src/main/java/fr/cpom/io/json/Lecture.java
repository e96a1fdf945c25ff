package fr.cpom.io.json;

import fr.cpom.calcul.Anomalie;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a reading gives: a value unless a blocking anomaly forbids it, and every anomaly, alerts included.
 *
 * @param valeur the value, whole; empty exactly when an anomaly is blocking
 * @param anomalies in the order met; at most a thousand blocking ones and a thousand others
 */
public record Lecture<T>(Optional<T> valeur, List<Anomalie> anomalies) {
    public Lecture {
        anomalies = List.copyOf(anomalies);
        if (valeur.isPresent() == anomalies.stream().anyMatch(Anomalie::estBloquante)) {
            throw new IllegalArgumentException("une valeur, ou une anomalie bloquante");
        }
    }

    /**
     * The value.
     *
     * @throws IllegalStateException when there is none; its message lists all anomalies in French, one a line
     */
    public T orElseThrow() {
        return valeur.orElseThrow(() -> new IllegalStateException(anomalies.stream()
                .map(a -> a.code() + " " + a.chemin() + " : " + a.message(Locale.FRENCH))
                .collect(Collectors.joining("\n", "document refusé :\n", ""))));
    }
}

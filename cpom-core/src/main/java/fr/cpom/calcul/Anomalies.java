package fr.cpom.calcul;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The anomalies met by one computation, in order, each once; local to it and never shared. */
public final class Anomalies {
    private final Set<Anomalie> vues = new LinkedHashSet<>();

    /** None yet. */
    public Anomalies() {}

    /** Adds one. */
    public void ajouter(Anomalie anomalie) {
        vues.add(anomalie);
    }

    /** Adds several. */
    public void ajouter(List<Anomalie> anomalies) {
        vues.addAll(anomalies);
    }

    /** True when one of them forbids a value. */
    public boolean bloquent() {
        for (Anomalie anomalie : vues) {
            if (anomalie.estBloquante()) {
                return true;
            }
        }
        return false;
    }

    /** All of them, in the order met. */
    public List<Anomalie> liste() {
        return List.copyOf(new ArrayList<>(vues));
    }
}

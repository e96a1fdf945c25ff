package fr.cpom.budget.equilibre;

import java.util.Collection;

/** An answer to a question that may not be decided on what is known. */
public enum Constatation {
    /** Yes. */
    OUI,
    /** No. */
    NON,
    /** Not known: a figure or a fact is missing. */
    INCONNU;

    /** Yes as soon as one is, no when all are no, else not known. */
    static Constatation une(Collection<Constatation> reponses) {
        if (reponses.contains(OUI)) {
            return OUI;
        }
        return reponses.contains(INCONNU) ? INCONNU : NON;
    }

    static Constatation de(boolean fait) {
        return fait ? OUI : NON;
    }
}

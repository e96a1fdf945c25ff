package fr.cpom.budget;

/** A groupe fonctionnel (R. 314-13, R. 314-214 CASF) or a title of a hospital budget or of a tableau de financement. */
public enum RubriqueBudget {
    /** Groupe I: exploitation courante; produits de la tarification. */
    I,
    /** Groupe II: personnel; autres produits relatifs à l'exploitation. */
    II,
    /** Groupe III: structure; produits financiers, exceptionnels et non encaissables. */
    III,
    /** Title 1. */
    T1,
    /** Title 2. */
    T2,
    /** Title 3. */
    T3,
    /** Title 4. */
    T4;

    /** True for a title. */
    public boolean estTitre() {
        return compareTo(T1) >= 0;
    }
}

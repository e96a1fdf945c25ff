package fr.cpom.calcul;

import fr.cpom.valeur.Taux;
import org.jspecify.annotations.Nullable;

/** A rate under computation, with the node of its explanation when a trace is asked; made by {@link Tracage} only. */
public final class TauxExplique {
    private final Taux taux;
    private final @Nullable Explication noeud;

    TauxExplique(Taux taux, @Nullable Explication noeud) {
        this.taux = taux;
        this.noeud = noeud;
    }

    /** The rate. */
    public Taux taux() {
        return taux;
    }

    /** Its explanation, empty without a trace. */
    public Explication explication() {
        return noeud == null ? Explication.vide() : noeud;
    }

    @Nullable
    Explication noeud() {
        return noeud;
    }
}

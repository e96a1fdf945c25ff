package fr.cpom.objectif;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** An objective of the contract (L. 313-11, L. 313-12 IV ter B, L. 313-12-2 CASF). */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableObjectif.class)
@JsonDeserialize(as = ImmutableObjectif.class)
public interface Objectif {
    /** The two levels. */
    enum Niveau {
        /** An orientation of the contract. */
        STRATEGIQUE,
        /** What is done to follow it. */
        OPERATIONNEL
    }

    /** Code, unique in the contract. */
    String code();

    /** Wording. */
    String intitule();

    /** Level. */
    Niveau niveau();

    /** Code of the strategic objective that an operational one serves. */
    Optional<String> parent();

    /** The ESSMS concerned; all when empty. */
    List<NumeroFiness> essms();

    /** Axis of the contract that it belongs to. */
    Optional<String> axe();

    /** The plans that it serves: PRS, schéma, projet d'établissement. */
    List<Orientation> orientations();

    /** What it is about; unknown when empty. */
    List<Domaine> domaines();

    /** Codes of the findings of the diagnostic partagé that it answers. */
    List<String> constats();

    /** Weight in the score of what it belongs to, 1 when absent; negative, it is refused ({@code NOMBRE_INVALIDE}). */
    Optional<BigDecimal> poids();

    /** Rank of priority, 1 the first; below 1, it is refused ({@code NOMBRE_INVALIDE}). */
    Optional<Integer> priorite();

    /** Fiches actions. */
    List<FicheAction> fichesActions();

    /** Indicators. */
    List<Indicateur> indicateurs();

    /** Brings the weight to the form of the library. */
    @Value.Check
    default Objectif normalise() {
        if (priorite().isPresent() && priorite().get() < 1) {
            throw new ValeurInvalideException(
                    "NOMBRE_INVALIDE", "priorite", priorite().get().toString());
        }
        Optional<BigDecimal> net = poids().map(p -> Decimales.positif("poids", p));
        return net.equals(poids()) ? this : builder().from(this).poids(net).build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an objective. */
    final class Builder extends ImmutableObjectif.Builder {
        Builder() {}
    }
}

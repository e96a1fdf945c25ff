package fr.cpom.objectif;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.valeur.interne.CpomStyle;
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

    /** Fiches actions. */
    List<FicheAction> fichesActions();

    /** Indicators. */
    List<Indicateur> indicateurs();

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an objective. */
    final class Builder extends ImmutableObjectif.Builder {
        Builder() {}
    }
}

package fr.cpom.dotation;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.OptionEvolution;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** A décision modificative that changes the split of a dotation globalisée commune during its year (R. 314-43-1 al. 3). */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeRedeploiement.class)
@JsonDeserialize(as = ImmutableDemandeRedeploiement.class)
public interface DemandeRedeploiement {
    /** What the authority answered. */
    enum Reponse {
        /** Approval. */
        APPROBATION,
        /** Opposition. */
        OPPOSITION
    }

    /** Kind of contract: it decides who may be silent and for how long. */
    NatureCpom nature();

    /** The year of the dotation; that of the reception, else of the context, when absent. */
    Optional<Exercice> exercice();

    /** The split in force. */
    List<Part> repartition();

    /** What is added to (positive) or taken from (negative) the part of each ESSMS. */
    List<QuotePart> variations();

    /** Day when the authority received the decision. */
    Optional<LocalDate> dateReception();

    /** True when a plan de redressement or a contrat de retour à l'équilibre is signed (R. 314-225 II al. 2). */
    @Value.Default
    default boolean planDeRedressement() {
        return false;
    }

    /** What the authority answered, if it did. */
    Optional<Reponse> reponse();

    /** Day of the answer. */
    Optional<LocalDate> dateReponse();

    /**
     * The part of an ESSMS in the split in force.
     *
     * @param essms FINESS number or any name unique in the list
     * @param montant euros of the year
     * @param option the option of R. 314-40 by which it is tariffed; option 4° limits the change to the year
     */
    record Part(String essms, MonetaryAmount montant, Optional<OptionEvolution> option) {
        public Part {
            montant = Montants.normalise(montant);
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeRedeploiement.Builder {
        Builder() {}
    }
}

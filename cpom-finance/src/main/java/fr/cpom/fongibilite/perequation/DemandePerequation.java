package fr.cpom.fongibilite.perequation;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.fongibilite.NatureCredit;
import fr.cpom.contrat.fongibilite.ObjetMouvement;
import fr.cpom.contrat.fongibilite.RegleFongibilite;
import fr.cpom.fongibilite.Poste;
import fr.cpom.fongibilite.Situation;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * The forecast results of a contract to be brought to balance, and what may be done for it.
 *
 * <p>What is told of a movement (nature, date, facts) is told of each of those that are sought.
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandePerequation.class)
@JsonDeserialize(as = ImmutableDemandePerequation.class)
public interface DemandePerequation {
    /** Where and when. */
    Situation situation();

    /** True when the law of the situation, as the library ships it, applies beside {@link #regles}. */
    @Value.Default
    default boolean loi() {
        return true;
    }

    /** Rules of the contract; all the rules when {@link #loi} is false. */
    List<RegleFongibilite> regles();

    /** The forecast result of each place, each place once ({@code PEREQUATION_POSTE_EN_DOUBLE}); their order is of no import. */
    List<Resultat> resultats();

    /** What the movements carry; credits of the year when absent. */
    @Value.Default
    default ObjetMouvement objet() {
        return ObjetMouvement.CREDITS;
    }

    /** Whether the savings last. */
    Optional<NatureCredit> natureRessource();

    /** Whether the charges that are paid last. */
    Optional<NatureCredit> natureCharge();

    /** Day of the movements. */
    Optional<LocalDate> date();

    /** True when they raise operating charges of later years. */
    Optional<Boolean> hausseUlterieure();

    /** True when the charges that are certain keep their credits. */
    Optional<Boolean> chargesCertainesCouvertes();

    /** True when the provisions for retirement and compte épargne-temps are made. */
    Optional<Boolean> provisionsDePersonnelDotees();

    /** False to leave out the movements that the authority has to approve. */
    @Value.Default
    default boolean accepterApprobation() {
        return true;
    }

    /**
     * True to spend what is left on the ESSMS that stay in deficit: then, once the most ESSMS are in balance, the most deficit is
     * covered, in place of the least money moved.
     */
    @Value.Default
    default boolean couvrirPartiellement() {
        return false;
    }

    /**
     * A place and what is forecast there.
     *
     * @param poste the place
     * @param montant euros, above zero for a surplus, below for a deficit
     */
    record Resultat(Poste poste, MonetaryAmount montant) {
        public Resultat {
            montant = Montants.normalise(montant);
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandePerequation.Builder {
        Builder() {}
    }
}

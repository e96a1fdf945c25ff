package fr.cpom.suivi.refus;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.cpom.valeur.Taux;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** A dated event of the procedure of refusal to sign (D. 314-167-1 CASF). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(EvenementRefus.PropositionRecue.class),
    @JsonSubTypes.Type(EvenementRefus.NegociationOuverte.class),
    @JsonSubTypes.Type(EvenementRefus.NouvelleProposition.class),
    @JsonSubTypes.Type(EvenementRefus.NotificationRecue.class),
    @JsonSubTypes.Type(EvenementRefus.ObservationsEcrites.class),
    @JsonSubTypes.Type(EvenementRefus.AuditionDemandee.class),
    @JsonSubTypes.Type(EvenementRefus.AuditionTenue.class),
    @JsonSubTypes.Type(EvenementRefus.MinorationDecidee.class),
    @JsonSubTypes.Type(EvenementRefus.Signature.class)
})
public sealed interface EvenementRefus {
    /** Day of the event. */
    LocalDate date();

    /** Its name in JSON: {@code PROPOSITION_RECUE}. */
    default String type() {
        return Objects.requireNonNull(getClass().getAnnotation(JsonTypeName.class))
                .value();
    }

    /** The gestionnaire receives the proposal of contract (I 1°). */
    @JsonTypeName("PROPOSITION_RECUE")
    record PropositionRecue(LocalDate date) implements EvenementRefus {}

    /** The gestionnaire begins to negotiate (I 3°). */
    @JsonTypeName("NEGOCIATION_OUVERTE")
    record NegociationOuverte(LocalDate date) implements EvenementRefus {}

    /** The gestionnaire receives the proposal and notice that come before the end of the negotiation (I 4°). */
    @JsonTypeName("NOUVELLE_PROPOSITION")
    record NouvelleProposition(LocalDate date) implements EvenementRefus {}

    /** The gestionnaire receives the notice of the penalty, having neither negotiated nor signed (I 2°). */
    @JsonTypeName("NOTIFICATION_RECUE")
    record NotificationRecue(LocalDate date) implements EvenementRefus {}

    /** The gestionnaire comments in writing (I 2°). */
    @JsonTypeName("OBSERVATIONS_ECRITES")
    record ObservationsEcrites(LocalDate date) implements EvenementRefus {}

    /** The gestionnaire asks to be heard (I 2°). */
    @JsonTypeName("AUDITION_DEMANDEE")
    record AuditionDemandee(LocalDate date) implements EvenementRefus {}

    /** The gestionnaire is heard (I 5°). */
    @JsonTypeName("AUDITION_TENUE")
    record AuditionTenue(LocalDate date) implements EvenementRefus {}

    /**
     * The DG ARS reduces the forfait soins (I 5°). Several of one exercise are judged together ({@code REFUS_MINORATION_REPETEE}).
     *
     * @param taux rate of the reduction, when known: added to those of its year and checked against its range
     */
    @JsonTypeName("MINORATION_DECIDEE")
    record MinorationDecidee(LocalDate date, Optional<Taux> taux) implements EvenementRefus {}

    /** The gestionnaire signs: whatever the state, the procedure ends (II). */
    @JsonTypeName("SIGNATURE")
    record Signature(LocalDate date) implements EvenementRefus {}
}

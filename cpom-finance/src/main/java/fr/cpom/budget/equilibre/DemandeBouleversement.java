package fr.cpom.budget.equilibre;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** An EPRD in the course of its year: updated forecasts, and the facts that may make a décision modificative due (R. 314-229 CASF). */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeBouleversement.class)
@JsonDeserialize(as = ImmutableDemandeBouleversement.class)
public interface DemandeBouleversement {
    /** The budget year; that of {@link #faitLe()}, else of the context, when absent. */
    Optional<Exercice> exercice();

    /** Updated CAF and capital due in the year. */
    Optional<Autofinancement> autofinancement();

    /** Updated prélèvement on the fonds de roulement, and the fonds de roulement on 1 January. */
    Optional<PrelevementFondsDeRoulement> prelevement();

    /** True when the économie générale is upset for a reason beside the two criteria, which the article does not make exhaustive. */
    Optional<Boolean> bouleverseeParAilleurs();

    /** True for a public establishment (L. 315-1). */
    Optional<Boolean> etablissementPublic();

    /** True when the EPRD was fixed d'office: all its credits are then limitatifs (R. 314-218 al. 3). No when absent. */
    @Value.Default
    default boolean eprdFixeOffice() {
        return false;
    }

    /** True when no group that is limitatif is short of credits; unknown when absent and no group is named as short. */
    Optional<Boolean> groupesSuffisants();

    /** Groups whose credits are short. */
    List<GroupeInsuffisant> groupesInsuffisants();

    /** 2°: true when a spending is committed on an account without credit, or without enough. */
    Optional<Boolean> depenseSansCredit();

    /**
     * 3°: true when the activity or the level of spending is clearly incompatible with the économie générale; figures that show it
     * upset prevail over a false, and this is told ({@code EQUILIBRE_FAITS_CONTRADICTOIRES}).
     */
    Optional<Boolean> evolutionIncompatible();

    /** Day of the fact that makes a décision modificative due: the month runs from it. */
    Optional<LocalDate> faitLe();

    /** Day when the décision modificative was presented. */
    Optional<LocalDate> presenteeLe();

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeBouleversement.Builder {
        Builder() {}
    }
}

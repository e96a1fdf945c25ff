package fr.cpom.budget;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A trial balance to class by group or title; the accounts of the classes other than 6 and 7 are left aside. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeClassement.class)
@JsonDeserialize(as = ImmutableDemandeClassement.class)
public interface DemandeClassement {
    /** Chart of accounts of the books. */
    ReferentielComptable referentiel();

    /** Year of the accounts: it decides which edition of the chart applies. */
    Exercice exercice();

    /** Annex budget, for M21. */
    Optional<LettreBudgetAnnexe> lettre();

    /** Private ESSMS: true when ANC 2022-06 was applied to the exercise 2024, one year early. */
    @Value.Default
    default boolean applicationAnticipee() {
        return false;
    }

    /** The accounts. */
    List<LigneBalance> comptes();

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeClassement.Builder {
        Builder() {}
    }
}

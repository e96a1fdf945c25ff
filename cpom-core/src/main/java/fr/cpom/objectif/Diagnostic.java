package fr.cpom.objectif;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** The diagnostic partagé: the situation that the parties agree on before they fix objectives and means. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDiagnostic.class)
@JsonDeserialize(as = ImmutableDiagnostic.class)
public interface Diagnostic {
    /** The day it stands for. */
    LocalDate date();

    /** The day the parties agreed on it; not shared when absent; before its date, refused ({@code DIAGNOSTIC_PARTAGE_AVANT_DATE}). */
    Optional<LocalDate> partageLe();

    /** What it rests on: evaluations, accounts, tableau de bord. */
    List<String> documents();

    /** Findings. */
    List<Constat> constats();

    /** Debts of the past. */
    List<DetteDuPasse> dettes();

    /** Refuses two findings or two debts of one code ({@code CODE_EN_DOUBLE}) and an agreement before the diagnostic. */
    @Value.Check
    default void verifier() {
        if (partageLe().isPresent() && partageLe().get().isBefore(date())) {
            throw new ValeurInvalideException(
                    "DIAGNOSTIC_PARTAGE_AVANT_DATE",
                    "partageLe",
                    partageLe().get().toString());
        }
        Set<String> codes = new HashSet<>();
        for (Constat constat : constats()) {
            unique(codes, "constats", "constat " + constat.code());
        }
        for (DetteDuPasse dette : dettes()) {
            unique(codes, "dettes", "dette " + dette.code());
        }
    }

    private static void unique(Set<String> codes, String champ, String code) {
        if (!codes.add(code)) {
            throw new ValeurInvalideException("CODE_EN_DOUBLE", champ, code);
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a diagnostic. */
    final class Builder extends ImmutableDiagnostic.Builder {
        Builder() {}
    }
}

package fr.cpom.valeur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Checks that a value is refused with a code. */
public final class Refus {
    private Refus() {}

    /** The refusal, whose code is checked. */
    public static ValeurInvalideException refuse(String code, ThrowingCallable appel) {
        ValeurInvalideException refus = catchThrowableOfType(ValeurInvalideException.class, appel);
        assertThat(refus).as("refus %s attendu", code).isNotNull();
        assertThat(refus.code()).isEqualTo(code);
        return refus;
    }
}

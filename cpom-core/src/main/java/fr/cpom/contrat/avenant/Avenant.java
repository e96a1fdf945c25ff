package fr.cpom.contrat.avenant;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** An avenant: typed changes of a contract, in force from a day. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableAvenant.class)
@JsonDeserialize(as = ImmutableAvenant.class)
public interface Avenant {
    /** Why an avenant is signed; the code knows no general form of avenant, only these uses and those of the contract. */
    enum Cause {
        /** Yearly actualisation, where the volet financier is fixed by avenants (R. 314-40 3°). */
        ACTUALISATION_ANNUELLE,
        /** ESSMS that enter or leave the perimeter. */
        PERIMETRE,
        /** Transformation of the offer: places, modes d'accueil, ESSMS merged. */
        TRANSFORMATION_OFFRE,
        /** Change of the option tarifaire of an EHPAD (R. 314-164). */
        OPTION_TARIFAIRE,
        /** Return to balance after an injunction (L. 313-14-1). */
        RETOUR_A_L_EQUILIBRE,
        /** Prorogation (L. 313-11 al. 2, arrêté of 3 March 2017). */
        PROROGATION,
        /** Dotation complémentaire of a service autonomie à domicile (L. 314-2-1, L. 314-2-2). */
        DOTATION_COMPLEMENTAIRE,
        /** Objectives reviewed, at mid-term or in a dialogue de gestion. */
        REVISION_OBJECTIFS,
        /** Any other. */
        AUTRE
    }

    /** Number or name, unique in the history. */
    String numero();

    /** Why it is signed. */
    Cause cause();

    /** What it is about, in words. */
    Optional<String> objet();

    /** Day of the last signature, from which it is known; an avenant not signed has no effect. */
    Optional<LocalDate> dateSignature();

    /** First day of effect; it may come before the signature. */
    LocalDate dateEffet();

    /** Numbers of the avenants that this one annuls and replaces, from its signature on. */
    List<String> remplace();

    /** The changes; two that set the same thing are refused ({@code MODIFICATION_EN_DOUBLE}). */
    List<Modification> modifications();

    /** Refuses days out of the calendar of the library, itself as replaced, and changes that contradict each other. */
    @Value.Check
    default void verifier() {
        Exercice.du(dateEffet());
        dateSignature().ifPresent(Exercice::du);
        if (remplace().contains(numero())) {
            throw new ValeurInvalideException("AVENANT_INCONNU", "remplace", numero());
        }
        Map<String, Modification> parCible = new HashMap<>();
        for (Modification modification : modifications()) {
            for (String cible : modification.cibles()) {
                Modification autre = parCible.put(cible, modification);
                if (autre != null && !(autre.sAjoute() && modification.sAjoute())) {
                    throw new ValeurInvalideException("MODIFICATION_EN_DOUBLE", "modifications", cible);
                }
            }
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an avenant. */
    final class Builder extends ImmutableAvenant.Builder {
        Builder() {}
    }
}

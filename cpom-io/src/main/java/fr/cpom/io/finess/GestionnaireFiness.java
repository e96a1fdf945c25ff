package fr.cpom.io.finess;

import fr.cpom.essms.NumeroFiness;
import fr.cpom.essms.Siren;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** An entité juridique (EJ) of FINESS, with its sites that have a category of the ESSMS. */
@Value.Immutable
@CpomStyle
public interface GestionnaireFiness {
    /** FINESS number of the entité juridique (EJ). */
    NumeroFiness finess();

    /** Short name, else the long one, else the number. */
    String nom();

    /** SIREN number; empty when FINESS has none or a wrong one. */
    Optional<Siren> siren();

    /** Legal status; empty when the code of FINESS tells none ({@code FINESS_STATUT_INCONNU}). */
    Optional<StatutJuridique> statut();

    /** True when FINESS holds it for active. */
    boolean actif();

    /** Its sites of the ESSMS nomenclature, open and closed, in the order of the flow. */
    List<SiteFiness> sites();

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a gestionnaire. */
    final class Builder extends ImmutableGestionnaireFiness.Builder {
        Builder() {}
    }
}

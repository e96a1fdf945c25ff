package fr.cpom.essms;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.droit.Territoire;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** An établissement or service social ou médico-social (L. 312-1 I CASF), as its authorisation describes it. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableEssms.class)
@JsonDeserialize(as = ImmutableEssms.class)
public interface Essms {
    /** FINESS number of the établissement (ET). */
    NumeroFiness finess();

    /** Name. */
    String nom();

    /** Category of the FINESS nomenclature. */
    CategorieEssms categorie();

    /** SIRET number, when known. */
    Optional<Siret> siret();

    /** Département of the site, when known. */
    Optional<Territoire> departement();

    /** Mode de fixation tarifaire of FINESS, when known. */
    Optional<ModeFixationTarifaire> modeFixationTarifaire();

    /** Authorities that tariff it; two when the tarification is joint; none when unknown. */
    List<AutoriteTarification> autorites();

    /** Places by mode d'accueil. */
    List<Capacite> capacites();

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an ESSMS. */
    final class Builder extends ImmutableEssms.Builder {
        Builder() {}
    }
}

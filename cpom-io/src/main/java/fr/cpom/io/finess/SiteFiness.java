package fr.cpom.io.finess;

import fr.cpom.droit.Territoire;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.ModeFixationTarifaire;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.essms.Siret;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A site (ET) whose category is in the nomenclature of the ESSMS, open or closed, as FINESS describes it. */
@Value.Immutable
@CpomStyle
public interface SiteFiness {
    /** FINESS number of the établissement (ET). */
    NumeroFiness finess();

    /** Short name, else the long one, else the number. */
    String nom();

    /** Category. */
    CategorieEssms categorie();

    /** True when FINESS holds the site for active. */
    boolean ouvert();

    /** SIRET number; empty when FINESS has none or a wrong one. */
    Optional<Siret> siret();

    /** Département of the commune of the site address. */
    Optional<Territoire> departement();

    /** Mode de fixation tarifaire (MFT); empty when FINESS has none or one that is no longer in force. */
    Optional<ModeFixationTarifaire> modeFixationTarifaire();

    /** Dates of effect of the CPOM engagements (CONV/CPM), in the order of the flow. */
    List<LocalDate> datesCpom();

    /** Active social and médico-social activities, in the order of the flow; none without the activities flow. */
    List<ActiviteFiness> activites();

    /**
     * True when FINESS records a CPOM engagement. The mark is incomplete: in the flows of August 2026, of 25 sites whose MFT
     * says "sous CPOM", 11 had none.
     */
    default boolean porteCpom() {
        return !datesCpom().isEmpty();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a site. */
    final class Builder extends ImmutableSiteFiness.Builder {
        Builder() {}
    }
}

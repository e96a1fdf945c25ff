package fr.cpom.contrat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import java.util.Optional;

/** A public party to the contract: a tarification authority, or an organism of social protection. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(PartiePublique.AgenceRegionaleSante.class),
    @JsonSubTypes.Type(PartiePublique.ConseilDepartemental.class),
    @JsonSubTypes.Type(PartiePublique.Metropole.class),
    @JsonSubTypes.Type(PartiePublique.PrefetRegion.class),
    @JsonSubTypes.Type(PartiePublique.OrganismeProtectionSociale.class)
})
public sealed interface PartiePublique extends Partie {
    /** The tarification authority that the party is, if it is one. */
    @JsonIgnore
    Optional<AutoriteTarification> autorite();

    /**
     * An agence régionale de santé, through its directeur général.
     *
     * @param region its region; another level is refused ({@code AUTORITE_ILLISIBLE})
     */
    @JsonTypeName("ARS")
    record AgenceRegionaleSante(String nom, Territoire region) implements PartiePublique {
        public AgenceRegionaleSante {
            new AutoriteTarification(AutoriteTarification.Type.ARS, region);
        }

        @Override
        public Optional<AutoriteTarification> autorite() {
            return Optional.of(new AutoriteTarification(AutoriteTarification.Type.ARS, region));
        }
    }

    /**
     * A conseil départemental, through its president.
     *
     * @param departement its département; another level is refused ({@code AUTORITE_ILLISIBLE})
     */
    @JsonTypeName("CONSEIL_DEPARTEMENTAL")
    record ConseilDepartemental(String nom, Territoire departement) implements PartiePublique {
        public ConseilDepartemental {
            new AutoriteTarification(AutoriteTarification.Type.CD, departement);
        }

        @Override
        public Optional<AutoriteTarification> autorite() {
            return Optional.of(new AutoriteTarification(AutoriteTarification.Type.CD, departement));
        }
    }

    /**
     * A métropole with the powers of a département.
     *
     * @param departement the collectivity, such as {@code DEP-69M}; another level is refused ({@code AUTORITE_ILLISIBLE})
     */
    @JsonTypeName("METROPOLE")
    record Metropole(String nom, Territoire departement) implements PartiePublique {
        public Metropole {
            new AutoriteTarification(AutoriteTarification.Type.METROPOLE, departement);
        }

        @Override
        public Optional<AutoriteTarification> autorite() {
            return Optional.of(new AutoriteTarification(AutoriteTarification.Type.METROPOLE, departement));
        }
    }

    /**
     * The préfet de région, for the State.
     *
     * @param region the region; another level is refused ({@code AUTORITE_ILLISIBLE})
     */
    @JsonTypeName("PREFET_REGION")
    record PrefetRegion(String nom, Territoire region) implements PartiePublique {
        public PrefetRegion {
            new AutoriteTarification(AutoriteTarification.Type.PREFET, region);
        }

        @Override
        public Optional<AutoriteTarification> autorite() {
            return Optional.of(new AutoriteTarification(AutoriteTarification.Type.PREFET, region));
        }
    }

    /** An organism of social protection (L. 313-11 al. 1), party without being a tarification authority. */
    @JsonTypeName("ORGANISME_PROTECTION_SOCIALE")
    record OrganismeProtectionSociale(String nom) implements PartiePublique {
        @Override
        public Optional<AutoriteTarification> autorite() {
            return Optional.empty();
        }
    }
}

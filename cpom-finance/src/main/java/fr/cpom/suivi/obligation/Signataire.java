package fr.cpom.suivi.obligation;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.AutoriteTarification;
import java.util.Optional;

/**
 * A person who signs the contract.
 *
 * @param role in what quality
 * @param autorite the authority itself, when its territory is known; never for the private side
 * @param facultatif true for one that the text only allows: the person who controls the gestionnaire
 * @param reference article
 */
public record Signataire(
        Role role, Optional<AutoriteTarification> autorite, boolean facultatif, ReferenceJuridique reference) {
    /** The qualities in which one signs. */
    public enum Role {
        /** The gestionnaire of the ESSMS. */
        GESTIONNAIRE,
        /** The person who controls the gestionnaire (C. com. L. 233-3), on its behalf. */
        PERSONNE_QUI_CONTROLE,
        /** The directeur général of the agence régionale de santé. */
        DG_ARS,
        /** The president of the conseil départemental or of the métropole. */
        PCD,
        /** The préfet de région. */
        PREFET_REGION
    }
}

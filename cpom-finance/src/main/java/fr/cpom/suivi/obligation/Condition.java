package fr.cpom.suivi.obligation;

import fr.cpom.droit.ReferenceJuridique;

/** What must still be true for a contract to be possible, and could not be told from what is known of the ESSMS alone. */
public enum Condition {
    /** Run by the gestionnaire of the ESSMS that found the contract. */
    MEME_GESTIONNAIRE(Articles.L_313_12_2_AL1),
    /** Of the same ressort territorial, which no text defines. */
    MEME_RESSORT_TERRITORIAL(Articles.L_313_12_2_AL1),
    /** Authorised by the president of the conseil départemental or by the directeur général of the ARS. */
    AUTORISATION_PCD_OU_DG_ARS(Articles.L_313_12_2_AL1),
    /** Tariffed by the préfet de région, or by the president of the conseil départemental alone. */
    TARIFICATION_PREFET_OU_PCD_SEUL(Articles.L_313_11_2),
    /** Run by another person than the collectivity in charge of child protection. */
    GESTIONNAIRE_AUTRE_QUE_LA_COLLECTIVITE(Articles.L_313_12_4);

    private final ReferenceJuridique reference;

    Condition(ReferenceJuridique reference) {
        this.reference = reference;
    }

    /** An article that sets it. */
    public ReferenceJuridique reference() {
        return reference;
    }
}

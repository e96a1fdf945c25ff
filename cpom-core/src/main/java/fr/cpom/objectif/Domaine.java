package fr.cpom.objectif;

/** What a finding of the diagnostic, or an objective, is about. */
public enum Domaine {
    /** Activity: places, presence, persons accompanied (R. 314-43-2 CASF). */
    ACTIVITE,
    /** Quality of the care and of the prise en charge (L. 313-12 IV ter B, L. 313-12-2 CASF). */
    QUALITE,
    /** Accompaniment of the persons (L. 313-12 IV ter B CASF). */
    ACCOMPAGNEMENT,
    /** Intervention of hospitalisation à domicile, palliative care included (L. 313-12 IV ter B CASF). */
    HOSPITALISATION_A_DOMICILE,
    /** Parcours, coopérations and needs of the territory. */
    PARCOURS_ET_TERRITOIRE,
    /** Transformation of the offer. */
    TRANSFORMATION_OFFRE,
    /** Staff: posts, absence, seniority, training. */
    RESSOURCES_HUMAINES,
    /** Buildings and equipment. */
    BATIMENTS,
    /** Finances. */
    FINANCES,
    /** Governance, head office, organisation. */
    GOUVERNANCE,
    /** Information system. */
    SYSTEME_INFORMATION,
    /** Transition écologique et énergétique. */
    TRANSITION_ECOLOGIQUE,
    /** Anything else. */
    AUTRE
}

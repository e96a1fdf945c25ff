package fr.cpom.projection.dette;

/** The classes of depreciated assets whose wear is measured, land and works in progress left out. */
public enum ClasseImmobilisation {
    /** Buildings: depreciation 2813 and 2814 on 213 and 214. */
    CONSTRUCTIONS("constructions"),
    /** Equipment: depreciation 2815 and 2818 on 215 and 218. */
    EQUIPEMENTS("équipements"),
    /** All depreciated assets together, where the accounts are not told apart. */
    ENSEMBLE("immobilisations");

    private final String libelle;

    ClasseImmobilisation(String libelle) {
        this.libelle = libelle;
    }

    /** French wording. */
    String libelle() {
        return libelle;
    }
}

package fr.cpom.io.comparaison;

/** What happens to a part of a contract, from the first to the second. */
public enum TypeDifference {
    /** Only the second has it. */
    AJOUT,
    /** Only the first has it. */
    RETRAIT,
    /** Both have it, otherwise. */
    CHANGEMENT;

    /** The same seen from the second to the first. */
    public TypeDifference inverse() {
        return switch (this) {
            case AJOUT -> RETRAIT;
            case RETRAIT -> AJOUT;
            case CHANGEMENT -> CHANGEMENT;
        };
    }
}

package fr.cpom.contrat;

/** A party that signs the contract: the gestionnaire, or one of the public parties. */
public sealed interface Partie permits Gestionnaire, PartiePublique {
    /** Name. */
    String nom();
}

package fr.cpom.fongibilite.perequation;

/** Cents from a place to another, by their numbers. */
record Envoi(int de, int vers, long montant) {}

package fr.cpom.contrat;

import fr.cpom.essms.NumeroFiness;

/**
 * The option tarifaire of the soins of an EHPAD (R. 314-164 CASF).
 *
 * @param essms the EHPAD
 * @param option tarif global or partiel
 */
public record OptionTarifaire(NumeroFiness essms, Option option) {
    /** What the forfait soins pays for. */
    public enum Option {
        /** Tarif partiel: salaried doctors and nurses, no consultations of others. */
        PARTIEL,
        /** Tarif global: consultations, paramedical acts and common biology too. */
        GLOBAL
    }
}

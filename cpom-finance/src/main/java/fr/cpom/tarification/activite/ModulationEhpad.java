package fr.cpom.tarification.activite;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The modulation of a forfait of an EHPAD.
 *
 * @param section soins or dépendance
 * @param exercice year of the tariff
 * @param tranche how far the equation is financed, when the threshold depends on it
 * @param seuil threshold of the year; absent when none applies, and then nothing is modulated
 * @param taux the taux d'occupation compared with it
 * @param ecart rate less threshold, in points
 * @param pourcentage signed rate of modulation: negative for a reduction; absent when the rate is not known
 * @param montant signed amount of the modulation of the equation part, euros
 * @param partModulee equation part once modulated, euros
 * @param complements financements complémentaires, modulated when the contract says so, euros
 * @param forfait equation part and complements once modulated, euros
 * @param reference the article of the section
 */
public record ModulationEhpad(
        SectionTarifaire section,
        Exercice exercice,
        Optional<Tranche> tranche,
        Optional<Taux> seuil,
        Optional<Taux> taux,
        Optional<Taux> ecart,
        Optional<Taux> pourcentage,
        Optional<MonetaryAmount> montant,
        Optional<MonetaryAmount> partModulee,
        Optional<MonetaryAmount> complements,
        Optional<MonetaryAmount> forfait,
        ReferenceJuridique reference) {

    /** How far the forfait received covers the result of the equation. */
    public enum Tranche {
        /** At least the whole. */
        FINANCEMENT_COMPLET,
        /** At least nine tenths. */
        FINANCEMENT_PARTIEL,
        /** Less. */
        FINANCEMENT_FAIBLE
    }
}

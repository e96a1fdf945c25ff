package fr.cpom.budget;

import fr.cpom.droit.Territoire;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.valeur.Exercice;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An EHPAD whose sections tarifaires are asked, for a year or for a day.
 *
 * @param categorie its FINESS category; EHPAD when absent
 * @param departement its département: some merged two sections from July 2025
 * @param exercice the year
 * @param date the day, instead of a year
 */
public record DemandeSections(
        Optional<CategorieEssms> categorie,
        Optional<Territoire> departement,
        Optional<Exercice> exercice,
        Optional<LocalDate> date) {}

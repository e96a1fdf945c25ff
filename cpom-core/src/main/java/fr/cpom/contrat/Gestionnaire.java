package fr.cpom.contrat;

import fr.cpom.essms.NumeroFiness;
import fr.cpom.essms.Siren;
import fr.cpom.essms.StatutJuridique;

/**
 * The legal person that runs the ESSMS of the contract.
 *
 * @param nom name
 * @param siren SIREN number
 * @param finess FINESS number of the entité juridique (EJ)
 * @param statut legal status
 */
public record Gestionnaire(String nom, Siren siren, NumeroFiness finess, StatutJuridique statut) implements Partie {}

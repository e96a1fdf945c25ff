package fr.cpom.budget;

import fr.cpom.droit.Confiance;

/**
 * The accounts that play a role, in one chart and its years.
 *
 * @param role the role
 * @param prefixe first digits of the accounts
 * @param sens side on which they play it
 * @param source where it was read
 * @param confiance how sure it is
 */
public record LigneRole(RoleCompte role, String prefixe, SensCompte sens, String source, Confiance confiance) {}

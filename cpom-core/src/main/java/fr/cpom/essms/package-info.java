/**
 * The ESSMS, établissements et services sociaux et médico-sociaux: identifiers, category, capacities, who tariffs them and
 * who pays.
 *
 * <p>In: FINESS facts. Out: typed, checked values. What FINESS calls an entité juridique is the gestionnaire; the ESSMS are
 * its établissements (ET).
 */
@NullMarked
package fr.cpom.essms;

import org.jspecify.annotations.NullMarked;

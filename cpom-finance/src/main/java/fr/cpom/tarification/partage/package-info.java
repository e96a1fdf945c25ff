/**
 * What several pay together for one ESSMS (R. 314-105 to R. 314-145, L. 242-4 CASF): the prix de journée,
 * the prix de journée globalisé, the amendement Creton, the key of a CAMSP, the forfait soins of an EAM or a SAMSAH.
 *
 * <p>In: charges, days, a dotation, an orientation. Out: who pays what, at what price and on which basis, parts that sum to the
 * total to the cent. It knows no ceiling that no text gave, and judges neither the charges nor the orientation.
 */
@NullMarked
package fr.cpom.tarification.partage;

import org.jspecify.annotations.NullMarked;

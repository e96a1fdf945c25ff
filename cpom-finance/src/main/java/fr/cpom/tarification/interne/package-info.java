/** What the families of tarification share and do not publish: exact counts of days. */
@NullMarked
package fr.cpom.tarification.interne;

import org.jspecify.annotations.NullMarked;

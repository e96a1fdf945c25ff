/** Long-cents kernels shared by the modules of the library; not exported to users. */
@NullMarked
package fr.cpom.valeur.interne;

import org.jspecify.annotations.NullMarked;

/** Tests of the library as a whole: its architecture, its resources, its words and its modules. */
@NullMarked
package fr.cpom.verification;

import org.jspecify.annotations.NullMarked;

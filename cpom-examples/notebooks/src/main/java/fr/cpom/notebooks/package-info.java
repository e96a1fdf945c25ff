/** Short words for JShell sessions: an example contract, its trajectory as a table, the explanation of a year. */
@NullMarked
package fr.cpom.notebooks;

import org.jspecify.annotations.NullMarked;

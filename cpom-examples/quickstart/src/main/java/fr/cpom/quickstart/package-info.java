/** The first programs that a newcomer reads; the README shows their marked lines, and tests run them. */
@NullMarked
package fr.cpom.quickstart;

import org.jspecify.annotations.NullMarked;

/** JMH measures of the library, each against a hand-written loop that does the same work, in the same run. */
@NullMarked
package fr.cpom.benchmarks;

import org.jspecify.annotations.NullMarked;

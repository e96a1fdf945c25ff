/**
 * The command line {@code cpom}: the library without a program around it.
 *
 * <p>In: files that people name. Out: tables, JSON and faults in the language asked; exit code 0, 1 or 2. Nothing is computed
 * here: each command reads, calls the library and lays out what it answers.
 */
@NullMarked
package fr.cpom.cli;

import org.jspecify.annotations.NullMarked;

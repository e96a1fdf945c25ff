/**
 * Tables in CSV, in UTF-8: in, plain or gzip, the sites of the FINESS register, each with its category and its gestionnaire; out,
 * trajectories for a spreadsheet or a data frame.
 *
 * <p>In: a file whose first line names its columns. Out: values, and every fault with its line, its column and its text. A row that
 * cannot be used is left out and named; nothing is guessed.
 */
@NullMarked
package fr.cpom.io.csv;

import org.jspecify.annotations.NullMarked;

/**
 * Tables in CSV, plain or gzip, in UTF-8: the sites of the FINESS register, each with its category and its gestionnaire.
 *
 * <p>In: a file whose first line names its columns. Out: values, and every fault with its line, its column and its text. A row that
 * cannot be used is left out and named; nothing is guessed.
 */
@NullMarked
package fr.cpom.io.csv;

import org.jspecify.annotations.NullMarked;

/**
 * Contracts and other values of the library as JSON: strict reading, stable writing, JSON Schema.
 *
 * <p>In: bytes from anywhere, of which every fault is reported with its JSON pointer and nothing is ever half read. Out:
 * values, or text that two equal values share to the byte. Nothing is guessed, coerced or skipped here, and no rule of the
 * sector is checked beyond those that the values themselves refuse.
 */
@NullMarked
package fr.cpom.io.json;

import org.jspecify.annotations.NullMarked;

/**
 * Charts of projections, in PNG and in SVG: XChart draws axes, grids and curves; what is peculiar to a chart is drawn on top in its
 * coordinates. Nothing rests on colour alone: curves differ by dash and marker, bars by hatching.
 *
 * <p>Only {@link fr.cpom.cli.graphique.Graphiques} is used from outside, and no class of a library of drawing is loaded before a
 * chart is asked for. Figures are doubles here: they are only drawn.
 */
@NullMarked
package fr.cpom.cli.graphique;

import org.jspecify.annotations.NullMarked;

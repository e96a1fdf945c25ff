/**
 * The transformation of the offer: places that move between modes d'accueil and ESSMS over the years (virage domiciliaire,
 * mutualisation, regroupement, fusion), and what that does to capacity, theoretical activity and base.
 *
 * <p>In: places and bases at a date, and dated movements. Out: each year's places, days and base, pro rata temporis, and the
 * measures and changes to put in an avenant. Whether an authority accepts the movement is not said here.
 */
@NullMarked
package fr.cpom.suivi.transformation;

import org.jspecify.annotations.NullMarked;

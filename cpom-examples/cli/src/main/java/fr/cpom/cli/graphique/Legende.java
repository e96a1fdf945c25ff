package fr.cpom.cli.graphique;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;

/** The legend of curves, in rows: each with its dash and its marker. */
final class Legende {
    private static final int TRAIT = 44;
    private static final int ENTRE = 30;
    private static final int LIGNE = 24;

    private Legende() {}

    /**
     * A curve.
     *
     * @param nom its words
     * @param couleur its colour
     * @param trait its dash
     * @param marque its marker
     */
    record Courbe(String nom, Color couleur, BasicStroke trait, Marker marque) {}

    /** Draws it; its height. */
    static int dessiner(Graphics2D g, List<Courbe> courbes, double gauche, double haut, double largeur) {
        g.setFont(Page.police(Font.PLAIN, 15));
        FontMetrics mesures = g.getFontMetrics();
        double x = gauche;
        double y = haut + LIGNE / 2d;
        for (Courbe courbe : courbes) {
            double large = TRAIT + 8d + mesures.stringWidth(courbe.nom());
            if (x > gauche && x + large > gauche + largeur) {
                x = gauche;
                y += LIGNE;
            }
            g.setColor(courbe.couleur());
            g.setStroke(courbe.trait());
            g.draw(new Line2D.Double(x, y, x + TRAIT, y));
            courbe.marque().paint(g, x + TRAIT / 2d, y, 9);
            g.setColor(Page.ENCRE);
            g.drawString(courbe.nom(), (float) (x + TRAIT + 8), (float)
                    (y + (mesures.getAscent() - mesures.getDescent()) / 2d));
            x += large + ENTRE;
        }
        return (int) (y + LIGNE / 2d - haut);
    }
}

package fr.cpom.cli.graphique;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Line2D;

/** How a surface is filled: a colour and, for those that must be told apart in black and white, hatching. */
enum Trame {
    /** Totals and levels. */
    NIVEAU(new Color(0x3F5468), new Color(0x26333F), 0),
    /** What improves a result. */
    FAVORABLE(new Color(0x9DC3DF), new Color(0x2F5F86), 0),
    /** What worsens it: light, with hatching. */
    DEFAVORABLE(new Color(0xFBE3D6), new Color(0xA8390B), 7);

    private final Color fond;
    private final Color trait;
    private final int pas;

    Trame(Color fond, Color trait, int pas) {
        this.fond = fond;
        this.trait = trait;
        this.pas = pas;
    }

    Color trait() {
        return trait;
    }

    void remplir(Graphics2D g, Shape forme) {
        g.setColor(fond);
        g.fill(forme);
        hachurer(g, forme);
        g.setColor(trait);
        g.setStroke(new BasicStroke(1.2f));
        g.draw(forme);
    }

    /** The same for a large surface behind other things: no outline. */
    void voiler(Graphics2D g, Shape forme) {
        g.setColor(new Color(fond.getRed(), fond.getGreen(), fond.getBlue(), 150));
        g.fill(forme);
        hachurer(g, forme);
    }

    private void hachurer(Graphics2D g, Shape forme) {
        if (pas == 0) {
            return;
        }
        Shape avant = g.getClip();
        g.clip(forme);
        g.setColor(trait);
        g.setStroke(new BasicStroke(1f));
        Rectangle cadre = forme.getBounds();
        // lines of equal x + y, so that neighbours meet
        int premiere = Math.floorDiv(cadre.x + cadre.y, pas) * pas;
        for (int somme = premiere; somme <= cadre.x + cadre.width + cadre.y + cadre.height + pas; somme += pas) {
            double bas = cadre.y + (double) cadre.height;
            g.draw(new Line2D.Double(somme - bas, bas, somme - (double) cadre.y, cadre.y));
        }
        g.setClip(avant);
    }
}

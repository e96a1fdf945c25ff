package fr.cpom.cli.graphique;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.List;

/** One chart on its page: title, what it says, drawing, source. */
abstract class Page {
    static final int LARGEUR = 1200;

    static final Color ENCRE = new Color(0x1F2933);
    static final Color GRIS = new Color(0x52606D);
    static final Color GRILLE = new Color(0xD5DAE0);

    private static final int MARGE = 32;
    private static final String POLICE = Font.SANS_SERIF;

    private final Charte charte;

    Page(Charte charte) {
        this.charte = charte;
    }

    Charte charte() {
        return charte;
    }

    String texte(String cle, Object... valeurs) {
        return charte.texte(cle, valeurs);
    }

    /** Name of its files. */
    abstract String fichier();

    abstract String titre();

    /** What it shows, in a sentence. */
    abstract String sousTitre();

    int hauteur() {
        return 720;
    }

    /** Draws within a rectangle of the page. */
    abstract void corps(Graphics2D g, Rectangle zone);

    static Font police(int style, int taille) {
        return new Font(POLICE, style, taille);
    }

    final void dessiner(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, LARGEUR, hauteur());
        int haut = lignes(g, titre(), police(Font.BOLD, 24), ENCRE, 28);
        haut = lignes(g, sousTitre(), police(Font.PLAIN, 16), GRIS, haut + 6);
        Font petite = police(Font.PLAIN, 12);
        List<String> source = plier(charte.source(), g.getFontMetrics(petite), LARGEUR - 2 * MARGE);
        int bas = hauteur() - 16 - 16 * source.size();
        lignes(g, charte.source(), petite, GRIS, bas);
        corps(g, new Rectangle(MARGE, haut + 10, LARGEUR - 2 * MARGE, bas - haut - 18));
    }

    /** Writes lines from a height down; the height below them. */
    private static int lignes(Graphics2D g, String texte, Font police, Color couleur, int haut) {
        g.setFont(police);
        g.setColor(couleur);
        FontMetrics mesures = g.getFontMetrics();
        int y = haut;
        for (String ligne : plier(texte, mesures, LARGEUR - 2 * MARGE)) {
            g.drawString(ligne, MARGE, y + mesures.getAscent());
            y += mesures.getHeight();
        }
        return y;
    }

    /** A text cut at spaces into lines that fit. */
    static List<String> plier(String texte, FontMetrics mesures, int largeur) {
        List<String> lignes = new ArrayList<>();
        StringBuilder ligne = new StringBuilder();
        for (String mot : texte.split(" ", -1)) {
            if (!ligne.isEmpty() && mesures.stringWidth(ligne + " " + mot) > largeur) {
                lignes.add(ligne.toString());
                ligne.setLength(0);
            }
            ligne.append(ligne.isEmpty() ? "" : " ").append(mot);
        }
        lignes.add(ligne.toString());
        return lignes;
    }

    /** A text that fits, its middle cut where it must be: ends tell names apart. */
    static String abreger(String texte, FontMetrics mesures, int largeur) {
        if (mesures.stringWidth(texte) <= largeur) {
            return texte;
        }
        int gardes = texte.length() - 1;
        while (gardes > 2 && mesures.stringWidth(couper(texte, gardes)) > largeur) {
            gardes--;
        }
        return couper(texte, gardes);
    }

    private static String couper(String texte, int gardes) {
        int fin = gardes / 3;
        return texte.substring(0, gardes - fin).strip()
                + "…"
                + texte.substring(texte.length() - fin).strip();
    }
}

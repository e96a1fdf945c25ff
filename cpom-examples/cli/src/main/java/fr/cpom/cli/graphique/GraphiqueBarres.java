package fr.cpom.cli.graphique;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Horizontal bars from one amount to another, each under its name: waterfalls, results of ESSMS, tornados. */
abstract class GraphiqueBarres extends Page {
    /** Bars that a page holds. */
    static final int PLACES = 40;

    private static final int LIGNE = 34;
    private static final int GAUCHE = 300;

    final List<Barre> barres = new ArrayList<>();
    final Unite unite;

    /**
     * A chart without any bar yet.
     *
     * @param plusGrand the greatest amount, euros, from which the unit is chosen
     */
    GraphiqueBarres(Charte charte, double plusGrand) {
        super(charte);
        this.unite = Unite.pour(plusGrand, charte.locale());
    }

    /**
     * A bar, euros.
     *
     * @param nom its name, on the left
     * @param segments what is drawn, from and to
     * @param repere where a small circle is drawn, if any
     * @param forte true for a total
     */
    record Barre(String nom, List<Segment> segments, OptionalDouble repere, boolean forte) {}

    /**
     * A part of a bar, euros.
     *
     * @param de where it starts
     * @param vers where it ends
     * @param trame how it is filled
     * @param texte its words, beyond its end
     */
    record Segment(double de, double vers, Trame trame, String texte) {}

    /** True to join the end of a bar to the next one. */
    boolean cascade() {
        return false;
    }

    /** Where the bars start from, drawn as a line. */
    double origine() {
        return 0;
    }

    /** Words of the circles, under the bars; empty without any. */
    String legendeRepere() {
        return "";
    }

    /** Words of the axis. */
    String axe() {
        return texte("graphique.axe", unite.symbole());
    }

    @Override
    int hauteur() {
        return 230 + LIGNE * barres.size() + (legendeRepere().isEmpty() ? 0 : 24);
    }

    @Override
    void corps(Graphics2D g, Rectangle zone) {
        int legende = legendeRepere().isEmpty() ? 0 : 24;
        Graphics2D dessin = (Graphics2D) g.create();
        dessin.translate(zone.x + GAUCHE, zone.y);
        XYChart chart = axes(dessin, barres, zone.width - GAUCHE, zone.height - legende);
        double zero = chart.getScreenXFromChart(unite.de(origine()));
        dessin.setColor(ENCRE);
        dessin.setStroke(new BasicStroke(1.4f));
        dessin.draw(
                new Line2D.Double(zero, chart.getScreenYFromChart(barres.size()), zero, chart.getScreenYFromChart(0)));
        for (int i = 0; i < barres.size(); i++) {
            barre(dessin, chart, barres, i);
        }
        if (legende > 0) {
            cercle(dessin, 14, zone.height - 12d);
            dessin.setFont(police(Font.PLAIN, 14));
            dessin.drawString(legendeRepere(), 28, zone.height - 7);
        }
        dessin.dispose();
    }

    private XYChart axes(Graphics2D g, List<Barre> barres, int largeur, int hauteur) {
        double min = origine();
        double max = origine();
        for (Barre barre : barres) {
            min = Math.min(min, barre.repere().orElse(min));
            max = Math.max(max, barre.repere().orElse(max));
            for (Segment segment : barre.segments()) {
                min = Math.min(min, Math.min(segment.de(), segment.vers()));
                max = Math.max(max, Math.max(segment.de(), segment.vers()));
            }
        }
        // an axis needs a length, were all amounts the same
        max = max == min ? min + 1 : max;
        double[] bornes = bornes(g, barres, min, max, largeur - 24d);
        XYChart chart = Reperes.vide(largeur, hauteur, unite::graduation, y -> "");
        chart.getStyler().setXAxisMin(unite.de(bornes[0]));
        chart.getStyler().setXAxisMax(unite.de(bornes[1]));
        chart.getStyler().setYAxisMin(0d);
        chart.getStyler().setYAxisMax((double) barres.size());
        chart.getStyler().setYAxisTicksVisible(false);
        chart.getStyler().setPlotGridHorizontalLinesVisible(false);
        chart.getStyler().setXAxisTickMarkSpacingHint(110);
        chart.setXAxisTitle(axe());
        // XChart draws no axis without a series: this one has no line and no marker
        XYSeries invisible =
                chart.addSeries("-", new double[] {unite.de(min), unite.de(max)}, new double[] {0, barres.size()});
        invisible.setLineStyle(SeriesLines.NONE);
        invisible.setMarker(SeriesMarkers.NONE);
        chart.paint(g, largeur, hauteur);
        // XChart holds the hint of the other axis against the height too, and places nothing on a low chart
        chart.getStyler().setXAxisTickMarkSpacingHint(1);
        return chart;
    }

    /** The ends of the axis, with room for the words beyond the bars: found by a few steps, for room changes the scale. */
    private static double[] bornes(Graphics2D g, List<Barre> barres, double min, double max, double largeur) {
        FontMetrics mesures = g.getFontMetrics(police(Font.BOLD, 15));
        double[] bornes = {min, max};
        for (int pas = 0; pas < 12; pas++) {
            double parPixel = (bornes[1] - bornes[0]) / largeur;
            double bas = min;
            double haut = max;
            for (Barre barre : barres) {
                for (Segment segment : barre.segments()) {
                    double mots = (mesures.stringWidth(segment.texte()) + 26) * parPixel;
                    double repere = barre.repere().orElse(segment.vers());
                    bas = segment.vers() < segment.de() ? Math.min(bas, Math.min(segment.vers(), repere) - mots) : bas;
                    haut = segment.vers() < segment.de()
                            ? haut
                            : Math.max(haut, Math.max(segment.vers(), repere) + mots);
                }
            }
            bornes = new double[] {bas - 8 * parPixel, haut + 8 * parPixel};
        }
        return bornes;
    }

    private void barre(Graphics2D g, XYChart chart, List<Barre> barres, int rang) {
        Barre barre = barres.get(rang);
        int n = barres.size();
        double haut = chart.getScreenYFromChart(n - rang - 0.16);
        double bas = chart.getScreenYFromChart(n - rang - 0.84);
        double milieu = (haut + bas) / 2;
        g.setFont(police(barre.forte() ? Font.BOLD : Font.PLAIN, 15));
        FontMetrics mesures = g.getFontMetrics();
        double ligne = milieu + (mesures.getAscent() - mesures.getDescent()) / 2d;
        nom(g, barre, ligne);
        g.setFont(police(barre.forte() ? Font.BOLD : Font.PLAIN, 15));
        for (Segment segment : barre.segments()) {
            double de = chart.getScreenXFromChart(unite.de(segment.de()));
            double vers = chart.getScreenXFromChart(unite.de(segment.vers()));
            segment.trame()
                    .remplir(
                            g,
                            new Rectangle2D.Double(
                                    Math.min(de, vers), haut, Math.max(0.6, Math.abs(vers - de)), bas - haut));
        }
        if (cascade() && rang + 1 < n) {
            double x = chart.getScreenXFromChart(
                    unite.de(barre.segments().get(barre.segments().size() - 1).vers()));
            g.setColor(GRIS);
            g.setStroke(
                    new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1f, new float[] {3f, 3f}, 0f));
            g.draw(new Line2D.Double(x, bas, x, chart.getScreenYFromChart(n - rang - 1.16)));
        }
        barre.repere().ifPresent(r -> cercle(g, chart.getScreenXFromChart(unite.de(r)), milieu));
        for (Segment segment : barre.segments()) {
            mots(g, chart, barre, segment, ligne);
        }
    }

    /** The name, in smaller letters where it is long, then on two lines, the second one cut where it must be. */
    private static void nom(Graphics2D g, Barre barre, double ligne) {
        for (int taille = 15; taille >= 12; taille--) {
            g.setFont(police(barre.forte() ? Font.BOLD : Font.PLAIN, taille));
            if (g.getFontMetrics().stringWidth(barre.nom()) <= GAUCHE - 10) {
                break;
            }
        }
        FontMetrics mesures = g.getFontMetrics();
        String debut = plier(barre.nom(), mesures, GAUCHE - 10).get(0);
        String suite = barre.nom().substring(debut.length()).strip();
        List<String> lignes = suite.isEmpty() ? List.of(debut) : List.of(debut, suite);
        g.setColor(ENCRE);
        double y = ligne - (lignes.size() - 1) * 7d;
        for (String mots : lignes) {
            String nom = abreger(mots, mesures, GAUCHE - 10);
            g.drawString(nom, (float) -mesures.stringWidth(nom) - 8, (float) y);
            y += 14;
        }
    }

    /** The words of a segment beyond its end, on the side that it goes to. */
    private void mots(Graphics2D g, XYChart chart, Barre barre, Segment segment, double ligne) {
        boolean gauche = segment.vers() < segment.de();
        double bout = segment.vers();
        double repere = barre.repere().orElse(bout);
        double ecart = 7;
        double x = chart.getScreenXFromChart(unite.de(bout));
        double cercle = chart.getScreenXFromChart(unite.de(repere));
        FontMetrics mesures = g.getFontMetrics();
        int large = mesures.stringWidth(segment.texte());
        if (Math.abs(cercle - x) < large + 16 && (gauche ? cercle <= x + 6 : cercle >= x - 6)) {
            x = gauche ? Math.min(x, cercle) - 6 : Math.max(x, cercle) + 6;
        }
        double debut = gauche ? x - ecart - large : x + ecart;
        if (segment.texte().isEmpty()) {
            return;
        }
        g.setColor(new Color(255, 255, 255, 220));
        g.fill(new Rectangle2D.Double(
                debut - 1, ligne - mesures.getAscent() + 1, large + 2d, mesures.getAscent() + 2d));
        g.setColor(ENCRE);
        g.drawString(segment.texte(), (float) debut, (float) ligne);
    }

    private static void cercle(Graphics2D g, double x, double y) {
        Ellipse2D rond = new Ellipse2D.Double(x - 5, y - 5, 10, 10);
        g.setColor(Color.WHITE);
        g.fill(rond);
        g.setColor(ENCRE);
        g.setStroke(new BasicStroke(2f));
        g.draw(rond);
    }
}

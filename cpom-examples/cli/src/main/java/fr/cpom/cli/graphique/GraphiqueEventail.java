package fr.cpom.cli.graphique;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.GeneralPath;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The fan of what the result of each year may be: a band for each pair of percentiles; below, the probability of a loss. */
final class GraphiqueEventail extends Page {
    private static final Color[] BANDES = {new Color(0xDCE8F2), new Color(0xAECBE3), new Color(0x78A6CC)};
    private static final Color MEDIANE = new Color(0x14375C);
    private static final BasicStroke TIRETS =
            new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {8f, 5f}, 0f);
    private static final int PIED = 34;

    /** Half the width of the boxes that stand for the bands when there is only one year. */
    private static final double DEMI_BOITE = 0.09;

    private final double[] annees;
    private final double[] central;
    private final List<Centiles> centiles;
    private final double[] deficits;
    private final String sousTitre;
    private final Unite unite;

    /**
     * A percentile over the years.
     *
     * @param nom its words
     * @param niveau 0 to 1
     * @param euros by year
     */
    record Centiles(String nom, double niveau, List<Double> euros) {
        Centiles {
            euros = List.copyOf(euros);
        }

        double[] valeurs() {
            return euros.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /**
     * The chart.
     *
     * @param annees years
     * @param central result without any gap, euros
     * @param centiles percentiles by level
     * @param deficits probability of a result below zero, 0 to 1
     */
    GraphiqueEventail(
            Charte charte,
            double[] annees,
            double[] central,
            List<Centiles> centiles,
            double[] deficits,
            String sousTitre) {
        super(charte);
        this.annees = annees;
        this.central = central;
        this.centiles = centiles;
        this.deficits = deficits;
        this.sousTitre = sousTitre;
        this.unite = Unite.pour(valeurs().map(Math::abs).max().orElse(0), charte.locale());
    }

    private DoubleStream valeurs() {
        return DoubleStream.concat(
                Arrays.stream(central), centiles.stream().flatMapToDouble(c -> Arrays.stream(c.valeurs())));
    }

    @Override
    String fichier() {
        return "eventail";
    }

    @Override
    String titre() {
        return texte("graphique.eventail.titre");
    }

    @Override
    String sousTitre() {
        return sousTitre;
    }

    @Override
    int hauteur() {
        return 820;
    }

    @Override
    void corps(Graphics2D g, Rectangle zone) {
        int bas = 150;
        int hauteur = zone.height - bas - PIED;
        Graphics2D dessin = (Graphics2D) g.create();
        dessin.translate(zone.x, zone.y);
        int haut = legende(dessin, zone.width) + 6;
        dessin.translate(0, haut);
        XYChart chart = courbes(dessin, zone.width, hauteur - haut);
        probabilites(dessin, chart, hauteur - haut + PIED, bas);
        dessin.dispose();
    }

    /** Bands first, as squares of their grey, then the curves. */
    private int legende(Graphics2D g, int largeur) {
        g.setFont(police(Font.PLAIN, 15));
        FontMetrics mesures = g.getFontMetrics();
        double x = 4;
        int bandes = centiles.size() / 2;
        for (int b = 0; b < bandes; b++) {
            Rectangle2D carre = new Rectangle2D.Double(x, 4, 30, 16);
            g.setColor(couleur(b, bandes));
            g.fill(carre);
            g.setColor(GRIS);
            g.setStroke(new BasicStroke(0.8f));
            g.draw(carre);
            String nom = texte(
                    "graphique.eventail.bande",
                    centiles.get(b).nom(),
                    centiles.get(centiles.size() - 1 - b).nom());
            g.setColor(ENCRE);
            g.drawString(nom, (float) x + 36, 12 + (mesures.getAscent() - mesures.getDescent()) / 2f);
            x += 36 + mesures.stringWidth(nom) + 26;
        }
        return 24
                + Legende.dessiner(
                        g,
                        List.of(
                                new Legende.Courbe(
                                        texte("graphique.eventail.mediane"),
                                        MEDIANE,
                                        new BasicStroke(2.8f),
                                        SeriesMarkers.CIRCLE),
                                new Legende.Courbe(
                                        texte("graphique.eventail.central"), ENCRE, TIRETS, SeriesMarkers.NONE)),
                        4,
                        26,
                        largeur);
    }

    /** The outermost band is the lightest. */
    private static Color couleur(int bande, int bandes) {
        return BANDES[Math.min(BANDES.length - 1, Math.max(0, BANDES.length - bandes) + bande)];
    }

    private XYChart courbes(Graphics2D g, int largeur, int hauteur) {
        XYChart chart = Reperes.parAnnees(largeur, hauteur, annees, unite::graduation);
        double max = Math.max(0, valeurs().max().orElse(0));
        double min = Math.min(0, valeurs().min().orElse(0));
        double jeu = Math.max((max - min) * 0.06, 1);
        chart.getStyler().setYAxisMin(unite.de(min - jeu));
        chart.getStyler().setYAxisMax(unite.de(max + jeu));
        chart.setYAxisTitle(texte("graphique.axe", unite.symbole()));
        Reperes.courbe(chart, "central", annees, unite.de(central), ENCRE, TIRETS, SeriesMarkers.NONE);
        centiles.stream()
                .filter(c -> c.niveau() == 0.5)
                .findFirst()
                .ifPresent(c -> Reperes.courbe(
                        chart,
                        "mediane",
                        annees,
                        unite.de(c.valeurs()),
                        MEDIANE,
                        new BasicStroke(2.8f),
                        SeriesMarkers.CIRCLE));
        Reperes.placer(chart, largeur, hauteur);
        int bandes = centiles.size() / 2;
        for (int b = 0; b < bandes; b++) {
            bande(g, chart, centiles.get(b), centiles.get(centiles.size() - 1 - b), couleur(b, bandes));
        }
        chart.paint(g, largeur, hauteur);
        Reperes.annees(g, chart, annees);
        double zero = chart.getScreenYFromChart(0);
        g.setColor(ENCRE);
        g.setStroke(new BasicStroke(1.4f));
        g.draw(new Line2D.Double(gauche(chart), zero, droite(chart), zero));
        if (annees.length == 1) {
            traits(g, chart);
        }
        bouts(g, chart);
        return chart;
    }

    private double gauche(XYChart chart) {
        return chart.getScreenXFromChart(annees[0] - Reperes.BORD);
    }

    private double droite(XYChart chart) {
        return chart.getScreenXFromChart(annees[annees.length - 1] + Reperes.BORD);
    }

    /** Curves of one point: strokes across the boxes. */
    private void traits(Graphics2D g, XYChart chart) {
        double gauche = chart.getScreenXFromChart(annees[0] - 1.3 * DEMI_BOITE);
        double droite = chart.getScreenXFromChart(annees[0] + DEMI_BOITE);
        for (Centiles c : centiles) {
            if (c.niveau() == 0.5) {
                g.setColor(MEDIANE);
                g.setStroke(new BasicStroke(2.8f));
                g.draw(new Line2D.Double(gauche, y(chart, c, 0), droite, y(chart, c, 0)));
            }
        }
        double y = chart.getScreenYFromChart(unite.de(central[0]));
        g.setColor(ENCRE);
        g.setStroke(TIRETS);
        g.draw(new Line2D.Double(gauche, y, droite, y));
    }

    private double demiBoite() {
        return annees.length == 1 ? DEMI_BOITE : 0;
    }

    private double y(XYChart chart, Centiles centiles, int annee) {
        return chart.getScreenYFromChart(unite.de(centiles.euros().get(annee)));
    }

    private void bande(Graphics2D g, XYChart chart, Centiles bas, Centiles haut, Color couleur) {
        GeneralPath forme = new GeneralPath();
        double bord = demiBoite();
        forme.moveTo(chart.getScreenXFromChart(annees[0] - bord), y(chart, haut, 0));
        for (int i = 1; i < annees.length; i++) {
            forme.lineTo(chart.getScreenXFromChart(annees[i]), y(chart, haut, i));
        }
        int dernier = annees.length - 1;
        forme.lineTo(chart.getScreenXFromChart(annees[dernier] + bord), y(chart, haut, dernier));
        forme.lineTo(chart.getScreenXFromChart(annees[dernier] + bord), y(chart, bas, dernier));
        for (int i = dernier - 1; i >= 0; i--) {
            forme.lineTo(chart.getScreenXFromChart(annees[i]), y(chart, bas, i));
        }
        forme.lineTo(chart.getScreenXFromChart(annees[0] - bord), y(chart, bas, 0));
        forme.closePath();
        g.setColor(couleur);
        g.fill(forme);
        g.setColor(GRIS);
        g.setStroke(new BasicStroke(0.8f));
        g.draw(forme);
    }

    /** The percentiles of the last year in figures beside the fan, moved apart where they are too near. */
    private void bouts(Graphics2D g, XYChart chart) {
        g.setFont(police(Font.PLAIN, 12));
        FontMetrics mesures = g.getFontMetrics();
        double x = chart.getScreenXFromChart(annees[annees.length - 1] + demiBoite()) + 8;
        double plancher = Double.NEGATIVE_INFINITY;
        for (int c = centiles.size() - 1; c >= 0; c--) {
            double euros = centiles.get(c).euros().get(annees.length - 1);
            double y = Math.max(plancher, chart.getScreenYFromChart(unite.de(euros)) + mesures.getAscent() / 2d - 1);
            g.setColor(ENCRE);
            g.drawString(unite.valeur(unite.de(euros)), (float) x, (float) y);
            plancher = y + mesures.getAscent() + 1;
        }
    }

    private void probabilites(Graphics2D g, XYChart chart, int haut, int hauteur) {
        g.setFont(police(Font.BOLD, 15));
        g.setColor(ENCRE);
        g.drawString(texte("graphique.eventail.deficit"), 4, haut + 16);
        double sommet = haut + 44d;
        double socle = haut + hauteur - 10d;
        double pas = chart.getScreenXFromChart(annees[0] + 1) - chart.getScreenXFromChart(annees[0]);
        double large = Math.min(64, pas * 0.6);
        g.setFont(police(Font.PLAIN, pas > 62 ? 14 : 11));
        FontMetrics mesures = g.getFontMetrics();
        for (int i = 0; i < annees.length; i++) {
            double x = chart.getScreenXFromChart(annees[i]);
            double y = socle - (socle - sommet) * deficits[i];
            Trame.DEFAVORABLE.remplir(g, new Rectangle2D.Double(x - large / 2, y, large, Math.max(0.5, socle - y)));
            String texte = Unite.pourcent(deficits[i], charte().locale());
            g.setColor(ENCRE);
            g.drawString(texte, (float) (x - mesures.stringWidth(texte) / 2d), (float) y - 5);
        }
        g.setStroke(new BasicStroke(1.2f));
        g.draw(new Line2D.Double(gauche(chart), socle, droite(chart), socle));
    }
}

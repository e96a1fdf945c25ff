package fr.cpom.cli.graphique;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.function.Function;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;

/** An XChart chart in the dress of the others: axes, grid and legend, no title of its own. */
final class Reperes {
    /** Years left free before the first and after the last. */
    static final double BORD = 0.45;

    private static final Color CLAIR = new Color(255, 255, 255, 0);

    private Reperes() {}

    static XYChart vide(int largeur, int hauteur, Function<Double, String> enX, Function<Double, String> enY) {
        XYChart chart = new XYChart(largeur, hauteur);
        XYStyler style = chart.getStyler();
        style.setBaseFont(Page.police(Font.PLAIN, 14));
        style.setChartTitleVisible(false);
        style.setChartBackgroundColor(CLAIR);
        style.setChartFontColor(Page.ENCRE);
        style.setChartPadding(4);
        style.setPlotBackgroundColor(CLAIR);
        style.setPlotBorderVisible(false);
        style.setPlotContentSize(1);
        style.setPlotMargin(0);
        style.setLegendVisible(false);
        style.setAxisTickLabelsFont(Page.police(Font.PLAIN, 14));
        style.setAxisTickLabelsColor(Page.ENCRE);
        style.setAxisTitleFont(Page.police(Font.PLAIN, 14));
        style.setPlotGridLinesColor(Page.GRILLE);
        style.setPlotGridLinesStroke(new BasicStroke(1f));
        style.setXAxisTickLabelsFormattingFunction(enX);
        style.setYAxisTickLabelsFormattingFunction(enY);
        style.setMarkerSize(9);
        return chart;
    }

    /** A chart whose x are years, which are written under it by {@link #annees} and not by XChart, for it draws no whole years. */
    static XYChart parAnnees(int largeur, int hauteur, double[] annees, Function<Double, String> enY) {
        XYChart chart = vide(largeur, hauteur, x -> "", enY);
        XYStyler style = chart.getStyler();
        style.setXAxisMin(annees[0] - BORD);
        style.setXAxisMax(annees[annees.length - 1] + BORD);
        style.setXAxisTicksVisible(false);
        style.setPlotGridVerticalLinesVisible(false);
        return chart;
    }

    static void courbe(
            XYChart chart,
            String nom,
            double[] annees,
            double[] valeurs,
            Color couleur,
            BasicStroke trait,
            Marker marque) {
        XYSeries serie = chart.addSeries(nom, annees, valeurs);
        serie.setLineColor(couleur);
        serie.setMarkerColor(couleur);
        serie.setLineStyle(trait);
        serie.setMarker(marque);
    }

    /** Fixes the places of a chart without drawing it, for what must go behind it. */
    static void placer(XYChart chart, int largeur, int hauteur) {
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        chart.paint(g, largeur, hauteur);
        g.dispose();
    }

    /** A line from end to end of the axis of years. */
    static void horizontale(Graphics2D g, XYChart chart, double y) {
        g.draw(new Line2D.Double(
                chart.getScreenXFromChart(chart.getStyler().getXAxisMin()),
                y,
                chart.getScreenXFromChart(chart.getStyler().getXAxisMax()),
                y));
    }

    /** The years under a chart, as many as there is room for. */
    static void annees(Graphics2D g, XYChart chart, double[] annees) {
        g.setFont(Page.police(Font.PLAIN, 14));
        g.setColor(Page.ENCRE);
        FontMetrics mesures = g.getFontMetrics();
        double bas = chart.getScreenYFromChart(chart.getStyler().getYAxisMin());
        double pas = chart.getScreenXFromChart(annees[0] + 1) - chart.getScreenXFromChart(annees[0]);
        int toutes = (int) Math.ceil((mesures.stringWidth("2024") + 10) / pas);
        g.setStroke(new BasicStroke(1.2f));
        horizontale(g, chart, bas);
        for (int i = 0; i < annees.length; i++) {
            double x = chart.getScreenXFromChart(annees[i]);
            g.draw(new Line2D.Double(x, bas, x, bas + 5));
            if (i % toutes == 0) {
                String annee = Integer.toString((int) annees[i]);
                g.drawString(
                        annee, (float) (x - mesures.stringWidth(annee) / 2d), (float) (bas + 9 + mesures.getAscent()));
            }
        }
    }
}

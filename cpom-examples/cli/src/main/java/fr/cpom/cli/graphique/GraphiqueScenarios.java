package fr.cpom.cli.graphique;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The result of each year in several scenarios, a curve each. */
final class GraphiqueScenarios extends Page {
    /** Curves that can be told apart. */
    static final int COURBES = 8;

    private static final int PIED = 34;

    private static final Color[] COULEURS = {
        new Color(0x1F2933),
        new Color(0xA8390B),
        new Color(0x1F5C99),
        new Color(0x2E7D4F),
        new Color(0x7A3E9D),
        new Color(0xB07A00),
        new Color(0x5C6B7A),
        new Color(0x008C95)
    };
    private static final Marker[] MARQUES = {
        SeriesMarkers.CIRCLE,
        SeriesMarkers.TRIANGLE_UP,
        SeriesMarkers.SQUARE,
        SeriesMarkers.DIAMOND,
        SeriesMarkers.TRIANGLE_DOWN,
        SeriesMarkers.CROSS,
        SeriesMarkers.PLUS,
        SeriesMarkers.RECTANGLE
    };
    private static final float[][] TIRETS = {
        {}, {9, 5}, {2, 4}, {12, 4, 2, 4}, {5, 3}, {16, 6}, {9, 3, 2, 3, 2, 3}, {1, 6}
    };

    private final List<Courbe> courbes;
    private final String sousTitre;
    private final Unite unite;

    /**
     * A scenario.
     *
     * @param nom its name
     * @param annees years
     * @param euros its results
     */
    record Courbe(String nom, List<Double> annees, List<Double> euros) {
        Courbe {
            annees = List.copyOf(annees);
            euros = List.copyOf(euros);
        }
    }

    GraphiqueScenarios(Charte charte, List<Courbe> courbes, String sousTitre) {
        super(charte);
        this.courbes = courbes.subList(0, Math.min(COURBES, courbes.size()));
        this.sousTitre = sousTitre;
        this.unite = Unite.pour(
                courbes.stream()
                        .flatMapToDouble(c -> flux(c.euros()))
                        .map(Math::abs)
                        .max()
                        .orElse(0),
                charte.locale());
    }

    @Override
    String fichier() {
        return "scenarios";
    }

    @Override
    String titre() {
        return texte("graphique.scenarios.titre");
    }

    @Override
    String sousTitre() {
        return sousTitre;
    }

    @Override
    void corps(Graphics2D g, Rectangle zone) {
        double[] annees = courbes.stream()
                .flatMapToDouble(c -> flux(c.annees()))
                .distinct()
                .sorted()
                .toArray();
        List<Legende.Courbe> legende = new ArrayList<>();
        for (int i = 0; i < courbes.size(); i++) {
            legende.add(new Legende.Courbe(courbes.get(i).nom(), COULEURS[i], trait(i), MARQUES[i]));
        }
        Graphics2D dessin = (Graphics2D) g.create();
        dessin.translate(zone.x, zone.y);
        int haut = Legende.dessiner(dessin, legende, 4, 0, zone.width);
        dessin.translate(0, haut + 6);
        int hauteur = zone.height - haut - 6 - PIED;
        XYChart chart = Reperes.parAnnees(zone.width, hauteur, annees, unite::graduation);
        double max = valeurs().max().orElse(0);
        double min = valeurs().min().orElse(0);
        double jeu = Math.max((max - min) * 0.08, 1);
        chart.getStyler().setYAxisMin(unite.de(Math.min(0, min) - jeu));
        chart.getStyler().setYAxisMax(unite.de(Math.max(0, max) + jeu));
        chart.setYAxisTitle(texte("graphique.axe", unite.symbole()));
        // the base, which is the first, on top of the others
        for (int i = courbes.size() - 1; i >= 0; i--) {
            Reperes.courbe(
                    chart,
                    Integer.toString(i),
                    flux(courbes.get(i).annees()).toArray(),
                    unite.de(flux(courbes.get(i).euros()).toArray()),
                    COULEURS[i],
                    trait(i),
                    MARQUES[i]);
        }
        chart.paint(dessin, zone.width, hauteur);
        Reperes.annees(dessin, chart, annees);
        double zero = chart.getScreenYFromChart(0);
        dessin.setColor(ENCRE);
        dessin.setStroke(new BasicStroke(1.4f));
        Reperes.horizontale(dessin, chart, zero);
        dessin.dispose();
    }

    private static DoubleStream flux(List<Double> nombres) {
        return nombres.stream().mapToDouble(Double::doubleValue);
    }

    private DoubleStream valeurs() {
        return courbes.stream().flatMapToDouble(c -> flux(c.euros()));
    }

    private static BasicStroke trait(int rang) {
        float epais = rang == 0 ? 3.4f : 2.2f;
        return TIRETS[rang].length == 0
                ? new BasicStroke(epais)
                : new BasicStroke(epais, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, TIRETS[rang], 0f);
    }
}

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
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The scissors: produits and charges, the surface between them, the year of rupture; below, the result of each year. */
final class GraphiqueCiseau extends Page {
    private static final Color PRODUITS = new Color(0x1F5C99);
    private static final Color CHARGES = new Color(0xA8390B);
    private static final BasicStroke PLEIN = new BasicStroke(2.6f);
    private static final BasicStroke TIRETS =
            new BasicStroke(2.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {9f, 5f}, 0f);

    /** Height of the years and of the legend, and of the legend alone. */
    private static final int SOUS = 58;

    private static final int LEGENDE = 32;

    private final String fichier;
    private final String sujet;
    private final double[] annees;
    private final double[] produits;
    private final double[] charges;
    private final OptionalInt rupture;
    private final String constat;

    /**
     * The chart of the whole or of an ESSMS.
     *
     * @param sujet who it is about
     * @param produits by year, euros
     * @param charges by year, euros
     * @param rupture first year in loss, if any
     * @param constat what it shows
     */
    GraphiqueCiseau(
            Charte charte,
            String fichier,
            String sujet,
            int[] annees,
            double[] produits,
            double[] charges,
            OptionalInt rupture,
            String constat) {
        super(charte);
        this.fichier = fichier;
        this.sujet = sujet;
        this.annees = Arrays.stream(annees).asDoubleStream().toArray();
        this.produits = produits;
        this.charges = charges;
        this.rupture = rupture;
        this.constat = constat;
    }

    @Override
    String fichier() {
        return fichier;
    }

    @Override
    String titre() {
        return texte("graphique.ciseau.titre", sujet);
    }

    @Override
    String sousTitre() {
        return plusPetit() - jeu() > 0 ? constat + " " + texte("graphique.ciseau.coupe") : constat;
    }

    @Override
    int hauteur() {
        return 800;
    }

    @Override
    void corps(Graphics2D g, Rectangle zone) {
        int bas = Math.min(210, zone.height / 3);
        Graphics2D dessin = (Graphics2D) g.create();
        dessin.translate(zone.x, zone.y);
        XYChart chart = courbes(dessin, zone.width, zone.height - bas);
        resultats(dessin, chart, zone.height - bas, bas);
        dessin.dispose();
    }

    private XYChart courbes(Graphics2D g, int largeur, int hauteur) {
        Unite unite = Unite.pour(Math.max(Math.abs(plusGrand()), Math.abs(plusPetit())), charte().locale());
        XYChart chart = Reperes.parAnnees(largeur, hauteur - SOUS, annees, unite::graduation);
        double bord = bord(g, unite, largeur);
        chart.getStyler().setXAxisMin(annees[0] - bord);
        chart.getStyler().setXAxisMax(annees[annees.length - 1] + bord);
        chart.getStyler().setYAxisMin(unite.de(plusPetit() - jeu()));
        chart.getStyler().setYAxisMax(unite.de(plusGrand() + jeu()));
        chart.setYAxisTitle(texte("graphique.axe", unite.symbole()));
        Reperes.courbe(
                chart, texte("graphique.produits"), annees, unite.de(produits), PRODUITS, PLEIN, SeriesMarkers.CIRCLE);
        Reperes.courbe(
                chart,
                texte("graphique.charges"),
                annees,
                unite.de(charges),
                CHARGES,
                TIRETS,
                SeriesMarkers.TRIANGLE_UP);
        Reperes.placer(chart, largeur, hauteur - SOUS);
        surfaces(g, chart, unite);
        chart.paint(g, largeur, hauteur - SOUS);
        Reperes.annees(g, chart, annees);
        Legende.dessiner(
                g,
                List.of(
                        new Legende.Courbe(texte("graphique.produits"), PRODUITS, PLEIN, SeriesMarkers.CIRCLE),
                        new Legende.Courbe(texte("graphique.charges"), CHARGES, TIRETS, SeriesMarkers.TRIANGLE_UP)),
                chart.getScreenXFromChart(chart.getStyler().getXAxisMin()),
                hauteur - LEGENDE,
                largeur);
        reperes(g, chart, unite);
        return chart;
    }

    private double plusGrand() {
        return Math.max(maximum(produits), maximum(charges));
    }

    private double plusPetit() {
        return Math.min(minimum(produits), minimum(charges));
    }

    /** Room above and below the curves, which are flat at times. */
    private double jeu() {
        return Math.max(Math.max((plusGrand() - plusPetit()) * 0.16, Math.abs(plusGrand()) * 0.005), 1);
    }

    /** Years left free at both ends, where the values of the first and of the last year are written. */
    private double bord(Graphics2D g, Unite unite, int largeur) {
        FontMetrics mesures = g.getFontMetrics(police(Font.BOLD, 14));
        int fin = annees.length - 1;
        double mots = DoubleStream.of(produits[0], charges[0], produits[fin], charges[fin])
                .map(v -> mesures.stringWidth(unite.valeur(unite.de(v))))
                .max()
                .orElse(0);
        // the axis on the left takes some of the width
        double parAnnee = (largeur - 100 - 2 * (mots + 12)) / Math.max(1, fin);
        return Math.max(Reperes.BORD, (mots + 12) / parAnnee);
    }

    /** Between two years the curves are straight: each surplus or loss is a polygon, cut where they cross. */
    private void surfaces(Graphics2D g, XYChart chart, Unite unite) {
        GeneralPath excedents = new GeneralPath();
        GeneralPath deficits = new GeneralPath();
        for (int i = 0; i + 1 < annees.length; i++) {
            double avant = produits[i] - charges[i];
            double apres = produits[i + 1] - charges[i + 1];
            if (avant * apres < 0) {
                double t = avant / (avant - apres);
                double x = annees[i] + t;
                double y = produits[i] + t * (produits[i + 1] - produits[i]);
                surface(avant < 0 ? deficits : excedents, chart, unite, new double[][] {
                    {annees[i], produits[i]}, {x, y}, {annees[i], charges[i]}
                });
                surface(apres < 0 ? deficits : excedents, chart, unite, new double[][] {
                    {x, y}, {annees[i + 1], produits[i + 1]}, {annees[i + 1], charges[i + 1]}
                });
            } else if (avant != 0 || apres != 0) {
                surface(avant + apres < 0 ? deficits : excedents, chart, unite, new double[][] {
                    {annees[i], produits[i]},
                    {annees[i + 1], produits[i + 1]},
                    {annees[i + 1], charges[i + 1]},
                    {annees[i], charges[i]}
                });
            }
        }
        Trame.FAVORABLE.voiler(g, excedents);
        Trame.DEFAVORABLE.voiler(g, deficits);
    }

    private static void surface(GeneralPath forme, XYChart chart, Unite unite, double[][] points) {
        for (int i = 0; i < points.length; i++) {
            double x = chart.getScreenXFromChart(points[i][0]);
            double y = chart.getScreenYFromChart(unite.de(points[i][1]));
            if (i == 0) {
                forme.moveTo(x, y);
            } else {
                forme.lineTo(x, y);
            }
        }
        forme.closePath();
    }

    private void reperes(Graphics2D g, XYChart chart, Unite unite) {
        g.setFont(police(Font.BOLD, 14));
        FontMetrics mesures = g.getFontMetrics();
        int fin = annees.length - 1;
        for (int i : new int[] {0, fin}) {
            boolean chargesDessus = charges[i] > produits[i];
            valeur(g, chart, unite, annees[i], charges[i], CHARGES, chargesDessus, i == 0);
            valeur(g, chart, unite, annees[i], produits[i], PRODUITS, !chargesDessus, i == 0);
        }
        rupture.ifPresent(annee -> {
            double x = chart.getScreenXFromChart(annee);
            double haut = chart.getScreenYFromChart(chart.getStyler().getYAxisMax());
            double bas = chart.getScreenYFromChart(chart.getStyler().getYAxisMin());
            g.setColor(ENCRE);
            g.setStroke(
                    new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1f, new float[] {3f, 4f}, 0f));
            g.draw(new Line2D.Double(x, haut, x, bas));
            String texte = texte("graphique.rupture", annee);
            int large = mesures.stringWidth(texte);
            boolean droite =
                    x + 8 + large < chart.getScreenXFromChart(chart.getStyler().getXAxisMax());
            g.setColor(ENCRE);
            g.drawString(texte, (float) (droite ? x + 8 : x - 8 - large), (float) bas - 10);
        });
    }

    private static void valeur(
            Graphics2D g,
            XYChart chart,
            Unite unite,
            double annee,
            double euros,
            Color couleur,
            boolean dessus,
            boolean premiere) {
        String texte = unite.valeur(unite.de(euros));
        FontMetrics mesures = g.getFontMetrics();
        // words of the first year end before its point, those of the last start after it: neither meets a curve
        double x = chart.getScreenXFromChart(annee) + (premiere ? -6 - mesures.stringWidth(texte) : 6);
        double y = chart.getScreenYFromChart(unite.de(euros));
        g.setColor(couleur);
        g.drawString(texte, (float) x, (float) (dessus ? y - 12 : y + 12 + mesures.getAscent()));
    }

    /** The result of each year as a bar under its year. */
    private void resultats(Graphics2D g, XYChart chart, int haut, int hauteur) {
        double[] resultats = new double[annees.length];
        Arrays.setAll(resultats, i -> produits[i] - charges[i]);
        double max = Math.max(0, maximum(resultats));
        double min = Math.min(0, minimum(resultats));
        Unite unite = Unite.pour(Math.max(max, -min), charte().locale());
        g.setFont(police(Font.BOLD, 15));
        g.setColor(ENCRE);
        g.drawString(texte("graphique.resultat.annee", unite.symbole()), 4, haut + 20);
        double sommet = haut + 52d;
        double echelle = max - min == 0 ? 0 : (hauteur - 84d) / (max - min);
        double zero = sommet + max * echelle;
        double pas = chart.getScreenXFromChart(annees[0] + 1) - chart.getScreenXFromChart(annees[0]);
        double large = Math.min(64, pas * 0.6);
        List<String> textes = Arrays.stream(resultats)
                .mapToObj(r -> unite.valeur(unite.de(r)).replace("\u00a0" + unite.symbole(), ""))
                .toList();
        FontMetrics mesures = g.getFontMetrics(police(Font.PLAIN, 14));
        for (int taille = 13; taille >= 10 && large(textes, mesures) > pas; taille--) {
            mesures = g.getFontMetrics(police(Font.PLAIN, taille));
        }
        // where there is no room for all, some, the last among them, in letters that can be read
        if (large(textes, mesures) > pas) {
            mesures = g.getFontMetrics(police(Font.PLAIN, 12));
        }
        g.setFont(mesures.getFont());
        int saut = (int) Math.ceil(large(textes, mesures) / pas);
        for (int i = 0; i < annees.length; i++) {
            double x = chart.getScreenXFromChart(annees[i]);
            double longueur = Math.abs(resultats[i]) * echelle;
            double y = resultats[i] >= 0 ? zero - longueur : zero;
            (resultats[i] < 0 ? Trame.DEFAVORABLE : Trame.FAVORABLE)
                    .remplir(g, new Rectangle2D.Double(x - large / 2, y, large, Math.max(longueur, 0.5)));
            if ((annees.length - 1 - i) % saut != 0) {
                continue;
            }
            String texte = textes.get(i);
            g.setColor(ENCRE);
            g.drawString(texte, (float) (x - mesures.stringWidth(texte) / 2d), (float)
                    (resultats[i] >= 0 ? y - 6 : y + longueur + mesures.getAscent() + 3));
        }
        g.setColor(ENCRE);
        g.setStroke(new BasicStroke(1.2f));
        Reperes.horizontale(g, chart, zero);
    }

    /** Width of the longest, with some room around. */
    private static double large(List<String> textes, FontMetrics mesures) {
        return textes.stream().mapToInt(mesures::stringWidth).max().orElse(0) + 6d;
    }

    private static double maximum(double[] valeurs) {
        return Arrays.stream(valeurs).max().orElse(0);
    }

    private static double minimum(double[] valeurs) {
        return Arrays.stream(valeurs).min().orElse(0);
    }
}

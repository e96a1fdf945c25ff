package fr.cpom.cli.graphique;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes a page to its two files: PNG for slides and reports, SVG for print. */
final class Ecriture {
    private static final String SVG = "http://www.w3.org/2000/svg";

    /** Pixels of the PNG for one of the page. */
    private static final int FINESSE = 2;

    private Ecriture() {}

    static List<Path> ecrire(Page page, Path dossier) throws IOException {
        Path png = dossier.resolve(page.fichier() + ".png");
        Path svg = dossier.resolve(page.fichier() + ".svg");
        png(page, png);
        svg(page, svg);
        return List.of(png, svg);
    }

    private static void png(Page page, Path fichier) throws IOException {
        BufferedImage image =
                new BufferedImage(Page.LARGEUR * FINESSE, page.hauteur() * FINESSE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(FINESSE, FINESSE);
        page.dessiner(g);
        g.dispose();
        if (!ImageIO.write(image, "png", fichier.toFile())) {
            throw new IOException("png");
        }
    }

    private static void svg(Page page, Path fichier) throws IOException {
        SVGGraphics2D g = new SVGGraphics2D(contexte(), false);
        g.setSVGCanvasSize(new Dimension(Page.LARGEUR, page.hauteur()));
        page.dessiner(g);
        Element racine = g.getRoot();
        racine.setAttributeNS(null, "viewBox", "0 0 " + Page.LARGEUR + " " + page.hauteur());
        racine.setAttributeNS(null, "role", "img");
        Element description = texte(
                racine,
                "desc",
                page.sousTitre() + "\n" + page.charte().source() + "\n"
                        + page.charte().avertissement());
        racine.insertBefore(description, racine.getFirstChild());
        racine.insertBefore(texte(racine, "title", page.titre()), description);
        try (Writer sortie = Files.newBufferedWriter(fichier, StandardCharsets.UTF_8)) {
            g.stream(racine, sortie);
        }
    }

    private static SVGGeneratorContext contexte() {
        try {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
            SVGGeneratorContext contexte = SVGGeneratorContext.createDefault(document);
            contexte.setComment("CPOM");
            return contexte;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Element texte(Element racine, String nom, String texte) {
        Element element = racine.getOwnerDocument().createElementNS(SVG, nom);
        element.setTextContent(texte.strip());
        return element;
    }
}

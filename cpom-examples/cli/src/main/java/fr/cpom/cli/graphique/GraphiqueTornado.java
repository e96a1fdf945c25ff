package fr.cpom.cli.graphique;

import java.util.List;
import java.util.OptionalDouble;

/** What each parameter, moved alone between two values, does to a quantity: the widest on top. */
final class GraphiqueTornado extends GraphiqueBarres {
    private final int nombre;
    private final String grandeur;
    private final double base;

    /**
     * A parameter, euros.
     *
     * @param nom its name
     * @param bas words of its low value
     * @param haut words of its high value
     * @param valeurBasse the quantity with the low value
     * @param valeurHaute the quantity with the high value
     */
    record Branche(String nom, String bas, String haut, double valeurBasse, double valeurHaute) {}

    GraphiqueTornado(Charte charte, String grandeur, double base, List<Branche> branches) {
        super(
                charte,
                branches.stream()
                        .mapToDouble(b -> Math.max(Math.abs(b.valeurBasse()), Math.abs(b.valeurHaute())))
                        .max()
                        .orElse(Math.abs(base)));
        this.nombre = branches.size();
        this.grandeur = grandeur;
        this.base = base;
        branches.stream().limit(PLACES).forEach(b -> barres.add(barre(b)));
    }

    private Barre barre(Branche branche) {
        Segment bas = segment(branche.bas(), branche.valeurBasse());
        Segment haut = segment(branche.haut(), branche.valeurHaute());
        boolean memeCote = (branche.valeurBasse() < base) == (branche.valeurHaute() < base);
        List<Segment> segments = List.of(bas, haut);
        if (memeCote) {
            // both on one side: the longer one holds the words of both
            boolean basLong = Math.abs(branche.valeurBasse() - base) > Math.abs(branche.valeurHaute() - base);
            Segment grand = basLong ? bas : haut;
            Segment petit = basLong ? haut : bas;
            segments = List.of(
                    new Segment(grand.de(), grand.vers(), grand.trame(), petit.texte() + " ; " + grand.texte()),
                    new Segment(petit.de(), petit.vers(), petit.trame(), ""));
        }
        return new Barre(branche.nom(), segments, OptionalDouble.empty(), false);
    }

    private Segment segment(String parametre, double valeur) {
        return new Segment(
                base,
                valeur,
                valeur < base ? Trame.DEFAVORABLE : Trame.FAVORABLE,
                texte("graphique.tornado.texte", parametre, unite.ecart(unite.de(valeur - base))));
    }

    @Override
    String fichier() {
        return "tornado";
    }

    @Override
    String titre() {
        return texte("graphique.tornado.titre", grandeur);
    }

    @Override
    String sousTitre() {
        String sous = texte("graphique.tornado.sous", unite.valeur(unite.de(base)));
        return nombre > PLACES ? texte("graphique.tornado.partie", PLACES, nombre) + " " + sous : sous;
    }

    @Override
    double origine() {
        return base;
    }

    @Override
    String axe() {
        return grandeur + ", " + super.axe();
    }
}

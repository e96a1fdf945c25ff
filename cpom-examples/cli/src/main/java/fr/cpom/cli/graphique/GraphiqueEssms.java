package fr.cpom.cli.graphique;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The result of each ESSMS in the last year, the worst first, with that of the base year as a circle; of many, both ends. */
final class GraphiqueEssms extends GraphiqueBarres {
    private final int nombre;
    private final String base;
    private final String terme;

    /**
     * One ESSMS, euros.
     *
     * @param nom its name
     * @param rupture its year of rupture, empty for none
     * @param resultatBase result of the base year
     * @param resultatTerme result of the last year
     */
    record Ligne(String nom, String rupture, double resultatBase, double resultatTerme) {}

    GraphiqueEssms(Charte charte, String base, String terme, List<Ligne> essms) {
        super(
                charte,
                essms.stream()
                        .mapToDouble(e -> Math.max(Math.abs(e.resultatBase()), Math.abs(e.resultatTerme())))
                        .max()
                        .orElse(0));
        this.nombre = essms.size();
        this.base = base;
        this.terme = terme;
        List<Ligne> ranges = essms.stream()
                .sorted(Comparator.comparing(Ligne::resultatTerme))
                .toList();
        Stream.concat(
                        ranges.stream().limit(PLACES / 2),
                        ranges.stream().skip(Math.max(PLACES / 2, nombre - PLACES / 2)))
                .forEach(e -> barres.add(new Barre(
                        e.nom(),
                        List.of(new Segment(
                                0,
                                e.resultatTerme(),
                                e.resultatTerme() < 0 ? Trame.DEFAVORABLE : Trame.FAVORABLE,
                                unite.valeur(unite.de(e.resultatTerme()))
                                        + (e.rupture().isEmpty() ? "" : " (" + e.rupture() + ")"))),
                        OptionalDouble.of(e.resultatBase()),
                        false)));
    }

    @Override
    String fichier() {
        return "essms";
    }

    @Override
    String titre() {
        return texte("graphique.essms.titre", terme);
    }

    @Override
    String sousTitre() {
        String sous = texte("graphique.essms.sous", base);
        return nombre > PLACES ? texte("graphique.essms.partie", PLACES / 2, nombre) + " " + sous : sous;
    }

    @Override
    String legendeRepere() {
        return texte("graphique.resultat.de", base);
    }
}

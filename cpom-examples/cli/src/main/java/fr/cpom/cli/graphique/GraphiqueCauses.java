package fr.cpom.cli.graphique;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** From the result of the base year to that of the term: what each family of causes adds or takes. */
final class GraphiqueCauses extends GraphiqueBarres {
    /** Families drawn one by one on each side; the smaller ones go together. */
    private static final int PAR_COTE = 9;

    private final String fichier;
    private final String sujet;
    private final String base;
    private final String terme;
    private final double resultatBase;
    private final double resultatTerme;

    /**
     * The waterfall.
     *
     * @param fichier name of the file
     * @param sujet the ESSMS, or the whole
     * @param base the base year
     * @param terme the last year
     * @param effets effect of each family on the result, euros, below zero when it costs
     */
    GraphiqueCauses(
            Charte charte,
            String fichier,
            String sujet,
            String base,
            String terme,
            double resultatBase,
            double resultatTerme,
            Map<String, Double> effets) {
        super(charte, Math.max(effets.values().stream().mapToDouble(Math::abs).sum() / 2, Math.abs(resultatBase)));
        this.fichier = fichier;
        this.sujet = sujet;
        this.base = base;
        this.terme = terme;
        this.resultatBase = resultatBase;
        this.resultatTerme = resultatTerme;
        dresser(ranger(effets));
    }

    /** What improves first, then what costs, the greatest first on each side. */
    private Map<String, Double> ranger(Map<String, Double> effets) {
        Map<String, Double> ranges = new LinkedHashMap<>();
        for (int signe : new int[] {1, -1}) {
            List<Map.Entry<String, Double>> cote = effets.entrySet().stream()
                    .filter(e -> e.getValue() * signe > 0)
                    .sorted(Comparator.comparing(e -> -e.getValue() * signe))
                    .toList();
            double autres = 0;
            for (int i = 0; i < cote.size(); i++) {
                if (i < PAR_COTE || cote.size() == PAR_COTE + 1) {
                    ranges.put(cote.get(i).getKey(), cote.get(i).getValue());
                } else {
                    autres += cote.get(i).getValue();
                }
            }
            if (autres != 0) {
                ranges.put(texte(signe > 0 ? "graphique.autres.plus" : "graphique.autres.moins"), autres);
            }
        }
        return ranges;
    }

    private void dresser(Map<String, Double> effets) {
        barres.add(total(texte("graphique.resultat.de", base), resultatBase));
        double niveau = resultatBase;
        for (Map.Entry<String, Double> effet : effets.entrySet()) {
            double suivant = niveau + effet.getValue();
            barres.add(new Barre(
                    effet.getKey(),
                    List.of(new Segment(
                            niveau,
                            suivant,
                            effet.getValue() < 0 ? Trame.DEFAVORABLE : Trame.FAVORABLE,
                            unite.ecart(unite.de(effet.getValue())))),
                    OptionalDouble.empty(),
                    false));
            niveau = suivant;
        }
        barres.add(total(texte("graphique.resultat.de", terme), resultatTerme));
    }

    private Barre total(String nom, double euros) {
        return new Barre(
                nom,
                List.of(new Segment(0, euros, Trame.NIVEAU, unite.valeur(unite.de(euros)))),
                OptionalDouble.empty(),
                true);
    }

    @Override
    String fichier() {
        return fichier;
    }

    @Override
    String titre() {
        return texte("graphique.causes.titre", base, terme, sujet);
    }

    @Override
    String sousTitre() {
        return texte("graphique.causes.sous", base, terme);
    }

    @Override
    boolean cascade() {
        return true;
    }
}

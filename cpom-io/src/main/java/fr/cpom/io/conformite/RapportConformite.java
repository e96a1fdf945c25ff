package fr.cpom.io.conformite;

import java.util.List;

/**
 * The cases of a run, by file name and then in the order of each file.
 *
 * @param cas every case, a file that cannot be read standing for one
 */
public record RapportConformite(List<ResultatCas> cas) {
    public RapportConformite {
        cas = List.copyOf(cas);
    }

    /** How many cases agree. */
    public int conformes() {
        return cas.size() - echecs().size();
    }

    /** The cases that do not agree. */
    public List<ResultatCas> echecs() {
        return cas.stream().filter(c -> !c.conforme()).toList();
    }

    /** True when all agree. */
    public boolean conforme() {
        return echecs().isEmpty();
    }

    /** In French, a line by case and by difference; the last line is {@code N conformes, N en échec}. */
    public String texte() {
        StringBuilder sortie = new StringBuilder();
        String fichier = "";
        for (ResultatCas c : cas) {
            if (!c.fichier().equals(fichier)) {
                fichier = c.fichier();
                sortie.append(fichier).append('\n');
            }
            sortie.append("  ").append(c.id().isEmpty() ? "-" : c.id());
            sortie.append(c.conforme() ? " conforme" : " EN ÉCHEC");
            if (!c.calcul().isEmpty()) {
                sortie.append(" (")
                        .append(c.calcul())
                        .append(", ")
                        .append(c.reference())
                        .append(')');
            }
            sortie.append('\n');
            for (Ecart ecart : c.ecarts()) {
                sortie.append("    ").append(ecart.texte()).append('\n');
            }
        }
        int echecs = echecs().size();
        return sortie.append(cas.size() - echecs)
                .append(" conformes, ")
                .append(echecs)
                .append(" en échec")
                .toString();
    }
}

package fr.cpom.cli;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Gravite;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Anomalies laid out for people, and the exit code that they are worth. */
final class Fautes {
    private static final int COLONNE = 10;

    /** The codes that say that nothing could be read at all. */
    private static final Set<CodeAnomalie> ILLISIBLES = EnumSet.of(
            CodeAnomalie.FICHIER_ILLISIBLE,
            CodeAnomalie.JSON_ILLISIBLE,
            CodeAnomalie.JSON_TROP_GRAND,
            CodeAnomalie.JSON_TROP_PROFOND);

    private Fautes() {}

    /** Writes each with its gravity, code, path, message and article, then how many there are. */
    static void ecrire(PrintWriter erreurs, List<Anomalie> anomalies, Langue langue) {
        if (anomalies.isEmpty()) {
            return;
        }
        String marge = " ".repeat(COLONNE);
        for (Anomalie anomalie : anomalies) {
            String gravite = langue.texte("gravite." + anomalie.gravite());
            erreurs.println((gravite + marge).substring(0, Math.max(COLONNE, gravite.length() + 1)) + anomalie.code()
                    + "  " + anomalie.chemin());
            Paragraphe.ecrire(erreurs, marge, marge, anomalie.message(langue.locale()));
        }
        erreurs.println(langue.texte(
                "fautes.bilan",
                nombre(anomalies, Gravite.BLOQUANT),
                nombre(anomalies, Gravite.ALERTE),
                nombre(anomalies, Gravite.INFO)));
    }

    private static long nombre(List<Anomalie> anomalies, Gravite gravite) {
        return anomalies.stream().filter(a -> a.gravite() == gravite).count();
    }

    static int code(List<Anomalie> anomalies) {
        boolean illisible = anomalies.stream().anyMatch(a -> ILLISIBLES.contains(a.code()));
        boolean bloque = anomalies.stream().anyMatch(Anomalie::estBloquante);
        return illisible ? CpomMain.USAGE : bloque ? CpomMain.FAUTES : CpomMain.REUSSITE;
    }
}

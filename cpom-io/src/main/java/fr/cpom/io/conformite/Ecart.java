package fr.cpom.io.conformite;

/**
 * One difference between a case and what was found.
 *
 * @param nature which kind
 * @param pointeur JSON pointer: in the answer of the catalogue ({@code /valeur/base}, {@code /anomalies/0}), or in the case
 *     file when it is the case that is at fault
 * @param attendu what the case asks for; empty when it asks for nothing there
 * @param obtenu what was found
 */
public record Ecart(Nature nature, String pointeur, String attendu, String obtenu) {
    /** The kinds of difference. */
    public enum Nature {
        /** A value differs from the expected one, or is missing, or should not be there. */
        VALEUR,
        /** A code that the case expects was not raised. */
        ANOMALIE_ABSENTE,
        /** A blocking anomaly was raised that the case does not expect. */
        BLOCAGE_INATTENDU,
        /** The case, or its file, cannot be read. */
        CAS_ILLISIBLE,
        /** The calculator failed: a programmer's mistake. */
        CALCULATEUR_EN_ECHEC
    }

    /** One line in French. */
    public String texte() {
        return switch (nature) {
            case VALEUR -> pointeur + " : attendu " + attendu + ", obtenu " + obtenu;
            case ANOMALIE_ABSENTE -> pointeur + " : anomalie attendue " + attendu + ", obtenu " + obtenu;
            case BLOCAGE_INATTENDU -> pointeur + " : anomalie bloquante inattendue, " + obtenu;
            case CAS_ILLISIBLE ->
                "cas illisible, " + (pointeur.isEmpty() ? "fichier entier" : pointeur) + " : " + obtenu;
            case CALCULATEUR_EN_ECHEC -> "le calculateur a échoué : " + obtenu;
        };
    }
}

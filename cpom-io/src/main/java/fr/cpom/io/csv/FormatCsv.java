package fr.cpom.io.csv;

import java.util.Locale;

/** How a CSV file is written: UTF-8 in all cases. */
public enum FormatCsv {
    /** For a French spreadsheet, which opens it with a double click: byte order mark, {@code ;}, decimal comma. */
    FRANCAIS(';', ',', "\uFEFF"),
    /** For everything else: {@code ,}, decimal point, no byte order mark. */
    INTERNATIONAL(',', '.', "");

    private final char separateur;
    private final char decimale;
    private final String debut;

    FormatCsv(char separateur, char decimale, String debut) {
        this.separateur = separateur;
        this.decimale = decimale;
        this.debut = debut;
    }

    /** The one of a language: French unless it is English. */
    public static FormatCsv de(Locale locale) {
        return "en".equals(locale.getLanguage()) ? INTERNATIONAL : FRANCAIS;
    }

    char separateur() {
        return separateur;
    }

    /** What the file starts with. */
    String debut() {
        return debut;
    }

    /** A number written with a decimal point, in this format. */
    String nombre(String texte) {
        return texte.replace('.', decimale);
    }
}

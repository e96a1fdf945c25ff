package fr.cpom.io.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
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

    /** A writer of records to memory, the start of the file written; it holds nothing back, so needs no closing. */
    CsvWriter ecrire(StringWriter texte) {
        texte.write(debut);
        return CsvWriter.builder().fieldSeparator(separateur).bufferSize(0).build(texte);
    }

    /** A number written with a decimal point, in this format. */
    String nombre(String texte) {
        return texte.replace('.', decimale);
    }
}

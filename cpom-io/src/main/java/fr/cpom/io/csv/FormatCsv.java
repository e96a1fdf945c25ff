package fr.cpom.io.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.Locale;

/**
 * How a CSV file is written: UTF-8 in all cases.
 *
 * <p>A spreadsheet runs a cell that begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab or a carriage return as a formula.
 * A text of the data (name, label, account) that begins so is written after an apostrophe, which a program that reads the file has
 * to take off; numbers are written as they are.
 */
public enum FormatCsv {
    /** For a French spreadsheet, which opens it with a double click: byte order mark, {@code ;}, decimal comma. */
    FRANCAIS(';', ',', "\uFEFF"),
    /** For everything else: {@code ,}, decimal point, no byte order mark. */
    INTERNATIONAL(',', '.', "");

    /** The characters that open a formula. */
    private static final String FORMULES = "=+-@\t\r";

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

    /** A text of the data, never a formula. */
    static String texte(String texte) {
        return !texte.isEmpty() && FORMULES.indexOf(texte.charAt(0)) >= 0 ? "'" + texte : texte;
    }

    /** A number written with a decimal point, in this format. */
    String nombre(String texte) {
        return texte.replace('.', decimale);
    }
}

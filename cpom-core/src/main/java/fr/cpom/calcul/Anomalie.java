package fr.cpom.calcul;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.Textes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A fault of the data, or something the reader of a result must know.
 *
 * @param code stable public code
 * @param gravite what it does to the value
 * @param chemin JSON pointer of the field concerned, from the entry: {@code /voletFinancier/lignes/3/montant}; empty for the
 *     whole
 * @param arguments named values for the message
 * @param reference the article, when there is one
 */
public record Anomalie(
        CodeAnomalie code,
        Gravite gravite,
        String chemin,
        Map<String, String> arguments,
        Optional<ReferenceJuridique> reference) {
    public Anomalie {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /**
     * A field without which nothing can be computed is missing ({@link CodeAnomalie#CHAMP_MANQUANT}).
     *
     * @param prefixe JSON pointer of what should hold it, empty for the root
     */
    public static Anomalie manque(String prefixe, String champ) {
        return of(CodeAnomalie.CHAMP_MANQUANT, prefixe + "/" + champ, "champ", champ);
    }

    /**
     * An anomaly of the usual gravity of its code.
     *
     * @param arguments names and values in turn
     */
    public static Anomalie of(CodeAnomalie code, String chemin, String... arguments) {
        Map<String, String> nommes = new LinkedHashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            nommes.put(arguments[i], arguments[i + 1]);
        }
        return new Anomalie(code, code.gravite(), chemin, nommes, Optional.empty());
    }

    /** What a refused value becomes at a place; it must have a code of the library. */
    public static Anomalie de(ValeurInvalideException refus, String chemin) {
        CodeAnomalie code = CodeAnomalie.valueOf(refus.code());
        return refus.admis()
                .map(admis -> of(code, chemin, "valeur", refus.valeur(), "admis", admis))
                .orElseGet(() -> of(code, chemin, "valeur", refus.valeur()));
    }

    /** The same with its article. */
    public Anomalie selon(ReferenceJuridique article) {
        return new Anomalie(code, gravite, chemin, arguments, Optional.of(article));
    }

    /** The same with another gravity. */
    public Anomalie avecGravite(Gravite autre) {
        return new Anomalie(code, autre, chemin, arguments, reference);
    }

    /** The same, its path below {@code prefixe}. */
    public Anomalie sous(String prefixe) {
        return new Anomalie(code, gravite, prefixe + chemin, arguments, reference);
    }

    /** True when the value cannot be used. */
    public boolean estBloquante() {
        return gravite == Gravite.BLOQUANT;
    }

    /** What a person reads, in French or, for an English locale, in English. */
    public String message(Locale locale) {
        String message = Textes.remplir(Textes.texte("anomalies", code.name(), locale), nom -> argument(nom, locale));
        return reference.map(r -> message + " [" + r + "]").orElse(message);
    }

    /**
     * The argument of a name; {@code nom:€} is an amount and {@code nom:%} a rate, written the way of the locale; {@code
     * nom:paquet} is a code, written in the words of that bundle; {@code nom|words} are words where the argument is not given.
     */
    private String argument(String demande, Locale locale) {
        int barre = demande.indexOf('|');
        if (barre >= 0) {
            return arguments.getOrDefault(demande.substring(0, barre), demande.substring(barre + 1));
        }
        int deuxPoints = demande.indexOf(':');
        String nom = deuxPoints < 0 ? demande : demande.substring(0, deuxPoints);
        String brut = arguments.getOrDefault(nom, "?");
        try {
            return switch (demande.substring(nom.length())) {
                case ":€" -> Montants.formatCentimes(Montants.parseCentimes(brut), locale);
                case ":%" -> Taux.parse(brut).format(locale);
                case "" -> brut;
                default -> mots(demande.substring(nom.length() + 1), brut, locale);
            };
        } catch (ValeurInvalideException e) {
            return brut;
        }
    }

    /** The words of a code; what a key holds after its code stays behind them: {@code EPRD_TRANSMISSION/2026}. */
    private static String mots(String paquet, String cle, Locale locale) {
        int barre = cle.indexOf('/');
        String code = barre < 0 ? cle : cle.substring(0, barre);
        String mots = Textes.texte(paquet, code, locale);
        return mots.equals(code) || barre < 0
                ? mots + cle.substring(code.length())
                : mots + " (" + cle.substring(barre + 1) + ")";
    }
}

package fr.cpom.io.rapport;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import fr.cpom.suivi.echeance.Echeance;
import fr.cpom.suivi.echeance.Echeancier;
import fr.cpom.valeur.interne.Textes;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;

/**
 * The deadlines of a contract as an iCalendar (RFC 5545): one all-day event for each deadline that has a date and is not without
 * object. The same deadlines give the same bytes: identifiers are drawn from the contract and the key of the deadline, and the
 * stamp is the day given.
 */
public final class CalendrierIcal {
    private static final int OCTETS = 75;

    private CalendrierIcal() {}

    /**
     * The calendar, lines ended by CR LF and folded at 75 octets.
     *
     * @param etabliLe day that stands as the stamp of all events
     * @param locale language of the texts, French or, for an English locale, English
     */
    public static String ecrire(Echeancier echeancier, LocalDate etabliLe, Locale locale) {
        ICalendar calendrier = new ICalendar();
        calendrier.setProductId("-//fr.cpom//echeancier//FR");
        calendrier.setName(echeancier.contrat());
        for (Echeance e : echeancier.liste()) {
            if (e.date().isPresent() && e.etat() != Echeance.Etat.SANS_OBJET) {
                calendrier.addEvent(evenement(echeancier.contrat(), e, e.date().get(), etabliLe, locale));
            }
        }
        return plier(Biweekly.write(calendrier).go());
    }

    private static VEvent evenement(String contrat, Echeance e, LocalDate jour, LocalDate etabliLe, Locale locale) {
        VEvent evenement = new VEvent();
        // Both are set by the constructor from the clock and from chance: here they must be the same every time.
        evenement.setUid(identifiant(contrat, e));
        evenement.setDateTimeStamp(
                Date.from(etabliLe.atStartOfDay(ZoneOffset.UTC).toInstant()));
        evenement.setDateStart(new ICalDate(
                new DateTimeComponents(jour.getYear(), jour.getMonthValue(), jour.getDayOfMonth()), false));
        evenement.setSummary(
                e.libelle(locale) + e.exercice().map(x -> " (" + x + ")").orElse(""));
        evenement.setDescription(texte("acteur." + e.debiteur(), locale) + ", "
                + texte("etat." + e.etat(), locale) + "\n" + e.article()
                + e.essms().map(f -> "\nFINESS " + f.valeur()).orElse(""));
        evenement.addCategories(e.code());
        evenement.setTransparency(true);
        return evenement;
    }

    private static String identifiant(String contrat, Echeance e) {
        return UUID.nameUUIDFromBytes((contrat + "\n" + e.cle()).getBytes(StandardCharsets.UTF_8)) + "@cpom.fr";
    }

    private static String texte(String cle, Locale locale) {
        return Textes.texte("echeances", cle, locale);
    }

    /** Folds again by octets what the library folds by characters, never inside a character. */
    private static String plier(String brut) {
        StringBuilder sortie = new StringBuilder(brut.length() + 64);
        for (String ligne : brut.replace("\r\n ", "").split("\r\n", -1)) {
            if (ligne.isEmpty()) {
                continue;
            }
            int octets = 0;
            for (int i = 0; i < ligne.length(); ) {
                int caractere = ligne.codePointAt(i);
                String texte = Character.toString(caractere);
                int taille = texte.getBytes(StandardCharsets.UTF_8).length;
                if (octets + taille > OCTETS) {
                    sortie.append("\r\n ");
                    octets = 1;
                }
                sortie.append(texte);
                octets += taille;
                i += texte.length();
            }
            sortie.append("\r\n");
        }
        return sortie.toString();
    }
}

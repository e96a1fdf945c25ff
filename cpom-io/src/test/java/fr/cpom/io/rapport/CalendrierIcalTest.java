package fr.cpom.io.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.suivi.echeance.Acteur;
import fr.cpom.suivi.echeance.Declencheur;
import fr.cpom.suivi.echeance.Echeance;
import fr.cpom.suivi.echeance.Echeancier;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The calendar, read back with the parser of the same library. */
class CalendrierIcalTest {
    private static final LocalDate JOUR = LocalDate.of(2026, 11, 21);

    private static Echeance echeance(String cle, Optional<LocalDate> date, Echeance.Etat etat, String libelle) {
        return Echeance.builder()
                .cle(cle)
                .code(cle)
                .libelle(libelle)
                .debiteur(Acteur.GESTIONNAIRE)
                .declencheur(Declencheur.EXERCICE)
                .date(date)
                .article(ReferenceJuridique.casf("R. 314-210 III"))
                .confiance(Confiance.LU)
                .etat(etat)
                .essms(NumeroFiness.of("990000200"))
                .build();
    }

    private static Echeancier echeancier(String contrat, Echeance... echeances) {
        Map<String, Echeance> parCle = new LinkedHashMap<>();
        for (Echeance e : echeances) {
            parCle.put(e.cle(), e);
        }
        return new Echeancier(
                contrat,
                JOUR,
                JOUR.plusYears(5),
                Optional.empty(),
                Optional.empty(),
                List.copyOf(parCle.keySet()),
                parCle);
    }

    @Test
    void chaque_echeance_datee_est_un_jour_entier() {
        Echeancier echeancier = echeancier(
                "CPOM, n° 1",
                echeance(
                        "A", Optional.of(LocalDate.of(2028, 2, 29)), Echeance.Etat.A_VENIR, "Réunir; puis, « signer »"),
                echeance("B", Optional.empty(), Echeance.Etat.INCONNUE, "sans date"),
                echeance("C", Optional.of(JOUR), Echeance.Etat.SANS_OBJET, "sans objet"));
        String texte = CalendrierIcal.ecrire(echeancier, JOUR, Locale.FRENCH);
        assertThat(texte)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20280229\r\n", "DTSTAMP:20261121T000000Z\r\n");
        ICalendar lu = Biweekly.parse(texte).first();
        assertThat(lu.getEvents()).hasSize(1);
        VEvent evenement = lu.getEvents().get(0);
        assertThat(evenement.getSummary().getValue()).isEqualTo("Réunir; puis, « signer »");
        assertThat(evenement.getDescription().getValue())
                .isEqualTo("gestionnaire, à venir\nCASF R. 314-210 III\nFINESS 990000200");
        assertThat(evenement.getDateStart().getValue().hasTime()).isFalse();
        assertThat(evenement.getDateStart().getValue().getRawComponents().getDate())
                .isEqualTo(29);
    }

    @Test
    void les_identifiants_ne_changent_pas_et_ne_se_repetent_pas() {
        Echeancier echeancier = echeancier(
                "1",
                echeance("A", Optional.of(JOUR), Echeance.Etat.A_FAIRE, "a"),
                echeance("B", Optional.of(JOUR), Echeance.Etat.A_FAIRE, "b"));
        String une = CalendrierIcal.ecrire(echeancier, JOUR, Locale.FRENCH);
        assertThat(CalendrierIcal.ecrire(echeancier, JOUR, Locale.FRENCH)).isEqualTo(une);
        assertThat(Biweekly.parse(une).first().getEvents())
                .extracting(e -> e.getUid().getValue())
                .doesNotHaveDuplicates()
                .allSatisfy(u -> assertThat(u).endsWith("@cpom.fr"));
        String autre = CalendrierIcal.ecrire(
                echeancier("2", echeancier.liste().toArray(Echeance[]::new)), JOUR, Locale.FRENCH);
        assertThat(Biweekly.parse(autre).first().getEvents().get(0).getUid())
                .isNotEqualTo(Biweekly.parse(une).first().getEvents().get(0).getUid());
    }

    /** Texts of any length and alphabet: lines of 75 octets at most, and the same text read back. */
    @Property(tries = 1000)
    void un_texte_quelconque_est_plie_et_relu(@ForAll("textes") String libelle) {
        String texte = CalendrierIcal.ecrire(
                echeancier("1", echeance("A", Optional.of(JOUR), Echeance.Etat.A_FAIRE, libelle)), JOUR, Locale.FRENCH);
        assertThat(texte.split("\r\n", -1))
                .allSatisfy(l ->
                        assertThat(l.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(Biweekly.parse(texte).first().getEvents().get(0).getSummary().getValue())
                .isEqualTo(libelle);
    }

    @Provide
    Arbitrary<String> textes() {
        return Arbitraries.strings()
                .withChars("abc ,;:\\n\"éàœ€«»—漢")
                .ofMinLength(1)
                .ofMaxLength(300);
    }
}

package fr.cpom.suivi.echeance;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.interne.CpomStyle;
import fr.cpom.valeur.interne.Textes;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/** A dated duty: who owes what to whom, by when, why, and where it stands on the day of the context. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableEcheance.class)
@JsonDeserialize(as = ImmutableEcheance.class)
public interface Echeance {
    /** Where a duty stands. */
    enum Etat {
        /** Its trigger or its window has not come. */
        A_VENIR,
        /** To be done now, in time. */
        A_FAIRE,
        /** Done; {@link Echeance#aTemps()} says whether in time. */
        FAIT,
        /** Its day is over, and it is known not to be done. */
        EN_RETARD,
        /**
         * Silence decided; {@link Echeance#silenceVaut()} says what. A delay ends with its last day (R. 314-225 II: « à l'issue d'un
         * délai de trente jours suivant sa réception »): an answer of that day is in time, and what was answered on the day of the
         * context is taken to be told, so that without answer silence decides on that very day.
         */
        TACITE,
        /** Nothing is due, or no longer. */
        SANS_OBJET,
        /** Its trigger, or whether it was done, is not known. */
        INCONNUE
    }

    /** Unit of a delay. */
    enum Unite {
        /** Calendar days. */
        JOURS,
        /** Working days. */
        JOURS_OUVRES,
        /** Months; a month without the day ends on its last one. */
        MOIS,
        /** Years. */
        ANS
    }

    /** Unique in its list, the same from one computation to the next: {@code EPRD_TRANSMISSION/2026}. */
    String cle();

    /** Code of the duty: {@code EPRD_TRANSMISSION}. */
    String code();

    /** What is to be done, in French. */
    String libelle();

    /** The budget year that it is about. */
    Optional<Exercice> exercice();

    /** The ESSMS that it is about, when it is not the whole contract. */
    Optional<NumeroFiness> essms();

    /** Who owes it. */
    Acteur debiteur();

    /** Who is owed it. */
    Optional<Acteur> destinataire();

    /** What sets the delay running. */
    Declencheur declencheur();

    /** Day of the trigger, when known. */
    Optional<LocalDate> dateDeclencheur();

    /** Length of the delay, when it is one. */
    Optional<Integer> delai();

    /** Unit of the delay. */
    Optional<Unite> unite();

    /** Last day to do it; empty when the trigger is not known, or when the text fixes none. */
    Optional<LocalDate> date();

    /** The article that fixes it. */
    ReferenceJuridique article();

    /** How sure the rule is. */
    Confiance confiance();

    /** Where it stands on the day of the context. */
    Etat etat();

    /** Day when it was done. */
    Optional<LocalDate> faitLe();

    /** Whether it was done in time. */
    Optional<Boolean> aTemps();

    /** Days of lateness, of what was done late or is still due. */
    Optional<Integer> joursDeRetard();

    /** Day at whose end silence decides: the last one of the delay. */
    Optional<LocalDate> taciteLe();

    /** What silence stands for. */
    Optional<Approbation.Etat> silenceVaut();

    /** What is to be done, in French or, for an English locale, in English; stages of a plan keep the words of their template. */
    default String libelle(Locale locale) {
        String texte = Textes.texte("echeances", code(), locale);
        return texte.equals(code()) ? libelle() : texte;
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a deadline. */
    final class Builder extends ImmutableEcheance.Builder {
        Builder() {}
    }
}

package fr.cpom.io.finess;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Perimetre;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.immutables.value.Value;

/**
 * What was read of the FINESS flows, and every fault met.
 *
 * <p>The arguments of each anomaly name the file ({@code fichier}), the line ({@code ligne}), the kind of record ({@code
 * enregistrement}), its number as found ({@code numero}), the field ({@code champ}) and its text ({@code valeur}); its path is
 * the JSON pointer of the place.
 */
@Value.Immutable
@CpomStyle
public interface LectureFiness {
    /** The gestionnaires, in the order of the flow; none when a file could not be read to its end. */
    List<GestionnaireFiness> gestionnaires();

    /** Site records met in the structures flow, whatever became of them. */
    int sitesLus();

    /** Sites left aside without fault: their category is not of the ESSMS nomenclature. */
    int sitesHorsChamp();

    /** Day of the structures flow. */
    Optional<LocalDate> dateStructures();

    /** Day of the activities flow. */
    Optional<LocalDate> dateActivites();

    /** True when an activities flow was given. */
    boolean avecActivites();

    /** Every fault, in the order met. */
    List<Anomalie> anomalies();

    /** True when a file could not be read: nothing is kept of it nor of the other. */
    default boolean bloque() {
        return anomalies().stream().anyMatch(Anomalie::estBloquante);
    }

    /** The records left out by a fault, one anomaly each; argument {@code motif} is the code that says why. */
    default List<Anomalie> rejets() {
        return anomalies().stream()
                .filter(a -> a.code() == CodeAnomalie.FINESS_ENREGISTREMENT_REJETE)
                .toList();
    }

    /** The faults for a person, one line each: file, line, place, message, and the reason of a rejection. */
    default List<String> rapport(Locale locale) {
        return anomalies().stream().map(a -> ligne(a, locale)).toList();
    }

    private static String ligne(Anomalie anomalie, Locale locale) {
        StringBuilder texte = new StringBuilder(anomalie.arguments().getOrDefault("fichier", ""));
        Optional.ofNullable(anomalie.arguments().get("ligne"))
                .ifPresent(l -> texte.append(':').append(l));
        if (!anomalie.chemin().isEmpty()) {
            texte.append(' ').append(anomalie.chemin());
        }
        texte.append(" : ").append(anomalie.code()).append(" : ").append(anomalie.message(locale));
        Optional.ofNullable(anomalie.arguments().get("motif"))
                .map(CodeAnomalie::valueOf)
                .map(m -> new Anomalie(m, m.gravite(), "", anomalie.arguments(), Optional.empty()))
                .ifPresent(m -> texte.append(' ').append(m.message(locale)));
        return texte.toString();
    }

    /** The gestionnaire of a number. */
    default Optional<GestionnaireFiness> gestionnaire(NumeroFiness ej) {
        return gestionnaires().stream().filter(g -> g.finess().equals(ej)).findFirst();
    }

    /** The perimeter of all the ESSMS of a gestionnaire. */
    default Calcul<Perimetre> perimetre(NumeroFiness ej) {
        return perimetre(ej, site -> true);
    }

    /**
     * The perimeter of a gestionnaire: its open ESSMS that have an active social or médico-social activity.
     *
     * <p>A capacity without an authorised number of places keeps none ({@code FINESS_CAPACITE_NON_AUTORISEE} names it).
     * Authorities are given only when the category and the département make them certain ({@code FINESS_AUTORITE_INCONNUE}).
     *
     * @param ej number of the gestionnaire; unknown, there is no value ({@code FINESS_EJ_ABSENTE})
     * @param choix which sites are wanted, {@link SiteFiness#porteCpom} for instance
     */
    default Calcul<Perimetre> perimetre(NumeroFiness ej, Predicate<SiteFiness> choix) {
        return new DeductionFiness(this).perimetre(ej, choix);
    }

    /**
     * The skeleton of the contract of a gestionnaire, without any amount: parties, perimeter, dates.
     *
     * <p>Entry into force is the day of effect of the CPOM in FINESS, the most recent if there are several ({@code
     * FINESS_CPOM_PLUSIEURS_DATES}), else the date of the request; the term comes five years later less a day (L. 313-11 al. 2 CASF:
     * five years at most). A nature that is not given is deduced from the categories ({@code FINESS_NATURE_DEDUITE}).
     */
    default Calcul<Cpom> squelette(NumeroFiness ej, DemandeSquelette demande) {
        return new DeductionFiness(this).squelette(ej, demande);
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a reading. */
    final class Builder extends ImmutableLectureFiness.Builder {
        Builder() {}
    }
}

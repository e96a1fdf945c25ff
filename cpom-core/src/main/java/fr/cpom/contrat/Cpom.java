package fr.cpom.contrat;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.objectif.Diagnostic;
import fr.cpom.objectif.Objectif;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.PlageDates;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.immutables.value.Value;

/** A contrat pluriannuel d'objectifs et de moyens, as signed. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableCpom.class)
@JsonDeserialize(as = ImmutableCpom.class)
public interface Cpom {
    /** Name of the JSON form of a contract, first version. */
    String FORMAT = "cpom.contrat.v1";

    /** The JSON form; only {@link #FORMAT} is known ({@code FORMAT_INCONNU} otherwise). */
    @Value.Default
    default String format() {
        return FORMAT;
    }

    /** Number or name by which the parties know the contract. */
    String numero();

    /** A statement to print with every result: invented amounts, draft… */
    Optional<String> avertissement();

    /** Kind of contract. */
    NatureCpom nature();

    /** The one legal person that runs the ESSMS. */
    Gestionnaire gestionnaire();

    /** One or several; none is refused ({@code PARTIE_PUBLIQUE_ABSENTE}). */
    List<PartiePublique> partiesPubliques();

    /** Day of signature, when it is signed. */
    Optional<LocalDate> dateSignature();

    /** Entry into force, which the contract itself fixes (R. 314-39-2 CASF). */
    LocalDate dateEntreeEnVigueur();

    /** Last day of the contract; before its entry into force, it is refused ({@code TERME_AVANT_ENTREE}). */
    LocalDate terme();

    /** Last day after prorogation, when it was prolonged; not after the term: refused ({@code PROROGATION_AVANT_TERME}). */
    Optional<LocalDate> prorogation();

    /** The ESSMS of the contract. */
    Perimetre perimetre();

    /** How the means are fixed, when the contract fixes the multi-year budget. */
    Optional<VoletFinancier> voletFinancier();

    /** Strategic and operational objectives, with their fiches actions. */
    List<Objectif> objectifs();

    /** The diagnostic partagé, with the debts of the past; it refuses by itself two findings or debts of one code. */
    Optional<Diagnostic> diagnostic();

    /** Annexes. */
    List<Annexe> annexes();

    /** Frame of the budget that the contract states; absent when it leaves it to the law. */
    Optional<CadreBudgetaire> cadreBudgetaire();

    /** What the contract settles, one statement by subject; twice the same is refused ({@code STIPULATION_EN_DOUBLE}). */
    List<Stipulation> stipulations();

    /** What the activity is judged on. */
    List<ClauseActivite> clausesActivite();

    /** Option tarifaire of each EHPAD; twice the same EHPAD is refused ({@code ESSMS_EN_DOUBLE}). */
    List<OptionTarifaire> optionsTarifaires();

    /** True when the contract settles a subject. */
    default boolean stipule(Stipulation.Sujet sujet) {
        return stipulations().stream().anyMatch(s -> s.sujet() == sujet);
    }

    /** Last day of the contract, prorogation included. */
    default LocalDate dernierJour() {
        return prorogation().orElse(terme());
    }

    /** The days during which the contract applies, prorogation included. */
    @Value.Lazy
    default PlageDates duree() {
        return PlageDates.ofClosed(dateEntreeEnVigueur(), dernierJour());
    }

    /** The exercises touched by the contract, prorogation included, in order. */
    default List<Exercice> exercices() {
        int fin = dernierJour().getYear();
        return IntStream.rangeClosed(dateEntreeEnVigueur().getYear(), fin)
                .mapToObj(Exercice::of)
                .toList();
    }

    /** Refuses dates that contradict each other, the same party or code of objective twice, and another format. */
    @Value.Check
    default void verifier() {
        if (!format().equals(FORMAT)) {
            throw new ValeurInvalideException("FORMAT_INCONNU", "format", format());
        }
        if (terme().isBefore(dateEntreeEnVigueur())) {
            throw new ValeurInvalideException("TERME_AVANT_ENTREE", "terme", terme().toString());
        }
        if (prorogation().isPresent() && !prorogation().get().isAfter(terme())) {
            throw new ValeurInvalideException(
                    "PROROGATION_AVANT_TERME",
                    "prorogation",
                    prorogation().get().toString());
        }
        if (partiesPubliques().isEmpty()) {
            throw new ValeurInvalideException("PARTIE_PUBLIQUE_ABSENTE", "partiesPubliques", "");
        }
        if (new HashSet<>(partiesPubliques()).size() != partiesPubliques().size()) {
            throw new ValeurInvalideException("PARTIE_EN_DOUBLE", "partiesPubliques", "");
        }
        Set<Object> vus = new HashSet<>();
        for (Stipulation stipulation : stipulations()) {
            if (!vus.add(stipulation.sujet())) {
                throw new ValeurInvalideException(
                        "STIPULATION_EN_DOUBLE",
                        "stipulations",
                        stipulation.sujet().name());
            }
        }
        for (OptionTarifaire option : optionsTarifaires()) {
            if (!vus.add(option.essms())) {
                throw new ValeurInvalideException(
                        "ESSMS_EN_DOUBLE", "optionsTarifaires", option.essms().valeur());
            }
        }
        Set<String> codes = new HashSet<>();
        for (Objectif objectif : objectifs()) {
            unique(codes, "objectif " + objectif.code());
            objectif.fichesActions().forEach(f -> unique(codes, "fiche action " + f.code()));
            objectif.indicateurs().forEach(i -> unique(codes, "indicateur " + i.code()));
        }
        Exercice.du(dateEntreeEnVigueur());
        Exercice.du(dernierJour());
    }

    private static void unique(Set<String> codes, String code) {
        if (!codes.add(code)) {
            throw new ValeurInvalideException("CODE_EN_DOUBLE", "objectifs", code);
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a contract. */
    final class Builder extends ImmutableCpom.Builder {
        Builder() {}
    }
}

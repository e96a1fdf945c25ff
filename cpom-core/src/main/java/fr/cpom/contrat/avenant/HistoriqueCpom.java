package fr.cpom.contrat.avenant;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Explication;
import fr.cpom.contrat.Cpom;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * A contract as first signed, with its avenants: what was in force on a day, and what was known of it on another.
 *
 * <p>Avenants apply in the order of their days of effect, whatever the order of the list. On one day they apply together, and
 * two that set the same thing otherwise are in conflict ({@code AVENANT_CONFLIT}). One that annuls and replaces another says so.
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableHistoriqueCpom.class)
@JsonDeserialize(as = ImmutableHistoriqueCpom.class)
public interface HistoriqueCpom {
    /** Name of the JSON form of a history, first version. */
    String FORMAT = "cpom.historique.v1";

    /** The JSON form; only {@link #FORMAT} is known ({@code FORMAT_INCONNU} otherwise). */
    @Value.Default
    default String format() {
        return FORMAT;
    }

    /** The contract as first signed. */
    Cpom initial();

    /** The avenants, in any order. */
    List<Avenant> avenants();

    /** A contract without avenant. */
    static HistoriqueCpom of(Cpom initial) {
        return builder().initial(initial).build();
    }

    /** This history with one more avenant. */
    default HistoriqueCpom avec(Avenant avenant) {
        return builder().from(this).addAvenants(avenant).build();
    }

    /** The contract in force on a day, all that the history holds being known. */
    default Calcul<Cpom> at(LocalDate date) {
        return at(date, LocalDate.MAX);
    }

    /**
     * The contract in force on a day, as it was known at the end of another.
     *
     * <p>No value before the entry into force ({@code CONTRAT_PAS_EN_VIGUEUR}), after the last day ({@code CONTRAT_ECHU}), before
     * the signature was known ({@code CONTRAT_NON_CONNU}) or when the avenants contradict each other.
     *
     * @param date the day whose contract is asked
     * @param connuLe avenants signed later are ignored
     */
    default Calcul<Cpom> at(LocalDate date, LocalDate connuLe) {
        Anomalies anomalies = new Anomalies();
        Cpom initial = initial();
        if (initial.dateSignature().isPresent() && initial.dateSignature().get().isAfter(connuLe)) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.CONTRAT_NON_CONNU,
                    "/initial/dateSignature",
                    "date",
                    connuLe.toString(),
                    "signature",
                    initial.dateSignature().get().toString()));
            return Calcul.impossible(anomalies);
        }
        if (date.isBefore(initial.dateEntreeEnVigueur())) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.CONTRAT_PAS_EN_VIGUEUR,
                            "/initial/dateEntreeEnVigueur",
                            "date",
                            date.toString(),
                            "entree",
                            initial.dateEntreeEnVigueur().toString())
                    .selon(ReferenceJuridique.casf("R. 314-39-2")));
            return Calcul.impossible(anomalies);
        }
        ApplicationAvenants application = new ApplicationAvenants(this, anomalies);
        Optional<Cpom> contrat = application.appliquer(enVigueur(date, connuLe));
        if (contrat.isPresent() && date.isAfter(contrat.get().dernierJour())) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.CONTRAT_ECHU,
                            application.cheminDuTerme(),
                            "date",
                            date.toString(),
                            "terme",
                            contrat.get().dernierJour().toString())
                    .selon(initial.nature().reference()));
        }
        return contrat.isEmpty() || anomalies.bloquent()
                ? Calcul.impossible(anomalies)
                : Calcul.de(contrat.get(), anomalies, Explication.vide());
    }

    /** The avenants in force on a day as known on another, in the order in which they apply. */
    default List<Avenant> enVigueur(LocalDate date, LocalDate connuLe) {
        List<Avenant> applicables = new ArrayList<>();
        for (Avenant avenant : connus(connuLe)) {
            if (!avenant.dateEffet().isAfter(date)) {
                applicables.add(avenant);
            }
        }
        return applicables;
    }

    /** The avenants signed on a day or before and not replaced since, in the order in which they apply. */
    default List<Avenant> connus(LocalDate connuLe) {
        List<Avenant> signes = new ArrayList<>();
        Set<String> remplaces = new HashSet<>();
        for (Avenant avenant : avenants()) {
            if (avenant.dateSignature().isPresent()
                    && !avenant.dateSignature().get().isAfter(connuLe)) {
                signes.add(avenant);
                remplaces.addAll(avenant.remplace());
            }
        }
        signes.removeIf(a -> remplaces.contains(a.numero()));
        signes.sort(Comparator.comparing(Avenant::dateEffet)
                .thenComparing(a -> a.dateSignature().orElse(LocalDate.MAX))
                .thenComparing(Avenant::numero));
        return signes;
    }

    /** The days on which the contract begins, changes or ends, in order; between two of them {@link #at} is constant. */
    default List<LocalDate> effets() {
        return effets(LocalDate.MAX);
    }

    /** As {@link #effets()}, with what was known on a day. */
    default List<LocalDate> effets(LocalDate connuLe) {
        TreeSet<LocalDate> effets = new TreeSet<>();
        LocalDate entree = initial().dateEntreeEnVigueur();
        LocalDate fin = initial().dernierJour();
        effets.add(entree);
        for (Avenant avenant : connus(connuLe)) {
            if (avenant.dateEffet().isAfter(entree)) {
                effets.add(avenant.dateEffet());
            }
            for (Modification modification : avenant.modifications()) {
                if (modification instanceof Modification.Prorogation p) {
                    fin = p.jusquAu();
                } else if (modification instanceof Modification.Terme t) {
                    fin = t.prorogation().orElse(t.terme());
                }
            }
        }
        effets.add(fin.plusDays(1));
        return List.copyOf(effets);
    }

    /**
     * Refuses another format, two avenants of one number ({@code AVENANT_EN_DOUBLE}), and the replacement of an avenant that is not
     * there ({@code AVENANT_INCONNU}) or that was not signed before ({@code REMPLACEMENT_ANTERIEUR}).
     */
    @Value.Check
    default void verifier() {
        if (!format().equals(FORMAT)) {
            throw new ValeurInvalideException("FORMAT_INCONNU", "format", format());
        }
        Map<String, Avenant> parNumero = new HashMap<>();
        for (Avenant avenant : avenants()) {
            if (parNumero.put(avenant.numero(), avenant) != null) {
                throw new ValeurInvalideException("AVENANT_EN_DOUBLE", "avenants", avenant.numero());
            }
        }
        for (Avenant avenant : avenants()) {
            for (String numero : avenant.remplace()) {
                Avenant remplace = parNumero.get(numero);
                if (remplace == null) {
                    throw new ValeurInvalideException("AVENANT_INCONNU", "avenants", numero);
                }
                if (avenant.dateSignature().isPresent()
                        && !remplace.dateSignature()
                                .filter(d -> d.isBefore(avenant.dateSignature().get()))
                                .isPresent()) {
                    throw new ValeurInvalideException("REMPLACEMENT_ANTERIEUR", "avenants", numero);
                }
            }
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a history. */
    final class Builder extends ImmutableHistoriqueCpom.Builder {
        Builder() {}
    }
}

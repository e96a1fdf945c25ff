package fr.cpom.suivi.echeance;

import fr.cpom.valeur.Exercice;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The dated duties of a contract and of its budget years.
 *
 * @param contrat number of the contract
 * @param entreeEnVigueur its first day
 * @param dernierJour its last day, prorogation included
 * @param prorogationMaximale the last day that a prorogation may bring it to
 * @param prochaine the next one to be done
 * @param ordre the keys in order of date, those without a date last
 * @param echeances the deadlines by their key, in that order
 */
public record Echeancier(
        String contrat,
        LocalDate entreeEnVigueur,
        LocalDate dernierJour,
        Optional<LocalDate> prorogationMaximale,
        Optional<Echeance> prochaine,
        List<String> ordre,
        Map<String, Echeance> echeances) {
    public Echeancier {
        ordre = List.copyOf(ordre);
        echeances = Collections.unmodifiableMap(new LinkedHashMap<>(echeances));
    }

    /** The deadlines in their order. */
    public List<Echeance> liste() {
        return List.copyOf(echeances.values());
    }

    /** The same with the deadlines of one calendar year only. */
    public Echeancier annee(Exercice annee) {
        Map<String, Echeance> gardees = new LinkedHashMap<>();
        for (Echeance e : liste()) {
            if (e.date().filter(d -> d.getYear() == annee.annee()).isPresent()) {
                gardees.put(e.cle(), e);
            }
        }
        return new Echeancier(
                contrat,
                entreeEnVigueur,
                dernierJour,
                prorogationMaximale,
                prochaine,
                List.copyOf(gardees.keySet()),
                gardees);
    }
}

package fr.cpom.suivi.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All the ESSMS of a gestionnaire, or of several: each then needs its own.
 *
 * @param essms the ESSMS; those without gestionnaire are taken for those of one person
 * @param date the day asked; that of the computation when absent
 */
public record DemandePlan(List<EssmsConcerne> essms, Optional<LocalDate> date) {
    public DemandePlan {
        essms = List.copyOf(essms);
    }
}

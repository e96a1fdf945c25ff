package fr.cpom.tresorerie;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.droit.Territoire;
import fr.cpom.suivi.echeance.RegleJours;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The movements that flows come to, in the order in which they are added. */
final class FluxDates {
    private final Territoire territoire;
    private final List<OperationTresorerie> operations = new ArrayList<>();

    FluxDates(Territoire territoire) {
        this.territoire = territoire;
    }

    /** What a movement is and where it comes from. */
    record Titre(String libelle, NatureFlux nature, String origine, Optional<ReferenceJuridique> reference) {}

    /** Adds a movement due on a day, that moves when the day is not worked; one of nothing is left out. */
    void ajouter(Titre titre, SensFlux sens, long centimes, LocalDate echeance, Optional<RegleJours> regle) {
        ajouter(
                titre,
                sens,
                centimes,
                echeance,
                regle.orElse(titre.nature().regle()).appliquer(echeance, territoire));
    }

    /** Adds a movement of which both days are known; a negative amount goes the other way. */
    void ajouter(Titre titre, SensFlux sens, long centimes, LocalDate echeance, LocalDate date) {
        if (centimes == 0) {
            return;
        }
        SensFlux reel = centimes > 0 ? sens : sens == SensFlux.ENTREE ? SensFlux.SORTIE : SensFlux.ENTREE;
        operations.add(new OperationTresorerie(
                date,
                echeance,
                titre.libelle(),
                titre.nature(),
                reel,
                Montants.ofCentimes(Math.absExact(centimes)),
                titre.origine(),
                titre.reference()));
    }

    /** By day, those of one day in the order in which they were added. */
    List<OperationTresorerie> enOrdre() {
        return operations.stream()
                .sorted(Comparator.comparing(OperationTresorerie::date))
                .toList();
    }
}

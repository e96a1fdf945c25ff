package fr.cpom.suivi.evaluation;

import fr.cpom.objectif.FicheAction;
import fr.cpom.objectif.FicheAction.Jalon;
import fr.cpom.objectif.Objectif;
import fr.cpom.suivi.evaluation.SuiviJalon.Avancement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the milestones of fiches actions stand on a day. */
final class Jalons {
    private Jalons() {}

    static List<SuiviJalon> suivre(List<Objectif> objectifs, LocalDate jour) {
        List<SuiviJalon> suivis = new ArrayList<>();
        for (Objectif objectif : objectifs) {
            for (FicheAction fiche : objectif.fichesActions()) {
                for (Jalon jalon : fiche.jalons()) {
                    suivis.add(suivre(objectif.code(), fiche.code(), jalon, jour));
                }
            }
        }
        return suivis;
    }

    private static SuiviJalon suivre(String objectif, String fiche, Jalon jalon, LocalDate jour) {
        Optional<LocalDate> atteint = jalon.atteintLe().filter(d -> !d.isAfter(jour));
        boolean abandonne = jalon.abandonneLe().filter(d -> !d.isAfter(jour)).isPresent();
        LocalDate fin = atteint.orElse(jour);
        long retard = abandonne ? 0 : Math.max(0, ChronoUnit.DAYS.between(jalon.echeance(), fin));
        Avancement avancement = abandonne
                ? Avancement.ABANDONNE
                : atteint.isPresent() ? Avancement.ATTEINT : retard > 0 ? Avancement.EN_RETARD : Avancement.A_VENIR;
        return new SuiviJalon(objectif, fiche, jalon.intitule(), jalon.echeance(), atteint, avancement, retard);
    }
}

package fr.cpom.tresorerie;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.dotation.DemandeVersements;
import fr.cpom.tresorerie.FluxTresorerie.DotationContrat;
import fr.cpom.tresorerie.FluxTresorerie.VersementsDotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A plan as it would have been with every dotation fixed before 1 January. */
final class NotificationATemps {
    private NotificationATemps() {}

    /** The plan; a dotation that is not fixed at all blocks, payments already computed stay with an alert. */
    static DemandePlanTresorerie de(DemandePlanTresorerie plan, String racine, Anomalies anomalies) {
        List<FluxTresorerie> flux = new ArrayList<>();
        for (int i = 0; i < plan.flux().size(); i++) {
            String chemin = racine + "/flux/" + i;
            FluxTresorerie f = plan.flux().get(i);
            if (f instanceof VersementsDotation v) {
                flux.add(new VersementsDotation(
                        v.libelle(), v.demande().map(d -> aTemps(d, chemin + "/demande", anomalies)), v.echeancier()));
                v.echeancier()
                        .ifPresent(e -> anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.TRESORERIE_ECHEANCIER_FIGE,
                                chemin + "/echeancier",
                                "libelle",
                                v.libelle())));
            } else if (f instanceof DotationContrat c) {
                flux.add(new DotationContrat(
                        c.libelle(),
                        c.contrat(),
                        c.exercice(),
                        Optional.empty(),
                        c.dotationPrecedente(),
                        c.reconduction()));
            } else {
                flux.add(f);
            }
        }
        return DemandePlanTresorerie.builder().from(plan).flux(flux).build();
    }

    private static DemandeVersements aTemps(DemandeVersements demande, String chemin, Anomalies anomalies) {
        if (demande.dotation().isEmpty()) {
            anomalies.ajouter(Anomalie.manque(chemin, "dotation").selon(Articles.R_314_108));
        }
        return DemandeVersements.builder()
                .from(demande)
                .dateFixation(Optional.empty())
                .acomptesVerses(List.of())
                .build();
    }
}

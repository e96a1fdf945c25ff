package fr.cpom.budget.siege;

import fr.cpom.budget.siege.Assiettes.Assiette;
import fr.cpom.budget.siege.DemandeRepartitionSiege.ChargesEssms;
import fr.cpom.budget.siege.RepartitionSiege.QuotePartSiege;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The free split inside a dotation globalisée commune, which only the doctrine knows: it keeps the sum of the dotation. */
final class PartsLibres {
    private final DemandeRepartitionSiege demande;
    private final Anomalies anomalies;

    PartsLibres(DemandeRepartitionSiege demande, Anomalies anomalies) {
        this.demande = demande;
        this.anomalies = anomalies;
    }

    /** The parts, those of the text or those that the gestionnaire gives. */
    List<QuotePartSiege> appliquer(List<Assiette> assiettes, List<MontantExplique> parts) {
        controler(parts);
        List<QuotePartSiege> resultat = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            ChargesEssms essms = demande.essms().get(i);
            Assiette assiette = assiettes.get(i);
            boolean libre = essms.partLibre().isPresent();
            resultat.add(new QuotePartSiege(
                    essms.essms(),
                    assiette.base(),
                    Montants.ofCentimes(assiette.montant().centimes()),
                    essms.partLibre().orElse(Montants.ofCentimes(parts.get(i).centimes())),
                    libre ? Optional.of(Montants.ofCentimes(parts.get(i).centimes())) : Optional.empty(),
                    libre
                            ? Articles.CIRCULAIRE_2007
                            : demande.pourcentageUnique().isPresent() ? Articles.R_314_93 : assiette.reference()));
        }
        return resultat;
    }

    private void controler(List<MontantExplique> parts) {
        Map<String, List<Integer>> dotations = new LinkedHashMap<>();
        for (int i = 0; i < demande.essms().size(); i++) {
            ChargesEssms essms = demande.essms().get(i);
            int rang = i;
            essms.dgc()
                    .ifPresent(d ->
                            dotations.computeIfAbsent(d, x -> new ArrayList<>()).add(rang));
            if (essms.partLibre().isPresent() && essms.dgc().isEmpty()) {
                anomalies.ajouter(Anomalie.manque("/essms/" + i, "dgc").selon(Articles.CIRCULAIRE_2007));
            }
        }
        dotations.forEach((dgc, rangs) -> {
            if (rangs.stream().anyMatch(i -> demande.essms().get(i).partLibre().isPresent())) {
                controler(dgc, rangs, parts);
            }
        });
    }

    private void controler(String dgc, List<Integer> rangs, List<MontantExplique> parts) {
        if (demande.pourcentageUnique().isPresent()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.SIEGE_LIBRE_AVEC_POURCENTAGE, "/pourcentageUnique")
                    .selon(Articles.R_314_93));
            return;
        }
        long libre = 0;
        long reglementaire = 0;
        for (int i : rangs) {
            if (demande.essms().get(i).partLibre().isEmpty()) {
                anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.SIEGE_LIBRE_INCOMPLET, "/essms/" + i + "/partLibre", "dgc", dgc));
                return;
            }
            libre = Math.addExact(
                    libre, Montants.centimes(demande.essms().get(i).partLibre().get()));
            reglementaire = Math.addExact(reglementaire, parts.get(i).centimes());
        }
        if (libre != reglementaire) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.SIEGE_LIBRE_HORS_TOTAL,
                    "/essms",
                    "dgc",
                    dgc,
                    "libre",
                    Montants.texteCentimes(libre),
                    "attendu",
                    Montants.texteCentimes(reglementaire)));
            return;
        }
        anomalies.ajouter(Anomalie.of(CodeAnomalie.DOCTRINE_SEULE, "/essms/" + rangs.get(0) + "/partLibre")
                .selon(Articles.CIRCULAIRE_2007));
    }
}

package fr.cpom.budget.equilibre;

import fr.cpom.budget.equilibre.ExamenEprd.CompetenceApprobation;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.suivi.echeance.Acteur;
import fr.cpom.suivi.echeance.DemandeCalendrier.Tarification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who approves an EPRD: the DG ARS when all its ESSMS are his, jointly with the presidents of the départements as soon as one is
 * financed jointly (R. 314-225 III CASF); of several regions, the ARS of the direction of a public establishment (R. 314-241).
 */
final class Competences {
    private Competences() {}

    static CompetenceApprobation de(DemandeApprobation demande, Anomalies anomalies) {
        return demande.essms().isEmpty() ? parLaTarification(demande, anomalies) : parLesEssms(demande, anomalies);
    }

    private static CompetenceApprobation parLaTarification(DemandeApprobation demande, Anomalies anomalies) {
        if (demande.tarification().isEmpty()) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.EPRD_AUTORITE_INCONNUE, "/essms").selon(Articles.R_314_225_III));
            return new CompetenceApprobation(
                    Constatation.INCONNU, List.of(), List.of(), List.of(), Articles.R_314_225_III);
        }
        Tarification tarification = demande.tarification().get();
        if (tarification == Tarification.DEPARTEMENT || tarification == Tarification.ETAT) {
            nonNommee(anomalies, "/tarification");
        }
        List<Acteur> acteurs = switch (tarification) {
            case ARS -> List.of(Acteur.ARS);
            case DEPARTEMENT -> List.of(Acteur.DEPARTEMENT);
            case ETAT -> List.of(Acteur.PREFET);
            case CONJOINTE -> List.of(Acteur.ARS, Acteur.DEPARTEMENT);
        };
        return new CompetenceApprobation(
                Constatation.de(tarification == Tarification.CONJOINTE),
                acteurs,
                List.of(),
                List.of(),
                Articles.R_314_225_III);
    }

    private static CompetenceApprobation parLesEssms(DemandeApprobation demande, Anomalies anomalies) {
        for (int i = 0; i < demande.essms().size(); i++) {
            if (demande.essms().get(i).autorites().isEmpty()) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.EPRD_AUTORITE_INCONNUE, "/essms/" + i + "/autorites")
                        .selon(Articles.R_314_225_III));
            }
        }
        boolean toutes = demande.essms().stream().noneMatch(e -> e.autorites().isEmpty());
        List<AutoriteTarification> connues = demande.essms().stream()
                .flatMap(e -> e.autorites().stream())
                .distinct()
                .sorted()
                .toList();
        List<AutoriteTarification> ars = deType(connues, AutoriteTarification.Type.ARS);
        List<AutoriteTarification> departements = new ArrayList<>(deType(connues, AutoriteTarification.Type.CD));
        departements.addAll(deType(connues, AutoriteTarification.Type.METROPOLE));
        List<AutoriteTarification> prefets = deType(connues, AutoriteTarification.Type.PREFET);
        boolean cofinance = demande.essms().stream().anyMatch(Competences::cofinance);
        if (!cofinance && (ars.isEmpty() || !departements.isEmpty())) {
            nonNommee(anomalies, "/essms");
        }
        Constatation conjointe = cofinance || (!ars.isEmpty() && !departements.isEmpty())
                ? Constatation.OUI
                : toutes ? Constatation.NON : Constatation.INCONNU;
        if (ars.size() > 1) {
            return plusieursRegions(demande, ars, departements, prefets, conjointe, anomalies);
        }
        List<AutoriteTarification> autorites = new ArrayList<>(ars);
        autorites.addAll(departements);
        return new CompetenceApprobation(
                conjointe, acteurs(ars, departements, prefets), autorites, prefets, Articles.R_314_225_III);
    }

    /** Public establishment of several regions: the ARS of its direction, the départements being heard. */
    private static CompetenceApprobation plusieursRegions(
            DemandeApprobation demande,
            List<AutoriteTarification> ars,
            List<AutoriteTarification> departements,
            List<AutoriteTarification> prefets,
            Constatation conjointe,
            Anomalies anomalies) {
        Optional<AutoriteTarification> direction = demande.arsDeLaDirection();
        if (demande.etablissementPublic().orElse(false) && direction.isPresent()) {
            List<AutoriteTarification> avis = new ArrayList<>(departements);
            avis.addAll(prefets);
            return new CompetenceApprobation(
                    Constatation.NON, List.of(Acteur.ARS), List.of(direction.get()), avis, Articles.R_314_241);
        }
        // R. 314-241 is for public establishments; no text read names the ARS of a private gestionnaire of several
        // regions
        boolean publique = demande.etablissementPublic().orElse(false);
        anomalies.ajouter(Anomalie.of(CodeAnomalie.EPRD_AUTORITE_INCONNUE, publique ? "/arsDeLaDirection" : "/essms")
                .selon(publique ? Articles.R_314_241 : Articles.R_314_225_III));
        List<AutoriteTarification> autorites = new ArrayList<>(ars);
        autorites.addAll(departements);
        return new CompetenceApprobation(
                conjointe, acteurs(ars, departements, prefets), autorites, prefets, Articles.R_314_225_III);
    }

    private static boolean cofinance(EssmsFinance essms) {
        return essms.autorites().stream().anyMatch(a -> a.type() == AutoriteTarification.Type.ARS)
                && essms.autorites().stream()
                        .anyMatch(a -> a.type() == AutoriteTarification.Type.CD
                                || a.type() == AutoriteTarification.Type.METROPOLE);
    }

    static boolean unCofinance(DemandeApprobation demande) {
        return demande.essms().stream().anyMatch(Competences::cofinance);
    }

    private static List<Acteur> acteurs(
            List<AutoriteTarification> ars,
            List<AutoriteTarification> departements,
            List<AutoriteTarification> prefets) {
        List<Acteur> acteurs = new ArrayList<>();
        if (!ars.isEmpty()) {
            acteurs.add(Acteur.ARS);
        }
        if (!departements.isEmpty()) {
            acteurs.add(Acteur.DEPARTEMENT);
        }
        if (acteurs.isEmpty() && !prefets.isEmpty()) {
            acteurs.add(Acteur.PREFET);
        }
        return acteurs;
    }

    private static List<AutoriteTarification> deType(
            List<AutoriteTarification> autorites, AutoriteTarification.Type type) {
        return autorites.stream().filter(a -> a.type() == type).toList();
    }

    /** The article speaks of the ARS alone and of ESSMS financed jointly: anything else is not in its words. */
    private static void nonNommee(Anomalies anomalies, String chemin) {
        anomalies.ajouter(
                Anomalie.of(CodeAnomalie.EPRD_COMPETENCE_NON_NOMMEE, chemin).selon(Articles.R_314_225_III));
    }
}

package fr.cpom.suivi.echeance;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.Territoire;
import fr.cpom.suivi.echeance.Echeance.Unite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The stages of a negotiation counted backwards from the day of signature. Each bound is counted from that day itself, so that
 * short months do not add up.
 */
final class PlanNegociation {
    private PlanNegociation() {}

    static List<Echeance> echeances(FaitsEcheancier faits, Fabrique fabrique, Anomalies anomalies) {
        Optional<LocalDate> visee = faits.signatureVisee();
        if (visee.isEmpty()) {
            return List.of();
        }
        boolean usuelles = faits.etapes().isEmpty();
        List<EtapeNegociation> etapes = usuelles ? EtapeNegociation.usuelles() : faits.etapes();
        if (usuelles) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.MODELE_A_CONFIRMER, "/faits/etapes", "modele", "negociation")
                    .selon(Articles.ANAP));
        }
        LocalDate signature = visee.get();
        Territoire territoire = faits.territoire().orElse(Territoire.national());
        List<Echeance> plan = new ArrayList<>();
        int fin = 0;
        int debutSuivant = 0;
        for (int i = etapes.size() - 1; i >= 0; i--) {
            EtapeNegociation etape = etapes.get(i);
            boolean ensemble = i < etapes.size() - 1 && etape.avecSuivante().orElse(false);
            fin = ensemble ? fin : debutSuivant;
            debutSuivant = Math.max(debutSuivant, fin + etape.mois());
            LocalDate debut =
                    faits.joursNonOuvres().appliquer(signature.minusMonths(fin + (long) etape.mois()), territoire);
            LocalDate dernier =
                    fin == 0 ? signature : faits.joursNonOuvres().appliquer(signature.minusMonths(fin), territoire);
            plan.add(fabrique.libre(
                    EtapesEprd.hors("NEGOCIATION_" + etape.code(), Sujet.contrat(), Articles.ANAP)
                            .libelle(etape.libelle()
                                    + etape.livrable().map(l -> " : " + l).orElse(""))
                            .confiance(usuelles ? Confiance.A_CONFIRMER : Confiance.LU)
                            .debiteur(Acteur.PARTIES)
                            .declencheur(Declencheur.SIGNATURE_VISEE)
                            .delai(etape.mois())
                            .unite(Unite.MOIS),
                    Optional.of(debut),
                    Optional.of(dernier),
                    Optional.empty()));
        }
        Collections.reverse(plan);
        return plan;
    }
}

package fr.cpom.suivi.echeance;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.contrat.Cpom;
import fr.cpom.suivi.echeance.FaitsEcheancier.Realisation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All the dated duties of a contract: those of each of its budget years (see {@link CalendrierBudgetaireCalculator}), its reviews,
 * its end and prorogation, the evaluations of its ESSMS, its head-office authorisation, the plan of the next negotiation, the
 * next delay of a refusal to sign.
 *
 * <p>A fact that matches no duty is told ({@code REALISATION_INCONNUE}, {@code EXERCICE_HORS_CONTRAT}). Lengths that no text read
 * gives carry an alert.
 */
public final class EcheancierCalculator extends AbstractCalculator<DemandeEcheancier, Echeancier> {
    private static final EcheancierCalculator STANDARD = new EcheancierCalculator();

    private EcheancierCalculator() {
        super(
                "suivi.echeancier",
                DemandeEcheancier.class,
                Echeancier.class,
                Articles.L_313_11,
                Articles.L_313_12_IV_TER_B,
                Articles.R_314_39_2,
                Articles.R_314_42_I,
                Articles.R_314_210_III,
                Articles.R_314_219,
                Articles.R_314_220_I,
                Articles.R_314_232);
    }

    /** The calculator. */
    public static EcheancierCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<Echeancier> calculer(DemandeEcheancier entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Cpom cpom = entree.cpom();
        FaitsEcheancier faits =
                entree.faits().orElseGet(() -> FaitsEcheancier.builder().build());
        List<Echeance> brutes = new ArrayList<>(new ExercicesContrat(cpom, faits, contexte, anomalies).echeances());
        brutes.addAll(new DevoirsContrat(cpom, faits, contexte, anomalies).echeances());
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        List<Echeance> echeances = Echeances.enOrdre(realiser(brutes, faits.realisations(), contexte, anomalies));
        new Fabrique(contexte, anomalies, faits.faitsComplets()).signaler(echeances);
        Optional<LocalDate> maximale = echeances.stream()
                .filter(e -> e.code().equals("PROROGATION_MAXIMALE"))
                .findFirst()
                .flatMap(Echeance::date);
        return Calcul.de(
                new Echeancier(
                        cpom.numero(),
                        cpom.dateEntreeEnVigueur(),
                        cpom.dernierJour(),
                        maximale,
                        Echeances.prochaine(echeances),
                        Echeances.cles(echeances),
                        Echeances.parCle(echeances)),
                anomalies,
                Explication.vide());
    }

    /** Marks as done the duties that the facts name. */
    private static List<Echeance> realiser(
            List<Echeance> echeances, List<Realisation> realisations, Contexte contexte, Anomalies anomalies) {
        List<Echeance> marquees = new ArrayList<>(echeances);
        for (int i = 0; i < realisations.size(); i++) {
            Realisation r = realisations.get(i);
            boolean trouvee = false;
            for (int j = 0; j < marquees.size(); j++) {
                Echeance e = marquees.get(j);
                if (e.code().equals(r.code())
                        && e.exercice().equals(r.exercice())
                        && e.essms().equals(r.essms())) {
                    trouvee = true;
                    if (!r.date().isAfter(contexte.date())) {
                        marquees.set(j, Fabrique.faite(e, r.date()));
                    }
                }
            }
            if (!trouvee) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.REALISATION_INCONNUE, "/faits/realisations/" + i, "echeance", r.code()));
            }
        }
        return marquees;
    }
}

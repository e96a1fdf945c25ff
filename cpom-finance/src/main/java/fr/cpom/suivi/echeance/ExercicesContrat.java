package fr.cpom.suivi.echeance;

import fr.cpom.budget.interne.CadreContrat;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Gravite;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.ClauseEvolution;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.OptionEvolution;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.suivi.echeance.DemandeCalendrier.Tarification;
import fr.cpom.valeur.Exercice;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The deadlines of each budget year of a contract, with the events known of some of them. */
final class ExercicesContrat {
    private final Cpom cpom;
    private final FaitsEcheancier faits;
    private final Contexte contexte;
    private final Anomalies anomalies;

    ExercicesContrat(Cpom cpom, FaitsEcheancier faits, Contexte contexte, Anomalies anomalies) {
        this.cpom = cpom;
        this.faits = faits;
        this.contexte = contexte;
        this.anomalies = anomalies;
    }

    List<Echeance> echeances() {
        List<Echeance> echeances = new ArrayList<>();
        List<Exercice> exercices = cpom.exercices();
        for (int i = 0; i < faits.exercices().size(); i++) {
            Exercice donne = faits.exercices().get(i).exercice();
            if (!exercices.contains(donne)) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.EXERCICE_HORS_CONTRAT,
                        "/faits/exercices/" + i,
                        "exercice",
                        donne.toString(),
                        "contrat",
                        cpom.numero()));
            }
        }
        CadreBudgetaire duContrat = cadre(
                faits.cadre().or(cpom::cadreBudgetaire),
                faits.cadre().isPresent() ? "/faits/cadre" : "/cpom/cadreBudgetaire");
        for (Exercice exercice : exercices) {
            for (Echeance e : exercice(exercice, duContrat)) {
                // What was due before the contract does not come from it.
                if (e.date().filter(d -> d.isBefore(cpom.dateEntreeEnVigueur())).isEmpty()) {
                    echeances.add(e);
                }
            }
        }
        return echeances;
    }

    /** The frame, with what is to be said of it. */
    private CadreBudgetaire cadre(Optional<CadreBudgetaire> voulu, String chemin) {
        CadreBudgetaire cadre = CadreContrat.retenu(Optional.of(cpom.nature()), voulu, chemin, anomalies)
                .orElseThrow();
        if (cadre == CadreBudgetaire.EPCP) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.CALENDRIER_EPCP_NON_COUVERT, chemin)
                    .avecGravite(Gravite.ALERTE)
                    .selon(Articles.R_314_242));
        }
        return cadre;
    }

    private List<Echeance> exercice(Exercice exercice, CadreBudgetaire duContrat) {
        Anomalies propres = new Anomalies();
        String chemin = "";
        DemandeCalendrier.Builder demande = DemandeCalendrier.builder();
        CadreBudgetaire retenu = duContrat;
        int rang = rang(exercice);
        if (rang >= 0) {
            DemandeCalendrier donnee = faits.exercices().get(rang);
            chemin = "/faits/exercices/" + rang;
            demande.from(donnee)
                    .nature(donnee.nature().or(() -> Optional.of(cpom.nature())))
                    .tarification(donnee.tarification().or(this::tarification))
                    .procedureContradictoire(donnee.procedureContradictoire().orElseGet(this::contradictoire))
                    .faitsComplets(donnee.faitsComplets().orElse(faits.faitsComplets()));
            if (donnee.cadre().filter(c -> c != duContrat).isPresent()) {
                retenu = cadre(donnee.cadre(), chemin + "/cadre");
            }
        } else {
            demande.exercice(exercice)
                    .nature(cpom.nature())
                    .tarification(tarification())
                    .procedureContradictoire(contradictoire())
                    .faitsComplets(faits.faitsComplets());
        }
        if (retenu == CadreBudgetaire.EPCP) {
            return List.of();
        }
        EtapesExercice etapes = new EtapesExercice(demande.build(), retenu, contexte, propres, true);
        List<Echeance> echeances = etapes.parcourir();
        for (Anomalie a : propres.liste()) {
            // Late duties are told once, at the end; the missing notification of a year that nothing is told of is no
            // news.
            boolean tue = a.code() == CodeAnomalie.ECHEANCE_DEPASSEE
                    || (rang < 0 && a.code() == CodeAnomalie.NOTIFICATION_INCONNUE);
            if (!tue) {
                anomalies.ajouter(a.chemin().isEmpty() ? a : a.sous(chemin));
            }
        }
        return echeances;
    }

    private int rang(Exercice exercice) {
        for (int i = 0; i < faits.exercices().size(); i++) {
            if (faits.exercices().get(i).exercice().equals(exercice)) {
                return i;
            }
        }
        return -1;
    }

    /** By the public parties: joint as soon as the département signs beside the ARS or the State. */
    private Optional<Tarification> tarification() {
        Set<AutoriteTarification.Type> types = EnumSet.noneOf(AutoriteTarification.Type.class);
        cpom.partiesPubliques()
                .forEach(p -> p.autorite().map(AutoriteTarification::type).ifPresent(types::add));
        boolean departement =
                types.contains(AutoriteTarification.Type.CD) || types.contains(AutoriteTarification.Type.METROPOLE);
        boolean ars = types.contains(AutoriteTarification.Type.ARS);
        boolean etat = types.contains(AutoriteTarification.Type.PREFET);
        if (departement && (ars || etat)) {
            return Optional.of(Tarification.CONJOINTE);
        }
        return departement
                ? Optional.of(Tarification.DEPARTEMENT)
                : ars ? Optional.of(Tarification.ARS) : etat ? Optional.of(Tarification.ETAT) : Optional.empty();
    }

    /** False when the whole tarification is fixed by options 1°, 2° or 4° (R. 314-42 I). */
    private boolean contradictoire() {
        List<ClauseEvolution> clauses =
                cpom.voletFinancier().map(v -> v.clauses()).orElse(List.of());
        return clauses.isEmpty() || clauses.stream().anyMatch(c -> c.option() == OptionEvolution.OPTION_3);
    }
}

package fr.cpom.suivi.etat;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.avenant.Avenant;
import fr.cpom.contrat.avenant.HistoriqueCpom;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.suivi.etat.EtatContrat.AvenantSitue;
import fr.cpom.suivi.etat.EtatContrat.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The contract in force on a day, its avenants applied by day of effect, as it was known on another day.
 *
 * <p>No value before the entry into force ({@code CONTRAT_PAS_EN_VIGUEUR}; the contract fixes that day, R. 314-39-2 CASF), after
 * the last day ({@code CONTRAT_ECHU}), before the signature was known ({@code CONTRAT_NON_CONNU}), or when avenants contradict each
 * other ({@code AVENANT_CONFLIT}) or change what is not there ({@code AVENANT_SANS_OBJET}).
 */
public final class EtatContratCalculator extends AbstractCalculator<DemandeEtat, EtatContrat> {
    private static final EtatContratCalculator STANDARD = new EtatContratCalculator();

    private EtatContratCalculator() {
        super(
                "contrat.etat",
                DemandeEtat.class,
                EtatContrat.class,
                ReferenceJuridique.casf("L. 313-11 al. 2"),
                ReferenceJuridique.casf("R. 314-39-2"));
    }

    /** The calculator. */
    public static EtatContratCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<EtatContrat> calculer(DemandeEtat entree, Contexte contexte) {
        HistoriqueCpom historique = entree.historique();
        LocalDate connuLe = entree.connuLe().orElse(LocalDate.MAX);
        Calcul<Cpom> contrat = historique.at(entree.le(), connuLe);
        Anomalies anomalies = new Anomalies();
        anomalies.ajouter(
                contrat.anomalies().stream().map(a -> a.sous("/historique")).toList());
        if (contrat.resultat().isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        Cpom cpom = contrat.valeur();
        LocalDate depuis = cpom.dateEntreeEnVigueur();
        LocalDate suivant = cpom.dernierJour().plusDays(1);
        for (LocalDate effet : changements(historique, connuLe, cpom)) {
            if (!effet.isAfter(entree.le()) && effet.isAfter(depuis)) {
                depuis = effet;
            } else if (effet.isAfter(entree.le()) && effet.isBefore(suivant)) {
                suivant = effet;
            }
        }
        return Calcul.de(
                new EtatContrat(
                        entree.le(),
                        entree.connuLe(),
                        cpom,
                        presents(cpom, entree.le()),
                        avenants(historique, entree.le(), connuLe),
                        depuis,
                        suivant.minusDays(1)),
                anomalies,
                Explication.vide());
    }

    /** The days on which avenants take effect, and ESSMS come or leave. */
    private static List<LocalDate> changements(HistoriqueCpom historique, LocalDate connuLe, Cpom cpom) {
        List<LocalDate> jours = new ArrayList<>();
        historique.connus(connuLe).forEach(a -> jours.add(a.dateEffet()));
        for (Membre membre : cpom.perimetre().membres()) {
            membre.entree().ifPresent(jours::add);
            membre.sortie().ifPresent(s -> jours.add(s.plusDays(1)));
        }
        return jours;
    }

    private static List<Membre> presents(Cpom cpom, LocalDate jour) {
        List<Membre> presents = new ArrayList<>();
        for (Membre membre : cpom.perimetre().membres()) {
            if (membre.presence(cpom.duree()).filter(p -> p.contient(jour)).isPresent()) {
                presents.add(membre);
            }
        }
        return presents;
    }

    private static List<AvenantSitue> avenants(HistoriqueCpom historique, LocalDate jour, LocalDate connuLe) {
        Set<String> connus = new HashSet<>();
        historique.connus(connuLe).forEach(a -> connus.add(a.numero()));
        Map<String, String> remplacants = new HashMap<>();
        historique.avenants().stream()
                .filter(a -> a.dateSignature().filter(d -> !d.isAfter(connuLe)).isPresent())
                .sorted(Comparator.comparing((Avenant a) -> a.dateSignature().orElseThrow())
                        .thenComparing(Avenant::numero))
                .forEach(a -> a.remplace().forEach(r -> remplacants.putIfAbsent(r, a.numero())));
        List<Avenant> parEffet = new ArrayList<>(historique.avenants());
        parEffet.sort(Comparator.comparing(Avenant::dateEffet).thenComparing(Avenant::numero));
        return parEffet.stream()
                .map(a -> new AvenantSitue(
                        a.numero(),
                        a.cause(),
                        a.objet(),
                        a.dateSignature(),
                        a.dateEffet(),
                        situation(a, connus, jour, connuLe),
                        Optional.ofNullable(remplacants.get(a.numero()))))
                .toList();
    }

    private static Situation situation(Avenant avenant, Set<String> connus, LocalDate jour, LocalDate connuLe) {
        if (avenant.dateSignature().isEmpty()) {
            return Situation.NON_SIGNE;
        }
        if (avenant.dateSignature().get().isAfter(connuLe)) {
            return Situation.NON_CONNU;
        }
        if (!connus.contains(avenant.numero())) {
            return Situation.REMPLACE;
        }
        return avenant.dateEffet().isAfter(jour) ? Situation.A_VENIR : Situation.APPLIQUE;
    }
}

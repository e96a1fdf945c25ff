package fr.cpom.contrat.avenant;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.Cpom;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.ValeurInvalideException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies avenants to a contract, day of effect by day of effect. */
final class ApplicationAvenants {
    private static final ReferenceJuridique CODE_CIVIL_1213 = ReferenceJuridique.of("code civil", "art. 1213");

    private final HistoriqueCpom historique;
    private final Anomalies anomalies;
    private final Map<String, Integer> rangs = new HashMap<>();
    private String cheminDuTerme;

    /**
     * A change, and the avenant that makes it.
     *
     * @param rangAvenant place of the avenant in the history
     * @param rang place of the change in the avenant
     */
    record Changement(Avenant avenant, int rangAvenant, int rang) {
        Modification modification() {
            return avenant.modifications().get(rang);
        }

        String chemin() {
            return "/avenants/" + rangAvenant + "/modifications/" + rang;
        }
    }

    ApplicationAvenants(HistoriqueCpom historique, Anomalies anomalies) {
        this.historique = historique;
        this.anomalies = anomalies;
        cheminDuTerme = "/initial/" + (historique.initial().prorogation().isPresent() ? "prorogation" : "terme");
        for (int i = 0; i < historique.avenants().size(); i++) {
            rangs.put(historique.avenants().get(i).numero(), i);
        }
    }

    /** The contract once avenants sorted by day of effect have applied; empty when a change makes it impossible. */
    Optional<Cpom> appliquer(List<Avenant> avenants) {
        if (avenants.isEmpty()) {
            return Optional.of(historique.initial());
        }
        ContratEnCours contrat = new ContratEnCours(historique.initial(), anomalies);
        int debut = 0;
        while (debut < avenants.size()) {
            LocalDate effet = avenants.get(debut).dateEffet();
            int fin = debut;
            while (fin < avenants.size() && avenants.get(fin).dateEffet().equals(effet)) {
                fin++;
            }
            unJour(avenants.subList(debut, fin), contrat);
            debut = fin;
        }
        cheminDuTerme = contrat.cheminDuTerme();
        if (anomalies.bloquent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(contrat.fixer());
        } catch (ValeurInvalideException e) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.valueOf(e.code()), "/initial/" + e.champ(), "valeur", e.valeur()));
            return Optional.empty();
        }
    }

    /** Where the last day of the contract is fixed, once avenants have applied. */
    String cheminDuTerme() {
        return cheminDuTerme;
    }

    private void unJour(List<Avenant> avenants, ContratEnCours contrat) {
        List<Changement> changements = new ArrayList<>();
        for (Avenant avenant : avenants) {
            int rangAvenant = rangs.getOrDefault(avenant.numero(), 0);
            terme(avenant, rangAvenant, contrat);
            for (int i = 0; i < avenant.modifications().size(); i++) {
                changements.add(new Changement(avenant, rangAvenant, i));
            }
        }
        if (avenants.size() > 1) {
            conflits(changements);
        }
        changements.sort(Comparator.comparingInt(c -> ordre(c.modification())));
        for (Changement changement : changements) {
            try {
                contrat.appliquer(changement);
            } catch (ValeurInvalideException e) {
                // such as an ESSMS whose last day comes before the day on which the avenant lets it in
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.valueOf(e.code()), changement.chemin() + "/" + e.champ(), "valeur", e.valeur()));
            }
        }
    }

    /** A contract that has ended is neither changed, nor prolonged by an avenant signed too late (code civil art. 1213). */
    private void terme(Avenant avenant, int rangAvenant, ContratEnCours contrat) {
        LocalDate fin = contrat.dernierJour();
        boolean change = avenant.modifications().stream()
                .anyMatch(m -> m instanceof Modification.Prorogation || m instanceof Modification.Terme);
        Optional<LocalDate> tardive = avenant.dateSignature().filter(d -> change && d.isAfter(fin));
        if (avenant.dateEffet().isAfter(fin.plusDays(1)) || tardive.isPresent()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.AVENANT_APRES_TERME,
                            "/avenants/" + rangAvenant + (tardive.isPresent() ? "/dateSignature" : "/dateEffet"),
                            "avenant",
                            avenant.numero(),
                            "date",
                            tardive.orElse(avenant.dateEffet()).toString(),
                            "terme",
                            fin.toString())
                    .selon(CODE_CIVIL_1213));
        }
        if (avenant.dateEffet().isBefore(historique.initial().dateEntreeEnVigueur())) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.AVENANT_AVANT_ENTREE,
                    "/avenants/" + rangAvenant + "/dateEffet",
                    "avenant",
                    avenant.numero(),
                    "date",
                    avenant.dateEffet().toString()));
        }
    }

    /** Two avenants of one day may not set the same thing, or one a part of what the other sets, to something else. */
    private void conflits(List<Changement> changements) {
        Map<String, Changement> parCible = new HashMap<>();
        for (Changement changement : changements) {
            for (String cible : changement.modification().cibles()) {
                Changement autre = parCible.putIfAbsent(cible, changement);
                if (autre != null) {
                    comparer(autre, changement, cible);
                }
            }
        }
        for (Changement changement : changements) {
            for (String cible : changement.modification().cibles()) {
                for (int i = cible.lastIndexOf('/'); i > 0; i = cible.lastIndexOf('/', i - 1)) {
                    @Nullable Changement autre = parCible.get(cible.substring(0, i));
                    if (autre != null) {
                        comparer(autre, changement, cible);
                    }
                }
            }
        }
    }

    private void comparer(Changement un, Changement autre, String cible) {
        if (un.avenant().numero().equals(autre.avenant().numero())
                || (un.modification().sAjoute() && autre.modification().sAjoute())
                || un.modification().equals(autre.modification())) {
            return;
        }
        anomalies.ajouter(Anomalie.of(
                CodeAnomalie.AVENANT_CONFLIT,
                autre.chemin(),
                "avenant",
                autre.avenant().numero(),
                "autre",
                un.avenant().numero(),
                "cible",
                cible));
    }

    /** Place of a variant in the order of the day: that of the declaration of the variants. */
    private static int ordre(Modification modification) {
        return Ordre.DES_VARIANTES.getOrDefault(modification.getClass(), Integer.MAX_VALUE);
    }

    private static final class Ordre {
        private static final Map<Class<?>, Integer> DES_VARIANTES = new HashMap<>();

        static {
            for (Class<?> variante : Modification.class.getPermittedSubclasses()) {
                DES_VARIANTES.put(variante, DES_VARIANTES.size());
            }
        }
    }
}

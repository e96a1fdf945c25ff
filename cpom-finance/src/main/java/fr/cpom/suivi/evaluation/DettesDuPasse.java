package fr.cpom.suivi.evaluation;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Gravite;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.MesureBudgetaire;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.objectif.DetteDuPasse;
import fr.cpom.objectif.DetteDuPasse.Origine;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.money.MonetaryAmount;

/** The debts of the past: their totals, what is retained of them, and its payment by exercise, all explained. */
final class DettesDuPasse {
    private final List<DetteDuPasse> dettes;
    private final String chemin;
    private final Contexte contexte;
    private final Tracage t;
    private final Anomalies anomalies;
    private final List<MontantExplique> evaluees = new ArrayList<>();
    private final List<MontantExplique> retenues = new ArrayList<>();
    private final List<MesureBudgetaire> mesures = new ArrayList<>();
    private long sansMesure;

    /**
     * Debts to add up.
     *
     * @param chemin where their list stands in the entry
     */
    DettesDuPasse(List<DetteDuPasse> dettes, String chemin, Contexte contexte, Anomalies anomalies) {
        this.dettes = List.copyOf(dettes);
        this.chemin = chemin;
        this.contexte = contexte;
        this.t = contexte.tracage();
        this.anomalies = anomalies;
    }

    /**
     * Spreads what is retained: equal parts, the last one taking the rest.
     *
     * @param premier first exercise where a debt does not say, when known
     * @param dernier last exercise where a debt does not say how many, when known
     */
    void etaler(Optional<Exercice> premier, Optional<Exercice> dernier) {
        for (int i = 0; i < dettes.size(); i++) {
            DetteDuPasse dette = dettes.get(i);
            evaluees.add(t.entree("dette", Montants.centimes(dette.montant()), chemin + "/", i, "/montant")
                    .pour(dette.code()));
            if (dette.retenu().isEmpty()) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.DETTE_PART_INCONNUE, chemin + "/" + i + "/retenu", "code", dette.code()));
            } else {
                etaler(dette, i, premier, dernier);
            }
        }
    }

    private void etaler(DetteDuPasse dette, int rang, Optional<Exercice> premier, Optional<Exercice> dernier) {
        long centimes = Montants.centimes(dette.retenu().orElseThrow());
        MontantExplique retenue = t.entree("detteRetenue", centimes, chemin + "/", rang, "/retenu")
                .pour(dette.code());
        Optional<Exercice> debut = dette.premierExercice().or(() -> premier);
        Optional<Integer> nombre = dette.exercices()
                .or(() -> debut.flatMap(d -> dernier.map(f -> f.annee() - d.annee() + 1))
                        .filter(n -> n > 0));
        if (centimes == 0) {
            retenues.add(retenue);
            return;
        }
        if (dette.essms().isEmpty()) {
            retenues.add(retenue);
            sansMesure = Math.addExact(sansMesure, centimes);
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.DETTE_SANS_ESSMS,
                    chemin + "/" + rang + "/essms",
                    "code",
                    dette.code(),
                    "valeur",
                    Montants.texteCentimes(centimes)));
            return;
        }
        if (debut.isEmpty() || nombre.isEmpty()) {
            retenues.add(retenue);
            sansMesure = Math.addExact(sansMesure, centimes);
            String champ = debut.isEmpty() ? "premierExercice" : "exercices";
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.CHAMP_MANQUANT, chemin + "/" + rang + "/" + champ, "champ", champ)
                            .avecGravite(Gravite.ALERTE));
            return;
        }
        horsContrat(dette, rang, debut.get(), nombre.get(), premier, dernier);
        List<MontantExplique> parts =
                t.fractionsEgales("detteAnnuelle", retenue, nombre.get(), contexte.arrondi(), Articles.NEGOCIATION);
        for (int k = 0; k < parts.size(); k++) {
            Exercice exercice = debut.get().plus(k);
            retenues.add(parts.get(k).pour(dette.code() + " " + exercice));
            if (!parts.get(k).estNul()) {
                mesures.add(mesure(dette, exercice, parts.get(k).centimes()));
            }
        }
    }

    private void horsContrat(
            DetteDuPasse dette,
            int rang,
            Exercice debut,
            int nombre,
            Optional<Exercice> premier,
            Optional<Exercice> dernier) {
        boolean avant = premier.filter(p -> debut.compareTo(p) < 0).isPresent();
        boolean apres =
                dernier.filter(d -> debut.annee() + nombre - 1 > d.annee()).isPresent();
        if (avant || apres) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.DETTE_HORS_CONTRAT,
                    chemin + "/" + rang,
                    "code",
                    dette.code(),
                    "exercices",
                    debut + " – " + (debut.annee() + nombre - 1)));
        }
    }

    private static MesureBudgetaire mesure(DetteDuPasse dette, Exercice exercice, long centimes) {
        return MesureBudgetaire.builder()
                .nature(MesureBudgetaire.Nature.CREDIT_NON_RECONDUCTIBLE)
                .essms(dette.essms().orElseThrow())
                .financeur(dette.financeur())
                .section(dette.section())
                .exercice(exercice)
                .montant(Montants.ofCentimes(centimes))
                .libelle("Dette du passé " + dette.code()
                        + dette.libelle().map(l -> " : " + l).orElse(""))
                .build();
    }

    List<MesureBudgetaire> mesures() {
        return mesures;
    }

    List<MontantAnnuel> mesuresParExercice() {
        Map<Exercice, Long> sommes = new TreeMap<>();
        for (MesureBudgetaire mesure : mesures) {
            sommes.merge(mesure.exercice(), Montants.centimes(mesure.montant()), Math::addExact);
        }
        return sommes.entrySet().stream()
                .map(e -> new MontantAnnuel(e.getKey(), Montants.ofCentimes(e.getValue())))
                .toList();
    }

    MonetaryAmount sansMesure() {
        return Montants.ofCentimes(sansMesure);
    }

    /** Debts by origin, less what is retained of them by exercise. */
    MontantExplique reste() {
        Map<Origine, List<MontantExplique>> parOrigine = new TreeMap<>();
        for (int i = 0; i < dettes.size(); i++) {
            parOrigine
                    .computeIfAbsent(dettes.get(i).origine(), o -> new ArrayList<>())
                    .add(evaluees.get(i));
        }
        List<MontantExplique> origines = new ArrayList<>();
        parOrigine.forEach((origine, liste) -> origines.add(
                t.somme("dettesOrigine", Articles.NEGOCIATION, liste).pour(origine.name())));
        return t.somme(
                "detteNonRetenue",
                Articles.NEGOCIATION,
                t.somme("dettes", Articles.NEGOCIATION, origines),
                t.somme("detteRetenue", Articles.NEGOCIATION, retenues).retranche());
    }

    Optional<TotalDettes> total() {
        return dettes.isEmpty() ? Optional.empty() : Optional.of(total(Optional.empty(), Optional.empty(), dettes));
    }

    List<TotalDettes> parOrigine() {
        Map<Origine, List<DetteDuPasse>> groupes = new TreeMap<>();
        dettes.forEach(d ->
                groupes.computeIfAbsent(d.origine(), o -> new ArrayList<>()).add(d));
        return groupes.entrySet().stream()
                .map(e -> total(Optional.of(e.getKey()), Optional.empty(), e.getValue()))
                .toList();
    }

    List<TotalDettes> parEssms() {
        Map<Optional<NumeroFiness>, List<DetteDuPasse>> groupes = new LinkedHashMap<>();
        dettes.forEach(
                d -> groupes.computeIfAbsent(d.essms(), e -> new ArrayList<>()).add(d));
        return groupes.entrySet().stream()
                .map(e -> total(Optional.empty(), e.getKey(), e.getValue()))
                .toList();
    }

    private static TotalDettes total(
            Optional<Origine> origine, Optional<NumeroFiness> essms, List<DetteDuPasse> dettes) {
        List<MonetaryAmount> demandes =
                dettes.stream().flatMap(d -> d.demande().stream()).toList();
        List<MonetaryAmount> retenus =
                dettes.stream().flatMap(d -> d.retenu().stream()).toList();
        return new TotalDettes(
                origine,
                essms,
                dettes.size(),
                somme(dettes.stream().map(DetteDuPasse::montant).toList()),
                demandes.isEmpty() ? Optional.empty() : Optional.of(somme(demandes)),
                retenus.isEmpty() ? Optional.empty() : Optional.of(somme(retenus)),
                dettes.size() - demandes.size(),
                dettes.size() - retenus.size());
    }

    private static MonetaryAmount somme(List<MonetaryAmount> montants) {
        long centimes = 0;
        for (MonetaryAmount montant : montants) {
            centimes = Math.addExact(centimes, Montants.centimes(montant));
        }
        return Montants.ofCentimes(centimes);
    }
}

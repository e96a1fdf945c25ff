package fr.cpom.projection.dette;

import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.contrat.MesureBudgetaire;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.objectif.DetteDuPasse;
import fr.cpom.objectif.DetteDuPasse.Origine;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.dette.DemandeDettePassee.TraitementDette;
import fr.cpom.projection.hypothese.CibleHypothese;
import fr.cpom.projection.hypothese.EffetHypothese;
import fr.cpom.projection.hypothese.FamilleHypothese;
import fr.cpom.projection.hypothese.Hypothese;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;

/** Debts spread over years: each in parts that sum to it, as measures of the contract and hypotheses of a trajectory. */
final class Etalement {
    private final DemandeDettePassee demande;
    private final LocalDate date;
    private final Exercice premier;
    private final Contexte contexte;
    private final List<Dette> dettes = new ArrayList<>();
    private final List<MesureBudgetaire> mesures = new ArrayList<>();
    private final List<Hypothese> charges = new ArrayList<>();
    private final List<Hypothese> financements = new ArrayList<>();
    private final Map<Exercice, Long> parExercice = new TreeMap<>();

    Etalement(DemandeDettePassee demande, LocalDate date, Exercice premier, Contexte contexte) {
        this.demande = demande;
        this.date = date;
        this.premier = premier;
        this.contexte = contexte;
    }

    /** A debt to spread, not negative. */
    record Dette(
            String code,
            Origine origine,
            String libelle,
            NumeroFiness essms,
            Optional<Financeur> financeur,
            Optional<SectionTarifaire> section,
            MontantExplique montant) {}

    void ajouter(Dette dette) {
        dettes.add(dette);
        List<MontantAnnuel> parts = new ArrayList<>();
        List<MontantExplique> expliquees = parts(dette);
        for (int k = 0; k < expliquees.size(); k++) {
            long centimes = expliquees.get(k).centimes();
            Exercice exercice = premier.plus(k);
            parExercice.merge(exercice, centimes, Math::addExact);
            if (centimes != 0) {
                parts.add(new MontantAnnuel(exercice, Montants.ofCentimes(centimes)));
            }
        }
        if (parts.isEmpty()) {
            return;
        }
        charges.add(hypothese(dette, " (charge)", FamilleHypothese.GESTION, SensLigne.CHARGE, parts));
        if (demande.traitement() == TraitementDette.CREDITS_NON_RECONDUCTIBLES) {
            parts.forEach(p -> mesures.add(mesure(dette, p)));
            financements.add(
                    hypothese(dette, " (financement)", FamilleHypothese.TARIFICATION, SensLigne.PRODUIT, parts));
        }
    }

    private List<MontantExplique> parts(Dette dette) {
        if (demande.cles().isEmpty()) {
            return contexte.tracage()
                    .fractionsEgales(
                            "detteAnnuelle",
                            dette.montant(),
                            demande.exercices(),
                            contexte.arrondi(),
                            Articles.NEGOCIATION);
        }
        return contexte.tracage()
                .parts(
                        "detteAnnuelle",
                        dette.montant(),
                        demande.cles().stream().mapToLong(Long::longValue).toArray(),
                        IntStream.range(0, demande.exercices())
                                .mapToObj(k -> premier.plus(k).toString())
                                .toList(),
                        Articles.NEGOCIATION);
    }

    private static MesureBudgetaire mesure(Dette dette, MontantAnnuel part) {
        return MesureBudgetaire.builder()
                .nature(MesureBudgetaire.Nature.CREDIT_NON_RECONDUCTIBLE)
                .essms(dette.essms())
                .financeur(dette.financeur())
                .section(dette.section())
                .exercice(part.exercice())
                .montant(part.montant())
                .libelle("Dette du passé " + dette.code() + " : " + dette.libelle())
                .build();
    }

    private Hypothese hypothese(
            Dette dette, String suffixe, FamilleHypothese famille, SensLigne sens, List<MontantAnnuel> parts) {
        String section = dette.section().map(s -> " " + s).orElse("");
        String financeur = dette.financeur().map(f -> " " + f.name()).orElse("");
        return Hypothese.builder()
                .nom("Dette " + dette.code() + section + financeur + suffixe)
                .famille(famille)
                .cible(new CibleHypothese(
                        Optional.of(sens),
                        List.of(dette.essms().toString()),
                        dette.section().stream().toList(),
                        sens == SensLigne.CHARGE ? List.of(GroupeFonctionnel.III) : List.of(GroupeFonctionnel.I),
                        List.of()))
                .effet(new EffetHypothese.Montants(parts, Optional.empty()))
                .source("dette du passé évaluée au " + date + ", étalée sur " + demande.exercices() + " exercice(s)")
                .build();
    }

    MontantExplique total() {
        return contexte.tracage()
                .somme(
                        "dettes",
                        Articles.NEGOCIATION,
                        dettes.stream().map(Dette::montant).toList());
    }

    MonetaryAmount total(Origine origine) {
        long somme = 0;
        for (Dette dette : dettes) {
            if (dette.origine() == origine) {
                somme = Math.addExact(somme, dette.montant().centimes());
            }
        }
        return Montants.ofCentimes(somme);
    }

    List<DetteDuPasse> dettes() {
        return dettes.stream()
                .map(d -> DetteDuPasse.builder()
                        .code(d.code())
                        .origine(d.origine())
                        .libelle(d.libelle())
                        .essms(d.essms())
                        .financeur(d.financeur())
                        .section(d.section())
                        .montant(Montants.ofCentimes(d.montant().centimes()))
                        .dateEvaluation(date)
                        .exercices(demande.exercices())
                        .premierExercice(premier)
                        .build())
                .toList();
    }

    List<MontantAnnuel> parExercice() {
        return parExercice.entrySet().stream()
                .map(e -> new MontantAnnuel(e.getKey(), Montants.ofCentimes(e.getValue())))
                .toList();
    }

    List<MesureBudgetaire> mesures() {
        return mesures;
    }

    List<Hypothese> charges() {
        return charges;
    }

    List<Hypothese> financements() {
        return financements;
    }
}

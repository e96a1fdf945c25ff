package fr.cpom.tresorerie;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Gravite;
import fr.cpom.dotation.DemandeVersements;
import fr.cpom.dotation.Dgc;
import fr.cpom.dotation.EcheancierVersements;
import fr.cpom.dotation.ExerciceDgc;
import fr.cpom.dotation.FormeDotation;
import fr.cpom.dotation.TrajectoireDgc;
import fr.cpom.dotation.TrajectoireDgcCalculator;
import fr.cpom.dotation.Versement;
import fr.cpom.dotation.VersementsCalculator;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.droit.Territoire;
import fr.cpom.tresorerie.FluxDates.Titre;
import fr.cpom.tresorerie.FluxTresorerie.DotationContrat;
import fr.cpom.tresorerie.FluxTresorerie.VersementsDotation;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;

/** The movements of dotations: the payments that {@code fr.cpom.dotation} computes, on the days that it gives. */
final class LectureDotation {
    private final Territoire territoire;
    private final Contexte contexte;
    private final Anomalies anomalies;
    private final FluxDates dates;

    LectureDotation(Territoire territoire, Contexte contexte, Anomalies anomalies, FluxDates dates) {
        this.territoire = territoire;
        this.contexte = contexte;
        this.anomalies = anomalies;
        this.dates = dates;
    }

    void versements(VersementsDotation flux, String chemin) {
        if (!Sources.uneSeule(
                flux.demande().isPresent(),
                flux.echeancier().isPresent(),
                chemin,
                "demande",
                "echeancier",
                anomalies)) {
            return;
        }
        flux.echeancier().ifPresent(e -> ajouter(flux.libelle(), e, Optional.empty(), chemin + "/echeancier"));
        flux.demande().ifPresent(d -> payer(flux.libelle(), d, chemin + "/demande"));
    }

    private void payer(String libelle, DemandeVersements demande, String chemin) {
        Calcul<EcheancierVersements> calcul = VersementsCalculator.standard().compute(demande, contexte);
        calcul.anomalies().forEach(a -> anomalies.ajouter(a.sous(chemin)));
        calcul.resultat().ifPresent(e -> ajouter(libelle, e, Optional.of(demande), chemin));
    }

    private void ajouter(
            String libelle, EcheancierVersements echeancier, Optional<DemandeVersements> demande, String chemin) {
        for (int k = 0; k < echeancier.versements().size(); k++) {
            Versement v = echeancier.versements().get(k);
            String origine = demande.isPresent() ? chemin : chemin + "/versements/" + k;
            dates.ajouter(
                    new Titre(libelle, NatureFlux.DOTATION, origine, Optional.of(article(v, demande))),
                    SensFlux.ENTREE,
                    Montants.centimes(v.montant()),
                    v.date(),
                    v.date());
        }
        boolean deduit =
                echeancier.versements().stream().anyMatch(v -> v.deduction().isPresent());
        ReferenceJuridique article = deduit ? Articles.R_314_109_II : Articles.R_314_116;
        echeancier
                .soldeReporte()
                .ifPresent(solde -> echeancier
                        .dateSolde()
                        .ifPresent(jour -> dates.ajouter(
                                new Titre(libelle, NatureFlux.DOTATION, chemin, Optional.of(article)),
                                SensFlux.ENTREE,
                                Montants.centimes(solde),
                                jour,
                                jour)));
    }

    private static ReferenceJuridique article(Versement versement, Optional<DemandeVersements> demande) {
        FormeDotation forme = demande.map(DemandeVersements::forme).orElse(FormeDotation.DOTATION_GLOBALE);
        if (versement.deduction().isPresent()) {
            return Articles.R_314_109_II;
        }
        if (!versement.regularisation().isZero()) {
            return Articles.R_314_116;
        }
        if (versement.nature() == Versement.Nature.FRACTION) {
            return forme.reference();
        }
        if (demande.flatMap(DemandeVersements::reconduction).isPresent()) {
            return Articles.L_314_7_IV_BIS;
        }
        if (demande.filter(DemandeVersements::premiereAnnee).isPresent()) {
            return Articles.R_314_109_I;
        }
        return forme == FormeDotation.PRIX_DE_JOURNEE_GLOBALISE ? Articles.R_314_116 : Articles.R_314_108;
    }

    void contrat(DotationContrat flux, String chemin) {
        Calcul<TrajectoireDgc> trajectoire = TrajectoireDgcCalculator.standard().compute(flux.contrat(), contexte);
        trajectoire.anomalies().forEach(a -> anomalies.ajouter(a.sous(chemin + "/contrat")));
        if (trajectoire.resultat().isEmpty()) {
            return;
        }
        Optional<ExerciceDgc> annee = annee(trajectoire.valeur(), flux.exercice());
        if (annee.isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.EXERCICE_HORS_CONTRAT,
                            chemin + "/exercice",
                            "exercice",
                            flux.exercice().toString(),
                            "contrat",
                            flux.contrat().numero())
                    .avecGravite(Gravite.BLOQUANT));
            return;
        }
        List<Dgc> dotations = annee.get().dotations();
        List<Dgc> precedentes = trajectoire.valeur().exercices().stream()
                .filter(e -> e.exercice().annee() == flux.exercice().annee() - 1)
                .flatMap(e -> e.dotations().stream())
                .toList();
        boolean unique = dotations.size() == 1;
        for (Dgc dgc : dotations) {
            Optional<MonetaryAmount> saisie = unique ? flux.dotationPrecedente() : Optional.empty();
            Optional<MonetaryAmount> precedente = saisie.or(() -> precedentes.stream()
                    .filter(p -> memePayeur(p, dgc))
                    .map(p -> p.etapes().dotation())
                    .findFirst());
            MonetaryAmount dotation = dgc.etapes().dotation();
            List<MonetaryAmount> negatifs = Stream.concat(Stream.of(dotation), precedente.stream())
                    .filter(MonetaryAmount::isNegative)
                    .toList();
            if (!negatifs.isEmpty()) { // the trajectory has said why; nothing is paid on it
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.MONTANT_NEGATIF, chemin + "/contrat", "valeur", Montants.texte(negatifs.get(0))));
                continue;
            }
            payer(
                    flux.libelle(),
                    DemandeVersements.builder()
                            .exercice(flux.exercice())
                            .dotation(dotation)
                            .dateFixation(flux.dateFixation())
                            .dotationPrecedente(precedente)
                            .reconduction(unique ? flux.reconduction() : Optional.empty())
                            .territoire(territoire)
                            .build(),
                    chemin);
        }
    }

    private static Optional<ExerciceDgc> annee(TrajectoireDgc trajectoire, Exercice exercice) {
        return trajectoire.exercices().stream()
                .filter(e -> e.exercice().equals(exercice))
                .findFirst();
    }

    private static boolean memePayeur(Dgc a, Dgc b) {
        return a.autorites().equals(b.autorites())
                && a.financeur() == b.financeur()
                && a.dotationLimitative().equals(b.dotationLimitative());
    }
}

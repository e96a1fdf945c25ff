package fr.cpom.tresorerie;

import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.dotation.DemandeVersements;
import fr.cpom.investissement.DemandeEmprunt;
import fr.cpom.suivi.echeance.RegleJours;
import fr.cpom.tresorerie.FluxTresorerie.Factures;
import fr.cpom.tresorerie.FluxTresorerie.FluxDate;
import fr.cpom.tresorerie.FluxTresorerie.FluxRecurrent;
import fr.cpom.tresorerie.FluxTresorerie.MoisPaie;
import fr.cpom.tresorerie.FluxTresorerie.Paie;
import fr.cpom.tresorerie.FluxTresorerie.PrixDeJournee;
import fr.cpom.tresorerie.FluxTresorerie.ServiceEmprunt;
import fr.cpom.tresorerie.FluxTresorerie.Travaux;
import fr.cpom.tresorerie.FluxTresorerie.VersementsDotation;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.money.MonetaryAmount;

/** Invented plans for tests, drawn from a seed. */
final class Plans {
    static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));
    static final LocalDate OUVERTURE = LocalDate.of(2026, 1, 1);

    private Plans() {}

    static Calcul<PlanTresorerie> calcul(DemandePlanTresorerie demande) {
        return PlanTresorerieCalculator.standard().compute(demande, CONTEXTE);
    }

    static PlanTresorerie plan(DemandePlanTresorerie demande) {
        return calcul(demande).valeur();
    }

    static DemandePlanTresorerie.Builder vide() {
        return DemandePlanTresorerie.builder()
                .jourOuverture(OUVERTURE)
                .soldeOuverture(Montants.zero())
                .mois(12);
    }

    static MonetaryAmount euros(String texte) {
        return Montants.euros(texte);
    }

    static FluxDate date(SensFlux sens, NatureFlux nature, LocalDate jour, long centimes) {
        return new FluxDate(
                "A",
                sens,
                nature,
                jour,
                Montants.ofCentimes(centimes),
                Optional.empty(),
                Optional.of(RegleJours.AUCUN));
    }

    static DemandeVersements tardive(LocalDate fixation) {
        return DemandeVersements.builder()
                .exercice(Exercice.of(2026))
                .dotation(euros("12180000.00"))
                .dotationPrecedente(euros("12000000.00"))
                .dateFixation(fixation)
                .build();
    }

    /** A plan of one to eighteen months, opened on any day of 2025 to 2027, with flows of every type. */
    static DemandePlanTresorerie hasard(long graine) {
        Random alea = new Random(graine);
        List<FluxTresorerie> flux = new ArrayList<>();
        for (int n = alea.nextInt(12); n > 0; n--) {
            flux.add(flux(alea));
        }
        return vide().jourOuverture(LocalDate.of(2025, 1, 1).plusDays(alea.nextInt(900)))
                .soldeOuverture(Montants.ofCentimes(alea.nextInt()))
                .mois(1 + alea.nextInt(18))
                .plancher(Montants.ofCentimes(alea.nextInt(10_000_000)))
                .soldesQuotidiens(alea.nextBoolean())
                .flux(flux)
                .build();
    }

    private static <T> T un(List<T> valeurs, Random alea) {
        return valeurs.get(alea.nextInt(valeurs.size()));
    }

    private static MonetaryAmount montant(Random alea) {
        return Montants.ofCentimes(alea.nextInt(500_000_000));
    }

    private static LocalDate jour(Random alea) {
        return LocalDate.of(2024, 10, 1).plusDays(alea.nextInt(1200));
    }

    private static Optional<RegleJours> regle(Random alea) {
        return alea.nextBoolean() ? Optional.empty() : Optional.of(un(List.of(RegleJours.values()), alea));
    }

    private static FluxTresorerie flux(Random alea) {
        Optional<Integer> delai = alea.nextBoolean() ? Optional.empty() : Optional.of(alea.nextInt(90));
        SensFlux sens = alea.nextBoolean() ? SensFlux.ENTREE : SensFlux.SORTIE;
        NatureFlux nature = un(List.of(NatureFlux.values()), alea);
        return switch (alea.nextInt(8)) {
            case 0 ->
                new VersementsDotation(
                        "DGC",
                        Optional.of(DemandeVersements.builder()
                                .exercice(Exercice.of(2025 + alea.nextInt(3)))
                                .dotation(montant(alea))
                                .dotationPrecedente(montant(alea))
                                .dateFixation(jour(alea))
                                .build()),
                        Optional.empty());
            case 1 ->
                new PrixDeJournee(
                        "Journées",
                        Montants.ofCentimes(alea.nextInt(40_000)),
                        jour(alea),
                        List.of(alea.nextInt(3000), alea.nextInt(3000), alea.nextInt(3000)),
                        Optional.of(un(List.of(ModeFacturation.values()), alea)),
                        Optional.empty(),
                        alea.nextInt(120),
                        Optional.empty(),
                        regle(alea));
            case 2 ->
                new Paie(
                        "Paie",
                        jour(alea),
                        List.of(new MoisPaie(montant(alea), montant(alea), Optional.of(montant(alea)))),
                        Optional.of(1 + alea.nextInt(15)),
                        Optional.of(alea.nextInt(100)),
                        Optional.of(alea.nextBoolean()),
                        Optional.of(1 + alea.nextInt(31)),
                        Optional.empty(),
                        regle(alea));
            case 3 -> new Factures("Achats", List.of(new MontantDate(jour(alea), montant(alea))), delai, regle(alea));
            case 4 ->
                new ServiceEmprunt(
                        "Emprunt",
                        Optional.of(DemandeEmprunt.builder()
                                .capital(montant(alea))
                                .taux(Taux.pourcent("3"))
                                .nombreEcheances(1 + alea.nextInt(20))
                                .periodicite(DemandeEmprunt.Periodicite.TRIMESTRIELLE)
                                .premiereEcheance(jour(alea))
                                .build()),
                        Optional.empty(),
                        alea.nextBoolean() ? Optional.empty() : Optional.of(jour(alea)),
                        regle(alea));
            case 5 ->
                new Travaux(
                        "Travaux",
                        List.of(new MontantDate(jour(alea), montant(alea))),
                        List.of(new MontantDate(jour(alea), montant(alea))),
                        regle(alea));
            case 6 -> new FluxDate("Date", sens, nature, jour(alea), montant(alea), delai, regle(alea));
            default ->
                new FluxRecurrent(
                        "Récurrent",
                        sens,
                        nature,
                        jour(alea),
                        montant(alea),
                        1 + alea.nextInt(20),
                        Optional.of(1 + alea.nextInt(4)),
                        delai,
                        regle(alea));
        };
    }
}

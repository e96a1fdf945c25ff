package fr.cpom.projection.tresorerie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.hypothese.CibleHypothese;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.projection.trajectoire.DemandeTrajectoire.SituationFinanciere;
import fr.cpom.projection.trajectoire.LigneProjetee;
import fr.cpom.projection.tresorerie.DemandeTresorerieTrajectoire.DateNotification;
import fr.cpom.projection.tresorerie.DemandeTresorerieTrajectoire.EncaissementProduits;
import fr.cpom.projection.tresorerie.DemandeTresorerieTrajectoire.ModeEncaissement;
import fr.cpom.projection.tresorerie.DemandeTresorerieTrajectoire.ParametresPaie;
import fr.cpom.tresorerie.NatureFlux;
import fr.cpom.tresorerie.OperationTresorerie;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TresorerieTrajectoireTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));
    private static final CibleHypothese DOTATION =
            new CibleHypothese(Optional.empty(), List.of(), List.of(), List.of(GroupeFonctionnel.I), List.of());

    private static LigneProjetee ligne(GroupeFonctionnel groupe, SensLigne sens, long centimes) {
        return LigneProjetee.builder()
                .essms("IME")
                .groupe(groupe)
                .sens(sens)
                .montant(Montants.ofCentimes(centimes))
                .build();
    }

    private static DemandeTrajectoire trajectoire(LigneProjetee... lignes) {
        return DemandeTrajectoire.builder()
                .exerciceBase(Exercice.of(2025))
                .nombreAnnees(1)
                .addLignes(lignes)
                .situation(
                        new SituationFinanciere(Montants.euros("300000"), Montants.euros("-50000"), Optional.empty()))
                .build();
    }

    private static DemandeTresorerieTrajectoire.Builder demande(DemandeTrajectoire trajectoire, int delai) {
        return DemandeTresorerieTrajectoire.builder()
                .demande(trajectoire)
                .premierExercice(Exercice.of(2026))
                .addEncaissements(
                        new EncaissementProduits(Optional.of(DOTATION), ModeEncaissement.DOTATION, Optional.empty()),
                        new EncaissementProduits(Optional.empty(), ModeEncaissement.TERME_ECHU, Optional.of(delai)))
                .paie(new ParametresPaie(
                        Optional.of(Taux.pourcent("55")),
                        Optional.of(Taux.pourcent("38")),
                        Optional.of(Taux.pourcent("7")),
                        Optional.of(80),
                        Optional.empty()));
    }

    /** The same year twice: what is unpaid at its end is what was unpaid at its beginning, and both treasuries agree. */
    @Property(tries = 60)
    void a_montants_constants_le_plan_finit_comme_la_trajectoire(
            @ForAll @LongRange(min = 1_000_000, max = 5_000_000_000L) long dotation,
            @ForAll @LongRange(min = 1_000_000, max = 500_000_000L) long produits,
            @ForAll @LongRange(min = 1_000_000, max = 1_000_000_000L) long courant,
            @ForAll @LongRange(min = 1_000_000, max = 4_000_000_000L) long personnel,
            @ForAll @LongRange(min = 1_000_000, max = 500_000_000L) long structure,
            @ForAll @IntRange(min = 10, max = 90) int delai) {
        DemandeTrajectoire trajectoire = trajectoire(
                ligne(GroupeFonctionnel.I, SensLigne.PRODUIT, dotation),
                ligne(GroupeFonctionnel.II, SensLigne.PRODUIT, produits),
                ligne(GroupeFonctionnel.I, SensLigne.CHARGE, courant),
                ligne(GroupeFonctionnel.II, SensLigne.CHARGE, personnel),
                ligne(GroupeFonctionnel.III, SensLigne.CHARGE, structure));
        TresorerieTrajectoire resultat = TresorerieTrajectoireCalculator.standard()
                .compute(demande(trajectoire, delai).build(), CONTEXTE)
                .valeur();
        // the last twelfth takes the rest: which twelfth is unpaid can differ by some cents, never by a month
        long ecart = Montants.centimes(resultat.annees().get(0).ecart().orElseThrow());
        assertThat(ecart).isBetween(-60L, 60L);
        assertThat(resultat.plan().ouverture()).isEqualTo(Montants.euros("350000"));
    }

    /** Advances, settlement and fractions make the dotation of the year, whatever the day of notification. */
    @Property(tries = 60)
    void une_notification_tardive_ne_change_que_les_dates(
            @ForAll @LongRange(min = 1_000_000, max = 5_000_000_000L) long precedente,
            @ForAll @LongRange(min = 1_000_000, max = 5_000_000_000L) long dotation,
            @ForAll @IntRange(min = 1, max = 340) int jour) {
        LigneProjetee ligne = LigneProjetee.builder()
                .from(ligne(GroupeFonctionnel.I, SensLigne.PRODUIT, precedente))
                .addMontants(new MontantAnnuel(Exercice.of(2026), Montants.ofCentimes(dotation)))
                .build();
        TresorerieTrajectoire resultat = TresorerieTrajectoireCalculator.standard()
                .compute(
                        demande(trajectoire(ligne), 30)
                                .addNotifications(
                                        new DateNotification(Exercice.of(2026), LocalDate.ofYearDay(2026, jour)))
                                .build(),
                        CONTEXTE)
                .valeur();
        assertThat(resultat.plan().cloture()).isEqualTo(Montants.ofCentimes(35_000_000L + dotation));
        assertThat(resultat.retard()).isPresent();
    }

    @Test
    void les_charges_calculees_n_ont_pas_de_flux() {
        LigneProjetee amortissements = LigneProjetee.builder()
                .from(ligne(GroupeFonctionnel.III, SensLigne.CHARGE, 5_000_000))
                .calculee(true)
                .build();
        TresorerieTrajectoire resultat = TresorerieTrajectoireCalculator.standard()
                .compute(demande(trajectoire(amortissements), 30).build(), CONTEXTE)
                .valeur();
        assertThat(resultat.plan().operations()).isEmpty();
        assertThat(resultat.annees().get(0).ecart()).contains(Montants.zero());
    }

    @Test
    void la_paie_tombe_a_ses_trois_dates() {
        TresorerieTrajectoire resultat = TresorerieTrajectoireCalculator.standard()
                .compute(
                        demande(trajectoire(ligne(GroupeFonctionnel.II, SensLigne.CHARGE, 120_000_000)), 30)
                                .build(),
                        CONTEXTE)
                .valeur();
        List<OperationTresorerie> janvier = resultat.plan().operations().stream()
                .filter(o -> o.date().getMonthValue() == 1)
                .toList();
        assertThat(janvier)
                .extracting(OperationTresorerie::nature, OperationTresorerie::date, OperationTresorerie::montant)
                .containsExactly(
                        tuple(NatureFlux.COTISATIONS, LocalDate.of(2026, 1, 5), Montants.euros("38000")),
                        tuple(NatureFlux.TAXE_SUR_SALAIRES, LocalDate.of(2026, 1, 15), Montants.euros("7000")),
                        tuple(NatureFlux.SALAIRES, LocalDate.of(2026, 1, 30), Montants.euros("55000")));
    }

    @Test
    void sans_solde_ni_bilan_rien_ne_s_ouvre() {
        DemandeTrajectoire sansBilan = DemandeTrajectoire.builder()
                .from(trajectoire(ligne(GroupeFonctionnel.I, SensLigne.PRODUIT, 100)))
                .situation(Optional.empty())
                .build();
        assertThat(TresorerieTrajectoireCalculator.standard()
                        .compute(demande(sansBilan, 30).build(), CONTEXTE)
                        .anomalies())
                .filteredOn(Anomalie::estBloquante)
                .extracting(Anomalie::code)
                .containsExactly(CodeAnomalie.TRESORERIE_SANS_SITUATION);
    }
}

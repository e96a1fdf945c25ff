package fr.cpom.budget.siege;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.budget.siege.AutoriteSiege.Cote;
import fr.cpom.budget.siege.AutoriteSiege.Qualite;
import fr.cpom.budget.siege.DemandeAutoriteSiege.Financement;
import fr.cpom.budget.siege.DemandeAutoriteSiege.PartTerritoire;
import fr.cpom.budget.siege.DemandeRemises.ChargeRemisee;
import fr.cpom.budget.siege.DemandeRemises.Remise;
import fr.cpom.budget.siege.DemandeRepartitionSiege.ChargesEssms;
import fr.cpom.budget.siege.RepartitionRemises.PartRemise;
import fr.cpom.budget.siege.RepartitionSiege.QuotePartSiege;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.Financeur;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Head-office costs: parts that sum, tests of the competent authority at their limits, days of the authorisation. */
class SiegeTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 21));
    private static final long LIMITE = 999_999_999_999_999_999L;
    private static final Territoire AIN = Territoire.departement("01");
    private static final Territoire NORD = Territoire.departement("59");

    private static MonetaryAmount euros(long centimes) {
        return Montants.ofCentimes(centimes);
    }

    private static long somme(Stream<MonetaryAmount> montants) {
        return montants.mapToLong(Montants::centimes).sum();
    }

    private static List<CodeAnomalie> codes(Calcul<?> calcul) {
        return calcul.anomalies().stream().map(Anomalie::code).toList();
    }

    private static List<ChargesEssms> charges(List<Long> centimes) {
        List<ChargesEssms> essms = new ArrayList<>();
        for (int i = 0; i < centimes.size(); i++) {
            essms.add(ChargesEssms.of("E" + i, euros(centimes.get(i))));
        }
        return essms;
    }

    @Property(tries = 1000)
    void les_quotes_parts_et_le_hors_champ_font_les_frais(
            @ForAll @LongRange(max = 10_000_000_000L) long frais,
            @ForAll @LongRange(max = 10_000_000_000L) long horsChamp,
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 1, max = 10_000_000_000L) Long> charges) {
        RepartitionSiege repartition = RepartitionSiegeCalculator.standard()
                .compute(
                        new DemandeRepartitionSiege(
                                Optional.of(euros(frais)),
                                Optional.empty(),
                                charges(charges),
                                Optional.of(euros(horsChamp)),
                                Optional.empty()),
                        CONTEXTE)
                .valeur();
        long parts = somme(repartition.parts().stream().map(QuotePartSiege::quotePart));
        assertThat(parts).isEqualTo(Montants.centimes(repartition.reparti()));
        assertThat(parts + Montants.centimes(repartition.horsChamp().orElseThrow()))
                .isEqualTo(frais)
                .isEqualTo(Montants.centimes(repartition.fraisSiege()));
    }

    @Property(tries = 1000)
    void le_pourcentage_unique_est_le_meme_pour_tous(
            @ForAll @IntRange(max = 10_000) int taux,
            @ForAll @Size(min = 1, max = 5) List<@LongRange(min = 1, max = 10_000_000_000L) Long> charges) {
        RepartitionSiege repartition = RepartitionSiegeCalculator.standard()
                .compute(
                        new DemandeRepartitionSiege(
                                Optional.empty(),
                                Optional.of(Taux.of(java.math.BigDecimal.valueOf(taux, 4))),
                                charges(charges),
                                Optional.empty(),
                                Optional.empty()),
                        CONTEXTE)
                .valeur();
        assertThat(repartition.parts()).allSatisfy(p -> {
            long assiette = Montants.centimes(p.assiette());
            long ecart = Math.abs(2 * (Montants.centimes(p.quotePart()) * 10_000 - assiette * taux));
            assertThat(ecart).isLessThanOrEqualTo(10_000);
        });
        assertThat(repartition.demandeAnnuelle()).isFalse();
    }

    @Property(tries = 1000)
    void les_remises_reviennent_en_entier_aux_budgets(
            @ForAll @LongRange(max = 10_000_000_000L) long remise,
            @ForAll @LongRange(max = 10_000_000_000L) long individuelle,
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 1, max = 10_000_000_000L) Long> charges) {
        List<ChargeRemisee> correspondantes = new ArrayList<>();
        for (int i = 0; i < charges.size(); i++) {
            correspondantes.add(new ChargeRemisee("E" + i, euros(charges.get(i))));
        }
        RepartitionRemises repartition = RemisesCalculator.standard()
                .compute(
                        new DemandeRemises(
                                Optional.empty(),
                                List.of(
                                        new Remise(Optional.empty(), euros(remise), Optional.empty(), correspondantes),
                                        new Remise(
                                                Optional.empty(), euros(individuelle), Optional.of("E0"), List.of()))),
                        CONTEXTE)
                .valeur();
        assertThat(somme(repartition.parEssms().stream().map(PartRemise::montant)))
                .isEqualTo(remise + individuelle)
                .isEqualTo(Montants.centimes(repartition.total()));
    }

    private static Financement ligne(Territoire ou, Financeur financeur, long montant) {
        return new Financement(ou, financeur, euros(montant), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Property(tries = 1000)
    void les_lignes_et_leurs_sommes_donnent_la_meme_autorite(
            @ForAll @LongRange(max = 1_000_000_000L) long etat,
            @ForAll @LongRange(max = 1_000_000_000L) long maladieAin,
            @ForAll @LongRange(min = 1, max = 1_000_000_000L) long maladieNord,
            @ForAll @LongRange(max = 1_000_000_000L) long ain,
            @ForAll @LongRange(max = 1_000_000_000L) long nord) {
        long total = etat + maladieAin + maladieNord + ain + nord;
        AutoriteSiege parLignes = AutoriteSiegeCalculator.standard()
                .compute(
                        DemandeAutoriteSiege.builder()
                                .siege(AIN)
                                .addFinancements(
                                        ligne(AIN, Financeur.ETAT, etat),
                                        ligne(AIN, Financeur.ASSURANCE_MALADIE, maladieAin),
                                        ligne(NORD, Financeur.ASSURANCE_MALADIE, maladieNord),
                                        ligne(AIN, Financeur.DEPARTEMENT, ain),
                                        ligne(NORD, Financeur.DEPARTEMENT, nord))
                                .build(),
                        CONTEXTE)
                .valeur();
        AutoriteSiege parSommes = AutoriteSiegeCalculator.standard()
                .compute(
                        DemandeAutoriteSiege.builder()
                                .siege(AIN)
                                .financementGlobal(euros(total))
                                .etatEtSecuriteSociale(euros(etat + maladieAin + maladieNord))
                                .produitsArs(euros(maladieAin + maladieNord))
                                .addRegions(
                                        new PartTerritoire(Territoire.region("84"), euros(etat + maladieAin + ain)),
                                        new PartTerritoire(Territoire.region("32"), euros(maladieNord + nord)))
                                .addContributions(
                                        new PartTerritoire(AIN, euros(ain)), new PartTerritoire(NORD, euros(nord)))
                                .build(),
                        CONTEXTE)
                .valeur();
        assertThat(parLignes).isEqualTo(parSommes);
        assertThat(parLignes.cote() == Cote.ETAT).isEqualTo(2 * (etat + maladieAin + maladieNord) > total);
    }

    @Test
    void plus_de_la_moitie_commence_au_centime_suivant() {
        for (long etat : new long[] {500, 501}) {
            AutoriteSiege autorite = AutoriteSiegeCalculator.standard()
                    .compute(
                            DemandeAutoriteSiege.builder()
                                    .addFinancements(
                                            ligne(AIN, Financeur.ETAT, etat),
                                            ligne(AIN, Financeur.DEPARTEMENT, 1000 - etat))
                                    .build(),
                            CONTEXTE)
                    .valeur();
            assertThat(autorite.qualite()).contains(etat == 501 ? Qualite.PREFET_REGION : Qualite.PCD);
        }
    }

    @Test
    void sans_siege_ni_part_suffisante_le_territoire_reste_inconnu() {
        Calcul<AutoriteSiege> calcul = AutoriteSiegeCalculator.standard()
                .compute(
                        DemandeAutoriteSiege.builder()
                                .addFinancements(ligne(AIN, Financeur.USAGER, 1000))
                                .build(),
                        CONTEXTE);
        assertThat(calcul.valeur().territoire()).isEmpty();
        assertThat(codes(calcul)).containsExactly(CodeAnomalie.SIEGE_TERRITOIRE_INCONNU);
    }

    @Test
    void des_lignes_et_des_sommes_ensemble_se_contredisent() {
        assertThat(codes(AutoriteSiegeCalculator.standard()
                        .compute(
                                DemandeAutoriteSiege.builder()
                                        .addFinancements(ligne(AIN, Financeur.ETAT, 1000))
                                        .produitsArs(euros(1))
                                        .build(),
                                CONTEXTE)))
                .containsExactly(CodeAnomalie.SIEGE_FINANCEMENT_INCOHERENT);
        assertThat(codes(AutoriteSiegeCalculator.standard()
                        .compute(
                                DemandeAutoriteSiege.builder()
                                        .financementGlobal(euros(10))
                                        .etatEtSecuriteSociale(euros(5))
                                        .produitsPjj(euros(11))
                                        .produitsArs(euros(6))
                                        .addRegions(new PartTerritoire(AIN, euros(1)))
                                        .build(),
                                CONTEXTE)))
                .hasSize(3)
                .containsOnly(CodeAnomalie.SIEGE_FINANCEMENT_INCOHERENT);
    }

    @Property(tries = 1000)
    void l_autorisation_couvre_cinq_ans_jour_pour_jour(@ForAll @IntRange(max = 20_000) int jours) {
        LocalDate debut = LocalDate.of(2003, 10, 23).plusDays(jours);
        Calcul<AutorisationSiege> calcul = AutorisationSiegeCalculator.standard()
                .compute(DemandeAutorisationSiege.builder().delivreeLe(debut).build(), CONTEXTE);
        AutorisationSiege autorisation = calcul.valeur();
        // counted from the first of the month, a 29 February runs over into 1 March of a common year
        LocalDate lendemain = debut.withDayOfMonth(1).plusYears(5).plusDays(debut.getDayOfMonth() - 1);
        assertThat(autorisation.fin()).isEqualTo(lendemain.minusDays(1));
        assertThat(autorisation.etat() == AutorisationSiege.Etat.ECHUE)
                .isEqualTo(autorisation.fin().isBefore(CONTEXTE.date()));
        assertThat(codes(calcul).contains(CodeAnomalie.SIEGE_ECHUE))
                .isEqualTo(autorisation.etat() == AutorisationSiege.Etat.ECHUE);
        assertThat(autorisation.dansLeCpom()).isEmpty();
    }

    @Test
    void un_excedent_du_siege_a_six_affectations() {
        assertThat(AutorisationSiegeCalculator.standard()
                        .compute(
                                DemandeAutorisationSiege.builder()
                                        .delivreeLe(LocalDate.of(2026, 1, 1))
                                        .resultat(euros(1))
                                        .build(),
                                CONTEXTE)
                        .valeur()
                        .affectations())
                .hasSize(6)
                .startsWith(AutorisationSiege.AffectationSiege.REDUCTION_DES_CHARGES);
    }

    @Property(tries = 1000)
    void les_entrees_demesurees_ne_levent_rien(
            @ForAll @LongRange(max = LIMITE) long a,
            @ForAll @LongRange(max = LIMITE) long b,
            @ForAll int taux,
            @ForAll @IntRange(min = 1, max = 9999) int annee) {
        Contexte contexte = Contexte.of(LocalDate.of(annee, 2, 28));
        Taux demesure = Taux.of(java.math.BigDecimal.valueOf(taux, 4));
        List<Calcul<?>> calculs = List.of(
                RepartitionSiegeCalculator.standard()
                        .compute(
                                new DemandeRepartitionSiege(
                                        Optional.of(euros(a)),
                                        Optional.of(demesure),
                                        charges(List.of(a, b)),
                                        Optional.of(euros(b)),
                                        Optional.of(euros(b))),
                                contexte),
                RepartitionSiegeCalculator.standard()
                        .compute(
                                new DemandeRepartitionSiege(
                                        Optional.of(euros(a)),
                                        Optional.empty(),
                                        charges(List.of(b, a)),
                                        Optional.of(euros(b)),
                                        Optional.empty()),
                                contexte),
                AutoriteSiegeCalculator.standard()
                        .compute(
                                DemandeAutoriteSiege.builder()
                                        .addFinancements(
                                                ligne(AIN, Financeur.ETAT, a),
                                                ligne(NORD, Financeur.AUTRE_DEPARTEMENT, b))
                                        .build(),
                                contexte),
                AutorisationSiegeCalculator.standard()
                        .compute(
                                DemandeAutorisationSiege.builder()
                                        .delivreeLe(LocalDate.MAX.minusDays(taux & 0xFFFF))
                                        .resultat(euros(-a))
                                        .build(),
                                contexte),
                RemisesCalculator.standard()
                        .compute(
                                new DemandeRemises(
                                        Optional.of(true),
                                        List.of(new Remise(
                                                Optional.empty(),
                                                euros(a),
                                                Optional.empty(),
                                                List.of(
                                                        new ChargeRemisee("A", euros(a)),
                                                        new ChargeRemisee("B", euros(b)))))),
                                contexte));
        assertThat(calculs)
                .allSatisfy(
                        c -> assertThat(c.resultat().isPresent() || c.bloque()).isTrue());
    }
}

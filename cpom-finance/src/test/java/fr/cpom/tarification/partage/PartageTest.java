package fr.cpom.tarification.partage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Calculator;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Tracage;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.Financeur;
import fr.cpom.tarification.partage.DemandeCretonDotation.PartDepartement;
import fr.cpom.tarification.partage.DemandePartage.Cle;
import fr.cpom.tarification.partage.DemandePrixGlobalise.Charge;
import fr.cpom.tarification.partage.PrixGlobalise.DotationGlobalisee;
import fr.cpom.tarification.partage.PrixGlobalise.JourneesFacturees;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who pays what: parts sum to the whole, to the cent. */
class PartageTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 21));
    private static final long LIMITE = 999_999_999_999_999_999L;

    private static MonetaryAmount euros(long centimes) {
        return Montants.ofCentimes(centimes);
    }

    private static long somme(Stream<MonetaryAmount> montants) {
        return montants.mapToLong(Montants::centimes).sum();
    }

    private static long somme(Collection<MonetaryAmount> montants) {
        return somme(montants.stream());
    }

    private static List<CodeAnomalie> codes(Calcul<?> calcul) {
        return calcul.anomalies().stream().map(Anomalie::code).toList();
    }

    private static <E, R> void finit(Calculator<E, R> calculateur, E entree, Contexte contexte) {
        Calcul<R> calcul = calculateur.compute(entree, contexte);
        assertThat(calcul.resultat().isPresent() || calcul.bloque()).isTrue();
    }

    @Property(tries = 1000)
    void les_parts_par_journees_font_le_total_et_leurs_douziemes_font_chaque_part(
            @ForAll @LongRange(max = 10_000_000_000L) long montant,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 400_000) Integer> journees) {
        List<Cle> cles = new ArrayList<>();
        for (int i = 0; i < journees.size(); i++) {
            cles.add(new Cle(
                    Financeur.AUTRE_DEPARTEMENT,
                    Optional.of("D" + i),
                    Optional.empty(),
                    Optional.of(BigDecimal.valueOf(journees.get(i), 1))));
        }
        Calcul<PartageDotation> calcul = PartageDotationCalculator.standard()
                .compute(
                        new DemandePartage(Optional.empty(), euros(montant), Optional.empty(), Optional.empty(), cles),
                        CONTEXTE);
        if (journees.stream().allMatch(j -> j == 0)) {
            assertThat(codes(calcul)).containsExactly(CodeAnomalie.PARTAGE_JOURNEES_NULLES);
            return;
        }
        PartageDotation partage = calcul.valeur();
        assertThat(somme(partage.parts().stream().map(PartageDotation.Part::montant)))
                .isEqualTo(montant);
        assertThat(partage.parts()).allSatisfy(p -> {
            assertThat(p.douziemes()).hasSize(12);
            assertThat(somme(p.douziemes())).isEqualTo(Montants.centimes(p.montant()));
        });
    }

    @Property(tries = 1000)
    void la_dotation_d_un_camsp_se_partage_au_centime_pres_entre_un_cinquieme_et_quatre_cinquiemes(
            @ForAll @LongRange(max = 100_000_000_000L) long montant) {
        List<PartageDotation.Part> parts = PartageDotationCalculator.standard()
                .compute(
                        new DemandePartage(
                                Optional.empty(),
                                euros(montant),
                                Optional.empty(),
                                Optional.of(CategorieEssms.of("190")),
                                List.of()),
                        CONTEXTE)
                .valeur()
                .parts();
        long departement = Montants.centimes(parts.get(0).montant());
        long securiteSociale = Montants.centimes(parts.get(1).montant());
        assertThat(departement + securiteSociale).isEqualTo(montant);
        assertThat(Math.abs(5 * departement - montant)).isLessThan(5);
    }

    @Property(tries = 1000)
    void le_prix_globalise_ne_perd_aucune_journee(
            @ForAll @LongRange(max = 100_000) long prix,
            @ForAll @IntRange(max = 200_000) int departement,
            @ForAll @IntRange(max = 200_000) int autre,
            @ForAll @IntRange(max = 200_000) int reste) {
        BigDecimal total = BigDecimal.valueOf((long) departement + autre + reste, 1);
        PrixGlobalise globalise = PrixGlobaliseCalculator.standard()
                .compute(
                        new DemandePrixGlobalise(
                                Optional.empty(),
                                euros(prix),
                                total,
                                List.of(
                                        new Charge(
                                                Financeur.DEPARTEMENT,
                                                Optional.empty(),
                                                BigDecimal.valueOf(departement, 1),
                                                Optional.empty()),
                                        new Charge(
                                                Financeur.AUTRE_DEPARTEMENT,
                                                Optional.empty(),
                                                BigDecimal.valueOf(autre, 1),
                                                Optional.empty()))),
                        CONTEXTE)
                .valeur();
        BigDecimal retrouvees = Stream.concat(
                        globalise.dotations().stream().map(DotationGlobalisee::journees),
                        globalise.factures().stream().map(JourneesFacturees::journees))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(retrouvees).isEqualByComparingTo(total);
        long parts = somme(globalise.dotations().stream().map(DotationGlobalisee::montant))
                + somme(globalise.factures().stream().map(JourneesFacturees::montant));
        assertThat(Montants.centimes(globalise.total())).isEqualTo(parts);
        assertThat(globalise.dotations())
                .allSatisfy(d -> assertThat(somme(d.douziemes())).isEqualTo(Montants.centimes(d.montant())));
    }

    @Property(tries = 1000)
    void la_dotation_creton_est_la_somme_de_ses_deux_parts(
            @ForAll @LongRange(max = 10_000_000_000L) long dotation,
            @ForAll @LongRange(max = 10_000_000_000L) long produits) {
        Calcul<CretonDotation> calcul = CretonDotationCalculator.standard()
                .compute(
                        DemandeCretonDotation.builder()
                                .dotation(euros(dotation))
                                .addDetail(new PartDepartement("01", euros(produits / 3)))
                                .addDetail(new PartDepartement("69M", euros(produits - produits / 3)))
                                .build(),
                        CONTEXTE);
        assertThat(calcul.resultat().isPresent()).isEqualTo(produits <= dotation);
        calcul.resultat().ifPresent(c -> {
            assertThat(Montants.centimes(c.partDepartements())).isEqualTo(produits);
            assertThat(Montants.centimes(c.partAssuranceMaladie())).isEqualTo(dotation - produits);
            assertThat(somme(c.douziemes())).isEqualTo(dotation - produits);
        });
    }

    @Property(tries = 1000)
    void le_departement_et_l_assurance_maladie_se_partagent_tout_le_tarif(
            @ForAll @LongRange(max = 100_000) long tarif, @ForAll @LongRange(max = 100_000) long forfait) {
        Calcul<PriseEnChargeCreton> calcul = CretonJourneeCalculator.standard()
                .compute(
                        DemandeCretonJournee.builder()
                                .orientation(CategorieEssms.of("448"))
                                .tarifJournalier(euros(tarif))
                                .forfaitPlafondPrecedent(euros(forfait))
                                .build(),
                        CONTEXTE);
        assertThat(somme(calcul.valeur().parts().stream().map(PriseEnChargeCreton.PartJournee::prixJournee)))
                .isEqualTo(tarif);
        assertThat(codes(calcul).contains(CodeAnomalie.CRETON_FORFAIT_SUPERIEUR))
                .isEqualTo(forfait > tarif);
    }

    @Property(tries = 1000)
    void le_prix_est_au_demi_centime_pres_le_quotient_exact(
            @ForAll @LongRange(max = 10_000_000_000L) long dotation,
            @ForAll @Size(3) List<@IntRange(min = 1, max = 100_000) Integer> jours) {
        PrixJournee prix = PrixJourneeCalculator.standard()
                .compute(
                        DemandePrixJournee.builder()
                                .dotation(euros(dotation))
                                .addAllJourneesPrecedentes(
                                        jours.stream().map(BigDecimal::valueOf).toList())
                                .build(),
                        CONTEXTE)
                .valeur();
        long total = jours.stream().mapToLong(Integer::longValue).sum();
        long ecart = Math.abs(2 * (Montants.centimes(prix.prix()) * total - 3 * dotation));
        assertThat(ecart).isLessThanOrEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({
        "252, DEPARTEMENT",
        "382, DEPARTEMENT",
        "449, DEPARTEMENT",
        "446, DEPARTEMENT",
        "437, CONJOINTE",
        "448, CONJOINTE",
        "445, CONJOINTE",
        "255, ASSURANCE_MALADIE",
        "246, ASSURANCE_MALADIE",
        "249, ASSURANCE_MALADIE"
    })
    void l_orientation_decide_du_payeur(String categorie, CompetenceCreton attendue) {
        PriseEnChargeCreton prise = CretonJourneeCalculator.standard()
                .compute(
                        DemandeCretonJournee.builder()
                                .orientation(CategorieEssms.of(categorie))
                                .tarifJournalier(euros(25_000))
                                .forfaitPlafondPrecedent(euros(8_000))
                                .build(),
                        CONTEXTE)
                .valeur();
        assertThat(prise.competence()).contains(attendue);
        assertThat(prise.parts()).hasSize(attendue == CompetenceCreton.CONJOINTE ? 2 : 1);
        assertThat(prise.total()).isEqualTo(euros(25_000));
    }

    @Test
    void la_competence_dite_l_emporte_sur_la_table() {
        PriseEnChargeCreton prise = CretonJourneeCalculator.standard()
                .compute(
                        DemandeCretonJournee.builder()
                                .orientation(CategorieEssms.of("395"))
                                .competence(CompetenceCreton.DEPARTEMENT)
                                .decisionCommission(false)
                                .tarifJournalier(euros(25_000))
                                .build(),
                        CONTEXTE)
                .valeur();
        assertThat(prise.competence()).contains(CompetenceCreton.DEPARTEMENT);
    }

    @Test
    void sans_accueil_regulier_ni_demande_acceptee_rien_ne_change() {
        DemandeCretonDotation.Builder demande = DemandeCretonDotation.builder()
                .exercice(Exercice.of(2026))
                .dotation(euros(1_000_000))
                .produitsDepartements(euros(100_000));
        Calcul<CretonDotation> irregulier = CretonDotationCalculator.standard()
                .compute(demande.accueilRegulier(false).build(), CONTEXTE);
        assertThat(irregulier.valeur().partAssuranceMaladie()).isEqualTo(euros(1_000_000));
        assertThat(codes(irregulier)).containsExactly(CodeAnomalie.CRETON_ACCUEIL_NON_REGULIER);
        for (Optional<Boolean> reponse : List.of(Optional.of(false), Optional.of(true))) {
            CretonDotation modifiee = CretonDotationCalculator.standard()
                    .compute(
                            demande.accueilRegulier(true)
                                    .modification(new DemandeCretonDotation.Modification(
                                            LocalDate.of(2026, 5, 1),
                                            Optional.of("arrivée"),
                                            euros(150_000),
                                            reponse,
                                            Optional.empty()))
                                    .build(),
                            CONTEXTE)
                    .valeur();
            assertThat(modifiee.modifiee()).isEqualTo(reponse.get());
        }
        assertThat(codes(CretonDotationCalculator.standard()
                        .compute(
                                demande.modification(new DemandeCretonDotation.Modification(
                                                LocalDate.of(2027, 1, 1),
                                                Optional.of("arrivée"),
                                                euros(150_000),
                                                Optional.empty(),
                                                Optional.empty()))
                                        .addDetail(new PartDepartement("01", euros(99_999)))
                                        .build(),
                                CONTEXTE)))
                .containsExactly(CodeAnomalie.CRETON_DETAIL_INCOHERENT);
    }

    @Test
    void le_forfait_soins_se_deduit_du_tarif_du_departement_qui_porte_le_siege() {
        DemandeForfaitSoins demande = DemandeForfaitSoins.builder()
                .forfaitJournalier(Montants.euros("60.00"))
                .journeesPrevisionnelles(new BigDecimal("10000.0"))
                .forfaitPlafond(Montants.euros("60.00"))
                .fraisDeSiege(Montants.euros("40000"))
                .tarifJournalier(DemandePrixJournee.builder()
                        .charges(Montants.euros("2000000"))
                        .journeesPrevisionnelles(new BigDecimal("10000"))
                        .build())
                .build();
        Calcul<ForfaitSoins> calcul = ForfaitSoinsCalculator.standard().compute(demande, CONTEXTE);
        PrixJournee tarif = calcul.valeur().tarifJournalier().orElseThrow();
        assertThat(tarif.montantNet()).isEqualTo(Montants.euros("1440000"));
        assertThat(tarif.prix()).isEqualTo(Montants.euros("144.00"));
        assertThat(codes(calcul)).containsExactly(CodeAnomalie.PARTAGE_ANNEES_INCOMPLETES);
        assertThat(ForfaitSoinsCalculator.standard()
                        .compute(demande, CONTEXTE.withTracage(Tracage.aucun()))
                        .valeur())
                .isEqualTo(calcul.valeur());
    }

    @Test
    void les_montants_et_journees_impossibles_sont_refuses() {
        assertThatThrownBy(() -> DemandePrixJournee.builder().charges(euros(-1)).build())
                .isInstanceOf(ValeurInvalideException.class)
                .hasMessageStartingWith("MONTANT_NEGATIF");
        assertThatThrownBy(() -> DemandePrixJournee.builder()
                        .addJourneesPrecedentes(new BigDecimal("-1"))
                        .build())
                .isInstanceOf(ValeurInvalideException.class)
                .hasMessageStartingWith("NOMBRE_INVALIDE");
        assertThatThrownBy(
                        () -> new DemandePrixGlobalise(Optional.empty(), euros(1), new BigDecimal("1E+12"), List.of()))
                .isInstanceOf(ValeurInvalideException.class);
    }

    @Property(tries = 1000)
    void les_entrees_demesurees_ne_levent_rien(
            @ForAll @LongRange(max = LIMITE) long a,
            @ForAll @LongRange(max = LIMITE) long b,
            @ForAll @LongRange(max = 99_999_999_999L) long jours,
            @ForAll @IntRange(min = 1, max = 9999) int annee,
            @ForAll @IntRange(min = -999_999, max = 999_999) int taux) {
        Contexte contexte = Contexte.of(LocalDate.of(annee, 2, 28));
        BigDecimal journees = BigDecimal.valueOf(jours);
        DemandePrixJournee prix = DemandePrixJournee.builder()
                .charges(euros(a))
                .repriseDeficit(euros(b))
                .autresProduits(euros(b / 2))
                .addJourneesPrecedentes(journees, journees, BigDecimal.ONE)
                .journeesPrevisionnelles(journees)
                .ouvertLe(LocalDate.of(annee, 1, 1))
                .build();
        finit(PrixJourneeCalculator.standard(), prix, contexte);
        finit(
                PrixGlobaliseCalculator.standard(),
                new DemandePrixGlobalise(Optional.empty(), euros(a), journees, List.of()),
                contexte);
        finit(
                PartageDotationCalculator.standard(),
                new DemandePartage(
                        Optional.empty(),
                        euros(a),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(
                                new Cle(
                                        Financeur.ETAT,
                                        Optional.empty(),
                                        Optional.of(Taux.of(BigDecimal.valueOf(taux, 1))),
                                        Optional.empty()),
                                new Cle(
                                        Financeur.AUTRE,
                                        Optional.empty(),
                                        Optional.of(Taux.UN.moins(Taux.of(BigDecimal.valueOf(taux, 1)))),
                                        Optional.empty()))),
                contexte);
        finit(
                CretonDotationCalculator.standard(),
                DemandeCretonDotation.builder()
                        .dotation(euros(a))
                        .addDetail(new PartDepartement("A", euros(a)), new PartDepartement("B", euros(b)))
                        .build(),
                contexte);
        finit(
                CretonJourneeCalculator.standard(),
                DemandeCretonJournee.builder()
                        .orientation(CategorieEssms.of("437"))
                        .tarifJournalier(euros(a))
                        .forfaitPlafondPrecedent(euros(b))
                        .journees(journees)
                        .naissance(LocalDate.MAX.minusYears(annee))
                        .ageLimiteAgrement(taux)
                        .build(),
                contexte);
        finit(
                ForfaitSoinsCalculator.standard(),
                DemandeForfaitSoins.builder()
                        .forfaitJournalier(euros(a))
                        .journeesPrevisionnelles(journees)
                        .forfaitPlafond(euros(b))
                        .tarifJournalier(prix)
                        .build(),
                contexte);
    }
}

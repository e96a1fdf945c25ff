package fr.cpom.tarification.activite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.ClauseActivite.Critere;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.tarification.activite.Abattement.AbattementEssms;
import fr.cpom.tarification.activite.DemandeAbattement.ActiviteEssms;
import fr.cpom.tarification.activite.DemandeAbattement.Combinaison;
import fr.cpom.tarification.activite.DemandeAbattement.Indicateur;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rates, ceilings and thresholds of the activity. */
class ActiviteTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 21));
    private static final long LIMITE = 999_999_999_999_999_999L;

    /** Hundredths of a percentage. */
    private static Taux taux(int centiemes) {
        return Taux.of(BigDecimal.valueOf(centiemes, 4));
    }

    private static List<CodeAnomalie> codes(Calcul<?> calcul) {
        return calcul.anomalies().stream().map(Anomalie::code).toList();
    }

    private static ModulationEhpad module(SectionTarifaire section, long part, Taux taux) {
        return ModulationEhpadCalculator.standard()
                .compute(
                        DemandeModulation.builder()
                                .exercice(Exercice.of(2026))
                                .section(section)
                                .partEquation(Montants.ofCentimes(part))
                                .taux(taux)
                                .build(),
                        CONTEXTE)
                .valeur();
    }

    private static Indicateur enTaux(int objectif, int realise) {
        return new Indicateur(
                Critere.TAUX_OCCUPATION,
                Optional.of(taux(objectif)),
                Optional.of(taux(realise)),
                Optional.empty(),
                Optional.empty());
    }

    private static Indicateur enNombre(long objectif, long realise) {
        return new Indicateur(
                Critere.PERSONNES_ACCOMPAGNEES,
                Optional.empty(),
                Optional.empty(),
                Optional.of(BigDecimal.valueOf(objectif)),
                Optional.of(BigDecimal.valueOf(realise)));
    }

    private static Calcul<Abattement> abattre(
            Optional<NatureCpom> nature,
            Optional<Combinaison> combinaison,
            long dotation,
            Optional<Taux> contrat,
            Optional<Taux> justifiee,
            Indicateur... indicateurs) {
        return AbattementCalculator.standard()
                .compute(
                        new DemandeAbattement(
                                Optional.of(Exercice.of(2026)),
                                nature,
                                Optional.empty(),
                                Optional.of(false),
                                combinaison,
                                List.of(new ActiviteEssms(
                                        "A",
                                        Optional.empty(),
                                        Optional.of(Montants.ofCentimes(dotation)),
                                        List.of(indicateurs),
                                        contrat,
                                        Optional.empty(),
                                        justifiee,
                                        Optional.empty()))),
                        CONTEXTE);
    }

    @Property(tries = 1000)
    void la_modulation_des_soins_est_symetrique_autour_du_seuil(
            @ForAll @LongRange(max = 10_000_000_000L) long part, @ForAll @IntRange(max = 9500) int ecart) {
        ModulationEhpad dessous = module(SectionTarifaire.SOINS, part, taux(9500 - ecart));
        ModulationEhpad dessus = module(SectionTarifaire.SOINS, part, taux(9500 + ecart));
        long moins = Montants.centimes(dessous.montant().orElseThrow());
        long plus = Montants.centimes(dessus.montant().orElseThrow());
        assertThat(moins).isNotPositive().isEqualTo(-plus);
        assertThat(Montants.centimes(dessus.partModulee().orElseThrow())).isEqualTo(part + plus);
    }

    @Property(tries = 1000)
    void la_dependance_ne_monte_jamais_et_descend_comme_les_soins(
            @ForAll @LongRange(max = 10_000_000_000L) long part, @ForAll @IntRange(max = 12_000) int realise) {
        long dependance = Montants.centimes(module(SectionTarifaire.DEPENDANCE, part, taux(realise))
                .montant()
                .orElseThrow());
        long soins = Montants.centimes(
                module(SectionTarifaire.SOINS, part, taux(realise)).montant().orElseThrow());
        assertThat(dependance).isEqualTo(Math.min(0, soins));
    }

    @Property(tries = 1000)
    void l_abattement_ne_depasse_jamais_la_moitie_de_l_ecart(
            @ForAll @LongRange(max = 10_000_000_000L) long dotation,
            @ForAll @IntRange(max = 10_000) int objectif,
            @ForAll @IntRange(max = 12_000) int realise,
            @ForAll @IntRange(max = 10_000) int contrat,
            @ForAll @IntRange(max = 10_000) int justifiee) {
        AbattementEssms verdict = abattre(
                        Optional.empty(),
                        Optional.empty(),
                        dotation,
                        Optional.of(taux(contrat)),
                        Optional.of(taux(justifiee)),
                        enTaux(objectif, realise))
                .valeur()
                .essms()
                .get(0);
        Taux moitie = taux(Math.max(0, objectif - realise)).fois(Taux.pourcent("50"));
        assertThat(verdict.plafond()).isLessThanOrEqualTo(moitie);
        assertThat(verdict.taux().orElseThrow()).isLessThanOrEqualTo(verdict.plafond());
        long montant = Montants.centimes(verdict.montant().orElseThrow());
        assertThat(montant)
                .isNotNegative()
                .isLessThanOrEqualTo(Montants.centimes(verdict.montantMaximal().orElseThrow()));
        assertThat(Montants.centimes(verdict.dotationApres().orElseThrow())).isEqualTo(dotation - montant);
    }

    @Property(tries = 1000)
    void le_plafond_d_un_nombre_ne_depasse_jamais_la_moitie_exacte(
            @ForAll @LongRange(min = 1, max = 100_000) long objectif, @ForAll @LongRange(max = 100_000) long realise) {
        AbattementEssms verdict = abattre(
                        Optional.empty(),
                        Optional.empty(),
                        100_000_000,
                        Optional.empty(),
                        Optional.empty(),
                        enNombre(objectif, realise))
                .valeur()
                .essms()
                .get(0);
        BigDecimal manque = BigDecimal.valueOf(Math.max(0, objectif - realise));
        assertThat(verdict.plafond().fraction().multiply(BigDecimal.valueOf(2 * objectif)))
                .isLessThanOrEqualTo(manque);
        assertThat(verdict.sousActivite()).isEqualTo(realise < objectif);
    }

    @ParameterizedTest
    @CsvSource({"MINIMUM, 2%", "MOYENNE, 6%", "MAXIMUM, 10%"})
    void le_contrat_combine_les_indicateurs(Combinaison combinaison, String ecart) {
        AbattementEssms verdict = abattre(
                        Optional.empty(),
                        Optional.of(combinaison),
                        100_000,
                        Optional.empty(),
                        Optional.empty(),
                        enTaux(9500, 8500),
                        enTaux(9500, 9300))
                .valeur()
                .essms()
                .get(0);
        assertThat(verdict.ecart()).isEqualTo(Taux.parse(ecart));
        assertThat(verdict.taux()).isEmpty();
    }

    @Test
    void ce_que_le_texte_ne_dit_pas_est_signale() {
        assertThat(codes(abattre(
                        Optional.of(NatureCpom.AHI),
                        Optional.empty(),
                        100_000,
                        Optional.empty(),
                        Optional.empty(),
                        enTaux(9500, 8500),
                        enNombre(100, 90))))
                .containsExactlyInAnyOrder(
                        CodeAnomalie.ABATTEMENT_SANS_PROJET,
                        CodeAnomalie.ABATTEMENT_HORS_TEXTE,
                        CodeAnomalie.ABATTEMENT_ECART_RELATIF,
                        CodeAnomalie.ABATTEMENT_PLUSIEURS_INDICATEURS);
    }

    @Test
    void ce_qui_ne_se_compare_pas_est_refuse() {
        Indicateur meles = new Indicateur(
                Critere.AUTRE,
                Optional.of(taux(9500)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(BigDecimal.ONE));
        Indicateur sansMesure = new Indicateur(
                Critere.AUTRE, Optional.of(taux(9500)), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(codes(abattre(
                        Optional.empty(),
                        Optional.of(Combinaison.MINIMUM),
                        100_000,
                        Optional.of(taux(-1)),
                        Optional.of(taux(10_001)),
                        meles,
                        sansMesure,
                        enNombre(0, 1))))
                .contains(
                        CodeAnomalie.ABATTEMENT_UNITES_MELEES,
                        CodeAnomalie.CHAMP_MANQUANT,
                        CodeAnomalie.ABATTEMENT_OBJECTIF_NUL,
                        CodeAnomalie.ABATTEMENT_PART_INVALIDE);
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 99.99%, 90%",
        "2019, 90%, 91%",
        "2020, 95%, 92%",
        "2021, 94%, 93%",
        "2022, 90%, 94%",
        "2023, 90%, 95%",
        "2018, 100%, 95%",
        "2023, 120%, 95%"
    })
    void le_seuil_monte_d_un_point_par_an(int annee, String financement, String seuil) {
        assertThat(seuil(annee, financement)).contains(Taux.parse(seuil));
    }

    @ParameterizedTest
    @CsvSource({"2017, 100%", "2018, 89.99%", "2023, 50%"})
    void certains_exercices_n_ont_pas_de_seuil(int annee, String financement) {
        assertThat(seuil(annee, financement)).isEmpty();
    }

    private static Optional<Taux> seuil(int annee, String financement) {
        return ModulationEhpadCalculator.standard()
                .compute(
                        DemandeModulation.builder()
                                .exercice(Exercice.of(annee))
                                .section(SectionTarifaire.DEPENDANCE)
                                .tauxFinancement(Taux.parse(financement))
                                .build(),
                        CONTEXTE)
                .valeur()
                .seuil();
    }

    @Test
    void les_complements_ne_suivent_que_la_clause_du_contrat() {
        ModulationEhpad modulation = ModulationEhpadCalculator.standard()
                .compute(
                        DemandeModulation.builder()
                                .section(SectionTarifaire.SOINS)
                                .seuil(Taux.pourcent("90"))
                                .taux(Taux.pourcent("80"))
                                .partEquation(Montants.euros("100000"))
                                .financementsComplementaires(Montants.euros("20000"))
                                .modulationComplements(Taux.pourcent("-10"))
                                .build(),
                        CONTEXTE)
                .valeur();
        assertThat(modulation.complements()).contains(Montants.euros("18000"));
        assertThat(modulation.forfait()).contains(Montants.euros("113000"));
    }

    @Property(tries = 1000)
    void le_taux_d_occupation_est_le_quotient_exact_arrondi(
            @ForAll @IntRange(max = 100_000) int realisees,
            @ForAll @IntRange(min = 1, max = 500) int places,
            @ForAll @IntRange(min = 1, max = 366) int jours) {
        Taux taux = TauxOccupationCalculator.standard()
                .compute(
                        new DemandeTauxOccupation(
                                Optional.empty(),
                                Optional.empty(),
                                List.of(new ModaliteActivite(
                                        "internat",
                                        Optional.of(BigDecimal.valueOf(places)),
                                        Optional.of(jours),
                                        Optional.empty(),
                                        Optional.of(BigDecimal.valueOf(realisees)),
                                        Optional.empty())),
                                Optional.empty()),
                        CONTEXTE)
                .valeur()
                .ensemble()
                .orElseThrow()
                .taux();
        BigDecimal theoriques = BigDecimal.valueOf((long) places * jours);
        assertThat(taux.fraction()
                        .multiply(theoriques)
                        .subtract(BigDecimal.valueOf(realisees))
                        .abs())
                .isLessThanOrEqualTo(theoriques.multiply(new BigDecimal("0.00005")));
    }

    @Property(tries = 1000)
    void les_entrees_demesurees_ne_levent_rien(
            @ForAll @LongRange(max = LIMITE) long montant,
            @ForAll @LongRange(max = 99_999_999_999L) long jours,
            @ForAll int taux,
            @ForAll @IntRange(min = 1, max = 9999) int annee,
            @ForAll NatureCpom nature) {
        Contexte contexte = Contexte.of(LocalDate.of(annee, 2, 28));
        Taux demesure = Taux.of(BigDecimal.valueOf(taux, 4));
        ModaliteActivite activite = new ModaliteActivite(
                "x",
                Optional.of(BigDecimal.valueOf(jours)),
                Optional.of(taux),
                Optional.empty(),
                Optional.of(BigDecimal.valueOf(jours)),
                Optional.of(BigDecimal.valueOf(jours)));
        Calcul<?> occupation = TauxOccupationCalculator.standard()
                .compute(
                        new DemandeTauxOccupation(
                                Optional.empty(), Optional.of(true), List.of(activite, activite), Optional.of(taux)),
                        contexte);
        Calcul<?> modulation = ModulationEhpadCalculator.standard()
                .compute(
                        DemandeModulation.builder()
                                .section(SectionTarifaire.SOINS)
                                .partEquation(Montants.ofCentimes(montant))
                                .financementsComplementaires(Montants.ofCentimes(montant))
                                .taux(demesure)
                                .partEcartee(demesure)
                                .modulationComplements(demesure)
                                .tauxFinancement(demesure)
                                .decimalesTaux(taux)
                                .build(),
                        contexte);
        Calcul<?> abattement = AbattementCalculator.standard()
                .compute(
                        new DemandeAbattement(
                                Optional.empty(),
                                Optional.of(nature),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(new ActiviteEssms(
                                        "A",
                                        Optional.empty(),
                                        Optional.of(Montants.ofCentimes(montant)),
                                        List.of(
                                                new Indicateur(
                                                        Critere.AUTRE,
                                                        Optional.of(demesure),
                                                        Optional.of(Taux.ZERO.moins(demesure)),
                                                        Optional.empty(),
                                                        Optional.empty()),
                                                enNombre(jours, taux & 0xFFFF)),
                                        Optional.of(demesure),
                                        Optional.empty(),
                                        Optional.of(demesure),
                                        Optional.empty()))),
                        contexte);
        for (Calcul<?> calcul : List.of(occupation, modulation, abattement)) {
            assertThat(calcul.resultat().isPresent() || calcul.bloque()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Combinaison.class)
    void une_entree_vide_finit_en_anomalies(Combinaison combinaison) {
        assertThat(AbattementCalculator.standard()
                        .compute(
                                new DemandeAbattement(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(combinaison),
                                        List.of()),
                                CONTEXTE)
                        .bloque())
                .isTrue();
    }
}

package fr.cpom.budget.equilibre;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.budget.equilibre.EquilibreReel.VerdictEquilibre;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.ClasseCompteResultat;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EquilibreReelCalculatorTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));

    private static MonetaryAmount euros(long centimes) {
        return Montants.ofCentimes(centimes);
    }

    private static Calcul<EquilibreReel> calcul(DemandeEquilibre demande) {
        return EquilibreReelCalculator.standard().compute(demande, CONTEXTE);
    }

    private static CompteResultatPrevisionnel compte(ClasseCompteResultat classe, long resultat) {
        return CompteResultatPrevisionnel.builder()
                .compte("A")
                .classe(classe)
                .resultat(euros(resultat))
                .build();
    }

    /** An EPRD that meets every condition, whose CAF and capital are to be told. */
    private static DemandeEquilibre.Builder eprd() {
        return DemandeEquilibre.builder()
                .cadre(CadreBudgetaire.EPRD)
                .tarification(ProduitsTarification.of(euros(1_000_000), euros(1_000_000)))
                .previsionsSinceres(true)
                .emprunts(new EmpruntsPourRemboursement(euros(0), Optional.empty(), Optional.empty()))
                .recettesAffecteesRespectees(true)
                .addComptes(compte(ClasseCompteResultat.CPOM, 0));
    }

    @Property(tries = 1000)
    void le_verdict_suit_la_caf_a_la_limite_pres(
            @ForAll @IntRange(min = -200_000, max = 200_000) int caf, @ForAll @IntRange(max = 200_000) int capital) {
        EquilibreReel equilibre = calcul(eprd().autofinancement(Autofinancement.of(euros(caf), euros(capital)))
                        .build())
                .valeur();
        assertThat(equilibre.verdict())
                .isEqualTo(caf >= capital ? VerdictEquilibre.EN_EQUILIBRE : VerdictEquilibre.PAS_EN_EQUILIBRE);
        Jugement jugement = equilibre.conditions().get(ConditionEquilibre.CAF);
        assertThat(jugement.ecart()).contains(euros(caf - capital));
        assertThat(jugement.ecart().orElseThrow().isZero()).isEqualTo(caf == capital);
    }

    @Property(tries = 1000)
    void augmenter_la_caf_ne_defait_jamais_un_equilibre(
            @ForAll @IntRange(min = -1000, max = 1000) int caf,
            @ForAll @IntRange(max = 1000) int capital,
            @ForAll @IntRange(max = 1000) int hausse,
            @ForAll boolean sincere) {
        DemandeEquilibre avant = eprd().previsionsSinceres(sincere)
                .autofinancement(Autofinancement.of(euros(caf), euros(capital)))
                .build();
        DemandeEquilibre apres = DemandeEquilibre.builder()
                .from(avant)
                .autofinancement(Autofinancement.of(euros(caf + hausse), euros(capital)))
                .build();
        if (calcul(avant).valeur().verdict() == VerdictEquilibre.EN_EQUILIBRE) {
            assertThat(calcul(apres).valeur().verdict()).isEqualTo(VerdictEquilibre.EN_EQUILIBRE);
        }
    }

    @Property(tries = 1000)
    void le_verdict_est_oui_quand_et_seulement_quand_chaque_condition_est_remplie(
            @ForAll Optional<Boolean> sincere,
            @ForAll Optional<Boolean> recettes,
            @ForAll Optional<Boolean> renegociation,
            @ForAll ClasseCompteResultat classe,
            @ForAll @IntRange(min = -2, max = 2) int resultat,
            @ForAll @IntRange(max = 2) int caf,
            @ForAll @IntRange(max = 2) int inscrits) {
        EquilibreReel equilibre = calcul(DemandeEquilibre.builder()
                        .cadre(CadreBudgetaire.EPRD)
                        .tarification(ProduitsTarification.of(euros(inscrits), euros(1)))
                        .previsionsSinceres(sincere)
                        .emprunts(new EmpruntsPourRemboursement(euros(1), renegociation, Optional.empty()))
                        .autofinancement(Autofinancement.of(euros(caf), euros(1)))
                        .recettesAffecteesRespectees(recettes)
                        .addComptes(compte(classe, resultat))
                        .build())
                .valeur();
        boolean echec = equilibre.conditions().values().stream().anyMatch(Jugement::echoue);
        boolean toutes = equilibre.conditions().values().stream().allMatch(Jugement::estRemplie);
        assertThat(equilibre.verdict() == VerdictEquilibre.EN_EQUILIBRE).isEqualTo(toutes);
        assertThat(equilibre.verdict() == VerdictEquilibre.PAS_EN_EQUILIBRE).isEqualTo(echec);
        assertThat(equilibre.manquants().isEmpty())
                .isEqualTo(equilibre.conditions().values().stream().allMatch(j -> j.etat() != EtatCondition.INCONNUE));
        assertThat(equilibre.conditions().values())
                .allSatisfy(j -> assertThat(j.remedes().isEmpty()).isEqualTo(!j.echoue()));
    }

    /** Each lawful way of the CAF, taken to its amount, is enough and no more than enough. */
    @Property(tries = 1000)
    void chaque_voie_chiffree_suffit_et_un_centime_de_moins_ne_suffit_pas(
            @ForAll @IntRange(min = -500, max = 499) int caf, @ForAll @IntRange(min = 1, max = 1000) int capital) {
        Jugement jugement = calcul(eprd().autofinancement(Autofinancement.of(euros(caf), euros(capital)))
                        .build())
                .valeur()
                .conditions()
                .get(ConditionEquilibre.CAF);
        for (Remede remede : jugement.remedes()) {
            long montant = Montants.centimes(remede.montant().orElseThrow());
            assertThat(apres(remede.voie(), caf, capital, montant)).isEqualTo(VerdictEquilibre.EN_EQUILIBRE);
            assertThat(apres(remede.voie(), caf, capital, montant - 1)).isEqualTo(VerdictEquilibre.PAS_EN_EQUILIBRE);
        }
    }

    private static VerdictEquilibre apres(Remede.VoieRemede voie, long caf, long capital, long montant) {
        boolean hausse = voie == Remede.VoieRemede.AUGMENTER_LA_CAF;
        return calcul(eprd().autofinancement(Autofinancement.of(
                                euros(hausse ? caf + montant : caf), euros(hausse ? capital : capital - montant)))
                        .build())
                .valeur()
                .verdict();
    }

    @Property(tries = 1000)
    void la_caf_est_la_somme_de_ses_termes_et_s_explique(
            @ForAll @IntRange(min = -1000, max = 1000) int resultat,
            @ForAll @IntRange(max = 1000) int dotations,
            @ForAll @IntRange(max = 1000) int reprises,
            @ForAll @IntRange(max = 1000) int valeurs,
            @ForAll @IntRange(max = 1000) int cessions,
            @ForAll @IntRange(max = 1000) int subventions) {
        ElementsCaf termes = new ElementsCaf(
                euros(resultat),
                euros(dotations),
                euros(reprises),
                euros(valeurs),
                euros(cessions),
                euros(subventions),
                Optional.empty());
        Calcul<EquilibreReel> calcul = calcul(
                eprd().autofinancement(new Autofinancement(Optional.empty(), Optional.of(termes), Optional.empty()))
                        .build());
        long attendue = (long) resultat + dotations - reprises + valeurs - cessions - subventions;
        assertThat(calcul.valeur().caf()).contains(euros(attendue));
        assertThat(calcul.explication().texte(Locale.FRENCH)).contains("Capacité d'autofinancement");
    }

    @Property(tries = 1000)
    void la_section_d_investissement_s_appuie_sur_l_excedent_et_pas_davantage(
            @ForAll @IntRange(max = 1000) int deficit,
            @ForAll @IntRange(max = 2000) int disponibilites,
            @ForAll @IntRange(max = 1000) int courantes,
            @ForAll @IntRange(max = 1000) int dettes) {
        EquilibreReel equilibre = calcul(DemandeEquilibre.builder()
                        .cadre(CadreBudgetaire.BP)
                        .previsionsSinceres(true)
                        .emprunts(new EmpruntsPourRemboursement(euros(0), Optional.empty(), Optional.empty()))
                        .recettesAffecteesRespectees(true)
                        .addSections(section(SectionBudget.Nature.INVESTISSEMENT, 0, deficit))
                        .addSections(section(SectionBudget.Nature.EXPLOITATION, 5, 5))
                        .disponibilites(new Disponibilites(
                                euros(disponibilites), euros(courantes), euros(dettes), Optional.of(true)))
                        .build())
                .valeur();
        boolean admis = deficit <= Math.max(0, disponibilites - courantes - dettes);
        assertThat(equilibre.verdict())
                .isEqualTo(admis ? VerdictEquilibre.EN_EQUILIBRE : VerdictEquilibre.PAS_EN_EQUILIBRE);
    }

    private static SectionBudget section(SectionBudget.Nature nature, long recettes, long depenses) {
        return new SectionBudget(nature, Optional.empty(), euros(recettes), euros(depenses));
    }

    @Test
    void un_budget_dont_rien_n_est_dit_n_a_pas_de_verdict_mais_nomme_ce_qui_manque() {
        for (NatureCpom nature : NatureCpom.values()) {
            Calcul<EquilibreReel> calcul =
                    calcul(DemandeEquilibre.builder().nature(nature).build());
            assertThat(calcul.bloque()).isFalse();
            assertThat(calcul.valeur().verdict()).isEqualTo(VerdictEquilibre.INDETERMINE);
            assertThat(calcul.valeur().conditions()).hasSize(nature.sousEprd() ? 6 : 4);
            assertThat(calcul.valeur().manquants()).isNotEmpty();
            assertThat(calcul.anomalies())
                    .extracting(Anomalie::code)
                    .containsOnly(CodeAnomalie.EQUILIBRE_CONDITION_INCONNUE);
        }
    }

    @Test
    void une_condition_en_echec_suffit_quand_les_autres_ne_sont_pas_connues() {
        Calcul<EquilibreReel> calcul = calcul(DemandeEquilibre.builder()
                .cadre(CadreBudgetaire.EPRD)
                .previsionsSinceres(false)
                .build());
        assertThat(calcul.bloque()).isTrue();
        assertThat(calcul.valeur().verdict()).isEqualTo(VerdictEquilibre.PAS_EN_EQUILIBRE);
    }

    @Test
    void un_epcp_et_des_faits_contradictoires_n_ont_pas_de_valeur() {
        assertThat(calcul(DemandeEquilibre.builder().cadre(CadreBudgetaire.EPCP).build())
                        .resultat())
                .isEmpty();
        Calcul<EquilibreReel> dementi = calcul(
                eprd().emprunts(new EmpruntsPourRemboursement(euros(10), Optional.of(false), Optional.of(euros(5))))
                        .build());
        assertThat(dementi.resultat()).isEmpty();
        assertThat(dementi.anomalies())
                .extracting(Anomalie::code)
                .containsExactly(CodeAnomalie.EQUILIBRE_FAITS_CONTRADICTOIRES);
    }

    @Test
    void sans_capital_une_insuffisance_d_autofinancement_est_dite_douteuse() {
        Calcul<EquilibreReel> calcul = calcul(
                eprd().autofinancement(Autofinancement.of(euros(-1), euros(0))).build());
        assertThat(calcul.anomalies())
                .extracting(Anomalie::code)
                .contains(CodeAnomalie.EQUILIBRE_CAF_SANS_CAPITAL, CodeAnomalie.EQUILIBRE_CAF);
    }

    @Test
    void chaque_condition_classe_et_voie_a_ses_mots_dans_les_deux_langues() {
        for (Locale langue : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            for (ConditionEquilibre condition : ConditionEquilibre.values()) {
                assertThat(condition.libelle(langue)).isNotEqualTo(condition.name());
            }
            for (ClasseCompteResultat classe : ClasseCompteResultat.values()) {
                assertThat(classe.libelle(langue)).isNotEqualTo(classe.name());
            }
            for (Remede.VoieRemede voie : Remede.VoieRemede.values()) {
                assertThat(new Remede(voie, Optional.empty(), Articles.R_314_222).libelle(langue))
                        .doesNotContain("voie.");
            }
        }
    }
}

package fr.cpom.investissement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.investissement.AutorisationInvestissement.EtatApprobation;
import fr.cpom.investissement.AutorisationInvestissement.MotifApprobation;
import fr.cpom.investissement.AutorisationInvestissement.Opposabilite;
import fr.cpom.investissement.AutorisationInvestissement.VerdictOperation;
import fr.cpom.investissement.DemandeSurcout.ElementsAnnee;
import fr.cpom.investissement.OperationInvestissement.NatureOperation;
import fr.cpom.investissement.OperationInvestissement.ReponseAutorite;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProgrammeTest {
    private static final LocalDate RECEPTION = LocalDate.of(2026, 3, 1);
    private static final LocalDate LIMITE = LocalDate.of(2026, 4, 30);

    private static Calcul<AutorisationInvestissement> calcul(ProgrammeInvestissement programme, LocalDate jour) {
        return ProgrammeCalculator.standard().compute(programme, Contexte.of(jour));
    }

    private static OperationInvestissement.Builder operation(NatureOperation nature) {
        return OperationInvestissement.builder().libelle("A").nature(nature);
    }

    private static VerdictOperation seul(OperationInvestissement operation, LocalDate jour) {
        return calcul(
                        ProgrammeInvestissement.builder()
                                .cadre(CadreBudgetaire.EPRD)
                                .addOperations(operation)
                                .build(),
                        jour)
                .valeur()
                .operations()
                .get(0);
    }

    /** What stands on a day never depends on what happens after it. */
    @Property(tries = 1000)
    void l_avenir_ne_change_pas_l_etat_d_un_jour(
            @ForAll @IntRange(max = 200) int jour,
            @ForAll @IntRange(max = 200) int reponse,
            @ForAll @IntRange(max = 200) int engagement,
            @ForAll ReponseAutorite sens) {
        LocalDate date = RECEPTION.plusDays(jour);
        OperationInvestissement complete = operation(NatureOperation.CONSTRUCTION)
                .dateReception(RECEPTION)
                .reponse(sens)
                .dateReponse(RECEPTION.plusDays(reponse))
                .dateEngagement(RECEPTION.plusDays(engagement))
                .build();
        OperationInvestissement connue = OperationInvestissement.builder()
                .from(complete)
                .reponse(Optional.of(sens).filter(r -> reponse <= jour))
                .dateReponse(Optional.of(RECEPTION.plusDays(reponse)).filter(r -> reponse <= jour))
                .dateEngagement(Optional.of(RECEPTION.plusDays(engagement)).filter(r -> engagement <= jour))
                .build();
        assertThat(seul(complete, date)).isEqualTo(seul(connue, date));
    }

    @Property(tries = 1000)
    void une_depense_n_est_opposable_qu_approuvee_avant_d_etre_engagee(
            @ForAll @IntRange(max = 90) int reponse,
            @ForAll @IntRange(max = 200) int engagement,
            @ForAll ReponseAutorite sens) {
        VerdictOperation verdict = seul(
                operation(NatureOperation.EQUIPEMENT)
                        .dateReception(RECEPTION)
                        .reponse(sens)
                        .dateReponse(RECEPTION.plusDays(reponse))
                        .dateEngagement(RECEPTION.plusDays(engagement))
                        .build(),
                LocalDate.of(2026, 12, 1));
        OptionalInt approbation = reponse > 60
                ? OptionalInt.of(60)
                : sens == ReponseAutorite.APPROBATION ? OptionalInt.of(reponse) : OptionalInt.empty();
        boolean opposable = approbation.isPresent() && engagement >= approbation.getAsInt();
        assertThat(verdict.opposabilite()).isEqualTo(opposable ? Opposabilite.OPPOSABLE : Opposabilite.NON_OPPOSABLE);
        assertThat(verdict.dateLimite()).contains(LIMITE);
    }

    @Property(tries = 1000)
    void rien_ne_leve(
            @ForAll Optional<NatureOperation> nature,
            @ForAll Optional<CadreBudgetaire> cadre,
            @ForAll boolean commercial,
            @ForAll boolean tarifaire,
            @ForAll boolean modification,
            @ForAll Optional<Boolean> charges,
            @ForAll Optional<@IntRange(min = 1, max = 1200) Integer> duree,
            @ForAll Optional<ReponseAutorite> reponse,
            @ForAll @IntRange(min = -400_000, max = 400_000) int jour) {
        LocalDate date = LocalDate.of(2026, 1, 1).plusDays(jour);
        Calcul<AutorisationInvestissement> calcul = calcul(
                ProgrammeInvestissement.builder()
                        .cadre(cadre)
                        .etablissementL3421(commercial)
                        .dispositionsTarifairesCpom(tarifaire)
                        .actifImmobiliseBrut(Montants.euros("1000.00"))
                        .addOperations(operation(nature.orElse(NatureOperation.TERRAIN))
                                .modification(modification)
                                .augmenteLesCharges(charges)
                                .dureeMois(duree)
                                .reponse(reponse)
                                .dateReponse(date)
                                .dateReception(date)
                                .dateEngagement(date)
                                .montant(Montants.euros("9999999999999999.99"))
                                .surcout(DemandeSurcout.builder().build())
                                .build())
                        .build(),
                date);
        assertThat(calcul.resultat().isPresent() || calcul.bloque()).isTrue();
    }

    @Test
    void chaque_trimestre_de_2017_a_2027_a_ses_series() {
        for (LocalDate jour = LocalDate.of(2017, 1, 1); jour.getYear() <= 2027; jour = jour.plusMonths(3)) {
            AutorisationInvestissement autorisation = calcul(
                            ProgrammeInvestissement.builder()
                                    .cadre(CadreBudgetaire.BP)
                                    .actifImmobiliseBrut(Montants.euros("305999.99"))
                                    .addOperations(
                                            operation(NatureOperation.TRAVAUX).build(),
                                            OperationInvestissement.builder()
                                                    .libelle("B")
                                                    .nature(NatureOperation.EMPRUNT)
                                                    .dureeMois(13)
                                                    .dateReception(jour.minusDays(60))
                                                    .build())
                                    .build(),
                            jour)
                    .valeur();
            assertThat(autorisation.operations())
                    .extracting(VerdictOperation::motif)
                    .containsExactly(MotifApprobation.DISPENSE_DE_PLAN, MotifApprobation.EMPRUNT_PLUS_D_UN_AN);
            assertThat(autorisation.operations().get(1).etat()).isEqualTo(EtatApprobation.APPROUVE_PAR_SILENCE);
        }
    }

    /** The anomalies of a surcharge are told at their place in the programme. */
    @Test
    void un_surcout_impossible_se_dit_a_sa_place() {
        Calcul<AutorisationInvestissement> calcul = calcul(
                ProgrammeInvestissement.builder()
                        .cadre(CadreBudgetaire.EPRD)
                        .addOperations(operation(NatureOperation.TRAVAUX)
                                .dateEngagement(RECEPTION)
                                .surcout(DemandeSurcout.builder().build())
                                .build())
                        .build(),
                LIMITE);
        assertThat(calcul.resultat()).isEmpty();
        assertThat(calcul.anomalies())
                .extracting(a -> a.code() + " " + a.chemin())
                .containsExactly(
                        "DISPOSITIONS_CPOM_NON_DITES /dispositionsTarifairesCpom",
                        "DEPENSE_NON_OPPOSABLE /operations/0/dateEngagement",
                        "SURCOUT_SANS_ELEMENT /operations/0/surcout");
    }

    @Test
    void une_operation_non_opposable_reste_a_la_charge_du_gestionnaire() {
        Optional<MonetaryAmount> rien = Optional.empty();
        ElementsAnnee annee = new ElementsAnnee(rien, rien, rien, rien, rien, Optional.of(Montants.euros("1000.00")));
        Calcul<AutorisationInvestissement> calcul = calcul(
                ProgrammeInvestissement.builder()
                        .cadre(CadreBudgetaire.EPRD)
                        .dispositionsTarifairesCpom(false)
                        .addOperations(operation(NatureOperation.TRAVAUX)
                                .dateEngagement(RECEPTION)
                                .surcout(DemandeSurcout.builder()
                                        .annees(List.of(annee, annee))
                                        .build())
                                .build())
                        .build(),
                LIMITE);
        assertThat(calcul.anomalies()).extracting(Anomalie::code).containsExactly(CodeAnomalie.DEPENSE_NON_OPPOSABLE);
        assertThat(Montants.texte(calcul.valeur().chargesNonOpposables().orElseThrow()))
                .isEqualTo("2000.00");
        assertThat(calcul.explication().evaluer()).isEqualTo(200_000);
    }
}

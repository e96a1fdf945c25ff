package fr.cpom.suivi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.MesureBudgetaire;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.objectif.Constat;
import fr.cpom.objectif.DetteDuPasse;
import fr.cpom.objectif.Diagnostic;
import fr.cpom.objectif.Domaine;
import fr.cpom.objectif.Objectif;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Repartition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The diagnostic against the objectives, and the debts of the past. */
class DiagnosticTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));
    private static final List<NumeroFiness> ESSMS =
            List.of(NumeroFiness.of("010001022"), NumeroFiness.of("010000016"), NumeroFiness.of("010783009"));
    private static final List<DetteDuPasse.Origine> ORIGINES = List.of(DetteDuPasse.Origine.values());
    private static final long LIMITE = 999_999_999_999_999_999L;

    private static Diagnostic diagnostic(List<DetteDuPasse> dettes) {
        return Diagnostic.builder()
                .date(LocalDate.of(2025, 6, 30))
                .partageLe(LocalDate.of(2025, 9, 1))
                .dettes(dettes)
                .build();
    }

    private static List<DetteDuPasse> dettes(long graine, int bits) {
        Random alea = new Random(graine);
        List<DetteDuPasse> dettes = new ArrayList<>();
        for (int i = alea.nextInt(6); i > 0; i--) {
            long montant = Math.min(LIMITE, alea.nextLong() >>> (64 - bits));
            dettes.add(DetteDuPasse.builder()
                    .code("D" + i)
                    .origine(ORIGINES.get(alea.nextInt(ORIGINES.size())))
                    .essms(alea.nextInt(4) > 0 ? Optional.of(ESSMS.get(alea.nextInt(3))) : Optional.empty())
                    .montant(Montants.ofCentimes(montant))
                    .dateEvaluation(LocalDate.of(2025, 12, 31))
                    .retenu(
                            alea.nextInt(4) > 0
                                    ? Optional.of(Montants.ofCentimes(montant / (1 + alea.nextInt(7))))
                                    : Optional.empty())
                    .exercices(alea.nextBoolean() ? Optional.of(1 + alea.nextInt(30)) : Optional.empty())
                    .premierExercice(
                            alea.nextBoolean() ? Optional.of(Exercice.of(2024 + alea.nextInt(8))) : Optional.empty())
                    .build());
        }
        return dettes;
    }

    private static Calcul<CoherenceDiagnostic> calculer(List<DetteDuPasse> dettes) {
        return DiagnosticCalculator.standard()
                .compute(
                        DemandeDiagnostic.builder()
                                .diagnostic(diagnostic(dettes))
                                .premierExercice(Exercice.of(2026))
                                .dernierExercice(Exercice.of(2030))
                                .build(),
                        CONTEXTE);
    }

    private static MonetaryAmount somme(List<MonetaryAmount> montants) {
        return Montants.ofCentimes(
                montants.stream().mapToLong(Montants::centimes).sum());
    }

    @Property(tries = 1000)
    void les_dettes_retenues_etalees_font_la_part_retenue(@ForAll long graine) {
        List<DetteDuPasse> dettes = dettes(graine, 40);
        CoherenceDiagnostic c = calculer(dettes).valeur();
        MonetaryAmount retenu =
                somme(dettes.stream().flatMap(d -> d.retenu().stream()).toList());
        MonetaryAmount etale =
                somme(c.mesures().stream().map(MesureBudgetaire::montant).toList());
        assertThat(etale.add(c.retenuSansMesure())).isEqualTo(retenu);
        assertThat(somme(c.mesuresParExercice().stream().map(m -> m.montant()).toList()))
                .isEqualTo(etale);
        MonetaryAmount total = somme(dettes.stream().map(DetteDuPasse::montant).toList());
        assertThat(c.resteACouvrir()).isEqualTo(total.subtract(retenu));
        assertThat(somme(c.dettesParOrigine().stream().map(TotalDettes::montant).toList()))
                .isEqualTo(total);
        assertThat(somme(c.dettesParEssms().stream().map(TotalDettes::montant).toList()))
                .isEqualTo(total);
    }

    @Property(tries = 1000)
    void l_explication_redonne_le_reste_a_couvrir(@ForAll long graine) {
        Calcul<CoherenceDiagnostic> calcul = calculer(dettes(graine, 40));
        if (calcul.valeur().dettes().isPresent()) {
            assertThat(calcul.explication().evaluer())
                    .isEqualTo(Montants.centimes(calcul.valeur().resteACouvrir()));
        }
    }

    @Property(tries = 1000)
    void des_dettes_demesurees_ne_levent_rien(@ForAll long graine) {
        Calcul<CoherenceDiagnostic> calcul = calculer(dettes(graine, 63));
        assertThat(calcul.resultat().isPresent() || calcul.bloque()).isTrue();
    }

    @Test
    void les_parts_sont_celles_de_la_repartition_et_entrent_dans_un_volet_financier() {
        DetteDuPasse dette = DetteDuPasse.builder()
                .code("IFC")
                .origine(DetteDuPasse.Origine.IFC_NON_PROVISIONNEES)
                .libelle("indemnités de fin de carrière")
                .essms(ESSMS.get(0))
                .montant(Montants.euros("184500.00"))
                .dateEvaluation(LocalDate.of(2025, 12, 31))
                .retenu(Montants.euros("100000.00"))
                .exercices(3)
                .build();
        CoherenceDiagnostic c = calculer(List.of(dette)).valeur();
        assertThat(c.mesures())
                .extracting(MesureBudgetaire::montant)
                .isEqualTo(Repartition.fractions(Montants.euros("100000.00"), 3, CONTEXTE.arrondi()))
                .containsExactly(Montants.euros("33333.33"), Montants.euros("33333.33"), Montants.euros("33333.34"));
        assertThat(c.mesures().get(0).libelle()).contains("Dette du passé IFC : indemnités de fin de carrière");
        assertThat(VoletFinancier.builder()
                        .anneeBase(Exercice.of(2026))
                        .mesures(c.mesures())
                        .build()
                        .mesures())
                .hasSize(3);
    }

    @Test
    void le_contrat_donne_son_diagnostic_son_perimetre_et_ses_exercices() {
        Cpom contrat = Cpom.builder()
                .from(StandardisationTest.contrat("A", "Les Amis", "IME Bleu", "010001022", List.of()))
                .objectifs(List.of(Objectif.builder()
                        .code("O")
                        .intitule("O")
                        .niveau(Objectif.Niveau.OPERATIONNEL)
                        .addEssms(ESSMS.get(1))
                        .addConstats("C1", "C2")
                        .build()))
                .diagnostic(Diagnostic.builder()
                        .from(diagnostic(List.of(DetteDuPasse.builder()
                                .code("D")
                                .origine(DetteDuPasse.Origine.VETUSTE)
                                .essms(ESSMS.get(0))
                                .montant(Montants.euros("50.00"))
                                .dateEvaluation(LocalDate.of(2025, 12, 31))
                                .retenu(Montants.euros("50.00"))
                                .build())))
                        .addConstats(
                                new Constat("C1", Domaine.QUALITE, Constat.Nature.FAIBLESSE, "", List.of(), List.of()))
                        .build())
                .build();
        Calcul<CoherenceDiagnostic> calcul = DiagnosticCalculator.standard()
                .compute(DemandeDiagnostic.builder().cpom(contrat).build(), CONTEXTE);
        assertThat(calcul.valeur().mesuresParExercice())
                .extracting(m -> m.exercice().annee() + " " + Montants.texte(m.montant()))
                .containsExactly("2026 10.00", "2027 10.00", "2028 10.00", "2029 10.00", "2030 10.00");
        assertThat(calcul.anomalies())
                .extracting(a -> a.code() + " " + a.chemin())
                .containsExactlyInAnyOrder(
                        CodeAnomalie.OBJECTIF_ESSMS_HORS_PERIMETRE + " /cpom/objectifs/0/essms",
                        CodeAnomalie.CONSTAT_INCONNU + " /cpom/objectifs/0/constats/1",
                        CodeAnomalie.OBJECTIF_OBLIGATOIRE_ABSENT + " /cpom/objectifs",
                        CodeAnomalie.OBJECTIF_OBLIGATOIRE_ABSENT + " /cpom/objectifs");
        assertThat(calcul.anomalies()).noneMatch(Anomalie::estBloquante);
    }
}

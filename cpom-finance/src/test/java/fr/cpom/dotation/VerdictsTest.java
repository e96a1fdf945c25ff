package fr.cpom.dotation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.OptionEvolution;
import fr.cpom.dotation.AdmissibiliteDgc.DgcPossible;
import fr.cpom.dotation.DemandeDgc.Candidat;
import fr.cpom.dotation.DemandeDgc.Financement;
import fr.cpom.dotation.VerdictClauses.ProcedureContradictoire;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.Financeur;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictsTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));
    private static final AutoriteTarification ARS = AutoriteTarification.ars("84");
    private static final AutoriteTarification AIN = AutoriteTarification.departement("01");

    private static Financement ars(String montant) {
        return new Financement(
                List.of(ARS), Financeur.ASSURANCE_MALADIE, Optional.empty(), Optional.of(Montants.euros(montant)));
    }

    private static Financement departement(String montant) {
        return new Financement(
                List.of(AIN), Financeur.DEPARTEMENT, Optional.empty(), Optional.of(Montants.euros(montant)));
    }

    private static Financement etat(String dotationLimitative) {
        return new Financement(
                List.of(AutoriteTarification.parse("PREFET-84")),
                Financeur.ETAT,
                Optional.of(dotationLimitative),
                Optional.empty());
    }

    private static Candidat essms(String nom, String departement, Financement... financements) {
        return new Candidat(
                nom, "Association A", Optional.of(Territoire.departement(departement)), List.of(financements));
    }

    private static Calcul<AdmissibiliteDgc> dgc(NatureCpom nature, Candidat... essms) {
        return AdmissibiliteDgcCalculator.standard()
                .compute(new DemandeDgc(Optional.of(nature), List.of(essms)), CONTEXTE);
    }

    /** IME on ARS money, EAM on ARS and département money: one dotation an authority and financing. */
    @Test
    void uneDotationParAutoriteEtFinancement() {
        Calcul<AdmissibiliteDgc> calcul = dgc(
                NatureCpom.HANDICAP,
                essms("IME", "01", ars("1800000.00")),
                essms("EAM", "01", ars("600000.00"), departement("900000.00")));

        AdmissibiliteDgc verdict = calcul.valeur();
        assertThat(verdict.admissible()).isFalse();
        assertThat(verdict.motifs())
                .containsExactly(CodeAnomalie.DGC_AUTORITES_DIFFERENTES, CodeAnomalie.DGC_FINANCEMENTS_DIFFERENTS);
        assertThat(verdict.dotations()).hasSize(2);
        DgcPossible soins = verdict.dotations().get(0);
        assertThat(soins.essms()).containsExactly("IME", "EAM");
        assertThat(soins.commune()).isTrue();
        assertThat(soins.montant()).contains(Montants.euros("2400000.00"));
        assertThat(soins.formes()).containsExactly(FormeDotation.DOTATION_GLOBALE);
        assertThat(verdict.dotations().get(1).essms()).containsExactly("EAM");
    }

    /** CHRS on two limitative envelopes are not fungible (arrêté of 25 October 2019, annex). */
    @Test
    void deuxDotationsLimitativesNeSeMelentPas() {
        Calcul<AdmissibiliteDgc> calcul =
                dgc(NatureCpom.AHI, essms("CHRS 1", "01", etat("BOP 177")), essms("CHRS 2", "01", etat("BOP 104")));

        assertThat(calcul.valeur().motifs()).containsExactly(CodeAnomalie.DGC_FINANCEMENTS_DIFFERENTS);
        assertThat(calcul.valeur().dotations()).hasSize(2).noneMatch(DgcPossible::commune);
        assertThat(calcul.valeur().dotations().get(0).montant()).isEmpty();
    }

    @Test
    void plusieursDepartementsDUneRegionPeuventAvoirUneCaissePivot() {
        assertThat(dgc(NatureCpom.HANDICAP, essms("IME", "01", ars("1.00")), essms("MAS", "26", ars("1.00")))
                        .anomalies())
                .extracting(Anomalie::code)
                .containsExactly(CodeAnomalie.DGC_CAISSE_PIVOT);
        assertThat(dgc(NatureCpom.HANDICAP, essms("IME", "01", ars("1.00")), essms("MAS", "75", ars("1.00")))
                        .anomalies())
                .extracting(Anomalie::code)
                .containsExactly(CodeAnomalie.DGC_REGIONS_DIFFERENTES);
    }

    @Test
    void uneListeVideOuDoubleNADePasDeVerdict() {
        assertThat(dgc(NatureCpom.HANDICAP).resultat()).isEmpty();
        Calcul<AdmissibiliteDgc> faux = dgc(
                NatureCpom.HANDICAP,
                essms("IME", "01", ars("1.00")),
                essms("IME", "01"),
                essms("MAS", "01", new Financement(List.of(), Financeur.ETAT, Optional.empty(), Optional.empty())));
        assertThat(faux.anomalies())
                .extracting(a -> a.code() + " " + a.chemin())
                .containsExactly(
                        "ESSMS_EN_DOUBLE /essms/1/essms",
                        "CHAMP_MANQUANT /essms/1/financements",
                        "CHAMP_MANQUANT /essms/2/financements/0/autorites");
    }

    private static Calcul<VerdictClauses> clauses(NatureCpom nature, boolean toute, OptionEvolution... options) {
        return ClausesCalculator.standard()
                .compute(new DemandeClauses(nature, List.of(options), Optional.of(toute)), CONTEXTE);
    }

    @Test
    void laProcedureContradictoireNeTombeQueSiToutEstFixe() {
        assertThat(clauses(NatureCpom.HANDICAP, true, OptionEvolution.OPTION_1, OptionEvolution.OPTION_4)
                        .valeur()
                        .procedureContradictoire())
                .contains(ProcedureContradictoire.EXCLUE);
        assertThat(clauses(NatureCpom.HANDICAP, false, OptionEvolution.OPTION_2)
                        .valeur()
                        .procedureContradictoire())
                .contains(ProcedureContradictoire.MAINTENUE);
        assertThat(clauses(NatureCpom.EHPAD, true, OptionEvolution.OPTION_3)
                        .valeur()
                        .procedureContradictoire())
                .isEmpty();
        assertThat(clauses(NatureCpom.EHPAD, true).resultat()).isEmpty();
    }

    @Test
    void lePlafondDitLaMargeEtLExcesAuCentime() {
        MontantAnnuel plafond = new MontantAnnuel(Exercice.of(2026), Montants.euros("100.00"));
        Calcul<VerdictPlafond> calcul = PlafondCalculator.standard()
                .compute(
                        new DemandePlafond(
                                List.of(plafond, new MontantAnnuel(Exercice.of(2027), Montants.euros("100.00"))),
                                List.of(
                                        new MontantAnnuel(Exercice.of(2026), Montants.euros("99.99")),
                                        new MontantAnnuel(Exercice.of(2027), Montants.euros("100.01")),
                                        new MontantAnnuel(Exercice.of(2028), Montants.euros("1.00")))),
                        CONTEXTE);

        assertThat(calcul.valeur().respecte()).contains(false);
        assertThat(calcul.valeur().exercices().get(0).marge()).isEqualTo(Montants.euros("0.01"));
        assertThat(calcul.valeur().exercices().get(1).depassement()).isEqualTo(Montants.euros("0.01"));
        assertThat(calcul.anomalies())
                .extracting(Anomalie::code)
                .containsExactly(CodeAnomalie.PLAFOND_DEPASSE, CodeAnomalie.PLAFOND_ABSENT);
        assertThat(PlafondCalculator.standard()
                        .compute(new DemandePlafond(List.of(), List.of(plafond)), CONTEXTE)
                        .valeur()
                        .respecte())
                .as("no ceiling: nothing is respected nor exceeded")
                .isEmpty();
    }

    /** Accounts of the year before plus the rate of the envelopes, ESSMS by ESSMS (circulaire of 2007). */
    @Test
    void laBaseDeReferenceRepartDesComptes() {
        Calcul<BaseReference> calcul = BaseReferenceCalculator.standard()
                .compute(
                        new DemandeBaseReference(
                                Exercice.of(2026),
                                Taux.parse("1%"),
                                List.of(
                                        new QuotePart("IME", Montants.euros("1000000.00")),
                                        new QuotePart("MAS", Montants.euros("0.50")))),
                        CONTEXTE);

        // 0.50 × 1 % = 0.005, half up to 0.01
        assertThat(calcul.valeur().total()).isEqualTo(Montants.euros("1010000.51"));
        assertThat(calcul.anomalies()).extracting(Anomalie::code).containsExactly(CodeAnomalie.DOCTRINE_SEULE);
        assertThat(calcul.explication().evaluer()).isEqualTo(101000051L);
    }

    @Test
    void laDotationSousEprdEstCelleNotifiee() {
        ElementsDotation eprd = ElementsDotation.builder()
                .sousEprd(true)
                .produitsTarification(Montants.euros("1420000.00"))
                .build();

        assertThat(MontantDotationCalculator.standard()
                        .compute(eprd, CONTEXTE)
                        .valeur()
                        .dotation())
                .isEqualTo(Montants.euros("1420000.00"));
        Calcul<MontantDotation> rien = MontantDotationCalculator.standard()
                .compute(ElementsDotation.builder().sousEprd(true).build(), CONTEXTE);
        assertThat(rien.anomalies()).extracting(Anomalie::chemin).containsExactly("/produitsTarification");
        Calcul<MontantDotation> negative = MontantDotationCalculator.standard()
                .compute(
                        ElementsDotation.builder()
                                .charges(Montants.euros("1.00"))
                                .autresProduits(Montants.euros("2.00"))
                                .build(),
                        CONTEXTE);
        assertThat(negative.resultat()).isEmpty();
    }

    @Test
    void laReconductionGardeSonDiviseurDeJournees() {
        ElementsReconduction.Builder elements = ElementsReconduction.builder()
                .dotation(Montants.euros("1230000.00"))
                .cnr(Montants.euros("50000.00"))
                .repriseReportANouveau(Montants.euros("-20000.00"));

        // a surplus taken back had lowered the dotation: 1 230 000 − 50 000 + 20 000
        Reconduction reconduction = ReconductionCalculator.standard()
                .compute(elements.journees(10000).build(), CONTEXTE)
                .valeur();
        assertThat(reconduction.base()).isEqualTo(Montants.euros("1200000.00"));
        assertThat(reconduction.prixDeJournee()).contains(Montants.euros("120.00"));
        assertThat(ReconductionCalculator.standard()
                        .compute(
                                elements.journees(0)
                                        .cnr(Montants.euros("9999999.00"))
                                        .build(),
                                CONTEXTE)
                        .anomalies())
                .extracting(a -> a.code() + " " + a.chemin())
                .containsExactly("MONTANT_NEGATIF ", "NOMBRE_INVALIDE /journees");
    }
}

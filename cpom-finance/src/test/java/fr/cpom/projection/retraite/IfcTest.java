package fr.cpom.projection.retraite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.projection.personnel.Fraction;
import fr.cpom.projection.retraite.DemandeIfc.MethodeIfc;
import fr.cpom.projection.retraite.DemandeIfc.Survivants;
import fr.cpom.projection.retraite.EngagementIfc.LigneIfc;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class IfcTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));

    private static SalarieIfc.Builder salarie(long salaire, int age, int demiAnnees) {
        BigDecimal anciennete = BigDecimal.valueOf(demiAnnees).divide(BigDecimal.valueOf(2));
        return SalarieIfc.builder()
                .code("s")
                .salaireMensuel(Montants.ofCentimes(salaire))
                .age(age)
                .anciennete(anciennete)
                .ancienneteChamp(anciennete);
    }

    private static DemandeIfc.Builder demande(SalarieIfc... salaries) {
        return DemandeIfc.builder()
                .convention(ConventionIfc.CCN66)
                .ageDepart(64)
                .croissanceSalaires(Taux.pourcent("1.5"))
                .tauxActualisation(Taux.pourcent("3.4"))
                .tauxCharges(Taux.pourcent("45"))
                .rotation(Taux.pourcent("2"))
                .addSalaries(salaries);
    }

    private static EngagementIfc calculer(DemandeIfc.Builder demande) {
        return IfcCalculator.standard().compute(demande.build(), CONTEXTE).valeur();
    }

    private static long engagement(DemandeIfc.Builder demande) {
        return Montants.centimes(calculer(demande).engagement().orElseThrow());
    }

    @Property(tries = 1000)
    void l_engagement_croit_avec_l_anciennete(
            @ForAll @LongRange(min = 100_000, max = 1_000_000) long salaire,
            @ForAll @IntRange(min = 25, max = 64) int age,
            @ForAll @IntRange(max = 60) int demiAnnees,
            @ForAll MethodeIfc methode) {
        long court =
                engagement(demande(salarie(salaire, age, demiAnnees).build()).methode(methode));
        long plus = engagement(
                demande(salarie(salaire, age, demiAnnees + 1).build()).methode(methode));
        assertThat(plus).isGreaterThanOrEqualTo(court);
    }

    @Property(tries = 1000)
    void les_mois_dus_croissent_avec_l_anciennete(
            @ForAll @IntRange(max = 79) int annees,
            @ForAll ConventionIfc convention,
            @ForAll CollegeSalarie college,
            @ForAll @IntRange(min = 2009, max = 2026) int exercice) {
        Optional<Indemnite> court = indemnite(annees, convention, college, exercice);
        Optional<Indemnite> plus = indemnite(annees + 1, convention, college, exercice);
        assertThat(court.isPresent()).isEqualTo(plus.isPresent());
        assertThat(court.isPresent())
                .isEqualTo(convention == ConventionIfc.CCN51
                        || convention == ConventionIfc.CCN66
                        || convention == ConventionIfc.AUCUNE);
        court.ifPresent(c -> {
            assertThat(plus.orElseThrow().mois()).isGreaterThanOrEqualTo(c.mois());
            assertThat(plus.orElseThrow().moisLegaux().orElseThrow())
                    .isGreaterThanOrEqualTo(c.moisLegaux().orElseThrow());
        });
    }

    private static Optional<Indemnite> indemnite(
            int annees, ConventionIfc convention, CollegeSalarie college, int exercice) {
        return IndemniteCalculator.standard()
                .compute(
                        DemandeIndemnite.builder()
                                .convention(convention)
                                .college(college)
                                .date(LocalDate.of(exercice, 12, 31))
                                .ancienneteEntreprise(BigDecimal.valueOf(annees))
                                .build(),
                        CONTEXTE)
                .resultat();
    }

    @Property(tries = 1000)
    void l_etalement_fait_la_dette(
            @ForAll @LongRange(min = 100_000, max = 100_000_000) long salaire,
            @ForAll @LongRange(max = 10_000) long provision,
            @ForAll @IntRange(min = 1, max = 30) int exercices) {
        Calcul<EngagementIfc> calcul = IfcCalculator.standard()
                .compute(
                        demande(salarie(salaire, 58, 30).build())
                                .provision(Montants.ofCentimes(provision))
                                .exercicesEtalement(exercices)
                                .build(),
                        CONTEXTE);
        EngagementIfc engagement = calcul.valeur();
        long dette = Montants.centimes(engagement.detteDuPasse().orElseThrow());
        assertThat(engagement.etalement()).hasSize(exercices);
        assertThat(engagement.etalement().stream()
                        .mapToLong(p -> Montants.centimes(p.montant()))
                        .sum())
                .isEqualTo(dette)
                .isEqualTo(Montants.centimes(engagement.engagement().orElseThrow()) - provision);
        assertThat(engagement.dette().orElseThrow().montant())
                .isEqualTo(engagement.detteDuPasse().orElseThrow());
        assertThat(calcul.explication().evaluer()).isEqualTo(dette);
    }

    @Property(tries = 1000)
    void un_an_de_service_de_plus_construit_le_cout_des_services(
            @ForAll @LongRange(min = 100_000, max = 1_000_000) long salaire,
            @ForAll @IntRange(min = 25, max = 62) int age,
            @ForAll @IntRange(min = 1, max = 60) int demiAnnees) {
        LigneIfc ligne = calculer(demande(salarie(salaire, age, demiAnnees).build()))
                .lignes()
                .get(0);
        // engagement / years served = service cost, both rounded once
        Fraction parAn =
                Fraction.of(Montants.centimes(ligne.engagement().orElseThrow())).sur(Fraction.of(demiAnnees, 2));
        long ecart = parAn.moins(
                        Fraction.of(Montants.centimes(ligne.coutServices().orElseThrow())))
                .fois(Fraction.of(100))
                .centimes(CONTEXTE.arrondi());
        assertThat(Math.abs(ecart)).isLessThanOrEqualTo(151);
    }

    @Property(tries = 1000)
    void un_groupe_vaut_la_somme_de_ses_personnes_au_centime_pres(
            @ForAll @LongRange(min = 100_000, max = 1_000_000) long salaire,
            @ForAll @IntRange(min = 25, max = 64) int age,
            @ForAll @IntRange(min = 2, max = 50) int nombre) {
        long seul = engagement(demande(salarie(salaire, age, 20).build()));
        long groupe =
                engagement(demande(salarie(salaire, age, 20).nombre(nombre).build()));
        assertThat(Math.abs(groupe - seul * nombre)).isLessThanOrEqualTo(nombre);
    }

    @Property(tries = 1000)
    void une_table_sans_deces_ne_change_rien(@ForAll @IntRange(min = 25, max = 64) int age) {
        List<Survivants> table = IntStream.rangeClosed(20, 70)
                .mapToObj(a -> new Survivants(a, BigDecimal.valueOf(1000)))
                .toList();
        assertThat(engagement(demande(salarie(250_000, age, 20).build()).tableMortalite(table)))
                .isEqualTo(engagement(demande(salarie(250_000, age, 20).build())));
    }

    @Test
    void une_table_en_desordre_est_refusee() {
        Calcul<EngagementIfc> calcul = IfcCalculator.standard()
                .compute(
                        demande(salarie(250_000, 60, 20).build())
                                .addTableMortalite(
                                        new Survivants(60, BigDecimal.ONE), new Survivants(62, BigDecimal.ONE))
                                .build(),
                        CONTEXTE);
        assertThat(calcul.resultat()).isEmpty();
        assertThat(calcul.anomalies()).extracting(Anomalie::code).contains(CodeAnomalie.IFC_TABLE_DESORDRE);
    }

    @Test
    void chaque_college_a_son_bareme() {
        EngagementIfc engagement = calculer(DemandeIfc.builder()
                .convention(ConventionIfc.CCN51)
                .dateEvaluation(LocalDate.of(2013, 12, 31))
                .plancherLegal(false)
                .addSalaries(
                        salarie(200_000, 64, 24)
                                .code("cadre")
                                .anneesRestantes(0)
                                .college(CollegeSalarie.CADRE)
                                .build(),
                        salarie(200_000, 64, 24)
                                .code("autre")
                                .anneesRestantes(0)
                                .college(CollegeSalarie.NON_CADRE)
                                .build()));
        assertThat(engagement.lignes())
                .extracting(LigneIfc::mois)
                .containsExactly(new BigDecimal("2.00"), new BigDecimal("1.00"));
        assertThat(engagement.engagement()).isEmpty();
    }

    @Property(tries = 300)
    void des_entrees_demesurees_ne_levent_rien(
            @ForAll @LongRange(max = 999_999_999_999_999_999L) long salaire,
            @ForAll @IntRange(min = -99, max = 99_999_999) int pourcent,
            @ForAll @IntRange(min = 14, max = 80) int age,
            @ForAll MethodeIfc methode) {
        Taux taux = Taux.of(BigDecimal.valueOf(pourcent, 2));
        Calcul<EngagementIfc> calcul = IfcCalculator.standard()
                .compute(
                        DemandeIfc.builder()
                                .methode(methode)
                                .ageDepart(80)
                                .croissanceSalaires(taux)
                                .tauxActualisation(taux)
                                .exercicesEtalement(3)
                                .addSalaries(salarie(salaire, age, Math.max(0, 160 - 2 * age))
                                        .nombre(1_000_000)
                                        .build())
                                .build(),
                        CONTEXTE);
        assertThat(calcul.resultat().isPresent() || calcul.bloque()).isTrue();
    }
}

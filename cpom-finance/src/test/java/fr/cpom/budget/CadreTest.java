package fr.cpom.budget;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Calculator;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.JeuDeBaremes;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Frame, credits, sections and tableau de financement: the identities, and that nothing throws. */
class CadreTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));

    private static <E, R> Calcul<R> finit(Calculator<E, R> calculateur, E entree, Contexte contexte) {
        Calcul<R> calcul = calculateur.compute(entree, contexte);
        assertThat(calcul.resultat().isPresent() || calcul.bloque()).isTrue();
        return calcul;
    }

    @Property(tries = 1000)
    void toute_situation_finit_et_chaque_essms_a_un_cadre(
            @ForAll Optional<NatureCpom> nature,
            @ForAll Optional<StatutJuridique> statut,
            @ForAll @IntRange(max = 3) int essms,
            @ForAll @IntRange(max = 63) int choix,
            @ForAll @IntRange(min = -800, max = 800) int jours) {
        DemandeCadre.Builder demande = DemandeCadre.builder()
                .nature(nature)
                .statut(statut)
                .exercice(Exercice.of(2026))
                .demandeEprd((choix & 1) != 0)
                .accordAutorite((choix & 2) != 0)
                .demandeEprdUnique((choix & 4) != 0)
                .extensionPerimetre((choix & 8) != 0);
        if ((choix & 16) != 0) {
            demande.anticipation(new DemandeCadre.AnticipationEprd(
                    LocalDate.of(2026, 11, 1).plusDays(jours),
                    (choix & 32) != 0 ? Optional.of(LocalDate.of(2026, 10, 1)) : Optional.empty()));
        }
        for (int i = 0; i < essms; i++) {
            demande.addEssms(new EssmsBudget(
                    "E" + i,
                    Optional.of(CategorieEssms.of(List.of("500", "183", "197").get(i))),
                    List.of(),
                    i == 1 ? Optional.of((choix & 2) != 0) : Optional.empty(),
                    Optional.of(true),
                    Optional.of(i == 0)));
        }
        Calcul<CadreApplicable> calcul = finit(CadreCalculator.standard(), demande.build(), CONTEXTE);
        CadreApplicable cadre = calcul.valeur();
        assertThat(cadre.essms()).hasSize(essms);
        assertThat(cadre.motifs()).isNotEmpty();
        boolean eprd = cadre.motifs().stream().anyMatch(m -> m.cadre() == CadreBudgetaire.EPRD);
        assertThat(cadre.perimetre().isPresent()).isEqualTo(eprd);
        boolean hopital = statut.equals(Optional.of(StatutJuridique.ETABLISSEMENT_PUBLIC_DE_SANTE));
        assertThat(cadre.motifs()).noneMatch(m -> m.cadre() == (hopital ? CadreBudgetaire.EPRD : CadreBudgetaire.EPCP));
        // an EHPAD never goes back to a budget prévisionnel
        if (essms > 0) {
            assertThat(cadre.essms().get(0).motif().cadre()).isNotEqualTo(CadreBudgetaire.BP);
        }
    }

    @Test
    void une_signature_apres_la_caducite_rend_l_eprd_du_contrat() {
        DemandeCadre demande = DemandeCadre.builder()
                .nature(NatureCpom.HANDICAP)
                .anticipation(new DemandeCadre.AnticipationEprd(
                        LocalDate.of(2025, 1, 10), Optional.of(LocalDate.of(2026, 3, 1))))
                .build();
        Calcul<CadreApplicable> avant =
                CadreCalculator.standard().compute(demande, Contexte.of(LocalDate.of(2026, 2, 1)));
        Calcul<CadreApplicable> apres =
                CadreCalculator.standard().compute(demande, Contexte.of(LocalDate.of(2026, 3, 1)));
        assertThat(avant.valeur().cadre()).contains(CadreBudgetaire.BP);
        assertThat(apres.valeur().cadre()).contains(CadreBudgetaire.EPRD);
        assertThat(List.of(avant, apres))
                .allSatisfy(c ->
                        assertThat(c.anomalies()).extracting(Anomalie::code).contains(CodeAnomalie.EPRD_CADUC));
    }

    @Test
    void un_texte_quelconque_n_est_pas_un_article() {
        DemandeCadre demande = DemandeCadre.builder()
                .nature(NatureCpom.HANDICAP)
                .addArticles("", "R. 314", "R. 314-99999999999", "R. 314-51", "\u0000", "r314-51")
                .build();
        CadreApplicable cadre =
                CadreCalculator.standard().compute(demande, CONTEXTE).valeur();
        assertThat(cadre.articles())
                .filteredOn(a -> a.applicable().isPresent())
                .extracting(StatutArticle::article)
                .containsExactly("R. 314-51");
    }

    @Test
    void sans_series_rien_ne_se_devine() {
        Contexte vide = CONTEXTE.withBaremes(JeuDeBaremes.vide());
        assertThat(finit(CadreCalculator.standard(), DemandeCadre.builder().build(), vide)
                        .resultat())
                .isEmpty();
        DemandeSections sections = new DemandeSections(
                Optional.empty(),
                Optional.of(Territoire.departement("75")),
                Optional.of(Exercice.of(2026)),
                Optional.empty());
        assertThat(finit(SectionsCalculator.standard(), sections, vide).resultat())
                .isEmpty();
    }

    @Property(tries = 1000)
    void un_jour_a_les_sections_de_sa_periode(
            @ForAll @IntRange(min = 2017, max = 2028) int annee,
            @ForAll @IntRange(min = 1, max = 365) int jour,
            @ForAll boolean aude) {
        Optional<Territoire> departement = Optional.of(Territoire.departement(aude ? "11" : "75"));
        LocalDate date = LocalDate.ofYearDay(annee, jour);
        SectionsEhpad duJour = SectionsCalculator.standard()
                .compute(
                        new DemandeSections(Optional.empty(), departement, Optional.empty(), Optional.of(date)),
                        CONTEXTE)
                .valeur();
        SectionsEhpad deLAnnee = SectionsCalculator.standard()
                .compute(
                        new DemandeSections(
                                Optional.empty(), departement, Optional.of(Exercice.of(annee)), Optional.empty()),
                        CONTEXTE)
                .valeur();
        assertThat(deLAnnee.periodes().stream()
                        .mapToLong(p -> p.plage().jours())
                        .sum())
                .isEqualTo(Exercice.of(annee).jours());
        assertThat(deLAnnee.periodes().stream()
                        .filter(p -> p.plage().contient(date))
                        .flatMap(p -> p.sections().stream())
                        .map(SectionsEhpad.SectionFinancee::section))
                .containsExactlyElementsOf(duJour.sections());
        assertThat(duJour.sections()).contains(SectionTarifaire.HEBERGEMENT);
    }

    @Test
    void les_vingt_trois_territoires_de_l_experimentation() {
        long nombre =
                JeuDeBaremes.standard().bareme(Serie.entier("budget.sections.fusion")).orElseThrow().entrees().stream()
                        .filter(e -> e.valeur().equals(Optional.of(1)))
                        .map(e -> e.territoire())
                        .distinct()
                        .count();
        assertThat(nombre).isEqualTo(23);
    }

    @Property(tries = 1000)
    void ressources_et_emplois_font_la_variation(
            @ForAll @LongRange(min = -100_000_000, max = 100_000_000) long caf,
            @ForAll @LongRange(max = 100_000_000) long emprunt,
            @ForAll @LongRange(max = 100_000_000) long travaux,
            @ForAll ReferentielComptable referentiel,
            @ForAll @IntRange(min = 2016, max = 2027) int annee) {
        DemandeTableauFinancement demande = DemandeTableauFinancement.builder()
                .referentiel(referentiel)
                .exercice(Exercice.of(annee))
                .caf(Montants.ofCentimes(caf))
                .addFlux(new DemandeTableauFinancement.FluxFinancement(
                        "1641", Optional.empty(), Optional.of(Montants.ofCentimes(emprunt))))
                .addFlux(new DemandeTableauFinancement.FluxFinancement(
                        "2313", Optional.of(Montants.ofCentimes(travaux)), Optional.empty()))
                .build();
        Calcul<TableauFinancement> calcul = finit(TableauFinancementCalculator.standard(), demande, CONTEXTE);
        boolean sansPlan = referentiel == ReferentielComptable.M21 || annee < 2017;
        assertThat(calcul.resultat().isEmpty()).isEqualTo(sansPlan);
        calcul.resultat().ifPresent(t -> {
            long variation = t.apport().map(Montants::centimes).orElse(0L)
                    - t.prelevement().map(Montants::centimes).orElse(0L);
            assertThat(variation).isEqualTo(caf + emprunt - travaux);
            assertThat(Montants.centimes(t.ressources()) - Montants.centimes(t.emplois()))
                    .isEqualTo(variation);
            assertThat(t.apport().isPresent()).isNotEqualTo(t.prelevement().isPresent());
        });
    }

    @Test
    void des_montants_demesures_ne_levent_rien() {
        long limite = 999_999_999_999_999_999L;
        finit(
                TableauFinancementCalculator.standard(),
                DemandeTableauFinancement.builder()
                        .referentiel(ReferentielComptable.M22_PUBLIC)
                        .exercice(Exercice.of(2026))
                        .caf(Montants.ofCentimes(limite))
                        .addFlux(new DemandeTableauFinancement.FluxFinancement(
                                "16", Optional.empty(), Optional.of(Montants.ofCentimes(limite))))
                        .build(),
                CONTEXTE);
        DemandeClassement.Builder balance = DemandeClassement.builder()
                .referentiel(ReferentielComptable.M22_PUBLIC)
                .exercice(Exercice.of(2026));
        for (int i = 0; i < 20; i++) {
            balance.addComptes(LigneBalance.of("641", Montants.ofCentimes(-limite), Montants.ofCentimes(limite)));
        }
        Calcul<Classement> calcul = finit(ClassementCalculator.standard(), balance.build(), CONTEXTE);
        assertThat(calcul.anomalies()).extracting(Anomalie::code).contains(CodeAnomalie.MONTANT_HORS_BORNES);
        finit(
                SectionsCalculator.standard(),
                new DemandeSections(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(LocalDate.MAX)),
                CONTEXTE);
        finit(
                CadreCalculator.standard(),
                DemandeCadre.builder()
                        .nature(NatureCpom.GENERAL)
                        .exercice(Exercice.of(2026))
                        .anticipation(new DemandeCadre.AnticipationEprd(LocalDate.MAX, Optional.empty()))
                        .build(),
                CONTEXTE);
    }

    @Property(tries = 1000)
    void les_credits_d_un_eprd_d_office_sont_tous_limitatifs(
            @ForAll Optional<StatutJuridique> statut, @ForAll boolean dOffice, @ForAll Optional<NatureCpom> nature) {
        Calcul<Credits> calcul = finit(
                CreditsCalculator.standard(),
                new DemandeCredits(Optional.of(CadreBudgetaire.EPRD), nature, statut, Optional.of(dOffice)),
                CONTEXTE);
        assertThat(calcul.resultat().isPresent()).isEqualTo(dOffice || statut.isPresent());
        calcul.resultat().ifPresent(c -> {
            assertThat(c.groupes()).hasSize(3);
            assertThat(c.groupes().stream().allMatch(g -> g.caractere() == Credits.CaractereCredits.LIMITATIF))
                    .isEqualTo(dOffice);
        });
    }
}

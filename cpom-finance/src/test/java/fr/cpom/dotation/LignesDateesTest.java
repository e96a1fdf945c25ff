package fr.cpom.dotation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.ClauseEvolution;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.LigneBase;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.MesureBudgetaire;
import fr.cpom.contrat.Perimetre;
import fr.cpom.contrat.ProrataTemporis;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.Essms;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Lines of base that begin, move or change clause during the contract. */
class LignesDateesTest {
    private static final NumeroFiness IME = Contrats.finess(1);
    private static final NumeroFiness SESSAD = Contrats.finess(2);

    private static Membre membre(NumeroFiness finess, Optional<LocalDate> entree) {
        return new Membre(
                Essms.builder()
                        .finess(finess)
                        .nom("ESSMS " + finess)
                        .categorie(CategorieEssms.of("183"))
                        .build(),
                entree,
                Optional.empty());
    }

    private static LigneBase.Builder ligne(NumeroFiness finess, String montant, String clause) {
        return LigneBase.builder()
                .essms(finess)
                .addAutorites(AutoriteTarification.ars("84"))
                .financeur(Financeur.ASSURANCE_MALADIE)
                .montant(Montants.euros(montant))
                .clause(clause);
    }

    private static ClauseEvolution taux(String code, String taux) {
        return new ClauseEvolution.TauxEnveloppe(
                code, Optional.empty(), Optional.empty(), List.of(), Optional.of(Taux.parse(taux)));
    }

    private static MesureBudgetaire rebasage(NumeroFiness finess, String montant, LocalDate depuis) {
        return MesureBudgetaire.builder()
                .nature(MesureBudgetaire.Nature.REBASAGE)
                .essms(finess)
                .exercice(Exercice.du(depuis))
                .montant(Montants.euros(montant))
                .ouverture(depuis)
                .build();
    }

    private static Calcul<TrajectoireDgc> calculer(VoletFinancier.Builder volet, Membre... membres) {
        Cpom cpom = Contrats.base()
                .perimetre(new Perimetre(List.of(membres)))
                .voletFinancier(volet.anneeBase(Exercice.of(2024)).build())
                .build();
        return TrajectoireDgcCalculator.standard().compute(cpom, Contexte.of(LocalDate.of(2026, 1, 1)));
    }

    private static String total(Calcul<TrajectoireDgc> calcul, int annee) {
        return Montants.texte(calcul.valeur().exercice(Exercice.of(annee)).total());
    }

    private static String dotation(Calcul<TrajectoireDgc> calcul, int annee, NumeroFiness essms) {
        return calcul.valeur().exercice(Exercice.of(annee)).dotations().stream()
                .flatMap(d -> d.lignes().stream())
                .filter(l -> l.essms().equals(essms))
                .map(l -> Montants.texte(l.etapes().dotation()))
                .findFirst()
                .orElse("absent");
    }

    @Test
    void un_rebasage_du_1er_septembre_compte_quatre_mois_puis_l_annee() {
        // 300 000 a full year from 1 September 2025: 4/12 = 100 000 that year, all of it from 2026 on
        Calcul<TrajectoireDgc> calcul = calculer(
                VoletFinancier.builder()
                        .addClauses(taux("T", "0%"))
                        .addLignes(ligne(IME, "1200000", "T").build())
                        .addLignes(ligne(SESSAD, "600000", "T").build())
                        .addMesures(rebasage(IME, "-300000", LocalDate.of(2025, 9, 1)))
                        .addMesures(rebasage(SESSAD, "300000", LocalDate.of(2025, 9, 1))),
                membre(IME, Optional.empty()),
                membre(SESSAD, Optional.empty()));
        assertThat(dotation(calcul, 2024, IME)).isEqualTo("1200000.00");
        assertThat(dotation(calcul, 2025, IME)).isEqualTo("1100000.00");
        assertThat(dotation(calcul, 2026, IME)).isEqualTo("900000.00");
        assertThat(dotation(calcul, 2027, IME)).isEqualTo("900000.00");
        assertThat(dotation(calcul, 2025, SESSAD)).isEqualTo("700000.00");
        assertThat(dotation(calcul, 2026, SESSAD)).isEqualTo("900000.00");
    }

    @Property
    void un_transfert_ne_change_aucun_total(
            @ForAll @IntRange(min = 1, max = 99_999_999) int centimes,
            @ForAll @IntRange(max = 365) int jour,
            @ForAll ProrataTemporis prorata,
            @ForAll boolean extensionDansBase) {
        LocalDate depuis = LocalDate.of(2024, 1, 1).plusDays(jour);
        VoletFinancier.Builder volet = VoletFinancier.builder()
                .prorata(prorata)
                .extensionDansBase(extensionDansBase)
                .addClauses(taux("T", "0%"))
                .addLignes(ligne(IME, "1200000", "T").build())
                .addLignes(ligne(SESSAD, "600000", "T").build())
                .addMesures(rebasage(IME, Montants.texte(Montants.ofCentimes(-centimes)), depuis))
                .addMesures(rebasage(SESSAD, Montants.texte(Montants.ofCentimes(centimes)), depuis));
        Calcul<TrajectoireDgc> calcul =
                calculer(volet, membre(IME, Optional.empty()), membre(SESSAD, Optional.empty()));
        for (int annee = 2024; annee <= 2028; annee++) {
            assertThat(total(calcul, annee)).isEqualTo("1800000.00");
        }
    }

    @Test
    void un_essms_qui_rejoint_le_contrat_a_sa_propre_annee_de_base() {
        // 730 000 in euros of 2026, entry on 1 July 2026: half of the year by months, then +1 % a year
        Calcul<TrajectoireDgc> calcul = calculer(
                VoletFinancier.builder()
                        .addClauses(taux("T", "1%"))
                        .addLignes(ligne(IME, "1000000", "T").build())
                        .addLignes(ligne(SESSAD, "730000", "T")
                                .anneeBase(Exercice.of(2026))
                                .build()),
                membre(IME, Optional.empty()),
                membre(SESSAD, Optional.of(LocalDate.of(2026, 7, 1))));
        assertThat(dotation(calcul, 2025, SESSAD)).isEqualTo("absent");
        assertThat(dotation(calcul, 2026, SESSAD)).isEqualTo("368650.00"); // 737 300 / 2
        assertThat(dotation(calcul, 2027, SESSAD)).isEqualTo("744673.00"); // 737 300 × 1.01
        assertThat(total(calcul, 2025)).isEqualTo("1020100.00");
        assertThat(calcul.anomalies()).extracting(Anomalie::code).containsOnly(CodeAnomalie.TAUX_HYPOTHETIQUE);
    }

    @Test
    void une_ligne_qui_commence_apres_l_entree_est_signalee() {
        Calcul<TrajectoireDgc> calcul = calculer(
                VoletFinancier.builder()
                        .addClauses(taux("T", "0%"))
                        .addLignes(ligne(IME, "1000000", "T").build())
                        .addLignes(ligne(SESSAD, "730000", "T")
                                .anneeBase(Exercice.of(2026))
                                .build()),
                membre(IME, Optional.empty()),
                membre(SESSAD, Optional.of(LocalDate.of(2025, 7, 1))));
        assertThat(calcul.anomalies())
                .filteredOn(a -> a.code() == CodeAnomalie.LIGNE_AVANT_SA_BASE)
                .extracting(Anomalie::chemin)
                .containsExactly("/voletFinancier/lignes/1/anneeBase");
        assertThat(total(calcul, 2025)).isEqualTo("1000000.00");
    }

    @Test
    void une_clause_prend_le_relais_d_une_autre() {
        // +1 % in 2024 and 2025, +2 % from 2026: 1 010 000, 1 020 100, 1 040 502
        Calcul<TrajectoireDgc> calcul = calculer(
                VoletFinancier.builder()
                        .addClauses(taux("A", "1%"), taux("B", "2%"))
                        .addLignes(ligne(IME, "1000000", "A")
                                .addRelais(new LigneBase.RelaisClause(Exercice.of(2026), "B"))
                                .build()),
                membre(IME, Optional.empty()));
        assertThat(total(calcul, 2025)).isEqualTo("1020100.00");
        assertThat(total(calcul, 2026)).isEqualTo("1040502.00");
        assertThat(calcul.explication().texte(java.util.Locale.FRANCE)).contains("/voletFinancier/clauses/1/hypothese");
    }

    @Test
    void un_relais_vers_une_clause_inconnue_bloque() {
        Calcul<TrajectoireDgc> calcul = calculer(
                VoletFinancier.builder()
                        .addClauses(taux("A", "1%"))
                        .addLignes(ligne(IME, "1000000", "A")
                                .addRelais(new LigneBase.RelaisClause(Exercice.of(2026), "B"))
                                .build()),
                membre(IME, Optional.empty()));
        assertThat(calcul.resultat()).isEmpty();
        assertThat(calcul.anomalies())
                .filteredOn(a -> a.code() == CodeAnomalie.CLAUSE_INCONNUE)
                .extracting(Anomalie::chemin)
                .containsExactly("/voletFinancier/lignes/0/relais/0/clause");
    }
}

package fr.cpom.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import fr.cpom.budget.Classement.CompteClasse;
import fr.cpom.budget.Classement.TotalRubrique;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Tracage;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.money.MonetaryAmount;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ClassementTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));

    private static Calcul<Classement> classer(ReferentielComptable referentiel, int annee, List<LigneBalance> lignes) {
        return ClassementCalculator.standard()
                .compute(
                        DemandeClassement.builder()
                                .referentiel(referentiel)
                                .exercice(Exercice.of(annee))
                                .lettre(LettreBudgetAnnexe.P)
                                .comptes(lignes)
                                .build(),
                        CONTEXTE);
    }

    private static long centimes(MonetaryAmount montant) {
        return Montants.centimes(montant);
    }

    private static LigneBalance ligne(String compte, String montant) {
        return LigneBalance.of(compte, Montants.euros(montant));
    }

    /** Any account of any class, with its debit and its credit. */
    @Provide
    Arbitrary<List<LigneBalance>> balances() {
        Arbitrary<String> comptes = Arbitraries.integers().between(1, 799_999).map(String::valueOf);
        Arbitrary<Long> montants = Arbitraries.longs().between(-10_000_000_000L, 10_000_000_000L);
        return Combinators.combine(comptes, montants, montants)
                .as((c, d, k) -> LigneBalance.of(c, Montants.ofCentimes(d), Montants.ofCentimes(k)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property(tries = 1000)
    void les_groupes_et_les_comptes_sans_place_font_les_totaux(
            @ForAll("balances") List<LigneBalance> lignes,
            @ForAll ReferentielComptable referentiel,
            @ForAll @IntRange(min = 2008, max = 2027) int annee) {
        Calcul<Classement> calcul = classer(referentiel, annee, lignes);
        Classement c = calcul.valeur();
        long solde = 0;
        for (LigneBalance l : lignes) {
            if (l.compte().startsWith("6") || l.compte().startsWith("7")) {
                solde += centimes(l.credit().orElseThrow()) - centimes(l.debit().orElseThrow());
            }
        }
        assertThat(centimes(c.resultat())).isEqualTo(solde);
        assertThat(centimes(c.produits()) - centimes(c.charges())).isEqualTo(solde);
        for (SensCompte sens : List.of(SensCompte.CHARGE, SensCompte.PRODUIT)) {
            long groupes = somme(c.groupes(), sens);
            for (CompteClasse n : c.nonClasses()) {
                groupes += n.sens() == sens ? centimes(n.montant()) : 0;
            }
            assertThat(groupes).isEqualTo(centimes(sens == SensCompte.CHARGE ? c.charges() : c.produits()));
        }
        assertThat(c.complet()).isEqualTo(!calcul.bloque());
        assertThat(calcul.explication().evaluer()).isEqualTo(centimes(c.caf().montant()));
    }

    private static long somme(List<TotalRubrique> totaux, SensCompte sens) {
        long somme = 0;
        for (TotalRubrique total : totaux) {
            long comptes = total.comptes().stream()
                    .mapToLong(x -> centimes(x.montant()))
                    .sum();
            assertThat(centimes(total.montant())).isEqualTo(comptes);
            somme += total.sens() == sens ? comptes : 0;
        }
        return somme;
    }

    @Property(tries = 1000)
    void la_caf_est_le_resultat_et_ses_termes(
            @ForAll("balances") List<LigneBalance> lignes, @ForAll @IntRange(min = 2008, max = 2027) int annee) {
        Classement c = classer(ReferentielComptable.ESSMS_PRIVE, annee, lignes).valeur();
        Classement.TermesCaf t = c.caf();
        assertThat(centimes(t.montant()))
                .isEqualTo(centimes(c.resultat())
                        + centimes(t.dotations())
                        + centimes(t.vncCedees())
                        - centimes(t.produitsCession())
                        - centimes(t.quotePartSubventions())
                        - centimes(t.reprises())
                        - centimes(t.reprises778()));
    }

    @Property(tries = 1000)
    void l_ordre_des_lignes_ne_change_rien(@ForAll("balances") List<LigneBalance> lignes, @ForAll long graine) {
        List<LigneBalance> melees = new ArrayList<>(lignes);
        Collections.shuffle(melees, new Random(graine));
        Classement a = classer(ReferentielComptable.M22_PUBLIC, 2026, lignes).valeur();
        assertThat(classer(ReferentielComptable.M22_PUBLIC, 2026, melees).valeur())
                .isEqualTo(a);
    }

    @Property(tries = 1000)
    void le_reclassement_de_2025_ne_change_pas_la_caf(
            @ForAll @IntRange(max = 1_000_000) int vnc,
            @ForAll @IntRange(max = 1_000_000) int cession,
            @ForAll @IntRange(max = 1_000_000) int quotePart,
            @ForAll @IntRange(max = 1_000_000) int dotation) {
        Classement avant = classer(
                        ReferentielComptable.ESSMS_PRIVE,
                        2024,
                        List.of(
                                LigneBalance.of("675", Montants.ofCentimes(vnc)),
                                LigneBalance.of("775", Montants.ofCentimes(cession)),
                                LigneBalance.of("777", Montants.ofCentimes(quotePart)),
                                LigneBalance.of("6811", Montants.ofCentimes(dotation))))
                .valeur();
        Classement apres = classer(
                        ReferentielComptable.ESSMS_PRIVE,
                        2025,
                        List.of(
                                LigneBalance.of("657", Montants.ofCentimes(vnc)),
                                LigneBalance.of("757", Montants.ofCentimes(cession)),
                                LigneBalance.of("747", Montants.ofCentimes(quotePart)),
                                LigneBalance.of("6811", Montants.ofCentimes(dotation))))
                .valeur();
        assertThat(apres.caf()).isEqualTo(avant.caf());
        assertThat(apres.resultat()).isEqualTo(avant.resultat());
        assertThat(apres.caf().montant()).isEqualTo(Montants.zero());
    }

    @Test
    void les_comptes_a_confirmer_ne_font_qu_une_alerte() {
        Calcul<Classement> calcul = classer(
                ReferentielComptable.M22_PUBLIC,
                2026,
                List.of(ligne("641", "1.00"), ligne("606", "1.00"), ligne("6211", "1.00"), ligne("73", "0.00")));
        assertThat(calcul.anomalies()).hasSize(1);
        Anomalie alerte = calcul.anomalies().get(0);
        assertThat(alerte.code()).isEqualTo(CodeAnomalie.PLAN_COMPTABLE_A_CONFIRMER);
        assertThat(alerte.arguments()).containsEntry("comptes", "606, 641");
        assertThat(alerte.message(Locale.FRENCH)).contains("606, 641").contains("L. 315-15");
    }

    @Test
    void un_compte_sans_place_dit_son_lieu() {
        Calcul<Classement> calcul = classer(
                ReferentielComptable.ESSMS_PRIVE,
                2024,
                List.of(ligne("6211", "1.00"), ligne("695", "3.00"), ligne("61", "2.00")));
        assertThat(calcul.anomalies().stream().filter(Anomalie::estBloquante))
                .extracting(Anomalie::code, Anomalie::chemin)
                .containsExactly(
                        tuple(CodeAnomalie.COMPTE_TROP_COURT, "/comptes/2/compte"),
                        tuple(CodeAnomalie.COMPTE_SANS_GROUPE, "/comptes/1/compte"));
        assertThat(calcul.anomalies().get(0).message(Locale.FRENCH))
                .contains("611 I")
                .contains("613 III");
        assertThat(calcul.valeur().complet()).isFalse();
        assertThat(calcul.valeur().nonClasses())
                .extracting(CompteClasse::compte)
                .containsExactly("61", "695");
    }

    @Test
    void l_explication_descend_au_compte_et_a_son_champ() {
        String texte = classer(
                        ReferentielComptable.M22_PUBLIC,
                        2026,
                        List.of(ligne("6811", "240000.00"), ligne("731", "300000.00")))
                .explication()
                .texte(Locale.FRANCE);
        assertThat(texte).contains("6811", "/comptes/0/montant", "R. 314-214", "Capacité d'autofinancement");
    }

    @Test
    void sans_trace_le_meme_resultat() {
        DemandeClassement demande = DemandeClassement.builder()
                .referentiel(ReferentielComptable.M22_PUBLIC)
                .exercice(Exercice.of(2026))
                .addComptes(ligne("6032", "-5.00"), ligne("731", "300000.00"))
                .build();
        Calcul<Classement> muet =
                ClassementCalculator.standard().compute(demande, CONTEXTE.withTracage(Tracage.aucun()));
        assertThat(muet.valeur())
                .isEqualTo(ClassementCalculator.standard()
                        .compute(demande, CONTEXTE)
                        .valeur());
        assertThat(muet.valeur().total(SensCompte.PRODUIT, RubriqueBudget.II)).contains(Montants.euros("5.00"));
        assertThat(muet.valeur().total(SensCompte.PRODUIT, RubriqueBudget.T1)).isEmpty();
    }

    @Test
    void un_numero_de_compte_illisible_est_refuse() {
        for (String compte : List.of("", "64A", "C070", "-64", "064", "1234567890123456")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ligne(compte, "1.00"))
                    .withMessageContaining("COMPTE_ILLISIBLE");
        }
    }
}

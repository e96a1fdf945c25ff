package fr.cpom.suivi.refus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.interne.Textes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The procedure of D. 314-167-1, day by day. */
class RefusTest {
    private static final LocalDate PROPOSITION = LocalDate.of(2026, 1, 15);

    private static Calcul<ProcedureRefus> calculer(LocalDate jour, EvenementRefus... evenements) {
        return RefusCalculator.standard()
                .compute(DemandeRefus.builder().addEvenements(evenements).build(), Contexte.of(jour));
    }

    private static ProcedureRefus le(LocalDate jour, EvenementRefus... evenements) {
        return calculer(jour, evenements).valeur();
    }

    /** Three months from the proposal, one month from the notice, six months from the negotiation, one month before their end. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-04-30, 2026-02-28, 2026-07-31, 2026-06-30",
        "2026-11-30, 2027-02-28, 2026-12-30, 2027-05-30, 2027-04-30",
        "2027-11-30, 2028-02-29, 2027-12-30, 2028-05-30, 2028-04-30",
        "2028-02-29, 2028-05-29, 2028-03-29, 2028-08-29, 2028-07-29",
        "2027-08-31, 2027-11-30, 2027-09-30, 2028-02-29, 2028-01-29",
        "2026-12-31, 2027-03-31, 2027-01-31, 2027-06-30, 2027-05-30",
    })
    void les_mois_finissent_au_dernier_jour_d_un_mois_plus_court(
            LocalDate jour, LocalDate troisMois, LocalDate unMois, LocalDate sixMois, LocalDate nouvelle) {
        ProcedureRefus propose = le(jour, new EvenementRefus.PropositionRecue(jour));
        assertThat(propose.notificationPossibleLe()).contains(troisMois);
        ProcedureRefus notifie = le(
                jour,
                new EvenementRefus.PropositionRecue(jour.minusMonths(6)),
                new EvenementRefus.NotificationRecue(jour));
        assertThat(notifie.minorationPossibleApres()).contains(unMois);
        ProcedureRefus negocie =
                le(jour, new EvenementRefus.PropositionRecue(jour), new EvenementRefus.NegociationOuverte(jour));
        assertThat(negocie.minorationPossibleApres()).contains(sixMois);
        assertThat(negocie.nouvellePropositionLe()).contains(nouvelle);
    }

    @Test
    void l_ordre_de_la_liste_ne_compte_pas() {
        List<EvenementRefus> evenements = new ArrayList<>(List.of(
                new EvenementRefus.PropositionRecue(PROPOSITION),
                new EvenementRefus.NotificationRecue(LocalDate.of(2026, 4, 20)),
                new EvenementRefus.AuditionDemandee(LocalDate.of(2026, 5, 3)),
                new EvenementRefus.AuditionTenue(LocalDate.of(2026, 6, 9)),
                new EvenementRefus.MinorationDecidee(LocalDate.of(2026, 7, 1), Optional.empty()),
                new EvenementRefus.Signature(LocalDate.of(2026, 9, 1))));
        LocalDate jour = LocalDate.of(2026, 10, 1);
        ProcedureRefus attendu = le(jour, evenements.toArray(EvenementRefus[]::new));
        assertThat(attendu.etat()).isEqualTo(EtatRefus.SIGNE);
        assertThat(attendu.historique()).hasSize(7);
        for (int graine = 0; graine < 20; graine++) {
            Collections.shuffle(evenements, new Random(graine));
            assertThat(le(jour, evenements.toArray(EvenementRefus[]::new))).isEqualTo(attendu);
        }
    }

    @Test
    void l_etat_est_celui_du_jour_et_la_suite_reste_connue() {
        EvenementRefus[] evenements = {
            new EvenementRefus.PropositionRecue(PROPOSITION),
            new EvenementRefus.NegociationOuverte(LocalDate.of(2026, 2, 1)),
            new EvenementRefus.NouvelleProposition(LocalDate.of(2026, 7, 1)),
            new EvenementRefus.Signature(LocalDate.of(2026, 7, 20))
        };
        assertThat(le(LocalDate.of(2026, 1, 14), evenements).etat()).isEqualTo(EtatRefus.SANS_PROPOSITION);
        assertThat(le(LocalDate.of(2026, 1, 15), evenements).etat()).isEqualTo(EtatRefus.PROPOSE);
        ProcedureRefus negocie = le(LocalDate.of(2026, 6, 1), evenements);
        assertThat(negocie.etat()).isEqualTo(EtatRefus.EN_NEGOCIATION);
        assertThat(negocie.etatFinal()).isEqualTo(EtatRefus.SIGNE);
        assertThat(negocie.prochain()).map(DelaiRefus::suite).contains(DelaiRefus.Suite.NOUVELLE_PROPOSITION_DUE);
        assertThat(le(LocalDate.of(2026, 7, 5), evenements).prochain())
                .map(DelaiRefus::date)
                .contains(LocalDate.of(2026, 8, 1));
    }

    @Test
    void une_seconde_audition_ne_prolonge_pas_une_seconde_fois() {
        Calcul<ProcedureRefus> calcul = calculer(
                LocalDate.of(2026, 9, 1),
                new EvenementRefus.PropositionRecue(PROPOSITION),
                new EvenementRefus.NotificationRecue(LocalDate.of(2026, 4, 20)),
                new EvenementRefus.AuditionDemandee(LocalDate.of(2026, 4, 25)),
                new EvenementRefus.AuditionTenue(LocalDate.of(2026, 4, 30)),
                new EvenementRefus.AuditionDemandee(LocalDate.of(2026, 5, 5)));
        assertThat(calcul.valeur().etat()).isEqualTo(EtatRefus.MINORABLE);
        assertThat(calcul.anomalies())
                .extracting(Anomalie::code, Anomalie::chemin)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(CodeAnomalie.REFUS_EVENEMENT_SANS_EFFET, "/evenements/4"));
    }

    @Test
    void avant_2017_aucun_etat_n_est_donne() {
        Calcul<ProcedureRefus> calcul =
                calculer(LocalDate.of(2017, 2, 1), new EvenementRefus.PropositionRecue(LocalDate.of(2016, 12, 1)));
        assertThat(calcul.resultat()).isEmpty();
        assertThat(calcul.anomalies())
                .extracting(Anomalie::code)
                .contains(CodeAnomalie.REFUS_AVANT_LA_REGLE)
                .doesNotContain(CodeAnomalie.BAREME_ABSENT);
    }

    @Test
    void le_montant_d_un_taux_est_explique_jusqu_au_forfait() {
        Calcul<Minoration> calcul = MinorationCalculator.standard()
                .compute(
                        DemandeMinoration.builder()
                                .forfaitSoins(Montants.euros("1234567.89"))
                                .taux(Taux.parse("2.5%"))
                                .build(),
                        Contexte.standard());
        // 1 234 567,89 × 2,5 % = 30 864,19725
        assertThat(calcul.valeur().montant()).contains(Montants.euros("30864.20"));
        assertThat(calcul.explication().texte(Locale.FRANCE)).contains("Taux de minoration", "D. 314-167-1 I 5°");
    }

    @Test
    void un_rang_nul_et_un_forfait_negatif_sont_refuses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandeMinoration.builder().rang(0).build())
                .withMessageContaining("NOMBRE_INVALIDE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandeRefus.builder()
                        .forfaitSoins(Montants.euros("-0.01"))
                        .build())
                .withMessageContaining("MONTANT_NEGATIF");
    }

    @Property(tries = 1000)
    void la_fourchette_encadre_ses_taux(
            @ForAll @IntRange(min = 1, max = 50) int rang,
            @ForAll @LongRange(min = 0, max = 999_999_999_999L) long forfait,
            @ForAll @IntRange(min = 0, max = 1500) int dixiemes) {
        Taux taux = Taux.of(java.math.BigDecimal.valueOf(dixiemes, 4));
        Minoration minoration = MinorationCalculator.standard()
                .compute(
                        DemandeMinoration.builder()
                                .rang(rang)
                                .forfaitSoins(Montants.ofCentimes(forfait))
                                .taux(taux)
                                .build(),
                        Contexte.standard())
                .valeur();
        int bas = rang == 1 ? 100 : 500;
        int haut = rang == 1 ? 500 : 1000;
        boolean admissible = dixiemes >= bas && dixiemes <= haut;
        assertThat(minoration.admissible()).contains(admissible);
        if (admissible) {
            PlageMinoration plage = minoration.plage().orElseThrow();
            assertThat(Montants.centimes(minoration.montant().orElseThrow()))
                    .isBetween(
                            Montants.centimes(plage.montantMinimal().orElseThrow()),
                            Montants.centimes(plage.montantMaximal().orElseThrow()));
        }
    }

    @Provide
    Arbitrary<EvenementRefus> evenements() {
        Arbitrary<LocalDate> jours = Arbitraries.oneOf(
                Arbitraries.integers()
                        .between(0, 900)
                        .map(j -> LocalDate.of(2026, 1, 1).plusDays(j)),
                Arbitraries.of(
                        LocalDate.of(2017, 1, 1),
                        LocalDate.of(1900, 1, 1),
                        LocalDate.of(2199, 12, 31),
                        LocalDate.of(2028, 2, 29),
                        LocalDate.MIN,
                        LocalDate.MAX));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        jours,
                        Arbitraries.integers().between(-5, 30))
                .as((type, jour, taux) -> switch (type) {
                    case 0 -> new EvenementRefus.PropositionRecue(jour);
                    case 1 -> new EvenementRefus.NegociationOuverte(jour);
                    case 2 -> new EvenementRefus.NouvelleProposition(jour);
                    case 3 -> new EvenementRefus.NotificationRecue(jour);
                    case 4 -> new EvenementRefus.ObservationsEcrites(jour);
                    case 5 -> new EvenementRefus.AuditionDemandee(jour);
                    case 6 -> new EvenementRefus.AuditionTenue(jour);
                    case 7 ->
                        new EvenementRefus.MinorationDecidee(
                                jour, taux < 0 ? Optional.empty() : Optional.of(Taux.pourcent("" + taux)));
                    default -> new EvenementRefus.Signature(jour);
                });
    }

    /** No sequence of events throws, leaves the states, comes back from the signature, or has a delay end before its trigger. */
    @Property(tries = 1000)
    void aucune_suite_d_evenements_ne_fait_sortir_des_etats(
            @ForAll("evenements") EvenementRefus premier,
            @ForAll List<@net.jqwik.api.From("evenements") EvenementRefus> suite,
            @ForAll NatureCpom nature,
            @ForAll boolean renouvellement,
            @ForAll @IntRange(max = 1500) int jour) {
        Contexte contexte = Contexte.of(LocalDate.of(2025, 6, 1).plusDays(jour));
        Calcul<ProcedureRefus> calcul = RefusCalculator.standard()
                .compute(
                        DemandeRefus.builder()
                                .nature(nature)
                                .renouvellement(renouvellement)
                                .forfaitSoins(Montants.euros("800000.00"))
                                .addEvenements(premier)
                                .addAllEvenements(suite)
                                .build(),
                        contexte);
        assertThat(calcul.resultat().isPresent() || calcul.bloque()).isTrue();
        calcul.resultat().ifPresent(p -> {
            assertThat(p.etat()).isNotNull();
            EtatRefus courant = p.historique().isEmpty() ? p.etatFinal() : EtatRefus.SANS_PROPOSITION;
            LocalDate dernier = LocalDate.MIN;
            for (TransitionRefus t : p.historique()) {
                assertThat(t.de()).isEqualTo(courant).isNotEqualTo(EtatRefus.SIGNE);
                assertThat(t.date()).isAfterOrEqualTo(dernier);
                courant = t.vers();
                dernier = t.date();
            }
            assertThat(courant).isEqualTo(p.etatFinal());
            assertThat(p.delais()).allSatisfy(d -> assertThat(d.date()).isAfterOrEqualTo(d.declencheur()));
            assertThat(p.minorations())
                    .allSatisfy(m -> assertThat(m.tauxMaximal()).isLessThanOrEqualTo(Taux.pourcent("10")));
            assertThat(p.minorations())
                    .filteredOn(m -> m.exercice().isPresent())
                    .extracting(m -> m.exercice().orElseThrow())
                    .doesNotHaveDuplicates()
                    .isSorted();
            if (nature != NatureCpom.EHPAD) {
                assertThat(p.etat()).isEqualTo(EtatRefus.SANS_OBJET);
            }
        });
    }

    @Test
    void les_annees_de_minoration_suivent_les_exercices() {
        ProcedureRefus p = le(
                LocalDate.of(2028, 3, 1),
                new EvenementRefus.PropositionRecue(PROPOSITION),
                new EvenementRefus.NotificationRecue(LocalDate.of(2026, 4, 20)),
                new EvenementRefus.MinorationDecidee(LocalDate.of(2026, 11, 3), Optional.empty()));
        assertThat(p.minorations())
                .extracting(m -> m.exercice().map(Exercice::annee).orElse(0), PlageMinoration::rang)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2026, 1),
                        org.assertj.core.groups.Tuple.tuple(2027, 2),
                        org.assertj.core.groups.Tuple.tuple(2028, 3));
        assertThat(p.minorations().get(0).debut()).contains(LocalDate.of(2026, 11, 3));
    }

    /** 3 % and 2 % are the 5 % of a first year; 3 % and 3 % are above. */
    @ParameterizedTest
    @CsvSource({"2%, false", "3%, true"})
    void deux_minorations_d_un_exercice_sont_jugees_ensemble(String seconde, boolean trop) {
        Calcul<ProcedureRefus> calcul = calculer(
                LocalDate.of(2026, 12, 31),
                new EvenementRefus.PropositionRecue(PROPOSITION),
                new EvenementRefus.NotificationRecue(LocalDate.of(2026, 4, 20)),
                new EvenementRefus.MinorationDecidee(LocalDate.of(2026, 9, 1), Optional.of(Taux.pourcent("3"))),
                new EvenementRefus.MinorationDecidee(LocalDate.of(2026, 11, 3), Optional.of(Taux.parse(seconde))));
        assertThat(calcul.anomalies())
                .filteredOn(a -> a.code() == CodeAnomalie.REFUS_MINORATION_REPETEE)
                .extracting(a -> a.chemin())
                .containsExactly("/evenements/3/taux");
        assertThat(calcul.bloque()).isEqualTo(trop);
    }

    @Test
    void signe_plus_rien_ne_peut_etre_notifie_ni_minore() {
        EvenementRefus[] evenements = {
            new EvenementRefus.PropositionRecue(PROPOSITION),
            new EvenementRefus.NegociationOuverte(LocalDate.of(2026, 2, 1)),
            new EvenementRefus.Signature(LocalDate.of(2026, 7, 20))
        };
        ProcedureRefus veille = le(LocalDate.of(2026, 7, 19), evenements);
        assertThat(veille.minorationPossibleApres()).contains(LocalDate.of(2026, 8, 1));
        ProcedureRefus signe = le(LocalDate.of(2026, 7, 20), evenements);
        assertThat(signe.notificationPossibleLe()).isEmpty();
        assertThat(signe.nouvellePropositionLe()).isEmpty();
        assertThat(signe.minorationPossibleApres()).isEmpty();
        assertThat(signe.delais()).isEqualTo(veille.delais());
    }

    @Test
    void avant_2017_la_minoration_dit_depuis_quand_la_regle_existe() {
        Calcul<Minoration> calcul = MinorationCalculator.standard()
                .compute(DemandeMinoration.builder().exercice(Exercice.of(2016)).build(), Contexte.standard());
        assertThat(calcul.resultat()).isEmpty();
        assertThat(calcul.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(CodeAnomalie.REFUS_AVANT_LA_REGLE);
            assertThat(a.message(Locale.FRENCH)).contains("depuis le 2017-01-01");
        });
        assertThat(MinorationCalculator.standard()
                        .compute(
                                DemandeMinoration.builder()
                                        .exercice(Exercice.of(2017))
                                        .build(),
                                Contexte.standard())
                        .resultat())
                .isPresent();
    }

    @Test
    void les_messages_nomment_evenements_et_etats_en_mots() {
        Anomalie anomalie = calculer(
                        LocalDate.of(2026, 6, 1),
                        new EvenementRefus.PropositionRecue(PROPOSITION),
                        new EvenementRefus.AuditionDemandee(LocalDate.of(2026, 3, 1)))
                .anomalies()
                .get(0);
        assertThat(anomalie.message(Locale.FRENCH)).contains("« audition demandée »", "« contrat proposé »");
        assertThat(anomalie.message(Locale.ENGLISH)).contains("\"hearing asked for\"", "\"contract proposed\"");
        for (Class<?> evenement : EvenementRefus.class.getPermittedSubclasses()) {
            mots(evenement.getAnnotation(JsonTypeName.class).value());
        }
        for (EtatRefus etat : EtatRefus.values()) {
            mots(etat.name());
        }
        for (NatureCpom nature : NatureCpom.values()) {
            mots(nature.name());
        }
    }

    private static void mots(String code) {
        assertThat(Textes.paquet("refus", "fr")).containsKey(code);
        assertThat(Textes.paquet("refus", "en")).containsKey(code);
    }
}

package fr.cpom.objectif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObjectifTest {
    @Test
    void un_objectif_recopie_est_egal_a_l_original() {
        Indicateur indicateur = Indicateur.builder()
                .code("I1")
                .intitule("Taux d'occupation")
                .type(Indicateur.Type.TAUX)
                .sens(Indicateur.Sens.HAUSSE)
                .unite("%")
                .initiale(new Mesure(LocalDate.of(2025, 12, 31), new BigDecimal("92.0"), Optional.empty()))
                .addCibles(new Cible(Exercice.of(2027), new BigDecimal("95"), Optional.empty()))
                .build();
        FicheAction fiche = FicheAction.builder()
                .code("F1")
                .intitule("Accueil")
                .addJalons(new FicheAction.Jalon("Plan", LocalDate.of(2026, 6, 30), Optional.empty()))
                .build();
        Objectif objectif = Objectif.builder()
                .code("O1")
                .intitule("Améliorer l'activité")
                .niveau(Objectif.Niveau.OPERATIONNEL)
                .addFichesActions(fiche)
                .addIndicateurs(indicateur)
                .build();
        assertThat(Objectif.builder().from(objectif).build())
                .isEqualTo(objectif)
                .hasSameHashCodeAs(objectif);
        assertThat(Indicateur.builder().from(indicateur).build()).isEqualTo(indicateur);
        assertThat(FicheAction.builder().from(fiche).build()).isEqualTo(fiche);
    }

    @Test
    void des_nombres_egaux_font_des_valeurs_egales() {
        assertThat(new Mesure(LocalDate.of(2026, 1, 1), new BigDecimal("92.00"), Optional.empty()))
                .isEqualTo(new Mesure(LocalDate.of(2026, 1, 1), new BigDecimal("92"), Optional.empty()));
        assertThat(new Cible(Exercice.of(2027), new BigDecimal("1.0"), Optional.of(new BigDecimal("2.0"))))
                .isEqualTo(new Cible(Exercice.of(2027), BigDecimal.ONE, Optional.of(new BigDecimal("2"))));
    }

    @Test
    void ce_qui_se_contredit_est_refuse() {
        LocalDate jour = LocalDate.of(2026, 1, 1);
        Optional<LocalDate> ce = Optional.of(jour);
        refuse("CIBLE_INVERSEE", () -> new Cible(Exercice.of(2027), BigDecimal.ONE, Optional.of(BigDecimal.ZERO)));
        refuse("ECHELLE_INVERSEE", () -> new Echelle(BigDecimal.ONE, BigDecimal.ONE));
        refuse("JALON_CONTRADICTOIRE", () -> new FicheAction.Jalon("Plan", jour, ce, ce));
        refuse(
                "PLAGE_INVERSEE",
                () -> FicheAction.builder()
                        .code("F")
                        .intitule("F")
                        .debut(jour)
                        .fin(jour.minusDays(1))
                        .build());
        refuse("NOMBRE_INVALIDE", () -> objectif().poids(new BigDecimal("-1")).build());
        refuse("NOMBRE_INVALIDE", () -> objectif().priorite(0).build());
        refuse(
                "NOMBRE_INVALIDE",
                () -> indicateur().tolerance(new BigDecimal("-0.1")).build());
        Cible cible = new Cible(Exercice.of(2027), BigDecimal.ONE, Optional.empty());
        refuse("ANNEE_EN_DOUBLE", () -> indicateur().addCibles(cible, cible).build());
        refuse(
                "MONTANT_NEGATIF",
                () -> new Moyen(
                        Moyen.Nature.REDEPLOIEMENT,
                        Optional.of(Montants.euros("-1")),
                        Optional.empty(),
                        Optional.empty()));
        refuse(
                "DETTE_PART_SUPERIEURE",
                () -> dette().retenu(Montants.euros("100.01")).build());
        refuse(
                "DETTE_PART_SUPERIEURE",
                () -> dette().demande(Montants.euros("100.01")).build());
        refuse("MONTANT_NEGATIF", () -> dette().montant(Montants.euros("-1")).build());
        refuse("NOMBRE_INVALIDE", () -> dette().exercices(0).build());
        refuse(
                "DIAGNOSTIC_PARTAGE_AVANT_DATE",
                () -> Diagnostic.builder()
                        .date(jour)
                        .partageLe(jour.minusDays(1))
                        .build());
        refuse(
                "CODE_EN_DOUBLE",
                () -> Diagnostic.builder()
                        .date(jour)
                        .addDettes(dette().build(), dette().build())
                        .build());
        Constat constat = new Constat("D", Domaine.QUALITE, Constat.Nature.FORCE, "", List.of(), List.of());
        refuse(
                "CODE_EN_DOUBLE",
                () -> Diagnostic.builder()
                        .date(jour)
                        .addConstats(constat, constat)
                        .build());
        assertThat(Diagnostic.builder()
                        .date(jour)
                        .addConstats(constat)
                        .addDettes(dette().build())
                        .build()
                        .constats())
                .hasSize(1);
        refuse("REVUE_AVANT_EXERCICE", () -> revue().exercice(Exercice.of(2027)).build());
        refuse("NOMBRE_INVALIDE", () -> revue().avenant(0).build());
        assertThat(revue().avenant(2).exercice(Exercice.of(2025)).build().avenant())
                .contains(2);
    }

    private static void refuse(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable construction) {
        assertThatThrownBy(construction)
                .isInstanceOf(ValeurInvalideException.class)
                .hasMessageStartingWith(code);
    }

    private static Objectif.Builder objectif() {
        Objectif.Builder builder = Objectif.builder();
        builder.code("O").intitule("O").niveau(Objectif.Niveau.STRATEGIQUE);
        return builder;
    }

    private static Indicateur.Builder indicateur() {
        Indicateur.Builder builder = Indicateur.builder();
        builder.code("I")
                .intitule("I")
                .type(Indicateur.Type.TAUX)
                .sens(Indicateur.Sens.PLAGE)
                .unite("%");
        return builder;
    }

    private static DetteDuPasse.Builder dette() {
        DetteDuPasse.Builder builder = DetteDuPasse.builder();
        builder.code("D")
                .origine(DetteDuPasse.Origine.VETUSTE)
                .montant(Montants.euros("100"))
                .dateEvaluation(LocalDate.of(2025, 12, 31));
        return builder;
    }

    private static Revue.Builder revue() {
        Revue.Builder builder = Revue.builder();
        builder.nature(Revue.Nature.MI_PARCOURS).date(LocalDate.of(2026, 3, 1));
        return builder;
    }

    @Test
    void des_poids_egaux_font_des_valeurs_egales() {
        assertThat(objectif().poids(new BigDecimal("2.0")).build())
                .isEqualTo(objectif().poids(new BigDecimal("2")).build());
        assertThat(indicateur().tolerance(new BigDecimal("10")).build())
                .isEqualTo(indicateur().tolerance(new BigDecimal("1e1")).build());
        assertThat(dette().retenu(Montants.euros("1.00")).build())
                .isEqualTo(dette().retenu(Montants.euros("1")).build());
    }
}

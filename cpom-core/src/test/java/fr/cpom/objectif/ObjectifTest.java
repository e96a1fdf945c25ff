package fr.cpom.objectif;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.valeur.Exercice;
import java.math.BigDecimal;
import java.time.LocalDate;
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
}

package fr.cpom.calcul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cpom.droit.ReferenceJuridique;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnomalieTest {
    private static final Anomalie NEGATIF = Anomalie.of(CodeAnomalie.MONTANT_NEGATIF, "/montant", "valeur", "-1.00");

    @Test
    void le_message_porte_la_valeur_et_l_article() {
        assertThat(NEGATIF.message(Locale.FRANCE))
                .isEqualTo("Le montant « -1.00 » est négatif ; un montant positif ou nul est attendu ici.");
        assertThat(NEGATIF.selon(ReferenceJuridique.casf("R. 314-107")).message(Locale.UK))
                .isEqualTo("The amount \"-1.00\" is negative; zero or a positive amount is expected here."
                        + " [CASF R. 314-107]");
    }

    @Test
    void une_anomalie_change_de_place_et_de_gravite() {
        assertThat(NEGATIF.sous("/lignes/3").chemin()).isEqualTo("/lignes/3/montant");
        assertThat(NEGATIF.estBloquante()).isTrue();
        assertThat(NEGATIF.avecGravite(Gravite.INFO).estBloquante()).isFalse();
        assertThat(NEGATIF.avecGravite(Gravite.INFO).code()).isEqualTo(CodeAnomalie.MONTANT_NEGATIF);
    }

    @Test
    void les_anomalies_gardent_leur_ordre_et_n_en_repetent_aucune() {
        Anomalies anomalies = new Anomalies();
        Anomalie info = Anomalie.of(CodeAnomalie.DGC_UN_SEUL_ESSMS, "");
        anomalies.ajouter(info);
        assertThat(anomalies.bloquent()).isFalse();
        anomalies.ajouter(List.of(NEGATIF, info, NEGATIF));
        assertThat(anomalies.liste()).containsExactly(info, NEGATIF);
        assertThat(anomalies.bloquent()).isTrue();
    }

    @Test
    void un_calcul_impossible_dit_pourquoi() {
        Anomalies anomalies = new Anomalies();
        anomalies.ajouter(NEGATIF);
        Calcul<String> calcul = Calcul.impossible(anomalies);
        assertThat(calcul.bloque()).isTrue();
        assertThat(calcul.resultat()).isEmpty();
        assertThatThrownBy(calcul::valeur)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MONTANT_NEGATIF /montant : Le montant « -1.00 »");
        Calcul<String> bon = Calcul.de("ok", new Anomalies(), Explication.vide());
        assertThat(bon.valeur()).isEqualTo("ok");
        assertThat(bon.bloque()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dotation.reconduction", "dotation.dgc.trajectoire-annuelle"})
    void un_identifiant_de_calcul(String id) {
        assertThat(CalculatorId.of(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dotation", "Dotation.x", "dotation.", ".x", "dotation.x-", "dotation.é"})
    void un_identifiant_mal_forme_est_refuse(String id) {
        assertThatThrownBy(() -> CalculatorId.of(id)).isInstanceOf(IllegalArgumentException.class);
    }
}

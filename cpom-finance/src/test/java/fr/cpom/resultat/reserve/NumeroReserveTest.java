package fr.cpom.resultat.reserve;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.droit.Confiance;
import org.junit.jupiter.api.Test;

/** The numbers of réserves, chart by chart. */
class NumeroReserveTest {
    @Test
    void chaque_reserve_a_un_numero_dans_chaque_plan() {
        for (Reserve reserve : Reserve.values()) {
            assertThat(reserve.libelle()).isNotBlank();
            assertThat(reserve.emploi()).isNotBlank();
            for (NumerotationReserves plan : NumerotationReserves.values()) {
                assertThat(NumeroReserve.de(reserve, plan))
                        .as(reserve + " " + plan)
                        .isPresent();
            }
        }
        assertThat(NumeroReserve.tous()).hasSize(Reserve.values().length * NumerotationReserves.values().length);
    }

    @Test
    void le_10685_n_a_pas_le_meme_sens_dans_les_comptes_de_la_personne_morale() {
        assertThat(NumeroReserve.tous().stream()
                        .filter(n -> n.compte().equals("10685") && n.plan() == NumerotationReserves.M22_PUBLIC))
                .extracting(NumeroReserve::reserve)
                .containsExactly(Reserve.TRESORERIE);
        assertThat(NumeroReserve.tous().stream()
                        .filter(n -> n.compte().equals("10685") && n.plan() == NumerotationReserves.ANC_2019_04))
                .hasSizeGreaterThan(1)
                .allSatisfy(n -> assertThat(n.famille()).isTrue());
    }

    @Test
    void ce_qui_n_a_pas_ete_lu_le_dit() {
        assertThat(NumeroReserve.de(Reserve.COMPENSATION, NumerotationReserves.M22_PUBLIC))
                .hasValueSatisfying(n -> assertThat(n.confiance()).isEqualTo(Confiance.LU));
        assertThat(NumeroReserve.de(Reserve.REPORT_A_NOUVEAU_DEFICITAIRE, NumerotationReserves.M22_BIS_PRIVE))
                .hasValueSatisfying(n -> assertThat(n.confiance()).isEqualTo(Confiance.A_CONFIRMER));
    }
}

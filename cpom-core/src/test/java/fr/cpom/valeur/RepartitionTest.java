package fr.cpom.valeur;

import static fr.cpom.valeur.Refus.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RepartitionTest {
    private static final long LIMITE = 999_999_999_999_999_999L;

    @Property
    void les_parts_font_le_total(
            @ForAll @LongRange(min = -LIMITE, max = LIMITE) long total,
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 1, max = 1_000_000_000L) Long> cles) {
        List<MonetaryAmount> parts = Repartition.auProrata(Montants.ofCentimes(total), cles);
        assertThat(parts).hasSameSizeAs(cles);
        assertThat(parts.stream().mapToLong(Montants::centimes).sum()).isEqualTo(total);
    }

    @Property
    void les_fractions_font_le_total(
            @ForAll @LongRange(min = -LIMITE, max = LIMITE) long total,
            @ForAll @IntRange(min = 1, max = 36) int nombre) {
        List<MonetaryAmount> parts = Repartition.fractions(Montants.ofCentimes(total), nombre, Arrondi.AU_CENTIME);
        assertThat(parts.stream().mapToLong(Montants::centimes).sum()).isEqualTo(total);
    }

    @Test
    void les_cles_sans_partage_possible_sont_refusees() {
        MonetaryAmount cent = Montants.euros("100");
        refuse("REPARTITION_CLES", () -> Repartition.auProrata(cent, List.of()));
        refuse("REPARTITION_CLES", () -> Repartition.auProrata(cent, List.of(0L, 0L)));
        refuse("REPARTITION_CLES", () -> Repartition.auProrata(cent, List.of(1L, -1L)));
        refuse("REPARTITION_CLES", () -> Repartition.auProrata(cent, List.of(Long.MAX_VALUE, 1L)));
        refuse("REPARTITION_CLES", () -> Repartition.fractions(cent, 0, Arrondi.AU_CENTIME));
    }
}

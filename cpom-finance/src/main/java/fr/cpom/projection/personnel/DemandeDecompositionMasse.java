package fr.cpom.projection.personnel;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * Staff and mean pay of two years by category, or the movements of staff of a period, or both.
 *
 * <p>What is not given is not shown: two numbers of staff give the effet effectif, two mean pays the effect of pay.
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeDecompositionMasse.class)
@JsonDeserialize(as = ImmutableDemandeDecompositionMasse.class)
public interface DemandeDecompositionMasse {
    /** The categories of staff, or one alone for all the staff. */
    List<CategoriePersonnel> categories();

    /** Months of pay of a year, 1 to 18 ({@code NOMBRE_INVALIDE}). */
    @Value.Default
    default int moisDePaie() {
        return 12;
    }

    /** Those who stay, those who leave, those who come. */
    Optional<MouvementsPersonnel> mouvements();

    /** Refuses a number of months that no year has. */
    @Value.Check
    default void verifier() {
        if (moisDePaie() < 1 || moisDePaie() > 18) {
            throw ValeurInvalideException.nombre("moisDePaie", moisDePaie(), 1, 18);
        }
    }

    /**
     * A category of staff over two years.
     *
     * @param categorie its name, unique
     * @param effectifAvant staff of the first year, ETP, not negative ({@code NOMBRE_INVALIDE})
     * @param effectifApres staff of the second year
     * @param salaireAvant mean monthly pay of one ETP in the first year, euros, not negative ({@code MONTANT_NEGATIF})
     * @param salaireApres mean monthly pay of one ETP in the second year
     */
    record CategoriePersonnel(
            String categorie,
            Optional<BigDecimal> effectifAvant,
            Optional<BigDecimal> effectifApres,
            Optional<MonetaryAmount> salaireAvant,
            Optional<MonetaryAmount> salaireApres) {
        public CategoriePersonnel {
            effectif("effectifAvant", effectifAvant);
            effectif("effectifApres", effectifApres);
            salaireAvant = salaireAvant.map(m -> Montants.nonNegatif("salaireAvant", m));
            salaireApres = salaireApres.map(m -> Montants.nonNegatif("salaireApres", m));
        }

        private static void effectif(String champ, Optional<BigDecimal> effectif) {
            effectif.filter(e -> e.signum() < 0).ifPresent(e -> {
                throw new ValeurInvalideException("NOMBRE_INVALIDE", champ, e.toString(), "≥ 0");
            });
        }
    }

    /**
     * Movements over a period, monthly pays in euros, one line by person or post.
     *
     * @param presents those present in both years
     * @param sortants pays of those who left, on the same posts as those who came
     * @param entrants pays of those who came
     * @param masse pay bill of the year that the effects are measured on
     * @param mesuresGenerales rise of all in the period, taken out of the career of those present
     */
    record MouvementsPersonnel(
            List<Present> presents,
            List<MonetaryAmount> sortants,
            List<MonetaryAmount> entrants,
            Optional<MonetaryAmount> masse,
            Optional<Taux> mesuresGenerales) {
        public MouvementsPersonnel {
            presents = List.copyOf(presents);
            sortants = sortants.stream()
                    .map(m -> Montants.nonNegatif("sortants", m))
                    .toList();
            entrants = entrants.stream()
                    .map(m -> Montants.nonNegatif("entrants", m))
                    .toList();
            masse = masse.map(m -> Montants.nonNegatif("masse", m));
            mesuresGenerales.filter(t -> t.compareTo(Hausse.MOINS_CENT) <= 0).ifPresent(t -> {
                throw new ValeurInvalideException("TAUX_HORS_BORNES", "mesuresGenerales", t.toString(), "> -100 %");
            });
        }
    }

    /**
     * Staff present in both years.
     *
     * @param avant monthly pay in the first year, euros
     * @param apres monthly pay in the second year, euros
     */
    record Present(MonetaryAmount avant, MonetaryAmount apres) {
        public Present {
            avant = Montants.nonNegatif("avant", avant);
            apres = Montants.nonNegatif("apres", apres);
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeDecompositionMasse.Builder {
        Builder() {}
    }
}

package fr.cpom.projection.hypothese;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.contrat.TauxAnnuel;
import fr.cpom.projection.ciseau.EvolutionPrix;
import fr.cpom.projection.personnel.AnneeProjection;
import fr.cpom.projection.personnel.CompositionHausses;
import fr.cpom.projection.personnel.DemandeProjection.ModeProjection;
import fr.cpom.projection.personnel.Hausse;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What a hypothesis does to the lines that it aims at, year after year.
 *
 * <p>Every kind comes down to rates of a year over the one before, rounded half up to nine decimals of the fraction, or to amounts
 * in euros. Several hypotheses on one line compose in the order of the list.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(EffetHypothese.Evolution.class),
    @JsonSubTypes.Type(EffetHypothese.Prix.class),
    @JsonSubTypes.Type(EffetHypothese.Montants.class),
    @JsonSubTypes.Type(EffetHypothese.Gel.class),
    @JsonSubTypes.Type(EffetHypothese.Volume.class),
    @JsonSubTypes.Type(EffetHypothese.Salaires.class),
    @JsonSubTypes.Type(EffetHypothese.Absence.class),
    @JsonSubTypes.Type(EffetHypothese.Rotation.class)
})
public sealed interface EffetHypothese {
    /**
     * Rates of evolution.
     *
     * @param taux of every year without one of its own; none of them grows when absent, and one rate at least is given ({@code
     *     HYPOTHESE_SANS_TAUX})
     * @param tauxAnnuels of a year, each once ({@code ANNEE_EN_DOUBLE})
     * @param part share of the line that evolves, 0 to 100 % ({@code TAUX_HORS_BORNES}); all of it when absent
     */
    @JsonTypeName("EVOLUTION")
    record Evolution(Optional<Taux> taux, List<TauxAnnuel> tauxAnnuels, Optional<Taux> part) implements EffetHypothese {
        public Evolution {
            tauxAnnuels = Bornes.annuels("tauxAnnuels", tauxAnnuels);
            taux.ifPresent(t -> Bornes.evolution("taux", t));
            part.ifPresent(p -> Bornes.part("part", p));
        }

        /** One rate for every year. */
        public static Evolution of(Taux taux) {
            return new Evolution(Optional.of(taux), List.of(), Optional.empty());
        }
    }

    /**
     * A price index or rates of prices.
     *
     * @param prix how prices move
     * @param part share of the line that follows them, 0 to 100 % ({@code TAUX_HORS_BORNES}); all of it when absent
     */
    @JsonTypeName("PRIX")
    record Prix(EvolutionPrix prix, Optional<Taux> part) implements EffetHypothese {
        public Prix {
            part.ifPresent(p -> Bornes.part("part", p));
        }
    }

    /**
     * Amounts on top of the lines aimed at, split among them in proportion to their amounts of the base year.
     *
     * @param montants euros, below zero for a saving; a year once
     * @param durable true when what a year adds stays in the years after; it ends with its year when absent
     */
    @JsonTypeName("MONTANTS")
    record Montants(List<MontantAnnuel> montants, Optional<Boolean> durable) implements EffetHypothese {
        public Montants {
            montants = MontantAnnuel.distincts("montants", montants);
        }
    }

    /**
     * A freeze: in these years nothing else moves the lines, neither rates nor amounts that last. One that ends before it starts is
     * refused ({@code PLAGE_INVERSEE}), one without a year of the projection is told ({@code HYPOTHESE_GEL_SANS_ANNEE}).
     *
     * @param debut first year, the first of the projection when absent
     * @param fin last year, the last of the projection when absent
     */
    @JsonTypeName("GEL")
    record Gel(Optional<Exercice> debut, Optional<Exercice> fin) implements EffetHypothese {
        public Gel {
            Bornes.plage(debut, fin);
        }
    }

    /**
     * Quantities: places, days, ETP.
     *
     * @param quantites by year, base year included, not negative ({@code NOMBRE_INVALIDE})
     * @param partVariable share of the line that follows them, 0 to 100 %; all of it when absent
     */
    @JsonTypeName("VOLUME")
    record Volume(List<QuantiteAnnuelle> quantites, Optional<Taux> partVariable) implements EffetHypothese {
        public Volume {
            quantites = List.copyOf(quantites);
            Bornes.distincts(
                    "quantites",
                    quantites.stream().map(QuantiteAnnuelle::exercice).toList());
            partVariable.ifPresent(p -> Bornes.part("partVariable", p));
        }
    }

    /**
     * Pay: report, general measures, GVT and staff.
     *
     * @param mode how the effects of a year go together, multiplied when absent
     * @param composition how several rises of one year go together, compounded when absent
     * @param haussesDepart rises of the base year: they make the report of the first year
     * @param annees the years after; those not given take the rates of the last one
     */
    @JsonTypeName("SALAIRES")
    record Salaires(
            Optional<ModeProjection> mode,
            Optional<CompositionHausses> composition,
            List<Hausse> haussesDepart,
            List<AnneeProjection> annees)
            implements EffetHypothese {
        public Salaires {
            haussesDepart = List.copyOf(haussesDepart);
            annees = List.copyOf(annees);
        }
    }

    /**
     * Absence and its replacement on a pay bill: {@code 1 + a·r·c − a·(1 − m)} times the pay without absence.
     *
     * @param tauxDepart share of the paid time that is absent in the base year, 0 to 100 %
     * @param tauxAnnuels the same in a year; that of the year before when absent
     * @param tauxRemplacement share of the absent time that is replaced
     * @param coutRelatif cost of a replacement on the pay of the absent, not negative; 1 when absent
     * @param tauxMaintien share of the pay of the absent that the employer bears, 100 % when absent
     */
    @JsonTypeName("ABSENCE")
    record Absence(
            Taux tauxDepart,
            List<TauxAnnuel> tauxAnnuels,
            Taux tauxRemplacement,
            Optional<BigDecimal> coutRelatif,
            Optional<Taux> tauxMaintien)
            implements EffetHypothese {
        public Absence {
            Bornes.part("tauxDepart", tauxDepart);
            tauxAnnuels = Bornes.annuels("tauxAnnuels", tauxAnnuels);
            tauxAnnuels.forEach(t -> Bornes.part("tauxAnnuels", t.taux()));
            Bornes.part("tauxRemplacement", tauxRemplacement);
            tauxMaintien.ifPresent(m -> Bornes.part("tauxMaintien", m));
            coutRelatif.ifPresent(c -> Bornes.positif("coutRelatif", c));
        }
    }

    /**
     * Turnover: what departures and arrivals cost beyond the base year.
     *
     * @param effectif staff, not negative
     * @param tauxDepart share of it that leaves in the base year
     * @param tauxAnnuels the same in a year; that of the year before when absent
     * @param coutParDepart cost of one departure and of the arrival after it, euros
     */
    @JsonTypeName("ROTATION")
    record Rotation(BigDecimal effectif, Taux tauxDepart, List<TauxAnnuel> tauxAnnuels, MonetaryAmount coutParDepart)
            implements EffetHypothese {
        public Rotation {
            Bornes.positif("effectif", effectif);
            Bornes.part("tauxDepart", tauxDepart);
            tauxAnnuels = Bornes.annuels("tauxAnnuels", tauxAnnuels);
            tauxAnnuels.forEach(t -> Bornes.part("tauxAnnuels", t.taux()));
            if (coutParDepart.isNegative()) {
                throw new ValeurInvalideException(
                        "MONTANT_NEGATIF", "coutParDepart", fr.cpom.valeur.Montants.texte(coutParDepart));
            }
            coutParDepart = fr.cpom.valeur.Montants.normalise(coutParDepart);
        }
    }

    /**
     * A quantity in a year.
     *
     * @param exercice the year
     * @param quantite places, days, ETP; not negative ({@code NOMBRE_INVALIDE})
     */
    record QuantiteAnnuelle(Exercice exercice, BigDecimal quantite) {
        public QuantiteAnnuelle {
            Bornes.positif("quantite", quantite);
        }
    }
}

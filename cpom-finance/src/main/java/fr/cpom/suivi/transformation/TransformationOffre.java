package fr.cpom.suivi.transformation;

import fr.cpom.contrat.MesureBudgetaire;
import fr.cpom.contrat.avenant.Modification;
import fr.cpom.essms.ModeAccueil;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.valeur.Exercice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What a transformation of the offer does, year by year.
 *
 * @param annees in order
 * @param modifications the changes to put in avenants, by day of effect: places moved, and bases as measures of rebasage
 */
public record TransformationOffre(List<AnneeTransformation> annees, List<EffetAvenant> modifications) {
    public TransformationOffre {
        annees = List.copyOf(annees);
        modifications = List.copyOf(modifications);
    }

    /** The measures of rebasage, for a volet financier. */
    public List<MesureBudgetaire> mesures() {
        return modifications.stream()
                .flatMap(e -> e.modifications().stream())
                .filter(m -> m instanceof Modification.Mesure)
                .map(m -> ((Modification.Mesure) m).mesure())
                .toList();
    }

    /**
     * One year.
     *
     * @param exercice the year
     * @param postes places and bases by ESSMS and mode, those that never had places left out
     * @param base sum of the bases of the year, when all are known
     */
    public record AnneeTransformation(Exercice exercice, List<PosteAnnuel> postes, Optional<MonetaryAmount> base) {
        public AnneeTransformation {
            postes = List.copyOf(postes);
        }
    }

    /**
     * Places of an ESSMS for a mode d'accueil in a year.
     *
     * @param placesDebut on 1 January
     * @param placesFin on 31 December
     * @param joursPlaces sum over the days of the year of the places open that day
     * @param capaciteMoyenne {@code joursPlaces} over the days of the year, two decimals, half up
     * @param journeesTheoriques days of opening of a full year times {@code joursPlaces} over the days of the year, to the day,
     *     half up; absent when the days of opening are not known
     * @param base euros of the year, pro rata temporis; absent when not known
     * @param baseAnneePleine euros of a full year as on 31 December; absent when not known
     */
    public record PosteAnnuel(
            NumeroFiness essms,
            ModeAccueil mode,
            int placesDebut,
            int placesFin,
            long joursPlaces,
            BigDecimal capaciteMoyenne,
            Optional<Long> journeesTheoriques,
            Optional<MonetaryAmount> base,
            Optional<MonetaryAmount> baseAnneePleine) {}

    /**
     * Changes of one day.
     *
     * @param dateEffet the day
     * @param modifications the changes
     */
    public record EffetAvenant(LocalDate dateEffet, List<Modification> modifications) {
        public EffetAvenant {
            modifications = List.copyOf(modifications);
        }
    }
}

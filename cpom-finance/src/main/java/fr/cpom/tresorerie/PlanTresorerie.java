package fr.cpom.tresorerie;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * A plan de trésorerie, euros. Balances are those of the evening.
 *
 * <p>For each month and for the whole, closing = opening + received − paid, to the cent.
 *
 * @param debut first day
 * @param fin last day
 * @param ouverture balance on the morning of the first day
 * @param entrees received in all
 * @param sorties paid in all
 * @param cloture balance on the evening of the last day
 * @param mois month by month
 * @param minimum lowest balance of an evening
 * @param dateMinimum first day when it is reached
 * @param plancher the floor
 * @param besoinDePointe what is missing at the lowest point to stay at the floor; zero when nothing is
 * @param joursSousPlancher days whose balance is below the floor
 * @param moisSousPlancher months whose closing is below the floor
 * @param premierJourSousPlancher first of those days
 * @param charges what days of treasury are counted of
 * @param joursTresorerie days of charges that the closing balance covers; not applicable without charges
 * @param operations every movement, by day then in the order of the entry
 * @param soldesQuotidiens day by day, when asked
 * @param avant flows due before the plan, left out: they are in the opening balance
 * @param apres flows due after the plan, left out
 */
public record PlanTresorerie(
        LocalDate debut,
        LocalDate fin,
        MonetaryAmount ouverture,
        MonetaryAmount entrees,
        MonetaryAmount sorties,
        MonetaryAmount cloture,
        List<MoisTresorerie> mois,
        MonetaryAmount minimum,
        LocalDate dateMinimum,
        MonetaryAmount plancher,
        MonetaryAmount besoinDePointe,
        int joursSousPlancher,
        int moisSousPlancher,
        Optional<LocalDate> premierJourSousPlancher,
        ChargesDecaissables charges,
        Optional<BigDecimal> joursTresorerie,
        List<OperationTresorerie> operations,
        List<SoldeQuotidien> soldesQuotidiens,
        FluxEcartes avant,
        FluxEcartes apres) {
    public PlanTresorerie {
        mois = List.copyOf(mois);
        operations = List.copyOf(operations);
        soldesQuotidiens = List.copyOf(soldesQuotidiens);
    }

    /** The same without its balances day by day. */
    PlanTresorerie sansSoldesQuotidiens() {
        return new PlanTresorerie(
                debut,
                fin,
                ouverture,
                entrees,
                sorties,
                cloture,
                mois,
                minimum,
                dateMinimum,
                plancher,
                besoinDePointe,
                joursSousPlancher,
                moisSousPlancher,
                premierJourSousPlancher,
                charges,
                joursTresorerie,
                operations,
                List.of(),
                avant,
                apres);
    }

    /**
     * One month of the plan.
     *
     * @param debut its first day, that of the opening in the first month
     * @param fin its last day
     * @param ouverture balance before it
     * @param entrees received
     * @param sorties paid
     * @param natures both by kind, those without flow left out
     * @param cloture balance after it
     * @param minimum lowest balance of an evening
     * @param dateMinimum first day when it is reached
     * @param joursSousPlancher days whose balance is below the floor
     * @param sousPlancher true when the closing balance is below the floor
     * @param joursTresorerie days of charges that the closing balance covers; not applicable without charges
     */
    public record MoisTresorerie(
            LocalDate debut,
            LocalDate fin,
            MonetaryAmount ouverture,
            MonetaryAmount entrees,
            MonetaryAmount sorties,
            List<TotalNature> natures,
            MonetaryAmount cloture,
            MonetaryAmount minimum,
            LocalDate dateMinimum,
            int joursSousPlancher,
            boolean sousPlancher,
            Optional<BigDecimal> joursTresorerie) {
        public MoisTresorerie {
            natures = List.copyOf(natures);
        }
    }

    /**
     * What a kind of flow brought and took in a month.
     *
     * @param nature the kind
     * @param entrees received
     * @param sorties paid
     */
    public record TotalNature(NatureFlux nature, MonetaryAmount entrees, MonetaryAmount sorties) {}

    /**
     * The balance of an evening.
     *
     * @param jour the day
     * @param solde the balance
     */
    public record SoldeQuotidien(LocalDate jour, MonetaryAmount solde) {}

    /**
     * Flows outside the plan.
     *
     * @param nombre how many
     * @param entrees of which received
     * @param sorties of which paid
     */
    public record FluxEcartes(int nombre, MonetaryAmount entrees, MonetaryAmount sorties) {}

    /**
     * Cash charges of operation, spread on days.
     *
     * @param montant charges
     * @param jours days that they are spread on
     * @param saisies true when the caller gave them for a year, false when they are those paid in the plan
     */
    public record ChargesDecaissables(MonetaryAmount montant, int jours, boolean saisies) {}
}

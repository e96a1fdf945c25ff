package fr.cpom.tresorerie;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.cpom.contrat.Cpom;
import fr.cpom.dotation.DemandeVersements;
import fr.cpom.dotation.EcheancierVersements;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.investissement.DemandeEmprunt;
import fr.cpom.investissement.TableauEmprunt;
import fr.cpom.suivi.echeance.RegleJours;
import fr.cpom.valeur.Exercice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What makes cash come in or go out; one flow gives as many dated operations as it has.
 *
 * <p>Amounts in euros, none negative ({@code MONTANT_NEGATIF}): the direction is said apart. A delay is in calendar days, from 0 to
 * 3 660, a repetition from 1 to 1 200 times ({@code NOMBRE_INVALIDE}). What is due on a day that is not worked moves as its kind
 * says, or as {@code regle} says.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(FluxTresorerie.VersementsDotation.class),
    @JsonSubTypes.Type(FluxTresorerie.DotationContrat.class),
    @JsonSubTypes.Type(FluxTresorerie.PrixDeJournee.class),
    @JsonSubTypes.Type(FluxTresorerie.Paie.class),
    @JsonSubTypes.Type(FluxTresorerie.Factures.class),
    @JsonSubTypes.Type(FluxTresorerie.ServiceEmprunt.class),
    @JsonSubTypes.Type(FluxTresorerie.Travaux.class),
    @JsonSubTypes.Type(FluxTresorerie.FluxDate.class),
    @JsonSubTypes.Type(FluxTresorerie.FluxRecurrent.class)
})
public sealed interface FluxTresorerie {
    /** Longest delay, in days: ten years. */
    int DELAI_MAXIMAL = 3660;

    /** Most repetitions: a hundred years of months. */
    int REPETITIONS_MAXIMALES = 1200;

    /** Name given to the flow. */
    String libelle();

    /**
     * The payments of a dotation for a year, on their real days: advances, fractions, settlement, balance of the next year.
     * Exactly one of the two is given ({@code CHAMP_MANQUANT}, {@code TRESORERIE_SOURCE_EN_DOUBLE}).
     *
     * @param demande what the payments depend on (entry of {@code dotation.versements})
     * @param echeancier payments already computed, or really received (result of {@code dotation.versements})
     */
    @JsonTypeName("VERSEMENTS")
    record VersementsDotation(
            String libelle, Optional<DemandeVersements> demande, Optional<EcheancierVersements> echeancier)
            implements FluxTresorerie {}

    /**
     * All the dotations of a contract for a year, each paid by its own payer: the amounts of {@code dotation.trajectoire} by
     * the payments of {@code dotation.versements}.
     *
     * @param contrat the contract
     * @param exercice the year; one that the contract does not cover is refused ({@code EXERCICE_HORS_CONTRAT})
     * @param dateFixation day when the dotations of the year were fixed; before 1 January when absent
     * @param dotationPrecedente dotation of the year before, on which advances rest, where the contract has a single dotation;
     *     that of its trajectory when absent
     * @param reconduction tarif de reconduction provisoire of the year, where the contract has a single dotation
     */
    @JsonTypeName("CONTRAT")
    record DotationContrat(
            String libelle,
            Cpom contrat,
            Exercice exercice,
            Optional<LocalDate> dateFixation,
            Optional<MonetaryAmount> dotationPrecedente,
            Optional<MonetaryAmount> reconduction)
            implements FluxTresorerie {
        public DotationContrat {
            dotationPrecedente = Positif.montant("dotationPrecedente", dotationPrecedente);
            reconduction = Positif.montant("reconduction", reconduction);
        }
    }

    /**
     * Prix de journée billed month by month (R. 314-114) and collected after a delay.
     *
     * @param tarif price of a day
     * @param premierMois any day of the first month billed
     * @param journees days billed, month by month from that one
     * @param facturation at the end of the month or at its beginning; when absent, by the category, else at the end
     * @param categorie category of the ESSMS: an EHPAD bills at the beginning of the month
     * @param delaiJours days from the bill to the money
     * @param nature {@code PRIX_DE_JOURNEE} when absent; {@code USAGERS} when the persons pay
     * @param regle what becomes of a day that is not worked
     */
    @JsonTypeName("PRIX_DE_JOURNEE")
    record PrixDeJournee(
            String libelle,
            MonetaryAmount tarif,
            LocalDate premierMois,
            List<Integer> journees,
            Optional<ModeFacturation> facturation,
            Optional<CategorieEssms> categorie,
            int delaiJours,
            Optional<NatureFlux> nature,
            Optional<RegleJours> regle)
            implements FluxTresorerie {
        public PrixDeJournee {
            tarif = Positif.montant("tarif", tarif);
            journees = List.copyOf(journees);
            journees.forEach(j -> Positif.entier("journees", j, 0, Integer.MAX_VALUE));
            Positif.entier("delaiJours", delaiJours, 0, DELAI_MAXIMAL);
        }
    }

    /**
     * A payroll: net salaries at the end of the month, contributions on the 5th or the 15th of the month after the work (CSS
     * R. 243-6 II), taxe sur les salaires on the 15th of the month after the payment (CGI, annexe III, art. 369). The months
     * before the plan are given too: their contributions are paid in it.
     *
     * @param premierMois any day of the first month worked
     * @param mois month by month from that one
     * @param nombreMois months in all, the last of {@code mois} being repeated; those of the list when absent
     * @param effectif employees at 31 December before, which decides the day of the contributions; needed unless {@code
     *     jourCotisations} is given
     * @param payeMoisSuivant true when salaries are paid in the month after the work, false when absent: contributions are then due
     *     on the 15th whatever the staff
     * @param jourPaie day of the month when salaries are paid, the last when absent or beyond it
     * @param jourCotisations day of the month when contributions are paid, where the employer has another one
     * @param regle what becomes of a day that is not worked, for all three
     */
    @JsonTypeName("PAIE")
    record Paie(
            String libelle,
            LocalDate premierMois,
            List<MoisPaie> mois,
            Optional<Integer> nombreMois,
            Optional<Integer> effectif,
            Optional<Boolean> payeMoisSuivant,
            Optional<Integer> jourPaie,
            Optional<Integer> jourCotisations,
            Optional<RegleJours> regle)
            implements FluxTresorerie {
        public Paie {
            mois = List.copyOf(mois);
            Positif.entier("mois", mois.size(), 1, REPETITIONS_MAXIMALES);
            int donnes = mois.size();
            nombreMois.ifPresent(n -> Positif.entier("nombreMois", n, donnes, REPETITIONS_MAXIMALES));
            effectif.ifPresent(n -> Positif.entier("effectif", n, 0, Integer.MAX_VALUE));
            jourPaie.ifPresent(j -> Positif.entier("jourPaie", j, 1, 31));
            jourCotisations.ifPresent(j -> Positif.entier("jourCotisations", j, 1, 31));
        }
    }

    /**
     * A month of payroll.
     *
     * @param salairesNets paid to the employees
     * @param cotisations contributions of both sides, and what is withheld with them
     * @param taxeSurSalaires taxe sur les salaires paid for the month; none when absent
     */
    record MoisPaie(MonetaryAmount salairesNets, MonetaryAmount cotisations, Optional<MonetaryAmount> taxeSurSalaires) {
        public MoisPaie {
            salairesNets = Positif.montant("salairesNets", salairesNets);
            cotisations = Positif.montant("cotisations", cotisations);
            taxeSurSalaires = Positif.montant("taxeSurSalaires", taxeSurSalaires);
        }
    }

    /**
     * Bills of suppliers, paid after a delay.
     *
     * @param factures day of receipt and amount of each
     * @param delaiJours days from the bill to its payment; the delay of the law when absent (code de la commande publique
     *     R. 2192-10, and what code de commerce L. 441-10 sets where nothing is agreed)
     * @param regle what becomes of a day that is not worked
     */
    @JsonTypeName("FOURNISSEURS")
    record Factures(
            String libelle, List<MontantDate> factures, Optional<Integer> delaiJours, Optional<RegleJours> regle)
            implements FluxTresorerie {
        public Factures {
            factures = List.copyOf(factures);
            delaiJours.ifPresent(d -> Positif.entier("delaiJours", d, 0, DELAI_MAXIMAL));
        }
    }

    /**
     * A loan: what is due, interest and capital apart, and the sum received. Exactly one of {@code demande} and {@code tableau} is
     * given, with the days of its due dates ({@code CHAMP_MANQUANT}).
     *
     * @param demande the terms (entry of {@code investissement.emprunt})
     * @param tableau the schedule already computed, or that of the bank
     * @param dateDeblocage day when the capital is received; not in the plan when absent
     * @param regle what becomes of a day that is not worked
     */
    @JsonTypeName("EMPRUNT")
    record ServiceEmprunt(
            String libelle,
            Optional<DemandeEmprunt> demande,
            Optional<TableauEmprunt> tableau,
            Optional<LocalDate> dateDeblocage,
            Optional<RegleJours> regle)
            implements FluxTresorerie {}

    /**
     * An investment and its subsidies.
     *
     * @param depenses what is paid, and when
     * @param subventions what is received, and when
     * @param regle what becomes of a day that is not worked
     */
    @JsonTypeName("INVESTISSEMENT")
    record Travaux(
            String libelle, List<MontantDate> depenses, List<MontantDate> subventions, Optional<RegleJours> regle)
            implements FluxTresorerie {
        public Travaux {
            depenses = List.copyOf(depenses);
            subventions = List.copyOf(subventions);
        }
    }

    /**
     * One flow on a day.
     *
     * @param sens received or paid
     * @param nature what it is
     * @param date its day
     * @param delaiJours days added to it, none when absent
     * @param regle what becomes of a day that is not worked
     */
    @JsonTypeName("DATE")
    record FluxDate(
            String libelle,
            SensFlux sens,
            NatureFlux nature,
            LocalDate date,
            MonetaryAmount montant,
            Optional<Integer> delaiJours,
            Optional<RegleJours> regle)
            implements FluxTresorerie {
        public FluxDate {
            montant = Positif.montant("montant", montant);
            delaiJours.ifPresent(d -> Positif.entier("delaiJours", d, 0, DELAI_MAXIMAL));
        }
    }

    /**
     * The same flow every month or every so many months. The number is the caller's, thirteen in a year as well as twelve: the
     * thirteenth then falls in the month after.
     *
     * @param sens received or paid
     * @param nature what it is
     * @param premier day of the first one; the same day of the later months, or their last
     * @param montant of each
     * @param nombre how many
     * @param mois months between two, one when absent
     * @param delaiJours days added to each, none when absent
     * @param regle what becomes of a day that is not worked
     */
    @JsonTypeName("RECURRENT")
    record FluxRecurrent(
            String libelle,
            SensFlux sens,
            NatureFlux nature,
            LocalDate premier,
            MonetaryAmount montant,
            int nombre,
            Optional<Integer> mois,
            Optional<Integer> delaiJours,
            Optional<RegleJours> regle)
            implements FluxTresorerie {
        public FluxRecurrent {
            montant = Positif.montant("montant", montant);
            Positif.entier("nombre", nombre, 1, REPETITIONS_MAXIMALES);
            mois.ifPresent(m -> Positif.entier("mois", m, 1, REPETITIONS_MAXIMALES));
            delaiJours.ifPresent(d -> Positif.entier("delaiJours", d, 0, DELAI_MAXIMAL));
        }
    }
}

package fr.cpom.suivi.echeance;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One budget year with all that is known of it; every event may be missing. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeCalendrier.class)
@JsonDeserialize(as = ImmutableDemandeCalendrier.class)
public interface DemandeCalendrier {
    /** Who fixes the tariffs. */
    enum Tarification {
        /** The DG ARS alone. */
        ARS,
        /** The president of the conseil départemental alone. */
        DEPARTEMENT,
        /** The préfet alone. */
        ETAT,
        /** At least one ESSMS jointly: the later of the dates counts. */
        CONJOINTE
    }

    /** The budget year. */
    Exercice exercice();

    /** Kind of the contract. */
    Optional<NatureCpom> nature();

    /**
     * Frame of the budget; when absent that of the kind of contract, else of the documents given; without any: {@code
     * CHAMP_MANQUANT}.
     */
    Optional<CadreBudgetaire> cadre();

    /** Who fixes the tariffs; joint for an EHPAD, else by the publications and notifications given, when absent. */
    Optional<Tarification> tarification();

    /** Publication of the decision of the CNSA, or of the arrêté, that fixes the regional limitative dotations of the ARS. */
    Optional<LocalDate> publicationArs();

    /** Publication of the délibération of the conseil départemental that fixes the yearly objective (L. 313-8). */
    Optional<LocalDate> deliberationDepartement();

    /** Publication of the arrêté that fixes the regional limitative dotations of the State (L. 314-4). */
    Optional<LocalDate> publicationEtat();

    /** Notification by the DG ARS. */
    Optional<LocalDate> notificationArs();

    /** Notification by the president of the conseil départemental. */
    Optional<LocalDate> notificationDepartement();

    /** Notification by the préfet. */
    Optional<LocalDate> notificationEtat();

    /** True for a public establishment (L. 315-1). */
    @Value.Default
    default boolean etablissementPublic() {
        return false;
    }

    /** True when a plan de redressement or a contrat de retour à l'équilibre is signed: silence rejects (R. 314-225 II al. 2). */
    @Value.Default
    default boolean planDeRedressement() {
        return false;
    }

    /** True to read « avant le 30 avril » as 29 April at the latest; no, 30 April is in time, when absent. */
    @Value.Default
    default boolean lectureStricte() {
        return false;
    }

    /**
     * True when what is not given was not done, false when it is then not known; not known when absent, or what the facts of the
     * contract say when the year is given with them.
     */
    Optional<Boolean> faitsComplets();

    /**
     * Budget prévisionnel: true when the contradictory procedure applies (R. 314-24), false when the contract excludes it; yes when
     * absent, or what the clauses say when the year is given with its contract.
     */
    Optional<Boolean> procedureContradictoire();

    /** True to list the payments of the year, day by day (R. 314-107). */
    @Value.Default
    default boolean versements() {
        return false;
    }

    /** EPRD: the forecast of activity, and the comments on it. */
    Optional<Transmission> tableauActivite();

    /** EPRD: the EPRD. */
    Optional<Transmission> eprd();

    /** EPRD: the new EPRD after a rejection. */
    Optional<Transmission> nouvelEprd();

    /** EPRD: relevés infra-annuels asked by the authority. */
    List<ReleveInfraAnnuel> releves();

    /** Budget prévisionnel: the propositions budgétaires. */
    Optional<Transmission> propositionsBudgetaires();

    /** Budget prévisionnel: the letters of the contradictory procedure. */
    List<Courrier> courriers();

    /** Budget prévisionnel: the budget exécutoire. */
    Optional<Transmission> budgetExecutoire();

    /** Décisions modificatives of the year. */
    List<DecisionModificative> decisionsModificatives();

    /** The ERRD or the compte administratif. */
    Optional<Transmission> comptes();

    /** True when young adults are regularly kept under L. 242-4 (amendement Creton). */
    @Value.Default
    default boolean accueilCreton() {
        return false;
    }

    /** Day when the products of the amendement Creton were sent to the DG ARS. */
    Optional<LocalDate> cretonTransmisLe();

    /** The yearly fixing of head-office costs, when there is one. */
    Optional<FraisSiegeExercice> fraisDeSiege();

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeCalendrier.Builder {
        Builder() {}
    }
}

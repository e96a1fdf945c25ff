package fr.cpom.budget.equilibre;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.suivi.echeance.DemandeCalendrier.Tarification;
import fr.cpom.suivi.echeance.Transmission;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A change of a budget in the course of its year, as far as is known. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeModificative.class)
@JsonDeserialize(as = ImmutableDemandeModificative.class)
public interface DemandeModificative {
    /** The budget year; that of the reception, else of the context, when absent. */
    Optional<Exercice> exercice();

    /** Kind of the contract: it says whether the frame is an EPRD or a budget prévisionnel. */
    Optional<NatureCpom> nature();

    /** Frame of the budget; that of the kind of contract when absent; without either, {@code CHAMP_MANQUANT}. */
    Optional<CadreBudgetaire> cadre();

    /** Who fixes the tariffs. */
    Optional<Tarification> tarification();

    /** True for a public establishment (L. 315-1). */
    Optional<Boolean> etablissementPublic();

    /** True when credits move between groupes fonctionnels. */
    Optional<Boolean> entreGroupes();

    /** True when equal savings pay for it: a virement and no décision modificative. No when absent. */
    @Value.Default
    default boolean virement() {
        return false;
    }

    /**
     * False for a virement that breaks the principles of R. 314-45, which is then treated as a décision modificative, or under EPRD
     * the two limits of R. 314-228, which the text does not regularise.
     */
    Optional<Boolean> principesRespectes();

    /** Budget prévisionnel: true when it supposes a revision of the tariff, false when it is paid without tarification products. */
    Optional<Boolean> revisionTarif();

    /** Budget prévisionnel: on which ground a revision is asked. */
    Optional<MotifRevision> motifRevision();

    /** Budget prévisionnel: true when the change that the ground names is important. */
    Optional<Boolean> modificationImportante();

    /** Budget prévisionnel: true when the change that the ground names could not be foreseen. */
    Optional<Boolean> modificationImprevisible();

    /** Budget prévisionnel: true when the authority agreed beforehand to a request after 31 October. */
    Optional<Boolean> accordPrealable();

    /** Budget prévisionnel: why the authority changes the budget d'office, when it does. */
    Optional<MotifOffice> office();

    /** Budget prévisionnel: day when the amounts and the tariff changed d'office were notified. */
    Optional<LocalDate> officeNotifieeLe();

    /** EPRD: why the authority asks for it, when it does. */
    Optional<MotifDemande> demandeAutorite();

    /** EPRD: day of that request. */
    Optional<LocalDate> demandeLe();

    /** EPRD: whether the décision modificative asked for was adopted. */
    Optional<Boolean> adoptee();

    /** True when a plan de redressement or a contrat de retour à l'équilibre is signed: silence rejects (R. 314-225 II al. 2). */
    @Value.Default
    default boolean planDeRedressement() {
        return false;
    }

    /** Its sending, reception and answer. */
    Optional<Transmission> envoi();

    /** Budget prévisionnel: day when it is put into effect. */
    Optional<LocalDate> miseEnOeuvreLe();

    /** Budget prévisionnel: day when the tariff was changed after approval. */
    Optional<LocalDate> tarifModifieLe();

    /** EPRD: the new one that a rejection asks for (R. 314-226). */
    Optional<Transmission> nouvelle();

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeModificative.Builder {
        Builder() {}
    }
}

package fr.cpom.budget.equilibre;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A budget of a year to be judged: its figures, and the facts that only a person can state. All may be missing: what is not told is
 * not known, and its condition is not judged.
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeEquilibre.class)
@JsonDeserialize(as = ImmutableDemandeEquilibre.class)
public interface DemandeEquilibre {
    /** What budget it is, for people. */
    Optional<String> libelle();

    /** The budget year. */
    Optional<Exercice> exercice();

    /** Kind of the contract: it says whether the frame is an EPRD or a budget prévisionnel. */
    Optional<NatureCpom> nature();

    /** Frame of the budget; when absent that of the kind of contract, else a budget prévisionnel where sections are given, else an EPRD. */
    Optional<CadreBudgetaire> cadre();

    /** EPRD: tarification products of the whole EPRD; those of the accounts are judged each by itself. */
    Optional<ProduitsTarification> tarification();

    /** True when receipts and spending are estimated sincerely. */
    Optional<Boolean> previsionsSinceres();

    /** New loans that repay capital; an amount of zero says that there is none. */
    Optional<EmpruntsPourRemboursement> emprunts();

    /** EPRD: capacité d'autofinancement and capital due in the year. */
    Optional<Autofinancement> autofinancement();

    /** Earmarked receipts. */
    List<RecetteAffectee> recettesAffectees();

    /** True when all earmarked receipts are used as planned, or when there is none; the list decides where it is complete. */
    Optional<Boolean> recettesAffecteesRespectees();

    /** EPRD: its comptes de résultat prévisionnels, all of them. */
    List<CompteResultatPrevisionnel> comptes();

    /** Budget prévisionnel: its sections, all of them; the investment one once at most. */
    List<SectionBudget> sections();

    /** Budget prévisionnel: what may finance an unbalanced investment section. */
    Optional<Disponibilites> disponibilites();

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeEquilibre.Builder {
        Builder() {}
    }
}

package fr.cpom.fongibilite;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.fongibilite.AsymetrieFongibilite;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** What decides which rules of fongibilité apply, and the facts of the year that they ask for. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableSituation.class)
@JsonDeserialize(as = ImmutableSituation.class)
public interface Situation {
    /** FINESS category of an EHPAD. */
    String EHPAD = "500";

    /** Kind of contract; absent for an ESSMS without contract. */
    Optional<NatureCpom> nature();

    /** Legal status of the gestionnaire. */
    StatutJuridique statut();

    /** Frame of the budget; see {@link #cadreApplicable} when absent. */
    Optional<CadreBudgetaire> cadre();

    /** Category of the ESSMS whose place does not tell its own. */
    Optional<CategorieEssms> categorie();

    /** The budget year; that of the day of computation when absent. */
    Optional<Exercice> exercice();

    /**
     * True when an ESSMS of the dotation globalisée commune is tariffed by equation, tarif plafond or algorithm (option 4° of R.
     * 314-40). When absent: true for a CPOM EHPAD, whose forfaits are equations, false otherwise, and the verdict says so.
     */
    Optional<Boolean> option4();

    /** True when a plan de redressement or a contrat de retour à l'équilibre is signed (R. 314-225 II al. 2). */
    @Value.Default
    default boolean planDeRedressement() {
        return false;
    }

    /** True when the EPRD was fixed d'office: all its credits are limitatifs (R. 314-218 al. 3). */
    @Value.Default
    default boolean fixeDOffice() {
        return false;
    }

    /** True when the budget exécutoire was sent to the authority (R. 314-45 al. 1). */
    Optional<Boolean> budgetExecutoireTransmis();

    /** Day when it was sent. */
    Optional<LocalDate> dateBudgetExecutoire();

    /** Day when the authority received the décision modificative, from which its silence runs. */
    Optional<LocalDate> dateReception();

    /** What the contract means by fongibilité asymétrique. */
    @Value.Default
    default AsymetrieFongibilite asymetrie() {
        return AsymetrieFongibilite.LIBRE_SOUS_PLAFOND;
    }

    /**
     * The frame told; otherwise EPRD for the contracts that impose it and for an EHPAD, even without contract (L. 314-7-1), where a
     * hospital has an EPCP (R. 314-242), and BP for the others.
     */
    default CadreBudgetaire cadreApplicable() {
        return cadre().orElseGet(() -> {
            boolean ehpad = categorie().filter(c -> c.code().equals(EHPAD)).isPresent();
            if (!ehpad && nature().filter(NatureCpom::sousEprd).isEmpty()) {
                return CadreBudgetaire.BP;
            }
            return statut() == StatutJuridique.ETABLISSEMENT_PUBLIC_DE_SANTE
                    ? CadreBudgetaire.EPCP
                    : CadreBudgetaire.EPRD;
        });
    }

    /** The day that the rules are read at: that of the computation, or the nearest day of the budget year told. */
    default LocalDate jour(LocalDate calcul) {
        if (exercice().isEmpty() || exercice().get().plage().contient(calcul)) {
            return calcul;
        }
        Exercice annee = exercice().get();
        return calcul.isBefore(annee.debut()) ? annee.debut() : annee.fin();
    }

    /** Whether option 4° is in play, told or presumed. */
    default boolean option4Applicable() {
        return option4().orElse(nature().filter(n -> n == NatureCpom.EHPAD).isPresent());
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a situation. */
    final class Builder extends ImmutableSituation.Builder {
        Builder() {}
    }
}

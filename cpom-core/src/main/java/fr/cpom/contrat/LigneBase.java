package fr.cpom.contrat;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * A line of the reference base: what one financeur pays one ESSMS, for a groupe fonctionnel or a section tarifaire where
 * the contract goes so far (R. 314-40 CASF).
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableLigneBase.class)
@JsonDeserialize(as = ImmutableLigneBase.class)
public interface LigneBase {
    /** Code by which a measure names the line, unique in the contract; needed where an ESSMS has several alike. */
    Optional<String> code();

    /** The ESSMS, one of the perimeter. */
    NumeroFiness essms();

    /** Authorities that fix this financing; two when jointly. */
    List<AutoriteTarification> autorites();

    /** Who pays. */
    Financeur financeur();

    /** Name of the dotation limitative that the money comes from, where credits may only move inside it (CHRS). */
    Optional<String> dotationLimitative();

    /** Section tarifaire, for an ESSMS that has several. */
    Optional<SectionTarifaire> section();

    /** Groupe fonctionnel, for a base fixed by group. */
    Optional<GroupeFonctionnel> groupe();

    /** Base reconductible on 1 January of the base year, before its actualisation, in euros of a full year. */
    MonetaryAmount montant();

    /** Base year of this line, for an ESSMS that joins later; that of the volet when absent. */
    Optional<Exercice> anneeBase();

    /** Code of the clause by which it evolves. */
    String clause();

    /** Other clauses that take over from a year on; two from one year are refused ({@code ANNEE_EN_DOUBLE}). */
    List<RelaisClause> relais();

    /**
     * A clause that takes over.
     *
     * @param depuis first year that it evolves by it
     * @param clause code of the clause
     */
    record RelaisClause(Exercice depuis, String clause) {}

    /** Brings the amount to the form of the library. */
    @Value.Check
    default LigneBase normalise() {
        Set<Exercice> annees = new HashSet<>();
        for (RelaisClause r : relais()) {
            if (!annees.add(r.depuis())) {
                throw new ValeurInvalideException(
                        "ANNEE_EN_DOUBLE", "relais", r.depuis().toString());
            }
        }
        MonetaryAmount net = Montants.normalise(montant());
        return net.equals(montant()) ? this : builder().from(this).montant(net).build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a line of base. */
    final class Builder extends ImmutableLigneBase.Builder {
        Builder() {}
    }
}

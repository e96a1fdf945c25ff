package fr.cpom.contrat.fongibilite;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A rule of what may move between two places of the budgets of a contract: a law, or a clause by which the contract narrows or
 * opens it.
 *
 * <p>The code is unique in a set of rules. {@code fondement} is the article, or the place in the contract; {@code confiance} is
 * how sure the reading of a text is, absent for a clause of the contract itself.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(RegleFongibilite.Plafond.class),
    @JsonSubTypes.Type(RegleFongibilite.Cloison.class),
    @JsonSubTypes.Type(RegleFongibilite.Ouverture.class),
    @JsonSubTypes.Type(RegleFongibilite.Emploi.class),
    @JsonSubTypes.Type(RegleFongibilite.Exigence.class),
    @JsonSubTypes.Type(RegleFongibilite.Formalite.class),
    @JsonSubTypes.Type(RegleFongibilite.LimiteExercice.class)
})
public sealed interface RegleFongibilite {
    /** Name of the rule, unique in its set. */
    String code();

    /** The movements it bears on. */
    Portee portee();

    /** Article, or clause of the contract. */
    ReferenceJuridique fondement();

    /** How sure the reading of the text is; absent for a clause of the contract. */
    Optional<Confiance> confiance();

    /** What the rule says, with its article, in French or, for an English locale, in English. */
    default String texte(Locale locale) {
        return RedactionRegles.texte(this, locale);
    }

    /** A fact in words, in French or, for an English locale, in English. */
    static String texte(Fait fait, Locale locale) {
        return RedactionRegles.mot("fait." + fait, locale);
    }

    /** What tells two places apart, in words. */
    static String texte(Critere critere, Locale locale) {
        return RedactionRegles.mot("critere." + critere, locale);
    }

    /**
     * The credits never grow: overall, or for each value of the criteria told (each financeur, each envelope).
     *
     * @param parts what the total is kept for each value of; the whole when empty
     */
    @JsonTypeName("PLAFOND")
    record Plafond(
            String code,
            Portee portee,
            ReferenceJuridique fondement,
            Optional<Confiance> confiance,
            List<Critere> parts)
            implements RegleFongibilite {
        public Plafond {
            parts = parts.stream().distinct().toList();
        }
    }

    /**
     * Nothing moves there.
     *
     * @param derogeable true when the text lets the contract open it
     * @param suite what crossing it all the same costs, when a text says so
     */
    @JsonTypeName("CLOISON")
    record Cloison(
            String code,
            Portee portee,
            ReferenceJuridique fondement,
            Optional<Confiance> confiance,
            boolean derogeable,
            Optional<Suite> suite)
            implements RegleFongibilite {}

    /**
     * What a rule closes is open for these movements, if that rule may be derogated from.
     *
     * @param deroge codes of the rules it opens; every rule that may be derogated from and bears on these movements when empty
     */
    @JsonTypeName("OUVERTURE")
    record Ouverture(
            String code,
            Portee portee,
            ReferenceJuridique fondement,
            Optional<Confiance> confiance,
            List<String> deroge)
            implements RegleFongibilite {
        public Ouverture {
            deroge = List.copyOf(deroge);
        }
    }

    /**
     * The credits that come from there pay these charges only.
     *
     * @param charges natures of charge allowed
     */
    @JsonTypeName("EMPLOI")
    record Emploi(
            String code,
            Portee portee,
            ReferenceJuridique fondement,
            Optional<Confiance> confiance,
            List<String> charges)
            implements RegleFongibilite {
        public Emploi {
            charges = charges.stream().distinct().toList();
        }
    }

    /**
     * The movement needs a fact to hold.
     *
     * @param fait the fact
     * @param sinon what follows when it does not
     * @param silence what the silence of the authority is worth, where the movement then needs its approval
     */
    @JsonTypeName("EXIGENCE")
    record Exigence(
            String code,
            Portee portee,
            ReferenceJuridique fondement,
            Optional<Confiance> confiance,
            Fait fait,
            Sanction sinon,
            Optional<Silence> silence)
            implements RegleFongibilite {}

    /**
     * The movement needs a step.
     *
     * @param demarche the step
     * @param silence what the silence of the authority is worth, for a step that it answers
     */
    @JsonTypeName("FORMALITE")
    record Formalite(
            String code,
            Portee portee,
            ReferenceJuridique fondement,
            Optional<Confiance> confiance,
            Demarche demarche,
            Optional<Silence> silence)
            implements RegleFongibilite {}

    /** The movement holds for the year only: the next year starts from the split before it. */
    @JsonTypeName("LIMITE_EXERCICE")
    record LimiteExercice(String code, Portee portee, ReferenceJuridique fondement, Optional<Confiance> confiance)
            implements RegleFongibilite {}

    /** A fact that a movement may need. */
    enum Fait {
        /** A charge that lasts is paid by a saving that lasts. */
        RESSOURCE_DURABLE,
        /** Operating charges of later years do not rise. */
        SANS_HAUSSE_ULTERIEURE,
        /** Charges that are certain keep their credits. */
        CHARGES_CERTAINES_COUVERTES,
        /** Staff savings first go to provisions for retirement and for the compte épargne-temps. */
        PROVISIONS_DE_PERSONNEL_DOTEES,
        /** The budget exécutoire was sent to the authority. */
        BUDGET_EXECUTOIRE_TRANSMIS,
        /** The credits moved are free at their origin. */
        CREDITS_DISPONIBLES
    }

    /** What follows when a fact does not hold. */
    enum Sanction {
        /** The movement is refused. */
        REFUS,
        /** The movement is a décision modificative, to be approved. */
        APPROBATION
    }

    /** What crossing a partition costs. */
    enum Suite {
        /** The money may be recovered from the tariff of the year of the finding, or of the next. */
        RECUPERATION_SUR_TARIF,
        /** The money of the year is paid back, and the forfait is suppressed for the future. */
        REVERSEMENT_ET_SUPPRESSION
    }

    /** A step that a movement needs. */
    enum Demarche {
        /** The authority of tarification is told without delay. */
        INFORMATION_AUTORITE,
        /** The accountant is told at once. */
        INFORMATION_COMPTABLE,
        /** Decision of the director alone. */
        DECISION_DIRECTEUR,
        /** Deliberation of the conseil d'administration. */
        DELIBERATION,
        /** Décision modificative, to be approved by the authority. */
        APPROBATION,
        /** Agreement of the signatories, by avenant. */
        AVENANT
    }

    /**
     * What silence is worth.
     *
     * @param serie dated series of the delay, in days from the reception
     * @param approbation true when silence approves, false when it rejects
     */
    record Silence(String serie, boolean approbation) {}
}

package fr.cpom.fongibilite.perequation;

import fr.cpom.contrat.fongibilite.Critere;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.fongibilite.Poste;
import fr.cpom.fongibilite.VerdictMouvement;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The movements of a péréquation, what they make of the contract, and what they cannot do.
 *
 * @param mouvements each with its verdict: rules, steps, facts presumed; by destination, then origin
 * @param montant money moved, euros
 * @param equilibresAvant ESSMS none of whose places is below zero, before
 * @param equilibresApres the same, after
 * @param essms each ESSMS before and after, by name
 * @param postes each place before and after
 * @param nonCouverts the ESSMS left in deficit, and why
 * @param verrous what each set of rules that closes a way would free, once opened
 * @param optimalite how far each objective is proven
 */
public record Perequation(
        List<VerdictMouvement> mouvements,
        MonetaryAmount montant,
        int equilibresAvant,
        int equilibresApres,
        List<EssmsEquilibre> essms,
        List<SoldePoste> postes,
        List<NonCouvert> nonCouverts,
        List<Verrou> verrous,
        List<Optimalite> optimalite) {
    public Perequation {
        mouvements = List.copyOf(mouvements);
        essms = List.copyOf(essms);
        postes = List.copyOf(postes);
        nonCouverts = List.copyOf(nonCouverts);
        verrous = List.copyOf(verrous);
        optimalite = List.copyOf(optimalite);
    }

    /**
     * An ESSMS.
     *
     * @param essms its name
     * @param soldeAvant sum of its places before, euros
     * @param deficitAvant sum of those below zero, as an amount above zero, euros
     * @param soldeApres sum of its places after, euros
     * @param deficitApres what stays uncovered, euros
     * @param equilibreAvant true when none of its places is below zero, before
     * @param equilibreApres the same, after
     */
    public record EssmsEquilibre(
            String essms,
            MonetaryAmount soldeAvant,
            MonetaryAmount deficitAvant,
            MonetaryAmount soldeApres,
            MonetaryAmount deficitApres,
            boolean equilibreAvant,
            boolean equilibreApres) {}

    /**
     * A place.
     *
     * @param poste the place
     * @param avant before the movements, euros
     * @param apres after, euros
     */
    public record SoldePoste(Poste poste, MonetaryAmount avant, MonetaryAmount apres) {}

    /** Why an ESSMS stays in deficit. */
    public enum MotifDeficit {
        /** No place has a surplus. */
        AUCUN_EXCEDENT,
        /** There are surpluses, and rules close the way from every one of them. */
        VOIES_FERMEES,
        /** Even alone, it would not be covered by the surpluses that may come to it. */
        RESSOURCES_INSUFFISANTES,
        /** It could be covered alone, but not beside those that are: the surpluses bring more ESSMS to balance, or cost less, elsewhere. */
        RESSOURCES_PARTAGEES
    }

    /**
     * An ESSMS left in deficit.
     *
     * @param essms its name
     * @param deficit its deficit, euros
     * @param motif why
     * @param ressources the most that may lawfully come to its places in deficit if no other ESSMS is served, euros
     * @param manque what is missing: to it alone, or to the ESSMS of the bottleneck together when the resources are shared, euros
     * @param goulot the places that are short together
     * @param regles the rules that close a way to it
     */
    public record NonCouvert(
            String essms,
            MonetaryAmount deficit,
            MotifDeficit motif,
            MonetaryAmount ressources,
            MonetaryAmount manque,
            Optional<Goulot> goulot,
            List<RegleFermante> regles) {
        public NonCouvert {
            regles = List.copyOf(regles);
        }
    }

    /**
     * The bottleneck, a minimum cut: places in deficit that are short together, and all that may come to them.
     *
     * @param deficits the places
     * @param besoin sum of their deficits, euros
     * @param sources the places in surplus from which credits may come to one of them
     * @param ressources sum of the surpluses, euros, less than {@code besoin}
     */
    public record Goulot(List<Poste> deficits, MonetaryAmount besoin, List<Poste> sources, MonetaryAmount ressources) {
        public Goulot {
            deficits = List.copyOf(deficits);
            sources = List.copyOf(sources);
        }
    }

    /**
     * A rule that closes a way.
     *
     * @param regle its code
     * @param fondement article, or clause
     * @param derogeable true when a clause can open it: the text allows it, or it is a clause of the contract itself
     * @param critere what was not told and leaves the rule undecided: to be told rather than opened
     */
    public record RegleFermante(
            String regle, ReferenceJuridique fondement, boolean derogeable, Optional<Critere> critere) {}

    /**
     * The rules that close the same ways together, and what opening them all would give.
     *
     * @param regles the rules
     * @param derogeable true when a clause of the contract can open them all; otherwise what follows is hypothetical
     * @param montant how much more deficit could be covered, euros
     * @param essmsDePlus how many more ESSMS could be in balance, at least
     */
    public record Verrou(List<RegleFermante> regles, boolean derogeable, MonetaryAmount montant, int essmsDePlus) {
        public Verrou {
            regles = List.copyOf(regles);
        }
    }

    /** What is sought, in this order. */
    public enum ObjectifPerequation {
        /** The most ESSMS in balance: their number. */
        ESSMS_EN_EQUILIBRE,
        /** The least money, in cents; with a partial cover, the most deficit covered. */
        MONTANT,
        /** The fewest movements. */
        NOMBRE_DE_MOUVEMENTS
    }

    /**
     * How far an objective is proven.
     *
     * @param objectif the objective
     * @param valeur what is reached
     * @param borne what nothing lawful can pass, the objectives before it being as they are
     * @param optimal true when that is reached, hence proven; on its own, whatever the other objectives are
     */
    public record Optimalite(ObjectifPerequation objectif, long valeur, long borne, boolean optimal) {}
}

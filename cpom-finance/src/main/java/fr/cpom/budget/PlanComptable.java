package fr.cpom.budget;

import fr.cpom.valeur.Exercice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The accounts of a chart in the years it is in use: the group or title of each, the role of some (CASF L. 315-15 I, R. 314-13,
 * R. 314-214).
 *
 * <p>An account belongs to the row of its longest prefix. When both sides have a row, the longest wins too, except where the
 * sign of the balance decides. An account without row has none: it is never put elsewhere.
 */
public final class PlanComptable {
    private final String edition;
    private final Optional<String> note;
    private final List<LignePlan> lignes;
    private final List<LigneRole> roles;
    private final Map<String, String> libelles;
    private final Map<SensCompte, Map<String, LignePlan>> parPrefixe = new HashMap<>();

    PlanComptable(
            String edition,
            Optional<String> note,
            List<LignePlan> lignes,
            List<LigneRole> roles,
            Map<String, String> libelles) {
        this.edition = edition;
        this.note = note;
        this.lignes = List.copyOf(lignes);
        this.roles = List.copyOf(roles);
        this.libelles = Map.copyOf(libelles);
        for (LignePlan ligne : lignes) {
            parPrefixe.computeIfAbsent(ligne.sens(), s -> new HashMap<>()).put(ligne.prefixe(), ligne);
        }
    }

    /** The groupes fonctionnels of a chart in a year; empty when it has none then. See {@link #groupes(ReferentielComptable, Exercice, Optional, boolean)}. */
    public static Optional<PlanComptable> groupes(ReferentielComptable referentiel, Exercice exercice) {
        return groupes(referentiel, exercice, Optional.empty(), false);
    }

    /**
     * The groupes fonctionnels of a chart in a year.
     *
     * @param lettre annex budget, for M21
     * @param anticipe true to apply ANC 2022-06 one year before it is compulsory, where the chart allows it
     */
    public static Optional<PlanComptable> groupes(
            ReferentielComptable referentiel,
            Exercice exercice,
            Optional<LettreBudgetAnnexe> lettre,
            boolean anticipe) {
        return EditionPlan.chercher(referentiel.exploitation(), EditionPlan.Vue.GROUPES, exercice, lettre, anticipe);
    }

    /** The titles of an annex budget of a hospital (code de la santé publique, annexe 61-5). */
    public static Optional<PlanComptable> titres(
            ReferentielComptable referentiel, Exercice exercice, Optional<LettreBudgetAnnexe> lettre) {
        return EditionPlan.chercher(referentiel.exploitation(), EditionPlan.Vue.TITRES, exercice, lettre, false);
    }

    /** The titles of the tableau de financement (arrêté du 29 décembre 2016). */
    public static Optional<PlanComptable> tableauFinancement(
            ReferentielComptable referentiel, Exercice exercice, boolean anticipe) {
        return EditionPlan.chercher(
                referentiel.financement(), EditionPlan.Vue.TABLEAU_FINANCEMENT, exercice, Optional.empty(), anticipe);
    }

    /** True when a chart may apply ANC 2022-06 in a year before it is compulsory. */
    static boolean anticipable(ReferentielComptable referentiel, Exercice exercice) {
        return EditionPlan.anticipable(referentiel.exploitation(), exercice);
    }

    /** Name of the edition: chart and first year. */
    public String edition() {
        return edition;
    }

    /** A caution on the whole list, if any. */
    public Optional<String> note() {
        return note;
    }

    /** All rows, in the order of the resource. */
    public List<LignePlan> lignes() {
        return lignes;
    }

    /** The accounts that play a role, in the order of the resource. */
    public List<LigneRole> roles() {
        return roles;
    }

    /** What the field calls a group or title, in French: {@code exploitation courante}; empty when the list names none. */
    public Optional<String> libelle(SensCompte sens, RubriqueBudget rubrique) {
        return Optional.ofNullable(libelles.get(sens + " " + rubrique));
    }

    /** The row of the longest prefix of an account on a side. */
    public Optional<LignePlan> ligne(String compte, SensCompte sens) {
        Map<String, LignePlan> duSens = parPrefixe.getOrDefault(sens, Map.of());
        for (int longueur = compte.length(); longueur > 0; longueur--) {
            LignePlan ligne = duSens.get(compte.substring(0, longueur));
            if (ligne != null) {
                return Optional.of(ligne);
            }
        }
        return Optional.empty();
    }

    /** The side on which an account is usually counted: that of its longest prefix, else of its class (6 charge, 7 produit). */
    public SensCompte sensUsuel(String compte) {
        Optional<LignePlan> charge = ligne(compte, SensCompte.CHARGE);
        Optional<LignePlan> produit = ligne(compte, SensCompte.PRODUIT);
        SensCompte classe = compte.startsWith("7") ? SensCompte.PRODUIT : SensCompte.CHARGE;
        if ((charge.isEmpty() && produit.isEmpty()) || selonSolde(charge, produit)) {
            return classe;
        }
        int ecart = longueur(charge) - longueur(produit);
        return ecart > 0 ? SensCompte.CHARGE : ecart < 0 ? SensCompte.PRODUIT : classe;
    }

    /** True when the sign of the balance of an account chooses its side. */
    public boolean selonSolde(String compte) {
        return selonSolde(ligne(compte, SensCompte.CHARGE), ligne(compte, SensCompte.PRODUIT));
    }

    private static boolean selonSolde(Optional<LignePlan> charge, Optional<LignePlan> produit) {
        return charge.isPresent()
                && produit.isPresent()
                && (charge.get().selonSolde() || produit.get().selonSolde());
    }

    private static int longueur(Optional<LignePlan> ligne) {
        return ligne.map(l -> l.prefixe().length()).orElse(0);
    }

    /** The rows that a shorter account would have to be split into: those whose prefix begins with it. */
    public List<LignePlan> lignesSous(String compte) {
        return lignes.stream()
                .filter(l ->
                        l.prefixe().length() > compte.length() && l.prefixe().startsWith(compte))
                .toList();
    }

    /** The role of an account counted on a side. */
    public Optional<LigneRole> role(String compte, SensCompte sens) {
        return roles.stream()
                .filter(r -> r.sens() == sens && compte.startsWith(r.prefixe()))
                .max((a, b) -> Integer.compare(a.prefixe().length(), b.prefixe().length()));
    }

    /** The roles that an account too short to tell may hold. */
    List<LigneRole> rolesSous(String compte) {
        return roles.stream()
                .filter(r ->
                        r.prefixe().length() > compte.length() && r.prefixe().startsWith(compte))
                .toList();
    }

    /** The groups or titles of a side, in order. */
    List<RubriqueBudget> rubriques(SensCompte sens) {
        List<RubriqueBudget> rubriques = new ArrayList<>();
        for (LignePlan ligne : lignes) {
            ligne.rubrique()
                    .filter(r -> ligne.sens() == sens && !rubriques.contains(r))
                    .ifPresent(rubriques::add);
        }
        Collections.sort(rubriques);
        return rubriques;
    }
}

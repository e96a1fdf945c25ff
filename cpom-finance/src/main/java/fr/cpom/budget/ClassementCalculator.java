package fr.cpom.budget;

import fr.cpom.budget.Classement.CompteClasse;
import fr.cpom.budget.Classement.TermesCaf;
import fr.cpom.budget.Classement.TotalRubrique;
import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * A trial balance by groupe fonctionnel (R. 314-13, R. 314-214, L. 315-15 I CASF) or by title, its result to the cent, and the
 * CAF from the roles of its accounts (R. 314-213 I 3°).
 *
 * <p>An account without row is never put elsewhere: it blocks ({@code COMPTE_SANS_GROUPE}; {@code COMPTE_TROP_COURT} when its
 * digits do not tell between groups; {@code COMPTE_ECARTE} when the text takes it out), and the result beside says so. Charges,
 * produits and the result stay true, as they need no group. No chart for the year: {@code PLAN_COMPTABLE_ABSENT}.
 */
public final class ClassementCalculator extends AbstractCalculator<DemandeClassement, Classement> {
    private static final ClassementCalculator STANDARD = new ClassementCalculator();

    private ClassementCalculator() {
        super(
                "budget.classement",
                DemandeClassement.class,
                Classement.class,
                Articles.L_315_15_I,
                Articles.R_314_13,
                Articles.R_314_214,
                Articles.R_314_213_I_3,
                Articles.ANC_2022_06);
    }

    /** The calculator. */
    public static ClassementCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<Classement> calculer(DemandeClassement entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Optional<PlanComptable> groupes = PlanComptable.groupes(
                entree.referentiel(), entree.exercice(), entree.lettre(), entree.applicationAnticipee());
        Optional<PlanComptable> titres = PlanComptable.titres(entree.referentiel(), entree.exercice(), entree.lettre());
        controler(entree, groupes.isPresent() || titres.isPresent(), anomalies);
        List<Balance.Compte> comptes = Balance.lire(entree.comptes(), anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        PlanComptable plan = groupes.or(() -> titres).orElseThrow();
        ReferenceJuridique article = groupes.isPresent() ? Articles.R_314_214 : Articles.CSP_R_6145_15;
        Vue principale = new Vue(plan, article, comptes, contexte.tracage());
        List<TotalRubrique> parGroupe = groupes.isPresent() ? principale.totaux() : List.of();
        List<TotalRubrique> parTitre = List.of();
        principale.signaler(anomalies);
        if (groupes.isEmpty()) {
            parTitre = principale.totaux();
        } else if (titres.isPresent()) {
            Vue seconde = new Vue(titres.get(), Articles.CSP_R_6145_15, comptes, contexte.tracage());
            seconde.signaler(anomalies);
            parTitre = seconde.totaux();
        }
        titres.flatMap(PlanComptable::note)
                .ifPresent(n -> anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.PLAN_M21_ANCIEN,
                                "/lettre",
                                "edition",
                                titres.get().edition())
                        .selon(Articles.CSP_R_6145_15)));
        Resultat resultat = principale.resultat();
        Classement classement = new Classement(
                entree.exercice(),
                plan.edition(),
                !anomalies.bloquent(),
                parGroupe,
                parTitre,
                principale.nonClasses(),
                euros(resultat.charges),
                euros(resultat.produits),
                euros(resultat.montant),
                principale.caf(resultat.montant, anomalies),
                Math.toIntExact(entree.comptes().stream()
                        .filter(l -> !Balance.deResultat(l.compte()))
                        .count()));
        return Calcul.de(classement, anomalies, principale.explication());
    }

    private static void controler(DemandeClassement entree, boolean trouve, Anomalies anomalies) {
        if (entree.comptes().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.CHAMP_MANQUANT, "/comptes", "champ", "comptes"));
        }
        if (entree.referentiel() == ReferentielComptable.M21 && entree.lettre().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.CHAMP_MANQUANT, "/lettre", "champ", "lettre"));
        } else if (!trouve) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.PLAN_COMPTABLE_ABSENT,
                    "/exercice",
                    "referentiel",
                    entree.referentiel().name(),
                    "exercice",
                    entree.exercice().toString()));
        }
        if (entree.applicationAnticipee() && !PlanComptable.anticipable(entree.referentiel(), entree.exercice())) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.PLAN_ANTICIPATION_SANS_OBJET,
                            "/applicationAnticipee",
                            "exercice",
                            entree.exercice().toString())
                    .selon(Articles.ANC_2022_06));
        }
    }

    private static MonetaryAmount euros(MontantExplique montant) {
        return Montants.ofCentimes(montant.centimes());
    }

    /** Charges, produits and what is left. */
    private record Resultat(MontantExplique charges, MontantExplique produits, MontantExplique montant) {}

    /** An account where a chart counts it. */
    private record Place(Balance.Compte compte, SensCompte sens, MontantExplique montant, Optional<LignePlan> ligne) {}

    /** The accounts as one chart counts them. */
    private static final class Vue {
        private final PlanComptable plan;
        private final ReferenceJuridique article;
        private final Tracage t;
        private final List<Place> places = new ArrayList<>();
        private final List<MontantExplique> charges = new ArrayList<>();
        private final List<MontantExplique> produits = new ArrayList<>();
        private final List<TotalRubrique> totaux = new ArrayList<>();
        private final Resultat resultat;
        private MontantExplique caf;

        Vue(PlanComptable plan, ReferenceJuridique article, List<Balance.Compte> comptes, Tracage t) {
            this.plan = plan;
            this.article = article;
            this.t = t;
            for (Balance.Compte compte : comptes) {
                places.add(placer(compte));
            }
            totaliser(SensCompte.CHARGE, charges);
            totaliser(SensCompte.PRODUIT, produits);
            MontantExplique c = t.somme("totalCharges", article, charges);
            MontantExplique p = t.somme("totalProduits", article, produits);
            resultat = new Resultat(c, p, t.somme("resultatExercice", article, p, c.retranche()));
            caf = resultat.montant;
        }

        private Place placer(Balance.Compte compte) {
            SensCompte sens = plan.sensUsuel(compte.numero());
            MontantExplique montant = compte.solde(sens, article, t);
            if (montant.centimes() < 0 && plan.selonSolde(compte.numero())) {
                sens = sens == SensCompte.CHARGE ? SensCompte.PRODUIT : SensCompte.CHARGE;
                montant = t.somme("soldeInverse", article, montant.retranche()).pour(compte.numero());
            }
            return new Place(compte, sens, montant, plan.ligne(compte.numero(), sens));
        }

        private void totaliser(SensCompte sens, List<MontantExplique> termes) {
            for (RubriqueBudget rubrique : plan.rubriques(sens)) {
                List<Place> siennes = places.stream()
                        .filter(p -> p.sens == sens && rubrique(p).equals(Optional.of(rubrique)))
                        .toList();
                MontantExplique total = t.somme(
                                "totalRubrique",
                                article,
                                siennes.stream().map(Place::montant).toList())
                        .pour(sens + " " + rubrique);
                termes.add(total);
                totaux.add(new TotalRubrique(
                        sens,
                        rubrique,
                        euros(total),
                        siennes.stream().map(this::classe).toList()));
            }
            places.stream().filter(p -> p.sens == sens && rubrique(p).isEmpty()).forEach(p -> termes.add(p.montant));
        }

        private static Optional<RubriqueBudget> rubrique(Place place) {
            return place.ligne.flatMap(LignePlan::rubrique);
        }

        private CompteClasse classe(Place place) {
            return new CompteClasse(
                    place.compte.numero(),
                    place.compte.libelle(),
                    place.sens,
                    euros(place.montant),
                    place.ligne.map(LignePlan::prefixe),
                    place.ligne.map(LignePlan::confiance),
                    plan.role(place.compte.numero(), place.sens).map(LigneRole::role));
        }

        List<TotalRubrique> totaux() {
            return List.copyOf(totaux);
        }

        List<CompteClasse> nonClasses() {
            return places.stream()
                    .filter(p -> rubrique(p).isEmpty() && !p.montant.estNul())
                    .map(this::classe)
                    .toList();
        }

        Resultat resultat() {
            return resultat;
        }

        void signaler(Anomalies anomalies) {
            List<String> aConfirmer = new ArrayList<>();
            for (Place place : places) {
                if (place.montant.estNul()) {
                    continue;
                }
                if (rubrique(place).isEmpty()) {
                    anomalies.ajouter(nonClasse(place));
                } else if (place.ligne.orElseThrow().confiance() == Confiance.A_CONFIRMER) {
                    aConfirmer.add(place.compte.numero());
                }
            }
            if (!aConfirmer.isEmpty()) {
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.PLAN_COMPTABLE_A_CONFIRMER,
                                "/comptes",
                                "edition",
                                plan.edition(),
                                "comptes",
                                String.join(", ", aConfirmer))
                        .selon(Articles.L_315_15_I));
            }
        }

        private Anomalie nonClasse(Place place) {
            String compte = place.compte.numero();
            String chemin = place.compte.chemin();
            if (place.ligne.isPresent()) {
                LignePlan ligne = place.ligne.get();
                return Anomalie.of(
                                CodeAnomalie.COMPTE_ECARTE,
                                chemin,
                                "compte",
                                compte,
                                "edition",
                                plan.edition(),
                                "remplacePar",
                                ligne.remplacePar().orElse("-"))
                        .selon(ligne.reference());
            }
            List<String> dessous = plan.lignesSous(compte).stream()
                    .filter(l -> l.rubrique().isPresent())
                    .map(l -> l.prefixe() + " " + l.rubrique().get())
                    .toList();
            return dessous.isEmpty()
                    ? Anomalie.of(CodeAnomalie.COMPTE_SANS_GROUPE, chemin, "compte", compte, "edition", plan.edition())
                            .selon(article)
                    : Anomalie.of(
                                    CodeAnomalie.COMPTE_TROP_COURT,
                                    chemin,
                                    "compte",
                                    compte,
                                    "edition",
                                    plan.edition(),
                                    "comptes",
                                    String.join(", ", dessous))
                            .selon(article);
        }

        TermesCaf caf(MontantExplique montant, Anomalies anomalies) {
            MontantExplique dotations = role("dotations", RoleCompte.DOTATION);
            MontantExplique vnc = role("vncCedees", RoleCompte.VNC_CEDEE);
            MontantExplique cessions = role("produitsCession", RoleCompte.PRODUIT_CESSION);
            MontantExplique quotePart = role("quotePartSubventions", RoleCompte.QUOTE_PART_SUBVENTION);
            MontantExplique reprises = role("reprisesNonEncaissees", RoleCompte.REPRISE);
            MontantExplique reprises778 = role("reprises778", RoleCompte.REPRISE_778);
            caf = t.somme(
                    "cafExercice",
                    Articles.R_314_213_I_3,
                    montant,
                    dotations,
                    vnc,
                    cessions.retranche(),
                    quotePart.retranche(),
                    reprises.retranche(),
                    reprises778.retranche());
            signalerRoles(anomalies);
            return new TermesCaf(
                    euros(dotations),
                    euros(vnc),
                    euros(cessions),
                    euros(quotePart),
                    euros(reprises),
                    euros(reprises778),
                    euros(caf));
        }

        private MontantExplique role(String libelle, RoleCompte role) {
            return t.somme(
                            "termeCaf",
                            Articles.R_314_213_I_3,
                            places.stream()
                                    .filter(p -> plan.role(p.compte.numero(), p.sens)
                                            .filter(r -> r.role() == role)
                                            .isPresent())
                                    .map(Place::montant)
                                    .toList())
                    .pour(libelle);
        }

        private void signalerRoles(Anomalies anomalies) {
            List<String> courts = new ArrayList<>();
            List<String> aConfirmer = new ArrayList<>();
            for (Place place : places) {
                String compte = place.compte.numero();
                if (place.montant.estNul()) {
                    continue;
                }
                Optional<LigneRole> role = plan.role(compte, place.sens);
                if (role.isEmpty() && !plan.rolesSous(compte).isEmpty()) {
                    courts.add(compte);
                }
                if (role.filter(r -> r.confiance() == Confiance.A_CONFIRMER).isPresent()) {
                    aConfirmer.add(compte);
                }
            }
            ajouter(CodeAnomalie.ROLE_COMPTE_INDETERMINE, courts, anomalies);
            ajouter(CodeAnomalie.ROLE_COMPTE_A_CONFIRMER, aConfirmer, anomalies);
        }

        private static void ajouter(CodeAnomalie code, List<String> comptes, Anomalies anomalies) {
            if (!comptes.isEmpty()) {
                anomalies.ajouter(Anomalie.of(code, "/comptes", "comptes", String.join(", ", comptes))
                        .selon(Articles.R_314_213_I_3));
            }
        }

        Explication explication() {
            return caf.explication();
        }
    }
}

package fr.cpom.budget;

import fr.cpom.budget.Classement.TotalRubrique;
import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.Montants;
import java.util.List;
import java.util.Optional;

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
        VueClassement principale = new VueClassement(plan, article, comptes, contexte.tracage());
        List<TotalRubrique> parGroupe = groupes.isPresent() ? principale.totaux() : List.of();
        List<TotalRubrique> parTitre = List.of();
        principale.signaler(anomalies);
        if (groupes.isEmpty()) {
            parTitre = principale.totaux();
        } else if (titres.isPresent()) {
            VueClassement seconde =
                    new VueClassement(titres.get(), Articles.CSP_R_6145_15, comptes, contexte.tracage());
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
        CafClassement caf = new CafClassement(principale, contexte.tracage());
        caf.signaler(anomalies);
        Classement classement = new Classement(
                entree.exercice(),
                plan.edition(),
                !anomalies.bloquent(),
                parGroupe,
                parTitre,
                principale.nonClasses(),
                Montants.ofCentimes(principale.charges().centimes()),
                Montants.ofCentimes(principale.produits().centimes()),
                Montants.ofCentimes(principale.resultat().centimes()),
                caf.termes(),
                Math.toIntExact(entree.comptes().stream()
                        .filter(l -> !Balance.deResultat(l.compte()))
                        .count()));
        return Calcul.de(classement, anomalies, caf.explication());
    }

    private static void controler(DemandeClassement entree, boolean trouve, Anomalies anomalies) {
        if (entree.comptes().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "comptes"));
        }
        if (entree.referentiel() == ReferentielComptable.M21 && entree.lettre().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "lettre"));
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
}

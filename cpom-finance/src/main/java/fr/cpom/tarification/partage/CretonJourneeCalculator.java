package fr.cpom.tarification.partage;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.tarification.interne.Decompte;
import fr.cpom.tarification.partage.PriseEnChargeCreton.PartJournee;
import fr.cpom.tarification.partage.PriseEnChargeCreton.Payeur;
import fr.cpom.valeur.Montants;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who pays a day of the amendement Creton, and at what price (L. 242-4 al. 8 to 10 CASF): the département of the domicile de
 * secours when the person is oriented to an ESSMS of the département; the same, less the forfait journalier plafond soins of the
 * year before, billed to the assurance maladie, for an EAM (FAM) or a SAMSAH; the assurance maladie otherwise.
 *
 * <p>Refused: an ESSMS that is not of 2° of L. 312-1 I ({@code CRETON_HORS_CHAMP}), an orientation that the table does not know
 * ({@code CRETON_ORIENTATION_INCONNUE}): {@code competence} then tells it. A {@code competence} that contradicts the table holds, and
 * is told ({@code CRETON_COMPETENCE_CONTREDITE}). An orientation to two ESSMS at once is not settled by the text, and is not
 * computed.
 */
public final class CretonJourneeCalculator extends AbstractCalculator<DemandeCretonJournee, PriseEnChargeCreton> {
    private static final CretonJourneeCalculator STANDARD = new CretonJourneeCalculator();

    private CretonJourneeCalculator() {
        super(
                "partage.creton-journee",
                DemandeCretonJournee.class,
                PriseEnChargeCreton.class,
                Articles.L_242_4,
                Articles.L_242_4_AL2,
                Articles.L_242_4_AL8,
                Articles.L_242_4_AL9,
                Articles.L_242_4_AL10,
                Articles.L_242_10);
    }

    /** The calculator. */
    public static CretonJourneeCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<PriseEnChargeCreton> calculer(DemandeCretonJournee entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        verifierAccueil(entree.categorieAccueil(), "/categorieAccueil", anomalies);
        LocalDate jour = entree.jour().orElse(contexte.date());
        Optional<LocalDate> depuis = depuis(entree, jour, contexte, anomalies);
        boolean age = depuis.map(d -> !jour.isBefore(d)).orElse(true);
        Optional<CompetenceCreton> decidee = age ? competence(entree, anomalies) : Optional.empty();
        boolean applicable = age && entree.decisionCommission().orElse(true);
        if (!age) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.CRETON_AVANT_AGE,
                            "/naissance",
                            "date",
                            depuis.map(LocalDate::toString).orElse(""))
                    .selon(Articles.L_242_10));
        } else if (!applicable) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.CRETON_SANS_DECISION, "/decisionCommission")
                    .selon(Articles.L_242_4_AL2));
        }
        Tracage t = contexte.tracage();
        MontantExplique tarif =
                t.entree("tarifJournalier", Montants.centimes(entree.tarifJournalier()), "/tarifJournalier");
        Optional<MontantExplique> forfait = forfait(entree, decidee, tarif, t, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        ReferenceJuridique article =
                decidee.map(CretonJourneeCalculator::article).orElse(Articles.L_242_10);
        MontantExplique departement = decidee.filter(c -> c != CompetenceCreton.ASSURANCE_MALADIE)
                .map(c -> forfait.map(f -> t.somme("partDepartement", article, tarif, f.retranche()))
                        .orElse(tarif))
                .orElse(t.somme("partDepartement", article, List.of()));
        MontantExplique caisse = t.somme("partAssuranceMaladie", article, tarif, departement.retranche());
        List<MontantExplique> montants = new ArrayList<>();
        List<PartJournee> parts = new ArrayList<>();
        if (decidee.filter(c -> c != CompetenceCreton.ASSURANCE_MALADIE).isPresent()) {
            ajouter(
                    Payeur.DEPARTEMENT_DOMICILE_DE_SECOURS,
                    entree.domicileDeSecours(),
                    departement,
                    entree.journees(),
                    article,
                    contexte,
                    parts,
                    montants);
        }
        if (decidee.filter(c -> c == CompetenceCreton.DEPARTEMENT).isEmpty()) {
            ajouter(
                    Payeur.ASSURANCE_MALADIE,
                    Optional.empty(),
                    caisse,
                    entree.journees(),
                    article,
                    contexte,
                    parts,
                    montants);
        }
        MontantExplique total = t.somme("total", article, montants);
        return Calcul.de(
                new PriseEnChargeCreton(
                        applicable,
                        depuis,
                        decidee,
                        entree.tarifJournalier(),
                        entree.journees(),
                        parts,
                        Montants.ofCentimes(total.centimes()),
                        article),
                anomalies,
                total.explication());
    }

    private static void ajouter(
            Payeur payeur,
            Optional<Territoire> departement,
            MontantExplique prix,
            BigDecimal journees,
            ReferenceJuridique article,
            Contexte contexte,
            List<PartJournee> parts,
            List<MontantExplique> montants) {
        MontantExplique montant = contexte.tracage()
                .fraction(
                        payeur == Payeur.ASSURANCE_MALADIE ? "partAssuranceMaladie" : "partDepartement",
                        prix,
                        Decompte.entier(journees),
                        Decompte.UNITE,
                        contexte.arrondi(),
                        article);
        montants.add(montant);
        parts.add(new PartJournee(
                payeur, departement, Montants.ofCentimes(prix.centimes()), Montants.ofCentimes(montant.centimes())));
    }

    private static ReferenceJuridique article(CompetenceCreton competence) {
        return switch (competence) {
            case DEPARTEMENT -> Articles.L_242_4_AL8;
            case CONJOINTE -> Articles.L_242_4_AL9;
            case ASSURANCE_MALADIE -> Articles.L_242_4_AL10;
        };
    }

    /** Refuses an ESSMS that keeps the person without being of 2° of L. 312-1 I. */
    static void verifierAccueil(Optional<CategorieEssms> categorie, String chemin, Anomalies anomalies) {
        categorie
                .filter(c -> !c.numerosCasf().contains("2"))
                .ifPresent(c ->
                        anomalies.ajouter(Anomalie.of(CodeAnomalie.CRETON_HORS_CHAMP, chemin, "valeur", c.libelle())
                                .selon(Articles.L_242_4_AL2)));
    }

    private static Optional<LocalDate> depuis(
            DemandeCretonJournee entree, LocalDate jour, Contexte contexte, Anomalies anomalies) {
        if (entree.naissance().isEmpty()) {
            return Optional.empty();
        }
        return contexte.entier("partage.creton.age", jour, "/naissance", anomalies)
                .map(age -> entree.naissance()
                        .get()
                        .plusYears(Math.max(age, entree.ageLimiteAgrement().orElse(age))));
    }

    private static Optional<CompetenceCreton> competence(DemandeCretonJournee entree, Anomalies anomalies) {
        if (entree.competence().isPresent()) {
            CompetenceCreton dite = entree.competence().get();
            entree.orientation()
                    .filter(o -> CompetenceCreton.ligne(o)
                            .filter(l -> l.competence() != dite)
                            .isPresent())
                    .ifPresent(o -> anomalies.ajouter(Anomalie.of(
                                    CodeAnomalie.CRETON_COMPETENCE_CONTREDITE,
                                    "/competence",
                                    "dite",
                                    dite.name(),
                                    "categorie",
                                    o.libelle(),
                                    "table",
                                    CompetenceCreton.ligne(o)
                                            .map(l -> l.competence().name())
                                            .orElse(""))
                            .selon(Articles.L_242_4)));
            return entree.competence();
        }
        if (entree.orientation().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "orientation").selon(Articles.L_242_4));
            return Optional.empty();
        }
        CategorieEssms categorie = entree.orientation().get();
        Optional<CompetenceCreton.Ligne> ligne = CompetenceCreton.ligne(categorie);
        if (ligne.isEmpty()) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.CRETON_ORIENTATION_INCONNUE, "/orientation", "valeur", categorie.libelle())
                            .selon(Articles.L_242_4));
        } else if (ligne.get().service() && ligne.get().competence() == CompetenceCreton.DEPARTEMENT) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.CRETON_SERVICE_DEPARTEMENT, "/orientation", "valeur", categorie.libelle())
                            .selon(Articles.L_242_4_AL8));
        }
        return ligne.map(CompetenceCreton.Ligne::competence);
    }

    /** The forfait billed to the assurance maladie, never above the tariff. */
    private static Optional<MontantExplique> forfait(
            DemandeCretonJournee entree,
            Optional<CompetenceCreton> competence,
            MontantExplique tarif,
            Tracage t,
            Anomalies anomalies) {
        if (competence.filter(c -> c == CompetenceCreton.CONJOINTE).isEmpty()) {
            return Optional.empty();
        }
        if (entree.forfaitPlafondPrecedent().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "forfaitPlafondPrecedent").selon(Articles.L_242_4_AL9));
            return Optional.empty();
        }
        MontantExplique forfait = t.entree(
                "forfaitPlafond",
                Montants.centimes(entree.forfaitPlafondPrecedent().get()),
                "/forfaitPlafondPrecedent");
        if (forfait.centimes() > tarif.centimes()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.CRETON_FORFAIT_SUPERIEUR, "/forfaitPlafondPrecedent")
                    .selon(Articles.L_242_4_AL9));
            return Optional.of(t.minimum("forfaitPlafond", forfait, tarif, Articles.L_242_4_AL9));
        }
        return Optional.of(forfait);
    }
}

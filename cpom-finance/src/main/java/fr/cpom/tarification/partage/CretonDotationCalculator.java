package fr.cpom.tarification.partage;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.tarification.partage.DemandeCretonDotation.Forme;
import fr.cpom.tarification.partage.DemandeCretonDotation.Modification;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The dotation of an ESSMS of 2° that regularly hosts young adults kept under L. 242-4: the part of the départements is what
 * they bore in the last year, billed as prix de journée; the assurance maladie pays the rest (R. 314-105 XVI, R. 314-115 al. 3
 * to 7 CASF).
 *
 * <p>Refused: an ESSMS of another number ({@code CRETON_HORS_CHAMP}), a part above the dotation ({@code
 * CRETON_PART_SUPERIEURE}), départements that do not sum to their total ({@code CRETON_DETAIL_INCOHERENT}). Products sent after
 * the day, and a change that changes nothing, are told; a change that is not yet decided ({@code CRETON_MODIFICATION_NON_DECIDEE})
 * changes nothing. The months before that of its effect stay at the earlier twelfth and the next payment settles the difference,
 * as R. 314-116 al. 2 does for a price fixed late; without that day the twelfths are those of the split that holds, over the
 * whole year ({@code CRETON_EFFET_INCONNU}).
 */
public final class CretonDotationCalculator extends AbstractCalculator<DemandeCretonDotation, CretonDotation> {
    private static final CretonDotationCalculator STANDARD = new CretonDotationCalculator();

    private CretonDotationCalculator() {
        super(
                "partage.creton-dotation",
                DemandeCretonDotation.class,
                CretonDotation.class,
                Articles.R_314_105_XVI,
                Articles.R_314_115_CRETON,
                Articles.R_174_16_1,
                Articles.R_314_114);
    }

    /** The calculator. */
    public static CretonDotationCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<CretonDotation> calculer(DemandeCretonDotation entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Exercice exercice = entree.exercice().orElseGet(() -> Exercice.du(contexte.date()));
        ReferenceJuridique article =
                entree.forme() == Forme.DOTATION_GLOBALE ? Articles.R_314_105_XVI : Articles.R_314_115_CRETON;
        CretonJourneeCalculator.verifierAccueil(entree.categorie(), "/categorie", anomalies);
        Tracage t = contexte.tracage();
        MontantExplique dotation = t.entree("dotation", Montants.centimes(entree.dotation()), "/dotation");
        Optional<MontantExplique> initiale = initiale(entree, article, t, anomalies);
        Optional<LocalDate> limite = limite(exercice, contexte, anomalies);
        Douziemes douziemes = Douziemes.de(Optional.of(exercice), contexte, anomalies);
        if (initiale.isEmpty() || limite.isEmpty() || anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Optional<Boolean> aTemps = entree.transmisLe().map(d -> !d.isAfter(limite.get()));
        if (!aTemps.orElse(true)) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.CRETON_TRANSMISSION_TARDIVE,
                            "/transmisLe",
                            "date",
                            entree.transmisLe().map(LocalDate::toString).orElse(""),
                            "limite",
                            limite.get().toString())
                    .selon(article));
        }
        Optional<MontantExplique> modifiee =
                entree.accueilRegulier() ? modifiee(entree, exercice, article, t, anomalies) : Optional.empty();
        MontantExplique part = modifiee.orElse(initiale.get());
        if (part.centimes() > dotation.centimes()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.CRETON_PART_SUPERIEURE,
                            modifiee.isPresent() ? "/modification/partDepartements" : "/produitsDepartements",
                            "montant",
                            Montants.texteCentimes(part.centimes()),
                            "dotation",
                            Montants.texteCentimes(dotation.centimes()))
                    .selon(article));
            return Calcul.impossible(anomalies);
        }
        MontantExplique caisse = t.somme("partAssuranceMaladie", article, dotation, part.retranche());
        return Calcul.de(
                new CretonDotation(
                        entree.dotation(),
                        Montants.ofCentimes(part.centimes()),
                        Montants.ofCentimes(caisse.centimes()),
                        versements(entree, exercice, douziemes, dotation, initiale.get(), modifiee, caisse, anomalies),
                        modifiee.map(m -> Montants.ofCentimes(initiale.get().centimes())),
                        limite.get(),
                        aTemps,
                        modifiee.isPresent(),
                        article,
                        Articles.R_174_16_1,
                        Articles.R_314_114),
                anomalies,
                caisse.explication());
    }

    /** The payments of the year: the earlier split up to the month of the change, then the new one, what was paid settled at once. */
    private static List<MonetaryAmount> versements(
            DemandeCretonDotation entree,
            Exercice exercice,
            Douziemes douziemes,
            MontantExplique dotation,
            MontantExplique initiale,
            Optional<MontantExplique> modifiee,
            MontantExplique caisse,
            Anomalies anomalies) {
        List<MonetaryAmount> nouveaux = douziemes.de(caisse, Articles.R_174_16_1);
        if (modifiee.isEmpty()) {
            return nouveaux;
        }
        Optional<LocalDate> effet = entree.modification().flatMap(Modification::effetLe);
        if (effet.isEmpty() || !exercice.plage().contient(effet.get()) || nouveaux.size() != Douziemes.MOIS) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.CRETON_EFFET_INCONNU, "/modification/effetLe")
                    .selon(Articles.R_314_116));
            return nouveaux;
        }
        List<MonetaryAmount> anciens =
                Douziemes.egaux(Math.subtractExact(dotation.centimes(), initiale.centimes()), douziemes);
        List<MonetaryAmount> payes = new ArrayList<>();
        long du = 0;
        long verse = 0;
        for (int mois = 1; mois <= Douziemes.MOIS; mois++) {
            du = Math.addExact(du, Montants.centimes(nouveaux.get(mois - 1)));
            long montant = mois < effet.get().getMonthValue()
                    ? Montants.centimes(anciens.get(mois - 1))
                    : Math.max(0, Math.subtractExact(du, verse));
            verse = Math.addExact(verse, montant);
            payes.add(Montants.ofCentimes(montant));
        }
        if (verse != caisse.centimes()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.CRETON_TROP_VERSE,
                            "/modification/effetLe",
                            "verse",
                            Montants.texteCentimes(verse),
                            "part",
                            Montants.texteCentimes(caisse.centimes()),
                            "excedent",
                            Montants.texteCentimes(verse - caisse.centimes()))
                    .selon(Articles.R_314_116));
        }
        return payes;
    }

    private static Optional<LocalDate> limite(Exercice exercice, Contexte contexte, Anomalies anomalies) {
        return contexte.lire(
                        Serie.jour("partage.creton.transmission"),
                        exercice.debut(),
                        Territoire.national(),
                        "/transmisLe",
                        anomalies)
                .map(LectureBareme::valeur)
                .map(j -> j.atYear(exercice.annee()));
    }

    /** What the départements bore in the last year; nothing when the ESSMS does not regularly host such young adults. */
    private static Optional<MontantExplique> initiale(
            DemandeCretonDotation entree, ReferenceJuridique article, Tracage t, Anomalies anomalies) {
        if (!entree.accueilRegulier()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.CRETON_ACCUEIL_NON_REGULIER, "/accueilRegulier")
                    .selon(article));
            return Optional.of(t.somme("produitsDepartements", article, List.of()));
        }
        List<MontantExplique> detail = new ArrayList<>();
        for (int i = 0; i < entree.detail().size(); i++) {
            detail.add(t.entree(
                            "partDepartement",
                            Montants.centimes(entree.detail().get(i).montant()),
                            "/detail/" + i + "/montant")
                    .pour(entree.detail().get(i).departement()));
        }
        Optional<MontantExplique> somme =
                detail.isEmpty() ? Optional.empty() : Optional.of(t.somme("produitsDepartements", article, detail));
        if (entree.produitsDepartements().isEmpty()) {
            if (somme.isEmpty()) {
                anomalies.ajouter(Anomalie.manque("", "produitsDepartements").selon(article));
            }
            return somme;
        }
        long dit = Montants.centimes(entree.produitsDepartements().get());
        if (somme.isPresent() && somme.get().centimes() != dit) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.CRETON_DETAIL_INCOHERENT,
                    "/detail",
                    "somme",
                    Montants.texteCentimes(somme.get().centimes()),
                    "total",
                    Montants.texteCentimes(dit)));
        }
        return Optional.of(somme.orElseGet(() -> t.entree("produitsDepartements", dit, "/produitsDepartements")));
    }

    /** The part that a change in the year gives, when it holds. */
    private static Optional<MontantExplique> modifiee(
            DemandeCretonDotation entree,
            Exercice exercice,
            ReferenceJuridique article,
            Tracage t,
            Anomalies anomalies) {
        if (entree.modification().isEmpty()) {
            return Optional.empty();
        }
        Modification modification = entree.modification().get();
        if (modification.motif().filter(m -> !m.isBlank()).isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.CRETON_DEMANDE_NON_MOTIVEE, "/modification/motif")
                    .selon(article));
            return Optional.empty();
        }
        if (!exercice.plage().contient(modification.demandeLe())) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.CRETON_MODIFICATION_HORS_EXERCICE,
                            "/modification/demandeLe",
                            "date",
                            modification.demandeLe().toString(),
                            "exercice",
                            exercice.toString())
                    .selon(article));
            return Optional.empty();
        }
        if (modification.acceptee().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.CRETON_MODIFICATION_NON_DECIDEE, "/modification/acceptee")
                    .selon(article));
        }
        if (!modification.acceptee().orElse(false)) {
            return Optional.empty();
        }
        return Optional.of(t.entree(
                "produitsDepartements",
                Montants.centimes(modification.partDepartements()),
                "/modification/partDepartements"));
    }
}

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
import fr.cpom.tarification.interne.Decompte;
import fr.cpom.tarification.partage.DemandeCretonDotation.Forme;
import fr.cpom.tarification.partage.DemandeCretonDotation.Modification;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dotation of an ESSMS of 2° that regularly hosts young adults kept under L. 242-4: the part of the départements is what
 * they bore in the last year, billed as prix de journée; the assurance maladie pays the rest (R. 314-105 XVI, R. 314-115 al. 3
 * to 7 CASF).
 *
 * <p>Refused: an ESSMS of another number ({@code CRETON_HORS_CHAMP}), a part above the dotation ({@code
 * CRETON_PART_SUPERIEURE}), départements that do not sum to their total ({@code CRETON_DETAIL_INCOHERENT}). Products sent after
 * the day, and a change that changes nothing, are told. The twelfths are those of the split that holds; what was paid before a
 * change is settled by {@code dotation.versements}.
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
                        douziemes.de(caisse, Articles.R_174_16_1),
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
                anomalies.ajouter(Decompte.manque("", "produitsDepartements").selon(article));
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
        if (!modification.acceptee().orElse(true)) {
            return Optional.empty();
        }
        return Optional.of(t.entree(
                "produitsDepartements",
                Montants.centimes(modification.partDepartements()),
                "/modification/partDepartements"));
    }
}

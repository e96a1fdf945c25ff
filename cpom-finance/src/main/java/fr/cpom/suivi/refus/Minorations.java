package fr.cpom.suivi.refus;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.Serie;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** The rates of the reduction by rank of year, and what they take from a forfait soins. */
final class Minorations {
    private final Contexte contexte;
    private final Anomalies anomalies;
    private final Optional<MonetaryAmount> forfait;

    Minorations(Optional<MonetaryAmount> forfait, Contexte contexte, Anomalies anomalies) {
        this.forfait = forfait;
        this.contexte = contexte;
        this.anomalies = anomalies;
    }

    /** The range of a year, with the explanation of its highest and lowest amounts. */
    record Calculee(PlageMinoration plage, Explication explication) {}

    /** A forfait in the form of the library; below zero, refused. */
    static Optional<MonetaryAmount> forfait(Optional<MonetaryAmount> donne) {
        donne.filter(MonetaryAmount::isNegative).ifPresent(m -> {
            throw new ValeurInvalideException("MONTANT_NEGATIF", "forfaitSoins", Montants.texte(m));
        });
        return donne.map(Montants::normalise);
    }

    /**
     * The range of the year of a rank; empty, with its anomaly, when no rate is in force ({@code REFUS_AVANT_LA_REGLE}
     * before the rule).
     *
     * @param jour day of the year, at which the rates are read
     */
    Optional<Calculee> plage(
            int rang, LocalDate jour, Optional<Exercice> exercice, Optional<LocalDate> debut, Optional<LocalDate> fin) {
        String annees = rang == 1 ? "premiere-annee" : "annees-suivantes";
        Optional<LectureBareme<Taux>> minimum = taux("refus.taux-minimal." + annees, jour);
        Optional<LectureBareme<Taux>> maximum = taux("refus.taux-maximal." + annees, jour);
        if (minimum.isEmpty() || maximum.isEmpty()) {
            return Optional.empty();
        }
        Tracage t = contexte.tracage();
        Optional<MontantExplique> bas = forfait.map(f -> montant(f, "minorationMinimale", minimum.get()));
        Optional<MontantExplique> haut = forfait.map(f -> montant(f, "minorationMaximale", maximum.get()));
        PlageMinoration plage = new PlageMinoration(
                rang,
                exercice,
                debut,
                fin,
                minimum.get().valeur(),
                maximum.get().valeur(),
                bas.map(m -> Montants.ofCentimes(m.centimes())),
                haut.map(m -> Montants.ofCentimes(m.centimes())),
                minimum.get().entree().reference());
        // The maximum of both bounds holds both in its explanation.
        Explication explication = bas.isEmpty()
                ? Explication.vide()
                : t.maximum("minorationEncourue", bas.get(), haut.orElseThrow(), Articles.D_314_167_1_I_5)
                        .explication();
        return Optional.of(new Calculee(plage, explication));
    }

    /** The ceiling of the law. */
    Optional<Taux> plafond(LocalDate jour) {
        return taux("refus.taux-plafond", jour).map(LectureBareme::valeur);
    }

    /** True when a rate stands in a range; otherwise the anomalies say why. */
    boolean admissible(Taux taux, PlageMinoration plage, LocalDate jour, String chemin) {
        boolean bas = taux.compareTo(plage.tauxMinimal()) < 0;
        boolean haut = taux.compareTo(plage.tauxMaximal()) > 0;
        if (bas) {
            anomalies.ajouter(hors(CodeAnomalie.REFUS_TAUX_TROP_BAS, taux, plage.tauxMinimal(), plage.rang(), chemin)
                    .selon(Articles.D_314_167_1_I_5));
        }
        if (haut) {
            anomalies.ajouter(hors(CodeAnomalie.REFUS_TAUX_TROP_HAUT, taux, plage.tauxMaximal(), plage.rang(), chemin)
                    .selon(Articles.D_314_167_1_I_5));
        }
        plafond(jour)
                .filter(p -> taux.compareTo(p) > 0)
                .ifPresent(
                        p -> anomalies.ajouter(hors(CodeAnomalie.REFUS_TAUX_HORS_PLAFOND, taux, p, plage.rang(), chemin)
                                .selon(Articles.L_313_12)));
        return !bas && !haut;
    }

    /** What a rate takes from the forfait, when it is known. */
    Optional<MontantExplique> montant(Taux taux, String chemin) {
        Tracage t = contexte.tracage();
        return forfait.map(f -> t.produit(
                "minoration",
                t.entree("forfaitSoins", Montants.centimes(f), "/forfaitSoins"),
                t.entree("tauxMinoration", taux, chemin),
                contexte.arrondi(),
                Articles.D_314_167_1_I_5));
    }

    private MontantExplique montant(MonetaryAmount forfaitSoins, String libelle, LectureBareme<Taux> lecture) {
        Tracage t = contexte.tracage();
        return t.produit(
                libelle,
                t.entree("forfaitSoins", Montants.centimes(forfaitSoins), "/forfaitSoins"),
                t.bareme("tauxMinoration", lecture),
                contexte.arrondi(),
                Articles.D_314_167_1_I_5);
    }

    private static Anomalie hors(CodeAnomalie code, Taux taux, Taux limite, int rang, String chemin) {
        return Anomalie.of(
                code, chemin, "valeur", taux.toString(), "limite", limite.toString(), "rang", Integer.toString(rang));
    }

    private Optional<LectureBareme<Taux>> taux(String serie, LocalDate jour) {
        return Regle.lire(Serie.taux(serie), jour, "", contexte, anomalies);
    }
}

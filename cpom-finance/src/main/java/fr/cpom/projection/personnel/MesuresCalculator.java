package fr.cpom.projection.personnel;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.projection.personnel.CoutMesures.LigneMesure;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cost of measures in points ({@code ETP × points × months / 12 × annual value}) or in flat amounts.
 *
 * <p>A measure that is neither, or both, is {@code MESURE_PERSONNEL_FORME}; points without a value are {@code
 * MESURE_SANS_VALEUR_DE_POINT}. Formula of the guide of the DGOS for public hospitals.
 */
public final class MesuresCalculator extends AbstractCalculator<DemandeMesures, CoutMesures> {
    private static final MesuresCalculator STANDARD = new MesuresCalculator();

    private MesuresCalculator() {
        super("personnel.mesures", DemandeMesures.class, CoutMesures.class, Articles.MESURE_EN_POINTS);
    }

    /** The calculator. */
    public static MesuresCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<CoutMesures> calculer(DemandeMesures entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        if (entree.mesures().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "mesures"));
        }
        Tracage t = contexte.tracage();
        List<LigneMesure> lignes = new ArrayList<>();
        List<MontantExplique> couts = new ArrayList<>();
        Fraction extension = Fraction.ZERO;
        for (int i = 0; i < entree.mesures().size(); i++) {
            MesurePersonnel mesure = entree.mesures().get(i);
            String chemin = "/mesures/" + i;
            Optional<CoutMesure> cout = CoutMesure.de(mesure, entree.exercice(), chemin, contexte, anomalies);
            if (cout.isPresent()) {
                long annee = cout.get().annee().centimes(contexte.arrondi());
                couts.add(t.formule(
                                "coutMesure",
                                annee,
                                contexte.arrondi(),
                                Articles.MESURE_EN_POINTS,
                                cout.get().operandes())
                        .pour(mesure.libelle()));
                lignes.add(new LigneMesure(
                        mesure.libelle(),
                        mesure.moisPayes(),
                        cout.get().valeurPoint().map(v -> v.decimal(6)),
                        Montants.ofCentimes(annee),
                        Montants.ofCentimes(cout.get().anneePleine().centimes(contexte.arrondi()))));
                if (!mesure.estPonctuelle()) {
                    extension = extension.plus(cout.get().extension());
                }
            }
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Taux taux = entree.tauxCharges().orElse(Taux.ZERO);
        MontantExplique cout = t.somme("coutMesures", Articles.MESURE_EN_POINTS, couts);
        MontantExplique charges = t.produit(
                "chargesPatronales",
                cout,
                t.entree("tauxCharges", taux, "/tauxCharges"),
                contexte.arrondi(),
                Articles.MESURE_EN_POINTS);
        MontantExplique total = t.somme("coutMesures", Articles.MESURE_EN_POINTS, cout, charges);
        return Calcul.de(
                new CoutMesures(
                        Montants.ofCentimes(cout.centimes()),
                        Montants.ofCentimes(charges.centimes()),
                        Montants.ofCentimes(total.centimes()),
                        Montants.ofCentimes(
                                extension.fois(Fraction.unPlus(taux)).centimes(contexte.arrondi())),
                        lignes),
                anomalies,
                total.explication());
    }
}

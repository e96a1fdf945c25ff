package fr.cpom.dotation;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.TauxExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The reference dotation at the start of a contract: accounts of the year before, raised by the rate of the envelopes of the
 * first year (circulaire DGAS of 2007). Doctrine only, read in a professional publication: every result says so ({@code
 * DOCTRINE_SEULE}). Rounded to the cent ESSMS by ESSMS.
 */
public final class BaseReferenceCalculator extends AbstractCalculator<DemandeBaseReference, BaseReference> {
    private static final BaseReferenceCalculator STANDARD = new BaseReferenceCalculator();

    private BaseReferenceCalculator() {
        super(
                "dotation.base-reference",
                DemandeBaseReference.class,
                BaseReference.class,
                Articles.CIRCULAIRE_2007,
                Articles.R_314_43_1_AL1);
    }

    /** The calculator. */
    public static BaseReferenceCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<BaseReference> calculer(DemandeBaseReference entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Tracage t = contexte.tracage();
        if (entree.comptes().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "comptes"));
            return Calcul.impossible(anomalies);
        }
        anomalies.ajouter(Anomalie.of(CodeAnomalie.DOCTRINE_SEULE, "").selon(Articles.CIRCULAIRE_2007));
        TauxExplique taux = t.entree("taux", entree.taux(), "/taux");
        List<QuotePart> parts = new ArrayList<>();
        Set<String> vus = new HashSet<>();
        List<MontantExplique> montants = new ArrayList<>();
        for (int i = 0; i < entree.comptes().size(); i++) {
            QuotePart compte = entree.comptes().get(i);
            if (!vus.add(compte.essms())) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.ESSMS_EN_DOUBLE, "/comptes/" + i + "/essms", "valeur", compte.essms()));
            }
            if (compte.montant().isNegative()) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.MONTANT_NEGATIF,
                        "/comptes/" + i + "/montant",
                        "valeur",
                        Montants.texte(compte.montant())));
            }
            MontantExplique depense =
                    t.entree("compteAdministratif", Montants.centimes(compte.montant()), "/comptes/" + i + "/montant");
            MontantExplique part = t.somme(
                            "baseReconductible",
                            Articles.CIRCULAIRE_2007,
                            depense,
                            t.produit("actualisation", depense, taux, contexte.arrondi(), Articles.CIRCULAIRE_2007))
                    .pour(compte.essms());
            montants.add(part);
            parts.add(new QuotePart(compte.essms(), Montants.ofCentimes(part.centimes())));
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        MontantExplique total = t.somme("total", Articles.CIRCULAIRE_2007, montants);
        return Calcul.de(
                new BaseReference(entree.exercice(), Montants.ofCentimes(total.centimes()), parts),
                anomalies,
                total.explication());
    }
}

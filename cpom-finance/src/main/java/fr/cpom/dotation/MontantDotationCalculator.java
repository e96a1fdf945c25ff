package fr.cpom.dotation;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The amount of a dotation globale de financement: operating charges, earlier deficit or surplus taken up, less other products
 * (R. 314-106 I CASF); under EPRD, the produits de la tarification notified (R. 314-106 II).
 */
public final class MontantDotationCalculator extends AbstractCalculator<ElementsDotation, MontantDotation> {
    private static final MontantDotationCalculator STANDARD = new MontantDotationCalculator();

    private MontantDotationCalculator() {
        super(
                "dotation.montant",
                ElementsDotation.class,
                MontantDotation.class,
                Articles.R_314_106_I,
                Articles.R_314_106_II);
    }

    /** The calculator. */
    public static MontantDotationCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<MontantDotation> calculer(ElementsDotation entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Tracage t = contexte.tracage();
        Fractions fractions = Fractions.de(Exercice.du(contexte.date()), contexte, anomalies);
        String champ = entree.sousEprd() ? "produitsTarification" : "charges";
        Optional<MonetaryAmount> depart = entree.sousEprd() ? entree.produitsTarification() : entree.charges();
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        if (depart.isEmpty()) {
            anomalies.ajouter(
                    Anomalie.manque("", champ).selon(entree.sousEprd() ? Articles.R_314_106_II : Articles.R_314_106_I));
            return Calcul.impossible(anomalies);
        }
        MontantExplique point = t.entree(champ, Montants.centimes(depart.get()), "/" + champ);
        MontantExplique dotation = entree.sousEprd()
                ? t.somme("dotation", Articles.R_314_106_II, point)
                : t.somme(
                        "dotation",
                        Articles.R_314_106_I,
                        point,
                        t.entree("repriseDeficit", Montants.centimes(entree.repriseDeficit()), "/repriseDeficit"),
                        t.entree("repriseExcedent", Montants.centimes(entree.repriseExcedent()), "/repriseExcedent")
                                .retranche(),
                        t.entree("autresProduits", Montants.centimes(entree.autresProduits()), "/autresProduits")
                                .retranche());
        if (dotation.centimes() < 0) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.MONTANT_NEGATIF, "", "valeur", Montants.texteCentimes(dotation.centimes()))
                            .selon(Articles.R_314_106_I));
            return Calcul.impossible(anomalies);
        }
        return Calcul.de(
                new MontantDotation(Montants.ofCentimes(dotation.centimes()), fractions.une(dotation)),
                anomalies,
                dotation.explication());
    }
}

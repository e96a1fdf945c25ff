package fr.cpom.tarification.partage;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.essms.Financeur;
import fr.cpom.tarification.interne.Decompte;
import fr.cpom.tarification.partage.DemandePrixGlobalise.Charge;
import fr.cpom.tarification.partage.PrixGlobalise.DotationGlobalisee;
import fr.cpom.tarification.partage.PrixGlobalise.JourneesFacturees;
import fr.cpom.valeur.Montants;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The prix de journée globalisé: price times the days at the charge of a public payer that has a convention, paid by twelfths;
 * all other days are billed at the price (R. 314-115 CASF).
 *
 * <p>Refused: more days at the charge of the payers than days of the year ({@code PARTAGE_JOURNEES_EXCEDENTAIRES}), a dotation
 * for the users themselves ({@code PARTAGE_FINANCEUR_NON_GLOBALISABLE}), a payer told twice.
 */
public final class PrixGlobaliseCalculator extends AbstractCalculator<DemandePrixGlobalise, PrixGlobalise> {
    private static final PrixGlobaliseCalculator STANDARD = new PrixGlobaliseCalculator();

    private PrixGlobaliseCalculator() {
        super(
                "partage.prix-globalise",
                DemandePrixGlobalise.class,
                PrixGlobalise.class,
                Articles.R_314_115,
                Articles.R_314_115_AL2,
                Articles.R_314_114);
    }

    /** The calculator. */
    public static PrixGlobaliseCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<PrixGlobalise> calculer(DemandePrixGlobalise entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        BigDecimal reste = reste(entree, anomalies);
        Douziemes douziemes = Douziemes.de(entree.exercice(), contexte, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Tracage t = contexte.tracage();
        MontantExplique prix = t.entree("prixDeJournee", Montants.centimes(entree.prix()), "/prix");
        List<MontantExplique> parts = new ArrayList<>();
        List<DotationGlobalisee> dotations = new ArrayList<>();
        List<JourneesFacturees> factures = new ArrayList<>();
        for (Charge charge : entree.aLaCharge()) {
            boolean globalise = globalise(charge);
            MontantExplique part = part(
                            globalise ? "dotationGlobalisee" : "journeesFacturees", prix, charge.journees(), contexte)
                    .pour(charge.nom().orElse(charge.financeur().name()));
            parts.add(part);
            if (globalise) {
                dotations.add(new DotationGlobalisee(
                        charge.financeur(),
                        charge.nom(),
                        charge.journees(),
                        Montants.ofCentimes(part.centimes()),
                        douziemes.de(part, Articles.R_314_115_AL2),
                        Articles.R_314_115));
            } else {
                factures.add(facture(Optional.of(charge.financeur()), charge.nom(), charge.journees(), part));
            }
        }
        if (reste.signum() > 0) {
            MontantExplique part = part("journeesFacturees", prix, reste, contexte);
            parts.add(part);
            factures.add(facture(Optional.empty(), Optional.empty(), reste, part));
        }
        MontantExplique total = t.somme("total", Articles.R_314_115, parts);
        return Calcul.de(
                new PrixGlobalise(entree.prix(), Montants.ofCentimes(total.centimes()), dotations, factures),
                anomalies,
                total.explication());
    }

    private static MontantExplique part(String libelle, MontantExplique prix, BigDecimal journees, Contexte contexte) {
        return contexte.tracage()
                .fraction(
                        libelle,
                        prix,
                        Decompte.entier(journees),
                        Decompte.UNITE,
                        contexte.arrondi(),
                        Articles.R_314_115);
    }

    private static JourneesFacturees facture(
            Optional<Financeur> financeur, Optional<String> nom, BigDecimal journees, MontantExplique part) {
        return new JourneesFacturees(
                financeur, nom, journees, Montants.ofCentimes(part.centimes()), Articles.R_314_114);
    }

    private static boolean globalise(Charge charge) {
        return charge.globalise().orElse(charge.financeur() == Financeur.DEPARTEMENT);
    }

    /** The days that no payer told bears. */
    private static BigDecimal reste(DemandePrixGlobalise entree, Anomalies anomalies) {
        BigDecimal reste = entree.journees();
        Set<String> vus = new HashSet<>();
        for (int i = 0; i < entree.aLaCharge().size(); i++) {
            Charge charge = entree.aLaCharge().get(i);
            reste = reste.subtract(charge.journees());
            String chemin = "/aLaCharge/" + i;
            String cle = charge.financeur() + charge.nom().map(n -> " " + n).orElse("");
            if (!vus.add(cle)) {
                anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.PARTAGE_FINANCEUR_EN_DOUBLE, chemin + "/financeur", "valeur", cle));
            }
            if (globalise(charge) && charge.financeur() == Financeur.USAGER) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.PARTAGE_FINANCEUR_NON_GLOBALISABLE, chemin + "/globalise")
                        .selon(Articles.R_314_115));
            }
        }
        if (reste.signum() < 0) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.PARTAGE_JOURNEES_EXCEDENTAIRES,
                            "/aLaCharge",
                            "valeur",
                            reste.negate().toPlainString(),
                            "journees",
                            entree.journees().toPlainString())
                    .selon(Articles.R_314_115));
        }
        return reste;
    }
}

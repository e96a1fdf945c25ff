package fr.cpom.budget.equilibre;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.Montants;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The CAF and what it leaves once the capital due is repaid.
 *
 * @param caf the CAF, when known
 * @param capital the capital due, when known
 * @param marge CAF less capital, when both are known
 */
record CalculCaf(Optional<MontantExplique> caf, Optional<MontantExplique> capital, Optional<MontantExplique> marge) {
    /** Reckons them; a CAF that is not the sum of its terms and a capital below zero block. */
    static CalculCaf de(
            Autofinancement donnees, String chemin, ReferenceJuridique article, Tracage t, Anomalies anomalies) {
        Optional<MontantExplique> calculee = donnees.termes().map(termes -> somme(termes, chemin + "/termes", t));
        Optional<MontantExplique> donnee =
                donnees.caf().map(c -> t.entree("cafPrevisionnelle", Montants.centimes(c), chemin + "/caf"));
        if (calculee.isPresent()
                && donnee.filter(d -> d.centimes() != calculee.get().centimes()).isPresent()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.EQUILIBRE_FAITS_CONTRADICTOIRES,
                    chemin + "/caf",
                    "valeur",
                    Montants.texteCentimes(donnee.get().centimes()),
                    "attendu",
                    Montants.texteCentimes(calculee.get().centimes())));
        }
        Optional<MontantExplique> capital = donnees.capitalARembourser()
                .map(c ->
                        t.entree("capitalARembourser", positif(c, chemin, anomalies), chemin + "/capitalARembourser"));
        Optional<MontantExplique> caf = calculee.or(() -> donnee);
        Optional<MontantExplique> marge =
                caf.flatMap(c -> capital.map(k -> t.somme("margeCaf", article, c, k.retranche())));
        return new CalculCaf(caf, capital, marge);
    }

    private static long positif(MonetaryAmount capital, String chemin, Anomalies anomalies) {
        if (capital.isNegative()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.MONTANT_NEGATIF, chemin + "/capitalARembourser", "valeur", Montants.texte(capital)));
        }
        return Montants.centimes(capital);
    }

    private static MontantExplique somme(ElementsCaf termes, String chemin, Tracage t) {
        return t.somme(
                "cafPrevisionnelle",
                Articles.R_314_213_3,
                t.entree("cafResultat", Montants.centimes(termes.resultat()), chemin + "/resultat"),
                t.entree("cafDotations", Montants.centimes(termes.dotations()), chemin + "/dotations"),
                t.entree("cafReprises", Montants.centimes(termes.reprises()), chemin + "/reprises")
                        .retranche(),
                t.entree(
                        "cafValeursComptables",
                        Montants.centimes(termes.valeursComptables()),
                        chemin + "/valeursComptables"),
                t.entree("cafProduitsCession", Montants.centimes(termes.produitsCession()), chemin + "/produitsCession")
                        .retranche(),
                t.entree(
                                "cafQuotePartSubventions",
                                Montants.centimes(termes.quotePartSubventions()),
                                chemin + "/quotePartSubventions")
                        .retranche(),
                t.entree(
                                "cafAutresProduits",
                                termes.autresProduitsSansEncaissement()
                                        .map(Montants::centimes)
                                        .orElse(0L),
                                chemin + "/autresProduitsSansEncaissement")
                        .retranche());
    }

    /** The CAF against the capital due: it is enough when it is as high. */
    Jugement jugement(ReferenceJuridique article, String chemin) {
        if (caf.isEmpty() || capital.isEmpty()) {
            Jugement inconnu = caf.isEmpty() && capital.isEmpty()
                    ? Jugement.inconnu(article, chemin + "/caf", chemin + "/capitalARembourser")
                    : Jugement.inconnu(article, chemin + (caf.isEmpty() ? "/caf" : "/capitalARembourser"));
            return inconnu;
        }
        long constate = caf.get().centimes();
        long attendu = capital.get().centimes();
        long manque = Math.subtractExact(attendu, constate);
        Remede hausse = manque > 0
                ? Remede.de(Remede.VoieRemede.AUGMENTER_LA_CAF, manque, article)
                : Remede.de(Remede.VoieRemede.AUGMENTER_LA_CAF, article);
        // less capital due helps only as far as there is some
        return manque > 0 && manque <= attendu
                ? Jugement.chiffres(
                        false,
                        article,
                        constate,
                        attendu,
                        hausse,
                        Remede.de(Remede.VoieRemede.REDUIRE_LE_CAPITAL_ECHU, manque, article))
                : Jugement.chiffres(manque <= 0, article, constate, attendu, hausse);
    }
}

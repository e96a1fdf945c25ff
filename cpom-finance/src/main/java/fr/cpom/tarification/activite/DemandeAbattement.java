package fr.cpom.tarification.activite;

import fr.cpom.contrat.ClauseActivite.Critere;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.tarification.interne.Decompte;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The activity objectives of a CPOM against what was last measured (R. 314-43-2 CASF).
 *
 * @param exercice year of the tariff; that of the context when absent
 * @param nature kind of contract, when known
 * @param modulationPrevue false when the contract has no clause of modulation: the abattement is then zero; yes when absent
 * @param projetCommunique false when the draft was not sent to the gestionnaire first; unknown when absent
 * @param combinaison how the contract joins several indicators of one ESSMS; the smallest gap when absent, with an alert
 * @param essms the ESSMS, judged one by one
 */
public record DemandeAbattement(
        Optional<Exercice> exercice,
        Optional<NatureCpom> nature,
        Optional<Boolean> modulationPrevue,
        Optional<Boolean> projetCommunique,
        Optional<Combinaison> combinaison,
        List<ActiviteEssms> essms) {
    public DemandeAbattement {
        essms = List.copyOf(essms);
    }

    /** How the gaps of several indicators make one. */
    public enum Combinaison {
        /** The smallest: an objective that is held excuses the others. */
        MINIMUM,
        /** Their mean. */
        MOYENNE,
        /** The largest. */
        MAXIMUM
    }

    /**
     * An ESSMS.
     *
     * @param essms FINESS number or any name unique in the list
     * @param categorie FINESS category: an EHPAD is modulated by other articles
     * @param dotation dotation or forfait global, euros; absent when only the rate is asked
     * @param indicateurs its objectives, at least one
     * @param tauxContrat rate of abattement that the contract gives for this activity, when it gives one
     * @param partEcart the same told as a share of the gap, {@code "30%"} of it
     * @param partJustifiee share of the under-activity that special circumstances justify, {@code "100%"} for all of it
     * @param circonstances what they are: a justified share without them is told
     */
    public record ActiviteEssms(
            String essms,
            Optional<CategorieEssms> categorie,
            Optional<MonetaryAmount> dotation,
            List<Indicateur> indicateurs,
            Optional<Taux> tauxContrat,
            Optional<Taux> partEcart,
            Optional<Taux> partJustifiee,
            Optional<String> circonstances) {
        public ActiviteEssms {
            dotation = Montants.nonNegatif("dotation", dotation);
            indicateurs = List.copyOf(indicateurs);
        }
    }

    /**
     * An objective and its last known measure: two rates, or two counts.
     *
     * @param critere what is measured
     * @param objectifTaux objective as a rate, {@code "95%"}
     * @param realiseTaux last known measure as a rate
     * @param objectifNombre objective as a count: persons, services
     * @param realiseNombre last known measure as a count
     */
    public record Indicateur(
            Critere critere,
            Optional<Taux> objectifTaux,
            Optional<Taux> realiseTaux,
            Optional<BigDecimal> objectifNombre,
            Optional<BigDecimal> realiseNombre) {
        public Indicateur {
            objectifNombre = Decompte.verifie("objectifNombre", objectifNombre);
            realiseNombre = Decompte.verifie("realiseNombre", realiseNombre);
        }
    }
}

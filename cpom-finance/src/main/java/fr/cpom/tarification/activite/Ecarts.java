package fr.cpom.tarification.activite;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.ClauseActivite.Critere;
import fr.cpom.tarification.activite.Abattement.EcartActivite;
import fr.cpom.tarification.activite.DemandeAbattement.Combinaison;
import fr.cpom.tarification.activite.DemandeAbattement.Indicateur;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** The gaps between objectives and measures, never rounded up: a ceiling drawn from them is never too high. */
final class Ecarts {
    private static final int DECIMALES = 12;

    private Ecarts() {}

    /** The gap of an indicator; what cannot be compared is a blocking anomaly. */
    static Optional<EcartActivite> de(Indicateur indicateur, Taux part, String chemin, Anomalies anomalies) {
        boolean enTaux = indicateur.objectifTaux().isPresent()
                || indicateur.realiseTaux().isPresent();
        boolean enNombre = indicateur.objectifNombre().isPresent()
                || indicateur.realiseNombre().isPresent();
        if (enTaux && enNombre) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.ABATTEMENT_UNITES_MELEES,
                    chemin,
                    "valeur",
                    indicateur.critere().name()));
            return Optional.empty();
        }
        String suffixe = enNombre ? "Nombre" : "Taux";
        boolean objectif = indicateur.objectifTaux().isPresent()
                || indicateur.objectifNombre().isPresent();
        boolean realise = indicateur.realiseTaux().isPresent()
                || indicateur.realiseNombre().isPresent();
        if (!objectif || !realise) {
            anomalies.ajouter(Anomalie.manque(chemin, (objectif ? "realise" : "objectif") + suffixe)
                    .selon(Articles.R_314_43_2_III));
            return Optional.empty();
        }
        if (!enNombre) {
            if (indicateur.critere() == Critere.TAUX_OCCUPATION) {
                Quotients.signalerFraction(indicateur.objectifTaux(), chemin + "/objectifTaux", anomalies);
                Quotients.signalerFraction(indicateur.realiseTaux(), chemin + "/realiseTaux", anomalies);
            }
            Taux ecart = indicateur
                    .objectifTaux()
                    .get()
                    .moins(indicateur.realiseTaux().get());
            return Optional.of(ecart(indicateur, positif(ecart), false, part));
        }
        BigDecimal but = indicateur.objectifNombre().get();
        if (but.signum() == 0) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.ABATTEMENT_OBJECTIF_NUL, chemin + "/objectifNombre"));
            return Optional.empty();
        }
        anomalies.ajouter(
                Anomalie.of(CodeAnomalie.ABATTEMENT_ECART_RELATIF, chemin).selon(Articles.R_314_43_2_III));
        BigDecimal manque = but.subtract(indicateur.realiseNombre().get()).max(BigDecimal.ZERO);
        Taux ecart = Taux.of(manque.divide(but, DECIMALES, RoundingMode.DOWN));
        return Optional.of(ecart(indicateur, ecart, true, part));
    }

    private static EcartActivite ecart(Indicateur indicateur, Taux ecart, boolean relatif, Taux part) {
        return new EcartActivite(indicateur.critere(), ecart, relatif, fois(ecart, part));
    }

    private static Taux positif(Taux taux) {
        return taux.estNegatif() ? Taux.ZERO : taux;
    }

    /** A product rounded down. */
    static Taux fois(Taux a, Taux b) {
        return Taux.of(a.fraction().multiply(b.fraction()).setScale(DECIMALES, RoundingMode.DOWN));
    }

    /** One gap for several indicators. */
    static Taux combine(List<EcartActivite> ecarts, Combinaison combinaison) {
        return switch (combinaison) {
            case MINIMUM ->
                ecarts.stream().map(EcartActivite::ecart).min(Taux::compareTo).orElse(Taux.ZERO);
            case MAXIMUM ->
                ecarts.stream().map(EcartActivite::ecart).max(Taux::compareTo).orElse(Taux.ZERO);
            case MOYENNE ->
                Taux.of(ecarts.stream()
                        .map(e -> e.ecart().fraction())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(Math.max(1, ecarts.size())), DECIMALES, RoundingMode.DOWN));
        };
    }
}

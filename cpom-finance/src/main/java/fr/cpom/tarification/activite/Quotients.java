package fr.cpom.tarification.activite;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.tarification.activite.Occupation.TauxOccupation;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Days over theoretical days, exact until the last step. */
final class Quotients {
    /** Decimals of a percentage that a rate can hold. */
    static final int DECIMALES_MAXIMALES = 10;

    /** Below 2 %, a taux d'occupation is more often 0.91 written "0.91%" than an empty house. */
    private static final Taux TAUX_DOUTEUX = Taux.of(new BigDecimal("0.02"));

    private Quotients() {}

    /** Theoretical days of a modality; what is missing is a blocking anomaly. */
    static Optional<BigDecimal> theoriques(ModaliteActivite modalite, String chemin, Anomalies anomalies) {
        Optional<BigDecimal> jours = modalite.journeesTheoriques();
        Optional<BigDecimal> produit =
                modalite.capacite().flatMap(c -> modalite.joursOuverture().map(o -> c.multiply(BigDecimal.valueOf(o))));
        if (jours.isPresent()) {
            signalerContradiction(modalite, jours.get(), produit, chemin, anomalies);
        } else {
            if (modalite.capacite().isEmpty()) {
                anomalies.ajouter(Anomalie.manque(chemin, "capacite"));
            }
            if (modalite.joursOuverture().isEmpty()) {
                anomalies.ajouter(Anomalie.manque(chemin, "joursOuverture"));
            }
            jours = produit;
        }
        if (jours.isPresent() && (jours.get().signum() <= 0 || tropOuvert(modalite))) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.OCCUPATION_SANS_JOURNEES, chemin, "modalite", modalite.modalite()));
            return Optional.empty();
        }
        return jours.map(Quotients::net);
    }

    /** Theoretical days that places and days of opening do not give: the former hold, the capacity may have changed in the year. */
    private static void signalerContradiction(
            ModaliteActivite modalite,
            BigDecimal jours,
            Optional<BigDecimal> produit,
            String chemin,
            Anomalies anomalies) {
        produit.filter(p -> p.compareTo(jours) != 0)
                .ifPresent(p -> anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.OCCUPATION_JOURNEES_CONTREDITES,
                        chemin + "/journeesTheoriques",
                        "modalite",
                        modalite.modalite(),
                        "journees",
                        jours.toPlainString(),
                        "produit",
                        net(p).toPlainString())));
    }

    private static boolean tropOuvert(ModaliteActivite modalite) {
        return modalite.joursOuverture().filter(o -> o < 0 || o > 366).isPresent();
    }

    /** Real days that count. */
    static Optional<BigDecimal> retenues(ModaliteActivite modalite, boolean absencesComptees) {
        return modalite.journeesRealisees()
                .map(j ->
                        net(absencesComptees ? j.add(modalite.absencesCourtes().orElse(BigDecimal.ZERO)) : j));
    }

    /** The rate, rounded half up to a number of decimals of its percentage. */
    static TauxOccupation taux(BigDecimal retenues, BigDecimal theoriques, int decimales) {
        return new TauxOccupation(
                retenues, theoriques, Taux.of(retenues.divide(theoriques, decimales + 2, RoundingMode.HALF_UP)));
    }

    /** The number of decimals asked; one that a rate cannot hold is a blocking anomaly, and the usual one stands in. */
    static int decimales(Optional<Integer> demande, int defaut, String chemin, Anomalies anomalies) {
        Optional<Integer> impossible = demande.filter(d -> d < 0 || d > DECIMALES_MAXIMALES);
        impossible.ifPresent(d -> anomalies.ajouter(Anomalie.of(
                CodeAnomalie.OCCUPATION_DECIMALES,
                chemin,
                "valeur",
                d.toString(),
                "maximum",
                Integer.toString(DECIMALES_MAXIMALES))));
        return impossible.isPresent() ? defaut : demande.orElse(defaut);
    }

    /** A rate so low that a fraction may have been written as a percentage. */
    static void signalerFraction(Optional<Taux> taux, String chemin, Anomalies anomalies) {
        taux.filter(x -> x.compareTo(Taux.ZERO) > 0 && x.compareTo(TAUX_DOUTEUX) < 0)
                .ifPresent(x -> anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.OCCUPATION_TAUX_DOUTEUX, chemin, "taux", x.toString())));
    }

    private static BigDecimal net(BigDecimal valeur) {
        BigDecimal net = valeur.stripTrailingZeros();
        return net.scale() < 0 ? net.setScale(0) : net;
    }
}

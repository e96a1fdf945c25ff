package fr.cpom.tarification.activite;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.tarification.activite.Occupation.TauxOccupation;
import fr.cpom.tarification.interne.Decompte;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Days over theoretical days, exact until the last step. */
final class Quotients {
    /** Decimals of a percentage that a rate can hold. */
    static final int DECIMALES_MAXIMALES = 10;

    private Quotients() {}

    /** Theoretical days of a modality; what is missing is a blocking anomaly. */
    static Optional<BigDecimal> theoriques(ModaliteActivite modalite, String chemin, Anomalies anomalies) {
        Optional<BigDecimal> jours = modalite.journeesTheoriques();
        if (jours.isEmpty()) {
            if (modalite.capacite().isEmpty()) {
                anomalies.ajouter(Decompte.manque(chemin, "capacite"));
            }
            if (modalite.joursOuverture().isEmpty()) {
                anomalies.ajouter(Decompte.manque(chemin, "joursOuverture"));
            }
            jours = modalite.capacite()
                    .flatMap(c -> modalite.joursOuverture().map(o -> c.multiply(BigDecimal.valueOf(o))));
        }
        if (jours.isPresent() && (jours.get().signum() <= 0 || tropOuvert(modalite))) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.OCCUPATION_SANS_JOURNEES, chemin, "modalite", modalite.modalite()));
            return Optional.empty();
        }
        return jours.map(Quotients::net);
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

    /** The number of decimals asked, brought to what a rate can hold. */
    static int decimales(Optional<Integer> demande, int defaut) {
        return Math.max(0, Math.min(DECIMALES_MAXIMALES, demande.orElse(defaut)));
    }

    private static BigDecimal net(BigDecimal valeur) {
        BigDecimal net = valeur.stripTrailingZeros();
        return net.scale() < 0 ? net.setScale(0) : net;
    }
}

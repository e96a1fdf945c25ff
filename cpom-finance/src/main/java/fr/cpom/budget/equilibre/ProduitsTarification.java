package fr.cpom.budget.equilibre;

import fr.cpom.valeur.Montants;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * Tarification products shown against those notified, euros of the year, not negative (R. 314-222 I 1°, R. 314-210 IV CASF).
 *
 * @param inscrits those that the EPRD shows
 * @param notifies those notified; zero while none is
 * @param escomptes while notifications are awaited, sums foreseen by the CPOM or by another contractual commitment; none when
 *     absent
 * @param escomptesJustifies true when the rapport budgétaire et financier proves these sums
 */
public record ProduitsTarification(
        Optional<MonetaryAmount> inscrits,
        Optional<MonetaryAmount> notifies,
        Optional<MonetaryAmount> escomptes,
        Optional<Boolean> escomptesJustifies) {
    public ProduitsTarification {
        inscrits = inscrits.map(m -> Montants.nonNegatif("inscrits", m));
        notifies = notifies.map(m -> Montants.nonNegatif("notifies", m));
        escomptes = escomptes.map(Montants::normalise);
    }

    /** Those shown and those notified, nothing else being expected. */
    public static ProduitsTarification of(MonetaryAmount inscrits, MonetaryAmount notifies) {
        return new ProduitsTarification(
                Optional.of(inscrits), Optional.of(notifies), Optional.empty(), Optional.empty());
    }
}

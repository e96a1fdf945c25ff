package fr.cpom.dotation;

import fr.cpom.dotation.EcartNotifie.Etape;
import fr.cpom.dotation.EcartNotifie.Hypothese;
import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which step explains a gap: each step that could have gone otherwise gives the gap it would make, and those that make the gap
 * seen, alone or else two together, are kept.
 */
final class RechercheEcart {
    /** A rate printed by an authority has two decimals, sometimes three; more would explain any gap. */
    private static final int DECIMALES_TAUX = 3;

    /** A rate further from the one expected would explain anything: another step is to blame. */
    private static final Taux ECART_MAXIMAL = Taux.pourcent("2");

    private static final long ARRONDI_CENTIMES = 12;

    private final List<Candidat> candidats = new ArrayList<>();

    /** A step, the gap that it makes, and by how much it moves the base that a rate applies to. */
    private record Candidat(Etape etape, long delta, long deplacement) {}

    /** A step and the gap that it would make; none when it would make none. */
    void candidat(Etape etape, long delta) {
        candidat(etape, delta, 0);
    }

    /** A step that also moves the base: one-off credits left in it, an extension left out of it. */
    void candidat(Etape etape, long delta, long deplacement) {
        if (delta != 0) {
            candidats.add(new Candidat(etape, delta, deplacement));
        }
    }

    /** The explanations of a gap, the likeliest first; none for no gap. */
    List<Hypothese> expliquer(long ecart, long base, Taux taux, long attendu, Arrondi arrondi) {
        List<Hypothese> trouvees = new ArrayList<>();
        if (ecart == 0) {
            return trouvees;
        }
        if (estArrondi(ecart, attendu)) {
            trouvees.add(hypothese(ecart, Optional.empty(), Etape.ARRONDI));
        }
        for (Candidat c : candidats) {
            if (c.delta == ecart) {
                trouvees.add(hypothese(ecart, Optional.empty(), c.etape));
            }
        }
        boolean parUneEtape = !trouvees.isEmpty();
        tauxImplicite(taux.appliquer(base, arrondi) + ecart, base, taux, arrondi)
                .ifPresent(t -> trouvees.add(hypothese(ecart, Optional.of(t), Etape.TAUX)));
        if (!parUneEtape) {
            paires(ecart, trouvees);
        }
        if (trouvees.isEmpty()) {
            pairesAvecTaux(ecart, base, taux, arrondi, trouvees);
        }
        return trouvees.stream().distinct().toList();
    }

    private void paires(long ecart, List<Hypothese> trouvees) {
        for (int i = 0; i < candidats.size(); i++) {
            Candidat a = candidats.get(i);
            for (int j = i + 1; j < candidats.size(); j++) {
                Candidat b = candidats.get(j);
                if (a.etape != b.etape && a.delta + b.delta == ecart) {
                    trouvees.add(hypothese(ecart, Optional.empty(), a.etape, b.etape));
                }
            }
        }
    }

    private void pairesAvecTaux(long ecart, long base, Taux taux, Arrondi arrondi, List<Hypothese> trouvees) {
        for (Candidat a : candidats) {
            if (a.etape != Etape.ACTUALISATION_OMISE) {
                tauxImplicite(taux.appliquer(base, arrondi) + ecart - a.delta, base + a.deplacement, taux, arrondi)
                        .ifPresent(t -> trouvees.add(hypothese(ecart, Optional.of(t), a.etape, Etape.TAUX)));
            }
        }
    }

    /** A cent a twelfth, or the amount brought to a whole euro. */
    private static boolean estArrondi(long ecart, long attendu) {
        return Math.abs(ecart) <= ARRONDI_CENTIMES || (Math.abs(ecart) < 100 && (attendu + ecart) % 100 == 0);
    }

    /** The rate of at most three decimals, within two points of the one expected, that gives the actualisation wanted to the cent, if there is one. */
    private static Optional<Taux> tauxImplicite(long voulue, long base, Taux taux, Arrondi arrondi) {
        if (base <= 0 || voulue == taux.appliquer(base, arrondi)) {
            return Optional.empty();
        }
        BigDecimal fraction =
                BigDecimal.valueOf(voulue).divide(BigDecimal.valueOf(base), DECIMALES_TAUX + 2, RoundingMode.HALF_UP);
        try {
            Taux candidat = Taux.of(fraction);
            Taux distance = candidat.compareTo(taux) < 0 ? taux.moins(candidat) : candidat.moins(taux);
            boolean plausible = !candidat.estNegatif() && distance.compareTo(ECART_MAXIMAL) <= 0;
            return plausible && candidat.appliquer(base, arrondi) == voulue ? Optional.of(candidat) : Optional.empty();
        } catch (ValeurInvalideException e) {
            return Optional.empty();
        }
    }

    private static Hypothese hypothese(long ecart, Optional<Taux> taux, Etape... etapes) {
        return new Hypothese(List.of(etapes), Montants.ofCentimes(ecart), taux);
    }
}

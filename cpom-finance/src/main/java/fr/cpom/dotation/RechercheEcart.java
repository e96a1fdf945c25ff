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

    /** Above, no campaign ever was: another step is to blame. */
    private static final Taux TAUX_MAXIMAL = Taux.pourcent("10");

    private static final long ARRONDI_CENTIMES = 12;

    private final List<Candidat> candidats = new ArrayList<>();

    private record Candidat(Etape etape, long delta) {}

    /** A step and the gap that it would make; none when it would make none. */
    void candidat(Etape etape, long delta) {
        if (delta != 0) {
            candidats.add(new Candidat(etape, delta));
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
        tauxImplicite(ecart, base, taux, arrondi)
                .ifPresent(t -> trouvees.add(hypothese(ecart, Optional.of(t), Etape.TAUX)));
        if (!parUneEtape) {
            paires(ecart, trouvees);
        }
        if (trouvees.isEmpty()) {
            pairesAvecTaux(ecart, base, taux, arrondi, trouvees);
        }
        return trouvees;
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
                tauxImplicite(ecart - a.delta, base, taux, arrondi)
                        .ifPresent(t -> trouvees.add(hypothese(ecart, Optional.of(t), a.etape, Etape.TAUX)));
            }
        }
    }

    /** A cent a twelfth, or the amount brought to a whole euro. */
    private static boolean estArrondi(long ecart, long attendu) {
        return Math.abs(ecart) <= ARRONDI_CENTIMES || (Math.abs(ecart) < 100 && (attendu + ecart) % 100 == 0);
    }

    /** The rate of at most three decimals, from zero to ten percent, that makes the gap to the cent, if there is one. */
    private static Optional<Taux> tauxImplicite(long ecart, long base, Taux taux, Arrondi arrondi) {
        if (base <= 0 || ecart == 0) {
            return Optional.empty();
        }
        long voulue = taux.appliquer(base, arrondi) + ecart;
        BigDecimal fraction =
                BigDecimal.valueOf(voulue).divide(BigDecimal.valueOf(base), DECIMALES_TAUX + 2, RoundingMode.HALF_UP);
        try {
            Taux candidat = Taux.of(fraction);
            boolean plausible = !candidat.estNegatif() && candidat.compareTo(TAUX_MAXIMAL) <= 0;
            return plausible && candidat.appliquer(base, arrondi) == voulue ? Optional.of(candidat) : Optional.empty();
        } catch (ValeurInvalideException e) {
            return Optional.empty();
        }
    }

    private static Hypothese hypothese(long ecart, Optional<Taux> taux, Etape... etapes) {
        return new Hypothese(List.of(etapes), Montants.ofCentimes(ecart), taux);
    }
}

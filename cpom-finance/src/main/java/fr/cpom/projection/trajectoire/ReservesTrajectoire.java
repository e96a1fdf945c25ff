package fr.cpom.projection.trajectoire;

import fr.cpom.projection.trajectoire.Trajectoire.MouvementReserve;
import fr.cpom.resultat.reserve.Reserve;
import fr.cpom.resultat.reserve.Soldes;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the results of an ESSMS do to its reserves, year after year, in the order of R. 314-234 CASF: a deficit takes the report à
 * nouveau excédentaire, then the réserve de compensation, then is carried; a surplus first clears what was carried, then is
 * carried forward, for the choice of its affectation is the gestionnaire's.
 */
final class ReservesTrajectoire {
    private static final List<Reserve> DEFICIT = List.of(Reserve.REPORT_A_NOUVEAU_EXCEDENTAIRE, Reserve.COMPENSATION);

    private final Map<Reserve, Long> soldes = new EnumMap<>(Reserve.class);
    private final List<MouvementReserve> mouvements = new ArrayList<>();

    ReservesTrajectoire(Soldes ouverture) {
        for (Reserve reserve : Reserve.values()) {
            soldes.put(reserve, Montants.centimes(ouverture.solde(reserve)));
        }
    }

    /** The movements of a year, from its result in cents. */
    List<MouvementReserve> affecter(long resultat) {
        mouvements.clear();
        if (resultat < 0) {
            long reste = -resultat;
            for (Reserve reserve : DEFICIT) {
                reste -= prendre(reserve, reste);
            }
            mouvoir(Reserve.REPORT_A_NOUVEAU_DEFICITAIRE, reste);
        } else {
            long apure = prendre(Reserve.REPORT_A_NOUVEAU_DEFICITAIRE, resultat);
            mouvoir(Reserve.REPORT_A_NOUVEAU_EXCEDENTAIRE, resultat - apure);
        }
        return List.copyOf(mouvements);
    }

    private long prendre(Reserve reserve, long voulu) {
        long pris = Math.min(voulu, soldes.getOrDefault(reserve, 0L));
        mouvoir(reserve, -pris);
        return pris;
    }

    private void mouvoir(Reserve reserve, long centimes) {
        if (centimes != 0) {
            long solde = Math.addExact(soldes.getOrDefault(reserve, 0L), centimes);
            soldes.put(reserve, solde);
            mouvements.add(new MouvementReserve(reserve, Montants.ofCentimes(centimes), Montants.ofCentimes(solde)));
        }
    }
}

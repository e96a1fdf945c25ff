package fr.cpom.projection.hypothese.usuelle;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.projection.hypothese.CibleHypothese;
import fr.cpom.projection.hypothese.usuelle.DemandeHypothesesUsuelles.VentilationFamille;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where each family stands: on accounts, or on a share of a groupe. */
final class Ventilation {
    private final DemandeHypothesesUsuelles entree;

    Ventilation(DemandeHypothesesUsuelles entree, Anomalies anomalies) {
        this.entree = entree;
        Map<GroupeFonctionnel, BigDecimal> parts = new EnumMap<>(GroupeFonctionnel.class);
        Set<String> vues = new HashSet<>();
        for (int i = 0; i < entree.ventilations().size(); i++) {
            VentilationFamille v = entree.ventilations().get(i);
            String chemin = "/ventilations/" + i;
            if (!vues.add(v.famille() + " " + (entree.parComptes() ? "" : groupe(v)))) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.HYPOTHESE_VENTILATION_DOUBLE,
                        chemin,
                        "famille",
                        v.famille().name()));
            }
            // shares of pay are not parts of one whole: GVT and absence bear on the same pay bill
            Optional<GroupeFonctionnel> groupe = groupe(v).filter(g -> g != GroupeFonctionnel.II);
            if (!entree.parComptes() && groupe.isPresent() && v.part().isPresent()) {
                BigDecimal somme = parts.merge(groupe.get(), v.part().get().fraction(), BigDecimal::add);
                if (somme.compareTo(BigDecimal.ONE) > 0) {
                    anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.HYPOTHESE_PARTS_EXCESSIVES,
                            chemin + "/part",
                            "groupe",
                            groupe.get().name(),
                            "somme",
                            Taux.of(somme).toString()));
                }
            }
        }
    }

    /** Lines and share of them. */
    record Place(String suffixe, CibleHypothese cible, Optional<Taux> part) {}

    private static Optional<GroupeFonctionnel> groupe(VentilationFamille v) {
        return v.groupe()
                .or(() -> FamilleUsuelle.de(v.famille())
                        .filter(f -> f.groupes().size() == 1)
                        .map(f -> f.groupes().get(0)));
    }

    /** The accounts of a family. */
    List<String> comptes(FamilleUsuelle famille) {
        return entree.ventilations().stream()
                .filter(v -> v.famille() == famille.famille() && !v.comptes().isEmpty())
                .findFirst()
                .map(VentilationFamille::comptes)
                .orElse(famille.comptes());
    }

    /**
     * The places of the general inflation.
     *
     * @param autres families that have a hypothesis of their own
     */
    List<Place> inflation(List<FamilleUsuelle> autres) {
        FamilleUsuelle inflation = FamilleUsuelle.INFLATION;
        if (entree.parComptes()) {
            List<String> exclus =
                    autres.stream().flatMap(f -> comptes(f).stream()).toList();
            return List.of(new Place(
                    "",
                    new CibleHypothese(
                            Optional.empty(), List.of(), List.of(), inflation.groupes(), comptes(inflation), exclus),
                    Optional.empty()));
        }
        List<Place> places = new ArrayList<>();
        for (GroupeFonctionnel groupe : inflation.groupes()) {
            Optional<Taux> donnee = part(inflation, groupe);
            // groupe III holds interest and depreciation, that prices do not move: its share cannot be what is left
            Optional<Taux> part =
                    donnee.or(() -> groupe == GroupeFonctionnel.I ? Optional.of(reste(groupe, autres)) : donnee);
            part.filter(p -> !p.equals(Taux.ZERO))
                    .ifPresent(p ->
                            places.add(new Place(" (groupe " + groupe + ")", CibleHypothese.groupes(groupe), part)));
        }
        return places;
    }

    private Taux reste(GroupeFonctionnel groupe, List<FamilleUsuelle> autres) {
        BigDecimal reste = BigDecimal.ONE;
        for (FamilleUsuelle autre : autres) {
            reste = reste.subtract(part(autre, groupe).map(Taux::fraction).orElse(BigDecimal.ZERO));
        }
        return Taux.of(reste);
    }

    private Optional<Taux> part(FamilleUsuelle famille, GroupeFonctionnel groupe) {
        return entree.ventilations().stream()
                .filter(v -> v.famille() == famille.famille()
                        && groupe(v).filter(groupe::equals).isPresent())
                .findFirst()
                .flatMap(VentilationFamille::part);
    }

    /** The places of prices: their accounts, or the groupes of which a share is given; none when no share is. */
    List<Place> prix(FamilleUsuelle famille) {
        if (entree.parComptes()) {
            return List.of(new Place("", cible(famille), Optional.empty()));
        }
        List<Place> places = new ArrayList<>();
        for (GroupeFonctionnel groupe : GroupeFonctionnel.values()) {
            part(famille, groupe)
                    .ifPresent(p -> places.add(new Place(
                            famille.groupes().contains(groupe) ? "" : " (groupe " + groupe + ")",
                            CibleHypothese.groupes(groupe),
                            Optional.of(p))));
        }
        return places;
    }

    /** The share of the pay bill that a family moves, when given. */
    Optional<Taux> partPersonnel(FamilleUsuelle famille) {
        return entree.ventilations().stream()
                .filter(v -> v.famille() == famille.famille())
                .findFirst()
                .flatMap(VentilationFamille::part);
    }

    /** The lines of a family: its accounts, or its groupes. */
    CibleHypothese cible(FamilleUsuelle famille) {
        return cible(famille, List.of());
    }

    /** The same for some ESSMS. */
    CibleHypothese cible(FamilleUsuelle famille, List<String> essms) {
        return new CibleHypothese(
                Optional.empty(),
                essms,
                List.of(),
                famille.groupes(),
                entree.parComptes() ? comptes(famille) : List.of());
    }
}

package fr.cpom.projection.tresorerie;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.projection.tresorerie.DemandeTresorerieTrajectoire.ParametresPaie;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a pay bill is shared between employees, contributions and tax: all three from the entry, or all three from the series. */
final class PartsPaie {
    private static final List<String> SERIES =
            List.of("tresorerie.paie.part-nets", "tresorerie.paie.part-cotisations", "tresorerie.paie.part-taxe");

    private final ParametresPaie paie;
    private final Contexte contexte;
    private final Anomalies anomalies;

    PartsPaie(ParametresPaie paie, Contexte contexte, Anomalies anomalies) {
        this.paie = paie;
        this.contexte = contexte;
        this.anomalies = anomalies;
    }

    /** Keys of the three shares; empty after a blocking anomaly. */
    Optional<List<Long>> cles(LocalDate jour) {
        boolean donnees = Stream.of(paie.partNets(), paie.partCotisations(), paie.partTaxe())
                .anyMatch(Optional::isPresent);
        List<Taux> parts = new ArrayList<>();
        if (donnees) {
            parts.add(paie.partNets().orElse(Taux.ZERO));
            parts.add(paie.partCotisations().orElse(Taux.ZERO));
            parts.add(paie.partTaxe().orElse(Taux.ZERO));
        } else {
            for (String serie : SERIES) {
                contexte.lire(Serie.taux(serie), jour, Territoire.national(), "/paie", anomalies)
                        .map(LectureBareme::valeur)
                        .ifPresent(parts::add);
            }
            if (parts.size() < SERIES.size()) {
                return Optional.empty();
            }
        }
        BigDecimal somme = parts.stream().map(Taux::fraction).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (somme.compareTo(BigDecimal.ONE) != 0) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.PAIE_PARTS_SOMME,
                    "/paie",
                    "valeur",
                    Taux.of(somme).toString()));
            return Optional.empty();
        }
        return Optional.of(parts.stream().map(FluxTrajectoire::cle).toList());
    }
}

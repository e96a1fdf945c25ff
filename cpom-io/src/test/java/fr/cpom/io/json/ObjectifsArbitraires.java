package fr.cpom.io.json;

import fr.cpom.essms.Essms;
import fr.cpom.objectif.Cible;
import fr.cpom.objectif.FicheAction;
import fr.cpom.objectif.Indicateur;
import fr.cpom.objectif.Mesure;
import fr.cpom.objectif.Objectif;
import fr.cpom.valeur.Exercice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The objectives of the arbitrary contracts. */
final class ObjectifsArbitraires {
    private int suivant;
    private static final LocalDate JOUR = LocalDate.of(2026, 2, 28);

    private final Cpoms source;

    ObjectifsArbitraires(Cpoms source) {
        this.source = source;
    }

    List<Objectif> liste(List<Essms> essms) {
        return source.liste(
                0,
                2,
                rang -> Objectif.builder()
                        .code("O" + rang)
                        .intitule(source.texte())
                        .niveau(source.parmi(Objectif.Niveau.values()))
                        .parent(source.peutEtre(() -> "O0"))
                        .essms(source.liste(0, 2, r -> source.parmi(essms).finess()))
                        .fichesActions(source.liste(0, 2, this::fiche))
                        .indicateurs(source.liste(0, 2, this::indicateur))
                        .build());
    }

    private FicheAction fiche(int rang) {
        return FicheAction.builder()
                .code("F" + suivant++)
                .intitule(source.texte())
                .description(source.peutEtre(source::texte))
                .pilote(source.peutEtre(source::texte))
                .moyens(source.peutEtre(source::texte))
                .debut(source.peutEtre(() -> JOUR))
                .fin(source.peutEtre(() -> JOUR.plusYears(2)))
                .jalons(source.liste(
                        0,
                        2,
                        r -> new FicheAction.Jalon(source.texte(), JOUR.plusDays(r), source.peutEtre(() -> JOUR))))
                .build();
    }

    private Indicateur indicateur(int rang) {
        return Indicateur.builder()
                .code("I" + suivant++)
                .intitule(source.texte())
                .type(source.parmi(Indicateur.Type.values()))
                .sens(source.parmi(Indicateur.Sens.values()))
                .unite(source.parmi("%", "personnes"))
                .initiale(source.peutEtre(() -> new Mesure(JOUR, decimal(), source.peutEtre(source::texte))))
                .cibles(source.liste(
                        0, 3, r -> new Cible(Exercice.of(2026 + r), decimal(), source.peutEtre(this::decimal))))
                .mesures(source.liste(
                        0, 3, r -> new Mesure(JOUR.plusMonths(r), decimal(), source.peutEtre(source::texte))))
                .build();
    }

    private BigDecimal decimal() {
        return source.parmi(
                BigDecimal.ZERO,
                new BigDecimal("-12.50"),
                new BigDecimal("1e3"),
                new BigDecimal("0.000001"),
                BigDecimal.valueOf(source.hasard.nextLong(), 4));
    }
}

package fr.cpom.io.json;

import fr.cpom.essms.Essms;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.objectif.Cible;
import fr.cpom.objectif.Constat;
import fr.cpom.objectif.DetteDuPasse;
import fr.cpom.objectif.Diagnostic;
import fr.cpom.objectif.Domaine;
import fr.cpom.objectif.Echelle;
import fr.cpom.objectif.FicheAction;
import fr.cpom.objectif.Indicateur;
import fr.cpom.objectif.Mesure;
import fr.cpom.objectif.Moyen;
import fr.cpom.objectif.Objectif;
import fr.cpom.objectif.Orientation;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** The objectives and the diagnostic of the arbitrary contracts. */
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
                        .axe(source.peutEtre(source::texte))
                        .orientations(source.liste(
                                0,
                                2,
                                r -> new Orientation(
                                        source.parmi(Orientation.Plan.values()), source.peutEtre(source::texte))))
                        .domaines(source.liste(0, 2, r -> source.parmi(Domaine.values())))
                        .constats(source.liste(0, 2, r -> "C" + r))
                        .poids(source.peutEtre(this::positif))
                        .priorite(source.peutEtre(() -> 1 + source.hasard.nextInt(9)))
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
                .partenaires(source.liste(0, 2, r -> source.texte()))
                .beneficiaires(source.peutEtre(source::texte))
                .territoire(source.peutEtre(source::texte))
                .moyens(source.peutEtre(source::texte))
                .financements(source.liste(
                        0,
                        2,
                        r -> new Moyen(
                                source.parmi(Moyen.Nature.values()),
                                source.peutEtre(source::montant),
                                source.peutEtre(() -> Exercice.of(2026)),
                                source.peutEtre(source::texte))))
                .risque(source.peutEtre(source::texte))
                .debut(source.peutEtre(() -> JOUR))
                .fin(source.peutEtre(() -> JOUR.plusYears(2)))
                .jalons(source.liste(
                        0,
                        2,
                        r -> source.hasard.nextBoolean()
                                ? new FicheAction.Jalon(source.texte(), JOUR.plusDays(r), source.peutEtre(() -> JOUR))
                                : new FicheAction.Jalon(
                                        source.texte(), JOUR, Optional.empty(), source.peutEtre(() -> JOUR))))
                .build();
    }

    private Indicateur indicateur(int rang) {
        return Indicateur.builder()
                .code("I" + suivant++)
                .intitule(source.texte())
                .type(source.parmi(Indicateur.Type.values()))
                .sens(source.parmi(Indicateur.Sens.values()))
                .unite(source.parmi("%", "personnes"))
                .activite(source.peutEtre(() -> source.parmi(Indicateur.Activite.values())))
                .source(source.peutEtre(source::texte))
                .poids(source.peutEtre(this::positif))
                .tolerance(source.peutEtre(this::positif))
                .echelle(source.peutEtre(() -> new Echelle(BigDecimal.ZERO, new BigDecimal("4.5"))))
                .initiale(source.peutEtre(() -> mesure(0)))
                .cibles(source.liste(0, 3, this::cible))
                .mesures(source.liste(0, 3, this::mesure))
                .build();
    }

    private Mesure mesure(int rang) {
        return new Mesure(
                JOUR.plusMonths(rang), decimal(), source.peutEtre(source::texte), source.peutEtre(source::texte));
    }

    private Cible cible(int rang) {
        BigDecimal valeur = decimal();
        return new Cible(Exercice.of(2026 + rang), valeur, source.peutEtre(() -> valeur.add(positif())));
    }

    Diagnostic diagnostic(List<Essms> essms, LocalDate date) {
        return Diagnostic.builder()
                .date(date)
                .partageLe(source.peutEtre(() -> date.plusDays(source.hasard.nextInt(90))))
                .documents(source.liste(0, 2, r -> source.texte()))
                .constats(source.liste(
                        0,
                        3,
                        r -> new Constat(
                                "C" + r,
                                source.parmi(Domaine.values()),
                                source.parmi(Constat.Nature.values()),
                                source.texte(),
                                source.liste(0, 2, e -> source.parmi(essms).finess()),
                                source.liste(
                                        0,
                                        2,
                                        c -> new Constat.Chiffre(
                                                source.texte(),
                                                decimal(),
                                                "%",
                                                source.peutEtre(() -> JOUR),
                                                source.peutEtre(source::texte))))))
                .dettes(source.liste(0, 3, r -> dette(r, essms)))
                .build();
    }

    private DetteDuPasse dette(int rang, List<Essms> essms) {
        MonetaryAmount montant = source.montant();
        return DetteDuPasse.builder()
                .code("D" + rang)
                .origine(source.parmi(DetteDuPasse.Origine.values()))
                .libelle(source.peutEtre(source::texte))
                .essms(source.peutEtre(() -> source.parmi(essms).finess()))
                .montant(montant)
                .dateEvaluation(JOUR)
                .methode(source.peutEtre(source::texte))
                .demande(source.peutEtre(() -> montant))
                .retenu(source.peutEtre(
                        () -> Montants.ofCentimes(Montants.centimes(montant) / 100 * source.hasard.nextInt(101))))
                .exercices(source.peutEtre(() -> 1 + source.hasard.nextInt(8)))
                .premierExercice(source.peutEtre(() -> Exercice.of(2020 + source.hasard.nextInt(9))))
                .financeur(source.peutEtre(() -> source.parmi(Financeur.values())))
                .section(source.peutEtre(() -> SectionTarifaire.SOINS))
                .build();
    }

    private BigDecimal positif() {
        return source.parmi(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("2.50"), new BigDecimal("1e3"));
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

package fr.cpom.projection.personnel;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.droit.LectureBareme;
import fr.cpom.projection.personnel.Effets.AnneeSuivante;
import fr.cpom.projection.personnel.Effets.PartHausse;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Niveau, masse and report of the rises of a year, and what they leave to the following one.
 *
 * <p>Nothing to compute from is {@code EFFETS_SANS_DONNEE}; several ways at once are {@code EFFETS_DONNEES_MULTIPLES}; three
 * figures that contradict each other are {@code EFFETS_INCOHERENTS}. No article: practice of the management of payroll.
 */
public final class EffetsCalculator extends AbstractCalculator<DemandeEffets, Effets> {
    private static final EffetsCalculator STANDARD = new EffetsCalculator();
    private static final BigDecimal CENT = BigDecimal.valueOf(100);
    private static final int DECIMALES_INDICE = 6;

    private EffetsCalculator() {
        super("personnel.effets", DemandeEffets.class, Effets.class, Articles.PRATIQUE);
    }

    /** The calculator. */
    public static EffetsCalculator standard() {
        return STANDARD;
    }

    /** The three coefficients, those that the data give, and the path when it is known. */
    private record Trois(
            Optional<Fraction> niveau,
            Optional<Fraction> masse,
            Optional<Fraction> report,
            Optional<SentierIndice> sentier,
            List<Explication> sources) {
        static Trois du(SentierIndice s, List<Explication> sources) {
            return new Trois(
                    Optional.of(s.niveau()), Optional.of(s.masse()), Optional.of(s.report()), Optional.of(s), sources);
        }
    }

    @Override
    protected Calcul<Effets> calculer(DemandeEffets entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Optional<Trois> trois = trois(entree, contexte, anomalies);
        if (anomalies.bloquent() || trois.isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        Optional<AnneeSuivante> suivante = suivante(entree, trois.get(), contexte, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Optional<Couts> couts = couts(entree, trois.get(), contexte, anomalies);
        Effets effets = new Effets(
                trois.get().niveau().map(Fraction::evolution),
                trois.get().masse().map(Fraction::evolution),
                trois.get().report().map(Fraction::evolution),
                trois.get().sentier().map(EffetsCalculator::indices).orElse(List.of()),
                parts(entree),
                couts.map(c -> Montants.ofCentimes(c.annee().centimes())),
                couts.map(c -> Montants.ofCentimes(c.report().centimes())),
                couts.map(c -> Montants.ofCentimes(c.pleine().centimes())),
                suivante);
        return Calcul.de(
                effets, anomalies, couts.map(c -> c.report().explication()).orElse(Explication.vide()));
    }

    private static Optional<Trois> trois(DemandeEffets entree, Contexte contexte, Anomalies anomalies) {
        boolean agregats =
                entree.sommeAnnee().isPresent() || entree.niveauFinal().isPresent();
        boolean taux =
                Stream.of(entree.niveau(), entree.masse(), entree.report()).anyMatch(Optional::isPresent);
        boolean indices = !entree.indices().isEmpty();
        boolean hausses = !entree.hausses().isEmpty();
        boolean point = entree.valeurPoint().isPresent();
        long facons = Stream.of(agregats, taux, indices, hausses, point)
                .filter(f -> f)
                .count();
        if (facons > 1) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.EFFETS_DONNEES_MULTIPLES, ""));
            return Optional.empty();
        }
        if (point) {
            List<Explication> lectures = new ArrayList<>();
            return exercice(entree, anomalies)
                    .flatMap(e -> sentier(entree.valeurPoint().get(), e, lectures, contexte, anomalies))
                    .map(s -> Trois.du(s, lectures));
        }
        if (indices) {
            return indices(entree, anomalies);
        }
        if (agregats) {
            return agregats(entree, anomalies);
        }
        if (taux) {
            return taux(entree, anomalies);
        }
        if (!hausses && entree.haussesSuivantes().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.EFFETS_SANS_DONNEE, ""));
            return Optional.empty();
        }
        return Optional.of(Trois.du(
                SentierIndice.depuis(depart(entree), entree.hausses(), entree.composition()),
                hausses(entree, contexte.tracage())));
    }

    private static List<Explication> hausses(DemandeEffets entree, Tracage t) {
        List<Explication> hausses = new ArrayList<>();
        for (int i = 0; i < entree.hausses().size(); i++) {
            Hausse hausse = entree.hausses().get(i);
            hausses.add(t.entree("hausse", hausse.taux(), "/hausses/" + i).explication());
        }
        return hausses;
    }

    private static Fraction depart(DemandeEffets entree) {
        return Fraction.of(entree.niveauDepart().orElse(CENT));
    }

    private static Optional<Exercice> exercice(DemandeEffets entree, Anomalies anomalies) {
        if (entree.exercice().isEmpty()) {
            manque("exercice", anomalies);
        }
        return entree.exercice();
    }

    private static Optional<Trois> indices(DemandeEffets entree, Anomalies anomalies) {
        List<Fraction> mois = entree.indices().stream().map(Fraction::of).toList();
        if (entree.niveauDepart().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.EFFETS_SANS_DEPART, "/niveauDepart"));
            Fraction report = SentierIndice.report(Fraction.somme(mois), mois.get(11));
            return Optional.of(
                    new Trois(Optional.empty(), Optional.empty(), Optional.of(report), Optional.empty(), List.of()));
        }
        return Optional.of(Trois.du(new SentierIndice(depart(entree), mois), List.of()));
    }

    /** Two of the three figures give one effect, all three give all. */
    private static Optional<Trois> agregats(DemandeEffets entree, Anomalies anomalies) {
        Optional<Fraction> depart = entree.niveauDepart().map(Fraction::of);
        Optional<Fraction> somme = entree.sommeAnnee().map(Fraction::of);
        Optional<Fraction> fin = entree.niveauFinal().map(Fraction::of);
        Trois trois = new Trois(
                depart.flatMap(d -> fin.map(f -> f.sur(d))),
                depart.flatMap(d -> somme.map(s -> SentierIndice.masse(d, s))),
                somme.flatMap(s -> fin.map(f -> SentierIndice.report(s, f))),
                Optional.empty(),
                List.of());
        if (trois.niveau().isEmpty()
                && trois.masse().isEmpty()
                && trois.report().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.EFFETS_SANS_DONNEE, ""));
        }
        return Optional.of(trois);
    }

    /** Two effects give the third; one alone gives nothing, but for a report that the following year starts from. */
    private static Optional<Trois> taux(DemandeEffets entree, Anomalies anomalies) {
        Optional<Fraction> niveau = entree.niveau().map(Fraction::unPlus);
        Optional<Fraction> masse = entree.masse().map(Fraction::unPlus);
        Optional<Fraction> report = entree.report().map(Fraction::unPlus);
        long donnes =
                Stream.of(niveau, masse, report).filter(Optional::isPresent).count();
        if (donnes == 1 && !(report.isPresent() && entree.anneeSuivante())) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.EFFETS_SANS_DONNEE, ""));
            return Optional.empty();
        }
        if (niveau.isPresent()
                && masse.isPresent()
                && report.isPresent()
                && !masse.get()
                        .fois(report.get())
                        .evolution()
                        .equals(entree.niveau().get())) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.EFFETS_INCOHERENTS,
                    "/niveau",
                    "valeur",
                    entree.niveau().get().toString(),
                    "attendu",
                    masse.get().fois(report.get()).evolution().toString()));
        }
        return Optional.of(new Trois(
                niveau.or(() -> masse.flatMap(m -> report.map(m::fois))),
                masse.or(() -> niveau.flatMap(n -> report.map(n::sur))),
                report.or(() -> niveau.flatMap(n -> masse.map(n::sur))),
                Optional.empty(),
                List.of()));
    }

    /** The value in force on the first day of each month, after that of December before. */
    private static Optional<SentierIndice> sentier(
            IndiceSalarial indice,
            Exercice exercice,
            List<Explication> lectures,
            Contexte contexte,
            Anomalies anomalies) {
        Optional<LocalDate> derniere = Optional.empty();
        List<Fraction> valeurs = new ArrayList<>();
        LocalDate debut = exercice.debut().minusMonths(1);
        for (int m = 0; m <= 12; m++) {
            Optional<LectureBareme<BigDecimal>> lecture =
                    SeriesPoint.lire(indice, debut.plusMonths(m), "/valeurPoint", contexte, anomalies);
            if (lecture.isEmpty()) {
                return Optional.empty();
            }
            valeurs.add(Fraction.of(lecture.get().valeur()));
            Optional<LocalDate> debutValeur = Optional.of(lecture.get().entree().debut());
            if (!debutValeur.equals(derniere)) {
                lectures.add(contexte.tracage().baremeNombre("valeurPoint", lecture.get()));
                derniere = debutValeur;
            }
        }
        return Optional.of(new SentierIndice(valeurs.get(0), valeurs.subList(1, 13)));
    }

    private static Optional<AnneeSuivante> suivante(
            DemandeEffets entree, Trois trois, Contexte contexte, Anomalies anomalies) {
        if (!entree.anneeSuivante()) {
            return Optional.empty();
        }
        if (trois.report().isEmpty()) {
            manque("sommeAnnee", anomalies);
            return Optional.empty();
        }
        Optional<SentierIndice> sentier = entree.valeurPoint().isPresent()
                        && entree.haussesSuivantes().isEmpty()
                ? sentier(
                        entree.valeurPoint().get(),
                        entree.exercice().orElseThrow().suivant(),
                        new ArrayList<>(),
                        contexte,
                        anomalies)
                : Optional.of(SentierIndice.depuis(Fraction.UN, entree.haussesSuivantes(), entree.composition()));
        Fraction report = trois.report().get();
        return sentier.map(s -> new AnneeSuivante(
                s.niveau().evolution(),
                s.masse().evolution(),
                s.report().evolution(),
                report.fois(s.masse()).evolution()));
    }

    private static List<BigDecimal> indices(SentierIndice sentier) {
        return sentier.mois().stream().map(m -> m.decimal(DECIMALES_INDICE)).toList();
    }

    private static List<PartHausse> parts(DemandeEffets entree) {
        return SentierIndice.pas(Fraction.UN, entree.hausses(), entree.composition()).stream()
                .map(p -> new PartHausse(
                        p.hausse().mois(),
                        p.hausse().taux(),
                        p.hausse().libelle(),
                        p.niveau(Fraction.UN).taux(),
                        p.masse(Fraction.UN).taux()))
                .toList();
    }

    /** The cost of the year, what the next one adds, and both. */
    private record Couts(MontantExplique annee, MontantExplique report, MontantExplique pleine) {}

    private static Optional<Couts> couts(DemandeEffets entree, Trois trois, Contexte contexte, Anomalies anomalies) {
        if (entree.masseReference().isEmpty()) {
            return Optional.empty();
        }
        if (trois.niveau().isEmpty() || trois.masse().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.EFFETS_COUT_INCONNU, "/masseReference"));
            return Optional.empty();
        }
        Tracage t = contexte.tracage();
        MontantExplique pleine = cout(
                "coutAnneePleine", "effetNiveau", entree, trois, trois.niveau().get(), contexte);
        MontantExplique annee =
                cout("coutAnnee", "effetMasse", entree, trois, trois.masse().get(), contexte);
        return Optional.of(
                new Couts(annee, t.somme("coutReport", Articles.PRATIQUE, pleine, annee.retranche()), pleine));
    }

    /** The reference bill times an effect, rounded once. */
    private static MontantExplique cout(
            String libelle,
            String libelleEffet,
            DemandeEffets entree,
            Trois trois,
            Fraction coefficient,
            Contexte contexte) {
        Tracage t = contexte.tracage();
        long reference = Montants.centimes(entree.masseReference().orElseThrow());
        List<Explication> operandes = new ArrayList<>();
        operandes.add(t.entree("masseReference", reference, "/masseReference").explication());
        operandes.add(t.entree(libelleEffet, coefficient.evolution(), "").explication());
        operandes.addAll(trois.sources());
        return t.formule(
                libelle,
                Fraction.of(reference).fois(coefficient.moins(Fraction.UN)).centimes(contexte.arrondi()),
                contexte.arrondi(),
                Articles.PRATIQUE,
                operandes);
    }

    private static void manque(String champ, Anomalies anomalies) {
        anomalies.ajouter(Anomalie.manque("", champ));
    }
}

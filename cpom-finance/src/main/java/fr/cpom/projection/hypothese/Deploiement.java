package fr.cpom.projection.hypothese;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.TauxExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.contrat.TauxAnnuel;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.projection.ciseau.HaussesPrix;
import fr.cpom.projection.hypothese.EffetHypothese.Absence;
import fr.cpom.projection.hypothese.EffetHypothese.Evolution;
import fr.cpom.projection.hypothese.EffetHypothese.Gel;
import fr.cpom.projection.hypothese.EffetHypothese.Prix;
import fr.cpom.projection.hypothese.EffetHypothese.QuantiteAnnuelle;
import fr.cpom.projection.hypothese.EffetHypothese.Rotation;
import fr.cpom.projection.hypothese.EffetHypothese.Salaires;
import fr.cpom.projection.hypothese.EffetHypothese.Volume;
import fr.cpom.projection.personnel.Fraction;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A hypothesis laid year by year: rates of each year over the one before, in steps that tell causes apart, and amounts in cents.
 *
 * <p>Rates have nine decimals of the fraction, rounded half up. In a hypothesis added rather than compounded (pay, mode {@code
 * ADDITIF}) the rate of a year is the sum of its steps; otherwise it is their composition.
 */
public final class Deploiement {
    static final int DECIMALES = 9;
    static final ReferenceJuridique PRATIQUE = ReferenceJuridique.of("hypothèse de projection", "");

    private final List<Etape> etapes;
    private final boolean additif;
    private final long[] durables;
    private final long[] ponctuels;
    private final boolean[] geles;

    Deploiement(List<Etape> etapes, boolean additif, long[] durables, long[] ponctuels, boolean[] geles) {
        this.etapes = List.copyOf(etapes);
        this.additif = additif;
        this.durables = durables;
        this.ponctuels = ponctuels;
        this.geles = geles;
    }

    /**
     * A step of a hypothesis.
     *
     * @param suffixe its name inside the hypothesis, empty when it is the only one
     * @param famille what it is about
     * @param taux rate of each year, the first year after the base first
     */
    public record Etape(String suffixe, FamilleHypothese famille, List<Taux> taux) {
        public Etape {
            taux = List.copyOf(taux);
        }
    }

    /** The years asked of a hypothesis and where its faults are told. */
    record Cadre(Exercice base, int annees, String pointeur, Contexte contexte, Anomalies anomalies) {
        Exercice exercice(int rang) {
            return base.plus(rang);
        }

        void signaler(CodeAnomalie code, String champ, String... arguments) {
            anomalies.ajouter(Anomalie.of(code, pointeur + champ, arguments));
        }
    }

    /**
     * Lays a hypothesis over the years after {@code base}; empty after a blocking anomaly.
     *
     * @param pointeur JSON pointer of the hypothesis
     */
    public static Optional<Deploiement> de(
            Hypothese hypothese, Exercice base, int annees, String pointeur, Contexte contexte, Anomalies anomalies) {
        Cadre cadre = new Cadre(base, annees, pointeur + "/effet", contexte, anomalies);
        return sansLimite(hypothese, cadre).map(d -> d.dans(hypothese, cadre));
    }

    private static Optional<Deploiement> sansLimite(Hypothese hypothese, Cadre cadre) {
        EffetHypothese effet = hypothese.effet();
        if (effet instanceof Evolution e) {
            if (e.taux().isEmpty() && e.tauxAnnuels().isEmpty()) {
                cadre.signaler(CodeAnomalie.HYPOTHESE_SANS_TAUX, "", "hypothese", hypothese.nom());
                return Optional.empty();
            }
            e.tauxAnnuels().forEach(t -> horsDesSiennes(hypothese, t.exercice(), "/tauxAnnuels", cadre));
            return Optional.of(taux(hypothese, parPart(evolution(e, cadre), e.part())));
        }
        if (effet instanceof Prix p) {
            return HaussesPrix.annuelles(
                            p.prix(),
                            cadre.base(),
                            cadre.annees(),
                            cadre.pointeur() + "/prix",
                            cadre.contexte(),
                            cadre.anomalies())
                    .map(t -> taux(hypothese, parPart(t, p.part())));
        }
        if (effet instanceof Volume v) {
            return volume(v, cadre).map(t -> taux(hypothese, t));
        }
        if (effet instanceof Absence a) {
            constante(hypothese, a.tauxAnnuels(), cadre);
            return Optional.of(taux(hypothese, absence(a, cadre)));
        }
        if (effet instanceof Salaires s) {
            return EtapesSalaires.deployer(s, cadre);
        }
        if (effet instanceof Rotation r) {
            constante(hypothese, r.tauxAnnuels(), cadre);
            return Optional.of(montants(cadre.annees(), rotation(r, cadre), new long[cadre.annees()]));
        }
        if (effet instanceof EffetHypothese.Montants m) {
            return Optional.of(montants(m, cadre));
        }
        if (effet instanceof Gel g) {
            return Optional.of(gel(hypothese, g, cadre));
        }
        throw new IllegalStateException(effet.getClass().getName());
    }

    /** The same without what falls outside the years of the hypothesis; an amount that is lost there is told. */
    private Deploiement dans(Hypothese hypothese, Cadre cadre) {
        List<List<Taux>> taux =
                etapes.stream().<List<Taux>>map(e -> new ArrayList<>(e.taux())).toList();
        for (int rang = 1; rang <= cadre.annees(); rang++) {
            if (hypothese.agit(cadre.exercice(rang))) {
                continue;
            }
            int place = rang - 1;
            taux.forEach(t -> t.set(place, Taux.ZERO));
            if (durables[place] != 0 || ponctuels[place] != 0) {
                horsDesSiennes(hypothese, cadre.exercice(rang), "", cadre);
            }
            durables[place] = 0;
            ponctuels[place] = 0;
            geles[place] = false;
        }
        List<Etape> siennes = new ArrayList<>();
        for (int i = 0; i < taux.size(); i++) {
            siennes.add(new Etape(etapes.get(i).suffixe(), etapes.get(i).famille(), taux.get(i)));
        }
        return new Deploiement(siennes, additif, durables, ponctuels, geles);
    }

    private static void horsDesSiennes(Hypothese hypothese, Exercice exercice, String champ, Cadre cadre) {
        if (!hypothese.agit(exercice)) {
            cadre.signaler(CodeAnomalie.HYPOTHESE_HORS_SES_ANNEES, champ, "exercice", exercice.toString());
        }
    }

    private static void constante(Hypothese hypothese, List<TauxAnnuel> taux, Cadre cadre) {
        if (taux.isEmpty()) {
            cadre.signaler(CodeAnomalie.HYPOTHESE_CONSTANTE, "", "hypothese", hypothese.nom());
        }
    }

    private static Deploiement taux(Hypothese hypothese, List<Taux> taux) {
        int n = taux.size();
        return new Deploiement(
                List.of(new Etape("", hypothese.famille(), taux)), false, new long[n], new long[n], new boolean[n]);
    }

    private static Deploiement montants(int annees, long[] durables, long[] ponctuels) {
        return new Deploiement(List.of(), false, durables, ponctuels, new boolean[annees]);
    }

    /** The share of a line that moves, a constant weight. */
    private static List<Taux> parPart(List<Taux> taux, Optional<Taux> part) {
        return part.isEmpty()
                ? taux
                : taux.stream()
                        .map(t -> arrondi(t.fraction().multiply(part.get().fraction())))
                        .toList();
    }

    static Taux arrondi(BigDecimal fraction) {
        return Taux.of(fraction.setScale(DECIMALES, RoundingMode.HALF_UP));
    }

    /** A coefficient as the rate that it makes. */
    static Taux arrondi(Fraction coefficient) {
        return Taux.of(coefficient.moins(Fraction.UN).decimal(DECIMALES));
    }

    private static List<Taux> evolution(Evolution e, Cadre cadre) {
        horsProjection(e.tauxAnnuels(), cadre);
        List<Taux> taux = new ArrayList<>();
        for (int rang = 1; rang <= cadre.annees(); rang++) {
            taux.add(arrondi(de(e.tauxAnnuels(), cadre.exercice(rang))
                    .or(e::taux)
                    .orElse(Taux.ZERO)
                    .fraction()));
        }
        return taux;
    }

    private static Optional<Taux> de(List<TauxAnnuel> taux, Exercice exercice) {
        return taux.stream()
                .filter(t -> t.exercice().equals(exercice))
                .map(TauxAnnuel::taux)
                .findFirst();
    }

    private static void horsProjection(List<TauxAnnuel> taux, Cadre cadre) {
        taux.forEach(t -> horsProjection(t.exercice(), "/tauxAnnuels", cadre));
    }

    private static void horsProjection(Exercice exercice, String champ, Cadre cadre) {
        if (exercice.annee() <= cadre.base().annee()
                || exercice.annee() > cadre.base().annee() + cadre.annees()) {
            cadre.signaler(CodeAnomalie.HYPOTHESE_HORS_PROJECTION, champ, "exercice", exercice.toString());
        }
    }

    /** The line is {@code 1 − part + part × quantity / quantity of the base year} of what it was, whatever the path. */
    private static Optional<List<Taux>> volume(Volume v, Cadre cadre) {
        List<BigDecimal> quantites = new ArrayList<>();
        for (int rang = 0; rang <= cadre.annees(); rang++) {
            Exercice exercice = cadre.exercice(rang);
            Optional<BigDecimal> connue = v.quantites().stream()
                    .filter(q -> q.exercice().equals(exercice))
                    .map(QuantiteAnnuelle::quantite)
                    .findFirst();
            if (connue.isEmpty() && rang == 0) {
                cadre.signaler(CodeAnomalie.HYPOTHESE_QUANTITE_ABSENTE, "/quantites", "exercice", exercice.toString());
                return Optional.empty();
            }
            quantites.add(connue.orElseGet(() -> quantites.get(quantites.size() - 1)));
        }
        Fraction part = v.partVariable().map(Fraction::of).orElse(Fraction.UN);
        Fraction base = Fraction.of(quantites.get(0));
        List<Taux> taux = new ArrayList<>();
        Fraction avant = Fraction.UN;
        for (int rang = 1; rang <= cadre.annees(); rang++) {
            boolean change = quantites.get(rang).compareTo(quantites.get(rang - 1)) != 0;
            if (change && (base.signe() == 0 || avant.signe() == 0)) {
                cadre.signaler(
                        CodeAnomalie.HYPOTHESE_QUANTITE_NULLE,
                        "/quantites",
                        "exercice",
                        cadre.exercice(rang - 1).toString());
                return Optional.empty();
            }
            Fraction apres = change
                    ? Fraction.UN
                            .moins(part)
                            .plus(part.fois(Fraction.of(quantites.get(rang))).sur(base))
                    : avant;
            taux.add(change ? arrondi(apres.sur(avant)) : Taux.ZERO);
            avant = apres;
        }
        return Optional.of(taux);
    }

    private static List<Taux> absence(Absence a, Cadre cadre) {
        horsProjection(a.tauxAnnuels(), cadre);
        List<Taux> taux = new ArrayList<>();
        Taux avant = a.tauxDepart();
        for (int rang = 1; rang <= cadre.annees(); rang++) {
            Taux apres = de(a.tauxAnnuels(), cadre.exercice(rang)).orElse(avant);
            taux.add(arrondi(coefficient(a, apres).sur(coefficient(a, avant))));
            avant = apres;
        }
        return taux;
    }

    /** What absence makes of a pay bill; above zero, as the replaced and borne shares are at least those of nobody. */
    private static Fraction coefficient(Absence a, Taux absence) {
        Fraction remplace = Fraction.of(a.tauxRemplacement())
                .fois(a.coutRelatif().map(Fraction::of).orElse(Fraction.UN));
        Fraction economie = Fraction.UN.moins(a.tauxMaintien().map(Fraction::of).orElse(Fraction.UN));
        return Fraction.UN.plus(Fraction.of(absence).fois(remplace.moins(economie)));
    }

    private static long[] rotation(Rotation r, Cadre cadre) {
        horsProjection(r.tauxAnnuels(), cadre);
        long[] ecarts = new long[cadre.annees()];
        Taux taux = r.tauxDepart();
        long avant = cout(r, taux, cadre);
        for (int rang = 1; rang <= cadre.annees(); rang++) {
            taux = de(r.tauxAnnuels(), cadre.exercice(rang)).orElse(taux);
            long apres = cout(r, taux, cadre);
            ecarts[rang - 1] = Math.subtractExact(apres, avant);
            avant = apres;
        }
        return ecarts;
    }

    private static long cout(Rotation r, Taux taux, Cadre cadre) {
        return Fraction.of(r.effectif())
                .fois(Fraction.of(taux))
                .fois(Fraction.of(Montants.centimes(r.coutParDepart())))
                .centimes(cadre.contexte().arrondi());
    }

    private static Deploiement montants(EffetHypothese.Montants m, Cadre cadre) {
        long[] annuels = new long[cadre.annees()];
        for (MontantAnnuel montant : m.montants()) {
            horsProjection(montant.exercice(), "/montants", cadre);
            int rang = montant.exercice().annee() - cadre.base().annee();
            if (rang >= 1 && rang <= cadre.annees()) {
                annuels[rang - 1] = Montants.centimes(montant.montant());
            }
        }
        long[] aucun = new long[cadre.annees()];
        return m.durable().orElse(false)
                ? montants(cadre.annees(), annuels, aucun)
                : montants(cadre.annees(), aucun, annuels);
    }

    private static Deploiement gel(Hypothese hypothese, Gel g, Cadre cadre) {
        boolean[] geles = new boolean[cadre.annees()];
        boolean un = false;
        for (int rang = 1; rang <= cadre.annees(); rang++) {
            Exercice exercice = cadre.exercice(rang);
            geles[rang - 1] = g.debut().filter(d -> exercice.compareTo(d) < 0).isEmpty()
                    && g.fin().filter(f -> exercice.compareTo(f) > 0).isEmpty();
            un |= geles[rang - 1] && hypothese.agit(exercice);
        }
        if (!un) {
            cadre.signaler(CodeAnomalie.HYPOTHESE_GEL_SANS_ANNEE, "", "hypothese", hypothese.nom());
        }
        return new Deploiement(List.of(), false, new long[cadre.annees()], new long[cadre.annees()], geles);
    }

    /** The steps, none for amounts and freezes. */
    public List<Etape> etapes() {
        return etapes;
    }

    /** True when the steps of a year are added, false when they are compounded. */
    public boolean additif() {
        return additif;
    }

    /** True when it moves by rates. */
    public boolean estTaux() {
        return !etapes.isEmpty();
    }

    /** Cents that a year adds for good, rank 1 being the year after the base. */
    public long durable(int rang) {
        return durables[rang - 1];
    }

    /** Cents that a year adds for itself only. */
    public long ponctuel(int rang) {
        return ponctuels[rang - 1];
    }

    /** True when the lines aimed at are frozen in a year. */
    public boolean gele(int rang) {
        return geles[rang - 1];
    }

    /** The rate of a year: its steps added or compounded. */
    public Taux taux(int rang) {
        return taux(rang, "", Tracage.aucun()).taux();
    }

    /** The rate of a year with its explanation. */
    public TauxExplique taux(int rang, String pointeur, Tracage t) {
        List<TauxExplique> parts = etapes.stream()
                .map(e -> t.entree("tauxHypothese", e.taux().get(rang - 1), pointeur))
                .toList();
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return additif
                ? t.sommePonderee(
                        "tauxHypothese",
                        parts.stream()
                                .map(p -> t.entree("poids", Taux.UN, pointeur))
                                .toList(),
                        parts,
                        DECIMALES - 2,
                        PRATIQUE)
                : t.composition("tauxHypothese", parts, PRATIQUE);
    }
}

package fr.cpom.calcul;

import fr.cpom.calcul.Explication.Operation;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.interne.Centimes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.money.MonetaryAmount;
import org.jspecify.annotations.Nullable;

/**
 * The operations on amounts and rates that calculators are written with: each computes, and writes its own explanation when
 * a trace is asked.
 *
 * <p>It holds no state: the nodes hang on the values themselves, so one instance serves any number of threads.
 */
public enum Tracage {
    /** Computes only. */
    AUCUN,
    /** Computes and explains. */
    COMPLET;

    private static final Explication[] RIEN = {};

    /** Computes only. */
    public static Tracage aucun() {
        return AUCUN;
    }

    /** Computes and explains down to entries, series, articles and roundings. */
    public static Tracage complet() {
        return COMPLET;
    }

    /**
     * An amount given by the caller.
     *
     * @param libelle key of the label in the bundle of explanations
     * @param chemin JSON pointer of the field
     */
    public MontantExplique entree(String libelle, long centimes, String chemin) {
        return montant(centimes, this == AUCUN ? null : Explication.entree(libelle, centimes, chemin));
    }

    /** An amount given by the caller in a list: the pointer is only written when a trace is asked. */
    public MontantExplique entree(String libelle, long centimes, String liste, int rang, String champ) {
        return montant(centimes, this == AUCUN ? null : Explication.entree(libelle, centimes, liste + rang + champ));
    }

    /** An amount that another computation gave and explained. */
    public MontantExplique repris(long centimes, Explication explication) {
        return montant(centimes, this == AUCUN ? null : explication);
    }

    /** A rate given by the caller. */
    public TauxExplique entree(String libelle, Taux taux, String chemin) {
        return new TauxExplique(taux, this == AUCUN ? null : Explication.entree(libelle, taux, chemin));
    }

    /** A rate read in a series. */
    public TauxExplique bareme(String libelle, LectureBareme<Taux> lecture) {
        return new TauxExplique(
                lecture.valeur(), this == AUCUN ? null : Explication.lue(libelle, lecture.valeur(), lecture));
    }

    /** An amount read in a series. */
    public MontantExplique baremeMontant(String libelle, LectureBareme<MonetaryAmount> lecture) {
        long centimes = Montants.centimes(lecture.valeur());
        return montant(centimes, this == AUCUN ? null : Explication.lue(libelle, centimes, lecture));
    }

    /** A plain number given by the caller: months, years, staff, points. */
    public Explication nombre(String libelle, BigDecimal nombre, String chemin) {
        return this == AUCUN ? Explication.vide() : Explication.entree(libelle, nombre, chemin);
    }

    /** A plain number read in a series. */
    public Explication baremeNombre(String libelle, LectureBareme<BigDecimal> lecture) {
        return this == AUCUN ? Explication.vide() : Explication.lueNombre(libelle, lecture.valeur(), lecture);
    }

    /**
     * A figure computed exactly elsewhere, by a formula of more factors than the operations here have, and rounded once.
     *
     * @param operandes what it was computed from, for people
     */
    public MontantExplique formule(
            String libelle, long centimes, Arrondi arrondi, ReferenceJuridique article, List<Explication> operandes) {
        return montant(
                centimes,
                this == AUCUN
                        ? null
                        : Explication.montant(Operation.FORMULE, libelle, centimes, operandes.toArray(RIEN))
                                .avec(article, arrondi));
    }

    /** {@code montant × taux}, rounded once. */
    public MontantExplique produit(
            String libelle, MontantExplique montant, TauxExplique taux, Arrondi arrondi, ReferenceJuridique article) {
        long centimes = taux.taux().appliquer(montant.centimes(), arrondi);
        return montant(
                centimes,
                this == AUCUN
                        ? null
                        : Explication.montant(Operation.PRODUIT, libelle, centimes, noeuds(montant, taux))
                                .avec(article, arrondi));
    }

    /** {@code montant × numerateur / denominateur}, rounded once: a share of the year, a number of places. */
    public MontantExplique fraction(
            String libelle,
            MontantExplique montant,
            long numerateur,
            long denominateur,
            Arrondi arrondi,
            ReferenceJuridique article) {
        long centimes = Centimes.produitArrondi(
                montant.centimes(), numerateur, denominateur, arrondi.uniteCentimes(), arrondi.mode());
        return montant(
                centimes,
                this == AUCUN
                        ? null
                        : Explication.montant(Operation.FRACTION, libelle, centimes, noeuds(montant))
                                .parametres(numerateur, denominateur)
                                .avec(article, arrondi));
    }

    /**
     * {@code montant × Π(1 + taux)^exposant}, rounded once: years of growth, or of deflation where exponents are negative.
     *
     * @param exposants as many as {@code taux}
     */
    public MontantExplique croissance(
            String libelle,
            MontantExplique montant,
            List<TauxExplique> taux,
            long[] exposants,
            Arrondi arrondi,
            ReferenceJuridique article) {
        long centimes = Explication.croissance(
                montant.centimes(), taux.stream().map(TauxExplique::taux).toList(), exposants, arrondi);
        if (this == AUCUN) {
            return montant(centimes, null);
        }
        Explication[] operandes = new Explication[taux.size() + 1];
        operandes[0] = montant.explication();
        for (int i = 0; i < taux.size(); i++) {
            Explication noeud = taux.get(i).noeud();
            operandes[i + 1] = noeud == null ? Explication.vide() : noeud;
        }
        return montant(
                centimes,
                Explication.montant(Operation.CROISSANCE, libelle, centimes, operandes)
                        .parametres(exposants.clone())
                        .avec(article, arrondi));
    }

    /** Sum of terms, those marked {@link MontantExplique#retranche()} being taken away. */
    public MontantExplique somme(String libelle, ReferenceJuridique article, MontantExplique... termes) {
        long centimes = 0;
        for (MontantExplique terme : termes) {
            centimes = terme.estRetranche()
                    ? Math.subtractExact(centimes, terme.centimes())
                    : Math.addExact(centimes, terme.centimes());
        }
        if (this == AUCUN) {
            return montant(centimes, null);
        }
        Explication[] operandes = new Explication[termes.length];
        long[] signes = new long[termes.length];
        for (int i = 0; i < termes.length; i++) {
            operandes[i] = termes[i].explication();
            signes[i] = termes[i].estRetranche() ? -1 : 1;
        }
        return montant(
                centimes,
                Explication.montant(Operation.SOMME, libelle, centimes, operandes)
                        .parametres(signes)
                        .avec(article, null));
    }

    /** Sum of a list of terms. */
    public MontantExplique somme(String libelle, ReferenceJuridique article, List<MontantExplique> termes) {
        return somme(libelle, article, termes.toArray(new MontantExplique[0]));
    }

    /** The smallest of two amounts. */
    public MontantExplique minimum(String libelle, MontantExplique a, MontantExplique b, ReferenceJuridique article) {
        long centimes = Math.min(a.centimes(), b.centimes());
        return montant(
                centimes,
                this == AUCUN
                        ? null
                        : Explication.montant(Operation.MINIMUM, libelle, centimes, noeuds(a, b))
                                .avec(article, null));
    }

    /** The greatest of two amounts. */
    public MontantExplique maximum(String libelle, MontantExplique a, MontantExplique b, ReferenceJuridique article) {
        long centimes = Math.max(a.centimes(), b.centimes());
        return montant(
                centimes,
                this == AUCUN
                        ? null
                        : Explication.montant(Operation.MAXIMUM, libelle, centimes, noeuds(a, b))
                                .avec(article, null));
    }

    /** Parts of a total in proportion to keys, by the largest remainders; they sum to the total. */
    public List<MontantExplique> parts(
            String libelle, MontantExplique total, long[] cles, List<String> sujets, ReferenceJuridique article) {
        long[] parts = Centimes.auProrata(total.centimes(), cles);
        List<MontantExplique> resultat = new ArrayList<>(parts.length);
        long[] parametres = this == AUCUN ? cles : new long[cles.length + 1];
        for (int i = 0; i < parts.length; i++) {
            if (this == AUCUN) {
                resultat.add(montant(parts[i], null));
            } else {
                long[] propres = parametres.clone();
                propres[0] = i;
                System.arraycopy(cles, 0, propres, 1, cles.length);
                resultat.add(montant(
                        parts[i],
                        Explication.montant(Operation.PART, libelle, parts[i], noeuds(total))
                                .parametres(propres)
                                .avec(article, null)
                                .pour(sujets.get(i))));
            }
        }
        return resultat;
    }

    /** Equal rounded fractions of a total, the last one taking the rest; they sum to the total. */
    public List<MontantExplique> fractionsEgales(
            String libelle, MontantExplique total, int nombre, Arrondi arrondi, ReferenceJuridique article) {
        long[] parts = Centimes.fractions(total.centimes(), nombre, arrondi.uniteCentimes(), arrondi.mode());
        List<MontantExplique> resultat = new ArrayList<>(nombre);
        for (int i = 0; i < nombre; i++) {
            resultat.add(montant(
                    parts[i],
                    this == AUCUN
                            ? null
                            : Explication.montant(Operation.FRACTION_EGALE, libelle, parts[i], noeuds(total))
                                    .parametres(i, nombre)
                                    .avec(article, arrondi)));
        }
        return resultat;
    }

    /**
     * {@code Σ poids × évolution}, rounded HALF_UP to a number of decimals of the percentage.
     *
     * @param poids as many as {@code evolutions}
     */
    public TauxExplique sommePonderee(
            String libelle,
            List<TauxExplique> poids,
            List<TauxExplique> evolutions,
            int decimales,
            ReferenceJuridique article) {
        List<Taux> valeurs = new ArrayList<>();
        List<@Nullable Explication> operandes = new ArrayList<>();
        for (int i = 0; i < poids.size(); i++) {
            valeurs.add(poids.get(i).taux());
            valeurs.add(evolutions.get(i).taux());
            operandes.add(poids.get(i).noeud());
            operandes.add(evolutions.get(i).noeud());
        }
        Taux taux = Explication.sommePonderee(valeurs, decimales);
        return new TauxExplique(
                taux,
                this == AUCUN
                        ? null
                        : Explication.taux(Operation.SOMME_PONDEREE, libelle, taux, operandes.toArray(RIEN))
                                .parametres(decimales)
                                .avec(article, null));
    }

    /**
     * {@code (1 + a)(1 + b)… − 1}: rates that apply one after the other, each step rounded HALF_UP to nine decimals of the
     * fraction, as the kernels of projections round it.
     */
    public TauxExplique composition(String libelle, List<TauxExplique> taux, ReferenceJuridique article) {
        Taux compose =
                Explication.composition(taux.stream().map(TauxExplique::taux).toList());
        if (this == AUCUN) {
            return new TauxExplique(compose, null);
        }
        Explication[] operandes = taux.stream()
                .map(t -> t.noeud() == null ? Explication.vide() : t.noeud())
                .toArray(Explication[]::new);
        return new TauxExplique(
                compose,
                Explication.taux(Operation.COMPOSITION, libelle, compose, operandes)
                        .avec(article, null));
    }

    private static MontantExplique montant(long centimes, @Nullable Explication noeud) {
        return new MontantExplique(centimes, false, noeud);
    }

    private static Explication[] noeuds(MontantExplique montant, TauxExplique taux) {
        return new Explication[] {montant.explication(), taux.noeud() == null ? Explication.vide() : taux.noeud()};
    }

    private static Explication[] noeuds(MontantExplique... montants) {
        Explication[] noeuds = new Explication[montants.length];
        for (int i = 0; i < noeuds.length; i++) {
            noeuds[i] = montants[i].explication();
        }
        return noeuds;
    }
}

package fr.cpom.calcul;

import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.interne.Centimes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a figure was reached: an operation, its operands down to the entries and the series read, the article, the rounding.
 *
 * <p>The nodes form an acyclic graph: a figure used twice is explained once. {@link #evaluer()} computes it again from its
 * leaves alone.
 */
public final class Explication {
    /** What a node does with its operands. */
    public enum Operation {
        /** No explanation was asked. */
        VIDE,
        /** Given by the caller. */
        ENTREE,
        /** Read in a dated series. */
        BAREME,
        /** Sum of the operands, each with its sign. */
        SOMME,
        /** An amount times a rate, rounded. */
        PRODUIT,
        /** An amount times a quotient of whole numbers, rounded. */
        FRACTION,
        /** One part of a total split in proportion to keys. */
        PART,
        /** One of the equal fractions of a total, the last taking the rest. */
        FRACTION_EGALE,
        /** The smallest operand. */
        MINIMUM,
        /** The greatest operand. */
        MAXIMUM,
        /** Rates weighted by rates. */
        SOMME_PONDEREE,
        /** An amount times powers of one plus a rate, rounded once. */
        CROISSANCE,
        /** Rates that apply one after the other. */
        COMPOSITION,
        /** A figure computed exactly from the operands by the formula of its article, rounded once; taken as it is. */
        FORMULE
    }

    private static final Explication[] SANS_OPERANDE = {};
    private static final long[] SANS_PARAMETRE = {};
    private static final int DECIMALES_COMPOSITION = 9;
    private static final Explication VIDE = new Explication(Operation.VIDE, "", 0, null, SANS_OPERANDE);

    private final Operation operation;
    private final String libelle;
    private final long centimes;
    private final @Nullable Taux taux;
    private final Explication[] operandes;
    private long[] parametres = SANS_PARAMETRE;
    private @Nullable String sujet;
    private @Nullable String chemin;
    private @Nullable ReferenceJuridique reference;
    private @Nullable Arrondi arrondi;
    private @Nullable LectureBareme<?> lecture;
    private @Nullable BigDecimal nombre;

    private Explication(
            Operation operation, String libelle, long centimes, @Nullable Taux taux, Explication[] operandes) {
        this.operation = operation;
        this.libelle = libelle;
        this.centimes = centimes;
        this.taux = taux;
        this.operandes = operandes;
    }

    /** The explanation of a computation that was asked for none. */
    public static Explication vide() {
        return VIDE;
    }

    static Explication entree(String libelle, long centimes, String chemin) {
        Explication noeud = new Explication(Operation.ENTREE, libelle, centimes, null, SANS_OPERANDE);
        noeud.chemin = chemin;
        return noeud;
    }

    static Explication entree(String libelle, Taux taux, String chemin) {
        Explication noeud = new Explication(Operation.ENTREE, libelle, 0, taux, SANS_OPERANDE);
        noeud.chemin = chemin;
        return noeud;
    }

    static Explication entree(String libelle, BigDecimal nombre, String chemin) {
        Explication noeud = entree(libelle, 0, chemin);
        noeud.nombre = nombre;
        return noeud;
    }

    static Explication lueNombre(String libelle, BigDecimal nombre, LectureBareme<?> lecture) {
        Explication noeud = lue(libelle, 0, lecture);
        noeud.nombre = nombre;
        return noeud;
    }

    static Explication lue(String libelle, Taux taux, LectureBareme<?> lecture) {
        return lue(new Explication(Operation.BAREME, libelle, 0, taux, SANS_OPERANDE), lecture);
    }

    static Explication lue(String libelle, long centimes, LectureBareme<?> lecture) {
        return lue(new Explication(Operation.BAREME, libelle, centimes, null, SANS_OPERANDE), lecture);
    }

    private static Explication lue(Explication noeud, LectureBareme<?> lecture) {
        noeud.lecture = lecture;
        noeud.reference = lecture.entree().reference();
        return noeud;
    }

    static Explication montant(Operation operation, String libelle, long centimes, Explication[] operandes) {
        return new Explication(operation, libelle, centimes, null, operandes);
    }

    static Explication taux(Operation operation, String libelle, Taux taux, Explication[] operandes) {
        return new Explication(operation, libelle, 0, taux, operandes);
    }

    /** Completes a node under construction. */
    Explication avec(ReferenceJuridique article, @Nullable Arrondi arrondiApplique) {
        reference = article;
        arrondi = arrondiApplique;
        return this;
    }

    /** Completes a node under construction. */
    Explication parametres(long... valeurs) {
        parametres = valeurs;
        return this;
    }

    /** A copy under the name of what it is about. */
    Explication pour(String nouveau) {
        Explication copie = new Explication(operation, libelle, centimes, taux, operandes);
        copie.parametres = parametres;
        copie.sujet = nouveau;
        copie.chemin = chemin;
        copie.reference = reference;
        copie.arrondi = arrondi;
        copie.lecture = lecture;
        copie.nombre = nombre;
        return copie;
    }

    /** The same explanation of a contract that stands below {@code prefixe} in a greater entry. */
    public Explication sous(String prefixe) {
        return copier(this, prefixe, new IdentityHashMap<>());
    }

    private static Explication copier(Explication e, String prefixe, IdentityHashMap<Explication, Explication> copies) {
        Explication copie = copies.get(e);
        if (copie == null) {
            Explication[] operandes = new Explication[e.operandes.length];
            for (int i = 0; i < operandes.length; i++) {
                operandes[i] = copier(e.operandes[i], prefixe, copies);
            }
            copie = new Explication(e.operation, e.libelle, e.centimes, e.taux, operandes);
            copie.parametres = e.parametres;
            copie.sujet = e.sujet;
            copie.chemin = e.chemin == null || e.chemin.isEmpty() ? e.chemin : prefixe + e.chemin;
            copie.reference = e.reference;
            copie.arrondi = e.arrondi;
            copie.lecture = e.lecture;
            copie.nombre = e.nombre;
            copies.put(e, copie);
        }
        return copie;
    }

    /** What the node does. */
    public Operation operation() {
        return operation;
    }

    /** Key of the label, the name of the field of the result where there is one. */
    public String libelle() {
        return libelle;
    }

    /** The amount in cents; zero for a rate or a plain number. */
    public long centimes() {
        return centimes;
    }

    /** The rate, when the node is one. */
    public Optional<Taux> taux() {
        return Optional.ofNullable(taux);
    }

    /** The number, when the node is neither an amount nor a rate: months, years, staff, points. */
    public Optional<BigDecimal> nombre() {
        return Optional.ofNullable(nombre);
    }

    /** The figures that this one was computed from, in order. */
    public List<Explication> operandes() {
        return List.of(operandes);
    }

    /** Whole numbers of the operation: signs of a sum, numerator and denominator, rank and keys of a split. */
    public long[] parametres() {
        return parametres.clone();
    }

    /** What the figure is about: an ESSMS, a year. */
    public Optional<String> sujet() {
        return Optional.ofNullable(sujet);
    }

    /** JSON pointer of the entry, for a figure given by the caller. */
    public Optional<String> chemin() {
        return Optional.ofNullable(chemin);
    }

    /** The article applied. */
    public Optional<ReferenceJuridique> reference() {
        return Optional.ofNullable(reference);
    }

    /** The rounding applied. */
    public Optional<Arrondi> arrondi() {
        return Optional.ofNullable(arrondi);
    }

    /** The series read. */
    public Optional<LectureBareme<?>> lecture() {
        return Optional.ofNullable(lecture);
    }

    /**
     * Computes the figure again from its leaves: the cents of an amount.
     *
     * @throws IllegalStateException for a rate, a plain number or an empty explanation
     */
    public long evaluer() {
        if (taux != null || nombre != null || operation == Operation.VIDE) {
            throw new IllegalStateException("pas un montant : " + libelle);
        }
        return new Evaluation().montant(this);
    }

    static Taux sommePonderee(List<Taux> poidsEtEvolutions, int decimales) {
        BigDecimal somme = BigDecimal.ZERO;
        for (int i = 0; i < poidsEtEvolutions.size(); i += 2) {
            somme = somme.add(poidsEtEvolutions
                    .get(i)
                    .fraction()
                    .multiply(poidsEtEvolutions.get(i + 1).fraction()));
        }
        return Taux.of(somme.setScale(decimales + 2, RoundingMode.HALF_UP));
    }

    /** Rates one after the other, each step rounded to nine decimals. */
    static Taux composition(List<Taux> taux) {
        BigDecimal compose = BigDecimal.ZERO;
        for (Taux t : taux) {
            BigDecimal suivant = t.fraction().setScale(DECIMALES_COMPOSITION, RoundingMode.HALF_UP);
            BigDecimal croise = compose.multiply(suivant).setScale(DECIMALES_COMPOSITION, RoundingMode.HALF_UP);
            compose = compose.add(suivant).add(croise);
        }
        return Taux.of(compose);
    }

    /** {@code centimes × Π(1 + taux)^exposant}, an exact quotient rounded once. */
    static long croissance(long centimes, List<Taux> taux, long[] exposants, Arrondi arrondi) {
        BigDecimal numerateur = BigDecimal.valueOf(centimes);
        BigDecimal denominateur = BigDecimal.valueOf(arrondi.uniteCentimes());
        for (int i = 0; i < exposants.length; i++) {
            BigDecimal puissance =
                    BigDecimal.ONE.add(taux.get(i).fraction()).pow(Math.toIntExact(Math.absExact(exposants[i])));
            if (exposants[i] < 0) {
                denominateur = denominateur.multiply(puissance);
            } else {
                numerateur = numerateur.multiply(puissance);
            }
        }
        return numerateur
                .divide(denominateur, 0, arrondi.mode())
                .multiply(BigDecimal.valueOf(arrondi.uniteCentimes()))
                .longValueExact();
    }

    /** The tree as text for people, shared figures being detailed once. */
    public String texte(Locale locale) {
        return ExplicationTexte.ecrire(this, locale);
    }

    /** Where this explanation and another of the same computation differ, each figure once, equal branches left out. */
    public List<EcartExplication> ecarts(Explication autre) {
        List<EcartExplication> ecarts = new ArrayList<>();
        comparer(this, autre, nom(), ecarts, Collections.newSetFromMap(new IdentityHashMap<>()));
        return ecarts;
    }

    private static void comparer(
            Explication a, Explication b, String chemin, List<EcartExplication> ecarts, Set<Explication> vues) {
        if (a == b || a.memeValeur(b) || !vues.add(a)) {
            return;
        }
        ecarts.add(new EcartExplication(chemin, Optional.of(a), Optional.of(b)));
        for (int i = 0; i < a.operandes.length; i++) {
            Explication operande = a.operandes[i];
            String lieu = chemin + " / " + operande.nom();
            Explication pendant = pendant(operande, i, b.operandes);
            if (pendant != null) {
                comparer(operande, pendant, lieu, ecarts, vues);
            } else if (!operande.estNulle()) {
                ecarts.add(new EcartExplication(lieu, Optional.of(operande), Optional.empty()));
            }
        }
        for (int i = 0; i < b.operandes.length; i++) {
            Explication operande = b.operandes[i];
            if (!operande.estNulle() && pendant(operande, i, a.operandes) == null) {
                String lieu = chemin + " / " + operande.nom();
                ecarts.add(new EcartExplication(lieu, Optional.empty(), Optional.of(operande)));
            }
        }
    }

    private boolean estNulle() {
        return taux == null && nombre == null && centimes == 0;
    }

    /** The operand of the same name, the one of the same rank first. */
    private static @Nullable Explication pendant(Explication operande, int rang, Explication[] autres) {
        if (rang < autres.length && autres[rang].nom().equals(operande.nom())) {
            return autres[rang];
        }
        for (Explication autre : autres) {
            if (autre.nom().equals(operande.nom())) {
                return autre;
            }
        }
        return null;
    }

    private String nom() {
        return sujet == null ? libelle : libelle + " " + sujet;
    }

    private boolean memeValeur(Explication autre) {
        return centimes == autre.centimes && Objects.equals(taux, autre.taux) && memeNombre(nombre, autre.nombre);
    }

    private static boolean memeNombre(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b == null : b != null && a.compareTo(b) == 0;
    }

    /**
     * One figure that differs between two explanations.
     *
     * @param chemin names from the root down
     * @param avant the figure here, absent when only the other has it
     * @param apres the figure there, absent when only this one has it
     */
    public record EcartExplication(String chemin, Optional<Explication> avant, Optional<Explication> apres) {}

    /** Re-evaluation with a memory, so that a shared figure is computed once. */
    private static final class Evaluation {
        private final IdentityHashMap<Explication, Long> montants = new IdentityHashMap<>();

        long montant(Explication e) {
            Long connu = montants.get(e);
            if (connu == null) {
                connu = calculer(e);
                montants.put(e, connu);
            }
            return connu;
        }

        private long calculer(Explication e) {
            return switch (e.operation) {
                case VIDE, ENTREE, BAREME, FORMULE -> e.centimes;
                case SOMME -> {
                    long somme = 0;
                    for (int i = 0; i < e.operandes.length; i++) {
                        somme = Math.addExact(somme, e.parametres[i] * montant(e.operandes[i]));
                    }
                    yield somme;
                }
                case PRODUIT -> taux(e.operandes[1]).appliquer(montant(e.operandes[0]), arrondi(e));
                case FRACTION ->
                    Centimes.produitArrondi(
                            montant(e.operandes[0]),
                            e.parametres[0],
                            e.parametres[1],
                            arrondi(e).uniteCentimes(),
                            arrondi(e).mode());
                case PART -> {
                    long[] cles = new long[e.parametres.length - 1];
                    System.arraycopy(e.parametres, 1, cles, 0, cles.length);
                    yield Centimes.auProrata(montant(e.operandes[0]), cles)[(int) e.parametres[0]];
                }
                case FRACTION_EGALE ->
                    Centimes.fractions(
                            montant(e.operandes[0]),
                            (int) e.parametres[1],
                            arrondi(e).uniteCentimes(),
                            arrondi(e).mode())[(int) e.parametres[0]];
                case MINIMUM -> Math.min(montant(e.operandes[0]), montant(e.operandes[1]));
                case MAXIMUM -> Math.max(montant(e.operandes[0]), montant(e.operandes[1]));
                case CROISSANCE -> {
                    List<Taux> taux = new ArrayList<>();
                    for (int i = 1; i < e.operandes.length; i++) {
                        taux.add(taux(e.operandes[i]));
                    }
                    yield croissance(montant(e.operandes[0]), taux, e.parametres, arrondi(e));
                }
                case SOMME_PONDEREE, COMPOSITION -> throw new IllegalStateException("pas un montant : " + e.libelle);
            };
        }

        private Taux taux(Explication e) {
            if (e.operation == Operation.SOMME_PONDEREE) {
                List<Taux> valeurs = new ArrayList<>();
                for (Explication operande : e.operandes) {
                    valeurs.add(taux(operande));
                }
                return sommePonderee(valeurs, (int) e.parametres[0]);
            }
            if (e.operation == Operation.COMPOSITION) {
                return composition(Stream.of(e.operandes).map(this::taux).toList());
            }
            if (e.taux == null) {
                throw new IllegalStateException("pas un taux : " + e.libelle);
            }
            return e.taux;
        }

        private static Arrondi arrondi(Explication e) {
            if (e.arrondi == null) {
                throw new IllegalStateException("arrondi absent : " + e.libelle);
            }
            return e.arrondi;
        }
    }
}

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
import fr.cpom.projection.personnel.DecompositionMasse.Gvt;
import fr.cpom.projection.personnel.DecompositionMasse.PartCategorie;
import fr.cpom.projection.personnel.DemandeDecompositionMasse.CategoriePersonnel;
import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Montants;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.money.MonetaryAmount;

/**
 * The change of a pay bill between two years, split into effectif, structure and nominal, and its GVT.
 *
 * <p>A category that only stands in one year takes the pay of the other, told by {@code CATEGORIE_UNE_ANNEE}. Two categories
 * of one name ({@code CATEGORIE_EN_DOUBLE}) and nothing to compute from ({@code DECOMPOSITION_SANS_DONNEE}) are refused; a first
 * year without staff has no effects ({@code DECOMPOSITION_SANS_EFFECTIF}). No article: practice of the management of payroll.
 */
public final class DecompositionMasseCalculator
        extends AbstractCalculator<DemandeDecompositionMasse, DecompositionMasse> {
    private static final DecompositionMasseCalculator STANDARD = new DecompositionMasseCalculator();

    private DecompositionMasseCalculator() {
        super("personnel.decomposition", DemandeDecompositionMasse.class, DecompositionMasse.class, Articles.PRATIQUE);
    }

    /** The calculator. */
    public static DecompositionMasseCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<DecompositionMasse> calculer(DemandeDecompositionMasse entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        verifier(entree, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Optional<Gvt> gvt = entree.mouvements()
                .map(m -> new MouvementsGvt(m, entree.moisDePaie(), contexte.arrondi()).resultat(anomalies));
        Tracage t = contexte.tracage();
        Fraction mois = Fraction.of(100L * entree.moisDePaie());
        Optional<List<EffetsMasse.Categorie>> completes = completes(entree, mois, anomalies);
        if (completes.isPresent()) {
            EffetsMasse effets = new EffetsMasse(completes.get());
            if (effets.masseAvant().signe() > 0) {
                return complete(entree, effets, completes.get(), gvt, contexte.arrondi(), anomalies, t);
            }
        }
        return Calcul.de(partielle(entree, mois, gvt, contexte.arrondi()), anomalies, Explication.vide());
    }

    private static void verifier(DemandeDecompositionMasse entree, Anomalies anomalies) {
        if (entree.categories().isEmpty() && entree.mouvements().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.DECOMPOSITION_SANS_DONNEE, ""));
        }
        Set<String> noms = new HashSet<>();
        for (int i = 0; i < entree.categories().size(); i++) {
            String nom = entree.categories().get(i).categorie();
            if (!noms.add(nom)) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.CATEGORIE_EN_DOUBLE, "/categories/" + i + "/categorie", "valeur", nom));
            }
        }
    }

    /** All categories with staff and pay of both years; empty when one lacks something, or when nobody was there before. */
    private static Optional<List<EffetsMasse.Categorie>> completes(
            DemandeDecompositionMasse entree, Fraction mois, Anomalies anomalies) {
        List<EffetsMasse.Categorie> completes = new ArrayList<>();
        for (int i = 0; i < entree.categories().size(); i++) {
            CategoriePersonnel c = entree.categories().get(i);
            if (c.effectifAvant().isEmpty() || c.effectifApres().isEmpty()) {
                return Optional.empty();
            }
            boolean nouvelle = c.effectifAvant().get().signum() == 0;
            boolean disparue = c.effectifApres().get().signum() == 0;
            Optional<MonetaryAmount> avant = nouvelle ? c.salaireAvant().or(c::salaireApres) : c.salaireAvant();
            Optional<MonetaryAmount> apres = disparue ? c.salaireApres().or(c::salaireAvant) : c.salaireApres();
            if (avant.isEmpty() || apres.isEmpty()) {
                return Optional.empty();
            }
            if (nouvelle != disparue
                    && (c.salaireAvant().isEmpty() || c.salaireApres().isEmpty())) {
                anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.CATEGORIE_UNE_ANNEE, "/categories/" + i, "categorie", c.categorie()));
            }
            completes.add(new EffetsMasse.Categorie(
                    Fraction.of(c.effectifAvant().get()),
                    annuel(avant.get(), mois),
                    Fraction.of(c.effectifApres().get()),
                    annuel(apres.get(), mois)));
        }
        boolean vide = completes.stream().allMatch(c -> c.effectifAvant().signe() == 0);
        if (vide && !completes.isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.DECOMPOSITION_SANS_EFFECTIF, "/categories"));
        }
        return vide ? Optional.empty() : Optional.of(completes);
    }

    /** Yearly cents of a monthly pay; {@code mois} holds the hundred cents of a euro. */
    private static Fraction annuel(MonetaryAmount salaire, Fraction mois) {
        return Fraction.of(Montants.centimes(salaire), 100).fois(mois);
    }

    private static Calcul<DecompositionMasse> complete(
            DemandeDecompositionMasse entree,
            EffetsMasse effets,
            List<EffetsMasse.Categorie> categories,
            Optional<Gvt> gvt,
            Arrondi arrondi,
            Anomalies anomalies,
            Tracage t) {
        Fraction avant = effets.masseAvant();
        Cumul cumul = new Cumul(avant, arrondi);
        long[] effectif = pas(cumul, categories, effets::effectif);
        Fraction apresEffectif = cumul.exact();
        long[] structure = pas(cumul, categories, effets::structure);
        Fraction apresStructure = cumul.exact();
        long[] nominal = pas(cumul, categories, effets::nominal);
        Fraction apres = cumul.exact();
        List<PartCategorie> parts = new ArrayList<>();
        for (int i = 0; i < effectif.length; i++) {
            parts.add(new PartCategorie(
                    entree.categories().get(i).categorie(),
                    Montants.ofCentimes(effectif[i]),
                    Montants.ofCentimes(structure[i]),
                    Montants.ofCentimes(nominal[i]),
                    Montants.ofCentimes(effectif[i] + structure[i] + nominal[i])));
        }
        MontantExplique effetEffectif = somme(t, "effetEffectif", effectif, entree);
        MontantExplique effetStructure = somme(t, "effetStructure", structure, entree);
        MontantExplique effetNominal = somme(t, "effetNominal", nominal, entree);
        MontantExplique evolution =
                t.somme("evolutionMasse", Articles.PRATIQUE, effetEffectif, effetStructure, effetNominal);
        boolean plusPersonne = apresEffectif.signe() == 0;
        DecompositionMasse resultat = new DecompositionMasse(
                Optional.of(Montants.ofCentimes(avant.centimes(arrondi))),
                Optional.of(Montants.ofCentimes(apres.centimes(arrondi))),
                Optional.of(Montants.ofCentimes(evolution.centimes())),
                Optional.of(apres.sur(avant).evolution()),
                Optional.of(effets.effectifs().evolution()),
                plusPersonne
                        ? Optional.empty()
                        : Optional.of(apres.sur(apresEffectif).evolution()),
                plusPersonne
                        ? Optional.empty()
                        : Optional.of(apresStructure.sur(apresEffectif).evolution()),
                apresStructure.signe() == 0
                        ? Optional.empty()
                        : Optional.of(apres.sur(apresStructure).evolution()),
                Optional.of(Montants.ofCentimes(effetEffectif.centimes())),
                Optional.of(Montants.ofCentimes(effetStructure.centimes())),
                Optional.of(Montants.ofCentimes(effetNominal.centimes())),
                parts,
                gvt);
        return Calcul.de(resultat, anomalies, evolution.explication());
    }

    private static long[] pas(
            Cumul cumul, List<EffetsMasse.Categorie> categories, Function<EffetsMasse.Categorie, Fraction> effet) {
        return categories.stream().mapToLong(c -> cumul.ajouter(effet.apply(c))).toArray();
    }

    private static MontantExplique somme(Tracage t, String libelle, long[] parts, DemandeDecompositionMasse entree) {
        List<MontantExplique> termes = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            termes.add(t.entree(libelle, parts[i], "/categories/", i, "")
                    .pour(entree.categories().get(i).categorie()));
        }
        return t.somme(libelle, Articles.PRATIQUE, termes);
    }

    /** What the data give when one of them lacks: the staff, the bill of one year, the pay of a single category. */
    private static DecompositionMasse partielle(
            DemandeDecompositionMasse entree, Fraction mois, Optional<Gvt> gvt, Arrondi arrondi) {
        List<CategoriePersonnel> categories = entree.categories();
        Optional<Fraction> effectifs = rapport(
                total(categories, c -> c.effectifAvant().map(Fraction::of)),
                total(categories, c -> c.effectifApres().map(Fraction::of)));
        Optional<Fraction> masseAvant = total(categories, c -> masse(c.effectifAvant(), c.salaireAvant(), mois));
        Optional<Fraction> masseApres = total(categories, c -> masse(c.effectifApres(), c.salaireApres(), mois));
        Optional<Fraction> salaires = categories.size() == 1
                ? rapport(
                        categories.get(0).salaireAvant().map(m -> annuel(m, mois)),
                        categories.get(0).salaireApres().map(m -> annuel(m, mois)))
                : Optional.empty();
        return new DecompositionMasse(
                masseAvant.map(m -> Montants.ofCentimes(m.centimes(arrondi))),
                masseApres.map(m -> Montants.ofCentimes(m.centimes(arrondi))),
                masseAvant.flatMap(a -> masseApres.map(
                        b -> Montants.ofCentimes(Math.subtractExact(b.centimes(arrondi), a.centimes(arrondi))))),
                rapport(masseAvant, masseApres).map(Fraction::evolution),
                effectifs.map(Fraction::evolution),
                salaires.map(Fraction::evolution),
                Optional.empty(),
                salaires.map(Fraction::evolution),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                gvt);
    }

    private static Optional<Fraction> masse(
            Optional<BigDecimal> effectif, Optional<MonetaryAmount> salaire, Fraction mois) {
        return effectif.flatMap(e -> salaire.map(s -> Fraction.of(e).fois(annuel(s, mois))));
    }

    private static Optional<Fraction> total(
            List<CategoriePersonnel> categories, Function<CategoriePersonnel, Optional<Fraction>> lecture) {
        List<Fraction> termes =
                categories.stream().map(lecture).flatMap(Optional::stream).toList();
        return categories.isEmpty() || termes.size() < categories.size()
                ? Optional.empty()
                : Optional.of(Fraction.somme(termes));
    }

    private static Optional<Fraction> rapport(Optional<Fraction> avant, Optional<Fraction> apres) {
        return avant.filter(a -> a.signe() != 0).flatMap(a -> apres.map(b -> b.sur(a)));
    }
}
